"use strict";
exports.id = 1559;
exports.ids = [1559];
exports.modules = {

/***/ 1559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readOutbox: () => (/* binding */ readOutbox),
/* harmony export */   writeOutbox: () => (/* binding */ writeOutbox)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1922);
/* harmony import */ var _common_output_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91);
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1384);
/* harmony import */ var _event_parse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3983);






/**
 * Writes what failed, whole or not at all; where nothing failed an existing outbox is removed. Holds no secret: texts
 * are redacted, but for the names by which manifests and objects are found again.
 * @throws ConfigError for a path that cannot be written
 */
function writeOutbox(file, entries, { cwd, redact }) {
    try {
        if (entries.length === 0) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, file), { force: true });
            return;
        }
        const written = entries.map(({ error, event, ...names }) => ({
            ...names,
            error: redact(error),
            event: redactedEvent(event, redact),
        }));
        (0,_common_output_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f)(file, cwd, `${JSON.stringify({ outbox: 1, entries: written }, undefined, 2)}\n`, 0o600);
    }
    catch (cause) {
        const message = `outbox: ${file} cannot be written: ${cause.message}`;
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(message, { field: 'outbox' }, { cause });
    }
}
/** An event as JSON in which a secret that somebody wrote into its texts does not stand. */
function redactedEvent(event, redact) {
    const { involvedObject, timestamp, severity, metadata, ...texts } = JSON.parse((0,_event_event_js__WEBPACK_IMPORTED_MODULE_4__/* .eventJson */ .T$)(event));
    const each = (fields) => Object.fromEntries(Object.entries(fields).map(([key, text]) => [redact(key), redact(text)]));
    return { involvedObject, severity, timestamp, ...each(texts), ...(metadata && { metadata: each(metadata) }) };
}
/** The entries of an outbox. @throws ConfigError for a file that is none */
function readOutbox(file) {
    let outbox;
    try {
        outbox = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
    }
    catch (cause) {
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`replay: ${file} cannot be read as an outbox: ${cause.message}`, { field: 'replay' }, { cause });
    }
    if (outbox?.outbox !== 1 || !Array.isArray(outbox.entries))
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`replay: ${file} is no outbox of flux-notify; expected a file that the input outbox wrote`, {
            field: 'replay',
        });
    return outbox.entries.map((entry, at) => readEntry(entry, file, at));
}
function readEntry(entry, file, at) {
    const { made, alert, provider, file: manifest, error, event } = (entry ?? {});
    const isAlert = alert === null || typeof alert === 'string';
    if (typeof made !== 'string' ||
        typeof provider !== 'string' ||
        !isAlert ||
        typeof event !== 'object' ||
        event === null) {
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`replay: entry ${at + 1} of ${file} is not whole; expected made, alert, provider and event`, {
            field: 'replay',
        });
    }
    return {
        made,
        alert,
        provider,
        file: String(manifest ?? ''),
        error: String(error ?? ''),
        event: { ..._event_event_js__WEBPACK_IMPORTED_MODULE_4__/* .emptyEvent */ .ex, ...(0,_event_parse_js__WEBPACK_IMPORTED_MODULE_5__/* .parseEvent */ .w)(JSON.stringify(event), { file }) },
    };
}


/***/ })

};
;