"use strict";
exports.id = 3320;
exports.ids = [3320];
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

/***/ 546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   II: () => (/* binding */ escapeQuery),
/* harmony export */   XX: () => (/* binding */ encodeQuery),
/* harmony export */   mA: () => (/* binding */ parseQuery)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6919);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7106);


function parseQuery(query) {
    const values = new Map();
    for (const pair of query.split('&')) {
        if (pair === '' || pair.includes(';'))
            continue;
        const equals = pair.indexOf('=');
        try {
            const key = unescapeQuery(equals < 0 ? pair : pair.slice(0, equals));
            const value = equals < 0 ? '' : unescapeQuery(pair.slice(equals + 1));
            values.set(key, [...(values.get(key) ?? []), value]);
        }
        catch {
        }
    }
    return values;
}
function encodeQuery(values) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .byUtf8 */ .Zj)(values)
        .flatMap(([key, value]) => [value].flat().map((one) => `${escapeQuery(key)}=${escapeQuery(one)}`))
        .join('&');
}
function unescapeQuery(text) {
    return decodeURIComponent(text.replaceAll('+', ' '));
}
function escapeQuery(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(text), 'query').replaceAll('%20', '+');
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

/***/ 6127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ mergeRequestIid),
/* harmony export */   Kd: () => (/* binding */ pullRequestNumber),
/* harmony export */   XG: () => (/* binding */ commentFields),
/* harmony export */   fb: () => (/* binding */ formatMarkdownPost),
/* harmony export */   vm: () => (/* binding */ commentOf),
/* harmony export */   zS: () => (/* binding */ changeRequestOf)
/* harmony export */ });
/* unused harmony exports commentMarker, commentBody */
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6919);
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7106);



function formatMarkdownPost({ involvedObject: { kind, namespace, name }, severity, message, metadata, }) {
    const entries = (0,_go_json_js__WEBPACK_IMPORTED_MODULE_2__/* .byUtf8 */ .Zj)(metadata).filter(([key]) => key !== 'change_request');
    return [
        '## Flux Status',
        '',
        `${severity === 'error' ? '⚠️' : 'ℹ️'} ${kind}/${namespace}/${name}`,
        '',
        message,
        '',
        'Metadata:',
        ...entries.map(([key, value]) => `* \`${key}\`: ${value}`),
        '',
    ].join('\n');
}
function commentMarker(event, providerUid, prefix) {
    const { kind, namespace, name } = event.involvedObject;
    return `<!-- ${prefix}:${providerUid}/${kind}/${namespace}/${name} -->`;
}
function commentBody(event, providerUid, prefix) {
    return `${commentMarker(event, providerUid, prefix)}\n\n${formatMarkdownPost(event)}`;
}
const readComment = ({ body }) => (body ? { text: String(body), dialect: 'markdown' } : undefined);
const commentFields = {
    family: 'comment',
    form: 'comment',
    read: readComment,
};
function commentOf(event, target, prefix) {
    const { uid } = target.provider;
    if (uid === '')
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('the Provider has no uid, by which its comments are found again; give it one in `uids`', {
            field: 'metadata.uid',
        });
    return { marker: commentMarker(event, uid, prefix), body: commentBody(event, uid, prefix) };
}
function changeRequestOf(event, read) {
    try {
        return read(event);
    }
    catch (cause) {
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${cause.message}; a comment needs metadata event.toolkit.fluxcd.io/change_request with the number of the pull request`, { field: 'event.metadata.change_request' }, { cause });
    }
}
function pullRequestNumber(event) {
    return changeRequest(event, 'Atoi');
}
function mergeRequestIid(event) {
    return changeRequest(event, 'ParseInt');
}
function changeRequest({ metadata }, parser) {
    const text = metadata.get('change_request');
    if (text === undefined)
        throw new Error('missing "change_request" metadata key');
    const isNumber = /^[+-]?[0-9]+$/.test(text);
    const number = isNumber ? BigInt(text.replace('+', '')) : 0n;
    if (isNumber && number === BigInt.asIntN(64, number))
        return String(number);
    const fault = isNumber ? 'value out of range' : 'invalid syntax';
    const quoted = (0,_go_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .goQuote */ .dg)(text);
    throw new Error(`invalid "change_request" metadata value ${quoted}: strconv.${parser}: parsing ${quoted}: ${fault}`);
}


/***/ }),

/***/ 5510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   Q4: () => (/* binding */ askList),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   ey: () => (/* binding */ askJson),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);

function* askJson(request, shape) {
    return readJson(yield request, shape);
}
function askList(request, item) {
    return askJson({ ...request, absent: [] }, [item]);
}
function readJson(reply, shape) {
    const fail = (expected) => {
        const found = JSON.stringify(reply.body.slice(0, 200));
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`expected ${expected}, was answered ${reply.status} with ${found}`);
    };
    let value;
    try {
        value = JSON.parse(reply.body);
    }
    catch {
        return fail('JSON');
    }
    return shaped(value, shape, 'the reply', fail);
}
function shaped(value, shape, what, fail) {
    const given = value ?? undefined;
    if (shape === 'text' || shape === 'text?') {
        if (given === undefined)
            return shape === 'text' ? '' : undefined;
        return typeof given === 'string' ? given : fail(`a text as ${what}`);
    }
    if (shape === 'integer')
        return Number.isInteger(given ?? 0) ? (given ?? 0) : fail(`a whole number as ${what}`);
    if (Array.isArray(shape)) {
        const items = given ?? [];
        if (!Array.isArray(items))
            return fail(`a list as ${what}`);
        return items.map((item, at) => shaped(item, shape[0], `item ${at + 1} of ${what}`, fail));
    }
    const object = given ?? {};
    if (typeof object !== 'object' || Array.isArray(object))
        return fail(`an object as ${what}`);
    const fields = new Map(Object.entries(object));
    return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, shaped(fields.get(name), field, `${name} of ${what}`, fail)]));
}
function fieldsOf(reply) {
    try {
        const value = JSON.parse(reply.body);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}
function refusal(service, reply, words) {
    const found = typeof words === 'string' && words !== '' ? words : reply.body;
    return new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`${service} answered: ${found.slice(0, 500)}`);
}


/***/ }),

/***/ 3320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   zulip: () => (/* binding */ zulip)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(546);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4959);
/* harmony import */ var _shared_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3474);
/* harmony import */ var _shared_authorization_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2479);
/* harmony import */ var _shared_comment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6127);
/* harmony import */ var _shared_reply_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5510);







const zulip = {
    title: 'Zulip',
    docs: 'https://zulip.com/api/send-message',
    family: 'message',
    form: 'markdown',
    read: ({ content }) => ({ text: content, dialect: 'markdown' }),
    address: 'required',
    spec: {
        address: 'Server of the organization; its path is replaced by `/api/v1/messages`',
        channel: '`<channel>/<topic>`',
        username: 'E-mail of the bot, if the Secret gives none',
    },
    keys: { address: 'As `spec.address`', username: 'E-mail of the bot', password: 'API key of the bot' },
    limits: [
        { of: 'content', max: 10_000, unit: 'characters', above: 'Zulip cuts it' },
        { of: 'topic', max: 60, unit: 'characters', above: 'Zulip cuts it' },
    ],
    hints: [
        {
            body: /STREAM_DOES_NOT_EXIST|does not exist/,
            say: 'spec.channel names no channel that the bot can see: create it, or subscribe the bot',
        },
        { body: /Not authorized to send|not subscribed/i, say: 'let the bot post in the channel' },
        {
            body: /INVALID_API_KEY|Invalid API key|Account not found|UNAUTHORIZED/i,
            say: "username and password of the Secret must be the bot's e-mail and API key",
        },
        {
            status: 401,
            say: "username and password of the Secret must be the bot's e-mail and API key; a token is not used",
        },
        { status: 404, say: 'the address must be the Zulip server itself, as https://acme.zulipchat.com' },
    ],
    accepted: { status: 200, body: '{"result":"success","msg":"","id":1}' },
    *send(event, target) {
        const server = (0,_shared_address_js__WEBPACK_IMPORTED_MODULE_3__/* .readAddress */ .zq)(target, 'https://acme.zulipchat.com', parseServer);
        const url = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_2__/* .formatUrl */ .J1)({ ...server, path: '/api/v1/messages', fragment: '' });
        const [, to = '', topic = ''] = /^([^/]+)\/(.+)$/s.exec(target.channel) ?? [];
        if (to === '') {
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`Zulip needs <channel>/<topic>, found ${JSON.stringify(target.channel)}`, {
                field: 'spec.channel',
            });
        }
        const form = new Map(Object.entries({ type: 'stream', to, topic, content: (0,_shared_comment_js__WEBPACK_IMPORTED_MODULE_5__/* .formatMarkdownPost */ .fb)(event) }));
        const { username, password } = target;
        const reply = yield {
            protocol: 'http',
            method: 'POST',
            url,
            headers: {
                'content-type': 'application/x-www-form-urlencoded',
                ...((username || password) && { authorization: (0,_shared_authorization_js__WEBPACK_IMPORTED_MODULE_4__/* .basicAuth */ .tB)(username, password) }),
            },
            body: (0,_go_query_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeQuery */ .XX)(form),
        };
        const { result, msg } = (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .fieldsOf */ .Pf)(reply);
        if (result === 'error')
            throw (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .refusal */ .x5)('Zulip', reply, msg);
    },
};
function parseServer(address) {
    const url = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUrl */ .Dl)(address);
    if (url.scheme === '')
        throw new Error('it has no scheme');
    return url;
}


/***/ })

};
;