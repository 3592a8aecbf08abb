"use strict";
exports.id = 6957;
exports.ids = [6957];
exports.modules = {

/***/ 6957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectThroughSocks: () => (/* binding */ connectThroughSocks)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var socks__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2474);
/* harmony import */ var socks__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(socks__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1922);
/* harmony import */ var _choose_proxy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4661);
/* harmony import */ var _connection_step_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5980);
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9844);






async function connectThroughSocks(socket, endpoint, proxy, options) {
    const { user: userId = '', password = '' } = proxy.credentials ?? {};
    const name = `the proxy ${(0,_choose_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .hostAndPort */ .PG)(proxy)}`;
    if ([userId, password, endpoint.host].some((text) => Buffer.byteLength(text) > 255)) {
        socket.destroy();
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DeliveryError */ .VE(`${name} cannot be used: SOCKS5 limits user, password and host to 255 bytes each`);
    }
    await (0,_connection_step_js__WEBPACK_IMPORTED_MODULE_4__/* .awaitStep */ .BV)(socket, options, name, async () => {
        try {
            await socks__WEBPACK_IMPORTED_MODULE_1__.SocksClient.createConnection({
                proxy: { host: proxy.host, port: proxy.port, type: 5, userId, password },
                command: 'connect',
                destination: { host: endpoint.host, port: endpoint.port },
                existing_socket: socket,
                timeout: 2 ** 31 - 1,
            });
        }
        catch (error) {
            throw socksError(error.message, socket, endpoint, proxy);
        }
        await keepFirstBytes(socket);
    });
}
async function keepFirstBytes(socket) {
    const chunks = [];
    const onData = (chunk) => chunks.push(chunk);
    socket.on('data', onData);
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    socket.off('data', onData);
    socket.pause();
    if (chunks.length > 0)
        socket.unshift(Buffer.concat(chunks));
}
const replies = {
    Failure: 'general failure',
    NotAllowed: 'not allowed by its rules',
    NetworkUnreachable: 'network unreachable',
    HostUnreachable: 'host unreachable',
    ConnectionRefused: 'connection refused',
    TTLExpired: 'the connection took too long',
    CommandNotSupported: 'command not supported',
    AddressNotSupported: 'kind of address not supported',
};
function socksError(message, socket, endpoint, proxy) {
    const name = `the proxy ${(0,_choose_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .hostAndPort */ .PG)(proxy)}`;
    if (/invalid socks version/.test(message))
        return new _common_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DeliveryError */ .VE(`${name} refused: it does not speak SOCKS5`);
    if (/authentication type/.test(message))
        return new _common_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DeliveryError */ .VE(proxy.credentials
            ? `${name} refused: it accepts no user and password`
            : `${name} refused: it asks for a user and a password (proxySecretRef, or user:password@ in the proxy’s URL)`);
    if (/Authentication failed/.test(message))
        return new _common_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DeliveryError */ .VE(`${name} refused: user or password is wrong`);
    const [, reply] = /rejected connection - (\w+)/.exec(message) ?? [];
    if (reply === undefined)
        return socket.errored ?? (0,_connection_step_js__WEBPACK_IMPORTED_MODULE_4__/* .connectionClosed */ .nv)();
    const text = `${name} did not connect to ${(0,_choose_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .hostAndPort */ .PG)(endpoint)}: ${replies[reply] ?? 'its reply is not valid in SOCKS5'}`;
    return reply === 'NotAllowed' ? new _common_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DeliveryError */ .VE(text) : new _network_error_js__WEBPACK_IMPORTED_MODULE_5__/* .NetworkError */ .D(text, { reached: false });
}


/***/ })

};
;