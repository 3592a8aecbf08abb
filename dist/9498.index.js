"use strict";
exports.id = 9498;
exports.ids = [9498];
exports.modules = {

/***/ 91:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ye: () => (/* binding */ findDestination),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   np: () => (/* binding */ writeThrough),
/* harmony export */   yr: () => (/* binding */ checkOutput),
/* harmony export */   zh: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1922);



function checkOutput({ input, file, cwd, expected, mayReplace }) {
    const refuse = (problem, cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`${input}: ${file} ${problem}`, { field: input }, { cause });
    };
    try {
        const destination = findDestination(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, file));
        if (typeof destination.path === 'number')
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(destination.path);
        else if (destination.kind === 'stream')
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(destination.path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        else {
            if (isFolder(destination.path))
                return refuse('is a folder; name a file in it');
            makeFolder(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(destination.path));
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(destination.path), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
            const start = readStart(destination.path);
            if (start !== '' && !mayReplace(start))
                return refuse(`already exists and is not ${expected}; choose another file or delete it`);
        }
        return destination;
    }
    catch (cause) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL)
            throw cause;
        const { code } = cause;
        return refuse(`cannot be written (${code}); name a file in a folder that may be written`, cause);
    }
}
function findDestination(file) {
    let at = file;
    for (let links = 0; links < 40; links++) {
        const descriptor = /^\/(?:dev\/fd|proc\/(self|\d+)(?:\/task\/\d+)?\/fd)\/(\d+)$/.exec(at);
        if (descriptor) {
            const [, owner = 'self', number] = descriptor;
            const isOwn = owner === 'self' || Number(owner) === process.pid;
            return { kind: 'stream', path: isOwn ? Number(number) : at };
        }
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(at, { throwIfNoEntry: false });
        if (!found?.isSymbolicLink())
            return { kind: !found || found.isFile() || found.isDirectory() ? 'file' : 'stream', path: at };
        at = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(at)), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(at));
    }
    throw Object.assign(new Error('too many links'), { code: 'ELOOP' });
}
function readStart(file) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false }))
        return '';
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
    try {
        const bytes = Buffer.alloc(1024);
        return bytes.toString('utf8', 0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
async function writeOutput({ file, cwd, expected, mayReplace }, text) {
    const destination = findDestination(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, file));
    if (destination.kind === 'stream')
        return writeThrough(destination.path, text);
    const start = readStart(destination.path);
    if (start !== '' && !mayReplace(start))
        throw new Error(`${file} already exists and is not ${expected}`);
    replaceFile(destination.path, [text]);
}
function replaceFile(file, parts, mode = 0o666) {
    const draft = `${file}.${process.pid}.tmp`;
    try {
        makeFolder(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file));
        writeParts(draft, parts, mode);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, file);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
        throw error;
    }
}
function writeParts(file, parts, mode) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file, { force: true });
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'wx', mode);
    try {
        let chunk = [];
        let size = 0;
        for (const part of parts) {
            chunk.push(part);
            size += part.length;
            if (size < 1 << 20)
                continue;
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(descriptor, chunk.join(''));
            chunk = [];
            size = 0;
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(descriptor, chunk.join(''));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
async function writeThrough(target, text) {
    if (target === 1 || target === 2) {
        const stream = target === 1 ? process.stdout : process.stderr;
        return new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve())));
    }
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND;
    const descriptor = typeof target === 'number' ? target : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(target, flags);
    try {
        const bytes = Buffer.from(text);
        for (let written = 0; written < bytes.length;) {
            const count = tryWrite(descriptor, bytes, written);
            written += count;
            if (count === 0)
                await new Promise((resolve) => setTimeout(resolve, 5));
        }
    }
    finally {
        if (descriptor !== target)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
function tryWrite(descriptor, bytes, from) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, bytes, from);
    }
    catch (error) {
        if (error.code === 'EAGAIN')
            return 0;
        throw error;
    }
}
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

/***/ 1658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ maskListener),
/* harmony export */   S0: () => (/* binding */ addSummary),
/* harmony export */   n0: () => (/* binding */ setOutputs)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8524);
/* harmony import */ var _ci_ci_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5066);



function maskListener(output, environment) {
    if ((0,_ci_ci_run_js__WEBPACK_IMPORTED_MODULE_2__/* .ciSystem */ ._)(environment) !== 'github')
        return () => { };
    if (output === 'text')
        return (masks) => masks.forEach(_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq);
    return (masks) => {
        process.stderr.write(masks.map((mask) => `::add-mask::${escapeMask(mask)}\n`).join(''));
    };
}
function escapeMask(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function setOutputs(outputs) {
    const file = process.env.GITHUB_OUTPUT;
    if (!file)
        return;
    const pipe = openPipe(file);
    try {
        for (const [name, value] of Object.entries(outputs))
            _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH(name, value);
    }
    finally {
        if (pipe !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(pipe);
    }
}
async function addSummary(markdown) {
    const file = process.env.GITHUB_STEP_SUMMARY;
    if (!file)
        return;
    const pipe = openPipe(file);
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z.addRaw(markdown).write();
    }
    finally {
        if (pipe !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(pipe);
    }
}
function openPipe(file) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.isFIFO())
        return undefined;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
}


/***/ }),

/***/ 8583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ prettyBody)
/* harmony export */ });
function prettyBody(body) {
    if (isJson(body))
        return indent(body);
    const lines = body.trimEnd().split('\n');
    return lines.length > 1 && lines.every(isJson) ? lines.map(indent).join('\n') : body;
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
function indent(json) {
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
    let text = '';
    for (const token of tokensOf(json))
        text += write(token);
    return text;
}
function* tokensOf(json) {
    const token = /[{[]\s*[}\]]|[{}[\],:]|[^\s{}[\],:"]+|"/g;
    for (let found = token.exec(json); found; found = token.exec(json)) {
        if (found[0] !== '"')
            yield found[0];
        else {
            token.lastIndex = endOfString(json, token.lastIndex);
            yield json.slice(found.index, token.lastIndex);
        }
    }
}
function endOfString(json, start) {
    const special = /["\\]/g;
    special.lastIndex = start;
    for (let found = special.exec(json); found; found = special.exec(json)) {
        if (found[0] === '"')
            return special.lastIndex;
        special.lastIndex += 1;
    }
    return json.length;
}


/***/ }),

/***/ 2462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ failureProblem),
/* harmony export */   IX: () => (/* binding */ suggestFix),
/* harmony export */   Tw: () => (/* binding */ reportProblems)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _delivery_cancellation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6629);
/* harmony import */ var _delivery_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9071);



function reportProblems({ deliveries, problems }, log, isAction) {
    const failures = isAction ? deliveries.filter(({ outcome }) => outcome.status === 'failed').map(failureProblem) : [];
    const all = [...failures, ...problems];
    const annotated = isAction ? annotations(all) : all;
    for (const problem of annotated)
        log.problem(problem);
    if (annotated.length === all.length)
        return;
    log.group(`All ${all.length} problems`, all.flatMap(({ severity, message, hint, ...where }) => [
        `${severity}: ${[(0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .locationText */ .fN)(where), message].filter(Boolean).join(': ')}`,
        ...(hint === undefined ? [] : [`  to fix: ${hint}`]),
    ]));
}
function failureProblem(delivery) {
    const { outcome } = delivery;
    const error = outcome.status === 'failed' ? (0,_delivery_result_js__WEBPACK_IMPORTED_MODULE_1__/* .failureText */ .kY)(outcome.error) : '';
    const location = (0,_delivery_result_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestLocation */ .zW)(delivery);
    const where = location.file === '' ? {} : location;
    return { severity: 'error', message: withNames(error, delivery), hint: suggestFix(delivery), ...where };
}
function withNames(error, { providerName, alertName }) {
    const alert = alertName === null ? '' : ` (Alert ${alertName})`;
    const start = `Provider ${providerName} `;
    if (error.startsWith(start))
        return `Provider ${providerName}${alert} ${error.slice(start.length)}`;
    return `${providerName}${alert}: ${error}`;
}
const maxAnnotations = 10;
function annotations(problems) {
    return ['error', 'warning', 'notice'].flatMap((severity) => {
        const all = problems.filter((problem) => problem.severity === severity);
        if (all.length <= maxAnnotations)
            return all;
        const shown = all.slice(0, maxAnnotations - 1);
        const more = `and ${all.length - shown.length} more ${severity}s: the log below and the output results have all of them`;
        return [...shown, { severity, message: more }];
    });
}
function suggestFix(delivery) {
    const { outcome, requests } = delivery;
    const error = outcome.status === 'failed' ? outcome.error : undefined;
    if (error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE && error.hint !== undefined)
        return error.hint;
    const last = requests.at(-1);
    if (error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL || last === undefined || last.attempts === 0)
        return undefined;
    if (last.status === null && error?.message.includes(_delivery_cancellation_js__WEBPACK_IMPORTED_MODULE_2__/* .cancelledText */ .D))
        return undefined;
    const { file, line } = (0,_delivery_result_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestLocation */ .zW)(delivery);
    const manifest = file === '' ? 'the Provider' : `the Provider in ${file}:${line}`;
    return fixForStatus(last.status, manifest);
}
function fixForStatus(status, manifest) {
    switch (status) {
        case null:
            return `check the host in the address of ${manifest}, its proxy and certificates, and the input allow-hosts`;
        case 400:
        case 422:
            return `compare what was sent (mode preview shows it) with the address and channel of ${manifest}`;
        case 401:
        case 403:
            return `the service rejects this credential: renew it in the Secret of ${manifest}`;
        case 404:
        case 410:
            return `nothing exists at this address: check the address and channel of ${manifest}`;
        case 429:
            return 'too many requests for this service: spread the deliveries (shard, concurrency) or raise the timeout';
        default:
            return status >= 500
                ? 'the service has a problem: run again later, or keep failed deliveries in an outbox for replay'
                : undefined;
    }
}


/***/ }),

/***/ 1126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Om: () => (/* binding */ createRows),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   V8: () => (/* binding */ eventLine),
/* harmony export */   WJ: () => (/* binding */ verdict),
/* harmony export */   bU: () => (/* binding */ isPreview),
/* harmony export */   cj: () => (/* binding */ eventText),
/* harmony export */   nG: () => (/* binding */ outcomeWord),
/* harmony export */   t8: () => (/* binding */ requestLines)
/* harmony export */ });
/* harmony import */ var _common_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7333);
/* harmony import */ var _delivery_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9071);
/* harmony import */ var _plan_pick_by_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3816);
/* harmony import */ var _untrusted_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9266);
/* harmony import */ var _pretty_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8583);





function outcomeWord(outcome) {
    return isPreview(outcome) ? 'preview' : outcome.status;
}
function isPreview(outcome) {
    return outcome.status === 'skipped' && outcome.code === 'preview';
}
const toneOf = { delivered: 'good', failed: 'bad', skipped: 'quiet' };
const maxWidth = 40;
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
            durationCell(delivery),
        ];
        const cells = facts.map((fact, at) => {
            widths[at] = Math.max(widths[at] ?? 0, Math.min(fact.length, maxWidth));
            return fact.padEnd(widths[at]);
        });
        const [typeCell = '', providerCell = '', outcomeCell = '', ...answerCells] = cells.filter((cell) => cell !== '');
        const reason = outcome.status === 'skipped' && !isPreview(outcome) ? outcome.reason : '';
        const alert = alertName === null ? '' : `Alert ${alertName}`;
        const rest = [...answerCells, reason, alert, locationCell(delivery)].filter((cell) => cell !== '');
        return [
            `${typeCell}  ${providerCell}  `,
            { text: outcomeCell, tone: toneOf[outcome.status] },
            `  ${rest.join('  ')}`.trimEnd(),
        ];
    };
}
function locationCell({ outcome, alert, provider }) {
    const manifest = isPreview(outcome) ? (alert ?? provider) : undefined;
    return manifest === undefined ? '' : (0,_plan_pick_by_name_js__WEBPACK_IMPORTED_MODULE_1__/* .locationOf */ .hD)(manifest);
}
function durationCell({ outcome, requests }) {
    if (requests.length === 0)
        return '';
    if (isPreview(outcome) || requests.every(({ attempts }) => attempts === 0))
        return (0,_common_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .several */ .J$)(requests.length, 'request');
    return outcome.status === 'skipped' ? '' : milliseconds(requests);
}
function eventText({ severity, object, reason, message }) {
    const about = [object, reason].filter((part) => part !== '').join(', ');
    return [
        'Event: ',
        { text: severity, tone: severity === 'error' ? 'bad' : 'good' },
        `${about === '' ? '' : `, ${about}`}: `,
        { text: message === '' ? '(no message)' : message, tone: 'strong' },
    ];
}
function milliseconds(requests) {
    return `${Math.round(requests.reduce((sum, { durationMs }) => sum + durationMs, 0))} ms`;
}
function requestLines({ method, url, headers = {}, body = '' }) {
    const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    return [`${method} ${url}`, ...fields, ...(body === '' ? [] : ['', ...(0,_pretty_js__WEBPACK_IMPORTED_MODULE_3__/* .prettyBody */ .H)(body).split('\n')])];
}
function verdict(result, mode) {
    const { delivered, failed, skipped } = (0,_delivery_result_js__WEBPACK_IMPORTED_MODULE_0__/* .counts */ .tQ)(result);
    if (mode === 'validate')
        return validateVerdict(result);
    if (result.deliveries.length === 0)
        return 'nothing to send: no Alert matches the event';
    if (mode === 'send')
        return `${delivered} delivered, ${failed} failed, ${skipped} skipped`;
    const previews = result.deliveries.filter(({ outcome }) => isPreview(outcome)).length;
    if (result.isTest)
        return `nothing would be sent, since no Alert matches the event; this shows what each Provider would get (${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .several */ .J$)(previews, 'message')})`;
    if (result.ambiguityHint !== undefined)
        return `${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .several */ .J$)(previews, 'message')} shown, but send would fail: ${result.ambiguityHint}`;
    const rest = [failed > 0 ? `${failed} cannot be` : '', skipped > previews ? `${skipped - previews} skipped` : ''];
    return [`${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .several */ .J$)(previews, 'message')} would be sent`, ...rest.filter((part) => part !== '')].join(', ');
}
function validateVerdict({ conditions, problems }) {
    const ready = conditions.filter(({ status }) => status === 'True').length;
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const warnings = problems.filter(({ severity }) => severity === 'warning').length;
    const providers = `${ready} of ${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .several */ .J$)(conditions.length, 'Provider')} ready`;
    return `${providers}, ${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .several */ .J$)(errors, 'error')}, ${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .several */ .J$)(warnings, 'warning')}`;
}
const maxMessage = 300;
function eventLine({ severity, involvedObject: object, reason, message }) {
    const [first = '', ...more] = message.trim().split(/\r\n?|\n/);
    return {
        severity: severity || '(no severity)',
        object: [object.kind, [object.namespace, object.name].filter(Boolean).join('/')].filter(Boolean).join(' '),
        reason,
        message: (0,_untrusted_text_js__WEBPACK_IMPORTED_MODULE_4__/* .truncate */ .xv)(first.trimEnd(), maxMessage) + (more.length > 0 ? ' …' : ''),
    };
}


/***/ }),

/***/ 6479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ escapeHtml),
/* harmony export */   q: () => (/* binding */ html)
/* harmony export */ });
/* harmony import */ var _untrusted_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9266);

function html(parts, ...values) {
    return { html: parts.map((part, at) => part + (at < values.length ? format(values[at]) : '')).join('') };
}
function format(value) {
    if (value === undefined || value === false)
        return '';
    if (typeof value === 'string' || typeof value === 'number')
        return escapeHtml((0,_untrusted_text_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeControls */ .UN)(String(value)));
    if ('html' in value)
        return value.html;
    return value.map((one) => one.html).join('');
}
function escapeHtml(text) {
    const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
    return text.replaceAll(/[&<>"']/g, (char) => entities[char]);
}


/***/ }),

/***/ 9498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ createReporter)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/common/output-file.ts
var output_file = __webpack_require__(91);
// EXTERNAL MODULE: ./src/common/wording.ts
var wording = __webpack_require__(7333);
// EXTERNAL MODULE: ./src/delivery/result.ts
var delivery_result = __webpack_require__(9071);
// EXTERNAL MODULE: ./src/report/github-runner.ts
var github_runner = __webpack_require__(1658);
// EXTERNAL MODULE: ./src/ci/ci-run.ts
var ci_run = __webpack_require__(5066);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 5 modules
var core = __webpack_require__(8524);
// EXTERNAL MODULE: ./src/report/untrusted-text.ts
var untrusted_text = __webpack_require__(9266);
;// CONCATENATED MODULE: ./src/report/log/annotations.ts


function sectionMarks(system, title, id, seconds) {
    const name = `flux_notify_${id}`;
    const end = '\r\u001b[0K';
    switch (system) {
        case 'azure':
            return { open: `##[group]${title}\n`, close: '##[endgroup]\n' };
        case 'gitlab':
            return {
                open: `section_start:${seconds}:${name}[collapsed=true]${end}${title}\n`,
                close: `section_end:${seconds}:${name}${end}\n`,
            };
        default:
            return { open: `${title}\n`, close: '' };
    }
}
const maxLength = 4096;
function messageOf({ message, hint }) {
    const fix = hint === undefined ? '' : `\nto fix: ${(0,untrusted_text/* escapeCommands */.g9)((0,untrusted_text/* truncate */.xv)(hint, 500))}`;
    return (0,untrusted_text/* escapeCommands */.g9)((0,untrusted_text/* truncate */.xv)(message, maxLength - fix.length - 100)) + fix;
}
const annotations = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm };
function annotate(problem) {
    annotations[problem.severity](messageOf(problem), locationOf(problem));
}
function annotateFailure(problem) {
    if (problem.file === undefined)
        core/* setFailed */.C1(messageOf(problem));
    else
        core/* error */.z3(messageOf(problem), locationOf(problem));
}
function locationOf({ file, line: startLine, column: startColumn }) {
    return file === undefined ? {} : { file: (0,untrusted_text/* escapeCommands */.g9)(file), startLine, startColumn };
}
function azureIssue(problem) {
    const { severity, file, line, column } = problem;
    const entries = Object.entries({ type: severity, sourcepath: file, linenumber: line, columnnumber: column });
    const properties = entries
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}=${azureEscape((0,untrusted_text/* escapeCommands */.g9)(String(value)))
        .replaceAll(';', '%3B')
        .replaceAll(']', '%5D')};`);
    return `##vso[task.logissue ${properties.join('')}]${azureEscape(messageOf(problem))}\n`;
}
function azureEscape(text) {
    return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

;// CONCATENATED MODULE: ./src/report/log/log.ts





const tones = { error: 'bad', warning: 'warning', notice: 'strong' };
function createLog({ system, redact, quiet, debug, out, err, colours, now }) {
    let groups = 0;
    const format = (line) => {
        const parts = typeof line === 'string' ? [line] : line;
        return parts
            .map((part) => (typeof part === 'string' ? { text: part, tone: undefined } : part))
            .map(({ text, tone }) => paint((0,untrusted_text/* indentLines */.eT)(redact(text)), tone, colours.out))
            .join('');
    };
    const formatProblem = ({ severity, message, hint, ...where }) => {
        const text = (0,untrusted_text/* indentLines */.eT)(redact([(0,errors/* locationText */.fN)(where), message].filter(Boolean).join(': ')));
        const fix = hint === undefined ? '' : `\n  to fix: ${(0,untrusted_text/* indentLines */.eT)(redact(hint))}`;
        return `${paint(`${severity}:`, tones[severity], colours.err)} ${text}${fix}\n`;
    };
    const writeProblem = (problem, annotation) => {
        const { message, file, hint } = problem;
        const redacted = { ...problem, message: redact(message), file: file && redact(file), hint: hint && redact(hint) };
        if (system === 'github')
            annotation(redacted);
        else
            err(system === 'azure' && problem.severity !== 'notice' ? azureIssue(redacted) : formatProblem(problem));
    };
    return {
        info: (line) => {
            if (!quiet)
                out(`${format(line)}\n`);
        },
        debug: (line) => {
            if (!debug)
                return;
            if (system === 'github')
                core/* debug */.Yz((0,untrusted_text/* escapeCommands */.g9)(redact(line)));
            else
                err(`${system === 'azure' ? '##[debug]' : ''}${(0,untrusted_text/* indentLines */.eT)(redact(line))}\n`);
        },
        problem: (problem) => {
            if (quiet && problem.severity === 'notice')
                return;
            writeProblem(problem, annotate);
        },
        failure: (problem) => writeProblem(problem, annotateFailure),
        group: (title, lines) => {
            if (quiet || lines.length === 0)
                return;
            groups += 1;
            const content = lines.map((line) => (line === '' ? '\n' : `  ${(0,untrusted_text/* indentLines */.eT)(redact(line))}\n`)).join('');
            if (system === 'github') {
                core/* startGroup */.Oh(format(title));
                out(content);
                core/* endGroup */.N4();
                return;
            }
            const { open, close } = sectionMarks(system, format(title), groups, Math.floor(now() / 1000));
            out(open + content + close);
        },
    };
}
const styles = { good: 'green', bad: 'red', warning: 'yellow', quiet: 'gray', strong: 'bold' };
function wantsColour(environment, isTerminal) {
    const { FORCE_COLOR: force, NO_COLOR: no, TERM, GITHUB_ACTIONS } = environment;
    if (force !== undefined)
        return !['0', 'false'].includes(force);
    if (no)
        return false;
    return GITHUB_ACTIONS === 'true' || (isTerminal && TERM !== 'dumb');
}
function paint(text, tone, isColoured) {
    return tone && isColoured ? (0,external_node_util_.styleText)(styles[tone], text, { validateStream: false }) : text;
}

;// CONCATENATED MODULE: ./src/report/log/progress.ts

const firstMs = 10_000;
const intervalMs = 30_000;
const width = 24;
function createProgress({ total, isTerminal, now, write }) {
    const started = now();
    let next = started + firstMs;
    let done = 0;
    let failed = 0;
    let isDrawn = false;
    const bar = () => {
        const full = Math.round((width * done) / Math.max(total, 1));
        return `[${'#'.repeat(full)}${'-'.repeat(width - full)}] ${done}/${total}`;
    };
    const rest = () => `${failed > 0 ? `, ${failed} failed` : ''}, ${Math.round((now() - started) / 1000)} s`;
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
            next = now() + intervalMs;
            write(`${done} of ${(0,wording/* several */.J$)(total, 'delivery')} done${rest()}\n`);
        },
        clear,
    };
}

;// CONCATENATED MODULE: ./src/report/log/open-log.ts



function openLog(options) {
    const { mode, output, quiet, debug, environment, isAction, redact } = options;
    const main = output === 'json' ? process.stderr : process.stdout;
    const problems = isAction ? main : process.stderr;
    const system = output === 'json' && (0,ci_run/* ciSystem */._)(environment) === 'github' ? 'other' : (0,ci_run/* ciSystem */._)(environment);
    let progress;
    let timer;
    const write = (stream, text) => {
        progress?.clear();
        stream.write(text);
    };
    const log = createLog({
        system,
        redact,
        quiet,
        debug,
        out: (text) => write(main, text),
        err: (text) => write(problems, text),
        colours: { out: wantsColour(environment, main.isTTY), err: wantsColour(environment, problems.isTTY) },
        now: Date.now,
    });
    const begin = (total) => {
        if (quiet || mode !== 'send')
            return;
        const bar = createProgress({
            total,
            isTerminal: main.isTTY && (system === 'other' || system === 'jenkins'),
            now: Date.now,
            write: (text) => main.write(text),
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

// EXTERNAL MODULE: ./src/report/log/problem-lines.ts
var problem_lines = __webpack_require__(2462);
// EXTERNAL MODULE: ./src/report/log/rows.ts
var rows = __webpack_require__(1126);
// EXTERNAL MODULE: ./src/report/page/html.ts
var html = __webpack_require__(6479);
;// CONCATENATED MODULE: ./src/report/summary/markdown.ts



function code(text, maxLength = 300) {
    const line = (0,untrusted_text/* truncate */.xv)((0,untrusted_text/* escapeControls */.UN)(text).replaceAll(/\s+/g, ' ').trim(), maxLength);
    if (line === '')
        return '';
    const shown = line.replaceAll(/`{9,}/g, '`````````');
    const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    const space = longest > 0 ? ' ' : '';
    return `${fence}${space}${shown}${space}${fence}`;
}
function cell(text, maxLength) {
    return code(text, maxLength).replaceAll(/(\\*)\|/g, '$1$1\\|');
}
function block(text, maxLength = 20_000) {
    return `<pre>${(0,html/* escapeHtml */.Z)((0,untrusted_text/* truncate */.xv)((0,untrusted_text/* escapeControls */.UN)(text), maxLength))}</pre>`;
}
function blocks(text) {
    const [sentences = '', copied, rest = ''] = splitCopied(text);
    const parts = [block(wrapped(sentences)), copied && block(copied), rest && block(wrapped(rest))];
    return parts.filter(Boolean).join('\n\n');
}
function splitCopied(text) {
    return text
        .split(/(?<=:)\n([\s\S]*?)(?:\n(?=\s*Searched:|\s*To fix:)|$)/)
        .map((part) => part.replace(/^\n+|\n+$/g, ''));
}
function wrapped(text) {
    return text.replaceAll(/(.{60,110}) +/g, '$1\n');
}
const maxBytes = 1_000_000;
const reserve = 500;
const maxSectionBytes = 400_000;
function joinSections(title, sections) {
    let text = title;
    let room = maxBytes - reserve * sections.length - Buffer.byteLength(title);
    for (const { head, items, foot, noun } of sections) {
        if (items.length === 0)
            continue;
        const included = [];
        let sectionRoom = Math.min(room, maxSectionBytes);
        for (const item of items) {
            const size = Buffer.byteLength(item) + 1;
            if (size > sectionRoom)
                break;
            sectionRoom -= size;
            room -= size;
            included.push(item);
        }
        const omitted = items.length - included.length;
        const note = omitted > 0 ? ['', `${omitted} of ${(0,wording/* several */.J$)(items.length, noun)} left out here: a summary holds 1 MiB.`] : [];
        const lines = included.length > 0 ? [...head, ...included, ...note, ...foot] : note;
        text += `\n${lines.join('\n')}\n`;
    }
    return text;
}
function fold(title) {
    return { head: [`<details><summary>${title}</summary>`, ''], foot: ['', '</details>'] };
}

;// CONCATENATED MODULE: ./src/report/summary/summary.ts





function summaryMarkdown(result, mode) {
    const sections = [
        deliveries(result),
        failures(result),
        paste(result, mode),
        conditions(result, mode),
        problems(result),
        messages(result),
        unmatched(result),
        summary_event(result),
    ];
    return joinSections(title(result, mode), sections);
}
function title(result, mode) {
    const { event } = result;
    const [mark, text] = [symbol(result, mode), sentence(result, mode)];
    if (event === undefined)
        return `### ${mark} flux-notify: ${text}\n`;
    const { severity, object, reason, message } = (0,rows/* eventLine */.V8)(event);
    const heading = [severity, object, reason].map((part) => code(part, 100)).filter((part) => part !== '');
    return `### flux-notify: ${heading.join(' ')}\n\n${message === '' ? '' : `${block(message)}\n\n`}**${mark} ${text}**\n`;
}
function abortMarkdown(message, location) {
    const text = `### ❌ flux-notify: nothing was sent\n\n${block(message)}\n`;
    return location === '' ? text : `${text}\n${code(location)}\n`;
}
function sentence(result, mode) {
    const text = (0,rows/* verdict */.WJ)(result, mode);
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function symbol(result, mode) {
    const isBad = mode === 'validate' ? result.problems.some(({ severity }) => severity === 'error') : (0,delivery_result/* counts */.tQ)(result).failed > 0;
    if (isBad)
        return '❌';
    if (mode === 'preview')
        return result.deliveries.some(({ outcome }) => (0,rows/* isPreview */.bU)(outcome)) ? '📋' : '➖';
    const { conditions } = result;
    const isReady = conditions.length > 0 && conditions.every(({ status }) => status === 'True');
    return (mode === 'validate' ? isReady : (0,delivery_result/* counts */.tQ)(result).delivered > 0) ? '✅' : '➖';
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
        noun: 'delivery',
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
        return (0,wording/* several */.J$)(requests.length, 'request');
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
            const { file, line } = (0,delivery_result/* manifestLocation */.zW)(delivery);
            const through = alertName === null ? '' : `, Alert ${code(alertName)}`;
            const at = file === '' ? '' : `, ${code(`${file}:${line}`)}`;
            const fix = (0,problem_lines/* suggestFix */.IX)(delivery);
            return `**${code(providerName)}**${through}${at}\n\n${blocks(fix === undefined ? error : `${error}\n\nTo fix: ${fix}`)}\n`;
        }),
        foot: [],
        noun: 'failure',
    };
}
function conditions({ conditions }, mode) {
    return {
        head: ['| Provider | Ready | Reason | Message |', '| --- | --- | --- | --- |'],
        items: mode !== 'validate'
            ? []
            : conditions.map(({ provider, status, reason, message, isSuspended }) => `| ${cell(provider)} | ${isSuspended ? '➖' : { True: '✅', False: '❌', Unknown: '❔' }[status]} ${status} | ${reason} | ${cell(isSuspended ? `${message}, but suspended: nothing is sent to it` : message)} |`),
        foot: [],
        noun: 'Provider',
    };
}
function problems({ problems }) {
    return {
        head: ['#### Problems', ''],
        items: problems.map(({ severity, message, file, line }) => {
            const at = file === undefined ? '' : `${code([file, line].filter((part) => part !== undefined).join(':'))}: `;
            const [sentences = '', copied, rest = ''] = splitCopied(message);
            const below = copied ? `\n\n${block([copied, rest].filter(Boolean).join('\n\n'))}\n` : '';
            return `- **${severity}** ${at}${code(sentences, 2000)}${below}`;
        }),
        foot: [],
        noun: 'problem',
    };
}
function paste({ paste }, mode) {
    const title = mode === 'validate' ? 'Missing secrets' : 'To send';
    return { head: [`#### ${title}`, ''], items: paste === undefined ? [] : [blocks(paste)], foot: [], noun: 'block' };
}
function messages({ deliveries, isTest }) {
    const shown = deliveries.filter(({ requests }) => requests.some(({ headers }) => headers !== undefined));
    return {
        ...fold(`${isTest ? 'What each Provider would get' : 'What would be sent'} (${(0,wording/* several */.J$)(shown.length, 'message')})`),
        items: shown.map((delivery) => `${code(delivery.providerName)} (${code((0,delivery_result/* typeName */.go)(delivery))})\n\n${block(delivery.requests
            .flatMap((request) => [...(0,rows/* requestLines */.t8)(request), ''])
            .join('\n')
            .trimEnd())}\n`),
        noun: 'message',
    };
}
function unmatched({ unmatched }) {
    return {
        ...fold(`${(0,wording/* several */.J$)(unmatched.length, 'Alert')} did not match`),
        items: unmatched.map(({ alert, reason }) => `- ${code(alert)}: ${code(reason)}`),
        noun: 'Alert',
    };
}
function summary_event({ event }) {
    return {
        ...fold('The event'),
        items: event === undefined ? [] : [block((0,delivery_result/* readableEvent */.th)(event), 100_000)],
        noun: 'event',
    };
}

;// CONCATENATED MODULE: ./src/report/reporter.ts









const maxOutputBytes = 900_000;
function createReporter(options) {
    const { mode, isAction, redact } = options;
    const { log, progress } = openLog(options);
    const row = (0,rows/* createRows */.Om)();
    const summarize = async (markdown) => {
        if (isAction && options.summary)
            await attempt('summary', log, () => (0,github_runner/* addSummary */.S0)(markdown()));
    };
    let isEventLogged = false;
    const logEvent = (event) => {
        if (event !== undefined && !isEventLogged)
            log.info((0,rows/* eventText */.cj)((0,rows/* eventLine */.V8)(event)));
        isEventLogged = true;
    };
    let isResultWritten = false;
    const writeResultOnce = async (result) => {
        if (isResultWritten)
            return;
        isResultWritten = true;
        await writeResult(result, options, log);
    };
    return {
        log,
        begin: (deliveries, event) => {
            logEvent(event);
            if (options.previewFile !== undefined)
                (0,output_file/* checkOutput */.yr)(pageOutput(options.previewFile, options.cwd));
            progress.begin(deliveries);
        },
        ended: (delivery) => {
            progress.ended(delivery.outcome.status === 'failed');
            if (mode === 'preview' && delivery.requests.length > 0)
                log.group(row(delivery), allRequestLines(delivery));
            else
                log.info(row(delivery));
            if (!isAction && delivery.outcome.status === 'failed')
                log.problem((0,problem_lines/* failureProblem */.Gq)(delivery));
        },
        finish: async (unredacted) => {
            progress.end();
            const result = (0,delivery_result/* redactResult */.rd)(unredacted, redact);
            logEvent(result.event);
            await writeResultOnce(result);
            (0,problem_lines/* reportProblems */.Tw)(result, log, isAction);
            const { unmatched } = result;
            log.group(`${(0,wording/* several */.J$)(unmatched.length, 'Alert')} did not match`, unmatched.map(({ alert, code, reason }) => `${alert}  ${code}  ${reason}`));
            await writePage(result, options, log);
            log.info([{ text: (0,rows/* verdict */.WJ)(result, mode), tone: 'strong' }]);
            for (const line of result.paste?.split('\n') ?? [])
                log.info(line);
            await summarize(() => summaryMarkdown(result, mode));
        },
        abort: async (error) => {
            progress.end();
            const problem = { severity: 'error', message: error.message, ...error.where };
            log.failure(problem);
            if (isResultWritten)
                return;
            const empty = { event: undefined, deliveries: [], unmatched: [], conditions: [] };
            await writeResultOnce((0,delivery_result/* redactResult */.rd)({ ...empty, problems: [problem] }, redact));
            await summarize(() => abortMarkdown(redact(error.message), redact((0,errors/* locationText */.fN)(error.where))));
        },
    };
}
function allRequestLines({ requests }) {
    return requests.flatMap((request, at) => [...(at > 0 ? [''] : []), ...(0,rows/* requestLines */.t8)(request)]);
}
async function attempt(what, log, write) {
    try {
        await write();
    }
    catch (error) {
        log.problem({
            severity: 'warning',
            message: `the ${what} of this step cannot be written: ${error.message}`,
        });
    }
}
async function writeResult(result, { output, isAction }, log) {
    if (output === 'json')
        process.stdout.write(`${(0,delivery_result/* resultJson */.y3)(result)}\n`);
    if (!isAction)
        return;
    const { delivered, failed, skipped } = (0,delivery_result/* counts */.tQ)(result);
    const event = result.event ? JSON.stringify((0,delivery_result/* plainEvent */.dY)(result.event)) : '';
    const outputs = {
        delivered: String(delivered),
        failed: String(failed),
        skipped: String(skipped),
        conditions: JSON.stringify((0,delivery_result/* plainConditions */.dK)(result.conditions)),
        event: Buffer.byteLength(event) > maxOutputBytes ? '{}' : event,
        results: (0,delivery_result/* boundedJson */.Qt)(result, maxOutputBytes),
    };
    await attempt('outputs', log, () => (0,github_runner/* setOutputs */.n0)(outputs));
}
async function writePage(result, { mode, previewFile, cwd }, log) {
    if (previewFile === undefined || mode === 'validate')
        return;
    try {
        const { previewPage } = await Promise.all(/* import() */[__webpack_require__.e(8022), __webpack_require__.e(1976)]).then(__webpack_require__.bind(__webpack_require__, 1976));
        await (0,output_file/* writeOutput */.zh)(pageOutput(previewFile, cwd), await previewPage(result, mode));
        log.info(`preview page: ${previewFile}`);
    }
    catch (error) {
        log.problem({ severity: 'error', message: `preview-file was not written: ${error.message}` });
    }
}
function pageOutput(file, cwd) {
    const isPage = (start) => start.startsWith('<!doctype html>') && start.includes('<title>flux-notify: ');
    return { input: 'preview-file', file, cwd, expected: 'a page of flux-notify', mayReplace: isPage };
}


/***/ }),

/***/ 9266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UN: () => (/* binding */ escapeControls),
/* harmony export */   eT: () => (/* binding */ indentLines),
/* harmony export */   g9: () => (/* binding */ escapeCommands),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
function escapeControls(text) {
    return text
        .toWellFormed()
        .replaceAll(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
        .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, (char) => `⟨U+${char.charCodeAt(0).toString(16).toUpperCase()}⟩`)
        .replaceAll(controls, (char) => (char < ' ' ? String.fromCharCode(0x2400 + char.charCodeAt(0)) : '\u2421'));
}
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
function escapeCommands(text) {
    return escapeControls(text)
        .replaceAll(/##(?=\w*\[)/g, '# #')
        .replaceAll(/^(\s*):(?=:)/gm, '$1: ');
}
function indentLines(text) {
    return escapeCommands(text).replaceAll('\n', '\n    ');
}
function truncate(text, maxLength) {
    if (text.length <= maxLength)
        return text;
    return `${text.slice(0, maxLength).toWellFormed()}… (${text.length - maxLength} more characters)`;
}


/***/ })

};
;