"use strict";
exports.id = 2165;
exports.ids = [2165];
exports.modules = {

/***/ 2775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ allowedHosts)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610);
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_dns__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1922);



const normalize = (host) => host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
function allowedHosts(list) {
    const entries = list.map(normalize);
    const isListedExactly = (host) => entries.includes(normalize(host));
    const isListed = (host) => isListedExactly(host) || entries.some((entry) => entry.startsWith('*.') && normalize(host).endsWith(entry.slice(1)));
    const fail = (message) => new _common_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(message, { field: 'allow-hosts' });
    return {
        check(host, role = 'the host') {
            const name = normalize(host);
            const isMetadata = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(name) ? isMetadataAddress(name) : metadataNames.includes(name);
            if (isMetadata && !isListedExactly(host))
                throw fail(`${role} ${host} is an address of a cloud’s metadata service: nothing is sent there unless the input allow-hosts lists "${name}"`);
            if (entries.length > 0 && !isListed(host))
                throw fail(`${role} ${host} is not in allow-hosts; add "${name}" to that input if it may be contacted`);
        },
        lookup(host, options, callback) {
            node_dns__WEBPACK_IMPORTED_MODULE_0___default().lookup(host, options, (error, found, family) => {
                const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
                const metadata = error
                    ? undefined
                    : addresses.find((address) => isMetadataAddress(address) && !isListedExactly(address));
                if (metadata === undefined || isListedExactly(host))
                    return callback(error, found, family);
                callback(fail(`the host ${host} resolves to ${metadata}, an address of a cloud’s metadata service: nothing is sent there unless the input allow-hosts lists "${normalize(host)}"`), found);
            });
        },
    };
}
const ipv4 = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
ipv4.addSubnet('169.254.0.0', 16);
for (const address of ['100.100.100.200', '168.63.129.16', '192.0.0.192'])
    ipv4.addAddress(address);
const ipv6 = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
ipv6.addSubnet('fe80::', 10, 'ipv6');
for (const address of ['fd00:ec2::254', 'fd00:ec2::23', 'fd20:ce::254'])
    ipv6.addAddress(address, 'ipv6');
const metadataNames = ['metadata.google.internal', 'metadata.goog', 'instance-data', 'instance-data.ec2.internal'];
function isMetadataAddress(address) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address) === 4)
        return ipv4.check(address);
    const bare = address.replace(/%.*$/, '');
    return ipv6.check(bare, 'ipv6') || embeddedIpv4(bytesOf(bare)).some((embedded) => ipv4.check(embedded));
}
const embeddings = [
    { prefix: '00000000000000000000ffff', at: [12, 13, 14, 15] },
    { prefix: '000000000000000000000000', at: [12, 13, 14, 15] },
    { prefix: '0000000000000000ffff0000', at: [12, 13, 14, 15] },
    { prefix: '0064ff9b0000000000000000', at: [12, 13, 14, 15] },
    { prefix: '0064ff9b0001', at: [12, 13, 14, 15] },
    { prefix: '0064ff9b0001', at: [9, 10, 11, 12] },
    { prefix: '0064ff9b0001', at: [7, 9, 10, 11] },
    { prefix: '0064ff9b0001', at: [6, 7, 9, 10] },
    { prefix: '2002', at: [2, 3, 4, 5] },
    { prefix: '20010000', at: [4, 5, 6, 7] },
    { prefix: '20010000', at: [12, 13, 14, 15], inverted: true },
];
function embeddedIpv4(bytes) {
    const hex = bytes.toString('hex');
    const found = embeddings.filter(({ prefix }) => hex.startsWith(prefix));
    const isatap = /^.{16}0[02]005efe/.test(hex) ? [{ at: [12, 13, 14, 15], inverted: undefined }] : [];
    return [...found, ...isatap].map(({ at, inverted }) => at.map((index) => bytes[index] ^ (inverted ? 255 : 0)).join('.'));
}
function bytesOf(address) {
    const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
    const groups = (text = '') => (text === '' ? [] : text.split(':'));
    const [before, after] = [groups(head), groups(tail)];
    const zeros = Array(8 - before.length - after.length).fill('0');
    return Buffer.from([...before, ...zeros, ...after].map((group) => group.padStart(4, '0')).join(''), 'hex');
}


/***/ }),

/***/ 4661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ decode),
/* harmony export */   PG: () => (/* binding */ hostAndPort),
/* harmony export */   iJ: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1922);


function hostAndPort({ host, port }) {
    return `${(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 6 ? `[${host}]` : host}:${port}`;
}
const ports = { 'http:': 80, 'https:': 443, 'socks5:': 1080, 'socks5h:': 1080 };
function proxyFor(endpoint, providerProxy, environment) {
    if (providerProxy)
        return parseProxy([providerProxy], 'the proxy of the Provider', 'spec.proxy');
    const names = endpoint.secure ? ['HTTPS_PROXY', 'https_proxy'] : ['HTTP_PROXY', 'http_proxy'];
    const name = names.find((name) => environment[name]);
    if (name === undefined || bypassesProxy(endpoint, environment.NO_PROXY || environment.no_proxy || ''))
        return undefined;
    const text = environment[name];
    return parseProxy([text, `http://${text}`], `the environment variable ${name}`, name);
}
function parseProxy(texts, source, field) {
    const url = texts
        .filter((text) => URL.canParse(text))
        .map((text) => new URL(text))
        .find((url) => url.host);
    const port = ports[url?.protocol ?? ''];
    if (!url || port === undefined) {
        const found = url ? `has the scheme ${url.protocol.slice(0, -1)}` : 'is not a URL';
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`${source} ${found}; expected one like http://proxy.example.com:3128, https:// or socks5://`, {
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
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function bypassesProxy({ host, port }, noProxy) {
    if (host === 'localhost' || contains(loopback, host))
        return true;
    return noProxy
        .split(',')
        .map((entry) => entry.trim().toLowerCase())
        .some((entry) => entry !== '' && matches(entry, host.toLowerCase(), port));
}
const loopback = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
function contains(list, host) {
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host);
    return version !== 0 && list.check(host, version === 6 ? 'ipv6' : 'ipv4');
}
function matches(entry, host, port) {
    if (entry === '*')
        return true;
    const cidr = /^([0-9a-f.:]+)\/(\d+)$/.exec(entry);
    if (cidr)
        return inSubnet(cidr[1], Number(cidr[2]), host);
    const [, bracketed, unbracketed, entryPort] = /^(?:\[(.*)\]|([^:]*|.*:.*:.*?))(?::(\d+))?$/.exec(entry) ?? [];
    const name = bracketed ?? unbracketed ?? '';
    if (name === '' || (entryPort !== undefined && Number(entryPort) !== port))
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


/***/ }),

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
/* harmony import */ var _choose_proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4661);
/* harmony import */ var _connection_step_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5980);
/* harmony import */ var _http_tunnel_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6536);







async function connect(endpoint, options) {
    const { proxy } = options;
    options.hosts.check(endpoint.host);
    if (!proxy)
        return secure(await openSocket(endpoint, options), endpoint, options);
    const socket = await connectToProxy(proxy, options);
    if (proxy.kind === 'http')
        await (0,_http_tunnel_js__WEBPACK_IMPORTED_MODULE_6__/* .connectThroughHttpProxy */ .u3)(socket, endpoint, proxy, options);
    else {
        const { connectThroughSocks } = await Promise.all(/* import() */[__webpack_require__.e(2474), __webpack_require__.e(6957)]).then(__webpack_require__.bind(__webpack_require__, 6957));
        await connectThroughSocks(socket, endpoint, proxy, options);
    }
    return secure(socket, endpoint, options);
}
async function connectToProxy(proxy, options) {
    options.hosts.check(proxy.host, 'the proxy');
    return secure(await openSocket(proxy, options, 'the proxy '), proxy, options, 'the proxy ');
}
async function openSocket(endpoint, options, role = '') {
    for (;;) {
        try {
            return await openTcp(endpoint, options, role);
        }
        catch (error) {
            if (options.signal.aborted || !options.descriptors.isShortage(error.cause))
                throw error;
            await options.descriptors.wait(options.signal);
        }
    }
}
async function openTcp(endpoint, options, role) {
    const { host, port } = endpoint;
    const socket = node_net__WEBPACK_IMPORTED_MODULE_1___default().connect({ host, port, lookup: options.hosts.lookup, noDelay: true, keepAlive: true });
    socket.on('error', () => { });
    await (0,_connection_step_js__WEBPACK_IMPORTED_MODULE_5__/* .awaitStep */ .BV)(socket, options, `${role}${(0,_choose_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .hostAndPort */ .PG)(endpoint)}`, () => (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(socket, 'connect'));
    options.descriptors.watch(socket);
    return socket;
}
async function secure(socket, endpoint, options, role = '') {
    if (!endpoint.secure)
        return socket;
    const encrypted = startTls(socket, endpoint.host, options.tls);
    encrypted.on('error', () => { });
    await (0,_connection_step_js__WEBPACK_IMPORTED_MODULE_5__/* .awaitStep */ .BV)(encrypted, options, `${role}${(0,_choose_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .hostAndPort */ .PG)(endpoint)}`, () => (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(encrypted, 'secureConnect'), 'tls');
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
/* harmony export */   $K: () => (/* binding */ noteCloseReason),
/* harmony export */   BV: () => (/* binding */ awaitStep),
/* harmony export */   nv: () => (/* binding */ connectionClosed)
/* harmony export */ });
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9844);

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
        throw (0,_network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .networkError */ .x)(error, {
            phase,
            name,
            signal,
            ownCa: tls?.ca !== undefined,
            closeReason: closeReasons.get(socket),
        });
    }
    finally {
        closed.forget();
        signal.removeEventListener('abort', stop);
    }
}
const closeReasons = new WeakMap();
function noteCloseReason(socket, reason) {
    closeReasons.set(socket, reason);
}
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
function connectionClosed() {
    return Object.assign(new Error('closed'), { code: 'ECONNRESET' });
}


/***/ }),

/***/ 6536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ proxyError),
/* harmony export */   YB: () => (/* binding */ proxyAuthorization),
/* harmony export */   u3: () => (/* binding */ connectThroughHttpProxy)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4660);
/* harmony import */ var undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3701);
/* harmony import */ var undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1922);
/* harmony import */ var _common_excerpt_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3828);
/* harmony import */ var _choose_proxy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4661);
/* harmony import */ var _connection_step_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5980);
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9844);









async function connectThroughHttpProxy(socket, endpoint, proxy, options) {
    const target = (0,_choose_proxy_js__WEBPACK_IMPORTED_MODULE_5__/* .hostAndPort */ .PG)(endpoint);
    const client = new (undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_3___default())(`http://${(0,_choose_proxy_js__WEBPACK_IMPORTED_MODULE_5__/* .hostAndPort */ .PG)(proxy)}`, {
        connect: (_, callback) => queueMicrotask(() => callback(null, socket)),
    });
    const sent = { host: target, ...proxyAuthorization(proxy) };
    const { statusCode, headers } = await (0,_connection_step_js__WEBPACK_IMPORTED_MODULE_6__/* .awaitStep */ .BV)(socket, options, `the proxy ${(0,_choose_proxy_js__WEBPACK_IMPORTED_MODULE_5__/* .hostAndPort */ .PG)(proxy)}`, () => undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_2___default().call(client, { path: target, headers: sent }));
    if (statusCode >= 200 && statusCode < 300)
        return;
    const body = statusCode < 200 ? '' : await readErrorBody(socket, headers, options.signal);
    socket.destroy();
    throw proxyError(proxy, target, statusCode, (0,_common_excerpt_js__WEBPACK_IMPORTED_MODULE_8__/* .excerpt */ .K)(body, options.redact));
}
const maxErrorBytes = 65536;
async function readErrorBody(socket, headers, signal) {
    const isChunked = /chunked/i.test(headers['transfer-encoding'] ?? '');
    const length = isChunked ? maxErrorBytes : Math.min(Number(headers['content-length'] ?? maxErrorBytes), maxErrorBytes);
    let bytes = Buffer.alloc(0);
    const isComplete = () => bytes.length >= length || (isChunked && bytes.subarray(-5).toString('latin1') === '0\r\n\r\n');
    const stop = () => socket.destroy();
    signal.addEventListener('abort', stop, { once: true });
    try {
        if (!isComplete())
            for await (const chunk of socket) {
                bytes = Buffer.concat([bytes, chunk]);
                if (isComplete())
                    break;
            }
    }
    catch {
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
    const body = bytes.subarray(0, length);
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(body))
        return '';
    return isChunked ? body.toString().replace(/(^|\r\n)[0-9a-f]+(;[^\r\n]*)?\r\n/gi, '') : body.toString();
}
function proxyAuthorization({ credentials }) {
    if (!credentials)
        return {};
    const pair = Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64');
    return { 'proxy-authorization': `Basic ${pair}` };
}
function proxyError(proxy, target, status, body) {
    const found = `the proxy ${(0,_choose_proxy_js__WEBPACK_IMPORTED_MODULE_5__/* .hostAndPort */ .PG)(proxy)} refused to connect to ${target}: HTTP ${status} ${node_http__WEBPACK_IMPORTED_MODULE_1__.STATUS_CODES[status] ?? ''}`;
    const advice = `${proxy.credentials ? 'user or password is wrong' : 'it asks for a user and a password'} (proxySecretRef, or user:password@ in the proxy’s URL)`;
    const fix = status === 407 || status === 401 ? `; ${advice}` : '';
    const message = `${found}${fix}${body && `: ${body}`}`;
    const isTransient = status >= 500 || status === 429 || status === 408;
    return isTransient ? new _network_error_js__WEBPACK_IMPORTED_MODULE_7__/* .NetworkError */ .D(message, { reached: false }) : new _common_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .DeliveryError */ .VE(message);
}


/***/ }),

/***/ 2165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publish: () => (/* binding */ publish)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1922);
/* harmony import */ var _common_excerpt_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3828);
/* harmony import */ var _allowed_hosts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2775);
/* harmony import */ var _choose_proxy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4661);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9287);
/* harmony import */ var _connection_step_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5980);
/* harmony import */ var _nats_protocol_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5662);
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9844);









async function publish(request, connection, { allowHosts = [], debug, redact = (text) => text }, descriptors, signal) {
    const server = serverOf(request.url, connection);
    if (/\s/.test(request.subject) || request.subject === '')
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`${JSON.stringify(request.subject)} is not a NATS subject`, { field: 'spec.channel' });
    const options = {
        proxy: (0,_choose_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyFor */ .iJ)(server.endpoint, connection.proxy, {}),
        tls: connection.tls,
        hosts: (0,_allowed_hosts_js__WEBPACK_IMPORTED_MODULE_2__/* .allowedHosts */ .u)(allowHosts),
        descriptors,
        redact,
        signal,
    };
    const name = (0,_choose_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .hostAndPort */ .PG)(server.endpoint);
    debug?.(`PUB ${request.subject} to ${name}`);
    const { socket, info } = await open(server, name, options);
    const lines = (0,_nats_protocol_js__WEBPACK_IMPORTED_MODULE_6__/* .readLines */ .Se)(socket, name);
    try {
        const body = Buffer.from(request.body);
        if (info.max_payload && body.length > info.max_payload)
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .VE(`maximum payload exceeded: the message has ${body.length} bytes, ${name} accepts ${info.max_payload}`);
        const client = { ...hello, tls_required: server.tls, name: request.name };
        const auth = await (0,_nats_protocol_js__WEBPACK_IMPORTED_MODULE_6__/* .credentials */ .z3)(request.auth, info.nonce ?? '', name);
        socket.write(`CONNECT ${JSON.stringify({ ...client, ...auth })}\r\nPING\r\n`);
        await (0,_connection_step_js__WEBPACK_IMPORTED_MODULE_5__/* .awaitStep */ .BV)(socket, options, name, () => awaitPong(socket, lines, { name, redact, reached: false }));
        const head = Buffer.from(`PUB ${request.subject} ${body.length}\r\n`);
        socket.write(Buffer.concat([head, body, Buffer.from('\r\nPING\r\n')]));
        await (0,_connection_step_js__WEBPACK_IMPORTED_MODULE_5__/* .awaitStep */ .BV)(socket, options, name, () => awaitPong(socket, lines, { name, redact, reached: true }), 'answer');
        return { status: 0, headers: {}, body: '' };
    }
    finally {
        socket.destroy();
    }
}
const hello = {
    verbose: false,
    pedantic: false,
    lang: 'node',
    version: process.versions.node,
    protocol: 1,
    echo: true,
    headers: true,
    no_responders: true,
};
function serverOf(text, { tls }) {
    const scheme = /^[a-z]+(?=:\/\/)/i.exec(text)?.[0].toLowerCase() ?? 'nats';
    const defaultPort = ports[scheme];
    if (defaultPort === undefined)
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`NATS over ${scheme} is not supported; expected nats://, tls://, ws:// or wss://`, {
            field: 'spec.address',
        });
    if (scheme === 'ws' && tls)
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('a certSecretRef requires TLS, which ws:// does not use; expected wss://', {
            field: 'spec.address',
        });
    const url = `ftp://${text.replace(/^[a-z]+:\/\//i, '')}`;
    if (!URL.canParse(url))
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('the address has no valid host and port; expected one like nats://nats.example.com:4222', {
            field: 'spec.address',
        });
    const { hostname, port } = new URL(url);
    const host = hostname.replace(/^\[(.*)\]$/, '$1');
    return {
        endpoint: { host, port: Number(port || defaultPort), secure: scheme === 'wss' },
        tls: scheme === 'tls' || scheme === 'wss' || tls !== undefined,
        isWebSocket: scheme.startsWith('ws'),
    };
}
const ports = { nats: 4222, tls: 4222, ws: 80, wss: 443 };
async function open(server, name, options) {
    const connection = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_4__/* .connect */ .Ng)(server.endpoint, options);
    if (server.isWebSocket) {
        const { openWebSocket } = await Promise.all(/* import() */[__webpack_require__.e(2977), __webpack_require__.e(7795)]).then(__webpack_require__.bind(__webpack_require__, 7795));
        const socket = await openWebSocket(connection, name, options);
        return { socket, info: await greeting(socket, name, options) };
    }
    const info = await greeting(connection, name, options);
    if (!server.tls && !info.tls_required)
        return { socket: connection, info };
    if (!info.tls_required && !info.tls_available) {
        connection.destroy();
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .VE(`${name} does not offer TLS, which the address or certSecretRef requires`);
    }
    return { socket: await (0,_connect_js__WEBPACK_IMPORTED_MODULE_4__/* .secure */ .ek)(connection, { ...server.endpoint, secure: true }, options), info };
}
async function greeting(socket, name, options) {
    return (0,_connection_step_js__WEBPACK_IMPORTED_MODULE_5__/* .awaitStep */ .BV)(socket, options, name, async () => {
        const lines = (0,_nats_protocol_js__WEBPACK_IMPORTED_MODULE_6__/* .readLines */ .Se)(socket, name);
        let line = lines.next();
        for (; line === undefined; line = lines.next())
            await lines.more();
        lines.putBack();
        return parseInfo(line, { name, redact: options.redact, reached: false });
    });
}
function parseInfo(line, server) {
    throwIfError(line, server);
    const [, json = ''] = /^INFO (\{.*\})\s*$/i.exec(line) ?? [];
    try {
        return JSON.parse(json);
    }
    catch {
        throw notNats(line, server);
    }
}
function throwIfError(line, { name }) {
    const [, text] = /^-ERR\s*'?(.*?)'?\s*$/i.exec(line) ?? [];
    if (text === undefined)
        return;
    const message = `${name} answered: ${text}`;
    throw (0,_nats_protocol_js__WEBPACK_IMPORTED_MODULE_6__/* .isTransientError */ .bV)(text) ? new _network_error_js__WEBPACK_IMPORTED_MODULE_7__/* .NetworkError */ .D(message, { reached: false }) : new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .VE(message);
}
async function awaitPong(socket, lines, server) {
    let isAnswered = false;
    while (!isAnswered) {
        let pings = 0;
        for (let line = lines.next(); line !== undefined; line = isAnswered ? undefined : lines.next()) {
            throwIfError(line, server);
            if (!/^(PING|PONG|\+OK|INFO)\b/i.test(line))
                throw notNats(line, server);
            if (/^PING/i.test(line))
                pings++;
            isAnswered = /^PONG/i.test(line);
        }
        if (pings > 0 && !socket.write('PONG\r\n'.repeat(pings)))
            await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(socket, 'drain');
        if (!isAnswered)
            await lines.more();
    }
}
function notNats(line, { name, redact, reached }) {
    return new _network_error_js__WEBPACK_IMPORTED_MODULE_7__/* .NetworkError */ .D(`${name} does not speak NATS: it said ${JSON.stringify((0,_common_excerpt_js__WEBPACK_IMPORTED_MODULE_8__/* .excerpt */ .K)(line, redact))}`, { reached });
}


/***/ }),

/***/ 5662:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Se: () => (/* binding */ readLines),
/* harmony export */   bV: () => (/* binding */ isTransientError),
/* harmony export */   z3: () => (/* binding */ credentials)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1922);
/* harmony import */ var _connection_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5980);
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9844);




const maxLine = 65536;
function readLines(stream, name) {
    let bytes = Buffer.alloc(0);
    let start = 0;
    return {
        next() {
            const end = bytes.indexOf('\n', start);
            if (end < 0)
                return undefined;
            const line = bytes.toString('utf8', start, end);
            start = end + 1;
            return line.replace(/\r$/, '');
        },
        async more() {
            if (bytes.length - start > maxLine)
                throw new _network_error_js__WEBPACK_IMPORTED_MODULE_3__/* .NetworkError */ .D(`${name} does not speak NATS: a line is longer than 64 KiB`, { reached: false });
            const chunk = stream.read() ?? (await nextChunk(stream));
            bytes = Buffer.concat([bytes.subarray(start), chunk]);
            start = 0;
        },
        putBack() {
            if (start < bytes.length)
                stream.unshift(bytes.subarray(start));
            bytes = Buffer.alloc(0);
            start = 0;
        },
    };
}
function isTransientError(message) {
    return /maximum .*connections|stale|slow consumer|shutdown|timeout/i.test(message);
}
async function nextChunk(stream) {
    const ended = new AbortController();
    const { signal } = ended;
    const end = (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(stream, 'end', { signal }).then(() => {
        throw (0,_connection_step_js__WEBPACK_IMPORTED_MODULE_2__/* .connectionClosed */ .nv)();
    });
    end.catch(() => { });
    try {
        for (;;) {
            if (stream.readableEnded)
                throw (0,_connection_step_js__WEBPACK_IMPORTED_MODULE_2__/* .connectionClosed */ .nv)();
            await Promise.race([(0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(stream, 'readable', { signal }), end]);
            const chunk = stream.read();
            if (chunk)
                return chunk;
        }
    }
    finally {
        ended.abort();
    }
}
async function credentials({ creds, nkey, user, password }, nonce, name) {
    if (creds !== undefined) {
        const [jwt, seed] = [...creds.matchAll(/-{3,}[^\n]*-{3,}\r?\n([\w\-.=]+)\r?\n\s*-{3,}[^\n]*-{3,}/g)].map(([, text]) => text);
        if (jwt === undefined || seed === undefined)
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('creds in the Secret does not contain a user JWT and its seed; expected a NATS credentials file', {
                field: 'creds',
            });
        return { jwt, sig: (await sign(seed, nonce, 'creds')).sig };
    }
    if (nkey !== undefined) {
        if (nonce === '')
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .VE(`${name} does not support nkeys`);
        return sign(nkey, nonce, 'nkey');
    }
    return user === undefined ? {} : { user, pass: password ?? '' };
}
async function sign(seed, nonce, field) {
    const nkeys = await __webpack_require__.e(/* import() */ 6286).then(__webpack_require__.bind(__webpack_require__, 6286));
    try {
        const pair = nkeys.fromSeed(Buffer.from(seed.trim()));
        return { nkey: pair.getPublicKey(), sig: Buffer.from(pair.sign(Buffer.from(nonce))).toString('base64url') };
    }
    catch (cause) {
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`${field} in the Secret contains an invalid seed: ${cause.message}`, { field }, { cause });
    }
}


/***/ })

};
;