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

// EXTERNAL MODULE: ./src/go/strings.ts
var strings = __webpack_require__(9664);
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
// EXTERNAL MODULE: ./src/providers/provider-type.ts
var provider_type = __webpack_require__(1678);
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
    *send(event, target) {
        (0,provider_type/* addressUrl */.s)(target, 'https://alertmanager.example.com/api/v2/alerts');
        const alert = {
            status: 'firing',
            labels: labels(event),
            annotations: annotations(event),
            startsAt: event.timestamp ?? time/* zeroTime */.cQ,
            endsAt: time/* zeroTime */.cQ,
        };
        yield (0,exchange/* postJson */.B2)(target.address, [alert], authorization(target));
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
function authorization({ username, password, token }) {
    if (username && password)
        return { authorization: (0,strings/* basicAuth */.tB)(username, password) };
    return token ? { authorization: `Bearer ${token}` } : {};
}


/***/ }),

/***/ 45:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ postJson),
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


/***/ }),

/***/ 1678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ addressUrl)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4959);


/**
 * The Provider's address as a URL, refused where Go's url.ParseRequestURI refuses it.
 * @param example what an address of this type looks like, for the message
 * @throws ConfigError on spec.address
 */
function addressUrl(target, example) {
    try {
        return (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRequestUri */ .Hj)(target.address);
    }
    catch (cause) {
        const found = target.address === ''
            ? 'neither spec.address nor the Secret gives an address'
            : `the address is no URL: ${cause.message}`;
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${found}; expected one like ${example}`, { field: 'spec.address' }, { cause });
    }
}


/***/ })

};
;