"use strict";
exports.id = 3320;
exports.ids = [3320];
exports.modules = {

/***/ 546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ encodeQuery),
/* harmony export */   m: () => (/* binding */ parseQuery)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6919);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7106);


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


/***/ }),

/***/ 6127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I2: () => (/* binding */ commentBody),
/* harmony export */   Ql: () => (/* binding */ commentMarker),
/* harmony export */   fb: () => (/* binding */ formatMarkdownPost)
/* harmony export */ });
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);

/**
 * An event as the Markdown post of Zulip and of pull request comments.
 * Source: the controller's formatMarkdownPost; test/logic/markdown.json.
 */
function formatMarkdownPost({ involvedObject: { kind, namespace, name }, severity, message, metadata, }) {
    const entries = (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .byUtf8 */ .Zj)(metadata).filter(([key]) => key !== 'change_request');
    return [
        '## Flux Status',
        '',
        `${severity === 'error' ? '⚠️' : 'ℹ️'} ${kind}/${namespace}/${name}`,
        '',
        message,
        '',
        'Metadata:',
        ...entries.map(([key, value]) => `* \`${key}\`: ${value}`),
        '',
    ].join('\n');
}
/** The first line of a comment, by which it is found again: one for each Provider and involved object. */
function commentMarker(event, providerUid, prefix) {
    const { kind, namespace, name } = event.involvedObject;
    return `<!-- ${prefix}:${providerUid}/${kind}/${namespace}/${name} -->`;
}
/** The whole comment: its marker and the post. */
function commentBody(event, providerUid, prefix) {
    return `${commentMarker(event, providerUid, prefix)}\n\n${formatMarkdownPost(event)}`;
}


/***/ }),

/***/ 3320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   zulip: () => (/* binding */ zulip)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(546);
/* harmony import */ var _go_strings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9664);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4959);
/* harmony import */ var _provider_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1678);
/* harmony import */ var _shared_chat_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8760);
/* harmony import */ var _shared_comment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6127);







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
        const url = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_2__/* .formatUrl */ .J1)({ ...(0,_provider_type_js__WEBPACK_IMPORTED_MODULE_3__/* .addressUrl */ .s)(target, 'https://acme.zulipchat.com'), path: '/api/v1/messages' });
        const [, to = '', topic = ''] = /^([^/]+)\/(.+)$/s.exec(target.channel) ?? [];
        if (to === '') {
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`Zulip needs <channel>/<topic>, found ${JSON.stringify(target.channel)}`, {
                field: 'spec.channel',
            });
        }
        const form = new Map(Object.entries({ type: 'stream', to, topic, content: (0,_shared_comment_js__WEBPACK_IMPORTED_MODULE_5__/* .formatMarkdownPost */ .fb)(event) }));
        const { username, password } = target;
        const reply = yield {
            protocol: 'http',
            method: 'POST',
            url,
            headers: {
                'content-type': 'application/x-www-form-urlencoded',
                ...((username || password) && { authorization: (0,_go_strings_js__WEBPACK_IMPORTED_MODULE_6__/* .basicAuth */ .tB)(username, password) }),
            },
            body: (0,_go_query_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeQuery */ .X)(form),
        };
        const { result, msg } = (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_4__/* .answer */ .ZF)(reply);
        if (result === 'error')
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`Zulip answered: ${msg ?? reply.body}`);
    },
};


/***/ })

};
;