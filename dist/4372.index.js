"use strict";
exports.id = 4372;
exports.ids = [4372];
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

/***/ 4372:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   msteams: () => (/* binding */ msteams)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7106);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45);
/* harmony import */ var _provider_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1678);
/* harmony import */ var _shared_chat_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8760);





const msteams = {
    title: 'Microsoft Teams',
    docs: 'https://learn.microsoft.com/power-automate/teams/send-a-message-in-teams',
    family: 'message',
    form: 'card',
    address: 'required',
    addressIsSecret: true,
    spec: {
        address: 'URL of a Workflow ("Send webhook alerts to a channel"), which gets an Adaptive Card; `*.webhook.office.com` (retired connectors) gets a MessageCard',
    },
    keys: { address: 'URL of the Workflow; its `sig=` is a secret' },
    limits: [
        {
            of: '',
            max: 28 * 1024,
            unit: 'bytes',
            above: 'a Workflow fails without telling the sender, a connector answers 200 with "HTTP error 413"',
        },
    ],
    hints: [
        { body: /HTTP error 413|RequestEntityTooLarge/i, say: 'the message is too large for Teams: 28 KB' },
        { body: /HTTP error 429/, say: 'Teams takes 4 messages a second: send fewer' },
        {
            body: /HTTP error (400|403|404)|connector|Webhook (message delivery failed|Bad Request)/i,
            say: 'Office 365 connectors are retired: make a Workflow that posts to the channel on a webhook request, and use its URL; the type stays msteams',
        },
        {
            body: /must be 'AdaptiveCard'|DirectApiAuthorizationRequired|WorkflowTriggerIsNotEnabled/,
            say: 'the flow must be switched on, made from the template "Send webhook alerts to a channel", and triggered by anyone',
        },
        { status: 401, say: 'the signature (sig=) in the URL is wrong or was renewed: copy the URL from the flow again' },
    ],
    retired: [
        {
            address: /^https:\/\/[^/]*\.webhook\.office\.com\b|^https:\/\/outlook\.office(365)?\.com\/webhook/,
            say: 'Microsoft retired the Office 365 connectors of Teams (31 March 2026): make a Workflow that posts to the channel on a webhook request, and use its URL; the type stays msteams',
        },
        {
            address: /^https:\/\/[^/]*\.logic\.azure\.com\b/,
            say: 'URLs of flows at logic.azure.com stopped on 30 November 2025: open the flow and copy its new URL (…api.powerplatform.com)',
        },
    ],
    *send(event, target) {
        const { host } = (0,_provider_type_js__WEBPACK_IMPORTED_MODULE_3__/* .addressUrl */ .s)(target, 'https://….environment.api.powerplatform.com/powerautomate/…&sig=…');
        const isConnector = host.split(':', 1)[0]?.endsWith('.webhook.office.com');
        const reply = yield (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .postJson */ .B2)(target.address, isConnector ? messageCard(event) : adaptiveCard(event));
        // Connectors answer 200 and `1`, or 200 and what Teams said; Workflows answer 202 and do their work later.
        if (/delivery failed|HTTP error \d{3}/i.test(reply.body))
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`Teams answered: ${reply.body.slice(0, 500)}`);
    },
};
function messageCard(event) {
    return {
        '@type': 'MessageCard',
        '@context': 'http://schema.org/extensions',
        themeColor: (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_4__/* .isError */ .bJ)(event) ? 'FF0000' : '0076D7',
        summary: (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_4__/* .title */ .DD)(event),
        sections: [
            {
                activityTitle: event.message,
                activitySubtitle: (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_4__/* .title */ .DD)(event),
                facts: (0,_go_json_js__WEBPACK_IMPORTED_MODULE_1__/* .byUtf8 */ .Zj)(event.metadata).map(([name, value]) => ({ name, value })),
            },
        ],
    };
}
function adaptiveCard(event) {
    const facts = (0,_go_json_js__WEBPACK_IMPORTED_MODULE_1__/* .byUtf8 */ .Zj)(event.metadata).map(([title, value]) => ({ title, value }));
    facts.sort((a, b) => Number(b.title === 'summary') - Number(a.title === 'summary'));
    const items = [
        { type: 'TextBlock', text: (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_4__/* .title */ .DD)(event), size: 'large', weight: 'bolder', wrap: true },
        {
            type: 'TextBlock',
            text: event.message || undefined,
            color: (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_4__/* .isError */ .bJ)(event) ? 'attention' : undefined,
            wrap: true,
        },
        { type: 'FactSet', facts: facts.length > 0 ? facts : undefined },
    ];
    const content = {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        body: [{ type: 'Container', items }],
        msteams: { width: 'Full' },
    };
    return { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] };
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