"use strict";
exports.id = 7123;
exports.ids = [7123];
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

/***/ 7123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  msteams: () => (/* binding */ msteams)
});

// EXTERNAL MODULE: ./src/providers/exchange.ts
var exchange = __webpack_require__(45);
// EXTERNAL MODULE: ./src/providers/shared/address.ts
var address = __webpack_require__(3474);
// EXTERNAL MODULE: ./src/providers/shared/reply.ts
var shared_reply = __webpack_require__(5510);
// EXTERNAL MODULE: ./src/go/json.ts
var json = __webpack_require__(7106);
// EXTERNAL MODULE: ./src/providers/message.ts
var providers_message = __webpack_require__(8089);
// EXTERNAL MODULE: ./src/providers/shared/chat-message.ts
var chat_message = __webpack_require__(8760);
;// CONCATENATED MODULE: ./src/providers/shared/teams-cards.ts



function messageCard(event) {
    return {
        '@type': 'MessageCard',
        '@context': 'http://schema.org/extensions',
        themeColor: (0,chat_message/* isError */.bJ)(event) ? 'FF0000' : '0076D7',
        summary: (0,chat_message/* title */.DD)(event),
        sections: [
            {
                activityTitle: event.message,
                activitySubtitle: (0,chat_message/* title */.DD)(event),
                facts: (0,json/* byUtf8 */.Zj)(event.metadata).map(([name, value]) => ({ name, value })),
            },
        ],
    };
}
function adaptiveCard(event) {
    const facts = (0,json/* byUtf8 */.Zj)(event.metadata).map(([title, value]) => ({ title, value }));
    facts.sort((a, b) => Number(b.title === 'summary') - Number(a.title === 'summary'));
    const items = [
        { type: 'TextBlock', text: (0,chat_message/* title */.DD)(event), size: 'large', weight: 'bolder', wrap: true },
        {
            type: 'TextBlock',
            text: event.message || undefined,
            color: (0,chat_message/* isError */.bJ)(event) ? 'attention' : undefined,
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
const readTeamsCard = (body) => readMessageCard(body) ?? readAdaptiveCard(body);
function readMessageCard({ themeColor, sections }) {
    const first = sections?.[0];
    if (!first)
        return undefined;
    const { activityTitle, activitySubtitle, facts } = first;
    return {
        destination: 'the channel of the connector',
        sender: 'the name of the connector',
        heading: activitySubtitle,
        text: activityTitle,
        dialect: 'commonmark',
        facts: (0,providers_message/* factsOf */.xS)(facts, 'name', 'value'),
        tone: themeColor === 'FF0000' ? 'red' : 'blue',
        layout: 'rows edged',
    };
}
function readAdaptiveCard({ attachments }) {
    const items = attachments?.[0]?.content?.body?.[0]?.items;
    if (!Array.isArray(items))
        return undefined;
    const [heading, message] = items.filter(({ type }) => type === 'TextBlock');
    const facts = items.find(({ type }) => type === 'FactSet')?.facts;
    return {
        destination: 'the channel of the workflow',
        from: 'Workflows',
        heading: heading?.text,
        text: message?.text ?? '',
        dialect: 'teams',
        facts: (0,providers_message/* factsOf */.xS)(facts, 'title', 'value'),
        tone: message?.color === 'attention' ? 'red' : 'none',
        layout: 'rows coloured',
    };
}

;// CONCATENATED MODULE: ./src/providers/msteams.ts




const msteams = {
    title: 'Microsoft Teams',
    docs: 'https://learn.microsoft.com/power-automate/teams/send-a-message-in-teams',
    family: 'message',
    form: 'card',
    read: readTeamsCard,
    address: 'required',
    addressIsSecret: true,
    spec: {
        address: 'URL of a Workflow ("Send webhook alerts to a channel"), which receives an Adaptive Card; `*.webhook.office.com` (retired connectors) receives a MessageCard',
    },
    keys: { address: 'URL of the Workflow; its `sig=` is a secret' },
    limits: [
        {
            path: '',
            max: 28 * 1024,
            unit: 'bytes',
            whenExceeded: 'a Workflow fails without notifying the sender, and a connector answers 200 with "HTTP error 413"',
        },
    ],
    hints: [
        {
            body: /HTTP error 413|RequestEntityTooLarge/i,
            message: 'the message is too large for Teams: the limit is 28 KB',
        },
        { body: /HTTP error 429/, message: 'Teams allows 4 messages a second: send fewer messages' },
        {
            body: /HTTP error (400|403|404)|connector|Webhook (message delivery failed|Bad Request)/i,
            message: 'Office 365 connectors are retired: create a Workflow that posts to the channel on a webhook request, and use its URL; the type remains msteams',
        },
        {
            body: /must be 'AdaptiveCard'|DirectApiAuthorizationRequired|WorkflowTriggerIsNotEnabled/,
            message: 'the flow must be created from the template "Send webhook alerts to a channel", turned on, and set to be triggered by anyone',
        },
        {
            status: 401,
            message: 'the signature (sig=) in the URL is wrong or was regenerated: copy the URL from the flow again',
        },
    ],
    retired: [
        {
            address: /^https:\/\/[^/]*\.webhook\.office\.com\b|^https:\/\/outlook\.office(365)?\.com\/webhook/,
            message: 'Microsoft retired the Office 365 connectors of Teams on 31 March 2026: create a Workflow that posts to the channel on a webhook request, and use its URL; the type remains msteams',
        },
        {
            address: /^https:\/\/[^/]*\.logic\.azure\.com\b/,
            message: 'flow URLs at logic.azure.com stopped working on 30 November 2025: open the flow and copy its new URL (…api.powerplatform.com)',
        },
    ],
    acceptedReply: { status: 202, body: '' },
    *send(event, target) {
        const { host } = (0,address/* addressUrl */.s$)(target, 'https://….environment.api.powerplatform.com/powerautomate/…&sig=…');
        const isConnector = host.split(':', 1)[0]?.endsWith('.webhook.office.com');
        const reply = yield (0,exchange/* postJson */.B)(target.address, isConnector ? messageCard(event) : adaptiveCard(event));
        if (/delivery failed|HTTP error \d{3}/i.test(reply.body))
            throw (0,shared_reply/* refusal */.x5)('Teams', reply);
    },
};


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


/***/ }),

/***/ 5510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Zv: () => (/* binding */ fetchList),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   x6: () => (/* binding */ fetchJson)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);

function* fetchJson(request, shape) {
    return readJson(yield request, shape);
}
function fetchList(request, item) {
    return fetchJson({ ...request, simulatedReply: [] }, [item]);
}
function readJson(reply, shape) {
    const fail = (expected) => {
        const found = JSON.stringify(reply.body.slice(0, 200));
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`expected ${expected}, got ${reply.status} with ${found}`);
    };
    const { body } = reply;
    let value;
    try {
        value = JSON.parse(body);
    }
    catch {
        return fail('JSON');
    }
    return parseShape(value, shape, 'the reply', fail);
}
function parseShape(value, shape, name, fail) {
    if (shape === 'text' || shape === 'text?') {
        if (value === undefined || value === null)
            return shape === 'text' ? '' : undefined;
        return typeof value === 'string' ? value : fail(`a string as ${name}`);
    }
    if (shape === 'integer')
        return Number.isInteger(value ?? 0) ? (value ?? 0) : fail(`an integer as ${name}`);
    if (Array.isArray(shape)) {
        const items = value ?? [];
        if (!Array.isArray(items))
            return fail(`a list as ${name}`);
        return items.map((item, index) => parseShape(item, shape[0], `item ${index + 1} of ${name}`, fail));
    }
    const object = value ?? {};
    if (typeof object !== 'object' || Array.isArray(object))
        return fail(`an object as ${name}`);
    const fields = new Map(Object.entries(object));
    return Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, parseShape(fields.get(key), field, `${key} of ${name}`, fail)]));
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
function refusal(service, reply, reason) {
    const text = typeof reason === 'string' && reason !== '' ? reason : reply.body;
    return new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`${service} answered: ${text.slice(0, 500)}`);
}


/***/ })

};
;