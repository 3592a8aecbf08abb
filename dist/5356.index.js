"use strict";
exports.id = 5356;
exports.ids = [5356];
exports.modules = {

/***/ 5356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   azuredevops: () => (/* binding */ azuredevops)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4959);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45);
/* harmony import */ var _shared_authorization_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2479);
/* harmony import */ var _shared_git_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6019);
/* harmony import */ var _shared_git_status_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8421);
/* harmony import */ var _shared_reply_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5510);







const listed = {
    value: [{ context: { genre: 'text?', name: 'text?' }, state: 'text?', description: 'text?' }],
};
const renew = 'the personal access token is wrong or has expired (after a year at most): store a new one';
const azuredevops = {
    title: 'Azure DevOps commit status',
    docs: 'https://learn.microsoft.com/rest/api/azure/devops/git/statuses/create',
    ..._shared_git_status_js__WEBPACK_IMPORTED_MODULE_5__/* .statusFields */ .iN,
    address: 'required',
    schemes: ['http', 'https', 'git'],
    spec: {
        address: '`https://dev.azure.com/organization/project/_git/repository`; not `*.visualstudio.com`, not the ssh form',
        commitStatusExpr: 'Name of the status; its genre is `fluxcd`, or `fluxcd:<summary>`',
    },
    keys: { address: 'As `spec.address`', token: 'Personal access token with the scope Code (status)' },
    needs: [['token']],
    hints: [
        { status: 401, say: renew },
        {
            status: 403,
            say: 'the token needs the scope Code (status), and its account "Contribute" in the repository',
        },
        { status: 404, say: 'the organization, project, repository or commit is not there: check spec.address' },
    ],
    accepted: { status: 201, body: '{"id":1}' },
    *send(event, target) {
        (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_5__/* .requireContext */ .Nf)(target);
        const token = (0,_shared_authorization_js__WEBPACK_IMPORTED_MODULE_3__/* .requireToken */ .Fw)(target, 'a personal access token (managed identities exist only in a cluster)');
        const headers = {
            authorization: (0,_shared_authorization_js__WEBPACK_IMPORTED_MODULE_3__/* .basicAuth */ .tB)('', token),
            accept: 'application/json;api-version=6.0',
        };
        const example = 'https://dev.azure.com/organization/project/_git/repository';
        const { baseUrl, project, repo } = (0,_shared_git_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryOf */ ._M)(target, _shared_git_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .azureDevOpsRepository */ .PV, example);
        if ((0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_5__/* .isProgressing */ .Eq)(event))
            return _shared_git_status_js__WEBPACK_IMPORTED_MODULE_5__/* .progressing */ .OP;
        const status = (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_5__/* .commitStatus */ .yp)(event, target, { info: 'succeeded', error: 'error' });
        const { commit, state, description } = status;
        const path = `${project && `${(0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeSegment */ .pv)(project)}/`}_apis/git/repositories/${(0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeSegment */ .pv)(repo)}/commits/${(0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeSegment */ .pv)(commit)}/statuses`;
        const url = `${baseUrl}/${path}`;
        const reply = yield { protocol: 'http', method: 'GET', url, headers, absent: { value: [] } };
        signedIn(reply);
        const { value } = (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_6__/* .readJson */ .Vh)(reply, listed);
        const summary = event.metadata.get('summary');
        const context = { genre: summary === undefined ? 'fluxcd' : `fluxcd:${summary}`, name: status.context };
        // The newest comes first; what an older one of the context says no longer counts.
        const latest = value.find((one) => one.context.name === context.name &&
            one.context.genre === context.genre &&
            one.state !== undefined &&
            one.description !== undefined);
        if (latest?.state === state && latest.description === description)
            return (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_5__/* .alreadySet */ .Z_)(status);
        const type = { 'content-type': 'application/json;charset=utf-8' };
        signedIn(yield (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .postJson */ .B)(url, { context, description, state }, { ...headers, ...type }));
        return undefined;
    },
};
/** To a token that has expired Azure DevOps answers 203 and its sign-in page, which looks like success. */
function signedIn({ status, body }) {
    if (status !== 203 && !/^\s*<(?:!doctype|html)/i.test(body))
        return;
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`Azure DevOps answered ${status} with its sign-in page`, { hint: renew });
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


/***/ })

};
;