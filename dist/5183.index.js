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
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4959);
/* harmony import */ var _shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8421);
/* harmony import */ var _shared_github_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6150);




const stored = { context: 'text', state: 'text?', description: 'text?' };
const github = {
    title: 'GitHub commit status',
    docs: 'https://docs.github.com/rest/commits/statuses',
    ..._shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__/* .statusFields */ .iN,
    ..._shared_github_api_js__WEBPACK_IMPORTED_MODULE_3__/* .githubFields */ .bA,
    spec: { address: _shared_github_api_js__WEBPACK_IMPORTED_MODULE_3__/* .githubAddress */ .Wf, commitStatusExpr: 'Context of the status' },
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
        ...(0,_shared_github_api_js__WEBPACK_IMPORTED_MODULE_3__/* .githubHints */ .mi)('statuses', 'Commit statuses'),
    ],
    accepted: { status: 201, body: '{"id":1}' },
    *send(event, target) {
        (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__/* .requireContext */ .Nf)(target);
        const api = yield* (0,_shared_github_api_js__WEBPACK_IMPORTED_MODULE_3__/* .githubApi */ .Mc)(target);
        if ((0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__/* .isProgressing */ .Eq)(event))
            return _shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__/* .progressing */ .OP;
        const status = (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__/* .commitStatus */ .yp)(event, target, { info: 'success', error: 'failure' });
        const { commit, context, state, description } = status;
        const list = `${api.repository}/commits/${(0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeSegment */ .pv)(commit)}/statuses?per_page=50`;
        const statuses = yield* (0,_shared_github_api_js__WEBPACK_IMPORTED_MODULE_3__/* .askGithub */ .fP)({ ...api.request('GET', list), absent: [] }, [stored]);
        const latest = statuses.find((one) => one.context === context && one.state !== undefined && one.description !== undefined);
        if (latest?.state === state && latest.description === description)
            return (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__/* .alreadySet */ .Z_)(status);
        yield api.request('POST', `${api.repository}/statuses/${(0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeSegment */ .pv)(commit)}`, (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .goJson */ .Pl)({ state, description, context }, { escapeHtml: false }));
        return undefined;
    },
};


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


const readStatus = ({ state, context, name, key, description }) => {
    if (typeof state !== 'string' || state === '')
        return undefined;
    const heading = [context?.name, context, name, key].find((text) => typeof text === 'string' && text !== '') ?? '';
    return { heading, subtitle: state, text: description ?? '', isBad: /^(err|fail)/i.test(state) };
};
const statusFields = {
    family: 'status',
    form: 'status',
    read: readStatus,
};
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
function requireContext({ commitStatus }) {
    if (commitStatus !== '')
        return;
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('the context of the commit status is empty; let spec.commitStatusExpr yield a text', {
        field: 'spec.commitStatusExpr',
    });
}
function isProgressing(event) {
    return event.reason === 'Progressing';
}
const progressing = { code: 'progressing', reason: 'this type does not report progress' };
function alreadySet({ state, description }) {
    return { code: 'already-set', reason: `the status is already set: ${state}, "${description}"` };
}
function parseRevision(revision) {
    const commit = revision.slice(revision.lastIndexOf(revision.includes(':') ? ':' : '/') + 1);
    if (Buffer.byteLength(commit) !== 40)
        throw new Error(`failed to extract commit hash from '${revision}' revision`);
    return commit;
}
function getRevision(metadata) {
    return metadata.get('commit') ?? metadata.get('originRevision') ?? metadata.get('revision');
}
function splitCamelcase(text) {
    return text.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Nd}+|[^\p{Lu}\p{Ll}\p{Nd}]+/gu) ?? [];
}
function formatNameAndDescription({ involvedObject, reason }) {
    return {
        name: (0,_go_strings_js__WEBPACK_IMPORTED_MODULE_1__/* .goLower */ .s)(`${involvedObject.kind}/${involvedObject.name}`),
        description: (0,_go_strings_js__WEBPACK_IMPORTED_MODULE_1__/* .goLower */ .s)(splitCamelcase(reason).join(' ')),
    };
}


/***/ })

};
;