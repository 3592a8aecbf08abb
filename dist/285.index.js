"use strict";
exports.id = 285;
exports.ids = [285];
exports.modules = {

/***/ 1101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ nanosecondsOf),
/* harmony export */   EH: () => (/* binding */ parseTimestamp),
/* harmony export */   Ey: () => (/* binding */ formatTimestamp),
/* harmony export */   Yb: () => (/* binding */ unixSeconds),
/* harmony export */   cQ: () => (/* binding */ zeroTime),
/* harmony export */   ot: () => (/* binding */ withNanoseconds),
/* harmony export */   wE: () => (/* binding */ unixNanoseconds)
/* harmony export */ });
const zeroTime = '0001-01-01T00:00:00Z';
const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d+))?(?:Z|([+-])(\d{2}):(\d{2}))$/;
function parseTimestamp(text) {
    const match = shape.exec(text);
    if (!match)
        throw new Error('it is not an RFC 3339 timestamp');
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
    const [fraction = '', sign = '+', offsetHours = '0', offsetMinutes = '0'] = match.slice(7);
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    if (month < 1 || month > 12 || date.getUTCMonth() !== month - 1)
        throw new Error('there is no such day');
    if (hour > 23 || minute > 59 || second > 59)
        throw new Error('there is no such time of day');
    if (Number(offsetHours) > 24 || Number(offsetMinutes) > 60)
        throw new Error('there is no such offset');
    const offset = (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes));
    date.setUTCHours(hour, minute - offset, second);
    const printed = formatTimestamp(date);
    return printed === zeroTime && /^0*$/.test(fraction.slice(0, 9)) ? null : printed;
}
function nanosecondsOf(text) {
    const [fraction = ''] = shape.exec(text)?.slice(7) ?? [];
    return Number(fraction.slice(0, 9).padEnd(9, '0'));
}
function formatTimestamp(date) {
    const year = date.getUTCFullYear();
    const digits = String(Math.abs(year)).padStart(4, '0');
    return `${year < 0 ? '-' : ''}${digits}${date
        .toISOString()
        .replace(/^[+-]?\d+/, '')
        .slice(0, 15)}Z`;
}
function unixSeconds(timestamp) {
    const expanded = (timestamp ?? zeroTime).replace(/^(-?)(\d+)/, (_, minus, year) => `${minus || '+'}${year.padStart(6, '0')}`);
    return Date.parse(expanded) / 1000;
}
function unixNanoseconds(timestamp, nanoseconds = 0) {
    return BigInt.asIntN(64, BigInt(unixSeconds(timestamp)) * 1000000000n + BigInt(nanoseconds));
}
function withNanoseconds(timestamp, nanoseconds = 0) {
    const fraction = String(nanoseconds).padStart(9, '0').replace(/0+$/, '');
    return fraction === '' ? timestamp : timestamp.replace(/Z$/, `.${fraction}Z`);
}


/***/ }),

/***/ 8089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ fieldFacts),
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   _8: () => (/* binding */ readMessage),
/* harmony export */   xS: () => (/* binding */ factsOf),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
const empty = {
    destination: '',
    from: '',
    sender: 'your bot',
    badge: '',
    heading: '',
    subtitle: '',
    text: '',
    dialect: 'plain',
    facts: [],
    tags: [],
    tone: 'none',
    layout: '',
    note: '',
};
function readMessage(read, text, url = '') {
    const value = parseBody(text);
    const parts = read?.(typeof value === 'object' && value !== null ? value : {}, { url, text });
    return parts && { ...empty, ...parts };
}
function parseBody(body) {
    const lines = body.trim().split('\n');
    return parseJson(body) ?? parseForm(body) ?? (lines.length > 1 ? parseLines(lines) : undefined);
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function parseForm(body) {
    return /^[\w.~%+*-]+=[^\s]*$/.test(body) ? Object.fromEntries(new URLSearchParams(body)) : undefined;
}
function parseLines(lines) {
    const values = lines.map(parseJson);
    return values.includes(undefined) ? undefined : values;
}
function factsOf(list, key, value) {
    return Array.isArray(list) ? list.map((item) => [String(item[key]), String(item[value])]) : [];
}
function fieldFacts(object, excluded = []) {
    return Object.entries(object ?? {}).flatMap(([key, value]) => typeof value === 'string' && value !== '' && !excluded.includes(key) ? [[key, value]] : []);
}
function truncate(text, max, ellipsis = '…') {
    const characters = [...String(text ?? '')];
    return characters.length > max
        ? `${characters.slice(0, max - ellipsis.length).join('')}${ellipsis}`
        : characters.join('');
}


/***/ }),

/***/ 285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sentry: () => (/* binding */ sentry)
});

// EXTERNAL MODULE: ./src/go/json.ts
var json = __webpack_require__(7106);
// EXTERNAL MODULE: ./src/providers/message.ts
var providers_message = __webpack_require__(8089);
// EXTERNAL MODULE: ./src/providers/shared/address.ts
var address = __webpack_require__(3474);
// EXTERNAL MODULE: ./src/go/time.ts
var time = __webpack_require__(1101);
// EXTERNAL MODULE: ./src/go/url.ts
var go_url = __webpack_require__(4959);
;// CONCATENATED MODULE: ./src/providers/shared/sentry-sdk.ts



function sentryItem(event, target, id) {
    const { kind, name, namespace } = event.involvedObject;
    const common = {
        environment: target.channel || undefined,
        event_id: id,
        level: event.severity,
        message: event.message || undefined,
        platform: 'go',
        timestamp: timeOf(event, target),
        transaction: `${kind}: ${namespace}/${name}`,
    };
    if (event.severity === 'error') {
        const { timestamp, transaction, ...head } = common;
        const server_name = event.reportingController || undefined;
        return ['event', (0,json/* goJson */.Pl)({ ...head, server_name, timestamp, transaction, contexts: { metadata: event.metadata } })];
    }
    if (event.severity === 'info')
        return ['transaction', (0,json/* goJson */.Pl)({ ...common, ...span(event, target) })];
    return ['event', (0,json/* goJson */.Pl)(nilEvent(target, id))];
}
function span(event, target) {
    const [trace_id, span_id] = [target.uuid().replaceAll('-', ''), target.uuid().replaceAll('-', '').slice(0, 16)];
    const timestamp = timeOf(event, target);
    const tags = new Map([
        ['flux_involved_object_kind', event.involvedObject.kind],
        ['flux_involved_object_namespace', event.involvedObject.namespace],
        ['flux_involved_object_name', event.involvedObject.name],
        ['flux_reporting_controller', event.reportingController],
        ['flux_reporting_instance', event.reportingInstance],
        ['flux_reason', event.reason],
        ...event.metadata,
    ]);
    return {
        type: 'transaction',
        start_timestamp: timestamp,
        spans: [{ trace_id, span_id, op: 'event', start_timestamp: timestamp, timestamp, origin: 'manual', tags }],
        tags,
        contexts: { trace: { op: 'event', span_id, trace_id } },
    };
}
function timeOf({ timestamp, nanoseconds }, { now }) {
    return timestamp === null ? now.toISOString() : (0,time/* withNanoseconds */.ot)(timestamp, nanoseconds);
}
function nilEvent(target, id) {
    return {
        environment: target.channel || undefined,
        event_id: id,
        exception: [{ type: 'sentry.usageError', value: 'CaptureEvent called with nil event' }],
        level: 'error',
        platform: 'go',
        timestamp: target.now.toISOString(),
    };
}
const defaultPorts = { http: '80', https: '443' };
function parseDsn(address) {
    const url = (0,go_url/* parseUrl */.Dl)(address);
    const { scheme, userinfo = '', path } = url;
    if (!/^https?$/.test(scheme))
        throw new Error('it is neither http nor https');
    const [key = '', secret = ''] = userinfo.split(/:(.*)/s).map(decodeURIComponent);
    if (key === '')
        throw new Error('it has no key before the @');
    const host = url.host.replace(/:0*(\d*)$/, (_, port) => (['', defaultPorts[scheme]].includes(port) ? '' : `:${port}`));
    if (host === '')
        throw new Error('it does not name a host');
    const project = path.slice(path.lastIndexOf('/') + 1);
    if (project === '')
        throw new Error('it has no project at the end');
    const prefix = path.slice(0, -project.length - 1);
    return {
        key,
        secret,
        text: `${scheme}://${key}${secret && `:${secret}`}@${host}${prefix}/${project}`,
        envelopes: `${scheme}://${host}${prefix}/api/${project}/envelope/`,
    };
}

;// CONCATENATED MODULE: ./src/providers/sentry.ts




const sentry = {
    title: 'Sentry',
    docs: 'https://develop.sentry.dev/sdk/data-model/envelopes/',
    family: 'message',
    form: 'alert',
    read: readItem,
    address: 'required',
    addressIsSecret: true,
    spec: { address: 'DSN: `https://<key>@<host>/<project>`', channel: 'Environment' },
    placeholders: { address: 'https://***@***/***' },
    keys: { address: 'DSN' },
    limits: [{ path: '', max: 1_000_000, unit: 'bytes', whenExceeded: 'Sentry answers 413' }],
    hints: [
        { status: 400, message: "Sentry refused the envelope: check that the DSN's project exists on this server" },
        { status: 401, message: "the DSN's key is unknown: copy the DSN from the project's settings" },
        { status: 403, message: "the DSN's key is disabled, or belongs to another project" },
        { status: 404, message: "the project does not exist: copy the DSN from the project's settings" },
        { status: 413, message: 'the event exceeds 1 MB' },
        { status: 429, message: 'the quota or a rate limit of the project is used up: see X-Sentry-Rate-Limits' },
    ],
    acceptedReply: { status: 200, body: '{"id":"1"}' },
    *send(event, target) {
        const dsn = (0,address/* readAddress */.zq)(target, 'https://<key>@<host>/<project>', parseDsn);
        const id = target.uuid().replaceAll('-', '');
        const [type, payload] = sentryItem(event, target, id);
        const lines = [
            (0,json/* goJson */.Pl)({ event_id: id, sent_at: target.now.toISOString(), dsn: dsn.text }),
            (0,json/* goJson */.Pl)({ type, length: Buffer.byteLength(payload) }),
            payload,
        ];
        const secret = dsn.secret && `, sentry_secret=${dsn.secret}`;
        yield {
            protocol: 'http',
            method: 'POST',
            url: dsn.envelopes,
            headers: {
                'content-type': 'application/x-sentry-envelope',
                'x-sentry-auth': `Sentry sentry_version=7, sentry_client=flux-notify/1, sentry_key=${dsn.key}${secret}`,
            },
            body: `${lines.join('\n')}\n`,
            bodyIsCredential: true,
        };
    },
};
function readItem([, item, payload]) {
    if (!payload)
        return undefined;
    const { message = '', level, transaction, environment, server_name: server, tags, contexts, exception } = payload;
    const [title = '', ...more] = message.split('\n');
    if (item.type === 'transaction')
        return {
            subtitle: 'transaction',
            heading: transaction,
            text: message,
            tags: pairs({ environment, ...tags }),
            note: 'This is not an issue: Sentry lists it with the transactions.',
        };
    return {
        subtitle: level,
        heading: title || exception?.[0]?.value || transaction,
        text: more.join('\n'),
        facts: (0,providers_message/* fieldFacts */.GR)(contexts?.metadata),
        tags: pairs({ environment, server_name: server, transaction }),
        tone: 'red',
    };
}
function pairs(tags) {
    return (0,providers_message/* fieldFacts */.GR)(tags).map(([name, value]) => `${name}: ${value}`);
}


/***/ })

};
;