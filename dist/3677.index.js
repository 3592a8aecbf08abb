"use strict";
exports.id = 3677;
exports.ids = [3677];
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

/***/ 3677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   giteapullrequestcomment: () => (/* binding */ giteapullrequestcomment)
/* harmony export */ });
/* harmony import */ var _shared_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6127);
/* harmony import */ var _shared_gitea_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7109);
/* harmony import */ var _shared_reply_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5510);



const comment = { id: 'integer', body: 'text', user: { login: 'text' } };
const giteapullrequestcomment = {
    title: 'Gitea pull request comment',
    docs: 'https://docs.gitea.com/api/#tag/issue/operation/issueCreateComment',
    ..._shared_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .commentFields */ .XG,
    ..._shared_gitea_api_js__WEBPACK_IMPORTED_MODULE_1__/* .giteaFields */ ._2,
    spec: { address: _shared_gitea_api_js__WEBPACK_IMPORTED_MODULE_1__/* .giteaAddress */ .Di },
    hints: (0,_shared_gitea_api_js__WEBPACK_IMPORTED_MODULE_1__/* .giteaHints */ .lM)('write:issue and read:user'),
    accepted: { status: 201, body: '{"id":1}' },
    *send(event, target) {
        const { marker, body } = (0,_shared_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .commentOf */ .vm)(event, target, 'flux-pr-comment-key');
        const api = (0,_shared_gitea_api_js__WEBPACK_IMPORTED_MODULE_1__/* .giteaApi */ .VR)(target);
        const { login } = yield* (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .askJson */ .ey)({ ...api.request('GET', '/user'), absent: { login: '' } }, { login: 'text' });
        const comments = `${api.repository}/issues/${(0,_shared_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .changeRequestOf */ .zS)(event, _shared_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .pullRequestNumber */ .Kd)}/comments`;
        const first = yield* (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .askList */ .Q4)(api.request('GET', `${comments}?limit=100&page=1`), comment);
        const own = first.find((one) => one.user.login === login && one.body.includes(marker));
        if (own)
            yield api.request('PATCH', `${api.repository}/issues/comments/${own.id}`, { body });
        else
            yield { ...api.request('POST', comments, { body }), once: true };
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

/***/ 7109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ giteaAddress),
/* harmony export */   VR: () => (/* binding */ giteaApi),
/* harmony export */   _2: () => (/* binding */ giteaFields),
/* harmony export */   lM: () => (/* binding */ giteaHints)
/* harmony export */ });
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4959);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45);
/* harmony import */ var _authorization_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2479);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6019);




/**
 * The controller's client asks for the server's version first, only to refuse servers older than 1.11 (2020); we do not
 * (docs/fidelity.md).
 * @throws ConfigError on spec.address or token
 */
function giteaApi(target) {
    const headers = { authorization: `token ${(0,_authorization_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenOrPassword */ .k0)(target, "Gitea's access token")}` };
    const { baseUrl, owner, repo } = (0,_git_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryOf */ ._M)(target, _git_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .giteaRepository */ .TP, 'https://gitea.example.com/owner/repository');
    return {
        repository: `/repos/${(0,_go_url_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeSegment */ .pv)(owner)}/${(0,_go_url_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeSegment */ .pv)(repo)}`,
        request: (method, path, value) => value === undefined
            ? { protocol: 'http', method, url: baseUrl + path, headers }
            : { ...(0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .postJson */ .B)(baseUrl + path, value, headers), method },
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
    needs: [['token'], ['password']],
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