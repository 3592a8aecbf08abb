"use strict";
exports.id = 5131;
exports.ids = [5131];
exports.modules = {

/***/ 45:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ postJson),
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


/***/ }),

/***/ 8760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ title),
/* harmony export */   ZF: () => (/* binding */ answer),
/* harmony export */   bJ: () => (/* binding */ isError),
/* harmony export */   ry: () => (/* binding */ metadataLines),
/* harmony export */   y$: () => (/* binding */ slackMessage)
/* harmony export */ });
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);
/* harmony import */ var _go_strings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9664);


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