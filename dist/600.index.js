"use strict";
exports.id = 600;
exports.ids = [600];
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


/***/ }),

/***/ 600:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   slack: () => (/* binding */ slack)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7127);
/* harmony import */ var _shared_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9384);
/* harmony import */ var _shared_chat_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1982);
/* harmony import */ var _shared_reply_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3132);




const api = 'https://slack.com/api/chat.postMessage';
const slack = {
    title: 'Slack',
    docs: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
    family: 'message',
    form: 'attachment',
    read: readSlack,
    address: 'required',
    addressIsSecret: true,
    spec: {
        address: `Incoming webhook, or exactly \`${api}\` for a bot token; Mattermost's Slack-compatible hooks as well`,
        channel: 'Channel; webhooks of Slack apps ignore it',
        username: 'Name shown; the reporting controller by default; webhooks of Slack apps ignore it',
    },
    keys: { address: 'Webhook', token: 'Bot token (`xoxb-…`) with `chat:write`', username: 'As `spec.username`' },
    limits: [{ of: 'attachments.0.text', max: 40_000, unit: 'characters', above: 'Slack cuts it' }],
    hints: [
        {
            body: /not_in_channel|channel_not_found/,
            say: 'invite the bot to the channel, and give spec.channel as its id or name without a typo',
        },
        {
            body: /invalid_auth|token_revoked|account_inactive/,
            say: 'the token is not valid any more: install the Slack app again and store its new bot token',
        },
        { body: /missing_scope/, say: 'the bot token needs the scope chat:write' },
        { body: /no_service|no_team|invalid_token/, say: 'the webhook was deleted or revoked; create a new one' },
        { body: /channel_is_archived/, say: 'the channel of the webhook is archived' },
        { body: /Missed timestamp/i, say: `with a bot token the address must be exactly ${api}` },
    ],
    accepted: { status: 200, body: 'ok' },
    *send(event, target) {
        (0,_shared_address_js__WEBPACK_IMPORTED_MODULE_1__/* .addressUrl */ .s$)(target, 'https://hooks.slack.com/services/T…/B…/…');
        const { channel } = target;
        const username = target.username || event.reportingController;
        const fallback = `${(0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_2__/* .title */ .DD)(event)}: ${event.message.split('\n', 1)[0]}`;
        const color = (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_2__/* .isError */ .bJ)(event) ? 'danger' : 'good';
        const message = (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_2__/* .slackMessage */ .y$)(event, { channel, username, color, fallback });
        const isApi = target.address === api;
        const reply = yield {
            ...(0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .postJson */ .B)(target.address, message, target.token ? { authorization: `Bearer ${target.token}` } : {}),
            ...(isApi && { accept: 'any', absent: { ok: true } }),
        };
        const { ok, error } = (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(reply);
        if (isApi ? !ok : ok === false)
            throw (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)('Slack', reply, error);
    },
};
const mostShown = 700;
const mostLines = 5;
function readSlack(...[body, { url }]) {
    const message = (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_2__/* .readSlackMessage */ ._f)(body);
    if (message?.text === undefined)
        return message;
    const lines = message.text.split('\n').slice(0, mostLines).join('\n');
    const shown = Math.min(lines.length, mostShown);
    const note = url.startsWith('https://hooks.slack.com/')
        ? "The webhook of a Slack app posts under the app's name to its own channel, whatever the request says."
        : '';
    return { ...message, badge: 'app', note, shown: shown < message.text.trimEnd().length ? shown : undefined };
}


/***/ })

};
;