"use strict";
exports.id = 583;
exports.ids = [583];
exports.modules = {

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