"use strict";
exports.id = 7346;
exports.ids = [7346];
exports.modules = {

/***/ 7346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   discord: () => (/* binding */ discord)
/* harmony export */ });
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4959);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45);
/* harmony import */ var _provider_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1678);
/* harmony import */ var _shared_chat_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8760);




const discord = {
    title: 'Discord',
    docs: 'https://discord.com/developers/docs/resources/webhook#execute-slackcompatible-webhook',
    family: 'message',
    form: 'attachment',
    address: 'required',
    addressIsSecret: true,
    spec: {
        address: 'Webhook of the channel; `/slack` is added to its path unless the address ends so; `?thread_id=` posts into a thread',
        username: 'Name shown; the reporting controller by default',
    },
    keys: { address: 'Webhook', username: 'As `spec.username`, if `password` is there as well' },
    limits: [
        { of: 'attachments.0.text', max: 4096, unit: 'characters', above: 'Discord answers 400 "Invalid Form Body"' },
        { of: 'attachments.0.author_name', max: 256, unit: 'characters', above: 'Discord answers 400 "Invalid Form Body"' },
    ],
    hints: [
        { body: /50006/, say: 'Discord takes no empty message' },
        {
            body: /50035|Invalid Form Body/,
            say: 'the message is above a limit of Discord: 4096 characters of text, 25 metadata keys of 256 and values of 1024 characters, 6000 in all',
        },
        {
            status: 404,
            say: 'the webhook was deleted, or its address has a query behind /slack: leave /slack out of the address, it is added',
        },
        { status: 401, say: 'the token in the webhook is wrong: copy the address from the channel again' },
        { status: 403, say: 'Discord may have blocked this runner for its many refused requests: try again later' },
    ],
    *send(event, target) {
        const url = (0,_provider_type_js__WEBPACK_IMPORTED_MODULE_2__/* .addressUrl */ .s)(target, 'https://discord.com/api/webhooks/…/…');
        const address = target.address.endsWith('/slack')
            ? target.address
            : (0,_go_url_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUrl */ .J1)({ ...url, path: (0,_go_url_js__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .uJ)(url.path, 'slack') });
        const username = target.username || event.reportingController;
        yield (0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .postJson */ .B2)(address, (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_3__/* .slackMessage */ .y$)(event, { username, color: (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_3__/* .isError */ .bJ)(event) ? 'danger' : 'good' }));
    },
};


/***/ }),

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