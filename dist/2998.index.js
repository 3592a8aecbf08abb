"use strict";
exports.id = 2998;
exports.ids = [2998];
exports.modules = {

/***/ 9664:
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

/***/ 2998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubpullrequestcomment: () => (/* binding */ githubpullrequestcomment)
/* harmony export */ });
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);
/* harmony import */ var _shared_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6127);
/* harmony import */ var _shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6150);



const commentShape = { id: 'integer', body: 'text', user: { login: 'text' } };
const githubpullrequestcomment = {
    title: 'GitHub pull request comment',
    docs: 'https://docs.github.com/rest/issues/comments',
    ..._shared_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .commentFields */ .XG,
    ..._shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .githubFields */ .bA,
    spec: { address: _shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .githubAddress */ .Wf },
    limits: [{ path: 'body', max: 65_536, unit: 'characters', whenExceeded: 'GitHub answers 422 "body is too long"' }],
    hints: [
        {
            status: 422,
            body: /body is too long/i,
            message: "a comment may have at most 65,536 characters: shorten the event's message",
        },
        { status: 403, body: /locked/i, message: 'the conversation of the pull request is locked' },
        ...(0,_shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .githubHints */ .mi)('pull-requests', 'Pull requests', ' the pull request number,'),
    ],
    acceptedReply: { status: 201, body: '{"id":1}' },
    *send(event, target) {
        const { marker, body } = (0,_shared_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .commentOf */ .vm)(event, target, 'flux-pr-comment-key');
        const api = yield* (0,_shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .githubApi */ .Mc)(target, { slug: true });
        const author = yield* authorOf(api);
        const number = (0,_shared_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .changeRequestOf */ .zS)(event, _shared_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .pullRequestNumber */ .Kd);
        const comments = `${api.repository}/issues/${number}/comments`;
        const listed = number === '0' ? `${api.repository}/issues/comments` : comments;
        const list = api.request('GET', `${listed}?direction=asc&per_page=100&sort=created`);
        const headers = { ...list.headers, accept: 'application/vnd.github.squirrel-girl-preview' };
        const first = yield* (0,_shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchGithub */ .sj)({ ...list, headers, simulatedReply: [] }, [commentShape]);
        const existing = first.find((comment) => comment.user.login === author && comment.body.includes(marker));
        const json = (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .goJson */ .Pl)({ body }, { escapeHtml: false });
        if (existing)
            yield api.request('PATCH', `${api.repository}/issues/comments/${existing.id}`, json);
        else
            yield { ...api.request('POST', comments, json), once: true };
    },
};
function* authorOf(api) {
    if (api.slug !== '')
        return `${api.slug}[bot]`;
    const reply = yield { ...api.request('GET', '/user'), accept: [403], simulatedReply: { login: '' } };
    if (reply.status === 403)
        return 'github-actions[bot]';
    return (0,_shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .readGithub */ .GP)(reply, { login: 'text' }).login;
}


/***/ }),

/***/ 1678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ secretKeys),
/* harmony export */   q: () => (/* binding */ placeholder)
/* harmony export */ });
const secretKeys = [
    'address',
    'token',
    'username',
    'password',
    'headers',
    'proxy',
    'creds',
    'nkey',
    'githubAppID',
    'githubAppInstallationID',
    'githubAppInstallationOwner',
    'githubAppPrivateKey',
    'githubAppBaseURL',
];
const placeholder = '***';


/***/ }),

/***/ 6127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ mergeRequestIid),
/* harmony export */   Kd: () => (/* binding */ pullRequestNumber),
/* harmony export */   W3: () => (/* binding */ readComment),
/* harmony export */   XG: () => (/* binding */ commentFields),
/* harmony export */   fb: () => (/* binding */ formatMarkdownPost),
/* harmony export */   vm: () => (/* binding */ commentOf),
/* harmony export */   zS: () => (/* binding */ changeRequestOf)
/* harmony export */ });
/* unused harmony exports commentMarker, commentBody */
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7106);
/* harmony import */ var _go_url_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3179);



function formatMarkdownPost({ involvedObject: { kind, namespace, name }, severity, message, metadata, }) {
    const entries = (0,_go_json_js__WEBPACK_IMPORTED_MODULE_1__/* .byUtf8 */ .Zj)(metadata).filter(([key]) => key !== 'change_request');
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
const readComment = ({ body }, { url }) => {
    const [, kind, number] = /\/(issues|merge_requests)\/(\d+)\//.exec(url) ?? [];
    return (body && {
        text: String(body),
        dialect: 'markdown',
        destination: number === undefined ? '' : `${kind === 'issues' ? '#' : '!'}${number}`,
        sender: 'the account of the token',
    });
};
const commentFields = {
    family: 'comment',
    form: 'comment',
    read: readComment,
};
function commentOf(event, target, prefix) {
    const { uid } = target.provider;
    if (uid === '')
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('the Provider has no uid, which is needed to find its earlier comments; set it in `uids`', {
            field: 'metadata.uid',
        });
    return { marker: commentMarker(event, uid, prefix), body: commentBody(event, uid, prefix) };
}
function changeRequestOf(event, read) {
    try {
        return read(event);
    }
    catch (cause) {
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${cause.message}; a comment needs metadata event.toolkit.fluxcd.io/change_request with the number of the pull request, as in --metadata 'event.toolkit.fluxcd.io/change_request: "7"'`, { field: 'event.metadata.change_request' }, { cause });
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
    const quoted = (0,_go_url_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .goQuote */ .dg)(text);
    throw new Error(`invalid "change_request" metadata value ${quoted}: strconv.${parser}: parsing ${quoted}: ${fault}`);
}


/***/ }),

/***/ 7659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseGitAddress)
/* harmony export */ });
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4959);

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

/***/ 6019:
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
/* harmony import */ var _go_strings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9664);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4959);
/* harmony import */ var _go_url_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3179);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3474);
/* harmony import */ var _git_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7659);





function ownerAndRepo(id, suffix) {
    const [owner, repo, ...more] = id.split('/');
    if (owner === undefined || repo === undefined || more.length > 0)
        throw new Error(`invalid repository id${suffix}`);
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
    const [organization, project, git, repo, ...more] = id.split('/');
    if (project === undefined || git === undefined || repo === undefined || more.length > 0)
        throw new Error(`invalid repository id ${(0,_go_url_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .goQuote */ .dg)(id)}`);
    if (repo === '')
        throw new Error(`invalid repository id ${(0,_go_url_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .goQuote */ .dg)(id)}`);
    return { baseUrl: (0,_go_strings_js__WEBPACK_IMPORTED_MODULE_4__/* .goLower */ .sr)(`${host}/${organization}`), project, repo };
}
function repositoryOf(target, parse, example) {
    const repository = (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .readAddress */ .zq)(target, example, parse);
    if (/^https?:\/\/[^/]/.test(repository.baseUrl))
        return repository;
    throw (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .addressError */ .bO)('the address is not on an http or https server', example);
}


/***/ }),

/***/ 6150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sj: () => (/* binding */ fetchGithub),
  Wf: () => (/* binding */ githubAddress),
  Mc: () => (/* binding */ githubApi),
  bA: () => (/* binding */ githubFields),
  mi: () => (/* binding */ githubHints),
  GP: () => (/* binding */ readGithub)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/go/url.ts
var url = __webpack_require__(4959);
// EXTERNAL MODULE: ./src/providers/shared/git-repository.ts
var git_repository = __webpack_require__(6019);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/providers/provider-type.ts
var provider_type = __webpack_require__(1678);
// EXTERNAL MODULE: ./src/providers/shared/reply.ts
var shared_reply = __webpack_require__(5510);
;// CONCATENATED MODULE: ./src/providers/shared/github-app.ts




function* githubAppToken(target, options) {
    const app = credentials(target.secret);
    const base = target.secret.get('githubAppBaseURL') || 'https://api.github.com/';
    if (!/^https?:\/\/\S+$/.test(base))
        throw secretError('githubAppBaseURL', 'is not a URL; expected one like https://ghe.example.com/api/v3');
    const headers = { ...githubHeaders, authorization: `Bearer ${jwt(app.id, app.key, target.now)}` };
    const get = (path, simulatedReply) => ({
        protocol: 'http',
        method: 'GET',
        url: `${base.endsWith('/') ? base : `${base}/`}${path}`,
        headers,
        shared: true,
        simulatedReply,
    });
    const slug = options.slug ? (yield* (0,shared_reply/* fetchJson */.x6)(get('app', { slug: 'app' }), { slug: 'text' })).slug : '';
    const installation = app.installation || (yield* installationOf(app.owner, get));
    const { token } = yield* (0,shared_reply/* fetchJson */.x6)({
        ...get(`app/installations/${installation}/access_tokens`, { token: 'installation-token' }),
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: 'null\n',
    }, { token: 'text' });
    if (token === '')
        throw new errors/* DeliveryError */.VE("GitHub's reply has no token for the App's installation");
    return { token, slug };
}
const githubHeaders = { accept: 'application/vnd.github.v3+json', 'x-github-api-version': '2022-11-28' };
function* installationOf(owner, get) {
    const request = (kind) => get(`${kind}/${encodeURIComponent(owner)}/installation`, { id: simulatedId });
    const organization = yield { ...request('orgs'), accept: 'any' };
    if (organization.status < 300)
        return installationId(organization);
    return installationId(yield request('users'));
}
const simulatedId = 'installation-id';
function installationId(reply) {
    const { id } = (0,shared_reply/* fieldsOf */.Pf)(reply);
    if (Number.isInteger(id) || id === simulatedId)
        return String(id);
    throw new errors/* DeliveryError */.VE("GitHub's reply has no installation ID");
}
function credentials(secret) {
    const id = integer(secret.get('githubAppID'));
    if (!id)
        throw secretError('githubAppID', "is not a number; expected the App ID from the App's settings page");
    const owner = secret.get('githubAppInstallationOwner') ?? '';
    const installation = integer(secret.get('githubAppInstallationID'));
    if (!owner && !installation)
        throw secretError('githubAppInstallationID', 'is missing or not a number; set it, or set githubAppInstallationOwner to the account on which the App is installed');
    if (owner && installation)
        throw secretError('githubAppInstallationOwner', 'and githubAppInstallationID are both set; remove one of them');
    return { id, installation, owner, key: rsaKey(secret.get('githubAppPrivateKey') ?? '') };
}
function rsaKey(pem) {
    if (pem === provider_type/* placeholder */.q)
        return provider_type/* placeholder */.q;
    if (!pem)
        throw secretError('githubAppPrivateKey', "is missing; generate a PEM file on the App's settings page");
    let key;
    try {
        key = (0,external_node_crypto_.createPrivateKey)(pem);
    }
    catch {
        throw secretError('githubAppPrivateKey', 'is not a private key; expected the whole PEM file, including its BEGIN and END lines');
    }
    if (key.asymmetricKeyType === 'rsa')
        return key;
    throw secretError('githubAppPrivateKey', `is a key of type ${key.asymmetricKeyType}; GitHub Apps have RSA keys`);
}
function integer(text = '') {
    if (text === provider_type/* placeholder */.q)
        return provider_type/* placeholder */.q;
    return /^[+-]?\d+$/.test(text) && BigInt(text) !== 0n ? BigInt(text).toString() : '';
}
function secretError(field, problem) {
    return new errors/* ConfigError */.xL(`${field} of the Secret ${problem}`, { field });
}
function jwt(issuer, key, now) {
    const iat = Math.floor(now.getTime() / 1000) - 30;
    const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const signed = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode({ iss: issuer, exp: iat + 120, iat })}`;
    const signature = key === provider_type/* placeholder */.q ? key : (0,external_node_crypto_.sign)('RSA-SHA256', Buffer.from(signed), key).toString('base64url');
    return `${signed}.${signature}`;
}

;// CONCATENATED MODULE: ./src/providers/shared/github-api.ts





function* githubApi(target, options = { slug: false }) {
    const { token, slug } = yield* github_api_credentials(target, options);
    const { baseUrl, owner, repo } = (0,git_repository/* repositoryOf */._M)(target, git_repository/* githubRepository */.GP, 'https://github.com/owner/repository');
    const headers = { ...githubHeaders, authorization: `Bearer ${token}` };
    return {
        repository: (0,url/* escapePath */.ft)(`/repos/${owner}/${repo}`),
        slug,
        request: (method, path, json) => ({
            protocol: 'http',
            method,
            url: baseUrl + path,
            headers: json === undefined ? headers : { ...headers, 'content-type': 'application/json' },
            ...(json !== undefined && { body: `${json}\n` }),
        }),
    };
}
function* github_api_credentials(target, options) {
    const token = target.token || target.password;
    if (token)
        return { token, slug: '' };
    if (target.secret.has('githubAppID'))
        return yield* githubAppToken(target, options);
    throw new errors/* ConfigError */.xL('GitHub needs a token or a GitHub App: add the key token to the Secret, or githubAppID, githubAppInstallationID and githubAppPrivateKey', { field: 'token' });
}
function* fetchGithub(request, shape) {
    return readGithub(yield request, shape);
}
function readGithub(reply, shape) {
    return (0,shared_reply/* readJson */.Vh)(reply.body.trim() === '' ? { ...reply, body: 'null' } : reply, shape);
}
const githubFields = {
    address: 'required',
    schemes: ['http', 'https', 'git'],
    keys: {
        address: 'Same as `spec.address`',
        token: "Personal access token; defaults to the input `github-token` if the address is the run's own repository",
        password: 'Alternative to `token`, read only if `username` is also set (the username is not sent)',
        githubAppID: 'ID of a GitHub App, instead of a token',
        githubAppInstallationID: "ID of the App's installation",
        githubAppInstallationOwner: 'Organization or user that installed the App, instead of `githubAppInstallationID`',
        githubAppPrivateKey: "The App's private key (PEM)",
        githubAppBaseURL: "API of the App's GitHub Enterprise server, such as `https://ghe.example.com/api/v3`",
    },
    acceptsGithubToken: true,
    needs: [
        ['token'],
        ['password'],
        ['githubAppID', 'githubAppInstallationID', 'githubAppPrivateKey'],
        ['githubAppID', 'githubAppInstallationOwner', 'githubAppPrivateKey'],
    ],
};
const githubAddress = 'URL of the repository: `https://github.com/owner/repository`, or its SSH form. Any other host is GitHub Enterprise';
function githubHints(permission, label, subject = '') {
    return [
        {
            status: 403,
            body: /not accessible by integration/i,
            message: `the job needs \`permissions: { ${permission}: write }\`; a GitHub App needs "${label}: write"`,
        },
        {
            status: 403,
            body: /not accessible by personal access token/i,
            message: `the fine-grained token needs the permission "${label}: write" on this repository`,
        },
        { status: 403, body: /SAML|SSO/, message: "authorize the token for the organization's single sign-on" },
        { body: /rate limit/i, message: "the token's rate limit is exceeded: send fewer messages or use another token" },
        {
            status: 401,
            body: /JSON web token|JWT|'(Expiration|Issued|Issuer)/i,
            message: "githubAppID and githubAppPrivateKey do not match, or this machine's clock is wrong",
        },
        { status: 401, message: 'the token is wrong, was revoked or has expired: create a new one' },
        {
            status: 404,
            body: /Integration not found/i,
            message: 'there is no GitHub App with this githubAppID; for GitHub Enterprise, also set githubAppBaseURL',
        },
        {
            status: 404,
            message: `GitHub also answers 404 if the token lacks access: check spec.address,${subject} and that the token has "${label}: write"`,
        },
    ];
}


/***/ }),

/***/ 5510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Zv: () => (/* binding */ fetchList),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   x6: () => (/* binding */ fetchJson)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);

function* fetchJson(request, shape) {
    return readJson(yield request, shape);
}
function fetchList(request, item) {
    return fetchJson({ ...request, simulatedReply: [] }, [item]);
}
function readJson(reply, shape) {
    const fail = (expected) => {
        const found = JSON.stringify(reply.body.slice(0, 200));
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`expected ${expected}, got ${reply.status} with ${found}`);
    };
    const { body } = reply;
    let value;
    try {
        value = JSON.parse(body);
    }
    catch {
        return fail('JSON');
    }
    return parseShape(value, shape, 'the reply', fail);
}
function parseShape(value, shape, name, fail) {
    if (shape === 'text' || shape === 'text?') {
        if (value === undefined || value === null)
            return shape === 'text' ? '' : undefined;
        return typeof value === 'string' ? value : fail(`a string as ${name}`);
    }
    if (shape === 'integer')
        return Number.isInteger(value ?? 0) ? (value ?? 0) : fail(`an integer as ${name}`);
    if (Array.isArray(shape)) {
        const items = value ?? [];
        if (!Array.isArray(items))
            return fail(`a list as ${name}`);
        return items.map((item, index) => parseShape(item, shape[0], `item ${index + 1} of ${name}`, fail));
    }
    const object = value ?? {};
    if (typeof object !== 'object' || Array.isArray(object))
        return fail(`an object as ${name}`);
    const fields = new Map(Object.entries(object));
    return Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, parseShape(fields.get(key), field, `${key} of ${name}`, fail)]));
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
function refusal(service, reply, reason) {
    const text = typeof reason === 'string' && reason !== '' ? reason : reply.body;
    return new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`${service} answered: ${text.slice(0, 500)}`);
}


/***/ })

};
;