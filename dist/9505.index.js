"use strict";
exports.id = 9505;
exports.ids = [9505];
exports.modules = {

/***/ 9505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openWebSocket: () => (/* binding */ openWebSocket)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var ws__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1521);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5652);
/* harmony import */ var _connection_step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7486);
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1082);





async function openWebSocket(socket, name, options) {
    const webSocket = new ws__WEBPACK_IMPORTED_MODULE_1__/* .WebSocket */ .kb(`ws://${name}/`, {
        createConnection: () => socket,
        perMessageDeflate: false,
        maxPayload: 1024 * 1024,
    });
    const stream = (0,ws__WEBPACK_IMPORTED_MODULE_1__/* .createWebSocketStream */ .O)(webSocket);
    stream.on('error', () => { });
    await (0,_connection_step_js__WEBPACK_IMPORTED_MODULE_3__/* .awaitStep */ .B)(socket, options, name, () => new Promise((resolve, reject) => {
        webSocket.once('open', resolve);
        webSocket.once('unexpected-response', (_, { statusCode = 0 }) => reject(refusal(name, statusCode)));
        webSocket.once('error', (error) => reject(invalid(error, name)));
    }));
    return stream;
}
function refusal(name, status) {
    const message = `${name} did not agree to speak WebSocket: HTTP ${status} ${node_http__WEBPACK_IMPORTED_MODULE_0__.STATUS_CODES[status] ?? ''}`.trim();
    return status >= 500 || status === 429 ? new _network_error_js__WEBPACK_IMPORTED_MODULE_4__/* .NetworkError */ .D(message, { reached: false }) : new _common_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DeliveryError */ .VE(message);
}
function invalid(error, name) {
    if (error.code !== undefined)
        return error;
    return new _network_error_js__WEBPACK_IMPORTED_MODULE_4__/* .NetworkError */ .D(`${name} does not speak WebSocket`, { reached: false, cause: error });
}


/***/ })

};
;