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
        // The newest comes first; what an older one of the context says no longer counts.
        const latest = statuses.find((one) => one.context === context && one.state !== undefined && one.description !== undefined);
        if (latest?.state === state && latest.description === description)
            return (0,_shared_git_status_js__WEBPACK_IMPORTED_MODULE_2__/* .alreadySet */ .Z_)(status);
        yield api.request('POST', `${api.repository}/statuses/${(0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeSegment */ .pv)(commit)}`, (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .goJson */ .Pl)({ state, description, context }, { escapeHtml: false }));
        return undefined;
    },
};


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


/** The context, by whatever name a service has for it, the state and the description. */
const readStatus = ({ state, context, name, key, description }) => {
    if (typeof state !== 'string' || state === '')
        return undefined;
    const heading = [context?.name, context, name, key].find((text) => typeof text === 'string' && text !== '') ?? '';
    return { heading, subtitle: state, text: description ?? '', isBad: /^(err|fail)/i.test(state) };
};
/** Family, form and reader of the types that set a commit status. */
const statusFields = {
    family: 'status',
    form: 'status',
    read: readStatus,
};
/**
 * The commit status that an event asks for.
 * @param states the service's state for each severity; others cannot be said
 * @throws ConfigError when the event does not name a commit, or its severity has no state
 */
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
/** What holds for every event, Progressing ones too: the status needs a context. @throws ConfigError */
function requireContext({ commitStatus }) {
    if (commitStatus !== '')
        return;
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('the context of the commit status is empty; let spec.commitStatusExpr yield a text', {
        field: 'spec.commitStatusExpr',
    });
}
/** All but Gitea have no state for work under way. */
function isProgressing(event) {
    return event.reason === 'Progressing';
}
const progressing = { code: 'progressing', reason: 'this type does not report progress' };
/** Why a status is not posted again: it would only repeat what the commit shows already. */
function alreadySet({ state, description }) {
    return { code: 'already-set', reason: `the status is already set: ${state}, "${description}"` };
}
/**
 * The commit of a revision: `main@sha1:<sha>`, the older `main/<sha>`, or the bare sha. Only its 40 bytes are checked.
 * @throws Error for a chart version, an OCI digest and the like
 */
function parseRevision(revision) {
    const commit = revision.slice(revision.lastIndexOf(revision.includes(':') ? ':' : '/') + 1);
    if (Buffer.byteLength(commit) !== 40)
        throw new Error(`failed to extract commit hash from '${revision}' revision`);
    return commit;
}
/** The revision that a Git provider speaks of; the metadata is the combined one, without prefixes. */
function getRevision(metadata) {
    return metadata.get('commit') ?? metadata.get('originRevision') ?? metadata.get('revision');
}
/**
 * The words of a reason: `OCIArtifactPullFailed` is OCI, Artifact, Pull, Failed.
 * Source: fatih/camelcase; runs of lower case, upper case, digits and others, where the last capital of a run belongs to
 * the lower case behind it.
 */
function splitCamelcase(text) {
    return text.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Nd}+|[^\p{Lu}\p{Ll}\p{Nd}]+/gu) ?? [];
}
/** What a commit status is called and says: `kustomization/apps`, `reconciliation succeeded`. */
function formatNameAndDescription({ involvedObject, reason }) {
    return {
        name: (0,_go_strings_js__WEBPACK_IMPORTED_MODULE_1__/* .goLower */ .sr)(`${involvedObject.kind}/${involvedObject.name}`),
        description: (0,_go_strings_js__WEBPACK_IMPORTED_MODULE_1__/* .goLower */ .sr)(splitCamelcase(reason).join(' ')),
    };
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