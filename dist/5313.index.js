"use strict";
exports.id = 5313;
exports.ids = [5313];
exports.modules = {

/***/ 5313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compile: () => (/* binding */ compile)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2856);

/**
 * A pattern as Go's regexp package reads it: an unanchored search over code points, in time linear in the text.
 * Throws Go's own words, `error parsing regexp: ...`, for a pattern that Go refuses.
 * Source: regexp.MatchString; test/logic/alert-matching.json. docs/fidelity.md has the patterns that re2js reads otherwise.
 */
function compile(pattern) {
    const re = re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JS */ .L3.compile(pattern);
    return (text) => re.test(text);
}


/***/ })

};
;