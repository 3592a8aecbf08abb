"use strict";
exports.id = 5340;
exports.ids = [5340];
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

/***/ 5340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  alertmanager: () => (/* binding */ alertmanager)
});

// EXTERNAL MODULE: ./src/go/time.ts
var time = __webpack_require__(1101);
;// CONCATENATED MODULE: ./src/go/title.ts
/** Characters whose title case is neither their upper nor their lower case. */
const digraphs = ['ǅ', 'ǈ', 'ǋ', 'ǲ'];
/**
 * Each word with its first letter in title case and the rest in lower case, as Go's cases.Title(language.Und) does it;
 * words end where Unicode says so (UAX 29): `some-odd reason_x` has three.
 * Source: test/logic/escape.json, bodies of alertmanager.
 */
function titleCase(text) {
    const words = new Intl.Segmenter('und', { granularity: 'word' }).segment(text);
    return Array.from(words, ({ segment }) => titleWord(segment)).join('');
}
function titleWord(word) {
    const first = /\p{Cased}/u.exec(word);
    if (!first)
        return word;
    const [letter] = first;
    const tail = word.slice(first.index + letter.length);
    // Lower-cased together: whether a sigma is final depends on the letters before it.
    const lower = (letter + tail).toLowerCase().slice(letter.toLowerCase().length);
    return word.slice(0, first.index) + titleLetter(letter) + lower;
}
/** `ﬁ` becomes `Fi`. */
function titleLetter(letter) {
    const upper = letter.toUpperCase();
    const digraph = digraphs.find((title) => title.toUpperCase() === upper);
    if (digraph)
        return digraph;
    const [head = '', ...rest] = upper;
    return head + rest.join('').toLowerCase();
}

// EXTERNAL MODULE: ./src/providers/exchange.ts
var exchange = __webpack_require__(45);
// EXTERNAL MODULE: ./src/providers/shared/address.ts
var address = __webpack_require__(3474);
// EXTERNAL MODULE: ./src/providers/shared/authorization.ts
var authorization = __webpack_require__(2479);
;// CONCATENATED MODULE: ./src/providers/alertmanager.ts





const alertmanager = {
    title: 'Prometheus Alertmanager',
    docs: 'https://prometheus.io/docs/alerting/latest/alerts_api/',
    family: 'message',
    form: 'raw',
    address: 'required',
    spec: {
        address: 'URL of the API, path included: `https://alertmanager.example.com/api/v2/alerts`',
        username: 'User for basic authentication',
    },
    keys: {
        address: 'As `spec.address`',
        token: 'Bearer token',
        username: 'User for basic authentication, which beats the token',
        password: 'Password for basic authentication',
    },
    hints: [
        { status: 404, say: 'the address has to end in /api/v2/alerts' },
        { status: 405, say: 'the address has to end in /api/v2/alerts' },
        {
            status: 400,
            body: /label/i,
            say: 'the keys of the metadata become labels: Alertmanager before 0.27 takes only letters, digits and _ in them',
        },
    ],
    accepted: { status: 200, body: '' },
    *send(event, target) {
        (0,address/* addressUrl */.s$)(target, 'https://alertmanager.example.com/api/v2/alerts');
        const alert = {
            status: 'firing',
            labels: labels(event),
            annotations: annotations(event),
            startsAt: event.timestamp ?? time/* zeroTime */.cQ,
            endsAt: time/* zeroTime */.cQ,
        };
        yield (0,exchange/* postJson */.B2)(target.address, [alert], alertmanager_authorization(target));
    },
};
/** The event's own facts beat metadata of the same names. */
function labels(event) {
    const { kind, name, namespace } = event.involvedObject;
    const labels = new Map(event.metadata);
    labels.delete('summary');
    return labels
        .set('alertname', `Flux${kind}${titleCase(event.reason)}`)
        .set('severity', event.severity)
        .set('reason', event.reason)
        .set('kind', kind)
        .set('name', name)
        .set('namespace', namespace)
        .set('reportingcontroller', event.reportingController);
}
function annotations(event) {
    const summary = event.metadata.get('summary');
    const annotations = new Map([['message', event.message]]);
    return summary === undefined ? annotations : annotations.set('summary', summary);
}
function alertmanager_authorization({ username, password, token }) {
    if (username && password)
        return { authorization: (0,authorization/* basicAuth */.tB)(username, password) };
    return token ? { authorization: `Bearer ${token}` } : {};
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


/***/ })

};
;