"use strict";
exports.id = 6151;
exports.ids = [6151];
exports.modules = {

/***/ 3169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   nW: () => (/* binding */ gitFolder),
/* harmony export */   xk: () => (/* binding */ commitId),
/* harmony export */   zy: () => (/* binding */ readHead)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _common_read_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9360);
/* harmony import */ var _common_work_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1757);




/** The git data of the work tree around a folder; undefined outside of any. */
function gitFolder(folder) {
    const root = (0,_common_work_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .workTree */ ._)(folder);
    if (root === undefined)
        return undefined;
    const entry = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, '.git');
    const named = /^gitdir: (.+)$/m.exec(textOf(entry))?.[1];
    const own = isFolder(entry) ? entry : named && node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(root, named);
    if (!own)
        return undefined;
    const common = textOf(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(own, 'commondir')).trim();
    return { root, own, common: node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(own, common) };
}
/** The commit that is checked out and the branch, each '' if there is none. Read without git, which takes 5 ms to start. */
function readHead(folder) {
    const found = gitFolder(folder);
    const head = found ? textOf(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(found.own, 'HEAD')).trim() : '';
    const ref = /^ref: (refs\/.+)$/.exec(head)?.[1];
    if (!found || ref === undefined)
        return { sha: commitId(head), branch: '' };
    const sha = commitId(textOf(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(found.common, ref)).trim()) || packedRef(found, ref);
    return { sha, branch: ref.replace(/^refs\/heads\//, '') };
}
function packedRef({ common }, ref) {
    const refs = textOf(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(common, 'packed-refs'));
    const end = refs.indexOf(` ${ref}\n`);
    return end < 0 ? '' : commitId(refs.slice(refs.lastIndexOf('\n', end) + 1, end));
}
/** The text if it names an object, in SHA-1 or SHA-256; else ''. */
function commitId(text) {
    return /^([0-9a-f]{40}|[0-9a-f]{64})$/.exec(text ?? '')?.[0] ?? '';
}
/** A file's text; '' if it is not there or is no regular file. */
function textOf(file) {
    try {
        return (0,_common_read_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegular */ .VX)(file).toString('utf8');
    }
    catch {
        return '';
    }
}
function isFolder(entry) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(entry, { throwIfNoEntry: false })?.isDirectory() ?? false;
}


/***/ }),

/***/ 2656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   Vp: () => (/* binding */ originRepository),
/* harmony export */   sF: () => (/* binding */ commitSubject)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _git_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3169);





/** What git prints, trimmed; undefined without git, outside of a work tree, and where git fails. */
function git(cwd, ...args) {
    return runGit(cwd, args)?.toString().trim();
}
/**
 * What git prints; undefined without git, outside of a work tree, and where git fails.
 *
 * git runs programs that a repository's configuration names (fsmonitor, gpg, filters, textconv, hooks, ssh, and more with
 * each version), and the repository may be a stranger's. So it never sees that configuration: it works on a folder of our
 * own, which leads to the objects, refs and index of the repository and has a configuration that names nothing. Nobody
 * has to be named in `safe.directory` for it, whoever owns the files.
 */
function runGit(cwd, args, input = '') {
    const found = (0,_git_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .gitFolder */ .nW)(cwd);
    if (found === undefined)
        return undefined;
    let view;
    try {
        view = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'flux-notify-git-'));
        fill(view, found);
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('git', ['-C', cwd, ...args], {
            // Windows looks for programs in the current folder first.
            cwd: view,
            env: environment(view, found),
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
        if (view !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(view, { recursive: true, force: true });
    }
}
/** Makes a folder that git takes for the repository: everything but `config`, `hooks` and `info`. */
function fill(view, { root, common }) {
    const { sha } = (0,_git_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .readHead */ .zy)(root);
    const format = sha.length === 64 ? '[extensions]\nobjectFormat = sha256\n' : '';
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(view, 'config'), `[core]\nrepositoryFormatVersion = 1\nfileMode = false\n${format}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(view, 'HEAD'), `${sha || 'ref: refs/heads/unborn'}\n`);
    for (const name of ['packed-refs', 'shallow']) {
        const text = (0,_git_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(common, name));
        if (text)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(view, name), text);
    }
    for (const name of ['objects', 'refs'])
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.symlinkSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(common, name), node_path__WEBPACK_IMPORTED_MODULE_3___default().join(view, name), 'junction');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(view, 'home'));
}
/** Of this process's environment only what a program needs to start: GIT_* variables name programs, too. */
function environment(view, { root, own }) {
    const { PATH, Path, SystemRoot, TEMP, TMPDIR } = process.env;
    const home = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(view, 'home');
    return {
        ...Object.fromEntries(Object.entries({ PATH, Path, SystemRoot, TEMP, TMPDIR }).filter(([, value]) => value)),
        LC_ALL: 'C',
        HOME: home,
        XDG_CONFIG_HOME: home,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: node_os__WEBPACK_IMPORTED_MODULE_2__.devNull,
        GIT_ATTR_NOSYSTEM: '1',
        GIT_DIR: view,
        GIT_WORK_TREE: root,
        GIT_INDEX_FILE: node_path__WEBPACK_IMPORTED_MODULE_3___default().join(own, 'index'),
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_TERMINAL_PROMPT: '0',
    };
}
/** owner/name of the remote `origin`; '' without one. */
function originRepository(cwd) {
    const config = (0,_git_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join((0,_git_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .gitFolder */ .nW)(cwd)?.common ?? cwd, 'config'));
    const args = ['config', '--file', '-', '--no-includes', '--get', 'remote.origin.url'];
    const url = config ? (runGit(cwd, args, config)?.toString().trim() ?? '') : '';
    return /[/:]([^/:]+\/[^/]+?)(\.git)?\/?$/.exec(url)?.[1] ?? '';
}
/** The first line of a commit's message, of HEAD without an id; '' if git does not have it. */
function commitSubject(cwd, sha) {
    const subject = git(cwd, 'log', '-1', '--no-show-signature', '--no-mailmap', '--format=%s', (0,_git_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .commitId */ .xk)(sha) || 'HEAD');
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
/**
 * `namespace/name`, or the bare name where there is no namespace.
 * @param home the namespace in which a manifest lives whose own is not said: that of the event's object
 */
function fullName({ namespace, name }, home = '') {
    const space = namespace ?? home;
    return space === '' ? name : `${space}/${name}`;
}
/** Those of each name. Made once: looking through all for each would take ten thousand Providers three seconds. */
function byName(all) {
    const named = new Map();
    for (const one of all) {
        const same = named.get(one.name);
        if (same)
            same.push(one);
        else
            named.set(one.name, [one]);
    }
    return named;
}
/** How many folders the paths of two files have in common, from the top: one repository may hold several clusters. */
function commonFolders(a, b) {
    const [left, right] = [a.split('/').slice(0, -1), b.split('/').slice(0, -1)];
    const differ = left.findIndex((folder, at) => folder !== right[at]);
    return differ === -1 ? left.length : differ;
}


/***/ }),

/***/ 9353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isWithin),
/* harmony export */   k: () => (/* binding */ slashes)
/* harmony export */ });
/** Is `path` the folder itself or something in it? */
function isWithin(path, folder) {
    return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
/** Windows' separators as `/`, which Node takes everywhere. */
function slashes(path) {
    return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}


/***/ }),

/***/ 1757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ workTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** The root of the git repository around a folder: the nearest folder, this or above, with a `.git`; undefined without. */
function workTree(folder) {
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '.git')))
            return at;
        if (at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
            return undefined;
    }
}


/***/ }),

/***/ 4384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ openWorkspace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9353);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9360);




/** @param witness sees what was read */
function openWorkspace(folder, witness) {
    const root = (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .slashes */ .k)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder));
    const roots = [root];
    /** Folders without links in their path, which need not be resolved for each of their files. */
    const folders = new Set();
    const isReadable = (path) => roots.some((one) => (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .U)(path, one));
    const resolveIn = (path) => {
        const real = (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .slashes */ .k)(node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path));
        if (!isReadable(real))
            throw new _read_file_js__WEBPACK_IMPORTED_MODULE_2__/* .RefusedFileError */ .pc('OUTSIDE', 'it leads out of the workspace');
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
    const look = (path, use) => {
        const isResolved = _read_file_js__WEBPACK_IMPORTED_MODULE_2__/* .refusesLinks */ .$A && folders.has(parentOf(path));
        let real = isResolved ? path : resolveIn(path);
        let bytes;
        try {
            bytes = (0,_read_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegular */ .VX)(real);
        }
        catch (error) {
            if (!isResolved || error.code !== 'ELOOP')
                throw error;
            real = resolveIn(path);
            bytes = (0,_read_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegular */ .VX)(real);
        }
        if (!use(bytes) || !witness)
            return;
        witness.file(real, bytes);
        if (real !== path)
            follow(path);
    };
    return {
        root,
        look,
        resolve: resolveIn,
        follow,
        name: (path) => {
            if (!(0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .U)(path, root))
                roots.push((0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .slashes */ .k)(node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path)));
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
            folders.add(real);
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(real, { withFileTypes: true });
        },
        read: (path) => {
            let copy = Buffer.alloc(0);
            look(path, (bytes) => {
                copy = Buffer.from(bytes);
                return true;
            });
            return copy;
        },
    };
}
/** The links that a path leads through, absolute, each where it really stands. */
function linksOn(path) {
    const found = [];
    const open = path.split('/').reverse();
    let at = open.pop();
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (name === '..')
            at = parentOf(at);
        else if (name !== '' && name !== '.') {
            const next = `${at === '/' ? '' : at}/${name}`;
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(next).isSymbolicLink()) {
                const target = (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .slashes */ .k)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(next));
                if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(target))
                    at = target.split('/')[0];
                open.push(...target.split('/').reverse());
                found.push(next);
            }
            else
                at = next;
        }
    }
    return found;
}
function parentOf(path) {
    return (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .slashes */ .k)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
}


/***/ }),

/***/ 7394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Mi: () => (/* binding */ DocumentError),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   _y: () => (/* binding */ plainValue),
/* harmony export */   aG: () => (/* binding */ wordOf),
/* harmony export */   b4: () => (/* binding */ offsetOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   hN: () => (/* binding */ parseYaml),
/* harmony export */   oB: () => (/* binding */ nodeAt),
/* harmony export */   rB: () => (/* binding */ resolveAliases),
/* harmony export */   v: () => (/* binding */ parseYamlDocuments)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

const defaults = { uniqueKeys: false, prettyErrors: false, logLevel: 'error' };
/** Parses one YAML document; errors are in the result, apart from nesting that is too deep, which throws. */
function parseYaml(text, options = {}) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { ...defaults, ...options });
    endAsWritten(document, text);
    return document;
}
/** Parses all documents of a YAML text, as `parseYaml` does. */
function parseYamlDocuments(text, options = {}) {
    const documents = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(text, { ...defaults, ...options });
    if (!Array.isArray(documents))
        return [];
    const last = documents.at(-1);
    if (last)
        endAsWritten(last, text);
    return documents;
}
/**
 * A block scalar (`|`, `>`) that a text ends in, without a last newline, has none in Go's parsers either; `yaml` adds one, as
 * if the line had an end.
 */
function endAsWritten(document, text) {
    if (text.endsWith('\n'))
        return;
    const last = lastScalar(document.contents);
    if (!last?.type?.startsWith('BLOCK_') || typeof last.value !== 'string' || last.range?.[1] !== text.length)
        return;
    const [, ...lines] = text.slice(last.range[0]).split('\n');
    const indent = lines.find((line) => line.trim() !== '')?.search(/\S/) ?? Number.POSITIVE_INFINITY;
    const isContent = (lines.at(-1) ?? '').length > indent;
    if (isContent && last.value.endsWith('\n'))
        last.value = last.value.slice(0, -1);
}
function lastScalar(contents) {
    let node = contents;
    while ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
        const item = node.items.at(-1);
        node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(item) ? (item.value ?? item.key) : item;
    }
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? node : undefined;
}
/** What stands at a path (`spec`, `eventSources`, `0`), behind aliases and merge keys (`<<`); undefined if nothing does. */
function nodeAt(fields, ...path) {
    let node = fields.map;
    for (const key of path) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            node = resolve(fields, pairOf(fields, node, key)?.value);
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            node = resolve(fields, node.items[Number(key)]);
        else
            return undefined;
    }
    return node;
}
/** The text of a scalar as it is written (`-100123`, `1.50`); undefined for null and for what is not a scalar. */
function textOf(node) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || node.value === null || node.value === undefined)
        return undefined;
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}
/** The entries of a map in order, merge keys included; keys that are not scalars are left out. */
function entriesOf(fields, node) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return [];
    const entries = new Map();
    for (const pair of node.items) {
        const key = textOf(resolve(fields, pair.key));
        if (key === undefined)
            continue;
        if (key === '<<')
            for (const merged of mergedMaps(fields, pair.value))
                for (const own of merged.items) {
                    const name = textOf(own.key);
                    if (name !== undefined && !entries.has(name))
                        entries.set(name, [name, resolve(fields, own.value), own]);
                }
        else
            entries.set(key, [key, resolve(fields, pair.value), pair]);
    }
    return [...entries.values()];
}
/** The items of a list, aliases resolved. */
function itemsOf(fields, node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) ? node.items.map((item) => resolve(fields, item)) : [];
}
/** No manifest has more values; aliases of aliases do. */
const mostValues = 1_000_000;
/** Plain JavaScript of a node, types as YAML has them; undefined where its aliases stand for more than can be read. */
function plainValue(fields, node = fields.map) {
    let count = 0;
    const convert = (value) => {
        if (++count > mostValues)
            throw new RangeError('too many values');
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value)) {
            const object = {};
            for (const [key, item] of entriesOf(fields, value))
                Object.defineProperty(object, key, {
                    value: convert(item),
                    enumerable: true,
                    writable: true,
                    configurable: true,
                });
            return object;
        }
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value) ? itemsOf(fields, value).map(convert) : (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) ? value.value : null;
    };
    try {
        return convert(node);
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
/** What an alias stands for, and what took the place of a node; anything else as it is. */
function resolve({ aliases, replaced }, node) {
    const target = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? aliases.get(node) : node;
    return replaced?.get(target) ?? target;
}
/** A fault of a document that `yaml` does not find, or only in quadratic time. */
class DocumentError extends Error {
    offset;
    constructor(message, offset) {
        super(message);
        this.offset = offset;
    }
}
/**
 * What each alias of a document stands for, in one pass over it (`Alias.resolve` takes one for each alias). Throws a
 * DocumentError for an alias of nothing, and for a key that stands twice (`uniqueKeys` compares each key with all others).
 */
function resolveAliases(document) {
    const anchors = new Map();
    const aliases = new Map();
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Alias: (_, alias) => {
            const target = anchors.get(alias.source);
            if (!target)
                throw new DocumentError(`The alias *${alias.source} stands for nothing`, start(alias));
            aliases.set(alias, target);
        },
        Value: (_, node) => {
            if (node.anchor)
                anchors.set(node.anchor, node);
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
                refuseTwins(node);
        },
    });
    return aliases;
}
function refuseTwins(map) {
    const keys = new Set();
    for (const { key } of map.items) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || key.value === '<<')
            continue;
        if (keys.has(key.value))
            throw new DocumentError(`The key ${key.value} stands twice in this map`, start(key));
        keys.add(key.value);
    }
}
/** Offset in the document's text of a field as `spec.eventSources.0.kind`, or of its nearest parent that is there. */
function offsetOf(fields, field) {
    let node = fields.map;
    let offset = start(fields.map);
    for (let rest = field.split('.'); rest.length > 0;) {
        const step = descend(fields, node, rest);
        if (!step)
            break;
        offset = step.offset;
        node = resolve(fields, step.node);
        rest = rest.slice(step.used);
    }
    return offset;
}
/** One step down; keys may hold dots themselves (`metadata.labels.app.kubernetes.io/name`). */
function descend(fields, node, path) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
        const item = node.items[Number(path[0])];
        return item ? { node: item, offset: start(item), used: 1 } : undefined;
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return undefined;
    for (let used = 1; used <= path.length; used++) {
        const pair = pairOf(fields, node, path.slice(0, used).join('.'));
        if (pair)
            return { node: pair.value, offset: start(pair.key), used };
    }
    return undefined;
}
function start(node) {
    return node?.range?.[0] ?? 0;
}
function pairOf(fields, map, key) {
    const own = map.items.find((pair) => textOf(resolve(fields, pair.key)) === key);
    if (own)
        return own;
    for (const pair of map.items) {
        if (textOf(pair.key) !== '<<')
            continue;
        for (const merged of mergedMaps(fields, pair.value)) {
            const found = merged.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(item) && textOf(item.key) === key);
            if (found)
                return found;
        }
    }
    return undefined;
}
function mergedMaps(fields, value) {
    const target = resolve(fields, value);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(target))
        return [target];
    return itemsOf(fields, target).filter(yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh);
}
// Plain JavaScript of parsed YAML. What has the wrong type counts as absent: Kubernetes refuses it elsewhere.
function mapOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** A text that is not empty. */
function wordOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}


/***/ }),

/***/ 660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ yieldToSignals)
/* harmony export */ });
let last = performance.now();
/** Lets signals and timers through in a long loop; does nothing where they have just been. */
async function yieldToSignals() {
    if (performance.now() - last < 20)
        return;
    await new Promise((resolve) => setImmediate(resolve));
    last = performance.now();
}


/***/ }),

/***/ 9509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ deliver),
  K: () => (/* binding */ rehearse)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/plan/outcome.ts
var outcome = __webpack_require__(8655);
// EXTERNAL MODULE: ./src/transport/network-error.ts
var network_error = __webpack_require__(9844);
;// CONCATENATED MODULE: ./src/delivery/refusal.ts


/** How much of an answer is looked at for hints, and how much of it is shown. */
const mostSearched = 65536;
const mostShown = 2048;
/** One line: what happened, where, how often, why not again, and the first 2 KiB of the last answer. */
async function refusal({ request, outcome, reply, tries, why, hints, redact }) {
    const remarks = [tries > 1 ? `${tries} tries` : '', why].filter((remark) => remark !== '').join('; ');
    const told = remarks === '' ? '' : ` (${remarks})`;
    const status = reply ? `HTTP ${await statusText(reply.status)} from ${hostOf(request)}` : '';
    const shown = reply ? firstBytes(oneLine(redact(reply.body.slice(0, mostSearched))), mostShown) : '';
    const body = shown === '' ? '' : `: ${shown}`;
    const hint = reply && hintFor(reply.status, reply.body, hints);
    if (!(outcome instanceof network_error/* NetworkError */.D))
        return new errors/* DeliveryError */.VE(`${status}${told}${body}`, { hint });
    const before = reply ? `; an earlier try was answered ${status}${body}` : '';
    return new errors/* DeliveryError */.VE(`${outcome.message}${told}${before}`, { cause: outcome, hint });
}
/**
 * What to tell a user about an answer.
 * @param status undefined where there was no answer: then only hints without a status can fit
 */
function hintFor(status, text, hints) {
    const start = text.slice(0, mostSearched);
    return hints.find((hint) => (hint.status ?? status) === status && (hint.body?.test(start) ?? true))?.say;
}
/** host, or host:port where a port is written. */
function hostOf({ url }) {
    return url
        .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
        .replace(/[/?#].*$/s, '')
        .replace(/^.*@/, '')
        .toLowerCase();
}
/** `15 s`, `2.5 s`, `300 ms`. */
function duration(ms) {
    return ms < 1000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 100) / 10} s`;
}
async function statusText(status) {
    const { STATUS_CODES } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 23));
    return `${status} ${STATUS_CODES[status] ?? ''}`.trim();
}
function oneLine(text) {
    return text
        .replace(/\s*[\r\n]\s*/g, ' ')
        .replace(/\p{Cc}/gu, ' ')
        .trim();
}
/** As many whole characters as fit into so many bytes of UTF-8. */
function firstBytes(text, most) {
    const bytes = Buffer.from(text);
    if (bytes.length <= most)
        return text;
    // A decoder that expects more keeps back the character that is cut in two.
    return `${new TextDecoder().decode(bytes.subarray(0, most), { stream: true })}…`;
}

// EXTERNAL MODULE: ./node_modules/undici/lib/util/date.js
var util_date = __webpack_require__(5453);
;// CONCATENATED MODULE: ./src/delivery/retry.ts

// The one retry rule, for every type: network errors, 429 and 5xx but 501, after the pause that the service asks for and never
// sooner than the back-off.
/** Waits between tries, in seconds, when the service names none. */
const backoff = [2, 4, 8, 16, 30];
/** Too many requests, and the server's own troubles but "not implemented". */
const isPassing = (status) => status === 429 || (status >= 500 && status !== 501);
/** Whether a reply answers the question of a request. */
function accepts(request, { status }) {
    if (request.protocol === 'nats' || (status >= 200 && status < 300))
        return true;
    if (request.accept === 'any')
        return !isPassing(status);
    return request.accept?.includes(status) ?? false;
}
/** Whether another try can end in another way. */
function mayPass(outcome) {
    return outcome instanceof Error || isPassing(outcome.status);
}
/** Whether another try might say twice what people see once. */
function mayRepeatItself(request, outcome) {
    if (request.protocol === 'nats' || !request.once)
        return false;
    return outcome instanceof Error ? outcome.reached : outcome.status !== 429 && outcome.status !== 503;
}
/**
 * How long the service asks to be left alone, in milliseconds: Retry-After (whole seconds or an HTTP date), or what
 * Telegram, Discord, Matrix and Zulip say in the body; undefined if it asks nothing.
 * @param wallClock milliseconds since 1970
 */
function askedPause({ status, headers, body }, wallClock) {
    const header = headers['retry-after']?.trim() ?? '';
    if (/^\d+$/.test(header))
        return Number(header) * 1000;
    const date = (0,util_date.parseHttpDate)(header);
    if (date)
        return Math.max(0, date.getTime() - wallClock);
    return status === 429 ? pauseInBody(body) : undefined;
}
function pauseInBody(body) {
    const told = parse(body);
    const seconds = told?.parameters?.retry_after ?? told?.retry_after ?? told?.['retry-after'];
    const ms = told?.retry_after_ms ?? (seconds === undefined ? undefined : Number(seconds) * 1000);
    return ms !== undefined && Number.isFinite(Number(ms)) && Number(ms) >= 0 ? Math.ceil(Number(ms)) : undefined;
}
function parse(body) {
    if (body.length > 65536 || !/^\s*\{/.test(body))
        return undefined;
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
/** The wait in milliseconds after so many tries: 2, 4, 8, 16, then 30 s. */
function backoffAfter(tries) {
    return (backoff[tries - 1] ?? 30) * 1000;
}

;// CONCATENATED MODULE: ./src/delivery/attempts.ts




const runs = new WeakMap();
function runOf({ transport }) {
    const run = runs.get(transport) ?? { throttled: new Map(), shared: new Map() };
    runs.set(transport, run);
    return run;
}
/**
 * Sends a request until an answer is accepted; one that the run shares is sent by the first delivery that needs it.
 * @throws DeliveryError or ConfigError if no answer is accepted
 */
async function ask(request, delivery) {
    if (request.protocol === 'nats' || !request.shared)
        return insist(request, delivery);
    const { shared } = runOf(delivery);
    const key = JSON.stringify([request.method, request.url, request.headers, String(request.body ?? '')]);
    for (let asked = shared.get(key); asked; asked = shared.get(key)) {
        const reply = await Promise.race([asked.catch(() => undefined), ended(request, delivery)]);
        if (reply)
            return reply;
    }
    const asking = insist(request, delivery);
    shared.set(key, asking);
    // Whoever waited for an answer that did not come asks for itself.
    asking.catch(() => shared.delete(key));
    return asking;
}
/** Rejects when the delivery's time is over while another one asks. */
function ended(request, delivery) {
    return new Promise((_, reject) => {
        const stop = () => reject(new errors/* DeliveryError */.VE(`${overBecause(delivery)}: another delivery still asks ${hostOf(request)} for both`));
        if (delivery.signal.aborted)
            stop();
        else
            delivery.signal.addEventListener('abort', stop, { once: true });
    });
}
async function insist(request, delivery) {
    const started = delivery.now();
    const method = request.protocol === 'nats' ? 'PUB' : request.method;
    const attempted = { method, url: urlOf(request), status: null, attempts: 0, durationMs: 0, request };
    delivery.requests.push(attempted);
    try {
        return await tries(request, attempted, delivery);
    }
    finally {
        attempted.durationMs = Math.round(delivery.now() - started);
    }
}
async function tries(request, attempted, delivery) {
    let reply;
    for (;;) {
        await untilFree(request, delivery);
        if (delivery.signal.aborted && attempted.attempts === 0)
            throw new errors/* DeliveryError */.VE(`${overBecause(delivery)}: ${hostOf(request)} was not asked any more`);
        attempted.attempts++;
        const outcome = await attempt(request, delivery);
        if (!(outcome instanceof network_error/* NetworkError */.D)) {
            reply = outcome;
            attempted.status = outcome.status || null;
            // Without the body: it may be a token that the redactor does not know yet.
            if (outcome.status)
                delivery.debug(`${hostOf(request)}: answered ${outcome.status}, ${Buffer.byteLength(outcome.body)} bytes`);
            if (accepts(request, outcome))
                return outcome;
        }
        const next = nextPause(request, outcome, attempted.attempts, delivery);
        const refused = { ...delivery, request, outcome, reply, tries: attempted.attempts };
        if (typeof next === 'string')
            throw await refusal({ ...refused, why: next });
        delivery.debug(`${hostOf(request)}: try ${attempted.attempts} failed, again in ${duration(next)}`);
        await rest(next, delivery);
        if (delivery.signal.aborted)
            throw await refusal({ ...refused, why: overBecause(delivery) });
    }
}
async function attempt(request, { transport, connection, signal, overdue }) {
    try {
        const reply = await Promise.race([transport.send(request, connection, signal), overdue]);
        return reply ?? new network_error/* NetworkError */.D(`${hostOf(request)} did not answer`, { reached: true });
    }
    catch (error) {
        if (error instanceof network_error/* NetworkError */.D)
            return error;
        throw error;
    }
}
/** The wait before the next try, in milliseconds; or why there is none, '' where that needs no words. */
function nextPause(request, outcome, tried, delivery) {
    const { now, wallClock, deadline, retries, connection } = delivery;
    if (delivery.signal.aborted)
        return overBecause(delivery);
    const asked = outcome instanceof network_error/* NetworkError */.D ? undefined : askedPause(outcome, wallClock());
    if (asked !== undefined)
        throttle(request, now() + asked, delivery);
    if (!mayPass(outcome))
        return '';
    if (mayRepeatItself(request, outcome))
        return 'not tried again: the service may have acted on it';
    if (tried > retries)
        return '';
    const pause = Math.max(asked ?? 0, backoffAfter(tried));
    if (now() + pause < deadline)
        return pause;
    const wait = asked === undefined || asked < pause
        ? `the next try would come in ${duration(pause)}`
        : `it asks to wait ${duration(asked)}`;
    return `${wait}, after the end of the timeout of ${duration(connection.timeoutMs)}`;
}
function throttle(request, until, delivery) {
    const { throttled } = runOf(delivery);
    const host = hostOf(request);
    throttled.set(host, Math.max(until, throttled.get(host) ?? 0));
}
/** Waits with all others while a host asked to be left alone; not beyond the timeout: then its answer decides. */
async function untilFree(request, delivery) {
    const { throttled } = runOf(delivery);
    while (!delivery.signal.aborted) {
        const until = throttled.get(hostOf(request)) ?? 0;
        const pause = until - delivery.now();
        if (pause <= 0 || until >= delivery.deadline)
            return;
        await rest(pause, delivery);
    }
}
/** Waits, or less long if the signal is aborted. */
async function rest(ms, { wait, signal }) {
    await wait(ms, signal).catch((error) => {
        if (!signal.aborted)
            throw error;
    });
}
function overBecause({ cancelled, connection }) {
    return cancelled() ? 'the run was cancelled' : `the timeout of ${duration(connection.timeoutMs)} is over`;
}
function urlOf(request) {
    if (request.protocol === 'http')
        return request.url;
    const [scheme = 'nats'] = /^[a-z]+(?=:)/i.exec(request.url) ?? [];
    const host = hostOf(request);
    const port = { ws: 80, wss: 443 }[scheme.toLowerCase()] ?? 4222;
    return `${scheme}://${/:\d+$/.test(host) ? host : `${host}:${port}`}/${request.subject}`;
}

;// CONCATENATED MODULE: ./src/delivery/deliver.ts





/**
 * Plays a conversation: sends each request, again if that can help, and hands back the reply. All of it within the
 * connection's timeout. Never rejects: what goes wrong is the outcome. An error that is neither ConfigError nor
 * DeliveryError is a bug.
 */
async function deliver(conversation, connection, options) {
    const { stop, ...timeout } = startTimeout(connection.timeoutMs, options.signal);
    const delivery = begin(connection, options, timeout);
    const { requests } = delivery;
    let reply;
    try {
        let step = conversation.next();
        while (!step.done) {
            reply = await ask(step.value, delivery);
            step = conversation.next(reply);
        }
        return { outcome: outcomeOf(step.value || undefined), requests };
    }
    catch (error) {
        return { outcome: (0,outcome/* failed */.g)(hinted(error, reply, delivery.hints)), requests };
    }
    finally {
        stop();
    }
}
function outcomeOf(skip) {
    return skip ? (0,outcome/* skipped */.h)(skip.code, skip.reason) : { status: 'delivered' };
}
/** The longest wait of a timer of Node's: a longer one would end at once. */
const maxTimer = 2 ** 31 - 1;
/** How long a transport may take to say what was under way when the time was over. */
const grace = 200;
/**
 * Aborts a signal when the time is over or the run is cancelled. The timer is held here, and keeps the process alive: on
 * Node 20 AbortSignal.any holds an AbortSignal.timeout so weakly that it may be collected and never come.
 */
function startTimeout(ms, cancelled) {
    const controller = new AbortController();
    let leave = () => { };
    const overdue = new Promise((resolve) => {
        leave = resolve;
    });
    let timer;
    const abort = () => {
        clearTimeout(timer);
        timer = setTimeout(leave, grace);
        controller.abort();
    };
    timer = setTimeout(abort, Math.min(Math.ceil(ms), maxTimer));
    cancelled?.addEventListener('abort', abort, { once: true });
    if (cancelled?.aborted)
        abort();
    return {
        signal: controller.signal,
        overdue,
        stop: () => {
            clearTimeout(timer);
            cancelled?.removeEventListener('abort', abort);
        },
    };
}
function begin(connection, options, timeout) {
    const now = options.now ?? (() => performance.now());
    return {
        hints: [],
        debug: () => { },
        redact: (text) => text,
        wait: pause,
        wallClock: Date.now,
        ...options,
        now,
        connection,
        ...timeout,
        cancelled: () => options.signal?.aborted ?? false,
        deadline: now() + connection.timeoutMs,
        requests: [],
    };
}
async function pause(ms, signal) {
    await (0,promises_.setTimeout)(Math.min(ms, maxTimer), undefined, { signal });
}
/** A refusal without a hint gets the one that fits the last answer, or the words of a server that has no answers (NATS). */
function hinted(error, reply, hints) {
    if (!(error instanceof errors/* DeliveryError */.VE) || error.hint !== undefined)
        return error;
    const hint = hintFor(reply?.status, `${error.message}\n${reply?.body ?? ''}`, hints);
    return hint === undefined ? error : new errors/* DeliveryError */.VE(error.message, { cause: error, hint });
}
/**
 * What a conversation would ask if nothing were there yet: every request is answered 200 with its `absent` as JSON.
 * Opens nothing.
 */
function rehearse(conversation) {
    const requests = [];
    try {
        let step = conversation.next();
        while (!step.done) {
            const request = step.value;
            requests.push(request);
            const reply = request.protocol === 'nats'
                ? { status: 0, body: '' }
                : { status: 200, body: JSON.stringify(request.absent ?? {}) };
            step = conversation.next({ headers: {}, ...reply });
        }
        return { requests, outcome: outcomeOf(step.value || undefined) };
    }
    catch (error) {
        return { requests, outcome: (0,outcome/* failed */.g)(error) };
    }
}


/***/ }),

/***/ 7321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VF: () => (/* binding */ cancelDelivery),
  bE: () => (/* binding */ prepareAll),
  QF: () => (/* binding */ prepareDelivery)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/common/yield.ts
var common_yield = __webpack_require__(660);
// EXTERNAL MODULE: ./src/plan/outcome.ts
var plan_outcome = __webpack_require__(8655);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/plan/share.ts

/** The share, from 1, that a delivery falls into: the same in every job, since only names count. */
function shareOf({ alertName, providerName }, count) {
    const hash = (0,external_node_crypto_.createHash)('sha256')
        .update(`${alertName ?? ''}\n${providerName}`)
        .digest();
    return (hash.readUInt32BE(0) % count) + 1;
}

// EXTERNAL MODULE: ./src/resolve/own-repository.ts
var own_repository = __webpack_require__(3041);
// EXTERNAL MODULE: ./src/resolve/resolve.ts + 9 modules
var resolve = __webpack_require__(6209);
// EXTERNAL MODULE: ./src/secrets/missing.ts
var missing = __webpack_require__(7509);
;// CONCATENATED MODULE: ./src/delivery/preparation.ts







/**
 * Prepares all deliveries, some at a time.
 * @param signal aborted when the run is cancelled: what is left then has failed
 */
async function prepareAll(deliveries, options, resolveOptions, signal) {
    const prepared = [];
    for (let at = 0; at < deliveries.length; at += atOnce) {
        await (0,common_yield/* yieldToSignals */.A)();
        const some = deliveries.slice(at, at + atOnce);
        const ready = signal.aborted
            ? some.map(cancelDelivery)
            : await Promise.all(some.map((delivery) => prepareDelivery(delivery, options, resolveOptions)));
        prepared.push(...ready);
    }
    return prepared;
}
const atOnce = 64;
/** The delivery of a run that was cancelled before it was made. */
function cancelDelivery(delivery) {
    const unsent = (0,plan_outcome/* failed */.g)(new errors/* DeliveryError */.VE('the run was cancelled before this was sent'));
    return { ...delivery, outcome: delivery.outcome ?? unsent };
}
/** Opens what a delivery needs, or says why it is not to be made. */
async function prepareDelivery(delivery, options, resolveOptions) {
    const { provider } = delivery;
    const outcome = ofAnotherShare(delivery, options) ??
        delivery.outcome ??
        (options.unchanged === undefined
            ? wouldLoop(delivery, options, resolveOptions)
            : (0,plan_outcome/* skipped */.h)('unchanged', options.unchanged));
    if (outcome)
        return { ...delivery, outcome };
    if (!provider)
        throw new TypeError('a delivery without a Provider has an outcome');
    const { isFork } = options.context;
    try {
        const prepared = await (0,resolve/* resolveDelivery */.Fd)({ ...delivery, provider }, resolveOptions);
        if (isFork && prepared.usesGithubToken)
            return { ...delivery, outcome: (0,plan_outcome/* skipped */.h)('fork', 'the token of a run for a fork or Dependabot may not write') };
        return { ...delivery, ...prepared, provider, outcome: undefined };
    }
    catch (error) {
        const isSecretless = isFork && error instanceof missing/* MissingSecretError */.NP;
        const reason = 'a run for a fork or Dependabot has no secrets';
        return { ...delivery, outcome: isSecretless ? (0,plan_outcome/* skipped */.h)('fork', reason) : (0,plan_outcome/* failed */.g)(error) };
    }
}
function ofAnotherShare(delivery, { inputs }) {
    if (!inputs.shard)
        return undefined;
    const { index, count } = inputs.shard;
    const share = shareOf(delivery, count);
    return share === index ? undefined : (0,plan_outcome/* skipped */.h)('shard', `share ${share} of ${count}: another job sends it`);
}
function wouldLoop({ provider }, { environment, isDispatched }, { typeOf }) {
    if (!isDispatched || !provider || !typeOf(provider.spec.type)?.startsWorkflows)
        return undefined;
    const server = environment.GITHUB_SERVER_URL ?? 'https://github.com';
    return (0,own_repository/* isOwnRepository */.n)(provider.spec.address ?? '', server, environment.GITHUB_REPOSITORY ?? '')
        ? (0,plan_outcome/* skipped */.h)('loop', 'Flux dispatched this event to this very repository: sending it back would never end')
        : undefined;
}


/***/ }),

/***/ 9071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Qt: () => (/* binding */ boundedJson),
/* harmony export */   dY: () => (/* binding */ plainEvent),
/* harmony export */   go: () => (/* binding */ typeName),
/* harmony export */   kY: () => (/* binding */ failureText),
/* harmony export */   nW: () => (/* binding */ redactedOutcome),
/* harmony export */   pc: () => (/* binding */ redacted),
/* harmony export */   tQ: () => (/* binding */ counts),
/* harmony export */   th: () => (/* binding */ readableEvent),
/* harmony export */   y3: () => (/* binding */ resultJson)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1384);


/** The Provider's type; '' without a Provider. */
function typeName({ provider }) {
    return provider?.spec.type ?? '';
}
/** Where the fault of a delivery stands, else its Provider, or its Alert where there is no Provider. */
function placeOf({ provider, alert, outcome }) {
    const manifest = provider ?? alert;
    const where = outcome?.status === 'failed' && outcome.error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL ? outcome.error.where : {};
    return { file: where.file ?? manifest?.file ?? '', line: where.line ?? manifest?.line ?? 1 };
}
/** The words for a failure. One Provider's fault never stops the others, be it ours. */
function failureText(error) {
    if (error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL || error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE)
        return error.message;
    return `this is a bug of flux-notify, please report it: ${error.stack ?? error.message}`;
}
/** The outcome without secrets in its texts. */
function redactedOutcome(outcome, redact) {
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
/** The plain object of an event, keys of its metadata as they stand. */
function plainEvent(event) {
    return { ...event, metadata: Object.fromEntries(event.metadata) };
}
/** An event as people read it: as Flux writes it, without the fields that are empty. */
function readableEvent(event) {
    return JSON.stringify(JSON.parse((0,_event_event_js__WEBPACK_IMPORTED_MODULE_1__/* .eventJson */ .T$)(event)), null, 2);
}
/**
 * The result as it may be told: each text of the event and each message without secrets. Field by field, since a
 * secret such as `failed` must not break the words of the contract. Names and files stay: they stand in the repository,
 * and a secret that is part of one (`flux`) would make them useless. Deliveries' own texts are redacted where they
 * come from.
 */
function redacted(result, redact) {
    return {
        ...result,
        event: result.event && redactedEvent(result.event, redact),
        unmatched: result.unmatched.map((one) => ({ ...one, reason: redact(one.reason) })),
        conditions: result.conditions.map((one) => ({ ...one, message: redact(one.message) })),
        problems: result.problems.map((one) => ({ ...one, message: redact(one.message) })),
    };
}
function redactedEvent(event, redact) {
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
/** How many deliveries ended in each way. */
function counts({ deliveries }) {
    const count = { delivered: 0, failed: 0, skipped: 0 };
    for (const { outcome } of deliveries)
        count[outcome.status] += 1;
    return count;
}
/** The result as JSON, whole: what `--output json` prints. */
function resultJson(result) {
    return JSON.stringify(contract(result));
}
/**
 * The result as JSON without headers and bodies, in at most so many bytes: an output of a step holds 1 MB. What goes
 * first are the requests, then the event and all that is not a delivery, then deliveries that did not fail.
 */
function boundedJson(result, bytes) {
    const fits = (text) => Buffer.byteLength(text) <= bytes;
    const whole = contract(result);
    const told = { ...whole, deliveries: whole.deliveries.map((one) => ({ ...one, requests: one.requests.map(bare) })) };
    let text = JSON.stringify(told);
    if (fits(text))
        return text;
    const short = whole.deliveries.map((one) => ({ ...one, requests: [] }));
    text = JSON.stringify({ ...whole, deliveries: short });
    const failuresFirst = [
        ...short.filter(({ status }) => status === 'failed'),
        ...short.filter(({ status }) => status !== 'failed'),
    ];
    for (let keep = short.length; !fits(text); keep = Math.floor(keep / 2))
        text = JSON.stringify(shortened(failuresFirst.slice(0, keep), short.length - keep));
    return text;
}
/** The fields that `--output json` and the output `results` have, and no others. */
function contract({ event, deliveries, unmatched, conditions, alerts, problems }) {
    return {
        event: event === undefined ? {} : plainEvent(event),
        deliveries: deliveries.map((delivery) => ({
            provider: delivery.providerName,
            type: typeName(delivery),
            alert: delivery.alertName,
            file: placeOf(delivery).file,
            ...outcomeFields(delivery.outcome),
            requests: delivery.requests,
        })),
        unmatched,
        conditions,
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
function bare({ headers: _headers, body: _body, ...request }) {
    return request;
}
function shortened(deliveries, more) {
    const message = `the event, the unmatched Alerts and ${more} deliveries are left out: an output holds 1 MB; --output json of the command line has them`;
    return { event: {}, deliveries, unmatched: [], conditions: [], problems: [{ severity: 'notice', message }] };
}


/***/ }),

/***/ 2699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H1: () => (/* binding */ brokenOff),
  tN: () => (/* binding */ send),
  WU: () => (/* binding */ show),
  AR: () => (/* binding */ warnings)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/plan/outcome.ts
var plan_outcome = __webpack_require__(8655);
// EXTERNAL MODULE: ./src/resolve/resolve.ts + 9 modules
var resolve = __webpack_require__(6209);
// EXTERNAL MODULE: ./src/secrets/redact/credential-headers.ts
var credential_headers = __webpack_require__(4469);
// EXTERNAL MODULE: ./src/delivery/deliver.ts + 3 modules
var deliver = __webpack_require__(9509);
;// CONCATENATED MODULE: ./src/delivery/limits.ts
/** What a message exceeds of its service's documented limits, in words for whoever sends it; [] when nothing. */
function exceeded({ title, limits = [] }, requests) {
    return requests.flatMap((request) => limits.flatMap((limit) => {
        const text = measured(request.body, limit);
        if (text === undefined)
            return [];
        const size = limit.unit === 'bytes' ? Buffer.byteLength(text) : [...text].length;
        const what = limit.of === '' ? 'the message' : limit.of;
        return size > limit.max ? [`${what} has ${size} ${limit.unit}, ${title} takes ${limit.max}: ${limit.above}`] : [];
    }));
}
/** The part of a body that a limit speaks of; undefined where it is not there. */
function measured(body, { of }) {
    if (of === '' || body === undefined || typeof body !== 'string')
        return of === '' ? body : undefined;
    let value;
    if (/^\s*[[{]/.test(body)) {
        try {
            value = JSON.parse(body);
        }
        catch {
            return undefined;
        }
    }
    else
        return new URLSearchParams(body).get(of) ?? undefined;
    for (const key of of.split('.'))
        value = value?.[key];
    return typeof value === 'string' ? value : undefined;
}

// EXTERNAL MODULE: ./src/delivery/result.ts
var result = __webpack_require__(9071);
;// CONCATENATED MODULE: ./src/delivery/send.ts







/** What the service's documented limits say about the messages of a delivery. */
function warnings(delivery) {
    if (delivery.outcome)
        return [];
    const { type, target, event, providerName, provider } = delivery;
    const sizes = type.limits ? exceeded(type, (0,deliver/* rehearse */.K)(type.send(event, target)).requests) : [];
    const { file, line, column } = provider;
    return [
        ...delivery.warnings,
        ...sizes.map((message) => ({ severity: 'warning', message: `${providerName}: ${message}`, file, line, column })),
    ];
}
/** Sends a delivery and says what became of it; all texts redacted. */
async function send(delivery, options) {
    if (delivery.outcome)
        return ended(delivery, delivery.outcome, options.redact);
    const { type, target, connection, event } = delivery;
    const { outcome, requests } = await (0,deliver/* deliver */.c)(type.send(event, target), connection, {
        ...options,
        hints: type.hints ?? [],
    });
    const told = requests.map(({ method, url, status, attempts, durationMs }) => ({
        method,
        url: options.redact(url),
        status,
        attempts,
        durationMs: Math.round(durationMs),
    }));
    const result = ended(delivery, onItsLine(outcome, delivery), options.redact, told);
    return { ...result, rehearsal: () => show(delivery, options.redact).requests };
}
/** What a delivery would send if nothing were there yet, headers and bodies included; opens nothing. */
function show(delivery, redact) {
    if (delivery.outcome)
        return ended(delivery, delivery.outcome, redact);
    const { type, target, event } = delivery;
    const { outcome, requests } = (0,deliver/* rehearse */.K)(type.send(event, target));
    const shown = outcome.status === 'delivered' ? (0,plan_outcome/* skipped */.h)('preview', 'preview: nothing is sent') : onItsLine(outcome, delivery);
    return ended(delivery, shown, redact, requests.map((request) => showRequest(request, redact)));
}
/** A delivery that did not come to an end of its own, with the reason. */
function brokenOff(delivery, error, redact) {
    return ended(delivery, delivery.outcome ?? (0,plan_outcome/* failed */.g)(error), redact);
}
/** The delivery with its outcome, texts redacted. */
function ended({ alert, alertName, provider, providerName, received, event }, outcome, redact, requests = []) {
    const delivery = { alert, alertName, provider, providerName, received, event };
    return { ...delivery, outcome: (0,result/* redactedOutcome */.nW)(outcome, redact), requests };
}
/** What the user has to change stands in the Provider's manifest. */
function onItsLine(outcome, { provider }) {
    if (outcome.status !== 'failed' || !(outcome.error instanceof errors/* ConfigError */.xL))
        return outcome;
    return { ...outcome, error: (0,resolve/* atItsField */.cG)(outcome.error, provider) };
}
function showRequest(request, redact) {
    const unsent = { status: null, attempts: 0, durationMs: 0 };
    if (request.protocol === 'nats') {
        const { url, subject, body } = request;
        return {
            method: 'PUB',
            url: redact(`${url.replace(/\/$/, '')}/${subject}`),
            ...unsent,
            headers: {},
            body: redact(body),
        };
    }
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, redact((0,credential_headers/* redactHeader */.lk)(name, value))]));
    const body = typeof request.body === 'string' ? request.body : Buffer.from(request.body ?? '').toString('base64');
    return { method: request.method, url: redact(request.url), ...unsent, headers, body: redact(body) };
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

/** Go's zero values: what a field is that nobody gave. */
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
/** An event as the controller serialises it: Go's field order, `omitempty` fields left out. */
function eventJson(event) {
    const { involvedObject: object, metadata } = event;
    const given = (text) => text || undefined;
    return (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .goJson */ .Pl)({
        involvedObject: {
            kind: given(object.kind),
            namespace: given(object.namespace),
            name: given(object.name),
            uid: given(object.uid),
            apiVersion: given(object.apiVersion),
            resourceVersion: given(object.resourceVersion),
            fieldPath: given(object.fieldPath),
        },
        severity: event.severity,
        timestamp: event.timestamp,
        message: event.message,
        reason: event.reason,
        metadata: metadata.size > 0 ? metadata : undefined,
        reportingController: event.reportingController,
        reportingInstance: given(event.reportingInstance),
    });
}


/***/ }),

/***/ 8055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YI: () => (/* binding */ hasGroup),
/* harmony export */   f8: () => (/* binding */ combineMetadata),
/* harmony export */   h: () => (/* binding */ objectGroup),
/* harmony export */   vY: () => (/* binding */ cleanMetadata)
/* harmony export */ });
const eventGroup = 'event.toolkit.fluxcd.io/';
/** `kustomize.toolkit.fluxcd.io/` of an event about a Kustomization; `/` for the core group and for nonsense, as in Go. */
function objectGroup(event) {
    const parts = event.involvedObject.apiVersion.split('/');
    return parts.length === 2 ? `${parts[0]}/` : '/';
}
/**
 * The keys that the controller would let in: those of the involved object's group and of the event's, without the
 * object's checksum, digest and token. In an event that has no key of the object's group, keys without any group count
 * as the object's: a deliberate difference (docs/fidelity.md). No Flux controller sends such an event; people write
 * them, and githubdispatch and generic forward events with the groups stripped.
 * Source: the controller's cleanupMetadata and excludeInternalMetadata; test/logic/metadata.json.
 */
function cleanMetadata(event) {
    const group = objectGroup(event);
    const adopted = hasGroup(event) ? '' : group;
    const clean = new Map();
    for (const [written, value] of event.metadata) {
        const key = written.includes('/') ? written : adopted + written;
        if (!key.startsWith(group) && !key.startsWith(eventGroup))
            continue;
        if (key.startsWith(group) && isInternal(key.slice(group.length)))
            continue;
        clean.set(key, value);
    }
    return clean;
}
/** Whether an event has keys of its object's group, as all that Flux's controllers send have. */
function hasGroup(event) {
    const group = objectGroup(event);
    return [...event.metadata.keys()].some((key) => key.startsWith(group));
}
/** Go's EqualFold on ASCII words: U+212A folds to k and U+017F to s, which JavaScript's /iu knows as well. */
function isInternal(key) {
    return key === 'token' || /^(?:checksum|digest)$/iu.test(key);
}
/**
 * The metadata that a notifier sees: prefixes stripped, and from the weakest source to the strongest the event group's
 * keys, eventMetadata, summary, the object group's keys. `conflicts` are the keys that more than one source gave.
 * Source: the controller's combineEventMetadata; test/logic/metadata.json.
 */
function combineMetadata(event, alert) {
    const group = objectGroup(event);
    const clean = cleanMetadata(event);
    const ofGroup = (prefix) => [...clean].filter(([key]) => key.startsWith(prefix)).map(([key, value]) => [key.slice(prefix.length), value]);
    const sources = [
        ofGroup(eventGroup),
        [...(alert.eventMetadata ?? [])],
        alert.summary ? [['summary', alert.summary]] : [],
        ofGroup(group),
    ];
    const metadata = new Map();
    const conflicts = new Set();
    for (const source of sources) {
        for (const [key, value] of source) {
            if (metadata.has(key))
                conflicts.add(key);
            metadata.set(key, value);
        }
    }
    return { metadata, conflicts: [...conflicts].sort() };
}


/***/ }),

/***/ 6919:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ unescapeBytes),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   dg: () => (/* binding */ goQuote),
/* harmony export */   xO: () => (/* binding */ escapeBytes)
/* harmony export */ });
// How Go's net/url escapes the parts of a URL.
/** Characters that stand for themselves in each part, beside letters, digits and `-_.~`. */
const plain = {
    path: '$&+,/:;=@',
    segment: '$&+:=@',
    user: '$&+,;=',
    host: '!$&\'()*+,;=:[]<>"',
    fragment: '$&+,/:;=?@!()*',
    query: '',
};
/**
 * The bytes that an escaped text stands for: they need not be UTF-8.
 * @throws Error with Go's words for a broken escape, and for what no host may hold
 */
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
/** In a host only bytes beyond ASCII (and the percent sign of a zone) may be escaped. */
function mayEscape(byte, part) {
    if (byte === 0x25)
        return true;
    if (part === 'host')
        return byte >= 0x80;
    return part !== 'zone' || byte === 0x20 || standsForItself(byte, 'host');
}
/** Bytes as they stand in that part of a URL. */
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
/** A text that was checked by unescapeBytes: as it was written if it is well escaped, else escaped anew. */
function escaped(written, part) {
    return isEscaped(written, part) ? written : escapeBytes(unescapeBytes(written, part), part);
}
function isEscaped(text, part) {
    return [...Buffer.from(text)].every((byte) => standsForItself(byte, part) || "!$&'()*+,;=:@[]%".includes(String.fromCharCode(byte)));
}
/** A text as Go's %q prints it. */
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
    // Not a literal: V8 checks those of a module that is loaded, and these classes take it 0.3 ms.
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
/**
 * A value as Go's encoding/json writes it: `<`, `>`, `&`, U+2028 and U+2029 escaped, lone surrogates replaced, no
 * trailing newline. A Map is a Go map (keys in the order of their UTF-8 bytes); an object is a struct (keys as they
 * stand, undefined left out). `escapeHtml: false` is Go's SetEscapeHTML(false).
 * Source: encoding/json; test/logic/event.json.
 */
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
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what JSON escapes
    const special = escapeHtml ? /["\\<>&\u0000-\u001f\u2028\u2029]/g : /["\\\u0000-\u001f\u2028\u2029]/g;
    return `"${text.toWellFormed().replace(special, (char) => short[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}
/** The entries of a map in the order in which Go's encoders walk it: by the bytes of the key. */
function byUtf8(map) {
    return [...map].sort(([a], [b]) => compareUtf8(a, b));
}
/** Go's order of strings. JavaScript's compares UTF-16 units and puts U+FFEE behind emoji. */
function compareUtf8(a, b) {
    return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}


/***/ }),

/***/ 9664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ goTrim),
/* harmony export */   sr: () => (/* binding */ goLower)
/* harmony export */ });
/* unused harmony export basicAuth */
/** Go's strings.ToLower: each character by itself (no final sigma, `İ` is `i`). */
function goLower(text) {
    return Array.from(text, (char) => (char === 'İ' ? 'i' : char.toLowerCase())).join('');
}
/** Go's strings.TrimSpace: JavaScript's cuts a BOM too, and leaves U+0085. */
function goTrim(text) {
    const blank = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
    return text.replace(new RegExp(`^${blank}|${blank}$`, 'g'), '');
}
/** The value of an `authorization` header for a user and a password. */
function basicAuth(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
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

/**
 * A URL as Go's url.ParseRequestURI takes it: an absolute URL or an absolute path; a `#` is part of the path.
 * @throws Error with Go's words, as `parse "example.com/hook": invalid URI for request`
 */
function parseRequestUri(text) {
    return withAddress(text, () => parse(text, true));
}
/**
 * A URL as Go's url.Parse takes it: relative ones too, and with a fragment.
 * @throws Error with Go's words, as `parse "http://a b": invalid character " " in host name`
 */
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
/** The URL as Go's URL.String writes it: the path as it was written if that is still the path and well escaped. */
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
        // Else a relative path such as `a:b` would read as a scheme.
        if (text === '' && path.split('/', 1)[0]?.includes(':'))
            text += './';
        text += path;
    }
    if (url.forceQuery || url.query)
        text += `?${url.query}`;
    return fragment ? `${text}#${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(fragment, 'fragment')}` : text;
}
/** The path as it stands in a URL: Go's URL.EscapedPath. */
function escapedPath({ path, rawPath }) {
    if (rawPath !== '' && (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(rawPath, 'path').toString() === path && path !== '*')
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(rawPath, 'path');
    return path === '*' ? '*' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(path), 'path');
}
/**
 * A path as Go writes it that was put together of texts: as it is where all of it may stand in a path, else escaped. A `%`
 * is always escaped, though Go reads it as an escape: a name must not change the path.
 */
function escapePath(path) {
    return path.includes('%') ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(path), 'path') : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(path, 'path');
}
/** One segment of a path, escaped as Go's url.PathEscape does. */
function escapeSegment(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(text), 'segment');
}
/** Go's path.Join: joined by slashes, empty parts left out, `.`, `..` and double slashes resolved. */
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
/**
 * Go's URL.JoinPath: parts are appended to the path, which is cleaned; a slash at the very end stays. Parts with a broken
 * escape are left out.
 */
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
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
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
    // Go is strict about colons with http and https only; databases write several hosts with ports.
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

/***/ 3063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rV: () => (/* reexport */ loadRepository),
  MB: () => (/* reexport */ parseObjects),
  Gf: () => (/* reexport */ secretName)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/common/yaml.ts
var yaml = __webpack_require__(7394);
;// CONCATENATED MODULE: ./src/manifests/objects.ts


/** The API server takes no object above 1.5 MiB; a longer document is none, and would take seconds to parse. */
const longest = 1.5 * 1024 * 1024;
/** Marks of Helm and Go templates, of Jinja, and of Flux Operator's ResourceSets; a merge key (`<<:`) is none. */
const templateMarks = /\{\{|\{%|<<\s*\w/;
/**
 * Parses one document into the objects in it: itself, or the items of a List. What cannot be parsed is an error; but a
 * notice where it looks like a template and the user did not name the file, since folders hold templates.
 */
function parseObjects(document, { file, named }, problems) {
    const { text } = document;
    const isTemplate = templateMarks.test(text.slice(0, longest));
    const refuse = (message, line = document.line, column = 1) => {
        const end = named ? '' : '; the document was passed over';
        const severity = named || !isTemplate ? 'error' : 'notice';
        problems.push({ severity, message: `${message}${end}`, file, line, column });
        return [];
    };
    if (text.length > longest)
        return refuse(`A document of ${(text.length / 1024 / 1024).toFixed(1)} MiB, but Kubernetes takes none above 1.5 MiB`);
    if (document.isBroken)
        return refuse('This is not valid UTF-8: save the file as UTF-8');
    const lines = new dist/* LineCounter */.HN();
    const hint = isTemplate ? ' (it looks like a template: render it first)' : '';
    const refuseAt = (message, offset) => {
        const { line, col } = lines.linePos(offset);
        return refuse(`This YAML cannot be parsed: ${message}${hint}`, document.line + Math.max(0, line - 1), Math.max(1, col));
    };
    let parsed;
    let aliases;
    try {
        parsed = (0,yaml/* parseYaml */.hN)(text, { lineCounter: lines, merge: true });
        const [error] = parsed.errors;
        if (error)
            return refuseAt(error.message, error.pos[0]);
        aliases = (0,yaml/* resolveAliases */.rB)(parsed);
    }
    catch (error) {
        return refuseAt(error.message, error instanceof yaml/* DocumentError */.Mi ? error.offset : 0);
    }
    return objectsIn(parsed, { aliases, hasVariables: /\$[{$]/.test(text) }, (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: document.line + line - 1, column: col };
    });
}
function objectsIn(document, shared, positionAt) {
    if (!(0,dist/* isMap */.jh)(document.contents))
        return [];
    const object = (map, inherited) => {
        const fields = { map, ...shared };
        return {
            ...fields,
            apiVersion: (0,yaml/* textOf */.b6)((0,yaml/* nodeAt */.oB)(fields, 'apiVersion')) ?? inherited?.apiVersion ?? '',
            kind: (0,yaml/* textOf */.b6)((0,yaml/* nodeAt */.oB)(fields, 'kind')) ?? inherited?.kind ?? '',
            at: (field) => positionAt((0,yaml/* offsetOf */.b4)(fields, field)),
            atNode: (node) => positionAt(node.range?.[0] ?? (0,yaml/* offsetOf */.b4)(fields, '')),
        };
    };
    const root = object(document.contents);
    if (!root.kind.endsWith('List'))
        return [root];
    const inherited = { apiVersion: root.apiVersion, kind: root.kind.slice(0, -'List'.length) };
    return (0,yaml/* itemsOf */.S3)(root, (0,yaml/* nodeAt */.oB)(root, 'items')).flatMap((item) => ((0,dist/* isMap */.jh)(item) ? [object(item, inherited)] : []));
}
/** The object with the values of a decrypted document in the place of those that SOPS encrypted. */
function decryptedObject(object, plain) {
    const replaced = new Map(object.replaced);
    const visit = (node, value) => {
        if ((0,dist/* isScalar */.jn)(node)) {
            if (!isEncrypted(node))
                return;
            const clear = new dist/* Scalar */.X5(value);
            if (node.range)
                clear.range = node.range;
            replaced.set(node, clear);
        }
        else if ((0,dist/* isMap */.jh)(node))
            for (const pair of node.items)
                visit(pair.value, (0,yaml/* mapOf */.A7)(value)?.[(0,yaml/* textOf */.b6)(pair.key) ?? '']);
        else if ((0,dist/* isSeq */.oP)(node))
            for (const [at, item] of node.items.entries())
                visit(item, (0,yaml/* listOf */.c3)(value)[at]);
    };
    visit(object.map, plain);
    return { ...object, replaced, hasVariables: true };
}
/** Is a scalar what SOPS makes of a value? */
function isEncrypted(node) {
    return typeof node.value === 'string' && /^ENC\[AES256_GCM,/.test(node.value);
}
/** What an object is called, as it is written. */
function nameOf(object) {
    return (0,yaml/* textOf */.b6)((0,yaml/* nodeAt */.oB)(object, 'metadata', 'name'));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/common/paths.ts
var common_paths = __webpack_require__(9353);
// EXTERNAL MODULE: ./src/common/read-file.ts
var read_file = __webpack_require__(9360);
// EXTERNAL MODULE: ./src/common/work-tree.ts
var work_tree = __webpack_require__(1757);
// EXTERNAL MODULE: ./src/common/workspace.ts
var common_workspace = __webpack_require__(4384);
;// CONCATENATED MODULE: ./src/manifests/kustomization.ts





/** Names under which kustomize finds its file in a folder. */
const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
/** Parses a kustomization.yaml, leniently; undefined if it is not a YAML map. */
function parseKustomization(file, folder, text, readText) {
    const content = parseMap(text);
    if (!content)
        return undefined;
    const paths = (key) => texts(content[key]).filter((entry) => !isRemote(entry));
    const local = (keys) => keys.flatMap(paths).map((entry) => (0,common_paths/* slashes */.k)((0,external_node_path_.resolve)(folder, entry)));
    const all = ['resources', 'bases', 'components'];
    return {
        file,
        folder,
        namespace: (0,yaml/* wordOf */.aG)(content.namespace),
        resources: local(['resources', 'bases']),
        components: local(['components']),
        remote: all.flatMap((key) => texts(content[key])).filter(isRemote),
        changes: changesIn(content, folder, readText),
        content,
    };
}
/** The fields `namePrefix`, `patches` and the like of a kustomization.yaml or of a Flux Kustomization's spec. */
function changesIn(content, folder, readText) {
    const patches = [];
    for (const field of ['patches', 'patchesStrategicMerge', 'patchesJson6902', 'replacements', 'transformers'])
        for (const entry of (0,yaml/* listOf */.c3)(content[field]))
            patches.push(...patchesIn(field, entry, folder, readText));
    return { namePrefix: (0,yaml/* wordOf */.aG)(content.namePrefix), nameSuffix: (0,yaml/* wordOf */.aG)(content.nameSuffix), patches };
}
/** May these changes reach a manifest of this kind and name? */
function mayChange({ namePrefix, nameSuffix, patches }, kind, name) {
    return namePrefix !== undefined || nameSuffix !== undefined || patches.some((patch) => mayPatch(patch, kind, name));
}
function mayPatch({ kind, name, text }, ofKind, ofName) {
    if (text !== undefined)
        return text.includes(ofKind) && text.includes(ofName);
    const fits = (pattern, value) => pattern === undefined || pattern === value || /[.*+?|()[\]^$]/.test(pattern);
    return fits(kind, ofKind) && fits(name, ofName);
}
function patchesIn(field, entry, folder, readText) {
    if (typeof entry === 'string' && entry.includes('\n'))
        return [{ field, text: entry }];
    const patch = typeof entry === 'string' ? { path: entry } : (0,yaml/* mapOf */.A7)(entry);
    if (!patch)
        return [];
    const path = (0,yaml/* wordOf */.aG)(patch.path);
    const file = path === undefined ? undefined : (0,common_paths/* slashes */.k)((0,external_node_path_.resolve)(folder, path));
    const target = (0,yaml/* mapOf */.A7)(patch.target);
    const selected = (0,yaml/* listOf */.c3)(patch.targets).map((one) => (0,yaml/* mapOf */.A7)((0,yaml/* mapOf */.A7)(one)?.select));
    const targets = (target ? [target] : selected).filter((one) => one !== undefined);
    if (targets.length > 0)
        return targets.map(({ kind, name }) => ({ field, kind: (0,yaml/* wordOf */.aG)(kind), name: (0,yaml/* wordOf */.aG)(name), file }));
    const text = (0,yaml/* wordOf */.aG)(patch.patch) ?? (file === undefined ? undefined : fileText(file, readText));
    return [{ field, text, file }];
}
/** The text of a patch file; without it nothing is known to be changed. */
function fileText(file, readText) {
    try {
        return readText(file);
    }
    catch {
        return '';
    }
}
function parseMap(text) {
    if (text.length > longest)
        return undefined;
    try {
        const document = (0,yaml/* parseYaml */.hN)(text, { merge: true });
        return (0,dist/* isMap */.jh)(document.contents) ? document.toJS({ maxAliasCount: 100 }) : undefined;
    }
    catch {
        return undefined;
    }
}
function isRemote(entry) {
    return /^[a-z][a-z0-9+.-]*:\/\/|^[\w.-]+@[\w.-]+:|[?&](ref|version)=|^(github|gitlab)\.com[/:]/i.test(entry);
}
function texts(value) {
    return (0,yaml/* listOf */.c3)(value).filter((entry) => typeof entry === 'string');
}

;// CONCATENATED MODULE: ./src/manifests/graph.ts



/** The kustomizations of a chain, the base first. */
function stepsOf(chain) {
    const steps = [];
    for (let step = chain.steps; step; step = step.next)
        steps.push(step.kustomization);
    return steps;
}
/** A chain on one line, from the top to the base. */
function chainText(chain) {
    const { flux, isDeployed } = chain;
    const top = flux ? [`${flux.file}:${flux.line} Kustomization ${flux.name}${isDeployed ? '' : ' (around it)'}`] : [];
    return [...top, ...stepsOf(chain).reverse().map(stepText)].join(' > ');
}
function stepText({ file, namespace, changes: { namePrefix, nameSuffix, patches } }) {
    const facts = [
        namespace && `namespace ${namespace}`,
        namePrefix && `prefix ${namePrefix}`,
        nameSuffix && `suffix ${nameSuffix}`,
        patches.length > 0 && `patches ${patches.length}`,
    ].filter(Boolean);
    return facts.length > 0 ? `${file} (${facts.join(', ')})` : file;
}
/** More chains than any file has: a maze of kustomizations ends with so many. */
const mostChains = 10_000;
/**
 * The graph of kustomizations. Only those that may list a file in question are parsed, since a repository has hundreds of
 * them and a few Providers.
 */
function createGraph(input) {
    const nodes = kustomizationNodes(input);
    // A Flux Kustomization may take variables from one that deploys it, and that one too: so often, and no longer.
    const first = createLevel(input, nodes, undefined);
    const second = createLevel(input, nodes, first);
    return createLevel(input, nodes, second);
}
function kustomizationNodes({ kustomizations: files, readText }) {
    const parsed = new Map();
    const at = (folder) => {
        const file = files.get(folder);
        if (file && !parsed.has(folder))
            parsed.set(folder, parseKustomization(file.file, folder, file.text, readText));
        return parsed.get(folder);
    };
    let mentions;
    const mentioning = (path) => {
        mentions ??= mentionsIn(files, at);
        return (mentions.get(path) ?? []).flatMap((folder) => at(folder) ?? []);
    };
    const componentAt = (folder) => inOrder([folder], (one) => at(one)?.components ?? []).flatMap((one) => at(one) ?? []);
    return {
        has: (folder) => files.has(folder),
        at,
        mentioning,
        listing: (path) => mentioning(path).filter(({ resources, components }) => resources.includes(path) || components.includes(path)),
        isPatch: (file) => mentioning(file).some(({ folder, changes }) => (0,common_paths/* isWithin */.U)(file, folder) && changes.patches.some((patch) => patch.file === file)),
        componentAt,
    };
}
/** Path -> the folders whose kustomization.yaml mentions it, by its text alone. */
function mentionsIn(files, parsedAt) {
    const mentions = new Map();
    for (const [folder, file] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
        for (const path of new Set(pathsIn(file.text, folder, parsedAt))) {
            const folders = mentions.get(path);
            if (folders)
                folders.push(folder);
            else
                mentions.set(path, [folder]);
        }
    return mentions;
}
/** All words of a kustomization.yaml as paths; what YAML may hide from that (aliases, escapes, blanks) once it is parsed. */
function pathsIn(text, folder, parsedAt) {
    const words = text.split(/[\s"'[\]{},]+/);
    const isPlain = !/(?:^|[\s[,])[&*][\w-]|\\[xuU]|-[ \t]+["']?[^\s#"':]+ [^\s#]/m.test(text);
    const hidden = isPlain ? undefined : parsedAt(folder);
    const paths = words.filter((word) => word !== '' && !word.endsWith(':')).map((word) => (0,common_paths/* slashes */.k)((0,external_node_path_.resolve)(folder, word)));
    return hidden ? [...paths, ...hidden.resources, ...hidden.components] : paths;
}
/** Chains up to the Flux Kustomizations as they are with the variables that the level below knows. */
function createLevel(input, nodes, below) {
    const { deploying, including, fluxIn } = fluxNodes(input, nodes, below);
    const ofFolders = new Map();
    /** Where there is no kustomization.yaml, Flux makes one of all that is below, but for folders that have their own. */
    const generated = (holder) => {
        const chains = [];
        for (const folder of upwards(holder)) {
            if (nodes.has(folder))
                break;
            for (const flux of deploying(folder))
                chains.push(linked(graph_top(flux), componentsOf(flux, nodes)));
        }
        return chains;
    };
    const listed = (path) => nodes.listing(path).flatMap((kustomization) => {
        const chains = ofFolders.get(kustomization.folder) ?? [];
        return chains.map((chain) => linked(chain, [...componentsBehind(path, kustomization, chain, nodes), kustomization]));
    });
    /** Nothing lists it: its own namespace, and the variables of the nearest Flux Kustomization around it. */
    const alone = (holder, root) => {
        const nearest = [...upwards(holder)].map(deploying).find((around) => around.length > 0) ?? [undefined];
        return nearest.map((flux) => ({ steps: undefined, flux, isDeployed: false, namespace: undefined, root }));
    };
    const addFolder = (folder) => {
        const holder = (0,common_paths/* slashes */.k)((0,external_node_path_.dirname)(folder));
        const chains = [
            ...listed(folder),
            ...(holder === folder ? [] : generated(holder)),
            ...deploying(folder).map(graph_top),
            ...including(folder).map((flux) => included(folder, flux, nodes)),
        ];
        ofFolders.set(folder, chains.length > 0 ? chains.slice(0, mostChains) : alone(folder, folder));
    };
    const addListing = (path) => {
        for (const folder of foldersAbove(path, nodes, ofFolders))
            addFolder(folder);
    };
    const ofFiles = new Map();
    const chainsOf = (file) => {
        const known = ofFiles.get(file);
        if (known)
            return known;
        addListing(file);
        const folder = (0,common_paths/* slashes */.k)((0,external_node_path_.dirname)(file));
        const chains = [...listed(file), ...generated(folder)].slice(0, mostChains);
        ofFiles.set(file, chains.length > 0 ? chains : alone(folder, undefined));
        return ofFiles.get(file);
    };
    let showsDeployment;
    return {
        chainsOf,
        showsDeployment: () => {
            showsDeployment ??= input.fluxDocuments.some((document) => fluxIn(document).length > 0);
            return showsDeployment;
        },
        clusterOf: (chain) => chain.flux && clusterOf(chain.flux, chainsOf),
        chainsOfFolder: (folder) => {
            addListing(folder);
            if (!ofFolders.has(folder))
                addFolder(folder);
            return ofFolders.get(folder);
        },
        fluxIn,
        isPatch: nodes.isPatch,
    };
}
const graph_top = (flux) => ({
    steps: undefined,
    flux,
    isDeployed: true,
    namespace: flux.targetNamespace,
    root: flux.file,
});
/** The chain with more steps at its lower end, the outermost last. */
function linked(chain, steps) {
    let { steps: next, namespace } = chain;
    for (const kustomization of steps.toReversed()) {
        next = { kustomization, next };
        namespace ??= kustomization.namespace;
    }
    return { ...chain, steps: next, namespace };
}
/** The chain of a component that a Flux Kustomization adds to the folder that it deploys. */
function included(folder, flux, nodes) {
    const behind = flux.components.slice(flux.components.indexOf(folder) + 1).flatMap(nodes.componentAt);
    const overlay = nodes.at(flux.folder);
    return linked(graph_top(flux), overlay ? [...behind, overlay] : behind);
}
/** The components that change what stands at a path that a kustomization lists: those that it lists behind it. */
function componentsBehind(path, { folder, components }, chain, nodes) {
    const isTop = chain.steps === undefined && chain.flux?.folder === folder;
    const all = isTop ? [...components, ...(chain.flux?.components ?? [])] : components;
    return all.slice(all.indexOf(path) + 1).flatMap(nodes.componentAt);
}
/** The folders whose chains are not known yet and through which a path reaches the top, each behind those above it. */
function foldersAbove(path, nodes, known) {
    const above = (one) => nodes
        .listing(one)
        .map(({ folder }) => folder)
        .filter((folder) => !known.has(folder));
    return inOrder(above(path), above);
}
/**
 * Folders and all that they lead to, each behind what it leads to. A loop, since thousands of kustomizations may list each
 * other; a circle, which kustomize refuses, ends where it closes.
 */
function inOrder(folders, next) {
    const order = new Set();
    const seen = new Set();
    const open = folders.toReversed();
    for (let folder = open.at(-1); folder !== undefined; folder = open.at(-1)) {
        const more = seen.has(folder) ? [] : next(folder).filter((one) => !seen.has(one));
        seen.add(folder);
        if (more.length > 0)
            open.push(...more.toReversed());
        else
            order.add(open.pop());
    }
    return [...order];
}
function fluxNodes({ fluxDocuments, foldersIn, parseFlux }, nodes, below) {
    const parsed = new Map();
    const fluxIn = (document) => {
        const known = parsed.get(document);
        if (known)
            return known;
        const hasVariables = document.document.text.includes('$');
        const chains = hasVariables ? (below?.chainsOf(document.path) ?? []) : [undefined];
        const found = chains.flatMap((chain) => parseFlux(document, chain));
        // What a kustomization uses as a patch deploys nothing by itself.
        parsed.set(document, found.length > 0 && nodes.isPatch(document.path) ? [] : distinct(found));
        return parsed.get(document);
    };
    const byFolder = new Map();
    const anywhere = [];
    for (const document of fluxDocuments)
        for (const folder of foldersIn(document) ?? [undefined]) {
            if (folder === undefined)
                anywhere.push(document);
            else if (byFolder.get(folder)?.push(document) === undefined)
                byFolder.set(folder, [document]);
        }
    const withComponents = fluxDocuments.filter(({ document }) => document.text.includes('components'));
    const deployed = new Map();
    const deploying = (folder) => {
        const known = deployed.get(folder);
        if (known)
            return known;
        const found = [...(byFolder.get(folder) ?? []), ...anywhere].flatMap(fluxIn);
        deployed.set(folder, found.filter((flux) => flux.folder === folder));
        return deployed.get(folder);
    };
    return {
        fluxIn,
        deploying,
        including: (folder) => withComponents
            .filter(({ document }) => document.text.includes((0,external_node_path_.basename)(folder)))
            .flatMap(fluxIn)
            .filter((flux) => flux.components.includes(folder)),
    };
}
/** Goes up from a Flux Kustomization to the one that deploys its file, and so on; one that deploys itself is the top. */
function clusterOf(flux, chainsOf) {
    const seen = new Set();
    for (let file = flux.file;;) {
        seen.add(file);
        const [chain] = chainsOf(file);
        if (!chain?.isDeployed)
            return chain?.root ?? (0,common_paths/* slashes */.k)((0,external_node_path_.dirname)(file));
        if (!chain.flux || seen.has(chain.flux.file))
            return chain.flux?.file ?? file;
        file = chain.flux.file;
    }
}
function componentsOf(flux, nodes) {
    return flux.components.flatMap(nodes.componentAt);
}
function distinct(fluxes) {
    return [...new Map(fluxes.map((flux) => [JSON.stringify([flux, ...flux.substitute]), flux])).values()];
}
/** A folder, the one above it, and so on. */
function* upwards(folder) {
    for (let at = folder;; at = (0,common_paths/* slashes */.k)((0,external_node_path_.dirname)(at))) {
        yield at;
        if (at === (0,common_paths/* slashes */.k)((0,external_node_path_.dirname)(at)))
            return;
    }
}

;// CONCATENATED MODULE: ./src/manifests/manifest-fields.ts


const group = 'notification.toolkit.fluxcd.io/';
const versions = ['v1beta1', 'v1beta2', 'v1beta3'];
/** `Provider` or `Alert` if the object is one of Flux's; other groups have kinds of these names too. */
function notificationKind({ apiVersion, kind }) {
    return apiVersion.startsWith(group) && (kind === 'Provider' || kind === 'Alert') ? kind : undefined;
}
/**
 * The fields of a Provider or Alert. What has the wrong type counts as absent and is a problem; nothing is judged by the
 * schema, but `eventSeverity` is info by default, as in the CRD.
 */
function manifestFields(object, options) {
    const fields = typedFields(object, options);
    const { apiVersion, kind } = object;
    if (!versions.includes(apiVersion.slice(group.length)))
        options.problems.push({
            severity: 'warning',
            message: `No Flux serves ${kind} in ${apiVersion}; write ${group}v1beta3`,
            file: options.file,
            field: 'apiVersion',
            ...object.at('apiVersion'),
        });
    const metadata = {
        name: fields.text('metadata.name') ?? '',
        uid: fields.text('metadata.uid'),
        labels: fields.map('metadata.labels') ?? new Map(),
        annotations: fields.map('metadata.annotations') ?? new Map(),
    };
    const spec = kind === 'Provider' ? providerSpec(fields) : alertSpec(fields);
    return { apiVersion, kind, ...metadata, file: options.file, ...object.at(''), unresolved: fields.unresolved, spec };
}
function providerSpec({ text, boolean, reference }) {
    return {
        type: text('spec.type') ?? '',
        address: text('spec.address'),
        channel: text('spec.channel'),
        username: text('spec.username'),
        proxy: text('spec.proxy'),
        timeout: text('spec.timeout'),
        interval: text('spec.interval'),
        suspend: boolean('spec.suspend'),
        secretRef: reference('spec.secretRef'),
        certSecretRef: reference('spec.certSecretRef'),
        proxySecretRef: reference('spec.proxySecretRef'),
        serviceAccountName: text('spec.serviceAccountName'),
        commitStatusExpr: text('spec.commitStatusExpr'),
    };
}
function alertSpec({ text, boolean, reference, list, texts, map }) {
    return {
        providerRef: reference('spec.providerRef') ?? { name: '' },
        eventSeverity: text('spec.eventSeverity') ?? 'info',
        eventSources: list('spec.eventSources').map((source) => ({
            apiVersion: text(`${source}.apiVersion`),
            kind: text(`${source}.kind`) ?? '',
            name: text(`${source}.name`) ?? '',
            namespace: text(`${source}.namespace`),
            matchLabels: map(`${source}.matchLabels`),
        })),
        inclusionList: texts('spec.inclusionList'),
        exclusionList: texts('spec.exclusionList'),
        eventMetadata: map('spec.eventMetadata'),
        summary: text('spec.summary'),
        suspend: boolean('spec.suspend'),
    };
}
const mostWrong = 20;
/** Null counts as absent, as it does for the API server; what has another type than asked for does too, and is a problem. */
function typedFields(object, { file, problems, ...options }) {
    const unresolved = new Map();
    let wrongs = 0;
    const wrong = (field, expected) => {
        if (++wrongs > mostWrong)
            return undefined;
        const more = wrongs === mostWrong ? ' (further faults of this kind are not listed)' : '';
        const message = `${field} of this ${object.kind} should be ${expected}; it counts as absent${more}`;
        problems.push({ severity: 'warning', message, file, field, ...object.at(field) });
        return undefined;
    };
    const node = (field) => (0,yaml/* nodeAt */.oB)(object, ...field.split('.'));
    const isAbsent = (field) => isNull(node(field));
    const textAt = (field, value = node(field)) => {
        const variable = value ? options.unresolved.get(value) : undefined;
        if (variable !== undefined)
            unresolved.set(field, variable);
        return (0,yaml/* textOf */.b6)(value);
    };
    const text = (field) => (isAbsent(field) ? undefined : (textAt(field) ?? wrong(field, 'text')));
    const list = (field) => {
        const value = node(field);
        if (!(0,dist/* isSeq */.oP)(value) && !isNull(value))
            wrong(field, 'a list');
        return (0,yaml/* itemsOf */.S3)(object, value).map((_, index) => `${field}.${index}`);
    };
    return {
        unresolved,
        text,
        list,
        boolean: (field) => {
            const value = text(field);
            if (value === undefined || unresolved.has(field))
                return undefined;
            if (/^(true|yes|on)$/i.test(value))
                return true;
            return /^(false|no|off)$/i.test(value) ? false : wrong(field, 'true or false');
        },
        reference: (field) => {
            if (isAbsent(field))
                return undefined;
            const name = text(`${field}.name`);
            return name === undefined ? wrong(field, 'a reference with a name') : { name };
        },
        texts: (field) => {
            if (!(0,dist/* isSeq */.oP)(node(field)))
                return isAbsent(field) ? undefined : wrong(field, 'a list');
            return list(field).flatMap((item) => text(item) ?? []);
        },
        map: (field) => {
            if (isAbsent(field))
                return undefined;
            if (!(0,dist/* isMap */.jh)(node(field)))
                return wrong(field, 'a map');
            const entries = (0,yaml/* entriesOf */.Mc)(object, node(field)).flatMap(([key, value]) => {
                // In Go a null in a map of texts is the empty text.
                if (!value || isNull(value))
                    return [[key, '']];
                const found = textAt(`${field}.${key}`, value) ?? wrong(`${field}.${key}`, 'text');
                return found === undefined ? [] : [[key, found]];
            });
            return new Map(entries);
        },
    };
}
function isNull(value) {
    return !value || ((0,dist/* isScalar */.jn)(value) && (value.value === null || value.value === undefined));
}

;// CONCATENATED MODULE: ./src/manifests/glob.ts
/**
 * Compiles a path pattern: `*` and `?` within a segment, `[a-z]`, `[!a]`, backslash escapes, and `**` for any number of
 * segments (one at least where it stands last). Matches in O(pattern × path), whatever the pattern.
 */
function compileGlob(pattern) {
    const segments = pattern.split('/').map((segment) => (segment === '**' ? segment : tokens(segment)));
    return (path) => matchPath(segments, path.split('/'));
}
/** As `compileGlob`, for text in which `/` is a character like others. */
function compileName(pattern) {
    const compiled = tokens(pattern);
    return (text) => matchSegment(compiled, text);
}
/** `a/{b,c}` -> `a/b`, `a/c`; nested braces as well, a brace without a comma or an end as it is. At most 1,000 patterns. */
function expandBraces(pattern) {
    const done = [];
    const open = [pattern];
    while (open.length > 0 && open.length + done.length <= 1000) {
        const next = open.pop();
        const brace = /\{([^{}]*,[^{}]*)\}/.exec(next);
        if (!brace)
            done.push(next);
        else
            for (const choice of brace[1].split(','))
                open.push(next.slice(0, brace.index) + choice + next.slice(brace.index + brace[0].length));
    }
    return [...done, ...open];
}
function matchPath(pattern, path) {
    let p = 0;
    let s = 0;
    let retry;
    while (s < path.length) {
        const segment = pattern[p];
        if (segment === '**') {
            if (p === pattern.length - 1)
                return true;
            retry = { p: ++p, s };
        }
        else if (segment && matchSegment(segment, path[s])) {
            p++;
            s++;
        }
        else if (retry) {
            p = retry.p;
            s = ++retry.s;
        }
        else
            return false;
    }
    return p === pattern.length;
}
function matchSegment(pattern, text) {
    let p = 0;
    let t = 0;
    let retry;
    while (t < text.length) {
        const token = pattern[p];
        if (token === '*')
            retry = { p: ++p, t };
        else if (token?.(text[t])) {
            p++;
            t++;
        }
        else if (retry) {
            p = retry.p;
            t = ++retry.t;
        }
        else
            return false;
    }
    while (pattern[p] === '*')
        p++;
    return p === pattern.length;
}
function tokens(segment) {
    const found = [];
    for (let at = 0; at < segment.length; at++) {
        const char = segment[at];
        const set = char === '[' ? bracket(segment, at) : undefined;
        if (set) {
            found.push(set.matches);
            at = set.end;
        }
        else if (char === '*') {
            if (found.at(-1) !== '*')
                found.push('*');
        }
        else if (char === '?')
            found.push(() => true);
        else {
            const literal = char === '\\' && at + 1 < segment.length ? segment[++at] : char;
            found.push((other) => other === literal);
        }
    }
    return found;
}
const classes = {
    alnum: /[a-z0-9]/i,
    alpha: /[a-z]/i,
    digit: /\d/,
    lower: /[a-z]/,
    upper: /[A-Z]/,
    space: /\s/,
    punct: /[!-/:-@[-`{-~]/,
    xdigit: /[0-9a-f]/i,
};
/** The set that a bracket opens at `at`, and where it ends; undefined if it has no end. A `]` in first place is a member. */
function bracket(segment, at) {
    const negated = segment[at + 1] === '!' || segment[at + 1] === '^';
    const members = [];
    let i = at + (negated ? 2 : 1);
    for (let first = true; i < segment.length; first = false) {
        if (segment[i] === ']' && !first)
            return { matches: (char) => members.some((is) => is(char)) !== negated, end: i };
        const named = /^\[:(\w+):\]/.exec(segment.slice(i, i + 12));
        const ofClass = named && classes[named[1]];
        if (ofClass) {
            members.push((char) => ofClass.test(char));
            i += named[0].length;
            continue;
        }
        if (segment[i] === '\\')
            i++;
        const from = segment[i++];
        if (from === undefined)
            return undefined;
        let to = from;
        if (segment[i] === '-' && segment[i + 1] !== ']' && i + 1 < segment.length) {
            i += segment[i + 1] === '\\' ? 2 : 1;
            to = segment[i++] ?? from;
        }
        members.push((char) => char >= from && char <= to);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/manifests/envsubst.ts

/**
 * Expands `${var}` as Flux does (github.com/fluxcd/pkg/envsubst): defaults, length, case, substring, strip, replace; `$$` is a
 * plain `$`. Lengths and positions count bytes. Throws an Error for what Flux refuses, with its text in it.
 */
function expand(text, lookup) {
    const reader = { text, at: 0, lookup, missing: [] };
    let result = '';
    while (reader.at < text.length) {
        const dollar = text.indexOf('$', reader.at);
        if (dollar < 0)
            break;
        result += text.slice(reader.at, dollar);
        reader.at = dollar + 1;
        if (text[dollar + 1] === '{')
            result += expression(reader);
        else {
            result += '$';
            if (text[dollar + 1] === '$')
                reader.at++;
        }
    }
    return { text: result + text.slice(reader.at), missing: reader.missing };
}
/** Reads from behind `$` to behind the closing brace. */
function expression(reader) {
    const start = reader.at - 1;
    reader.at++;
    const refuse = () => {
        const shown = reader.text.slice(start, start + 40).split('\n', 1)[0];
        return new Error(`${shown} is no substitution that Flux knows; write $$ for a dollar sign that stays`);
    };
    const isLength = take(reader, /#/y) !== undefined;
    const name = take(reader, /[\p{L}\p{Nd}_]+/uy);
    if (name === undefined)
        throw refuse();
    const operator = isLength ? '' : (take(reader, /:[-=?+]|:|=|[,^]{1,2}|\/[/#%]?|##?|%%?/y) ?? '');
    const args = argumentsOf(reader, operator);
    if (!args || take(reader, /\}/y) === undefined)
        throw refuse();
    const value = reader.lookup(name);
    const { text, missing } = args;
    if (/^:?[-=?+]$/.test(operator)) {
        if (!value)
            reader.missing.push(...missing);
        return value || text.join('');
    }
    if (value === undefined) {
        reader.missing.push(name);
        return reader.text.slice(start, reader.at);
    }
    reader.missing.push(...missing);
    return isLength ? String(Buffer.byteLength(value)) : (transforms[operator] ?? same)(value, ...text);
}
/** What stands between the operator and the closing brace; undefined if it is not what the operator takes. */
function argumentsOf(reader, operator) {
    const inner = { ...reader, missing: [] };
    const text = [];
    const argument = (plain, escapes = false) => {
        const found = take(inner, /\$(?=\{)/y) ? expression(inner) : take(inner, plain);
        if (found !== undefined)
            text.push(escapes ? found.replace(/\$(\$)|\\([/\\])/g, '$1$2') : found);
        return found !== undefined;
    };
    let isWhole = true;
    if (/^:?[-=?+]$/.test(operator))
        while (inner.text[inner.at] !== '}' && isWhole)
            isWhole = argument(untilBrace);
    else if (/^[#%]/.test(operator))
        isWhole = argument(untilBrace);
    else if (operator === ':') {
        isWhole = argument(/(?:(?!\$\{)[^:}])+/y);
        if (isWhole && take(inner, /:+/y))
            isWhole = argument(untilBrace);
    }
    else if (operator.startsWith('/')) {
        isWhole = argument(/(?:\\[/\\]|(?!\$\{)[^/])+/y, true) && take(inner, /\/+/y) !== undefined;
        if (isWhole && inner.text[inner.at] !== '}')
            isWhole = argument(untilBrace, true);
    }
    reader.at = inner.at;
    return isWhole ? { text, missing: inner.missing } : undefined;
}
const untilBrace = /(?:(?!\$\{)[^}])+/y;
/** Takes what the sticky pattern matches here. */
function take(reader, pattern) {
    pattern.lastIndex = reader.at;
    const found = pattern.exec(reader.text)?.[0];
    if (found !== undefined)
        reader.at += found.length;
    return found;
}
const same = (value) => value;
const transforms = {
    '^^': (value) => mapCase(value, 'toUpperCase'),
    ',,': (value) => mapCase(value, 'toLowerCase'),
    '^': (value) => mapFirst(value, 'toUpperCase'),
    ',': (value) => mapFirst(value, 'toLowerCase'),
    ':': substring,
    '/': (value, from = '', to = '') => value.replace(from, () => to),
    '//': (value, from = '', to = '') => value.replaceAll(from, () => to),
    '/#': (value, from = '', to) => (to !== undefined && value.startsWith(from) ? to + value.slice(from.length) : value),
    '/%': (value, from = '', to) => to !== undefined && value.endsWith(from) ? value.slice(0, value.length - from.length) + to : value,
    '#': (value, pattern = '') => stripPrefix(value, pattern, 'shortest'),
    '##': (value, pattern = '') => stripPrefix(value, pattern, 'longest'),
    '%': (value, pattern = '') => reversed(stripPrefix(reversed(value), reversed(pattern), 'shortest')),
    '%%': (value, pattern = '') => reversed(stripPrefix(reversed(value), reversed(pattern), 'longest')),
};
/** Letter by letter as in Go: what would become two letters (`ß`) stays. */
function mapCase(value, change) {
    return Array.from(value, (letter) => {
        const changed = letter[change]();
        return [...changed].length === 1 ? changed : letter;
    }).join('');
}
function mapFirst(value, change) {
    const [first = ''] = value;
    return mapCase(first, change) + value.slice(first.length);
}
function substring(value, offset = '', length) {
    const isNumber = /^[+-]?\d+$/;
    if (!isNumber.test(offset) || (length !== undefined && !isNumber.test(length)))
        return value;
    const bytes = Buffer.from(value);
    const from = Number(offset) < 0 ? Math.max(0, bytes.length + Number(offset)) : Number(offset);
    const to = length === undefined ? bytes.length : from + Number(length);
    if (to < from && to < bytes.length && length !== undefined)
        throw new Error(`No substring has ${length} bytes`);
    return bytes.subarray(from, to).toString();
}
/** Without the shortest or longest start that the pattern matches; a start of no length does not count. */
function stripPrefix(value, pattern, which) {
    if (value.length > 2000)
        throw new Error(`A value of ${value.length} characters is too long to be matched`);
    const matches = compileName(pattern);
    const lengths = Array.from({ length: value.length }, (_, index) => index + 1);
    if (which === 'longest')
        lengths.reverse();
    const length = lengths.find((length) => matches(value.slice(0, length)));
    return value.slice(length ?? 0);
}
function reversed(text) {
    return [...text].reverse().join('');
}

;// CONCATENATED MODULE: ./src/manifests/substitution.ts



const switchKey = 'kustomize.toolkit.fluxcd.io/substitute';
/** Does the label or annotation `kustomize.toolkit.fluxcd.io/substitute: disabled` leave the object as it is? */
function isSwitchedOff(object) {
    return ['labels', 'annotations'].some((map) => (0,yaml/* textOf */.b6)((0,yaml/* nodeAt */.oB)(object, 'metadata', map, switchKey)) === 'disabled');
}
/** What Flux replaces: `${…}`, and `$$` by a plain dollar sign. */
const replaceable = /\$[{$]/;
/** A variable, but not a count in a regular expression (`\${1,}`). */
const variable = /(?<!\$)\$\{#?([_\p{L}][_\p{L}\p{Nd}]*)[}:=\-+?^,/#%]/gu;
/** The variables in a text, each once. */
function variablesIn(text) {
    return [...new Set(Array.from(text.matchAll(variable), ([, name]) => name))];
}
/** May something in the text be replaced? */
function isReplaceable(text) {
    return replaceable.test(text);
}
/**
 * The object with the values of variables in its scalars, as Flux's post-build substitution makes it: the text of a scalar
 * is expanded and read again as YAML, so that `true` becomes a boolean and `"1"` text.
 */
function substitute(object, substitution) {
    const unresolved = new Map();
    const refused = new Map();
    const replaced = new Map(object.replaced);
    const visit = (node) => {
        if ((0,dist/* isScalar */.jn)(node))
            visitScalar(node, object.replaced?.get(node) ?? node);
        else if ((0,dist/* isMap */.jh)(node))
            for (const { key, value } of node.items) {
                visit(key);
                visit(value);
            }
        else if ((0,dist/* isSeq */.oP)(node))
            for (const item of node.items)
                visit(item);
    };
    const visitScalar = (place, node) => {
        if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'string' || !isReplaceable(node.value))
            return;
        try {
            const { value, missing } = substituteScalar(node, substitution);
            if (value !== node)
                replaced.set(place, value);
            if (missing.length > 0)
                unresolved.set(value, missing.join(', '));
        }
        catch (error) {
            refused.set(node, error.message);
        }
    };
    if (object.hasVariables && substitution.mode !== 'literal' && !isSwitchedOff(object))
        visit(object.map);
    return {
        object: replaced.size > (object.replaced?.size ?? 0) || unresolved.size > 0 ? { ...object, replaced } : object,
        unresolved,
        refused,
    };
}
/** @throws Error for what Flux refuses */
function substituteScalar(node, substitution) {
    const text = node.value;
    const { text: plain, missing } = substituteText(text, substitution);
    if (substitution.mode !== 'values' || plain === text)
        return { value: node, missing };
    // A text of several lines stands in a block, and what is filled in is text like the rest.
    const parsed = text.includes('\n') ? undefined : parseAgain(expand(written(text), substitution.lookup).text);
    if (parsed) {
        if (node.range)
            parsed.range = node.range;
        return { value: parsed, missing };
    }
    const value = node.clone();
    value.value = plain;
    return { value, missing };
}
/** A text with the values of its variables, and those without one. Throws an Error for what Flux refuses. */
function substituteText(text, substitution) {
    if (substitution.mode === 'values')
        return expand(text, substitution.lookup);
    return { text, missing: substitution.mode === 'unknown' ? variablesIn(text) : [] };
}
/** A string as kustomize writes it before Flux substitutes: plain where YAML allows that, whatever quotes it had. */
function written(value) {
    return (0,dist/* stringify */.As)(value, { lineWidth: 0, singleQuote: true }).replace(/\n$/, '');
}
/** The node that the new text is; undefined where it is not YAML, or a map by chance (`a: b`), both of which Flux refuses. */
function parseAgain(text) {
    const parsed = (0,dist/* parseDocument */.Tp)(text, { logLevel: 'error' });
    const found = parsed.contents;
    return parsed.errors.length > 0 || !(0,dist/* isNode */.Ll)(found) || ((0,dist/* isCollection */.P3)(found) && !found.flow)
        ? undefined
        : found;
}

;// CONCATENATED MODULE: ./src/manifests/tree-cache.ts
/** Syntax trees of so many documents are kept. */
const most = 64;
/**
 * Syntax trees are large, and manifests outlive them: the trees of the first documents are kept, then those of the documents
 * that were asked for last; any other is parsed again when a field's position or the source is asked for.
 */
function createTreeCache() {
    const kept = new Map();
    return (objects, parse) => {
        const document = {};
        if (kept.size < most)
            kept.set(document, objects);
        return objectsOf(document, parse, kept);
    };
}
/** Apart from the function above, whose objects a closure in it would hold on to. */
function objectsOf(document, parse, kept) {
    return (index) => {
        const objects = kept.get(document) ?? parse();
        kept.delete(document);
        kept.set(document, objects);
        const [oldest] = kept.keys();
        if (kept.size > most && oldest)
            kept.delete(oldest);
        return objects[index];
    };
}

;// CONCATENATED MODULE: ./src/manifests/copies.ts









/** By what the decrypted values of a document are found. */
function decryptedKey(path, { line }) {
    return `${path}:${line}`;
}
/** The Providers and Alerts in the candidates: a copy for each chain that makes a difference. */
function manifestsIn(candidates, context) {
    const providers = [];
    const alerts = [];
    const trees = createTreeCache();
    const order = ({ path }, other) => (path < other.path ? -1 : path > other.path ? 1 : 0);
    for (const candidate of candidates.toSorted(order))
        for (const copy of copiesOf(candidate, context, trees)) {
            if (copy.kind === 'Provider')
                providers.push(copy);
            else
                alerts.push(copy);
        }
    return { providers, alerts };
}
function copiesOf(candidate, context, trees) {
    const objects = parseCandidate(candidate, context, context.problems);
    if (objects.length === 0)
        return [];
    const { graph, shown } = context;
    const treeOf = trees(objects, () => parseCandidate(candidate, context, []));
    const report = reporter(context.problems);
    const file = fileOf(candidate, context);
    const sealed = decryptedOf(candidate, context)?.sealed;
    const variants = createVariants(candidate.document.text, (substitution, isOnly) => objects.map((object, index) => ({
        ...variantOf(object, { substitution, isOnly, file, sealed }),
        ...lateFields(() => treeOf(index), substitution),
    })));
    const copies = new Map();
    for (const chain of chainsOfDocument(candidate, graph)) {
        const substitution = context.substitutionOf(chain.flux);
        const isReached = candidate.named || chain.isDeployed || !graph.showsDeployment();
        const root = chain.root === undefined ? undefined : shown(chain.root);
        for (const [index, variant] of variants(substitution).entries()) {
            const { namespace, missing } = namespaceIn(variant, chain, substitution, context.namespace);
            const key = JSON.stringify([index, namespace, missing, variant.identity]);
            const same = copies.get(key);
            const manifest = copyOf(variant, {
                namespace,
                missing,
                root,
                cluster: graph.clusterOf(chain),
                isReached,
                substitution,
            });
            copies.set(key, same ? { ...same, manifest: merged(same.manifest, manifest) } : { index, manifest, variant, chain });
            noticeChanges(variant.fields, chain, context, report);
        }
    }
    return complete([...copies.values()], report);
}
/** Two copies that are equal, apart from the way by which they came. */
function merged(first, second) {
    const isReached = first.isReached || second.isReached;
    const root = first.root === second.root ? first.root : undefined;
    const cluster = first.cluster === second.cluster ? first.cluster : undefined;
    return { ...first, isReached, root, cluster };
}
/** The copies that count: one whose variables have no value does not where others of its object are complete. */
function complete(copies, report) {
    const isWhole = ({ manifest: { unresolved, providedBy } }) => [...unresolved.keys()].every((field) => providedBy.has(field));
    const whole = new Set(copies.filter(isWhole).map(({ index }) => index));
    const kept = copies.filter((copy) => !whole.has(copy.index) || isWhole(copy));
    for (const { variant, chain } of kept) {
        for (const problem of variant.problems)
            report(problem);
        for (const refused of variant.refused)
            report({ severity: chain.flux ? 'warning' : 'notice', ...refused });
    }
    for (const index of kept.length < copies.length ? whole : [])
        reportIncomplete(copies.filter((copy) => copy.index === index && !isWhole(copy)).map(({ manifest }) => manifest), report);
    return kept.map(({ manifest }) => manifest);
}
function reportIncomplete(copies, report) {
    const [first] = copies;
    if (!first)
        return;
    const { kind, name, file, line } = first;
    const names = [
        ...new Set(copies.flatMap(({ unresolved }) => [...unresolved.values()].flatMap((text) => text.split(', ')))),
    ];
    const roots = [...new Set(copies.map(({ root }) => (root === undefined ? 'no kustomization' : root)))];
    const message = `${kind} ${name} reaches the cluster through ${(0,errors/* list */.p_)(roots)} without a value of ${names.join(', ')}; this copy does not count, since others have all values`;
    report({ severity: 'warning', message, file, line });
}
/** Adds problems, each once: copies of one manifest have most of theirs in common. */
function reporter(problems) {
    const known = new Set();
    return (problem) => {
        const id = JSON.stringify([problem.file, problem.line, problem.column, problem.message]);
        if (!known.has(id))
            problems.push(problem);
        known.add(id);
    };
}
/** The variants of a document's objects, made once for the same values of the variables in its text. */
function createVariants(text, create) {
    const names = [...new Set(Array.from(text.matchAll(/\$\{#?([\p{L}\p{Nd}_]+)/gu), ([, name]) => name))];
    const isOnly = !isReplaceable(text);
    const known = new Map();
    const valuesIn = (substitution) => {
        if (isOnly)
            return '';
        if (substitution.mode !== 'values')
            return substitution.mode;
        return JSON.stringify(names.map((name) => substitution.lookup(name) ?? [substitution.mayProvide(name)]));
    };
    return (substitution) => {
        const values = valuesIn(substitution);
        const variants = known.get(values) ?? create(substitution, isOnly);
        known.set(values, variants);
        return variants;
    };
}
function variantOf(parsed, { substitution, isOnly, file, sealed }) {
    const { object, unresolved, refused } = substitute(parsed, substitution);
    const problems = [];
    const fields = manifestFields(object, { file, unresolved, problems });
    const namespace = (0,yaml/* nodeAt */.oB)(object, 'metadata', 'namespace');
    return {
        fields,
        namespace: (0,yaml/* textOf */.b6)(namespace),
        missing: namespace ? unresolved.get(namespace) : undefined,
        sealed,
        // What is encrypted has no type of its own.
        problems: sealed === undefined ? problems : [],
        refused: [...refused].map(([node, message]) => ({ message, file, ...object.atNode(node) })),
        identity: isOnly ? '' : JSON.stringify([(0,yaml/* plainValue */._y)(object), [...fields.unresolved]]),
    };
}
/** What is seldom asked for, and needs the syntax tree again; apart, so that nothing here holds on to a tree. */
function lateFields(parsed, substitution) {
    return {
        at: (field) => parsed().at(field),
        source: () => (0,yaml/* plainValue */._y)(substitute(parsed(), substitution).object),
    };
}
function copyOf({ fields, at, source, sealed }, { missing, substitution, ...of }) {
    const unresolved = missing === undefined ? fields.unresolved : new Map([['metadata.namespace', missing], ...fields.unresolved]);
    return { ...fields, ...of, unresolved, providedBy: providedBy(unresolved, substitution), sealed, at, source };
}
/** Key -> what of the cluster may give its variables their values, where all of them may have one. */
function providedBy(unresolved, substitution) {
    const found = new Map();
    for (const [key, variables] of substitution.mode === 'values' ? unresolved : []) {
        const sources = variables.split(', ').map((name) => substitution.mode === 'values' && substitution.mayProvide(name));
        if (sources.every(Boolean))
            found.set(key, [...new Set(sources)].join(' and '));
    }
    return found;
}
function fileOf(candidate, { shown }) {
    return shown(candidate.built ? `${candidate.built}/kustomization.yaml` : candidate.path);
}
/** The Providers and Alerts in a document; those whose name or namespace is a template are a problem. */
function parseCandidate(candidate, context, problems) {
    context.counts.documents++;
    const file = fileOf(candidate, context);
    const origin = { file, named: candidate.named };
    const objects = parseObjects(candidate.document, origin, problems).filter(notificationKind);
    const { plain, fault } = decryptedOf(candidate, context) ?? {};
    if (fault !== undefined) {
        problems.push({ severity: 'error', message: fault, file, line: candidate.document.line });
        return [];
    }
    const clear = plain === undefined ? objects : objects.map((object) => decryptedObject(object, plain));
    const placed = candidate.built === undefined ? clear : clear.map((object) => ({ ...object, at: atTop }));
    return placed.filter((object) => {
        const namespace = (0,yaml/* nodeAt */.oB)(object, 'metadata', 'namespace');
        const field = !nameOf(object) ? 'name' : (0,dist/* isCollection */.P3)(namespace) ? 'namespace' : undefined;
        if (field === undefined)
            return true;
        const what = field === 'name' ? 'has no metadata.name' : 'has a metadata.namespace that is not text';
        const message = `This ${object.kind} ${what}; it was passed over (a template must be rendered first)`;
        problems.push({ severity: candidate.named ? 'error' : 'notice', message, file, ...object.at(`metadata.${field}`) });
        return false;
    });
}
function decryptedOf({ path, document }, { decrypted }) {
    return decrypted.get(decryptedKey(path, document));
}
/** kustomize's output has no place of its own; its kustomization.yaml has. */
function atTop() {
    return { line: 1, column: 1 };
}
const unlisted = { steps: undefined, flux: undefined, isDeployed: false, namespace: undefined, root: undefined };
/** The chains of a document: of its file, of the folder of which it was built; standard input has none. */
function chainsOfDocument({ path, built }, graph) {
    if (built !== undefined)
        return graph.chainsOfFolder(built);
    return path === '-' ? [unlisted] : graph.chainsOf(path);
}
/** In kustomize the `namespace:` of a kustomization beats the manifest's own; `given` fills in where it has none. */
function namespaceIn(own, chain, substitution, given) {
    if (own.namespace === undefined && given !== undefined)
        return { namespace: given, missing: undefined };
    if (chain.namespace !== undefined)
        return namespaceOfChain(chain.namespace, substitution);
    return own.missing === undefined
        ? { namespace: own.namespace || undefined, missing: undefined }
        : { namespace: undefined, missing: own.missing };
}
/** The namespace of a chain may hold variables itself; what Flux would refuse stays as it is. */
function namespaceOfChain(text, substitution) {
    try {
        const { text: namespace, missing } = substituteText(text, substitution);
        return missing.length > 0
            ? { namespace: undefined, missing: missing.join(', ') }
            : { namespace, missing: undefined };
    }
    catch {
        return { namespace: text, missing: undefined };
    }
}
/** Says once for each overlay that it may change this manifest, since only kustomize can tell how. */
function noticeChanges({ kind, name, file }, chain, { shown }, report) {
    const notice = (how, where) => {
        const message = `This kustomization may change ${kind} ${name} (${file}) by patches or a name prefix; it is read without them: ${how} to apply them`;
        report({ severity: 'notice', message, ...where });
    };
    const { flux } = chain;
    if (flux && chain.isDeployed && mayChange(flux.changes, kind, name))
        notice('pipe `flux build kustomization` into `--manifests -`', { file: shown(flux.file), line: flux.line });
    for (const step of stepsOf(chain).reverse())
        if (mayChange(step.changes, kind, name))
            notice(`write kustomize:${shown(step.folder)} in manifests`, { file: shown(step.file), line: 1 });
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./src/manifests/documents.ts

/** The bytes without which a file holds no Provider or Alert. */
const notificationGroup = Buffer.from('notification.toolkit.fluxcd.io');
/** The bytes without which a file holds no Flux Kustomization. */
const kustomizeGroup = Buffer.from('kustomize.toolkit.fluxcd.io');
/** The bytes without which a file holds no GitRepository and no other source. */
const sourceGroup = Buffer.from('source.toolkit.fluxcd.io');
/** The bytes without which a file holds no FluxInstance. */
const instanceGroup = Buffer.from('fluxcd.controlplane.io');
const before = String.raw `(?<![\w\\])`;
// A blank is what YAML takes for one: a text of bytes has others, which are halves of characters.
const [blank, other] = ['[ \\t\\r\\n]', '[^ \\t\\r\\n]'];
const tag = `(?:[&!]${other}*${blank}+)*`;
const value = `["']?${blank}*:${blank}*${tag}(?:[>|]${other}*${blank}+)?["']?`;
const ofNotifications = new RegExp(String.raw `${before}apiVersion${value}notification\.toolkit\.fluxcd\.io/`);
const providerOrAlert = new RegExp(`${before}kind${value}(?:Provider|Alert|List)`);
const ofKustomizations = /(?<![\w\\])apiVersion["']?\s*:\s*["']?kustomize\.toolkit\.fluxcd\.io\//;
const fluxInstance = /(?<![\w\\])kind["']?\s*:\s*["']?FluxInstance\b/;
/** May this document hold a Provider or an Alert? By its text alone, so that CRDs and Receivers are not parsed. */
function mayHoldNotifications(text) {
    return ofNotifications.test(text) && providerOrAlert.test(text);
}
/** May this document hold a Flux Kustomization or a FluxInstance? By its text alone. */
function mayHoldFluxKustomization(text) {
    return ofKustomizations.test(text) || fluxInstance.test(text);
}
const sopsBlock = /^["']?sops["']?[ \t]*:.*(?:\r?\n(?:[ \t].*)?)*/m;
/** Did SOPS encrypt values of this document? By its text alone. */
function isSopsDocument(text) {
    const others = text.replace(sopsBlock, '');
    return others.length < text.length && others.includes('ENC[AES256_GCM,');
}
/**
 * The documents of a YAML file whose bytes hold one of the words and whose text, a character for each byte, is accepted; in
 * order. Nothing is parsed: `---` or `...` at the start of a line ends a document wherever it stands, inside scalars too,
 * so that a file of 300 KB costs a search, not a parse.
 */
function documents(bytes, words, accepts = () => true) {
    const found = [];
    const starts = documentStarts(bytes);
    let line = 1;
    let counted = 0;
    for (const [index, start] of starts.entries()) {
        const slice = bytes.subarray(start, starts[index + 1] ?? bytes.length);
        if (!words.some((word) => slice.includes(word)))
            continue;
        // Before UTF-8 is read and lines are counted, which takes longest: gotk-components.yaml has ten thousand lines and
        // nothing of ours. What is looked for is ASCII.
        if (!accepts(slice.toString('latin1')))
            continue;
        line += countLines(bytes, counted, start);
        counted = start;
        const text = slice.toString('utf8');
        found.push(text.includes('\ufffd') && !(0,external_node_buffer_.isUtf8)(slice) ? { text, line, isBroken: true } : { text, line });
    }
    return found;
}
const newline = 0x0a;
const marks = [Buffer.from('\n---'), Buffer.from('\n...')];
/** Where documents start: at the file's start, at each `---`, and behind each `...`. */
function documentStarts(bytes) {
    const starts = [0];
    for (const mark of marks) {
        for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
            const behind = at + mark.length;
            if (behind < bytes.length && !' \t\r\n'.includes(String.fromCharCode(bytes[behind])))
                continue;
            starts.push(mark === marks[0] ? at + 1 : behind);
        }
    }
    return starts.sort((a, b) => a - b);
}
function countLines(bytes, from, to) {
    let lines = 0;
    for (let at = bytes.indexOf(newline, from); at >= 0 && at < to; at = bytes.indexOf(newline, at + 1))
        lines++;
    return lines;
}

;// CONCATENATED MODULE: ./src/manifests/entries.ts






/** Reads a line of `manifests`. Throws a ConfigError for a path that is not there, or leads out of the workspace. */
function readEntry(text, cwd, workspace) {
    if (text === '-')
        return [{ type: 'stdin' }];
    const build = /^kustomize:(.*)$/s.exec(text);
    const path = (0,common_paths/* slashes */.k)((0,external_node_path_.resolve)(cwd, build ? build[1] || '.' : text));
    try {
        if (build)
            return [{ type: 'kustomize', path: workspace.name(path) }];
        const found = (0,external_node_fs_.statSync)(path);
        if (found.isDirectory())
            return [{ type: 'folder', path: workspace.name(path) }];
        if (found.isFile())
            return [{ type: 'file', path: workspace.name(path) }];
        if (mayBePipe(path, workspace))
            return [{ type: 'pipe', path }];
        throw new read_file/* RefusedFileError */.pc('NOT_REGULAR', 'not a regular file');
    }
    catch (error) {
        if (!build && !(error instanceof read_file/* RefusedFileError */.pc) && /[*?[{]/.test(text))
            return expandBraces(path).map((glob) => globEntry(glob, text, workspace));
        throw unreadable(text, error);
    }
}
/** A pipe is what the user named, not what a link of the workspace leads to. */
function mayBePipe(path, { root }) {
    return !(0,common_paths/* isWithin */.U)(path, root) || /^\/(dev|proc)\//.test(path) || (0,external_node_fs_.lstatSync)(path).isFIFO();
}
function unreadable(text, error) {
    const { code, message } = error;
    if (code === 'OUTSIDE')
        return new errors/* ConfigError */.xL(`manifests: ${text} leads out of the workspace; name what it leads to`, {
            field: 'manifests',
        });
    const why = code === 'ENOENT' ? 'no such file or folder' : code === 'EACCES' ? 'permission denied' : message;
    return new errors/* ConfigError */.xL(`manifests: ${text} cannot be read: ${why}`, { field: 'manifests' });
}
/** A glob is matched below the folder that its first segments name. */
function globEntry(glob, text, workspace) {
    const segments = glob.split('/');
    const wild = segments.findIndex((segment) => /[*?[]/.test(segment));
    const fixed = wild < 0 ? segments.slice(0, -1) : segments.slice(0, wild);
    const matches = compileGlob(segments.slice(fixed.length).join('/'));
    try {
        const path = workspace.name(fixed.join('/') || '/');
        return { type: 'glob', path, accept: (found) => matches(found.slice(path.length + (path === '/' ? 0 : 1))) };
    }
    catch (error) {
        throw unreadable(text, error);
    }
}

;// CONCATENATED MODULE: ./src/manifests/secret-manifests.ts




const groups = {
    Secret: /^v1$/,
    SealedSecret: /^bitnami\.com\//,
    ExternalSecret: /^external-secrets\.io\//,
};
/** The documents that make a Secret of this name, one for each namespace into which kustomizations put it. */
function secretsNamed(name, find, context) {
    const found = find('Secret', name).filter(({ object }) => isSecret(object) && secretName(object) === name);
    return found.flatMap((one) => copies(one, context));
}
function isSecret({ apiVersion, kind }) {
    return Object.hasOwn(groups, kind) && groups[kind].test(apiVersion);
}
/** The name of the Secret that an object becomes in its cluster. */
function secretName(object) {
    const at = (...path) => (0,yaml/* textOf */.b6)((0,yaml/* nodeAt */.oB)(object, ...path));
    if (object.kind === 'ExternalSecret')
        return at('spec', 'target', 'name') ?? nameOf(object);
    return object.kind === 'SealedSecret'
        ? (at('spec', 'template', 'metadata', 'name') ?? nameOf(object))
        : nameOf(object);
}
function copies({ path, document, object: parsed }, context) {
    const { graph } = context;
    const found = new Map();
    for (const chain of chainsOfDocument({ path }, graph)) {
        const substitution = context.substitutionOf(chain.flux);
        const { object, unresolved: nodes } = substitute(parsed, substitution);
        const { namespace } = namespaceIn(ownNamespace(object, nodes), chain, substitution, context.namespace);
        const source = object === parsed ? undefined : (0,yaml/* plainValue */._y)(object);
        const key = JSON.stringify([namespace, source]);
        const unresolved = unresolvedKeys(object, nodes);
        found.set(key, {
            kind: object.kind,
            name: secretName(object) ?? '',
            namespace,
            file: context.shown(path),
            line: parsed.at('').line,
            text: document.text,
            get wholeFile() {
                return path === '-' ? document.text : context.readText(path);
            },
            get source() {
                return source ?? (0,yaml/* plainValue */._y)(object);
            },
            unresolved,
            providedBy: providedBy(unresolved, substitution),
            isReached: chain.isDeployed || !graph.showsDeployment() || (found.get(key)?.isReached ?? false),
        });
    }
    return [...found.values()];
}
function ownNamespace(object, unresolved) {
    const node = (0,yaml/* nodeAt */.oB)(object, 'metadata', 'namespace');
    return { namespace: (0,yaml/* textOf */.b6)(node), missing: node ? unresolved.get(node) : undefined };
}
function unresolvedKeys(object, unresolved) {
    const keys = new Map();
    if (unresolved.size === 0)
        return keys;
    for (const field of ['data', 'stringData'])
        for (const [key, node] of (0,yaml/* entriesOf */.Mc)(object, (0,yaml/* nodeAt */.oB)(object, field))) {
            const variable = unresolved.get(node);
            if (variable !== undefined)
                keys.set(key, variable);
        }
    return keys;
}

;// CONCATENATED MODULE: ./src/manifests/event-objects.ts





/** The labels of an object of this kind and name whose namespace is this one, or is not said. */
function labelsOf({ kind, namespace, name }, find, context) {
    for (const found of find(kind, name)) {
        const object = found.object.kind === kind ? objectIn(found, namespace, context) : undefined;
        if (object && nameOf(object) === name)
            return labels(object);
    }
    return undefined;
}
/** No more objects than these are parsed for one source. */
const mostParsed = 1000;
/** Is an object of an Alert's source among the manifests? Undefined: there are too many to look at. */
function isSourceThere({ kind, name, matchLabels }, namespace, index, context) {
    const fits = (found) => {
        const object = found.object.kind === kind ? objectIn(found, namespace, context) : undefined;
        if (!object || (name !== '*' && nameOf(object) !== name))
            return false;
        const own = matchLabels && labels(object);
        return [...(matchLabels ?? [])].every(([key, value]) => own?.get(key) === value);
    };
    if (name !== '*')
        return index.find(kind, name).some(fits);
    const files = index.filesOf(kind);
    if (files.slice(0, mostParsed).some((path) => index.objectsIn(path, kind).some(fits)))
        return true;
    return files.length > mostParsed ? undefined : false;
}
/** The object as it is in the namespace, or nothing if no chain of it leads there. */
function objectIn({ path, object: parsed }, namespace, context) {
    for (const chain of chainsOfDocument({ path }, context.graph)) {
        const substitution = context.substitutionOf(chain.flux);
        const { object, unresolved } = substitute(parsed, substitution);
        const lives = namespaceIn(ownNamespace(object, unresolved), chain, substitution, context.namespace);
        if ((lives.namespace ?? namespace) === namespace)
            return object;
    }
    return undefined;
}
function labels(object) {
    const entries = (0,yaml/* entriesOf */.Mc)(object, (0,yaml/* nodeAt */.oB)(object, 'metadata', 'labels'));
    return new Map(entries.map(([key, node]) => [key, (0,yaml/* textOf */.b6)(node) ?? '']));
}

;// CONCATENATED MODULE: ./src/manifests/flux-kustomization.ts







const pathField = /(?<![\w\\])path["']?\s*:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|((?:\$\{[^}\s]*\}|[^\s"',}])*))/g;
/** A value with a variable in braces, which YAML in flow style does not allow without quotes. */
const bareVariable = /(:[ \t]+)((?:[^\s"',{}[\]]*\$\{[^}\s]*\})+[^\s"',{}[\]]*)/g;
/** The document with the paths in it. */
function fluxDocument(path, document) {
    const paths = Array.from(document.text.matchAll(pathField), ([, double, single, plain]) => double ?? single ?? plain);
    let objects;
    return {
        path,
        document,
        paths: paths.length > 0 ? paths : ['.'],
        isInstance: /(?<![\w\\])kind["']?\s*:\s*["']?FluxInstance\b/.test(document.text),
        objects: () => {
            objects ??= parseLeniently(document, path);
            return objects;
        },
    };
}
function parseLeniently(document, file) {
    const objects = parseObjects(document, { file, named: false }, []);
    if (objects.length > 0 || !document.text.includes('${'))
        return objects;
    const quoted = { ...document, text: document.text.replace(bareVariable, '$1"$2"') };
    return parseObjects(quoted, { file, named: false }, []);
}
/** The Flux Kustomizations in a document, whatever their source; those whose folder is not in the workspace are left out. */
function fluxKustomizationsIn(from, substitution, workspace) {
    return from.objects().flatMap((object) => {
        const isInstance = object.apiVersion.startsWith('fluxcd.controlplane.io/') && object.kind === 'FluxInstance';
        const isKustomization = object.apiVersion.startsWith('kustomize.toolkit.fluxcd.io/') && object.kind === 'Kustomization';
        if (!isInstance && !isKustomization)
            return [];
        const json = (0,yaml/* mapOf */.A7)((0,yaml/* plainValue */._y)(substitute(object, substitution).object)) ?? {};
        const parsed = isInstance ? ofInstance(json, from, workspace) : ofKustomization(json, from, workspace);
        return parsed ?? [];
    });
}
function ofKustomization(json, from, workspace) {
    const spec = (0,yaml/* mapOf */.A7)(json.spec) ?? {};
    const metadata = (0,yaml/* mapOf */.A7)(json.metadata) ?? {};
    const namespace = (0,yaml/* wordOf */.aG)(metadata.namespace);
    const path = (0,yaml/* wordOf */.aG)(spec.path);
    const sourceRef = sourceRefOf(spec.sourceRef, namespace);
    const folder = deployedFolder(path ?? '.', from.path, workspace, sourceRef);
    if (!folder)
        return undefined;
    const build = (0,yaml/* mapOf */.A7)(spec.postBuild) ?? {};
    return {
        file: from.path,
        line: from.document.line,
        name: (0,yaml/* wordOf */.aG)(metadata.name) ?? '',
        namespace,
        sourceRef,
        path,
        folder,
        isInstance: false,
        url: undefined,
        components: (0,yaml/* listOf */.c3)(spec.components)
            .flatMap((entry) => (0,yaml/* wordOf */.aG)(entry) ?? [])
            .map((entry) => (0,common_paths/* slashes */.k)((0,external_node_path_.resolve)(folder, entry))),
        targetNamespace: (0,yaml/* wordOf */.aG)(spec.targetNamespace),
        changes: changesIn(spec, folder, (file) => workspace.read(file).toString('utf8')),
        substitute: new Map(Object.entries((0,yaml/* mapOf */.A7)(build.substitute) ?? {}).map(([key, value]) => [key, String(value ?? '')])),
        substituteFrom: (0,yaml/* listOf */.c3)(build.substituteFrom).flatMap((entry) => {
            const kind = (0,yaml/* wordOf */.aG)((0,yaml/* mapOf */.A7)(entry)?.kind);
            const name = (0,yaml/* wordOf */.aG)((0,yaml/* mapOf */.A7)(entry)?.name);
            return kind !== undefined && name !== undefined ? [{ kind, name }] : [];
        }),
    };
}
function sourceRefOf(value, home) {
    const ref = (0,yaml/* mapOf */.A7)(value);
    const kind = (0,yaml/* wordOf */.aG)(ref?.kind);
    const name = (0,yaml/* wordOf */.aG)(ref?.name);
    return kind && name ? { kind, name, namespace: (0,yaml/* wordOf */.aG)(ref?.namespace) ?? home } : undefined;
}
/** The Flux Kustomization that a FluxInstance makes of its `sync`. */
function ofInstance(json, from, workspace) {
    const sync = (0,yaml/* mapOf */.A7)((0,yaml/* mapOf */.A7)(json.spec)?.sync);
    if (!sync)
        return undefined;
    const namespace = (0,yaml/* wordOf */.aG)((0,yaml/* mapOf */.A7)(json.metadata)?.namespace) ?? 'flux-system';
    const name = (0,yaml/* wordOf */.aG)(sync.name) ?? namespace;
    const sourceRef = { kind: (0,yaml/* wordOf */.aG)(sync.kind) ?? 'GitRepository', name, namespace };
    const path = (0,yaml/* wordOf */.aG)(sync.path);
    const folder = deployedFolder(path ?? '.', from.path, workspace, sourceRef);
    if (!folder)
        return undefined;
    return {
        file: from.path,
        line: from.document.line,
        name,
        namespace,
        sourceRef,
        path,
        folder,
        isInstance: true,
        url: (0,yaml/* wordOf */.aG)(sync.url),
        components: [],
        targetNamespace: undefined,
        changes: { namePrefix: undefined, nameSuffix: undefined, patches: [] },
        substitute: new Map(),
        substituteFrom: [],
    };
}
/** The folders that the text of a document may deploy; undefined if variables are in the way. */
function foldersIn({ path, paths, document }, workspace) {
    if (paths.some((text) => text.includes('$')))
        return undefined;
    const isArtifact = /OCIRepository|Bucket|ExternalArtifact/.test(document.text);
    return paths.flatMap((text) => foldersOf(text, path, workspace, isArtifact));
}
/**
 * The folders that a `path:` may mean. It counts from the root of the repository, which is git's, else the workspace; that
 * of an artifact (OCI) from the folder of which it was made, which is one of those around the file.
 */
function foldersOf(path, file, workspace, isArtifact) {
    const root = (0,work_tree/* workTree */._)((0,external_node_path_.dirname)(file));
    const bases = root && root !== workspace && (0,common_paths/* isWithin */.U)(root, workspace) ? [root, workspace] : [workspace];
    if (isArtifact)
        bases.push(...foldersAround(file, bases[0]));
    return bases
        .map((base) => (0,common_paths/* slashes */.k)((0,external_node_path_.resolve)(base, path.replace(/^\/+/, './'))))
        .filter((folder) => (0,common_paths/* isWithin */.U)(folder, workspace));
}
/** The folders around a file below a root, the outermost first. */
function foldersAround(file, root) {
    const names = (0,common_paths/* slashes */.k)((0,external_node_path_.relative)(root, (0,external_node_path_.dirname)(file)))
        .split('/')
        .filter(Boolean);
    return names[0] === '..' ? [] : names.map((_, depth) => [root, ...names.slice(0, depth + 1)].join('/'));
}
function deployedFolder(path, file, workspace, sourceRef) {
    const isArtifact = sourceRef !== undefined && sourceRef.kind !== 'GitRepository';
    const folder = foldersOf(path, file, workspace.root, isArtifact).find((one) => workspace.typeOf(one) === 'folder');
    return folder && workspace.follow(folder);
}

// EXTERNAL MODULE: ./src/providers/shared/git-address.ts
var git_address = __webpack_require__(7659);
;// CONCATENATED MODULE: ./src/manifests/flux-sources.ts




/**
 * Says which Flux Kustomizations deploy this repository. Theirs is the source with which the repository was bootstrapped
 * (gotk-sync.yaml, a FluxInstance, a Flux Kustomization that deploys its own file), or a GitRepository with the address of
 * this repository. Where nothing tells, a path that is in this repository decides; the root, which is in every repository,
 * counts only if no other source is seen to be this repository.
 */
function createFluxSources(input) {
    let known;
    let inUse;
    return (flux) => {
        const { sourceRef } = flux;
        if (flux.isInstance)
            return 'own';
        if (!sourceRef)
            return flux.path === undefined ? 'foreign' : 'unknown';
        known ??= evidenceOf(input);
        if (known.bootstrap.some((source) => isSame(source, sourceRef)))
            return 'own';
        const [source] = sourcesNamed(sourceRef, input.find);
        const ofUrl = source && verdictOfUrl(source, flux, known);
        if (ofUrl)
            return ofUrl;
        if (!isRoot(flux))
            return 'unknown';
        if (source && source.kind !== 'GitRepository')
            return 'foreign';
        inUse ??= sourcesInUse(input, known);
        const others = [...known.bootstrap, ...inUse];
        return others.length === 0 || others.some((other) => isSame(other, sourceRef)) ? 'unknown' : 'foreign';
    };
}
/** What the address of a GitRepository says; nothing where there is no other to compare it with. */
function verdictOfUrl({ kind, url, branch }, flux, known) {
    if (kind !== 'GitRepository' || url === undefined || url.includes('${'))
        return undefined;
    if (known.urls.size === 0)
        return undefined;
    if (!known.urls.has(spelling(url)))
        return 'foreign';
    const isOtherBranch = branch !== undefined && !known.branches.has(branch);
    return isRoot(flux) && isOtherBranch ? 'foreign' : 'own';
}
function evidenceOf({ fluxDocuments, find, parse, foldersIn, ownUrls }) {
    const bootstrapped = (isBootstrap) => fluxDocuments.filter(isBootstrap).flatMap(parse);
    const isSync = ({ path, isInstance }) => isInstance || (0,external_node_path_.basename)(path) === 'gotk-sync.yaml';
    const deploysItself = (document) => (foldersIn(document) ?? []).some((folder) => (0,common_paths/* isWithin */.U)(document.path, folder));
    const sync = bootstrapped(isSync);
    const roots = sync.length > 0 ? sync : bootstrapped(deploysItself).filter((flux) => !isRoot(flux) && coversItself(flux));
    const bootstrap = roots.flatMap(({ sourceRef }) => sourceRef ?? []);
    const sources = bootstrap.flatMap((source) => sourcesNamed(source, find));
    const urls = [...sources.map(({ url }) => url), ...roots.map(({ url }) => url), ...ownUrls()];
    const branches = sources.flatMap(({ branch }) => branch ?? []);
    return {
        bootstrap,
        urls: new Set(urls.filter((url) => url !== undefined && isNetwork(url)).map((url) => spelling(url))),
        branches: new Set(branches.length > 0 ? branches : ['main', 'master']),
    };
}
function coversItself({ file, folder }) {
    return (0,common_paths/* isWithin */.U)(file, folder);
}
/** The sources of Flux Kustomizations whose path is a folder of this repository. */
function sourcesInUse({ fluxDocuments, find, parse }, known) {
    return fluxDocuments.flatMap(parse).flatMap((flux) => {
        if (!flux.sourceRef || isRoot(flux))
            return [];
        const [source] = sourcesNamed(flux.sourceRef, find);
        return source && verdictOfUrl(source, flux, known) === 'foreign' ? [] : [flux.sourceRef];
    });
}
function sourcesNamed(wanted, find) {
    return find(wanted.kind, wanted.name).flatMap(({ object }) => {
        const { metadata, spec } = ((0,yaml/* mapOf */.A7)((0,yaml/* plainValue */._y)(object)) ?? {});
        const source = {
            kind: object.kind,
            name: (0,yaml/* wordOf */.aG)((0,yaml/* mapOf */.A7)(metadata)?.name) ?? '',
            namespace: (0,yaml/* wordOf */.aG)((0,yaml/* mapOf */.A7)(metadata)?.namespace),
            url: (0,yaml/* wordOf */.aG)((0,yaml/* mapOf */.A7)(spec)?.url),
            branch: (0,yaml/* wordOf */.aG)((0,yaml/* mapOf */.A7)((0,yaml/* mapOf */.A7)(spec)?.ref)?.branch),
        };
        return isSame(source, wanted) ? [source] : [];
    });
}
function isSame(a, b) {
    const isThere = a.namespace === undefined || b.namespace === undefined || a.namespace === b.namespace;
    return a.kind === b.kind && a.name === b.name && isThere;
}
/** Does the Flux Kustomization deploy the root of its source? */
function isRoot({ path }) {
    return path === undefined || /^[./]*$/.test(path);
}
function isNetwork(url) {
    return !(0,git_address/* parseGitAddress */.Q)(url).host.startsWith('file:');
}
/** One spelling for all addresses of a repository: host and path, without scheme, user, port, case and `.git`. */
function spelling(url) {
    const { host, id } = (0,git_address/* parseGitAddress */.Q)(url.trim());
    const name = host.replace(/^\w+:\/\//, '').replace(/:\d+$/, '');
    const path = id.replace(/\/+$/, '').replace(/\.git$/, '');
    return `${name.replace(/^(ssh|altssh|www)\./i, '')}/${path.replace(/^v3\//, '').replace(/\/_git\//, '/')}`.toLowerCase();
}

;// CONCATENATED MODULE: ./src/manifests/inventory.ts





function createInventory() {
    return {
        candidates: [],
        fluxDocuments: [],
        sourceFiles: new Set(),
        kustomizations: new Map(),
        inMemory: new Map(),
        counts: { files: 0, candidates: 0, documents: 0 },
    };
}
/** Both groups end in these bytes: one search in each file, not two. */
const anyGroup = Buffer.from('toolkit.fluxcd.io');
/** Adds what one file's bytes hold to the inventory. */
function addFile(inventory, origin) {
    return (path, bytes) => {
        inventory.counts.files++;
        const isKustomization = addKustomization(inventory, path, bytes);
        const isInstance = bytes.includes(instanceGroup);
        if (!isInstance && !bytes.includes(anyGroup))
            return isKustomization;
        if (bytes.includes(notificationGroup))
            inventory.counts.candidates++;
        const found = bytes.includes(notificationGroup) ? documents(bytes, [notificationGroup], mayHoldNotifications) : [];
        for (const document of found)
            inventory.candidates.push({ path, document, ...origin });
        if (bytes.includes(sourceGroup))
            inventory.sourceFiles.add(path);
        const isFlux = isInstance || bytes.includes(kustomizeGroup);
        const flux = isFlux ? documents(bytes, [kustomizeGroup, instanceGroup], mayHoldFluxKustomization) : [];
        for (const document of flux)
            inventory.fluxDocuments.push(fluxDocument(path, document));
        return isKustomization || found.length + flux.length > 0;
    };
}
function addKustomization({ kustomizations }, file, bytes) {
    if (!kustomizationNames.includes((0,external_node_path_.basename)(file)))
        return false;
    const folder = (0,common_paths/* slashes */.k)((0,external_node_path_.dirname)(file));
    if (kustomizations.get(folder)?.above !== false)
        kustomizations.set(folder, { file, text: bytes.toString('utf8'), above: false });
    return true;
}
/** Adds the kustomization.yaml of the folders above, up to the workspace: they say in which namespace a file lives. */
function addKustomizationsAbove({ kustomizations }, path, workspace) {
    for (let folder = (0,common_paths/* slashes */.k)((0,external_node_path_.dirname)(path)); (0,common_paths/* isWithin */.U)(folder, workspace.root); folder = (0,common_paths/* slashes */.k)((0,external_node_path_.dirname)(folder))) {
        for (const name of kustomizationNames)
            try {
                const file = `${folder}/${name}`;
                const text = workspace.read(file).toString('utf8');
                if (!kustomizations.has(folder))
                    kustomizations.set(folder, { file, text, above: true });
            }
            catch {
                // Most folders have none.
            }
        if (folder === workspace.root || folder === (0,common_paths/* slashes */.k)((0,external_node_path_.dirname)(folder)))
            return;
    }
}
/** Reads what the kustomizations of the inventory list outside the folders that were read, then what those list, and so on. */
function addListed({ kustomizations }, scan, workspace, readText) {
    const done = new Set();
    for (let before = -1; before < done.size;) {
        before = done.size;
        for (const [folder, entry] of kustomizations) {
            if (entry.above || done.has(entry))
                continue;
            done.add(entry);
            if (scan.covers(folder) && !entry.text.includes('..'))
                continue;
            const parsed = parseKustomization(entry.file, folder, entry.text, readText);
            for (const path of [...(parsed?.resources ?? []), ...(parsed?.components ?? [])])
                addPath(path, scan, workspace);
        }
    }
}
/**
 * Reads what Flux Kustomizations of the inventory deploy outside the folders that were read.
 * @param deployed folders and components of the Flux Kustomizations in a document that deploy this repository
 */
function addDeployed({ fluxDocuments }, scan, workspace, deployed) {
    for (const document of [...fluxDocuments]) {
        const leads = foldersIn(document, workspace)?.some((folder) => isNew(folder, scan, workspace)) ?? true;
        if (!leads && !document.document.text.includes('components'))
            continue;
        for (const path of deployed(document))
            addPath(path, scan, workspace);
    }
}
function isNew(path, scan, workspace) {
    return (0,common_paths/* isWithin */.U)(path, workspace) && !scan.covers(path) && !scan.files.has(path);
}
/** Reads a file or folder, unless it was read or is outside the workspace. A path that is not there is for kustomize to complain about. */
function addPath(path, scan, workspace) {
    if (isNew(path, scan, workspace))
        scan.listed(path);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./src/manifests/kustomize-files.ts





/**
 * Reads every file that `kustomize build` of a folder may read: all in the folder, and all that its kustomizations name
 * elsewhere, and so on. Throws what the workspace throws, for a path that leads out of it too.
 */
function readKustomizeFiles(folder, workspace) {
    const open = [folder];
    const seen = new Set();
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
        const real = workspace.follow(path);
        if (seen.has(real))
            continue;
        seen.add(real);
        if (workspace.typeOf(real) === 'folder') {
            for (const { name } of workspace.list(real))
                if (name !== '.git')
                    open.push(`${real}/${name}`);
        }
        else {
            const text = workspace.read(real).toString('utf8');
            if (kustomizationNames.some((name) => real.endsWith(`/${name}`)))
                open.push(...named(text, real));
        }
    }
}
/**
 * The paths among the texts of a kustomization, whatever field they stand in: `resources`, `patches`, `helmCharts`, and
 * `key=path` of a generator.
 */
function named(text, file) {
    const paths = new Set();
    for (const document of (0,dist/* parseAllDocuments */.hR)(text))
        (0,dist/* visit */.YR)(document, {
            Scalar: (_, { value }) => {
                if (typeof value !== 'string' || value.includes('\n'))
                    return;
                for (const path of [value, value.slice(value.indexOf('=') + 1)])
                    if (!(0,external_node_path_.isAbsolute)(path))
                        paths.add((0,common_paths/* slashes */.k)((0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), path)));
            },
        });
    return [...paths].filter((path) => (0,external_node_fs_.existsSync)(path));
}

;// CONCATENATED MODULE: ./src/manifests/kustomize.ts







const field = 'manifests';
const commands = [
    ['kustomize', 'build', '--load-restrictor', 'LoadRestrictionsNone'],
    ['kubectl', 'kustomize', '--load-restrictor', 'LoadRestrictionsNone'],
];
/**
 * Builds a folder with the kustomize, else the kubectl, on PATH; with Flux's load restrictions, which are none. Throws a
 * ConfigError if there is neither, if it fails, and where the options forbid it.
 */
function build(folder, { cwd, workspace, trusted, trust, offline }) {
    const shown = `kustomize:${(0,common_paths/* slashes */.k)((0,external_node_path_.relative)(cwd, folder)) || '.'}`;
    if (!trusted)
        throw new errors/* ConfigError */.xL(`${shown} would execute what an untrusted checkout says; build it in a trusted job instead`, {
            field,
        });
    if (workspace.typeOf(folder) !== 'folder')
        throw new errors/* ConfigError */.xL(`${shown}: no such folder`, { field });
    if (trust) {
        readKustomizeFiles(folder, workspace);
        const refusal = trust.refusal();
        if (refusal)
            throw refusal;
    }
    if (offline)
        refuseRemote(folder, shown, workspace);
    for (const [command, ...args] of commands) {
        try {
            return (0,external_node_child_process_.execFileSync)(command, [...args, folder], {
                cwd,
                maxBuffer: 1 << 28,
                timeout: 120_000,
                stdio: 'pipe',
            });
        }
        catch (error) {
            if (error.code === 'ENOENT')
                continue;
            const said = String(error.stderr ?? '').trim() || error.message;
            throw new errors/* ConfigError */.xL(`${shown}: ${command} failed: ${said.slice(0, 2000)}`, { field });
        }
    }
    throw new errors/* ConfigError */.xL(`${shown} needs kustomize or kubectl on PATH; install one (https://kubectl.docs.kubernetes.io/installation/kustomize), or name folders without kustomize:`, { field });
}
/** Throws for the first remote resource or component in the folder or in what it lists. */
function refuseRemote(folder, shown, workspace) {
    const open = [folder];
    const seen = new Set();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (seen.has(next))
            continue;
        seen.add(next);
        const kustomization = kustomizationIn(next, workspace);
        if (!kustomization)
            continue;
        const listed = [...kustomization.resources, ...kustomization.components];
        const [remote] = [...kustomization.remote, ...listed.filter((path) => !(0,external_node_fs_.existsSync)(path))];
        if (remote !== undefined)
            throw new errors/* ConfigError */.xL(`${shown} lists ${remote} in ${kustomization.file}, which kustomize would fetch; preview and validate open no connection`, { field });
        open.push(...listed);
    }
}
function kustomizationIn(folder, workspace) {
    for (const name of kustomizationNames) {
        const file = `${folder}/${name}`;
        if (workspace.typeOf(file) !== 'file')
            continue;
        const readText = (path) => workspace.read(path).toString('utf8');
        return parseKustomization(file, folder, readText(file), readText);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/manifests/object-index.ts


const nameField = /(?<![\w\\])name["']?\s*:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s,}#]?[^\s,}]*))/g;
/**
 * Finds objects among the files, when asked: the first question after a kind reads the files once and sorts them by the names
 * in their text; a file that has the name is read and parsed once. What does not parse is not an object.
 */
function createObjectIndex(files, inMemory, workspace) {
    const kinds = new Map();
    const parsed = new Map();
    const look = (path, use) => {
        const bytes = inMemory.get(path);
        if (bytes)
            use(bytes);
        else
            try {
                workspace.look(path, use);
            }
            catch {
                // It could be read when the repository was: it has gone since.
            }
    };
    const prepare = (wanted) => {
        const missing = [...new Set(wanted)].filter((kind) => !kinds.has(kind));
        if (missing.length > 0)
            sortByName([...files, ...inMemory.keys()].sort(), missing, kinds, look);
    };
    const indexOf = (kind) => {
        prepare([kind]);
        return kinds.get(kind);
    };
    const objectsIn = (path, kind) => {
        const key = `${kind}\n${path}`;
        if (!parsed.has(key))
            look(path, (bytes) => {
                const found = objectsOfKind(path, bytes, kind);
                parsed.set(key, found);
                return found.length > 0;
            });
        return parsed.get(key) ?? [];
    };
    return {
        prepare,
        objectsIn,
        find: (kind, name) => {
            const { byName, others } = indexOf(kind);
            return [...new Set([...(byName.get(name) ?? []), ...others])].flatMap((path) => objectsIn(path, kind));
        },
        filesOf: (kind) => {
            const { byName, others } = indexOf(kind);
            return [...new Set([...others, ...[...byName.values()].flat()])];
        },
    };
}
const mentionsKind = (kind) => new RegExp(`(?<![\\w\\\\])kind["']?\\s*:\\s*["']?\\w*(?:${kind}|List)\\b`);
function sortByName(paths, wanted, kinds, look) {
    const sorters = wanted.map((kind) => {
        const index = { byName: new Map(), others: [] };
        kinds.set(kind, index);
        return { word: Buffer.from(kind), isKind: mentionsKind(kind), ...index };
    });
    for (const path of paths)
        look(path, (bytes) => {
            for (const { word, isKind, byName, others } of sorters) {
                const found = bytes.includes(word) ? documents(bytes, [word], (text) => isKind.test(text)) : [];
                const names = new Set(found.flatMap(({ text }) => namesIn(text)));
                // A name with a variable, an alias or an escape is whatever the document says once it is parsed.
                if ([...names].some((name) => name === '' || /[$*&\\!|>]/.test(name)))
                    others.push(path);
                else
                    for (const name of names)
                        if (byName.get(name)?.push(path) === undefined)
                            byName.set(name, [path]);
            }
            return false;
        });
}
function namesIn(text) {
    return Array.from(text.matchAll(nameField), ([, double, single, plain]) => double ?? single ?? plain ?? '');
}
function objectsOfKind(path, bytes, kind) {
    const isKind = mentionsKind(kind);
    const unreported = [];
    return documents(bytes, [Buffer.from(kind)], (text) => isKind.test(text)).flatMap((document) => parseObjects(document, { file: path, named: false }, unreported)
        .filter((object) => object.kind.endsWith(kind))
        .map((object) => ({ path, document, object })));
}

// EXTERNAL MODULE: ./src/ci/run-git.ts
var run_git = __webpack_require__(2656);
;// CONCATENATED MODULE: ./src/manifests/ignore.ts


/** Reads a .gitignore file (gitignore(5)) that stands in `folder`; `above` are the rules of the folders around it. */
function readIgnore(text, folder, above) {
    const rules = text
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .flatMap((line) => rule(line) ?? []);
    return { folder, rules: rules.reverse(), above };
}
/** Do the rules leave out this path? The last rule that matches decides; rules of deeper folders go first. */
function isIgnored(rules, path, name, isFolder) {
    for (let level = rules; level; level = level.above) {
        const relative = path.slice(level.folder.length + 1);
        for (const rule of level.rules)
            if ((isFolder || !rule.foldersOnly) && rule.matches(relative, name))
                return !rule.negated;
    }
    return false;
}
/** Reads the .gitignore files of a workspace. `report` hears of one that is there and cannot be read. */
function gitignore(workspace, report) {
    const rulesIn = (file, folder, above) => {
        let rules = above;
        try {
            workspace.look(file, (bytes) => {
                const read = readIgnore(bytes.toString('utf8'), folder, above);
                if (read.rules.length > 0)
                    rules = read;
                return read.rules.length > 0;
            });
        }
        catch (error) {
            if (!['ENOENT', 'ENOTDIR'].includes(String(error.code)))
                report(file, error);
        }
        return rules;
    };
    const within = (folder, above) => rulesIn(`${folder}/.gitignore`, folder, above);
    return {
        /** The rules with those of the folder's own .gitignore before them. */
        within,
        /** The rules that hold for a folder that was named; none where it is itself ignored, since somebody wants it. */
        above: (path) => {
            const root = (0,work_tree/* workTree */._)(path);
            if (root === undefined)
                return undefined;
            const isReadable = (folder) => workspace.typeOf(folder) === 'folder';
            let rules = isReadable(root) ? rulesIn(`${root}/.git/info/exclude`, root, undefined) : undefined;
            let folder = root;
            for (const name of path
                .slice(root.length + 1)
                .split('/')
                .filter(Boolean)) {
                if (isReadable(folder))
                    rules = within(folder, rules);
                folder = `${folder}/${name}`;
                if (isIgnored(rules, folder, name, true))
                    return undefined;
            }
            return rules;
        },
    };
}
function rule(line) {
    let pattern = line.replace(/(?<!\\)((?:\\\\)*)[ ]+$/, '$1');
    if (pattern === '' || pattern.startsWith('#'))
        return undefined;
    const negated = pattern.startsWith('!');
    if (negated)
        pattern = pattern.slice(1);
    const foldersOnly = pattern.endsWith('/');
    if (foldersOnly)
        pattern = pattern.slice(0, -1);
    const anchored = pattern.includes('/');
    if (pattern.startsWith('/'))
        pattern = pattern.slice(1);
    return pattern ? { negated, foldersOnly, matches: matcher(pattern, anchored) } : undefined;
}
/** Names and `*.suffix` are most of the rules, and are compared for every file: they get a way without a pattern. */
function matcher(pattern, anchored) {
    const plain = !/[*?[\\]/.test(pattern);
    if (anchored) {
        if (plain)
            return (path) => path === pattern;
        const glob = compileGlob(pattern);
        return (path) => glob(path);
    }
    if (plain)
        return (_, name) => name === pattern;
    const suffix = pattern.slice(1);
    if (pattern.startsWith('*') && !/[*?[\\]/.test(suffix))
        return (_, name) => name.endsWith(suffix);
    const glob = compileGlob(pattern);
    return (_, name) => glob(name);
}

;// CONCATENATED MODULE: ./src/manifests/scan.ts






const manifestName = /\.(ya?ml|json)$|^Kustomization$/;
const neverRead = new Set(['.git', 'node_modules']);
/** Synchronous on purpose: for thousands of small files, Node's asynchronous reads take three to six times as long. */
function scanner({ workspace, visit, shown, problems }) {
    const files = new Set();
    const folders = new Set();
    const whole = [];
    const report = (severity, path, message) => problems.push({ severity, message, file: shown(path) });
    const file = (path, visitIt = visit) => {
        if (files.has(path))
            return;
        workspace.look(path, (bytes) => visitIt(path, bytes));
        files.add(path);
    };
    const tryFile = (path) => {
        try {
            file(path);
        }
        catch (error) {
            // A file of data may well be that large; what stands in it is not looked at.
            const severity = error instanceof read_file/* RefusedFileError */.pc ? 'warning' : 'error';
            report(severity, path, `This file cannot be read: ${reason(path, error)}`);
        }
    };
    /** Reads what a link leads to, or returns the folder that it leads to. */
    const link = (path) => {
        try {
            const target = workspace.resolve(path);
            const isFolder = workspace.typeOf(target) === 'folder';
            if (!isFolder && !manifestName.test((0,external_node_path_.basename)(target)))
                return [];
            workspace.follow(path);
            if (isFolder)
                return [{ path: target, rules: rules.above(target), accept: undefined }];
            tryFile(target);
        }
        catch (error) {
            if (manifestName.test((0,external_node_path_.basename)(path)) || isFolder(path))
                notFollowed(path, error);
        }
        return [];
    };
    const notFollowed = (path, error) => {
        if (error instanceof read_file/* RefusedFileError */.pc)
            report('notice', path, 'This link leads out of the workspace; it was not followed');
        else if (['ENOENT', 'ELOOP'].includes(String(error.code)))
            report('notice', path, 'This link leads nowhere');
        else
            report('error', path, `This link cannot be read: ${reason(path, error)}`);
    };
    const rules = gitignore(workspace, (path, error) => report('warning', path, `This file cannot be read, so it leaves nothing out: ${reason(path, error)}`));
    /** Reads the files of one folder; returns the folders in it. What the rules leave out goes to `ignored`. */
    const level = ({ path, rules: outer, accept }, entries, ignored) => {
        const inForce = entries.some(({ name }) => name === '.gitignore') ? rules.within(path, outer) : outer;
        const inside = [];
        for (const entry of entries) {
            const { name } = entry;
            const isFolder = entry.isDirectory();
            if (isFolder ? neverRead.has(name) : !(manifestName.test(name) || entry.isSymbolicLink()))
                continue;
            const found = `${path}/${name}`;
            if (isIgnored(inForce, found, name, isFolder)) {
                ignored.add(found);
                continue;
            }
            const accepted = accept === undefined || accept(found);
            if (isFolder)
                inside.push({ path: found, rules: inForce, accept: accepted ? undefined : accept });
            else if (accepted && entry.isFile())
                tryFile(found);
            else if (accepted && entry.isSymbolicLink())
                inside.push(...link(found));
        }
        return inside;
    };
    const folder = (path, accept) => {
        const open = [{ path, rules: rules.above(path), accept }];
        const ignored = new Set();
        for (let frame = open.pop(); frame; frame = open.pop()) {
            if (!frame.accept && folders.has(frame.path))
                continue;
            if (!frame.accept)
                folders.add(frame.path);
            try {
                for (const inside of level(frame, workspace.list(frame.path), ignored))
                    open.push(inside);
            }
            catch (error) {
                if (frame.path === path)
                    throw error;
                report('error', frame.path, `This folder cannot be read: ${reason(frame.path, error)}`);
            }
        }
        if (!accept)
            whole.push(path);
        // Only asked for if something was left out, since it takes git 10 ms.
        for (const tracked of ignored.size > 0 ? trackedIn(path) : [])
            if (manifestName.test((0,external_node_path_.basename)(tracked)) && isBelow(tracked, ignored) && (!accept || accept(tracked)))
                trackedFile(tracked);
    };
    /** A file that git keeps and that the scan did not reach; it may be a link, and may be gone from the work tree. */
    const trackedFile = (path) => {
        try {
            tryFile(workspace.follow(path));
        }
        catch (error) {
            if (error.code !== 'ENOENT')
                notFollowed(path, error);
        }
    };
    return {
        folder,
        file: (path, visitIt = visit) => file(path, visitIt),
        listed: (path) => {
            try {
                const real = workspace.follow(path);
                if (workspace.typeOf(real) === 'folder')
                    folder(real);
                else
                    tryFile(real);
            }
            catch (error) {
                if (error.code !== 'ENOENT')
                    notFollowed(path, error);
            }
        },
        files,
        covers: (path) => whole.some((folder) => (0,common_paths/* isWithin */.U)(path, folder)),
    };
}
/** Is the path, or a folder above it, one of these? */
function isBelow(path, these) {
    for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/')))
        if (these.has(at))
            return true;
    return false;
}
function isFolder(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
/** Node shows a byte that is no UTF-8 as this character, and then finds no file of that name. */
function reason(path, error) {
    const { code, message } = error;
    if (code === 'ENOENT' && path.includes('\ufffd'))
        return 'its name is not valid UTF-8; rename it';
    return code === 'EACCES' ? 'permission denied' : message;
}
/** The files that git keeps below a folder, absolute. */
function trackedIn(folder) {
    const output = (0,run_git/* runGit */.EO)(folder, ['ls-files', '-z', '--cached'])?.toString() ?? '';
    return output
        .split('\0')
        .filter((path) => path !== '')
        .map((path) => `${folder}/${path}`);
}

// EXTERNAL MODULE: ./src/common/names.ts
var names = __webpack_require__(3117);
;// CONCATENATED MODULE: ./src/manifests/variables.ts



/**
 * What becomes of variables in what a Flux Kustomization deploys. Their values are those of the ConfigMaps and plain Secrets of
 * `substituteFrom` that are in the repository, in order, then those of `substitute`; newlines are dropped, as Flux does. `given`
 * beats them all. Flux substitutes only where there are variables.
 */
function createSubstitutions(given, find) {
    const known = new Map();
    return (flux) => {
        const substitution = known.get(flux) ?? substitutionOf(flux, given, find);
        known.set(flux, substitution);
        return substitution;
    };
}
function substitutionOf(flux, given, find) {
    const { values, absent } = flux ? valuesOf(flux, find) : { values: new Map(), absent: [] };
    if (given.size === 0 && values.size === 0 && absent.length === 0)
        return { mode: flux ? 'literal' : 'unknown' };
    return {
        mode: 'values',
        lookup: (name) => given.get(name) ?? values.get(name),
        mayProvide: (name) => (absent.find(({ keys }) => keys?.has(name)) ?? absent.find(({ keys }) => keys === undefined))?.what,
    };
}
function valuesOf(flux, find) {
    const values = new Map();
    const absent = [];
    for (const { kind, name } of flux.substituteFrom) {
        if (kind !== 'ConfigMap' && kind !== 'Secret')
            continue;
        const named = find(kind, name).filter(({ object }) => object.kind === kind && nameOf(object) === name);
        const nearest = named.toSorted((a, b) => (0,names/* commonFolders */.tC)(b.path, flux.file) - (0,names/* commonFolders */.tC)(a.path, flux.file))[0];
        const { data, encrypted } = nearest ? dataOf(nearest) : { data: [], encrypted: undefined };
        for (const [key, value] of data)
            values.set(key, value);
        if (!nearest || encrypted?.size)
            absent.push({ what: `${kind} ${name}`, keys: encrypted });
    }
    for (const [key, value] of flux.substitute)
        values.set(key, value);
    for (const [key, value] of values)
        values.set(key, value.replaceAll('\n', ''));
    return { values, absent };
}
/** `data` (base64 in a Secret) under `stringData`, and the keys whose values SOPS encrypted. */
function dataOf({ object }) {
    const encrypted = new Set();
    const texts = (field) => (0,yaml/* entriesOf */.Mc)(object, (0,yaml/* nodeAt */.oB)(object, field)).flatMap(([key, node]) => {
        const value = (0,yaml/* textOf */.b6)(node);
        if (value?.startsWith('ENC['))
            encrypted.add(key);
        return value === undefined || value.startsWith('ENC[') ? [] : [[key, value]];
    });
    if (object.kind === 'ConfigMap')
        return { data: texts('data'), encrypted };
    const decoded = texts('data').map(([key, value]) => [key, Buffer.from(value, 'base64').toString()]);
    return { data: [...decoded, ...texts('stringData')], encrypted };
}

;// CONCATENATED MODULE: ./src/manifests/repository.ts




















/**
 * Reads the Providers and Alerts of a repository as its kustomizations and variables make them. Throws a ConfigError for a
 * path that cannot be read; everything else that is wrong is a problem in the result.
 */
function loadRepository(options) {
    const cwd = (0,common_paths/* slashes */.k)((0,external_node_fs_.realpathSync)(options.cwd));
    const workspace = (0,common_workspace/* openWorkspace */.O)(options.workspace ?? (0,work_tree/* workTree */._)(cwd) ?? cwd, options.trust);
    const problems = [];
    const inventory = createInventory();
    const shown = (path) => (path === '-' ? path : (0,common_paths/* slashes */.k)((0,external_node_path_.relative)(cwd, path)) || '.');
    const scan = scanner({ workspace, visit: addFile(inventory, { named: false }), shown, problems });
    const loading = { cwd, workspace, inventory, scan, options };
    scanEntries(loading);
    const { graph, substitutionOf, index, readText } = scanReferences(loading);
    const { namespace, decrypted = new Map() } = options;
    const context = {
        graph,
        substitutionOf,
        readText,
        shown,
        namespace,
        problems,
        counts: inventory.counts,
        decrypted,
    };
    const candidates = inventory.candidates.filter(({ path, named }) => named || !graph.isPatch(path));
    const manifests = manifestsIn(candidates, context);
    const kinds = () => manifests.alerts.flatMap(({ spec }) => spec.eventSources.map(({ kind }) => kind).filter(Boolean));
    return {
        ...manifests,
        problems,
        encrypted: candidates.flatMap(({ path, document, built }) => {
            const key = decryptedKey(path, document);
            const isEncrypted = built === undefined && isSopsDocument(document.text) && !decrypted.has(key);
            return isEncrypted ? [{ key, file: shown(path), line: document.line, wholeFile: readText(path) }] : [];
        }),
        secrets: (name) => secretsNamed(name, index.find, context),
        labels: (kind, namespace, name) => labelsOf({ kind, namespace, name }, index.find, context),
        isSourceThere: (source, namespace) => {
            index.prepare(kinds());
            return isSourceThere(source, namespace, index, context);
        },
        unresolvedPaths: () => unresolvedPaths(inventory.fluxDocuments, graph, shown),
        stats: inventory.counts,
    };
}
function unresolvedPaths(documents, graph, shown) {
    return documents
        .filter((document) => graph.fluxIn(document).length === 0)
        .flatMap(({ path, paths, document }) => paths
        .filter((one) => one.includes('${'))
        .map((one) => `${one} (${(0,errors/* place */.ik)({ file: shown(path), line: document.line })})`));
}
/** Reads what kustomizations list and Flux Kustomizations deploy outside the folders that were named, until nothing is new. */
function scanReferences(loading) {
    const { inventory, scan, workspace } = loading;
    let view = createView(loading);
    for (let before = 0; !scan.covers(workspace.root) && before < scan.files.size;) {
        before = scan.files.size;
        addListed(inventory, scan, workspace.root, view.readText);
        view = createView(loading);
        addDeployed(inventory, scan, workspace.root, view.deployed);
    }
    return view;
}
/** What the files that were read so far say together. */
function createView({ inventory, scan, options, workspace }) {
    const { fluxDocuments, inMemory, sourceFiles, kustomizations } = inventory;
    const readText = (path) => (inMemory.get(path) ?? workspace.read(path)).toString('utf8');
    const index = createObjectIndex(scan.files, inMemory, workspace);
    const substitutionOf = createSubstitutions(options.substitute ?? new Map(), index.find);
    const folders = (document) => foldersIn(document, workspace.root);
    const verdictOf = createFluxSources({
        fluxDocuments,
        find: createObjectIndex(sourceFiles, inMemory, workspace).find,
        parse: (document) => fluxKustomizationsIn(document, substitutionOf(undefined), workspace),
        foldersIn: folders,
        ownUrls: options.ownUrls ?? (() => []),
    });
    const graph = createGraph({
        kustomizations,
        fluxDocuments: fluxDocuments.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
        foldersIn: folders,
        readText,
        parseFlux: (document, chain) => fluxKustomizationsIn(document, substitutionOf(chain?.flux), workspace).filter((flux) => verdictOf(flux) !== 'foreign'),
    });
    /** The root of a repository is read only for a Flux Kustomization that surely deploys it. */
    const deployed = (document) => graph
        .fluxIn(document)
        .filter((flux) => !flux.isInstance && (!isRoot(flux) || verdictOf(flux) === 'own'))
        .flatMap(({ folder, components }) => [folder, ...components]);
    return { index, substitutionOf, graph, deployed, readText };
}
/** Files first: one that is named by hand is held to more than one that a folder happens to have. */
function scanEntries(loading) {
    const { cwd, workspace, options } = loading;
    const entries = options.manifests.flatMap((text) => readEntry(text, cwd, workspace).map((entry) => ({ text, entry })));
    const order = ['stdin', 'pipe', 'file', 'kustomize', 'folder', 'glob'];
    entries.sort((a, b) => order.indexOf(a.entry.type) - order.indexOf(b.entry.type));
    const unmatched = new Set(entries.filter(({ entry }) => entry.type === 'glob').map(({ text }) => text));
    for (const { text, entry } of entries) {
        try {
            if (scanEntry(entry, loading))
                unmatched.delete(text);
        }
        catch (error) {
            throw error instanceof Error && 'code' in error ? unreadable(text, error) : error;
        }
    }
    for (const text of unmatched)
        throw new errors/* ConfigError */.xL(`manifests: ${text} matches no file or folder`, { field: 'manifests' });
}
/** Reads what an entry names; false for a glob that matches nothing. */
function scanEntry(entry, { cwd, workspace, inventory, scan, options }) {
    const inMemory = (path, bytes, origin) => {
        if (origin.built === undefined)
            options.trust?.file(path, bytes);
        inventory.inMemory.set(path, bytes);
        addFile(inventory, origin)(path, bytes);
    };
    if (entry.type === 'stdin') {
        inMemory('-', Buffer.from(options.stdin?.() ?? ''), { named: true });
        return true;
    }
    if (entry.type === 'pipe') {
        inMemory(entry.path, (0,read_file/* readNamed */.Mk)(entry.path), { named: true });
        return true;
    }
    addKustomizationsAbove(inventory, entry.path, workspace);
    if (entry.type === 'file')
        scan.file(entry.path, addFile(inventory, { named: true }));
    else if (entry.type === 'folder')
        scan.folder(entry.path);
    else if (entry.type === 'kustomize') {
        const { trusted = true, trust, offline = false } = options;
        const bytes = build(entry.path, { cwd, workspace, trusted, trust, offline });
        inMemory(`kustomize:${entry.path}`, bytes, { named: true, built: entry.path });
    }
    else {
        let matched = false;
        scan.folder(entry.path, (path) => {
            const accepted = entry.accept(path);
            matched ||= accepted;
            return accepted;
        });
        return matched;
    }
    return true;
}

;// CONCATENATED MODULE: ./src/manifests/index.ts
// The entry point of this folder: other folders import nothing else of it.





/***/ }),

/***/ 7219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R6: () => (/* binding */ reachedFirst),
/* harmony export */   TM: () => (/* binding */ areSameDelivery),
/* harmony export */   id: () => (/* binding */ areOfOneCluster),
/* harmony export */   sw: () => (/* binding */ haveSameContent),
/* harmony export */   tj: () => (/* binding */ areSame)
/* harmony export */ });
/* harmony import */ var _common_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3117);

/** Of manifests with the same name those that are deployed, where that is known of one of them; all others as they are. */
function reachedFirst(manifests, home) {
    const reached = new Set(manifests.filter(({ isReached }) => isReached).map((manifest) => (0,_common_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(manifest, home)));
    return manifests.filter((manifest) => manifest.isReached || !reached.has((0,_common_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(manifest, home)));
}
/** Do two manifests of one cluster say the same, wherever they stand? Of two clusters each has its own Secrets. */
function areSame(a, b) {
    return a === b || (areOfOneCluster(a, b) && haveSameContent(a, b));
}
/** Would two deliveries through an Alert of the same name send the same? */
function areSameDelivery(a, b) {
    if (!a.alert || !b.alert || !a.provider || !b.provider)
        return false;
    return areSame(a.alert, b.alert) && areSame(a.provider, b.provider);
}
/** Do two manifests say the same? */
function haveSameContent(a, b) {
    return content(a) === content(b);
}
function content({ kind, name, namespace, uid, labels, annotations, unresolved, spec }) {
    const maps = [labels, annotations, unresolved].map((map) => [...map].sort());
    const plain = (_, value) => (value instanceof Map ? [...value] : value);
    return JSON.stringify([kind, name, namespace, uid, maps, spec], plain);
}
/** Does one cluster deploy both? */
function areOfOneCluster(a, b) {
    return a.cluster !== undefined && a.cluster === b.cluster;
}


/***/ }),

/***/ 6432:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nS: () => (/* binding */ straight),
/* harmony export */   ox: () => (/* binding */ unlessSuspended),
/* harmony export */   sc: () => (/* binding */ through)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _common_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3117);
/* harmony import */ var _event_metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8055);
/* harmony import */ var _alike_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7219);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8655);
/* harmony import */ var _pick_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2906);






/** What an Alert asks for, whatever its sources and filters say; it tells no Alert that is suspended from others. */
function through(event, alert, { providers }, home, named = (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .byName */ .nG)(providers)) {
    const namespace = alert.namespace ?? home;
    const { name } = alert.spec.providerRef;
    const { metadata } = (0,_event_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .combineMetadata */ .f8)(event, alert.spec);
    const candidates = named.get(name) ?? [];
    const there = candidates.filter((provider) => (provider.namespace ?? home) === namespace);
    const found = nearest(alert, (0,_alike_js__WEBPACK_IMPORTED_MODULE_4__/* .reachedFirst */ .R6)(there, home));
    const delivery = {
        alert,
        alertName: (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(alert, home),
        providerName: (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)({ namespace, name }),
        received: event,
        event: { ...event, metadata },
    };
    const [provider, ...others] = found;
    if (provider && others.every((other) => (0,_alike_js__WEBPACK_IMPORTED_MODULE_4__/* .areSame */ .tj)(provider, other))) {
        return unlessSuspended({ ...delivery, provider }, provider, home);
    }
    const where = { file: alert.file, ...alert.at('spec.providerRef.name'), field: 'spec.providerRef.name' };
    const describe = (provider) => `${(0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(provider, home)} (${(0,_pick_js__WEBPACK_IMPORTED_MODULE_1__/* .standing */ .JA)(provider)})`;
    const message = found.length === 0
        ? `${name === '' ? 'spec.providerRef.name is missing' : `there is no Provider ${name}`} in namespace ${namespace || '(none)'}; ${providers.length > 0 ? `found ${(0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(providers, describe)}` : 'the manifests hold no Provider at all'}`
        : `several Providers are called ${delivery.providerName}: ${(0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(found, _pick_js__WEBPACK_IMPORTED_MODULE_1__/* .standing */ .JA)}; narrow the input manifests to one of them`;
    return { ...delivery, provider: undefined, outcome: (0,_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .g)(new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(message, where)) };
}
/**
 * The Provider of the same file, else those in the nearest common folder: one repository may hold several clusters. Of
 * a base that several clusters include, the copy that came the same way as the Alert.
 */
function nearest(alert, candidates) {
    const closeness = ({ file }) => file === alert.file ? Number.POSITIVE_INFINITY : (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .commonFolders */ .tC)(file, alert.file);
    const best = candidates.map(closeness).reduce((a, b) => Math.max(a, b), 0);
    const near = candidates.filter((provider) => closeness(provider) === best);
    const sameRoot = near.filter(({ root }) => root === alert.root);
    return sameRoot.length > 0 ? sameRoot : near;
}
/** What a Provider gets without an Alert; one that is suspended stays silent. */
function straight(event, provider, home) {
    const delivery = {
        alert: undefined,
        alertName: null,
        provider,
        providerName: (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(provider, home),
        received: event,
        event: { ...event, metadata: (0,_event_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .combineMetadata */ .f8)(event, {}).metadata },
    };
    return unlessSuspended(delivery, provider, home);
}
/** The delivery, skipped if its Alert or Provider is suspended. */
function unlessSuspended(delivery, manifest, home) {
    if (!manifest.spec.suspend)
        return delivery;
    const reason = `${manifest.kind} ${(0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(manifest, home)} is suspended (spec.suspend: true)`;
    return { ...delivery, outcome: (0,_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .skipped */ .h)('suspended', reason) };
}


/***/ }),

/***/ 8655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failed),
/* harmony export */   h: () => (/* binding */ skipped)
/* harmony export */ });
/** The outcome of a delivery that is not made, and need not be. */
function skipped(code, reason) {
    return { status: 'skipped', code, reason };
}
/** The outcome of a delivery that cannot be made, or was refused. */
function failed(error) {
    return { status: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
}


/***/ }),

/***/ 2906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ oneOfEach),
/* harmony export */   JA: () => (/* binding */ standing),
/* harmony export */   Up: () => (/* binding */ pick)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _common_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3117);
/* harmony import */ var _alike_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7219);



/**
 * The manifest that `name` or `namespace/name` means.
 * @param areOne whether two of the same name come to the same
 * @throws ConfigError for none or several
 */
function pick(given, manifests, kind, home, areOne) {
    const slash = given.indexOf('/');
    const namespace = slash === -1 ? undefined : given.slice(0, slash);
    const name = given.slice(slash + 1);
    const named = manifests.filter((manifest) => manifest.name === name && (namespace === undefined || (manifest.namespace ?? home) === namespace));
    const ofHome = named.filter((manifest) => (manifest.namespace ?? home) === home);
    const found = (0,_alike_js__WEBPACK_IMPORTED_MODULE_1__/* .reachedFirst */ .R6)(named.length > 1 && ofHome.length > 0 ? ofHome : named, home);
    const [first, ...others] = found;
    if (first && others.every((other) => (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(other, home) === (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(first, home) && areOne(first, other)))
        return first;
    const describe = (manifest) => `${(0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(manifest, home)} (${standing(manifest)})`;
    const areAlike = new Set(found.map((manifest) => (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(manifest, home))).size === 1;
    const way = areAlike
        ? wayOut(found[0], found[1])
        : 'name one by namespace/name, or narrow the input manifests';
    const message = found.length === 0
        ? `no ${kind} is called ${given}; ${manifests.length > 0 ? `found ${(0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(manifests, describe)}` : `the manifests hold no ${kind}`}`
        : `${given} means several ${kind}s: ${(0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(found, describe)}; ${way}`;
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(message, { field: kind === 'Alert' ? 'alerts' : 'providers' });
}
/**
 * The deliveries, one for each Alert: those that would send the same are one.
 * @throws ConfigError when the same name comes from different files: two clusters, of which one is meant
 */
function oneOfEach(deliveries) {
    const seen = new Map();
    for (const delivery of deliveries) {
        const { alertName, alert } = delivery;
        const other = seen.get(alertName);
        if (other?.alert && alert && !(0,_alike_js__WEBPACK_IMPORTED_MODULE_1__/* .areSameDelivery */ .TM)(other, delivery))
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`the event picks Alert ${alertName} twice: ${standing(other.alert)} and ${standing(alert)}; ${wayOut(other.alert, alert)}`, { field: 'manifests' });
        if (!other)
            seen.set(alertName, delivery);
    }
    return [...seen.values()];
}
/** What to do about two manifests of the same name. */
function wayOut(a, b) {
    return (0,_alike_js__WEBPACK_IMPORTED_MODULE_1__/* .areOfOneCluster */ .id)(a, b)
        ? 'one cluster deploys both, and the one that is applied last wins: keep one of them'
        : 'narrow the input manifests to one cluster';
}
/** Where a manifest stands, and through which cluster's kustomizations it came, where that tells copies apart. */
function standing(manifest) {
    return manifest.root === undefined ? (0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik)(manifest) : `${(0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik)(manifest)} through ${manifest.root}`;
}


/***/ }),

/***/ 4479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/common/names.ts
var names = __webpack_require__(3117);
// EXTERNAL MODULE: ./src/event/metadata.ts
var metadata = __webpack_require__(8055);
// EXTERNAL MODULE: ./src/plan/alike.ts
var alike = __webpack_require__(7219);
// EXTERNAL MODULE: ./src/plan/delivery.ts
var delivery = __webpack_require__(6432);
// EXTERNAL MODULE: ./src/plan/outcome.ts
var outcome = __webpack_require__(8655);
;// CONCATENATED MODULE: ./src/plan/gate.ts


/**
 * The controller's gates: the outcome of an event that it never hands to a type of this family (undefined for a type
 * that is not known); undefined where it does.
 * Source: getNotificationParams; test/logic/alert-matching.json.
 */
function gate(event, family) {
    const clean = (0,metadata/* cleanMetadata */.vY)(event);
    const update = clean.get(`${(0,metadata/* objectGroup */.h)(event)}commit_status`) === 'update';
    if (family === 'status' && event.severity !== 'error' && !update && !clean.get('event.toolkit.fluxcd.io/commit')) {
        return (0,outcome/* skipped */.h)('gate', 'as in Flux, commit statuses are set for events other than errors only with the metadata event.toolkit.fluxcd.io/commit or commit_status: update; the input revision sets the first');
    }
    if (family === 'comment' && !clean.get('event.toolkit.fluxcd.io/change_request')) {
        return (0,outcome/* skipped */.h)('gate', 'as in Flux, comments need the metadata event.toolkit.fluxcd.io/change_request with the number of the pull request');
    }
    if (update && family !== undefined && family !== 'status' && family !== 'webhook') {
        return (0,outcome/* skipped */.h)('gate', 'as in Flux, an event with commit_status: update goes to commit status types and generic webhooks only');
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/plan/matching.ts

/** The first reason for which the controller would not take the event, or nothing. Source: filterAlertsForEvent. */
function mismatch(event, alert, { labels, compile, warn }) {
    if (alert.spec.suspend)
        return { code: 'suspended', reason: 'the Alert is suspended (spec.suspend: true)' };
    const home = event.involvedObject.namespace;
    const reasons = [];
    for (const [at, source] of alert.spec.eventSources.entries()) {
        const why = sourceMismatch(event, source, alert.namespace ?? home, alert.spec.eventSeverity, labels, (message) => warn(`spec.eventSources.${at}`, message));
        if (!why)
            return filtered(event, alert, compile, warn);
        reasons.push(why);
    }
    // Of several sources, the one that came nearest tells the user most.
    const [nearest] = reasons.sort((a, b) => b.rank - a.rank);
    return nearest
        ? { code: nearest.code, reason: nearest.reason }
        : { code: 'kind', reason: 'the Alert names no eventSources' };
}
function sourceMismatch(event, source, alertNamespace, least, labels, warn) {
    const object = event.involvedObject;
    const namespace = source.namespace || alertNamespace;
    const written = `${source.kind}/${source.name}`;
    if (object.kind !== source.kind) {
        return {
            rank: 0,
            code: 'kind',
            reason: `the event is about a ${object.kind || '(no kind)'}, the Alert's source ${written} about a ${source.kind}`,
        };
    }
    if (object.namespace !== namespace || object.namespace === '') {
        const from = source.namespace ? 'its namespace' : 'the namespace of the Alert';
        const star = namespace === '*' ? '; "*" is no wildcard there: write one source per namespace' : '';
        return {
            rank: 1,
            code: 'namespace',
            reason: `the event's object is in namespace ${object.namespace || '(none)'}, the source ${written} looks in ${namespace || '(none)'} (${from})${star}`,
        };
    }
    if (event.severity !== least && least !== 'info') {
        return {
            rank: 2,
            code: 'severity',
            reason: `severity ${event.severity || '(none)'} is below the Alert's eventSeverity ${least}`,
        };
    }
    if (source.name !== '*' && source.name !== object.name) {
        const glob = /[*?[\]]/.test(source.name) ? '; a name is exact, or just "*"' : '';
        return {
            rank: 3,
            code: 'name',
            reason: `the event's object is called ${object.name || '(no name)'}, the source ${written}${glob}`,
        };
    }
    return source.matchLabels && labelMismatch(event, source.matchLabels, labels, warn);
}
function labelMismatch(event, wanted, labels, warn) {
    const { kind, namespace, name } = event.involvedObject;
    const bad = [...wanted].find(([key, value]) => !isLabel(key, value));
    if (bad) {
        warn(`matchLabels ${bad[0]}: ${bad[1]} is no valid label, so the source matches nothing`);
        return { rank: 4, code: 'labels', reason: `matchLabels holds ${bad[0]}: ${bad[1]}, which is no valid label` };
    }
    const found = labels(kind, namespace, name);
    if (!found) {
        const reason = `matchLabels needs the labels of ${kind} ${namespace}/${name}, whose manifest is not among the manifests`;
        warn(reason);
        return {
            rank: 4,
            code: 'labels',
            reason: `${reason}; add its file to the input manifests, or name the Alert in the input alerts`,
        };
    }
    const miss = [...wanted].find(([key, value]) => found.get(key) !== value);
    return (miss && {
        rank: 4,
        code: 'labels',
        reason: `matchLabels wants ${miss[0]}: ${miss[1]}, ${kind} ${namespace}/${name} has ${found.has(miss[0]) ? `${miss[0]}: ${found.get(miss[0])}` : 'no such label'}`,
    });
}
/** Kubernetes' syntax of a label. Source: apimachinery's validation of label selectors. */
function isLabel(key, value) {
    const word = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
    const [prefix, name] = key.includes('/')
        ? [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)]
        : [undefined, key];
    const domain = prefix === undefined ||
        (prefix.length <= 253 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(prefix));
    return domain && word.test(name) && (value === '' || word.test(value));
}
/** inclusionList, then exclusionList, patterns compiled one by one up to the first that fits, as in the controller. */
function filtered(event, alert, compile, warn) {
    const fits = (list) => alert.spec[list]?.find((pattern, at) => {
        try {
            return compile(pattern)(event.message);
        }
        catch (error) {
            warn(`spec.${list}.${at}`, `${error.message}; the pattern counts as no match: write Go's RE2 syntax`);
            return false;
        }
    });
    const inclusion = alert.spec.inclusionList ?? [];
    if (inclusion.length > 0 && fits('inclusionList') === undefined) {
        return {
            code: 'inclusion',
            reason: `no pattern of inclusionList (${(0,errors/* list */.p_)(inclusion.map((pattern) => JSON.stringify(pattern)))}) fits the message`,
        };
    }
    const excluded = fits('exclusionList');
    return excluded === undefined
        ? undefined
        : { code: 'exclusion', reason: `the pattern ${JSON.stringify(excluded)} of exclusionList fits the message` };
}

// EXTERNAL MODULE: ./src/plan/pick.ts
var pick = __webpack_require__(2906);
;// CONCATENATED MODULE: ./src/plan/plan.ts








/**
 * Which Alerts take an event and what goes to which Provider.
 * @throws ConfigError when a name picks none or several, or the event picks the same name from different files
 */
function plan(event, repository, choice) {
    const home = event.involvedObject.namespace;
    if (choice.alerts.length > 0 || choice.providers.length > 0)
        return planNamed(event, repository, choice, home);
    const warnings = [];
    const unmatched = [];
    const matched = [];
    for (const alert of repository.alerts) {
        const warn = (field, message) => warnings.push({ alert, field, message });
        const why = mismatch(event, alert, { labels: repository.labels, compile: choice.compile, warn });
        if (why)
            unmatched.push({ alert, name: (0,names/* fullName */.fq)(alert, home), ...why });
        else
            matched.push(alert);
    }
    const named = (0,names/* byName */.nG)(repository.providers);
    const planned = (0,alike/* reachedFirst */.R6)(matched, home).map((alert) => (0,delivery/* through */.sc)(event, alert, repository, home, named));
    const deliveries = (0,pick/* oneOfEach */.Hk)(planned).map((delivery) => {
        const type = delivery.provider?.spec.type;
        if (delivery.outcome || type === undefined)
            return delivery;
        return { ...delivery, outcome: gate(event, choice.typeOf(type)?.family) };
    });
    const alerts = deliveries.flatMap(({ alert }) => alert ?? []);
    return { event, deliveries, unmatched, warnings: [...warnings, ...conflicts(event, alerts)] };
}
/** Named Alerts and Providers: no sources, no filters and no gates, but a suspended one stays silent. */
function planNamed(event, repository, choice, home) {
    // Named twice is meant once: `chat` and `flux-system/chat` may be the same.
    const deliver = (alert) => (0,delivery/* through */.sc)(event, alert, repository, home);
    const areOne = (a, b) => (0,alike/* areSameDelivery */.TM)(deliver(a), deliver(b));
    const alerts = [...new Set(choice.alerts.map((name) => (0,pick/* pick */.Up)(name, repository.alerts, 'Alert', home, areOne)))];
    const providers = [
        ...new Set(choice.providers.map((name) => (0,pick/* pick */.Up)(name, repository.providers, 'Provider', home, alike/* areSame */.tj))),
    ];
    const deliveries = [
        ...alerts.map((alert) => (0,delivery/* unlessSuspended */.ox)(deliver(alert), alert, home)),
        ...providers.map((provider) => (0,delivery/* straight */.nS)(event, provider, home)),
    ];
    return { event, deliveries, unmatched: [], warnings: conflicts(event, alerts) };
}
/** Metadata that several sources give: a warning for each Alert, as the controller raises it. */
function conflicts(event, alerts) {
    return alerts.flatMap((alert) => {
        const keys = (0,metadata/* combineMetadata */.f8)(event, alert.spec).conflicts;
        return keys.length === 0
            ? []
            : [
                {
                    alert,
                    field: 'spec.eventMetadata',
                    message: `metadata ${(0,errors/* list */.p_)(keys)} comes from more than one source; the controller's own keys win over summary, that over eventMetadata, that over annotations`,
                },
            ];
    });
}


/***/ }),

/***/ 7486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ typeNames),
/* harmony export */   _D: () => (/* binding */ loadTypes)
/* harmony export */ });
/* unused harmony export isTypeName */
/** Every `spec.type` that this product sends; the only list of them. A file is read when a manifest names its type. */
const files = {
    alertmanager: async () => (await __webpack_require__.e(/* import() */ 5340).then(__webpack_require__.bind(__webpack_require__, 5340))).alertmanager,
    azuredevops: async () => (await Promise.all(/* import() */[__webpack_require__.e(4188), __webpack_require__.e(5356)]).then(__webpack_require__.bind(__webpack_require__, 5356))).azuredevops,
    azureeventhub: async () => (await __webpack_require__.e(/* import() */ 1532).then(__webpack_require__.bind(__webpack_require__, 1532))).azureeventhub,
    bitbucket: async () => (await Promise.all(/* import() */[__webpack_require__.e(4188), __webpack_require__.e(3003)]).then(__webpack_require__.bind(__webpack_require__, 3003))).bitbucket,
    bitbucketserver: async () => (await Promise.all(/* import() */[__webpack_require__.e(4188), __webpack_require__.e(7260)]).then(__webpack_require__.bind(__webpack_require__, 7260))).bitbucketserver,
    datadog: async () => (await __webpack_require__.e(/* import() */ 2108).then(__webpack_require__.bind(__webpack_require__, 2108))).datadog,
    discord: async () => (await __webpack_require__.e(/* import() */ 7346).then(__webpack_require__.bind(__webpack_require__, 7346))).discord,
    generic: async () => (await __webpack_require__.e(/* import() */ 583).then(__webpack_require__.bind(__webpack_require__, 583))).generic,
    'generic-hmac': async () => (await __webpack_require__.e(/* import() */ 9631).then(__webpack_require__.bind(__webpack_require__, 9631))).genericHmac,
    gitea: async () => (await Promise.all(/* import() */[__webpack_require__.e(4188), __webpack_require__.e(5924)]).then(__webpack_require__.bind(__webpack_require__, 5924))).gitea,
    giteapullrequestcomment: async () => (await Promise.all(/* import() */[__webpack_require__.e(4188), __webpack_require__.e(3677)]).then(__webpack_require__.bind(__webpack_require__, 3677))).giteapullrequestcomment,
    github: async () => (await Promise.all(/* import() */[__webpack_require__.e(4188), __webpack_require__.e(5183)]).then(__webpack_require__.bind(__webpack_require__, 5183))).github,
    githubdispatch: async () => (await Promise.all(/* import() */[__webpack_require__.e(4188), __webpack_require__.e(2321)]).then(__webpack_require__.bind(__webpack_require__, 2321))).githubdispatch,
    githubpullrequestcomment: async () => (await Promise.all(/* import() */[__webpack_require__.e(4188), __webpack_require__.e(2998)]).then(__webpack_require__.bind(__webpack_require__, 2998))).githubpullrequestcomment,
    gitlab: async () => (await Promise.all(/* import() */[__webpack_require__.e(4188), __webpack_require__.e(807)]).then(__webpack_require__.bind(__webpack_require__, 807))).gitlab,
    gitlabmergerequestcomment: async () => (await Promise.all(/* import() */[__webpack_require__.e(4188), __webpack_require__.e(1861)]).then(__webpack_require__.bind(__webpack_require__, 1861))).gitlabmergerequestcomment,
    googlechat: async () => (await __webpack_require__.e(/* import() */ 9613).then(__webpack_require__.bind(__webpack_require__, 9613))).googlechat,
    googlepubsub: async () => (await __webpack_require__.e(/* import() */ 104).then(__webpack_require__.bind(__webpack_require__, 104))).googlepubsub,
    grafana: async () => (await __webpack_require__.e(/* import() */ 7518).then(__webpack_require__.bind(__webpack_require__, 7518))).grafana,
    'incident.io': async () => (await __webpack_require__.e(/* import() */ 6334).then(__webpack_require__.bind(__webpack_require__, 6334))).incidentio,
    lark: async () => (await __webpack_require__.e(/* import() */ 1000).then(__webpack_require__.bind(__webpack_require__, 1000))).lark,
    matrix: async () => (await __webpack_require__.e(/* import() */ 1193).then(__webpack_require__.bind(__webpack_require__, 1193))).matrix,
    msteams: async () => (await __webpack_require__.e(/* import() */ 7123).then(__webpack_require__.bind(__webpack_require__, 7123))).msteams,
    nats: async () => (await __webpack_require__.e(/* import() */ 9783).then(__webpack_require__.bind(__webpack_require__, 9783))).nats,
    opsgenie: async () => (await __webpack_require__.e(/* import() */ 8728).then(__webpack_require__.bind(__webpack_require__, 8728))).opsgenie,
    otel: async () => (await Promise.all(/* import() */[__webpack_require__.e(493), __webpack_require__.e(5093)]).then(__webpack_require__.bind(__webpack_require__, 5093))).otel,
    pagerduty: async () => (await __webpack_require__.e(/* import() */ 5917).then(__webpack_require__.bind(__webpack_require__, 5917))).pagerduty,
    rocket: async () => (await __webpack_require__.e(/* import() */ 240).then(__webpack_require__.bind(__webpack_require__, 240))).rocket,
    sentry: async () => (await __webpack_require__.e(/* import() */ 1590).then(__webpack_require__.bind(__webpack_require__, 1590))).sentry,
    slack: async () => (await __webpack_require__.e(/* import() */ 8058).then(__webpack_require__.bind(__webpack_require__, 8058))).slack,
    telegram: async () => (await __webpack_require__.e(/* import() */ 5131).then(__webpack_require__.bind(__webpack_require__, 5131))).telegram,
    webex: async () => (await __webpack_require__.e(/* import() */ 3705).then(__webpack_require__.bind(__webpack_require__, 3705))).webex,
    zoom: async () => (await __webpack_require__.e(/* import() */ 7503).then(__webpack_require__.bind(__webpack_require__, 7503))).zoom,
    zulip: async () => (await __webpack_require__.e(/* import() */ 3320).then(__webpack_require__.bind(__webpack_require__, 3320))).zulip,
};
const typeNames = Object.keys(files);
/** Whether a manifest's `spec.type` is one of them ('constructor' is not). */
function isTypeName(type) {
    return Object.hasOwn(files, type);
}
/** Loads the types that are named; what it returns knows these, and no others. */
async function loadTypes(types) {
    const names = [...new Set(types)].filter(isTypeName);
    const loaded = new Map(await Promise.all(names.map(async (name) => [name, await files[name]()])));
    return (type) => loaded.get(type);
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

/***/ 7659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseGitAddress)
/* harmony export */ });
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4959);

const transports = /^(?:ssh|git|git\+ssh|https?|ftps?|rsync|file)$/;
const scp = /^(?:[\w.~-]+@)?([\w.-]+):([\w./-]+)(?:.*)$/;
/** Bytes; longer addresses are not tried as scp. */
const longestScp = 2048;
/**
 * A Git address: a URL, else the scp form `git@host:owner/repo`, else a local path. Never fails.
 * Source: the controller's parseGitAddress, which uses chainguard-dev/git-urls; test/logic/git.json.
 */
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

/***/ 3041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isOwnRepository)
/* harmony export */ });
/* harmony import */ var _providers_shared_git_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7659);

/**
 * Whether a Git address is that of the repository in which this run happens. Read as the providers read it, so that the
 * token goes where the comparison looked.
 */
function isOwnRepository(address, serverUrl, repository) {
    const { host, id } = (0,_providers_shared_git_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGitAddress */ .Q)(address);
    const path = id.replace(/\/+$/, '').replace(/\.git$/, '');
    return (repository !== '' &&
        host.toLowerCase() === serverUrl.toLowerCase().replace(/\/+$/, '') &&
        path.toLowerCase() === repository.toLowerCase());
}


/***/ }),

/***/ 6209:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nn: () => (/* binding */ ClusterVariableError),
  ah: () => (/* binding */ SealedManifestError),
  cG: () => (/* binding */ atItsField),
  Fd: () => (/* binding */ resolveDelivery)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/providers/index.ts
var providers = __webpack_require__(7486);
// EXTERNAL MODULE: ./src/common/names.ts
var names = __webpack_require__(3117);
// EXTERNAL MODULE: ./src/go/duration.ts
var duration = __webpack_require__(1212);
// EXTERNAL MODULE: ./src/go/strings.ts
var strings = __webpack_require__(9664);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/resolve/tls.ts


/** A key of today, else its older name. A key that is there but empty hides the older one. */
function textOf(values, key, older) {
    return values.get(key) ?? values.get(older) ?? '';
}
/** Whether the keys would make a TLS configuration: a CA, a whole pair, or both; never half a pair. */
function hasTls(values) {
    const cert = textOf(values, 'tls.crt', 'certFile') !== '';
    const key = textOf(values, 'tls.key', 'keyFile') !== '';
    return cert === key && (cert || textOf(values, 'ca.crt', 'caFile') !== '');
}
/**
 * The certificates of a Secret.
 * Source: TLSConfigFromSecret of github.com/fluxcd/pkg/runtime/secrets; test/logic/secrets.json.
 * @param name the Secret, for messages
 * @throws ConfigError for half a pair, no certificate at all, what is no PEM, a key of another certificate
 */
function readTls(values, name, field) {
    const cert = textOf(values, 'tls.crt', 'certFile');
    const key = textOf(values, 'tls.key', 'keyFile');
    const ca = textOf(values, 'ca.crt', 'caFile');
    const refuse = (found, cause) => {
        throw new errors/* ConfigError */.xL(`Secret ${name} ${found}`, { field }, { cause });
    };
    if ((cert === '') !== (key === ''))
        refuse(cert ? 'holds tls.crt without tls.key; give both' : 'holds tls.key without tls.crt; give both');
    if (cert === '' && ca === '')
        refuse('holds no certificate; it needs ca.crt, or tls.crt and tls.key');
    if (cert !== '')
        checkPair(cert, key, refuse);
    const roots = certificates(ca);
    if (ca !== '' && roots.length === 0)
        refuse('holds a ca.crt without a certificate in it; expected PEM');
    return { ...(ca !== '' && { ca: roots.join('\n') }), ...(cert !== '' && { cert, key }) };
}
function checkPair(cert, key, refuse) {
    const attempt = (read, found) => {
        try {
            return read();
        }
        catch (cause) {
            return refuse(found, cause);
        }
    };
    const leaf = attempt(() => new external_node_crypto_.X509Certificate(cert), 'holds a tls.crt that is no certificate in PEM');
    const privateKey = attempt(() => (0,external_node_crypto_.createPrivateKey)(key), 'holds a tls.key that is no private key in PEM');
    if (!leaf.checkPrivateKey(privateKey))
        refuse('holds a tls.key that does not belong to its tls.crt');
}
/** The certificates in a PEM text; other text between them, and what does not parse, counts for nothing, as in Go. */
function certificates(pem) {
    const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
    return blocks.filter((block) => {
        try {
            return new external_node_crypto_.X509Certificate(block) !== undefined;
        }
        catch {
            return false;
        }
    });
}

;// CONCATENATED MODULE: ./src/resolve/credentials.ts

/**
 * All or nothing, as in the controller: one broken part makes token, user and password vanish.
 * Source: AuthMethodsFromSecret of github.com/fluxcd/pkg/runtime/secrets; test/logic/secrets.json.
 * @param name the Secret, for the reason
 */
function authOf(values, name) {
    const dropped = brokenPart(values, name);
    if (dropped !== undefined)
        return { dropped };
    return { token: values.get('token'), username: values.get('username'), password: values.get('password') };
}
function brokenPart(values, name) {
    const has = (key) => values.has(key);
    if (has('username') !== has('password'))
        return `Secret ${name} holds ${has('username') ? 'username without password' : 'password without username'}`;
    const app = has('githubAppID') && has('githubAppPrivateKey');
    if (app && has('githubAppInstallationOwner') === has('githubAppInstallationID'))
        return `Secret ${name} must hold exactly one of githubAppInstallationID and githubAppInstallationOwner`;
    if (!hasTls(values))
        return undefined;
    try {
        readTls(values, name, 'spec.secretRef');
        return undefined;
    }
    catch (error) {
        return error.message;
    }
}

// EXTERNAL MODULE: ./src/resolve/own-repository.ts
var own_repository = __webpack_require__(3041);
;// CONCATENATED MODULE: ./src/resolve/options.ts


/** namespace/name of the Provider, in force for this event. */
function providerName({ identity }) {
    return (0,names/* fullName */.fq)(identity);
}
/** Whether the run's own token may be used for this Provider. */
function acceptsOwnToken({ type, ownRepository: own }, address) {
    return (own !== undefined && type.acceptsGithubToken === true && (0,own_repository/* isOwnRepository */.n)(address, own.serverUrl, own.repository));
}

// EXTERNAL MODULE: ./src/go/escape.ts
var go_escape = __webpack_require__(6919);
// EXTERNAL MODULE: ./src/go/url.ts
var go_url = __webpack_require__(4959);
;// CONCATENATED MODULE: ./src/resolve/proxy-address.ts




/** The deprecated key `proxy` of a Secret; '' if it is empty, which erases spec.proxy. @throws ConfigError if it is no URL */
function proxyKey(values, name) {
    const proxy = values.get('proxy');
    if (proxy === undefined)
        return undefined;
    try {
        (0,go_url/* parseUrl */.Dl)((0,strings/* goTrim */.$M)(proxy));
    }
    catch {
        throw new errors/* ConfigError */.xL(`proxy of Secret ${name} is no URL; expected one like http://proxy.example.com:3128`, {
            field: 'spec.secretRef',
        });
    }
    return (0,strings/* goTrim */.$M)(proxy);
}
const proxySchemes = ['http', 'https', 'socks5'];
const longest = 2048;
/**
 * The URL of a proxy from the keys address, username and password.
 * Source: ProxyURLFromSecret of github.com/fluxcd/pkg/runtime/secrets; test/logic/secrets.json.
 * @param name the Secret, for messages
 * @throws ConfigError for what is no URL (it is not trimmed), and for other schemes
 */
function proxyUrl(values, name) {
    const url = parseProxy(values.get('address') ?? '', name);
    const username = values.get('username');
    const password = values.get('password');
    if (username === undefined)
        return (0,go_url/* formatUrl */.J1)(url);
    const userinfo = password === undefined ? escapeUser(username) : `${escapeUser(username)}:${escapeUser(password)}`;
    return (0,go_url/* formatUrl */.J1)({ ...url, userinfo });
}
function parseProxy(address, name) {
    const refuse = (found) => new errors/* ConfigError */.xL(`address of Secret ${name} ${found}; expected a proxy as http://proxy.example.com:3128 (${proxySchemes.join(', ')})`, { field: 'spec.proxySecretRef' });
    if (address === '')
        throw refuse('is empty');
    if (Buffer.byteLength(address) > longest)
        throw refuse(`has more than ${longest} bytes`);
    let url;
    try {
        url = (0,go_url/* parseUrl */.Dl)(address);
    }
    catch {
        throw refuse(/\s/.test(address) ? 'is no URL (it holds a blank or a line break)' : 'is no URL');
    }
    if (!proxySchemes.includes(url.scheme))
        throw refuse('has another scheme');
    return url;
}
/** As Go's url.UserPassword escapes. */
function escapeUser(text) {
    return (0,go_escape/* escapeBytes */.xO)(Buffer.from(text), 'user');
}

// EXTERNAL MODULE: ./src/providers/provider-type.ts
var provider_type = __webpack_require__(1678);
;// CONCATENATED MODULE: ./src/resolve/placeholders.ts

/** What stands for a value that a Secret would give: `***`, in an address after a scheme that the type accepts. */
function placeholderFor({ placeholders, schemes }, key) {
    if (key === 'headers')
        return JSON.stringify({ [provider_type/* placeholder */.q]: provider_type/* placeholder */.q });
    const own = placeholders?.[key];
    if (own !== undefined || key !== 'address')
        return own ?? provider_type/* placeholder */.q;
    const [scheme = ''] = schemes ?? ['https'];
    return scheme === '' ? provider_type/* placeholder */.q : `${scheme}://${provider_type/* placeholder */.q}`;
}

;// CONCATENATED MODULE: ./src/resolve/references.ts



/**
 * Opens the Secret that a field of the Provider refers to; undefined if the field is not there.
 * @throws MissingSecretError if the Secret was not found; but github-token stands in for a token
 */
async function openReference(request, field) {
    const { provider, keyring } = request;
    const { namespace } = request.identity;
    const reference = provider.spec[field.slice('spec.'.length)];
    if (!reference)
        return undefined;
    const { name } = reference;
    const secret = await keyring.open(namespace, name, provider.file);
    const standsIn = field === 'spec.secretRef' && acceptsOwnToken(request, provider.spec.address ?? '');
    const opened = { field, namespace, name, secret, values: secret.values };
    const lacking = secret.exists ? sealedKeys(request, opened) : wantedKeys(request, opened);
    if (standsIn || (secret.exists && lacking.length === 0))
        return opened;
    return withPlaceholders(request, opened, lacking);
}
/**
 * The reference with placeholders for keys that it lacks, in a preview.
 * @throws MissingSecretError in other runs, and for a Secret that is given and wrong
 */
function withPlaceholders(request, reference, keys) {
    const { namespace, name, secret, field } = reference;
    const missing = request.keyring.missing(providerName(request), { namespace, name, keys }, secret, field);
    if (!request.usesPlaceholders || missing.isWrong)
        throw missing;
    const placeholders = keys.map((key) => [key, placeholderFor(request.type, key)]);
    return { ...reference, values: new Map([...secret.values, ...placeholders]), missing };
}
/** Keys that the sealed manifest of a Secret has, that matter here, and that no other source gives. */
function sealedKeys({ type }, { field, secret }) {
    const matter = (key) => field !== 'spec.secretRef' || key === 'address' || Object.hasOwn(type.keys, key);
    return (secret.sealed?.keys ?? []).filter((key) => matter(key) && !secret.values.has(key));
}
/** Keys to ask for when nothing is known of a Secret: those that its manifest seals, else those that are needed. */
function wantedKeys(request, reference) {
    if (reference.field === 'spec.proxySecretRef')
        return ['address'];
    if (reference.field === 'spec.certSecretRef')
        return ['ca.crt'];
    const sealed = sealedKeys(request, reference);
    if (sealed.length > 0)
        return sealed;
    const { type, provider } = request;
    const address = type.address !== 'ignored' && !provider.spec.address ? ['address'] : [];
    const needed = [...new Set([...address, ...(type.needs?.[0] ?? [])])];
    const useful = Object.keys(type.keys).filter((key) => key !== 'address' || !provider.spec.address);
    if (needed.length > 0)
        return needed;
    return useful[0] === 'username' ? ['username', 'password'] : useful.slice(0, 1);
}
/**
 * The keys of the Secret without which the type cannot send: an address, or credentials.
 * @throws ConfigError if the Provider has no secretRef, or the credentials of its Secret are ignored
 */
function lackingKeys({ type, provider }, secretRef, { target, dropped }) {
    const value = (key) => ({ address: target.address, token: target.token, username: target.username, password: target.password })[key] ??
        target.secret.get(key) ??
        '';
    // Types that send the password as a token read no user name, so it may be empty.
    const isGiven = (key) => value(key) !== '' || (key === 'username' && target.secret.has(key));
    const lacksAddress = type.address === 'required' && target.address === '' && !target.secret.has('address');
    const sets = type.needs ?? [];
    const lacksKeys = sets.length > 0 && !sets.some((keys) => keys.every(isGiven));
    if (!lacksKeys && !(lacksAddress && secretRef))
        return [];
    const either = sets.map((keys) => keys.join(' and ')).join(', or ');
    const wrong = (found) => new errors/* ConfigError */.xL(found, { field: 'spec.secretRef' });
    if (!secretRef)
        throw wrong(`a Provider of type ${provider.spec.type} needs spec.secretRef, a Secret with ${either}`);
    if (lacksKeys && dropped !== undefined)
        throw wrong(`${dropped}, so that Flux ignores all its credentials; it needs ${either}`);
    const needed = [...(lacksAddress ? ['address'] : []), ...(lacksKeys ? (sets[0] ?? []) : [])];
    return needed.filter((key) => value(key) === '');
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/common/yaml.ts
var yaml = __webpack_require__(7394);
;// CONCATENATED MODULE: ./src/resolve/secret-headers.ts



/**
 * The `headers` of a Secret: a YAML map of texts. Scalars become texts as Go's YAML makes them: `1.50` is `1.5`, `yes`
 * is `true`, `010` is `8`, null is ''; of two equal keys the last counts, `<<` merges where it stands, and only the first
 * document is read.
 * Source: sigs.k8s.io/yaml as the controller calls it; test/logic/secrets.json.
 * @throws ConfigError for what is no such map; with no word of the text, which is secret
 */
function readHeaders(text, secret) {
    const refuse = (found) => new errors/* ConfigError */.xL(`headers of Secret ${secret}: ${found}; expected a YAML map, as "X-Tenant: blue"`, {
        field: 'spec.secretRef',
    });
    const [document] = (0,yaml/* parseYamlDocuments */.v)(text, { version: '1.1' });
    const headers = new Map();
    if (!document)
        return headers;
    const [error] = document.errors;
    if (error)
        throw refuse(`not valid YAML (${error.code})`);
    const root = document.contents;
    if (root === null || ((0,dist/* isScalar */.jn)(root) && root.value === null))
        return headers;
    if (!(0,dist/* isMap */.jh)(root))
        throw refuse('not a map');
    addHeaders(root, headers, { document, refuse, open: new Set(), budget: { maps: 1000 } });
    return headers;
}
/** Adds the entries of a map in their order; `<<` adds those of other maps where it stands. */
function addHeaders(map, headers, reading) {
    const { document, refuse } = reading;
    if (reading.open.has(map) || reading.budget.maps-- <= 0)
        throw refuse('an alias that leads to itself, or too many of them');
    const inner = { ...reading, open: new Set([...reading.open, map]) };
    for (const { key, value } of map.items) {
        if (isMergeKey(key)) {
            for (const merged of mergedMaps(resolve(value, document), reading))
                addHeaders(merged, headers, inner);
            continue;
        }
        const name = scalarText(key);
        if (name === undefined || ((0,dist/* isScalar */.jn)(key) && key.value === null))
            throw refuse('a key that is not a text');
        const content = value === null ? '' : scalarText(resolve(value, document));
        if (content === undefined)
            throw refuse(`${name} holds a list or a map`);
        headers.set(name, content);
    }
}
function resolve(node, document) {
    return (0,dist/* isAlias */.Vj)(node) ? node.resolve(document) : node;
}
function isMergeKey(key) {
    return (0,dist/* isScalar */.jn)(key) && key.type === 'PLAIN' && key.source === '<<';
}
/** The maps behind `<<`, the last first: of several, the first counts. */
function mergedMaps(value, { document, refuse }) {
    const maps = (0,dist/* isSeq */.oP)(value) ? value.items.map((item) => resolve(item, document)).reverse() : [value];
    return maps.map((map) => {
        if ((0,dist/* isMap */.jh)(map))
            return map;
        throw refuse('<< is neither a map nor a list of maps');
    });
}
function scalarText(node) {
    if (!(0,dist/* isScalar */.jn)(node))
        return undefined;
    const { value, source = '' } = node;
    if (value === null)
        return '';
    if (typeof value === 'string')
        return value;
    if (value instanceof Uint8Array)
        return Buffer.from(value).toString();
    // YAML 1.1 knows dates, and numbers to the base of 60; Go's does not.
    if (value instanceof Date || source.includes(':'))
        return source;
    return String(value);
}

;// CONCATENATED MODULE: ./src/resolve/target-secrets.ts
/** Headers of a Secret that say nothing about who sends. */
const openHeaders = /^(accept|content-type|user-agent)$/i;
/** Tells the redactor what is secret of a Target; docs/security.md lists it. */
function registerTarget(redactor, { address, token, username, password, headers }, type, { isFromSecret, proxy }) {
    if (isFromSecret || type.addressIsSecret || /SharedAccessKey=/i.test(address))
        redactor.addAddress(address);
    for (const part of address.split(';'))
        redactor.add(/^\s*SharedAccessKey=(.*)$/is.exec(part)?.[1] ?? '');
    redactor.add(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*?:([^/?#]*)@/i.exec(address)?.[1] ?? '');
    if (proxy) {
        redactor.addAddress(proxy);
        // Of a proxy the user counts as secret, too; alone in an address it is the credential.
        redactor.addAddress(proxy.replace(/^([a-z][a-z0-9+.-]*:\/\/[^:@/?#]*):[^@/?#]*@/i, '$1@'));
    }
    // A Bitbucket token is `user:password`.
    for (const secret of [token, token.slice(token.indexOf(':') + 1), password])
        redactor.add(secret);
    if (password)
        redactor.add(`${username}:${password}`);
    for (const [name, value] of headers) {
        if (openHeaders.test(name))
            continue;
        redactor.add(value);
        redactor.add(value.slice(value.indexOf(' ') + 1));
    }
}

;// CONCATENATED MODULE: ./src/resolve/target.ts











/**
 * Applies the Secrets of a Provider to it, with the precedence and the quirks of the controller's createNotifier
 * (test/logic/secrets.json). All that is secret of it goes to the redactor.
 * @throws MissingSecretError for a Secret that was not found, or without a key that the type needs; not in a preview
 * @throws ConfigError for what the controller refuses
 */
async function resolveTarget(request) {
    if (request.provider.spec.serviceAccountName)
        throw new errors/* ConfigError */.xL('spec.serviceAccountName is an identity that exists only inside a cluster; use spec.secretRef to send from here', { field: 'spec.serviceAccountName' });
    const references = {
        secretRef: await openReference(request, 'spec.secretRef'),
        proxySecretRef: await openReference(request, 'spec.proxySecretRef'),
        certSecretRef: await openReference(request, 'spec.certSecretRef'),
    };
    const resolved = applySecrets(request, references);
    const { secretRef } = references;
    const lacking = lackingKeys(request, secretRef, resolved);
    if (lacking.length === 0 || !secretRef)
        return resolved;
    const missing = [...(secretRef.missing?.needed.keys ?? []), ...lacking];
    return applySecrets(request, { ...references, secretRef: withPlaceholders(request, secretRef, missing) });
}
function applySecrets(request, references) {
    const { provider, type, redactor } = request;
    const { spec } = provider;
    const { secretRef, proxySecretRef } = references;
    const values = secretRef?.values ?? new Map();
    const name = secretRef ? (0,names/* fullName */.fq)(secretRef) : '';
    const address = addressOf(request, values, name);
    const proxyOfSecret = proxyKey(values, name);
    const headers = readHeaders(values.get('headers') ?? '', name);
    const auth = authOf(values, name);
    const proxy = proxySecretRef ? proxyOf(request, proxySecretRef) : (proxyOfSecret ?? spec.proxy);
    const tls = tlsOf(request, references, auth);
    const own = ownToken(request, address, auth, values);
    const target = {
        address,
        channel: spec.channel ?? '',
        username: auth.username ?? spec.username ?? '',
        token: own ?? auth.token ?? '',
        password: auth.password ?? '',
        headers,
        secret: values,
        commitStatus: request.commitStatus,
        provider: request.identity,
        alert: request.alert,
        now: request.now,
        uuid: request.uuid,
    };
    registerTarget(redactor, target, type, { isFromSecret: values.has('address'), proxy });
    return {
        target,
        dropped: auth.dropped,
        connection: {
            timeoutMs: timeoutOf(request),
            ...(tls && { tls }),
            ...(proxy && { proxy }),
            secretHeaders: new Set([...headers.keys()].map((header) => header.toLowerCase())),
        },
        warnings: warningsOf(provider, name, auth, target),
        missing: Object.values(references).flatMap((reference) => reference?.missing ?? []),
        usesGithubToken: own !== undefined,
    };
}
/** The Secret's address erases spec.address even when it is empty. The limit counts bytes before blanks are cut. */
function addressOf({ provider }, values, name) {
    const address = values.get('address');
    if (address === undefined)
        return provider.spec.address ?? '';
    if (Buffer.byteLength(address) > longestAddress)
        throw new errors/* ConfigError */.xL(`address of Secret ${name} has ${Buffer.byteLength(address)} bytes; Flux takes ${longestAddress} at most`, { field: 'spec.secretRef' });
    return (0,strings/* goTrim */.$M)(address);
}
const longestAddress = 2048;
/** The proxy of proxySecretRef, with its user and password; '' while that is not known. */
function proxyOf(request, reference) {
    const { field, secret, values, namespace, name, missing } = reference;
    if (missing)
        return '';
    if (!values.has('address'))
        throw request.keyring.missing(providerName(request), { namespace, name, keys: ['address'] }, secret, field);
    for (const key of ['username', 'password'])
        request.redactor.add(values.get(key) ?? '');
    return proxyUrl(values, (0,names/* fullName */.fq)(reference));
}
/** certSecretRef; without it the Git status types, and only they, take the certificates of secretRef. */
function tlsOf({ type }, { secretRef, certSecretRef }, auth) {
    if (certSecretRef?.missing)
        return undefined;
    if (certSecretRef)
        return readTls(certSecretRef.values, (0,names/* fullName */.fq)(certSecretRef), 'spec.certSecretRef');
    if (!secretRef || type.family !== 'status')
        return undefined;
    if (auth.dropped !== undefined)
        throw new errors/* ConfigError */.xL(auth.dropped, { field: 'spec.secretRef' });
    const { values } = secretRef;
    return hasTls(values) ? readTls(values, (0,names/* fullName */.fq)(secretRef), 'spec.secretRef') : undefined;
}
function ownToken(request, address, auth, values) {
    const hasOther = auth.token || auth.password || auth.dropped !== undefined || values.has('githubAppPrivateKey');
    return !hasOther && acceptsOwnToken(request, address) ? request.ownRepository?.token : undefined;
}
function timeoutOf({ provider, timeout }) {
    const text = timeout ?? provider.spec.timeout ?? '15s';
    try {
        return (0,duration/* parseDuration */.E)(text).ms;
    }
    catch (cause) {
        throw new errors/* ConfigError */.xL(`${cause.message}; expected a duration as 30s or 1m30s`, { field: timeout === undefined ? 'spec.timeout' : 'timeout' }, { cause });
    }
}
function warningsOf(provider, name, auth, target) {
    const messages = [];
    if (auth.dropped !== undefined)
        messages.push(`${auth.dropped}: Flux then ignores all credentials of the Secret, and so nothing of them is sent`);
    // A key that is JSON is read, not sent.
    const isSent = !target.token.startsWith('{');
    if (isSent && /[\r\n]/.test(target.token.trim() === target.token ? '' : target.token))
        messages.push(`token of Secret ${name} begins or ends with a line break, which no HTTP header can hold: write it without (printf instead of echo)`);
    const field = 'spec.secretRef';
    return messages.map((message) => ({
        severity: 'warning',
        message,
        file: provider.file,
        field,
        ...provider.at(field),
    }));
}

// EXTERNAL MODULE: ./src/resolve/uid.ts
var uid = __webpack_require__(4066);
;// CONCATENATED MODULE: ./src/resolve/resolve.ts




/** A manifest that is encrypted, and that no key opens. */
class SealedManifestError extends errors/* ConfigError */.xL {
    constructor({ kind, name, file, line, column, sealed }) {
        super(`${kind} ${name} ${sealed}`, { file, line, column });
    }
}
/** A variable whose value only the cluster has. */
class ClusterVariableError extends errors/* ConfigError */.xL {
}
/**
 * Finds out what sending a delivery needs: the type, the context of a commit status, the Secrets, the address.
 * @throws ConfigError placed on the line of the Provider's field, or of the Alert's
 */
async function resolveDelivery({ provider, alert: manifest, event }, options) {
    try {
        for (const one of [provider, manifest])
            if (one?.sealed !== undefined)
                throw new SealedManifestError(one);
        const type = knownType(provider, options);
        refuseUnresolved(provider);
        if (manifest)
            refuseUnresolved(manifest);
        const home = event.involvedObject.namespace;
        const identity = identityOf('Provider', provider, home, options);
        // Without an Alert its Provider stands in for it.
        const alert = manifest ? identityOf('Alert', manifest, home, options) : identity;
        const commitStatus = type.family === 'status' ? await commitStatusOf({ provider, manifest, event, identity, alert }, options) : '';
        return { type, ...(await resolveTarget({ ...options, provider, type, identity, alert, commitStatus })) };
    }
    catch (error) {
        throw error instanceof errors/* ConfigError */.xL ? atItsField(error, provider) : error;
    }
}
function knownType({ spec }, { typeOf }) {
    const type = typeOf(spec.type);
    if (type)
        return type;
    const found = spec.type ? `unknown type ${JSON.stringify(spec.type)}` : 'spec.type is missing';
    throw new errors/* ConfigError */.xL(`${found}; expected one of ${providers/* typeNames */.DK.join(', ')}`, { field: 'spec.type' });
}
/** The context of a commit status: the input's, commitStatusExpr's, or the controller's default. */
async function commitStatusOf({ provider, manifest, event, identity, alert }, { statusContext }) {
    if (statusContext !== undefined)
        return statusContext;
    const { createCommitStatus } = await __webpack_require__.e(/* import() */ 6682).then(__webpack_require__.bind(__webpack_require__, 6682));
    const named = ({ name, namespace, uid }, source) => ({ name, namespace, uid, source });
    return createCommitStatus(event, named(alert, manifest?.source() ?? { metadata: {}, spec: {} }), named(identity, provider.source()));
}
/** Name, namespace and uid of a manifest, for this event. Few types ask for the uid, for which git may have to run. */
function identityOf(kind, manifest, home, { uids, repository }) {
    const { name } = manifest;
    const namespace = manifest.namespace ?? home;
    return {
        name,
        namespace,
        get uid() {
            return manifest.uid ?? uids.get(`${kind}/${namespace}/${name}`) ?? (0,uid/* derivedUid */._)(repository(), kind, namespace, name);
        },
    };
}
/** @throws ConfigError for a field with a `${var}` that has no value */
function refuseUnresolved(manifest) {
    const { kind, name, providedBy } = manifest;
    const open = [...manifest.unresolved].filter(([field]) => isChecked(field));
    // What cannot have a value is the worse fault.
    const [field, variable] = open.find(([one]) => !providedBy?.has(one)) ?? open[0] ?? [];
    if (field === undefined)
        return;
    const contains = `${field} of ${kind} ${name} contains \${${variable}}, which has no value`;
    const source = providedBy?.get(field);
    const error = source === undefined
        ? new errors/* ConfigError */.xL(`${contains}; set it with the input substitute`, { field })
        : new ClusterVariableError(`${contains} here: it is in ${source} of the cluster, which is not among the manifests; set it with the input substitute`, { field });
    throw atItsField(error, manifest);
}
/** Fields that matter for a delivery: a namespace that is not known would be taken to be the event's. */
function isChecked(field) {
    return field.startsWith('spec.') || field === 'metadata.namespace';
}
/** The error with the line of its field, where the field is one of the manifest. */
function atItsField(error, manifest) {
    const { field, file } = error.where;
    if (file !== undefined)
        return error;
    const at = field?.startsWith('spec') || field === 'metadata.namespace' ? manifest.at(field) : manifest;
    error.where = { field, file: manifest.file, line: at.line, column: at.column };
    return error;
}


/***/ }),

/***/ 4066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ derivedUid),
/* harmony export */   q: () => (/* binding */ unusedUids)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1922);


/** The uid of a Provider or Alert whose manifest has none: a UUIDv5 of its name in the URL namespace (design.md 2). */
function derivedUid(repository, kind, namespace, name) {
    const urlNamespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1')
        .update(urlNamespace)
        .update(`${repository.toLowerCase()}/${kind}/${namespace}/${name}`)
        .digest();
    hash[6] = (hash[6] & 0x0f) | 0x50;
    hash[8] = (hash[8] & 0x3f) | 0x80;
    const hex = hash.subarray(0, 16).toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
/**
 * Says which names of the input `uids` are those of no manifest, and so would be passed over in silence.
 * @param homes where a manifest without a namespace may live: the namespaces of the events' objects
 */
function unusedUids(uids, manifests, homes) {
    if (uids.size === 0 || homes.size === 0)
        return [];
    const named = ({ kind, namespace, name }) => (namespace === undefined ? [...homes] : [namespace]).map((home) => `${kind}/${home}/${name}`);
    const known = new Set(manifests.flatMap(named));
    const unused = [...uids.keys()].filter((name) => !known.has(name));
    if (unused.length === 0)
        return [];
    const message = `uids names ${(0,_common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(unused)}, which no manifest is; expected Kind/namespace/name, as ${[...known][0] ?? 'Provider/flux-system/chat'}`;
    return [{ severity: 'notice', message, field: 'uids' }];
}


/***/ }),

/***/ 1389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ textsOf),
/* harmony export */   r: () => (/* binding */ secretData)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _common_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7394);


/** The texts of `data` and `stringData` of a parsed Secret manifest, as they are written; null is ''. */
function textsOf(fields, field) {
    const path = field === 'encryptedData' ? ['spec', field] : [field];
    return (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(fields, (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(fields, ...path)).map(([key, node]) => [key, (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(node) ?? '']);
}
/**
 * The values of a Secret: stringData, over data, which is base64.
 * @param where where a field as `data.token` stands
 * @param name the Secret, for messages
 */
function secretData(data, stringData, where, name) {
    const values = new Map();
    for (const [key, text] of data) {
        const at = where(`data.${key}`);
        values.set(key, isBase64(text)
            ? { value: Buffer.from(text, 'base64').toString(), place: (0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik)({ file: at.file, line: at.line }) }
            : new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`data.${key} of Secret ${name} is not base64; encode it, or write the plain text under stringData`, { field: `data.${key}`, ...at }));
    }
    for (const [key, value] of stringData) {
        const at = where(`stringData.${key}`);
        values.set(key, value.startsWith('ENC[AES256_GCM,')
            ? new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`stringData.${key} of Secret ${name} is encrypted with SOPS, but its sops block is missing`, {
                field: `stringData.${key}`,
                ...at,
            })
            : { value, place: (0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik)({ file: at.file, line: at.line }) });
    }
    return values;
}
/** As the API server reads it: padded, line breaks allowed. */
function isBase64(text) {
    const bare = text.replace(/[\r\n]/g, '');
    return bare.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(bare);
}


/***/ }),

/***/ 1240:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ parseSecrets),
/* harmony export */   i: () => (/* binding */ isAnyGiven)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1922);
/* harmony import */ var _common_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3117);
/* harmony import */ var _common_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7394);
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1389);





/** Whether any secret is given at all: an empty text is none, nor is the token that every run of GitHub has. */
function isAnyGiven({ given, file, }) {
    return [given, file].some((secrets) => secrets !== undefined &&
        ([...secrets.entries.values()].some((keys) => keys.size > 0) ||
            [...secrets.flat.keys()].some((name) => name !== 'github_token')));
}
/**
 * Reads `secrets` or a `secrets-file`: maps of keys by `namespace/name` or `name`, flat names, `kind: Secret` manifests
 * and Lists. Every scalar is the text as it is written. In the input (not in a file) an empty text counts as not given,
 * since that is what becomes of `${{ secrets.X }}` where there is no such secret, as on forks.
 * @throws ConfigError with line and column, and with no word of the text itself: it is secret
 */
function parseSecrets(source) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const reading = { entries: new Map(), flat: new Map(), empty: new Set(), source, lines };
    for (const document of parse(source, lines))
        readDocument(document, reading);
    return reading;
}
function parse({ text, ...source }, lines) {
    const documents = (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYamlDocuments */ .v)(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: true });
    const [error] = documents.flatMap((document) => [...document.errors, ...strayAliases(document)]);
    if (!error)
        return documents;
    const { line, col } = lines.linePos(error.pos[0]);
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`${source.name}: line ${line}, column ${col} is no valid YAML (${error.code}); put values in quotes, and a value of several lines as \${{ toJSON(secrets.NAME) }}`, source.file ? { file: source.file, line, column: col } : {});
}
/** Aliases without an anchor: most likely a password that begins with an asterisk. */
function strayAliases(document) {
    const stray = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Alias: (_, alias) => {
            const start = alias.range?.[0] ?? 0;
            if (!alias.resolve(document))
                stray.push({ code: 'BAD_ALIAS', pos: [start, start] });
        },
    });
    return stray;
}
function readDocument(document, reading) {
    const root = document.contents;
    if (root === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(root) && (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(root)?.trim() === ''))
        return;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(root))
        throw refusal(reading, 0, 'it is no map of Secrets');
    const fields = { aliases: (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveAliases */ .rB)(document), map: root };
    const kind = (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(fields, 'kind'));
    if (kind === undefined || !(0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(fields, 'apiVersion'))
        readMap(fields, reading);
    else if (!kind.endsWith('List'))
        readManifest(fields, reading);
    else
        for (const item of (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(fields, (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(fields, 'items')))
            readManifest({ ...fields, map: item }, reading);
}
function readMap(fields, reading) {
    for (const [name, node] of (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(fields, fields.map)) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
            keep(reading, reading.flat, name, node, name);
            continue;
        }
        const keys = reading.entries.get(name) ?? new Map();
        reading.entries.set(name, keys);
        for (const [key, value] of (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(fields, node))
            keep(reading, keys, key, value, `${name}.${key}`);
    }
}
function keep(reading, into, key, node, path) {
    const offset = node?.range?.[0] ?? 0;
    if (node && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
        throw refusal(reading, offset, `${path} is neither a text nor, at the top level, a map of keys`);
    const text = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && !(node.type === 'PLAIN' && /^(null|~)$/i.test(String(node.value))) ? String(node.value ?? '') : '';
    if (text === '' && !reading.source.file)
        reading.empty.add(path);
    else
        into.set(key, { value: text, place: placeOf(reading, offset) });
}
function readManifest(fields, reading) {
    const text = (...path) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(fields.map) ? (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(fields, ...path)) : undefined;
    const kind = text('kind');
    const name = text('metadata', 'name');
    const offset = fields.map?.range?.[0] ?? 0;
    if ((kind ?? 'Secret') !== 'Secret' || !name)
        throw refusal(reading, offset, `expected Secrets with a name, found kind ${kind}`);
    if ((0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(fields, 'sops'))
        throw refusal(reading, offset, `Secret ${name} is encrypted with SOPS: give what \`sops -d\` makes of it`);
    const namespace = text('metadata', 'namespace');
    const where = (field) => {
        const { line, col } = reading.lines.linePos((0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .offsetOf */ .b4)(fields, field));
        return { file: reading.source.file, line, column: col };
    };
    const full = (0,_common_names_js__WEBPACK_IMPORTED_MODULE_4__/* .fullName */ .fq)({ namespace, name });
    const keys = reading.entries.get(full) ?? new Map();
    reading.entries.set(full, keys);
    for (const [key, found] of (0,_data_js__WEBPACK_IMPORTED_MODULE_3__/* .secretData */ .r)((0,_data_js__WEBPACK_IMPORTED_MODULE_3__/* .textsOf */ .C)(fields, 'data'), (0,_data_js__WEBPACK_IMPORTED_MODULE_3__/* .textsOf */ .C)(fields, 'stringData'), where, full)) {
        if (found instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL)
            throw found;
        keys.set(key, { value: found.value, place: placeOf(reading, (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .offsetOf */ .b4)(fields, `data.${key}`)) });
    }
}
function placeOf({ source, lines }, offset) {
    return source.file ? `${source.file}:${lines.linePos(offset).line}` : 'secrets';
}
function refusal({ source, lines }, offset, found) {
    const { line, col } = lines.linePos(offset);
    return new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`${source.name}: ${found}; expected maps of keys as "namespace/name: { address: … }", flat names as "FLUX_NAME_KEY: …", or kind: Secret manifests`, { file: source.file, line, column: col });
}


/***/ }),

/***/ 4344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ createKeyring),
  d: () => (/* binding */ registerSecrets)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/common/names.ts
var common_names = __webpack_require__(3117);
// EXTERNAL MODULE: ./src/common/yield.ts
var common_yield = __webpack_require__(660);
// EXTERNAL MODULE: ./src/providers/provider-type.ts
var provider_type = __webpack_require__(1678);
// EXTERNAL MODULE: ./src/common/yaml.ts
var yaml = __webpack_require__(7394);
// EXTERNAL MODULE: ./src/manifests/index.ts + 23 modules
var manifests = __webpack_require__(3063);
// EXTERNAL MODULE: ./src/secrets/data.ts
var secrets_data = __webpack_require__(1389);
;// CONCATENATED MODULE: ./src/secrets/document.ts





/**
 * Opens the manifest that gives a Secret: plain, encrypted with SOPS, sealed or external. Each is read once.
 * @param from the file that refers to the Secret: the manifest nearest to it counts
 * @param isGiven whether other sources give keys of it: then several manifests of that name are not an error
 * @throws ConfigError for several that are equally near, and for what was tampered with
 */
function documentOpener(options) {
    const finders = new Map();
    const opened = new Map();
    return async (secret, from, isGiven) => {
        const nearest = finders.get(secret.name) ?? nearestOf(options.documents(secret.name));
        finders.set(secret.name, nearest);
        const candidates = nearest(secret.namespace, from);
        const [document, other] = candidates;
        if (!document)
            return undefined;
        if (other) {
            if (isGiven)
                return undefined;
            throw new errors/* ConfigError */.xL(`Secret ${(0,common_names/* fullName */.fq)(secret)} stands in several places: ${(0,errors/* list */.p_)(candidates.map(errors/* place */.ik))}; narrow manifests, or give it in secrets`, { file: document.file, line: document.line });
        }
        const known = opened.get(document) ?? openDocument(document, (0,common_names/* fullName */.fq)(secret), options);
        opened.set(document, known);
        return known;
    };
}
async function openDocument(document, name, options) {
    const object = read(document);
    if (!object)
        return undefined;
    if (document.kind === 'SealedSecret')
        return { sealed: sealedSecret(document, object) };
    if (document.kind === 'ExternalSecret')
        return { sealed: externalSecret(document, object) };
    const where = (field) => ({ file: document.file, ...object.at(field) });
    if (!(0,yaml/* nodeAt */.oB)(object, 'sops'))
        return { data: plainData(document, object, where, name), ...ofCluster(document) };
    const { openSops } = await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(9534)]).then(__webpack_require__.bind(__webpack_require__, 9534));
    const opened = await openSops(document, options);
    if (opened.sealed !== undefined) {
        const keys = [...(0,secrets_data/* textsOf */.C)(object, 'data'), ...(0,secrets_data/* textsOf */.C)(object, 'stringData')].map(([key]) => key);
        return { sealed: { says: `${(0,errors/* place */.ik)(document)} ${opened.sealed}`, keys } };
    }
    const { data, stringData } = secretIn(opened.plain, document.name);
    return { data: (0,secrets_data/* secretData */.r)(texts(data), texts(stringData), where, name) };
}
/**
 * Looks among manifests of one name: those of the namespace, else those without one; of these, those that are deployed, where
 * that is known; of these, those whose file has most folders in common with `from`. One that reaches its namespace in
 * several ways is one, and its values are those of the way that gives most.
 */
function nearestOf(documents) {
    const inNamespace = new Map([...groupBy(documents, ({ namespace = '' }) => [namespace])].map(([key, group]) => [key, distinct(group)]));
    const below = new Map();
    const all = distinct(documents);
    return (namespace, from) => {
        const group = namespace === undefined ? undefined : inNamespace.has(namespace) ? namespace : '';
        const fitting = group === undefined ? all : (inNamespace.get(group) ?? []);
        if (from === undefined || fitting.length < 2)
            return fitting;
        const paths = below.get(group ?? ' ') ?? groupBy(fitting, ({ file }) => pathsAbove(file));
        below.set(group ?? ' ', paths);
        const nearest = pathsAbove(from).find((path) => paths.has(path));
        return nearest === undefined ? fitting : (paths.get(nearest) ?? []);
    };
}
/** One of each place, the most complete one; only those that are deployed if any is. */
function distinct(documents) {
    const reached = documents.filter(({ isReached }) => isReached);
    const byPlace = new Map();
    for (const document of reached.length > 0 ? reached : documents) {
        const other = byPlace.get((0,errors/* place */.ik)(document));
        if (!other || other.unresolved.size > document.unresolved.size)
            byPlace.set((0,errors/* place */.ik)(document), document);
    }
    return [...byPlace.values()];
}
/** A file and the folders above it, the nearest first. */
function pathsAbove(file) {
    const parts = file.split('/');
    return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
}
function groupBy(all, keysOf) {
    const groups = new Map();
    for (const one of all)
        for (const key of keysOf(one)) {
            const group = groups.get(key);
            if (group)
                group.push(one);
            else
                groups.set(key, [one]);
        }
    return groups;
}
/** The object of that name and kind in the document, which may be a List; with its places in the file. */
function read({ text, line, file, kind, name }) {
    const objects = (0,manifests/* parseObjects */.MB)({ text, line: 1 }, { file, named: true }, []);
    const object = objects.find((each) => each.kind === kind && (0,manifests/* secretName */.Gf)(each) === name) ?? objects[0];
    if (!object)
        return undefined;
    const shift = line - object.at('').line;
    const at = (field) => {
        const own = object.at(field);
        return { line: own.line + shift, column: own.column };
    };
    return { ...object, at };
}
/** Values as they are written, but for those with variables, which `source` has substituted. */
function plainData({ source, unresolved, providedBy }, object, where, name) {
    const substituted = (field) => {
        const values = new Map(texts(source?.[field]));
        return (0,secrets_data/* textsOf */.C)(object, field).map(([key, text]) => [key, text.includes('$') ? (values.get(key) ?? text) : text]);
    };
    const data = new Map((0,secrets_data/* secretData */.r)(substituted('data'), substituted('stringData'), where, name));
    for (const [key, variable] of unresolved) {
        if (providedBy.has(key)) {
            data.delete(key);
            continue;
        }
        const found = `${key} of Secret ${name} contains \${${variable}}, which has no value`;
        data.set(key, new errors/* ConfigError */.xL(`${found}; set it with the input substitute`, where(`stringData.${key}`)));
    }
    return data;
}
/** Keys whose values only the cluster has, since it takes their variables from there. */
function ofCluster(document) {
    const keys = [...document.providedBy.keys()];
    if (keys.length === 0)
        return {};
    const from = [...new Set(document.providedBy.values())].join(', ');
    return { sealed: { says: `${(0,errors/* place */.ik)(document)} has variables whose values are in ${from} of the cluster`, keys } };
}
function sealedSecret(document, object) {
    return {
        says: `${(0,errors/* place */.ik)(document)} is a SealedSecret: only its cluster can open it`,
        keys: (0,secrets_data/* textsOf */.C)(object, 'encryptedData').map(([key]) => key),
    };
}
/** What it fetches is known by key only where `data` lists it; a template decides alone unless it merges. */
function externalSecret(document, object) {
    const keys = (...path) => (0,yaml/* entriesOf */.Mc)(object, (0,yaml/* nodeAt */.oB)(object, ...path)).map(([key]) => key);
    const listed = (0,yaml/* itemsOf */.S3)(object, (0,yaml/* nodeAt */.oB)(object, 'spec', 'data')).map((item) => (0,yaml/* textOf */.b6)((0,yaml/* entriesOf */.Mc)(object, item).find(([key]) => key === 'secretKey')?.[1]));
    const template = keys('spec', 'target', 'template', 'data');
    const merges = (0,yaml/* textOf */.b6)((0,yaml/* nodeAt */.oB)(object, 'spec', 'target', 'template', 'mergePolicy')) === 'Merge';
    const isOpen = (0,yaml/* nodeAt */.oB)(object, 'spec', 'dataFrom') || (0,yaml/* nodeAt */.oB)(object, 'spec', 'target', 'template', 'templateFrom');
    const fetched = listed.filter((key) => key !== undefined);
    const known = template.length === 0 ? fetched : merges ? [...fetched, ...template] : template;
    return {
        says: `${(0,errors/* place */.ik)(document)} is an ExternalSecret: its values are in a store that this run does not ask`,
        keys: isOpen && (template.length === 0 || merges) ? undefined : known,
    };
}
/** The Secret in a decrypted document, which may be a List. */
function secretIn(plain, name) {
    const { items } = plain;
    if (!Array.isArray(items))
        return plain;
    return (items.find((item) => item?.metadata?.name === name) ?? {});
}
function texts(map) {
    if (typeof map !== 'object' || map === null)
        return [];
    return Object.entries(map).map(([key, value]) => [key, value === null ? '' : String(value)]);
}

// EXTERNAL MODULE: ./src/secrets/missing.ts
var missing = __webpack_require__(7509);
// EXTERNAL MODULE: ./src/secrets/paste-block.ts
var paste_block = __webpack_require__(8370);
// EXTERNAL MODULE: ./src/secrets/secret-names.ts
var secret_names = __webpack_require__(3204);
;// CONCATENATED MODULE: ./src/secrets/keyring.ts








/** Keys that Flux reads of a Secret; flat names are looked for with these. */
const secretKeys = [...provider_type/* secretKeys */.D, 'ca.crt', 'tls.crt', 'tls.key', 'caFile', 'certFile', 'keyFile'];
/** How many Secrets are opened at once: each may start a process. */
const lanes = 8;
/** Puts Secrets together from all their sources; docs/secrets.md has the order. What it opens goes to the redactor. */
function createKeyring(options) {
    const givens = [options.given, options.file].filter((given) => given !== undefined);
    const used = (0,secret_names/* usedSecrets */.r)(options.usedNames);
    const openDocument = documentOpener(options);
    // A copy: Node asks the system for each variable of process.env, every time.
    const sources = { ...options, environment: { ...options.environment }, givens, used, openDocument };
    const opened = new Map();
    const inTurn = turns(lanes);
    const entries = givens.flatMap((given) => [...given.entries.keys()].map((entry) => ({ entry, name: nameOf(entry) })));
    const entriesByName = (0,common_names/* byName */.nG)(entries);
    const entriesOf = (name) => (entriesByName.get(name) ?? []).map(({ entry }) => entry);
    let unused;
    const syntax = options.syntax ?? 'action';
    const block = (needed, purpose) => (0,paste_block/* pasteBlock */.D)(used, needed, { syntax, purpose });
    return {
        open: (namespace, name, from) => {
            const id = JSON.stringify([namespace, name, from]);
            const known = opened.get(id) ?? inTurn(() => keyring_open(sources, { namespace, name }, from));
            opened.set(id, known);
            return known;
        },
        block,
        missing: (provider, needed, secret, field) => {
            const flatNames = needed.keys.flatMap((key) => used.flatNames(needed, key));
            const paths = (0,missing/* emptyPaths */.g4)(needed, flatNames);
            const empty = givens.flatMap((given) => paths.filter((path) => given.empty.has(path)));
            // The same for every Secret that is missing.
            unused ??= (0,missing/* unusedNames */.Ri)(givens, used, secretKeys);
            const near = [...(0,missing/* nearMisses */.Bz)(givens, entriesOf, needed), ...unused];
            return (0,missing/* missingSecret */.bk)(provider, needed, secret, field, {
                flatNames,
                empty,
                near,
                fix: block([needed], 'To fix it'),
            });
        },
    };
}
/** The name of the Secret in `namespace/name` or `name`. */
function nameOf(entry) {
    return entry.slice(entry.lastIndexOf('/') + 1);
}
/**
 * Runs tasks so many at a time, and lets signals in between them: what has many Secrets to open would otherwise not notice
 * that the run is cancelled.
 */
function turns(atOnce) {
    const ends = Array.from({ length: atOnce }, () => Promise.resolve());
    let next = 0;
    return (task) => {
        const lane = next++ % atOnce;
        const result = ends[lane].then(common_yield/* yieldToSignals */.A).then(task);
        ends[lane] = result.catch(() => { });
        return result;
    };
}
async function keyring_open(sources, secret, from) {
    const found = new Map();
    let exists = false;
    for (const given of sources.givens) {
        for (const name of (0,secret_names/* entryNames */.V)(secret)) {
            const entry = given.entries.get(name);
            if (entry)
                exists = true;
            for (const [key, value] of entry ?? [])
                if (!found.has(key))
                    found.set(key, value);
        }
    }
    for (const key of secretKeys) {
        const flat = found.has(key) ? undefined : findFlat(sources, secret, key);
        if (flat)
            found.set(key, flat);
    }
    const document = await sources.openDocument(secret, from, found.size > 0);
    for (const [key, value] of document?.data ?? []) {
        if (found.has(key))
            continue;
        if (value instanceof errors/* ConfigError */.xL)
            throw value;
        found.set(key, value);
    }
    for (const [key, { value }] of found)
        registerKey(sources.redactor, key, value);
    return {
        exists: exists || found.size > 0 || document?.data !== undefined,
        values: new Map([...found].map(([key, { value }]) => [key, value])),
        found: new Map([...found].map(([key, { place }]) => [key, place])),
        sealed: document?.sealed,
    };
}
/** @throws ConfigError if the flat name that has a value means another Secret as well */
function findFlat({ used, environment, givens }, secret, key) {
    const names = used.flatNames(secret, key);
    const inEnvironment = (name) => environment[name] ? { value: environment[name], place: `environment ${name}` } : undefined;
    for (const lookUp of [
        ...givens.map(({ flat }) => (name) => flat.get(name)),
        inEnvironment,
    ]) {
        for (const name of names) {
            const found = lookUp(name);
            if (!found)
                continue;
            const other = used.clash(secret, key, name);
            if (other)
                throw new errors/* ConfigError */.xL(`${name} means Secret ${(0,common_names/* fullName */.fq)(secret)} and Secret ${(0,common_names/* fullName */.fq)(other)} alike; give them in secrets by their own names, as "${(0,common_names/* fullName */.fq)(secret)}: { ${key}: … }"`, { field: 'secrets' });
            return found;
        }
    }
    return undefined;
}
const addresses = /^(address|proxy|githubAppBaseURL)$/;
const publicKeys = /^(username|githubAppID|githubAppInstallation(ID|Owner)|(ca|tls)\.crt|caFile|certFile)$/;
/** A value of a Secret that is about to be used: a user name, an id and a certificate are not secrets. */
function registerKey(redactor, key, value) {
    if (addresses.test(key))
        redactor.addAddress(value);
    else if (!publicKeys.test(key))
        redactor.add(value);
}
/** Tells the redactor every text that the user gave as a secret, before anything is printed; addresses keep their host. */
function registerSecrets(given, redactor) {
    const texts = [...given.entries.values(), given.flat].flatMap((map) => [...map]);
    for (const [key, { value }] of texts)
        if (!/(^|_)username$/i.test(key))
            redactor.addAddress(value);
}


/***/ }),

/***/ 7509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ nearMisses),
/* harmony export */   NP: () => (/* binding */ MissingSecretError),
/* harmony export */   Ri: () => (/* binding */ unusedNames),
/* harmony export */   bk: () => (/* binding */ missingSecret),
/* harmony export */   g4: () => (/* binding */ emptyPaths)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _common_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3117);
/* harmony import */ var _secret_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3204);



/** A Secret, or a key of it, that was not found. Without it the run can still do other things: skip, show, check. */
class MissingSecretError extends _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL {
    needed;
    /** Whether the Secret is there with other keys: then it is wrong, and not just unknown to this run. */
    isWrong;
    constructor(message, needed, { field, isWrong }) {
        super(message, { field });
        this.needed = needed;
        this.isWrong = isWrong;
    }
}
/**
 * What the user gave that is nearly the Secret: a text where its keys belong, or the Secret of another namespace.
 * @param entriesOf the entries of `secrets` for Secrets of a name
 */
function nearMisses(givens, entriesOf, needed) {
    const own = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .entryNames */ .V)(needed);
    const texts = own.filter((entry) => givens.some(({ flat }) => flat.has(entry)));
    const others = entriesOf(needed.name).filter((entry) => !own.includes(entry));
    return [
        ...texts.map((entry) => `In secrets, ${entry} is a text; expected a map of keys.`),
        ...(others.length > 0 ? [`Given instead: ${(0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(others)}, of another namespace.`] : []),
    ];
}
/** What the user gave that no Provider uses: a name with a typing error stands among them. Other names are not ours to tell. */
function unusedNames(givens, used, keys) {
    const unused = givens.flatMap(({ entries, flat }) => [
        ...[...entries.keys()].filter((entry) => !used.hasEntry(entry)),
        ...[...flat.keys()].filter((name) => name.startsWith('FLUX_') && !used.hasFlatName(name, keys)),
    ]);
    return unused.length === 0 ? [] : [`Given, but not used by any Provider: ${(0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(unused)}.`];
}
/** How a GivenSecrets would name a key that is there without a value. */
function emptyPaths(needed, names) {
    return [...(0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .entryNames */ .V)(needed).flatMap((entry) => needed.keys.map((key) => `${entry}.${key}`)), ...names];
}
/** The error for a Secret without the keys that a Provider needs: what to write, then where it was looked for. */
function missingSecret(provider, needed, { exists, sealed, values }, field, { flatNames, empty, near, fix }) {
    const secret = `Secret ${(0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(needed)} (${field})`;
    const held = [...values].flatMap(([key, value]) => (value === '' ? [] : [key]));
    const holds = held.length > 0 ? ` (it has ${held.join(', ')})` : '';
    const lacks = exists
        ? `but it does not have ${needed.keys.length > 1 ? 'them' : 'it'}${holds}`
        : 'but no such Secret was given';
    const sentences = [
        needed.keys.length > 0
            ? `Provider ${provider} needs ${needed.keys.join(' and ')} of ${secret}, ${lacks}.`
            : `Provider ${provider} refers to ${secret}, but no such Secret was given: it reads nothing of it, yet Flux refuses it without. Remove ${field}, or give an empty Secret.`,
        ...(sealed ? [`${sealed.says}.`] : []),
        ...(empty.length > 0 ? [`In secrets, ${empty.join(', ')} is empty: does that secret exist in the settings?`] : []),
        ...near,
        `${fix}\nSearched: secrets (${[...(0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .entryNames */ .V)(needed), ...flatNames].join(', ')})`,
    ];
    const variables = flatNames.length > 0 ? `, the environment (${flatNames.join(', ')})` : '';
    const isSealed = needed.keys.some((key) => sealed?.keys?.includes(key) ?? false);
    return new MissingSecretError(`${sentences.join(' ')}${variables}, Secret manifests.`, needed, {
        field,
        isWrong: held.length > 0 && !isSealed && empty.length === 0,
    });
}


/***/ }),

/***/ 8370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ pasteBlock),
/* harmony export */   l: () => (/* binding */ pasteSyntax)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _common_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3117);


/** How secrets are given here; a `run:` step of GitHub Actions has no `with:`. */
function pasteSyntax(environment, isAction) {
    if (isAction)
        return 'action';
    if (environment.GITHUB_ACTIONS === 'true')
        return 'github';
    if (environment.GITLAB_CI)
        return 'gitlab';
    if (environment.TF_BUILD)
        return 'azure';
    return environment.JENKINS_URL ? 'jenkins' : 'shell';
}
/** Where a block goes. */
const places = {
    action: "add to the step's `with:`",
    github: 'add to the step',
    gitlab: 'add to the job, from masked variables of the project',
    azure: 'add to the step, from secret variables of the pipeline',
    jenkins: 'put the step inside',
    shell: 'set before the command',
};
/**
 * Where to paste what to give these Secrets: names that are looked for, and none twice.
 * @param purpose what it is for, as `to send`; a sentence begins with it
 */
function pasteBlock(used, needed, { syntax, purpose }) {
    return `${purpose}, ${places[syntax]}:\n${blockLines(used, needed, syntax)}`;
}
function blockLines(used, needed, syntax) {
    const entries = entriesOf(needed);
    if (syntax === 'action')
        return actionBlock(used, entries);
    const flat = entries.filter(({ namespaces, keys }) => namespaces.length < 2 && keys.length > 0);
    const names = flat.flatMap((secret) => secret.keys.map((key) => ({ name: flatName(used, secret, key), key })));
    const rest = entries.filter((entry) => !flat.includes(entry));
    return [...(names.length > 0 ? variableLines(names, syntax) : []), ...fileLines(rest)].join('\n');
}
/** A Secret of one name that several namespaces need is one entry, by its bare name. */
function entriesOf(needed) {
    return [...(0,_common_names_js__WEBPACK_IMPORTED_MODULE_1__/* .byName */ .nG)(needed)].map(([name, secrets]) => {
        const namespaces = [...new Set(secrets.flatMap(({ namespace }) => namespace ?? []))];
        const keys = [...new Set(secrets.flatMap((secret) => secret.keys))];
        return { name, namespace: namespaces.length === 1 ? namespaces[0] : undefined, keys, namespaces };
    });
}
function flatName(used, secret, key) {
    const { name, namespaces } = secret;
    return used.flatNames(namespaces.length > 1 ? { name, namespace: undefined } : secret, key).at(-1) ?? '';
}
const severalLines = /PrivateKey$|\.crt$|\.key$|File$|^(headers|creds)$/;
/** The input `secrets` of the Action. */
function actionBlock(used, entries) {
    const lines = entries.flatMap((secret) => [
        `  ${(0,_common_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(secret)}:${secret.keys.length === 0 ? ' {}' : ''}${comment(secret)}`,
        ...secret.keys.map((key) => {
            const name = `secrets.${flatName(used, secret, key)}`;
            return `    ${key}: ${severalLines.test(key) ? `\${{ toJSON(${name}) }}` : `"\${{ ${name} }}"`}`;
        }),
    ]);
    return ['secrets: |', ...lines].join('\n');
}
function comment({ namespaces }) {
    return namespaces.length > 1 ? ` # in ${(0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(namespaces)}` : '';
}
function variableLines(names, syntax) {
    // What the variable is made from needs a name of its own: these are set in the settings, once.
    const source = (name) => name.replace(/^FLUX_/, '');
    switch (syntax) {
        case 'github':
            return ['env:', ...names.map(({ name }) => `  ${name}: \${{ secrets.${name} }}`)];
        case 'gitlab':
            return ['variables:', ...names.map(({ name }) => `  ${name}: $${source(name)}`)];
        case 'azure':
            return ['env:', ...names.map(({ name }) => `  ${name}: $(${source(name)})`)];
        case 'jenkins': {
            const id = (name) => source(name).toLowerCase().replaceAll('_', '-');
            const bindings = names.map(({ name }) => `  string(credentialsId: '${id(name)}', variable: '${name}'),`);
            return ['withCredentials([', ...bindings, ']) {', '}'];
        }
        case 'shell':
            return names.map(({ name, key }) => `export ${name}=${severalLines.test(key) ? '"$(cat FILE)"' : "'…'"}`);
    }
}
/** Flat names are for one namespace alone, and an empty Secret has none. */
function fileLines(entries) {
    if (entries.length === 0)
        return [];
    const lines = entries.map((entry) => {
        const keys = entry.keys.map((key) => `${key}: "…"`).join(', ');
        return `${(0,_common_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(entry)}: { ${keys} }${comment(entry)}`.replace('{  }', '{}');
    });
    return ['# in a file that --secrets-file names:', ...lines];
}


/***/ }),

/***/ 4469:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TH: () => (/* binding */ learnCredentials),
/* harmony export */   lk: () => (/* binding */ redactHeader),
/* harmony export */   uo: () => (/* binding */ isCredential)
/* harmony export */ });
/** Names by which HTTP and the services say who sends; `X-Atlassian-Token: no-check` and the like are not among them. */
const credential = /^(?:(?:proxy-|www-)?(?:authorization|authenticate)|cookie2?|(?:.+-)?(?:auth|(?:api|access|auth|private)-?(?:key|token)|authorization-token))$/i;
/** Whether a header says who sends. */
function isCredential(header) {
    return credential.test(header);
}
/** A header for people: of a credential the scheme (`Bearer`) stays. */
function redactHeader(name, value) {
    return isCredential(name) ? value.replace(/^(\w+ )?.+$/s, '$1***') : value;
}
/** Makes the credentials of a request known, as tokens that came out of an exchange, before a service can echo them. */
function learnCredentials(request, { add }) {
    if (request.protocol !== 'http')
        return;
    for (const [name, value] of Object.entries(request.headers)) {
        if (isCredential(name))
            add(value.replace(/^\w+ /, ''));
    }
}


/***/ }),

/***/ 6497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createRedactor)
});

;// CONCATENATED MODULE: ./src/secrets/redact/mask-forms.ts
/**
 * What `::add-mask::` has to say of a secret, line by line: as it is, base64, percent-encoded, escaped in JSON and HTML. The
 * runner knows texts only, so rarer forms, which our own output does not show either, are left to the redactor.
 */
function maskForms(text) {
    const forms = [text, ...base64Forms(text), ...percentForms(text), ...jsonForms(text), ...htmlForms(text)];
    return forms.flatMap((form) => form.split(/[\r\n]+/)).filter((line) => line.trim().length >= 4);
}
/**
 * base64 as a whole (padded or not, url-safe), and what of it stands in the base64 of a longer text, as `user:token`:
 * the characters that hang on the secret alone, at each of the three alignments.
 */
function base64Forms(text) {
    const bytes = Buffer.from(text);
    const whole = bytes.toString('base64');
    const inside = [0, 1, 2].map((shift) => {
        const end = shift + bytes.length;
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
        return encoded.slice(Math.ceil((shift * 8) / 6), Math.floor((end * 8) / 6));
    });
    // Under 6 characters, such a piece would be found in texts that have nothing to do with the secret.
    const standard = [whole, whole.replace(/=+$/, ''), ...inside.filter((piece) => piece.length >= 6)];
    return standard.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}
/** Percent-encoded as a component, as a form (`+` for a blank), as a path, each with hex digits of both cases. */
function percentForms(text) {
    const component = encodeURIComponent(text.toWellFormed());
    const strict = component.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
    const path = strict.replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/g, decodeURIComponent);
    const upper = [component, strict, path, path.replaceAll('%2F', '/'), encodeURI(text.toWellFormed())];
    const form = new URLSearchParams([['', text]]).toString().slice(1);
    const all = [form, ...upper.flatMap((each) => [each, each.replace(/%20/g, '+')])];
    return all.flatMap((each) => [each, each.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase())]);
}
/** Inside a JSON string: as JavaScript, Go (`\u003c`), Python (ASCII only) and PHP (`\/`) write it. */
function jsonForms(text) {
    const plain = JSON.stringify(text).slice(1, -1);
    const toHex = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const go = plain.replace(/[<>&\u2028\u2029]/g, toHex);
    const ascii = plain.replace(/[\u007f-\uffff]/g, toHex);
    return [plain, go, ascii, plain.replaceAll('/', '\\/'), ascii.replaceAll('/', '\\/')];
}
/** As Go and Python write it, and with names alone. */
function htmlForms(text) {
    const bare = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return [
        bare.replaceAll('"', '&#34;').replaceAll("'", '&#39;'),
        bare.replaceAll('"', '&quot;').replaceAll("'", '&#x27;'),
        bare.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
    ];
}

;// CONCATENATED MODULE: ./src/secrets/redact/normal-form.ts
/** An empty normal form, to be filled and filled again. */
function emptyForm() {
    const [bytes, places] = [new Uint8Array(0), new Int32Array(1)];
    return { source: bytes, bytes, starts: places, bare: places, length: 0, backslash: -1, watched: -1 };
}
const code = (char) => char.charCodeAt(0);
const backslash = code('\\');
const lineFeed = code('\n');
const carriageReturn = code('\r');
const percent = code('%');
const semicolon = code(';');
/** The value of a hexadecimal digit; -1 for other bytes. */
const hexValue = Int8Array.from({ length: 256 }, (_, byte) => /[0-9a-f]/i.test(String.fromCharCode(byte)) ? Number.parseInt(String.fromCharCode(byte), 16) : -1);
/** Bytes that are changed, or that begin or end an escape: 1; hexadecimal digits, which may end one: 2. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => hexValue[byte] >= 0 ? 2 : '\\;"\'%'.includes(String.fromCharCode(byte)) ? 1 : 0);
/** Fills the form with the first bytes of the source, escapes undone. */
function normalize(source, length, form) {
    normal_form_reset(form, source, length);
    const { bytes, starts, bare } = form;
    let size = 0;
    for (let at = 0; at < length; at++) {
        const byte = source[at];
        const kind = kinds[byte];
        if (form.backslash < 0 && (kind === 0 || (kind === 2 && size > form.watched))) {
            bytes[size] = byte;
            starts[size] = at;
            bare[size] = at;
            size++;
            continue;
        }
        form.length = size;
        pushSource(form, byte, at);
        size = form.length;
    }
    form.length = size;
    starts[size] = form.backslash < 0 ? length : form.backslash;
    bare[size] = length;
}
/** Fills the form with the first bytes of the source as they are. */
function copyAsIs(source, length, form) {
    normal_form_reset(form, source, length);
    form.bytes.set(length === source.length ? source : source.subarray(0, length));
    for (let at = 0; at <= length; at++)
        form.starts[at] = form.bare[at] = at;
    form.length = length;
}
function normal_form_reset(form, source, length) {
    if (form.bytes.length < length) {
        const size = Math.max(1024, length, Math.min(2 * form.bytes.length, 1 << 24));
        form.bytes = new Uint8Array(size);
        form.starts = new Int32Array(size + 1);
        form.bare = new Int32Array(size + 1);
    }
    form.source = source;
    form.length = 0;
    form.backslash = -1;
    form.watched = -1;
}
function append(form, byte, start, bare) {
    form.bytes[form.length] = byte;
    form.starts[form.length] = start;
    form.bare[form.length] = bare;
    form.length++;
}
function pushSource(form, byte, at) {
    if (byte === backslash || form.backslash < 0) {
        push(form, byte, at, at);
        return;
    }
    const start = form.backslash;
    form.backslash = -1;
    // A line break that was escaped counts as one where base64 is broken into lines.
    const plain = byte === code('n') ? lineFeed : byte === code('r') ? carriageReturn : byte;
    push(form, plain, start, at);
}
/** Adds a byte, and undoes the escape that it completes. */
function push(form, byte, start, bare) {
    if (byte === backslash) {
        if (form.backslash < 0)
            form.backslash = start;
        return;
    }
    const isQuote = byte === code('"') || byte === code("'");
    if (isQuote && form.length > 0 && form.bytes[form.length - 1] === byte)
        return;
    append(form, byte, start, bare);
    const digits = byte === percent ? 2 : start < bare ? digitsAfter[byte] : 0;
    if (digits > 0)
        form.watched = Math.max(form.watched, form.length - 1 + digits);
    if (hexValue[byte] >= 0)
        undoHex(form);
    else if (byte === semicolon)
        undoEntity(form);
}
/** How many digits follow `\\x`, `\\u` and `\\U`. */
const digitsAfter = Uint8Array.from({ length: 256 }, (_, byte) => ({ x: 2, u: 4, U: 8 })[String.fromCharCode(byte)] ?? 0);
/** Undoes `%41`, `\x41`, `\u0041` and `\U00000041`. */
function undoHex(form) {
    const { bytes, length } = form;
    const before = length < 3 ? 0 : bytes[length - 3];
    if (before === percent) {
        const byte = hexNumber(form, length - 2);
        if (byte >= 0)
            undo(form, length - 3, byte);
    }
    else if (before === code('x') && isEscaped(form, length - 3)) {
        const byte = hexNumber(form, length - 2);
        if (byte >= 0)
            undo(form, length - 3, byte, true);
    }
    else if (length >= 5 && bytes[length - 5] === code('u') && isEscaped(form, length - 5)) {
        const point = hexNumber(form, length - 4);
        if (point >= 0)
            undoPoint(form, length - 5, point, true);
    }
    else if (length >= 9 && bytes[length - 9] === code('U') && isEscaped(form, length - 9)) {
        const point = hexNumber(form, length - 8);
        if (point >= 0)
            undoPoint(form, length - 9, point, true);
    }
}
function isEscaped({ starts, bare }, at) {
    return starts[at] < bare[at];
}
/** The number that the digits from here to the end make, or -1. */
function hexNumber({ bytes, length }, from) {
    let value = 0;
    for (let at = from; at < length; at++) {
        const digit = hexValue[bytes[at]];
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}
// What `htmlentities` and the like write: the punctuation of ASCII, and Latin 1 from U+00A0 on.
const punctuation = 'quot " apos \' amp & lt < gt > excl ! num # dollar $ percnt % lpar ( rpar ) ast * plus + comma , period . sol / colon : semi ; equals = quest ? commat @ lsqb [ lbrack [ bsol \\ rsqb ] rbrack ] Hat ^ lowbar _ grave ` lcub { lbrace { verbar | vert | rcub } rbrace } Tab \t NewLine \n nbsp \u0020';
const latin1 = 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const entities = new Map([
    ...latin1.split(' ').map((name, at) => [name, 0xa0 + at]),
    ...[...punctuation.matchAll(/(\w+) ([\s\S])/g)].map(([, name, char]) => [
        name,
        code(char),
    ]),
]);
const longestEntity = 10;
/** Undoes `&amp;`, `&#38;` and `&#x26;`. */
function undoEntity(form) {
    const { bytes, length } = form;
    for (let at = length - 2; at >= Math.max(0, length - 2 - longestEntity); at--) {
        const byte = bytes[at];
        if (byte === semicolon)
            return;
        if (byte !== code('&'))
            continue;
        const name = String.fromCharCode(...bytes.subarray(at + 1, length - 1));
        const [, hex, decimal] = /^#(?:[xX]([0-9a-fA-F]+)|(\d+))$/.exec(name) ?? [];
        const point = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : entities.get(name);
        if (point !== undefined)
            undoPoint(form, at, point);
        return;
    }
}
/** Replaces what stands from here on by one byte. */
function undo(form, at, byte, usesBackslash = false) {
    const { source } = form;
    const start = form.starts[at];
    const bare = form.bare[at];
    form.length = at;
    // A backslash belongs to the escape before which it stands: `\%78` is `x`, not the beginning of `\x41`. One that was
    // escaped itself belongs to what comes out: `%5C%78` is `\x`, and so is `\x5c\x78`.
    const isOwn = isBackslashes(source, start, bare) || (usesBackslash && source[bare - 1] !== backslash);
    push(form, byte, start, isOwn ? start : bare);
}
function isBackslashes(source, from, to) {
    for (let at = from; at < to; at++)
        if (source[at] !== backslash)
            return false;
    return true;
}
function undoPoint(form, at, point, usesBackslash = false) {
    if (point < 0x80) {
        undo(form, at, point, usesBackslash);
        return;
    }
    if (point > 0x10ffff)
        return;
    const start = form.starts[at];
    form.length = at;
    const whole = joined(form, point);
    for (const byte of utf8(whole.point))
        append(form, byte, whole.start ?? start, whole.start ?? start);
}
/** The second half of a surrogate pair with the first, which is taken back. */
function joined(form, point) {
    const { bytes, starts, length } = form;
    if (point < 0xdc00 || point > 0xdfff || length < 3 || bytes[length - 3] !== 0xed)
        return { point };
    const high = 0xd000 | ((bytes[length - 2] & 0x3f) << 6) | (bytes[length - 1] & 0x3f);
    if (high < 0xd800 || high > 0xdbff)
        return { point };
    form.length -= 3;
    return { point: 0x10000 + ((high - 0xd800) << 10) + (point - 0xdc00), start: starts[length - 3] };
}
/** As UTF-8; half a surrogate pair is three bytes, which no other text has. */
function utf8(point) {
    const tail = (shift) => 0x80 | ((point >> shift) & 0x3f);
    if (point < 0x800)
        return [0xc0 | (point >> 6), tail(0)];
    if (point < 0x10000)
        return [0xe0 | (point >> 12), tail(6), tail(0)];
    return [0xf0 | (point >> 18), tail(12), tail(6), tail(0)];
}

;// CONCATENATED MODULE: ./src/secrets/redact/pattern-index.ts
// A pattern is found by as many of its first bytes as it has of these: tokens of one service all begin alike.
const startLengths = [64, 32, 16, 8, 4];
const spread = 0x9e3779b1;
/**
 * Bytes that count as the same in a search: `+` and a space (forms), and control characters and the letters that stand for
 * them after a backslash.
 */
const fold = Uint8Array.from({ length: 256 }, (_, byte) => {
    const at = ' \n\r\t\b\f\v'.indexOf(String.fromCharCode(byte));
    return at < 0 ? byte : '+nrtbfv'.charCodeAt(at);
});
/** An index without patterns. */
function emptyIndex() {
    return {
        byStart: new Map(startLengths.map((length) => [length, new Map()])),
        filter: new Uint8Array(1 << 14),
        shift: 32 - 14,
        words: new Set(),
        short: [],
    };
}
/** Adds a pattern; of two with the same bytes, the one that shows less counts. */
function addPattern(index, pattern) {
    const bytes = pattern.bytes.map((byte) => fold[byte]);
    const length = startLengths.find((each) => each <= bytes.length);
    if (length === undefined) {
        const first = bytes[0];
        if (first !== undefined)
            index.short[first] = withPattern(index.short[first], { ...pattern, bytes });
        return;
    }
    const patterns = index.byStart.get(length);
    const start = hash(bytes, 0, length);
    patterns.set(start, withPattern(patterns.get(start), { ...pattern, bytes }));
    index.words.add(word(bytes, 0));
    // A filter that is full lets everything pass; one that is large does not stay in the processor's cache.
    if (index.words.size * 32 > index.filter.length) {
        index.shift -= 2;
        index.filter = new Uint8Array(index.filter.length * 4);
        for (const value of index.words)
            index.filter[Math.imul(value, spread) >>> index.shift] = 1;
    }
    else
        index.filter[Math.imul(word(bytes, 0), spread) >>> index.shift] = 1;
}
/** The longest first. */
function withPattern(patterns = [], pattern) {
    const at = patterns.findIndex(({ bytes }) => Buffer.compare(bytes, pattern.bytes) === 0);
    const same = patterns[at];
    if (!same)
        return [...patterns, pattern].sort((a, b) => b.bytes.length - a.bytes.length);
    patterns[at] = {
        ...pattern,
        keep: Math.min(same.keep, pattern.keep),
        alone: same.alone && pattern.alone,
        secretLength: Math.min(same.secretLength, pattern.secretLength),
        endsInBackslash: same.endsInBackslash || pattern.endsInBackslash,
    };
    return patterns;
}
/** Four bytes as one number. */
function word(bytes, at) {
    let value = 0;
    for (let i = at; i < at + 4; i++)
        value = (value << 8) | fold[bytes[i]];
    return value;
}
function hash(bytes, at, length) {
    let sum = 0;
    for (let i = at; i < at + length; i++)
        sum = Math.imul(sum, 31) + fold[bytes[i]];
    return sum | 0;
}
/** Calls back for every place among the first bytes of a text where a pattern stands, with the longest that `fits`. */
function eachMatch(index, bytes, length, fits) {
    if (index.short.length > 0)
        eachShortMatch(index, bytes, length, fits);
    if (length < 4)
        return;
    const { filter, shift } = index;
    let value = word(bytes, 0) >>> 8;
    for (let at = 0; at + 3 < length; at++) {
        value = (value << 8) | fold[bytes[at + 3]];
        if (filter[Math.imul(value, spread) >>> shift] === 1)
            matchAt(index, bytes, length, at, fits);
    }
}
function eachShortMatch({ short }, bytes, length, fits) {
    for (let at = 0; at < length; at++) {
        const patterns = short[fold[bytes[at]]];
        if (patterns)
            matchIn(patterns, bytes, length, at, fits);
    }
}
function matchAt({ byStart }, bytes, length, at, fits) {
    for (const [startLength, patterns] of byStart) {
        if (patterns.size === 0 || at + startLength > length)
            continue;
        const found = patterns.get(hash(bytes, at, startLength));
        if (found && matchIn(found, bytes, length, at, fits))
            return;
    }
}
function matchIn(patterns, bytes, length, at, fits) {
    return patterns.some((pattern) => at + pattern.bytes.length <= length && stands(pattern.bytes, bytes, at) && fits(pattern, at));
}
function stands(pattern, bytes, at) {
    for (let i = 0; i < pattern.length; i++)
        if (pattern[i] !== fold[bytes[at + i]])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./src/secrets/redact/search.ts


const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const base64 = {
    // The alphabet of URLs has `-` and `_` for the last two.
    values: Int8Array.from({ length: 256 }, (_, byte) => alphabet.indexOf(String.fromCharCode(byte).replace('-', '+').replace('_', '/'))),
    bits: 6,
    shortest: 6,
    alignments: 4,
};
const hexadecimal = { values: hexValue, bits: 4, shortest: 8, alignments: 2 };
const emptyRun = () => ({
    encoding: base64,
    values: new Uint8Array(0),
    places: new Int32Array(0),
    count: 0,
    alignment: 0,
    decoded: new Uint8Array(0),
});
// Base64 in base64 is as deep as services nest; deeper levels reuse the memory of earlier searches.
const levels = Array.from({ length: 3 }, () => ({ form: emptyForm(), run: emptyRun() }));
/**
 * Where patterns stand in a text, whatever it is escaped with, and inside base64 and hexadecimal; in no order, and they may
 * overlap. Time grows with the text alone.
 */
function search(source, index) {
    const found = [];
    searchLevel(source, source.length, 0, index, found);
    return found;
}
function searchLevel(source, length, depth, index, found) {
    const { form, run } = levels[depth];
    normalize(source, length, form);
    matchForm(depth, index, found);
    if (depth + 1 < levels.length)
        for (const encoding of [base64, hexadecimal])
            eachRun(form, run, encoding, () => {
                for (run.alignment = 0; run.alignment < encoding.alignments; run.alignment++)
                    searchLevel(run.decoded, decode(run), depth + 1, index, found);
            });
    // What stands before a secret may look like the beginning of an escape.
    if (form.length < length) {
        copyAsIs(source, length, form);
        matchForm(depth, index, found);
    }
}
function matchForm(depth, index, found) {
    const { form } = levels[depth];
    const { bytes, length, starts, bare } = form;
    eachMatch(index, bytes, length, (pattern, at) => {
        const end = at + pattern.bytes.length;
        const to = (pattern.endsInBackslash ? bare : starts)[end];
        if (to - starts[at] < pattern.secretLength)
            return false;
        if (pattern.alone && continuesPath(bytes[at - 1]))
            return false;
        found.push(inSource(depth, starts[at + pattern.keep], to));
        return true;
    });
}
/** Whether a path that follows this byte goes on with what stands before it. */
function continuesPath(before) {
    return before !== undefined && /[\w./-]/.test(String.fromCharCode(before));
}
/** Where a part of a level's text stands in the source. */
function inSource(depth, from, to) {
    if (depth === 0)
        return [from, to];
    const { form, run } = levels[depth - 1];
    const { bits } = run.encoding;
    const first = run.alignment + Math.floor((from * 8) / bits);
    const last = run.alignment + Math.ceil((to * 8) / bits) - 1;
    let end = run.places[last] + 1;
    if (last === run.count - 1)
        while (form.bytes[end] === padding && end < form.length)
            end++;
    return inSource(depth - 1, form.starts[run.places[first]], form.starts[end]);
}
const padding = '='.charCodeAt(0);
/** Calls back for the digits of each run that is long enough to hold a secret; line breaks do not end a run. */
function eachRun({ bytes, length }, run, encoding, visit) {
    const { values, shortest } = encoding;
    let at = 0;
    while (at < length) {
        const from = at;
        while (at < length && values[bytes[at]] >= 0)
            at++;
        const isBroken = at - from >= shortest && isLineBreak(bytes[at]);
        if (at - from >= shortest) {
            fill(run, encoding, bytes, from, isBroken ? endOfLines(bytes, at, length, values) : at);
            visit();
            at = Math.max(at, run.places[run.count - 1] + 1);
        }
        at++;
    }
}
function isLineBreak(byte) {
    return byte === 0x0a || byte === 0x0d;
}
/** Where the last of several lines of digits ends. */
function endOfLines(bytes, from, length, values) {
    let at = from;
    while (at < length && (isGap(bytes[at]) || values[bytes[at]] >= 0))
        at++;
    return at;
}
function isGap(byte) {
    return isLineBreak(byte) || byte === 0x20;
}
/** The digits between two places, without the line breaks and the indentation between them. */
function fill(run, encoding, bytes, from, to) {
    if (run.values.length < to - from) {
        const size = Math.max(1024, to - from);
        run.values = new Uint8Array(size);
        run.places = new Int32Array(size);
        run.decoded = new Uint8Array(size);
    }
    run.encoding = encoding;
    run.count = 0;
    for (let at = from; at < to; at++) {
        const value = encoding.values[bytes[at]];
        if (value < 0)
            continue;
        run.values[run.count] = value;
        run.places[run.count++] = at;
    }
}
/** Decodes the digits of a run from its alignment on; returns how many bytes they make. */
function decode({ encoding: { bits }, values, count, alignment, decoded }) {
    let length = 0;
    let held = 0;
    let heldBits = 0;
    for (let at = alignment; at < count; at++) {
        held = ((held << bits) | values[at]) & 0xffff;
        heldBits += bits;
        if (heldBits < 8)
            continue;
        heldBits -= 8;
        decoded[length++] = (held >> heldBits) & 0xff;
    }
    return length;
}

;// CONCATENATED MODULE: ./src/secrets/redact/secret-texts.ts
/** Shorter texts are not secrets: they would black out half of a log. */
const shortest = 4;
/** What must not be shown of a token, a password or a key: the whole, each line, and the secrets in it if it is JSON. */
function secretTexts(secret) {
    return [...parts(secret), ...inJson(secret)].map((text) => ({ text, keep: 0, alone: false }));
}
/**
 * What must not be shown of an address: path, query and password, whole and in the parts that give the credential away. What
 * is not a URL is secret as a whole.
 */
function addressTexts(address) {
    const url = /^\s*[a-z][a-z0-9+.-]*:\/\/(?:([^/?#]*)@)?([^/?#@]*)([\s\S]*)$/i.exec(address);
    if (!url)
        return secretTexts(address);
    const [, userinfo = '', host = '', rest = ''] = url;
    // A user beside a password is not a secret: a mask for `flux` would black out `flux-system` everywhere.
    const password = userinfo.slice(userinfo.indexOf(':') + 1);
    // What is not a port is a password in an address that was written wrong.
    const [, port = ''] = /:([^:\]]*)$/.exec(host) ?? [];
    const hidden = rest.trim();
    const paths = [hidden, hidden.replace(/[?#].*/s, '')].map((path) => path.replace(/\/$/, ''));
    return [
        ...spellings(password).flatMap(secretTexts),
        ...(/^\d*$/.test(port) ? [] : secretTexts(port)),
        ...paths.flatMap((path) => pathTexts(host, path)),
        ...tellingParts(hidden).flatMap(secretTexts),
    ];
}
/** The secret, the same without space around it, and each line of it (private keys are logged line by line). */
function parts(secret) {
    // A key inside JSON, as of a Google service account, has its line breaks as `\n`.
    const lines = secret.split(/\r?\n|\r|\\n/).map((line) => line.trim());
    const inner = lines.length > 1 ? lines.filter((line) => !/^-----(BEGIN|END) /.test(line)) : [];
    return [secret, secret.trim(), ...inner].filter((text) => text.trim().length >= shortest);
}
/** What is secret inside a credential that is JSON, as Google's keys are, by the names of its fields. */
function inJson(secret) {
    if (!/^\s*\{/.test(secret))
        return [];
    try {
        const fields = Object.entries(JSON.parse(secret));
        const texts = fields.filter(([name]) => /(secret|token|key|password)$/i.test(name)).map(([, value]) => value);
        return texts.filter((value) => typeof value === 'string').flatMap(parts);
    }
    catch {
        return [];
    }
}
function pathTexts(host, path) {
    if (path.length <= shortest)
        return [];
    const alone = isWords(path);
    const afterHost = { text: host + path, keep: host.length + 1, alone: false };
    return [...(alone ? [afterHost] : []), { text: path, keep: path.startsWith('/') ? 1 : 0, alone }];
}
/** A path that is made of words, as `/api/v2/alerts`. */
function isWords(path) {
    return path.length < 32 && /^(\/([a-z._-]*|v\d+))*$/.test(path);
}
/** Of an address: what alone would still give the credential away, when a type sorts a query or adds to a path. */
function tellingParts(rest) {
    const [path = '', query = ''] = rest.split(/[?#]/, 2);
    const values = query.split('&').map((pair) => pair.slice(pair.indexOf('=') + 1));
    // A word such as `webhooks` gives nothing away.
    const segments = path.split('/').filter((segment) => segment.length >= 8 && !/^[a-z_-]+$/.test(segment));
    return [...values.filter((value) => value.length >= 8), ...segments].flatMap(spellings);
}
/** A part of a URL as it was written, and decoded. */
function spellings(text) {
    try {
        return [...new Set([text, decodeURIComponent(text)])];
    }
    catch {
        return [text];
    }
}

;// CONCATENATED MODULE: ./src/secrets/redact/redact.ts





/** A redactor that knows nothing yet. */
function createRedactor() {
    const index = emptyIndex();
    const known = new Set();
    const texts = [];
    const listeners = [];
    const learn = (id, textsOf) => {
        if (known.has(id))
            return;
        known.add(id);
        const added = textsOf();
        for (const text of added)
            for (const pattern of patternsOf(text))
                addPattern(index, pattern);
        texts.push(...added);
        for (const listener of listeners)
            listener(added);
    };
    return {
        add: (secret) => learn(secret, () => secretTexts(secret)),
        addAddress: (address) => learn(`address ${address}`, () => addressTexts(address)),
        redact: (text) => (texts.length === 0 ? text : replace(text, (source) => search(source, index))),
        onSecret: (tell) => {
            const told = new Set();
            const listener = (added) => {
                const masks = masksOf(added).filter((mask) => !told.has(mask));
                for (const mask of masks)
                    told.add(mask);
                if (masks.length > 0)
                    tell(masks);
            };
            listener(texts);
            listeners.push(listener);
        },
    };
}
/** As it is and in normal form: what stands before a secret may look like the beginning of an escape. */
function patternsOf({ text, keep, alone }) {
    const bytes = Buffer.from(text);
    const kept = Buffer.from(text.slice(0, keep));
    const { keptLength, ...normal } = normalForm(bytes, kept);
    return [
        { bytes, keep: kept.length, alone, endsInBackslash: false, secretLength: bytes.length },
        { ...normal, keep: keptLength, alone, secretLength: bytes.length },
    ];
}
const scratch = emptyForm();
function normalForm(source, kept) {
    normalize(kept, kept.length, scratch);
    const keptLength = scratch.length;
    normalize(source, source.length, scratch);
    const { bytes, length, backslash } = scratch;
    return { bytes: bytes.slice(0, length), endsInBackslash: backslash >= 0, keptLength };
}
/** Paths such as `/hook` are not among them: the runner would mask them in the middle of other paths. */
function masksOf(texts) {
    const masks = new Set(texts.flatMap(({ text, alone }) => (alone ? [] : maskForms(text))));
    return [...masks].sort((a, b) => b.length - a.length);
}
function replace(text, find) {
    const source = Buffer.from(text);
    const found = find(source).sort(([a], [b]) => a - b);
    if (found.length === 0)
        return text;
    let out = '';
    let end = 0;
    for (const [from, to] of found) {
        if (out === '' || from >= end)
            out += `${source.toString('utf8', end, from)}***`;
        end = Math.max(end, to);
    }
    return out + source.toString('utf8', end);
}


/***/ }),

/***/ 3204:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ entryNames),
/* harmony export */   r: () => (/* binding */ usedSecrets)
/* harmony export */ });
/** The names under which `secrets` may have a map of keys for a Secret, the exact one first. */
function entryNames({ namespace, name }) {
    return namespace ? [`${namespace}/${name}`, name] : [name];
}
/** Indexes the Secrets once, so that work does not grow with their square. */
function usedSecrets(used) {
    const namespaces = new Map();
    for (const { namespace, name } of used)
        namespaces.set(name, (namespaces.get(name) ?? new Set()).add(namespace));
    const stems = ({ namespace, name }) => {
        const short = isShared(namespaces.get(name), namespace) ? [] : [flatten(name)];
        return namespace ? [flatten(`${namespace}_${name}`), ...short] : short;
    };
    const byStem = new Map();
    for (const [name, all] of namespaces)
        for (const namespace of all)
            for (const stem of stems({ namespace, name }))
                if (byStem.has(stem))
                    byStem.get(stem)?.push({ namespace, name });
                else
                    byStem.set(stem, [{ namespace, name }]);
    const withStem = (flatName, key) => flatName.endsWith(`_${flatten(key)}`) ? (byStem.get(flatName.slice('FLUX_'.length, -key.length - 1)) ?? []) : [];
    return {
        flatNames: (secret, key) => stems(secret).map((stem) => `FLUX_${stem}_${flatten(key)}`),
        clash: (secret, key, flatName) => withStem(flatName, key).find((other) => !isSame(other, secret)),
        hasEntry: (entry) => {
            const [name = '', namespace] = entry.split('/').reverse();
            const all = namespaces.get(name);
            return all !== undefined && (namespace === undefined || all.has(namespace) || all.has(undefined));
        },
        hasFlatName: (flatName, keys) => keys.some((key) => withStem(flatName, key).length > 0),
    };
}
/** Whether a namespace other than this one is among them. */
function isShared(namespaces = new Set(), namespace) {
    const known = namespaces.size - (namespaces.has(undefined) ? 1 : 0);
    return namespace !== undefined && known > (namespaces.has(namespace) ? 1 : 0);
}
function flatten(text) {
    return text.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}
/** Whether two names may mean one Secret: a namespace that is not said may be any. */
function isSame(a, b) {
    return a.name === b.name && (a.namespace ?? b.namespace) === (b.namespace ?? a.namespace);
}


/***/ }),

/***/ 7237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ openTransport)
/* harmony export */ });
/** The transport of a run. Costs nothing until something is sent: HTTP and NATS are loaded when first needed. */
function openTransport(options) {
    let http;
    return {
        async send(request, connection, signal) {
            if (request.protocol === 'nats') {
                const { publish } = await Promise.all(/* import() */[__webpack_require__.e(5004), __webpack_require__.e(5285)]).then(__webpack_require__.bind(__webpack_require__, 5285));
                return publish(request, connection, options, signal);
            }
            http ??= Promise.all(/* import() */[__webpack_require__.e(5004), __webpack_require__.e(2401)]).then(__webpack_require__.bind(__webpack_require__, 2401)).then(({ openHttp }) => openHttp(options));
            return (await http).send(request, connection, signal);
        },
        async close() {
            await (await http)?.close();
        },
    };
}


/***/ }),

/***/ 9844:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ NetworkError),
/* harmony export */   x: () => (/* binding */ networkError)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);

/**
 * No whole answer came back. The message says in one line what happened and names the host; whether to try again is
 * deliver.ts's to decide.
 */
class NetworkError extends Error {
    name = 'NetworkError';
    /** The request may have reached the service, which may have acted on it. */
    reached;
    constructor(message, { reached, cause }) {
        super(message, { cause });
        this.reached = reached;
    }
}
/** What the error of a socket means for the delivery: a NetworkError, or a DeliveryError where another try cannot help. */
function networkError(error, { phase, name, signal, ownCa }) {
    if (error instanceof NetworkError || error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL || error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE)
        return error;
    const reached = phase === 'answer' || phase === 'body';
    if (signal.aborted)
        return new NetworkError(`${name} ${unfinished[phase]}`, { reached, cause: error });
    const problem = certificateProblem(error, name, ownCa);
    if (problem !== undefined)
        return new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(problem, { cause: error });
    return new NetworkError(explain(error, name, phase), { reached, cause: error });
}
const unfinished = {
    connect: 'did not accept the connection',
    tls: 'did not finish the TLS handshake',
    answer: 'did not answer',
    body: 'did not end its answer',
};
const certificate = {
    CERT_HAS_EXPIRED: 'its certificate has expired',
    CERT_NOT_YET_VALID: 'its certificate is not valid yet: is the clock right?',
    CERT_REVOKED: 'its certificate was revoked',
    CERT_SIGNATURE_FAILURE: 'the signature of its certificate is wrong',
    CERT_UNTRUSTED: 'its certificate is not trusted',
    CERT_REJECTED: 'its certificate is not trusted for this purpose',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
    HOSTNAME_MISMATCH: 'its certificate is for another name',
    ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
    INVALID_CA: 'its certificate was signed by one that may not sign',
    INVALID_PURPOSE: 'its certificate is not meant for servers',
    PATH_LENGTH_EXCEEDED: 'the chain of its certificates is too long',
    CERT_CHAIN_TOO_LONG: 'the chain of its certificates is too long',
    SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that is not trusted here',
    UNABLE_TO_GET_ISSUER_CERT: 'its certificate comes from an authority that is not trusted here',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an authority that is not trusted here',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes from an authority that is not trusted here, or without the certificates in between',
};
const trust = /SELF_SIGNED|ISSUER|LEAF_SIGNATURE|UNTRUSTED/;
/** Why the certificate of a server was refused, and what to set; undefined if that is not what went wrong. */
function certificateProblem(error, host, ownCa) {
    const { code = '' } = error;
    const problem = certificate[code];
    if (problem === undefined)
        return undefined;
    const advice = ownCa
        ? '; ca.crt of the certSecretRef replaces the system’s roots: it must hold the authority of this server'
        : '; give its authority as ca.crt in a certSecretRef, or in the environment as NODE_EXTRA_CA_CERTS';
    return `TLS with ${host} failed: ${problem} (${code})${trust.test(code) ? advice : ''}`;
}
/** One line on what a socket or parser error means: `hooks.slack.com:443 refused the connection (ECONNREFUSED)`. */
function explain(error, host, phase) {
    const { code = '', message, name } = error;
    const suffix = code === '' ? '' : ` (${code})`;
    if (code === 'ENOTFOUND')
        return `${host} cannot be found: its name does not resolve${suffix}; is it spelt right?`;
    if (code.startsWith('EAI_'))
        return `${host} cannot be found: looking up its name failed${suffix}`;
    if (code === 'ECONNREFUSED')
        return `${host} refused the connection${suffix}`;
    if (['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EACCES', 'EPERM'].includes(code))
        return `there is no route from here to ${host}${suffix}`;
    if (code === 'ETIMEDOUT')
        return `connecting to ${host} timed out${suffix}`;
    if (code === 'EPROTO' || code.startsWith('ERR_SSL_'))
        return handshake(code, message, host);
    if (message === 'bad upgrade')
        return `${host} answered 101 Switching Protocols, which was not asked for`;
    if (message === 'bad response')
        return `${host} answered 100 Continue, which was not asked for`;
    if (code === 'UND_ERR_HEADERS_OVERFLOW')
        return `${host} answered with headers longer than 16 KiB${suffix}`;
    if (isClosed(code) || /Invalid EOF state|^WebSocket is not open/.test(message))
        return `${host} ${closed[phase]} (${code === 'EPIPE' ? code : 'ECONNRESET'})`;
    if (code.startsWith('WS_ERR_'))
        return `${host} does not speak WebSocket`;
    if (name === 'HTTPParserError')
        return `${host} answered with something that is not HTTP/1.1${/ \(.*\)/.exec(message)?.[0] ?? ''}`;
    return `${host}: ${message}${message.includes(code) ? '' : suffix}`;
}
const closed = {
    connect: 'closed the connection before it was ready',
    tls: 'closed the connection during the TLS handshake',
    answer: 'closed the connection without an answer',
    body: 'closed the connection in the middle of its answer',
};
/** Whether the other side closed the connection: undici has codes of its own for it, by how much had arrived. */
function isClosed(code) {
    return ['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'].includes(code);
}
function handshake(code, message, host) {
    const text = `${code} ${message}`;
    if (/wrong.version.number|packet.length.too.long|http.request/i.test(text))
        return `${host} does not speak TLS at that port (${code}): is its address http://?`;
    if (/certificate.required|bad.certificate|unknown.ca|handshake.failure/i.test(text))
        return `${host} refused the TLS handshake (${code}): it may ask for a client certificate, tls.crt and tls.key of a certSecretRef`;
    return `TLS with ${host} failed (${code})`;
}


/***/ })

};
;