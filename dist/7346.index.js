"use strict";
exports.id = 7346;
exports.ids = [7346];
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

/***/ 7346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   discord: () => (/* binding */ discord)
/* harmony export */ });
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4959);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45);
/* harmony import */ var _shared_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3474);
/* harmony import */ var _shared_chat_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8760);




const discord = {
    title: 'Discord',
    docs: 'https://discord.com/developers/docs/resources/webhook#execute-slackcompatible-webhook',
    family: 'message',
    form: 'attachment',
    read: (body) => {
        const message = (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_3__/* .readSlackMessage */ ._f)(body);
        return message && { ...message, destination: 'the channel of the webhook', badge: 'app', dialect: 'discord' };
    },
    address: 'required',
    addressIsSecret: true,
    spec: {
        address: 'Webhook URL of the channel; `/slack` is appended to its path if missing; `?thread_id=` posts to a thread',
        username: 'Sender name; the reporting controller by default',
    },
    keys: { address: 'Webhook URL', username: 'Same as `spec.username`, read only if `password` is also set' },
    limits: [
        {
            path: 'attachments.0.text',
            max: 4096,
            unit: 'characters',
            whenExceeded: 'Discord answers 400 "Invalid Form Body"',
        },
        {
            path: 'attachments.0.author_name',
            max: 256,
            unit: 'characters',
            whenExceeded: 'Discord answers 400 "Invalid Form Body"',
        },
    ],
    hints: [
        { body: /50006/, message: 'Discord rejects empty messages' },
        {
            body: /50035|Invalid Form Body/,
            message: 'the message exceeds a limit of Discord: 4096 characters of text; 25 metadata entries, with keys up to 256 and values up to 1024 characters; 6000 characters in total',
        },
        {
            status: 404,
            message: 'the webhook was deleted, or its address has a query string after /slack: remove /slack from the address, because it is appended automatically',
        },
        { status: 401, message: "the token in the webhook URL is wrong: copy the URL from the channel's settings again" },
        { status: 403, message: 'Discord may have blocked this runner after too many failed requests: try again later' },
    ],
    acceptedReply: { status: 200, body: 'ok' },
    *send(event, target) {
        const url = (0,_shared_address_js__WEBPACK_IMPORTED_MODULE_2__/* .addressUrl */ .s$)(target, 'https://discord.com/api/webhooks/…/…');
        const address = target.address.endsWith('/slack')
            ? target.address
            : (0,_go_url_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUrl */ .J1)({ ...url, path: (0,_go_url_js__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .uJ)(url.path, 'slack') });
        const username = target.username || event.reportingController;
        yield (0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .postJson */ .B)(address, (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_3__/* .slackMessage */ .y$)(event, { username, color: (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_3__/* .isError */ .bJ)(event) ? 'danger' : 'good' }));
    },
};


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


/***/ })

};
;