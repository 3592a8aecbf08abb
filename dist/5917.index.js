"use strict";
exports.id = 5917;
exports.ids = [5917];
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

/***/ 5917:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pagerDutySeverity: () => (/* binding */ pagerDutySeverity),
/* harmony export */   pagerduty: () => (/* binding */ pagerduty)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45);
/* harmony import */ var _shared_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3474);
/* harmony import */ var _shared_chat_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8760);
/* harmony import */ var _shared_git_status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8421);




const pagerduty = {
    title: 'PagerDuty',
    docs: 'https://developer.pagerduty.com/docs/events-api-v2-overview',
    family: 'message',
    form: 'raw',
    address: 'required',
    spec: {
        address: '`https://events.pagerduty.com`, in the EU `https://events.eu.pagerduty.com`; the path is replaced',
        channel: 'Integration key (routing key) of an Events API v2 integration; a token in the Secret is not used',
    },
    keys: { address: 'As `spec.address`' },
    limits: [
        { of: '', max: 512 * 1024, unit: 'bytes', above: 'PagerDuty refuses it' },
        { of: 'payload.summary', max: 1024, unit: 'characters', above: 'PagerDuty cuts it' },
    ],
    hints: [
        {
            body: /routing_key|invalid key|Invalid routing key/i,
            say: 'spec.channel must be the integration key (32 characters) of an Events API v2 integration; a token in the Secret is not used',
        },
        { status: 404, say: 'the address must be https://events.pagerduty.com or https://events.eu.pagerduty.com' },
        { status: 429, say: 'PagerDuty takes about 120 events a minute per integration key: send fewer' },
    ],
    accepted: { status: 202, body: '{"status":"success","message":"Event processed"}' },
    *send(event, target) {
        const { scheme, host } = (0,_shared_address_js__WEBPACK_IMPORTED_MODULE_1__/* .addressUrl */ .s$)(target, 'https://events.pagerduty.com');
        if (event.reason === 'Progressing') {
            return { code: 'progressing', reason: 'PagerDuty is told of success and failure, not of progress' };
        }
        const { name, description } = (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNameAndDescription */ .kJ)(event);
        const routing_key = target.channel;
        const common = { summary: `${description}: ${name}`, source: `Flux ${event.reportingController}` };
        const timestamp = event.timestamp ?? '0001-01-01T00:00:00Z';
        const custom_details = { message: event.message, metadata: event.metadata };
        const { name: component, kind: group, uid } = event.involvedObject;
        const incident = {
            ...common,
            severity: pagerDutySeverity(event),
            timestamp,
            component: component || undefined,
            group: group || undefined,
            custom_details,
        };
        yield (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .postJson */ .B2)(`${scheme}://${host}/v2/enqueue`, {
            routing_key,
            event_action: (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_2__/* .isError */ .bJ)(event) ? 'trigger' : 'resolve',
            dedup_key: uid || undefined,
            payload: (0,_shared_chat_message_js__WEBPACK_IMPORTED_MODULE_2__/* .isError */ .bJ)(event) ? incident : undefined,
        });
        if (event.severity !== 'info')
            return;
        yield (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .postJson */ .B2)(`${scheme}://${host}/v2/change/enqueue`, {
            routing_key,
            payload: { ...common, timestamp, custom_details },
        });
    },
};
/** PagerDuty's word for a severity. Source: the controller's toPagerDutySeverity; test/logic/escape.json. */
function pagerDutySeverity({ severity }) {
    return severity === 'info' || severity === 'trace' ? 'info' : 'error';
}


/***/ }),

/***/ 3474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bO: () => (/* binding */ addressError),
/* harmony export */   s$: () => (/* binding */ addressUrl),
/* harmony export */   zq: () => (/* binding */ readAddress)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4959);


/**
 * The Provider's address as a URL, refused where Go's url.ParseRequestURI refuses it.
 * @param example what an address of this type looks like, for the message
 * @throws ConfigError on spec.address
 */
function addressUrl(target, example) {
    return readAddress(target, example, _go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRequestUri */ .Hj);
}
/**
 * The Provider's address as a type reads it.
 * @param read what makes sense of the text; the message of the error that it throws is told to the user
 * @throws ConfigError on spec.address if there is none, or `read` refuses it
 */
function readAddress(target, example, read) {
    const { address } = target;
    if (address === '')
        throw addressError('neither spec.address nor the Secret gives an address', example);
    try {
        return read(address);
    }
    catch (cause) {
        throw addressError(`the address is not valid: ${cause.message}`, example, cause);
    }
}
/** What is wrong with an address, and what one looks like. */
function addressError(found, example, cause) {
    return new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${found}; expected an address like ${example}`, { field: 'spec.address' }, { cause });
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

/***/ 8421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ isProgressing),
/* harmony export */   OP: () => (/* binding */ progressing),
/* harmony export */   Z_: () => (/* binding */ alreadySet),
/* harmony export */   iN: () => (/* binding */ statusFields),
/* harmony export */   kJ: () => (/* binding */ formatNameAndDescription),
/* harmony export */   yp: () => (/* binding */ commitStatus)
/* harmony export */ });
/* unused harmony exports parseRevision, getRevision, splitCamelcase */
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_strings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9664);


/** The context, by whatever name a service has for it, the state and the description. */
const readStatus = ({ state, context, name, key, description }) => {
    if (typeof state !== 'string' || state === '')
        return undefined;
    const heading = [context?.name, context, name, key].find((text) => typeof text === 'string' && text !== '') ?? '';
    return { heading, subtitle: state, text: description ?? '', isBad: /^(err|fail)/i.test(state) };
};
/** Family, form and reader of the types that set a commit status. */
const statusFields = {
    family: 'status',
    form: 'status',
    read: readStatus,
};
/**
 * The commit status that an event asks for.
 * @param states the service's state for each severity; others cannot be said
 * @throws ConfigError when the event names no commit, or its severity has no state
 */
function commitStatus(event, target, states) {
    if (target.commitStatus === '')
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('the context of the commit status is empty; let spec.commitStatusExpr yield a text', {
            field: 'spec.commitStatusExpr',
        });
    const advice = 'a commit status needs metadata commit or revision with a full SHA, as main@sha1:<40 digits>';
    const revision = getRevision(event.metadata);
    if (revision === undefined)
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`missing revision metadata: the event names no commit; ${advice}`, {
            field: 'event.metadata.revision',
        });
    // Only its length is checked, so that it could hold slashes.
    const commit = encodeURIComponent(commitOf(revision, advice));
    const state = Object.hasOwn(states, event.severity) ? states[event.severity] : undefined;
    if (state === undefined)
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`no state of a commit status fits the severity ${JSON.stringify(event.severity)}; expected info or error`, { field: 'event.severity' });
    return { commit, context: target.commitStatus, state, ...formatNameAndDescription(event) };
}
function commitOf(revision, advice) {
    try {
        return parseRevision(revision);
    }
    catch (cause) {
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${cause.message}; ${advice}`, { field: 'event.metadata.revision' }, { cause });
    }
}
/** All but Gitea have no state for work under way. */
function isProgressing(event) {
    return event.reason === 'Progressing';
}
const progressing = { code: 'progressing', reason: 'this type does not report progress' };
/** Why a status is not posted again: it would only repeat what the commit shows already. */
function alreadySet({ state, description }) {
    return { code: 'already-set', reason: `the status is already set: ${state}, "${description}"` };
}
/**
 * The commit of a revision: `main@sha1:<sha>`, the older `main/<sha>`, or the bare sha. Only its 40 bytes are checked.
 * @throws Error for a chart version, an OCI digest and the like
 */
function parseRevision(revision) {
    const commit = revision.slice(revision.lastIndexOf(revision.includes(':') ? ':' : '/') + 1);
    if (Buffer.byteLength(commit) !== 40)
        throw new Error(`failed to extract commit hash from '${revision}' revision`);
    return commit;
}
/** The revision that a Git provider speaks of; the metadata is the combined one, without prefixes. */
function getRevision(metadata) {
    return metadata.get('commit') ?? metadata.get('originRevision') ?? metadata.get('revision');
}
/**
 * The words of a reason: `OCIArtifactPullFailed` is OCI, Artifact, Pull, Failed.
 * Source: fatih/camelcase; runs of lower case, upper case, digits and others, where the last capital of a run belongs to
 * the lower case behind it.
 */
function splitCamelcase(text) {
    return text.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Nd}+|[^\p{Lu}\p{Ll}\p{Nd}]+/gu) ?? [];
}
/** What a commit status is called and says: `kustomization/apps`, `reconciliation succeeded`. */
function formatNameAndDescription({ involvedObject, reason }) {
    return {
        name: (0,_go_strings_js__WEBPACK_IMPORTED_MODULE_1__/* .goLower */ .sr)(`${involvedObject.kind}/${involvedObject.name}`),
        description: (0,_go_strings_js__WEBPACK_IMPORTED_MODULE_1__/* .goLower */ .sr)(splitCamelcase(reason).join(' ')),
    };
}


/***/ })

};
;