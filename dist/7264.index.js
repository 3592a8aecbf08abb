"use strict";
exports.id = 7264;
exports.ids = [7264];
exports.modules = {

/***/ 7264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   shareOf: () => (/* binding */ shareOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The share, from 1, that a delivery falls into: the same in every job, since only names count. */
function shareOf({ alertName, providerName }, count) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(`${alertName ?? ''}\n${providerName}`)
        .digest();
    return (hash.readUInt32BE(0) % count) + 1;
}


/***/ })

};
;