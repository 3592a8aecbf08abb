"use strict";
exports.id = 2108;
exports.ids = [2108];
exports.modules = {

/***/ 1101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ parseTimestamp),
/* harmony export */   Ey: () => (/* binding */ formatTimestamp),
/* harmony export */   Yb: () => (/* binding */ unixSeconds),
/* harmony export */   cQ: () => (/* binding */ zeroTime)
/* harmony export */ });
/** Go's zero time, as it prints it. */
const zeroTime = '0001-01-01T00:00:00Z';
const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d+))?(?:Z|([+-])(\d{2}):(\d{2}))$/;
/**
 * A timestamp as the controller reads and prints it: RFC 3339 in, whole seconds in UTC out; null for Go's zero time.
 * A year may have five digits, or a minus, once it is in UTC.
 * Source: metav1.Time, time.Parse; test/logic/event.json.
 * @throws Error for what is no such timestamp
 */
function parseTimestamp(text) {
    const match = shape.exec(text);
    if (!match)
        throw new Error('it is no RFC 3339 timestamp');
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
    const [fraction = '', sign = '+', offsetHours = '0', offsetMinutes = '0'] = match.slice(7);
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    if (month < 1 || month > 12 || date.getUTCMonth() !== month - 1)
        throw new Error('there is no such day');
    if (hour > 23 || minute > 59 || second > 59)
        throw new Error('there is no such time of day');
    // Go takes offsets of 24 hours and of 60 minutes.
    if (Number(offsetHours) > 24 || Number(offsetMinutes) > 60)
        throw new Error('there is no such offset');
    const offset = (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes));
    date.setUTCHours(hour, minute - offset, second);
    const printed = formatTimestamp(date);
    // Go reads nanoseconds and cuts what is behind them.
    return printed === zeroTime && /^0*$/.test(fraction.slice(0, 9)) ? null : printed;
}
/** A time as the controller prints it. */
function formatTimestamp(date) {
    const year = date.getUTCFullYear();
    const digits = String(Math.abs(year)).padStart(4, '0');
    return `${year < 0 ? '-' : ''}${digits}${date
        .toISOString()
        .replace(/^[+-]?\d+/, '')
        .slice(0, 15)}Z`;
}
/** Whole seconds since 1970 of an event's timestamp (`Event.timestamp`); those of Go's zero time when it has none. */
function unixSeconds(timestamp) {
    // Years beyond four digits and before Christ need a sign and six digits in JavaScript.
    const expanded = (timestamp ?? zeroTime).replace(/^(-?)(\d+)/, (_, minus, year) => `${minus || '+'}${year.padStart(6, '0')}`);
    return Date.parse(expanded) / 1000;
}


/***/ }),

/***/ 2108:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   datadog: () => (/* binding */ datadog)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7106);
/* harmony import */ var _go_strings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9664);
/* harmony import */ var _go_time_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1101);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4959);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45);
/* harmony import */ var _shared_chat_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8760);







const datadog = {
    title: 'Datadog events',
    docs: 'https://docs.datadoghq.com/api/latest/events/#post-an-event-v1',
    family: 'message',
    form: 'raw',
    address: 'optional',
    spec: {
        address: 'API of your Datadog site, as `https://api.datadoghq.eu`; without one, or with none that is a URL, `https://api.datadoghq.com`',
    },
    keys: { address: 'As `spec.address`', token: 'API key (not an application key)' },
    needs: [['token']],
    limits: [
        { of: 'text', max: 4000, unit: 'characters', above: 'Datadog cuts it' },
        { of: 'title', max: 100, unit: 'characters', above: 'Datadog cuts it' },
    ],
    hints: [
        {
            status: 403,
            say: 'the API key belongs to another Datadog site, or is an application key: the address has to be your site, as https://api.datadoghq.eu or https://api.us5.datadoghq.com',
        },
        { status: 429, say: 'Datadog limits the events of an organisation: its X-RateLimit headers say when to go on' },
    ],
    accepted: { status: 202, body: '{"status":"ok"}' },
    *send(event, target) {
        if (target.token === '')
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('the Secret gives no token; expected a Datadog API key', { field: 'token' });
        const request = (0,_exchange_js__WEBPACK_IMPORTED_MODULE_3__/* .postJson */ .B2)(`${site(target.address)}/api/v1/events`, message(event), { 'dd-api-key': target.token });
        yield { ...request, headers: { ...request.headers, accept: 'application/json' }, body: `${request.body}\n` };
    },
};
/** Scheme and host of the address; what it lacks, Datadog's client takes from its default. */
function site(address) {
    try {
        const { scheme, host } = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUrl */ .Dl)(address);
        return `${scheme || 'https'}://${host || 'api.datadoghq.com'}`;
    }
    catch (cause) {
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`the address is no URL: ${cause.message}; expected one like https://api.datadoghq.eu`, { field: 'spec.address' }, { cause });
    }
}
function message(event) {
    const { kind, name, namespace } = event.involvedObject;
    const tags = [
        `flux_reporting_controller:${event.reportingController}`,
        `flux_reason:${event.reason}`,
        `kube_kind:${kind}`,
        `kube_name:${name}`,
        `kube_namespace:${namespace}`,
        ...(0,_go_json_js__WEBPACK_IMPORTED_MODULE_1__/* .byUtf8 */ .Zj)(event.metadata).map(([key, value]) => `${key}:${value}`),
    ];
    return {
        alert_type: (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_4__/* .isError */ .bJ)(event) ? 'error' : 'info',
        date_happened: (0,_go_time_js__WEBPACK_IMPORTED_MODULE_5__/* .unixSeconds */ .Yb)(event.timestamp),
        source_type_name: 'fluxcd',
        tags: tags.map(_go_strings_js__WEBPACK_IMPORTED_MODULE_6__/* .goLower */ .sr),
        text: event.message,
        title: `Events from the ${kind} ${name}/${namespace}`,
    };
}


/***/ }),

/***/ 45:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ postJson),
/* harmony export */   Q4: () => (/* binding */ askList),
/* harmony export */   UV: () => (/* binding */ parseReply),
/* harmony export */   ey: () => (/* binding */ askJson)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7106);


/** A POST of a JSON body, written as Go writes it. */
function postJson(url, value, headers = {}) {
    return {
        protocol: 'http',
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', ...headers },
        body: (0,_go_json_js__WEBPACK_IMPORTED_MODULE_1__/* .goJson */ .Pl)(value),
    };
}
/**
 * Sends a request and reads its reply as JSON.
 * @throws DeliveryError if the reply is no JSON, with its first words
 */
function* askJson(request) {
    const reply = yield request;
    return parseReply(reply);
}
/** The body of a reply as JSON. @throws DeliveryError with its first words if it is none */
function parseReply(reply) {
    try {
        return JSON.parse(reply.body);
    }
    catch {
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`expected JSON, was answered ${reply.status} with ${JSON.stringify(reply.body.slice(0, 200))}`);
    }
}
/** Sends a request whose reply is a list, of which nothing is there yet in a preview. @throws DeliveryError */
function* askList(request) {
    const list = (yield* askJson({ ...request, absent: [] })) ?? [];
    if (Array.isArray(list))
        return list;
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`expected a list, was answered ${JSON.stringify(list).slice(0, 200)}`);
}


/***/ }),

/***/ 8089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   _8: () => (/* binding */ readMessage),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/** The message that a reader finds in the text of a body, with absent parts filled in; undefined where there is none. */
function readMessage(read, body) {
    const value = parseBody(body);
    if (read === undefined || typeof value !== 'object' || value === null)
        return undefined;
    const parts = read(value);
    if (parts === undefined)
        return undefined;
    return { from: '', heading: '', subtitle: '', text: '', dialect: 'plain', facts: [], isBad: false, ...parts };
}
/** A body as a value: JSON, or the fields of a form; undefined for anything else. */
function parseBody(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return /^[\w.~%+*-]+=[^\s]*$/.test(body) ? Object.fromEntries(new URLSearchParams(body)) : undefined;
    }
}
/** A list of objects as facts, by the names that the service has for their key and value. */
function factsOf(list, key, value) {
    return Array.isArray(list) ? list.map((one) => [String(one[key]), String(one[value])]) : [];
}


/***/ }),

/***/ 8760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ title),
/* harmony export */   ZF: () => (/* binding */ answer),
/* harmony export */   _f: () => (/* binding */ readSlackMessage),
/* harmony export */   bJ: () => (/* binding */ isError),
/* harmony export */   ry: () => (/* binding */ metadataLines),
/* harmony export */   y$: () => (/* binding */ slackMessage)
/* harmony export */ });
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);
/* harmony import */ var _go_strings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9664);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8089);



/** `kustomization/apps.flux-system`: how the chat types name the object. */
function title({ involvedObject: { kind, name, namespace } }) {
    return `${(0,_go_strings_js__WEBPACK_IMPORTED_MODULE_1__/* .goLower */ .sr)(kind)}/${name}.${namespace}`;
}
/** Whether the event is an error. The controller gives every other severity, `warning` too, the look of success. */
function isError(event) {
    return event.severity === 'error';
}
/** Slack's message with one attachment, which Discord and Rocket.Chat take as well. `color` is a word or `#RRGGBB`. */
function slackMessage(event, { channel = '', username, color, fallback = '', }) {
    return {
        channel,
        username,
        icon_url: '',
        icon_emoji: '',
        attachments: [
            {
                fallback,
                color,
                author_name: title(event),
                text: event.message,
                mrkdwn_in: ['text'],
                fields: (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .byUtf8 */ .Zj)(event.metadata).map(([title, value]) => ({ title, value, short: false })),
            },
        ],
    };
}
/** Reads a message that slackMessage made. */
const readSlackMessage = ({ username, attachments }) => {
    const first = attachments?.[0];
    if (!first)
        return undefined;
    return {
        from: username,
        heading: first.author_name,
        text: first.text,
        dialect: 'mrkdwn',
        facts: (0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .factsOf */ .xS)(first.fields, 'title', 'value'),
        isBad: first.color === 'danger' || first.color === '#FF0000',
    };
};
/** What `line` makes of each metadata key and value, one after the other, in the order of the keys. */
function metadataLines(event, line) {
    return (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .byUtf8 */ .Zj)(event.metadata)
        .map(([key, value]) => line(key, value))
        .join('');
}
/** The JSON object that a service answered; {} when it answered something else, as webhooks do with `ok`. */
function answer(reply) {
    if (!/^\s*\{/.test(reply.body))
        return {};
    try {
        return JSON.parse(reply.body);
    }
    catch {
        return {};
    }
}


/***/ })

};
;