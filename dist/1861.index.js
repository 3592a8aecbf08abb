"use strict";
exports.id = 1861;
exports.ids = [1861];
exports.modules = {

/***/ 1861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitlabmergerequestcomment: () => (/* binding */ gitlabmergerequestcomment)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45);
/* harmony import */ var _shared_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6127);
/* harmony import */ var _shared_gitlab_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2470);



const gitlabmergerequestcomment = {
    title: 'GitLab merge request comment',
    docs: 'https://docs.gitlab.com/api/notes/#merge-requests',
    ..._shared_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .commentFields */ .XG,
    ..._shared_gitlab_api_js__WEBPACK_IMPORTED_MODULE_2__/* .gitlabFields */ .Rh,
    spec: { address: _shared_gitlab_api_js__WEBPACK_IMPORTED_MODULE_2__/* .gitlabAddress */ .qj },
    limits: [{ of: 'body', max: 1_000_000, unit: 'characters', above: 'GitLab answers 400' }],
    hints: _shared_gitlab_api_js__WEBPACK_IMPORTED_MODULE_2__/* .gitlabHints */ .ct,
    accepted: { status: 201, body: '{"id":1}' },
    *send(event, target) {
        const { marker, body } = (0,_shared_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .commentOf */ .vm)(event, target, 'flux-mr-comment-key');
        const api = (0,_shared_gitlab_api_js__WEBPACK_IMPORTED_MODULE_2__/* .gitlabApi */ .oI)(target);
        const { username } = yield* (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .askJson */ .ey)({
            ...api.request('GET', '/user'),
            absent: { username: '' },
        });
        const notes = `${api.project}/merge_requests/${(0,_shared_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .changeRequestOf */ .zS)(event, _shared_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeRequestIid */ .E6)}/notes`;
        const first = yield* (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .askList */ .Q4)(api.request('GET', `${notes}?order_by=created_at&per_page=100&sort=asc`));
        const own = first.find((one) => one.author?.username === username && one.body.includes(marker));
        if (own)
            yield api.request('PUT', `${notes}/${own.id}`, { body });
        else
            yield { ...api.request('POST', notes, { body }), once: true };
    },
};


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


/***/ })

};
;