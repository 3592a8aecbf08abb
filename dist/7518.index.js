"use strict";
exports.id = 7518;
exports.ids = [7518];
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

/***/ 9664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ goTrim),
/* harmony export */   s: () => (/* binding */ goLower)
/* harmony export */ });
function goLower(text) {
    return Array.from(text, (char) => (char === 'İ' ? 'i' : char.toLowerCase())).join('');
}
function goTrim(text) {
    const blank = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
    return text.replace(new RegExp(`^${blank}|${blank}$`, 'g'), '');
}


/***/ }),

/***/ 1101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ nanosecondsOf),
/* harmony export */   EH: () => (/* binding */ parseTimestamp),
/* harmony export */   Ey: () => (/* binding */ formatTimestamp),
/* harmony export */   Yb: () => (/* binding */ unixSeconds),
/* harmony export */   cQ: () => (/* binding */ zeroTime),
/* harmony export */   ot: () => (/* binding */ withNanoseconds),
/* harmony export */   wE: () => (/* binding */ unixNanoseconds)
/* harmony export */ });
const zeroTime = '0001-01-01T00:00:00Z';
const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d+))?(?:Z|([+-])(\d{2}):(\d{2}))$/;
function parseTimestamp(text) {
    const match = shape.exec(text);
    if (!match)
        throw new Error('it is not an RFC 3339 timestamp');
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
    const [fraction = '', sign = '+', offsetHours = '0', offsetMinutes = '0'] = match.slice(7);
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    if (month < 1 || month > 12 || date.getUTCMonth() !== month - 1)
        throw new Error('there is no such day');
    if (hour > 23 || minute > 59 || second > 59)
        throw new Error('there is no such time of day');
    if (Number(offsetHours) > 24 || Number(offsetMinutes) > 60)
        throw new Error('there is no such offset');
    const offset = (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes));
    date.setUTCHours(hour, minute - offset, second);
    const printed = formatTimestamp(date);
    return printed === zeroTime && /^0*$/.test(fraction.slice(0, 9)) ? null : printed;
}
function nanosecondsOf(text) {
    const [fraction = ''] = shape.exec(text)?.slice(7) ?? [];
    return Number(fraction.slice(0, 9).padEnd(9, '0'));
}
function formatTimestamp(date) {
    const year = date.getUTCFullYear();
    const digits = String(Math.abs(year)).padStart(4, '0');
    return `${year < 0 ? '-' : ''}${digits}${date
        .toISOString()
        .replace(/^[+-]?\d+/, '')
        .slice(0, 15)}Z`;
}
function unixSeconds(timestamp) {
    const expanded = (timestamp ?? zeroTime).replace(/^(-?)(\d+)/, (_, minus, year) => `${minus || '+'}${year.padStart(6, '0')}`);
    return Date.parse(expanded) / 1000;
}
function unixNanoseconds(timestamp, nanoseconds = 0) {
    return BigInt.asIntN(64, BigInt(unixSeconds(timestamp)) * 1000000000n + BigInt(nanoseconds));
}
function withNanoseconds(timestamp, nanoseconds = 0) {
    const fraction = String(nanoseconds).padStart(9, '0').replace(/0+$/, '');
    return fraction === '' ? timestamp : timestamp.replace(/Z$/, `.${fraction}Z`);
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

/***/ 45:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ postJson)
/* harmony export */ });
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);

function postJson(url, value, headers = {}) {
    return {
        protocol: 'http',
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', ...headers },
        body: (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .goJson */ .Pl)(value),
    };
}


/***/ }),

/***/ 7518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   grafana: () => (/* binding */ grafana)
/* harmony export */ });
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);
/* harmony import */ var _go_time_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1101);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45);
/* harmony import */ var _shared_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3474);
/* harmony import */ var _shared_authorization_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2479);
/* harmony import */ var _shared_chat_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8760);






const grafana = {
    title: 'Grafana annotations',
    docs: 'https://grafana.com/docs/grafana/latest/developers/http_api/annotations/#create-annotation-in-graphite-format',
    family: 'message',
    form: 'raw',
    address: 'required',
    spec: {
        address: 'URL of the API, path included: `https://grafana.example.com/api/annotations/graphite`',
        username: 'User for basic authentication',
    },
    keys: {
        address: 'As `spec.address`',
        token: 'Service account token (`glsa_…`) that may write annotations',
        username: 'User for basic authentication; the token beats it',
        password: 'Password for basic authentication',
    },
    hints: [
        { status: 401, say: 'the service account token is missing, wrong or expired: store a new one under `token`' },
        { status: 403, say: 'the service account needs the permission annotations:write (role Editor has it)' },
        { status: 404, say: 'the address has to end in /api/annotations/graphite' },
        {
            status: 400,
            say: 'the time is sent in seconds, as the Graphite form wants it: the address has to end in /api/annotations/graphite',
        },
    ],
    accepted: { status: 200, body: '{"id":1,"message":"Graphite annotation added"}' },
    *send(event, target) {
        (0,_shared_address_js__WEBPACK_IMPORTED_MODULE_2__/* .addressUrl */ .s$)(target, 'https://grafana.example.com/api/annotations/graphite');
        const { kind, name, namespace } = event.involvedObject;
        const annotation = {
            when: (0,_go_time_js__WEBPACK_IMPORTED_MODULE_5__/* .unixSeconds */ .Yb)(event.timestamp),
            text: (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_4__/* .title */ .DD)(event),
            tags: [
                'flux',
                event.reportingController,
                ...(0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .byUtf8 */ .Zj)(event.metadata).map(([key, value]) => `${key.replaceAll(':', '|')}: ${value.replaceAll(':', '|')}`),
                `kind: ${kind}`,
                `name: ${name}`,
                `namespace: ${namespace}`,
            ],
        };
        yield (0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .postJson */ .B)(target.address, annotation, authorization(target));
    },
};
function authorization({ username, password, token }) {
    if (token)
        return { authorization: `Bearer ${token}` };
    return username && password ? { authorization: (0,_shared_authorization_js__WEBPACK_IMPORTED_MODULE_3__/* .basicAuth */ .tB)(username, password) } : {};
}


/***/ }),

/***/ 8089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   _8: () => (/* binding */ readMessage),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
function readMessage(read, body) {
    const value = parseBody(body);
    if (read === undefined || typeof value !== 'object' || value === null)
        return undefined;
    const parts = read(value);
    if (parts === undefined)
        return undefined;
    return { from: '', heading: '', subtitle: '', text: '', dialect: 'plain', facts: [], isBad: false, ...parts };
}
function parseBody(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return /^[\w.~%+*-]+=[^\s]*$/.test(body) ? Object.fromEntries(new URLSearchParams(body)) : undefined;
    }
}
function factsOf(list, key, value) {
    return Array.isArray(list) ? list.map((one) => [String(one[key]), String(one[value])]) : [];
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


/***/ }),

/***/ 2479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ requireToken),
/* harmony export */   k0: () => (/* binding */ tokenOrPassword),
/* harmony export */   tB: () => (/* binding */ basicAuth)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);

function basicAuth(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
function requireToken({ token }, expected) {
    if (token)
        return token;
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`the Secret gives no token; expected ${expected} under the key token`, { field: 'token' });
}
function tokenOrPassword(target, expected) {
    return target.token || target.password || requireToken(target, expected);
}


/***/ }),

/***/ 8760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ title),
/* harmony export */   _f: () => (/* binding */ readSlackMessage),
/* harmony export */   bJ: () => (/* binding */ isError),
/* harmony export */   ry: () => (/* binding */ metadataLines),
/* harmony export */   y$: () => (/* binding */ slackMessage)
/* harmony export */ });
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);
/* harmony import */ var _go_strings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9664);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8089);



function title({ involvedObject: { kind, name, namespace } }) {
    return `${(0,_go_strings_js__WEBPACK_IMPORTED_MODULE_1__/* .goLower */ .s)(kind)}/${name}.${namespace}`;
}
function isError(event) {
    return event.severity === 'error';
}
function slackMessage(event, { channel = '', username, color, fallback = '', }) {
    return {
        channel,
        username,
        icon_url: '',
        icon_emoji: '',
        attachments: [
            {
                fallback,
                color,
                author_name: title(event),
                text: event.message,
                mrkdwn_in: ['text'],
                fields: (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .byUtf8 */ .Zj)(event.metadata).map(([title, value]) => ({ title, value, short: false })),
            },
        ],
    };
}
const readSlackMessage = ({ username, attachments }) => {
    const first = attachments?.[0];
    if (!first)
        return undefined;
    return {
        from: username,
        heading: first.author_name,
        text: first.text,
        dialect: 'mrkdwn',
        facts: (0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .factsOf */ .xS)(first.fields, 'title', 'value'),
        isBad: first.color === 'danger' || first.color === '#FF0000',
    };
};
function metadataLines(event, line) {
    return (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .byUtf8 */ .Zj)(event.metadata)
        .map(([key, value]) => line(key, value))
        .join('');
}


/***/ })

};
;