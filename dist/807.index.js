"use strict";
exports.id = 807;
exports.ids = [807];
exports.modules = {

/***/ 546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   II: () => (/* binding */ escapeQuery),
/* harmony export */   XX: () => (/* binding */ encodeQuery),
/* harmony export */   mA: () => (/* binding */ parseQuery)
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
/** As Go's url.QueryEscape: letters, digits and `-_.~` stay, a space becomes `+`. */
function escapeQuery(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(text), 'query').replaceAll('%20', '+');
}


/***/ }),

/***/ 45:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ postJson)
/* harmony export */ });
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);

/** A POST of a JSON body, written as Go writes it. */
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

/***/ 807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitlab: () => (/* binding */ gitlab)
/* harmony export */ });
/* harmony import */ var _go_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(546);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4959);
/* harmony import */ var _shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8421);
/* harmony import */ var _shared_gitlab_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2470);
/* harmony import */ var _shared_reply_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5510);





const shown = { sha: 'text', name: 'text', status: 'text', description: 'text' };
const gitlab = {
    title: 'GitLab commit status',
    docs: 'https://docs.gitlab.com/api/commits/#set-commit-pipeline-status',
    ..._shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__/* .statusFields */ .iN,
    ..._shared_gitlab_api_js__WEBPACK_IMPORTED_MODULE_3__/* .gitlabFields */ .Rh,
    spec: { address: _shared_gitlab_api_js__WEBPACK_IMPORTED_MODULE_3__/* .gitlabAddress */ .qj, commitStatusExpr: 'Name of the status' },
    limits: [{ of: 'description', max: 255, unit: 'characters', above: 'GitLab answers 400' }],
    hints: [
        {
            status: 400,
            body: /Cannot transition status/i,
            say: 'the commit has this state in GitLab already, perhaps set at the same moment by another run; GitLab sets none twice',
        },
        ..._shared_gitlab_api_js__WEBPACK_IMPORTED_MODULE_3__/* .gitlabHints */ .ct,
    ],
    accepted: { status: 201, body: '{"id":1}' },
    *send(event, target) {
        (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__/* .requireContext */ .Nf)(target);
        const api = (0,_shared_gitlab_api_js__WEBPACK_IMPORTED_MODULE_3__/* .gitlabApi */ .oI)(target);
        if ((0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__/* .isProgressing */ .Eq)(event))
            return _shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__/* .progressing */ .OP;
        const status = (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__/* .commitStatus */ .yp)(event, target, { info: 'success', error: 'failed' });
        const { commit, context: name, state, description } = status;
        const list = `${api.project}/repository/commits/${(0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeSegment */ .pv)(commit)}/statuses?${(0,_go_query_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeQuery */ .XX)(new Map([['name', name]]))}`;
        const statuses = yield* (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .askList */ .Q4)(api.request('GET', list), shown);
        // Any of them counts, not only the latest: as in the controller, a state once left is not set again.
        const isSet = statuses.some((one) => one.sha === commit && one.name === name && one.status === state && one.description === description);
        if (isSet)
            return (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__/* .alreadySet */ .Z_)(status);
        yield api.request('POST', `${api.project}/statuses/${(0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeSegment */ .pv)(commit)}`, { state, name, description });
        return undefined;
    },
};


/***/ }),

/***/ 2479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ requireToken),
/* harmony export */   k0: () => (/* binding */ tokenOrPassword),
/* harmony export */   tB: () => (/* binding */ basicAuth)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);

/** The value of an `authorization` header for a user and a password. */
function basicAuth(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
/**
 * The Secret's token, for types that send nothing without one.
 * @param expected what the token is, for the message
 * @throws ConfigError on token
 */
function requireToken({ token }, expected) {
    if (token)
        return token;
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`the Secret gives no token; expected ${expected} under the key token`, { field: 'token' });
}
/** The Secret's token, or its password instead. @throws ConfigError on token */
function tokenOrPassword(target, expected) {
    return target.token || target.password || requireToken(target, expected);
}


/***/ }),

/***/ 8421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ isProgressing),
/* harmony export */   Nf: () => (/* binding */ requireContext),
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
 * @throws ConfigError when the event does not name a commit, or its severity has no state
 */
function commitStatus(event, target, states) {
    const advice = 'a commit status needs metadata commit or revision with a full SHA, as main@sha1:<40 digits>';
    const revision = getRevision(event.metadata);
    if (revision === undefined)
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`missing revision metadata: the event does not name a commit; ${advice}`, {
            field: 'event.metadata.revision',
        });
    const commit = commitOf(revision, advice);
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
/** What holds for every event, Progressing ones too: the status needs a context. @throws ConfigError */
function requireContext({ commitStatus }) {
    if (commitStatus !== '')
        return;
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('the context of the commit status is empty; let spec.commitStatusExpr yield a text', {
        field: 'spec.commitStatusExpr',
    });
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


/***/ }),

/***/ 2470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rh: () => (/* binding */ gitlabFields),
/* harmony export */   ct: () => (/* binding */ gitlabHints),
/* harmony export */   oI: () => (/* binding */ gitlabApi),
/* harmony export */   qj: () => (/* binding */ gitlabAddress)
/* harmony export */ });
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4959);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45);
/* harmony import */ var _authorization_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2479);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6019);




/** @throws ConfigError on spec.address or token */
function gitlabApi(target) {
    const headers = { accept: 'application/json', 'private-token': (0,_authorization_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenOrPassword */ .k0)(target, "GitLab's access token") };
    const { baseUrl, id } = (0,_git_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryOf */ ._M)(target, _git_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .gitlabProject */ .tD, 'https://gitlab.com/group/project');
    return {
        // As the controller's client writes it: a dot would do.
        project: `/projects/${(0,_go_url_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeSegment */ .pv)(id).replaceAll('.', '%2E')}`,
        request: (method, path, value) => value === undefined
            ? { protocol: 'http', method, url: baseUrl + path, headers }
            : { ...(0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .postJson */ .B)(baseUrl + path, value, headers), method },
    };
}
/** Address, Secret keys and schemes of the GitLab types. */
const gitlabFields = {
    address: 'required',
    schemes: ['http', 'https', 'git'],
    keys: {
        address: 'As `spec.address`',
        token: 'Personal, group or project access token with the scope `api`',
        password: 'Instead of `token`; needs a `username` beside it, which is not sent',
    },
    needs: [['token'], ['password']],
};
/** Meaning of the address of the GitLab types. */
const gitlabAddress = '`https://gitlab.com/group/project`, also its ssh form; of a server of your own likewise';
/** What GitLab's refusals mean for both its types. */
const gitlabHints = [
    { status: 401, say: 'the token is wrong, was revoked or has expired: GitLab ends each within a year' },
    { status: 403, say: 'the token needs the scope api, and the role Developer or higher in the project' },
    {
        status: 404,
        say: 'GitLab also answers 404 for what the token may not see: check spec.address, and that the token is of this project',
    },
    { status: 429, say: "GitLab's rate limit is reached: send less" },
];


/***/ })

};
;