"use strict";
exports.id = 7844;
exports.ids = [7844];
exports.modules = {

/***/ 5066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ ciSystem),
/* harmony export */   f: () => (/* binding */ repositoryUrls)
/* harmony export */ });
/* harmony import */ var _common_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9353);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5800);


function ciSystem({ GITHUB_ACTIONS, TF_BUILD, GITLAB_CI, JENKINS_URL }) {
    if (GITHUB_ACTIONS === 'true')
        return 'github';
    if (TF_BUILD)
        return 'azure';
    if (GITLAB_CI)
        return 'gitlab';
    return JENKINS_URL ? 'jenkins' : 'other';
}
function repositoryUrls(environment, cwd, workspace) {
    const { GITHUB_REPOSITORY: name, GITHUB_SERVER_URL: server = 'https://github.com' } = environment;
    const known = [
        name && `${server}/${name}`,
        environment.CI_PROJECT_URL,
        environment.BUILD_REPOSITORY_URI,
        environment.CIRCLE_REPOSITORY_URL,
        environment.BITBUCKET_GIT_HTTP_ORIGIN,
        environment.GIT_URL,
    ].filter((url) => url !== undefined && url !== '');
    if (known.length > 0)
        return known;
    const root = (0,_common_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .workTree */ ._E)(cwd);
    const origin = root && (0,_common_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(root, workspace) ? (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .originUrl */ .sH)(cwd) : '';
    return origin ? [origin] : [];
}


/***/ }),

/***/ 5800:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   Vp: () => (/* binding */ originRepository),
/* harmony export */   sF: () => (/* binding */ commitSubject),
/* harmony export */   sH: () => (/* binding */ originUrl),
/* harmony export */   xk: () => (/* binding */ commitId),
/* harmony export */   zy: () => (/* binding */ readHead)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _common_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9353);
/* harmony import */ var _common_read_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9360);






function gitFolder(folder) {
    const root = (0,_common_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .workTree */ ._E)(folder);
    if (root === undefined)
        return undefined;
    const entry = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(root, '.git');
    const named = /^gitdir: (.+)$/m.exec(textOf(entry))?.[1];
    const gitDir = isFolder(entry) ? entry : named && node_path__WEBPACK_IMPORTED_MODULE_3___default().resolve(root, named);
    if (!gitDir)
        return undefined;
    const common = textOf(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(gitDir, 'commondir')).trim();
    return { root, gitDir, commonDir: node_path__WEBPACK_IMPORTED_MODULE_3___default().resolve(gitDir, common) };
}
function readHead(folder) {
    const found = gitFolder(folder);
    const head = found ? textOf(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(found.gitDir, 'HEAD')).trim() : '';
    const ref = /^ref: (refs\/.+)$/.exec(head)?.[1];
    if (!found || ref === undefined)
        return { sha: commitId(head), branch: '' };
    const sha = commitId(textOf(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(found.commonDir, ref)).trim()) || packedRef(found, ref);
    return { sha, branch: ref.replace(/^refs\/heads\//, '') };
}
function packedRef({ commonDir: common }, ref) {
    const refs = textOf(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(common, 'packed-refs'));
    const end = refs.indexOf(` ${ref}\n`);
    return end < 0 ? '' : commitId(refs.slice(refs.lastIndexOf('\n', end) + 1, end));
}
function commitId(text) {
    return /^([0-9a-f]{40}|[0-9a-f]{64})$/.exec(text ?? '')?.[0] ?? '';
}
function textOf(file) {
    try {
        return (0,_common_read_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegular */ .VX)(file).toString('utf8');
    }
    catch {
        return '';
    }
}
function isFolder(entry) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(entry, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
function git(cwd, ...args) {
    return runGit(cwd, args)?.toString().trim();
}
function runGit(cwd, args, input = '') {
    const found = gitFolder(cwd);
    if (found === undefined)
        return undefined;
    let gitDir;
    try {
        gitDir = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'flux-notify-git-'));
        fillGitDir(gitDir, found);
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('git', ['-C', cwd, ...args], {
            cwd: gitDir,
            env: environment(gitDir, found),
            input,
            maxBuffer: 1 << 28,
            stdio: ['pipe', 'pipe', 'ignore'],
            timeout: 10_000,
        });
    }
    catch {
        return undefined;
    }
    finally {
        if (gitDir !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(gitDir, { recursive: true, force: true });
    }
}
function fillGitDir(gitDir, { root, commonDir }) {
    const { sha } = readHead(root);
    const format = sha.length === 64 ? '[extensions]\nobjectFormat = sha256\n' : '';
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(gitDir, 'config'), `[core]\nrepositoryFormatVersion = 1\nfileMode = false\n${format}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(gitDir, 'HEAD'), `${sha || 'ref: refs/heads/unborn'}\n`);
    for (const name of ['packed-refs', 'shallow']) {
        const text = textOf(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(commonDir, name));
        if (text)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(gitDir, name), text);
    }
    for (const name of ['objects', 'refs'])
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.symlinkSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(commonDir, name), node_path__WEBPACK_IMPORTED_MODULE_3___default().join(gitDir, name), 'junction');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(gitDir, 'home'));
}
function environment(ownGitDir, { root, gitDir }) {
    const { PATH, Path, SystemRoot, TEMP, TMPDIR } = process.env;
    const home = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(ownGitDir, 'home');
    return {
        ...Object.fromEntries(Object.entries({ PATH, Path, SystemRoot, TEMP, TMPDIR }).filter(([, value]) => value)),
        LC_ALL: 'C',
        HOME: home,
        XDG_CONFIG_HOME: home,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: node_os__WEBPACK_IMPORTED_MODULE_2__.devNull,
        GIT_ATTR_NOSYSTEM: '1',
        GIT_DIR: ownGitDir,
        GIT_WORK_TREE: root,
        GIT_INDEX_FILE: node_path__WEBPACK_IMPORTED_MODULE_3___default().join(gitDir, 'index'),
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_TERMINAL_PROMPT: '0',
    };
}
function originUrl(cwd) {
    const config = textOf(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(gitFolder(cwd)?.commonDir ?? cwd, 'config'));
    const args = ['config', '--file', '-', '--no-includes', '--get', 'remote.origin.url'];
    return config ? (runGit(cwd, args, config)?.toString().trim() ?? '') : '';
}
function originRepository(cwd) {
    return /[/:]([^/:]+\/[^/]+?)(\.git)?\/?$/.exec(originUrl(cwd))?.[1] ?? '';
}
function commitSubject(cwd, sha) {
    const subject = git(cwd, 'log', '-1', '--no-show-signature', '--no-mailmap', '--format=%s', commitId(sha) || 'HEAD');
    return firstLine(subject ?? '');
}
function firstLine(text) {
    return text.split('\n', 1)[0];
}


/***/ }),

/***/ 3117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fq: () => (/* binding */ fullName),
/* harmony export */   nG: () => (/* binding */ byName),
/* harmony export */   tC: () => (/* binding */ commonFolders)
/* harmony export */ });
function fullName({ namespace, name }, fallbackNamespace = '') {
    const effective = namespace ?? fallbackNamespace;
    return effective === '' ? name : `${effective}/${name}`;
}
function byName(items) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(item.name);
        if (group)
            group.push(item);
        else
            groups.set(item.name, [item]);
    }
    return groups;
}
function commonFolders(a, b) {
    const [left, right] = [a.split('/').slice(0, -1), b.split('/').slice(0, -1)];
    const firstDifference = left.findIndex((folder, at) => folder !== right[at]);
    return firstDifference === -1 ? left.length : firstDifference;
}


/***/ }),

/***/ 6629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ cancelledText),
/* harmony export */   i: () => (/* binding */ awaitCancellation)
/* harmony export */ });
const cancelledText = 'the run was cancelled';
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
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


/***/ }),

/***/ 9071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ redactOutcome),
/* harmony export */   Qt: () => (/* binding */ boundedJson),
/* harmony export */   dK: () => (/* binding */ plainConditions),
/* harmony export */   dY: () => (/* binding */ plainEvent),
/* harmony export */   go: () => (/* binding */ typeName),
/* harmony export */   kY: () => (/* binding */ failureText),
/* harmony export */   rd: () => (/* binding */ redactResult),
/* harmony export */   tQ: () => (/* binding */ counts),
/* harmony export */   th: () => (/* binding */ readableEvent),
/* harmony export */   y3: () => (/* binding */ resultJson),
/* harmony export */   zW: () => (/* binding */ manifestLocation)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _common_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7333);
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1384);



function typeName({ provider }) {
    return provider?.spec.type ?? '';
}
function manifestLocation({ provider, alert, outcome }) {
    const manifest = provider ?? alert;
    const where = outcome?.status === 'failed' && outcome.error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL ? outcome.error.where : {};
    return { file: where.file ?? manifest?.file ?? '', line: where.line ?? manifest?.line ?? 1 };
}
function failureText(error) {
    if (error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL || error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE)
        return error.message;
    return `this is a bug of flux-notify, please report it: ${error.stack ?? error.message}`;
}
function redactOutcome(outcome, redact) {
    if (outcome.status === 'delivered')
        return outcome;
    if (outcome.status === 'skipped')
        return { ...outcome, reason: redact(outcome.reason) };
    const { error } = outcome;
    const message = redact(failureText(error));
    if (error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL)
        return { ...outcome, error: new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(message, error.where) };
    const hint = error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE && error.hint !== undefined ? redact(error.hint) : undefined;
    return { ...outcome, error: new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(message, { hint }) };
}
function plainEvent(event) {
    return { ...event, metadata: Object.fromEntries(event.metadata) };
}
function readableEvent(event) {
    return JSON.stringify(JSON.parse((0,_event_event_js__WEBPACK_IMPORTED_MODULE_1__/* .eventJson */ .T$)(event)), null, 2);
}
function redactResult(result, redact) {
    return {
        ...result,
        event: result.event && redactEvent(result.event, redact),
        unmatched: result.unmatched.map((alert) => ({ ...alert, reason: redact(alert.reason) })),
        conditions: result.conditions.map((condition) => ({ ...condition, message: redact(condition.message) })),
        problems: result.problems.map((problem) => ({ ...problem, message: redact(problem.message) })),
    };
}
function redactEvent(event, redact) {
    const { involvedObject, timestamp, nanoseconds, metadata, ...texts } = event;
    const each = (fields) => Object.fromEntries(Object.entries(fields).map(([key, text]) => [key, redact(text)]));
    return {
        ...event,
        ...each(texts),
        involvedObject: each({ ...involvedObject }),
        timestamp,
        metadata: new Map([...metadata].map(([key, text]) => [redact(key), redact(text)])),
    };
}
function plainConditions(conditions) {
    return conditions.map(({ isSuspended: _, ...condition }) => condition);
}
function counts({ deliveries }) {
    const count = { delivered: 0, failed: 0, skipped: 0 };
    for (const { outcome } of deliveries)
        count[outcome.status] += 1;
    return count;
}
function resultJson(result) {
    return JSON.stringify(plainResult(result));
}
function boundedJson(result, maxBytes) {
    const fits = (text) => Buffer.byteLength(text) <= maxBytes;
    const complete = plainResult(result);
    const { deliveries } = complete;
    const withoutBodies = deliveries.map((delivery) => ({ ...delivery, requests: delivery.requests.map(dropBody) }));
    let text = JSON.stringify({ ...complete, deliveries: withoutBodies });
    if (fits(text))
        return text;
    const withoutRequests = deliveries.map((delivery) => ({ ...delivery, requests: [] }));
    text = JSON.stringify({ ...complete, deliveries: withoutRequests });
    const failuresFirst = [
        ...withoutRequests.filter(({ status }) => status === 'failed'),
        ...withoutRequests.filter(({ status }) => status !== 'failed'),
    ];
    for (let keep = deliveries.length; !fits(text); keep = Math.floor(keep / 2))
        text = JSON.stringify(deliveriesOnly(failuresFirst.slice(0, keep), deliveries.length - keep));
    return text;
}
function plainResult({ event, deliveries, unmatched, conditions, alerts, problems }) {
    return {
        event: event === undefined ? {} : plainEvent(event),
        deliveries: deliveries.map((delivery) => ({
            provider: delivery.providerName,
            type: typeName(delivery),
            alert: delivery.alertName,
            file: manifestLocation(delivery).file,
            ...outcomeFields(delivery.outcome),
            requests: delivery.requests,
        })),
        unmatched,
        conditions: plainConditions(conditions),
        ...(alerts && { alerts }),
        problems: problems.map(({ severity, message, file, line, column }) => ({ severity, message, file, line, column })),
    };
}
function outcomeFields(outcome) {
    if (outcome.status !== 'failed')
        return outcome;
    const { status, error } = outcome;
    const hint = error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE ? error.hint : undefined;
    return { status, error: hint === undefined ? failureText(error) : `${failureText(error)}; ${hint}` };
}
function dropBody({ headers: _headers, body: _body, ...request }) {
    return request;
}
function deliveriesOnly(deliveries, omitted) {
    const message = `the event, the unmatched Alerts and ${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .several */ .J$)(omitted, 'delivery')} are left out: an output holds 1 MB; --output json of the command line has them`;
    return { event: {}, deliveries, unmatched: [], conditions: [], problems: [{ severity: 'notice', message }] };
}


/***/ }),

/***/ 1384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T$: () => (/* binding */ eventJson),
/* harmony export */   ex: () => (/* binding */ emptyEvent),
/* harmony export */   vB: () => (/* binding */ emptyObject)
/* harmony export */ });
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);

const emptyObject = {
    kind: '',
    namespace: '',
    name: '',
    uid: '',
    apiVersion: '',
    resourceVersion: '',
    fieldPath: '',
};
const emptyEvent = {
    involvedObject: emptyObject,
    severity: '',
    timestamp: null,
    message: '',
    reason: '',
    metadata: new Map(),
    reportingController: '',
    reportingInstance: '',
};
function eventJson(event) {
    const { involvedObject: object, metadata } = event;
    const unlessEmpty = (text) => text || undefined;
    return (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .goJson */ .Pl)({
        involvedObject: {
            kind: unlessEmpty(object.kind),
            namespace: unlessEmpty(object.namespace),
            name: unlessEmpty(object.name),
            uid: unlessEmpty(object.uid),
            apiVersion: unlessEmpty(object.apiVersion),
            resourceVersion: unlessEmpty(object.resourceVersion),
            fieldPath: unlessEmpty(object.fieldPath),
        },
        severity: event.severity,
        timestamp: event.timestamp,
        message: event.message,
        reason: event.reason,
        metadata: metadata.size > 0 ? metadata : undefined,
        reportingController: event.reportingController,
        reportingInstance: unlessEmpty(event.reportingInstance),
    });
}


/***/ }),

/***/ 7106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ goJson),
/* harmony export */   Zj: () => (/* binding */ byUtf8),
/* harmony export */   zq: () => (/* binding */ compareUtf8)
/* harmony export */ });
const short = {
    '"': '\\"',
    '\\': '\\\\',
    '\b': '\\b',
    '\f': '\\f',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
};
function goJson(value, { escapeHtml = true } = {}) {
    const write = (item) => {
        if (typeof item === 'string')
            return quote(item, escapeHtml);
        if (Array.isArray(item))
            return `[${item.map(write).join(',')}]`;
        if (item instanceof Map)
            return object(byUtf8(item));
        if (typeof item === 'object' && item !== null)
            return object(Object.entries(item));
        return JSON.stringify(item);
    };
    const object = (entries) => {
        const fields = [];
        for (const [key, item] of entries)
            if (item !== undefined)
                fields.push(`${quote(key, escapeHtml)}:${write(item)}`);
        return `{${fields.join(',')}}`;
    };
    return write(value);
}
function quote(text, escapeHtml) {
    const special = escapeHtml ? /["\\<>&\u0000-\u001f\u2028\u2029]/g : /["\\\u0000-\u001f\u2028\u2029]/g;
    return `"${text.toWellFormed().replace(special, (char) => short[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}
function byUtf8(map) {
    return [...map].sort(([a], [b]) => compareUtf8(a, b));
}
function compareUtf8(a, b) {
    return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}


/***/ }),

/***/ 3816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ mergeDuplicates),
/* harmony export */   Rw: () => (/* binding */ distinctFolder),
/* harmony export */   S1: () => (/* binding */ isIn),
/* harmony export */   Up: () => (/* binding */ pick),
/* harmony export */   hD: () => (/* binding */ locationOf),
/* harmony export */   zQ: () => (/* binding */ AmbiguousError)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _common_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3117);
/* harmony import */ var _common_wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7333);
/* harmony import */ var _same_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1839);
/* harmony import */ var _write_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3980);





class AmbiguousError extends _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL {
    fix;
    constructor(message, fix, field) {
        super(`${message}; ${fix}`, { field });
        this.fix = fix;
    }
}
function pick(reference, manifests, kind, { home, areEquivalent, onAmbiguous = throwError, isAction = false }) {
    const slash = reference.indexOf('/');
    const namespace = slash === -1 ? undefined : reference.slice(0, slash);
    const name = reference.slice(slash + 1);
    const matches = manifests.filter((manifest) => manifest.name === name && (namespace === undefined || (manifest.namespace ?? home) === namespace));
    const inHome = matches.filter((manifest) => (manifest.namespace ?? home) === home);
    const found = (0,_same_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .preferDeployed */ .bP)(matches.length > 1 && inHome.length > 0 ? inHome : matches, home);
    const [first, ...others] = found;
    const isSame = (other, one) => (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(other, home) === (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(one, home) && areEquivalent(one, other);
    if (first && others.every((other) => isSame(other, first)))
        return [first];
    const describe = (manifest) => `${(0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(manifest, home)} (${locationOf(manifest)})`;
    const field = kind === 'Alert' ? 'alerts' : 'providers';
    if (found.length === 0) {
        const names = manifests.flatMap((manifest) => [manifest.name, (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(manifest, home)]);
        const known = manifests.length > 0 ? `found ${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .shortList */ .pg)(manifests, describe)}` : `there is no ${kind} in the manifests`;
        const hint = reference.includes(',') ? `; ${separateNames(field, isAction)}` : (0,_common_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .au)(reference, names);
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`no ${kind} is called ${reference}; ${known}${hint}`, { field });
    }
    const haveSameName = new Set(found.map((manifest) => (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(manifest, home))).size === 1;
    const fix = haveSameName ? howToChoose(found, isAction) : 'name one by namespace/name';
    const locations = (0,_common_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .shortList */ .pg)(found, haveSameName ? locationOf : describe);
    onAmbiguous(new AmbiguousError(`${reference} is ambiguous: it matches the ${kind}s ${locations}`, fix, field));
    return found;
}
function throwError(error) {
    throw error;
}
function mergeDuplicates(deliveries, { onAmbiguous = throwError, isAction = false } = {}) {
    const kept = new Map();
    for (const delivery of deliveries) {
        const others = kept.get(delivery.alertName) ?? [];
        if (!others.some((other) => (0,_same_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .areSameDelivery */ .TM)(other, delivery)))
            others.push(delivery);
        kept.set(delivery.alertName, others);
    }
    for (const [name, group] of kept) {
        if (group.length === 1)
            continue;
        const alerts = group.flatMap(({ alert }) => alert ?? []);
        const message = `the event matches ${alerts.length} Alerts called ${name}: ${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .shortList */ .pg)(alerts, locationOf)}`;
        onAmbiguous(new AmbiguousError(message, howToChoose(alerts, isAction), 'manifests'));
    }
    return [...kept.values()].flat();
}
function separateNames(field, isAction) {
    return isAction ? 'write each name on its own line' : `repeat the flag for each name: --${field} a --${field} b`;
}
function howToChoose(found, isAction) {
    const folders = found.flatMap((manifest) => {
        const others = found.filter((other) => other !== manifest);
        return distinctFolder(manifest, others) ?? [];
    });
    const inputs = [...new Set(folders)].map((folder) => (0,_write_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .writeInputs */ .z)({ manifests: folder }, isAction));
    return inputs.length === 0
        ? 'rename or remove all but one: no folder contains only one of them'
        : `choose one with ${inputs.slice(0, 3).join(' or ')}`;
}
function locationOf(manifest) {
    return manifest.root === undefined ? (0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .locationText */ .fN)(manifest) : `${(0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .locationText */ .fN)(manifest)} via ${manifest.root}`;
}
function distinctFolder(manifest, others) {
    if (others.length === 0)
        return undefined;
    const parts = origin(manifest).split('/');
    const paths = parts.map((_, at) => parts.slice(0, at + 1).join('/'));
    const found = paths.find((path) => !others.some((other) => isIn(other, path)));
    return found === '-' ? undefined : found;
}
function isIn(manifest, path) {
    return `${origin(manifest)}/`.startsWith(`${path}/`);
}
function origin({ root, file }) {
    return root ?? file;
}


/***/ }),

/***/ 1839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ areSameDelivery),
/* harmony export */   bP: () => (/* binding */ preferDeployed),
/* harmony export */   sw: () => (/* binding */ haveSameContent),
/* harmony export */   tj: () => (/* binding */ areSame)
/* harmony export */ });
/* harmony import */ var _common_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3117);

function preferDeployed(manifests, home) {
    const reached = new Set(manifests.filter(({ isReached }) => isReached).map((manifest) => (0,_common_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(manifest, home)));
    return manifests.filter((manifest) => manifest.isReached || !reached.has((0,_common_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(manifest, home)));
}
function areSame(a, b) {
    return a === b || (areOfOneCluster(a, b) && haveSameContent(a, b));
}
function areSameDelivery(a, b) {
    if (!a.alert || !b.alert || !a.provider || !b.provider)
        return false;
    return areSame(a.alert, b.alert) && areSame(a.provider, b.provider);
}
function haveSameContent(a, b) {
    return content(a) === content(b);
}
function content({ kind, name, namespace, uid, labels, annotations, unresolved, spec }) {
    const maps = [labels, annotations, unresolved].map((map) => [...map].sort());
    const plain = (_, value) => (value instanceof Map ? [...value] : value);
    return JSON.stringify([kind, name, namespace, uid, maps, spec], plain);
}
function areOfOneCluster(a, b) {
    return a.cluster !== undefined && a.cluster === b.cluster;
}


/***/ }),

/***/ 3980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ writeInputs)
/* harmony export */ });
function writeInputs(inputs, isAction) {
    const entries = Object.entries(inputs);
    return isAction
        ? entries.map(([name, value]) => `${name}: ${value}`).join('\n')
        : entries.map(([name, value]) => `--${name} ${/^[\w./-]+$/.test(value) ? value : `'${value}'`}`).join(' ');
}


/***/ }),

/***/ 6248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportStartupError: () => (/* binding */ reportStartupError)
/* harmony export */ });
/* harmony import */ var _reporter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9498);

async function reportStartupError(error, { args, environment, isAction }) {
    const reporter = (0,_reporter_js__WEBPACK_IMPORTED_MODULE_0__/* .createReporter */ .A)({
        mode: 'send',
        output: asksForJson(args) ? 'json' : 'text',
        quiet: false,
        debug: false,
        summary: environment.INPUT_SUMMARY?.trim().toLowerCase() !== 'false',
        previewFile: undefined,
        environment,
        isAction,
        redact: (text) => text,
        cwd: process.cwd(),
    });
    await reporter.abort(error);
    return 2;
}
function asksForJson(args) {
    return args.some((arg, at) => arg === '--output=json' || (arg === '--output' && args[at + 1] === 'json'));
}


/***/ })

};
;