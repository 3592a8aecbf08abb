"use strict";
exports.id = 7518;
exports.ids = [7518];
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

/***/ 7518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   grafana: () => (/* binding */ grafana)
/* harmony export */ });
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);
/* harmony import */ var _go_time_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1101);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45);
/* harmony import */ var _shared_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3474);
/* harmony import */ var _shared_authorization_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2479);
/* harmony import */ var _shared_chat_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8760);






const grafana = {
    title: 'Grafana annotations',
    docs: 'https://grafana.com/docs/grafana/latest/developers/http_api/annotations/#create-annotation-in-graphite-format',
    family: 'message',
    form: 'raw',
    address: 'required',
    spec: {
        address: 'URL of the API, path included: `https://grafana.example.com/api/annotations/graphite`',
        username: 'User for basic authentication',
    },
    keys: {
        address: 'As `spec.address`',
        token: 'Service account token (`glsa_…`) that may write annotations',
        username: 'User for basic authentication; the token beats it',
        password: 'Password for basic authentication',
    },
    hints: [
        { status: 401, say: 'the service account token is missing, wrong or expired: store a new one under `token`' },
        { status: 403, say: 'the service account needs the permission annotations:write (role Editor has it)' },
        { status: 404, say: 'the address has to end in /api/annotations/graphite' },
        {
            status: 400,
            say: 'the time is sent in seconds, as the Graphite form wants it: the address has to end in /api/annotations/graphite',
        },
    ],
    accepted: { status: 200, body: '{"id":1,"message":"Graphite annotation added"}' },
    *send(event, target) {
        (0,_shared_address_js__WEBPACK_IMPORTED_MODULE_2__/* .addressUrl */ .s$)(target, 'https://grafana.example.com/api/annotations/graphite');
        const { kind, name, namespace } = event.involvedObject;
        const annotation = {
            when: (0,_go_time_js__WEBPACK_IMPORTED_MODULE_5__/* .unixSeconds */ .Yb)(event.timestamp),
            text: (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_4__/* .title */ .DD)(event),
            tags: [
                'flux',
                event.reportingController,
                ...(0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .byUtf8 */ .Zj)(event.metadata).map(([key, value]) => `${key.replaceAll(':', '|')}: ${value.replaceAll(':', '|')}`),
                `kind: ${kind}`,
                `name: ${name}`,
                `namespace: ${namespace}`,
            ],
        };
        yield (0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .postJson */ .B2)(target.address, annotation, authorization(target));
    },
};
function authorization({ username, password, token }) {
    if (token)
        return { authorization: `Bearer ${token}` };
    return username && password ? { authorization: (0,_shared_authorization_js__WEBPACK_IMPORTED_MODULE_3__/* .basicAuth */ .tB)(username, password) } : {};
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

/***/ 3474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bO: () => (/* binding */ addressError),
/* harmony export */   s$: () => (/* binding */ addressUrl),
/* harmony export */   zq: () => (/* binding */ readAddress)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4959);


/**
 * The Provider's address as a URL, refused where Go's url.ParseRequestURI refuses it.
 * @param example what an address of this type looks like, for the message
 * @throws ConfigError on spec.address
 */
function addressUrl(target, example) {
    return readAddress(target, example, _go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRequestUri */ .Hj);
}
/**
 * The Provider's address as a type reads it.
 * @param read what makes sense of the text; the message of the error that it throws is told to the user
 * @throws ConfigError on spec.address if there is none, or `read` refuses it
 */
function readAddress(target, example, read) {
    const { address } = target;
    if (address === '')
        throw addressError('neither spec.address nor the Secret gives an address', example);
    try {
        return read(address);
    }
    catch (cause) {
        throw addressError(`the address is not valid: ${cause.message}`, example, cause);
    }
}
/** What is wrong with an address, and what one looks like. */
function addressError(found, example, cause) {
    return new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${found}; expected an address like ${example}`, { field: 'spec.address' }, { cause });
}


/***/ }),

/***/ 2479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k0: () => (/* binding */ tokenOrPassword),
/* harmony export */   tB: () => (/* binding */ basicAuth)
/* harmony export */ });
/* unused harmony export requireToken */
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);

/** The value of an `authorization` header for a user and a password. */
function basicAuth(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
/**
 * The Secret's token, for types that send nothing without one.
 * @param expected what the token is, for the message
 * @throws ConfigError on token
 */
function requireToken({ token }, expected) {
    if (token)
        return token;
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`the Secret gives no token; expected ${expected} under the key token`, { field: 'token' });
}
/** The Secret's token, or its password instead. @throws ConfigError on token */
function tokenOrPassword(target, expected) {
    return target.token || target.password || requireToken(target, expected);
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