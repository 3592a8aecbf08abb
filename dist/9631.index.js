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
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1922);
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1384);
/* harmony import */ var _generic_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(583);




const genericHmac = {
    title: 'Generic webhook with HMAC',
    docs: 'https://fluxcd.io/flux/components/notification/providers/#generic-webhook-with-hmac',
    family: 'webhook',
    form: 'raw',
    address: 'required',
    addressIsSecret: true,
    spec: { address: 'URL that takes the event, as JSON, by POST' },
    keys: {
        address: 'As `spec.address`',
        token: 'Key of the signature: `X-Signature: sha256=<HMAC of the body>`; a trailing newline is part of it',
        headers: 'YAML map of headers to add; all but `X-Signature` may be overridden',
    },
    needs: [['token']],
    hints: [
        {
            status: 401,
            say: 'the receiver may hold another key: it has to sign with exactly the bytes of `token`, a trailing newline included',
        },
        {
            status: 403,
            say: 'the receiver may hold another key: it has to sign with exactly the bytes of `token`, a trailing newline included',
        },
    ],
    *send(event, target) {
        const request = (0,_generic_js__WEBPACK_IMPORTED_MODULE_3__.forward)(event, target);
        if (target.token === '')
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('the Secret gives no token, with which to sign; add it: any text that the receiver knows', {
                field: 'token',
            });
        yield {
            ...request,
            headers: { ...request.headers, 'x-signature': `sha256=${hmac(target.token, (0,_event_event_js__WEBPACK_IMPORTED_MODULE_2__/* .eventJson */ .T$)(event))}` },
        };
    },
};
/** HMAC-SHA256, in hexadecimal. */
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
    spec: { address: 'URL that takes the event, as JSON, by POST' },
    keys: {
        address: 'As `spec.address`',
        headers: 'YAML map of headers to add; `content-type` and `gotk-component` may be overridden',
    },
    hints: [
        {
            status: 401,
            say: 'of the Secret only `headers` are sent: put an Authorization header there (token, username and password are ignored)',
        },
        { status: 403, say: 'of the Secret only `headers` are sent: check that they hold what the receiver wants' },
    ],
    *send(event, target) {
        yield forward(event, target);
    },
};
/**
 * The event itself, posted to the address, with the Secret's headers.
 * @throws ConfigError on spec.address
 */
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
/** `headers` of the Secret, with lower-case names. */
function secretHeaders({ headers }) {
    return Object.fromEntries(Array.from(headers, ([name, value]) => [name.toLowerCase(), value]));
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


/***/ })

};
;