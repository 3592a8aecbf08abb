"use strict";
exports.id = 1590;
exports.ids = [1590];
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

/***/ 1590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sentry: () => (/* binding */ sentry)
});

// EXTERNAL MODULE: ./src/go/json.ts
var json = __webpack_require__(7106);
// EXTERNAL MODULE: ./src/providers/shared/address.ts
var address = __webpack_require__(3474);
// EXTERNAL MODULE: ./src/go/url.ts
var go_url = __webpack_require__(4959);
;// CONCATENATED MODULE: ./src/providers/shared/sentry-dsn.ts

const defaultPorts = { http: '80', https: '443' };
function parseDsn(address) {
    const url = (0,go_url/* parseUrl */.Dl)(address);
    const { scheme, userinfo = '', path } = url;
    if (!/^https?$/.test(scheme))
        throw new Error('it is neither http nor https');
    const [key = '', secret = ''] = userinfo.split(/:(.*)/s).map(decodeURIComponent);
    if (key === '')
        throw new Error('it has no key before the @');
    const host = url.host.replace(/:0*(\d*)$/, (_, port) => (['', defaultPorts[scheme]].includes(port) ? '' : `:${port}`));
    if (host === '')
        throw new Error('it does not name a host');
    const project = path.slice(path.lastIndexOf('/') + 1);
    if (project === '')
        throw new Error('it ends without a project');
    const prefix = path.slice(0, -project.length - 1);
    return {
        key,
        secret,
        text: `${scheme}://${key}${secret && `:${secret}`}@${host}${prefix}/${project}`,
        envelopes: `${scheme}://${host}${prefix}/api/${project}/envelope/`,
    };
}

// EXTERNAL MODULE: ./src/go/time.ts
var time = __webpack_require__(1101);
;// CONCATENATED MODULE: ./src/providers/shared/sentry-event.ts


function sentryItem(event, target, id) {
    const { kind, name, namespace } = event.involvedObject;
    const common = {
        environment: target.channel || undefined,
        event_id: id,
        level: event.severity,
        message: event.message || undefined,
        platform: 'go',
        timestamp: timeOf(event, target),
        transaction: `${kind}: ${namespace}/${name}`,
    };
    if (event.severity === 'error') {
        const { timestamp, transaction, ...head } = common;
        const server_name = event.reportingController || undefined;
        return ['event', (0,json/* goJson */.Pl)({ ...head, server_name, timestamp, transaction, contexts: { metadata: event.metadata } })];
    }
    if (event.severity === 'info')
        return ['transaction', (0,json/* goJson */.Pl)({ ...common, ...span(event, target) })];
    return ['event', (0,json/* goJson */.Pl)(nilEvent(target, id))];
}
function span(event, target) {
    const [trace_id, span_id] = [target.uuid().replaceAll('-', ''), target.uuid().replaceAll('-', '').slice(0, 16)];
    const timestamp = timeOf(event, target);
    const tags = new Map([
        ['flux_involved_object_kind', event.involvedObject.kind],
        ['flux_involved_object_namespace', event.involvedObject.namespace],
        ['flux_involved_object_name', event.involvedObject.name],
        ['flux_reporting_controller', event.reportingController],
        ['flux_reporting_instance', event.reportingInstance],
        ['flux_reason', event.reason],
        ...event.metadata,
    ]);
    return {
        type: 'transaction',
        start_timestamp: timestamp,
        spans: [{ trace_id, span_id, op: 'event', start_timestamp: timestamp, timestamp, origin: 'manual', tags }],
        tags,
        contexts: { trace: { op: 'event', span_id, trace_id } },
    };
}
function timeOf({ timestamp, nanoseconds }, { now }) {
    return timestamp === null ? now.toISOString() : (0,time/* withNanoseconds */.ot)(timestamp, nanoseconds);
}
function nilEvent(target, id) {
    return {
        environment: target.channel || undefined,
        event_id: id,
        exception: [{ type: 'sentry.usageError', value: 'CaptureEvent called with nil event' }],
        level: 'error',
        platform: 'go',
        timestamp: target.now.toISOString(),
    };
}

;// CONCATENATED MODULE: ./src/providers/sentry.ts




const sentry = {
    title: 'Sentry',
    docs: 'https://develop.sentry.dev/sdk/data-model/envelopes/',
    family: 'message',
    form: 'raw',
    address: 'required',
    addressIsSecret: true,
    spec: { address: 'DSN: `https://<key>@<host>/<project>`', channel: 'Environment' },
    placeholders: { address: 'https://***@***/***' },
    keys: { address: 'DSN' },
    limits: [{ of: '', max: 1_000_000, unit: 'bytes', above: 'Sentry answers 413' }],
    hints: [
        { status: 400, say: 'Sentry refused the envelope: is the project of the DSN one of this server?' },
        { status: 401, say: 'the key of the DSN is not known: copy the DSN from the settings of the project' },
        { status: 403, say: 'the key of the DSN is disabled, or not that of this project' },
        { status: 404, say: 'there is no such project: copy the DSN from the settings of the project' },
        { status: 413, say: 'the event is above 1 MB' },
        { status: 429, say: 'the quota or a rate limit of the project is used up: see X-Sentry-Rate-Limits' },
    ],
    accepted: { status: 200, body: '{"id":"1"}' },
    *send(event, target) {
        const dsn = (0,address/* readAddress */.zq)(target, 'https://<key>@<host>/<project>', parseDsn);
        const id = target.uuid().replaceAll('-', '');
        const [type, payload] = sentryItem(event, target, id);
        const lines = [
            (0,json/* goJson */.Pl)({ event_id: id, sent_at: target.now.toISOString(), dsn: dsn.text }),
            (0,json/* goJson */.Pl)({ type, length: Buffer.byteLength(payload) }),
            payload,
        ];
        const secret = dsn.secret && `, sentry_secret=${dsn.secret}`;
        yield {
            protocol: 'http',
            method: 'POST',
            url: dsn.envelopes,
            headers: {
                'content-type': 'application/x-sentry-envelope',
                'x-sentry-auth': `Sentry sentry_version=7, sentry_client=flux-notify/1, sentry_key=${dsn.key}${secret}`,
            },
            body: `${lines.join('\n')}\n`,
        };
    },
};


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