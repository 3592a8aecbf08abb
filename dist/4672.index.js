"use strict";
exports.id = 4672;
exports.ids = [4672];
exports.modules = {

/***/ 1384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T$: () => (/* binding */ eventJson),
/* harmony export */   ex: () => (/* binding */ emptyEvent),
/* harmony export */   vB: () => (/* binding */ emptyObject)
/* harmony export */ });
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);

/** Go's zero values: what a field is that nobody gave. */
const emptyObject = {
    kind: '',
    namespace: '',
    name: '',
    uid: '',
    apiVersion: '',
    resourceVersion: '',
    fieldPath: '',
};
const emptyEvent = {
    involvedObject: emptyObject,
    severity: '',
    timestamp: null,
    message: '',
    reason: '',
    metadata: new Map(),
    reportingController: '',
    reportingInstance: '',
};
/** An event as the controller serialises it: Go's field order, `omitempty` fields left out. */
function eventJson(event) {
    const { involvedObject: object, metadata } = event;
    const given = (text) => text || undefined;
    return (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .goJson */ .Pl)({
        involvedObject: {
            kind: given(object.kind),
            namespace: given(object.namespace),
            name: given(object.name),
            uid: given(object.uid),
            apiVersion: given(object.apiVersion),
            resourceVersion: given(object.resourceVersion),
            fieldPath: given(object.fieldPath),
        },
        severity: event.severity,
        timestamp: event.timestamp,
        message: event.message,
        reason: event.reason,
        metadata: metadata.size > 0 ? metadata : undefined,
        reportingController: event.reportingController,
        reportingInstance: given(event.reportingInstance),
    });
}


/***/ }),

/***/ 7106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ goJson),
/* harmony export */   Zj: () => (/* binding */ byUtf8),
/* harmony export */   zq: () => (/* binding */ compareUtf8)
/* harmony export */ });
const short = {
    '"': '\\"',
    '\\': '\\\\',
    '\b': '\\b',
    '\f': '\\f',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
};
/**
 * A value as Go's encoding/json writes it: `<`, `>`, `&`, U+2028 and U+2029 escaped, lone surrogates replaced, no
 * trailing newline. A Map is a Go map (keys in the order of their UTF-8 bytes); an object is a struct (keys as they
 * stand, undefined left out). `escapeHtml: false` is Go's SetEscapeHTML(false).
 * Source: encoding/json; test/logic/event.json.
 */
function goJson(value, { escapeHtml = true } = {}) {
    const write = (item) => {
        if (typeof item === 'string')
            return quote(item, escapeHtml);
        if (Array.isArray(item))
            return `[${item.map(write).join(',')}]`;
        if (item instanceof Map)
            return object(byUtf8(item));
        if (typeof item === 'object' && item !== null)
            return object(Object.entries(item));
        return JSON.stringify(item);
    };
    const object = (entries) => {
        const fields = [];
        for (const [key, item] of entries)
            if (item !== undefined)
                fields.push(`${quote(key, escapeHtml)}:${write(item)}`);
        return `{${fields.join(',')}}`;
    };
    return write(value);
}
function quote(text, escapeHtml) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what JSON escapes
    const special = escapeHtml ? /["\\<>&\u0000-\u001f\u2028\u2029]/g : /["\\\u0000-\u001f\u2028\u2029]/g;
    return `"${text.toWellFormed().replace(special, (char) => short[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}
/** The entries of a map in the order in which Go's encoders walk it: by the bytes of the key. */
function byUtf8(map) {
    return [...map].sort(([a], [b]) => compareUtf8(a, b));
}
/** Go's order of strings. JavaScript's compares UTF-16 units and puts U+FFEE behind emoji. */
function compareUtf8(a, b) {
    return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}


/***/ }),

/***/ 4672:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nats: () => (/* binding */ nats)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1384);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4959);



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
        const { address, channel } = target;
        if (address === '')
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('the address is missing; expected a server like nats://nats.example.com:4222', {
                field: 'spec.address',
            });
        if (channel === '' || /\s/.test(channel))
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(channel === ''
                ? 'spec.channel is missing; expected a NATS subject like flux.events'
                : `${JSON.stringify(channel)} is no NATS subject: it holds white space; the controller would send nothing and say nothing`, { field: 'spec.channel' });
        const { url, user, password } = server(address);
        const auth = credentials(target) ?? (user ? { user, password } : basic(target));
        yield { protocol: 'nats', url, subject: channel, body: (0,_event_event_js__WEBPACK_IMPORTED_MODULE_1__/* .eventJson */ .T$)(event), name: 'NATS Provider Publisher', auth };
    },
};
/**
 * The server as the Go client completes it, without the user that the address may name. Of a list the first: one server
 * of a cluster is enough.
 */
function server(addresses) {
    try {
        const [address = ''] = addresses.split(',');
        const { scheme, userinfo, host } = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUrl */ .Dl)(address.includes('://') ? address : `nats://${address}`);
        if (host === '')
            throw new Error('it names no host');
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
    catch (cause) {
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`the address is no NATS server: ${cause.message}; expected one like nats://nats.example.com:4222`, { field: 'spec.address' }, { cause });
    }
}
function credentials({ secret }) {
    const creds = secret.get('creds');
    if (creds)
        return { creds };
    const nkey = secret.get('nkey')?.replace(/[\r\n]/g, '');
    if (!nkey)
        return undefined;
    if (!/^S[A-Z2-7]{57}$/.test(nkey))
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('the nkey of the Secret is no seed; expected 58 characters that begin with SU', {
            field: 'nkey',
        });
    return { nkey };
}
function basic({ username, password }) {
    return username && password ? { user: username, password } : {};
}


/***/ })

};
;