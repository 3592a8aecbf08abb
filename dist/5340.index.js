"use strict";
exports.id = 5340;
exports.ids = [5340];
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
const digraphs = ['ǅ', 'ǈ', 'ǋ', 'ǲ'];
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
    const lower = (letter + tail).toLowerCase().slice(letter.toLowerCase().length);
    return word.slice(0, first.index) + titleLetter(letter) + lower;
}
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
        yield (0,exchange/* postJson */.B)(target.address, [alert], alertmanager_authorization(target));
    },
};
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
/* harmony export */   B: () => (/* binding */ postJson)
/* harmony export */ });
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);

function postJson(url, value, headers = {}) {
    return {
        protocol: 'http',
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', ...headers },
        body: (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .goJson */ .Pl)(value),
    };
}


/***/ }),

/***/ 2479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ requireToken),
/* harmony export */   k0: () => (/* binding */ tokenOrPassword),
/* harmony export */   tB: () => (/* binding */ basicAuth)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);

function basicAuth(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
function requireToken({ token }, expected) {
    if (token)
        return token;
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`the Secret gives no token; expected ${expected} under the key token`, { field: 'token' });
}
function tokenOrPassword(target, expected) {
    return target.token || target.password || requireToken(target, expected);
}


/***/ })

};
;