"use strict";
exports.id = 6682;
exports.ids = [6682];
exports.modules = {

/***/ 6682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCommitStatus: () => (/* binding */ createCommitStatus)
/* harmony export */ });
/* unused harmony exports defaultCommitStatus, celVariables */
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1384);
/* harmony import */ var _go_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1212);
/* harmony import */ var _go_strings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9664);




async function createCommitStatus(event, alert, provider) {
    const { commitStatusExpr: expression } = fields(fields(provider.source).spec);
    if (expression === undefined || expression === null || expression === '')
        return defaultCommitStatus(provider.uid, event);
    const { compileCel } = await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(4985)]).then(__webpack_require__.bind(__webpack_require__, 4985));
    try {
        return compileCel(String(expression)).evaluate(celVariables(event, alert, provider));
    }
    catch (cause) {
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`failed to evaluate the spec.commitStatusExpr CEL expression for the event: ${cause.message}`, { field: 'spec.commitStatusExpr' }, { cause });
    }
}
function defaultCommitStatus(providerUid, { involvedObject: { kind, name } }) {
    return (0,_go_strings_js__WEBPACK_IMPORTED_MODULE_3__/* .goLower */ .sr)(`${kind}/${name}/${providerUid.split('-')[0]}`);
}
function celVariables(event, alert, provider) {
    return {
        event: JSON.parse((0,_event_event_js__WEBPACK_IMPORTED_MODULE_1__/* .eventJson */ .T$)(event)),
        alert: { ...identity('Alert', alert), spec: alertSpec(fields(fields(alert.source).spec)) },
        provider: { ...identity('Provider', provider), spec: providerSpec(fields(fields(provider.source).spec)) },
    };
}
function identity(kind, { source, name, namespace, uid }) {
    const metadata = fields(fields(source).metadata);
    return {
        apiVersion: 'notification.toolkit.fluxcd.io/v1beta3',
        kind,
        metadata: omitEmpty({ ...metadata, name, namespace, uid }),
    };
}
function alertSpec(spec) {
    const { providerRef, eventSeverity = 'info', eventSources } = spec;
    const { exclusionList, inclusionList, eventMetadata, summary, suspend } = spec;
    return {
        providerRef: { name: fields(providerRef).name ?? '' },
        eventSources: Array.isArray(eventSources) ? eventSources.map((source) => eventSource(fields(source))) : null,
        ...omitEmpty({ eventSeverity, exclusionList, inclusionList, eventMetadata, summary, suspend }),
    };
}
function eventSource({ apiVersion, kind = '', name = '', namespace, matchLabels }) {
    return { kind, name, ...omitEmpty({ apiVersion, namespace, matchLabels }) };
}
function providerSpec(spec) {
    const { type = '', address, channel, username, proxy, suspend, commitStatusExpr, serviceAccountName } = spec;
    const { secretRef, certSecretRef, proxySecretRef } = spec;
    return {
        type,
        ...omitEmpty({ address, channel, username, proxy, suspend, commitStatusExpr, serviceAccountName }),
        ...omitEmpty({ secretRef, certSecretRef, proxySecretRef }),
        ...omitEmpty({ timeout: canonical(spec.timeout), interval: canonical(spec.interval) }),
    };
}
function canonical(duration) {
    if (typeof duration !== 'string')
        return duration;
    try {
        return (0,_go_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E)(duration).canonical;
    }
    catch {
        return duration;
    }
}
function fields(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function omitEmpty(entries) {
    const isEmpty = (value) => typeof value === 'object' && value !== null ? Object.keys(value).length === 0 : !value;
    return Object.fromEntries(Object.entries(entries).filter(([, value]) => !isEmpty(value)));
}


/***/ })

};
;