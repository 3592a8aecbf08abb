"use strict";
exports.id = 7795;
exports.ids = [7795];
exports.modules = {

/***/ 7854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ maxBytes),
/* harmony export */   x: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);


const maxBytes = 16 * 1024 * 1024;
const cut = { text: 'its answer was cut', isTransient: true };
const tooLong = { text: 'its answer is longer than 16 MiB', isTransient: false };
async function readBody(body, contentEncoding, signal) {
    const chunks = [];
    let problem;
    try {
        for await (const chunk of body)
            chunks.push(chunk);
    }
    catch (error) {
        problem = problemOf(error, signal);
    }
    return decompress(Buffer.concat(chunks), codingsOf(contentEncoding), problem);
}
function problemOf({ name, code, message }, signal) {
    if (signal.aborted)
        return { text: 'its answer did not end', isTransient: true };
    if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
        return tooLong;
    if (name !== 'HTTPParserError' || message.includes('Invalid EOF state'))
        return cut;
    return { text: `its answer is not HTTP/1.1 all through${/ \(.*\)/.exec(message)?.[0] ?? ''}`, isTransient: true };
}
function codingsOf(header = '') {
    const names = header.toLowerCase().split(',');
    return names
        .map((name) => name.trim())
        .filter((name) => name !== '' && name !== 'identity')
        .reverse();
}
const decoders = {
    gzip: node_zlib__WEBPACK_IMPORTED_MODULE_1__.gunzipSync,
    'x-gzip': node_zlib__WEBPACK_IMPORTED_MODULE_1__.gunzipSync,
    br: (bytes, { maxOutputLength }) => (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.brotliDecompressSync)(bytes, { maxOutputLength }),
    deflate: (bytes, options) => (bytes[0] % 16 === 8 ? node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateSync : node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateRawSync)(bytes, options),
};
function decompress(bytes, codings, problem) {
    let plain = bytes;
    const options = { maxOutputLength: maxBytes, ...(problem && { finishFlush: node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.Z_SYNC_FLUSH }) };
    for (const coding of bytes.length === 0 ? [] : codings) {
        const decode = decoders[coding];
        const text = `its answer has the content-encoding ${JSON.stringify(coding)}, which was not requested`;
        if (!decode)
            return readable(plain, problem ?? { text, isTransient: false });
        try {
            plain = decode(plain, options);
        }
        catch (error) {
            const { code } = error;
            if (code === 'Z_BUF_ERROR' && !problem)
                return decompress(bytes, codings, cut);
            return readable(plain, problem ?? undecodable(code, coding));
        }
    }
    return { body: plain.toString(), ...(problem && { bodyProblem: problem }) };
}
function undecodable(code, coding) {
    if (code === 'ERR_BUFFER_TOO_LARGE')
        return { text: `${tooLong.text} when unpacked`, isTransient: false };
    return { text: `its answer is not ${coding}, although its content-encoding says so`, isTransient: true };
}
function readable(bytes, bodyProblem) {
    return { body: (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? bytes.toString() : '', bodyProblem };
}


/***/ }),

/***/ 7795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openWebSocket: () => (/* binding */ openWebSocket)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var ws__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2977);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1922);
/* harmony import */ var _common_excerpt_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3828);
/* harmony import */ var _connection_step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5980);
/* harmony import */ var _http_body_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7854);
/* harmony import */ var _nats_protocol_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5662);
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9844);








const permanentCodes = [1002, 1003, 1007, 1008, 1009, 1010];
const absentCodes = [1005, 1006];
async function openWebSocket(socket, name, options) {
    const webSocket = new ws__WEBPACK_IMPORTED_MODULE_1__/* .WebSocket */ .kb(`ws://${name}/`, {
        createConnection: () => socket,
        perMessageDeflate: false,
        maxPayload: 1024 * 1024,
    });
    const stream = (0,ws__WEBPACK_IMPORTED_MODULE_1__/* .createWebSocketStream */ .O)(webSocket);
    stream._write = (chunk, _, callback) => webSocket.send(chunk, () => callback());
    webSocket.once('close', (code, bytes) => {
        const reason = (0,_common_excerpt_js__WEBPACK_IMPORTED_MODULE_7__/* .excerpt */ .K)(bytes.toString(), options.redact);
        const text = `closed the WebSocket with code ${code}${reason && `: ${reason}`}`;
        const isPermanent = permanentCodes.includes(code) && !(0,_nats_protocol_js__WEBPACK_IMPORTED_MODULE_5__/* .isTransientError */ .bV)(reason);
        if (!absentCodes.includes(code))
            (0,_connection_step_js__WEBPACK_IMPORTED_MODULE_3__/* .noteCloseReason */ .$K)(stream, { text, isPermanent });
    });
    stream.on('error', () => { });
    const rejection = await (0,_connection_step_js__WEBPACK_IMPORTED_MODULE_3__/* .awaitStep */ .BV)(socket, options, name, () => new Promise((resolve, reject) => {
        webSocket.once('open', () => resolve(undefined));
        webSocket.once('unexpected-response', (_, response) => resolve(response));
        webSocket.once('error', (error) => reject(handshakeError(error, name)));
    }));
    if (rejection)
        throw await rejectionError(rejection, name, options);
    return stream;
}
async function rejectionError(response, name, { signal, redact }) {
    const { statusCode: status = 0, headers } = response;
    const stop = () => response.destroy();
    signal.addEventListener('abort', stop, { once: true });
    const { body } = await (0,_http_body_js__WEBPACK_IMPORTED_MODULE_4__/* .readBody */ .x)(response, headers['content-encoding'], signal);
    signal.removeEventListener('abort', stop);
    response.destroy();
    const text = (0,_common_excerpt_js__WEBPACK_IMPORTED_MODULE_7__/* .excerpt */ .K)(body, redact);
    const found = `${name} did not agree to speak WebSocket: HTTP ${status} ${node_http__WEBPACK_IMPORTED_MODULE_0__.STATUS_CODES[status] ?? ''}`.trim();
    const message = text === '' ? found : `${found}: ${text}`;
    return status >= 500 || status === 429 ? new _network_error_js__WEBPACK_IMPORTED_MODULE_6__/* .NetworkError */ .D(message, { reached: false }) : new _common_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DeliveryError */ .VE(message);
}
function handshakeError(error, name) {
    if (error.code !== undefined)
        return error;
    return new _network_error_js__WEBPACK_IMPORTED_MODULE_6__/* .NetworkError */ .D(`${name} does not speak WebSocket`, { reached: false, cause: error });
}


/***/ })

};
;