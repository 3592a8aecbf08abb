"use strict";
exports.id = 5131;
exports.ids = [5131];
exports.modules = {

/***/ 45:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ postJson),
/* harmony export */   Q4: () => (/* binding */ askList),
/* harmony export */   UV: () => (/* binding */ parseReply),
/* harmony export */   ey: () => (/* binding */ askJson)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7106);


/** A POST of a JSON body, written as Go writes it. */
function postJson(url, value, headers = {}) {
    return {
        protocol: 'http',
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', ...headers },
        body: (0,_go_json_js__WEBPACK_IMPORTED_MODULE_1__/* .goJson */ .Pl)(value),
    };
}
/**
 * Sends a request and reads its reply as JSON.
 * @throws DeliveryError if the reply is no JSON, with its first words
 */
function* askJson(request) {
    const reply = yield request;
    return parseReply(reply);
}
/** The body of a reply as JSON. @throws DeliveryError with its first words if it is none */
function parseReply(reply) {
    try {
        return JSON.parse(reply.body);
    }
    catch {
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`expected JSON, was answered ${reply.status} with ${JSON.stringify(reply.body.slice(0, 200))}`);
    }
}
/** Sends a request whose reply is a list, of which nothing is there yet in a preview. @throws DeliveryError */
function* askList(request) {
    const list = (yield* askJson({ ...request, absent: [] })) ?? [];
    if (Array.isArray(list))
        return list;
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`expected a list, was answered ${JSON.stringify(list).slice(0, 200)}`);
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

/***/ 8760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ title),
/* harmony export */   ZF: () => (/* binding */ answer),
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
/** The JSON object that a service answered; {} when it answered something else, as webhooks do with `ok`. */
function answer(reply) {
    if (!/^\s*\{/.test(reply.body))
        return {};
    try {
        return JSON.parse(reply.body);
    }
    catch {
        return {};
    }
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
/* harmony import */ var _go_strings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9664);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4959);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45);
/* harmony import */ var _shared_chat_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8760);





const telegram = {
    title: 'Telegram',
    docs: 'https://core.telegram.org/bots/api#sendmessage',
    family: 'message',
    form: 'markdown',
    read: ({ text }) => ({ text, dialect: 'MarkdownV2' }),
    address: 'ignored',
    spec: { channel: 'Chat: `@channelname`, its number, or `<chat>:<topic>` for a topic of a forum' },
    keys: { token: 'Token of the bot, from @BotFather' },
    needs: [['token']],
    limits: [{ of: 'text', max: 4096, unit: 'characters', above: 'Telegram answers 400 "message is too long"' }],
    hints: [
        { body: /message is too long/, say: 'Telegram takes 4096 characters' },
        {
            body: /chat not found/,
            say: 'spec.channel is no chat that the bot knows: add the bot to it, or write @channelname or the number',
        },
        {
            body: /message thread not found/,
            say: 'spec.channel names a topic (behind the colon) that the chat does not have',
        },
        {
            body: /not enough rights|bot was kicked|bot is not a member|need administrator rights/,
            say: 'add the bot to the chat and let it post; in a channel it must be an administrator',
        },
        { body: /bot was blocked|bot can't initiate/, say: 'a person must write to the bot first, and not block it' },
        { body: /group chat was upgraded/, say: 'the group became a supergroup with a new number: put it in spec.channel' },
        {
            body: /can't parse entities/,
            say: 'Telegram could not read the Markdown of this message: this is a bug, please report it',
        },
        { status: 429, say: 'Telegram takes a message a second in a chat and 20 a minute in a group: send fewer' },
        { status: 401, say: "the Secret's token is wrong or was revoked: ask @BotFather for it" },
        { status: 404, say: "the Secret's token is not of the form <number>:<letters>" },
    ],
    accepted: { status: 200, body: '{"ok":true,"result":{"message_id":1}}' },
    *send(event, target) {
        const { channel, token } = target;
        if (channel === '') {
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('Telegram needs the chat in spec.channel, as @channelname', { field: 'spec.channel' });
        }
        if (token === '')
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL("Telegram needs the bot's token in the Secret's key token", { field: 'token' });
        const { kind, name, namespace } = event.involvedObject;
        const heading = `${(0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_3__/* .isError */ .bJ)(event) ? '🚨' : '💫'} ${(0,_go_strings_js__WEBPACK_IMPORTED_MODULE_4__/* .goLower */ .sr)(kind)}/${name}/${namespace}`;
        const facts = (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_3__/* .metadataLines */ .ry)(event, (key, value) => `\\- *${telegramEscape(key)}*: ${telegramEscape(value)}\n`);
        const colon = channel.indexOf(':');
        const reply = yield (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .postJson */ .B2)(sendMessageUrl(token), {
            chat_id: colon < 0 ? channel : channel.slice(0, colon),
            message_thread_id: (colon < 0 ? '' : channel.slice(colon + 1)) || undefined,
            text: `*${telegramEscape(heading)}*\n${telegramEscape(event.message)}\n${facts}`,
            parse_mode: 'MarkdownV2',
        });
        const { ok, description } = (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_3__/* .answer */ .ZF)(reply);
        if (ok === false)
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`Telegram answered: ${description ?? reply.body}`);
    },
};
function sendMessageUrl(token) {
    try {
        return (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUrl */ .J1)((0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .joinUrl */ .we)((0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(`https://api.telegram.org/bot${token}`), 'sendMessage'));
    }
    catch {
        // Without the parser's own words: they hold the token.
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL("the Secret's token holds what no URL can carry, often a newline at its end; expected one like 123456:ABC…", { field: 'token' });
    }
}
/** Text as MarkdownV2 takes it, but for `<`, which the controller leaves as well. Source: test/logic/escape.json. */
function telegramEscape(text) {
    return text.replace(/[\\.\-_[\]()~>`#+=|{}!*]/g, '\\$&');
}


/***/ })

};
;