"use strict";
exports.id = 3003;
exports.ids = [3003];
exports.modules = {

/***/ 3003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bitbucket: () => (/* binding */ bitbucket)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4959);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45);
/* harmony import */ var _shared_authorization_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2479);
/* harmony import */ var _shared_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7020);
/* harmony import */ var _shared_git_repository_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6019);
/* harmony import */ var _shared_git_status_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8421);
/* harmony import */ var _shared_reply_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5510);








const appPasswords = 'app passwords ended on 9 June 2026: use an API token with the e-mail of its Atlassian account';
const bitbucket = {
    title: 'Bitbucket commit status',
    docs: 'https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commit-statuses/',
    ..._shared_git_status_js__WEBPACK_IMPORTED_MODULE_6__/* .statusFields */ .iN,
    address: 'required',
    schemes: ['http', 'https', 'git'],
    spec: {
        address: '`https://bitbucket.org/workspace/repository`, also its ssh form; the host is not used',
        commitStatusExpr: 'The SHA-1 of this text is the key of the status',
    },
    keys: {
        address: 'As `spec.address`',
        token: "`<account's e-mail>:<API token>`, with exactly one colon; scope `read:repository:bitbucket`",
    },
    placeholders: { token: '***:***' },
    needs: [['token']],
    limits: [{ of: 'name', max: 255, unit: 'characters', above: 'Bitbucket answers 400' }],
    hints: [
        { status: 401, say: `Bitbucket does not know this user and password; ${appPasswords}` },
        {
            status: 403,
            say: 'the API token needs the scope read:repository:bitbucket; a status that another account set may only be changed by that account or an administrator',
        },
        {
            status: 404,
            say: 'the repository or the commit is not there, or the account may not see it: check spec.address',
        },
        { status: 429, say: 'Bitbucket answers about 1000 requests an hour: send less' },
    ],
    accepted: { status: 201, body: '{"id":1}' },
    *send(event, target) {
        (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_6__/* .requireContext */ .Nf)(target);
        const authorization = (0,_shared_authorization_js__WEBPACK_IMPORTED_MODULE_3__/* .basicAuth */ .tB)(...userAndPassword(target.token));
        const { baseUrl, owner, repo } = (0,_shared_git_repository_js__WEBPACK_IMPORTED_MODULE_5__/* .repositoryOf */ ._M)(target, _shared_git_repository_js__WEBPACK_IMPORTED_MODULE_5__/* .bitbucketRepository */ .Ye, 'https://bitbucket.org/workspace/repository');
        if ((0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_6__/* .isProgressing */ .Eq)(event))
            return _shared_git_status_js__WEBPACK_IMPORTED_MODULE_6__/* .progressing */ .OP;
        const status = (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_6__/* .commitStatus */ .yp)(event, target, { info: 'SUCCESSFUL', error: 'FAILED' });
        const { commit, context, state, name, description } = status;
        const url = `${baseUrl}${(0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .escapePath */ .ft)(`/repositories/${owner}/${repo}/commit/${commit}/statuses/build`)}`;
        const key = (0,_shared_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .hexDigest */ .w)('sha1', context);
        const reply = yield {
            protocol: 'http',
            method: 'GET',
            url: `${url}/${key}`,
            headers: { authorization },
            accept: [404],
        };
        const set = reply.status === 404 ? undefined : (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_7__/* .readJson */ .Vh)(reply, { state: 'text', description: 'text' });
        if (set?.state === state && set.description === description)
            return (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_6__/* .alreadySet */ .Z_)(status);
        yield (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .postJson */ .B)(url, { key, url: 'https://bitbucket.org', state, name, description }, { authorization });
        return undefined;
    },
};
/** @throws ConfigError on token when it is not one user and one password */
function userAndPassword(token) {
    const [user, password, ...more] = token.split(':');
    if (user !== undefined && password !== undefined && more.length === 0)
        return [user, password];
    const found = token === '' ? 'there is no token' : `the token has ${more.length === 0 ? 'no colon' : 'several colons'}`;
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${found}; Bitbucket needs one of the form user:password, with exactly one colon. Bitbucket's ${appPasswords}`, { field: 'token' });
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

/***/ 7020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ hexDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The digest of a text, in hexadecimal. */
function hexDigest(algorithm, text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(text).digest('hex');
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