"use strict";
exports.id = 7827;
exports.ids = [7827];
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

/***/ 7827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openHttp: () => (/* binding */ openHttp)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/transport/dial.ts + 1 modules
var dial = __webpack_require__(5097);
// EXTERNAL MODULE: ./src/transport/fault.ts
var fault = __webpack_require__(5885);
;// CONCATENATED MODULE: ./src/transport/encoding.ts


/**
 * The text of a body as the service meant it: gzip, deflate and br undone, the last first.
 * @throws Fault if it is not what content-encoding says; DeliveryError if it is longer than `most` bytes or of another coding
 */
async function decoded(bytes, codings = '', host, most) {
    const names = codings
        .toLowerCase()
        .split(',')
        .map((coding) => coding.trim())
        .filter((coding) => coding !== '' && coding !== 'identity');
    if (bytes.length === 0 || names.length === 0)
        return bytes.toString();
    const { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 23));
    const options = { maxOutputLength: most };
    const undo = {
        gzip: (bytes) => gunzipSync(bytes, options),
        'x-gzip': (bytes) => gunzipSync(bytes, options),
        br: (bytes) => brotliDecompressSync(bytes, options),
        // Some servers leave out the zlib header, whose first byte ends in 8.
        deflate: (bytes) => (bytes[0] % 16 === 8 ? inflateSync : inflateRawSync)(bytes, options),
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
            throw new fault/* Fault */.v(`the answer of ${host} is not ${name}, though it says so`, { reached: true, cause });
        }
    }
    return plain.toString();
}

// EXTERNAL MODULE: ./src/transport/hosts.ts
var transport_hosts = __webpack_require__(8514);
// EXTERNAL MODULE: ./src/transport/proxy.ts
var transport_proxy = __webpack_require__(7769);
// EXTERNAL MODULE: ./src/secrets/redact/credential-headers.ts
var credential_headers = __webpack_require__(4469);
;// CONCATENATED MODULE: ./src/transport/redirect.ts

const ofBody = new Set(['content-encoding', 'content-language', 'content-location', 'content-type']);
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
function redirected(hop, reply, secretHeaders) {
    const { location } = reply.headers;
    if (![301, 302, 303, 307, 308].includes(reply.status) || !location || !URL.canParse(location, hop.url))
        return undefined;
    const [from, to] = [new URL(hop.url), new URL(location, hop.url)];
    if (!/^https?:$/.test(to.protocol))
        return undefined;
    const repeats = reply.status >= 307;
    const kept = Object.entries(hop.headers).filter(([name]) => {
        const key = name.toLowerCase();
        if (key === 'referer')
            return false;
        if (!repeats && ofBody.has(key))
            return false;
        return sameHost(from, to) || !((0,credential_headers/* isCredential */.uo)(key) || secretHeaders.has(key));
    });
    if (sameHost(from, to))
        kept.push(['referer', hop.url.replace(/#.*/, '').replace(/^(https?:\/\/)[^/?]*@/i, '$1')]);
    return {
        ...hop,
        method: repeats ? hop.method : 'GET',
        url: to.href,
        headers: Object.fromEntries(kept),
        body: repeats ? hop.body : undefined,
    };
}

;// CONCATENATED MODULE: ./src/transport/wire.ts


/**
 * A URL's parts, the path without the changes that the URL parser makes: providers have written it as Go does.
 * @throws ConfigError if it is not http or https, or has no valid host
 */
function targetOf(text) {
    const [, scheme = '', authority = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^#]*)/i.exec(text) ?? [];
    if (!/^https?$/i.test(scheme)) {
        const found = scheme ? `the scheme ${scheme}` : 'no scheme';
        throw new errors/* ConfigError */.xL(`expected an address that starts with http:// or https://, found ${found}`, {
            field: 'spec.address',
        });
    }
    const written = authority.replace(/^.*@/, '');
    if (!URL.canParse(`${scheme}://${authority}`))
        throw new errors/* ConfigError */.xL(`the address has no valid host and port: ${JSON.stringify(written)}`, {
            field: 'spec.address',
        });
    const url = new URL(`${scheme}://${authority}`);
    const secure = url.protocol === 'https:';
    const path = rest.replace(/[^\x21-\x7e]+/g, percentEncoded);
    return {
        host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
        port: url.port ? Number(url.port) : secure ? 443 : 80,
        secure,
        authority: /^[\x21-\x7e]+$/.test(written) ? written : url.host,
        path: path.startsWith('/') ? path : `/${path}`,
        user: url.username || url.password ? `${(0,transport_proxy/* decode */.D)(url.username)}:${(0,transport_proxy/* decode */.D)(url.password)}` : undefined,
    };
}
function percentEncoded(text) {
    return Buffer.from(text).toString('hex').toUpperCase().replace(/../g, '%$&');
}
/** What only the connection can know; Go leaves most of them out too where they are given as headers. */
const ofConnection = new Set([
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
 * The headers of a hop as node:http takes them, with what HTTP needs; a URL's user becomes basic auth, as in Go.
 * @throws ConfigError for a header that Go's net/http refuses, with its name and never its value
 */
function headersOf({ method, headers, body }, { authority, user }) {
    const out = {
        host: authority,
        'user-agent': 'flux-notify',
        'accept-encoding': 'gzip',
    };
    if (user !== undefined)
        out.authorization = `Basic ${Buffer.from(user).toString('base64')}`;
    if (body !== undefined || ['POST', 'PUT', 'PATCH'].includes(method))
        out['content-length'] = body?.length ?? 0;
    for (const [name, value] of Object.entries(headers)) {
        checkHeader(name, value);
        // As UTF-8, which is what Go writes: node:http writes each character as one byte.
        if (!ofConnection.has(name.toLowerCase()))
            out[name.toLowerCase()] = Buffer.from(value.trim()).toString('latin1');
    }
    return out;
}
function checkHeader(name, value) {
    if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name))
        throw new errors/* ConfigError */.xL(`${JSON.stringify(name)} cannot be the name of a header`, { field: 'headers' });
    if (!/^[\t\x20-\x7e\u{80}-\u{10ffff}]*$/u.test(value))
        throw new errors/* ConfigError */.xL(`the value of the header ${name} holds a line break or another control character, which HTTP cannot carry: does the value in its Secret end with a newline?`, { field: name });
}

;// CONCATENATED MODULE: ./src/transport/http.ts









// node:http and not undici: it starts in half the time, and dial.ts, which makes the connections, serves NATS as well.
const mostRedirects = 10;
const mostBytes = 16 * 1024 * 1024;
/** HTTP/1.1 with one pool of kept connections for each origin, proxy and set of certificates. */
function openHttp({ environment, allowHosts = [], connections, debug }) {
    const pools = new Map();
    const hosts = (0,transport_hosts/* allowedHosts */.u)(allowHosts);
    function poolOf(key) {
        const pool = pools.get(key) ?? poolOfDialled(connections);
        pools.set(key, pool);
        return pool;
    }
    async function exchange(hop, { proxy: own, tls }, signal) {
        const target = targetOf(hop.url);
        hosts.check(target.host);
        const proxy = (0,transport_proxy/* proxyFor */.i)(target, own, environment);
        const way = { proxy, tls, hosts, signal };
        // An HTTP proxy takes a plain request as it is, with the whole URL; all else goes through a tunnel.
        const relay = proxy?.kind === 'http' && !target.secure ? proxy : undefined;
        const headers = headersOf(hop, target);
        debug?.(`${hop.method} ${hop.url}${proxy ? ` through the proxy ${proxy.host}:${proxy.port}` : ''}`);
        const reply = await converse({
            agent: hop.once
                ? poolOfDialled(0)
                : poolOf(JSON.stringify([relay ?? [target.host, target.port, target.secure], proxy, tls])),
            dial: () => (relay ? (0,dial/* dialProxy */.LB)(relay, way) : (0,dial/* dial */.zy)(target, way)),
            method: hop.method,
            host: target.host,
            port: target.port,
            path: relay ? `http://${target.authority}${target.path}` : target.path,
            headers: relay ? { ...headers, ...(0,dial/* proxyAuthorization */.YB)(relay) } : headers,
            body: hop.body,
            name: target.authority,
            ownCa: tls?.ca !== undefined,
            signal,
        });
        if (relay && reply.status === 407)
            throw (0,dial/* proxyRefusal */.vd)(relay, target.authority, 407);
        return reply;
    }
    return {
        async send(request, connection, signal) {
            let hop = firstHop(request);
            for (let redirects = 0;; redirects++) {
                const reply = await exchange(hop, connection, signal);
                const next = redirected(hop, reply, connection.secretHeaders);
                if (!next)
                    return reply;
                if (redirects === mostRedirects)
                    throw new errors/* DeliveryError */.VE(`${targetOf(hop.url).authority} redirects without an end: gave up after ${mostRedirects} redirects`);
                hop = next;
            }
        },
        async close() {
            for (const pool of pools.values())
                pool.destroy();
        },
    };
}
function firstHop({ method, url, headers, body, once = false }) {
    return { method, url, headers, body: body === undefined ? undefined : Buffer.from(body), once };
}
/** A pool that keeps so many connections; they are made by the `dial` of the request that needs one. */
function poolOfDialled(connections) {
    const pool = new external_node_http_.Agent({ keepAlive: connections > 0, maxFreeSockets: connections });
    const create = ({ dial }, done) => {
        dial().then((socket) => done(null, socket), done);
    };
    return Object.assign(pool, { createConnection: create });
}
/** Writes one request and reads its whole reply, or says what was under way when it failed. */
async function converse(wire) {
    const { name } = wire;
    let phase = 'connect';
    try {
        const response = await new Promise((resolve, reject) => {
            const message = (0,external_node_http_.request)(wire);
            message.on('error', reject);
            message.on('socket', () => {
                phase = 'answer';
            });
            message.on('response', resolve);
            message.end(wire.body);
        });
        phase = 'body';
        const body = await decoded(await readBody(response, name), response.headers['content-encoding'], name, mostBytes);
        return { status: response.statusCode ?? 0, headers: headersIn(response), body };
    }
    catch (error) {
        throw (0,fault/* failure */.V)(error, { ...wire, phase });
    }
}
async function readBody(response, name) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > mostBytes)
            throw new errors/* DeliveryError */.VE(`the answer of ${name} is longer than 16 MiB: it was not read to its end`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function headersIn({ headers }) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]));
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