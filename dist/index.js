#!/usr/bin/env node
/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 1922:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VE: () => (/* binding */ DeliveryError),
/* harmony export */   fN: () => (/* binding */ locationText),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
class ConfigError extends Error {
    name = 'ConfigError';
    where;
    constructor(message, where = {}, options) {
        super(message, options);
        this.where = where;
    }
}
class DeliveryError extends Error {
    name = 'DeliveryError';
    hint;
    constructor(message, options = {}) {
        super(message, options);
        this.hint = options.hint;
    }
}
function locationText({ file, line, column }) {
    if (file === undefined && line !== undefined)
        return column === undefined ? `line ${line}` : `line ${line}, column ${column}`;
    return [file, line, column].filter((part) => part !== undefined).join(':');
}


/***/ }),

/***/ 9353:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   _E: () => (/* binding */ workTree),
/* harmony export */   ih: () => (/* binding */ workspaceFolder),
/* harmony export */   k2: () => (/* binding */ slashes)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


function isWithin(path, folder) {
    return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
function slashes(path) {
    return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
function workTree(folder) {
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '.git')))
            return at;
        if (at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
            return undefined;
    }
}
function workspaceFolder(environment, cwd) {
    return (environment.GITHUB_WORKSPACE ||
        environment.CI_PROJECT_DIR ||
        environment.BUILD_SOURCESDIRECTORY ||
        environment.WORKSPACE ||
        (workTree(cwd) ?? cwd));
}


/***/ }),

/***/ 9360:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ refusesLinks),
/* harmony export */   Mk: () => (/* binding */ readNamed),
/* harmony export */   VX: () => (/* binding */ readRegular),
/* harmony export */   pc: () => (/* binding */ RefusedFileError)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

const maxFileBytes = 64 * 1024 * 1024;
const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
const refusesLinks = O_NOFOLLOW !== 0;
class RefusedFileError extends Error {
    name = 'RefusedFileError';
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}
function readRegular(path) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (!stat.isFile())
            throw new RefusedFileError('NOT_REGULAR', 'not a regular file');
        if (stat.size > maxFileBytes)
            throw tooLarge();
        return readToEnd(descriptor, stat.size);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
function readNamed(file) {
    if (typeof file === 'number')
        return Buffer.from(readToEnd(file));
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, O_RDONLY);
    try {
        return Buffer.from(readToEnd(descriptor));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
let buffer = Buffer.allocUnsafeSlow(1 << 20);
function readToEnd(descriptor, size = 0) {
    let length = 0;
    for (;;) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, buffer, length, buffer.length - length, null);
        length += count;
        if (count === 0 || length === size)
            return buffer.subarray(0, length);
        if (length > maxFileBytes)
            throw tooLarge();
        if (length === buffer.length) {
            const larger = Buffer.allocUnsafeSlow(buffer.length * 2);
            buffer.copy(larger);
            buffer = larger;
        }
    }
}
function tooLarge() {
    return new RefusedFileError('TOO_LARGE', `larger than ${maxFileBytes / (1024 * 1024)} MiB`);
}


/***/ }),

/***/ 6813:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ yieldToSignals),
/* harmony export */   k: () => (/* binding */ programName)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


function programName() {
    const { argv, argv0, env, execPath } = process;
    const script = argv[1] ?? execPath;
    const files = script === execPath ? [script, argv0] : [script];
    const named = files.filter((file) => node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(file).replace(/\.exe$/i, '') === 'flux-notify');
    const plugins = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(env.FLUXCD_PLUGINS || node_path__WEBPACK_IMPORTED_MODULE_1___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.fluxcd/plugins'));
    if (named.some((file) => isInside(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(file), plugins)))
        return 'flux notify';
    if (named.length > 0 || (env.GITHUB_ACTIONS === 'true' && argv.length <= 2))
        return 'flux-notify';
    return `node ${node_path__WEBPACK_IMPORTED_MODULE_1___default().relative('', script) || script}`;
}
function isInside(file, folder) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(folder, file);
    return relative !== '' && !relative.startsWith('..') && !node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relative);
}
let last = performance.now();
async function yieldToSignals() {
    if (performance.now() - last < 20)
        return;
    await new Promise((resolve) => setImmediate(resolve));
    last = performance.now();
}


/***/ }),

/***/ 7333:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J$: () => (/* binding */ several),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   pg: () => (/* binding */ shortList),
/* harmony export */   vJ: () => (/* binding */ withArticle)
/* harmony export */ });
const shortestPart = 4;
function nearest(word, candidates) {
    const maxEdits = Math.max(1, Math.floor(word.length / 3));
    const all = [...candidates];
    let best;
    for (const candidate of all) {
        if (Math.abs(candidate.length - word.length) > maxEdits)
            continue;
        const edits = editDistance(word.toLowerCase(), candidate.toLowerCase());
        if (edits <= maxEdits && edits < candidate.length && (best === undefined || edits < best.edits))
            best = { candidate, edits };
    }
    if (best !== undefined || word.length < shortestPart)
        return best?.candidate;
    const longer = new Set(all.filter((candidate) => candidate.toLowerCase().includes(word.toLowerCase())));
    return longer.size === 1 ? [...longer][0] : undefined;
}
function withArticle(noun) {
    return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
function didYouMean(word, candidates) {
    const candidate = nearest(word, candidates);
    return candidate === undefined ? '' : `; did you mean ${candidate}?`;
}
function editDistance(a, b) {
    let [previous, last] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            const edits = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost];
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                edits.push((previous[j - 2] ?? 0) + 1);
            row[j] = Math.min(...edits);
        }
        ;
        [previous, last] = [last, row];
    }
    return last[b.length] ?? 0;
}
function shortList(items, describe = String) {
    const shown = items.slice(0, 5).map((item) => describe(item));
    return items.length > 5 ? `${shown.join(', ')} and ${items.length - 5} more` : shown.join(', ');
}
function several(count, noun) {
    const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
    return `${count} ${count === 1 ? noun : plural}`;
}


/***/ }),

/***/ 4384:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ openWorkspace),
/* harmony export */   j: () => (/* binding */ readInputFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9353);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9360);




function openWorkspace(folder, witness) {
    const root = (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .slashes */ .k2)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder));
    const roots = [root];
    const folders = new Set();
    const isReadable = (path) => roots.some((folder) => (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(path, folder));
    const resolveIn = (path) => {
        const real = (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .slashes */ .k2)(node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path));
        if (!isReadable(real))
            throw new _read_file_js__WEBPACK_IMPORTED_MODULE_3__/* .RefusedFileError */ .pc('OUTSIDE', 'it leads out of the workspace');
        return real;
    };
    const follow = (path) => {
        const real = resolveIn(path);
        if (witness && real !== path)
            for (const link of linksOn(path))
                if (isReadable(link))
                    witness.link(link, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(link));
        return real;
    };
    const inspect = (path, use) => {
        const isResolved = _read_file_js__WEBPACK_IMPORTED_MODULE_3__/* .refusesLinks */ .$A && folders.has(parentOf(path));
        let real = isResolved ? path : resolveIn(path);
        let bytes;
        try {
            bytes = (0,_read_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegular */ .VX)(real);
        }
        catch (error) {
            if (!isResolved || error.code !== 'ELOOP')
                throw error;
            real = resolveIn(path);
            bytes = (0,_read_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegular */ .VX)(real);
        }
        if (!use(bytes) || !witness)
            return;
        witness.file(real, bytes);
        if (real !== path)
            follow(path);
    };
    return {
        root,
        inspect,
        resolve: resolveIn,
        follow,
        allow: (path) => {
            if (!(0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(path, root))
                roots.push((0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .slashes */ .k2)(node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path)));
            return follow(path);
        },
        typeOf: (path) => {
            try {
                const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(resolveIn(path));
                return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : undefined;
            }
            catch {
                return undefined;
            }
        },
        list: (path) => {
            const real = folders.has(path) ? path : follow(path);
            const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(real, { withFileTypes: true });
            folders.add(real);
            for (const entry of entries)
                if (entry.isDirectory())
                    folders.add(`${real}/${entry.name}`);
            return entries;
        },
        read: (path) => {
            let copy = Buffer.alloc(0);
            inspect(path, (bytes) => {
                copy = Buffer.from(bytes);
                return true;
            });
            return copy;
        },
    };
}
const systemPath = /^\/(dev|proc)\//;
function readInputFile(path, workspace) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    const root = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(workspace) ? (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .slashes */ .k2)(node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(workspace)) : undefined;
    const real = realPath(path);
    const isInside = (file) => root !== undefined && (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(file, root) && !systemPath.test(file);
    if (real === undefined || !isInside(real)) {
        const link = linksOn((0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .slashes */ .k2)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) ? path : `${process.cwd()}/${path}`)).find(isInside);
        if (link !== undefined)
            throw new _read_file_js__WEBPACK_IMPORTED_MODULE_3__/* .RefusedFileError */ .pc('OUTSIDE', `the link ${link} leads to ${real ?? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(link)}`);
    }
    else if (!stat.isFile() && !stat.isDirectory())
        throw new _read_file_js__WEBPACK_IMPORTED_MODULE_3__/* .RefusedFileError */ .pc('NOT_REGULAR', 'it is a pipe or a device in the workspace, not a regular file');
    return real !== undefined && stat.isFile() ? Buffer.from((0,_read_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegular */ .VX)(real)) : (0,_read_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readNamed */ .Mk)(path);
}
function realPath(path) {
    try {
        return (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .slashes */ .k2)(node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path));
    }
    catch {
        return undefined;
    }
}
function linksOn(path) {
    const found = [];
    const segments = path.split('/').reverse();
    let at = segments.pop();
    for (let name = segments.pop(); name !== undefined; name = segments.pop()) {
        if (name === '..')
            at = parentOf(at);
        else if (name !== '' && name !== '.') {
            const next = `${at === '/' ? '' : at}/${name}`;
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(next, { throwIfNoEntry: false })?.isSymbolicLink()) {
                const target = (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .slashes */ .k2)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(next));
                if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(target))
                    at = target.split('/')[0];
                segments.push(...target.split('/').reverse());
                found.push(next);
            }
            else
                at = next;
        }
    }
    return found;
}
function parentOf(path) {
    return (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .slashes */ .k2)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
}


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   N: () => (/* binding */ parseNanoseconds)
/* harmony export */ });
const units = {
    ns: 1n,
    us: 1000n,
    µs: 1000n,
    μs: 1000n,
    ms: 1000000n,
    s: 1000000000n,
    m: 60000000000n,
    h: 3600000000000n,
};
const limit = 1n << 63n;
function parseDuration(text) {
    const ns = parseNanoseconds(text);
    return { ms: Number(ns) / 1e6, canonical: format(ns) };
}
function parseNanoseconds(text) {
    const invalid = new Error(`time: invalid duration ${quote(text)}`);
    const negative = text.startsWith('-');
    let rest = text.replace(/^[+-]/, '');
    if (rest === '')
        throw invalid;
    let total = 0n;
    if (rest === '0')
        rest = '';
    while (rest !== '') {
        const [number = '', whole = '', fraction = ''] = /^([0-9]*)(?:\.([0-9]*))?/.exec(rest) ?? [];
        if (whole === '' && fraction === '')
            throw invalid;
        rest = rest.slice(number.length);
        const unit = /^[^.0-9]*/.exec(rest)?.[0] ?? '';
        if (unit === '')
            throw new Error(`time: missing unit in duration ${quote(text)}`);
        const size = Object.hasOwn(units, unit) ? units[unit] : undefined;
        if (size === undefined)
            throw new Error(`time: unknown unit ${quote(unit)} in duration ${quote(text)}`);
        total += BigInt(whole) * size + fractionOf(fraction, size);
        if (total > limit)
            throw invalid;
        rest = rest.slice(unit.length);
    }
    if (total === limit && !negative)
        throw invalid;
    return negative ? -total : total;
}
function fractionOf(digits, unit) {
    let value = 0n;
    let scale = 1;
    for (const digit of digits) {
        const next = value * 10n + BigInt(digit);
        if (next > limit)
            break;
        value = next;
        scale *= 10;
    }
    return BigInt(Math.trunc(Number(value) * (Number(unit) / scale)));
}
function format(ns) {
    if (ns < 0n)
        return `-${format(-ns)}`;
    if (ns === 0n)
        return '0s';
    if (ns < 1000n)
        return `${ns}ns`;
    if (ns < 1000000n)
        return `${decimal(ns, 3)}µs`;
    if (ns < 1000000000n)
        return `${decimal(ns, 6)}ms`;
    const minutes = ns / 60000000000n;
    const seconds = `${decimal(ns % 60000000000n, 9)}s`;
    if (minutes === 0n)
        return seconds;
    return minutes < 60n ? `${minutes}m${seconds}` : `${minutes / 60n}h${minutes % 60n}m${seconds}`;
}
function decimal(value, places) {
    const digits = value.toString().padStart(places + 1, '0');
    return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
}
function quote(text) {
    const quoted = Array.from(Buffer.from(text), (byte) => {
        if (byte === 0x22 || byte === 0x5c)
            return `\\${String.fromCharCode(byte)}`;
        return byte < 0x20 || byte >= 0x80 ? `\\x${byte.toString(16).padStart(2, '0')}` : String.fromCharCode(byte);
    });
    return `"${quoted.join('')}"`;
}


/***/ }),

/***/ 3775:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ definitions)
/* harmony export */ });
/* unused harmony export modes */
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8463);

const modes = ['send', 'preview', 'validate'];
function withoutLastBreak(text) {
    return text.replace(/\r?\n$/, '');
}
const definitions = {
    mode: {
        group: 'common',
        kind: modes,
        default: 'send',
        only: 'action',
        help: '`send`; `preview`: show exactly what would be sent, without opening a socket; `validate`: check the manifests, without sockets or secrets; on the command line, the command sets it',
    },
    manifests: {
        group: 'common',
        kind: 'list',
        default: '.',
        help: 'files, folders and globs with Provider and Alert manifests; `-` is standard input (command line only); `kustomize:<folder>` is built with the kustomize or kubectl on PATH',
    },
    providers: {
        group: 'common',
        kind: 'list',
        help: '`name` or `namespace/name`: send directly to these Providers, without an Alert',
    },
    alerts: {
        group: 'common',
        kind: 'list',
        help: '`name` or `namespace/name`: send through these Alerts (their Provider, eventMetadata and summary) and ignore their sources and filters',
    },
    status: {
        group: 'common',
        kind: 'text',
        default: '${{ github.event.workflow_run.conclusion || job.status }}',
        keepsEmpty: true,
        help: 'how the run ended, as any CI system reports it (`success`, `failed`, `timed_out`, …), or `${{ toJSON(needs) }}` in a final job; sets severity and reason of an event made from the run',
    },
    when: {
        group: 'common',
        kind: ['always', 'change', 'failure'],
        default: 'always',
        help: '`always`; `change`: a failure after a success, a success after a failure, and the first run; `failure`: failures, and the first success after one. Applies only to events made from the run',
    },
    'previous-status': {
        group: 'common',
        kind: 'text',
        keepsEmpty: true,
        help: 'how the previous run ended, with the same values as `status`; empty for the first run. For CI systems other than GitHub',
    },
    event: {
        group: 'event',
        kind: 'text',
        source: 'one',
        help: 'a complete or partial Flux event, as JSON or YAML; by default the event is the one that Flux sent with `repository_dispatch`, or is made from the CI run',
    },
    'event-file': { group: 'event', kind: 'text', fileFor: 'event', help: 'read the event from this file' },
    object: {
        group: 'event',
        kind: 'text',
        help: 'the involved object: `Kind/namespace/name`, `Kind/name.namespace` or `Kind/name`',
    },
    severity: {
        group: 'event',
        kind: 'text',
        parse: _values_js__WEBPACK_IMPORTED_MODULE_0__/* .severity */ .yf,
        help: 'severity of the event: `info`, `error` or `trace`',
    },
    reason: { group: 'event', kind: 'text', help: 'reason of the event, such as `ReconciliationSucceeded`' },
    message: { group: 'event', kind: 'text', source: 'one', parse: withoutLastBreak, help: 'message of the event' },
    'message-file': { group: 'event', kind: 'text', fileFor: 'message', help: 'read the message from this file' },
    revision: {
        group: 'event',
        kind: 'text',
        help: 'revision of the event, and the commit that gets commit statuses: `branch@sha1:<sha>`, `tag@sha1:<sha>` or a full commit SHA',
    },
    metadata: { group: 'event', kind: 'text', source: 'all', help: 'YAML map, merged over the event’s metadata' },
    'metadata-file': { group: 'event', kind: 'text', fileFor: 'metadata', help: 'read the metadata from this file' },
    secrets: {
        group: 'secrets',
        kind: 'text',
        source: 'text',
        help: 'YAML or JSON map of Secrets, `namespace/name: { key: value }`; `validate` prints the block to paste',
    },
    'secrets-file': {
        group: 'secrets',
        kind: 'text',
        source: 'file',
        help: 'read the Secrets from this file; also reads Secret manifests and Lists (`kubectl get secret -o yaml`, `sops -d`)',
    },
    'github-token': {
        group: 'secrets',
        kind: 'text',
        default: '${{ github.token }}',
        help: 'token for GitHub’s API: used for github types whose address is this repository and whose Secret has no token, and to read about the run (`actions: read`)',
    },
    'fail-on': {
        group: 'behaviour',
        kind: ['any', 'all', 'never'],
        default: 'any',
        help: 'when the step fails: `any` delivery failed, `all` of them failed, or `never`',
    },
    timeout: {
        group: 'behaviour',
        kind: 'text',
        parse: _values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0,
        help: 'time limit of each delivery, such as `30s`; overrides `spec.timeout` of every Provider',
    },
    retries: {
        group: 'behaviour',
        kind: 'number',
        default: '4',
        help: 'how many times a failed request is retried',
    },
    'preview-file': {
        group: 'behaviour',
        kind: 'text',
        help: 'write the messages to this file as one self-contained HTML page (`send` and `preview`); replaces only an earlier page or an empty file',
    },
    outbox: {
        group: 'behaviour',
        kind: 'text',
        help: 'append failed deliveries to this file, for `replay`; a file that is not an outbox is never changed',
    },
    replay: {
        group: 'behaviour',
        kind: 'text',
        help: 'send exactly the deliveries in this outbox, with the current manifests and secrets; delivered entries are removed, failed ones stay',
    },
    summary: {
        group: 'behaviour',
        kind: 'boolean',
        default: 'true',
        help: 'write the job summary',
    },
    output: {
        group: 'behaviour',
        kind: ['text', 'json'],
        default: 'text',
        only: 'command line',
        help: '`text`, or `json`: only the result on standard output',
    },
    quiet: {
        group: 'behaviour',
        kind: 'boolean',
        default: 'false',
        only: 'command line',
        help: 'print only warnings and errors',
    },
    debug: {
        group: 'behaviour',
        kind: 'boolean',
        default: 'false',
        only: 'command line',
        help: 'print every request and response, redacted',
    },
    namespace: {
        group: 'advanced',
        kind: 'text',
        short: 'n',
        help: 'namespace of manifests that have none; by default the `namespace:` of the kustomizations that list the file, else that of the event’s object',
    },
    substitute: {
        group: 'advanced',
        kind: 'text',
        source: 'all',
        help: 'YAML map of values for `${var}` in manifests; overrides `postBuild` of a Flux Kustomization',
    },
    'substitute-file': { group: 'advanced', kind: 'text', fileFor: 'substitute', help: 'read the values from this file' },
    uids: {
        group: 'advanced',
        kind: 'text',
        source: 'text',
        help: 'YAML map `Kind/namespace/name: uid` of a cluster’s Providers and Alerts, for the same commit status contexts and comment markers as in the cluster',
    },
    'status-context': {
        group: 'advanced',
        kind: 'text',
        help: 'context of commit statuses, used exactly as written, instead of Flux’s default or `commitStatusExpr`',
    },
    concurrency: {
        group: 'advanced',
        kind: 'number',
        min: 1,
        default: '32',
        help: 'how many deliveries run at the same time',
    },
    'allow-hosts': {
        group: 'advanced',
        kind: 'list',
        parse: _values_js__WEBPACK_IMPORTED_MODULE_0__/* .host */ .Hc,
        help: 'the only hosts (without port) and `*.suffix` that may be contacted, including redirects, proxies and token endpoints; empty: all',
    },
    'allow-untrusted': {
        group: 'advanced',
        kind: 'boolean',
        default: 'false',
        help: 'send even if the checkout may contain untrusted code',
    },
    shard: {
        group: 'advanced',
        kind: 'text',
        parse: _values_js__WEBPACK_IMPORTED_MODULE_0__/* .shard */ .B5,
        help: '`i/n`, i from 1: send only this part of the deliveries, for a matrix of jobs',
    },
    since: {
        group: 'advanced',
        kind: 'text',
        help: '`validate`: fail only for problems in files that differ from this git ref',
    },
};


/***/ }),

/***/ 2060:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Pi: () => (/* binding */ commands),
  Zo: () => (/* binding */ flagsOf),
  yj: () => (/* binding */ help),
  ZL: () => (/* binding */ helpOf),
  mP: () => (/* binding */ shells)
});

// EXTERNAL MODULE: ./src/common/this-process.ts
var this_process = __nccwpck_require__(6813);
// EXTERNAL MODULE: ./src/inputs/definitions.ts
var definitions = __nccwpck_require__(3775);
;// CONCATENATED MODULE: ./src/inputs/input-type.ts
const groups = {
    common: 'Common',
    event: 'The event',
    secrets: 'Secrets',
    behaviour: 'Behaviour',
    advanced: 'Advanced',
};

;// CONCATENATED MODULE: ./src/inputs/help.ts



const commands = {
    send: 'send the event to the Providers of the Alerts that match it, or to those you name',
    preview: 'show exactly what would be sent, without opening a socket',
    validate: 'check the manifests, without opening a socket and without secrets',
    test: 'send a test message through one Provider: test <name> or test <namespace>/<name>',
    demo: 'send one event through every provider type, to a receiver inside the process',
};
const shells = ['bash', 'zsh', 'fish', 'powershell'];
const fixedInTest = [
    'alerts',
    'providers',
    'event',
    'event-file',
    'status',
    'when',
    'previous-status',
    'replay',
    'shard',
    'since',
];
function flagsOf(command) {
    if (command === 'demo')
        return [];
    const names = Object.keys(definitions/* definitions */.B).filter((name) => definitions/* definitions */.B[name].only !== 'action');
    return command === 'test' ? names.filter((name) => !fixedInTest.includes(name)) : names;
}
function help() {
    const program = (0,this_process/* programName */.k)();
    const list = Object.entries(commands).map(([name, meaning]) => `  ${name.padEnd(12)}${meaning}`);
    return [
        'flux-notify sends the notifications that Flux Provider and Alert manifests describe.',
        '',
        `Usage: ${program} <command> [flags]`,
        '',
        ...list,
        `  completion  print the completion script of a shell: completion ${shells.join('|')}`,
        '',
        `${program} <command> --help shows the flags of a command, ${program} --version the version.`,
        'With GITHUB_ACTIONS=true and no arguments it runs as an Action and reads the INPUT_* variables.',
    ].join('\n');
}
function helpOf(command) {
    const usage = `Usage: ${(0,this_process/* programName */.k)()} ${command}`;
    if (command === 'demo')
        return [usage, '', commands.demo].join('\n');
    const operand = command === 'test' ? ' <provider>' : '';
    return [`${usage}${operand} [flags]`, '', commands[command], ...flagsOf(command).flatMap(withHeading)].join('\n');
}
function withHeading(name, at, names) {
    const { group } = definitions/* definitions */.B[name];
    const previous = names[at - 1];
    const isFirst = previous === undefined || definitions/* definitions */.B[previous].group !== group;
    return [...(isFirst ? ['', `${groups[group]}:`] : []), flagHelp(name)];
}
function flagHelp(name) {
    const { kind, help, default: defaultText, short } = definitions/* definitions */.B[name];
    const isNegated = kind === 'boolean' && defaultText === 'true';
    const hasDefault = defaultText !== undefined && !defaultText.startsWith('${{') && kind !== 'boolean';
    const meaning = `${isNegated ? 'do not ' : ''}${help.replaceAll('`', '')}${hasDefault ? ` (default: ${defaultText})` : ''}`;
    return `  ${short ? `-${short}, ` : ''}--${isNegated ? 'no-' : ''}${name}${operandOf(kind)}\n      ${meaning}`;
}
function operandOf(kind) {
    if (kind === 'boolean')
        return '';
    if (kind === 'number')
        return ' <n>';
    if (kind === 'list')
        return ' <value> …';
    return typeof kind === 'object' ? ` <${kind.join('|')}>` : ' <value>';
}


/***/ }),

/***/ 8028:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ checkInputs)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1922);
/* harmony import */ var _common_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9353);
/* harmony import */ var _common_workspace_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4384);
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3775);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8463);





function checkInputs(raw) {
    const all = Object.entries(_definitions_js__WEBPACK_IMPORTED_MODULE_3__/* .definitions */ .B);
    const values = all
        .filter(([, { fileFor }]) => fileFor === undefined)
        .map(([name, definition]) => {
        const file = all.find(([, { fileFor }]) => fileFor === name)?.[0];
        return [camelCase(name), inputValue(name, definition, raw, file)];
    });
    const inputs = Object.fromEntries(values);
    checkReplay(inputs);
    return inputs;
}
function camelCase(name) {
    return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}
function inputValue(name, definition, raw, file) {
    const { kind, min = 0, default: defaultText = '', parse = (text) => text, keepsEmpty = false } = definition;
    const value = raw[name];
    if (definition.source)
        return sourceOf(name, definition, raw, file);
    if (kind === 'boolean')
        return value ?? defaultText === 'true';
    if (kind === 'list') {
        const entries = [value ?? []].flat().map(String);
        const nonBlank = entries.filter((entry) => entry.trim() !== '');
        return (nonBlank.length > 0 || defaultText === '' ? nonBlank : [defaultText]).map((entry) => parse(entry, name));
    }
    const text = textOf(value, keepsEmpty)?.trim();
    if (kind === 'text')
        return text === undefined ? undefined : parse(text, name);
    return kind === 'number' ? (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(text ?? defaultText, name, min) : (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .choice */ .Yq)(text ?? defaultText, name, kind);
}
function textOf(value, keepsEmpty = false) {
    return typeof value === 'string' && (keepsEmpty || value.trim() !== '') ? value : undefined;
}
function textsOf(value) {
    return [value].flat().flatMap((one) => (typeof one === 'boolean' ? [] : (textOf(one) ?? [])));
}
function sourceOf(name, { source, parse }, raw, file) {
    if (source === 'all') {
        const files = file === undefined ? [] : textsOf(raw[file]).map((path) => readSource(file, path.trim()));
        return [...files, ...textsOf(raw[name]).map((text) => ({ text, name: `the input ${name}` }))];
    }
    const text = textOf(raw[name]);
    if (source === 'file')
        return text === undefined ? undefined : readSource(name, text.trim());
    const path = file && textOf(raw[file])?.trim();
    if (source === 'one' && text !== undefined && path !== undefined)
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${name} and ${file} are mutually exclusive: set only one`, { field: name });
    const sources = [
        ...(file && path ? [readSource(file, path)] : []),
        ...(text === undefined ? [] : [{ text, name: `the input ${name}` }]),
    ];
    const [only] = sources;
    return only && parse ? parse(only.text, name) : only;
}
function readSource(name, path) {
    try {
        const workspace = (0,_common_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .workspaceFolder */ .ih)(process.env, process.cwd());
        return { text: (0,_common_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputFile */ .j)(path, workspace).toString('utf8'), name: path, file: path };
    }
    catch (cause) {
        const { code, message } = cause;
        if (code === 'OUTSIDE')
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${name}: ${path} leads out of the workspace: ${message}; use the target path instead`, { field: name }, { cause });
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${name}: cannot read ${path}: ${message.replace(/, (open|stat) .*$/, '')}`, { field: name }, { cause });
    }
}
function checkReplay(inputs) {
    const single = ['event', 'object', 'severity', 'reason', 'message', 'revision'];
    const lists = ['metadata', 'alerts', 'providers'];
    const conflicting = [
        ...single.filter((name) => inputs[name] !== undefined),
        ...lists.filter((name) => inputs[name].length > 0),
    ];
    if (inputs.replay === undefined || conflicting.length === 0)
        return;
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`replay sends exactly what the outbox contains; remove ${conflicting.join(', ')}`, {
        field: 'replay',
    });
}


/***/ }),

/***/ 8463:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ shard),
/* harmony export */   Hc: () => (/* binding */ host),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   yf: () => (/* binding */ severity)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1922);
/* harmony import */ var _common_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7333);
/* harmony import */ var _go_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1212);



function choice(text, name, values) {
    const value = values.find((allowed) => allowed === text);
    if (value !== undefined)
        return value;
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${name} must be one of ${values.join(', ')}; found ${JSON.stringify(text)}${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(text, values)}`, { field: name });
}
function severity(text, name) {
    return choice(text, name, ['info', 'error', 'trace']);
}
function count(text, name, min) {
    if (/^\d{1,6}$/.test(text) && Number(text) >= min)
        return Number(text);
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${name} must be a whole number of at least ${min}; found ${JSON.stringify(text)}`, {
        field: name,
    });
}
function shard(text, name) {
    const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
    if (Number(index) >= 1 && Number(index) <= Number(count))
        return { index: Number(index), count: Number(count) };
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${name} must be i/n with i from 1 to n, such as 2/3; found ${JSON.stringify(text)}`, {
        field: name,
    });
}
function duration(text, name) {
    try {
        if ((0,_go_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(text).ms > 0)
            return text;
    }
    catch { }
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${name} must be a duration such as 30s or 1m30s; found ${JSON.stringify(text)}`, {
        field: name,
    });
}
function host(text, name) {
    if (!/[/@\s]|^[^:]*:\d*$/.test(text))
        return text;
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${name} must be hosts without a scheme or port, such as hooks.slack.com or *.example.com; found ${JSON.stringify(text)}`, { field: name });
}


/***/ }),

/***/ 7180:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cp: () => (/* binding */ exitSoon),
/* harmony export */   Dr: () => (/* binding */ stopError),
/* harmony export */   lb: () => (/* binding */ unexpectedEnd)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1922);

function unexpectedEnd() {
    const end = new Promise((_, reject) => {
        process.on('uncaughtException', reject);
        process.on('beforeExit', () => reject(new Error('nothing was left to wait for')));
    });
    end.catch(() => { });
    return end;
}
function stopError(error) {
    const [firstLine = ''] = String(error).split('\n');
    const message = `the run stopped before its end: ${firstLine.replace(/^Error: /, '')}; this is a bug of flux-notify, please report it`;
    return new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(message, {}, { cause: error });
}
function exitSoon() {
    setTimeout(() => process.exit(), 500).unref();
}


/***/ }),

/***/ 795:
/***/ ((module) => {

module.exports = require("./unused.js");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = require("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = require("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = require("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 3916:
/***/ ((module) => {

module.exports = require("node:path/posix");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = require("node:querystring");

/***/ }),

/***/ 8586:
/***/ ((module) => {

module.exports = require("node:sea");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 3480:
/***/ ((module) => {

module.exports = require("querystring");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = require("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = require("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = require("zlib");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			id: moduleId,
/******/ 			loaded: false,
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Flag the module as loaded
/******/ 		module.loaded = true;
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/node module decorator */
/******/ 	(() => {
/******/ 		__nccwpck_require__.nmd = (module) => {
/******/ 			module.paths = [];
/******/ 			if (!module.children) module.children = [];
/******/ 			return module;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			8792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __nccwpck_require__(1922);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
// EXTERNAL MODULE: ./src/common/this-process.ts
var this_process = __nccwpck_require__(6813);
// EXTERNAL MODULE: ./src/common/wording.ts
var wording = __nccwpck_require__(7333);
// EXTERNAL MODULE: ./src/inputs/definitions.ts
var definitions = __nccwpck_require__(3775);
// EXTERNAL MODULE: ./src/inputs/help.ts + 1 modules
var help = __nccwpck_require__(2060);
// EXTERNAL MODULE: ./src/inputs/inputs.ts
var inputs_inputs = __nccwpck_require__(8028);
;// CONCATENATED MODULE: ./src/inputs/command-line.ts








const controller = '2e46958';
function parseCommandLine(args) {
    const [command, ...rest] = args;
    if (command !== undefined && ['--version', '-v', 'version'].includes(command))
        return {
            name: 'help',
            text: `flux-notify ${package_namespaceObject.rE}, compatible with notification-controller ${controller}`,
        };
    if (command === undefined || ['--help', '-h', 'help'].includes(command))
        return { name: 'help', text: (0,help/* help */.yj)() };
    if (command === '__complete')
        return { name: 'complete', words: rest };
    if (command === 'completion' && rest.some((word) => ['--help', '-h'].includes(word)))
        return { name: 'help', text: (0,help/* help */.yj)() };
    if (command === 'completion')
        return { name: 'completion', shell: shellOf(rest) };
    if (!isCommand(command))
        throw unknownCommand(command);
    const { help: asksForHelp, positionals, ...raw } = parseFlags(command, rest);
    if (asksForHelp)
        return { name: 'help', text: (0,help/* helpOf */.ZL)(command) };
    if (command === 'demo')
        return { name: 'demo' };
    if (command === 'test') {
        const inputs = (0,inputs_inputs/* checkInputs */.s)({ ...raw, mode: 'send', providers: [providerToTest(positionals)] });
        return { name: 'run', inputs: { ...inputs, isTest: true } };
    }
    return { name: 'run', inputs: (0,inputs_inputs/* checkInputs */.s)({ ...raw, mode: command }) };
}
function shellOf([shell, more]) {
    const found = help/* shells */.mP.find((name) => name === shell);
    if (found && more === undefined)
        return found;
    throw new errors/* ConfigError */.xL(`completion needs the name of a shell: ${help/* shells */.mP.join(', ')}${shell === undefined ? '' : `; found ${shell}`}`);
}
function isCommand(text) {
    return Object.hasOwn(help/* commands */.Pi, text);
}
function unknownCommand(command) {
    const names = [...Object.keys(help/* commands */.Pi), 'completion'];
    if (command.startsWith('-'))
        return new errors/* ConfigError */.xL(`${command} is before the command, but flags must follow it: ${(0,this_process/* programName */.k)()} preview --message hello`);
    const hint = (0,wording/* didYouMean */.au)(command, [...names, 'help', 'version']);
    return new errors/* ConfigError */.xL(`unknown command ${JSON.stringify(command)}; the commands are ${names.join(', ')} (${(0,this_process/* programName */.k)()} --help shows them)${hint}`);
}
function providerToTest(names) {
    const [provider] = names;
    if (provider !== undefined && names.length === 1)
        return provider;
    const found = names.length === 0 ? '' : `; found ${names.join(', ')}`;
    throw new errors/* ConfigError */.xL(`test needs the name of one Provider, for example: ${(0,this_process/* programName */.k)()} test flux-system/slack${found}`, { field: 'providers' });
}
function isRepeatable(name) {
    const { kind, source, fileFor } = definitions/* definitions */.B[name];
    return kind === 'list' || source === 'all' || (fileFor !== undefined && isRepeatable(fileFor));
}
function parseFlags(command, args) {
    const names = (0,help/* flagsOf */.Zo)(command);
    const options = {
        help: { type: 'boolean', short: 'h' },
    };
    for (const name of names) {
        const { kind, short } = definitions/* definitions */.B[name];
        options[name] =
            kind === 'boolean'
                ? { type: 'boolean' }
                : { type: 'string', multiple: isRepeatable(name), ...(short && { short }) };
    }
    try {
        const allowPositionals = command === 'test';
        const { values, positionals } = (0,external_node_util_.parseArgs)({ args: [...args], options, allowNegative: true, allowPositionals });
        return { ...values, positionals };
    }
    catch (cause) {
        throw flagError(command, cause);
    }
}
function flagError(command, cause) {
    const unknown = /^Unknown option '--(?:no-)?([^']+)'/.exec(cause.message)?.[1] ?? '';
    const others = Object.keys(help/* commands */.Pi).filter((other) => (0,help/* flagsOf */.Zo)(other).some((name) => name === unknown));
    if (others.length > 0 && !others.includes(command)) {
        const message = `--${unknown} has no effect on ${command}; it is a flag of ${others.join(', ')}`;
        return new errors/* ConfigError */.xL(message, {}, { cause });
    }
    const problem = cause.message.split('. To specify')[0]?.replace(/\.$/, '');
    const hint = (0,wording/* didYouMean */.au)(unknown, [...(0,help/* flagsOf */.Zo)(command), 'help']).replace('mean ', 'mean --');
    return new errors/* ConfigError */.xL(`${problem} (${(0,this_process/* programName */.k)()} ${command} --help shows the flags)${hint}`, {}, { cause });
}

// EXTERNAL MODULE: ./src/unexpected-end.ts
var unexpected_end = __nccwpck_require__(7180);
;// CONCATENATED MODULE: ./src/main.ts



async function main(args, environment) {
    const isAction = args.length === 0 && environment.GITHUB_ACTIONS === 'true';
    try {
        const command = isAction ? await actionCommand() : parseCommandLine(args);
        if (command.name === 'help') {
            ;
            (args.length === 0 ? process.stderr : process.stdout).write(`${command.text}\n`);
            return args.length === 0 ? 2 : 0;
        }
        if (command.name === 'demo') {
            const { demo } = await Promise.all(/* import() */[__nccwpck_require__.e(2856), __nccwpck_require__.e(8815), __nccwpck_require__.e(5453), __nccwpck_require__.e(2943), __nccwpck_require__.e(1299), __nccwpck_require__.e(4512)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4512));
            return await demo();
        }
        if (command.name === 'completion' || command.name === 'complete') {
            const { complete, completionScript } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(2943), __nccwpck_require__.e(8652)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8652));
            const lines = command.name === 'complete' ? await complete(command.words, process.cwd()) : [completionScript(command.shell)];
            process.stdout.write(`${lines.join('\n')}\n`);
            return 0;
        }
        const { run } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(8524), __nccwpck_require__.e(5453), __nccwpck_require__.e(2943), __nccwpck_require__.e(1299), __nccwpck_require__.e(9498), __nccwpck_require__.e(6282)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6282));
        return await run(command.inputs, { environment, cwd: process.cwd(), isAction });
    }
    catch (error) {
        const { reportStartupError } = await Promise.all(/* import() */[__nccwpck_require__.e(8524), __nccwpck_require__.e(9498), __nccwpck_require__.e(7844)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6248));
        if (error instanceof errors/* ConfigError */.xL)
            return await reportStartupError(error, { args, environment, isAction });
        if (args.includes('--debug') || environment.RUNNER_DEBUG === '1')
            console.error(error);
        await reportStartupError((0,unexpected_end/* stopError */.Dr)(error), { args, environment, isAction });
        return 1;
    }
}
async function actionCommand() {
    const { actionInputs } = await Promise.all(/* import() */[__nccwpck_require__.e(8524), __nccwpck_require__.e(4371)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4371));
    return { name: 'run', inputs: actionInputs() };
}
let hasWarned = false;
process.stdout.on('error', (error) => {
    if (error.code === 'EPIPE' || hasWarned)
        return;
    hasWarned = true;
    process.stderr.write(`warning: standard output cannot be written: ${error.message}\n`);
});
process.stderr.on('error', () => { });
process.exitCode = 1;
void main(process.argv.slice(2), process.env).then((code) => {
    process.exitCode = code;
});

module.exports = __webpack_exports__;
/******/ })()
;