"use strict";
exports.id = 1000;
exports.ids = [1000];
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

/***/ 1000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lark: () => (/* binding */ lark)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45);
/* harmony import */ var _provider_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1678);
/* harmony import */ var _shared_chat_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8760);




const lark = {
    title: 'Lark (Feishu)',
    docs: 'https://open.larksuite.com/document/client-docs/bot-v3/add-custom-bot',
    family: 'message',
    form: 'card',
    address: 'required',
    addressIsSecret: true,
    spec: { address: 'Webhook of a custom bot, at larksuite.com or feishu.cn; its signature check must be off' },
    keys: { address: 'Webhook of the custom bot' },
    limits: [{ of: '', max: 20 * 1024, unit: 'bytes', above: 'Lark may refuse it' }],
    hints: [
        {
            body: /1902[14]\b.*sign|19021/i,
            say: 'the bot checks signatures, which Flux cannot make: switch that off in its security settings',
        },
        {
            body: /19024|key ?word/i,
            say: 'the bot takes only messages with its keywords: take them out of its security settings, or use one in eventMetadata',
        },
        { body: /19022|ip not allowed/i, say: "the bot's allow list lacks the address of this runner" },
        {
            body: /19001|incoming webhook access token invalid/i,
            say: 'the webhook was deleted or is wrong: copy it from the group again',
        },
        { body: /11232|frequency|9499/i, say: 'Lark takes 5 messages a second and 100 a minute from a bot: send fewer' },
        { body: /19036|too large/i, say: 'the message is too large for Lark: 20 KB' },
    ],
    *send(event, target) {
        (0,_provider_type_js__WEBPACK_IMPORTED_MODULE_2__/* .addressUrl */ .s)(target, 'https://open.larksuite.com/open-apis/bot/v2/hook/…');
        const [emoji, template] = (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_3__/* .isError */ .bJ)(event) ? ['🚨', 'red'] : ['💫', 'turquoise'];
        const content = `**${event.message}**\n\n${(0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_3__/* .metadataLines */ .ry)(event, (key, value) => `${key}: ${value}\n`)}`;
        const reply = yield (0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .postJson */ .B2)(target.address, {
            msg_type: 'interactive',
            card: {
                config: { wide_screen_mode: true },
                header: { title: { tag: 'plain_text', content: `${emoji} ${(0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_3__/* .title */ .DD)(event)}` }, template },
                elements: [{ tag: 'div', text: { tag: 'lark_md', content } }],
            },
        });
        // Lark answers 200 to what it refuses too.
        const { code = 0, msg } = (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_3__/* .answer */ .ZF)(reply);
        if (code !== 0)
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`Lark answered: ${msg ?? reply.body} (code ${code})`);
    },
};


/***/ }),

/***/ 1678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ addressUrl)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4959);


/**
 * The Provider's address as a URL, refused where Go's url.ParseRequestURI refuses it.
 * @param example what an address of this type looks like, for the message
 * @throws ConfigError on spec.address
 */
function addressUrl(target, example) {
    try {
        return (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRequestUri */ .Hj)(target.address);
    }
    catch (cause) {
        const found = target.address === ''
            ? 'neither spec.address nor the Secret gives an address'
            : `the address is no URL: ${cause.message}`;
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${found}; expected one like ${example}`, { field: 'spec.address' }, { cause });
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


/***/ })

};
;