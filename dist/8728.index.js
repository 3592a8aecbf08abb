"use strict";
exports.id = 8728;
exports.ids = [8728];
exports.modules = {

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

/***/ 8728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   opsgenie: () => (/* binding */ opsgenie),
/* harmony export */   opsgenieAlias: () => (/* binding */ opsgenieAlias)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8089);
/* harmony import */ var _shared_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3474);
/* harmony import */ var _shared_authorization_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2479);
/* harmony import */ var _shared_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7020);





const opsgenie = {
    title: 'Opsgenie',
    docs: 'https://docs.opsgenie.com/docs/alert-api#create-alert',
    family: 'message',
    form: 'alert',
    read: readAlert,
    address: 'required',
    spec: {
        address: 'URL of the API: `https://api.opsgenie.com/v2/alerts`, or `https://api.eu.opsgenie.com/v2/alerts` in the EU',
    },
    keys: { address: 'Same as `spec.address`', token: 'API key of an API integration with create access' },
    needs: [['token']],
    limits: [
        { path: 'message', max: 130, unit: 'characters', whenExceeded: 'Opsgenie refuses or truncates it' },
        { path: 'description', max: 15_000, unit: 'characters', whenExceeded: 'Opsgenie refuses or truncates it' },
    ],
    hints: [
        { status: 401, message: "the Secret's token is not an Opsgenie API key" },
        {
            status: 403,
            message: 'the API key may not create alerts, or belongs to the EU: use https://api.eu.opsgenie.com/v2/alerts',
        },
        {
            status: 422,
            message: 'the API key belongs to the other region (api.opsgenie.com or api.eu.opsgenie.com), or the alert exceeds a limit',
        },
        { status: 404, message: 'the address must end in /v2/alerts' },
    ],
    retired: [
        {
            message: 'Atlassian shuts down Opsgenie on 5 April 2027 (sales ended on 4 June 2025): move to Jira Service Management, incident.io or PagerDuty',
        },
    ],
    acceptedReply: { status: 202, body: '{"result":"Request will be processed","took":0.01,"requestId":"1"}' },
    *send(event, target) {
        (0,_shared_address_js__WEBPACK_IMPORTED_MODULE_2__/* .addressUrl */ .s$)(target, 'https://api.opsgenie.com/v2/alerts');
        (0,_shared_authorization_js__WEBPACK_IMPORTED_MODULE_3__/* .requireToken */ .Fw)(target, "Opsgenie's API key");
        const alert = {
            message: `${event.involvedObject.kind}/${event.involvedObject.name}`,
            alias: opsgenieAlias(event, target.provider.uid),
            description: event.message,
            details: new Map(event.metadata).set('severity', event.severity),
        };
        yield (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .postJson */ .B)(target.address, alert, { authorization: `GenieKey ${target.token}` });
    },
};
function opsgenieAlias({ involvedObject: { kind, namespace, name }, reason }, providerUid) {
    return (0,_shared_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .hexDigest */ .w)('sha256', [providerUid, kind, namespace, name, reason].join('/'));
}
function readAlert({ message, description = '', details }) {
    return message && { heading: message, subtitle: 'P3', text: description, facts: (0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldFacts */ .GR)(details), tone: 'yellow' };
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
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`the Secret has no token; expected ${expected} under the key token`, { field: 'token' });
}
function tokenOrPassword(target, expected) {
    return target.token || target.password || requireToken(target, expected);
}


/***/ }),

/***/ 7020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ hexDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

function hexDigest(algorithm, text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(text).digest('hex');
}


/***/ })

};
;