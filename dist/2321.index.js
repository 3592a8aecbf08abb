"use strict";
exports.id = 2321;
exports.ids = [2321];
exports.modules = {

/***/ 2321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubdispatch: () => (/* binding */ githubdispatch)
/* harmony export */ });
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1384);
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7106);
/* harmony import */ var _shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6150);



const githubdispatch = {
    title: 'GitHub repository dispatch',
    docs: 'https://docs.github.com/rest/repos/repos#create-a-repository-dispatch-event',
    family: 'message',
    form: 'raw',
    startsWorkflows: true,
    accepted: { status: 204, body: '' },
    ..._shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .githubFields */ .bA,
    spec: { address: `${_shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .githubAddress */ .Wf}; its workflows \`on: repository_dispatch\` run` },
    limits: [
        { of: 'event_type', max: 100, unit: 'characters', above: 'GitHub answers 422' },
        { of: '', max: 65_536, unit: 'bytes', above: 'GitHub answers 422' },
    ],
    hints: [
        {
            status: 422,
            say: 'the event type has at most 100 characters, the payload 10 keys and 64 KB: shorten the message or the name',
        },
        ...(0,_shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .githubHints */ .mi)('contents', 'Contents'),
    ],
    *send(event, target) {
        const api = yield* (0,_shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .githubApi */ .Mc)(target);
        const { kind, name, namespace } = event.involvedObject;
        const type = (0,_go_json_js__WEBPACK_IMPORTED_MODULE_1__/* .goJson */ .Pl)(`${kind}/${name}.${namespace}`, { escapeHtml: false });
        const payload = `{"event_type":${type},"client_payload":${(0,_event_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventJson */ .T$)(event)}}`;
        yield { ...api.request('POST', `${api.repository}/dispatches`, payload), once: true };
    },
};


/***/ })

};
;