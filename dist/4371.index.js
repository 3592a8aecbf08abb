"use strict";
exports.id = 4371;
exports.ids = [4371];
exports.modules = {

/***/ 4371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   actionInputs: () => (/* binding */ actionInputs)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8524);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1922);
/* harmony import */ var _common_wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7333);
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3775);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8028);





function actionInputs() {
    const raw = {};
    for (const [name, definition] of Object.entries(_definitions_js__WEBPACK_IMPORTED_MODULE_2__/* .definitions */ .B))
        if (definition.only !== 'command line')
            raw[name] = readInput(name, definition);
    raw.status = process.env.INPUT_STATUS ?? 'success';
    warnAboutUnknownInputs();
    if ([raw.manifests].flat().includes('-'))
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('manifests: - means standard input, which an Action does not have; list files or folders', {
            field: 'manifests',
        });
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .checkInputs */ .s)({ ...raw, debug: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .isDebug */ ._o() });
}
function readInput(name, { kind }) {
    const text = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4(name, { trimWhitespace: false });
    if (text.trim() === '')
        return undefined;
    if (kind === 'list')
        return readList(name);
    return kind === 'boolean' ? readBoolean(name) : text;
}
function readList(name) {
    const entries = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getMultilineInput */ .q3(name).filter((line) => line !== '');
    const joined = entries.find((entry) => entry.includes(',') && !entry.includes('{'));
    if (joined)
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`input ${name} expects one entry per line; found a comma in ${JSON.stringify(joined)}; write each entry on its own line, under "${name}: |"`, { field: name });
    return entries;
}
function readBoolean(name) {
    try {
        return _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getBooleanInput */ .Vt(name);
    }
    catch (cause) {
        const found = JSON.stringify(_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4(name));
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`input ${name} must be true or false; found ${found}`, { field: name }, { cause });
    }
}
function warnAboutUnknownInputs() {
    const names = Object.keys(_definitions_js__WEBPACK_IMPORTED_MODULE_2__/* .definitions */ .B);
    for (const variable of Object.keys(process.env)) {
        const name = /^INPUT_(.+)$/.exec(variable)?.[1]?.toLowerCase();
        if (name === undefined || names.includes(name))
            continue;
        const suggestion = (0,_common_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .pA)(name, names);
        if (suggestion)
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`unknown input ${name} has no effect; did you mean ${suggestion}?`);
    }
}


/***/ })

};
;