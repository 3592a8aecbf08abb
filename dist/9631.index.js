"use strict";
exports.id = 9631;
exports.ids = [9631,583];
exports.modules = {

/***/ 9631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   genericHmac: () => (/* binding */ genericHmac),
/* harmony export */   hmac: () => (/* binding */ hmac)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1384);
/* harmony import */ var _generic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(583);
/* harmony import */ var _provider_type_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1678);
/* harmony import */ var _shared_authorization_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2479);





const genericHmac = {
    title: 'Generic webhook with HMAC',
    docs: 'https://fluxcd.io/flux/components/notification/providers/#generic-webhook-with-hmac',
    family: 'webhook',
    form: 'raw',
    address: 'required',
    addressIsSecret: true,
    spec: { address: 'URL to which the event is posted as JSON' },
    keys: {
        address: 'Same as `spec.address`',
        token: 'Signing key for the header `X-Signature: sha256=<HMAC of the body>`; a trailing newline is part of the key',
        headers: 'YAML map of additional headers; all headers except `X-Signature` can be overridden',
    },
    needs: [['token']],
    hints: [
        {
            status: 401,
            message: 'the receiver may hold another key: it has to sign with exactly the bytes of `token`, a trailing newline included',
        },
        {
            status: 403,
            message: 'the receiver may hold another key: it has to sign with exactly the bytes of `token`, a trailing newline included',
        },
    ],
    *send(event, target) {
        const request = (0,_generic_js__WEBPACK_IMPORTED_MODULE_2__.forward)(event, target);
        (0,_shared_authorization_js__WEBPACK_IMPORTED_MODULE_3__/* .requireToken */ .Fw)(target, 'the signing key, a text that the receiver also knows,');
        yield {
            ...request,
            headers: { ...request.headers, 'x-signature': `sha256=${signature(target.token, (0,_event_event_js__WEBPACK_IMPORTED_MODULE_1__/* .eventJson */ .T$)(event))}` },
        };
    },
};
function signature(key, payload) {
    return key === _provider_type_js__WEBPACK_IMPORTED_MODULE_4__/* .placeholder */ .q ? _provider_type_js__WEBPACK_IMPORTED_MODULE_4__/* .placeholder */ .q : hmac(key, payload);
}
function hmac(key, payload) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(payload).digest('hex');
}


/***/ }),

/***/ 583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   forward: () => (/* binding */ forward),
/* harmony export */   generic: () => (/* binding */ generic),
/* harmony export */   secretHeaders: () => (/* binding */ secretHeaders)
/* harmony export */ });
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1384);
/* harmony import */ var _shared_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3474);


const generic = {
    title: 'Generic webhook',
    docs: 'https://fluxcd.io/flux/components/notification/providers/#generic-webhook',
    family: 'webhook',
    form: 'raw',
    address: 'required',
    addressIsSecret: true,
    spec: { address: 'URL to which the event is posted as JSON' },
    keys: {
        address: 'Same as `spec.address`',
        headers: 'YAML map of additional headers; `content-type` and `gotk-component` can be overridden',
    },
    hints: [
        {
            status: 401,
            message: "only the Secret's `headers` are sent: put an Authorization header there (token, username and password are ignored)",
        },
        { status: 403, message: "only the Secret's `headers` are sent: check that they contain what the receiver expects" },
    ],
    *send(event, target) {
        yield forward(event, target);
    },
};
function forward(event, target) {
    (0,_shared_address_js__WEBPACK_IMPORTED_MODULE_1__/* .addressUrl */ .s$)(target, 'https://example.com/hook');
    return {
        protocol: 'http',
        method: 'POST',
        url: target.address,
        headers: {
            'content-type': 'application/json',
            'gotk-component': event.reportingController,
            ...secretHeaders(target),
        },
        body: (0,_event_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventJson */ .T$)(event),
    };
}
function secretHeaders({ headers }) {
    return Object.fromEntries(Array.from(headers, ([name, value]) => [name.toLowerCase(), value]));
}


/***/ }),

/***/ 1678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ secretKeys),
/* harmony export */   q: () => (/* binding */ placeholder)
/* harmony export */ });
const secretKeys = [
    'address',
    'token',
    'username',
    'password',
    'headers',
    'proxy',
    'creds',
    'nkey',
    'githubAppID',
    'githubAppInstallationID',
    'githubAppInstallationOwner',
    'githubAppPrivateKey',
    'githubAppBaseURL',
];
const placeholder = '***';


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


/***/ })

};
;