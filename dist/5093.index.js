"use strict";
exports.id = 5093;
exports.ids = [5093,583];
exports.modules = {

/***/ 6919:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ unescapeBytes),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   dg: () => (/* binding */ goQuote),
/* harmony export */   xO: () => (/* binding */ escapeBytes)
/* harmony export */ });
// How Go's net/url escapes the parts of a URL.
/** Characters that stand for themselves in each part, beside letters, digits and `-_.~`. */
const plain = {
    path: '$&+,/:;=@',
    segment: '$&+:=@',
    user: '$&+,;=',
    host: '!$&\'()*+,;=:[]<>"',
    fragment: '$&+,/:;=?@!()*',
    query: '',
};
/**
 * The bytes that an escaped text stands for: they need not be UTF-8.
 * @throws Error with Go's words for a broken escape, and for what no host may hold
 */
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
/** In a host only bytes beyond ASCII (and the percent sign of a zone) may be escaped. */
function mayEscape(byte, part) {
    if (byte === 0x25)
        return true;
    if (part === 'host')
        return byte >= 0x80;
    return part !== 'zone' || byte === 0x20 || standsForItself(byte, 'host');
}
/** Bytes as they stand in that part of a URL. */
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
/** A text that was checked by unescapeBytes: as it was written if it is well escaped, else escaped anew. */
function escaped(written, part) {
    return isEscaped(written, part) ? written : escapeBytes(unescapeBytes(written, part), part);
}
function isEscaped(text, part) {
    return [...Buffer.from(text)].every((byte) => standsForItself(byte, part) || "!$&'()*+,;=:@[]%".includes(String.fromCharCode(byte)));
}
/** A text as Go's %q prints it. */
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
    // Not a literal: V8 checks those of a module that is loaded, and these classes take it 0.3 ms.
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
/* harmony export */   $M: () => (/* binding */ goTrim),
/* harmony export */   sr: () => (/* binding */ goLower)
/* harmony export */ });
/* unused harmony export basicAuth */
/** Go's strings.ToLower: each character by itself (no final sigma, `İ` is `i`). */
function goLower(text) {
    return Array.from(text, (char) => (char === 'İ' ? 'i' : char.toLowerCase())).join('');
}
/** Go's strings.TrimSpace: JavaScript's cuts a BOM too, and leaves U+0085. */
function goTrim(text) {
    const blank = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
    return text.replace(new RegExp(`^${blank}|${blank}$`, 'g'), '');
}
/** The value of an `authorization` header for a user and a password. */
function basicAuth(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
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
/** Go's zero time, as it prints it. */
const zeroTime = '0001-01-01T00:00:00Z';
const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d+))?(?:Z|([+-])(\d{2}):(\d{2}))$/;
/**
 * A timestamp as the controller reads and prints it: RFC 3339 in, whole seconds in UTC out; null for Go's zero time.
 * A year may have five digits, or a minus, once it is in UTC.
 * Source: metav1.Time, time.Parse; test/logic/event.json.
 * @throws Error for anything else
 */
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
    // Go takes offsets of 24 hours and of 60 minutes.
    if (Number(offsetHours) > 24 || Number(offsetMinutes) > 60)
        throw new Error('there is no such offset');
    const offset = (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes));
    date.setUTCHours(hour, minute - offset, second);
    const printed = formatTimestamp(date);
    // Go reads nanoseconds and cuts what is behind them.
    return printed === zeroTime && /^0*$/.test(fraction.slice(0, 9)) ? null : printed;
}
/** The nanoseconds below the second of a timestamp that parseTimestamp takes; Go cuts what is behind them. */
function nanosecondsOf(text) {
    const [fraction = ''] = shape.exec(text)?.slice(7) ?? [];
    return Number(fraction.slice(0, 9).padEnd(9, '0'));
}
/** A time as the controller prints it. */
function formatTimestamp(date) {
    const year = date.getUTCFullYear();
    const digits = String(Math.abs(year)).padStart(4, '0');
    return `${year < 0 ? '-' : ''}${digits}${date
        .toISOString()
        .replace(/^[+-]?\d+/, '')
        .slice(0, 15)}Z`;
}
/** Whole seconds since 1970 of an event's timestamp (`Event.timestamp`); those of Go's zero time when it has none. */
function unixSeconds(timestamp) {
    // Years beyond four digits and before Christ need a sign and six digits in JavaScript.
    const expanded = (timestamp ?? zeroTime).replace(/^(-?)(\d+)/, (_, minus, year) => `${minus || '+'}${year.padStart(6, '0')}`);
    return Date.parse(expanded) / 1000;
}
/** Go's Time.UnixNano: nanoseconds since 1970, which wrap around before 1678 and after 2262. */
function unixNanoseconds(timestamp, nanoseconds = 0) {
    return BigInt.asIntN(64, BigInt(unixSeconds(timestamp)) * 1000000000n + BigInt(nanoseconds));
}
/** A timestamp of an event with its nanoseconds, as Go's time.RFC3339Nano prints it: without zeros at the end. */
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

/**
 * A URL as Go's url.ParseRequestURI takes it: an absolute URL or an absolute path; a `#` is part of the path.
 * @throws Error with Go's words, as `parse "example.com/hook": invalid URI for request`
 */
function parseRequestUri(text) {
    return withAddress(text, () => parse(text, true));
}
/**
 * A URL as Go's url.Parse takes it: relative ones too, and with a fragment.
 * @throws Error with Go's words, as `parse "http://a b": invalid character " " in host name`
 */
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
/** The URL as Go's URL.String writes it: the path as it was written if that is still the path and well escaped. */
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
        // Else a relative path such as `a:b` would read as a scheme.
        if (text === '' && path.split('/', 1)[0]?.includes(':'))
            text += './';
        text += path;
    }
    if (url.forceQuery || url.query)
        text += `?${url.query}`;
    return fragment ? `${text}#${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(fragment, 'fragment')}` : text;
}
/** The path as it stands in a URL: Go's URL.EscapedPath. */
function escapedPath({ path, rawPath }) {
    if (rawPath !== '' && (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(rawPath, 'path').toString() === path && path !== '*')
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(rawPath, 'path');
    return path === '*' ? '*' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(path), 'path');
}
/**
 * A path as Go writes it that was put together of texts: as it is where all of it may stand in a path, else escaped. A `%`
 * is always escaped, though Go reads it as an escape: a name must not change the path.
 */
function escapePath(path) {
    return path.includes('%') ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(path), 'path') : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(path, 'path');
}
/** One segment of a path, escaped as Go's url.PathEscape does. */
function escapeSegment(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(text), 'segment');
}
/** Go's path.Join: joined by slashes, empty parts left out, `.`, `..` and double slashes resolved. */
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
/**
 * Go's URL.JoinPath: parts are appended to the path, which is cleaned; a slash at the very end stays. Parts with a broken
 * escape are left out.
 */
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
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
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
    // Go is strict about colons with http and https only; databases write several hosts with ports.
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

/***/ 583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   forward: () => (/* binding */ forward),
/* harmony export */   generic: () => (/* binding */ generic),
/* harmony export */   secretHeaders: () => (/* binding */ secretHeaders)
/* harmony export */ });
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1384);
/* harmony import */ var _shared_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3474);


const generic = {
    title: 'Generic webhook',
    docs: 'https://fluxcd.io/flux/components/notification/providers/#generic-webhook',
    family: 'webhook',
    form: 'raw',
    address: 'required',
    addressIsSecret: true,
    spec: { address: 'URL that takes the event, as JSON, by POST' },
    keys: {
        address: 'As `spec.address`',
        headers: 'YAML map of headers to add; `content-type` and `gotk-component` may be overridden',
    },
    hints: [
        {
            status: 401,
            say: 'of the Secret only `headers` are sent: put an Authorization header there (token, username and password are ignored)',
        },
        { status: 403, say: 'of the Secret only `headers` are sent: check that they hold what the receiver wants' },
    ],
    *send(event, target) {
        yield forward(event, target);
    },
};
/**
 * The event itself, posted to the address, with the Secret's headers.
 * @throws ConfigError on spec.address
 */
function forward(event, target) {
    (0,_shared_address_js__WEBPACK_IMPORTED_MODULE_1__/* .addressUrl */ .s$)(target, 'https://example.com/hook');
    return {
        protocol: 'http',
        method: 'POST',
        url: target.address,
        headers: {
            'content-type': 'application/json',
            'gotk-component': event.reportingController,
            ...secretHeaders(target),
        },
        body: (0,_event_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventJson */ .T$)(event),
    };
}
/** `headers` of the Secret, with lower-case names. */
function secretHeaders({ headers }) {
    return Object.fromEntries(Array.from(headers, ([name, value]) => [name.toLowerCase(), value]));
}


/***/ }),

/***/ 8089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   _8: () => (/* binding */ readMessage),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/** The message that a reader finds in the text of a body, with absent parts filled in; undefined where there is none. */
function readMessage(read, body) {
    const value = parseBody(body);
    if (read === undefined || typeof value !== 'object' || value === null)
        return undefined;
    const parts = read(value);
    if (parts === undefined)
        return undefined;
    return { from: '', heading: '', subtitle: '', text: '', dialect: 'plain', facts: [], isBad: false, ...parts };
}
/** A body as a value: JSON, or the fields of a form; undefined for anything else. */
function parseBody(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return /^[\w.~%+*-]+=[^\s]*$/.test(body) ? Object.fromEntries(new URLSearchParams(body)) : undefined;
    }
}
/** A list of objects as facts, by the names that the service has for their key and value. */
function factsOf(list, key, value) {
    return Array.isArray(list) ? list.map((one) => [String(one[key]), String(one[value])]) : [];
}


/***/ }),

/***/ 5093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  otel: () => (/* binding */ otel)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/go/url.ts
var go_url = __webpack_require__(4959);
// EXTERNAL MODULE: ./src/providers/generic.ts
var generic = __webpack_require__(583);
// EXTERNAL MODULE: ./src/providers/shared/address.ts
var address = __webpack_require__(3474);
// EXTERNAL MODULE: ./src/providers/shared/authorization.ts
var authorization = __webpack_require__(2479);
// EXTERNAL MODULE: ./src/go/json.ts
var json = __webpack_require__(7106);
// EXTERNAL MODULE: ./src/go/time.ts
var go_time = __webpack_require__(1101);
// EXTERNAL MODULE: ./src/providers/shared/chat-message.ts
var chat_message = __webpack_require__(8760);
// EXTERNAL MODULE: ./src/providers/shared/digest.ts
var digest = __webpack_require__(7020);
;// CONCATENATED MODULE: ./src/providers/shared/flux-span.ts




/** The controller's SDK keeps so many attributes of a span, and counts the others. */
const mostAttributes = 128;
/** What the controller says of itself and of the Alert in every trace. */
function spanSource({ alert }) {
    return {
        resource: new Map([
            ['service.instance.id', alert.uid],
            ['service.name', `${alert.namespace}/${alert.name}`],
            ['service.namespace', alert.namespace],
        ]),
        schemaUrl: 'https://opentelemetry.io/schemas/1.34.0',
        scope: 'flux:notification-controller',
    };
}
/** The span that stands for an event: it begins at the event's time and ends now. */
function fluxSpan(event, { alert, now, uuid }) {
    const { kind, name, namespace } = event.involvedObject;
    const time = now.getTime();
    const endTime = BigInt(time) * 1000000n;
    return {
        traceId: traceId(alert.uid, revision(event.metadata)),
        spanId: uuid().replaceAll('-', '').slice(0, 16),
        name: `${kind}: ${namespace}/${name}`,
        startTime: event.timestamp === null ? endTime : startTime(event),
        endTime,
        ...attributes(event),
        status: (0,chat_message/* isError */.bJ)(event) ? { code: 'error', message: event.message } : { code: 'ok' },
    };
}
/** A time before 1970 is 0 to the SDK. */
function startTime({ timestamp, nanoseconds }) {
    const time = (0,go_time/* unixNanoseconds */.wE)(timestamp, nanoseconds);
    return time < 0n ? 0n : time;
}
/** Attributes without a name are left out, and counted. */
function attributes(event) {
    const { uid, kind, name, namespace } = event.involvedObject;
    const all = [
        ['object.uid', uid],
        ['object.kind', kind],
        ['object.name', name],
        ['object.namespace', namespace],
        ...(0,json/* byUtf8 */.Zj)(event.metadata),
    ];
    const named = new Map(all.filter(([key]) => key !== ''));
    const kept = new Map([...named].slice(0, mostAttributes));
    return { attributes: kept, droppedAttributes: all.length - named.size + named.size - kept.size };
}
/** What an Alert's spans of one deployment have in common. */
function revision(metadata) {
    const version = metadata.get('app-version');
    const digest = metadata.get('oci-digest');
    if (version !== undefined && digest !== undefined)
        return `${version}@${digest}`;
    return metadata.get('revision') ?? 'unknown';
}
/** The first 16 bytes of a SHA-256, in hexadecimal: equal for all events of an Alert and a revision. */
function traceId(alertUid, revision) {
    return (0,digest/* hexDigest */.w)('sha256', `${alertUid}:${revision}`).slice(0, 32);
}

// EXTERNAL MODULE: ./node_modules/pbf/index.js
var pbf = __webpack_require__(493);
;// CONCATENATED MODULE: ./src/providers/shared/otlp.ts

const kindInternal = 1;
const statusCode = { ok: 1, error: 2 };
/** Sampled (1), and what the controller's SDK says of the parent that there is not: known (0x100) to be remote (0x200). */
const flags = 0x301;
/** The ExportTraceServiceRequest that holds one span. The numbers are those of the fields in opentelemetry-proto. */
function encodeSpan(source, span) {
    const writer = new pbf/* PbfWriter */.K();
    writer.writeMessage(1, writeResourceSpans, { source, span });
    return writer.finish();
}
function writeResourceSpans({ source, span }, writer) {
    writer.writeMessage(1, writeResource, source.resource);
    writer.writeMessage(2, writeScopeSpans, { source, span });
    writeText(3, source.schemaUrl, writer);
}
function writeResource(attributes, writer) {
    for (const attribute of attributes)
        writer.writeMessage(1, writeKeyValue, attribute);
}
function writeScopeSpans({ source, span }, writer) {
    writer.writeMessage(1, (name, scope) => writeText(1, name, scope), source.scope);
    writer.writeMessage(2, writeSpan, span);
}
function writeSpan(span, writer) {
    writer.writeBytesField(1, Buffer.from(span.traceId, 'hex'));
    writer.writeBytesField(2, Buffer.from(span.spanId, 'hex'));
    writeText(5, span.name, writer);
    writer.writeVarintField(6, kindInternal);
    writeTime(7, span.startTime, writer);
    writeTime(8, span.endTime, writer);
    for (const attribute of span.attributes)
        writer.writeMessage(9, writeKeyValue, attribute);
    if (span.droppedAttributes > 0)
        writer.writeVarintField(10, span.droppedAttributes);
    writer.writeMessage(15, writeStatus, span.status);
    writer.writeFixed32Field(16, flags);
}
/** As bytes: pbf garbles characters of every other plane beyond the first, such as rare Chinese ones. */
function writeText(field, text, writer) {
    writer.writeBytesField(field, Buffer.from(text));
}
/** A fixed64, in two halves: a number of JavaScript's holds only 53 of its bits. */
function writeTime(field, time, writer) {
    const fixed64 = 1;
    writer.writeTag(field, fixed64);
    writer.writeFixed32(Number(BigInt.asUintN(32, time)));
    writer.writeFixed32(Number(BigInt.asUintN(32, time >> 32n)));
}
function writeStatus(status, writer) {
    if (status.code === 'error' && status.message)
        writeText(2, status.message, writer);
    writer.writeVarintField(3, statusCode[status.code]);
}
function writeKeyValue([key, value], writer) {
    writeText(1, key, writer);
    writer.writeMessage(2, (text, any) => writeText(1, text, any), value);
}

;// CONCATENATED MODULE: ./src/providers/otel.ts







const otel = {
    title: 'OpenTelemetry',
    docs: 'https://opentelemetry.io/docs/specs/otlp/#otlphttp',
    family: 'message',
    form: 'raw',
    address: 'required',
    spec: {
        address: 'OTLP over HTTP: `https://otel.example.com/v1/traces` (the path if there is none); a query is not sent',
        username: 'User for basic authentication, if the Secret has `headers`',
    },
    keys: {
        address: 'As `spec.address`',
        headers: 'YAML map of headers; without it the controller sends no token and no password either',
        token: 'Bearer token, if the Secret has `headers`',
        username: 'User for basic authentication, if the Secret has `headers`',
        password: 'Password for basic authentication, if the Secret has `headers`',
    },
    hints: [
        {
            status: 401,
            say: 'token, username and password are sent only if the Secret has `headers` as well: add one, or put Authorization there',
        },
        { status: 403, say: 'check the Secret: token, username and password are sent only if it has `headers` as well' },
        {
            status: 404,
            say: 'the address has to be that of OTLP over HTTP, path included (/v1/traces), not the gRPC port 4317',
        },
        { status: 415, say: 'the collector does not take OTLP as protobuf at this address' },
    ],
    accepted: { status: 200, body: '' },
    *send(event, target) {
        if (event.involvedObject.kind === 'HelmRepository')
            return {
                code: 'gate',
                reason: 'a HelmRepository is not a source of deployments: the controller makes no span of it',
            };
        const reply = yield {
            protocol: 'http',
            method: 'POST',
            url: endpoint(target),
            headers: { ...headers(target), 'content-type': 'application/x-protobuf' },
            body: encodeSpan(spanSource(target), fluxSpan(event, target)),
        };
        const partial = partialSuccess.exec(reply.body);
        if (partial)
            throw new errors/* DeliveryError */.VE(`the collector rejected the span: ${partial[1] || 'it gives no reason'}`);
        return undefined;
    },
};
/**
 * A 200 whose body is an ExportTraceServiceResponse with one span rejected, and why. The body was read as text, which
 * replaces the first of two bytes of a length.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: tags and lengths of protobuf
const partialSuccess = /^\n\ufffd?[\0-\x7f]\x08\x01(?:\x12\ufffd?[\0-\x7f](.*))?$/s;
/** The controller does not say that it could not send to such an address; here the delivery fails. */
function endpoint(target) {
    const example = 'https://otel.example.com/v1/traces';
    const url = (0,address/* readAddress */.zq)(target, example, go_url/* parseUrl */.Dl);
    if (url.host === '')
        throw (0,address/* addressError */.bO)('the address does not name a host', example);
    // The SDK keeps the path decoded.
    const path = (0,go_url/* escapedPath */.z1)({ path: url.path.trim(), rawPath: '' });
    return `${url.scheme === 'https' ? 'https' : 'http'}://${url.host}${path || '/v1/traces'}`;
}
/** Without `headers` in the Secret the controller forgets token and password. Blanks around a value are not sent. */
function headers(target) {
    if (target.headers.size === 0)
        return {};
    const secret = target.token || target.password;
    const auth = target.username === '' ? `Bearer ${secret}` : secret && (0,authorization/* basicAuth */.tB)(target.username, secret);
    const all = { ...(auth && { authorization: auth }), ...(0,generic.secretHeaders)(target) };
    return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')]));
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


/**
 * The Provider's address as a URL, refused where Go's url.ParseRequestURI refuses it.
 * @param example what an address of this type looks like, for the message
 * @throws ConfigError on spec.address
 */
function addressUrl(target, example) {
    return readAddress(target, example, parseWithScheme);
}
/** Of an address without a scheme Go says `invalid URI for request`, which helps nobody. */
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
/**
 * The Provider's address as a type reads it.
 * @param read what makes sense of the text; the message of the error that it throws is told to the user
 * @throws ConfigError on spec.address if there is none, or `read` refuses it
 */
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
/** What is wrong with an address, and what one looks like. */
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

/** The value of an `authorization` header for a user and a password. */
function basicAuth(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
/**
 * The Secret's token, for types that send nothing without one.
 * @param expected what the token is, for the message
 * @throws ConfigError on token
 */
function requireToken({ token }, expected) {
    if (token)
        return token;
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`the Secret gives no token; expected ${expected} under the key token`, { field: 'token' });
}
/** The Secret's token, or its password instead. @throws ConfigError on token */
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



/** `kustomization/apps.flux-system`: how the chat types name the object. */
function title({ involvedObject: { kind, name, namespace } }) {
    return `${(0,_go_strings_js__WEBPACK_IMPORTED_MODULE_1__/* .goLower */ .sr)(kind)}/${name}.${namespace}`;
}
/** Whether the event is an error. The controller gives every other severity, `warning` too, the look of success. */
function isError(event) {
    return event.severity === 'error';
}
/** Slack's message with one attachment, which Discord and Rocket.Chat take as well. `color` is a word or `#RRGGBB`. */
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
/** Reads a message that slackMessage made. */
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
/** What `line` makes of each metadata key and value, one after the other, in the order of the keys. */
function metadataLines(event, line) {
    return (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .byUtf8 */ .Zj)(event.metadata)
        .map(([key, value]) => line(key, value))
        .join('');
}


/***/ }),

/***/ 7020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ hexDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The digest of a text, in hexadecimal. */
function hexDigest(algorithm, text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(text).digest('hex');
}


/***/ })

};
;