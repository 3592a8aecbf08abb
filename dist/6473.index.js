"use strict";
exports.id = 6473;
exports.ids = [6473];
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
function commitId(text) {
    return /^([0-9a-f]{40}|[0-9a-f]{64})$/.exec(text ?? '')?.[0] ?? '';
}
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





function git(cwd, ...args) {
    return runGit(cwd, args)?.toString().trim();
}
function runGit(cwd, args, input = '') {
    const found = (0,_git_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .gitFolder */ .nW)(cwd);
    if (found === undefined)
        return undefined;
    let view;
    try {
        view = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'flux-notify-git-'));
        fill(view, found);
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('git', ['-C', cwd, ...args], {
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
function originRepository(cwd) {
    const config = (0,_git_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join((0,_git_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .gitFolder */ .nW)(cwd)?.common ?? cwd, 'config'));
    const args = ['config', '--file', '-', '--no-includes', '--get', 'remote.origin.url'];
    const url = config ? (runGit(cwd, args, config)?.toString().trim() ?? '') : '';
    return /[/:]([^/:]+\/[^/]+?)(\.git)?\/?$/.exec(url)?.[1] ?? '';
}
function commitSubject(cwd, sha) {
    const subject = git(cwd, 'log', '-1', '--no-show-signature', '--no-mailmap', '--format=%s', (0,_git_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .commitId */ .xk)(sha) || 'HEAD');
    return firstLine(subject ?? '');
}
function firstLine(text) {
    return text.split('\n', 1)[0];
}


/***/ }),

/***/ 9353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isWithin),
/* harmony export */   k: () => (/* binding */ slashes)
/* harmony export */ });
function isWithin(path, folder) {
    return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
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




function openWorkspace(folder, witness) {
    const root = (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .slashes */ .k)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder));
    const roots = [root];
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

/***/ 1392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ expand)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8546);

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
function stripPrefix(value, pattern, which) {
    if (value.length > 2000)
        throw new Error(`A value of ${value.length} characters is too long to be matched`);
    const matches = (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .compileName */ .$d)(pattern);
    const lengths = Array.from({ length: value.length }, (_, index) => index + 1);
    if (which === 'longest')
        lengths.reverse();
    const length = lengths.find((length) => matches(value.slice(0, length)));
    return value.slice(length ?? 0);
}
function reversed(text) {
    return [...text].reverse().join('');
}


/***/ }),

/***/ 1589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Mi: () => (/* binding */ DocumentError),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   b4: () => (/* binding */ offsetOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   oB: () => (/* binding */ nodeAt),
/* harmony export */   rB: () => (/* binding */ resolveAliases)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

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
function textOf(node) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || node.value === null || node.value === undefined)
        return undefined;
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}
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
function itemsOf(fields, node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) ? node.items.map((item) => resolve(fields, item)) : [];
}
function resolve({ aliases }, node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? aliases.get(node) : node;
}
class DocumentError extends Error {
    offset;
    constructor(message, offset) {
        super(message);
        this.offset = offset;
    }
}
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


/***/ }),

/***/ 8546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ compileName),
/* harmony export */   MT: () => (/* binding */ compileSegments),
/* harmony export */   PH: () => (/* binding */ expandBraces),
/* harmony export */   SO: () => (/* binding */ compileGlob)
/* harmony export */ });
function compileGlob(pattern) {
    const matches = compileSegments(pattern);
    return (path) => matches(path.split('/'));
}
function compileSegments(pattern) {
    const segments = split(pattern).map((segment) => (/^\*{2,}$/.test(segment) ? '**' : tokens(segment)));
    return (path) => matchPath(segments, path);
}
function compileName(pattern) {
    const compiled = tokens(pattern);
    return (text) => matchSegment(compiled, text);
}
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
function split(pattern) {
    const segments = [];
    let segment = '';
    for (let at = 0; at < pattern.length; at++) {
        const char = pattern[at];
        const isEscape = char === '\\' && at + 1 < pattern.length;
        const end = isEscape ? at + 1 : char === '[' ? bracket(pattern, at)?.end : undefined;
        if (char === '/' || (isEscape && pattern[at + 1] === '/')) {
            segments.push(segment);
            segment = '';
        }
        else
            segment += end === undefined ? char : pattern.slice(at, end + 1);
        at = end ?? at;
    }
    return [...segments, segment];
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
    let [retryP, retryT] = [-1, -1];
    while (t < text.length) {
        const token = pattern[p];
        if (token === '*')
            [retryP, retryT] = [++p, t];
        else if (token?.(text[t])) {
            p++;
            t++;
        }
        else if (retryP >= 0) {
            p = retryP;
            t = ++retryT;
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


/***/ }),

/***/ 6473:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ loadRepository)
});

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
;// CONCATENATED MODULE: ./src/manifests/documents.ts
function documents(bytes, needles, accepts = () => true) {
    const found = [];
    const starts = documentStarts(bytes);
    let line = 1;
    let counted = 0;
    for (const [index, start] of starts.entries()) {
        const slice = bytes.subarray(start, starts[index + 1] ?? bytes.length);
        if (!needles.some((needle) => slice.includes(needle)))
            continue;
        if (!accepts(slice.toString('latin1')))
            continue;
        line += countLines(bytes, counted, start);
        counted = start;
        found.push({ text: slice.toString('utf8'), line });
    }
    return found;
}
const newline = 0x0a;
const marks = [Buffer.from('\n---'), Buffer.from('\n...')];
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

// EXTERNAL MODULE: ./src/manifests/json.ts
var manifests_json = __webpack_require__(7362);
// EXTERNAL MODULE: ./src/manifests/kustomization.ts
var manifests_kustomization = __webpack_require__(4703);
// EXTERNAL MODULE: ./src/manifests/objects.ts
var objects = __webpack_require__(186);
// EXTERNAL MODULE: ./src/manifests/substitute.ts
var substitute = __webpack_require__(1744);
;// CONCATENATED MODULE: ./src/manifests/flux.ts







const fluxNeedle = Buffer.from('kustomize.toolkit.fluxcd.io');
const apiVersion = /(?<![\w\\])apiVersion["']?\s*:\s*["']?kustomize\.toolkit\.fluxcd\.io\//;
const pathField = /(?<![\w\\])path["']?\s*:[ \t]*["']?([^\s"',}]*)/g;
function mayBeFlux(text) {
    return apiVersion.test(text);
}
function fluxDocument(path, document) {
    const paths = Array.from(document.text.matchAll(pathField), ([, path]) => path);
    return { path, document, paths: paths.length > 0 ? paths : ['.'] };
}
function readFlux(from, lookup, workspace) {
    const origin = { file: from.path, named: false };
    const unreported = [];
    return (0,objects/* parseObjects */.M)(from.document, origin, unreported).flatMap((object) => {
        if (!object.apiVersion.startsWith('kustomize.toolkit.fluxcd.io/') || object.kind !== 'Kustomization')
            return [];
        if (from.document.text.includes('$'))
            (0,substitute/* substitute */.V)(object, lookup);
        return read(object, from, workspace) ?? [];
    });
}
function read(object, { path, document }, workspace) {
    const json = object.toJS();
    const spec = (0,manifests_json/* mapOf */.A7)((0,manifests_json/* mapOf */.A7)(json)?.spec) ?? {};
    const metadata = (0,manifests_json/* mapOf */.A7)((0,manifests_json/* mapOf */.A7)(json)?.metadata) ?? {};
    const folder = deployed(path, (0,manifests_json/* wordOf */.aG)(spec.path) ?? '.', workspace);
    if (!folder)
        return undefined;
    const build = (0,manifests_json/* mapOf */.A7)(spec.postBuild) ?? {};
    return {
        file: path,
        line: document.line,
        name: (0,manifests_json/* wordOf */.aG)(metadata.name) ?? '',
        namespace: (0,manifests_json/* wordOf */.aG)(metadata.namespace),
        folder,
        components: (0,manifests_json/* listOf */.c3)(spec.components)
            .flatMap((entry) => (0,manifests_json/* wordOf */.aG)(entry) ?? [])
            .map((entry) => (0,common_paths/* slashes */.k)((0,external_node_path_.resolve)(folder, entry))),
        targetNamespace: (0,manifests_json/* wordOf */.aG)(spec.targetNamespace),
        changes: (0,manifests_kustomization/* readChanges */.St)(spec, folder, (file) => workspace.read(file).toString('utf8')),
        substitute: new Map(Object.entries((0,manifests_json/* mapOf */.A7)(build.substitute) ?? {}).map(([key, value]) => [key, String(value ?? '')])),
        substituteFrom: (0,manifests_json/* listOf */.c3)(build.substituteFrom).flatMap((entry) => {
            const kind = (0,manifests_json/* wordOf */.aG)((0,manifests_json/* mapOf */.A7)(entry)?.kind);
            const name = (0,manifests_json/* wordOf */.aG)((0,manifests_json/* mapOf */.A7)(entry)?.name);
            return kind !== undefined && name !== undefined ? [{ kind, name }] : [];
        }),
    };
}
function pathsOf(path, file, workspace) {
    const root = (0,work_tree/* workTree */._)((0,external_node_path_.dirname)(file));
    const bases = root && root !== workspace && (0,common_paths/* isWithin */.U)(root, workspace) ? [root, workspace] : [workspace];
    return bases
        .map((base) => (0,common_paths/* slashes */.k)((0,external_node_path_.resolve)(base, path.replace(/^\/+/, './'))))
        .filter((folder) => (0,common_paths/* isWithin */.U)(folder, workspace));
}
function deployed(file, path, workspace) {
    const folder = pathsOf(path, file, workspace.root).find((one) => workspace.typeOf(one) === 'folder');
    return folder && workspace.follow(folder);
}

;// CONCATENATED MODULE: ./src/manifests/needle.ts
const needle = Buffer.from('notification.toolkit.fluxcd.io');
const before = String.raw `(?<![\w\\])`;
const [blank, other] = ['[ \\t\\r\\n]', '[^ \\t\\r\\n]'];
const tag = `(?:[&!]${other}*${blank}+)*`;
const value = `["']?${blank}*:${blank}*${tag}(?:[>|]${other}*${blank}+)?["']?`;
const ours = new RegExp(String.raw `${before}apiVersion${value}notification\.toolkit\.fluxcd\.io/`);
const kinds = new RegExp(`${before}kind${value}(?:Provider|Alert|List)`);
function mayBeManifest(text) {
    return ours.test(text) && kinds.test(text);
}

;// CONCATENATED MODULE: ./src/manifests/collect.ts






function newCollection() {
    return {
        candidates: [],
        fluxDocuments: [],
        kustomizations: new Map(),
        inMemory: new Map(),
        counts: { files: 0, candidates: 0, documents: 0 },
    };
}
const common = Buffer.from('toolkit.fluxcd.io');
function collect(to, origin) {
    return (path, bytes) => {
        to.counts.files++;
        const isKustomization = keepKustomization(to, path, bytes);
        if (bytes.indexOf(common) < 0)
            return isKustomization;
        if (bytes.includes(needle))
            to.counts.candidates++;
        const manifests = bytes.includes(needle) ? documents(bytes, [needle], mayBeManifest) : [];
        const fluxes = bytes.includes(fluxNeedle) ? documents(bytes, [fluxNeedle], mayBeFlux) : [];
        for (const document of manifests)
            to.candidates.push({ path, document, ...origin });
        for (const document of fluxes)
            to.fluxDocuments.push(fluxDocument(path, document));
        return isKustomization || manifests.length + fluxes.length > 0;
    };
}
function collectAbove(to, path, workspace) {
    for (let folder = (0,common_paths/* slashes */.k)((0,external_node_path_.dirname)(path)); (0,common_paths/* isWithin */.U)(folder, workspace.root); folder = (0,common_paths/* slashes */.k)((0,external_node_path_.dirname)(folder))) {
        for (const name of manifests_kustomization/* kustomizationNames */.KF)
            try {
                const file = `${folder}/${name}`;
                const text = workspace.read(file).toString('utf8');
                if (!to.kustomizations.has(folder))
                    to.kustomizations.set(folder, { file, text, above: true });
            }
            catch {
            }
        if (folder === workspace.root || folder === (0,common_paths/* slashes */.k)((0,external_node_path_.dirname)(folder)))
            return;
    }
}
function keepKustomization(to, file, bytes) {
    if (!manifests_kustomization/* kustomizationNames */.KF.includes((0,external_node_path_.basename)(file)))
        return false;
    const folder = (0,common_paths/* slashes */.k)((0,external_node_path_.dirname)(file));
    if (to.kustomizations.get(folder)?.above !== false)
        to.kustomizations.set(folder, { file, text: bytes.toString('utf8'), above: false });
    return true;
}

// EXTERNAL MODULE: ./src/manifests/glob.ts
var manifests_glob = __webpack_require__(8546);
;// CONCATENATED MODULE: ./src/manifests/entries.ts






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
            return (0,manifests_glob/* expandBraces */.PH)(path).map((glob) => globEntry(glob, text, workspace));
        throw unreadable(text, error);
    }
}
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
function globEntry(glob, text, workspace) {
    const segments = glob.split('/');
    const wild = segments.findIndex((segment) => /[*?[]/.test(segment));
    const fixed = wild < 0 ? segments.slice(0, -1) : segments.slice(0, wild);
    const matches = (0,manifests_glob/* compileGlob */.SO)(segments.slice(fixed.length).join('/'));
    try {
        const path = workspace.name(fixed.join('/') || '/');
        return { type: 'glob', path, accept: (found) => matches(found.slice(path.length + (path === '/' ? 0 : 1))) };
    }
    catch (error) {
        throw unreadable(text, error);
    }
}

;// CONCATENATED MODULE: ./src/manifests/follow.ts



function follow(from, scan, workspace, lookup) {
    const isNew = (path) => (0,common_paths/* isWithin */.U)(path, workspace.root) && !scan.covers(path) && !scan.files.has(path);
    const readText = (path) => workspace.read(path).toString('utf8');
    const done = new Set();
    const open = new Set();
    do {
        for (const path of open)
            scan.listed(path);
        open.clear();
        for (const [folder, entry] of from.kustomizations) {
            if (entry.above || done.has(entry))
                continue;
            done.add(entry);
            if (scan.covers(folder) && !entry.text.includes('..'))
                continue;
            const read = (0,manifests_kustomization/* readKustomization */.kG)(entry.file, folder, entry.text, readText);
            for (const path of [...(read?.resources ?? []), ...(read?.components ?? [])])
                if (isNew(path))
                    open.add(path);
        }
        for (const document of from.fluxDocuments) {
            if (done.has(document))
                continue;
            done.add(document);
            const { path: file, paths } = document;
            const leads = paths.some((path) => path.includes('$') || pathsOf(path, file, workspace.root).some(isNew));
            if (!leads && !document.document.text.includes('components'))
                continue;
            for (const { folder, components } of readFlux(document, lookup, workspace))
                for (const path of [folder, ...components])
                    if (isNew(path))
                        open.add(path);
        }
    } while (open.size > 0);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/manifests/kustomize-files.ts





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
            if (manifests_kustomization/* kustomizationNames */.KF.some((name) => real.endsWith(`/${name}`)))
                open.push(...named(text, real));
        }
    }
}
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
    for (const name of manifests_kustomization/* kustomizationNames */.KF) {
        const file = `${folder}/${name}`;
        if (workspace.typeOf(file) !== 'file')
            continue;
        const readText = (path) => workspace.read(path).toString('utf8');
        return (0,manifests_kustomization/* readKustomization */.kG)(file, folder, readText(file), readText);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/manifests/layout.ts



const most = 1000;
function createLayout(input) {
    const kustomization = memoize((folder) => {
        const found = input.kustomizations.get(folder);
        const read = found && (0,manifests_kustomization/* readKustomization */.kG)(found.file, folder, found.text, input.readText);
        return read ? [read] : [];
    });
    const sorted = [...input.kustomizations].sort(([a], [b]) => (a < b ? -1 : 1));
    const naming = memoize((path) => sorted.filter(([, { text }]) => mayList(text, (0,external_node_path_.basename)(path))).flatMap(([folder]) => kustomization(folder)));
    const parentsOf = memoize((path) => naming(path).filter(({ resources, components }) => resources.includes(path) || components.includes(path)));
    const isPatch = (path) => naming(path).some(({ folder, changes }) => (0,common_paths/* isWithin */.U)(path, folder) && changes.patches.some(({ file }) => file === path));
    const plain = memoize((document) => input.readFlux(document, undefined));
    let layout;
    for (let round = 0; round < rounds; round++) {
        const before = layout;
        const withVariables = memoize((document) => unique((before?.placesOf(document.path) ?? []).flatMap((place) => input.readFlux(document, place))));
        const read = (document) => (document.document.text.includes('$') ? withVariables : plain)(document);
        layout = createGraph(input, { kustomization, parentsOf, read });
    }
    return { ...layout, isPatch };
}
const rounds = 3;
function createGraph({ kustomizations, fluxDocuments }, { kustomization, parentsOf, read }) {
    const namespaceOf = (folder) => kustomization(folder)[0]?.namespace;
    const fluxes = (may) => fluxDocuments.filter(may).flatMap(read);
    const covering = memoize((folder) => fluxes(({ paths }) => paths.some((path) => path.includes('$') || mayCover(path, folder))).filter((flux) => (0,common_paths/* isWithin */.U)(folder, flux.folder)));
    const isGenerated = (flux, folder) => {
        for (let above = folder; (0,common_paths/* isWithin */.U)(above, flux.folder); above = (0,common_paths/* slashes */.k)((0,external_node_path_.dirname)(above)))
            if (kustomizations.has(above))
                return false;
        return true;
    };
    const top = (flux, namespace = flux.targetNamespace) => ({
        namespace,
        flux,
        via: flux.file,
        through: [flux],
    });
    const bySource = (path, holder) => [
        ...parentsOf(path).flatMap((parent) => placesOfFolder(parent.folder).map((place) => ({
            ...place,
            namespace: place.namespace ?? levelNamespace(parent, path, namespaceOf),
            through: [...place.through, parent],
        }))),
        ...covering(holder)
            .filter((flux) => isGenerated(flux, holder))
            .map((flux) => top(flux)),
    ];
    const alone = (folder, via) => {
        const around = covering(folder);
        const depth = Math.max(...around.map((flux) => flux.folder.length));
        const nearest = around.filter((flux) => flux.folder.length === depth);
        const place = { namespace: undefined, via, through: [] };
        return nearest.length > 0 ? nearest.map((flux) => ({ ...place, flux })) : [{ ...place, flux: undefined }];
    };
    const placesOfFolder = memoize((folder) => {
        const asComponent = fluxes(({ document }) => document.text.includes('components') && document.text.includes((0,external_node_path_.basename)(folder))).filter((flux) => flux.components.includes(folder));
        const places = [
            ...bySource(folder, (0,common_paths/* slashes */.k)((0,external_node_path_.dirname)(folder))),
            ...covering(folder)
                .filter((flux) => flux.folder === folder)
                .map((flux) => top(flux)),
            ...asComponent.map((flux) => top(flux, flux.targetNamespace ?? namespaceOf(flux.folder))),
        ];
        return places.length > 0 ? merged(places) : alone(folder, folder);
    });
    const placesOf = memoize((file) => {
        const folder = (0,common_paths/* slashes */.k)((0,external_node_path_.dirname)(file));
        const places = bySource(file, folder);
        return places.length > 0 ? merged(places) : alone(folder, undefined);
    });
    return { placesOf, placesOfFolder };
}
function levelNamespace({ namespace, components }, path, namespaceOf) {
    if (namespace !== undefined)
        return namespace;
    const behind = components.slice(Math.max(0, components.indexOf(path)));
    return behind.map(namespaceOf).findLast((own) => own !== undefined);
}
function mayList(text, name) {
    return text.includes(name) || /(?:^|[\s"'[,/])\.{1,2}\/?["']?\s*(?:[,\]#]|$)/m.test(text);
}
function mayCover(path, folder) {
    const clean = path.replace(/^(\.?\/)+|^\.$/, '').replace(/\/+$/, '');
    return clean === '' || clean.includes('..') || `${folder}/`.includes(`/${clean}/`);
}
function merged(places) {
    const found = new Map();
    for (const place of places.slice(0, most)) {
        const key = JSON.stringify([place.namespace, place.via, place.flux?.file, place.flux?.line]);
        const same = found.get(key);
        found.set(key, same ? { ...same, through: [...new Set([...same.through, ...place.through])] } : place);
    }
    return [...found.values()];
}
function unique(fluxes) {
    return [...new Map(fluxes.map((flux) => [JSON.stringify([flux, ...flux.substitute]), flux])).values()];
}
function memoize(compute) {
    const known = new Map();
    return (key) => {
        const found = known.get(key);
        if (found)
            return found;
        known.set(key, []);
        const result = compute(key);
        known.set(key, result);
        return result;
    };
}

;// CONCATENATED MODULE: ./src/manifests/lookup.ts


function finder(files, inMemory, workspace) {
    const byKind = new Map();
    const look = (path, use) => {
        const bytes = inMemory.get(path);
        if (bytes)
            use(bytes);
        else
            try {
                workspace.look(path, use);
            }
            catch {
            }
    };
    const having = (kind) => {
        const known = byKind.get(kind);
        if (known)
            return known;
        const found = [];
        for (const path of [...files, ...inMemory.keys()])
            look(path, (bytes) => {
                if (bytes.includes(kind))
                    found.push(path);
                return false;
            });
        byKind.set(kind, found.sort());
        return found;
    };
    return (kind, name) => {
        const isKind = new RegExp(`(?<![\\w\\\\])kind["']?\\s*:\\s*["']?\\w*(?:${kind}|List)\\b`);
        const all = [];
        for (const path of having(kind))
            look(path, (bytes) => {
                const found = documents(bytes, [Buffer.from(name)])
                    .filter(({ text }) => isKind.test(text))
                    .flatMap((document) => objectsOf(path, document, kind));
                all.push(...found);
                return found.length > 0;
            });
        return all;
    };
}
function objectsOf(path, document, kind) {
    const unreported = [];
    return (0,objects/* parseObjects */.M)(document, { file: path, named: false }, unreported)
        .filter((object) => object.kind.endsWith(kind))
        .map((object) => ({ path, document, object }));
}

// EXTERNAL MODULE: ./src/manifests/read.ts + 3 modules
var manifests_read = __webpack_require__(7421);
// EXTERNAL MODULE: ./src/ci/run-git.ts
var run_git = __webpack_require__(2656);
;// CONCATENATED MODULE: ./src/manifests/ignore.ts


const mostTried = 100;
function readIgnore(text, folder, above) {
    const index = {
        paths: new Map(),
        names: new Map(),
        suffixes: { lengths: new Set(), map: new Map() },
        pathWildcards: { lengths: new Set(), map: new Map() },
        nameWildcards: { lengths: new Set(), map: new Map() },
    };
    const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
    const count = lines.filter((line, at) => addRule(index, line, at)).length;
    return count > 0 ? { folder, index, above } : above;
}
function isIgnored(rules, path, name, isFolder) {
    for (let level = rules; level; level = level.above) {
        const rule = lastMatch(level.index, path.slice(level.folder.length + 1), name, isFolder);
        if (rule)
            return !rule.isNegated;
    }
    return false;
}
function lastMatch(index, path, name, isFolder) {
    let last;
    const consider = (rule) => {
        if (rule && !(last && last.line > rule.line))
            last = rule;
    };
    for (const end of isFolder ? ['', '/'] : ['']) {
        consider(index.paths.get(path + end));
        consider(index.names.get(name + end));
        for (const length of index.suffixes.lengths)
            if (length <= name.length)
                consider(index.suffixes.map.get(name.slice(name.length - length) + end));
    }
    const tryAll = (alike, segments) => consider(alike?.find((rule) => (isFolder || !rule.foldersOnly) && rule.matches(segments)));
    const { pathWildcards, nameWildcards } = index;
    const segments = pathWildcards.map.size > 0 ? path.split('/') : [];
    for (const length of pathWildcards.lengths)
        tryAll(pathWildcards.map.get(path.slice(0, length)), segments);
    for (const length of nameWildcards.lengths)
        if (length <= name.length)
            tryAll(nameWildcards.map.get(name.slice(name.length - length)), [name]);
    return last;
}
function gitignore(workspace, report) {
    const rulesIn = (file, folder, above) => {
        let rules = above;
        try {
            workspace.look(file, (bytes) => {
                rules = readIgnore(bytes.toString('utf8'), folder, above);
                return rules !== above;
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
        within,
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
function addRule(index, text, line) {
    let pattern = text.replace(/(?<!\\)((?:\\\\)*)[ ]+$/, '$1');
    if (pattern === '' || pattern.startsWith('#'))
        return false;
    const isNegated = pattern.startsWith('!');
    if (isNegated)
        pattern = pattern.slice(1);
    const foldersOnly = pattern.endsWith('/');
    if (foldersOnly)
        pattern = pattern.slice(0, -1);
    const isAnchored = pattern.includes('/');
    if (pattern.startsWith('/'))
        pattern = pattern.slice(1);
    if (pattern === '')
        return false;
    const rule = { line, isNegated };
    const end = foldersOnly ? '/' : '';
    const suffix = pattern.slice(1);
    if (isPlain(pattern))
        (isAnchored ? index.paths : index.names).set(pattern + end, rule);
    else if (!isAnchored && pattern.startsWith('*') && isPlain(suffix))
        put(index.suffixes, suffix, rule, suffix + end);
    else {
        const wildcard = { ...rule, foldersOnly, matches: (0,manifests_glob/* compileSegments */.MT)(pattern) };
        const text = isAnchored ? /^[^*?[\]\\]*/.exec(pattern) : /[^*?[\]\\]*$/.exec(pattern);
        addWildcard(isAnchored ? index.pathWildcards : index.nameWildcards, text?.[0] ?? '', wildcard);
    }
    return true;
}
function isPlain(pattern) {
    return !/[*?[\\]/.test(pattern);
}
function addWildcard({ map, lengths }, text, rule) {
    const alike = map.get(text) ?? [];
    alike.unshift(rule);
    if (alike.length > mostTried)
        alike.pop();
    lengths.add(text.length);
    map.set(text, alike);
}
function put({ map, lengths }, ending, value, key) {
    lengths.add(ending.length);
    map.set(key, value);
}

;// CONCATENATED MODULE: ./src/manifests/scan.ts






const manifestName = /\.(ya?ml|json)$|^Kustomization$/;
const neverRead = new Set(['.git', 'node_modules']);
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
            const severity = error instanceof read_file/* RefusedFileError */.pc ? 'warning' : 'error';
            report(severity, path, `This file cannot be read: ${reason(path, error)}`);
        }
    };
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
        for (const tracked of ignored.size > 0 ? trackedIn(path) : [])
            if (manifestName.test((0,external_node_path_.basename)(tracked)) && isBelow(tracked, ignored) && (!accept || accept(tracked)))
                trackedFile(tracked);
    };
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
function isBelow(path, these) {
    for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/')))
        if (these.has(at))
            return true;
    return false;
}
function isFolder(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
function reason(path, error) {
    const { code, message } = error;
    if (code === 'ENOENT' && path.includes('\ufffd'))
        return 'its name is not valid UTF-8; rename it';
    return code === 'EACCES' ? 'permission denied' : message;
}
function trackedIn(folder) {
    const output = (0,run_git/* runGit */.EO)(folder, ['ls-files', '-z', '--cached'])?.toString() ?? '';
    return output
        .split('\0')
        .filter((path) => path !== '')
        .map((path) => `${folder}/${path}`);
}

// EXTERNAL MODULE: ./src/manifests/secret-documents.ts
var secret_documents = __webpack_require__(5347);
// EXTERNAL MODULE: ./src/manifests/fields.ts
var fields = __webpack_require__(1589);
// EXTERNAL MODULE: ./src/manifests/names.ts
var names = __webpack_require__(4830);
;// CONCATENATED MODULE: ./src/manifests/variables.ts


function variables(given, find) {
    const known = new Map();
    return (flux) => {
        if (!flux)
            return (name) => given.get(name);
        const values = known.get(flux) ?? valuesOf(flux, find);
        known.set(flux, values);
        return (name) => given.get(name) ?? values.get(name);
    };
}
function valuesOf(flux, find) {
    const values = new Map();
    for (const { kind, name } of flux.substituteFrom) {
        if (kind !== 'ConfigMap' && kind !== 'Secret')
            continue;
        const named = find(kind, name).filter(({ object }) => object.kind === kind && (0,fields/* textOf */.b6)((0,fields/* nodeAt */.oB)(object, 'metadata', 'name')) === name);
        const nearest = named.toSorted((a, b) => (0,names/* commonFolders */.tC)(b.path, flux.file) - (0,names/* commonFolders */.tC)(a.path, flux.file))[0];
        for (const [key, value] of nearest ? dataOf(nearest) : [])
            values.set(key, value);
    }
    for (const [key, value] of flux.substitute)
        values.set(key, value);
    for (const [key, value] of values)
        values.set(key, value.replaceAll('\n', ''));
    return values;
}
function dataOf({ object }) {
    const read = (field) => (0,fields/* entriesOf */.Mc)(object, (0,fields/* nodeAt */.oB)(object, field)).flatMap(([key, node]) => {
        const value = (0,fields/* textOf */.b6)(node);
        return value === undefined || value.startsWith('ENC[') ? [] : [[key, value]];
    });
    if (object.kind === 'ConfigMap')
        return read('data');
    const decoded = read('data').map(([key, value]) => [key, Buffer.from(value, 'base64').toString()]);
    return [...decoded, ...read('stringData')];
}

;// CONCATENATED MODULE: ./src/manifests/index.ts


















function loadRepository(options) {
    const cwd = (0,common_paths/* slashes */.k)((0,external_node_fs_.realpathSync)(options.cwd));
    const workspace = (0,common_workspace/* openWorkspace */.O)(options.workspace ?? (0,work_tree/* workTree */._)(cwd) ?? cwd, options.trust);
    const problems = [];
    const collection = newCollection();
    const shown = (path) => (path === '-' ? path : (0,common_paths/* slashes */.k)((0,external_node_path_.relative)(cwd, path)) || '.');
    const scan = scanner({ workspace, visit: collect(collection, { named: false }), shown, problems });
    const readText = (path) => (collection.inMemory.get(path) ?? workspace.read(path)).toString('utf8');
    const given = options.substitute ?? new Map();
    readEntries(options, { cwd, workspace, collection, scan });
    if (!scan.covers(workspace.root))
        follow(collection, scan, workspace, (name) => given.get(name));
    const find = finder(scan.files, collection.inMemory, workspace);
    const lookups = variables(given, find);
    const layout = createLayout({
        kustomizations: collection.kustomizations,
        fluxDocuments: collection.fluxDocuments.sort((a, b) => (a.path < b.path ? -1 : 1)),
        readText,
        readFlux: (document, place) => readFlux(document, lookups(place?.flux), workspace),
    });
    const context = {
        layout,
        lookups,
        readText,
        shown,
        namespace: options.namespace,
        problems,
        counts: collection.counts,
    };
    const manifests = collection.candidates.filter(({ path, named }) => named || !layout.isPatch(path));
    const read = (0,manifests_read/* readManifests */.PX)(manifests, context);
    return {
        ...read,
        problems,
        secrets: (name) => (0,secret_documents/* secretsOf */.Fj)(name, find, context),
        labels: (kind, namespace, name) => (0,secret_documents/* labelsOf */.PC)({ kind, namespace, name }, find, context),
        stats: collection.counts,
    };
}
function readEntries(options, reading) {
    const entries = options.manifests.flatMap((text) => readEntry(text, reading.cwd, reading.workspace).map((entry) => ({ text, entry })));
    const order = ['stdin', 'pipe', 'file', 'kustomize', 'folder', 'glob'];
    entries.sort((a, b) => order.indexOf(a.entry.type) - order.indexOf(b.entry.type));
    const unmatched = new Set(entries.filter(({ entry }) => entry.type === 'glob').map(({ text }) => text));
    for (const { text, entry } of entries) {
        try {
            if (readOne(entry, options, reading))
                unmatched.delete(text);
        }
        catch (error) {
            throw error instanceof Error && 'code' in error ? unreadable(text, error) : error;
        }
    }
    for (const text of unmatched)
        throw new errors/* ConfigError */.xL(`manifests: ${text} matches no file or folder`, { field: 'manifests' });
}
function readOne(entry, options, { cwd, workspace, collection, scan }) {
    const inMemory = (path, bytes, origin) => {
        if (origin.built === undefined)
            options.trust?.file(path, bytes);
        collection.inMemory.set(path, bytes);
        collect(collection, origin)(path, bytes);
    };
    if (entry.type === 'stdin') {
        inMemory('-', Buffer.from(options.stdin?.() ?? ''), { named: true });
        return true;
    }
    if (entry.type === 'pipe') {
        inMemory(entry.path, (0,read_file/* readNamed */.Mk)(entry.path), { named: true });
        return true;
    }
    collectAbove(collection, entry.path, workspace);
    if (entry.type === 'file')
        scan.file(entry.path, collect(collection, { named: true }));
    else if (entry.type === 'folder')
        scan.folder(entry.path);
    else if (entry.type === 'kustomize') {
        const bytes = build(entry.path, {
            cwd,
            workspace,
            trusted: options.trusted ?? true,
            trust: options.trust,
            offline: options.offline ?? false,
        });
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


/***/ }),

/***/ 7362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   aG: () => (/* binding */ wordOf),
/* harmony export */   c3: () => (/* binding */ listOf)
/* harmony export */ });
function mapOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function wordOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}


/***/ }),

/***/ 4703:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KF: () => (/* binding */ kustomizationNames),
/* harmony export */   St: () => (/* binding */ readChanges),
/* harmony export */   kG: () => (/* binding */ readKustomization),
/* harmony export */   yv: () => (/* binding */ mayChange)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);
/* harmony import */ var _common_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9353);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7362);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(186);





const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
function readKustomization(file, folder, text, readText) {
    const json = toMap(text);
    if (!json)
        return undefined;
    const paths = (key) => texts(json[key]).filter((entry) => !isRemote(entry));
    const local = (keys) => keys.flatMap(paths).map((entry) => (0,_common_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .slashes */ .k)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, entry)));
    const all = ['resources', 'bases', 'components'];
    return {
        file,
        folder,
        namespace: (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .wordOf */ .aG)(json.namespace),
        resources: local(['resources', 'bases']),
        components: local(['components']),
        remote: all.flatMap((key) => texts(json[key])).filter(isRemote),
        changes: readChanges(json, folder, readText),
    };
}
function readChanges(json, folder, readText) {
    const patches = [];
    for (const field of ['patches', 'patchesStrategicMerge', 'patchesJson6902', 'replacements', 'transformers'])
        for (const entry of (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(json[field]))
            patches.push(...readPatch(field, entry, folder, readText));
    return { prefix: Boolean(json.namePrefix || json.nameSuffix), patches };
}
function mayChange({ prefix, patches }, kind, name) {
    return prefix || patches.some((patch) => aims(patch, kind, name));
}
function aims({ kind, name, text }, ofKind, ofName) {
    if (text !== undefined)
        return text.includes(ofKind) && text.includes(ofName);
    const fits = (pattern, value) => pattern === undefined || pattern === value || /[.*+?|()[\]^$]/.test(pattern);
    return fits(kind, ofKind) && fits(name, ofName);
}
function readPatch(field, entry, folder, readText) {
    if (typeof entry === 'string' && entry.includes('\n'))
        return [{ field, text: entry }];
    const patch = typeof entry === 'string' ? { path: entry } : (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .mapOf */ .A7)(entry);
    if (!patch)
        return [];
    const path = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .wordOf */ .aG)(patch.path);
    const file = path === undefined ? undefined : (0,_common_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .slashes */ .k)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, path));
    const target = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .mapOf */ .A7)(patch.target);
    const selected = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(patch.targets).map((one) => (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .mapOf */ .A7)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .mapOf */ .A7)(one)?.select));
    const targets = (target ? [target] : selected).filter((one) => one !== undefined);
    if (targets.length > 0)
        return targets.map(({ kind, name }) => ({ field, kind: (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .wordOf */ .aG)(kind), name: (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .wordOf */ .aG)(name), file }));
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .wordOf */ .aG)(patch.patch) ?? (file === undefined ? undefined : fileText(file, readText));
    return [{ field, text, file }];
}
function fileText(file, readText) {
    try {
        return readText(file);
    }
    catch {
        return '';
    }
}
function toMap(text) {
    if (text.length > _objects_js__WEBPACK_IMPORTED_MODULE_2__/* .longest */ .x)
        return undefined;
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(text, { merge: true, uniqueKeys: false, logLevel: 'error', prettyErrors: false });
        return (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(document.contents) ? document.toJS({ maxAliasCount: 100 }) : undefined;
    }
    catch {
        return undefined;
    }
}
function isRemote(entry) {
    return /^[a-z][a-z0-9+.-]*:\/\/|^[\w.-]+@[\w.-]+:|[?&](ref|version)=|^(github|gitlab)\.com[/:]/i.test(entry);
}
function texts(value) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(value).filter((entry) => typeof entry === 'string');
}


/***/ }),

/***/ 4830:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fq: () => (/* binding */ fullName),
/* harmony export */   nG: () => (/* binding */ byName),
/* harmony export */   tC: () => (/* binding */ commonFolders)
/* harmony export */ });
function fullName({ namespace, name }, home = '') {
    const space = namespace ?? home;
    return space === '' ? name : `${space}/${name}`;
}
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
function commonFolders(a, b) {
    const [left, right] = [a.split('/').slice(0, -1), b.split('/').slice(0, -1)];
    const differ = left.findIndex((folder, at) => folder !== right[at]);
    return differ === -1 ? left.length : differ;
}


/***/ }),

/***/ 186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseObjects),
/* harmony export */   x: () => (/* binding */ longest)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1589);


const longest = 1.5 * 1024 * 1024;
const templateMarks = /\{\{|\{%|<<\s*\w/;
function parseObjects(document, { file, named }, problems) {
    const { text } = document;
    const isTemplate = templateMarks.test(text.slice(0, longest));
    const refuse = (message, line = document.line, column = 1) => {
        const end = named ? '' : '; the document was passed over';
        problems.push({
            severity: named || !isTemplate ? 'error' : 'notice',
            message: `${message}${end}`,
            file,
            line,
            column,
        });
        return [];
    };
    if (text.length > longest)
        return refuse(`A document of ${(text.length / 1024 / 1024).toFixed(1)} MiB, but Kubernetes takes none above 1.5 MiB`);
    if (text.includes('\ufffd'))
        return refuse('This is not valid UTF-8: save the file as UTF-8');
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const hint = isTemplate ? ' (it looks like a template: render it first)' : '';
    const refuseAt = (message, offset) => {
        const { line, col } = lines.linePos(offset);
        return refuse(`This YAML cannot be parsed: ${message}${hint}`, document.line + Math.max(0, line - 1), Math.max(1, col));
    };
    let parsed;
    let aliases;
    try {
        parsed = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
            lineCounter: lines,
            merge: true,
            uniqueKeys: false,
            prettyErrors: false,
            logLevel: 'error',
        });
        const [error] = parsed.errors;
        if (error)
            return refuseAt(error.message, error.pos[0]);
        aliases = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveAliases */ .rB)(parsed);
    }
    catch (error) {
        return refuseAt(error.message, error instanceof _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .DocumentError */ .Mi ? error.offset : 0);
    }
    return objectsIn(parsed, { aliases, hasVariables: text.includes('$') }, (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: document.line + line - 1, column: col };
    });
}
function objectsIn(document, shared, place) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents))
        return [];
    const object = (map, inherited) => {
        const fields = { map, ...shared };
        let json;
        return {
            ...fields,
            apiVersion: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(fields, 'apiVersion')) ?? inherited?.apiVersion ?? '',
            kind: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(fields, 'kind')) ?? inherited?.kind ?? '',
            at: (field) => place((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .offsetOf */ .b4)(fields, field)),
            atNode: (node) => place(node.range?.[0] ?? (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .offsetOf */ .b4)(fields, '')),
            toJS: () => {
                json ??= { value: plain(map, document) };
                return json.value;
            },
        };
    };
    const root = object(document.contents);
    if (!root.kind.endsWith('List'))
        return [root];
    const inherited = { apiVersion: root.apiVersion, kind: root.kind.slice(0, -'List'.length) };
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(root, (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(root, 'items')).flatMap((item) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item) ? [object(item, inherited)] : []));
}
function plain(map, document) {
    try {
        return map.toJS(document, { maxAliasCount: 100 });
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ek: () => (/* binding */ placesOf),
  PX: () => (/* binding */ readManifests),
  G9: () => (/* binding */ settle)
});

// EXTERNAL MODULE: ./src/manifests/envsubst.ts
var envsubst = __webpack_require__(1392);
// EXTERNAL MODULE: ./src/manifests/fields.ts
var fields = __webpack_require__(1589);
// EXTERNAL MODULE: ./src/manifests/kustomization.ts
var kustomization = __webpack_require__(4703);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/manifests/reader.ts


const mostWrong = 20;
function reader(object, { file, missing, ...setting }, problems) {
    const unresolved = new Map(missing === undefined ? [] : [['metadata.namespace', missing]]);
    let wrongs = 0;
    const wrong = (field, expected) => {
        if (++wrongs > mostWrong)
            return undefined;
        const more = wrongs === mostWrong ? ' (further faults of this kind are not listed)' : '';
        const message = `${field} of this ${object.kind} should be ${expected}; it counts as absent${more}`;
        problems.push({ severity: 'warning', message, file, field, ...object.at(field) });
        return undefined;
    };
    const node = (field) => (0,fields/* nodeAt */.oB)(object, ...field.split('.'));
    const isAbsent = (field) => isNull(node(field));
    const textAt = (field, value = node(field)) => {
        const variable = value ? setting.unresolved.get(value) : undefined;
        if (variable !== undefined)
            unresolved.set(field, variable);
        return (0,fields/* textOf */.b6)(value);
    };
    const text = (field) => (isAbsent(field) ? undefined : (textAt(field) ?? wrong(field, 'text')));
    const list = (field) => {
        const value = node(field);
        if (!(0,dist/* isSeq */.oP)(value) && !isNull(value))
            wrong(field, 'a list');
        return (0,fields/* itemsOf */.S3)(object, value).map((_, index) => `${field}.${index}`);
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
            const entries = (0,fields/* entriesOf */.Mc)(object, node(field)).flatMap(([key, value]) => {
                if (!value || isNull(value))
                    return [[key, '']];
                const read = textAt(`${field}.${key}`, value) ?? wrong(`${field}.${key}`, 'text');
                return read === undefined ? [] : [[key, read]];
            });
            return new Map(entries);
        },
    };
}
function isNull(value) {
    return !value || ((0,dist/* isScalar */.jn)(value) && (value.value === null || value.value === undefined));
}

;// CONCATENATED MODULE: ./src/manifests/manifests.ts

const group = 'notification.toolkit.fluxcd.io/';
const known = ['v1beta1', 'v1beta2', 'v1beta3'];
function notificationKind({ apiVersion, kind }) {
    return apiVersion.startsWith(group) && (kind === 'Provider' || kind === 'Alert') ? kind : undefined;
}
function readProvider(object, setting, again, problems) {
    const read = reader(object, setting, problems);
    const { text } = read;
    return {
        ...manifest(object, setting, again, read, problems),
        spec: {
            type: text('spec.type') ?? '',
            address: text('spec.address'),
            channel: text('spec.channel'),
            username: text('spec.username'),
            proxy: text('spec.proxy'),
            timeout: text('spec.timeout'),
            interval: text('spec.interval'),
            suspend: read.boolean('spec.suspend'),
            secretRef: read.reference('spec.secretRef'),
            certSecretRef: read.reference('spec.certSecretRef'),
            proxySecretRef: read.reference('spec.proxySecretRef'),
            serviceAccountName: text('spec.serviceAccountName'),
            commitStatusExpr: text('spec.commitStatusExpr'),
        },
    };
}
function readAlert(object, setting, again, problems) {
    const read = reader(object, setting, problems);
    const { text } = read;
    return {
        ...manifest(object, setting, again, read, problems),
        spec: {
            providerRef: read.reference('spec.providerRef') ?? { name: '' },
            eventSeverity: text('spec.eventSeverity') ?? 'info',
            eventSources: read.list('spec.eventSources').map((source) => ({
                apiVersion: text(`${source}.apiVersion`),
                kind: text(`${source}.kind`) ?? '',
                name: text(`${source}.name`) ?? '',
                namespace: text(`${source}.namespace`),
                matchLabels: read.map(`${source}.matchLabels`),
            })),
            inclusionList: read.texts('spec.inclusionList'),
            exclusionList: read.texts('spec.exclusionList'),
            eventMetadata: read.map('spec.eventMetadata'),
            summary: text('spec.summary'),
            suspend: read.boolean('spec.suspend'),
        },
    };
}
function manifest(object, setting, again, read, problems) {
    const { apiVersion, kind } = object;
    const version = apiVersion.slice(group.length);
    if (!known.includes(version))
        problems.push({
            severity: 'warning',
            message: `No Flux serves ${kind} in ${apiVersion}; write ${group}v1beta3`,
            file: setting.file,
            field: 'apiVersion',
            ...object.at('apiVersion'),
        });
    return {
        apiVersion,
        kind,
        name: read.text('metadata.name') ?? '',
        namespace: setting.namespace,
        uid: read.text('metadata.uid'),
        labels: read.map('metadata.labels') ?? new Map(),
        annotations: read.map('metadata.annotations') ?? new Map(),
        file: setting.file,
        ...object.at(''),
        at: (field) => again().at(field),
        unresolved: read.unresolved,
        via: setting.via,
        source: () => again().toJS(),
    };
}

// EXTERNAL MODULE: ./src/manifests/objects.ts
var manifests_objects = __webpack_require__(186);
// EXTERNAL MODULE: ./src/manifests/substitute.ts
var substitute = __webpack_require__(1744);
;// CONCATENATED MODULE: ./src/manifests/trees.ts
const most = 64;
function createTrees() {
    const kept = new Map();
    return (objects, parse) => {
        const document = {};
        if (kept.size < most)
            kept.set(document, objects);
        return wayTo(document, parse, kept);
    };
}
function wayTo(document, parse, kept) {
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

;// CONCATENATED MODULE: ./src/manifests/read.ts







function readManifests(candidates, context) {
    const providers = [];
    const alerts = [];
    const trees = createTrees();
    const order = ({ path }, other) => (path < other.path ? -1 : path > other.path ? 1 : 0);
    for (const candidate of candidates.toSorted(order))
        for (const copy of readCandidate(candidate, context, trees)) {
            if (copy.kind === 'Provider')
                providers.push(copy);
            else
                alerts.push(copy);
        }
    return { providers, alerts };
}
function readCandidate(candidate, context, trees) {
    const copies = new Map();
    const file = fileOf(candidate, context);
    const parsed = parseCandidate(candidate, context, context.problems);
    const read = readOnce(context.problems);
    for (const [index, place] of (parsed.length > 0 ? placesOf(candidate, context.layout) : []).entries()) {
        const isChanged = index > 0 && parsed.some(({ hasVariables }) => hasVariables);
        const objects = isChanged ? parseCandidate(candidate, context, []) : parsed;
        const again = trees(objects, parserOf(candidate, place, context));
        for (const [at, object] of objects.entries()) {
            const setting = settle(object, place, file, index === 0 ? context : { ...context, problems: [] });
            const manifest = read(object, setting, () => again(at), index > 0);
            const key = JSON.stringify([at, manifest.namespace, object.hasVariables && object.toJS()]);
            const isShared = (copies.get(key)?.via ?? manifest.via) !== manifest.via;
            copies.set(key, isShared ? { ...manifest, via: undefined } : manifest);
            noticeChanges(manifest, place, context);
        }
    }
    return [...copies.values()];
}
function parserOf(candidate, place, context) {
    return () => {
        const objects = parseCandidate(candidate, context, []);
        for (const object of objects)
            settle(object, place, '', { ...context, problems: [] });
        return objects;
    };
}
function fileOf(candidate, { shown }) {
    return shown(candidate.built ? `${candidate.built}/kustomization.yaml` : candidate.path);
}
function readOnce(problems) {
    const known = new Map();
    return (object, setting, again, isSilent) => {
        const first = known.get(object);
        if (first?.unresolved.size === 0 && setting.missing === undefined)
            return { ...first, namespace: setting.namespace, via: setting.via };
        const read = object.kind === 'Provider' ? readProvider : readAlert;
        const manifest = read(object, setting, again, isSilent ? [] : problems);
        known.set(object, manifest);
        return manifest;
    };
}
function parseCandidate(candidate, context, problems) {
    context.counts.documents++;
    const file = fileOf(candidate, context);
    const origin = { file, named: candidate.named };
    const objects = (0,manifests_objects/* parseObjects */.M)(candidate.document, origin, problems).filter(notificationKind);
    const placed = candidate.built === undefined ? objects : objects.map((object) => ({ ...object, at: builtAt }));
    return placed.filter((object) => {
        if ((0,fields/* textOf */.b6)((0,fields/* nodeAt */.oB)(object, 'metadata', 'name')))
            return true;
        const message = `This ${object.kind} has no metadata.name; it was passed over (a template must be rendered first)`;
        problems.push({ severity: candidate.named ? 'error' : 'notice', message, file, ...object.at('metadata.name') });
        return false;
    });
}
function builtAt() {
    return { line: 1, column: 1 };
}
const nowhere = { namespace: undefined, flux: undefined, via: undefined, through: [] };
function placesOf({ path, built }, layout) {
    if (built !== undefined)
        return layout.placesOfFolder(built);
    return path === '-' ? [nowhere] : layout.placesOf(path);
}
function settle(object, place, file, context) {
    const lookup = context.lookups(place.flux);
    const open = (0,substitute/* substitute */.V)(object, lookup);
    for (const [node, message] of open.refused)
        context.problems.push({ severity: place.flux ? 'warning' : 'notice', message, file, ...object.atNode(node) });
    const via = place.via === undefined ? undefined : context.shown(place.via);
    return { file, via, unresolved: open.unresolved, ...namespaceOf(object, place, open, lookup, context.namespace) };
}
function namespaceOf(object, place, open, lookup, given) {
    const node = (0,fields/* nodeAt */.oB)(object, 'metadata', 'namespace');
    const own = (0,fields/* textOf */.b6)(node);
    if (own === undefined && given !== undefined)
        return { namespace: given };
    if (place.namespace === undefined) {
        const missing = node ? open.unresolved.get(node) : undefined;
        return missing === undefined ? { namespace: own || undefined } : { namespace: undefined, missing };
    }
    const { text, missing } = expandOrKeep(place.namespace, lookup);
    return missing === undefined ? { namespace: text } : { namespace: undefined, missing };
}
function expandOrKeep(namespace, lookup) {
    try {
        const { text, missing } = (0,envsubst/* expand */.f)(namespace, lookup);
        return missing.length > 0 ? { text, missing: missing.join(', ') } : { text };
    }
    catch {
        return { text: namespace };
    }
}
function noticeChanges({ kind, name, file }, place, { shown, problems }) {
    for (const step of place.through) {
        if (!(0,kustomization/* mayChange */.yv)(step.changes, kind, name))
            continue;
        const how = 'substitute' in step
            ? 'pipe `flux build kustomization` into `--manifests -`'
            : `write kustomize:${shown(step.folder)} in manifests`;
        const message = `This kustomization may change ${kind} ${name} (${file}) by patches or a name prefix; it is read without them: ${how} to apply them`;
        const where = { file: shown(step.file), line: 'line' in step ? step.line : 1 };
        if (!problems.some((known) => known.message === message && known.file === where.file))
            problems.push({ severity: 'notice', message, ...where });
    }
}


/***/ }),

/***/ 5347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   Gf: () => (/* binding */ secretName),
/* harmony export */   PC: () => (/* binding */ labelsOf)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1589);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(186);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7421);



const groups = {
    Secret: /^v1$/,
    SealedSecret: /^bitnami\.com\//,
    ExternalSecret: /^external-secrets\.io\//,
};
function secretsOf(name, find, context) {
    const found = find('Secret', name).filter(({ object }) => isSecret(object) && secretName(object) === name);
    return found.flatMap((one) => copies(one, context));
}
function isSecret({ apiVersion, kind }) {
    return Object.hasOwn(groups, kind) && groups[kind].test(apiVersion);
}
function secretName(object) {
    const at = (...path) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(object, ...path));
    const own = at('metadata', 'name');
    if (object.kind === 'ExternalSecret')
        return at('spec', 'target', 'name') ?? own;
    return object.kind === 'SealedSecret' ? (at('spec', 'template', 'metadata', 'name') ?? own) : own;
}
function copies({ path, document, object }, context) {
    const file = context.shown(path);
    const silent = { ...context, problems: [] };
    const found = new Map();
    for (const place of (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .placesOf */ .ek)({ path }, context.layout)) {
        const own = again(object, document, file);
        const setting = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G9)(own, place, file, silent);
        const unresolved = new Map();
        for (const field of ['data', 'stringData'])
            for (const [key, node] of (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(own, (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(own, field))) {
                const variable = node ? setting.unresolved.get(node) : undefined;
                if (variable !== undefined)
                    unresolved.set(key, variable);
            }
        const source = own.toJS();
        found.set(JSON.stringify([setting.namespace, source]), {
            kind: object.kind,
            name: secretName(own) ?? '',
            namespace: setting.namespace,
            file,
            line: object.at('').line,
            text: document.text,
            get wholeFile() {
                return path === '-' ? document.text : context.readText(path);
            },
            source,
            unresolved,
        });
    }
    return [...found.values()];
}
function again(object, document, file) {
    const fresh = (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObjects */ .M)(document, { file, named: false }, []);
    const index = object.at('').line;
    return fresh.find((one) => one.at('').line === index) ?? object;
}
function labelsOf({ kind, namespace, name }, find, context) {
    for (const { path, document, object } of find(kind, name)) {
        if (object.kind !== kind)
            continue;
        for (const place of (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .placesOf */ .ek)({ path }, context.layout)) {
            const own = again(object, document, path);
            const setting = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G9)(own, place, path, { ...context, problems: [] });
            if ((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(own, 'metadata', 'name')) !== name || (setting.namespace ?? namespace) !== namespace)
                continue;
            const labels = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(own, (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(own, 'metadata', 'labels'));
            return new Map(labels.flatMap(([key, node]) => [[key, (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node) ?? '']]));
        }
    }
    return undefined;
}


/***/ }),

/***/ 1744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ substitute)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _envsubst_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1392);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1589);



const switchKey = 'kustomize.toolkit.fluxcd.io/substitute';
function substitute(object, lookup) {
    const unresolved = new Map();
    const refused = new Map();
    const isOff = ['labels', 'annotations'].some((map) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(object, 'metadata', map, switchKey)) === 'disabled');
    const change = (node) => {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
            return typeof node.value === 'string' && node.value.includes('$') ? scalar(node) : node;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            for (const pair of node.items) {
                pair.key = change(pair.key);
                pair.value = change(pair.value);
            }
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            for (const [index, item] of node.items.entries())
                node.items[index] = change(item);
        return node;
    };
    const scalar = (node) => {
        const value = node.value;
        try {
            const { text, missing } = (0,_envsubst_js__WEBPACK_IMPORTED_MODULE_1__/* .expand */ .f)(written(value), lookup);
            const changed = reread(node, text);
            if (changed === node)
                node.value = (0,_envsubst_js__WEBPACK_IMPORTED_MODULE_1__/* .expand */ .f)(value, lookup).text;
            if (missing.length > 0)
                unresolved.set(changed, missing.join(', '));
            return changed;
        }
        catch (error) {
            refused.set(node, error.message);
            return node;
        }
    };
    if (object.hasVariables && !isOff)
        change(object.map);
    return { unresolved, refused };
}
function written(value) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(value, { lineWidth: 0, singleQuote: true }).replace(/\n$/, '');
}
function reread(old, text) {
    const parsed = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { logLevel: 'error' });
    const found = parsed.contents;
    if (parsed.errors.length > 0 || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(found) || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(found) && !found.flow))
        return old;
    if (old.range)
        found.range = old.range;
    if (old.anchor && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(found))
        found.anchor = old.anchor;
    return found;
}


/***/ })

};
;