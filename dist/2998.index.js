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
        // To the controller's client 0 means the comments of all issues.
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
/** Whose comments are ours. The token of a workflow may not ask that (403), and speaks as github-actions. */
function* authorOf(api) {
    if (api.slug !== '')
        return `${api.slug}[bot]`;
    const reply = yield { ...api.request('GET', '/user'), accept: [403], absent: { login: '' } };
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
/** Keys of a Secret that Flux reads for a Provider; those of its TLS certificates are not among them. */
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
/** Stands for a value that a Secret would give, in a preview. */
const placeholder = '***';


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

/***/ 6150:
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




/**
 * Exchanges a GitHub App's credentials for the token of its installation, which githubAppInstallationID names or which
 * is the one on the account githubAppInstallationOwner (an organisation, else a user). All requests are shared: one
 * exchange serves the whole run. They go to githubAppBaseURL, which is api.github.com without one, whatever the
 * Provider's address says.
 * @param options.slug ask for the App's slug, too; '' without
 * @throws ConfigError on the key of the Secret that is missing or wrong
 * Source: fluxcd/pkg auth/githubapp; test/golden/github/github-app*.json, test/logic/secrets.json.
 */
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
/** What go-github sends with every request, beside the token. */
const githubHeaders = { accept: 'application/vnd.github.v3+json', 'x-github-api-version': '2022-11-28' };
/** Whatever refuses the question for an organisation, the controller goes on to ask for a user. */
function* installationOf(owner, ask) {
    const question = (kind) => ask(`${kind}/${encodeURIComponent(owner)}/installation`, { id: unknownId });
    const organisation = yield { ...question('orgs'), accept: 'any' };
    if (organisation.status < 300)
        return installationId(organisation);
    return installationId(yield question('users'));
}
/** What a preview shows in place of the id that GitHub would answer. */
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
/** As strconv.ParseInt reads it, where anything else counts as not given, like 0: then it is ''. */
function integer(text = '') {
    if (text === provider_type/* placeholder */.q)
        return provider_type/* placeholder */.q;
    return /^[+-]?\d+$/.test(text) && BigInt(text) !== 0n ? BigInt(text).toString() : '';
}
function wrong(field, what) {
    return new errors/* ConfigError */.xL(`${field} of the Secret ${what}`, { field });
}
/** Valid from 30 seconds ago, for GitHub's clock, and for two minutes in all. Source: githubapp's createJWT. */
function jwt(issuer, key, now) {
    const iat = Math.floor(now.getTime() / 1000) - 30;
    const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const signed = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode({ iss: issuer, exp: iat + 120, iat })}`;
    const signature = key === provider_type/* placeholder */.q ? key : (0,external_node_crypto_.sign)('RSA-SHA256', Buffer.from(signed), key).toString('base64url');
    return `${signed}.${signature}`;
}

;// CONCATENATED MODULE: ./src/providers/shared/github-api.ts





/**
 * How a conversation with GitHub begins: the token, or what a GitHub App's credentials are exchanged for, and then the
 * repository and the API that the address stands for, github.com's or a GitHub Enterprise server's.
 * @param options.slug ask for the name of the App, if it is one
 * @throws ConfigError on spec.address, token or a key of the GitHub App
 */
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
/** Asks GitHub for JSON of a shape. @throws DeliveryError for a reply of another shape */
function* askGithub(request, shape) {
    return readGithub(yield request, shape);
}
/** GitHub's JSON as the controller's client reads it: a reply without a body, as 204, counts as null. @throws DeliveryError */
function readGithub(reply, shape) {
    return (0,shared_reply/* readJson */.Vh)(reply.body.trim() === '' ? { ...reply, body: 'null' } : reply, shape);
}
/** Address, Secret keys, schemes and tokens of the GitHub types. */
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
        githubAppBaseURL: 'Its API on GitHub Enterprise, as `https://ghe.example.com/api/v3`',
    },
    acceptsGithubToken: true,
    needs: [
        ['token'],
        ['password'],
        ['githubAppID', 'githubAppInstallationID', 'githubAppPrivateKey'],
        ['githubAppID', 'githubAppInstallationOwner', 'githubAppPrivateKey'],
    ],
};
/** Example and meaning of the address of the GitHub types. */
const githubAddress = '`https://github.com/owner/repository`, also its ssh form; every other host is GitHub Enterprise';
/**
 * What GitHub's refusals mean for all its types.
 * @param permission as the `permissions` of a workflow have it, `statuses`
 * @param named as the settings of tokens and Apps have it, `Commit statuses`
 */
function githubHints(permission, named) {
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
            say: `GitHub also answers 404 for what the token may not see: check spec.address, the number, and that the token has "${named}: write"`,
        },
    ];
}


/***/ })

};
;