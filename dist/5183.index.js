"use strict";
exports.id = 5183;
exports.ids = [5183];
exports.modules = {

/***/ 5183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   github: () => (/* binding */ github)
/* harmony export */ });
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);
/* harmony import */ var _shared_git_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8901);
/* harmony import */ var _shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6150);



const github = {
    title: 'GitHub commit status',
    docs: 'https://docs.github.com/rest/commits/statuses',
    family: 'status',
    form: 'status',
    ..._shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .githubFields */ .bA,
    spec: { address: _shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .githubAddress */ .Wf, commitStatusExpr: 'Context of the status' },
    limits: [
        { of: 'description', max: 140, unit: 'characters', above: 'GitHub answers 422 "description is too long"' },
        { of: 'context', max: 255, unit: 'characters', above: 'GitHub answers 422' },
    ],
    hints: [
        {
            status: 422,
            body: /description is too long/i,
            say: 'the description, made from the reason of the event, has at most 140 characters: shorten the reason',
        },
        {
            status: 422,
            body: /maximum number of statuses/i,
            say: 'GitHub keeps at most 1000 statuses for a commit and context: take another context (commitStatusExpr)',
        },
        {
            status: 422,
            body: /No commit found/i,
            say: 'the commit is not in this repository: push it, or check spec.address and the revision of the event',
        },
        ...(0,_shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .githubHints */ .mi)('statuses', 'Commit statuses'),
    ],
    *send(event, target) {
        const api = yield* (0,_shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .githubApi */ .Mc)(target);
        if ((0,_shared_git_host_js__WEBPACK_IMPORTED_MODULE_1__/* .isProgressing */ .Eq)(event))
            return _shared_git_host_js__WEBPACK_IMPORTED_MODULE_1__/* .progressing */ .OP;
        const status = (0,_shared_git_host_js__WEBPACK_IMPORTED_MODULE_1__/* .commitStatus */ .yp)(event, target, { info: 'success', error: 'failure' });
        const { commit, context, state, description } = status;
        const list = `${api.repository}/commits/${commit}/statuses?per_page=50`;
        const statuses = yield* (0,_shared_git_host_js__WEBPACK_IMPORTED_MODULE_1__/* .askList */ .Q4)(api.request('GET', list));
        // The newest comes first; what an older one of the context says no longer counts.
        const latest = statuses.find((one) => one.context === context && one.state !== null && one.description !== null);
        if (latest?.state === state && latest.description === description)
            return (0,_shared_git_host_js__WEBPACK_IMPORTED_MODULE_1__/* .alreadySet */ .Z_)(status);
        yield api.request('POST', `${api.repository}/statuses/${commit}`, (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .goJson */ .Pl)({ state, description, context }, { escapeHtml: false }));
        return undefined;
    },
};


/***/ })

};
;