"use strict";
exports.id = 3320;
exports.ids = [3320];
exports.modules = {

/***/ 4772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ title),
/* harmony export */   ZF: () => (/* binding */ answer),
/* harmony export */   bJ: () => (/* binding */ isError),
/* harmony export */   ry: () => (/* binding */ metadataLines),
/* harmony export */   y$: () => (/* binding */ slackMessage)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6409);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7780);


/** `kustomization/apps.flux-system`: how the chat types name the object. */
function title({ involvedObject: { kind, name, namespace } }) {
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .goLower */ .sr)(kind)}/${name}.${namespace}`;
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
                fields: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .byUtf8 */ .Zj)(event.metadata).map(([title, value]) => ({ title, value, short: false })),
            },
        ],
    };
}
/** What `line` makes of each metadata key and value, one after the other, in the order of the keys. */
function metadataLines(event, line) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .byUtf8 */ .Zj)(event.metadata)
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

/***/ 3323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ encodeQuery),
/* harmony export */   m: () => (/* binding */ parseQuery)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8808);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6409);


/**
 * A query as Go's url.ParseQuery reads it: a pair that holds `;` or a broken escape is dropped.
 * Source: net/url; test/logic/escape.json, type zoom.
 */
function parseQuery(query) {
    const values = new Map();
    for (const pair of query.split('&')) {
        if (pair === '' || pair.includes(';'))
            continue;
        const equals = pair.indexOf('=');
        try {
            const key = unescapeQuery(equals < 0 ? pair : pair.slice(0, equals));
            const value = equals < 0 ? '' : unescapeQuery(pair.slice(equals + 1));
            values.set(key, [...(values.get(key) ?? []), value]);
        }
        catch {
            // As in Go: the other pairs still count.
        }
    }
    return values;
}
/** A query, or a form, as Go's url.Values.Encode writes it: sorted by key, a space as `+`. */
function encodeQuery(values) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .byUtf8 */ .Zj)(values)
        .flatMap(([key, value]) => [value].flat().map((one) => `${escapeQuery(key)}=${escapeQuery(one)}`))
        .join('&');
}
function unescapeQuery(text) {
    return decodeURIComponent(text.replaceAll('+', ' '));
}
/** As Go's url.QueryEscape: letters, digits and `-_.~` stay. */
function escapeQuery(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(text), 'query').replaceAll('%20', '+');
}


/***/ }),

/***/ 38:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ addressUrl)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _flux_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(198);


/**
 * The Provider's address as a URL, refused where Go's url.ParseRequestURI refuses it.
 * @param example what an address of this type looks like, for the message
 * @throws ConfigError on spec.address
 */
function addressUrl(target, example) {
    try {
        return (0,_flux_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRequestUri */ .Hj)(target.address);
    }
    catch (cause) {
        const found = target.address === ''
            ? 'neither spec.address nor the Secret gives an address'
            : `the address is no URL: ${cause.message}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${found}; expected one like ${example}`, { field: 'spec.address' }, { cause });
    }
}


/***/ }),

/***/ 3320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   zulip: () => (/* binding */ zulip)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _flux_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4772);
/* harmony import */ var _flux_query_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3323);
/* harmony import */ var _flux_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7780);
/* harmony import */ var _flux_url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(198);
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38);






const zulip = {
    title: 'Zulip',
    docs: 'https://zulip.com/api/send-message',
    family: 'message',
    form: 'markdown',
    address: 'required',
    spec: {
        address: 'Server of the organization; its path is replaced by `/api/v1/messages`',
        channel: '`<channel>/<topic>`',
        username: 'E-mail of the bot, if the Secret gives none',
    },
    keys: { address: 'As `spec.address`', username: 'E-mail of the bot', password: 'API key of the bot' },
    limits: [
        { of: 'content', max: 10_000, unit: 'characters', above: 'Zulip cuts it' },
        { of: 'topic', max: 60, unit: 'characters', above: 'Zulip cuts it' },
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
    *send(event, target) {
        const url = (0,_flux_url_js__WEBPACK_IMPORTED_MODULE_4__/* .formatUrl */ .J1)({ ...(0,_provider_js__WEBPACK_IMPORTED_MODULE_5__/* .addressUrl */ .s)(target, 'https://acme.zulipchat.com'), path: '/api/v1/messages' });
        const [, to = '', topic = ''] = /^([^/]+)\/(.+)$/s.exec(target.channel) ?? [];
        if (to === '') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`Zulip needs <channel>/<topic>, found ${JSON.stringify(target.channel)}`, {
                field: 'spec.channel',
            });
        }
        const form = new Map(Object.entries({ type: 'stream', to, topic, content: (0,_flux_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMarkdownPost */ .fb)(event) }));
        const { username, password } = target;
        const reply = yield {
            protocol: 'http',
            method: 'POST',
            url,
            headers: {
                'content-type': 'application/x-www-form-urlencoded',
                ...((username || password) && { authorization: (0,_flux_text_js__WEBPACK_IMPORTED_MODULE_3__/* .basicAuth */ .tB)(username, password) }),
            },
            body: (0,_flux_query_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeQuery */ .X)(form),
        };
        const { result, msg } = (0,_flux_message_js__WEBPACK_IMPORTED_MODULE_1__/* .answer */ .ZF)(reply);
        if (result === 'error')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`Zulip answered: ${msg ?? reply.body}`);
    },
};


/***/ })

};
;