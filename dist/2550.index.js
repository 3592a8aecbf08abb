"use strict";
exports.id = 2550;
exports.ids = [2550];
exports.modules = {

/***/ 9471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ fieldFacts),
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   _8: () => (/* binding */ readMessage),
/* harmony export */   vI: () => (/* binding */ shortened),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
const empty = {
    place: '',
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
    return Array.isArray(list) ? list.map((one) => [String(one[key]), String(one[value])]) : [];
}
function fieldFacts(object, leftOut = []) {
    return Object.entries(object ?? {}).flatMap(([key, value]) => typeof value === 'string' && value !== '' && !leftOut.includes(key) ? [[key, value]] : []);
}
function shortened(text, most, end = '…') {
    const characters = [...String(text ?? '')];
    return characters.length > most ? `${characters.slice(0, most - end.length).join('')}${end}` : characters.join('');
}


/***/ }),

/***/ 1189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ requireToken),
/* harmony export */   k0: () => (/* binding */ tokenOrPassword),
/* harmony export */   tB: () => (/* binding */ basicAuth)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5652);

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

/***/ 2485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ mergeRequestIid),
/* harmony export */   Kd: () => (/* binding */ pullRequestNumber),
/* harmony export */   W3: () => (/* binding */ readComment),
/* harmony export */   XG: () => (/* binding */ commentFields),
/* harmony export */   fb: () => (/* binding */ formatMarkdownPost),
/* harmony export */   vm: () => (/* binding */ commentOf),
/* harmony export */   zS: () => (/* binding */ changeRequestOf)
/* harmony export */ });
/* unused harmony exports commentMarker, commentBody */
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5652);
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8752);
/* harmony import */ var _go_url_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9909);



function formatMarkdownPost({ involvedObject: { kind, namespace, name }, severity, message, metadata, }) {
    const entries = (0,_go_json_js__WEBPACK_IMPORTED_MODULE_1__/* .byUtf8 */ .Zj)(metadata).filter(([key]) => key !== 'change_request');
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
const readComment = ({ body }, { url }) => {
    const [, kind, number] = /\/(issues|merge_requests)\/(\d+)\//.exec(url) ?? [];
    return (body && {
        text: String(body),
        dialect: 'markdown',
        place: number === undefined ? '' : `${kind === 'issues' ? '#' : '!'}${number}`,
        sender: 'the account of the token',
    });
};
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
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${cause.message}; a comment needs metadata event.toolkit.fluxcd.io/change_request with the number of the pull request, as in --metadata 'event.toolkit.fluxcd.io/change_request: "7"'`, { field: 'event.metadata.change_request' }, { cause });
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
    const quoted = (0,_go_url_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .goQuote */ .dg)(text);
    throw new Error(`invalid "change_request" metadata value ${quoted}: strconv.${parser}: parsing ${quoted}: ${fault}`);
}


/***/ }),

/***/ 3132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   Q4: () => (/* binding */ askList),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   ey: () => (/* binding */ askJson),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5652);

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
    const { body } = reply;
    let value;
    try {
        value = JSON.parse(body);
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
    const { body } = reply;
    try {
        const value = JSON.parse(body);
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

/***/ 2550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   zulip: () => (/* binding */ zulip)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5652);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4557);
/* harmony import */ var _go_url_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9909);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9471);
/* harmony import */ var _shared_address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9384);
/* harmony import */ var _shared_authorization_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1189);
/* harmony import */ var _shared_comment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2485);
/* harmony import */ var _shared_reply_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3132);








const mostText = 10_000;
const mostTopic = 60;
const zulip = {
    title: 'Zulip',
    docs: 'https://zulip.com/api/send-message',
    family: 'message',
    form: 'markdown',
    read: ({ content, to, topic }) => content && {
        text: (0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .shortened */ .vI)(content, mostText, '\n[message truncated]'),
        badge: 'bot',
        dialect: 'markdown',
        place: `${to} > ${(0,_message_js__WEBPACK_IMPORTED_MODULE_3__/* .shortened */ .vI)(topic, mostTopic, '...')}`,
    },
    address: 'required',
    spec: {
        address: 'Server of the organization; its path is replaced by `/api/v1/messages`',
        channel: '`<channel>/<topic>`',
        username: 'E-mail of the bot, if the Secret gives none',
    },
    keys: { address: 'As `spec.address`', username: 'E-mail of the bot', password: 'API key of the bot' },
    limits: [
        { of: 'content', max: mostText, unit: 'characters', above: 'Zulip cuts it' },
        { of: 'topic', max: mostTopic, unit: 'characters', above: 'Zulip cuts it' },
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
        const server = (0,_shared_address_js__WEBPACK_IMPORTED_MODULE_4__/* .readAddress */ .zq)(target, 'https://acme.zulipchat.com', parseServer);
        const url = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUrl */ .J1)({ ...server, path: '/api/v1/messages', fragment: '' });
        const [, to = '', topic = ''] = /^([^/]+)\/(.+)$/s.exec(target.channel) ?? [];
        if (to === '') {
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`Zulip needs <channel>/<topic>, found ${JSON.stringify(target.channel)}`, {
                field: 'spec.channel',
            });
        }
        const form = new Map(Object.entries({ type: 'stream', to, topic, content: (0,_shared_comment_js__WEBPACK_IMPORTED_MODULE_6__/* .formatMarkdownPost */ .fb)(event) }));
        const { username, password } = target;
        const reply = yield {
            protocol: 'http',
            method: 'POST',
            url,
            headers: {
                'content-type': 'application/x-www-form-urlencoded',
                ...((username || password) && { authorization: (0,_shared_authorization_js__WEBPACK_IMPORTED_MODULE_5__/* .basicAuth */ .tB)(username, password) }),
            },
            body: (0,_go_url_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeQuery */ .XX)(form),
        };
        const { result, msg } = (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_7__/* .fieldsOf */ .Pf)(reply);
        if (result === 'error')
            throw (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_7__/* .refusal */ .x5)('Zulip', reply, msg);
    },
};
function parseServer(address) {
    const url = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(address);
    if (url.scheme === '')
        throw new Error('it has no scheme');
    return url;
}


/***/ })

};
;