"use strict";
exports.id = 1976;
exports.ids = [1976];
exports.modules = {

/***/ 3179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ unescapeBytes),
/* harmony export */   II: () => (/* binding */ escapeQuery),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   XX: () => (/* binding */ encodeQuery),
/* harmony export */   dg: () => (/* binding */ goQuote),
/* harmony export */   mA: () => (/* binding */ parseQuery),
/* harmony export */   xO: () => (/* binding */ escapeBytes)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);

const unescaped = {
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
    for (let index = 0; index < source.length; index++) {
        const byte = source[index];
        if (byte !== 0x25) {
            if (isHost && byte < 0x80 && !isUnescaped(byte, 'host'))
                throw new Error(`invalid character ${goQuote(String.fromCharCode(byte))} in host name`);
            bytes.push(byte);
            continue;
        }
        const triple = source.subarray(index, index + 3).toString();
        const value = /^%[0-9a-f]{2}$/i.test(triple) ? Number.parseInt(triple.slice(1), 16) : undefined;
        if (value === undefined || !mayEscape(value, part))
            throw new Error(`invalid URL escape ${goQuote(triple)}`);
        bytes.push(value);
        index += 2;
    }
    return Buffer.from(bytes);
}
function mayEscape(byte, part) {
    if (byte === 0x25)
        return true;
    if (part === 'host')
        return byte >= 0x80;
    return part !== 'zone' || byte === 0x20 || isUnescaped(byte, 'host');
}
function escapeBytes(bytes, part) {
    let text = '';
    for (const byte of bytes)
        text += isUnescaped(byte, part) ? String.fromCharCode(byte) : `%${hex(byte)}`;
    return text;
}
const hex = (byte) => byte.toString(16).toUpperCase().padStart(2, '0');
function isUnescaped(byte, part) {
    const char = String.fromCharCode(byte);
    return /[A-Za-z0-9\-_.~]/.test(char) || unescaped[part].includes(char);
}
function escaped(text, part) {
    return isEscaped(text, part) ? text : escapeBytes(unescapeBytes(text, part), part);
}
function isEscaped(text, part) {
    return [...Buffer.from(text)].every((byte) => isUnescaped(byte, part) || "!$&'()*+,;=:@[]%".includes(String.fromCharCode(byte)));
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
    const special = /["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu;
    const quoted = text.toWellFormed().replace(special, (char) => {
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
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .byUtf8 */ .Zj)(values)
        .flatMap(([key, value]) => [value].flat().map((item) => `${escapeQuery(key)}=${escapeQuery(item)}`))
        .join('&');
}
function unescapeQuery(text) {
    return decodeURIComponent(text.replaceAll('+', ' '));
}
function escapeQuery(text) {
    return escapeBytes(Buffer.from(text), 'query').replaceAll('%20', '+');
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
/* harmony import */ var _url_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3179);

function parseRequestUri(text) {
    return withUrlInErrors(text, () => parse(text, true));
}
function parseUrl(text) {
    const hash = text.indexOf('#');
    if (hash < 0)
        return withUrlInErrors(text, () => parse(text, false));
    const bare = text.slice(0, hash);
    const url = withUrlInErrors(bare, () => parse(bare, false));
    const fragment = text.slice(hash + 1);
    withUrlInErrors(text, () => (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(fragment, 'fragment'));
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
        text += (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(host), 'host');
        const path = escapedPath(url);
        if (path && !path.startsWith('/') && host)
            text += '/';
        if (text === '' && path.split('/', 1)[0]?.includes(':'))
            text += './';
        text += path;
    }
    if (url.forceQuery || url.query)
        text += `?${url.query}`;
    return fragment ? `${text}#${(0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(fragment, 'fragment')}` : text;
}
function escapedPath({ path, rawPath }) {
    if (rawPath !== '' && (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(rawPath, 'path').toString() === path && path !== '*')
        return (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(rawPath, 'path');
    return path === '*' ? '*' : (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(path), 'path');
}
function escapePath(path) {
    return path.includes('%') ? (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(path), 'path') : (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(path, 'path');
}
function escapeSegment(text) {
    return (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(text), 'segment');
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
function withUrlInErrors(text, parse) {
    try {
        return parse();
    }
    catch (cause) {
        throw new Error(`parse ${(0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(text)}: ${cause.message}`, { cause });
    }
}
function parse(text, isRequest) {
    if (/[\x00-\x1f\x7f]/.test(text))
        throw new Error('net/url: invalid control character in URL');
    if (text === '' && isRequest)
        throw new Error('empty url');
    const empty = { scheme: '', userinfo: undefined, host: '', path: '', rawPath: '', query: '' };
    if (text === '*')
        return { ...empty, path: '*', rawPath: '*' };
    if (text.startsWith(':'))
        throw new Error('missing protocol scheme');
    const originalScheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1] ?? '';
    const scheme = originalScheme.toLowerCase();
    const afterScheme = originalScheme ? text.slice(originalScheme.length + 1) : text;
    const mark = afterScheme.indexOf('?');
    const rest = mark < 0 ? afterScheme : afterScheme.slice(0, mark);
    const query = mark < 0 ? '' : afterScheme.slice(mark + 1);
    const url = { ...empty, scheme, query, ...(mark >= 0 && query === '' && { forceQuery: true }) };
    if (!rest.startsWith('/')) {
        if (scheme)
            return { ...url, opaque: rest };
        if (isRequest)
            throw new Error('invalid URI for request');
        if (rest.split('/', 1)[0]?.includes(':'))
            throw new Error('first path segment in URL cannot contain colon');
    }
    const hasAuthority = rest.startsWith('//') && (scheme !== '' || (!isRequest && !rest.startsWith('///')));
    if (!hasAuthority)
        return { ...url, ...pathOf(rest), ...(scheme && rest.startsWith('/') && { omitHost: true }) };
    const end = rest.indexOf('/', 2);
    const authority = end < 0 ? rest.slice(2) : rest.slice(2, end);
    return { ...url, ...parseAuthority(scheme, authority), ...pathOf(end < 0 ? '' : rest.slice(end)) };
}
function pathOf(rawPath) {
    return { path: (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(rawPath, 'path').toString(), rawPath };
}
function parseAuthority(scheme, authority) {
    const at = authority.lastIndexOf('@');
    const host = parseHost(scheme, authority.slice(at + 1));
    if (at < 0)
        return { userinfo: undefined, host };
    const original = authority.slice(0, at);
    if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(original))
        throw new Error('net/url: invalid userinfo');
    const colon = original.indexOf(':');
    const escapePart = (text) => (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)((0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(text, 'user'), 'user');
    const userinfo = colon < 0
        ? escapePart(original)
        : `${escapePart(original.slice(0, colon))}:${escapePart(original.slice(colon + 1))}`;
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
    return (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(host, 'host').toString();
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
    const address = (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(zoneAt < 0 ? literal : literal.slice(0, zoneAt), 'host').toString();
    const zone = zoneAt < 0 ? '' : (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(literal.slice(zoneAt), 'zone').toString();
    if (!/^[0-9a-f:.]+$/i.test(address) || zone === '%' || !URL.canParse(`http://[${address}]`))
        throw new Error(`invalid host: ParseAddr(${(0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(address + zone)}): unable to parse IP`);
    return `[${address}${zone}]${port}`;
}
function checkPort(port) {
    if (!/^(?::[0-9]*)?$/.test(port))
        throw new Error(`invalid port ${(0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(port)} after host`);
}


/***/ }),

/***/ 7486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ typeNames),
/* harmony export */   _D: () => (/* binding */ loadTypes)
/* harmony export */ });
/* unused harmony export isTypeName */
/* harmony import */ var _shared_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3474);

const files = {
    alertmanager: async () => (await __webpack_require__.e(/* import() */ 2173).then(__webpack_require__.bind(__webpack_require__, 2173))).alertmanager,
    azuredevops: async () => (await __webpack_require__.e(/* import() */ 5356).then(__webpack_require__.bind(__webpack_require__, 5356))).azuredevops,
    azureeventhub: async () => (await __webpack_require__.e(/* import() */ 1532).then(__webpack_require__.bind(__webpack_require__, 1532))).azureeventhub,
    bitbucket: async () => (await __webpack_require__.e(/* import() */ 3003).then(__webpack_require__.bind(__webpack_require__, 3003))).bitbucket,
    bitbucketserver: async () => (await __webpack_require__.e(/* import() */ 7260).then(__webpack_require__.bind(__webpack_require__, 7260))).bitbucketserver,
    datadog: async () => (await __webpack_require__.e(/* import() */ 2108).then(__webpack_require__.bind(__webpack_require__, 2108))).datadog,
    discord: async () => (await __webpack_require__.e(/* import() */ 7346).then(__webpack_require__.bind(__webpack_require__, 7346))).discord,
    generic: async () => (await __webpack_require__.e(/* import() */ 583).then(__webpack_require__.bind(__webpack_require__, 583))).generic,
    'generic-hmac': async () => (await __webpack_require__.e(/* import() */ 9631).then(__webpack_require__.bind(__webpack_require__, 9631))).genericHmac,
    gitea: async () => (await __webpack_require__.e(/* import() */ 5924).then(__webpack_require__.bind(__webpack_require__, 5924))).gitea,
    giteapullrequestcomment: async () => (await __webpack_require__.e(/* import() */ 3677).then(__webpack_require__.bind(__webpack_require__, 3677))).giteapullrequestcomment,
    github: async () => (await __webpack_require__.e(/* import() */ 5183).then(__webpack_require__.bind(__webpack_require__, 5183))).github,
    githubdispatch: async () => (await __webpack_require__.e(/* import() */ 2321).then(__webpack_require__.bind(__webpack_require__, 2321))).githubdispatch,
    githubpullrequestcomment: async () => (await __webpack_require__.e(/* import() */ 2998).then(__webpack_require__.bind(__webpack_require__, 2998))).githubpullrequestcomment,
    gitlab: async () => (await __webpack_require__.e(/* import() */ 807).then(__webpack_require__.bind(__webpack_require__, 807))).gitlab,
    gitlabmergerequestcomment: async () => (await __webpack_require__.e(/* import() */ 1861).then(__webpack_require__.bind(__webpack_require__, 1861))).gitlabmergerequestcomment,
    googlechat: async () => (await __webpack_require__.e(/* import() */ 9613).then(__webpack_require__.bind(__webpack_require__, 9613))).googlechat,
    googlepubsub: async () => (await __webpack_require__.e(/* import() */ 104).then(__webpack_require__.bind(__webpack_require__, 104))).googlepubsub,
    grafana: async () => (await __webpack_require__.e(/* import() */ 7518).then(__webpack_require__.bind(__webpack_require__, 7518))).grafana,
    'incident.io': async () => (await __webpack_require__.e(/* import() */ 6334).then(__webpack_require__.bind(__webpack_require__, 6334))).incidentio,
    lark: async () => (await __webpack_require__.e(/* import() */ 1000).then(__webpack_require__.bind(__webpack_require__, 1000))).lark,
    matrix: async () => (await __webpack_require__.e(/* import() */ 1193).then(__webpack_require__.bind(__webpack_require__, 1193))).matrix,
    msteams: async () => (await __webpack_require__.e(/* import() */ 7123).then(__webpack_require__.bind(__webpack_require__, 7123))).msteams,
    nats: async () => (await __webpack_require__.e(/* import() */ 9783).then(__webpack_require__.bind(__webpack_require__, 9783))).nats,
    opsgenie: async () => (await __webpack_require__.e(/* import() */ 8728).then(__webpack_require__.bind(__webpack_require__, 8728))).opsgenie,
    otel: async () => (await __webpack_require__.e(/* import() */ 4999).then(__webpack_require__.bind(__webpack_require__, 4999))).otel,
    pagerduty: async () => (await __webpack_require__.e(/* import() */ 5917).then(__webpack_require__.bind(__webpack_require__, 5917))).pagerduty,
    rocket: async () => (await __webpack_require__.e(/* import() */ 240).then(__webpack_require__.bind(__webpack_require__, 240))).rocket,
    sentry: async () => (await __webpack_require__.e(/* import() */ 285).then(__webpack_require__.bind(__webpack_require__, 285))).sentry,
    slack: async () => (await __webpack_require__.e(/* import() */ 8058).then(__webpack_require__.bind(__webpack_require__, 8058))).slack,
    telegram: async () => (await __webpack_require__.e(/* import() */ 5131).then(__webpack_require__.bind(__webpack_require__, 5131))).telegram,
    webex: async () => (await __webpack_require__.e(/* import() */ 3705).then(__webpack_require__.bind(__webpack_require__, 3705))).webex,
    zoom: async () => (await __webpack_require__.e(/* import() */ 7503).then(__webpack_require__.bind(__webpack_require__, 7503))).zoom,
    zulip: async () => (await __webpack_require__.e(/* import() */ 3320).then(__webpack_require__.bind(__webpack_require__, 3320))).zulip,
};
const typeNames = Object.keys(files);
function isTypeName(type) {
    return Object.hasOwn(files, type);
}
async function loadTypes(types) {
    const names = [...new Set(types)].filter(isTypeName);
    const loaded = new Map(await Promise.all(names.map(async (name) => [name, await files[name]()])));
    return (type) => loaded.get(type);
}


/***/ }),

/***/ 8089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ fieldFacts),
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   _8: () => (/* binding */ readMessage),
/* harmony export */   xS: () => (/* binding */ factsOf),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
const empty = {
    destination: '',
    from: '',
    sender: 'your bot',
    badge: '',
    heading: '',
    subtitle: '',
    text: '',
    dialect: 'plain',
    facts: [],
    tags: [],
    tone: 'none',
    layout: '',
    note: '',
};
function readMessage(read, text, url = '') {
    const value = parseBody(text);
    const parts = read?.(typeof value === 'object' && value !== null ? value : {}, { url, text });
    return parts && { ...empty, ...parts };
}
function parseBody(body) {
    const lines = body.trim().split('\n');
    return parseJson(body) ?? parseForm(body) ?? (lines.length > 1 ? parseLines(lines) : undefined);
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function parseForm(body) {
    return /^[\w.~%+*-]+=[^\s]*$/.test(body) ? Object.fromEntries(new URLSearchParams(body)) : undefined;
}
function parseLines(lines) {
    const values = lines.map(parseJson);
    return values.includes(undefined) ? undefined : values;
}
function factsOf(list, key, value) {
    return Array.isArray(list) ? list.map((item) => [String(item[key]), String(item[value])]) : [];
}
function fieldFacts(object, excluded = []) {
    return Object.entries(object ?? {}).flatMap(([key, value]) => typeof value === 'string' && value !== '' && !excluded.includes(key) ? [[key, value]] : []);
}
function truncate(text, max, ellipsis = '…') {
    const characters = [...String(text ?? '')];
    return characters.length > max
        ? `${characters.slice(0, max - ellipsis.length).join('')}${ellipsis}`
        : characters.join('');
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
function readAddress(target, example, parse) {
    const { address } = target;
    if (address === '')
        throw addressError('neither spec.address nor the Secret contains an address', example);
    try {
        return parse(address);
    }
    catch (cause) {
        throw addressError(`the address is not valid: ${cause.message}`, example, cause);
    }
}
function addressError(problem, example, cause) {
    return new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${problem}; expected an address like ${example}`, { field: 'spec.address' }, { cause });
}


/***/ }),

/***/ 1976:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  previewPage: () => (/* binding */ previewPage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/common/wording.ts
var wording = __webpack_require__(7333);
// EXTERNAL MODULE: ./src/delivery/result.ts
var delivery_result = __webpack_require__(9071);
// EXTERNAL MODULE: ./src/providers/index.ts
var providers = __webpack_require__(7486);
// EXTERNAL MODULE: ./src/report/log/pretty.ts
var pretty = __webpack_require__(8583);
// EXTERNAL MODULE: ./src/report/log/problem-lines.ts
var problem_lines = __webpack_require__(2462);
// EXTERNAL MODULE: ./src/report/log/rows.ts
var rows = __webpack_require__(1126);
// EXTERNAL MODULE: ./src/providers/message.ts
var providers_message = __webpack_require__(8089);
// EXTERNAL MODULE: ./node_modules/marked/lib/marked.esm.js
var marked_esm = __webpack_require__(8022);
// EXTERNAL MODULE: ./src/report/untrusted-text.ts
var untrusted_text = __webpack_require__(9266);
// EXTERNAL MODULE: ./src/report/page/html.ts
var html = __webpack_require__(6479);
;// CONCATENATED MODULE: ./src/report/page/dialects.ts



const maxText = 100_000;
function drawText({ dialect }, text) {
    const shown = (0,untrusted_text/* truncate */.xv)(text.trimEnd(), maxText);
    if (shown === '')
        return (0,html/* html */.q) ``;
    if (dialect in renderers)
        return (0,html/* html */.q) `<div class="text blocks" dir="auto">${{ html: markdown(dialect, shown) }}</div>`;
    const lines = linewise[dialect](shown);
    return (0,html/* html */.q) `<div class="text lines" dir="auto">${{ html: lines }}</div>`;
}
const linewise = {
    plain: (text) => linked(escaped(text)),
    mrkdwn,
    MarkdownV2: markdownV2,
    html: chatHtml,
    lark: (text) => (0,untrusted_text/* escapeControls */.UN)(lark.parseInline((0,untrusted_text/* escapeControls */.UN)(text), { async: false })),
};
function escaped(text) {
    return (0,html/* escapeHtml */.Z)((0,untrusted_text/* escapeControls */.UN)(text));
}
function linkLike(text) {
    return `<span class="link">${text}</span>`;
}
function linked(text) {
    return text.replaceAll(/(?<![\w">])https?:\/\/(?:(?!&quot;|&#39;|&lt;|&gt;)[^\s<]){1,2000}(?<![.,;:!?)\]])/g, linkLike);
}
function mrkdwn(text) {
    const parts = text.split(/```\n?([^`]+?)\n?```|`([^`\n]+)`/);
    return parts
        .map((part, at) => {
        if (part === undefined)
            return '';
        if (at % 3 === 1)
            return `<pre>${escaped(part)}</pre>`;
        return at % 3 === 2 ? `<code>${escaped(part)}</code>` : mrkdwnInline(escaped(part));
    })
        .join('');
}
function mrkdwnInline(text) {
    const links = text.replaceAll(/&lt;(https?:\/\/[^\s|]{1,2000}?)(?:\|([^\n]{1,2000}?))?&gt;/g, (_, url, label = url) => linkLike(label));
    return linked(links)
        .replaceAll(/(?<=^|[\s(])\*([^*\n]+)\*(?=[\s).,:;!?]|$)/gm, '<strong>$1</strong>')
        .replaceAll(/(?<=^|[\s(])_([^_\n]+)_(?=[\s).,:;!?]|$)/gm, '<em>$1</em>')
        .replaceAll(/(?<=^|[\s(])~([^~\n]+)~(?=[\s).,:;!?]|$)/gm, '<s>$1</s>')
        .replaceAll(/^&gt; ?([^\n]*)\n?/gm, '<span class="quote">$1</span>');
}
function markdownV2(text) {
    const parts = text.split(/(\\[\s\S]|\*\*\*|\*)/);
    let isBold = false;
    const runs = [''];
    for (const part of parts) {
        if (part === '*') {
            isBold = !isBold;
            runs.push('');
        }
        else
            runs[runs.length - 1] += part.length === 2 && part.startsWith('\\') ? part.slice(1) : part;
    }
    return runs.map((run, at) => (at % 2 === 1 ? `<strong>${escaped(run)}</strong>` : linked(escaped(run)))).join('');
}
function chatHtml(text) {
    return linked(escaped(text))
        .replaceAll(/&lt;br\s?\/?&gt;/g, '\n')
        .replaceAll(/&lt;(b|i|u|s|code)&gt;([^<]{0,2000}?)&lt;\/\1&gt;/g, '<$1>$2</$1>')
        .replaceAll(/&lt;a href=&quot;[^\n<]{0,2000}?&quot;&gt;([^\n<]{0,2000}?)&lt;\/a&gt;/g, (_, label) => linkLike(label));
}
function markdown(dialect, text) {
    return (0,untrusted_text/* escapeControls */.UN)(renderers[dialect].parse((0,untrusted_text/* escapeControls */.UN)(text), { async: false }));
}
const renderer = {
    html: ({ text }) => (/^\s*<!--.*-->\s*$/s.test(text) ? '' : (0,html/* escapeHtml */.Z)(text)),
    heading({ tokens }) {
        return `<p class="heading">${this.parser.parseInline(tokens)}</p>`;
    },
    link({ tokens, href }) {
        const shown = this.parser.parseInline(tokens);
        const target = (0,html/* escapeHtml */.Z)(href);
        return `${linkLike(shown)}${shown === target ? '' : ` (${target})`}`;
    },
    image: ({ text, href }) => `[picture: ${(0,html/* escapeHtml */.Z)(text)} (${(0,html/* escapeHtml */.Z)(href)})]`,
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
    hr: () => '<p>———</p>',
};
const unsupported = () => undefined;
const withoutTables = { table: unsupported, code: unsupported, lheading: unsupported, hr: unsupported };
const inTeams = {
    ...withoutTables,
    heading: unsupported,
    fences: unsupported,
    blockquote: unsupported,
    codespan: unsupported,
};
const renderers = {
    markdown: new marked_esm/* Marked */.Dz({ gfm: true, breaks: true, renderer }),
    commonmark: new marked_esm/* Marked */.Dz({ gfm: true, breaks: false, renderer }),
    discord: new marked_esm/* Marked */.Dz({ gfm: true, breaks: true, renderer, tokenizer: withoutTables }),
    teams: new marked_esm/* Marked */.Dz({ gfm: true, breaks: false, renderer, tokenizer: inTeams }),
};
const lark = new marked_esm/* Marked */.Dz({ gfm: true, breaks: false, renderer, tokenizer: { codespan: unsupported } });

;// CONCATENATED MODULE: ./src/report/page/service.ts

const colours = {
    slack: '#4a154b',
    discord: '#4752c4',
    msteams: '#4f52b2',
    googlechat: '#0b6b3a',
    telegram: '#0b6594',
    matrix: '#33383f',
    webex: '#00607a',
    zulip: '#4a4fb8',
    lark: '#1d52c4',
    rocket: '#a8131b',
    zoom: '#0a4fc9',
    github: '#24292f',
    gitlab: '#a8330b',
    gitea: '#3f6b1e',
    bitbucket: '#0747a6',
    azure: '#005a9e',
    datadog: '#632ca6',
    grafana: '#a34400',
    opsgenie: '#1f4fa3',
    pagerduty: '#04632b',
    alertmanager: '#a8391b',
    sentry: '#362d59',
    incident: '#a83417',
    nats: '#1b6a83',
    otel: '#3a4f9f',
};
const serviceStyle = Object.entries(colours)
    .map(([type, colour]) => `.service-${type} { background: ${colour} }`)
    .join('\n');
function serviceBar({ title, typeName, place, time }) {
    const family = Object.keys(colours).find((name) => typeName.startsWith(name)) ?? 'other';
    return (0,html/* html */.q) `<p class="service service-${family}"><strong>${title}</strong>${place !== '' && (0,html/* html */.q) ` <span class="place" dir="auto">${place}</span>`}${time !== null && (0,html/* html */.q) ` <time>${time.replace('T', ' ').replace(/(:\d\d)(:\d\d.*)?Z$/, '$1 UTC')}</time>`}</p>`;
}

;// CONCATENATED MODULE: ./src/report/page/drawing.ts




function draw({ form, title, read }, typeName, { body, url, time }) {
    const message = (0,providers_message/* readMessage */._8)(read, body, url);
    const drawing = message && form !== 'raw' ? drawings[form](message) : drawData(message?.data ?? (0,providers_message/* parseBody */.OG)(body));
    const note = message?.note ?? '';
    return (0,html/* html */.q) `<div class="drawing">${serviceBar({ title, typeName, place: message?.destination ?? '', time })}<div class="canvas">${drawing}${note !== '' && (0,html/* html */.q) `<p class="note">${note}</p>`}</div></div>`;
}
const drawings = {
    attachment: drawAttachment,
    card: drawCard,
    alert: drawAlert,
    status: drawStatus,
    comment: drawComment,
    markdown: drawPost,
};
function drawAttachment(message) {
    return (0,html/* html */.q) `<div class="post">${sender(message)}<div class="attachment ${message.tone}">${heading(message)}${folded(message)}${facts(message)}</div></div>`;
}
function folded(message) {
    const { text, visibleLength } = message;
    if (visibleLength === undefined)
        return drawText(message, text);
    return (0,html/* html */.q) `${drawText(message, text.slice(0, visibleLength))}<details class="more"><summary>Show more</summary>${drawText(message, text.slice(visibleLength).trimStart())}</details>`;
}
function drawCard(message) {
    const { subtitle, text, tone, layout } = message;
    return (0,html/* html */.q) `<div class="post">${sender(message)}<div class="card ${tone} ${layout}">${heading(message)}${subtitle !== '' && (0,html/* html */.q) `<p class="subtitle" dir="auto">${subtitle}</p>`}${drawText(message, text)}${facts(message)}</div></div>`;
}
function drawAlert(message) {
    const { subtitle, text, tags, tone } = message;
    return (0,html/* html */.q) `<div class="alert ${tone}">${subtitle !== '' && (0,html/* html */.q) `<p class="state">${subtitle}</p>`}${heading(message)}${drawText(message, text)}${facts(message)}${tags.length > 0 && (0,html/* html */.q) `<ul class="tags">${tags.map((tag) => (0,html/* html */.q) `<li dir="auto">${tag}</li>`)}</ul>`}</div>`;
}
const marks = { red: '✕', yellow: '●' };
function drawStatus({ tone, heading, subtitle, text }) {
    return (0,html/* html */.q) `<div class="check ${tone}"><span class="mark" role="img" aria-label="${subtitle}">${marks[tone] ?? '✓'}</span>
<p><strong dir="auto">${heading}</strong> <span class="subtitle" dir="auto">${text}</span></p></div>`;
}
function drawComment(message) {
    return (0,html/* html */.q) `<div class="comment"><p class="byline"><span class="unnamed">${message.sender}</span> commented</p>${drawText(message, message.text)}</div>`;
}
function drawPost(message) {
    return (0,html/* html */.q) `<div class="post">${sender(message)}${drawText(message, message.text)}</div>`;
}
function sender({ from, sender, badge }) {
    const name = from === '' ? (0,html/* html */.q) `<span class="unnamed">${sender}</span>` : (0,html/* html */.q) `<strong dir="auto">${from}</strong>`;
    return (0,html/* html */.q) `<p class="sender"><span class="avatar" aria-hidden="true"></span>${name}${badge !== '' && (0,html/* html */.q) ` <span class="app">${badge}</span>`}</p>`;
}
function heading({ heading }) {
    return (0,html/* html */.q) `<p class="heading" dir="auto">${heading}</p>`;
}
function facts({ facts }) {
    if (facts.length === 0)
        return (0,html/* html */.q) ``;
    return (0,html/* html */.q) `<dl>${facts.map(([key, value]) => (0,html/* html */.q) `<div><dt dir="auto">${key}</dt><dd dir="auto">${value}</dd></div>`)}</dl>`;
}
const maxRows = 100;
function drawData(data) {
    const rows = typeof data === 'object' && data !== null ? leaves(data, []) : [];
    if (rows.length === 0)
        return (0,html/* html */.q) `<p class="note">The receiver gets bytes that are not text.</p>`;
    const more = rows.length - maxRows;
    return (0,html/* html */.q) `<div class="data"><p class="note">The receiver gets these fields and decides what people see:</p>
<dl>${rows.slice(0, maxRows).map(([path, value]) => (0,html/* html */.q) `<div><dt>${breakable(path)}</dt><dd dir="auto">${value}</dd></div>`)}</dl>${more > 0 && (0,html/* html */.q) `<p class="note">and ${more} more fields</p>`}</div>`;
}
function breakable(path) {
    return path.map((name, at) => (at === 0 ? (0,html/* html */.q) `${name}` : (0,html/* html */.q) `<wbr>.${name}`));
}
function leaves(value, path) {
    if (Array.isArray(value) && value.length === 1)
        return leaves(value[0], path);
    if (typeof value === 'object' && value !== null)
        return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
    return value === null || value === '' ? [] : [[path, String(value)]];
}

;// CONCATENATED MODULE: ./src/report/page/message-index.ts




function failuresFirst(deliveries) {
    const numbered = deliveries.map((delivery, at) => ({ delivery, id: `delivery-${at + 1}` }));
    const isFailure = ({ delivery }) => delivery.outcome.status === 'failed';
    return [...numbered.filter(isFailure), ...numbered.filter((entry) => !isFailure(entry))];
}
function messageIndex(deliveries) {
    return (0,html/* html */.q) `<ol class="index">${deliveries.map(({ delivery, id }) => (0,html/* html */.q) `<li><span class="badge ${delivery.outcome.status}">${(0,rows/* outcomeWord */.nG)(delivery.outcome)}</span> <a href="#${id}" dir="auto">${breakableName(delivery)}</a> <span class="note">${(0,delivery_result/* typeName */.go)(delivery)}</span></li>`)}</ol>`;
}
const maxName = 300;
function nameOf({ providerName }) {
    return providerName.trim() === '' ? '(no name)' : (0,untrusted_text/* truncate */.xv)(providerName, maxName);
}
function breakableName(delivery) {
    return nameOf(delivery)
        .split(/(?<=\/)/)
        .map((part, at) => (0,html/* html */.q) `${at > 0 && (0,html/* html */.q) `<wbr>`}${part}`);
}

;// CONCATENATED MODULE: ./src/report/page/style.ts

const style = `
:root { color-scheme: light dark; --page: #f6f7f9; --panel: #fff; --ink: #1c2330; --soft: #566072; --line: #d9dee6; --inset: #f1f3f6;
  --good: #14683b; --good-back: #e2f5ea; --bad: #b42318; --bad-back: #fdeceb; --calm-back: #eaedf2; --accent: #2f5fd0; --good-bar: #2aa366; --bad-bar: #d92d20;
  --turquoise: #0b5f63; --turquoise-back: #dcf3f3; --yellow: #6f4e00; --yellow-back: #fcf1cf }
@media (prefers-color-scheme: dark) {
  :root { --page: #0f131a; --panel: #171c25; --ink: #e6eaf1; --soft: #a3adbd; --line: #2c3442; --inset: #10151d;
    --good: #5fd39a; --good-back: #14321f; --bad: #ff9d94; --bad-back: #3f1a17; --calm-back: #252d3a; --accent: #8fb3ff; --good-bar: #3fb57b; --bad-bar: #ef5b50;
    --turquoise: #6fdcdc; --turquoise-back: #0f3436; --yellow: #f0c95a; --yellow-back: #3a2f0c }
}
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100% }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif; overflow-wrap: anywhere }
body > * { max-width: 76rem; margin-inline: auto; padding-inline: 1rem }
.skip { position: absolute; left: -100vw }
.skip:focus { left: 0; z-index: 1; margin: .5rem; padding: .5rem 1rem; background: var(--panel); color: var(--accent) }
a { color: var(--accent); text-underline-offset: .15em }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px }
h1, h2, h3, h4, p, dl, dd, ul, ol, figure, pre { margin: 0 }
h1 { font-size: 1.6rem; line-height: 1.25; letter-spacing: -.01em }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .75rem }
h3 { font-size: 1.05rem }
code, pre, .url { font: .8125rem/1.55 ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace }
.product { color: var(--soft); font-size: .875rem; margin-bottom: .25rem }
body > header { padding-top: 2rem }
body > nav { padding-top: .75rem }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; font-size: .9375rem }
.event { margin-top: 1rem; padding: .875rem 1rem; background: var(--panel); border: 1px solid var(--line); border-radius: 10px }
.event p + p { margin-top: .35rem }
/* The height cuts a line in half, which says that there is more where no scrollbar does. */
.event .message { white-space: pre-wrap; max-height: 11.25rem; overflow-y: auto }
.badges { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .6rem; color: var(--soft); font-size: .875rem }
.badge { display: inline-block; vertical-align: bottom; padding: .05rem .55rem; border-radius: 1rem; background: var(--calm-back); color: var(--ink); font-size: .8125rem; white-space: nowrap; max-width: 100%; overflow: hidden; text-overflow: ellipsis }
.badge.delivered, .badge.info { background: var(--good-back); color: var(--good) }
.badge.failed, .badge.error { background: var(--bad-back); color: var(--bad) }
article { background: var(--panel); border: 1px solid var(--line); border-radius: 10px; padding: 1rem; margin-bottom: 1rem }
article > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; margin-bottom: .85rem }
article > p, article > .failure { margin-bottom: .85rem }
article > :last-child { margin-bottom: 0 }
.failure { padding: .6rem .85rem; border-left: 3px solid var(--bad-bar); background: var(--bad-back); border-radius: 4px }
.failure p { white-space: pre-wrap }
.failure p + p { margin-top: .35rem; font-weight: 600 }
.pair { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr) }
@media (min-width: 56rem) { .pair { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr) } }
h4, figcaption { margin-bottom: .4rem; color: var(--soft); font-size: .8125rem; font-weight: 600 }
.drawing { border: 1px solid var(--line); border-radius: 8px; overflow: hidden }
.canvas { padding: .875rem }
.service { display: flex; flex-wrap: wrap; gap: 0 .75rem; padding: .4rem .875rem; background: #4b5563; color: #fff; font-size: .875rem }
.service time { margin-left: auto }
${serviceStyle}
.index { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: .35rem 2rem; padding: .75rem 1rem; list-style: none; background: var(--panel); border: 1px solid var(--line); border-radius: 10px; font-size: .9375rem }
.index li { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); align-items: baseline; align-content: start }
.index .badge { justify-self: start }
.index .note { grid-column: 2 }
.paste { background: var(--inset); border: 1px solid var(--line); border-radius: 4px; margin-block: .4rem }
.list li > p { display: inline }
.list li > pre { display: block }
#paste > p { font-weight: 600 }
h3 { scroll-margin-top: 1rem }
.request + .request { margin-top: .5rem }
.request { border: 1px solid var(--line); border-radius: 8px; background: var(--inset) }
.request summary { padding: .5rem .75rem; cursor: pointer }
.request[open] summary { border-bottom: 1px solid var(--line) }
.url { word-break: break-all }
.method { font-weight: 700; margin-right: .35em }
.headers { padding: .5rem .75rem; font-size: .8125rem }
.headers div { display: flex; flex-wrap: wrap; gap: 0 .5rem }
.headers dt { color: var(--soft) }
pre { padding: .6rem .75rem; white-space: pre-wrap }
.headers + pre { border-top: 1px solid var(--line) }
.note { color: var(--soft); font-size: .875rem }
.list { padding: 0; list-style: none; background: var(--panel); border: 1px solid var(--line); border-radius: 10px }
.list li { padding: .6rem 1rem }
.list li + li { border-top: 1px solid var(--line) }
.list .note { display: block }
.panel { background: var(--panel); border: 1px solid var(--line); border-radius: 10px }
footer { padding-block: 2rem; color: var(--soft); font-size: .875rem }
.sender { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem; margin-bottom: .35rem }
.avatar { width: 1.5rem; height: 1.5rem; border-radius: 6px; background: linear-gradient(135deg, #316ce6, #6fa3ff) }
.app { padding: 0 .3rem; border-radius: 3px; background: var(--calm-back); font-size: .6875rem; text-transform: uppercase }
.unnamed { color: var(--soft); font-style: italic }
.heading { font-weight: 700 }
.subtitle { color: var(--soft); font-size: .875rem }
.canvas > * + .note { margin-top: .6rem }
.text.lines { white-space: pre-wrap }
.text.blocks > * + * { margin-top: .5rem }
.text ul, .text ol { padding-left: 1.4rem }
.text blockquote, .text .quote { display: block; margin: 0; padding-left: .75rem; border-left: 3px solid var(--line); color: var(--soft) }
.text code, .text pre { border-radius: 4px; background: var(--inset) } .text code { padding: .1em .3em } .text pre code { padding: 0 }
.text table { border-collapse: collapse } .text td, .text th { border: 1px solid var(--line); padding: .2rem .5rem }
.text .link { color: var(--accent); text-decoration: underline }
.more > summary { color: var(--accent); cursor: pointer; font-size: .875rem }
.red { --tone: var(--bad-bar); --tone-ink: var(--bad); --tone-back: var(--bad-back) }
.green { --tone: var(--good-bar); --tone-ink: var(--good); --tone-back: var(--good-back) }
.blue { --tone: #0076d7; --tone-ink: var(--accent); --tone-back: var(--calm-back) }
.turquoise { --tone: #14a0a0; --tone-ink: var(--turquoise); --tone-back: var(--turquoise-back) }
.yellow { --tone: #d4a100; --tone-ink: var(--yellow); --tone-back: var(--yellow-back) }
.none { --tone: var(--line); --tone-ink: var(--ink); --tone-back: var(--calm-back) }
.attachment { padding-left: .75rem; border-left: 4px solid var(--tone) }
.attachment .heading { font-size: .9375rem }
.card { border: 1px solid var(--line); border-radius: 6px; padding: .75rem }
.card.edged { border-top: 4px solid var(--tone) }
.card.titled > .heading { margin: -.75rem -.75rem .6rem; padding: .5rem .75rem; border-radius: 5px 5px 0 0; background: var(--tone-back); color: var(--tone-ink) }
.card.coloured .text { color: var(--tone-ink) }
.card.lines > .heading, .card.lines > .subtitle, .card.lines dd { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.card.lines > .text, .card.lines > dl { padding-top: .6rem; border-top: 1px solid var(--line) }
.card.lines dt { color: var(--soft); font-size: .8125rem; font-weight: 400 }
.attachment > * + *, .card > * + *, .alert > * + * { margin-top: .35rem }
.alert { padding-left: .75rem; border-left: 4px solid var(--tone) }
.state { display: inline-block; padding: 0 .5rem; border-radius: 4px; background: var(--tone-back); color: var(--tone-ink); font-size: .8125rem; font-weight: 600 }
.tags { display: flex; flex-wrap: wrap; gap: .3rem; padding: 0; list-style: none; font-size: .8125rem }
.tags li { padding: 0 .45rem; border: 1px solid var(--line); border-radius: 4px; background: var(--inset) }
.drawing dl { display: grid; grid-template-columns: minmax(0, 1fr); gap: .35rem; margin-top: .6rem; font-size: .875rem }
.rows dl, .alert dl, .data dl { grid-template-columns: fit-content(45%) minmax(0, 1fr); gap: .35rem .75rem }
.rows dl div, .alert dl div, .data dl div { display: contents }
.drawing dd { white-space: pre-wrap }
.drawing dt { font-weight: 600 }
.data dt { font-weight: 400; color: var(--soft) }
.check { display: flex; gap: .7rem }
.mark { flex: none; width: 1.5rem; height: 1.5rem; border-radius: 50%; background: var(--tone-back); color: var(--tone-ink); text-align: center; font-weight: 700 }
.comment { border: 1px solid var(--line); border-radius: 6px }
.comment .byline { padding: .4rem .75rem; background: var(--inset); border-bottom: 1px solid var(--line); color: var(--soft); font-size: .875rem }
.comment > .text { padding: .75rem }
.comment .heading { font-size: 1.2rem }
@media (max-width: 40rem) { body > * { padding-inline: .75rem } article { padding: .75rem } }
@media print {
  .event .message { max-height: none }
  .service, .badge, .avatar, .mark, .state, .card.titled > .heading { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  article > header, .drawing, .request summary { break-inside: avoid }
  details.request::details-content { content-visibility: visible; block-size: auto }
}
`;

;// CONCATENATED MODULE: ./src/report/page/page.ts











async function previewPage(result, mode) {
    const typeOf = await (0,providers/* loadTypes */._D)(result.deliveries.map(delivery_result/* typeName */.go));
    const hash = (0,external_node_crypto_.createHash)('sha256').update(style).digest('base64');
    const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
    const title = (0,rows/* verdict */.WJ)(result, mode);
    const deliveries = failuresFirst(result.deliveries);
    const hasIndex = deliveries.length > maxWithoutIndex;
    const parts = [
        hasIndex ? part('index', 'Index', messageIndex(deliveries)) : undefined,
        part('messages', 'Messages', deliveries.map(({ delivery, id }) => article(delivery, id, mode, typeOf((0,delivery_result/* typeName */.go)(delivery)), !hasIndex))),
        part('unmatched', 'Alerts that did not match', unmatched(result)),
        part('problems', 'Problems', problems(result)),
        part('paste', 'To send', result.paste === undefined ? undefined : prose(result.paste)),
        part('event', 'Event', page_event(result)),
    ].filter((part) => part !== undefined);
    return (0,html/* html */.q) `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>flux-notify: ${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the messages</a>
<header><p class="product">flux-notify ${mode}</p><h1>${title.charAt(0).toUpperCase() + title.slice(1)}</h1>${eventCard(result)}</header>
<nav aria-label="On this page"><ul>${parts.map(({ id, name, count }) => (0,html/* html */.q) `<li><a href="#${id}">${name}${count}</a></li>`)}</ul></nav>
<main id="main" tabindex="-1">${parts.map(({ content }) => content)}</main>
<footer><p>The drawings show roughly what the messages look like in each service. The requests are exact, except that secrets are shown as ***.</p></footer>
</body>
</html>
`.html;
}
const maxWithoutIndex = 5;
function prose(text) {
    const blocks = text.split(/(?<=:)\n([\s\S]*?)(?=\n\s*Searched:|$)/);
    return (0,html/* html */.q) `${blocks.map((part, at) => (at % 2 === 1 ? (0,html/* html */.q) `<pre class="paste">${part}</pre>` : part.trim() === '' ? (0,html/* html */.q) `` : (0,html/* html */.q) `<p dir="auto">${part.trim()}</p>`))}`;
}
function part(id, name, items) {
    if (items === undefined || ('length' in items && items.length === 0))
        return undefined;
    const count = 'length' in items ? ` (${items.length})` : '';
    const content = (0,html/* html */.q) `<section id="${id}" aria-labelledby="${id}-name"><h2 id="${id}-name">${name}</h2>${list(id, items)}</section>`;
    return { id, name, count, content };
}
function list(id, items) {
    if (!('length' in items))
        return items;
    return id === 'messages' ? (0,html/* html */.q) `${items}` : (0,html/* html */.q) `<ul class="list">${items.map((item) => (0,html/* html */.q) `<li>${item}</li>`)}</ul>`;
}
function eventCard({ event }) {
    if (event === undefined)
        return undefined;
    const { severity, reason, message, involvedObject: object, metadata } = event;
    const revision = [...metadata].find(([key]) => /(^|\/)revision$/.test(key))?.[1];
    return (0,html/* html */.q) `<div class="event"><p class="badges"><span class="badge ${severity === 'error' ? 'error' : 'info'}">${severity}</span>
<span>${object.kind} ${[object.namespace, object.name].filter(Boolean).join('/')}</span> <span>${reason}</span> ${revision !== undefined && (0,html/* html */.q) `<code>${revision}</code>`}</p><p class="message" dir="auto" tabindex="0" role="group" aria-label="Message of the event">${message}</p></div>`;
}
function article(delivery, id, mode, known, isOpen) {
    const { alertName: alert, outcome } = delivery;
    const type = (0,delivery_result/* typeName */.go)(delivery);
    const { file, line } = (0,delivery_result/* manifestLocation */.zW)(delivery);
    return (0,html/* html */.q) `<article aria-labelledby="${id}"><header><h3 id="${id}" dir="auto">${nameOf(delivery)}</h3><p class="badges">
<span class="badge ${outcome.status}">${(0,rows/* outcomeWord */.nG)(outcome)}${answer(delivery)}</span> ${type !== '' && (0,html/* html */.q) `<span>${known?.title ?? type}</span>`}
${alert === null ? (0,html/* html */.q) `<span>without an Alert</span>` : (0,html/* html */.q) `<span>Alert ${alert}</span>`} ${file !== '' && (0,html/* html */.q) `<code>${file}:${line}</code>`}</p></header>
${reason(delivery)}${messageAndRequests(delivery, known, mode, isOpen)}</article>
`;
}
function answer({ outcome, requests }) {
    const code = requests.at(-1)?.status;
    return outcome.status === 'skipped' || code == null ? '' : ` ${code}, ${(0,rows/* milliseconds */.Rz)(requests)}`;
}
function reason(delivery) {
    const { outcome } = delivery;
    if (outcome.status === 'skipped' && !(0,rows/* isPreview */.bU)(outcome))
        return (0,html/* html */.q) `<p>${outcome.reason}</p>`;
    if (outcome.status !== 'failed')
        return undefined;
    const fix = (0,problem_lines/* suggestFix */.IX)(delivery);
    return (0,html/* html */.q) `<div class="failure" tabindex="0" role="group" aria-label="Why it failed">${prose((0,delivery_result/* failureText */.kY)(outcome.error))}${fix !== undefined && (0,html/* html */.q) `<p>To fix: ${fix}</p>`}</div>`;
}
function messageAndRequests(delivery, known, mode, isOpen) {
    const requests = mode === 'preview' ? delivery.requests : (delivery.rehearsal?.() ?? []);
    const message = requests.findLast(({ body }) => body !== undefined && body !== '');
    if (known === undefined || requests.length === 0)
        return undefined;
    const drawing = message === undefined
        ? (0,html/* html */.q) `<p class="note">No request has a body.</p>`
        : draw(known, (0,delivery_result/* typeName */.go)(delivery), { body: message.body ?? '', url: message.url, time: delivery.event.timestamp });
    return (0,html/* html */.q) `<div class="pair"><figure><figcaption>${known.title}, ${known.form === 'raw' ? 'as data' : 'as people see it'}</figcaption>${drawing}</figure>
<div><h4>${(0,wording/* several */.J$)(requests.length, 'request')}${mode === 'send' && requests.length > 1 && ', as if nothing were there yet'}</h4>${requests.map((each) => request(each, each === message && isOpen))}</div></div>`;
}
function request({ method, url, headers = {}, body = '' }, isOpen) {
    const fields = Object.entries(headers);
    const open = isOpen ? (0,html/* html */.q) ` open` : (0,html/* html */.q) ``;
    return (0,html/* html */.q) `<details class="request"${open}><summary class="url"><span class="method">${method}</span>${url}</summary>${fields.length > 0 &&
        (0,html/* html */.q) `<dl class="headers">${fields.map(([name, value]) => (0,html/* html */.q) `<div><dt>${name}:</dt><dd>${value}</dd></div>`)}</dl>`}${body !== '' && (0,html/* html */.q) `<pre>${(0,pretty/* prettyBody */.H)(body)}</pre>`}</details>`;
}
function unmatched({ unmatched }) {
    return unmatched.map(({ alert, code, reason }) => (0,html/* html */.q) `<strong>${alert}</strong> <span class="badge">${code}</span><span class="note">${reason}</span>`);
}
function problems({ problems }) {
    return problems.map(({ severity, message, file, line }) => {
        const at = [file, line].filter((part) => part !== undefined).join(':');
        return (0,html/* html */.q) `<span class="badge ${severity}">${severity}</span> ${prose(message)}${at !== '' && (0,html/* html */.q) `<span class="note"><code>${at}</code></span>`}`;
    });
}
function page_event({ event }) {
    if (event === undefined)
        return undefined;
    const json = (0,delivery_result/* readableEvent */.th)(event);
    return (0,html/* html */.q) `<pre class="panel" tabindex="0" role="group" aria-label="The event as JSON">${json}</pre>`;
}


/***/ })

};
;