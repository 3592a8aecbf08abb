"use strict";
exports.id = 9783;
exports.ids = [9783];
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

/***/ 9783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nats: () => (/* binding */ nats)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/event/event.ts
var event_event = __webpack_require__(1384);
// EXTERNAL MODULE: ./src/providers/shared/address.ts
var address = __webpack_require__(3474);
// EXTERNAL MODULE: ./src/go/url.ts
var url = __webpack_require__(4959);
;// CONCATENATED MODULE: ./src/providers/shared/nats-server.ts

function parseNatsServer(addresses) {
    const [address = ''] = addresses.split(',');
    const { scheme, userinfo, host } = (0,url/* parseUrl */.Dl)(address.includes('://') ? address : `nats://${address}`);
    if (host === '')
        throw new Error('it does not name a host');
    const [user = '', ...password] = (userinfo ?? '').split(':');
    if (user && password.length === 0)
        throw new Error('a token in it (nats://token@host) is not supported');
    const port = /:\d+$/.test(host) || scheme.startsWith('ws') ? '' : ':4222';
    return {
        url: `${scheme}://${host.replace(/:$/, '')}${port}`,
        user: decodeURIComponent(user),
        password: decodeURIComponent(password.join(':')),
    };
}

;// CONCATENATED MODULE: ./src/providers/nats.ts




const nats = {
    title: 'NATS',
    docs: 'https://docs.nats.io/nats-concepts/subjects',
    family: 'message',
    form: 'raw',
    address: 'required',
    schemes: ['nats', 'tls', 'ws', 'wss'],
    spec: {
        address: 'Server: `nats://nats.example.com:4222`, or tls, ws, wss; of a list the first is asked',
        channel: 'Subject',
        username: 'User',
    },
    keys: {
        address: 'As `spec.address`',
        username: 'User',
        password: 'Password',
        nkey: 'Seed of a user (`SU…`); beats user and password',
        creds: 'Credentials file, with JWT and seed; beats the others',
    },
    limits: [
        { of: '', max: 1024 * 1024, unit: 'bytes', above: 'a server with the default max_payload (1 MB) refuses it' },
    ],
    hints: [
        {
            body: /authorization violation|authentication/i,
            say: 'the server refused the sign-in: of the Secret creds, nkey, or username with password count, not token',
        },
        { body: /permissions violation/i, say: 'the user may not publish to this subject: grant it in the server' },
        { body: /maximum payload/i, say: "the event is above the server's max_payload" },
    ],
    *send(event, target) {
        const { channel } = target;
        const { url, user, password } = (0,address/* readAddress */.zq)(target, 'nats://nats.example.com:4222', parseNatsServer);
        if (channel === '' || /\s/.test(channel))
            throw new errors/* ConfigError */.xL(channel === ''
                ? 'spec.channel is missing; expected a NATS subject like flux.events'
                : `${JSON.stringify(channel)} is not a NATS subject: it holds white space; the controller would send nothing and say nothing`, { field: 'spec.channel' });
        const auth = credentials(target) ?? (user ? { user, password } : basic(target));
        yield { protocol: 'nats', url, subject: channel, body: (0,event_event/* eventJson */.T$)(event), name: 'NATS Provider Publisher', auth };
    },
};
function credentials({ secret }) {
    const creds = secret.get('creds');
    if (creds)
        return { creds };
    const nkey = secret.get('nkey')?.replace(/[\r\n]/g, '');
    if (!nkey)
        return undefined;
    if (!/^S[A-Z2-7]{57}$/.test(nkey))
        throw new errors/* ConfigError */.xL('the nkey of the Secret is not a seed; expected 58 characters that begin with SU', {
            field: 'nkey',
        });
    return { nkey };
}
function basic({ username, password }) {
    return username && password ? { user: username, password } : {};
}


/***/ }),

/***/ 3474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bO: () => (/* binding */ addressError),
/* harmony export */   s$: () => (/* binding */ addressUrl),
/* harmony export */   zq: () => (/* binding */ readAddress)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4959);


function addressUrl(target, example) {
    return readAddress(target, example, parseWithScheme);
}
function parseWithScheme(address) {
    try {
        return (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRequestUri */ .Hj)(address);
    }
    catch (cause) {
        throw /^\s*[a-z][a-z0-9+.-]*:\/\//i.test(address)
            ? cause
            : new Error('it has no scheme such as https://', { cause });
    }
}
function readAddress(target, example, read) {
    const { address } = target;
    if (address === '')
        throw addressError('neither spec.address nor the Secret gives an address', example);
    try {
        return read(address);
    }
    catch (cause) {
        throw addressError(`the address is not valid: ${cause.message}`, example, cause);
    }
}
function addressError(found, example, cause) {
    return new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${found}; expected an address like ${example}`, { field: 'spec.address' }, { cause });
}


/***/ })

};
;