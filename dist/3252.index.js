"use strict";
exports.id = 3252;
exports.ids = [3252];
exports.modules = {

/***/ 3252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planReplay: () => (/* binding */ planReplay)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _manifests_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4830);
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6432);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8655);




/**
 * The delivery that an entry of an outbox means today. It passed the gates on its first day; a suspended Alert or
 * Provider stays silent, and what is no longer there is an error of this delivery alone.
 */
function planReplay({ since, alert: alertName, provider: providerName, file, event }, repository) {
    const home = event.involvedObject.namespace;
    const absent = (kind, name) => {
        const error = new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${kind} ${name} of the outbox is no longer among the manifests`, { field: 'replay' });
        const names = { alert: undefined, alertName, provider: undefined, providerName };
        return { ...names, received: event, event, since, outcome: (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .g)(error) };
    };
    if (alertName === null) {
        const named = repository.providers.filter((provider) => (0,_manifests_names_js__WEBPACK_IMPORTED_MODULE_3__/* .fullName */ .fq)(provider, home) === providerName);
        const provider = named.find((one) => one.file === file) ?? named[0];
        if (!provider)
            return absent('Provider', providerName);
        return { ...(0,_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .straight */ .nS)(event, provider, home), since };
    }
    const alerts = repository.alerts.filter((one) => (0,_manifests_names_js__WEBPACK_IMPORTED_MODULE_3__/* .fullName */ .fq)(one, home) === alertName);
    const candidates = alerts.map((one) => (0,_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .through */ .sc)(event, one, repository, home));
    const delivery = candidates.find((one) => one.provider?.file === file) ?? candidates[0];
    if (!delivery)
        return absent('Alert', alertName);
    return (0,_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessSuspended */ .ox)({ ...delivery, since }, delivery.alert, home);
}


/***/ })

};
;