"use strict";
exports.id = 1000;
exports.ids = [1000];
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

/***/ 1000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lark: () => (/* binding */ lark)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45);
/* harmony import */ var _shared_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3474);
/* harmony import */ var _shared_chat_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8760);
/* harmony import */ var _shared_reply_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5510);




const lark = {
    title: 'Lark (Feishu)',
    docs: 'https://open.larksuite.com/document/client-docs/bot-v3/add-custom-bot',
    family: 'message',
    form: 'card',
    read: readCard,
    address: 'required',
    addressIsSecret: true,
    spec: {
        address: 'Webhook URL of a custom bot, at larksuite.com or feishu.cn; its signature verification must be off',
    },
    keys: { address: 'Webhook URL of the custom bot' },
    limits: [{ path: '', max: 20 * 1024, unit: 'bytes', whenExceeded: 'Lark may refuse it' }],
    hints: [
        {
            body: /1902[14]\b.*sign|19021/i,
            message: 'the bot verifies signatures, which Flux does not send: turn that off in its security settings',
        },
        {
            body: /19024|key ?word/i,
            message: 'the bot accepts only messages with its keywords: remove them from its security settings, or use one in eventMetadata',
        },
        { body: /19022|ip not allowed/i, message: "the IP address of this runner is not in the bot's allowlist" },
        {
            body: /19001|incoming webhook access token invalid/i,
            message: "the webhook was deleted or its URL is wrong: copy it from the group's settings again",
        },
        {
            body: /11232|frequency|9499/i,
            message: 'Lark allows 5 messages a second and 100 a minute per bot: send fewer messages',
        },
        { body: /19036|too large/i, message: 'the message is too large for Lark: the limit is 20 KB' },
    ],
    acceptedReply: { status: 200, body: '{"code":0,"msg":"success","data":{}}' },
    *send(event, target) {
        (0,_shared_address_js__WEBPACK_IMPORTED_MODULE_1__/* .addressUrl */ .s$)(target, 'https://open.larksuite.com/open-apis/bot/v2/hook/…');
        const [emoji, template] = (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_2__/* .isError */ .bJ)(event) ? ['🚨', 'red'] : ['💫', 'turquoise'];
        const content = `**${event.message}**\n\n${(0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_2__/* .metadataLines */ .ry)(event, (key, value) => `${key}: ${value}\n`)}`;
        const reply = yield (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .postJson */ .B)(target.address, {
            msg_type: 'interactive',
            card: {
                config: { wide_screen_mode: true },
                header: { title: { tag: 'plain_text', content: `${emoji} ${(0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_2__/* .title */ .DD)(event)}` }, template },
                elements: [{ tag: 'div', text: { tag: 'lark_md', content } }],
            },
        });
        const { code = 0, msg } = (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(reply);
        if (code !== 0)
            throw (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)('Lark', reply, msg && `${msg} (code ${code})`);
    },
};
function readCard({ card }) {
    const { header, elements } = card ?? {};
    if (!header?.title)
        return undefined;
    const text = elements?.[0]?.text?.content ?? '';
    return {
        destination: 'the group of the bot',
        sender: 'the name of the bot',
        badge: 'bot',
        heading: header.title.content,
        text,
        dialect: 'lark',
        tone: header.template === 'red' ? 'red' : 'turquoise',
        layout: 'titled',
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


/***/ })

};
;