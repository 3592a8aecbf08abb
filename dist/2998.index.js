"use strict";
exports.id = 2998;
exports.ids = [2998];
exports.modules = {

/***/ 2998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubpullrequestcomment: () => (/* binding */ githubpullrequestcomment)
/* harmony export */ });
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);
/* harmony import */ var _shared_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6127);
/* harmony import */ var _shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6150);



const comment = { id: 'integer', body: 'text', user: { login: 'text' } };
const githubpullrequestcomment = {
    title: 'GitHub pull request comment',
    docs: 'https://docs.github.com/rest/issues/comments',
    ..._shared_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .commentFields */ .XG,
    ..._shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .githubFields */ .bA,
    spec: { address: _shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .githubAddress */ .Wf },
    limits: [{ of: 'body', max: 65_536, unit: 'characters', above: 'GitHub answers 422 "body is too long"' }],
    hints: [
        {
            status: 422,
            body: /body is too long/i,
            say: "a comment has at most 65536 characters: shorten the event's message",
        },
        { status: 403, body: /locked/i, say: 'the conversation of the pull request is locked' },
        ...(0,_shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .githubHints */ .mi)('pull-requests', 'Pull requests'),
    ],
    accepted: { status: 201, body: '{"id":1}' },
    *send(event, target) {
        const { marker, body } = (0,_shared_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .commentOf */ .vm)(event, target, 'flux-pr-comment-key');
        const api = yield* (0,_shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .githubApi */ .Mc)(target, { slug: true });
        const author = yield* authorOf(api);
        const number = (0,_shared_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .changeRequestOf */ .zS)(event, _shared_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .pullRequestNumber */ .Kd);
        const comments = `${api.repository}/issues/${number}/comments`;
        const listed = number === '0' ? `${api.repository}/issues/comments` : comments;
        const list = api.request('GET', `${listed}?direction=asc&per_page=100&sort=created`);
        const headers = { ...list.headers, accept: 'application/vnd.github.squirrel-girl-preview' };
        const first = yield* (0,_shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .askGithub */ .fP)({ ...list, headers, absent: [] }, [comment]);
        const own = first.find((one) => one.user.login === author && one.body.includes(marker));
        const json = (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .goJson */ .Pl)({ body }, { escapeHtml: false });
        if (own)
            yield api.request('PATCH', `${api.repository}/issues/comments/${own.id}`, json);
        else
            yield { ...api.request('POST', comments, json), once: true };
    },
};
function* authorOf(api) {
    if (api.slug !== '')
        return `${api.slug}[bot]`;
    const reply = yield { ...api.request('GET', '/user'), accept: [403], absent: { login: '' } };
    if (reply.status === 403)
        return 'github-actions[bot]';
    return (0,_shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .readGithub */ .GP)(reply, { login: 'text' }).login;
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
function commentMarker(event, providerUid, prefix) {
    const { kind, namespace, name } = event.involvedObject;
    return `<!-- ${prefix}:${providerUid}/${kind}/${namespace}/${name} -->`;
}
function commentBody(event, providerUid, prefix) {
    return `${commentMarker(event, providerUid, prefix)}\n\n${formatMarkdownPost(event)}`;
}
const readComment = ({ body }) => (body ? { text: String(body), dialect: 'markdown' } : undefined);
const commentFields = {
    family: 'comment',
    form: 'comment',
    read: readComment,
};
function commentOf(event, target, prefix) {
    const { uid } = target.provider;
    if (uid === '')
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('the Provider has no uid, by which its comments are found again; give it one in `uids`', {
            field: 'metadata.uid',
        });
    return { marker: commentMarker(event, uid, prefix), body: commentBody(event, uid, prefix) };
}
function changeRequestOf(event, read) {
    try {
        return read(event);
    }
    catch (cause) {
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${cause.message}; a comment needs metadata event.toolkit.fluxcd.io/change_request with the number of the pull request`, { field: 'event.metadata.change_request' }, { cause });
    }
}
function pullRequestNumber(event) {
    return changeRequest(event, 'Atoi');
}
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


/***/ })

};
;