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
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45);
/* harmony import */ var _shared_git_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8901);
/* harmony import */ var _shared_git_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6019);
/* harmony import */ var _shared_github_api_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6150);





const githubpullrequestcomment = {
    title: 'GitHub pull request comment',
    docs: 'https://docs.github.com/rest/issues/comments',
    family: 'comment',
    form: 'comment',
    ..._shared_github_api_js__WEBPACK_IMPORTED_MODULE_4__/* .githubFields */ .bA,
    spec: { address: _shared_github_api_js__WEBPACK_IMPORTED_MODULE_4__/* .githubAddress */ .Wf },
    limits: [{ of: 'body', max: 65_536, unit: 'characters', above: 'GitHub answers 422 "body is too long"' }],
    hints: [
        {
            status: 422,
            body: /body is too long/i,
            say: "a comment has at most 65536 characters: shorten the event's message",
        },
        { status: 403, body: /locked/i, say: 'the conversation of the pull request is locked' },
        ...(0,_shared_github_api_js__WEBPACK_IMPORTED_MODULE_4__/* .githubHints */ .mi)('pull-requests', 'Pull requests'),
    ],
    *send(event, target) {
        const { marker, body } = (0,_shared_git_host_js__WEBPACK_IMPORTED_MODULE_2__/* .commentOf */ .vm)(event, target, 'flux-pr-comment-key');
        const api = yield* (0,_shared_github_api_js__WEBPACK_IMPORTED_MODULE_4__/* .githubApi */ .Mc)(target, { slug: true });
        const author = yield* authorOf(api);
        const comments = `${api.repository}/issues/${(0,_shared_git_host_js__WEBPACK_IMPORTED_MODULE_2__/* .changeRequestOf */ .zS)(event, _shared_git_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .pullRequestNumber */ .Kd)}/comments`;
        const list = api.request('GET', `${comments}?direction=asc&per_page=100&sort=created`);
        const headers = { ...list.headers, accept: 'application/vnd.github.squirrel-girl-preview' };
        const first = yield* (0,_shared_git_host_js__WEBPACK_IMPORTED_MODULE_2__/* .askList */ .Q4)({ ...list, headers });
        const own = first.find((one) => one.user?.login === author && one.body?.includes(marker));
        const json = (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .goJson */ .Pl)({ body }, { escapeHtml: false });
        if (own)
            yield api.request('PATCH', `${api.repository}/issues/comments/${own.id}`, json);
        else
            yield { ...api.request('POST', comments, json), once: true };
    },
};
/** Whose comments are ours. The token of a workflow may not ask that (403), and speaks as github-actions. */
function* authorOf(api) {
    if (api.slug !== '')
        return `${api.slug}[bot]`;
    const reply = yield { ...api.request('GET', '/user'), accept: [403], absent: { login: '' } };
    if (reply.status === 403)
        return 'github-actions[bot]';
    return (0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReply */ .UV)(reply).login;
}


/***/ })

};
;