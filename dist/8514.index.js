"use strict";
exports.id = 8514;
exports.ids = [8514];
exports.modules = {

/***/ 3198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ goTrim),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   nx: () => (/* binding */ titleCase),
/* harmony export */   sr: () => (/* binding */ goLower)
/* harmony export */ });
function goLower(text) {
    return Array.from(text, (char) => (char === 'İ' ? 'i' : char.toLowerCase())).join('');
}
function goTrim(text) {
    const blank = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
    return text.replace(new RegExp(`^${blank}|${blank}$`, 'g'), '');
}
const digraphs = ['ǅ', 'ǈ', 'ǋ', 'ǲ'];
function titleCase(text) {
    const words = new Intl.Segmenter('und', { granularity: 'word' }).segment(text);
    return Array.from(words, ({ segment }) => titleWord(segment)).join('');
}
function titleWord(word) {
    const first = /\p{Cased}/u.exec(word);
    if (!first)
        return word;
    const [letter] = first;
    const tail = word.slice(first.index + letter.length);
    const lower = (letter + tail).toLowerCase().slice(letter.toLowerCase().length);
    return word.slice(0, first.index) + titleLetter(letter) + lower;
}
function titleLetter(letter) {
    const upper = letter.toUpperCase();
    const digraph = digraphs.find((title) => title.toUpperCase() === upper);
    if (digraph)
        return digraph;
    const [head = '', ...rest] = upper;
    return head + rest.join('').toLowerCase();
}
function decimal(value) {
    if (Object.is(value, -0))
        return '-0';
    const [, sign = '', first = '', rest = '', exponent = '0'] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential()) ?? [];
    const digits = first + rest;
    const point = Number(exponent) + 1;
    if (point <= 0)
        return `${sign}0.${'0'.repeat(-point)}${digits}`.replace(/\.0*$/, '');
    if (point >= digits.length)
        return sign + digits.padEnd(point, '0');
    return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}


/***/ }),

/***/ 7127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ postJson)
/* harmony export */ });
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8752);

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

/***/ 8514:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitea: () => (/* binding */ gitea)
/* harmony export */ });
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4557);
/* harmony import */ var _go_url_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9909);
/* harmony import */ var _shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6183);
/* harmony import */ var _shared_gitea_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3571);
/* harmony import */ var _shared_reply_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3132);





const shown = { context: 'text', status: 'text', description: 'text' };
const gitea = {
    title: 'Gitea commit status',
    docs: 'https://docs.gitea.com/api/#tag/repository/operation/repoCreateStatus',
    ..._shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__/* .statusFields */ .iN,
    ..._shared_gitea_api_js__WEBPACK_IMPORTED_MODULE_3__/* .giteaFields */ ._2,
    spec: { address: _shared_gitea_api_js__WEBPACK_IMPORTED_MODULE_3__/* .giteaAddress */ .Di, commitStatusExpr: 'Context of the status' },
    hints: (0,_shared_gitea_api_js__WEBPACK_IMPORTED_MODULE_3__/* .giteaHints */ .lM)('write:repository', 'commit'),
    accepted: { status: 201, body: '{"id":1}' },
    *send(event, target) {
        (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__/* .requireContext */ .Nf)(target);
        const api = (0,_shared_gitea_api_js__WEBPACK_IMPORTED_MODULE_3__/* .giteaApi */ .VR)(target);
        const states = (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__/* .isProgressing */ .Eq)(event) ? { [event.severity]: 'pending' } : { info: 'success', error: 'failure' };
        const status = (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__/* .commitStatus */ .yp)(event, target, states);
        const { commit, context, state, description } = status;
        const list = `${api.repository}/commits/${(0,_go_url_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeSegment */ .pv)(commit)}/statuses?limit=50&page=1`;
        const ask = api.request('GET', list);
        const headers = { ...ask.headers, 'content-type': 'application/json' };
        const statuses = yield* (0,_shared_reply_js__WEBPACK_IMPORTED_MODULE_4__/* .askList */ .Q4)({ ...ask, headers }, shown);
        const latest = statuses.find((one) => one.context === context && one.status && one.description);
        if (latest?.status === state && latest.description === description)
            return (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__/* .alreadySet */ .Z_)(status);
        const created = { state, target_url: '', description, context };
        yield api.request('POST', `${api.repository}/statuses/${(0,_go_url_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeQuery */ .II)(commit)}`, created);
        return undefined;
    },
};


/***/ }),

/***/ 1189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ requireToken),
/* harmony export */   k0: () => (/* binding */ tokenOrPassword),
/* harmony export */   tB: () => (/* binding */ basicAuth)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5652);

function basicAuth(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
function requireToken({ token }, expected) {
    if (token)
        return token;
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`the Secret gives no token; expected ${expected} under the key token`, { field: 'token' });
}
function tokenOrPassword(target, expected) {
    return target.token || target.password || requireToken(target, expected);
}


/***/ }),

/***/ 8565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseGitAddress)
/* harmony export */ });
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4557);

const transports = /^(?:ssh|git|git\+ssh|https?|ftps?|rsync|file)$/;
const scp = /^(?:[\w.~-]+@)?([\w.-]+):([\w./-]+)(?:.*)$/;
const longestScp = 2048;
function parseGitAddress(address) {
    const { scheme, host, path } = parseTransport(address) ??
        parseScp(address) ?? { scheme: 'file', host: '', path: address };
    return {
        host: `${scheme === 'ssh' ? 'https' : scheme}://${host}`,
        id: path.replace(/^\/+/, '').replace(/\.git$/, ''),
    };
}
function parseTransport(address) {
    try {
        const url = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUrl */ .Dl)(address);
        return transports.test(url.scheme) ? url : undefined;
    }
    catch {
        return undefined;
    }
}
function parseScp(address) {
    if (Buffer.byteLength(address) > longestScp)
        return undefined;
    const [, host, path] = scp.exec(address) ?? [];
    return host !== undefined && path !== undefined ? { scheme: 'ssh', host, path } : undefined;
}


/***/ }),

/***/ 1833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ bitbucketServerCommits),
/* harmony export */   GP: () => (/* binding */ githubRepository),
/* harmony export */   PV: () => (/* binding */ azureDevOpsRepository),
/* harmony export */   TP: () => (/* binding */ giteaRepository),
/* harmony export */   Ye: () => (/* binding */ bitbucketRepository),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   tD: () => (/* binding */ gitlabProject)
/* harmony export */ });
/* harmony import */ var _go_strings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3198);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4557);
/* harmony import */ var _go_url_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9909);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9384);
/* harmony import */ var _git_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8565);





function ownerAndRepo(id, shown) {
    const [owner, repo, ...more] = id.split('/');
    if (owner === undefined || repo === undefined || more.length > 0)
        throw new Error(`invalid repository id${shown}`);
    return { owner, repo };
}
function githubRepository(address) {
    const { host, id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGitAddress */ .Q)(address);
    const names = ownerAndRepo(id, `: '${id}'`);
    const url = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUrl */ .Dl)(host);
    if (url.host === 'github.com')
        return { baseUrl: 'https://api.github.com', ...names };
    const isApi = url.host.startsWith('api.') || url.host.includes('.api.');
    return { baseUrl: (0,_go_url_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUrl */ .J1)({ ...url, path: isApi ? '' : '/api/v3' }), ...names };
}
function gitlabProject(address) {
    const { host, id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGitAddress */ .Q)(address);
    return { baseUrl: (0,_go_url_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUrl */ .J1)((0,_go_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUrl */ .Dl)(`${host.replace(/\/$/, '')}/api/v4`)), id };
}
function giteaRepository(address) {
    const { host, id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGitAddress */ .Q)(address);
    const names = ownerAndRepo(id, ` ${(0,_go_url_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .goQuote */ .dg)(id)}`);
    if (names.owner === '' || names.repo === '')
        throw new Error(`invalid repository id ${(0,_go_url_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .goQuote */ .dg)(id)}`);
    const { scheme } = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUrl */ .Dl)(host);
    if (!/^https?$/.test(scheme))
        throw new Error(`failed creating Gitea client: unsupported protocol scheme "${scheme}"`);
    return { baseUrl: (0,_go_url_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUrl */ .J1)((0,_go_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUrl */ .Dl)(`${host.replace(/\/$/, '')}/api/v1`)), ...names };
}
function bitbucketRepository(address) {
    const { id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGitAddress */ .Q)(address);
    return { baseUrl: 'https://api.bitbucket.org/2.0', ...ownerAndRepo(id, ` ${(0,_go_url_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .goQuote */ .dg)(id)}`) };
}
function bitbucketServerCommits(address) {
    const url = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUrl */ .Dl)(address);
    if (!/^https?$/.test(url.scheme))
        throw new Error(`unsupported scheme type in address: ${url.scheme}. Must be http or https`);
    const scm = url.path.lastIndexOf('/scm/');
    if (scm < 0)
        throw new Error('supplied provider address is not http(s) git clone url');
    const id = url.path.slice(scm + '/scm/'.length).replace(/\.git$/, '');
    const { owner, repo } = ownerAndRepo(id, ` ${(0,_go_url_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .goQuote */ .dg)(id)}`);
    return { ...url, path: `${url.path.slice(0, scm)}/rest/api/latest/projects/${owner}/repos/${repo}/commits` };
}
function azureDevOpsRepository(address) {
    const { host, id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGitAddress */ .Q)(address);
    const [organisation, project, git, repo, ...more] = id.split('/');
    if (project === undefined || git === undefined || repo === undefined || more.length > 0)
        throw new Error(`invalid repository id ${(0,_go_url_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .goQuote */ .dg)(id)}`);
    if (repo === '')
        throw new Error(`invalid repository id ${(0,_go_url_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .goQuote */ .dg)(id)}`);
    return { baseUrl: (0,_go_strings_js__WEBPACK_IMPORTED_MODULE_4__/* .goLower */ .sr)(`${host}/${organisation}`), project, repo };
}
function repositoryOf(target, read, example) {
    const repository = (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .readAddress */ .zq)(target, example, read);
    if (/^https?:\/\/[^/]/.test(repository.baseUrl))
        return repository;
    throw (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .addressError */ .bO)('the address does not lead to a server that speaks http or https', example);
}


/***/ }),

/***/ 6183:
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
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5652);
/* harmony import */ var _go_strings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3198);


const readStatus = ({ state, context, name, key, description }, { url }) => {
    if (typeof state !== 'string' || state === '')
        return undefined;
    const azure = context?.genre && `${context.genre}/${context.name}`;
    const heading = [azure, context, name, key].find((text) => typeof text === 'string' && text !== '') ?? '';
    const tone = /^(err|fail)/i.test(state) ? 'red' : /^pending$/i.test(state) ? 'yellow' : 'green';
    return { place: commitIn(url), heading, subtitle: state, text: description ?? '', tone };
};
function commitIn(url) {
    const commit = /\/([0-9a-f]{40})(?=\/|$)/.exec(url)?.[1];
    return commit === undefined ? '' : `commit ${commit.slice(0, 8)}`;
}
const statusFields = {
    family: 'status',
    form: 'status',
    read: readStatus,
};
function commitStatus(event, target, states) {
    const advice = 'a commit status needs metadata commit or revision with a full SHA, as main@sha1:<40 digits>; the input revision sets both: --revision <sha>';
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
        name: (0,_go_strings_js__WEBPACK_IMPORTED_MODULE_1__/* .goLower */ .sr)(`${involvedObject.kind}/${involvedObject.name}`),
        description: (0,_go_strings_js__WEBPACK_IMPORTED_MODULE_1__/* .goLower */ .sr)(splitCamelcase(reason).join(' ')),
    };
}


/***/ }),

/***/ 3571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ giteaAddress),
/* harmony export */   VR: () => (/* binding */ giteaApi),
/* harmony export */   _2: () => (/* binding */ giteaFields),
/* harmony export */   lM: () => (/* binding */ giteaHints)
/* harmony export */ });
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4557);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7127);
/* harmony import */ var _authorization_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1189);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1833);




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
const giteaFields = {
    address: 'required',
    schemes: ['http', 'https', 'git'],
    keys: {
        address: 'As `spec.address`',
        token: 'Access token',
        password: 'A token, as an alternative to `token`; read only if `username` is also set (which itself is not sent)',
    },
    needs: [['token'], ['password']],
};
const giteaAddress = '`https://gitea.example.com/owner/repository`, a Forgejo server (Codeberg) likewise';
function giteaHints(scopes, about) {
    return [
        { status: 401, say: 'the token is wrong or was deleted: make a new one' },
        { status: 403, say: `the token needs the scope ${scopes}, and its user write access to the repository` },
        {
            status: 404,
            say: `Gitea also answers 404 for what the token may not see: check spec.address, the ${about}, and who owns the token`,
        },
    ];
}


/***/ }),

/***/ 3132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   Q4: () => (/* binding */ askList),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   ey: () => (/* binding */ askJson),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5652);

function* askJson(request, shape) {
    return readJson(yield request, shape);
}
function askList(request, item) {
    return askJson({ ...request, absent: [] }, [item]);
}
function readJson(reply, shape) {
    const fail = (expected) => {
        const found = JSON.stringify(reply.body.slice(0, 200));
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`expected ${expected}, was answered ${reply.status} with ${found}`);
    };
    const { body } = reply;
    let value;
    try {
        value = JSON.parse(body);
    }
    catch {
        return fail('JSON');
    }
    return shaped(value, shape, 'the reply', fail);
}
function shaped(value, shape, what, fail) {
    const given = value ?? undefined;
    if (shape === 'text' || shape === 'text?') {
        if (given === undefined)
            return shape === 'text' ? '' : undefined;
        return typeof given === 'string' ? given : fail(`a text as ${what}`);
    }
    if (shape === 'integer')
        return Number.isInteger(given ?? 0) ? (given ?? 0) : fail(`a whole number as ${what}`);
    if (Array.isArray(shape)) {
        const items = given ?? [];
        if (!Array.isArray(items))
            return fail(`a list as ${what}`);
        return items.map((item, at) => shaped(item, shape[0], `item ${at + 1} of ${what}`, fail));
    }
    const object = given ?? {};
    if (typeof object !== 'object' || Array.isArray(object))
        return fail(`an object as ${what}`);
    const fields = new Map(Object.entries(object));
    return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, shaped(fields.get(name), field, `${name} of ${what}`, fail)]));
}
function fieldsOf(reply) {
    const { body } = reply;
    try {
        const value = JSON.parse(body);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}
function refusal(service, reply, words) {
    const found = typeof words === 'string' && words !== '' ? words : reply.body;
    return new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`${service} answered: ${found.slice(0, 500)}`);
}


/***/ })

};
;