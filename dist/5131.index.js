"use strict";
exports.id = 5131;
exports.ids = [5131];
exports.modules = {

/***/ 9664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ goTrim),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   nx: () => (/* binding */ titleCase),
/* harmony export */   sr: () => (/* binding */ goLower)
/* harmony export */ });
function goLower(text) {
    return Array.from(text, (char) => (char === 'İ' ? 'i' : char.toLowerCase())).join('');
}
function goTrim(text) {
    const blank = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
    return text.replace(new RegExp(`^${blank}|${blank}$`, 'g'), '');
}
const digraphs = ['ǅ', 'ǈ', 'ǋ', 'ǲ'];
function titleCase(text) {
    const words = new Intl.Segmenter('und', { granularity: 'word' }).segment(text);
    return Array.from(words, ({ segment }) => titleWord(segment)).join('');
}
function titleWord(word) {
    const first = /\p{Cased}/u.exec(word);
    if (!first)
        return word;
    const [letter] = first;
    const tail = word.slice(first.index + letter.length);
    const lower = (letter + tail).toLowerCase().slice(letter.toLowerCase().length);
    return word.slice(0, first.index) + titleLetter(letter) + lower;
}
function titleLetter(letter) {
    const upper = letter.toUpperCase();
    const digraph = digraphs.find((title) => title.toUpperCase() === upper);
    if (digraph)
        return digraph;
    const [head = '', ...rest] = upper;
    return head + rest.join('').toLowerCase();
}
function decimal(value) {
    if (Object.is(value, -0))
        return '-0';
    const [, sign = '', first = '', rest = '', exponent = '0'] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential()) ?? [];
    const digits = first + rest;
    const point = Number(exponent) + 1;
    if (point <= 0)
        return `${sign}0.${'0'.repeat(-point)}${digits}`.replace(/\.0*$/, '');
    if (point >= digits.length)
        return sign + digits.padEnd(point, '0');
    return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
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
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`the Secret has no token; expected ${expected} under the key token`, { field: 'token' });
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
/* harmony import */ var _go_strings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9664);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8089);



function title({ involvedObject: { kind, name, namespace } }) {
    return `${(0,_go_strings_js__WEBPACK_IMPORTED_MODULE_2__/* .goLower */ .sr)(kind)}/${name}.${namespace}`;
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
const attachmentTones = {
    good: 'green',
    danger: 'red',
    '#0076D7': 'blue',
    '#FF0000': 'red',
};
function readSlackMessage({ channel, username, attachments }) {
    const first = attachments?.[0];
    if (!first)
        return undefined;
    return {
        destination: channel ? String(channel).replace(/^(?=[^#@])/, '#') : 'the channel of the webhook',
        from: username,
        sender: 'the name of the webhook',
        heading: first.author_name,
        text: first.text,
        dialect: 'mrkdwn',
        facts: (0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(first.fields, 'title', 'value'),
        tone: attachmentTones[first.color] ?? 'none',
    };
}
function metadataLines(event, format) {
    return (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .byUtf8 */ .Zj)(event.metadata)
        .map(([key, value]) => format(key, value))
        .join('');
}


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


/***/ }),

/***/ 5131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   telegram: () => (/* binding */ telegram),
/* harmony export */   telegramEscape: () => (/* binding */ telegramEscape)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_strings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9664);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4959);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45);
/* harmony import */ var _shared_authorization_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2479);
/* harmony import */ var _shared_chat_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8760);
/* harmony import */ var _shared_reply_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5510);







const telegram = {
    title: 'Telegram',
    docs: 'https://core.telegram.org/bots/api#sendmessage',
    family: 'message',
    form: 'markdown',
    read: ({ text, chat_id, message_thread_id: topic }) => text && { text, dialect: 'MarkdownV2', destination: [chat_id, topic].filter(Boolean).join(' > ') },
    address: 'ignored',
    spec: { channel: 'Chat: `@channelname`, the chat ID, or `<chat>:<topic>` for a topic of a forum' },
    keys: { token: 'Bot token from @BotFather' },
    needs: [['token']],
    limits: [{ path: 'text', max: 4096, unit: 'characters', whenExceeded: 'Telegram answers 400 "message is too long"' }],
    hints: [
        { body: /message is too long/, message: 'the message is too long for Telegram: the limit is 4096 characters' },
        {
            body: /chat not found/,
            message: 'spec.channel is not a chat of the bot: add the bot to the chat, and use @channelname or the chat ID',
        },
        {
            body: /message thread not found/,
            message: 'the topic after the colon in spec.channel does not exist in the chat',
        },
        {
            body: /not enough rights|bot was kicked|bot is not a member|need administrator rights/,
            message: 'add the bot to the chat and allow it to post; in a channel it must be an administrator',
        },
        {
            body: /bot was blocked|bot can't initiate/,
            message: 'the recipient must start a conversation with the bot first, and must not block it',
        },
        {
            body: /group chat was upgraded/,
            message: 'the group became a supergroup with a new chat ID: set spec.channel to it',
        },
        {
            body: /can't parse entities/,
            message: "Telegram could not parse the message's Markdown: this is a bug, please report it",
        },
        {
            status: 429,
            message: 'Telegram allows one message a second per chat and 20 a minute per group: send fewer messages',
        },
        { status: 401, message: "the Secret's token is wrong or was revoked: get the current one from @BotFather" },
        { status: 404, message: "the Secret's token does not have the form <number>:<letters>" },
    ],
    acceptedReply: { status: 200, body: '{"ok":true,"result":{"message_id":1}}' },
    *send(event, target) {
        const { channel, token } = target;
        if (channel === '') {
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('spec.channel is missing; expected a chat like @channelname', { field: 'spec.channel' });
        }
        (0,_shared_authorization_js__WEBPACK_IMPORTED_MODULE_3__/* .requireToken */ .Fw)(target, 'the bot token');
        const { kind, name, namespace } = event.involvedObject;
        const heading = `${(0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_4__/* .isError */ .bJ)(event) ? '🚨' : '💫'} ${(0,_go_strings_js__WEBPACK_IMPORTED_MODULE_6__/* .goLower */ .sr)(kind)}/${name}/${namespace}`;
        const facts = (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_4__/* .metadataLines */ .ry)(event, (key, value) => `\\- *${telegramEscape(key)}*: ${telegramEscape(value)}\n`);
        const colon = channel.indexOf(':');
        const reply = yield (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .postJson */ .B)(sendMessageUrl(token), {
            chat_id: colon < 0 ? channel : channel.slice(0, colon),
            message_thread_id: (colon < 0 ? '' : channel.slice(colon + 1)) || undefined,
            text: `*${telegramEscape(heading)}*\n${telegramEscape(event.message)}\n${facts}`,
            parse_mode: 'MarkdownV2',
        });
        const { ok, description } = (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_5__/* .fieldsOf */ .Pf)(reply);
        if (ok === false)
            throw (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_5__/* .refusal */ .x5)('Telegram', reply, description);
    },
};
function sendMessageUrl(token) {
    try {
        return (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUrl */ .J1)((0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .joinUrl */ .we)((0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(`https://api.telegram.org/bot${token}`), 'sendMessage'));
    }
    catch {
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL("the Secret's token cannot be used in a URL, often because of a trailing newline; expected one like 123456:ABC…", { field: 'token' });
    }
}
function telegramEscape(text) {
    return text.replace(/[\\.\-_[\]()~>`#+=|{}!*]/g, '\\$&');
}


/***/ })

};
;