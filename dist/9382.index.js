"use strict";
exports.id = 9382;
exports.ids = [9382];
exports.modules = {

/***/ 9071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Qt: () => (/* binding */ boundedJson),
/* harmony export */   dY: () => (/* binding */ plainEvent),
/* harmony export */   go: () => (/* binding */ typeName),
/* harmony export */   kY: () => (/* binding */ failureText),
/* harmony export */   nW: () => (/* binding */ redactedOutcome),
/* harmony export */   pc: () => (/* binding */ redacted),
/* harmony export */   tQ: () => (/* binding */ counts),
/* harmony export */   th: () => (/* binding */ readableEvent),
/* harmony export */   y3: () => (/* binding */ resultJson)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1384);


function typeName({ provider }) {
    return provider?.spec.type ?? '';
}
function placeOf({ provider, alert, outcome }) {
    const manifest = provider ?? alert;
    const where = outcome?.status === 'failed' && outcome.error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL ? outcome.error.where : {};
    return { file: where.file ?? manifest?.file ?? '', line: where.line ?? manifest?.line ?? 1 };
}
function failureText(error) {
    if (error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL || error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE)
        return error.message;
    return `this is a bug of flux-notify, please report it: ${error.stack ?? error.message}`;
}
function redactedOutcome(outcome, redact) {
    if (outcome.status === 'delivered')
        return outcome;
    if (outcome.status === 'skipped')
        return { ...outcome, reason: redact(outcome.reason) };
    const { error } = outcome;
    const message = redact(failureText(error));
    if (error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL)
        return { ...outcome, error: new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(message, error.where) };
    const hint = error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE && error.hint !== undefined ? redact(error.hint) : undefined;
    return { ...outcome, error: new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(message, { hint }) };
}
function plainEvent(event) {
    return { ...event, metadata: Object.fromEntries(event.metadata) };
}
function readableEvent(event) {
    return JSON.stringify(JSON.parse((0,_event_event_js__WEBPACK_IMPORTED_MODULE_1__/* .eventJson */ .T$)(event)), null, 2);
}
function redacted(result, redact) {
    return {
        ...result,
        event: result.event && redactedEvent(result.event, redact),
        unmatched: result.unmatched.map((one) => ({ ...one, reason: redact(one.reason) })),
        conditions: result.conditions.map((one) => ({ ...one, message: redact(one.message) })),
        problems: result.problems.map((one) => ({ ...one, message: redact(one.message) })),
    };
}
function redactedEvent(event, redact) {
    const { involvedObject, timestamp, nanoseconds, metadata, ...texts } = event;
    const each = (fields) => Object.fromEntries(Object.entries(fields).map(([key, text]) => [key, redact(text)]));
    return {
        ...event,
        ...each(texts),
        involvedObject: each({ ...involvedObject }),
        timestamp,
        metadata: new Map([...metadata].map(([key, text]) => [redact(key), redact(text)])),
    };
}
function counts({ deliveries }) {
    const count = { delivered: 0, failed: 0, skipped: 0 };
    for (const { outcome } of deliveries)
        count[outcome.status] += 1;
    return count;
}
function resultJson(result) {
    return JSON.stringify(contract(result));
}
function boundedJson(result, bytes) {
    const fits = (text) => Buffer.byteLength(text) <= bytes;
    const whole = contract(result);
    const told = { ...whole, deliveries: whole.deliveries.map((one) => ({ ...one, requests: one.requests.map(bare) })) };
    let text = JSON.stringify(told);
    if (fits(text))
        return text;
    const short = whole.deliveries.map((one) => ({ ...one, requests: [] }));
    text = JSON.stringify({ ...whole, deliveries: short });
    const failuresFirst = [
        ...short.filter(({ status }) => status === 'failed'),
        ...short.filter(({ status }) => status !== 'failed'),
    ];
    for (let keep = short.length; !fits(text); keep = Math.floor(keep / 2))
        text = JSON.stringify(shortened(failuresFirst.slice(0, keep), short.length - keep));
    return text;
}
function contract({ event, deliveries, unmatched, conditions, alerts, problems }) {
    return {
        event: event === undefined ? {} : plainEvent(event),
        deliveries: deliveries.map((delivery) => ({
            provider: delivery.providerName,
            type: typeName(delivery),
            alert: delivery.alertName,
            file: placeOf(delivery).file,
            ...outcomeFields(delivery.outcome),
            requests: delivery.requests,
        })),
        unmatched,
        conditions,
        ...(alerts && { alerts }),
        problems: problems.map(({ severity, message, file, line, column }) => ({ severity, message, file, line, column })),
    };
}
function outcomeFields(outcome) {
    if (outcome.status !== 'failed')
        return outcome;
    const { status, error } = outcome;
    const hint = error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE ? error.hint : undefined;
    return { status, error: hint === undefined ? failureText(error) : `${failureText(error)}; ${hint}` };
}
function bare({ headers: _headers, body: _body, ...request }) {
    return request;
}
function shortened(deliveries, more) {
    const message = `the event, the unmatched Alerts and ${more} deliveries are left out: an output holds 1 MB; --output json of the command line has them`;
    return { event: {}, deliveries, unmatched: [], conditions: [], problems: [{ severity: 'notice', message }] };
}


/***/ }),

/***/ 1384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T$: () => (/* binding */ eventJson),
/* harmony export */   ex: () => (/* binding */ emptyEvent),
/* harmony export */   vB: () => (/* binding */ emptyObject)
/* harmony export */ });
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);

const emptyObject = {
    kind: '',
    namespace: '',
    name: '',
    uid: '',
    apiVersion: '',
    resourceVersion: '',
    fieldPath: '',
};
const emptyEvent = {
    involvedObject: emptyObject,
    severity: '',
    timestamp: null,
    message: '',
    reason: '',
    metadata: new Map(),
    reportingController: '',
    reportingInstance: '',
};
function eventJson(event) {
    const { involvedObject: object, metadata } = event;
    const unlessEmpty = (text) => text || undefined;
    return (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .goJson */ .Pl)({
        involvedObject: {
            kind: unlessEmpty(object.kind),
            namespace: unlessEmpty(object.namespace),
            name: unlessEmpty(object.name),
            uid: unlessEmpty(object.uid),
            apiVersion: unlessEmpty(object.apiVersion),
            resourceVersion: unlessEmpty(object.resourceVersion),
            fieldPath: unlessEmpty(object.fieldPath),
        },
        severity: event.severity,
        timestamp: event.timestamp,
        message: event.message,
        reason: event.reason,
        metadata: metadata.size > 0 ? metadata : undefined,
        reportingController: event.reportingController,
        reportingInstance: unlessEmpty(event.reportingInstance),
    });
}


/***/ }),

/***/ 7106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ goJson),
/* harmony export */   Zj: () => (/* binding */ byUtf8),
/* harmony export */   zq: () => (/* binding */ compareUtf8)
/* harmony export */ });
const short = {
    '"': '\\"',
    '\\': '\\\\',
    '\b': '\\b',
    '\f': '\\f',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
};
function goJson(value, { escapeHtml = true } = {}) {
    const write = (item) => {
        if (typeof item === 'string')
            return quote(item, escapeHtml);
        if (Array.isArray(item))
            return `[${item.map(write).join(',')}]`;
        if (item instanceof Map)
            return object(byUtf8(item));
        if (typeof item === 'object' && item !== null)
            return object(Object.entries(item));
        return JSON.stringify(item);
    };
    const object = (entries) => {
        const fields = [];
        for (const [key, item] of entries)
            if (item !== undefined)
                fields.push(`${quote(key, escapeHtml)}:${write(item)}`);
        return `{${fields.join(',')}}`;
    };
    return write(value);
}
function quote(text, escapeHtml) {
    const special = escapeHtml ? /["\\<>&\u0000-\u001f\u2028\u2029]/g : /["\\\u0000-\u001f\u2028\u2029]/g;
    return `"${text.toWellFormed().replace(special, (char) => short[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}
function byUtf8(map) {
    return [...map].sort(([a], [b]) => compareUtf8(a, b));
}
function compareUtf8(a, b) {
    return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}


/***/ }),

/***/ 4748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuse: () => (/* binding */ refuse)
/* harmony export */ });
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5553);

async function refuse(error, { args, environment, isAction }) {
    const reporter = (0,_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .createReporter */ .A)({
        mode: 'send',
        output: asksForJson(args) ? 'json' : 'text',
        quiet: false,
        debug: false,
        summary: environment.INPUT_SUMMARY?.trim().toLowerCase() !== 'false',
        previewFile: undefined,
        environment,
        isAction,
        redact: (text) => text,
        cwd: process.cwd(),
    });
    await reporter.refuse(error);
    return 2;
}
function asksForJson(args) {
    return args.some((arg, at) => arg === '--output=json' || (arg === '--output' && args[at + 1] === 'json'));
}


/***/ })

};
;