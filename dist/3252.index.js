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
/* harmony import */ var _common_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3117);
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6432);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8655);




/**
 * Plans what the entries of an outbox mean today. They passed the gates on their first day; a suspended Alert or
 * Provider stays silent, and what is no longer there is an error of its delivery alone.
 */
function planReplay(entries, repository) {
    const plans = new Map();
    return entries.map((entry) => {
        const home = entry.event.involvedObject.namespace;
        const plan = plans.get(home) ?? createPlan(repository, home);
        plans.set(home, plan);
        return plan(entry);
    });
}
/** Manifests by the names that are in force for an event of that namespace. */
function createPlan(repository, home) {
    const alerts = (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .byName */ .nG)(repository.alerts.map((alert) => ({ name: (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(alert, home), alert })));
    const providers = (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .byName */ .nG)(repository.providers.map((provider) => ({ name: (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(provider, home), provider })));
    const named = (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .byName */ .nG)(repository.providers);
    return (entry) => {
        const { event, file } = entry;
        if (entry.alert === null) {
            const found = providers.get(entry.provider) ?? [];
            const { provider } = found.find((one) => one.provider.file === file) ?? found[0] ?? {};
            return provider ? (0,_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .straight */ .nS)(event, provider, home) : absent(entry, 'Provider', entry.provider);
        }
        const candidates = (alerts.get(entry.alert) ?? []).map(({ alert }) => (0,_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .through */ .sc)(event, alert, repository, home, named));
        const delivery = candidates.find(({ provider, alert }) => (provider ?? alert)?.file === file) ?? candidates[0];
        if (!delivery)
            return absent(entry, 'Alert', entry.alert);
        return (0,_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessSuspended */ .ox)(delivery, delivery.alert, home);
    };
}
function absent({ alert, provider, event }, kind, name) {
    const error = new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${kind} ${name} of the outbox is no longer among the manifests`, { field: 'replay' });
    const names = { alert: undefined, alertName: alert, provider: undefined, providerName: provider };
    return { ...names, received: event, event, outcome: (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .g)(error) };
}


/***/ })

};
;