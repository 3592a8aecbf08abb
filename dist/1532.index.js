"use strict";
exports.id = 1532;
exports.ids = [1532];
exports.modules = {

/***/ 6919:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ unescapeBytes),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   dg: () => (/* binding */ goQuote),
/* harmony export */   xO: () => (/* binding */ escapeBytes)
/* harmony export */ });
const plain = {
    path: '$&+,/:;=@',
    segment: '$&+:=@',
    user: '$&+,;=',
    host: '!$&\'()*+,;=:[]<>"',
    fragment: '$&+,/:;=?@!()*',
    query: '',
};
function unescapeBytes(text, part) {
    const isHost = part === 'host' || part === 'zone';
    if (!isHost && !text.includes('%'))
        return Buffer.from(text);
    const bytes = [];
    const source = Buffer.from(text);
    for (let at = 0; at < source.length; at++) {
        const byte = source[at];
        if (byte !== 0x25) {
            if (isHost && byte < 0x80 && !standsForItself(byte, 'host'))
                throw new Error(`invalid character ${goQuote(String.fromCharCode(byte))} in host name`);
            bytes.push(byte);
            continue;
        }
        const triple = source.subarray(at, at + 3).toString();
        const value = /^%[0-9a-f]{2}$/i.test(triple) ? Number.parseInt(triple.slice(1), 16) : undefined;
        if (value === undefined || !mayEscape(value, part))
            throw new Error(`invalid URL escape ${goQuote(triple)}`);
        bytes.push(value);
        at += 2;
    }
    return Buffer.from(bytes);
}
function mayEscape(byte, part) {
    if (byte === 0x25)
        return true;
    if (part === 'host')
        return byte >= 0x80;
    return part !== 'zone' || byte === 0x20 || standsForItself(byte, 'host');
}
function escapeBytes(bytes, part) {
    let text = '';
    for (const byte of bytes)
        text += standsForItself(byte, part) ? String.fromCharCode(byte) : `%${hex(byte)}`;
    return text;
}
const hex = (byte) => byte.toString(16).toUpperCase().padStart(2, '0');
function standsForItself(byte, part) {
    const char = String.fromCharCode(byte);
    return /[A-Za-z0-9\-_.~]/.test(char) || plain[part].includes(char);
}
function escaped(written, part) {
    return isEscaped(written, part) ? written : escapeBytes(unescapeBytes(written, part), part);
}
function isEscaped(text, part) {
    return [...Buffer.from(text)].every((byte) => standsForItself(byte, part) || "!$&'()*+,;=:@[]%".includes(String.fromCharCode(byte)));
}
function goQuote(text) {
    const named = {
        '\x07': 'a',
        '\b': 'b',
        '\f': 'f',
        '\n': 'n',
        '\r': 'r',
        '\t': 't',
        '\v': 'v',
    };
    const notPlain = /["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu;
    const quoted = text.toWellFormed().replace(notPlain, (char) => {
        if (char === '"' || char === '\\')
            return `\\${char}`;
        const code = char.codePointAt(0);
        if (named[char])
            return `\\${named[char]}`;
        if (code < 0x80)
            return `\\x${code.toString(16).padStart(2, '0')}`;
        return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
    });
    return `"${quoted}"`;
}


/***/ }),

/***/ 4959:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ parseUrl),
/* harmony export */   Hj: () => (/* binding */ parseRequestUri),
/* harmony export */   J1: () => (/* binding */ formatUrl),
/* harmony export */   ft: () => (/* binding */ escapePath),
/* harmony export */   pv: () => (/* binding */ escapeSegment),
/* harmony export */   uJ: () => (/* binding */ joinPath),
/* harmony export */   we: () => (/* binding */ joinUrl),
/* harmony export */   z1: () => (/* binding */ escapedPath)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6919);

function parseRequestUri(text) {
    return withAddress(text, () => parse(text, true));
}
function parseUrl(text) {
    const hash = text.indexOf('#');
    if (hash < 0)
        return withAddress(text, () => parse(text, false));
    const bare = text.slice(0, hash);
    const url = withAddress(bare, () => parse(bare, false));
    const fragment = text.slice(hash + 1);
    withAddress(text, () => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(fragment, 'fragment'));
    return { ...url, fragment };
}
function formatUrl(url) {
    const { scheme, userinfo, host, opaque, fragment } = url;
    let text = scheme && `${scheme}:`;
    if (opaque)
        text += opaque;
    else {
        const authority = host !== '' || userinfo !== undefined;
        if (authority || (scheme && url.path && !url.omitHost))
            text += '//';
        if (userinfo !== undefined)
            text += `${userinfo}@`;
        text += (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(host), 'host');
        const path = escapedPath(url);
        if (path && !path.startsWith('/') && host)
            text += '/';
        if (text === '' && path.split('/', 1)[0]?.includes(':'))
            text += './';
        text += path;
    }
    if (url.forceQuery || url.query)
        text += `?${url.query}`;
    return fragment ? `${text}#${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(fragment, 'fragment')}` : text;
}
function escapedPath({ path, rawPath }) {
    if (rawPath !== '' && (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(rawPath, 'path').toString() === path && path !== '*')
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(rawPath, 'path');
    return path === '*' ? '*' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(path), 'path');
}
function escapePath(path) {
    return path.includes('%') ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(path), 'path') : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(path, 'path');
}
function escapeSegment(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(text), 'segment');
}
function joinPath(...parts) {
    const joined = parts.filter((part) => part !== '').join('/');
    if (joined === '')
        return '';
    const rooted = joined.startsWith('/');
    const kept = [];
    for (const segment of joined.split('/')) {
        if (segment === '' || segment === '.')
            continue;
        if (segment !== '..')
            kept.push(segment);
        else if (kept.length > 0 && kept.at(-1) !== '..')
            kept.pop();
        else if (!rooted)
            kept.push('..');
    }
    return (rooted ? '/' : '') + kept.join('/') || '.';
}
function joinUrl(url, ...parts) {
    const joined = joinPath('/', escapedPath(url), ...parts);
    try {
        return { ...url, ...pathOf(parts.at(-1)?.endsWith('/') && joined !== '/' ? `${joined}/` : joined) };
    }
    catch {
        return url;
    }
}
function withAddress(text, work) {
    try {
        return work();
    }
    catch (cause) {
        throw new Error(`parse ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(text)}: ${cause.message}`, { cause });
    }
}
function parse(text, request) {
    if (/[\x00-\x1f\x7f]/.test(text))
        throw new Error('net/url: invalid control character in URL');
    if (text === '' && request)
        throw new Error('empty url');
    const empty = { scheme: '', userinfo: undefined, host: '', path: '', rawPath: '', query: '' };
    if (text === '*')
        return { ...empty, path: '*', rawPath: '*' };
    if (text.startsWith(':'))
        throw new Error('missing protocol scheme');
    const written = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1] ?? '';
    const scheme = written.toLowerCase();
    const afterScheme = written ? text.slice(written.length + 1) : text;
    const mark = afterScheme.indexOf('?');
    const rest = mark < 0 ? afterScheme : afterScheme.slice(0, mark);
    const query = mark < 0 ? '' : afterScheme.slice(mark + 1);
    const url = { ...empty, scheme, query, ...(mark >= 0 && query === '' && { forceQuery: true }) };
    if (!rest.startsWith('/')) {
        if (scheme)
            return { ...url, opaque: rest };
        if (request)
            throw new Error('invalid URI for request');
        if (rest.split('/', 1)[0]?.includes(':'))
            throw new Error('first path segment in URL cannot contain colon');
    }
    const hasAuthority = rest.startsWith('//') && (scheme !== '' || (!request && !rest.startsWith('///')));
    if (!hasAuthority)
        return { ...url, ...pathOf(rest), ...(scheme && rest.startsWith('/') && { omitHost: true }) };
    const end = rest.indexOf('/', 2);
    const authority = end < 0 ? rest.slice(2) : rest.slice(2, end);
    return { ...url, ...parseAuthority(scheme, authority), ...pathOf(end < 0 ? '' : rest.slice(end)) };
}
function pathOf(rawPath) {
    return { path: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(rawPath, 'path').toString(), rawPath };
}
function parseAuthority(scheme, authority) {
    const at = authority.lastIndexOf('@');
    const host = parseHost(scheme, authority.slice(at + 1));
    if (at < 0)
        return { userinfo: undefined, host };
    const written = authority.slice(0, at);
    if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(written))
        throw new Error('net/url: invalid userinfo');
    const colon = written.indexOf(':');
    const part = (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(text, 'user'), 'user');
    const userinfo = colon < 0 ? part(written) : `${part(written.slice(0, colon))}:${part(written.slice(colon + 1))}`;
    return { userinfo, host };
}
function parseHost(scheme, host) {
    const bracket = host.lastIndexOf('[');
    if (bracket > 0)
        throw new Error('invalid IP-literal');
    if (bracket === 0)
        return parseIpv6(host);
    const colon = /^https?$/.test(scheme) ? host.indexOf(':') : host.lastIndexOf(':');
    if (colon >= 0)
        checkPort(host.slice(colon));
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(host, 'host').toString();
}
function parseIpv6(host) {
    const end = host.lastIndexOf(']');
    if (end < 0)
        throw new Error("missing ']' in host");
    const port = host.slice(end + 1);
    checkPort(port);
    const literal = host.slice(1, end);
    if (/^[0-9]+(?:\.[0-9]+){3}$/.test(literal))
        throw new Error('invalid IP-literal');
    const zoneAt = literal.indexOf('%25');
    const address = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(zoneAt < 0 ? literal : literal.slice(0, zoneAt), 'host').toString();
    const zone = zoneAt < 0 ? '' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(literal.slice(zoneAt), 'zone').toString();
    if (!/^[0-9a-f:.]+$/i.test(address) || zone === '%' || !URL.canParse(`http://[${address}]`))
        throw new Error(`invalid host: ParseAddr(${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(address + zone)}): unable to parse IP`);
    return `[${address}${zone}]${port}`;
}
function checkPort(port) {
    if (!/^(?::[0-9]*)?$/.test(port))
        throw new Error(`invalid port ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(port)} after host`);
}


/***/ }),

/***/ 1532:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  azureeventhub: () => (/* binding */ azureeventhub)
});

// EXTERNAL MODULE: ./src/event/event.ts
var event_event = __webpack_require__(1384);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/go/url.ts
var url = __webpack_require__(4959);
;// CONCATENATED MODULE: ./src/providers/shared/event-hub.ts



const lifetimeSeconds = 3600;
function eventHub(target) {
    const { address, channel, token } = target;
    if (address === '')
        throw new errors/* ConfigError */.xL('neither spec.address nor the Secret gives an address; expected a connection string, or the name of the hub', { field: 'spec.address' });
    if (isConnectionString(address)) {
        if (token)
            throw new errors/* ConfigError */.xL('the Secret gives a token and the address is a connection string; leave one out', {
                field: 'token',
            });
        return fromConnectionString(address, channel, target.now);
    }
    if (token === '')
        throw new errors/* ConfigError */.xL('the Secret gives no token; expected a JWT (managed identity exists only in a cluster), or a connection string as address', { field: 'token' });
    if (channel === '')
        throw new errors/* ConfigError */.xL('spec.channel is missing; expected the Event Hubs namespace', { field: 'spec.channel' });
    return { namespace: fullNamespace(channel), hub: address, authorization: `Bearer ${token}` };
}
function isConnectionString(address) {
    return address.includes('SharedAccessKey');
}
function fullNamespace(namespace) {
    return namespace.includes('.servicebus.') ? namespace : `${namespace}.servicebus.windows.net`;
}
function fromConnectionString(text, channel, now) {
    const parts = new Map();
    for (const part of text.split(';').filter((part) => part !== '')) {
        const equals = part.indexOf('=');
        if (equals < 0)
            throw wrong('has a part without =');
        parts.set(part.slice(0, equals).toLowerCase(), part.slice(equals + 1));
    }
    const keyName = parts.get('sharedaccesskeyname');
    const key = parts.get('sharedaccesskey');
    if (!keyName || !key)
        throw wrong(`has no ${keyName ? 'SharedAccessKey' : 'SharedAccessKeyName'}`);
    const namespace = hostOf(parts.get('endpoint') ?? '');
    if (namespace === '')
        throw wrong('has no Endpoint');
    const hub = parts.get('entitypath') || channel;
    if (hub === '')
        throw wrong('has no EntityPath; add it, or name the hub in spec.channel');
    return { namespace, hub, authorization: sharedAccessSignature(`https://${namespace}/${hub}`, keyName, key, now) };
}
function hostOf(endpoint) {
    try {
        return (0,url/* parseUrl */.Dl)(endpoint).host;
    }
    catch {
        throw wrong('has an Endpoint that is not a URL');
    }
}
function wrong(found) {
    return new errors/* ConfigError */.xL(`the connection string ${found}; expected Endpoint=sb://<namespace>/;SharedAccessKeyName=…;SharedAccessKey=…;EntityPath=<hub>`, { field: 'spec.address' });
}
function sharedAccessSignature(resource, keyName, key, now) {
    const scope = encodeURIComponent(resource);
    const expiry = Math.floor(now.getTime() / 1000) + lifetimeSeconds;
    const signature = (0,external_node_crypto_.createHmac)('sha256', key).update(`${scope}\n${expiry}`).digest('base64');
    return `SharedAccessSignature sr=${scope}&sig=${encodeURIComponent(signature)}&se=${expiry}&skn=${encodeURIComponent(keyName)}`;
}

;// CONCATENATED MODULE: ./src/providers/azureeventhub.ts


const azureeventhub = {
    title: 'Azure Event Hubs',
    docs: 'https://learn.microsoft.com/rest/api/eventhub/send-event',
    family: 'message',
    form: 'raw',
    address: 'required',
    schemes: [],
    addressIsSecret: true,
    spec: {
        address: 'With a key: the connection string, `Endpoint=sb://…;SharedAccessKeyName=…;SharedAccessKey=…;EntityPath=<hub>`. With a JWT: the name of the hub',
        channel: 'With a key: the hub, if the connection string has no EntityPath. With a JWT: the namespace',
    },
    keys: { address: 'As `spec.address`', token: 'JWT; not together with a connection string' },
    placeholders: { address: 'Endpoint=sb://***;SharedAccessKeyName=***;SharedAccessKey=***;EntityPath=***' },
    needs: [['address'], ['token']],
    limits: [
        {
            of: '',
            max: 1024 * 1024,
            unit: 'bytes',
            above: 'Event Hubs refuses it (in the Basic tier above 256 KB)',
        },
    ],
    hints: [
        {
            status: 401,
            say: 'the key or its policy is wrong and needs the claim Send; a JWT is for https://eventhubs.azure.net and lives an hour or so',
        },
        {
            status: 403,
            say: "the JWT's identity needs the role Azure Event Hubs Data Sender; a firewall refuses with 403, too",
        },
        { status: 404, say: 'there is no such hub in the namespace: check EntityPath, or spec.channel' },
        { status: 413, say: 'the event is above the limit of the tier (256 KB in Basic, 1 MB else)' },
        { body: /50002|ServerBusy/, say: 'the namespace is out of throughput units' },
    ],
    retired: [
        {
            address: /^(?!.*SharedAccessKey)/,
            say: 'Flux calls a static JWT for Event Hubs deprecated and will remove it: use a connection string',
        },
    ],
    accepted: { status: 201, body: '' },
    *send(event, target) {
        const { namespace, hub, authorization } = eventHub(target);
        yield {
            protocol: 'http',
            method: 'POST',
            url: `https://${namespace}/${hub}/messages`,
            headers: { 'content-type': 'application/atom+xml;type=entry;charset=utf-8', authorization },
            body: (0,event_event/* eventJson */.T$)(event),
        };
    },
};


/***/ })

};
;