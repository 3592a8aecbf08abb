"use strict";
exports.id = 7180;
exports.ids = [7180];
exports.modules = {

/***/ 7180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ exitSoon),
/* harmony export */   l: () => (/* binding */ unexpectedEnd),
/* harmony export */   stopError: () => (/* binding */ stopError)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);

/**
 * Rejects when the run cannot go on by itself: an exception or a rejection escaped from it, or nothing is left that it
 * could wait for. From the first call on such an exception no longer ends the process.
 */
function unexpectedEnd() {
    const end = new Promise((_, reject) => {
        process.on('uncaughtException', reject);
        process.on('beforeExit', () => reject(new Error('nothing was left to wait for')));
    });
    // It usually comes after the end of the run, where it means nothing.
    end.catch(() => { });
    return end;
}
/** What to say of an error that is not the user's, in one line. */
function stopError(error) {
    const [what = ''] = String(error).split('\n');
    const message = `the run stopped before its end: ${what.replace(/^Error: /, '')}; this is a bug of flux-notify, please report it`;
    return new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(message, {}, { cause: error });
}
/** Ends the process although something is still under way; the exit code and what was written have a moment to settle. */
function exitSoon() {
    setTimeout(() => process.exit(), 500).unref();
}


/***/ })

};
;