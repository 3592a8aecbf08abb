"use strict";
exports.id = 6150;
exports.ids = [6150];
exports.modules = {

/***/ 6919:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ unescapeBytes),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   dg: () => (/* binding */ goQuote),
/* harmony export */   xO: () => (/* binding */ escapeBytes)
/* harmony export */ });
const plain = {
    path: '$&+,/:;=@',
    segment: '$&+:=@',
    user: '$&+,;=',
    host: '!$&\'()*+,;=:[]<>"',
    fragment: '$&+,/:;=?@!()*',
    query: '',
};
function unescapeBytes(text, part) {
    const isHost = part === 'host' || part === 'zone';
    if (!isHost && !text.includes('%'))
        return Buffer.from(text);
    const bytes = [];
    const source = Buffer.from(text);
    for (let at = 0; at < source.length; at++) {
        const byte = source[at];
        if (byte !== 0x25) {
            if (isHost && byte < 0x80 && !standsForItself(byte, 'host'))
                throw new Error(`invalid character ${goQuote(String.fromCharCode(byte))} in host name`);
            bytes.push(byte);
            continue;
        }
        const triple = source.subarray(at, at + 3).toString();
        const value = /^%[0-9a-f]{2}$/i.test(triple) ? Number.parseInt(triple.slice(1), 16) : undefined;
        if (value === undefined || !mayEscape(value, part))
            throw new Error(`invalid URL escape ${goQuote(triple)}`);
        bytes.push(value);
        at += 2;
    }
    return Buffer.from(bytes);
}
function mayEscape(byte, part) {
    if (byte === 0x25)
        return true;
    if (part === 'host')
        return byte >= 0x80;
    return part !== 'zone' || byte === 0x20 || standsForItself(byte, 'host');
}
function escapeBytes(bytes, part) {
    let text = '';
    for (const byte of bytes)
        text += standsForItself(byte, part) ? String.fromCharCode(byte) : `%${hex(byte)}`;
    return text;
}
const hex = (byte) => byte.toString(16).toUpperCase().padStart(2, '0');
function standsForItself(byte, part) {
    const char = String.fromCharCode(byte);
    return /[A-Za-z0-9\-_.~]/.test(char) || plain[part].includes(char);
}
function escaped(written, part) {
    return isEscaped(written, part) ? written : escapeBytes(unescapeBytes(written, part), part);
}
function isEscaped(text, part) {
    return [...Buffer.from(text)].every((byte) => standsForItself(byte, part) || "!$&'()*+,;=:@[]%".includes(String.fromCharCode(byte)));
}
function goQuote(text) {
    const named = {
        '\x07': 'a',
        '\b': 'b',
        '\f': 'f',
        '\n': 'n',
        '\r': 'r',
        '\t': 't',
        '\v': 'v',
    };
    const notPlain = /["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu;
    const quoted = text.toWellFormed().replace(notPlain, (char) => {
        if (char === '"' || char === '\\')
            return `\\${char}`;
        const code = char.codePointAt(0);
        if (named[char])
            return `\\${named[char]}`;
        if (code < 0x80)
            return `\\x${code.toString(16).padStart(2, '0')}`;
        return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
    });
    return `"${quoted}"`;
}


/***/ }),

/***/ 9664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ goTrim),
/* harmony export */   s: () => (/* binding */ goLower)
/* harmony export */ });
function goLower(text) {
    return Array.from(text, (char) => (char === 'İ' ? 'i' : char.toLowerCase())).join('');
}
function goTrim(text) {
    const blank = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
    return text.replace(new RegExp(`^${blank}|${blank}$`, 'g'), '');
}


/***/ }),

/***/ 4959:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ parseUrl),
/* harmony export */   Hj: () => (/* binding */ parseRequestUri),
/* harmony export */   J1: () => (/* binding */ formatUrl),
/* harmony export */   ft: () => (/* binding */ escapePath),
/* harmony export */   pv: () => (/* binding */ escapeSegment),
/* harmony export */   uJ: () => (/* binding */ joinPath),
/* harmony export */   we: () => (/* binding */ joinUrl),
/* harmony export */   z1: () => (/* binding */ escapedPath)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6919);

function parseRequestUri(text) {
    return withAddress(text, () => parse(text, true));
}
function parseUrl(text) {
    const hash = text.indexOf('#');
    if (hash < 0)
        return withAddress(text, () => parse(text, false));
    const bare = text.slice(0, hash);
    const url = withAddress(bare, () => parse(bare, false));
    const fragment = text.slice(hash + 1);
    withAddress(text, () => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(fragment, 'fragment'));
    return { ...url, fragment };
}
function formatUrl(url) {
    const { scheme, userinfo, host, opaque, fragment } = url;
    let text = scheme && `${scheme}:`;
    if (opaque)
        text += opaque;
    else {
        const authority = host !== '' || userinfo !== undefined;
        if (authority || (scheme && url.path && !url.omitHost))
            text += '//';
        if (userinfo !== undefined)
            text += `${userinfo}@`;
        text += (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(host), 'host');
        const path = escapedPath(url);
        if (path && !path.startsWith('/') && host)
            text += '/';
        if (text === '' && path.split('/', 1)[0]?.includes(':'))
            text += './';
        text += path;
    }
    if (url.forceQuery || url.query)
        text += `?${url.query}`;
    return fragment ? `${text}#${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(fragment, 'fragment')}` : text;
}
function escapedPath({ path, rawPath }) {
    if (rawPath !== '' && (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(rawPath, 'path').toString() === path && path !== '*')
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(rawPath, 'path');
    return path === '*' ? '*' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(path), 'path');
}
function escapePath(path) {
    return path.includes('%') ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(path), 'path') : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(path, 'path');
}
function escapeSegment(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(text), 'segment');
}
function joinPath(...parts) {
    const joined = parts.filter((part) => part !== '').join('/');
    if (joined === '')
        return '';
    const rooted = joined.startsWith('/');
    const kept = [];
    for (const segment of joined.split('/')) {
        if (segment === '' || segment === '.')
            continue;
        if (segment !== '..')
            kept.push(segment);
        else if (kept.length > 0 && kept.at(-1) !== '..')
            kept.pop();
        else if (!rooted)
            kept.push('..');
    }
    return (rooted ? '/' : '') + kept.join('/') || '.';
}
function joinUrl(url, ...parts) {
    const joined = joinPath('/', escapedPath(url), ...parts);
    try {
        return { ...url, ...pathOf(parts.at(-1)?.endsWith('/') && joined !== '/' ? `${joined}/` : joined) };
    }
    catch {
        return url;
    }
}
function withAddress(text, work) {
    try {
        return work();
    }
    catch (cause) {
        throw new Error(`parse ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(text)}: ${cause.message}`, { cause });
    }
}
function parse(text, request) {
    if (/[\x00-\x1f\x7f]/.test(text))
        throw new Error('net/url: invalid control character in URL');
    if (text === '' && request)
        throw new Error('empty url');
    const empty = { scheme: '', userinfo: undefined, host: '', path: '', rawPath: '', query: '' };
    if (text === '*')
        return { ...empty, path: '*', rawPath: '*' };
    if (text.startsWith(':'))
        throw new Error('missing protocol scheme');
    const written = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1] ?? '';
    const scheme = written.toLowerCase();
    const afterScheme = written ? text.slice(written.length + 1) : text;
    const mark = afterScheme.indexOf('?');
    const rest = mark < 0 ? afterScheme : afterScheme.slice(0, mark);
    const query = mark < 0 ? '' : afterScheme.slice(mark + 1);
    const url = { ...empty, scheme, query, ...(mark >= 0 && query === '' && { forceQuery: true }) };
    if (!rest.startsWith('/')) {
        if (scheme)
            return { ...url, opaque: rest };
        if (request)
            throw new Error('invalid URI for request');
        if (rest.split('/', 1)[0]?.includes(':'))
            throw new Error('first path segment in URL cannot contain colon');
    }
    const hasAuthority = rest.startsWith('//') && (scheme !== '' || (!request && !rest.startsWith('///')));
    if (!hasAuthority)
        return { ...url, ...pathOf(rest), ...(scheme && rest.startsWith('/') && { omitHost: true }) };
    const end = rest.indexOf('/', 2);
    const authority = end < 0 ? rest.slice(2) : rest.slice(2, end);
    return { ...url, ...parseAuthority(scheme, authority), ...pathOf(end < 0 ? '' : rest.slice(end)) };
}
function pathOf(rawPath) {
    return { path: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(rawPath, 'path').toString(), rawPath };
}
function parseAuthority(scheme, authority) {
    const at = authority.lastIndexOf('@');
    const host = parseHost(scheme, authority.slice(at + 1));
    if (at < 0)
        return { userinfo: undefined, host };
    const written = authority.slice(0, at);
    if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(written))
        throw new Error('net/url: invalid userinfo');
    const colon = written.indexOf(':');
    const part = (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(text, 'user'), 'user');
    const userinfo = colon < 0 ? part(written) : `${part(written.slice(0, colon))}:${part(written.slice(colon + 1))}`;
    return { userinfo, host };
}
function parseHost(scheme, host) {
    const bracket = host.lastIndexOf('[');
    if (bracket > 0)
        throw new Error('invalid IP-literal');
    if (bracket === 0)
        return parseIpv6(host);
    const colon = /^https?$/.test(scheme) ? host.indexOf(':') : host.lastIndexOf(':');
    if (colon >= 0)
        checkPort(host.slice(colon));
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(host, 'host').toString();
}
function parseIpv6(host) {
    const end = host.lastIndexOf(']');
    if (end < 0)
        throw new Error("missing ']' in host");
    const port = host.slice(end + 1);
    checkPort(port);
    const literal = host.slice(1, end);
    if (/^[0-9]+(?:\.[0-9]+){3}$/.test(literal))
        throw new Error('invalid IP-literal');
    const zoneAt = literal.indexOf('%25');
    const address = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(zoneAt < 0 ? literal : literal.slice(0, zoneAt), 'host').toString();
    const zone = zoneAt < 0 ? '' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(literal.slice(zoneAt), 'zone').toString();
    if (!/^[0-9a-f:.]+$/i.test(address) || zone === '%' || !URL.canParse(`http://[${address}]`))
        throw new Error(`invalid host: ParseAddr(${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(address + zone)}): unable to parse IP`);
    return `[${address}${zone}]${port}`;
}
function checkPort(port) {
    if (!/^(?::[0-9]*)?$/.test(port))
        throw new Error(`invalid port ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(port)} after host`);
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

/***/ 3474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bO: () => (/* binding */ addressError),
/* harmony export */   s$: () => (/* binding */ addressUrl),
/* harmony export */   zq: () => (/* binding */ readAddress)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4959);


function addressUrl(target, example) {
    return readAddress(target, example, parseWithScheme);
}
function parseWithScheme(address) {
    try {
        return (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRequestUri */ .Hj)(address);
    }
    catch (cause) {
        throw /^\s*[a-z][a-z0-9+.-]*:\/\//i.test(address)
            ? cause
            : new Error('it has no scheme such as https://', { cause });
    }
}
function readAddress(target, example, read) {
    const { address } = target;
    if (address === '')
        throw addressError('neither spec.address nor the Secret gives an address', example);
    try {
        return read(address);
    }
    catch (cause) {
        throw addressError(`the address is not valid: ${cause.message}`, example, cause);
    }
}
function addressError(found, example, cause) {
    return new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${found}; expected an address like ${example}`, { field: 'spec.address' }, { cause });
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
/* harmony import */ var _go_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6919);
/* harmony import */ var _go_strings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9664);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4959);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3474);
/* harmony import */ var _git_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7659);





function ownerAndRepo(id, shown) {
    const [owner, repo, ...more] = id.split('/');
    if (owner === undefined || repo === undefined || more.length > 0)
        throw new Error(`invalid repository id${shown}`);
    return { owner, repo };
}
function githubRepository(address) {
    const { host, id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGitAddress */ .Q)(address);
    const names = ownerAndRepo(id, `: '${id}'`);
    const url = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(host);
    if (url.host === 'github.com')
        return { baseUrl: 'https://api.github.com', ...names };
    const isApi = url.host.startsWith('api.') || url.host.includes('.api.');
    return { baseUrl: (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUrl */ .J1)({ ...url, path: isApi ? '' : '/api/v3' }), ...names };
}
function gitlabProject(address) {
    const { host, id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGitAddress */ .Q)(address);
    return { baseUrl: (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUrl */ .J1)((0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(`${host.replace(/\/$/, '')}/api/v4`)), id };
}
function giteaRepository(address) {
    const { host, id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGitAddress */ .Q)(address);
    const names = ownerAndRepo(id, ` ${(0,_go_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(id)}`);
    if (names.owner === '' || names.repo === '')
        throw new Error(`invalid repository id ${(0,_go_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(id)}`);
    const { scheme } = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(host);
    if (!/^https?$/.test(scheme))
        throw new Error(`failed creating Gitea client: unsupported protocol scheme "${scheme}"`);
    return { baseUrl: (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUrl */ .J1)((0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(`${host.replace(/\/$/, '')}/api/v1`)), ...names };
}
function bitbucketRepository(address) {
    const { id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGitAddress */ .Q)(address);
    return { baseUrl: 'https://api.bitbucket.org/2.0', ...ownerAndRepo(id, ` ${(0,_go_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(id)}`) };
}
function bitbucketServerCommits(address) {
    const url = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl)(address);
    if (!/^https?$/.test(url.scheme))
        throw new Error(`unsupported scheme type in address: ${url.scheme}. Must be http or https`);
    const scm = url.path.lastIndexOf('/scm/');
    if (scm < 0)
        throw new Error('supplied provider address is not http(s) git clone url');
    const id = url.path.slice(scm + '/scm/'.length).replace(/\.git$/, '');
    const { owner, repo } = ownerAndRepo(id, ` ${(0,_go_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(id)}`);
    return { ...url, path: `${url.path.slice(0, scm)}/rest/api/latest/projects/${owner}/repos/${repo}/commits` };
}
function azureDevOpsRepository(address) {
    const { host, id } = (0,_git_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGitAddress */ .Q)(address);
    const [organisation, project, git, repo, ...more] = id.split('/');
    if (project === undefined || git === undefined || repo === undefined || more.length > 0)
        throw new Error(`invalid repository id ${(0,_go_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(id)}`);
    if (repo === '')
        throw new Error(`invalid repository id ${(0,_go_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(id)}`);
    return { baseUrl: (0,_go_strings_js__WEBPACK_IMPORTED_MODULE_4__/* .goLower */ .s)(`${host}/${organisation}`), project, repo };
}
function repositoryOf(target, read, example) {
    const repository = (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .readAddress */ .zq)(target, example, read);
    if (/^https?:\/\/[^/]/.test(repository.baseUrl))
        return repository;
    throw (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .addressError */ .bO)('the address does not lead to a server that speaks http or https', example);
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
const githubAddress = '`https://github.com/owner/repository`, also its ssh form; every other host is GitHub Enterprise';
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


/***/ }),

/***/ 5510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   Q4: () => (/* binding */ askList),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   ey: () => (/* binding */ askJson),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);

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
    let value;
    try {
        value = JSON.parse(reply.body);
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
    try {
        const value = JSON.parse(reply.body);
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