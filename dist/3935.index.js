"use strict";
exports.id = 3935;
exports.ids = [3935];
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

/***/ 3935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubdispatch: () => (/* binding */ githubdispatch)
/* harmony export */ });
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8382);
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8752);
/* harmony import */ var _shared_github_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(982);



const githubdispatch = {
    title: 'GitHub repository dispatch',
    docs: 'https://docs.github.com/rest/repos/repos#create-a-repository-dispatch-event',
    family: 'message',
    form: 'raw',
    read: (_, { url }) => ({ place: /\/repos\/(.+)\/dispatches$/.exec(url)?.[1] ?? '' }),
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


/***/ }),

/***/ 6464:
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

/***/ 982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fP: () => (/* binding */ askGithub),
  Wf: () => (/* binding */ githubAddress),
  Mc: () => (/* binding */ githubApi),
  bA: () => (/* binding */ githubFields),
  mi: () => (/* binding */ githubHints),
  GP: () => (/* binding */ readGithub)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(5652);
// EXTERNAL MODULE: ./src/go/url.ts
var url = __webpack_require__(4557);
// EXTERNAL MODULE: ./src/providers/shared/git-repository.ts
var git_repository = __webpack_require__(1833);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/providers/provider-type.ts
var provider_type = __webpack_require__(6464);
// EXTERNAL MODULE: ./src/providers/shared/reply.ts
var shared_reply = __webpack_require__(3132);
;// CONCATENATED MODULE: ./src/providers/shared/github-app.ts




function* githubAppToken(target, options) {
    const app = credentials(target.secret);
    const base = target.secret.get('githubAppBaseURL') || 'https://api.github.com/';
    if (!/^https?:\/\/\S+$/.test(base))
        throw wrong('githubAppBaseURL', 'is not a URL; expected one like https://ghe.example.com/api/v3');
    const headers = { ...githubHeaders, authorization: `Bearer ${jwt(app.id, app.key, target.now)}` };
    const ask = (path, absent) => ({
        protocol: 'http',
        method: 'GET',
        url: `${base.endsWith('/') ? base : `${base}/`}${path}`,
        headers,
        shared: true,
        absent,
    });
    const slug = options.slug ? (yield* (0,shared_reply/* askJson */.ey)(ask('app', { slug: 'app' }), { slug: 'text' })).slug : '';
    const installation = app.installation || (yield* installationOf(app.owner, ask));
    const { token } = yield* (0,shared_reply/* askJson */.ey)({
        ...ask(`app/installations/${installation}/access_tokens`, { token: 'installation-token' }),
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: 'null\n',
    }, { token: 'text' });
    if (token === '')
        throw new errors/* DeliveryError */.VE("GitHub answered without a token for the App's installation");
    return { token, slug };
}
const githubHeaders = { accept: 'application/vnd.github.v3+json', 'x-github-api-version': '2022-11-28' };
function* installationOf(owner, ask) {
    const question = (kind) => ask(`${kind}/${encodeURIComponent(owner)}/installation`, { id: unknownId });
    const organisation = yield { ...question('orgs'), accept: 'any' };
    if (organisation.status < 300)
        return installationId(organisation);
    return installationId(yield question('users'));
}
const unknownId = 'installation-id';
function installationId(reply) {
    const { id } = (0,shared_reply/* fieldsOf */.Pf)(reply);
    if (Number.isInteger(id) || id === unknownId)
        return String(id);
    throw new errors/* DeliveryError */.VE('GitHub answered without the id of the installation');
}
function credentials(secret) {
    const id = integer(secret.get('githubAppID'));
    if (!id)
        throw wrong('githubAppID', "is not a number; expected the App ID from the App's settings page");
    const owner = secret.get('githubAppInstallationOwner') ?? '';
    const installation = integer(secret.get('githubAppInstallationID'));
    if (!owner && !installation)
        throw wrong('githubAppInstallationID', 'is missing or not a number; give it, or githubAppInstallationOwner, the account on which the App is installed');
    if (owner && installation)
        throw wrong('githubAppInstallationOwner', 'and githubAppInstallationID are both given; leave one out');
    return { id, installation, owner, key: rsaKey(secret.get('githubAppPrivateKey') ?? '') };
}
function rsaKey(pem) {
    if (pem === provider_type/* placeholder */.q)
        return provider_type/* placeholder */.q;
    if (!pem)
        throw wrong('githubAppPrivateKey', "is missing; give the PEM file that the App's settings page made");
    let key;
    try {
        key = (0,external_node_crypto_.createPrivateKey)(pem);
    }
    catch {
        throw wrong('githubAppPrivateKey', 'is not a private key; expected the whole PEM file, its BEGIN and END lines included');
    }
    if (key.asymmetricKeyType === 'rsa')
        return key;
    throw wrong('githubAppPrivateKey', `is a key of type ${key.asymmetricKeyType}; GitHub Apps have RSA keys`);
}
function integer(text = '') {
    if (text === provider_type/* placeholder */.q)
        return provider_type/* placeholder */.q;
    return /^[+-]?\d+$/.test(text) && BigInt(text) !== 0n ? BigInt(text).toString() : '';
}
function wrong(field, what) {
    return new errors/* ConfigError */.xL(`${field} of the Secret ${what}`, { field });
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
    throw new errors/* ConfigError */.xL('GitHub needs a token or a GitHub App: give the Secret the key token, or githubAppID, githubAppInstallationID and githubAppPrivateKey', { field: 'token' });
}
function* askGithub(request, shape) {
    return readGithub(yield request, shape);
}
function readGithub(reply, shape) {
    return (0,shared_reply/* readJson */.Vh)(reply.body.trim() === '' ? { ...reply, body: 'null' } : reply, shape);
}
const githubFields = {
    address: 'required',
    schemes: ['http', 'https', 'git'],
    keys: {
        address: 'As `spec.address`',
        token: "Personal access token; this repository's own is `github-token` if the Secret gives none",
        password: 'Instead of `token`; needs a `username` beside it, which is not sent',
        githubAppID: 'Id of a GitHub App, instead of a token',
        githubAppInstallationID: 'Id of its installation',
        githubAppInstallationOwner: 'Instead of that id: the organization or user that installed it',
        githubAppPrivateKey: 'Its private key (PEM)',
        githubAppBaseURL: 'Its API on GitHub Enterprise, such as `https://ghe.example.com/api/v3`',
    },
    acceptsGithubToken: true,
    needs: [
        ['token'],
        ['password'],
        ['githubAppID', 'githubAppInstallationID', 'githubAppPrivateKey'],
        ['githubAppID', 'githubAppInstallationOwner', 'githubAppPrivateKey'],
    ],
};
const githubAddress = '`https://github.com/owner/repository`, also its ssh form; every other host is GitHub Enterprise';
function githubHints(permission, named, checked = '') {
    return [
        {
            status: 403,
            body: /not accessible by integration/i,
            say: `the job needs \`permissions: { ${permission}: write }\`; a GitHub App needs "${named}: write"`,
        },
        {
            status: 403,
            body: /not accessible by personal access token/i,
            say: `the fine-grained token needs the permission "${named}: write" on this repository`,
        },
        { status: 403, body: /SAML|SSO/, say: "authorize the token for the organization's single sign-on" },
        { body: /rate limit/i, say: "the token's share of requests is used up: send less, or use another token" },
        {
            status: 401,
            body: /JSON web token|JWT|'(Expiration|Issued|Issuer)/i,
            say: 'githubAppID and githubAppPrivateKey do not belong together, or the clock of this machine is wrong',
        },
        { status: 401, say: 'the token is wrong, was revoked or has expired: store a new one' },
        {
            status: 404,
            body: /Integration not found/i,
            say: 'no GitHub App with this githubAppID is here; on GitHub Enterprise set githubAppBaseURL, too',
        },
        {
            status: 404,
            say: `GitHub also answers 404 for what the token may not see: check spec.address,${checked} and that the token has "${named}: write"`,
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