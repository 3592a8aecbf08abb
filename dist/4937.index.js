"use strict";
exports.id = 4937;
exports.ids = [4937];
exports.modules = {

/***/ 4371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ condition)
/* harmony export */ });
/* harmony import */ var _manifests_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4830);
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
            message: `Secret ${(0,_manifests_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(error.needed)}: ${error.needed.keys.join(', ')}`,
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

/***/ 4937:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/ci/trust.ts
var trust = __webpack_require__(5454);
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
// EXTERNAL MODULE: ./src/common/yield.ts
var common_yield = __webpack_require__(660);
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
        for (const [at, delivery] of deliveries.entries()) {
            await (0,common_yield/* yieldToSignals */.A)();
            end(at, (0,send/* show */.WU)(delivery, redactor.redact));
        }
        return results;
    }
    const transport = learningTransport(options);
    const { debug } = options;
    const sendOptions = { transport, retries: inputs.retries, signal, redact: redactor.redact, debug };
    const queue = deliveries.entries();
    const worker = async () => {
        for (const [at, delivery] of queue) {
            await (0,common_yield/* yieldToSignals */.A)();
            end(at, await (0,send/* send */.tN)(signal.aborted ? (0,preparation/* cancelDelivery */.VF)(delivery) : delivery, sendOptions));
        }
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
/** The Ready condition of each Provider that has a delivery. */
function conditionsOf(deliveries, isAnySecretGiven) {
    const byProvider = new Map();
    for (const { provider, providerName, outcome } of deliveries) {
        if (provider === undefined || isCancelled(outcome))
            continue;
        const error = outcome?.status === 'failed' ? outcome.error : undefined;
        // Of several deliveries one that could not be prepared says more than one that could.
        if (error === undefined && byProvider.has(providerName))
            continue;
        byProvider.set(providerName, (0,conditions/* condition */.u)(providerName, error, isAnySecretGiven));
    }
    return [...byProvider.values()];
}
/** Whether an outcome says nothing about the Provider. */
function isCancelled(outcome) {
    return outcome?.status === 'failed' && outcome.error instanceof errors/* DeliveryError */.VE;
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

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/event/event.ts
var event_event = __webpack_require__(1384);
;// CONCATENATED MODULE: ./src/event/parse.ts





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
        throw new errors/* ConfigError */.xL('the event is empty; expected a Flux event as JSON or YAML', where);
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
    const counter = new dist/* LineCounter */.HN();
    const fail = (offset, message) => {
        const { line, col } = counter.linePos(offset);
        throw new errors/* ConfigError */.xL(message, { ...where, line, column: col });
    };
    const options = { lineCounter: counter, prettyErrors: false, uniqueKeys: false };
    const document = (0,dist/* parseDocument */.Tp)(withoutComments(text), options);
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
    if ((0,external_node_buffer_.isUtf8)(input))
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
    if (!(0,dist/* isAlias */.Vj)(node))
        return node;
    return node.resolve(document) ?? fail(node, `the alias *${node.source} names nothing`);
}
function isNull(node) {
    return (0,dist/* isScalar */.jn)(node) && node.value === null;
}
/** Names and values of a map, in their order, repeated ones included. */
function* fieldsOf(source, node, what) {
    if (!(0,dist/* isMap */.jh)(node))
        source.fail(node, `${what} is ${describe(node)}; expected a map of fields`);
    for (const { key, value } of node.items) {
        const name = resolve(source, key);
        if (!(0,dist/* isScalar */.jn)(name))
            source.fail(key, `a key of ${what} is ${describe(name)}; expected a name`);
        // YAML takes `{message:x}` for a key without a value.
        if (value === null)
            source.fail(key, `${what} has the key ${keyText(name)} without a value; expected "key: value"`);
        yield [keyText(name), resolve(source, value)];
    }
}
function keyText(node) {
    return (0,dist/* isScalar */.jn)(node) ? (node.source ?? String(node.value)).toWellFormed() : '';
}
/** undefined for null, which in Go leaves a text as it was. */
function textOf(source, node, field) {
    if (isNull(node))
        return undefined;
    if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'string')
        return source.fail(node, `${field} is ${describe(node)}; expected a text${(0,dist/* isScalar */.jn)(node) ? ', in quotes' : ''}`);
    return node.value.toWellFormed();
}
function timestampOf(source, node) {
    const text = textOf(source, node, 'timestamp');
    if (text === undefined)
        return null;
    try {
        return (0,time/* parseTimestamp */.EH)(text);
    }
    catch (cause) {
        const found = `timestamp is ${JSON.stringify(text)}: ${cause.message}`;
        return source.fail(node, `${found}; expected one like 2026-03-14T09:26:53Z`);
    }
}
function metadataOf(source, node) {
    const metadata = new Map();
    for (const [key, value] of fieldsOf(source, node, 'metadata')) {
        if (!(0,dist/* isScalar */.jn)(value))
            source.fail(value, `metadata ${key} is ${describe(value)}; expected a text`);
        metadata.set(key, isNull(value) ? '' : keyText(value));
    }
    return metadata;
}
function objectOf(source, node, before) {
    const object = { ...event_event/* emptyObject */.vB, ...before };
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
    if ((0,dist/* isMap */.jh)(node))
        return 'a map';
    if ((0,dist/* isSeq */.oP)(node))
        return 'a list';
    if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
        return 'empty';
    return typeof node.value === 'string' ? 'a text' : `the ${typeof node.value} ${node.source ?? String(node.value)}`;
}

;// CONCATENATED MODULE: ./src/event/take.ts







/**
 * The event of this run: the one given, else the one that Flux dispatched, else one made from the run; with what the
 * inputs override (design.md 2.1).
 * @throws ConfigError for an event, status, object, revision or map of the wrong form
 */
async function takeEvent(inputs, context, environment, cwd) {
    const dispatched = inputs.event ? undefined : dispatchedEvent(context);
    const given = inputs.event ? parseEvent(inputs.event.text, { file: inputs.event.file }) : dispatched;
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
    return event?.involvedObject && event.reportingController ? parseEvent(JSON.stringify(event)) : undefined;
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
// EXTERNAL MODULE: ./src/session.ts
var src_session = __webpack_require__(2927);
;// CONCATENATED MODULE: ./src/send.ts














/**
 * The pipeline of `send` and `preview`: an event and the repository make a plan, the plan makes deliveries, these are
 * sent or shown. Returns the exit code. @throws ConfigError where nothing can be sent
 */
async function send_send(session) {
    const { inputs } = session;
    const secrets = (0,src_session/* readGiven */.Q8)(session);
    const maySend = inputs.mode !== 'send' || inputs.allowUntrusted;
    if (!maySend)
        send_trust([], session);
    const outbox = await openOutbox(session);
    try {
        return await sendWith(outbox, secrets, session);
    }
    finally {
        outbox?.release();
    }
}
/** The outboxes of a run that sends; undefined where it has none. @throws ConfigError where they cannot be used */
async function openOutbox({ inputs, reporter, cwd, redactor }) {
    const { mode, outbox, replay } = inputs;
    if (mode !== 'send' || (outbox === undefined && replay === undefined))
        return undefined;
    const { openOutbox } = await __webpack_require__.e(/* import() */ 1267).then(__webpack_require__.bind(__webpack_require__, 1267));
    const { info } = reporter.log;
    return openOutbox({ outbox, replay, cwd, redact: redactor.redact, info, now: new Date().toISOString() });
}
async function sendWith(outbox, secrets, session) {
    const { inputs, reporter } = session;
    const maySend = inputs.mode !== 'send' || inputs.allowUntrusted;
    const agenda = inputs.replay ? await planAgain(inputs.replay, outbox, session) : await planEvent(session);
    const { deliveries, planned, repository } = agenda;
    if (!maySend)
        send_trust(deliveries.flatMap(filesOf), session);
    const isEmpty = repository.providers.length === 0;
    // An Alert that matched tells better what is missing than a count of files.
    if (isEmpty && deliveries.length === 0)
        tellingFaults(repository, () => {
            throw noProvider(inputs, repository.stats.files);
        });
    const workshop = await (0,src_session/* openWorkshop */._M)(session, repository, secrets);
    const { prepared, results, outboxProblems } = await prepareAndSend(agenda, outbox, workshop, session);
    const problems = [
        ...repository.problems,
        ...(planned ? planProblems(planned, inputs) : []),
        ...prepared.flatMap(send/* warnings */.AR),
        ...(0,uid/* unusedUids */.q)(workshop.uids, [...repository.providers, ...repository.alerts], new Set([planned?.event, ...deliveries.map(({ event }) => event)].flatMap((of) => of?.involvedObject.namespace ?? []))),
        ...outboxProblems,
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
    return outboxProblems.some(({ severity }) => severity === 'error') ? 1 : exitCode(result, inputs);
}
/** @throws ConfigError if the code of these files may be a stranger's */
function send_trust(files, { context, environment, cwd }) {
    const places = [...new Set(files)].map((file) => external_node_path_default().resolve(cwd, file.replace(/^kustomize:/, '')));
    const refusal = (0,trust/* distrust */.p)(context, environment, places);
    if (refusal)
        throw refusal;
}
function filesOf({ provider, alert }) {
    return [provider, alert].flatMap((manifest) => (manifest ? [manifest.file] : []));
}
/** Prepares and makes the deliveries; a run that is cancelled from here on loses nothing. */
async function prepareAndSend({ deliveries, isDispatched, lines = [] }, outbox, workshop, session) {
    const { reporter } = session;
    const { signal, release } = awaitCancellation();
    try {
        const prepared = await (0,preparation/* prepareAll */.bE)(deliveries, { ...session, isDispatched }, workshop, signal);
        // Now that every secret is known: an event of another day may hold one.
        for (const line of lines)
            reporter.log.info(line);
        reporter.begin(prepared.length);
        outbox?.begin(prepared);
        const { debug } = reporter.log;
        const onEnd = (result, at) => {
            outbox?.record(result, at);
            reporter.ended(result);
        };
        const results = await deliverAll(prepared, { ...session, signal, debug, onEnd });
        return { prepared, results, outboxProblems: (await outbox?.finish(results)) ?? [] };
    }
    finally {
        release();
    }
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
/** What an outbox asks for, with today's manifests. @throws ConfigError for a file that is not an outbox */
async function planAgain(replay, outbox, session) {
    const [{ readOutbox }, { planReplay }] = await Promise.all([
        __webpack_require__.e(/* import() */ 1267).then(__webpack_require__.bind(__webpack_require__, 1267)),
        __webpack_require__.e(/* import() */ 3252).then(__webpack_require__.bind(__webpack_require__, 3252)),
    ]);
    const entries = outbox?.entries ?? readOutbox(replay, session.cwd);
    const repository = (0,src_session/* readRepository */.Nu)(session);
    const lines = entries.map(({ alert, provider, made, error }) => `replay  ${[alert, provider].filter(Boolean).join(' -> ')}  due since ${made}, failed with: ${error}`);
    return { deliveries: planReplay(entries, repository), isDispatched: false, repository, lines };
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

;// CONCATENATED MODULE: ./src/run.ts



/**
 * Sends, shows or checks, and reports. Returns the exit code: 0 all well, 1 a delivery failed or a manifest is wrong,
 * 2 nothing was sent because something about the input is wrong.
 */
async function run(inputs, process) {
    const session = (0,src_session/* openSession */.fA)(inputs, process);
    try {
        if (inputs.mode !== 'validate')
            return await send_send(session);
        const { validate } = await __webpack_require__.e(/* import() */ 9886).then(__webpack_require__.bind(__webpack_require__, 9886));
        return await validate(session);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigError */.xL))
            throw error;
        await session.reporter.refuse(error);
        return 2;
    }
}


/***/ }),

/***/ 2927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ readRepository),
/* harmony export */   Q8: () => (/* binding */ readGiven),
/* harmony export */   XT: () => (/* binding */ typesIn),
/* harmony export */   _M: () => (/* binding */ openWorkshop),
/* harmony export */   fA: () => (/* binding */ openSession),
/* harmony export */   o0: () => (/* binding */ loadPatterns)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _ci_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9075);
/* harmony import */ var _ci_git_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5800);
/* harmony import */ var _ci_trust_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5454);
/* harmony import */ var _common_builtins_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3905);
/* harmony import */ var _common_read_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9360);
/* harmony import */ var _inputs_text_map_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3529);
/* harmony import */ var _manifests_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6995);
/* harmony import */ var _providers_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7486);
/* harmony import */ var _report_actions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9493);
/* harmony import */ var _report_reporter_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5553);
/* harmony import */ var _secrets_given_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1240);
/* harmony import */ var _secrets_keyring_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(742);
/* harmony import */ var _secrets_redact_redact_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6497);














/** Begins a run: from here on the runner masks every secret as soon as it is known. */
function openSession(inputs, process) {
    const redactor = (0,_secrets_redact_redact_js__WEBPACK_IMPORTED_MODULE_11__/* .createRedactor */ .l)();
    redactor.onSecret((0,_report_actions_js__WEBPACK_IMPORTED_MODULE_7__/* .maskListener */ .F8)(inputs.output, process.environment));
    if (inputs.githubToken)
        redactor.add(inputs.githubToken);
    const { mode, output, quiet, debug, summary, previewFile } = inputs;
    return {
        ...process,
        inputs,
        context: (0,_ci_context_js__WEBPACK_IMPORTED_MODULE_1__/* .readContext */ .y)(process.environment, process.cwd),
        redactor,
        reporter: (0,_report_reporter_js__WEBPACK_IMPORTED_MODULE_8__/* .createReporter */ .A)({ mode, output, quiet, debug, summary, previewFile, ...process, redact: redactor.redact }),
    };
}
/** The Secrets that the inputs give, known to the redactor. @throws ConfigError with no word of their text */
function readGiven({ inputs, redactor }) {
    const given = inputs.secrets && (0,_secrets_given_js__WEBPACK_IMPORTED_MODULE_9__/* .parseSecrets */ .d)(inputs.secrets);
    const file = inputs.secretsFile && (0,_secrets_given_js__WEBPACK_IMPORTED_MODULE_9__/* .parseSecrets */ .d)(inputs.secretsFile);
    for (const secrets of [given, file])
        if (secrets)
            (0,_secrets_keyring_js__WEBPACK_IMPORTED_MODULE_10__/* .registerSecrets */ .d)(secrets, redactor);
    return { given, file };
}
/** The manifests of the run. `validate` and `preview` open no socket, so kustomize may not fetch bases for them. */
function readRepository(session) {
    const { inputs, context, cwd } = session;
    return (0,_manifests_index_js__WEBPACK_IMPORTED_MODULE_5__/* .loadRepository */ .r)({
        cwd,
        manifests: inputs.manifests,
        stdin: () => (0,_common_read_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readNamed */ .Mk)(0),
        namespace: inputs.namespace,
        substitute: new Map(inputs.substitute.flatMap((source) => [...(0,_inputs_text_map_js__WEBPACK_IMPORTED_MODULE_4__/* .textMap */ .s)(source)])),
        workspace: context.workspace,
        trusted: isTrusted(session),
        offline: inputs.mode !== 'send',
    });
}
/** Whether programs may be run on what is checked out: not on a stranger's code. */
function isTrusted({ context, environment, inputs, cwd }) {
    const places = inputs.manifests.map((entry) => node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, entry.replace(/^kustomize:/, '')));
    return !context.isFork && (0,_ci_trust_js__WEBPACK_IMPORTED_MODULE_2__/* .distrust */ .p)(context, environment, places) === undefined;
}
/** What deliveries are prepared with. */
async function openWorkshop(session, repository, secrets) {
    const { inputs, environment, cwd, redactor } = session;
    let name;
    return {
        typeOf: await typesIn(repository),
        keyring: (0,_secrets_keyring_js__WEBPACK_IMPORTED_MODULE_10__/* .createKeyring */ .M)({
            ...secrets,
            environment,
            documents: repository.secrets,
            usedNames: repository.providers.flatMap(references),
            redactor,
            trusted: isTrusted(session),
        }),
        redactor,
        uids: inputs.uids ? (0,_inputs_text_map_js__WEBPACK_IMPORTED_MODULE_4__/* .textMap */ .s)(inputs.uids) : new Map(),
        repository: () => {
            name ??=
                environment.GITHUB_REPOSITORY ||
                    environment.CI_PROJECT_PATH ||
                    environment.BUILD_REPOSITORY_NAME ||
                    (0,_ci_git_js__WEBPACK_IMPORTED_MODULE_12__/* .originRepository */ .Vp)(cwd);
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
        uuid: () => (0,_common_builtins_js__WEBPACK_IMPORTED_MODULE_13__/* .crypto */ .Et)().randomUUID(),
    };
}
function references({ namespace, spec }) {
    return [spec.secretRef, spec.certSecretRef, spec.proxySecretRef].flatMap((reference) => reference ? [{ namespace, name: reference.name }] : []);
}
/** What is known of the types that the Providers have. */
function typesIn({ providers }) {
    return (0,_providers_index_js__WEBPACK_IMPORTED_MODULE_6__/* .loadTypes */ ._D)(providers.map(({ spec }) => spec.type));
}
/** RE2 for the patterns of Alerts, loaded only where there are any. */
async function loadPatterns({ alerts }) {
    const isNeeded = alerts.some(({ spec }) => spec.inclusionList?.length || spec.exclusionList?.length);
    return isNeeded ? (await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(5313)]).then(__webpack_require__.bind(__webpack_require__, 5313))).compile : () => () => false;
}


/***/ })

};
;