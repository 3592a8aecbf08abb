"use strict";
exports.id = 8142;
exports.ids = [8142];
exports.modules = {

/***/ 3198:
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

/***/ 7127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ postJson)
/* harmony export */ });
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8752);

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

/***/ 8142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rocket: () => (/* binding */ rocket)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7127);
/* harmony import */ var _shared_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9384);
/* harmony import */ var _shared_chat_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1982);
/* harmony import */ var _shared_reply_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3132);




const rocket = {
    title: 'Rocket.Chat',
    docs: 'https://docs.rocket.chat/docs/integrations',
    family: 'message',
    form: 'attachment',
    read: (body) => {
        const message = (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_2__/* .readSlackMessage */ ._f)(body);
        return message && { ...message, badge: 'bot' };
    },
    address: 'required',
    addressIsSecret: true,
    spec: {
        address: 'Incoming webhook',
        channel: "`#channel` or `@user`; the webhook's own by default",
        username: "Name shown; the webhook's own by default",
    },
    keys: { address: 'Incoming webhook', username: 'As `spec.username`, if `password` is there as well' },
    limits: [
        {
            of: 'attachments.0.text',
            max: 5000,
            unit: 'characters',
            above: 'newer servers refuse it (setting Message_MaxAllowedSize)',
        },
    ],
    hints: [
        { body: /error-not-allowed/, say: 'the user of the webhook is not a member of the channel: invite it' },
        {
            body: /invalid-channel|error-invalid-room/,
            say: 'spec.channel is not a channel of this server; write it as #name',
        },
        { body: /error-running-script/, say: 'the script of the webhook failed: look at the integration in Rocket.Chat' },
        {
            body: /Invalid integration id or token/i,
            say: 'the webhook was deleted or its token is wrong: copy its address again',
        },
    ],
    accepted: { status: 200, body: '{"success":true}' },
    *send(event, target) {
        (0,_shared_address_js__WEBPACK_IMPORTED_MODULE_1__/* .addressUrl */ .s$)(target, 'https://rocket.example.com/hooks/…/…');
        const { channel, username } = target;
        const color = (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_2__/* .isError */ .bJ)(event) ? '#FF0000' : '#0076D7';
        const reply = yield (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .postJson */ .B)(target.address, (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_2__/* .slackMessage */ .y$)(event, { channel, username, color }));
        const { success, error } = (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(reply);
        if (success === false)
            throw (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)('Rocket.Chat', reply, error);
    },
};


/***/ }),

/***/ 1982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ title),
/* harmony export */   _f: () => (/* binding */ readSlackMessage),
/* harmony export */   bJ: () => (/* binding */ isError),
/* harmony export */   ry: () => (/* binding */ metadataLines),
/* harmony export */   y$: () => (/* binding */ slackMessage)
/* harmony export */ });
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8752);
/* harmony import */ var _go_strings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3198);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9471);



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
        place: channel ? String(channel).replace(/^(?=[^#@])/, '#') : 'the channel of the webhook',
        from: username,
        sender: 'the name of the webhook',
        heading: first.author_name,
        text: first.text,
        dialect: 'mrkdwn',
        facts: (0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(first.fields, 'title', 'value'),
        tone: attachmentTones[first.color] ?? 'none',
    };
}
function metadataLines(event, line) {
    return (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .byUtf8 */ .Zj)(event.metadata)
        .map(([key, value]) => line(key, value))
        .join('');
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


/***/ })

};
;