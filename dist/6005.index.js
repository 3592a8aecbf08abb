"use strict";
exports.id = 6005;
exports.ids = [6005];
exports.modules = {

/***/ 5097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zy: () => (/* binding */ dial),
  LB: () => (/* binding */ dialProxy),
  iW: () => (/* binding */ during),
  YB: () => (/* binding */ proxyAuthorization),
  vd: () => (/* binding */ proxyRefusal),
  uO: () => (/* binding */ secured)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./src/common/builtins.ts
var builtins = __webpack_require__(3905);
// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/transport/fault.ts
var fault = __webpack_require__(5885);
;// CONCATENATED MODULE: ./src/transport/socks.ts




// Undici's own SOCKS5 client prints a warning, refuses an empty password and loses what a server says first (NATS).
const answers = {
    1: 'general failure',
    2: 'not allowed by its rules',
    3: 'network unreachable',
    4: 'host unreachable',
    5: 'connection refused',
    6: 'the connection took too long',
    7: 'command not supported',
    8: 'kind of address not supported',
};
/**
 * Asks a SOCKS5 proxy (RFC 1928, RFC 1929) for a connection; names are resolved by the proxy, as in Go.
 * @throws Fault or DeliveryError with what the proxy answered; the socket's own errors are the caller's to await
 */
async function throughSocks(socket, place, proxy) {
    const name = `the proxy ${proxy.host}:${proxy.port}`;
    const refused = (why) => new errors/* DeliveryError */.VE(`${name} refused: ${why}`);
    socket.write(proxy.credentials ? Uint8Array.of(5, 2, 0, 2) : Uint8Array.of(5, 1, 0));
    const [version, method] = await take(socket, 2);
    if (version !== 5)
        throw refused('it does not speak SOCKS5');
    if (method === 2 && proxy.credentials)
        await authenticate(socket, proxy.credentials, refused);
    else if (method !== 0)
        throw refused(proxy.credentials
            ? 'it takes no user and password'
            : 'it asks for a user and a password (proxySecretRef, or user:password@ in the proxy’s URL)');
    socket.write(Buffer.concat([Uint8Array.of(5, 1, 0), address(place.host), Uint8Array.of(place.port >> 8, place.port & 255)]));
    const [, answer = 1, , kind] = await take(socket, 4);
    if (answer !== 0) {
        const why = `${name} did not connect to ${place.host}:${place.port}: ${answers[answer] ?? `SOCKS5 answer ${answer}`}`;
        throw answer === 2 ? new errors/* DeliveryError */.VE(why) : new fault/* Fault */.v(why, { reached: false });
    }
    const [length = 0] = kind === 3 ? await take(socket, 1) : [kind === 4 ? 16 : 4];
    await take(socket, length + 2);
}
async function authenticate(socket, { user, password }, refused) {
    const texts = [Buffer.from(user), Buffer.from(password)];
    if (texts.some(({ length }) => length > 255))
        throw refused('SOCKS5 takes user and password of 255 bytes at most');
    socket.write(Buffer.concat([Uint8Array.of(1), ...texts.flatMap((text) => [Uint8Array.of(text.length), text])]));
    const [, status] = await take(socket, 2);
    if (status !== 0)
        throw refused('user or password is wrong');
}
function address(host) {
    const version = (0,external_node_net_.isIP)(host);
    if (version === 4)
        return Uint8Array.of(1, ...host.split('.').map(Number));
    if (version === 6)
        return Uint8Array.of(4, ...ipv6(host));
    const name = Buffer.from(host);
    if (name.length > 255)
        throw new errors/* DeliveryError */.VE('SOCKS5 takes host names of 255 bytes at most');
    return Buffer.concat([Uint8Array.of(3, name.length), name]);
}
/** The 16 bytes of an IPv6 address; the URL parser has made all its forms one. */
function ipv6(host) {
    const [head = '', tail] = new URL(`http://[${host}]`).hostname.slice(1, -1).split('::');
    const groups = (text) => (text === '' ? [] : text.split(':'));
    const [before, after] = [groups(head), groups(tail ?? '')];
    const all = [...before, ...Array(8 - before.length - after.length).fill('0'), ...after];
    return all.flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]);
}
/** Exactly so many bytes; what comes after them stays in the socket for whoever reads next. */
async function take(socket, size) {
    for (;;) {
        const chunk = socket.read(size);
        if (chunk?.length === size)
            return chunk;
        if (socket.readableEnded || chunk)
            throw Object.assign(new Error('closed'), { code: 'ECONNRESET' });
        await (0,external_node_events_.once)(socket, 'readable');
    }
}

;// CONCATENATED MODULE: ./src/transport/dial.ts







/** `host:port`, IPv6 in brackets. */
function authority({ host, port }) {
    return `${(0,external_node_net_.isIP)(host) === 6 ? `[${host}]` : host}:${port}`;
}
/**
 * Opens a connection: TCP, a tunnel if there is a proxy, TLS if the place is secure.
 * @throws Fault for what may be over soon; ConfigError for a host that may not be spoken to and for certificates that
 * cannot be read; DeliveryError for a server's certificate that cannot be trusted and a proxy that refuses for good
 */
async function dial(place, way) {
    const { proxy } = way;
    way.hosts.check(place.host);
    if (!proxy) {
        const connecting = tcp(place, way);
        // While others make the connection; it waits for a certificate in any case.
        if (place.secure)
            (0,builtins/* tls */.md)();
        return secured(await connecting, place, way);
    }
    const socket = await dialProxy(proxy, way);
    if (proxy.kind === 'socks5')
        await during(socket, way, `the proxy ${authority(proxy)}`, () => throughSocks(socket, place, proxy));
    else
        await throughConnect(socket, place, proxy, way);
    return secured(socket, place, way);
}
/** A connection to the proxy itself, over TLS if it is an https one. */
async function dialProxy(proxy, way) {
    way.hosts.check(proxy.host, 'the proxy');
    return secured(await tcp(proxy, way, 'the proxy '), proxy, way, 'the proxy ');
}
async function tcp(place, way, role = '') {
    const socket = (0,external_node_net_.connect)({
        host: place.host,
        port: place.port,
        lookup: way.hosts.lookup,
        noDelay: true,
        keepAlive: true,
    });
    // Whoever waits for the socket hears of an error; between two waits nobody does, and that must not end the process.
    socket.on('error', () => { });
    await during(socket, way, `${role}${authority(place)}`, () => (0,external_node_events_.once)(socket, 'connect'));
    return socket;
}
/** The same connection over TLS, if the place is secure. */
async function secured(socket, place, way, role = '') {
    if (!place.secure)
        return socket;
    const secure = encrypt(socket, place.host, way.tls);
    secure.on('error', () => { });
    await during(secure, way, `${role}${authority(place)}`, () => (0,external_node_events_.once)(secure, 'secureConnect'), 'tls');
    return secure;
}
function encrypt(socket, host, certificates) {
    try {
        const servername = (0,external_node_net_.isIP)(host) ? {} : { servername: host };
        return (0,builtins/* tls */.md)().connect({ ...certificates, socket, host, ...servername, ALPNProtocols: ['http/1.1'] });
    }
    catch (cause) {
        socket.destroy();
        throw new errors/* ConfigError */.xL(`the certificates of the certSecretRef cannot be used: ${cause.message}`, { field: 'spec.certSecretRef' }, { cause });
    }
}
/** Waits for one step of a connection; whatever ends it early becomes an error that names the host. */
async function during(socket, way, name, step, phase = 'connect') {
    const { signal } = way;
    const stop = () => socket.destroy(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    const closed = closing(socket);
    try {
        signal.throwIfAborted();
        return await Promise.race([step(), closed.promise]);
    }
    catch (error) {
        socket.destroy();
        throw (0,fault/* failure */.V)(error, { phase, name, signal, ownCa: way.tls?.ca !== undefined });
    }
    finally {
        closed.forget();
        signal.removeEventListener('abort', stop);
    }
}
/** Rejects when the socket closes, with its error if it has one. */
function closing(socket) {
    let forget = () => { };
    const promise = new Promise((_, reject) => {
        const onClose = () => reject(socket.errored ?? Object.assign(new Error('closed'), { code: 'ECONNRESET' }));
        forget = () => socket.off('close', onClose);
        if (socket.destroyed)
            onClose();
        else
            socket.on('close', onClose);
    });
    promise.catch(() => { });
    return { promise, forget: () => forget() };
}
/** Asks an HTTP proxy for a tunnel. */
async function throughConnect(socket, place, proxy, way) {
    const name = `the proxy ${authority(proxy)}`;
    const target = authority(place);
    const ask = (0,external_node_http_.request)({
        method: 'CONNECT',
        path: target,
        headers: { host: target, ...proxyAuthorization(proxy) },
        createConnection: () => socket,
    });
    ask.on('error', () => { });
    const [reply, , head] = await during(socket, way, name, () => {
        ask.end();
        return (0,external_node_events_.once)(ask, 'connect');
    });
    if (reply.statusCode >= 200 && reply.statusCode < 300) {
        if (head.length > 0)
            socket.unshift(head);
        return;
    }
    socket.destroy();
    throw proxyRefusal(proxy, target, reply.statusCode);
}
function proxyAuthorization({ credentials }) {
    if (!credentials)
        return {};
    const pair = Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64');
    return { 'proxy-authorization': `Basic ${pair}` };
}
/** What an HTTP proxy's refusal means: 407 and the like stay (tinyproxy says 401), 5xx and 429 may be over soon. */
function proxyRefusal(proxy, target, status) {
    const found = `the proxy ${authority(proxy)} refused to connect to ${target}: HTTP ${status} ${external_node_http_.STATUS_CODES[status] ?? ''}`;
    const advice = `${proxy.credentials ? 'user or password is wrong' : 'it asks for a user and a password'} (proxySecretRef, or user:password@ in the proxy’s URL)`;
    const message = status === 407 || status === 401 ? `${found}; ${advice}` : found;
    const passing = status >= 500 || status === 429 || status === 408;
    return passing ? new fault/* Fault */.v(message, { reached: false }) : new errors/* DeliveryError */.VE(message);
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

/***/ 6005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/transport/dial.ts + 1 modules
var dial = __webpack_require__(5097);
// EXTERNAL MODULE: ./src/transport/fault.ts
var fault = __webpack_require__(5885);
// EXTERNAL MODULE: ./src/transport/hosts.ts
var hosts = __webpack_require__(8514);
// EXTERNAL MODULE: ./src/transport/proxy.ts
var proxy = __webpack_require__(7769);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./src/transport/websocket.ts







// The client's side of RFC 6455 as far as NATS needs it, on a connection of dial.ts: Node's own WebSocket (there from
// Node 22 on) opens its own, past spec.proxy, certSecretRef and allow-hosts, and so does the NATS library with it.
const longestFrame = 1024 * 1024;
const opcodes = { binary: 2, close: 8, ping: 9, pong: 10 };
/**
 * Makes a connection a WebSocket; what is read and written from then on is the payload of its messages.
 * @param name host:port, for the Host header and for messages
 * @throws Fault or DeliveryError if the server does not agree
 */
async function websocket(socket, name, way) {
    const key = (0,external_node_crypto_.randomBytes)(16).toString('base64');
    const ask = (0,external_node_http_.request)({
        path: '/',
        headers: {
            host: name,
            connection: 'Upgrade',
            upgrade: 'websocket',
            'sec-websocket-version': '13',
            'sec-websocket-key': key,
        },
        createConnection: () => socket,
    });
    ask.on('error', () => { });
    const [reply, head] = await (0,dial/* during */.iW)(socket, way, name, () => upgraded(ask, name));
    const accept = (0,external_node_crypto_.createHash)('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
    if (reply.headers['sec-websocket-accept'] !== accept)
        throw noWebSocket(name);
    return messages(socket, head, name);
}
async function upgraded(ask, name) {
    const refused = (0,external_node_events_.once)(ask, 'response').then(([{ statusCode }]) => {
        throw refusal(name, statusCode);
    });
    const agreed = (0,external_node_events_.once)(ask, 'upgrade').then(([reply, _, head]) => [reply, head]);
    ask.end();
    return Promise.race([agreed, refused]);
}
function refusal(name, status) {
    const message = `${name} did not agree to speak WebSocket: HTTP ${status} ${external_node_http_.STATUS_CODES[status] ?? ''}`.trim();
    return status >= 500 || status === 429 ? new fault/* Fault */.v(message, { reached: false }) : new errors/* DeliveryError */.VE(message);
}
function noWebSocket(name) {
    return new fault/* Fault */.v(`${name} does not speak WebSocket`, { reached: false });
}
function messages(socket, head, name) {
    let bytes = Buffer.alloc(0);
    const stream = new external_node_stream_.Duplex({
        // Where the server ends, so does all of it.
        allowHalfOpen: false,
        read: () => socket.resume(),
        write: (chunk, _, done) => socket.write(websocket_frame(opcodes.binary, chunk), done),
        destroy: (error, done) => {
            socket.destroy();
            done(error);
        },
    });
    const take = (chunk) => {
        bytes = Buffer.concat([bytes, chunk]);
        for (let next = parse(bytes); next; next = parse(bytes)) {
            if (next === 'broken') {
                stream.destroy(noWebSocket(name));
                return;
            }
            bytes = bytes.subarray(next.end);
            if (next.opcode === opcodes.ping)
                socket.write(websocket_frame(opcodes.pong, next.payload));
            if (next.opcode === opcodes.close)
                end();
            // Text, binary, and the further pieces of either.
            if (next.opcode <= opcodes.binary && !stream.push(next.payload))
                socket.pause();
        }
    };
    const end = () => {
        if (!stream.destroyed && !stream.readableEnded)
            stream.push(null);
    };
    stream.on('error', () => { });
    socket.on('data', take).on('end', end).on('close', end);
    if (head.length > 0)
        take(head);
    return stream;
}
/** A whole message from a client: these are masked. */
function websocket_frame(opcode, payload) {
    const mask = (0,external_node_crypto_.randomBytes)(4);
    const masked = payload.map((byte, at) => byte ^ mask[at % 4]);
    return Buffer.concat([Buffer.of(0x80 | opcode), lengthOf(payload.length), mask, masked]);
}
function lengthOf(size) {
    if (size < 126)
        return Buffer.of(0x80 | size);
    if (size < 65536)
        return Buffer.of(0x80 | 126, size >> 8, size & 255);
    const long = Buffer.alloc(9);
    long[0] = 0x80 | 127;
    long.writeBigUInt64BE(BigInt(size), 1);
    return long;
}
/** The first frame, once it is whole. A server's are not masked, and without extensions no reserved bit is set. */
function parse(bytes) {
    const [first = 0, second = 0] = bytes;
    if (bytes.length > 0 && (first & 0x70) !== 0)
        return 'broken';
    if (bytes.length < 2)
        return undefined;
    if (second > 127)
        return 'broken';
    const start = second === 127 ? 10 : second === 126 ? 4 : 2;
    if (bytes.length < start)
        return undefined;
    const size = start === 2 ? second : start === 4 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
    if (size > longestFrame)
        return 'broken';
    const end = start + size;
    return bytes.length < end ? undefined : { opcode: first & 15, payload: bytes.subarray(start, end), end };
}

;// CONCATENATED MODULE: ./src/transport/nats.ts







/**
 * Publishes a message and waits until the server has taken it, as PING and PONG tell.
 * @throws Fault if the server could not be reached or went away; DeliveryError with its words if it refuses
 */
async function publish(request, connection, options, signal) {
    const { place, tls, isWeb } = placeOf(request.url, connection);
    if (/\s/.test(request.subject) || request.subject === '')
        throw new errors/* ConfigError */.xL(`${JSON.stringify(request.subject)} is no NATS subject`, { field: 'spec.channel' });
    const way = {
        // The environment's proxies are for HTTP.
        proxy: (0,proxy/* proxyFor */.i)(place, connection.proxy, {}),
        tls: connection.tls,
        hosts: (0,hosts/* allowedHosts */.u)(options.allowHosts ?? []),
        signal,
    };
    options.debug?.(`PUB ${request.subject} to ${place.host}:${place.port}`);
    const name = `${place.host}:${place.port}`;
    const plain = await (0,dial/* dial */.zy)(place, way);
    let socket = plain;
    try {
        if (isWeb)
            socket = await websocket(plain, name, way);
        const info = await (0,dial/* during */.iW)(socket, way, name, () => greeting(socket, name));
        if (!isWeb) {
            if (tls && !info.tls_required && !info.tls_available)
                throw new errors/* DeliveryError */.VE(`${name} offers no TLS, which the address or certSecretRef asks for`);
            if (tls || info.tls_required)
                socket = await (0,dial/* secured */.uO)(plain, { ...place, secure: true }, way);
        }
        const body = Buffer.from(request.body);
        if (info.max_payload && body.length > info.max_payload)
            throw new errors/* DeliveryError */.VE(`maximum payload exceeded: the message has ${body.length} bytes, ${name} takes ${info.max_payload}`);
        const connect = JSON.stringify({
            ...hello,
            tls_required: tls,
            name: request.name,
            ...(await credentials(request.auth, info, name)),
        });
        socket.write(`CONNECT ${connect}\r\nPING\r\n`);
        await (0,dial/* during */.iW)(socket, way, name, () => pong(socket, name));
        socket.write(Buffer.concat([Buffer.from(`PUB ${request.subject} ${body.length}\r\n`), body, Buffer.from('\r\nPING\r\n')]));
        await (0,dial/* during */.iW)(socket, way, name, () => pong(socket, name), 'answer');
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
/** Where to, and whether over TLS: a WebSocket's begins with the connection, else NATS's own after the greeting. */
function placeOf(text, { tls }) {
    const scheme = /^[a-z]+(?=:\/\/)/i.exec(text)?.[0].toLowerCase() ?? 'nats';
    const standard = ports[scheme];
    if (standard === undefined)
        throw new errors/* ConfigError */.xL(`NATS over ${scheme} is not supported; expected nats://, tls://, ws:// or wss://`, {
            field: 'spec.address',
        });
    if (scheme === 'ws' && tls)
        throw new errors/* ConfigError */.xL('a certSecretRef asks for TLS, which ws:// has not; expected wss://', {
            field: 'spec.address',
        });
    // ftp lends its rules for hosts: http would drop its own port 80, which ws may have.
    const url = `ftp://${text.replace(/^[a-z]+:\/\//i, '')}`;
    if (!URL.canParse(url))
        throw new errors/* ConfigError */.xL('the address has no valid host and port; expected one like nats://nats.example.com:4222', {
            field: 'spec.address',
        });
    const { hostname, port } = new URL(url);
    const host = hostname.replace(/^\[(.*)\]$/, '$1');
    return {
        place: { host, port: Number(port || standard), secure: scheme === 'wss' },
        tls: scheme === 'tls' || scheme === 'wss' || tls !== undefined,
        isWeb: scheme.startsWith('ws'),
    };
}
const ports = { nats: 4222, tls: 4222, ws: 80, wss: 443 };
async function greeting(socket, name) {
    const text = await line(socket, name);
    const json = /^INFO (\{.*\})\s*$/i.exec(text)?.[1];
    if (json === undefined)
        throw new fault/* Fault */.v(`${name} does not speak NATS`, { reached: false });
    return JSON.parse(json);
}
/** Waits for the answer to a PING; the server's own are answered. */
async function pong(socket, name) {
    for (;;) {
        const text = await line(socket, name);
        const [, words] = /^-ERR\s*'?(.*?)'?\s*$/i.exec(text) ?? [];
        if (words !== undefined)
            throw nats_refusal(`${name} answered: ${words}`);
        if (/^PONG/i.test(text))
            return;
        if (/^PING/i.test(text))
            socket.write('PONG\r\n');
    }
}
function nats_refusal(message) {
    return /maximum .*connections|stale|slow consumer|shutdown|timeout/i.test(message)
        ? new fault/* Fault */.v(message, { reached: false })
        : new errors/* DeliveryError */.VE(message);
}
/** The next line; what comes after it stays in the socket. */
async function line(socket, name) {
    let bytes = Buffer.alloc(0);
    for (;;) {
        const chunk = socket.read();
        if (chunk) {
            bytes = Buffer.concat([bytes, chunk]);
            const end = bytes.indexOf('\r\n');
            if (end >= 0) {
                const rest = bytes.subarray(end + 2);
                if (rest.length > 0)
                    socket.unshift(rest);
                return bytes.toString('utf8', 0, end);
            }
            if (bytes.length > 65536)
                throw new fault/* Fault */.v(`${name} does not speak NATS`, { reached: false });
        }
        else {
            if (socket.readableEnded)
                throw Object.assign(new Error('closed'), { code: 'ECONNRESET' });
            await (0,external_node_events_.once)(socket, 'readable');
        }
    }
}
/** What proves who is speaking: the Go client's order is creds, nkey, user and password. */
async function credentials({ creds, nkey, user, password }, { nonce = '' }, name) {
    if (creds !== undefined) {
        const [jwt, seed] = [...creds.matchAll(/-{3,}[^\n]*-{3,}\r?\n([\w\-.=]+)\r?\n\s*-{3,}[^\n]*-{3,}/g)].map(([, text]) => text);
        if (jwt === undefined || seed === undefined)
            throw new errors/* ConfigError */.xL('creds of the Secret holds no user JWT with its seed; expected a NATS credentials file', {
                field: 'creds',
            });
        return { jwt, sig: (await sign(seed, nonce, 'creds')).sig };
    }
    if (nkey !== undefined) {
        if (nonce === '')
            throw new errors/* DeliveryError */.VE(`${name} does not take nkeys`);
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
        throw new errors/* ConfigError */.xL(`${field} of the Secret holds a seed that cannot be read: ${cause.message}`, { field }, { cause });
    }
}


/***/ }),

/***/ 7769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode),
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1922);


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
        const found = url ? `has the scheme ${url.protocol.slice(0, -1)}` : 'is no URL';
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
/** Percent-decoded; as it is written where that is no percent-encoding. */
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