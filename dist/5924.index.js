"use strict";
exports.id = 5924;
exports.ids = [5924];
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

/***/ 5924:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitea: () => (/* binding */ gitea)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45);
/* harmony import */ var _shared_git_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8421);
/* harmony import */ var _shared_gitea_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7109);



const gitea = {
    title: 'Gitea commit status',
    docs: 'https://docs.gitea.com/api/#tag/repository/operation/repoCreateStatus',
    ..._shared_git_status_js__WEBPACK_IMPORTED_MODULE_1__/* .statusFields */ .iN,
    ..._shared_gitea_api_js__WEBPACK_IMPORTED_MODULE_2__/* .giteaFields */ ._2,
    spec: { address: _shared_gitea_api_js__WEBPACK_IMPORTED_MODULE_2__/* .giteaAddress */ .Di, commitStatusExpr: 'Context of the status' },
    hints: (0,_shared_gitea_api_js__WEBPACK_IMPORTED_MODULE_2__/* .giteaHints */ .lM)('write:repository'),
    accepted: { status: 201, body: '{"id":1}' },
    *send(event, target) {
        const api = (0,_shared_gitea_api_js__WEBPACK_IMPORTED_MODULE_2__/* .giteaApi */ .VR)(target);
        const states = (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_1__/* .isProgressing */ .Eq)(event) ? { [event.severity]: 'pending' } : { info: 'success', error: 'failure' };
        const status = (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_1__/* .commitStatus */ .yp)(event, target, states);
        const { commit, context, state, description } = status;
        const list = `${api.repository}/commits/${commit}/statuses?limit=50&page=1`;
        const ask = api.request('GET', list);
        // The controller's client names a type although a GET has no body.
        const headers = { ...ask.headers, 'content-type': 'application/json' };
        const statuses = yield* (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .askList */ .Q4)({ ...ask, headers });
        // The newest comes first; what an older one of the context says no longer counts.
        const latest = statuses.find((one) => one.context === context && one.status && one.description);
        if (latest?.status === state && latest.description === description)
            return (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_1__/* .alreadySet */ .Z_)(status);
        const created = { state, target_url: '', description, context };
        yield api.request('POST', `${api.repository}/statuses/${commit}`, created);
        return undefined;
    },
};


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

/***/ 2479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k0: () => (/* binding */ tokenOrPassword),
/* harmony export */   tB: () => (/* binding */ basicAuth)
/* harmony export */ });
/* unused harmony export requireToken */
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

/***/ 6019:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ githubRepository),
/* harmony export */   PV: () => (/* binding */ azureDevOpsRepository),
/* harmony export */   TP: () => (/* binding */ giteaRepository),
/* harmony export */   Ye: () => (/* binding */ bitbucketRepository),
/* harmony export */   Yt: () => (/* binding */ bitbucketServerBuilds),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   tD: () => (/* binding */ gitlabProject)
/* harmony export */ });
/* harmony import */ var _go_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6919);
/* harmony import */ var _go_strings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9664);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4959);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3474);
/* harmony import */ var _git_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7659);





/** Two parts of the path, no more. @throws Error for others */
function ownerAndRepo(id, shown) {
    const [owner, repo, ...more] = id.split('/');
    if (owner === undefined || repo === undefined || more.length > 0)
        throw new Error(`invalid repository id${shown}`);
    return { owner, repo };
}
/** Only `github.com`, spelt so, is github.com; every other host is GitHub Enterprise. @throws Error */
function githubRepository(address) {
    const { host, id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGitAddress */ .Q)(address);
    const names = ownerAndRepo(id, `: '${id}'`);
    const url = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(host);
    if (url.host === 'github.com')
        return { baseUrl: 'https://api.github.com', ...names };
    const isApi = url.host.startsWith('api.') || url.host.includes('.api.');
    return { baseUrl: (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUrl */ .J1)({ ...url, path: isApi ? '' : '/api/v3' }), ...names };
}
/** `id` is the whole path, escaped by whoever puts it into a URL. */
function gitlabProject(address) {
    const { host, id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGitAddress */ .Q)(address);
    return { baseUrl: (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUrl */ .J1)((0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(`${host.replace(/\/$/, '')}/api/v4`)), id };
}
/** @throws Error */
function giteaRepository(address) {
    const { host, id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGitAddress */ .Q)(address);
    const names = ownerAndRepo(id, ` ${(0,_go_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(id)}`);
    const { scheme } = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(host);
    // The controller's client asks for the server's version before anything else, and fails there.
    if (!/^https?$/.test(scheme))
        throw new Error(`failed creating Gitea client: unsupported protocol scheme "${scheme}"`);
    return { baseUrl: (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUrl */ .J1)((0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(`${host.replace(/\/$/, '')}/api/v1`)), ...names };
}
/** Bitbucket Cloud, whatever host the address has. @throws Error */
function bitbucketRepository(address) {
    const { id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGitAddress */ .Q)(address);
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
    const { host, id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGitAddress */ .Q)(address);
    const [organisation, project, git, repo, ...more] = id.split('/');
    if (project === undefined || git === undefined || repo === undefined || more.length > 0)
        throw new Error(`invalid repository id ${(0,_go_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(id)}`);
    return { baseUrl: (0,_go_strings_js__WEBPACK_IMPORTED_MODULE_4__/* .goLower */ .sr)(`${host}/${organisation}`), project, repo };
}
/**
 * The repository that the Provider's address names.
 * @param read the function above for this type
 * @param example what an address of this type looks like, for the message
 * @throws ConfigError on spec.address
 */
function repositoryOf(target, read, example) {
    const repository = (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .readAddress */ .zq)(target, example, read);
    if (/^https?:\/\/[^/]/.test(repository.baseUrl))
        return repository;
    throw (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .addressError */ .bO)('the address does not lead to a server that speaks http or https', example);
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


/***/ }),

/***/ 7109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ giteaAddress),
/* harmony export */   VR: () => (/* binding */ giteaApi),
/* harmony export */   _2: () => (/* binding */ giteaFields),
/* harmony export */   lM: () => (/* binding */ giteaHints)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45);
/* harmony import */ var _authorization_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2479);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6019);



/**
 * The controller's client asks for the server's version first, only to refuse servers older than 1.11 (2020); we do not
 * (docs/fidelity.md).
 * @throws ConfigError on spec.address or token
 */
function giteaApi(target) {
    const headers = { authorization: `token ${(0,_authorization_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenOrPassword */ .k0)(target, 'Gitea')}` };
    const { baseUrl, owner, repo } = (0,_git_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOf */ ._M)(target, _git_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .giteaRepository */ .TP, 'https://gitea.example.com/owner/repository');
    return {
        repository: `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}`,
        request: (method, path, value) => value === undefined
            ? { protocol: 'http', method, url: baseUrl + path, headers }
            : { ...(0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .postJson */ .B2)(baseUrl + path, value, headers), method },
    };
}
/** Address, Secret keys and schemes of the Gitea types. */
const giteaFields = {
    address: 'required',
    schemes: ['http', 'https', 'git'],
    keys: {
        address: 'As `spec.address`',
        token: 'Access token',
        password: 'A token as well, instead of `token`; needs a `username` beside it, which is not sent',
    },
    needs: [['token'], ['username', 'password']],
};
/** Meaning of the address of the Gitea types. */
const giteaAddress = '`https://gitea.example.com/owner/repository`, a Forgejo server (Codeberg) likewise';
/**
 * What the refusals of Gitea mean for both its types.
 * @param scopes that the token needs
 */
function giteaHints(scopes) {
    return [
        { status: 401, say: 'the token is wrong or was deleted: make a new one' },
        { status: 403, say: `the token needs the scope ${scopes}, and its user write access to the repository` },
        {
            status: 404,
            say: 'Gitea also answers 404 for what the token may not see: check spec.address, the commit or number, and who owns the token',
        },
    ];
}


/***/ })

};
;