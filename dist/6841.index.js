"use strict";
exports.id = 6841;
exports.ids = [6841];
exports.modules = {

/***/ 6841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   forward: () => (/* binding */ forward),
/* harmony export */   generic: () => (/* binding */ generic),
/* harmony export */   secretHeaders: () => (/* binding */ secretHeaders)
/* harmony export */ });
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8382);
/* harmony import */ var _shared_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9384);


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
            say: 'only `headers` of the Secret are sent: put an Authorization header there (token, username and password are ignored)',
        },
        { status: 403, say: 'of the Secret only `headers` are sent: check that they hold what the receiver wants' },
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


/***/ })

};
;