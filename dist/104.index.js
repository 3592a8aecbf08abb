"use strict";
exports.id = 104;
exports.ids = [104];
exports.modules = {

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

/***/ 104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  googlepubsub: () => (/* binding */ googlepubsub)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/event/event.ts
var event_event = __webpack_require__(1384);
// EXTERNAL MODULE: ./src/providers/exchange.ts
var exchange = __webpack_require__(45);
// EXTERNAL MODULE: ./src/providers/message.ts
var message = __webpack_require__(8089);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/providers/provider-type.ts
var provider_type = __webpack_require__(1678);
// EXTERNAL MODULE: ./src/providers/shared/reply.ts
var reply = __webpack_require__(5510);
;// CONCATENATED MODULE: ./src/providers/shared/google-token.ts




const scopes = ['https://www.googleapis.com/auth/cloud-platform', 'https://www.googleapis.com/auth/pubsub'];
const lifetimeSeconds = 3600;
function* googleToken(json, now) {
    const key = json === provider_type/* placeholder */.q ? placeholderKey : parseKey(json);
    if (key.type === 'service_account')
        return selfSignedToken(key, now);
    if (key.type === 'authorized_user')
        return yield* exchangedToken(key);
    throw keyError(`is a key of type ${JSON.stringify(key.type)}`);
}
const placeholderKey = {
    type: 'service_account',
    client_email: provider_type/* placeholder */.q,
    private_key_id: provider_type/* placeholder */.q,
    private_key: provider_type/* placeholder */.q,
};
function parseKey(json) {
    if (json === '')
        throw keyError('is missing (workload identity works only in a cluster)');
    let key;
    try {
        key = JSON.parse(json);
    }
    catch {
        throw keyError('is not JSON');
    }
    if (typeof key !== 'object' || key === null)
        throw keyError('is not a JSON object');
    return key;
}
function google_token_text(key, name) {
    const value = key[name];
    if (typeof value !== 'string' || value === '')
        throw keyError(`has no ${name}`);
    return value;
}
function selfSignedToken(key, now) {
    const email = google_token_text(key, 'client_email');
    const issued = Math.floor(now.getTime() / 1000);
    const header = { alg: 'RS256', kid: google_token_text(key, 'private_key_id'), typ: 'JWT' };
    const claims = {
        iss: email,
        sub: email,
        aud: '',
        iat: issued,
        exp: issued + lifetimeSeconds,
        scope: scopes.join(' '),
    };
    const content = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    if (key === placeholderKey)
        return `${content}.${provider_type/* placeholder */.q}`;
    try {
        return `${content}.${(0,external_node_crypto_.sign)('sha256', Buffer.from(content), google_token_text(key, 'private_key')).toString('base64url')}`;
    }
    catch (cause) {
        if (cause instanceof errors/* ConfigError */.xL)
            throw cause;
        throw keyError('has a private_key that is not an RSA key in PEM format', { cause });
    }
}
function* exchangedToken(key) {
    const form = new URLSearchParams({
        client_id: google_token_text(key, 'client_id'),
        client_secret: google_token_text(key, 'client_secret'),
        grant_type: 'refresh_token',
        refresh_token: google_token_text(key, 'refresh_token'),
    });
    const { access_token } = yield* (0,reply/* fetchJson */.x6)({
        protocol: 'http',
        method: 'POST',
        url: 'https://oauth2.googleapis.com/token',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
        simulatedReply: { access_token: 'access-token' },
        bodyIsCredential: true,
        shared: true,
    }, { access_token: 'text' });
    if (access_token === '')
        throw new errors/* DeliveryError */.VE("Google's reply has no access token");
    return access_token;
}
function keyError(problem, options) {
    return new errors/* ConfigError */.xL(`the Secret's token ${problem}; expected the JSON key of a service account or of a user (authorized_user)`, { field: 'token' }, options);
}

;// CONCATENATED MODULE: ./src/providers/googlepubsub.ts






const googlepubsub = {
    title: 'Google Cloud Pub/Sub',
    docs: 'https://cloud.google.com/pubsub/docs/reference/rest/v1/projects.topics/publish',
    family: 'message',
    form: 'raw',
    read: readPublished,
    address: 'required',
    schemes: [],
    spec: { address: 'Project ID', channel: 'Topic ID' },
    keys: {
        address: 'Same as `spec.address`',
        token: 'JSON key of a service account with the role Pub/Sub Publisher, or of a user (`authorized_user`)',
        headers: 'YAML map of message attributes',
    },
    needs: [['token']],
    limits: [{ path: '', max: 10_000_000, unit: 'bytes', whenExceeded: 'Pub/Sub answers INVALID_ARGUMENT' }],
    hints: [
        {
            body: /invalid_grant/,
            message: "the user's refresh token was revoked or has expired: run gcloud auth application-default login again",
        },
        {
            status: 401,
            message: "the key was deleted, or the runner's clock is wrong: create a new key for the service account",
        },
        { status: 403, message: 'the account needs the role Pub/Sub Publisher (pubsub.topics.publish) on the topic' },
        {
            status: 404,
            message: 'the topic does not exist in this project: check spec.address (project) and spec.channel (topic)',
        },
        { body: /that is too long/, message: "an attribute (the Secret's `headers`) may have at most 1024 bytes" },
        { status: 429, message: "the project's quota is exceeded (RESOURCE_EXHAUSTED)" },
    ],
    *send(event, target) {
        const { address: project, channel: topic, headers: attributes } = target;
        if (project === '')
            throw new errors/* ConfigError */.xL('the address is missing; expected the project ID', { field: 'spec.address' });
        if (topic === '')
            throw new errors/* ConfigError */.xL('spec.channel is missing; expected the topic ID', { field: 'spec.channel' });
        const token = yield* googleToken(target.token, target.now);
        const message = {
            data: Buffer.from((0,event_event/* eventJson */.T$)(event)).toString('base64'),
            attributes: attributes.size > 0 ? attributes : undefined,
        };
        const url = `https://pubsub.googleapis.com/v1/projects/${project}/topics/${topic}:publish`;
        const request = (0,exchange/* postJson */.B)(url, { messages: [message] }, { authorization: `Bearer ${token}` });
        const { messageIds } = yield* (0,reply/* fetchJson */.x6)({ ...request, simulatedReply: { messageIds: ['1'] } }, { messageIds: ['text'] });
        if (messageIds.length === 0)
            throw new errors/* DeliveryError */.VE("the message was not published: Pub/Sub's reply has no message ID");
    },
};
function readPublished({ messages }, { url }) {
    const { data, attributes } = messages?.[0] ?? {};
    const event = (0,message/* parseBody */.OG)(Buffer.from(String(data), 'base64').toString());
    return {
        destination: /\/topics\/([^/:]+):/.exec(url)?.[1] ?? '',
        data: event === undefined ? messages : { ...event, ...(attributes && { attributes }) },
    };
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

/***/ 1678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ secretKeys),
/* harmony export */   q: () => (/* binding */ placeholder)
/* harmony export */ });
const secretKeys = [
    'address',
    'token',
    'username',
    'password',
    'headers',
    'proxy',
    'creds',
    'nkey',
    'githubAppID',
    'githubAppInstallationID',
    'githubAppInstallationOwner',
    'githubAppPrivateKey',
    'githubAppBaseURL',
];
const placeholder = '***';


/***/ }),

/***/ 5510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Zv: () => (/* binding */ fetchList),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   x6: () => (/* binding */ fetchJson)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);

function* fetchJson(request, shape) {
    return readJson(yield request, shape);
}
function fetchList(request, item) {
    return fetchJson({ ...request, simulatedReply: [] }, [item]);
}
function readJson(reply, shape) {
    const fail = (expected) => {
        const found = JSON.stringify(reply.body.slice(0, 200));
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`expected ${expected}, got ${reply.status} with ${found}`);
    };
    const { body } = reply;
    let value;
    try {
        value = JSON.parse(body);
    }
    catch {
        return fail('JSON');
    }
    return parseShape(value, shape, 'the reply', fail);
}
function parseShape(value, shape, name, fail) {
    if (shape === 'text' || shape === 'text?') {
        if (value === undefined || value === null)
            return shape === 'text' ? '' : undefined;
        return typeof value === 'string' ? value : fail(`a string as ${name}`);
    }
    if (shape === 'integer')
        return Number.isInteger(value ?? 0) ? (value ?? 0) : fail(`an integer as ${name}`);
    if (Array.isArray(shape)) {
        const items = value ?? [];
        if (!Array.isArray(items))
            return fail(`a list as ${name}`);
        return items.map((item, index) => parseShape(item, shape[0], `item ${index + 1} of ${name}`, fail));
    }
    const object = value ?? {};
    if (typeof object !== 'object' || Array.isArray(object))
        return fail(`an object as ${name}`);
    const fields = new Map(Object.entries(object));
    return Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, parseShape(fields.get(key), field, `${key} of ${name}`, fail)]));
}
function fieldsOf(reply) {
    const { body } = reply;
    try {
        const value = JSON.parse(body);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}
function refusal(service, reply, reason) {
    const text = typeof reason === 'string' && reason !== '' ? reason : reply.body;
    return new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`${service} answered: ${text.slice(0, 500)}`);
}


/***/ })

};
;