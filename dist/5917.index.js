"use strict";
exports.id = 5917;
exports.ids = [5917];
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

/***/ 5917:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pagerDutySeverity: () => (/* binding */ pagerDutySeverity),
/* harmony export */   pagerduty: () => (/* binding */ pagerduty)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45);
/* harmony import */ var _provider_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1678);
/* harmony import */ var _shared_chat_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8760);
/* harmony import */ var _shared_git_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6019);




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
    *send(event, target) {
        const { scheme, host } = (0,_provider_type_js__WEBPACK_IMPORTED_MODULE_1__/* .addressUrl */ .s)(target, 'https://events.pagerduty.com');
        if (event.reason === 'Progressing') {
            return { code: 'progressing', reason: 'PagerDuty is told of success and failure, not of progress' };
        }
        const { name, description } = (0,_shared_git_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNameAndDescription */ .kJ)(event);
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

/***/ 6019:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ mergeRequestIid),
/* harmony export */   GP: () => (/* binding */ githubRepository),
/* harmony export */   Kd: () => (/* binding */ pullRequestNumber),
/* harmony export */   PV: () => (/* binding */ azureDevOpsRepository),
/* harmony export */   Pp: () => (/* binding */ parseRevision),
/* harmony export */   TP: () => (/* binding */ giteaRepository),
/* harmony export */   Ye: () => (/* binding */ bitbucketRepository),
/* harmony export */   Yt: () => (/* binding */ bitbucketServerBuilds),
/* harmony export */   kJ: () => (/* binding */ formatNameAndDescription),
/* harmony export */   qB: () => (/* binding */ getRevision),
/* harmony export */   tD: () => (/* binding */ gitlabProject)
/* harmony export */ });
/* unused harmony export splitCamelcase */
/* harmony import */ var _go_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6919);
/* harmony import */ var _go_strings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9664);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4959);
/* harmony import */ var _git_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7659);




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
        name: (0,_go_strings_js__WEBPACK_IMPORTED_MODULE_3__/* .goLower */ .sr)(`${involvedObject.kind}/${involvedObject.name}`),
        description: (0,_go_strings_js__WEBPACK_IMPORTED_MODULE_3__/* .goLower */ .sr)(splitCamelcase(reason).join(' ')),
    };
}
/** Two parts of the path, no more. @throws Error for others */
function ownerAndRepo(id, shown) {
    const [owner, repo, ...more] = id.split('/');
    if (owner === undefined || repo === undefined || more.length > 0)
        throw new Error(`invalid repository id${shown}`);
    return { owner, repo };
}
/** Only `github.com`, spelt so, is github.com; every other host is GitHub Enterprise. @throws Error */
function githubRepository(address) {
    const { host, id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGitAddress */ .Q)(address);
    const names = ownerAndRepo(id, `: '${id}'`);
    const url = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(host);
    if (url.host === 'github.com')
        return { baseUrl: 'https://api.github.com', ...names };
    const isApi = url.host.startsWith('api.') || url.host.includes('.api.');
    return { baseUrl: (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUrl */ .J1)({ ...url, path: isApi ? '' : '/api/v3' }), ...names };
}
/** `id` is the whole path, escaped by whoever puts it into a URL. */
function gitlabProject(address) {
    const { host, id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGitAddress */ .Q)(address);
    return { baseUrl: (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUrl */ .J1)((0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(`${host.replace(/\/$/, '')}/api/v4`)), id };
}
/** @throws Error */
function giteaRepository(address) {
    const { host, id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGitAddress */ .Q)(address);
    const names = ownerAndRepo(id, ` ${(0,_go_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(id)}`);
    const { scheme } = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(host);
    // The controller's client asks for the server's version before anything else, and fails there.
    if (!/^https?$/.test(scheme))
        throw new Error(`failed creating Gitea client: unsupported protocol scheme "${scheme}"`);
    return { baseUrl: (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUrl */ .J1)((0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(`${host.replace(/\/$/, '')}/api/v1`)), ...names };
}
/** Bitbucket Cloud, whatever host the address has. @throws Error */
function bitbucketRepository(address) {
    const { id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGitAddress */ .Q)(address);
    return { baseUrl: 'https://api.bitbucket.org/2.0', ...ownerAndRepo(id, ` ${(0,_go_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(id)}`) };
}
/**
 * Where Bitbucket Server keeps the builds of a commit. The address is the HTTP clone URL `https://host/scm/project/repo`;
 * its user, query and fragment stay.
 * @throws Error
 */
function bitbucketServerBuilds(address, commit) {
    const url = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(address);
    if (!/^https?$/.test(url.scheme))
        throw new Error(`unsupported scheme type in address: ${url.scheme}. Must be http or https`);
    const scm = url.path.lastIndexOf('/scm/');
    if (scm < 0)
        throw new Error('supplied provider address is not http(s) git clone url');
    const id = url.path.slice(scm + '/scm/'.length).replace(/\.git$/, '');
    const { owner, repo } = ownerAndRepo(id, ` ${(0,_go_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(id)}`);
    const commits = `${url.path.slice(0, scm)}/rest/api/latest/projects/${owner}/repos/${repo}/commits`;
    return (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUrl */ .J1)((0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .joinUrl */ .we)({ ...url, path: commits }, commit, 'builds'));
}
/** `https://dev.azure.com/organisation/project/_git/repo`; what stands for `_git` is not looked at. @throws Error */
function azureDevOpsRepository(address) {
    const { host, id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGitAddress */ .Q)(address);
    const [organisation, project, git, repo, ...more] = id.split('/');
    if (project === undefined || git === undefined || repo === undefined || more.length > 0)
        throw new Error(`invalid repository id ${(0,_go_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(id)}`);
    return { baseUrl: (0,_go_strings_js__WEBPACK_IMPORTED_MODULE_3__/* .goLower */ .sr)(`${host}/${organisation}`), project, repo };
}
/** The number of the pull request that a comment belongs to. @throws Error */
function pullRequestNumber(event) {
    return changeRequest(event, 'Atoi');
}
/** The number of GitLab's merge request. @throws Error */
function mergeRequestIid(event) {
    return changeRequest(event, 'ParseInt');
}
function changeRequest({ metadata }, parser) {
    const text = metadata.get('change_request');
    if (text === undefined)
        throw new Error('missing "change_request" metadata key');
    const isNumber = /^[+-]?[0-9]+$/.test(text);
    const number = isNumber ? BigInt(text.replace('+', '')) : 0n;
    if (isNumber && number === BigInt.asIntN(64, number))
        return String(number);
    const fault = isNumber ? 'value out of range' : 'invalid syntax';
    const quoted = (0,_go_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(text);
    throw new Error(`invalid "change_request" metadata value ${quoted}: strconv.${parser}: parsing ${quoted}: ${fault}`);
}


/***/ })

};
;