"use strict";
exports.id = 2401;
exports.ids = [2401];
exports.modules = {

/***/ 9287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ connect),
/* harmony export */   ek: () => (/* binding */ secure),
/* harmony export */   wJ: () => (/* binding */ connectToProxy)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1922);
/* harmony import */ var _connection_step_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5980);
/* harmony import */ var _http_proxy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7408);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7769);







/**
 * Opens a connection, for HTTP and NATS alike: TCP, a tunnel if there is a proxy, TLS if the endpoint is secure.
 * @throws NetworkError for what may be over soon; ConfigError for a host that may not be spoken to and for certificates
 * that cannot be read; DeliveryError for a server's certificate that cannot be trusted and a proxy that refuses for good
 */
async function connect(endpoint, options) {
    const { proxy } = options;
    options.hosts.check(endpoint.host);
    if (!proxy)
        return secure(await openSocket(endpoint, options), endpoint, options);
    const socket = await connectToProxy(proxy, options);
    if (proxy.kind === 'http')
        await (0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_5__/* .connectThroughHttpProxy */ .u3)(socket, endpoint, proxy, options);
    else {
        const { connectThroughSocks } = await Promise.all(/* import() */[__webpack_require__.e(2474), __webpack_require__.e(6957)]).then(__webpack_require__.bind(__webpack_require__, 6957));
        await connectThroughSocks(socket, endpoint, proxy, options);
    }
    return secure(socket, endpoint, options);
}
/** A connection to the proxy itself, over TLS if it is an https one. */
async function connectToProxy(proxy, options) {
    options.hosts.check(proxy.host, 'the proxy');
    return secure(await openSocket(proxy, options, 'the proxy '), proxy, options, 'the proxy ');
}
async function openSocket(endpoint, options, role = '') {
    const { host, port } = endpoint;
    const socket = node_net__WEBPACK_IMPORTED_MODULE_1___default().connect({ host, port, lookup: options.hosts.lookup, noDelay: true, keepAlive: true });
    // Errors reach whoever waits for the socket; between two waits nobody listens, and that must not end the process.
    socket.on('error', () => { });
    await (0,_connection_step_js__WEBPACK_IMPORTED_MODULE_4__/* .awaitStep */ .B)(socket, options, `${role}${(0,_proxy_js__WEBPACK_IMPORTED_MODULE_6__/* .hostAndPort */ .PG)(endpoint)}`, () => (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(socket, 'connect'));
    return socket;
}
/** The same connection over TLS, if the endpoint is secure. */
async function secure(socket, endpoint, options, role = '') {
    if (!endpoint.secure)
        return socket;
    const encrypted = startTls(socket, endpoint.host, options.tls);
    encrypted.on('error', () => { });
    await (0,_connection_step_js__WEBPACK_IMPORTED_MODULE_4__/* .awaitStep */ .B)(encrypted, options, `${role}${(0,_proxy_js__WEBPACK_IMPORTED_MODULE_6__/* .hostAndPort */ .PG)(endpoint)}`, () => (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(encrypted, 'secureConnect'), 'tls');
    return encrypted;
}
function startTls(socket, host, certificates) {
    try {
        const servername = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) ? {} : { servername: host };
        return node_tls__WEBPACK_IMPORTED_MODULE_2___default().connect({ ...certificates, socket, host, ...servername, ALPNProtocols: ['http/1.1'] });
    }
    catch (cause) {
        socket.destroy();
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL(`the certificates of the certSecretRef cannot be used: ${cause.message}`, { field: 'spec.certSecretRef' }, { cause });
    }
}


/***/ }),

/***/ 5980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ awaitStep),
/* harmony export */   n: () => (/* binding */ connectionClosed)
/* harmony export */ });
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9844);

/**
 * Waits for one step of a connection; when the socket closes first or the signal is aborted, the socket is destroyed.
 * @throws NetworkError, ConfigError or DeliveryError that names the host
 */
async function awaitStep(socket, { signal, tls }, name, step, phase = 'connect') {
    const stop = () => socket.destroy(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    const closed = watchClose(socket);
    try {
        signal.throwIfAborted();
        return await Promise.race([step(), closed.promise]);
    }
    catch (error) {
        socket.destroy();
        throw (0,_network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .networkError */ .x)(error, { phase, name, signal, ownCa: tls?.ca !== undefined });
    }
    finally {
        closed.forget();
        signal.removeEventListener('abort', stop);
    }
}
/** Rejects when the socket closes, with its error if it has one. */
function watchClose(socket) {
    let forget = () => { };
    const promise = new Promise((_, reject) => {
        const onClose = () => reject(socket.errored ?? connectionClosed());
        forget = () => socket.off('close', onClose);
        if (socket.destroyed)
            onClose();
        else
            socket.on('close', onClose);
    });
    promise.catch(() => { });
    return { promise, forget: () => forget() };
}
/** The error of a connection that the other side closed, with the code that Node gives it. */
function connectionClosed() {
    return Object.assign(new Error('closed'), { code: 'ECONNRESET' });
}


/***/ }),

/***/ 8514:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ allowedHosts)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610);
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_dns__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1922);



// Where clouds hand out the machine's credentials: no notification goes there unless somebody says so.
const metadata = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
metadata.addSubnet('169.254.0.0', 16, 'ipv4');
metadata.addSubnet('fe80::', 10, 'ipv6');
metadata.addAddress('fd00:ec2::254', 'ipv6');
metadata.addAddress('fd00:ec2::23', 'ipv6');
metadata.addAddress('fd20:ce::254', 'ipv6');
metadata.addAddress('100.100.100.200', 'ipv4');
metadata.addAddress('168.63.129.16', 'ipv4');
metadata.addAddress('192.0.0.192', 'ipv4');
/** By these names as well: a proxy would look them up for itself. */
const metadataNames = ['metadata.google.internal', 'metadata.goog', 'instance-data', 'instance-data.ec2.internal'];
const isMetadata = (address) => metadata.check(address, (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address) === 6 ? 'ipv6' : 'ipv4');
const plain = (host) => host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
/** @param list the input allow-hosts; empty: all but metadata services */
function allowedHosts(list) {
    const entries = list.map(plain);
    const exactly = (host) => entries.includes(plain(host));
    const listed = (host) => exactly(host) || entries.some((entry) => entry.startsWith('*.') && plain(host).endsWith(entry.slice(1)));
    const refuse = (host, what) => new _common_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`${what} is not among the hosts that the input allow-hosts lists: add "${plain(host)}" to it if it may be spoken to`, {
        field: 'allow-hosts',
    });
    return {
        check(host, role = 'the host') {
            const isHidden = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(plain(host)) ? isMetadata(plain(host)) : metadataNames.includes(plain(host));
            if (isHidden && !exactly(host))
                throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`${role} ${host} is an address of a cloud’s metadata service: nothing is sent there unless the input allow-hosts lists "${plain(host)}"`, { field: 'allow-hosts' });
            if (entries.length > 0 && !listed(host))
                throw refuse(host, `${role} ${host}`);
        },
        lookup(host, options, callback) {
            (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(host, options, (error, found, family) => {
                const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
                const hidden = error ? undefined : addresses.find((address) => isMetadata(address) && !exactly(address));
                if (hidden === undefined || exactly(host))
                    return callback(error, found, family);
                callback(new _common_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`the host ${host} leads to ${hidden}, an address of a cloud’s metadata service: nothing is sent there unless the input allow-hosts lists "${plain(host)}"`, { field: 'allow-hosts' }), found);
            });
        },
    };
}


/***/ }),

/***/ 7408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YB: () => (/* binding */ proxyAuthorization),
/* harmony export */   u3: () => (/* binding */ connectThroughHttpProxy),
/* harmony export */   vd: () => (/* binding */ proxyRefusal)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4660);
/* harmony import */ var undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3701);
/* harmony import */ var undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1922);
/* harmony import */ var _connection_step_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5980);
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9844);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7769);







// Not undici's ProxyAgent: it opens its own sockets, past allow-hosts, and NATS goes through the same proxies.
/**
 * Makes a connection to an HTTP proxy a tunnel to the endpoint, by CONNECT.
 * @throws NetworkError or DeliveryError if the proxy refuses
 */
async function connectThroughHttpProxy(socket, endpoint, proxy, options) {
    const target = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_6__/* .hostAndPort */ .PG)(endpoint);
    const client = new (undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_2___default())(`http://${(0,_proxy_js__WEBPACK_IMPORTED_MODULE_6__/* .hostAndPort */ .PG)(proxy)}`, {
        connect: (_, callback) => queueMicrotask(() => callback(null, socket)),
    });
    const headers = { host: target, ...proxyAuthorization(proxy) };
    const { statusCode } = await (0,_connection_step_js__WEBPACK_IMPORTED_MODULE_4__/* .awaitStep */ .B)(socket, options, `the proxy ${(0,_proxy_js__WEBPACK_IMPORTED_MODULE_6__/* .hostAndPort */ .PG)(proxy)}`, () => undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_1___default().call(client, { path: target, headers }));
    if (statusCode >= 200 && statusCode < 300)
        return;
    socket.destroy();
    throw proxyRefusal(proxy, target, statusCode);
}
/** The header with the user and password of an HTTP proxy, if it has any. */
function proxyAuthorization({ credentials }) {
    if (!credentials)
        return {};
    const pair = Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64');
    return { 'proxy-authorization': `Basic ${pair}` };
}
/** What an HTTP proxy's refusal means: 407 and the like stay (tinyproxy says 401), 5xx and 429 may be over soon. */
function proxyRefusal(proxy, target, status) {
    const found = `the proxy ${(0,_proxy_js__WEBPACK_IMPORTED_MODULE_6__/* .hostAndPort */ .PG)(proxy)} refused to connect to ${target}: HTTP ${status} ${node_http__WEBPACK_IMPORTED_MODULE_0__.STATUS_CODES[status] ?? ''}`;
    const advice = `${proxy.credentials ? 'user or password is wrong' : 'it asks for a user and a password'} (proxySecretRef, or user:password@ in the proxy’s URL)`;
    const message = status === 407 || status === 401 ? `${found}; ${advice}` : found;
    const passing = status >= 500 || status === 429 || status === 408;
    return passing ? new _network_error_js__WEBPACK_IMPORTED_MODULE_5__/* .NetworkError */ .D(message, { reached: false }) : new _common_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .DeliveryError */ .VE(message);
}


/***/ }),

/***/ 2401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openHttp: () => (/* binding */ openHttp)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/undici/lib/api/api-request.js
var api_request = __webpack_require__(6424);
var api_request_default = /*#__PURE__*/__webpack_require__.n(api_request);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/client.js
var client = __webpack_require__(3701);
var client_default = /*#__PURE__*/__webpack_require__.n(client);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/pool.js
var dispatcher_pool = __webpack_require__(628);
var pool_default = /*#__PURE__*/__webpack_require__.n(dispatcher_pool);
// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/transport/connect.ts
var connect = __webpack_require__(9287);
// EXTERNAL MODULE: ./src/transport/connection-step.ts
var connection_step = __webpack_require__(5980);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./src/transport/network-error.ts
var network_error = __webpack_require__(9844);
;// CONCATENATED MODULE: ./src/transport/decompress.ts



// undici's own interceptor unpacks without a limit, and leaves the bodies of errors packed.
/**
 * The text of a body with its content-encoding undone: gzip, deflate and br, the last first.
 * @throws NetworkError if it is not what content-encoding says; DeliveryError if it is longer than `most` bytes or of another coding
 */
async function decompress(bytes, codings = '', host, most) {
    const names = codings
        .toLowerCase()
        .split(',')
        .map((coding) => coding.trim())
        .filter((coding) => coding !== '' && coding !== 'identity');
    if (bytes.length === 0 || names.length === 0)
        return bytes.toString();
    const options = { maxOutputLength: most };
    const undo = {
        gzip: (bytes) => (0,external_node_zlib_.gunzipSync)(bytes, options),
        'x-gzip': (bytes) => (0,external_node_zlib_.gunzipSync)(bytes, options),
        br: (bytes) => (0,external_node_zlib_.brotliDecompressSync)(bytes, options),
        // Some servers leave out the zlib header, whose first byte ends in 8.
        deflate: (bytes) => (bytes[0] % 16 === 8 ? external_node_zlib_.inflateSync : external_node_zlib_.inflateRawSync)(bytes, options),
    };
    let plain = bytes;
    for (const name of names.reverse()) {
        const decode = undo[name];
        if (!decode)
            throw new errors/* DeliveryError */.VE(`the answer of ${host} comes in the coding ${JSON.stringify(name)}, which was not asked for`);
        try {
            plain = decode(plain);
        }
        catch (cause) {
            if (cause.code === 'ERR_BUFFER_TOO_LARGE')
                throw new errors/* DeliveryError */.VE(`the answer of ${host} is longer than 16 MiB when unpacked`, { cause });
            throw new network_error/* NetworkError */.D(`the answer of ${host} is not ${name}, though it says so`, { reached: true, cause });
        }
    }
    return plain.toString();
}

// EXTERNAL MODULE: ./src/transport/hosts.ts
var transport_hosts = __webpack_require__(8514);
// EXTERNAL MODULE: ./src/go/url.ts
var url = __webpack_require__(4959);
// EXTERNAL MODULE: ./src/transport/proxy.ts
var transport_proxy = __webpack_require__(7769);
;// CONCATENATED MODULE: ./src/transport/http-message.ts



/**
 * A URL's parts, the path as Go's net/http writes it.
 * @throws ConfigError if it is not http or https, or has no valid host or path
 */
function destinationOf(text) {
    const [, scheme = '', authority = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^#]*)/i.exec(text) ?? [];
    if (!/^https?$/i.test(scheme)) {
        const found = scheme ? `the scheme ${scheme}` : 'no scheme';
        throw new errors/* ConfigError */.xL(`expected an address that starts with http:// or https://, found ${found}`, {
            field: 'spec.address',
        });
    }
    const written = authority.replace(/^.*@/, '').replace(/:$/, '');
    if (!URL.canParse(`${scheme}://${authority}`))
        throw new errors/* ConfigError */.xL(`the address has no valid host and port: ${JSON.stringify(written)}`, {
            field: 'spec.address',
        });
    const url = new URL(`${scheme}://${authority}`);
    const secure = url.protocol === 'https:';
    return {
        host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
        port: url.port ? Number(url.port) : secure ? 443 : 80,
        secure,
        authority: /^[\x21-\x7e]+$/.test(written) ? written : url.host,
        path: requestPath(rest),
        user: url.username || url.password ? `${(0,transport_proxy/* decode */.D4)(url.username)}:${(0,transport_proxy/* decode */.D4)(url.password)}` : undefined,
    };
}
/**
 * Path and query as Go's URL.RequestURI has them: a path that is not well escaped is escaped anew, as a whole. In a
 * query Go leaves blanks and bytes beyond ASCII as they are, which servers refuse.
 */
function requestPath(written) {
    const mark = written.indexOf('?');
    const [path, query] = mark < 0 ? [written, ''] : [written.slice(0, mark), written.slice(mark)];
    try {
        return `${(0,url/* escapedPath */.z1)((0,url/* parseUrl */.Dl)(`http://host${path}`)) || '/'}${query.replace(/[^\x21-\x7e]+/g, percentEncoded)}`;
    }
    catch (cause) {
        // Go quotes the whole address, which may be a secret.
        const reason = cause.message.replace(/^parse ".*": /s, '');
        throw new errors/* ConfigError */.xL(`the address has no valid path: ${reason}`, { field: 'spec.address' }, { cause });
    }
}
function percentEncoded(text) {
    return Buffer.from(text).toString('hex').toUpperCase().replace(/../g, '%$&');
}
/** What only the connection can know; Go leaves most of them out too where they are given as headers. */
const connectionHeaders = new Set([
    'host',
    'content-length',
    'transfer-encoding',
    'trailer',
    'te',
    'connection',
    'keep-alive',
    'proxy-connection',
    'upgrade',
    'expect',
]);
/**
 * The headers of a message as undici takes them: undici itself adds content-length and connection. A URL's user becomes
 * basic auth, as in Go.
 * @throws ConfigError for a header that Go's net/http refuses, with its name and never its value
 */
function headersOf({ headers }, { authority, user }) {
    const out = {
        host: authority,
        'user-agent': 'flux-notify',
        'accept-encoding': 'gzip',
    };
    if (user !== undefined)
        out.authorization = `Basic ${Buffer.from(user).toString('base64')}`;
    for (const [name, value] of Object.entries(headers)) {
        checkHeader(name, value);
        // As UTF-8, which is what Go writes: undici writes each character as one byte.
        if (!connectionHeaders.has(name.toLowerCase()))
            out[name.toLowerCase()] = Buffer.from(value.trim()).toString('latin1');
    }
    return out;
}
/** undici refuses the same, but names neither the header nor what to do. */
function checkHeader(name, value) {
    if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name))
        throw new errors/* ConfigError */.xL(`${JSON.stringify(name)} cannot be the name of a header`, { field: 'headers' });
    if (!/^[\t\x20-\x7e\u{80}-\u{10ffff}]*$/u.test(value))
        throw new errors/* ConfigError */.xL(`the value of the header ${name} holds a line break or another control character, which HTTP cannot carry: does the value in its Secret end with a newline?`, { field: name });
}

// EXTERNAL MODULE: ./src/transport/http-proxy.ts
var http_proxy = __webpack_require__(7408);
// EXTERNAL MODULE: ./src/secrets/redact/credential-headers.ts
var credential_headers = __webpack_require__(4469);
;// CONCATENATED MODULE: ./src/transport/redirect.ts

// undici's own interceptor keeps a Secret's headers on the way to another host, and sends no referer.
const bodyHeaders = new Set(['content-encoding', 'content-language', 'content-location', 'content-type']);
/** The same service: its credentials may be sent again. A plain http address of an https service is not it. */
function sameHost(from, to) {
    if (from.hostname !== to.hostname || (from.protocol === 'https:' && to.protocol === 'http:'))
        return false;
    return from.port === to.port;
}
/**
 * The request that a redirect asks for, undefined if the reply is none. Method and body as Go's client has them: after
 * 301, 302 and 303 a GET without body, after 307 and 308 the same again. Unlike Go, another host (a subdomain and
 * another port are others) gets neither the referer nor any header that is a credential or comes from the Secret.
 * @param secretHeaders lower-case names of headers that come from the Secret
 */
function redirected(message, reply, secretHeaders) {
    const { location } = reply.headers;
    if (![301, 302, 303, 307, 308].includes(reply.status) || !location || !URL.canParse(location, message.url))
        return undefined;
    const [from, to] = [new URL(message.url), new URL(location, message.url)];
    if (!/^https?:$/.test(to.protocol))
        return undefined;
    const repeats = reply.status >= 307;
    const kept = Object.entries(message.headers).filter(([name]) => {
        const key = name.toLowerCase();
        if (key === 'referer')
            return false;
        if (!repeats && bodyHeaders.has(key))
            return false;
        return sameHost(from, to) || !((0,credential_headers/* isCredential */.uo)(key) || secretHeaders.has(key));
    });
    if (sameHost(from, to))
        kept.push(['referer', message.url.replace(/#.*/, '').replace(/^(https?:\/\/)[^/?]*@/i, '$1')]);
    return {
        ...message,
        method: repeats ? message.method : 'GET',
        url: to.href,
        headers: Object.fromEntries(kept),
        body: repeats ? message.body : undefined,
    };
}

;// CONCATENATED MODULE: ./src/transport/http.ts














const maxRedirects = 10;
const maxBytes = 16 * 1024 * 1024;
/** HTTP/1.1 by undici, with one pool of connections for each origin, proxy and set of certificates. */
function openHttp({ environment, allowHosts = [], debug }) {
    const pools = new Map();
    const hosts = (0,transport_hosts/* allowedHosts */.u)(allowHosts);
    function poolFor(key, origin) {
        const pool = pools.get(key) ?? new (pool_default())(origin, { ...settings, factory: (url) => new OneRequestClient(url) });
        pools.set(key, pool);
        return pool;
    }
    async function exchange(message, { proxy: own, tls }, signal) {
        const destination = destinationOf(message.url);
        hosts.check(destination.host);
        const proxy = (0,transport_proxy/* proxyFor */.iJ)(destination, own, environment);
        const options = { proxy, tls, hosts, signal };
        // An HTTP proxy takes a plain request as it is, with the whole URL; all else goes through a tunnel.
        const relay = proxy?.kind === 'http' && !destination.secure ? proxy : undefined;
        debug?.(`${message.method} ${message.url}${proxy ? ` through the proxy ${proxy.host}:${proxy.port}` : ''}`);
        const headers = headersOf(message, destination);
        const origin = originOf(relay ?? destination);
        const client = message.once ? new OneRequestClient(origin) : poolFor(JSON.stringify([origin, proxy, tls]), origin);
        try {
            const reply = await converse(client, {
                destination,
                method: message.method,
                path: relay ? `http://${destination.authority}${destination.path}` : destination.path,
                headers: relay ? { ...headers, ...(0,http_proxy/* proxyAuthorization */.YB)(relay) } : headers,
                body: message.body,
                openSocket: () => (relay ? (0,connect/* connectToProxy */.wJ)(relay, options) : (0,connect/* connect */.Ng)(destination, options)),
                ownCa: tls?.ca !== undefined,
                signal,
            });
            if (relay && reply.status === 407)
                throw (0,http_proxy/* proxyRefusal */.vd)(relay, destination.authority, 407);
            return reply;
        }
        finally {
            if (message.once)
                await client.destroy();
        }
    }
    return {
        async send(request, connection, signal) {
            let message = firstMessage(request);
            for (let redirects = 0;; redirects++) {
                const reply = await exchange(message, connection, signal);
                const next = redirected(message, reply, connection.secretHeaders);
                if (!next)
                    return reply;
                if (redirects === maxRedirects)
                    throw new errors/* DeliveryError */.VE(`${destinationOf(message.url).authority} redirects without an end: gave up after ${maxRedirects} redirects`);
                message = next;
            }
        },
        async close() {
            await Promise.all([...pools.values()].map((pool) => pool.destroy()));
        },
    };
}
function firstMessage({ method, url, headers, body, once = false }) {
    return { method, url, headers, body: body === undefined ? undefined : Buffer.from(body), once };
}
function originOf(endpoint) {
    return `${endpoint.secure ? 'https' : 'http'}://${(0,transport_proxy/* hostAndPort */.PG)(endpoint)}`;
}
const settings = {
    maxResponseSize: maxBytes,
    // The delivery's deadline aborts a request. undici's own timeouts count silence, by a clock of half seconds.
    headersTimeout: 0,
    bodyTimeout: 0,
};
/** One connection of undici's. undici connects for a client; here each request brings its own way to connect, with its deadline. */
class OneRequestClient extends (client_default()) {
    #openSocket = () => Promise.reject(new TypeError('there is no request to connect for'));
    constructor(origin) {
        super(origin, {
            ...settings,
            connect: (_, callback) => {
                this.#openSocket().then(
                // undici would connect again and again where the other side closes at once.
                (socket) => (socket.destroyed ? callback((0,connection_step/* connectionClosed */.n)(), null) : callback(null, socket)), (error) => callback(error, null));
            },
        });
    }
    dispatch(options, handler) {
        this.#openSocket = options.openSocket;
        return super.dispatch(options, handler);
    }
}
/** Sends one request and reads its whole reply, or says what was under way when it failed. */
async function converse(client, { destination, ownCa, ...options }) {
    const name = destination.authority;
    let phase = 'answer';
    let firstError;
    const openSocket = async () => {
        const socket = await options.openSocket();
        return socket.once('error', (error) => {
            firstError = error;
        });
    };
    try {
        const reply = await api_request_default().call(client, { ...options, openSocket });
        phase = 'body';
        const bytes = Buffer.from(await reply.body.arrayBuffer());
        // undici takes a connection back one turn of the event loop after its reply: until then the pool opens another.
        await (0,promises_.setImmediate)();
        const headers = joined(reply.headers);
        return {
            status: reply.statusCode,
            headers,
            body: await decompress(bytes, headers['content-encoding'], name, maxBytes),
        };
    }
    catch (error) {
        if (error.code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
            throw new errors/* DeliveryError */.VE(`the answer of ${name} is longer than 16 MiB: it was not read to its end`);
        // undici keeps the last error of a socket: that it was closed, and not the alert of TLS that says why.
        throw (0,network_error/* networkError */.x)((phase === 'answer' && firstError) || error, { phase, name, signal: options.signal, ownCa });
    }
}
function joined(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]));
}


/***/ }),

/***/ 7769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ decode),
/* harmony export */   PG: () => (/* binding */ hostAndPort),
/* harmony export */   iJ: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1922);


/** `host:port`, IPv6 in brackets. */
function hostAndPort({ host, port }) {
    return `${(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 6 ? `[${host}]` : host}:${port}`;
}
const ports = { 'http:': 80, 'https:': 443, 'socks5:': 1080, 'socks5h:': 1080 };
/**
 * The proxy of a connection: the Provider's own, always; else the environment's as Go's net/http reads it (HTTP_PROXY,
 * HTTPS_PROXY, NO_PROXY, upper case first; no ALL_PROXY), which is never used for localhost and loopback addresses.
 * @throws ConfigError if the proxy's address cannot be used
 */
function proxyFor(place, own, environment) {
    if (own)
        return parseProxy([own], 'the proxy of the Provider', 'spec.proxy');
    const names = place.secure ? ['HTTPS_PROXY', 'https_proxy'] : ['HTTP_PROXY', 'http_proxy'];
    const name = names.find((name) => environment[name]);
    if (name === undefined || !throughProxy(place, environment.NO_PROXY || environment.no_proxy || ''))
        return undefined;
    const text = environment[name];
    return parseProxy([text, `http://${text}`], `the environment variable ${name}`, name);
}
/** The first text that is a URL. Credentials are in it: a message never shows it. */
function parseProxy(texts, what, field) {
    const url = texts
        .filter((text) => URL.canParse(text))
        .map((text) => new URL(text))
        .find((url) => url.host);
    const port = ports[url?.protocol ?? ''];
    if (!url || port === undefined) {
        const found = url ? `has the scheme ${url.protocol.slice(0, -1)}` : 'is not a URL';
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`${what} ${found}; expected one like http://proxy.example.com:3128, https:// or socks5://`, {
            field,
        });
    }
    return {
        kind: url.protocol.startsWith('socks5') ? 'socks5' : 'http',
        host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
        port: url.port ? Number(url.port) : port,
        secure: url.protocol === 'https:',
        credentials: url.username || url.password ? { user: decode(url.username), password: decode(url.password) } : undefined,
    };
}
/** Percent-decoded; as it is written where that is not percent-encoding. */
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** Whether NO_PROXY lets a connection go through the environment's proxy. */
function throughProxy({ host, port }, noProxy) {
    if (host === 'localhost' || isLoopback(host))
        return false;
    return !noProxy
        .split(',')
        .map((entry) => entry.trim().toLowerCase())
        .some((entry) => entry !== '' && matches(entry, host.toLowerCase(), port));
}
const loopback = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
const isLoopback = (host) => contains(loopback, host);
function contains(list, host) {
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host);
    return version !== 0 && list.check(host, version === 6 ? 'ipv6' : 'ipv4');
}
/** One entry of NO_PROXY: `*`, an address or CIDR, a domain (and all below; with a dot before it only those), each but CIDR with a port if need be. */
function matches(entry, host, port) {
    if (entry === '*')
        return true;
    const cidr = /^([0-9a-f.:]+)\/(\d+)$/.exec(entry);
    if (cidr)
        return inSubnet(cidr[1], Number(cidr[2]), host);
    const [, bracketed, named, ownPort] = /^(?:\[(.*)\]|([^:]*|.*:.*:.*?))(?::(\d+))?$/.exec(entry) ?? [];
    const name = bracketed ?? named ?? '';
    if (name === '' || (ownPort !== undefined && Number(ownPort) !== port))
        return false;
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(name))
        return inSubnet(name, (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(name) === 6 ? 128 : 32, host);
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host))
        return false;
    const suffix = name.replace(/^\*\./, '.');
    return suffix.startsWith('.') ? host.endsWith(suffix) : host === suffix || host.endsWith(`.${suffix}`);
}
function inSubnet(address, bits, host) {
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    if (version === 0 || bits > (version === 6 ? 128 : 32))
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(address, bits, version === 6 ? 'ipv6' : 'ipv4');
    return contains(list, host);
}


/***/ })

};
;