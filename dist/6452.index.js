"use strict";
exports.id = 6452;
exports.ids = [6452];
exports.modules = {

/***/ 4371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ condition)
/* harmony export */ });
/* harmony import */ var _common_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3117);
/* harmony import */ var _secrets_missing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7509);


/**
 * The Ready condition of a Provider: True if it can be used; Unknown if all that is missing is a Secret
 * and no secrets were given at all; else False, with the first error.
 */
function condition(provider, error, isAnySecretGiven) {
    const ready = { provider, type: 'Ready' };
    if (!error)
        return { ...ready, status: 'True', reason: 'Succeeded', message: 'Initialized' };
    if (error instanceof _secrets_missing_js__WEBPACK_IMPORTED_MODULE_0__/* .MissingSecretError */ .NP && !isAnySecretGiven) {
        return {
            ...ready,
            status: 'Unknown',
            reason: 'SecretsNotGiven',
            message: `Secret ${(0,_common_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(error.needed)}: ${error.needed.keys.join(', ')}`,
        };
    }
    return { ...ready, status: 'False', reason: 'ValidationFailed', message: error.message };
}


/***/ }),

/***/ 9075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readRun),
/* harmony export */   y: () => (/* binding */ readContext)
/* harmony export */ });
/* harmony import */ var _common_read_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9360);
/* harmony import */ var _common_work_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1757);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5800);



/** The facts that the environment and the event's payload tell about where this process runs. */
function readContext(environment, cwd) {
    const payload = readPayload(environment.GITHUB_EVENT_PATH);
    const eventName = environment.GITHUB_EVENT_NAME ?? '';
    const repository = environment.GITHUB_REPOSITORY ?? '';
    const head = payload?.pull_request?.head;
    const isFork = eventName.startsWith('pull_request') &&
        eventName !== 'pull_request_target' &&
        ((head?.repo && !sameName(head.repo.full_name, repository)) || environment.GITHUB_ACTOR === 'dependabot[bot]');
    return {
        workspace: environment.GITHUB_WORKSPACE ||
            environment.CI_PROJECT_DIR ||
            environment.BUILD_SOURCESDIRECTORY ||
            environment.WORKSPACE ||
            ((0,_common_work_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .workTree */ ._)(cwd) ?? cwd),
        eventName,
        payload,
        isFork: Boolean(isFork),
    };
}
/** The CI run itself, whose facts make an event; undefined outside of any CI. Asks git for what nobody tells. */
async function readRun(environment, { payload }, cwd) {
    if (environment.GITHUB_ACTIONS === 'true')
        return githubRun(environment, payload, cwd);
    if (!environment.CI && !environment.BUILD_ID && !environment.TF_BUILD)
        return undefined;
    const { otherRun } = await __webpack_require__.e(/* import() */ 3186).then(__webpack_require__.bind(__webpack_require__, 3186));
    return otherRun(environment, cwd);
}
/** GitHub's own runner, and Gitea's and Forgejo's, which speak like it. */
function githubRun(environment, payload, cwd) {
    const text = (name) => environment[name] ?? '';
    const of = payload?.workflow_run ?? {};
    const head = payload?.pull_request?.head;
    const sha = head?.sha ?? of.head_sha ?? text('GITHUB_SHA');
    const commit = payload?.head_commit ?? of.head_commit;
    return {
        system: environment.GITEA_ACTIONS === 'true' ? 'gitea-actions' : 'github-actions',
        repository: text('GITHUB_REPOSITORY'),
        workflow: text('GITHUB_WORKFLOW'),
        number: text('GITHUB_RUN_NUMBER'),
        url: `${text('GITHUB_SERVER_URL') || 'https://github.com'}/${text('GITHUB_REPOSITORY')}/actions/runs/${text('GITHUB_RUN_ID')}`,
        refName: head?.ref ??
            of.head_branch ??
            (text('GITHUB_REF_NAME') || text('GITHUB_REF').replace(/^refs\/(heads|tags)\//, '')),
        sha,
        changeRequest: String(payload?.pull_request?.number ?? (payload?.issue?.pull_request ? payload.issue.number : '') ?? ''),
        subject: (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .firstLine */ .TM)(commit?.message ?? (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(cwd, 'log', '-1', '--format=%s', sha || 'HEAD') ?? ''),
        status: '',
    };
}
/** The payload of the event that started a GitHub run; undefined where there is none. */
function readPayload(file) {
    try {
        return file ? JSON.parse((0,_common_read_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readNamed */ .Mk)(file).toString('utf8')) : undefined;
    }
    catch {
        return undefined;
    }
}
function sameName(a, b) {
    return typeof a === 'string' && a.toLowerCase() === b.toLowerCase();
}


/***/ }),

/***/ 5800:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   Vp: () => (/* binding */ originRepository)
/* harmony export */ });
/* harmony import */ var _common_builtins_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3905);

/** What git answers, trimmed; undefined without git or outside of a work tree. A container's foreign owner is no obstacle. */
function git(cwd, ...args) {
    try {
        return (0,_common_builtins_js__WEBPACK_IMPORTED_MODULE_0__/* .childProcess */ .Qk)()
            .execFileSync('git', ['-c', 'safe.directory=*', ...args], {
            cwd,
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore'],
            timeout: 10_000,
        })
            .trim();
    }
    catch {
        return undefined;
    }
}
/** owner/name of the remote `origin`; '' without one. */
function originRepository(cwd) {
    const url = git(cwd, 'config', '--get', 'remote.origin.url') ?? '';
    return /[/:]([^/:]+\/[^/]+?)(\.git)?\/?$/.exec(url)?.[1] ?? '';
}
function firstLine(text) {
    return text.split('\n', 1)[0];
}


/***/ }),

/***/ 5454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ distrust)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1922);
/* harmony import */ var _common_work_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1757);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5800);





/** Events whose runs have the repository's secrets although a stranger may have caused them. */
const privileged = new Set([
    'pull_request_target',
    'workflow_run',
    'issue_comment',
    'issues',
    'discussion',
    'discussion_comment',
    'fork',
    'watch',
    'gollum',
    'check_run',
    'check_suite',
    'status',
    'pull_request_review',
    'pull_request_review_comment',
]);
/**
 * Whether this run may send what the checked-out manifests say. Secrets go where a manifest's address says, so where
 * the run has secrets but the code may be a stranger's, HEAD has to be the commit of the run, or a head of this same
 * repository by the event's payload (design.md 2.4). That holds for every checkout in use: workflows like to check out
 * a pull request in a folder of the base branch's.
 * @param places files and folders, absolute, that manifests are read from; those that are not there count for nothing
 * @returns why it may not, or nothing
 */
function distrust(context, environment, places = []) {
    if (!privileged.has(context.eventName))
        return undefined;
    const { pull_request: pull, workflow_run: run } = context.payload ?? {};
    const isOurs = (name) => typeof name === 'string' && name.toLowerCase() === environment.GITHUB_REPOSITORY?.toLowerCase();
    const ours = [
        environment.GITHUB_SHA,
        isOurs(pull?.head?.repo?.full_name) ? pull.head.sha : undefined,
        isOurs(run?.head_repository?.full_name) ? run.head_sha : undefined,
    ];
    for (const checkout of checkouts([context.workspace, ...places])) {
        const head = (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .git */ .$Y)(checkout, 'rev-parse', '--verify', 'HEAD');
        if (head && ours.includes(head))
            continue;
        const found = head
            ? `HEAD of the checkout in ${checkout} is ${head}, which is neither this run's commit nor a head of this repository`
            : `git cannot tell which commit is checked out in ${checkout}`;
        return new _common_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`a run on ${context.eventName} has secrets, but the code may be a stranger's: ${found}; nothing was sent. Check out the base branch, or set allow-untrusted if you have read the code`, { field: 'allow-untrusted' });
    }
    return undefined;
}
/** The work trees that hold these places; of one that is in none, its own folder. */
function checkouts(places) {
    const folders = places.filter((place) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(place)).map((place) => folderOf((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(place)));
    return new Set(folders.map((folder) => (0,_common_work_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .workTree */ ._)(folder) ?? folder));
}
const folderOf = (place) => ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(place).isDirectory() ? place : node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(place));


/***/ }),

/***/ 91:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ checkWritable),
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1922);



/**
 * Makes sure, before anything is sent, that a file can be written at the end of the run: its folder is made.
 * @param input the input that names the file, for the message
 * @throws ConfigError on that input
 */
function checkWritable(input, file, cwd) {
    const target = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, file);
    try {
        makeFolder(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(target));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(target), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    }
    catch (cause) {
        const { code } = cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`${input}: ${file} cannot be written (${code}); name a file in a folder that may be written`, { field: input }, { cause });
    }
    if (isFolder(target))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`${input}: ${file} is a folder; name a file in it`, { field: input });
    if (/\.ya?ml$/.test(file) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(target))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`${input}: ${file} is there already and looks like a manifest; name another file`, {
            field: input,
        });
}
/** Writes a file whole or not at all, for its owner alone if `mode` says so. @throws the system's error */
function writeWhole(file, cwd, text, mode = 0o666) {
    const target = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, file);
    const draft = `${target}.${process.pid}.tmp`;
    try {
        makeFolder(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(target));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(draft, text, { mode });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, target);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
        throw error;
    }
}
/** A folder and those above it. Node's own recursive mkdir never returns where the system refuses oddly, as in /proc. */
function makeFolder(folder) {
    if (isFolder(folder))
        return;
    if (folder !== node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(folder))
        makeFolder(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(folder));
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
    catch (error) {
        if (!isFolder(folder))
            throw error;
    }
}
function isFolder(file) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}


/***/ }),

/***/ 2345:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yq: () => (/* binding */ bootstrapObject),
/* harmony export */   lj: () => (/* binding */ parseObject),
/* harmony export */   vF: () => (/* binding */ involvedObject)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1384);


const kinds = {
    'source.toolkit.fluxcd.io/v1': [
        'GitRepository',
        'OCIRepository',
        'HelmRepository',
        'HelmChart',
        'Bucket',
        'ExternalArtifact',
    ],
    'source.extensions.fluxcd.io/v1beta1': ['ArtifactGenerator'],
    'kustomize.toolkit.fluxcd.io/v1': ['Kustomization'],
    'helm.toolkit.fluxcd.io/v2': ['HelmRelease'],
    'image.toolkit.fluxcd.io/v1': ['ImageRepository', 'ImagePolicy', 'ImageUpdateAutomation'],
    'notification.toolkit.fluxcd.io/v1beta3': ['Alert', 'Provider'],
    'notification.toolkit.fluxcd.io/v1': ['Receiver'],
    'fluxcd.controlplane.io/v1': ['FluxInstance', 'FluxReport', 'ResourceSet', 'ResourceSetInputProvider'],
};
/** The apiVersion of each Flux kind, and of the Flux Operator's. */
const apiVersions = new Map(Object.entries(kinds).flatMap(([apiVersion, names]) => names.map((kind) => [kind, apiVersion])));
/** What `flux bootstrap` makes of a repository; the object of an event made from a CI run. */
const bootstrapObject = involvedObject('GitRepository', 'flux-system', 'flux-system');
/**
 * The input `object`: `Kind/namespace/name`, `Kind/name.namespace` (split at the last dot) or `Kind/name`.
 * @param namespace for `Kind/name`; flux-system if there is none
 * @throws ConfigError on `object`
 */
function parseObject(text, namespace) {
    const [kind = '', second = '', third, ...more] = text.split('/');
    const dot = second.lastIndexOf('.');
    const [space, name] = third !== undefined
        ? [second, third]
        : dot < 0
            ? [namespace ?? 'flux-system', second]
            : [second.slice(dot + 1), second.slice(0, dot)];
    if (more.length > 0 || [kind, space, name].includes('') || /\s/.test(text))
        throw wrong(text, 'expected Kind/namespace/name, Kind/name.namespace or Kind/name, as Kustomization/flux-system/apps');
    if (apiVersions.has(kind))
        return involvedObject(kind, space, name);
    const meant = [...apiVersions.keys()].find((known) => known.toLowerCase() === kind.toLowerCase());
    throw wrong(text, meant
        ? `kinds are case-sensitive: write ${meant}`
        : `the kind ${kind} is none of Flux's: ${[...apiVersions.keys()].join(', ')}. For another one give involvedObject in event`);
}
function wrong(text, expected) {
    return new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`object is ${JSON.stringify(text)}; ${expected}`, { field: 'object' });
}
/** An object of this name; its apiVersion is '' for a kind that is none of Flux's. */
function involvedObject(kind, namespace, name) {
    return { ..._event_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyObject */ .vB, kind, namespace, name, apiVersion: apiVersions.get(kind) ?? '' };
}


/***/ }),

/***/ 3983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ parseEvent)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1922);
/* harmony import */ var _go_time_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1101);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1384);





// Go's rules of encoding/json (test/logic/event.json) on the YAML library's syntax tree: names in any case, later keys
// win, repeated objects merge. Beyond them: YAML, comments, trailing commas, and metadata that is no text.
const textFields = ['severity', 'message', 'reason', 'reportingController', 'reportingInstance'];
const objectFields = ['kind', 'namespace', 'name', 'uid', 'apiVersion', 'resourceVersion', 'fieldPath'];
/**
 * A whole or partial Flux event, as JSON or YAML.
 * @param where the file that it comes from, if any, for messages
 * @returns the fields that are there; an empty text or null counts as there
 * @throws ConfigError with line and column
 */
function parseEvent(input, where = {}) {
    const source = parse(decode(input), where);
    const event = {};
    const root = resolve(source, source.document.contents);
    if (root === null)
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('the event is empty; expected a Flux event as JSON or YAML', where);
    if (isNull(root))
        return event;
    for (const [key, node] of fieldsOf(source, root, 'the event')) {
        const field = textFields.find((name) => isField(name, key));
        if (field)
            event[field] = textOf(source, node, field) ?? event[field] ?? '';
        else if (isField('timestamp', key))
            event.timestamp = timestampOf(source, node);
        else if (isField('metadata', key))
            event.metadata = isNull(node) ? new Map() : new Map([...(event.metadata ?? []), ...metadataOf(source, node)]);
        else if (isField('involvedObject', key))
            event.involvedObject = objectOf(source, node, event.involvedObject);
    }
    return event;
}
function parse(text, where) {
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_1__/* .LineCounter */ .HN();
    const fail = (offset, message) => {
        const { line, col } = counter.linePos(offset);
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(message, { ...where, line, column: col });
    };
    const options = { lineCounter: counter, prettyErrors: false, uniqueKeys: false };
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(withoutComments(text), options);
    const [error] = document.errors;
    if (error)
        fail(error.pos[0], `the event is neither JSON nor YAML: ${reasons[error.code] ?? error.message}`);
    return { document, fail: (node, message) => fail(node?.range?.[0] ?? 0, message) };
}
/** The library's words where they are meant for programmers. */
const reasons = {
    MULTIPLE_DOCS: 'there are several documents; expected one event',
    RESOURCE_EXHAUSTION: 'it is nested too deeply',
};
/** JSON with `//` and block comments, which YAML does not know: blanks take their place, and the lines stay. */
function withoutComments(text) {
    if (!/^\s*[{/]/.test(text) || !/\/[/*]/.test(text))
        return text;
    const skipped = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|(?<=[\s,:{[])'[^']*'|(?<=\s)#.*/;
    const comment = /(?<=^|[\s,:{}[\]"])(?:\/\/.*|\/\*[\s\S]*?\*\/)/;
    return text.replace(new RegExp(`${skipped.source}|${comment.source}`, 'g'), (found) => found.startsWith('/') ? found.replace(/[^\n]/g, ' ') : found);
}
/** Bytes as Go decodes them: each byte that is no UTF-8 becomes U+FFFD by itself. A byte order mark is left out. */
function decode(input) {
    if (typeof input === 'string')
        return input.replace(/^\ufeff/, '');
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(input))
        return decode(Buffer.from(input).toString());
    const sequence = /([\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|\xed[\x80-\x9f][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})|[\x80-\xff]/g;
    const text = Buffer.from(input).toString('latin1');
    return decode(text.replace(sequence, (_, valid) => (valid ? Buffer.from(valid, 'latin1').toString() : '\ufffd')));
}
/** Go compares field names with Unicode's simple case folding: `meſſage` is a message. */
function isField(name, written) {
    return new RegExp(`^${name}$`, 'iu').test(written);
}
function resolve({ document, fail }, node) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isAlias */ .Vj)(node))
        return node;
    return node.resolve(document) ?? fail(node, `the alias *${node.source} names nothing`);
}
function isNull(node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(node) && node.value === null;
}
/** Names and values of a map, in their order, repeated ones included. */
function* fieldsOf(source, node, what) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(node))
        source.fail(node, `${what} is ${describe(node)}; expected a map of fields`);
    for (const { key, value } of node.items) {
        const name = resolve(source, key);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(name))
            source.fail(key, `a key of ${what} is ${describe(name)}; expected a name`);
        // YAML takes `{message:x}` for a key without a value.
        if (value === null)
            source.fail(key, `${what} has the key ${keyText(name)} without a value; expected "key: value"`);
        yield [keyText(name), resolve(source, value)];
    }
}
function keyText(node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(node) ? (node.source ?? String(node.value)).toWellFormed() : '';
}
/** undefined for null, which in Go leaves a text as it was. */
function textOf(source, node, field) {
    if (isNull(node))
        return undefined;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(node) || typeof node.value !== 'string')
        return source.fail(node, `${field} is ${describe(node)}; expected a text${(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(node) ? ', in quotes' : ''}`);
    return node.value.toWellFormed();
}
function timestampOf(source, node) {
    const text = textOf(source, node, 'timestamp');
    if (text === undefined)
        return null;
    try {
        return (0,_go_time_js__WEBPACK_IMPORTED_MODULE_4__/* .parseTimestamp */ .EH)(text);
    }
    catch (cause) {
        const found = `timestamp is ${JSON.stringify(text)}: ${cause.message}`;
        return source.fail(node, `${found}; expected one like 2026-03-14T09:26:53Z`);
    }
}
function metadataOf(source, node) {
    const metadata = new Map();
    for (const [key, value] of fieldsOf(source, node, 'metadata')) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(value))
            source.fail(value, `metadata ${key} is ${describe(value)}; expected a text`);
        metadata.set(key, isNull(value) ? '' : keyText(value));
    }
    return metadata;
}
function objectOf(source, node, before) {
    const object = { ..._event_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyObject */ .vB, ...before };
    if (isNull(node))
        return object;
    for (const [key, value] of fieldsOf(source, node, 'involvedObject')) {
        const field = objectFields.find((name) => isField(name, key));
        if (field)
            object[field] = textOf(source, value, `involvedObject.${field}`) ?? object[field];
    }
    return object;
}
function describe(node) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(node))
        return 'a map';
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(node))
        return 'a list';
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(node) || node.value === null)
        return 'empty';
    return typeof node.value === 'string' ? 'a text' : `the ${typeof node.value} ${node.source ?? String(node.value)}`;
}


/***/ }),

/***/ 1101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ parseTimestamp),
/* harmony export */   Ey: () => (/* binding */ formatTimestamp),
/* harmony export */   Yb: () => (/* binding */ unixSeconds),
/* harmony export */   cQ: () => (/* binding */ zeroTime)
/* harmony export */ });
/** Go's zero time, as it prints it. */
const zeroTime = '0001-01-01T00:00:00Z';
const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d+))?(?:Z|([+-])(\d{2}):(\d{2}))$/;
/**
 * A timestamp as the controller reads and prints it: RFC 3339 in, whole seconds in UTC out; null for Go's zero time.
 * A year may have five digits, or a minus, once it is in UTC.
 * Source: metav1.Time, time.Parse; test/logic/event.json.
 * @throws Error for what is no such timestamp
 */
function parseTimestamp(text) {
    const match = shape.exec(text);
    if (!match)
        throw new Error('it is no RFC 3339 timestamp');
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
    const [fraction = '', sign = '+', offsetHours = '0', offsetMinutes = '0'] = match.slice(7);
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    if (month < 1 || month > 12 || date.getUTCMonth() !== month - 1)
        throw new Error('there is no such day');
    if (hour > 23 || minute > 59 || second > 59)
        throw new Error('there is no such time of day');
    // Go takes offsets of 24 hours and of 60 minutes.
    if (Number(offsetHours) > 24 || Number(offsetMinutes) > 60)
        throw new Error('there is no such offset');
    const offset = (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes));
    date.setUTCHours(hour, minute - offset, second);
    const printed = formatTimestamp(date);
    // Go reads nanoseconds and cuts what is behind them.
    return printed === zeroTime && /^0*$/.test(fraction.slice(0, 9)) ? null : printed;
}
/** A time as the controller prints it. */
function formatTimestamp(date) {
    const year = date.getUTCFullYear();
    const digits = String(Math.abs(year)).padStart(4, '0');
    return `${year < 0 ? '-' : ''}${digits}${date
        .toISOString()
        .replace(/^[+-]?\d+/, '')
        .slice(0, 15)}Z`;
}
/** Whole seconds since 1970 of an event's timestamp (`Event.timestamp`); those of Go's zero time when it has none. */
function unixSeconds(timestamp) {
    // Years beyond four digits and before Christ need a sign and six digits in JavaScript.
    const expanded = (timestamp ?? zeroTime).replace(/^(-?)(\d+)/, (_, minus, year) => `${minus || '+'}${year.padStart(6, '0')}`);
    return Date.parse(expanded) / 1000;
}


/***/ }),

/***/ 3529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ textMap)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1922);


/**
 * A flat YAML or JSON map of texts (the inputs substitute, metadata and uids). A scalar is the text as it is written:
 * `1.10` stays `1.10`, null is ''.
 * @throws ConfigError with line and column for what is no such map
 */
function textMap({ text, name, file }) {
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
        schema: 'failsafe',
        lineCounter: counter,
        prettyErrors: false,
        uniqueKeys: false,
    });
    const fail = (message, offset = 0) => {
        const { line, col } = counter.linePos(offset);
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`${name}: ${message}; expected a YAML map of texts, as "key: value"`, {
            file,
            line,
            column: col,
        });
    };
    const [error] = document.errors;
    if (error)
        fail(`it is no YAML: ${error.message}`, error.pos[0]);
    const value = document.toJS({ mapAsMap: true });
    if (value === null || value === '')
        return new Map();
    if (!(value instanceof Map))
        return fail(`found ${Array.isArray(value) ? 'a list' : 'a text'}`);
    const map = new Map();
    for (const [key, item] of value) {
        if (typeof item === 'object' && item !== null)
            fail(`${String(key)} holds a ${Array.isArray(item) ? 'list' : 'map'}`);
        map.set(String(key), item === null ? '' : String(item));
    }
    return map;
}


/***/ }),

/***/ 2296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ advice)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _delivery_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9071);


/**
 * What to change about a failed delivery: the type's own hint for the answer, else what such an answer means
 * everywhere. undefined where the error says it itself: nothing was sent because a manifest or a Secret is wrong.
 */
function advice(delivery) {
    const { outcome, requests } = delivery;
    const error = outcome.status === 'failed' ? outcome.error : undefined;
    if (error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE && error.hint !== undefined)
        return error.hint;
    const last = requests.at(-1);
    if (error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL || last === undefined || last.attempts === 0)
        return undefined;
    const { file, line } = (0,_delivery_result_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(delivery);
    const manifest = file === '' ? 'the Provider' : `the Provider in ${file}:${line}`;
    return meaning(last.status, manifest);
}
function meaning(status, manifest) {
    switch (status) {
        case null:
            return `check the host in the address of ${manifest}, its proxy and certificates, and the input allow-hosts`;
        case 400:
        case 422:
            return `compare what was sent (mode preview shows it) with the address and channel of ${manifest}`;
        case 401:
        case 403:
            return `the service does not take this credential: renew it, in the Secret of ${manifest}`;
        case 404:
        case 410:
            return `nothing is at this address any more: check the address and channel of ${manifest}`;
        case 429:
            return 'the service is asked too often: spread the deliveries (shard, concurrency) or raise the timeout';
        default:
            return status >= 500
                ? 'the fault is at the service: run again later, or keep it in an outbox for replay'
                : undefined;
    }
}


/***/ }),

/***/ 1822:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   tJ: () => (/* binding */ inert)
/* harmony export */ });
/**
 * Text from outside (an event, a service, a manifest) with nothing in it that acts unseen: every line break is `\n`,
 * control characters are drawn, and characters that turn the direction of what follows stand as `⟨U+202E⟩`.
 */
function visible(text) {
    return text
        .toWellFormed()
        .replaceAll(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
        .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, (char) => `⟨U+${char.charCodeAt(0).toString(16).toUpperCase()}⟩`)
        .replaceAll(controls, (char) => (char < ' ' ? String.fromCharCode(0x2400 + char.charCodeAt(0)) : '\u2421'));
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is made visible
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/**
 * Visible text that starts no workflow command of GitHub Actions (`::x::` behind any blanks at the start of a line,
 * `##[x]` anywhere), Azure Pipelines (`##vso[`, `##[`) or TeamCity (`##teamcity[`), wherever it is put on a line.
 * GitLab's `section_start` needs a carriage return and an escape, which visible text has not.
 */
function inert(text) {
    return visible(text)
        .replaceAll(/##(?=\w*\[)/g, '# #')
        .replaceAll(/^(\s*):(?=:)/gm, '$1: ');
}
/** Inert text for the log: what does not fit on its first line stands indented below. */
function lines(text) {
    return inert(text).replaceAll('\n', '\n    ');
}
/** At most so many characters, and how many more there were. */
function cut(text, most) {
    if (text.length <= most)
        return text;
    return `${text.slice(0, most).toWellFormed()}… (${text.length - most} more characters)`;
}


/***/ }),

/***/ 3735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ wantsColour),
/* harmony export */   n: () => (/* binding */ paint)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

const looks = { good: 'green', bad: 'red', warning: 'yellow', quiet: 'gray', strong: 'bold' };
/** Whether colours are wanted: on a terminal and in GitHub Actions, unless NO_COLOR or FORCE_COLOR say else. */
function wantsColour(environment, isTerminal) {
    const { FORCE_COLOR: force, NO_COLOR: no, TERM, GITHUB_ACTIONS } = environment;
    if (force !== undefined)
        return !['0', 'false'].includes(force);
    if (no)
        return false;
    return GITHUB_ACTIONS === 'true' || (isTerminal && TERM !== 'dumb');
}
/** Text in the colour of its tone. It has to be inert already: the escapes that are added here are to act. */
function paint(text, tone, isColoured) {
    return tone && isColoured ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(looks[tone], text, { validateStream: false }) : text;
}


/***/ }),

/***/ 3873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createLog)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1822);
/* harmony import */ var _colour_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3735);
/* harmony import */ var _systems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1137);




const tones = { error: 'bad', warning: 'warning', notice: 'strong' };
/** The log of a run. */
function createLog({ system, redact, quiet, debug, out, err, colours, now }) {
    let groups = 0;
    const told = (words) => typeof words === 'string'
        ? (0,_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)(redact(words))
        : words
            .map((part) => (typeof part === 'string' ? { text: part, tone: undefined } : part))
            .map(({ text, tone }) => (0,_colour_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .n)((0,_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)(redact(text)), tone, colours.out))
            .join('');
    const plain = ({ severity, message, hint, ...where }) => {
        const text = (0,_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)(redact([(0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik)(where), message].filter(Boolean).join(': ')));
        const fix = hint === undefined ? '' : `\n  to fix: ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)(redact(hint))}`;
        return `${(0,_colour_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .n)(`${severity}:`, tones[severity], colours.err)} ${text}${fix}\n`;
    };
    return {
        info: (line) => {
            if (!quiet)
                out(`${told(line)}\n`);
        },
        debug: (line) => {
            if (!debug)
                return;
            if (system === 'github')
                err(`::debug::${(0,_systems_js__WEBPACK_IMPORTED_MODULE_3__/* .command */ .G5)((0,_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .inert */ .tJ)(redact(line)))}\n`);
            else
                err(`${system === 'azure' ? '##[debug]' : ''}${(0,_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)(redact(line))}\n`);
        },
        problem: (trouble) => {
            const { severity, message, file, hint } = trouble;
            if (quiet && severity === 'notice')
                return;
            const mark = (0,_systems_js__WEBPACK_IMPORTED_MODULE_3__/* .annotation */ .w7)(system, {
                ...trouble,
                message: redact(message),
                file: file && redact(file),
                hint: hint && redact(hint),
            });
            err(mark ?? plain(trouble));
        },
        group: (title, lines) => {
            if (quiet || lines.length === 0)
                return;
            groups += 1;
            const { open, close } = (0,_systems_js__WEBPACK_IMPORTED_MODULE_3__/* .fold */ .AU)(system, told(title), groups, Math.floor(now() / 1000));
            out(open + lines.map((line) => (line === '' ? '\n' : `  ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)(redact(line))}\n`)).join('') + close);
        },
    };
}


/***/ }),

/***/ 8583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ prettyBody)
/* harmony export */ });
/**
 * A body as people read it: JSON (or a JSON value a line, as in Sentry's envelopes) indented by two spaces, all else
 * as it is. Nothing but the space between tokens changes: escapes and numbers stay as they are sent.
 */
function prettyBody(body) {
    if (isJson(body))
        return indented(body);
    const lines = body.trimEnd().split('\n');
    return lines.length > 1 && lines.every(isJson) ? lines.map(indented).join('\n') : body;
}
function isJson(text) {
    if (!/^\s*[[{]/.test(text))
        return false;
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
function indented(json) {
    let depth = 0;
    const line = () => `\n${'  '.repeat(depth)}`;
    const write = (token) => {
        if (token === ',')
            return `,${line()}`;
        if (token === ':')
            return ': ';
        if (token === '{' || token === '[') {
            depth += 1;
            return token + line();
        }
        if (token === '}' || token === ']') {
            depth -= 1;
            return line() + token;
        }
        return token;
    };
    const tokens = json.match(/"(?:[^"\\]|\\.)*"|[{[]\s*[}\]]|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
    return tokens.map(write).join('');
}


/***/ }),

/***/ 1126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J$: () => (/* binding */ several),
/* harmony export */   Om: () => (/* binding */ createRows),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   WJ: () => (/* binding */ verdict),
/* harmony export */   bU: () => (/* binding */ isPreview),
/* harmony export */   nG: () => (/* binding */ outcomeWord),
/* harmony export */   t8: () => (/* binding */ requestLines)
/* harmony export */ });
/* harmony import */ var _delivery_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9071);
/* harmony import */ var _pretty_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8583);


/** How a delivery ended, in a word. */
function outcomeWord(outcome) {
    return isPreview(outcome) ? 'preview' : outcome.status;
}
/** Whether a delivery was only shown. */
function isPreview(outcome) {
    return outcome.status === 'skipped' && outcome.code === 'preview';
}
const toneOf = { delivered: 'good', failed: 'bad', skipped: 'quiet' };
// Longer names do not push the columns of all others away.
const widest = 40;
/**
 * Writes `slack  flux-system/slack  delivered  200  84 ms` and why for what was skipped. Columns are as wide as the
 * widest so far: deliveries come one by one.
 */
function createRows() {
    const widths = [];
    return (delivery) => {
        const { providerName, alertName, outcome, requests } = delivery;
        const answer = requests.at(-1)?.status;
        const facts = [
            (0,_delivery_result_js__WEBPACK_IMPORTED_MODULE_0__/* .typeName */ .go)(delivery) || '-',
            providerName,
            outcomeWord(outcome),
            answer == null ? '' : String(answer),
            took(delivery),
        ];
        const cells = facts.map((fact, at) => {
            widths[at] = Math.max(widths[at] ?? 0, Math.min(fact.length, widest));
            return fact.padEnd(widths[at]);
        });
        const [typeCell = '', providerCell = '', outcomeCell = '', ...answerCells] = cells.filter((cell) => cell !== '');
        const why = outcome.status === 'skipped' && !isPreview(outcome) ? outcome.reason : '';
        const rest = [...answerCells, why, alertName === null ? '' : `Alert ${alertName}`].filter((cell) => cell !== '');
        return [
            `${typeCell}  ${providerCell}  `,
            { text: outcomeCell, tone: toneOf[outcome.status] },
            `  ${rest.join('  ')}`.trimEnd(),
        ];
    };
}
/** `84 ms`, or how many requests a preview shows; '' where nothing was asked. */
function took({ outcome, requests }) {
    if (requests.length === 0)
        return '';
    if (isPreview(outcome) || requests.every(({ attempts }) => attempts === 0))
        return several(requests.length, 'request');
    return outcome.status === 'skipped' ? '' : milliseconds(requests);
}
/** How long all requests of a delivery took, with their waits. */
function milliseconds(requests) {
    return `${Math.round(requests.reduce((sum, { durationMs }) => sum + durationMs, 0))} ms`;
}
/** `1 request`, `2 requests`. */
function several(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** A request as it is written down: method and URL, headers, and the body with JSON indented. */
function requestLines({ method, url, headers = {}, body = '' }) {
    const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    return [`${method} ${url}`, ...fields, ...(body === '' ? [] : ['', ...(0,_pretty_js__WEBPACK_IMPORTED_MODULE_1__/* .prettyBody */ .H)(body).split('\n')])];
}
/** The run in one line: what was delivered, what failed; in preview what would be. */
function verdict(result, mode) {
    const { delivered, failed, skipped } = (0,_delivery_result_js__WEBPACK_IMPORTED_MODULE_0__/* .counts */ .tQ)(result);
    if (mode === 'validate')
        return validated(result);
    if (result.deliveries.length === 0)
        return 'nothing to send: no Alert matches the event';
    if (mode === 'send')
        return `${delivered} delivered, ${failed} failed, ${skipped} skipped`;
    const previews = result.deliveries.filter(({ outcome }) => isPreview(outcome)).length;
    const rest = [failed > 0 ? `${failed} cannot be` : '', skipped > previews ? `${skipped - previews} skipped` : ''];
    return [`${several(previews, 'message')} would be sent`, ...rest.filter((part) => part !== '')].join(', ');
}
function validated({ conditions, problems }) {
    const ready = conditions.filter(({ status }) => status === 'True').length;
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const warnings = problems.filter(({ severity }) => severity === 'warning').length;
    const providers = `${ready} of ${several(conditions.length, 'Provider')} ready`;
    return `${providers}, ${several(errors, 'error')}, ${several(warnings, 'warning')}`;
}


/***/ }),

/***/ 1137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   br: () => (/* binding */ systemOf),
/* harmony export */   w7: () => (/* binding */ annotation)
/* harmony export */ });
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1822);

/** The CI system, from the variable that each of them sets. Gitea and Forgejo speak like GitHub. */
function systemOf({ GITHUB_ACTIONS, GITLAB_CI, TF_BUILD }) {
    if (GITHUB_ACTIONS === 'true')
        return 'github';
    if (TF_BUILD)
        return 'azure';
    return GITLAB_CI ? 'gitlab' : 'other';
}
/** The lines around what folds. `id` is the same in both and used once; `seconds` is the time since 1970. */
function fold(system, title, id, seconds) {
    const name = `flux_notify_${id}`;
    // What clears the line is what ends the mark: https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections
    const end = '\r\u001b[0K';
    switch (system) {
        case 'github':
            return { open: `::group::${command(title)}\n`, close: '::endgroup::\n' };
        case 'azure':
            return { open: `##[group]${title}\n`, close: '##[endgroup]\n' };
        case 'gitlab':
            return {
                open: `section_start:${seconds}:${name}[collapsed=true]${end}${title}\n`,
                close: `section_end:${seconds}:${name}${end}\n`,
            };
        case 'other':
            return { open: `${title}\n`, close: '' };
    }
}
/** A problem in the form that the system shows beside its manifest; undefined where there is none. */
function annotation(system, trouble) {
    if (system === 'github')
        return githubAnnotation(trouble);
    if (system === 'azure' && trouble.severity !== 'notice')
        return azureIssue(trouble);
    return undefined;
}
// The runner drops what is longer without a word: https://github.com/actions/runner, ExecutionContext.AddIssue
const longest = 4096;
function messageOf({ message, hint }) {
    const fix = hint === undefined ? '' : `\nto fix: ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)((0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(hint, 500))}`;
    return (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)((0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(message, longest - fix.length - 100)) + fix;
}
function githubAnnotation(trouble) {
    const { severity, file, line, column } = trouble;
    const properties = Object.entries({ file, line, col: column }).filter(([, value]) => value !== undefined);
    const list = properties.map(([key, value]) => `${key}=${property((0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(String(value)))}`).join(',');
    return `::${severity}${list && ` ${list}`}::${command(messageOf(trouble))}\n`;
}
/** A message in a workflow command. Source: the toolkit's escapeData. */
function command(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text) {
    return command(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
/** https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands#logissue-log-an-error-or-warning */
function azureIssue(trouble) {
    const { severity, file, line, column } = trouble;
    const properties = Object.entries({ type: severity, sourcepath: file, linenumber: line, columnnumber: column });
    const list = properties
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}=${azureEscape((0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(String(value)))
        .replaceAll(';', '%3B')
        .replaceAll(']', '%5D')};`);
    return `##vso[task.logissue ${list.join('')}]${azureEscape(messageOf(trouble))}\n`;
}
function azureEscape(text) {
    return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}


/***/ }),

/***/ 6479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ escapeHtml),
/* harmony export */   q: () => (/* binding */ html)
/* harmony export */ });
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1822);

/** A template whose texts are escaped and made visible; other HTML in it stays, undefined and false are nothing. */
function html(parts, ...values) {
    return { html: parts.map((part, at) => part + (at < values.length ? written(values[at]) : '')).join('') };
}
function written(value) {
    if (value === undefined || value === false)
        return '';
    if (typeof value === 'string' || typeof value === 'number')
        return escapeHtml((0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(String(value)));
    if ('html' in value)
        return value.html;
    return value.map((one) => one.html).join('');
}
/** Text in HTML, between tags or in a quoted attribute. */
function escapeHtml(text) {
    const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
    return text.replaceAll(/[&<>"']/g, (char) => entities[char]);
}


/***/ }),

/***/ 6452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/ci/trust.ts
var trust = __webpack_require__(5454);
// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/common/output-file.ts
var output_file = __webpack_require__(91);
;// CONCATENATED MODULE: ./src/delivery/cancel.ts
const signals = ['SIGINT', 'SIGTERM'];
/** Listens for signals until it is released; runners send several, and the second must not cut the outbox short. */
function awaitCancellation() {
    const controller = new AbortController();
    const cancel = () => controller.abort();
    for (const signal of signals)
        process.on(signal, cancel);
    return {
        signal: controller.signal,
        release: () => {
            for (const signal of signals)
                process.off(signal, cancel);
        },
    };
}

// EXTERNAL MODULE: ./src/delivery/preparation.ts
var preparation = __webpack_require__(1505);
// EXTERNAL MODULE: ./src/check/conditions.ts
var conditions = __webpack_require__(4371);
// EXTERNAL MODULE: ./src/plan/outcome.ts
var outcome = __webpack_require__(8655);
// EXTERNAL MODULE: ./src/secrets/redact/credential-headers.ts
var credential_headers = __webpack_require__(4469);
// EXTERNAL MODULE: ./src/transport/index.ts
var transport = __webpack_require__(7237);
// EXTERNAL MODULE: ./src/delivery/send.ts + 1 modules
var send = __webpack_require__(2699);
;// CONCATENATED MODULE: ./src/delivery/queue.ts






/** Sends or shows every delivery, some at a time; results stand in their order, and none is missing. */
async function deliverAll(deliveries, options) {
    const { inputs, redactor, signal } = options;
    const results = [];
    const end = (at, result) => {
        results[at] = result;
        options.onEnd(result, at);
    };
    if (inputs.mode === 'preview') {
        for (const [at, delivery] of deliveries.entries())
            end(at, (0,send/* show */.WU)(delivery, redactor.redact));
        return results;
    }
    const transport = learningTransport(options);
    const { debug } = options;
    const sendOptions = { transport, retries: inputs.retries, signal, redact: redactor.redact, debug };
    const queue = deliveries.entries();
    const worker = async () => {
        for (const [at, delivery] of queue)
            end(at, signal.aborted ? cancelled(delivery, redactor) : await (0,send/* send */.tN)(delivery, sendOptions));
    };
    try {
        await Promise.all(Array.from({ length: Math.min(inputs.concurrency, deliveries.length) }, worker));
        return results;
    }
    finally {
        await transport.close();
    }
}
/** The transport of the run. Tokens that come out of exchanges are known to the redactor before they are used. */
function learningTransport({ inputs, environment, debug, redactor }) {
    const { send, close } = (0,transport/* openTransport */.g)({
        environment,
        allowHosts: inputs.allowHosts,
        debug,
    });
    return {
        send: (request, connection, signal) => {
            (0,credential_headers/* learnCredentials */.TH)(request, redactor);
            return send(request, connection, signal);
        },
        close,
    };
}
function cancelled(delivery, { redact }) {
    const unsent = (0,outcome/* failed */.g)(new errors/* DeliveryError */.VE('the run was cancelled before this was sent'));
    return (0,send/* ended */.v6)(delivery, delivery.outcome ?? unsent, redact);
}
/** The Ready condition of each Provider that has a delivery. */
function conditionsOf(deliveries, isAnySecretGiven) {
    const byProvider = new Map();
    for (const { provider, providerName, outcome } of deliveries) {
        if (provider === undefined)
            continue;
        const error = outcome?.status === 'failed' ? outcome.error : undefined;
        // Of several deliveries one that could not be prepared says more than one that could.
        if (error === undefined && byProvider.has(providerName))
            continue;
        byProvider.set(providerName, (0,conditions/* condition */.u)(providerName, error, isAnySecretGiven));
    }
    return [...byProvider.values()];
}

// EXTERNAL MODULE: ./src/delivery/result.ts
var delivery_result = __webpack_require__(9071);
// EXTERNAL MODULE: ./src/ci/context.ts
var ci_context = __webpack_require__(9075);
// EXTERNAL MODULE: ./src/ci/git.ts
var git = __webpack_require__(5800);
// EXTERNAL MODULE: ./src/inputs/text-map.ts
var text_map = __webpack_require__(3529);
// EXTERNAL MODULE: ./src/go/time.ts
var time = __webpack_require__(1101);
// EXTERNAL MODULE: ./src/event/object.ts
var object = __webpack_require__(2345);
;// CONCATENATED MODULE: ./src/event/made.ts



/** From the worst to the best. A job that was skipped says less than one that succeeded. */
const worstFirst = ['failure', 'cancelled', 'success', 'skipped'];
const meanings = {
    failure: { severity: 'error', reason: 'WorkflowFailed', verb: 'failed' },
    cancelled: { severity: 'error', reason: 'WorkflowCancelled', verb: 'was cancelled' },
    success: { severity: 'info', reason: 'WorkflowSucceeded', verb: 'succeeded' },
    skipped: { severity: 'info', reason: 'WorkflowSucceeded', verb: 'was skipped' },
};
/**
 * The input `status`: an outcome, or `${{ toJSON(needs) }}` of a closing job, of which the worst counts.
 * @throws ConfigError on `status`
 */
function parseStatus(text) {
    const status = text.trim();
    if (isOutcome(status))
        return { outcome: status, failedJobs: [] };
    const jobs = Object.entries(parseNeeds(status)).map(([name, job]) => ({ name, outcome: job?.result }));
    for (const { name, outcome } of jobs)
        if (!isOutcome(outcome))
            throw wrong(`the job ${name} has the result ${JSON.stringify(outcome)}`);
    return {
        outcome: worstFirst.find((outcome) => jobs.some((job) => job.outcome === outcome)) ?? 'success',
        failedJobs: jobs.filter(({ outcome }) => outcome === 'failure').map(({ name }) => name),
    };
}
function isOutcome(text) {
    return worstFirst.includes(text);
}
function parseNeeds(text) {
    let needs;
    try {
        needs = JSON.parse(text);
    }
    catch {
        throw wrong(JSON.stringify(text.slice(0, 100)));
    }
    if (typeof needs !== 'object' || needs === null || Array.isArray(needs))
        throw wrong(JSON.stringify(text.slice(0, 100)));
    return needs;
}
function wrong(found) {
    return new errors/* ConfigError */.xL(`status: found ${found}; expected success, failure, cancelled or skipped, or \${{ toJSON(needs) }}`, { field: 'status' });
}
/** The event that a CI run makes: about what `flux bootstrap` calls the repository, at the run's commit. */
function eventOfRun(run, { outcome, failedJobs }, now) {
    const { severity, reason, verb } = meanings[outcome];
    const title = [run.workflow || 'The workflow', run.number && `#${run.number}`].filter(Boolean).join(' ');
    const head = `${title} ${verb}${run.refName && ` on ${run.refName}`}${run.subject && `: ${run.subject}`}`;
    const failed = failedJobs.length > 0 ? `\nFailed jobs: ${failedJobs.join(', ')}` : '';
    const metadata = revisionMetadata(run);
    if (run.url)
        metadata.set('url', run.url);
    if (run.changeRequest)
        metadata.set('event.toolkit.fluxcd.io/change_request', run.changeRequest);
    return {
        involvedObject: object/* bootstrapObject */.Yq,
        severity,
        timestamp: (0,time/* formatTimestamp */.Ey)(now),
        message: head + failed,
        reason,
        metadata,
        reportingController: run.system,
        reportingInstance: '',
    };
}
/** The event outside of any CI: a test message, at the commit of the local checkout if there is one. */
function testEvent(head, now) {
    return {
        involvedObject: object/* bootstrapObject */.Yq,
        severity: 'info',
        timestamp: (0,time/* formatTimestamp */.Ey)(now),
        message: 'A test message from flux-notify',
        reason: 'Test',
        metadata: revisionMetadata(head),
        reportingController: 'flux-notify',
        reportingInstance: '',
    };
}
/** `revision`, and `commit` of the event's group, by which commit statuses and comments pass the controller's gates. */
function revisionMetadata({ refName, sha }) {
    if (!sha)
        return new Map();
    return new Map([
        ['revision', refName ? `${refName}@sha1:${sha}` : `sha1:${sha}`],
        ['event.toolkit.fluxcd.io/commit', sha],
    ]);
}

// EXTERNAL MODULE: ./src/event/metadata.ts
var event_metadata = __webpack_require__(8055);
;// CONCATENATED MODULE: ./src/event/override.ts


/**
 * A given event, whose absent fields are those of the event that the run makes. Metadata is the given event's alone,
 * and nothing inside a given involvedObject is filled in (design.md 2.1).
 */
function completeEvent(given, made) {
    return { ...made, metadata: new Map(), reportingInstance: '', ...given };
}
/**
 * The event with its fields overridden, its metadata merged, and last its revision.
 * @throws ConfigError on `revision`
 */
function overrideEvent(event, overrides) {
    const overridden = {
        ...event,
        involvedObject: overrides.involvedObject ?? event.involvedObject,
        severity: overrides.severity ?? event.severity,
        reason: overrides.reason ?? event.reason,
        message: overrides.message ?? event.message,
    };
    const given = new Map(overrides.metadata);
    if (overrides.revision !== undefined) {
        given.set('revision', overrides.revision);
        given.set('event.toolkit.fluxcd.io/commit', commitOf(overrides.revision));
    }
    const metadata = mergeMetadata(overridden, given);
    // The object's own commit would beat that of the revision.
    if (overrides.revision !== undefined)
        metadata.delete(`${(0,event_metadata/* objectGroup */.h)(overridden)}commit`);
    return { ...overridden, metadata };
}
/**
 * Keys without a group count in an event that has no key of its object's group (metadata.ts), and they do in the
 * inputs: where the one has such keys and the other has not, all that count get the group.
 */
function mergeMetadata(event, given) {
    const group = (0,event_metadata/* objectGroup */.h)(event);
    const counts = !(0,event_metadata/* hasGroup */.YI)(event);
    const grouped = !counts || (0,event_metadata/* hasGroup */.YI)({ ...event, metadata: given });
    const qualify = (key) => (grouped && !key.includes('/') ? group + key : key);
    const metadata = new Map();
    for (const [key, value] of event.metadata)
        metadata.set(counts ? qualify(key) : key, value);
    for (const [key, value] of given)
        metadata.set(qualify(key), value);
    return metadata;
}
function commitOf(revision) {
    const commit = /^(?:(?:.*@)?sha1:)?([0-9a-f]{40})$/i.exec(revision)?.[1];
    if (commit !== undefined)
        return commit;
    throw new errors/* ConfigError */.xL(`revision is ${JSON.stringify(revision)}; expected branch@sha1:<sha>, tag@sha1:<sha> or a bare sha of 40 digits. ` +
        'Another revision, as a chart version, goes into metadata', { field: 'revision' });
}

// EXTERNAL MODULE: ./src/event/parse.ts
var parse = __webpack_require__(3983);
;// CONCATENATED MODULE: ./src/event/take.ts







/**
 * The event of this run: the one given, else the one that Flux dispatched, else one made from the run; with what the
 * inputs override (design.md 2.1).
 * @throws ConfigError for an event, status, object, revision or map of the wrong form
 */
async function takeEvent(inputs, context, environment, cwd) {
    const dispatched = inputs.event ? undefined : dispatchedEvent(context);
    const given = inputs.event ? (0,parse/* parseEvent */.w)(inputs.event.text, { file: inputs.event.file }) : dispatched;
    const made = await madeEvent(inputs, context, environment, cwd);
    const event = overrideEvent(given ? completeEvent(given, made) : made, {
        involvedObject: inputs.object === undefined ? undefined : (0,object/* parseObject */.lj)(inputs.object, inputs.namespace),
        severity: inputs.severity,
        reason: inputs.reason,
        message: inputs.message,
        revision: inputs.revision,
        metadata: new Map(inputs.metadata.flatMap((source) => [...(0,text_map/* textMap */.s)(source)])),
    });
    return { event, isDispatched: dispatched !== undefined };
}
/** The payload of a `repository_dispatch` that is a Flux event, as githubdispatch sends it. */
function dispatchedEvent({ eventName, payload }) {
    const event = eventName === 'repository_dispatch' ? payload?.client_payload : undefined;
    return event?.involvedObject && event.reportingController ? (0,parse/* parseEvent */.w)(JSON.stringify(event)) : undefined;
}
async function madeEvent(inputs, context, environment, cwd) {
    const now = new Date();
    const run = await (0,ci_context/* readRun */.c)(environment, context, cwd);
    const status = parseStatus(inputs.status ?? (run?.status || 'success'));
    if (run)
        return eventOfRun(run, status, now);
    const sha = (0,git/* git */.$Y)(cwd, 'rev-parse', '--verify', 'HEAD') ?? '';
    return testEvent({ sha, refName: sha && ((0,git/* git */.$Y)(cwd, 'symbolic-ref', '--short', 'HEAD') ?? '') }, now);
}

// EXTERNAL MODULE: ./src/plan/plan.ts + 2 modules
var plan = __webpack_require__(4479);
;// CONCATENATED MODULE: ./src/plan/problems.ts
/** What the controller would say in Kubernetes events, and a way out where no Alert is about such an object at all. */
function planProblems({ warnings, deliveries, unmatched, event }, named) {
    const problems = warnings.map(({ alert, field, message }) => ({
        severity: 'warning',
        message: `Alert ${alert.name}: ${message}`,
        file: alert.file,
        field,
        ...alert.at(field),
    }));
    const { kind, namespace, name } = event.involvedObject;
    const isAbout = unmatched.some(({ code }) => !['kind', 'namespace', 'name'].includes(code));
    if (deliveries.length > 0 || isAbout || named.alerts.length + named.providers.length > 0)
        return problems;
    const [first] = unmatched;
    const source = first?.alert.spec.eventSources[0];
    const object = source &&
        `object: ${source.kind}/${source.namespace ?? first.alert.namespace ?? namespace}/${source.name === '*' ? 'NAME' : source.name}`;
    const ways = first
        ? [object, `alerts: ${first.name}`, `providers: ${first.alert.spec.providerRef.name}`].filter((way) => way !== undefined)
        : ['providers: NAME'];
    return [
        ...problems,
        {
            severity: 'warning',
            message: `no Alert is about ${kind} ${namespace}/${name}, so nothing is sent; write one of: ${ways.join(' | ')}`,
        },
    ];
}

// EXTERNAL MODULE: ./src/resolve/uid.ts
var uid = __webpack_require__(4066);
// EXTERNAL MODULE: ./src/secrets/given.ts
var given = __webpack_require__(1240);
// EXTERNAL MODULE: ./src/session.ts + 6 modules
var src_session = __webpack_require__(3726);
;// CONCATENATED MODULE: ./src/run.ts















/**
 * Sends, shows or checks, and reports. Returns the exit code: 0 all well, 1 a delivery failed or a manifest is wrong,
 * 2 nothing was sent because something about the input is wrong (design.md 2.3).
 */
async function run(inputs, surroundings) {
    const session = (0,src_session/* openSession */.fA)(inputs, surroundings);
    try {
        if (inputs.mode !== 'validate')
            return await run_send(session);
        const { validate } = await __webpack_require__.e(/* import() */ 9886).then(__webpack_require__.bind(__webpack_require__, 9886));
        return await validate(session);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigError */.xL))
            throw error;
        session.reporter.mask();
        session.reporter.refuse(error);
        return 2;
    }
}
/** The pipeline: an event and the repository make a plan, the plan makes deliveries, these are sent or shown. */
async function run_send(session) {
    const { inputs, reporter } = session;
    const secrets = (0,src_session/* readGiven */.Q8)(session);
    const maySend = inputs.mode !== 'send' || inputs.allowUntrusted;
    if (!maySend)
        run_trust([], session);
    const outbox = inputs.mode === 'send' ? (inputs.outbox ?? inputs.replay) : undefined;
    if (outbox !== undefined)
        (0,output_file/* checkWritable */.Z)('outbox', outbox, session.cwd);
    const agenda = inputs.replay ? await planAgain(inputs.replay, session) : await planEvent(session);
    const { deliveries, planned, repository } = agenda;
    if (!maySend)
        run_trust(deliveries.flatMap(filesOf), session);
    const isEmpty = repository.providers.length === 0;
    // An Alert that matched tells better what is missing than a count of files.
    if (isEmpty && deliveries.length === 0)
        tellingFaults(repository, () => {
            throw noProvider(inputs, repository.stats.files);
        });
    const workshop = await (0,src_session/* openWorkshop */._M)(session, repository, secrets);
    const { prepared, results, unwritten } = await prepareAndSend(agenda, workshop, session);
    const problems = [
        ...repository.problems,
        ...(planned ? planProblems(planned, inputs) : []),
        ...prepared.flatMap(send/* warnings */.AR),
        ...(0,uid/* unusedUids */.q)(workshop.uids, [...repository.providers, ...repository.alerts], new Set([planned?.event, ...deliveries.map(({ event }) => event)].flatMap((of) => of?.involvedObject.namespace ?? []))),
        ...unwritten,
    ];
    const result = {
        event: planned?.event,
        deliveries: results,
        unmatched: (planned?.unmatched ?? []).map(({ name, code, reason }) => ({ alert: name, code, reason })),
        conditions: conditionsOf(prepared, (0,given/* isAnyGiven */.i)(secrets)),
        problems: [...problems, ...forkNotice(prepared)],
    };
    await reporter.finish(result);
    if (isEmpty)
        return 2;
    return unwritten.length > 0 ? 1 : exitCode(result, inputs);
}
/** @throws ConfigError if the code of these files may be a stranger's */
function run_trust(files, { context, environment, cwd }) {
    const places = [...new Set(files)].map((file) => external_node_path_default().resolve(cwd, file.replace(/^kustomize:/, '')));
    const refusal = (0,trust/* distrust */.p)(context, environment, places);
    if (refusal)
        throw refusal;
}
function filesOf({ provider, alert }) {
    return [provider, alert].flatMap((manifest) => (manifest ? [manifest.file] : []));
}
/** Prepares and makes the deliveries; a run that is cancelled from here on loses nothing. */
async function prepareAndSend({ deliveries, isDispatched }, workshop, session) {
    const { reporter } = session;
    const { signal, release } = awaitCancellation();
    try {
        const options = { ...session, isDispatched };
        const prepared = await Promise.all(deliveries.map((one) => (0,preparation/* prepareDelivery */.Q)(one, options, workshop)));
        reporter.mask();
        reporter.begin(prepared.length);
        const { debug } = reporter.log;
        const results = await deliverAll(prepared, { ...session, signal, debug, onEnd: reporter.ended });
        return { prepared, results, unwritten: await writeOutbox(results, session) };
    }
    finally {
        release();
    }
}
/** Writes what failed, where there is an outbox. Returns why it could not. */
async function writeOutbox(results, session) {
    const { mode, outbox, replay } = session.inputs;
    const file = outbox ?? replay;
    if (mode !== 'send' || file === undefined)
        return [];
    const { writeFailed } = await __webpack_require__.e(/* import() */ 4905).then(__webpack_require__.bind(__webpack_require__, 4905));
    const { cwd, redactor } = session;
    return writeFailed(file, results, { cwd, redact: redactor.redact, now: new Date().toISOString() });
}
/** What this run's event asks for. */
async function planEvent(session) {
    const { inputs, context, environment, cwd } = session;
    const { event, isDispatched } = await takeEvent(inputs, context, environment, cwd);
    const repository = (0,src_session/* readRepository */.Nu)(session);
    const { alerts, providers } = inputs;
    const [typeOf, compile] = await Promise.all([(0,src_session/* typesIn */.XT)(repository), (0,src_session/* loadPatterns */.o0)(repository)]);
    const choice = { alerts, providers, typeOf, compile };
    const planned = tellingFaults(repository, () => (0,plan/* plan */.e)(event, repository, choice));
    return { deliveries: planned.deliveries, isDispatched, planned, repository };
}
/** What an outbox holds, with today's manifests. @throws ConfigError for a file that is not an outbox */
async function planAgain(outbox, session) {
    const [{ readOutbox }, { describeEntry }, { planReplay }] = await Promise.all([
        __webpack_require__.e(/* import() */ 1559).then(__webpack_require__.bind(__webpack_require__, 1559)),
        __webpack_require__.e(/* import() */ 4905).then(__webpack_require__.bind(__webpack_require__, 4905)),
        __webpack_require__.e(/* import() */ 3252).then(__webpack_require__.bind(__webpack_require__, 3252)),
    ]);
    const entries = readOutbox(outbox);
    const repository = (0,src_session/* readRepository */.Nu)(session);
    for (const entry of entries)
        session.reporter.log.info(describeEntry(entry));
    const deliveries = entries.map((entry) => planReplay({ ...entry, since: entry.made }, repository));
    return { deliveries, isDispatched: false, repository };
}
/** What cannot be picked may stand in a file that cannot be read: the error says so, too. */
function tellingFaults({ problems }, pick) {
    try {
        return pick();
    }
    catch (error) {
        const faults = problems.filter(({ severity }) => severity === 'error').map((one) => `${(0,errors/* place */.ik)(one)}: ${one.message}`);
        if (!(error instanceof errors/* ConfigError */.xL) || faults.length === 0)
            throw error;
        throw new errors/* ConfigError */.xL(`${error.message}; not read: ${(0,errors/* list */.p_)(faults)}`, error.where, { cause: error });
    }
}
function noProvider({ manifests }, files) {
    return new errors/* ConfigError */.xL(`no Provider in ${manifests.join(', ')} (files read: ${files}); name the folder of your notification manifests in manifests`, { field: 'manifests' });
}
/** One notice for all that a fork's run could not send. */
function forkNotice(deliveries) {
    const count = deliveries.filter(({ outcome }) => outcome?.status === 'skipped' && outcome.code === 'fork').length;
    return count === 0
        ? []
        : [
            {
                severity: 'notice',
                message: `${count} deliveries were skipped: a run for a fork or by Dependabot has no secrets, and its token may not write`,
            },
        ];
}
function exitCode(result, { failOn }) {
    const { failed, delivered } = (0,delivery_result/* counts */.tQ)(result);
    if (failed === 0 || failOn === 'never')
        return 0;
    return failOn === 'any' || delivered === 0 ? 1 : 0;
}


/***/ }),

/***/ 3726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o0: () => (/* binding */ loadPatterns),
  fA: () => (/* binding */ openSession),
  _M: () => (/* binding */ openWorkshop),
  Q8: () => (/* binding */ readGiven),
  Nu: () => (/* binding */ readRepository),
  XT: () => (/* binding */ typesIn)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/ci/context.ts
var ci_context = __webpack_require__(9075);
// EXTERNAL MODULE: ./src/ci/git.ts
var git = __webpack_require__(5800);
// EXTERNAL MODULE: ./src/ci/trust.ts
var trust = __webpack_require__(5454);
// EXTERNAL MODULE: ./src/common/builtins.ts
var builtins = __webpack_require__(3905);
// EXTERNAL MODULE: ./src/common/read-file.ts
var read_file = __webpack_require__(9360);
// EXTERNAL MODULE: ./src/inputs/text-map.ts
var text_map = __webpack_require__(3529);
// EXTERNAL MODULE: ./src/manifests/index.ts + 22 modules
var manifests = __webpack_require__(1848);
// EXTERNAL MODULE: ./src/providers/index.ts
var src_providers = __webpack_require__(7486);
// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/common/output-file.ts
var output_file = __webpack_require__(91);
// EXTERNAL MODULE: ./src/delivery/result.ts
var delivery_result = __webpack_require__(9071);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/report/log/systems.ts
var systems = __webpack_require__(1137);
;// CONCATENATED MODULE: ./src/report/actions.ts


// What @actions/core would do, without it: core 3 loads undici for its OIDC client, which costs a run 60 to 75 ms of
// CPU, more than everything else before the first request leaves (docs/performance.md).
/** Tells the runner what it must mask from here on. Comes before any other output of the run. */
function addMasks(masks, out) {
    if (masks.length > 0)
        out(masks.map((mask) => `::add-mask::${(0,systems/* command */.G5)(mask)}\n`).join(''));
}
/** Sets outputs of the step; nothing where the runner gives no file for them. */
function setOutputs(outputs, environment) {
    const file = environment.GITHUB_OUTPUT;
    if (!file)
        return;
    const delimiter = delimiterOf(Object.values(outputs));
    const entries = Object.entries(outputs).map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
    (0,external_node_fs_.appendFileSync)(file, entries.join(''));
}
/** A line that stands in no value, so that none can end itself and begin another output. */
function delimiterOf(values) {
    let delimiter = 'end-of-output';
    while (values.some((value) => value.includes(delimiter)))
        delimiter += delimiter;
    return delimiter;
}
/** Adds Markdown to the job summary; nothing where the runner gives no file for it. */
function addSummary(markdown, environment) {
    if (environment.GITHUB_STEP_SUMMARY)
        (0,external_node_fs_.appendFileSync)(environment.GITHUB_STEP_SUMMARY, markdown);
}

// EXTERNAL MODULE: ./src/report/log/colour.ts
var colour = __webpack_require__(3735);
// EXTERNAL MODULE: ./src/report/log/log.ts
var log_log = __webpack_require__(3873);
// EXTERNAL MODULE: ./src/report/advice.ts
var advice = __webpack_require__(2296);
;// CONCATENATED MODULE: ./src/report/log/problems.ts



/** Problems, and in Actions the failures among them: as many annotations as are shown, and all in a fold. */
function tellProblems({ deliveries, problems }, log, isAction) {
    const failures = isAction ? deliveries.filter(({ outcome }) => outcome.status === 'failed').map(failure) : [];
    const all = [...failures, ...problems];
    const annotated = isAction ? annotations(all) : all;
    for (const problem of annotated)
        log.problem(problem);
    if (annotated.length === all.length)
        return;
    log.group(`All ${all.length} problems`, all.flatMap(({ severity, message, hint, ...where }) => [
        `${severity}: ${[(0,errors/* place */.ik)(where), message].filter(Boolean).join(': ')}`,
        ...(hint === undefined ? [] : [`  to fix: ${hint}`]),
    ]));
}
/** A failed delivery as a problem of its manifest, with what to change. */
function failure(delivery) {
    const { providerName, alertName, outcome } = delivery;
    const through = alertName === null ? '' : ` (Alert ${alertName})`;
    const error = outcome.status === 'failed' ? (0,delivery_result/* failureText */.kY)(outcome.error) : '';
    const place = (0,delivery_result/* placeOf */.$t)(delivery);
    const where = place.file === '' ? {} : place;
    return { severity: 'error', message: `${providerName}${through}: ${error}`, hint: (0,advice/* advice */.v)(delivery), ...where };
}
// GitHub shows ten annotations of a kind for a step, and drops the rest without a word.
const mostAnnotations = 10;
/** At most ten problems of a severity; the tenth says how many more there are. */
function annotations(problems) {
    return ['error', 'warning', 'notice'].flatMap((severity) => {
        const all = problems.filter((problem) => problem.severity === severity);
        if (all.length <= mostAnnotations)
            return all;
        const shown = all.slice(0, mostAnnotations - 1);
        const more = `and ${all.length - shown.length} more ${severity}s: the log below and the output results have all of them`;
        return [...shown, { severity, message: more }];
    });
}

;// CONCATENATED MODULE: ./src/report/log/progress.ts
// Short runs show none; where lines stay, one now and then is enough.
const silence = 10_000;
const between = 30_000;
const width = 24;
/** How far a long run is: a bar on a terminal, elsewhere a line now and then. Has no timer of its own. */
function createProgress({ total, isTerminal, now, write }) {
    const began = now();
    let next = began + silence;
    let done = 0;
    let failed = 0;
    let isDrawn = false;
    const bar = () => {
        const full = Math.round((width * done) / Math.max(total, 1));
        return `[${'#'.repeat(full)}${'-'.repeat(width - full)}] ${done}/${total}`;
    };
    const rest = () => `${failed > 0 ? `, ${failed} failed` : ''}, ${Math.round((now() - began) / 1000)} s`;
    const clear = () => {
        if (isDrawn)
            write('\r\u001b[2K');
        isDrawn = false;
    };
    return {
        ended: (isFailure) => {
            done += 1;
            if (isFailure)
                failed += 1;
        },
        tick: () => {
            if (now() < next || done >= total)
                return;
            if (isTerminal) {
                clear();
                write(bar() + rest());
                isDrawn = true;
                return;
            }
            next = now() + between;
            write(`${done} of ${total} deliveries have ended${rest()}\n`);
        },
        clear,
    };
}

// EXTERNAL MODULE: ./src/report/log/rows.ts
var rows = __webpack_require__(1126);
// EXTERNAL MODULE: ./src/report/inert.ts
var inert = __webpack_require__(1822);
// EXTERNAL MODULE: ./src/report/page/html.ts
var html = __webpack_require__(6479);
;// CONCATENATED MODULE: ./src/report/summary/markdown.ts


// GitHub's Markdown makes mentions, references to issues and links of plain text too; it leaves code alone. So texts
// from outside stand in code, always.
/** Text as a code span, on one line: nothing in it is Markdown, HTML, a link or a mention. */
function code(text, most = 300) {
    const line = (0,inert/* cut */.Jj)((0,inert/* visible */.RK)(text).replaceAll(/\s+/g, ' ').trim(), most);
    if (line === '')
        return '';
    // More than a few backticks in a row are no code span of anyone's: the renderer gives up at 80.
    const shown = line.replaceAll(/`{9,}/g, '`````````');
    const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    const space = longest > 0 ? ' ' : '';
    return `${fence}${space}${shown}${space}${fence}`;
}
/**
 * The same in a cell of a table, where `\\|` is a pipe also in code. A backslash before a pipe has to be doubled then,
 * and is shown so.
 */
function cell(text, most) {
    return code(text, most).replaceAll(/(\\*)\|/g, '$1$1\\|');
}
/** Text as a block, its lines kept. It stands as HTML that only `</pre>` can end, which no escaped text holds. */
function block(text, most = 20_000) {
    return `<pre>${(0,html/* escapeHtml */.Z)((0,inert/* cut */.Jj)((0,inert/* visible */.RK)(text), most))}</pre>`;
}

;// CONCATENATED MODULE: ./src/report/summary/summary.ts




// GitHub drops a summary above 1 MiB as a whole.
const mostBytes = 1_000_000;
const reserve = 500;
// So that the table leaves room for why deliveries failed, and that for the rest.
const mostOfOne = 400_000;
/** The job summary: verdict first, every delivery, failures with what to change, and folds with the rest. */
function summaryMarkdown(result, mode) {
    const sections = [
        deliveries(result),
        failures(result),
        conditions(result, mode),
        problems(result),
        messages(result),
        unmatched(result),
        summary_event(result),
    ];
    return bounded(`### ${symbol(result, mode)} flux-notify: ${sentence(result, mode)}\n`, sections);
}
/** The summary of a run that could not begin. */
function refusalMarkdown(message, at) {
    const words = `### ❌ flux-notify: nothing was sent\n\n${block(message)}\n`;
    return at === '' ? words : `${words}\n${code(at)}\n`;
}
function sentence(result, mode) {
    const text = (0,rows/* verdict */.WJ)(result, mode);
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function symbol(result, mode) {
    const isBad = mode === 'validate' ? result.problems.some(({ severity }) => severity === 'error') : (0,delivery_result/* counts */.tQ)(result).failed > 0;
    if (isBad)
        return '❌';
    return mode !== 'validate' && result.deliveries.length === 0 ? '➖' : '✅';
}
function deliveries({ deliveries }) {
    return {
        head: ['| Provider | Type | Alert | Outcome | Answer |', '| --- | --- | --- | --- | --- |'],
        items: deliveries.map((delivery) => {
            const { providerName, alertName } = delivery;
            const cells = [
                cell(providerName),
                cell((0,delivery_result/* typeName */.go)(delivery)),
                cell(alertName ?? ''),
                outcomeCell(delivery),
                answerCell(delivery),
            ];
            return `| ${cells.join(' | ')} |`;
        }),
        foot: [],
        noun: 'deliveries',
    };
}
function outcomeCell({ outcome }) {
    const word = (0,rows/* outcomeWord */.nG)(outcome);
    return { delivered: '✅ delivered', failed: '❌ **failed**', preview: '📋 preview' }[word] ?? `➖ ${word}`;
}
function answerCell({ outcome, requests }) {
    if (outcome.status === 'failed')
        return cell((0,delivery_result/* failureText */.kY)(outcome.error), 120);
    if ((0,rows/* isPreview */.bU)(outcome))
        return (0,rows/* several */.J$)(requests.length, 'request');
    if (outcome.status === 'skipped')
        return cell(outcome.reason);
    const answer = requests.at(-1)?.status;
    return [answer == null ? '' : String(answer), (0,rows/* milliseconds */.Rz)(requests)].filter((part) => part !== '').join(' in ');
}
function failures({ deliveries }) {
    const failed = deliveries.filter(({ outcome }) => outcome.status === 'failed');
    return {
        head: ['#### What failed', ''],
        items: failed.map((delivery) => {
            const { providerName, alertName, outcome } = delivery;
            const error = outcome.status === 'failed' ? (0,delivery_result/* failureText */.kY)(outcome.error) : '';
            const { file, line } = (0,delivery_result/* placeOf */.$t)(delivery);
            const through = alertName === null ? '' : `, Alert ${code(alertName)}`;
            const at = file === '' ? '' : `, ${code(`${file}:${line}`)}`;
            const fix = (0,advice/* advice */.v)(delivery);
            return `**${code(providerName)}**${through}${at}\n\n${block(wrapped(fix === undefined ? error : `${error}\n\nTo fix: ${fix}`))}\n`;
        }),
        foot: [],
        noun: 'failures',
    };
}
/** Lines that a summary shows without scrolling. */
function wrapped(text) {
    return text.replaceAll(/(.{60,110}) +/g, '$1\n');
}
function conditions({ conditions }, mode) {
    return {
        head: ['| Provider | Ready | Reason | Message |', '| --- | --- | --- | --- |'],
        items: mode !== 'validate'
            ? []
            : conditions.map(({ provider, status, reason, message }) => `| ${cell(provider)} | ${{ True: '✅', False: '❌', Unknown: '❔' }[status]} ${status} | ${reason} | ${cell(message)} |`),
        foot: [],
        noun: 'Providers',
    };
}
function problems({ problems }) {
    return {
        head: ['#### Problems', ''],
        items: problems.map(({ severity, message, file, line }) => {
            const at = file === undefined ? '' : `${code([file, line].filter((part) => part !== undefined).join(':'))}: `;
            return `- **${severity}** ${at}${code(message, 2000)}`;
        }),
        foot: [],
        noun: 'problems',
    };
}
/** In preview: every request, whole. */
function messages({ deliveries }) {
    const shown = deliveries.filter(({ requests }) => requests.some(({ headers }) => headers !== undefined));
    return {
        ...fold(`What would be sent (${(0,rows/* several */.J$)(shown.length, 'message')})`),
        items: shown.map((delivery) => `${code(delivery.providerName)} (${code((0,delivery_result/* typeName */.go)(delivery))})\n\n${block(delivery.requests
            .flatMap((request) => [...(0,rows/* requestLines */.t8)(request), ''])
            .join('\n')
            .trimEnd())}\n`),
        noun: 'messages',
    };
}
function unmatched({ unmatched }) {
    return {
        ...fold(`${(0,rows/* several */.J$)(unmatched.length, 'Alert')} did not match`),
        items: unmatched.map(({ alert, reason }) => `- ${code(alert)}: ${code(reason)}`),
        noun: 'Alerts',
    };
}
function summary_event({ event }) {
    return {
        ...fold('The event'),
        items: event === undefined ? [] : [block((0,delivery_result/* readableEvent */.th)(event), 100_000)],
        noun: 'events',
    };
}
function fold(title) {
    return { head: [`<details><summary>${title}</summary>`, ''], foot: ['', '</details>'] };
}
/** Sections in turn while there is room; the one that does not fit ends with how much of it is left out. */
function bounded(title, sections) {
    let text = title;
    let room = mostBytes - reserve * sections.length - Buffer.byteLength(title);
    for (const { head, items, foot, noun } of sections) {
        if (items.length === 0)
            continue;
        const taken = [];
        let own = Math.min(room, mostOfOne);
        for (const item of items) {
            const size = Buffer.byteLength(item) + 1;
            if (size > own)
                break;
            own -= size;
            room -= size;
            taken.push(item);
        }
        const left = items.length - taken.length;
        const told = left > 0 ? ['', `${left} of ${items.length} ${noun} are left out here: a summary holds 1 MiB.`] : [];
        text += `\n${[...(taken.length > 0 ? [...head, ...taken] : []), ...told, ...(taken.length > 0 ? foot : [])].join('\n')}\n`;
    }
    return text;
}

;// CONCATENATED MODULE: ./src/report/reporter.ts











// An output of a step, and all of them together, hold 1 MiB.
const reporter_mostBytes = 900_000;
function createReporter(options) {
    const { inputs, isAction, environment, redactor } = options;
    const { log, progress } = openLog(options);
    const row = (0,rows/* createRows */.Om)();
    const summarize = (markdown) => {
        if (isAction && inputs.summary)
            attempt('summary', log, () => addSummary(markdown(), environment));
    };
    return {
        log,
        mask: () => {
            // A run: step in Actions, too; there standard output may be the result, and the runner reads both streams.
            const { stdout, stderr } = options.streams ?? process;
            const stream = inputs.output === 'json' ? stderr : stdout;
            if ((0,systems/* systemOf */.br)(environment) === 'github')
                addMasks(redactor.masks(), (text) => stream.write(text));
        },
        begin: (deliveries) => {
            if (inputs.previewFile !== undefined)
                (0,output_file/* checkWritable */.Z)('preview-file', inputs.previewFile, options.cwd);
            progress.begin(deliveries);
        },
        ended: (delivery) => {
            progress.ended(delivery.outcome.status === 'failed');
            if (inputs.mode === 'preview' && delivery.requests.length > 0)
                log.group(row(delivery), shown(delivery));
            else
                log.info(row(delivery));
            if (!isAction && delivery.outcome.status === 'failed')
                log.problem(failure(delivery));
        },
        finish: async (found) => {
            progress.end();
            const result = (0,delivery_result/* redacted */.pc)(found, redactor.redact);
            tellProblems(result, log, isAction);
            const { unmatched } = result;
            log.group(`${(0,rows/* several */.J$)(unmatched.length, 'Alert')} did not match`, unmatched.map(({ alert, code, reason }) => `${alert}  ${code}  ${reason}`));
            await writePage(result, options, log);
            log.info([{ text: (0,rows/* verdict */.WJ)(result, inputs.mode), tone: 'strong' }]);
            writeResult(result, options, log);
            summarize(() => summaryMarkdown(result, inputs.mode));
        },
        refuse: (error) => {
            progress.end();
            const problem = { severity: 'error', message: error.message, ...error.where };
            log.problem(problem);
            const nothing = { event: undefined, deliveries: [], unmatched: [], conditions: [] };
            const result = (0,delivery_result/* redacted */.pc)({ ...nothing, problems: [problem] }, redactor.redact);
            writeResult(result, options, log);
            summarize(() => refusalMarkdown(redactor.redact(error.message), redactor.redact((0,errors/* place */.ik)(error.where))));
        },
    };
}
/** The log on the process's streams, and the progress that stands below it while a long run lasts. */
function openLog({ inputs, environment, isAction, redactor, streams = process }) {
    const own = inputs.output === 'json' ? streams.stderr : streams.stdout;
    // In one stream in Actions: the runner reads the two side by side, and lines would change places. Elsewhere Node makes
    // standard error when it is first touched, which takes a millisecond.
    const problems = () => (isAction ? own : streams.stderr);
    let progress;
    let timer;
    const write = (stream, text) => {
        progress?.clear();
        stream.write(text);
    };
    const log = (0,log_log/* createLog */.h)({
        system: (0,systems/* systemOf */.br)(environment),
        redact: redactor.redact,
        quiet: inputs.quiet,
        debug: inputs.debug,
        out: (text) => write(own, text),
        err: (text) => write(problems(), text),
        colours: {
            out: (0,colour/* wantsColour */.M)(environment, own.isTTY),
            get err() {
                return (0,colour/* wantsColour */.M)(environment, problems().isTTY);
            },
        },
        now: Date.now,
    });
    const begin = (total) => {
        if (inputs.quiet || inputs.mode !== 'send')
            return;
        const write = (text) => own.write(text);
        const bar = createProgress({
            total,
            isTerminal: own.isTTY && (0,systems/* systemOf */.br)(environment) === 'other',
            now: Date.now,
            write,
        });
        progress = bar;
        timer = setInterval(() => bar.tick(), 1000).unref();
    };
    const ended = (isFailure) => progress?.ended(isFailure);
    const end = () => {
        clearInterval(timer);
        progress?.clear();
        progress = undefined;
    };
    return { log, progress: { begin, ended, end } };
}
function shown({ requests }) {
    return requests.flatMap((request, at) => [...(at > 0 ? [''] : []), ...(0,rows/* requestLines */.t8)(request)]);
}
/** What was sent is sent: a file of the runner that cannot be written costs a warning, not the rest of the report. */
function attempt(what, log, write) {
    try {
        write();
    }
    catch (error) {
        log.problem({
            severity: 'warning',
            message: `the ${what} of this step cannot be written: ${error.message}`,
        });
    }
}
function writeResult(result, { inputs, isAction, environment, streams = process }, log) {
    if (inputs.output === 'json')
        streams.stdout.write(`${(0,delivery_result/* resultJson */.y3)(result)}\n`);
    if (!isAction)
        return;
    const { delivered, failed, skipped } = (0,delivery_result/* counts */.tQ)(result);
    const event = result.event ? JSON.stringify((0,delivery_result/* plainEvent */.dY)(result.event)) : '';
    const outputs = {
        delivered: String(delivered),
        failed: String(failed),
        skipped: String(skipped),
        conditions: JSON.stringify(result.conditions),
        event: Buffer.byteLength(event) > reporter_mostBytes ? '{}' : event,
        results: (0,delivery_result/* boundedJson */.Qt)(result, reporter_mostBytes),
    };
    attempt('outputs', log, () => setOutputs(outputs, environment));
}
/** The preview page; what draws it is loaded only for whoever asked for it. */
async function writePage(result, { inputs, cwd }, log) {
    if (inputs.previewFile === undefined || inputs.mode === 'validate')
        return;
    const { previewPage } = await Promise.all(/* import() */[__webpack_require__.e(8022), __webpack_require__.e(6717)]).then(__webpack_require__.bind(__webpack_require__, 6717));
    const page = await previewPage(result, inputs.mode);
    try {
        (0,output_file/* writeWhole */.f)(inputs.previewFile, cwd, page);
        log.info(`preview page: ${inputs.previewFile}`);
    }
    catch (error) {
        log.problem({ severity: 'error', message: `preview-file was not written: ${error.message}` });
    }
}

// EXTERNAL MODULE: ./src/secrets/given.ts
var secrets_given = __webpack_require__(1240);
// EXTERNAL MODULE: ./src/secrets/keyring.ts + 1 modules
var keyring = __webpack_require__(4344);
// EXTERNAL MODULE: ./src/secrets/redact/redact.ts + 5 modules
var redact = __webpack_require__(6497);
;// CONCATENATED MODULE: ./src/session.ts













/** Begins a run. From here on every secret that was given is known to the redactor. */
function openSession(inputs, surroundings) {
    const redactor = (0,redact/* createRedactor */.l)();
    if (inputs.githubToken)
        redactor.add(inputs.githubToken);
    const context = (0,ci_context/* readContext */.y)(surroundings.environment, surroundings.cwd);
    return { ...surroundings, inputs, context, redactor, reporter: createReporter({ inputs, redactor, ...surroundings }) };
}
/** The Secrets that the inputs give, known to the redactor. @throws ConfigError with no word of their text */
function readGiven({ inputs, redactor }) {
    const given = inputs.secrets && (0,secrets_given/* parseSecrets */.d)(inputs.secrets);
    const file = inputs.secretsFile && (0,secrets_given/* parseSecrets */.d)(inputs.secretsFile);
    for (const secrets of [given, file])
        if (secrets)
            (0,keyring/* registerSecrets */.d)(secrets, redactor);
    return { given, file };
}
/** The manifests of the run. `validate` and `preview` open no socket, so kustomize may not fetch bases for them. */
function readRepository(session) {
    const { inputs, context, cwd } = session;
    return (0,manifests/* loadRepository */.rV)({
        cwd,
        manifests: inputs.manifests,
        stdin: () => (0,read_file/* readNamed */.Mk)(0),
        namespace: inputs.namespace,
        substitute: new Map(inputs.substitute.flatMap((source) => [...(0,text_map/* textMap */.s)(source)])),
        workspace: context.workspace,
        trusted: isTrusted(session),
        offline: inputs.mode !== 'send',
    });
}
/** Whether programs may be run on what is checked out: not on a stranger's code. */
function isTrusted({ context, environment, inputs, cwd }) {
    const places = inputs.manifests.map((entry) => external_node_path_default().resolve(cwd, entry.replace(/^kustomize:/, '')));
    return !context.isFork && (0,trust/* distrust */.p)(context, environment, places) === undefined;
}
/** What deliveries are prepared with. */
async function openWorkshop(session, repository, secrets) {
    const { inputs, environment, cwd, redactor } = session;
    let name;
    return {
        typeOf: await typesIn(repository),
        keyring: (0,keyring/* createKeyring */.M)({
            ...secrets,
            environment,
            documents: repository.secrets,
            usedNames: repository.providers.flatMap(references),
            redactor,
            trusted: isTrusted(session),
        }),
        redactor,
        uids: inputs.uids ? (0,text_map/* textMap */.s)(inputs.uids) : new Map(),
        repository: () => {
            name ??=
                environment.GITHUB_REPOSITORY ||
                    environment.CI_PROJECT_PATH ||
                    environment.BUILD_REPOSITORY_NAME ||
                    (0,git/* originRepository */.Vp)(cwd);
            return name;
        },
        statusContext: inputs.statusContext,
        timeout: inputs.timeout,
        ownRepository: inputs.githubToken && environment.GITHUB_REPOSITORY
            ? {
                token: inputs.githubToken,
                serverUrl: environment.GITHUB_SERVER_URL ?? 'https://github.com',
                repository: environment.GITHUB_REPOSITORY,
            }
            : undefined,
        now: new Date(),
        uuid: () => (0,builtins/* crypto */.Et)().randomUUID(),
    };
}
function references({ namespace, spec }) {
    return [spec.secretRef, spec.certSecretRef, spec.proxySecretRef].flatMap((reference) => reference ? [{ namespace, name: reference.name }] : []);
}
/** What is known of the types that the Providers have. */
function typesIn({ providers }) {
    return (0,src_providers/* loadTypes */._D)(providers.map(({ spec }) => spec.type));
}
/** RE2 for the patterns of Alerts, loaded only where there are any. */
async function loadPatterns({ alerts }) {
    const isNeeded = alerts.some(({ spec }) => spec.inclusionList?.length || spec.exclusionList?.length);
    return isNeeded ? (await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(5313)]).then(__webpack_require__.bind(__webpack_require__, 5313))).compile : () => () => false;
}


/***/ })

};
;