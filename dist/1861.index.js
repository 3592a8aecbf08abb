"use strict";
exports.id = 1861;
exports.ids = [1861];
exports.modules = {

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

/***/ 1861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitlabmergerequestcomment: () => (/* binding */ gitlabmergerequestcomment)
/* harmony export */ });
/* harmony import */ var _shared_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6127);
/* harmony import */ var _shared_gitlab_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2470);
/* harmony import */ var _shared_reply_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5510);



const note = { id: 'integer', body: 'text', author: { username: 'text' } };
const gitlabmergerequestcomment = {
    title: 'GitLab merge request comment',
    docs: 'https://docs.gitlab.com/api/notes/#merge-requests',
    ..._shared_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .commentFields */ .XG,
    ..._shared_gitlab_api_js__WEBPACK_IMPORTED_MODULE_1__/* .gitlabFields */ .Rh,
    spec: { address: _shared_gitlab_api_js__WEBPACK_IMPORTED_MODULE_1__/* .gitlabAddress */ .qj },
    limits: [{ of: 'body', max: 1_000_000, unit: 'characters', above: 'GitLab answers 400' }],
    hints: _shared_gitlab_api_js__WEBPACK_IMPORTED_MODULE_1__/* .gitlabHints */ .ct,
    accepted: { status: 201, body: '{"id":1}' },
    *send(event, target) {
        const { marker, body } = (0,_shared_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .commentOf */ .vm)(event, target, 'flux-mr-comment-key');
        const api = (0,_shared_gitlab_api_js__WEBPACK_IMPORTED_MODULE_1__/* .gitlabApi */ .oI)(target);
        const { username } = yield* (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .askJson */ .ey)({ ...api.request('GET', '/user'), absent: { username: '' } }, { username: 'text' });
        const notes = `${api.project}/merge_requests/${(0,_shared_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .changeRequestOf */ .zS)(event, _shared_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeRequestIid */ .E6)}/notes`;
        const first = yield* (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .askList */ .Q4)(api.request('GET', `${notes}?order_by=created_at&per_page=100&sort=asc`), note);
        const own = first.find((one) => one.author.username === username && one.body.includes(marker));
        if (own)
            yield api.request('PUT', `${notes}/${own.id}`, { body });
        else
            yield { ...api.request('POST', notes, { body }), once: true };
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

/***/ 6127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ mergeRequestIid),
/* harmony export */   Kd: () => (/* binding */ pullRequestNumber),
/* harmony export */   XG: () => (/* binding */ commentFields),
/* harmony export */   fb: () => (/* binding */ formatMarkdownPost),
/* harmony export */   vm: () => (/* binding */ commentOf),
/* harmony export */   zS: () => (/* binding */ changeRequestOf)
/* harmony export */ });
/* unused harmony exports commentMarker, commentBody */
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6919);
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7106);



// What the types that comment on pull requests share.
/**
 * An event as the Markdown post of Zulip and of pull request comments.
 * Source: the controller's formatMarkdownPost; test/logic/markdown.json.
 */
function formatMarkdownPost({ involvedObject: { kind, namespace, name }, severity, message, metadata, }) {
    const entries = (0,_go_json_js__WEBPACK_IMPORTED_MODULE_2__/* .byUtf8 */ .Zj)(metadata).filter(([key]) => key !== 'change_request');
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
const readComment = ({ body }) => (body ? { text: String(body), dialect: 'markdown' } : undefined);
/** Family, form and reader of the types that comment. */
const commentFields = {
    family: 'comment',
    form: 'comment',
    read: readComment,
};
/** A comment about an event, and the marker by which an earlier one is found. @throws ConfigError without a uid */
function commentOf(event, target, prefix) {
    const { uid } = target.provider;
    if (uid === '')
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('the Provider has no uid, by which its comments are found again; give it one in `uids`', {
            field: 'metadata.uid',
        });
    return { marker: commentMarker(event, uid, prefix), body: commentBody(event, uid, prefix) };
}
/** The number of the pull or merge request. @throws ConfigError */
function changeRequestOf(event, read) {
    try {
        return read(event);
    }
    catch (cause) {
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${cause.message}; a comment needs metadata event.toolkit.fluxcd.io/change_request with the number of the pull request`, { field: 'event.metadata.change_request' }, { cause });
    }
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
    const quoted = (0,_go_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .goQuote */ .dg)(text);
    throw new Error(`invalid "change_request" metadata value ${quoted}: strconv.${parser}: parsing ${quoted}: ${fault}`);
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