"use strict";
exports.id = 2943;
exports.ids = [2943];
exports.modules = {

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

/***/ 3324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
function once(create) {
    let replay;
    return () => {
        if (!replay)
            try {
                const value = create();
                replay = () => value;
            }
            catch (error) {
                replay = () => {
                    throw error;
                };
            }
        return replay();
    };
}


/***/ }),

/***/ 1032:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mi: () => (/* binding */ DocumentError),
/* harmony export */   hN: () => (/* binding */ parseYaml),
/* harmony export */   rB: () => (/* binding */ resolveAliases),
/* harmony export */   v: () => (/* binding */ parseYamlDocuments)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7394);


const defaults = { uniqueKeys: false, prettyErrors: false, logLevel: 'error' };
function parseYaml(text, options = {}) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { ...defaults, ...options });
    dropAddedNewline(document, text);
    return document;
}
function parseYamlDocuments(text, options = {}) {
    const documents = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(text, { ...defaults, ...options });
    if (!Array.isArray(documents))
        return [];
    const last = documents.at(-1);
    if (last)
        dropAddedNewline(last, text);
    return documents;
}
function dropAddedNewline(document, text) {
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
                throw new DocumentError(`The alias *${alias.source} has no anchor`, (0,_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .startOf */ .GH)(alias));
            aliases.set(alias, target);
        },
        Value: (_, node) => {
            if (node.anchor)
                anchors.set(node.anchor, node);
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
                refuseDuplicateKeys(node);
        },
    });
    return aliases;
}
function refuseDuplicateKeys(map) {
    const keys = new Set();
    for (const { key } of map.items) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || key.value === '<<')
            continue;
        if (keys.has(key.value))
            throw new DocumentError(`Duplicate key ${key.value}`, (0,_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .startOf */ .GH)(key));
        keys.add(key.value);
    }
}


/***/ }),

/***/ 7394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   _y: () => (/* binding */ plainValue),
/* harmony export */   aG: () => (/* binding */ wordOf),
/* harmony export */   b4: () => (/* binding */ offsetOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   oB: () => (/* binding */ nodeAt)
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
                for (const item of merged.items) {
                    const name = textOf(item.key);
                    if (name !== undefined && !entries.has(name))
                        entries.set(name, [name, resolve(fields, item.value), item]);
                }
        else
            entries.set(key, [key, resolve(fields, pair.value), pair]);
    }
    return [...entries.values()];
}
function itemsOf(fields, node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) ? node.items.map((item) => resolve(fields, item)) : [];
}
const maxValues = 1_000_000;
function plainValue(fields, node = fields.map) {
    let count = 0;
    const convert = (value) => {
        if (++count > maxValues)
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
function resolve({ aliases, replaced }, node) {
    const target = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? aliases.get(node) : node;
    return replaced?.get(target) ?? target;
}
function offsetOf(fields, field) {
    let node = fields.map;
    let offset = startOf(fields.map);
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
        return item ? { node: item, offset: startOf(item), used: 1 } : undefined;
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return undefined;
    for (let used = 1; used <= path.length; used++) {
        const pair = pairOf(fields, node, path.slice(0, used).join('.'));
        if (pair)
            return { node: pair.value, offset: startOf(pair.key), used };
    }
    return undefined;
}
function startOf(node) {
    return node?.range?.[0] ?? 0;
}
function pairOf(fields, map, key) {
    const direct = map.items.find((pair) => textOf(resolve(fields, pair.key)) === key);
    if (direct)
        return direct;
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

/***/ 3179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ unescapeBytes),
/* harmony export */   II: () => (/* binding */ escapeQuery),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   XX: () => (/* binding */ encodeQuery),
/* harmony export */   dg: () => (/* binding */ goQuote),
/* harmony export */   mA: () => (/* binding */ parseQuery),
/* harmony export */   xO: () => (/* binding */ escapeBytes)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7106);

const unescaped = {
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
    for (let index = 0; index < source.length; index++) {
        const byte = source[index];
        if (byte !== 0x25) {
            if (isHost && byte < 0x80 && !isUnescaped(byte, 'host'))
                throw new Error(`invalid character ${goQuote(String.fromCharCode(byte))} in host name`);
            bytes.push(byte);
            continue;
        }
        const triple = source.subarray(index, index + 3).toString();
        const value = /^%[0-9a-f]{2}$/i.test(triple) ? Number.parseInt(triple.slice(1), 16) : undefined;
        if (value === undefined || !mayEscape(value, part))
            throw new Error(`invalid URL escape ${goQuote(triple)}`);
        bytes.push(value);
        index += 2;
    }
    return Buffer.from(bytes);
}
function mayEscape(byte, part) {
    if (byte === 0x25)
        return true;
    if (part === 'host')
        return byte >= 0x80;
    return part !== 'zone' || byte === 0x20 || isUnescaped(byte, 'host');
}
function escapeBytes(bytes, part) {
    let text = '';
    for (const byte of bytes)
        text += isUnescaped(byte, part) ? String.fromCharCode(byte) : `%${hex(byte)}`;
    return text;
}
const hex = (byte) => byte.toString(16).toUpperCase().padStart(2, '0');
function isUnescaped(byte, part) {
    const char = String.fromCharCode(byte);
    return /[A-Za-z0-9\-_.~]/.test(char) || unescaped[part].includes(char);
}
function escaped(text, part) {
    return isEscaped(text, part) ? text : escapeBytes(unescapeBytes(text, part), part);
}
function isEscaped(text, part) {
    return [...Buffer.from(text)].every((byte) => isUnescaped(byte, part) || "!$&'()*+,;=:@[]%".includes(String.fromCharCode(byte)));
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
    const special = /["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu;
    const quoted = text.toWellFormed().replace(special, (char) => {
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
function parseQuery(query) {
    const values = new Map();
    for (const pair of query.split('&')) {
        if (pair === '' || pair.includes(';'))
            continue;
        const equals = pair.indexOf('=');
        try {
            const key = unescapeQuery(equals < 0 ? pair : pair.slice(0, equals));
            const value = equals < 0 ? '' : unescapeQuery(pair.slice(equals + 1));
            values.set(key, [...(values.get(key) ?? []), value]);
        }
        catch {
        }
    }
    return values;
}
function encodeQuery(values) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .byUtf8 */ .Zj)(values)
        .flatMap(([key, value]) => [value].flat().map((item) => `${escapeQuery(key)}=${escapeQuery(item)}`))
        .join('&');
}
function unescapeQuery(text) {
    return decodeURIComponent(text.replaceAll('+', ' '));
}
function escapeQuery(text) {
    return escapeBytes(Buffer.from(text), 'query').replaceAll('%20', '+');
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
/* harmony import */ var _url_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3179);

function parseRequestUri(text) {
    return withUrlInErrors(text, () => parse(text, true));
}
function parseUrl(text) {
    const hash = text.indexOf('#');
    if (hash < 0)
        return withUrlInErrors(text, () => parse(text, false));
    const bare = text.slice(0, hash);
    const url = withUrlInErrors(bare, () => parse(bare, false));
    const fragment = text.slice(hash + 1);
    withUrlInErrors(text, () => (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(fragment, 'fragment'));
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
        text += (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(host), 'host');
        const path = escapedPath(url);
        if (path && !path.startsWith('/') && host)
            text += '/';
        if (text === '' && path.split('/', 1)[0]?.includes(':'))
            text += './';
        text += path;
    }
    if (url.forceQuery || url.query)
        text += `?${url.query}`;
    return fragment ? `${text}#${(0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(fragment, 'fragment')}` : text;
}
function escapedPath({ path, rawPath }) {
    if (rawPath !== '' && (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(rawPath, 'path').toString() === path && path !== '*')
        return (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(rawPath, 'path');
    return path === '*' ? '*' : (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(path), 'path');
}
function escapePath(path) {
    return path.includes('%') ? (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(path), 'path') : (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(path, 'path');
}
function escapeSegment(text) {
    return (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(Buffer.from(text), 'segment');
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
function withUrlInErrors(text, parse) {
    try {
        return parse();
    }
    catch (cause) {
        throw new Error(`parse ${(0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(text)}: ${cause.message}`, { cause });
    }
}
function parse(text, isRequest) {
    if (/[\x00-\x1f\x7f]/.test(text))
        throw new Error('net/url: invalid control character in URL');
    if (text === '' && isRequest)
        throw new Error('empty url');
    const empty = { scheme: '', userinfo: undefined, host: '', path: '', rawPath: '', query: '' };
    if (text === '*')
        return { ...empty, path: '*', rawPath: '*' };
    if (text.startsWith(':'))
        throw new Error('missing protocol scheme');
    const originalScheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1] ?? '';
    const scheme = originalScheme.toLowerCase();
    const afterScheme = originalScheme ? text.slice(originalScheme.length + 1) : text;
    const mark = afterScheme.indexOf('?');
    const rest = mark < 0 ? afterScheme : afterScheme.slice(0, mark);
    const query = mark < 0 ? '' : afterScheme.slice(mark + 1);
    const url = { ...empty, scheme, query, ...(mark >= 0 && query === '' && { forceQuery: true }) };
    if (!rest.startsWith('/')) {
        if (scheme)
            return { ...url, opaque: rest };
        if (isRequest)
            throw new Error('invalid URI for request');
        if (rest.split('/', 1)[0]?.includes(':'))
            throw new Error('first path segment in URL cannot contain colon');
    }
    const hasAuthority = rest.startsWith('//') && (scheme !== '' || (!isRequest && !rest.startsWith('///')));
    if (!hasAuthority)
        return { ...url, ...pathOf(rest), ...(scheme && rest.startsWith('/') && { omitHost: true }) };
    const end = rest.indexOf('/', 2);
    const authority = end < 0 ? rest.slice(2) : rest.slice(2, end);
    return { ...url, ...parseAuthority(scheme, authority), ...pathOf(end < 0 ? '' : rest.slice(end)) };
}
function pathOf(rawPath) {
    return { path: (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(rawPath, 'path').toString(), rawPath };
}
function parseAuthority(scheme, authority) {
    const at = authority.lastIndexOf('@');
    const host = parseHost(scheme, authority.slice(at + 1));
    if (at < 0)
        return { userinfo: undefined, host };
    const original = authority.slice(0, at);
    if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(original))
        throw new Error('net/url: invalid userinfo');
    const colon = original.indexOf(':');
    const escapePart = (text) => (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)((0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(text, 'user'), 'user');
    const userinfo = colon < 0
        ? escapePart(original)
        : `${escapePart(original.slice(0, colon))}:${escapePart(original.slice(colon + 1))}`;
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
    return (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(host, 'host').toString();
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
    const address = (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(zoneAt < 0 ? literal : literal.slice(0, zoneAt), 'host').toString();
    const zone = zoneAt < 0 ? '' : (0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeBytes */ .Ax)(literal.slice(zoneAt), 'zone').toString();
    if (!/^[0-9a-f:.]+$/i.test(address) || zone === '%' || !URL.canParse(`http://[${address}]`))
        throw new Error(`invalid host: ParseAddr(${(0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(address + zone)}): unable to parse IP`);
    return `[${address}${zone}]${port}`;
}
function checkPort(port) {
    if (!/^(?::[0-9]*)?$/.test(port))
        throw new Error(`invalid port ${(0,_url_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .goQuote */ .dg)(port)} after host`);
}


/***/ }),

/***/ 9827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ topChain),
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   GD: () => (/* binding */ extendChain)
/* harmony export */ });
/* unused harmony export chainText */
function stepsOf(chain) {
    const steps = [];
    for (let step = chain.steps; step; step = step.next)
        steps.push(step.kustomization);
    return steps;
}
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
const topChain = (flux) => ({
    steps: undefined,
    flux,
    isDeployed: true,
    namespace: flux.targetNamespace,
    root: flux.file,
});
function extendChain(chain, steps) {
    let { steps: next, namespace } = chain;
    for (const kustomization of steps.toReversed()) {
        next = { kustomization, next };
        namespace ??= kustomization.namespace;
    }
    return { ...chain, steps: next, namespace };
}


/***/ }),

/***/ 9048:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZN: () => (/* binding */ isReplaceable),
  V2: () => (/* binding */ substitute),
  Ch: () => (/* binding */ substituteText)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/common/yaml.ts
var yaml = __webpack_require__(7394);
// EXTERNAL MODULE: ./src/scan/glob.ts
var glob = __webpack_require__(8747);
;// CONCATENATED MODULE: ./src/kustomize-controller/envsubst.ts

function expand(text, lookup, onResult = () => { }) {
    const reader = { text, at: 0, lookup, onResult, missing: [] };
    let result = '';
    while (reader.at < text.length) {
        const dollar = text.indexOf('$', reader.at);
        if (dollar < 0)
            break;
        result += text.slice(reader.at, dollar);
        reader.at = dollar + 1;
        if (text[dollar + 1] === '{')
            result += readExpression(reader);
        else {
            result += '$';
            if (text[dollar + 1] === '$')
                reader.at++;
        }
    }
    return { text: result + text.slice(reader.at), missing: reader.missing };
}
function readExpression(reader) {
    const start = reader.at - 1;
    reader.at++;
    const unsupported = () => {
        const excerpt = reader.text.slice(start, start + 40).split('\n', 1)[0];
        return new Error(`${excerpt} is not a substitution that Flux supports; write $$ for a literal dollar sign`);
    };
    const isLength = read(reader, /#/y) !== undefined;
    const name = read(reader, /[\p{L}\p{Nd}_]+/uy);
    if (name === undefined)
        throw unsupported();
    const operator = isLength ? '' : (read(reader, /:[-=?+]|:|=|[,^]{1,2}|\/[/#%]?|##?|%%?/y) ?? '');
    const args = readArguments(reader, operator);
    if (!args || read(reader, /\}/y) === undefined)
        throw unsupported();
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
    if (isLength)
        return String(Buffer.byteLength(value));
    const result = (transforms[operator] ?? unchanged)(value, ...text);
    if (result !== value)
        reader.onResult(name, result);
    return result;
}
function readArguments(reader, operator) {
    const inner = { ...reader, missing: [] };
    const text = [];
    const argument = (plain, escapes = false) => {
        const found = read(inner, /\$(?=\{)/y) ? readExpression(inner) : read(inner, plain);
        if (found !== undefined)
            text.push(escapes ? found.replace(/\$(\$)|\\([/\\])/g, '$1$2') : found);
        return found !== undefined;
    };
    let isValid = true;
    if (/^:?[-=?+]$/.test(operator))
        while (inner.text[inner.at] !== '}' && isValid)
            isValid = argument(untilBrace);
    else if (/^[#%]/.test(operator))
        isValid = argument(untilBrace);
    else if (operator === ':') {
        isValid = argument(/(?:(?!\$\{)[^:}])+/y);
        if (isValid && read(inner, /:+/y))
            isValid = argument(untilBrace);
    }
    else if (operator.startsWith('/')) {
        isValid = argument(/(?:\\[/\\]|(?!\$\{)[^/])+/y, true) && read(inner, /\/+/y) !== undefined;
        if (isValid && inner.text[inner.at] !== '}')
            isValid = argument(untilBrace, true);
    }
    reader.at = inner.at;
    return isValid ? { text, missing: inner.missing } : undefined;
}
const untilBrace = /(?:(?!\$\{)[^}])+/y;
function read(reader, pattern) {
    pattern.lastIndex = reader.at;
    const found = pattern.exec(reader.text)?.[0];
    if (found !== undefined)
        reader.at += found.length;
    return found;
}
const unchanged = (value) => value;
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
        throw new Error(`A substring cannot have ${length} bytes`);
    return bytes.subarray(from, to).toString();
}
function stripPrefix(value, pattern, which) {
    if (value.length > 2000)
        throw new Error(`A value of ${value.length} characters is too long to match with a pattern`);
    const matches = (0,glob/* compileName */.$d)(pattern);
    const lengths = Array.from({ length: value.length }, (_, index) => index + 1);
    if (which === 'longest')
        lengths.reverse();
    const length = lengths.find((length) => matches(value.slice(0, length)));
    return value.slice(length ?? 0);
}
function reversed(text) {
    return [...text].reverse().join('');
}

;// CONCATENATED MODULE: ./src/kustomize-controller/post-build.ts



const switchKey = 'kustomize.toolkit.fluxcd.io/substitute';
function isDisabled(object) {
    return ['labels', 'annotations'].some((map) => (0,yaml/* textOf */.b6)((0,yaml/* nodeAt */.oB)(object, 'metadata', map, switchKey)) === 'disabled');
}
const replaceable = /\$[{$]/;
const variable = /(?<!\$)\$\{#?([_\p{L}][_\p{L}\p{Nd}]*)[}:=\-+?^,/#%]/gu;
function variablesIn(text) {
    return [...new Set(Array.from(text.matchAll(variable), ([, name]) => name))];
}
function isReplaceable(text) {
    return replaceable.test(text);
}
function substitute(object, substitution) {
    const unresolved = new Map();
    const refused = new Map();
    const replaced = new Map(object.replaced);
    let isChanged = false;
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
    const visitScalar = (original, node) => {
        if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'string' || !isReplaceable(node.value))
            return;
        try {
            const { value, missing } = substituteScalar(node, substitution);
            if (value !== node) {
                replaced.set(original, value);
                isChanged = true;
            }
            if (missing.length > 0)
                unresolved.set(value, missing.join(', '));
        }
        catch (error) {
            refused.set(node, error.message);
        }
    };
    if (object.hasVariables && substitution.mode !== 'literal' && !isDisabled(object))
        visit(object.map);
    return { object: isChanged ? { ...object, replaced } : object, unresolved, refused };
}
function substituteScalar(node, substitution) {
    const text = node.value;
    const { text: expanded, missing } = substituteText(text, substitution);
    if (substitution.mode !== 'values' || expanded === text)
        return { value: node, missing };
    const parsed = text.includes('\n')
        ? undefined
        : parseAgain(expand(toYaml(text), substitution.lookup, substitution.onResult).text);
    if (parsed) {
        if (node.range)
            parsed.range = node.range;
        return { value: parsed, missing };
    }
    const value = node.clone();
    value.value = expanded;
    return { value, missing };
}
function substituteText(text, substitution) {
    if (substitution.mode === 'values')
        return expand(text, substitution.lookup, substitution.onResult);
    return { text, missing: substitution.mode === 'unknown' ? variablesIn(text) : [] };
}
function toYaml(value) {
    return (0,dist/* stringify */.As)(value, { lineWidth: 0, singleQuote: true }).replace(/\n$/, '');
}
function parseAgain(text) {
    const parsed = (0,dist/* parseDocument */.Tp)(text, { logLevel: 'error' });
    const node = parsed.contents;
    if (parsed.errors.length > 0 || !(0,dist/* isNode */.Ll)(node))
        return undefined;
    return (0,dist/* isCollection */.P3)(node) && !node.flow ? undefined : node;
}


/***/ }),

/***/ 8357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ generatorsIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);
/* harmony import */ var _common_once_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3324);
/* harmony import */ var _common_parse_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1032);
/* harmony import */ var _common_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9353);
/* harmony import */ var _common_yaml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7394);
/* harmony import */ var _scan_yaml_objects_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3059);







const kinds = { secretGenerator: 'Secret', configMapGenerator: 'ConfigMap' };
function generatorsIn(kustomization, field, readText) {
    const { content } = kustomization;
    const common = (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .mapOf */ .A7)(content.generatorOptions) ?? {};
    return (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(content[field]).flatMap((entry, index) => {
        const fields = (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .mapOf */ .A7)(entry) ?? {};
        const name = (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .wordOf */ .aG)(fields.name);
        if (name === undefined)
            return [];
        const options = (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .mapOf */ .A7)(fields.options) ?? {};
        const metadata = {
            name,
            namespace: (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .wordOf */ .aG)(fields.namespace),
            labels: { ...(0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .mapOf */ .A7)(common.labels), ...(0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .mapOf */ .A7)(options.labels) },
            annotations: { ...(0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .mapOf */ .A7)(common.annotations), ...(0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .mapOf */ .A7)(options.annotations) },
        };
        const position = (0,_common_once_js__WEBPACK_IMPORTED_MODULE_6__/* .once */ .O)(() => positionOf(kustomization, `${field}.${index}`, readText));
        const encoded = (value) => (field === 'secretGenerator' ? Buffer.from(value).toString('base64') : value);
        const objectWith = (pairs) => {
            const data = Object.fromEntries([...pairs].map(([key, value]) => [key, encoded(value)]));
            return objectOf({ apiVersion: 'v1', kind: kinds[field], metadata, data }, position());
        };
        const generate = () => {
            try {
                return { object: objectWith(pairsIn(fields, kustomization.folder, readText)) };
            }
            catch (error) {
                return { object: objectWith(new Map()), fault: error.message };
            }
        };
        return {
            kustomization,
            name,
            get line() {
                return position().line;
            },
            isMerged: fields.behavior === 'merge' || fields.behavior === 'replace',
            hasHash: common.disableNameSuffixHash !== true && options.disableNameSuffixHash !== true,
            generate,
        };
    });
}
function objectOf(content, position) {
    const text = JSON.stringify(content);
    const [object] = (0,_scan_yaml_objects_js__WEBPACK_IMPORTED_MODULE_5__/* .parseObjects */ .MB)({ text, line: position.line }, { file: '', isNamed: false }, []);
    if (!object)
        throw new Error('it is too large');
    return { ...object, at: () => position, atNode: () => position };
}
function positionOf({ file }, field, readText) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_1__/* .LineCounter */ .HN();
    const document = (0,_common_parse_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .hN)(readText(file), { lineCounter: lines, merge: true });
    const fields = { map: document.contents, aliases: (0,_common_parse_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveAliases */ .rB)(document) };
    const { line, col } = lines.linePos((0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .offsetOf */ .b4)(fields, field));
    return { line, column: col };
}
function pairsIn(fields, folder, readText) {
    const pairs = new Map();
    const add = (key, value) => {
        if (pairs.has(key))
            throw new Error(`it has the key ${key} twice`);
        pairs.set(key, value);
    };
    const read = (path) => readSource(path, folder, readText);
    const texts = (key) => (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(fields[key]).filter((one) => typeof one === 'string');
    for (const literal of texts('literals')) {
        const [key, value] = keyAndValue(literal);
        add(key, /^(["']).*\1$/s.test(value) ? value.slice(1, -1) : value);
    }
    for (const entry of texts('files')) {
        const [key, path] = entry.includes('=') ? keyAndValue(entry) : [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(entry), entry];
        add(key, read(path));
    }
    for (const path of [...texts('envs'), ...((0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .wordOf */ .aG)(fields.env) === undefined ? [] : [fields.env])])
        for (const [key, value] of parseEnv(read(path)))
            add(key, value);
    return pairs;
}
function keyAndValue(text) {
    const at = text.indexOf('=');
    if (at < 1)
        throw new Error('an entry is not key=value');
    return [text.slice(0, at), text.slice(at + 1)];
}
function parseEnv(text) {
    const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
    return lines
        .map((line) => line.trimStart())
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => (line.includes('=') ? keyAndValue(line) : [line, '']));
}
function readSource(path, folder, readText) {
    const file = (0,_common_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .slashes */ .k2)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, path));
    let text;
    try {
        if (file.split('/').includes('.git'))
            throw new Error('it is in .git');
        text = readText(file);
    }
    catch {
        throw new Error(`${path} cannot be read`);
    }
    if (text.includes('ENC[AES256_GCM,'))
        throw new Error(`${path} is encrypted with SOPS`);
    if (text.includes('\ufffd'))
        throw new Error(`${path} is not text`);
    return text;
}


/***/ }),

/***/ 2943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* reexport */ loadRepository)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/common/paths.ts
var common_paths = __webpack_require__(9353);
// EXTERNAL MODULE: ./src/common/workspace.ts
var common_workspace = __webpack_require__(4384);
// EXTERNAL MODULE: ./src/scan/documents.ts
var documents = __webpack_require__(9103);
// EXTERNAL MODULE: ./src/ci/git.ts
var git = __webpack_require__(5800);
// EXTERNAL MODULE: ./src/scan/glob.ts
var scan_glob = __webpack_require__(8747);
;// CONCATENATED MODULE: ./src/scan/gitignore.ts


const maxWildcards = 100;
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
            workspace.inspect(file, (bytes) => {
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
            const root = (0,common_paths/* workTree */._E)(path);
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
        const wildcard = { ...rule, foldersOnly, matches: (0,scan_glob/* compileSegments */.MT)(pattern) };
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
    if (alike.length > maxWildcards)
        alike.pop();
    lengths.add(text.length);
    map.set(text, alike);
}
function put({ map, lengths }, ending, value, key) {
    lengths.add(ending.length);
    map.set(key, value);
}

// EXTERNAL MODULE: ./src/common/read-file.ts
var read_file = __webpack_require__(9360);
;// CONCATENATED MODULE: ./src/scan/scan-problems.ts

function createScanProblems(displayPath, problems) {
    const unread = new Set();
    const report = (severity, path, message) => problems.push({ severity, message, file: displayPath(path) });
    return {
        unreadFile: (path, error) => {
            if (unread.has(path))
                return;
            unread.add(path);
            const severity = error instanceof read_file/* RefusedFileError */.pc ? 'warning' : 'error';
            report(severity, path, `This file cannot be read: ${reason(path, error)}`);
        },
        unreadFolder: (path, error) => report('error', path, `This folder cannot be read: ${reason(path, error)}`),
        unreadIgnoreFile: (path, error) => report('warning', path, `This file cannot be read, so its rules are not applied: ${reason(path, error)}`),
        unfollowedLink: (path, error) => {
            if (error instanceof read_file/* RefusedFileError */.pc)
                report('notice', path, 'This link leads out of the workspace; it was not followed');
            else if (isLoop(error))
                report('notice', path, 'This link leads in a circle; it was not followed');
            else if (isMissing(error))
                report('notice', path, 'This link leads nowhere');
            else
                report('error', path, `This link cannot be read: ${reason(path, error)}`);
        },
        utf16: (path) => report('error', path, 'This file is UTF-16, so it was skipped: save it as UTF-8'),
    };
}
function isMissing(error) {
    return error.code === 'ENOENT';
}
function isLoop(error) {
    return error.code === 'ELOOP';
}
function reason(path, error) {
    if (isMissing(error) && path.includes('\ufffd'))
        return 'its name is not valid UTF-8; rename it';
    const { code, message } = error;
    return code === 'EACCES' ? 'permission denied' : message;
}

;// CONCATENATED MODULE: ./src/scan/scanner.ts






const manifestName = /\.(ya?ml|json)$|^Kustomization$/;
const skippedFolders = new Set(['.git', 'node_modules']);
function createScanner({ workspace, visit, displayPath, problems }) {
    const files = new Set();
    const unfilteredFolders = new Set();
    const coveredFolders = [];
    const report = createScanProblems(displayPath, problems);
    const ignoreFiles = gitignore(workspace, report.unreadIgnoreFile);
    const readFile = (path, visitFile = visit) => {
        if (files.has(path))
            return;
        workspace.inspect(path, (bytes) => {
            if (isFluxInUtf16(bytes))
                report.utf16(path);
            return visitFile(path, bytes);
        });
        files.add(path);
    };
    const tryFile = (path) => {
        try {
            readFile(path);
        }
        catch (error) {
            report.unreadFile(path, error);
        }
    };
    const readLink = (path) => {
        try {
            const target = workspace.resolve(path);
            const isFolder = workspace.typeOf(target) === 'folder';
            if (!isFolder && !manifestName.test((0,external_node_path_.basename)(target)))
                return [];
            workspace.follow(path);
            if (isFolder)
                return [{ path: target, rules: ignoreFiles.above(target), accept: undefined }];
            tryFile(target);
        }
        catch (error) {
            if (manifestName.test((0,external_node_path_.basename)(path)) || isLoop(error) || isFolder(path))
                report.unfollowedLink(path, error);
        }
        return [];
    };
    const readEntries = (open, entries, ignored) => {
        const { accept } = open;
        const hasIgnoreFile = entries.some(({ name }) => name === '.gitignore');
        const rules = hasIgnoreFile ? ignoreFiles.within(open.path, open.rules) : open.rules;
        const folders = [];
        for (const entry of entries) {
            const { name } = entry;
            const isFolder = entry.isDirectory();
            if (isFolder ? skippedFolders.has(name) : !(manifestName.test(name) || entry.isSymbolicLink()))
                continue;
            const path = `${open.path}/${name}`;
            if (isIgnored(rules, path, name, isFolder)) {
                ignored.add(path);
                continue;
            }
            const isAccepted = accept === undefined || accept(path);
            if (isFolder)
                folders.push({ path, rules, accept: isAccepted ? undefined : accept });
            else if (isAccepted && entry.isFile())
                tryFile(path);
            else if (isAccepted && entry.isSymbolicLink())
                folders.push(...readLink(path));
        }
        return folders;
    };
    const readFolder = (path, accept) => {
        const open = [{ path, rules: ignoreFiles.above(path), accept }];
        const ignored = new Set();
        for (let next = open.pop(); next; next = open.pop()) {
            if (!next.accept && unfilteredFolders.has(next.path))
                continue;
            if (!next.accept)
                unfilteredFolders.add(next.path);
            try {
                for (const folder of readEntries(next, workspace.list(next.path), ignored))
                    open.push(folder);
            }
            catch (error) {
                if (next.path === path)
                    throw error;
                report.unreadFolder(next.path, error);
            }
        }
        if (!accept)
            coveredFolders.push(path);
        for (const tracked of ignored.size > 0 ? trackedIn(path) : [])
            if (manifestName.test((0,external_node_path_.basename)(tracked)) && isBelow(tracked, ignored) && (!accept || accept(tracked)))
                readTracked(tracked);
    };
    const readTracked = (path) => {
        try {
            tryFile(workspace.follow(path));
        }
        catch (error) {
            if (!isMissing(error))
                report.unfollowedLink(path, error);
        }
    };
    const readListed = (path) => {
        try {
            const real = workspace.follow(path);
            if (workspace.typeOf(real) === 'folder')
                readFolder(real);
            else
                tryFile(real);
        }
        catch (error) {
            if (!isMissing(error))
                report.unfollowedLink(path, error);
        }
    };
    return {
        folder: readFolder,
        file: readFile,
        listed: readListed,
        reportUnread: report.unreadFile,
        files,
        covers: (path) => coveredFolders.some((folder) => (0,common_paths/* isWithin */.UO)(path, folder)),
    };
}
const groupInUtf16 = Buffer.from('toolkit.fluxcd.io', 'utf16le').subarray(0, -1);
function isFluxInUtf16(bytes) {
    const [first, second] = bytes;
    const hasByteOrderMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    return (hasByteOrderMark || first === 0 || second === 0) && bytes.includes(groupInUtf16);
}
function isBelow(path, ancestors) {
    for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/')))
        if (ancestors.has(at))
            return true;
    return false;
}
function isFolder(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isDirectory();
    }
    catch {
        return false;
    }
}
function trackedIn(folder) {
    const output = (0,git/* runGit */.EO)(folder, ['ls-files', '-z', '--cached'])?.toString() ?? '';
    return output
        .split('\0')
        .filter((path) => path !== '')
        .map((path) => `${folder}/${path}`);
}

// EXTERNAL MODULE: ./src/common/wording.ts
var wording = __webpack_require__(7333);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/common/parse-yaml.ts
var parse_yaml = __webpack_require__(1032);
// EXTERNAL MODULE: ./src/common/yaml.ts
var yaml = __webpack_require__(7394);
// EXTERNAL MODULE: ./src/scan/yaml-objects.ts
var yaml_objects = __webpack_require__(3059);
;// CONCATENATED MODULE: ./src/kustomize/kustomization.ts






const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
function parseKustomization(file, folder, text, readText) {
    const content = parseMap(text);
    if (!content)
        return undefined;
    const paths = (key) => texts(content[key]).filter((entry) => !isRemote(entry));
    const local = (keys) => keys.flatMap(paths).map((entry) => (0,common_paths/* slashes */.k2)((0,external_node_path_.resolve)(folder, entry)));
    return {
        file,
        folder,
        namespace: (0,yaml/* wordOf */.aG)(content.namespace),
        resources: local(['resources', 'bases']),
        components: local(['components']),
        remote: ['resources', 'bases', 'components'].flatMap((key) => texts(content[key])).filter(isRemote),
        changes: changesIn(content, folder, readText),
        content,
    };
}
function createParsedKustomizations(files, readText) {
    const parsed = new Map();
    return (folder) => {
        const file = files.get(folder);
        if (file && !parsed.has(folder))
            parsed.set(folder, parseKustomization(file.file, folder, file.text, readText));
        return parsed.get(folder);
    };
}
function changesIn(content, folder, readText) {
    const patches = [];
    for (const field of ['patches', 'patchesStrategicMerge', 'patchesJson6902', 'replacements', 'transformers'])
        for (const entry of (0,yaml/* listOf */.c3)(content[field]))
            patches.push(...targetsOf(field, entry, folder, readText));
    return { namePrefix: (0,yaml/* wordOf */.aG)(content.namePrefix), nameSuffix: (0,yaml/* wordOf */.aG)(content.nameSuffix), patches };
}
function mayChange({ namePrefix, nameSuffix, patches }, kind, name) {
    return namePrefix !== undefined || nameSuffix !== undefined || patches.some((patch) => mayPatch(patch, kind, name));
}
function mayPatch({ kind, name, text }, objectKind, objectName = '') {
    if (text !== undefined)
        return text.includes(objectKind) && text.includes(objectName);
    const mayMatch = (pattern, value) => pattern === undefined || pattern === value || /[.*+?|()[\]^$]/.test(pattern);
    return mayMatch(kind, objectKind) && (objectName === '' || mayMatch(name, objectName));
}
function targetsOf(field, entry, folder, readText) {
    if (typeof entry === 'string' && entry.includes('\n'))
        return [{ field, text: entry }];
    const patch = typeof entry === 'string' ? { path: entry } : (0,yaml/* mapOf */.A7)(entry);
    if (!patch)
        return [];
    const path = (0,yaml/* wordOf */.aG)(patch.path);
    const file = path === undefined ? undefined : (0,common_paths/* slashes */.k2)((0,external_node_path_.resolve)(folder, path));
    const target = (0,yaml/* mapOf */.A7)(patch.target);
    const selected = (0,yaml/* listOf */.c3)(patch.targets).map((one) => (0,yaml/* mapOf */.A7)((0,yaml/* mapOf */.A7)(one)?.select));
    const targets = (target ? [target] : selected).filter((one) => one !== undefined);
    if (targets.length > 0)
        return targets.map(({ kind, name }) => ({ field, kind: (0,yaml/* wordOf */.aG)(kind), name: (0,yaml/* wordOf */.aG)(name), file }));
    const text = (0,yaml/* wordOf */.aG)(patch.patch) ?? (file === undefined ? undefined : fileText(file, readText));
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
function parseMap(text) {
    if (text.length > yaml_objects/* maxDocumentLength */.yY)
        return undefined;
    try {
        const document = (0,parse_yaml/* parseYaml */.hN)(text, { merge: true });
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

// EXTERNAL MODULE: ./src/kustomize-controller/chain.ts
var kustomize_controller_chain = __webpack_require__(9827);
;// CONCATENATED MODULE: ./src/manifests/copy-problems.ts



function createReport(problems) {
    const known = new Set();
    return (problem) => {
        const id = JSON.stringify([problem.file, problem.line, problem.column, problem.message]);
        if (!known.has(id))
            problems.push(problem);
        known.add(id);
    };
}
function reportFields({ problems, refused }, { flux }, report) {
    for (const problem of problems)
        report(problem);
    for (const problem of refused)
        report({ severity: flux ? 'warning' : 'notice', ...problem });
}
function reportIncomplete(copies, report) {
    const [first] = copies;
    if (!first)
        return;
    const { kind, name, file, line } = first;
    const variables = copies.flatMap(({ unresolved }) => [...unresolved.values()].flatMap((text) => text.split(', ')));
    const roots = copies.map(({ root }) => root ?? 'no kustomization');
    const through = (0,wording/* shortList */.pg)([...new Set(roots)]);
    const missing = [...new Set(variables)].join(', ');
    const message = `${kind} ${name} reaches the cluster through ${through} without a value of ${missing}; this copy does not count, since others have all values`;
    report({ severity: 'warning', message, file, line });
}
function reportUnapplied({ fields: { kind, name, file }, writtenName, faults }, chain, displayPath, report) {
    const notice = (kustomization, cause) => {
        const isFlux = 'sourceRef' in kustomization;
        const remedy = isFlux
            ? 'pipe `flux build kustomization` into `--manifests -`'
            : `write kustomize:${displayPath(kustomization.folder)} in manifests`;
        const message = `This kustomization may change ${kind} ${name} (${file}) by ${cause}; it is read without them: ${remedy} to apply them`;
        report({
            severity: 'notice',
            message,
            file: displayPath(kustomization.file),
            line: isFlux ? kustomization.line : 1,
        });
    };
    for (const { kustomization, field, message } of faults)
        notice(kustomization, `${field} that cannot be applied here (${message})`);
    for (const kustomization of (0,kustomize_controller_chain/* stepsOf */.B_)(chain).reverse()) {
        const transformers = kustomization.changes.patches.filter(({ field }) => field === 'transformers');
        const changes = { namePrefix: undefined, nameSuffix: undefined, patches: transformers };
        if (mayChange(changes, kind, writtenName))
            notice(kustomization, 'transformers');
    }
}

// EXTERNAL MODULE: ./src/kustomize-controller/post-build.ts + 1 modules
var post_build = __webpack_require__(9048);
;// CONCATENATED MODULE: ./src/manifests/deployed-object.ts


function deployedObject(parsed, chain, context, options) {
    const { object: changed, isNamespacePatched } = applyChanges(parsed, context.changesOf(chain, options));
    if (!changed)
        return undefined;
    const substitution = context.substitutionOf(chain.flux);
    const { object, unresolved } = (0,post_build/* substitute */.V2)(changed, substitution);
    const { name: namespace } = namespaceInChain(namespaceOf(object, unresolved), {
        chainNamespace: isNamespacePatched ? undefined : chain.namespace,
        fallback: context.fallbackNamespace,
        substitution,
    });
    return { object, unresolved, namespace, substitution };
}
function applyChanges(object, changes) {
    return changes?.apply(object) ?? { object, isNamespacePatched: false, faults: [] };
}
const unlisted = { steps: undefined, flux: undefined, isDeployed: false, namespace: undefined, root: undefined };
function chainsOfDocument({ path, builtFrom }, graph) {
    if (builtFrom !== undefined)
        return graph.chainsOfFolder(builtFrom);
    return path === '-' ? [unlisted] : graph.chainsOf(path);
}
function namespaceOf(object, unresolved) {
    const node = (0,yaml/* nodeAt */.oB)(object, 'metadata', 'namespace');
    const missing = node ? unresolved.get(node) : undefined;
    return { name: missing === undefined ? (0,yaml/* textOf */.b6)(node) : undefined, missing };
}
function namespaceInChain({ name, missing }, { chainNamespace, fallback, substitution }) {
    const hasNone = name === undefined && missing === undefined;
    if (hasNone && fallback !== undefined)
        return { name: fallback, missing: undefined };
    if (chainNamespace !== undefined)
        return substituteNamespace(chainNamespace, substitution);
    return { name: name || undefined, missing };
}
function substituteNamespace(text, substitution) {
    try {
        const { text: name, missing } = (0,post_build/* substituteText */.Ch)(text, substitution);
        return missing.length > 0 ? { name: undefined, missing: missing.join(', ') } : { name, missing: undefined };
    }
    catch {
        return { name: text, missing: undefined };
    }
}
function providedBy(unresolved, substitution) {
    const providers = new Map();
    if (substitution.mode !== 'values')
        return providers;
    for (const [field, variables] of unresolved) {
        const sources = variables.split(', ').map((name) => substitution.mayProvide(name));
        if (sources.every(Boolean))
            providers.set(field, [...new Set(sources)].join(' and '));
    }
    return providers;
}

;// CONCATENATED MODULE: ./src/manifests/manifest-context.ts
function decryptedKey(path, { line }) {
    return `${path}:${line}`;
}

;// CONCATENATED MODULE: ./src/manifests/manifest-fields.ts


const group = 'notification.toolkit.fluxcd.io/';
const versions = ['v1beta1', 'v1beta2', 'v1beta3'];
function notificationKind({ apiVersion, kind }) {
    return apiVersion.startsWith(group) && (kind === 'Provider' || kind === 'Alert') ? kind : undefined;
}
function manifestFields(object, options) {
    const fields = typedFields(object, options);
    const { apiVersion, kind } = object;
    if (!versions.includes(apiVersion.slice(group.length)))
        options.problems.push({
            severity: 'warning',
            message: `No Flux version serves ${kind} in ${apiVersion}; write ${group}v1beta3`,
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
const maxTypeProblems = 20;
function typedFields(object, { file, problems, unresolved: unresolvedNodes }) {
    const unresolved = new Map();
    let typeProblems = 0;
    const wrongType = (field, expected) => {
        if (++typeProblems > maxTypeProblems)
            return undefined;
        const more = typeProblems === maxTypeProblems ? ' (further fields of the wrong type are not listed)' : '';
        const message = `${field} of this ${object.kind} should be ${expected}; it counts as absent${more}`;
        problems.push({ severity: 'warning', message, file, field, ...object.at(field) });
        return undefined;
    };
    const node = (field) => (0,yaml/* nodeAt */.oB)(object, ...field.split('.'));
    const isAbsent = (field) => isNull(node(field));
    const textAt = (field, value = node(field)) => {
        const variables = value ? unresolvedNodes.get(value) : undefined;
        if (variables !== undefined)
            unresolved.set(field, variables);
        return (0,yaml/* textOf */.b6)(value);
    };
    const text = (field) => (isAbsent(field) ? undefined : (textAt(field) ?? wrongType(field, 'text')));
    const list = (field) => {
        const value = node(field);
        if (!(0,dist/* isSeq */.oP)(value) && !isNull(value))
            wrongType(field, 'a list');
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
            return /^(false|no|off)$/i.test(value) ? false : wrongType(field, 'true or false');
        },
        reference: (field) => {
            if (isAbsent(field))
                return undefined;
            const name = text(`${field}.name`);
            return name === undefined ? wrongType(field, 'a reference with a name') : { name };
        },
        texts: (field) => {
            if (!(0,dist/* isSeq */.oP)(node(field)))
                return isAbsent(field) ? undefined : wrongType(field, 'a list');
            return list(field).flatMap((item) => text(item) ?? []);
        },
        map: (field) => {
            if (isAbsent(field))
                return undefined;
            if (!(0,dist/* isMap */.jh)(node(field)))
                return wrongType(field, 'a map');
            const entries = (0,yaml/* entriesOf */.Mc)(object, node(field)).flatMap(([key, value]) => {
                if (!value || isNull(value))
                    return [[key, '']];
                const content = textAt(`${field}.${key}`, value) ?? wrongType(`${field}.${key}`, 'text');
                return content === undefined ? [] : [[key, content]];
            });
            return new Map(entries);
        },
    };
}
function isNull(value) {
    return !value || ((0,dist/* isScalar */.jn)(value) && (value.value === null || value.value === undefined));
}

;// CONCATENATED MODULE: ./src/manifests/notification-documents.ts







function parseCandidate(candidate, context, problems) {
    const { document } = candidate;
    const file = context.displayPath(candidate.builtFrom ? `${candidate.builtFrom}/kustomization.yaml` : candidate.path);
    const { plain, sealed, fault } = decryptionOf(candidate, context) ?? {};
    const parsed = parseNotifications(candidate, file, context, problems);
    if (fault !== undefined)
        problems.push({ severity: 'error', message: fault, file, line: document.line });
    const readable = fault === undefined ? parsed : [];
    const decrypted = plain === undefined ? readable : readable.map((object) => (0,yaml_objects/* decryptedObject */.O8)(object, plain));
    const objects = candidate.builtFrom === undefined ? decrypted : decrypted.map(atTop);
    return {
        file,
        text: plain === undefined ? document.text : JSON.stringify(plain),
        sealed,
        objects: objects.filter((object) => isIdentified(object, file, candidate.isNamed, problems)),
    };
}
function parseNotifications({ document, isNamed }, file, { counts, resourceSets }, problems) {
    counts.documents++;
    const objects = (0,yaml_objects/* parseObjects */.MB)(document, { file, isNamed }, problems);
    for (const object of objects.filter(({ kind }) => kind === 'ResourceSet'))
        resourceSets.set((0,errors/* locationText */.fN)({ file, line: object.at('').line }), (0,yaml_objects/* nameOf */.Vb)(object) ?? '');
    return objects.filter(notificationKind);
}
function decryptionOf({ path, document }, { decrypted }) {
    const result = decrypted.get(decryptedKey(path, document));
    return result ?? ((0,documents/* isSopsDocument */.PM)(document.text) ? { sealed: 'is encrypted with SOPS' } : undefined);
}
function atTop(object) {
    const top = () => ({ line: 1, column: 1 });
    return { ...object, at: top, atNode: top };
}
function isIdentified(object, file, isNamed, problems) {
    const hasName = Boolean((0,yaml_objects/* nameOf */.Vb)(object));
    if (hasName && !(0,dist/* isCollection */.P3)((0,yaml/* nodeAt */.oB)(object, 'metadata', 'namespace')))
        return true;
    const fault = hasName ? 'has a metadata.namespace that is not text' : 'has no metadata.name';
    problems.push({
        severity: isNamed ? 'error' : 'notice',
        message: `This ${object.kind} ${fault}; it was skipped (a template must be rendered first)`,
        file,
        ...object.at(hasName ? 'metadata.namespace' : 'metadata.name'),
    });
    return false;
}

;// CONCATENATED MODULE: ./src/manifests/tree-cache.ts
const maxDocuments = 64;
function createTreeCache() {
    const kept = new Map();
    return (objects, parse) => {
        const document = {};
        if (kept.size < maxDocuments)
            kept.set(document, objects);
        return objectsOf(document, parse, kept);
    };
}
function objectsOf(document, parse, kept) {
    return (index) => {
        const objects = kept.get(document) ?? parse();
        kept.delete(document);
        kept.set(document, objects);
        const [oldest] = kept.keys();
        if (kept.size > maxDocuments && oldest)
            kept.delete(oldest);
        return objects[index];
    };
}

;// CONCATENATED MODULE: ./src/manifests/variants.ts





function createVariants({ document, treeOf, isChanged }) {
    const isOnly = !isChanged && !(0,post_build/* isReplaceable */.ZN)(document.text);
    const variables = new Map();
    const variablesIn = (changes) => {
        if (!variables.has(changes?.key))
            variables.set(changes?.key, variableNames(document.text, changes));
        return variables.get(changes?.key);
    };
    const known = new Map();
    return (changes, substitution) => {
        const key = JSON.stringify([changes?.key, valuesKey(variablesIn(changes), substitution)]);
        const create = (written, index) => {
            const fixed = createVariant(written, { changes, substitution, document, isOnly });
            return fixed && { ...fixed, ...lazyFields({ treeOf, index, changes, substitution }) };
        };
        const variants = known.get(key) ?? document.objects.map(create);
        known.set(key, variants);
        return variants;
    };
}
function variableNames(text, changes) {
    const all = changes ? `${text}\n${changes.text}` : text;
    if (!(0,post_build/* isReplaceable */.ZN)(all))
        return undefined;
    const names = Array.from(all.matchAll(/\$\{#?([\p{L}\p{Nd}_]+)/gu), ([, name]) => name);
    return [...new Set(names)];
}
function valuesKey(names, substitution) {
    if (!names)
        return '';
    if (substitution.mode !== 'values')
        return substitution.mode;
    return JSON.stringify(names.map((name) => substitution.lookup(name) ?? [substitution.mayProvide(name)]));
}
function createVariant(written, { changes, substitution, document: { file, sealed }, isOnly }) {
    const { object: changed, isNamespacePatched, faults } = applyChanges(written, changes);
    if (!changed || !notificationKind(changed))
        return undefined;
    const { object, unresolved, refused } = (0,post_build/* substitute */.V2)(changed, substitution);
    const problems = [];
    const fields = manifestFields(object, { file, unresolved, problems });
    return {
        fields,
        writtenName: (0,yaml_objects/* nameOf */.Vb)(written) ?? '',
        namespace: namespaceOf(object, unresolved),
        isNamespacePatched,
        faults,
        problems: sealed === undefined ? problems : [],
        refused: [...refused].map(([node, message]) => ({ message, file, ...object.atNode(node) })),
        identity: isOnly ? '' : JSON.stringify([(0,yaml/* plainValue */._y)(object), [...fields.unresolved]]),
    };
}
function lazyFields({ treeOf, index, changes, substitution }) {
    const changed = () => applyChanges(treeOf(index), changes).object;
    return {
        at: (field) => changed().at(field),
        source: () => (0,yaml/* plainValue */._y)((0,post_build/* substitute */.V2)(changed(), substitution).object),
    };
}

;// CONCATENATED MODULE: ./src/manifests/deployed-copies.ts





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
    const document = parseCandidate(candidate, context, context.problems);
    if (document.objects.length === 0)
        return [];
    const report = createReport(context.problems);
    const chains = chainsOfDocument(candidate, context.graph).map((chain) => ({
        chain,
        changes: context.changesOf(chain),
    }));
    const variantsFor = createVariants({
        document,
        treeOf: trees(document.objects, createParser(candidate, context)),
        isChanged: chains.some(({ changes }) => changes),
    });
    const copies = new Map();
    for (const { chain, changes } of chains) {
        const substitution = context.substitutionOf(chain.flux);
        const reach = reachOf(chain, candidate, context);
        for (const [index, variant] of variantsFor(changes, substitution).entries()) {
            if (!variant)
                continue;
            const manifest = { ...inChain(variant, chain, substitution, context), ...reach, sealed: document.sealed };
            addCopy(copies, { index, manifest, variant, chain });
            reportUnapplied(variant, chain, context.displayPath, report);
        }
    }
    return withoutIncomplete([...copies.values()], report);
}
function createParser(candidate, context) {
    return () => parseCandidate(candidate, context, []).objects;
}
function reachOf(chain, { isNamed }, { graph, displayPath }) {
    return {
        root: chain.root === undefined ? undefined : displayPath(chain.root),
        cluster: graph.clusterOf(chain),
        isReached: isNamed || chain.isDeployed || !graph.showsDeployment(),
    };
}
function inChain({ fields, namespace, isNamespacePatched, at, source }, chain, substitution, { fallbackNamespace }) {
    const { name, missing } = namespaceInChain(namespace, {
        chainNamespace: isNamespacePatched ? undefined : chain.namespace,
        fallback: fallbackNamespace,
        substitution,
    });
    const unresolved = missing === undefined ? fields.unresolved : new Map([['metadata.namespace', missing], ...fields.unresolved]);
    return { ...fields, namespace: name, unresolved, providedBy: providedBy(unresolved, substitution), at, source };
}
function addCopy(copies, copy) {
    const { index, manifest, variant } = copy;
    const missingNamespace = manifest.unresolved.get('metadata.namespace');
    const key = JSON.stringify([index, manifest.namespace, missingNamespace, variant.identity]);
    const equal = copies.get(key);
    copies.set(key, equal ? { ...equal, manifest: merged(equal.manifest, manifest) } : copy);
}
function merged(first, second) {
    return {
        ...first,
        isReached: first.isReached || second.isReached,
        root: first.root === second.root ? first.root : undefined,
        cluster: first.cluster === second.cluster ? first.cluster : undefined,
    };
}
function withoutIncomplete(copies, report) {
    const complete = new Set(copies.filter(isComplete).map(({ index }) => index));
    const isKept = (copy) => !complete.has(copy.index) || isComplete(copy);
    const kept = copies.filter(isKept);
    const dropped = copies.filter((copy) => !isKept(copy));
    for (const { variant, chain } of kept)
        reportFields(variant, chain, report);
    for (const object of complete) {
        const incomplete = dropped.filter(({ index }) => index === object).map(({ manifest }) => manifest);
        reportIncomplete(incomplete, report);
    }
    return kept.map(({ manifest }) => manifest);
}
function isComplete({ manifest: { unresolved, providedBy } }) {
    return [...unresolved.keys()].every((field) => providedBy.has(field));
}

;// CONCATENATED MODULE: ./src/manifests/event-objects.ts



function labelsOf({ kind, namespace, name }, find, context) {
    for (const found of context.namesBefore(name).flatMap((before) => find(kind, before))) {
        const deployed = deployedIn(namespace, found, kind, context);
        if (deployed && (0,yaml_objects/* nameOf */.Vb)(deployed.object) === name)
            return deployedLabels(deployed);
    }
    return undefined;
}
const maxFilesParsed = 1000;
function createSourceCheck(index, context) {
    const readers = new Map();
    const readerOf = (kind) => {
        const reader = readers.get(kind) ?? { files: index.filesOf(kind), byNamespace: new Map(), filesRead: 0 };
        readers.set(kind, reader);
        return reader;
    };
    return (source, namespace) => {
        if (source.name !== '*')
            return hasNamed(source, namespace, index, context);
        return hasAny(source, namespace, readerOf(source.kind), (reader) => readNext(reader, source.kind, index, context));
    };
}
function hasNamed(source, namespace, index, context) {
    const { kind, name } = source;
    return context
        .namesBefore(name)
        .flatMap((before) => index.find(kind, before))
        .some((found) => {
        const deployed = deployedIn(namespace, found, kind, context);
        return deployed !== undefined && (0,yaml_objects/* nameOf */.Vb)(deployed.object) === name && matchesLabels(deployed, source);
    });
}
function hasAny(source, namespace, reader, readNext) {
    const namespaces = [namespace, ''];
    const isFound = () => namespaces.some((each) => reader.byNamespace.get(each)?.some((deployed) => matchesLabels(deployed, source)));
    if (isFound())
        return true;
    while (reader.filesRead < Math.min(reader.files.length, maxFilesParsed))
        if (readNext(reader).some((added) => namespaces.includes(added)) && isFound())
            return true;
    return reader.files.length > maxFilesParsed ? undefined : false;
}
function matchesLabels(deployed, { matchLabels }) {
    if (!matchLabels)
        return true;
    const labels = deployedLabels(deployed);
    return [...matchLabels].every(([key, value]) => labels.get(key) === value);
}
function readNext(reader, kind, index, context) {
    const path = reader.files[reader.filesRead++];
    return objectsIn(path, kind, index).flatMap(({ object: parsed }) => chainsOfDocument({ path }, context.graph).flatMap((chain) => {
        const deployed = deployedObject(parsed, chain, context, { labels: true });
        if (!deployed)
            return [];
        const namespace = deployed.namespace ?? '';
        const objects = reader.byNamespace.get(namespace) ?? [];
        reader.byNamespace.set(namespace, objects);
        objects.push({ object: deployed.object, chain });
        return [namespace];
    }));
}
const maxExampleFiles = 100;
function examplesOf(kind, index, context) {
    const files = index.filesOf(kind).slice(0, maxExampleFiles);
    const found = files.flatMap((path) => objectsIn(path, kind, index));
    return found.flatMap(({ path, object: parsed }) => chainsOfDocument({ path }, context.graph).flatMap((chain) => {
        const deployed = deployedObject(parsed, chain, context, { labels: false });
        return deployed ? [{ namespace: deployed.namespace, name: (0,yaml_objects/* nameOf */.Vb)(deployed.object) ?? '' }] : [];
    }));
}
function objectsIn(path, kind, index) {
    return index.objectsIn(path, kind).filter(({ object }) => object.kind === kind);
}
function deployedIn(namespace, { path, object: parsed }, kind, context) {
    if (parsed.kind !== kind)
        return undefined;
    for (const chain of chainsOfDocument({ path }, context.graph)) {
        const deployed = deployedObject(parsed, chain, context, { labels: true });
        if (deployed && (deployed.namespace ?? namespace) === namespace)
            return { object: deployed.object, chain };
    }
    return undefined;
}
function deployedLabels({ object, chain: { flux, isDeployed } }) {
    const entries = (0,yaml/* entriesOf */.Mc)(object, (0,yaml/* nodeAt */.oB)(object, 'metadata', 'labels'));
    const labels = new Map(entries.map(([key, node]) => [key, (0,yaml/* textOf */.b6)(node) ?? '']));
    if (!flux || !isDeployed)
        return labels;
    const common = (0,yaml/* mapOf */.A7)((0,yaml/* mapOf */.A7)(flux.spec.commonMetadata)?.labels) ?? {};
    for (const [key, value] of Object.entries(common))
        labels.set(key, String(value ?? ''));
    labels.set('kustomize.toolkit.fluxcd.io/name', flux.name);
    if (flux.namespace !== undefined)
        labels.set('kustomize.toolkit.fluxcd.io/namespace', flux.namespace);
    return labels;
}

;// CONCATENATED MODULE: ./src/kustomize-controller/deployed-folders.ts


function foldersOf(path, { file, isArtifact }, workspace) {
    const root = (0,common_paths/* workTree */._E)((0,external_node_path_.dirname)(file));
    const bases = root && root !== workspace && (0,common_paths/* isWithin */.UO)(root, workspace) ? [root, workspace] : [workspace];
    if (isArtifact)
        bases.push(...foldersAround(file, bases[0]));
    return bases
        .map((base) => (0,common_paths/* slashes */.k2)((0,external_node_path_.resolve)(base, path.replace(/^\/+/, './'))))
        .filter((folder) => (0,common_paths/* isWithin */.UO)(folder, workspace));
}
function foldersAround(file, root) {
    const names = (0,common_paths/* slashes */.k2)((0,external_node_path_.relative)(root, (0,external_node_path_.dirname)(file)))
        .split('/')
        .filter(Boolean);
    return names[0] === '..' ? [] : names.map((_, depth) => [root, ...names.slice(0, depth + 1)].join('/'));
}
function deployedFolder(path, origin, workspace) {
    const folder = foldersOf(path, origin, workspace.root).find((one) => workspace.typeOf(one) === 'folder');
    return folder && workspace.follow(folder);
}

;// CONCATENATED MODULE: ./src/kustomize-controller/flux-document.ts


const pathField = /(?<![\w\\])path["']?\s*:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|((?:\$\{[^}\s]*\}|[^\s"',}])*))/g;
const unquotedVariable = /(:[ \t]+)((?:[^\s"',{}[\]]*\$\{[^}\s]*\})+[^\s"',{}[\]]*)/g;
function createFluxDocument(path, document) {
    const texts = Array.from(document.text.matchAll(pathField), ([, double, single, plain]) => (double ?? single ?? plain));
    const isCertain = texts.length === 1 && !texts[0]?.startsWith('/');
    let objects;
    return {
        path,
        document,
        paths: isCertain ? texts : [...texts, '.'],
        isInstance: /(?<![\w\\])kind["']?\s*:\s*["']?FluxInstance\b/.test(document.text),
        objects: () => {
            objects ??= parseLeniently(document, path);
            return objects;
        },
    };
}
function parseLeniently(document, file) {
    const objects = (0,yaml_objects/* parseObjects */.MB)(document, { file, isNamed: false }, []);
    if (objects.length > 0 || !document.text.includes('${'))
        return objects;
    const quoted = { ...document, text: document.text.replace(unquotedVariable, '$1"$2"') };
    return (0,yaml_objects/* parseObjects */.MB)(quoted, { file, isNamed: false }, []);
}
function foldersIn({ path, paths, document }, workspace) {
    if (paths.some((text) => text.includes('$')))
        return undefined;
    const isArtifact = /OCIRepository|Bucket|ExternalArtifact/.test(document.text);
    return paths.flatMap((text) => foldersOf(text, { file: path, isArtifact }, workspace));
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
const anyGroup = Buffer.from('toolkit.fluxcd.io');
function addFile(inventory, origin) {
    return (path, bytes) => {
        inventory.counts.files++;
        const isKustomization = addKustomization(inventory, path, bytes);
        const isInstance = bytes.includes(documents/* instanceGroup */.XT);
        if (!isInstance && !bytes.includes(anyGroup))
            return isKustomization;
        const hasNotifications = bytes.includes(documents/* notificationGroup */.r3);
        if (hasNotifications)
            inventory.counts.candidates++;
        const candidates = hasNotifications ? (0,documents/* documents */.DB)(bytes, [documents/* notificationGroup */.r3], documents/* mayHoldNotifications */.Ln) : [];
        for (const document of candidates)
            inventory.candidates.push({ path, document, ...origin });
        if (bytes.includes(documents/* sourceGroup */.lj))
            inventory.sourceFiles.add(path);
        const isFlux = isInstance || bytes.includes(documents/* kustomizeGroup */.N7);
        const flux = isFlux ? (0,documents/* documents */.DB)(bytes, [documents/* kustomizeGroup */.N7, documents/* instanceGroup */.XT], documents/* mayHoldFluxKustomization */.vH) : [];
        for (const document of flux)
            inventory.fluxDocuments.push(createFluxDocument(path, document));
        return isKustomization || candidates.length + flux.length > 0;
    };
}
function addKustomization({ kustomizations }, file, bytes) {
    if (!kustomizationNames.includes((0,external_node_path_.basename)(file)))
        return false;
    const folder = (0,common_paths/* slashes */.k2)((0,external_node_path_.dirname)(file));
    if (kustomizations.get(folder)?.above !== false)
        kustomizations.set(folder, { file, text: bytes.toString('utf8'), above: false });
    return true;
}
function addKustomizationsAbove({ kustomizations }, path, workspace, scanner) {
    for (let folder = (0,common_paths/* slashes */.k2)((0,external_node_path_.dirname)(path)); (0,common_paths/* isWithin */.UO)(folder, workspace.root); folder = (0,common_paths/* slashes */.k2)((0,external_node_path_.dirname)(folder))) {
        for (const name of kustomizationNames)
            try {
                const file = `${folder}/${name}`;
                const text = workspace.read(file).toString('utf8');
                if (!kustomizations.has(folder))
                    kustomizations.set(folder, { file, text, above: true });
            }
            catch (error) {
                if (!['ENOENT', 'NOT_REGULAR'].includes(error.code ?? ''))
                    scanner.reportUnread(`${folder}/${name}`, error);
            }
        if (folder === workspace.root || folder === (0,common_paths/* slashes */.k2)((0,external_node_path_.dirname)(folder)))
            return;
    }
}
function addListed({ kustomizations }, scanner, workspace, readText) {
    const done = new Set();
    for (let before = -1; before < done.size;) {
        before = done.size;
        for (const [folder, entry] of kustomizations) {
            if (entry.above || done.has(entry))
                continue;
            done.add(entry);
            if (scanner.covers(folder) && !entry.text.includes('..'))
                continue;
            const parsed = parseKustomization(entry.file, folder, entry.text, readText);
            for (const path of [...(parsed?.resources ?? []), ...(parsed?.components ?? [])])
                addPath(path, scanner, workspace);
        }
    }
}
function addDeployed({ fluxDocuments }, scanner, workspace, { deployed, foldersIn }) {
    for (const document of [...fluxDocuments]) {
        const mayBeNew = foldersIn(document)?.some((folder) => isNew(folder, scanner, workspace)) ?? true;
        if (!mayBeNew && !document.document.text.includes('components'))
            continue;
        for (const path of deployed(document))
            addPath(path, scanner, workspace);
    }
}
function isNew(path, scanner, workspace) {
    return (0,common_paths/* isWithin */.UO)(path, workspace) && !scanner.covers(path) && !scanner.files.has(path);
}
function addPath(path, scanner, workspace) {
    if (isNew(path, scanner, workspace))
        scanner.listed(path);
}

// EXTERNAL MODULE: ./src/common/once.ts
var once = __webpack_require__(3324);
// EXTERNAL MODULE: ./src/kustomize/generators.ts
var generators = __webpack_require__(8357);
;// CONCATENATED MODULE: ./src/kustomize/original-names.ts


const affix = /(?<![\w\\])name(Prefix|Suffix)["']?\s*:[ \t]*["']?([^\s"'#,}]+)/g;
function createNamesBefore(texts) {
    let affixes;
    return (name) => {
        affixes ??= affixesIn(texts());
        const names = new Set([name]);
        for (const shortened of names) {
            for (const prefix of affixes.prefixes)
                if (shortened.startsWith(prefix) && shortened !== prefix)
                    names.add(shortened.slice(prefix.length));
            for (const suffix of affixes.suffixes)
                if (shortened.endsWith(suffix) && shortened !== suffix)
                    names.add(shortened.slice(0, -suffix.length));
        }
        return [...names];
    };
}
function affixesIn(texts) {
    const prefixes = new Set();
    const suffixes = new Set();
    for (const { text } of texts)
        if (text.includes('namePrefix') || text.includes('nameSuffix'))
            for (const [, which, value] of text.matchAll(affix))
                (which === 'Prefix' ? prefixes : suffixes).add(value);
    return { prefixes, suffixes };
}
const rename = /allowNameChange|\/metadata\/name\b|\bmetadata\.name\b/;
const patchFile = /(?<![\w\\])path["']?\s*:[ \t]*["']?([^\s"'#,}]+)/g;
function createRenameCheck(texts, readText) {
    let known;
    const mayRenameIn = (path) => {
        try {
            return rename.test(readText(path));
        }
        catch {
            return false;
        }
    };
    return () => {
        known ??= texts()
            .filter(({ text }) => /patches|replacements/.test(text))
            .some(({ text, folder }) => rename.test(text) ||
            Array.from(text.matchAll(patchFile)).some(([, path]) => mayRenameIn((0,common_paths/* slashes */.k2)((0,external_node_path_.resolve)(folder, path)))));
        return known;
    };
}

;// CONCATENATED MODULE: ./src/kustomize-controller/flux-kustomization.ts






function fluxKustomizationsIn(from, substitution, workspace, change = (object) => object) {
    return from.objects().flatMap((written) => {
        const object = change(written);
        if (!object)
            return [];
        const isInstance = object.apiVersion.startsWith('fluxcd.controlplane.io/') && object.kind === 'FluxInstance';
        const isKustomization = object.apiVersion.startsWith('kustomize.toolkit.fluxcd.io/') && object.kind === 'Kustomization';
        if (!isInstance && !isKustomization)
            return [];
        const json = (0,yaml/* mapOf */.A7)((0,yaml/* plainValue */._y)((0,post_build/* substitute */.V2)(object, substitution).object)) ?? {};
        const parsed = isInstance ? parseFluxInstance(json, from, workspace) : parseFluxKustomization(json, from, workspace);
        return parsed ?? [];
    });
}
function parseFluxKustomization(json, from, workspace) {
    const spec = (0,yaml/* mapOf */.A7)(json.spec) ?? {};
    const metadata = (0,yaml/* mapOf */.A7)(json.metadata) ?? {};
    const namespace = (0,yaml/* wordOf */.aG)(metadata.namespace);
    const path = (0,yaml/* wordOf */.aG)(spec.path);
    const sourceRef = sourceRefOf(spec.sourceRef, namespace);
    const folder = deployedFolder(path ?? '.', { file: from.path, isArtifact: isArtifact(sourceRef) }, workspace);
    if (!folder)
        return undefined;
    const postBuild = (0,yaml/* mapOf */.A7)(spec.postBuild) ?? {};
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
            .map((entry) => (0,common_paths/* slashes */.k2)((0,external_node_path_.resolve)(folder, entry))),
        targetNamespace: (0,yaml/* wordOf */.aG)(spec.targetNamespace),
        changes: changesIn(spec, folder, (file) => workspace.read(file).toString('utf8')),
        spec,
        substitute: new Map(Object.entries((0,yaml/* mapOf */.A7)(postBuild.substitute) ?? {}).map(([key, value]) => [key, String(value ?? '')])),
        substituteFrom: (0,yaml/* listOf */.c3)(postBuild.substituteFrom).flatMap((entry) => {
            const kind = (0,yaml/* wordOf */.aG)((0,yaml/* mapOf */.A7)(entry)?.kind);
            const name = (0,yaml/* wordOf */.aG)((0,yaml/* mapOf */.A7)(entry)?.name);
            return kind !== undefined && name !== undefined ? [{ kind, name }] : [];
        }),
    };
}
function isArtifact(source) {
    return source !== undefined && source.kind !== 'GitRepository';
}
function sourceRefOf(value, fallbackNamespace) {
    const ref = (0,yaml/* mapOf */.A7)(value);
    const kind = (0,yaml/* wordOf */.aG)(ref?.kind);
    const name = (0,yaml/* wordOf */.aG)(ref?.name);
    return kind && name ? { kind, name, namespace: (0,yaml/* wordOf */.aG)(ref?.namespace) ?? fallbackNamespace } : undefined;
}
function parseFluxInstance(json, from, workspace) {
    const sync = (0,yaml/* mapOf */.A7)((0,yaml/* mapOf */.A7)(json.spec)?.sync);
    if (!sync)
        return undefined;
    const namespace = (0,yaml/* wordOf */.aG)((0,yaml/* mapOf */.A7)(json.metadata)?.namespace) ?? 'flux-system';
    const name = (0,yaml/* wordOf */.aG)(sync.name) ?? namespace;
    const sourceRef = { kind: (0,yaml/* wordOf */.aG)(sync.kind) ?? 'GitRepository', name, namespace };
    const path = (0,yaml/* wordOf */.aG)(sync.path);
    const folder = deployedFolder(path ?? '.', { file: from.path, isArtifact: isArtifact(sourceRef) }, workspace);
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
        spec: {},
        substitute: new Map(),
        substituteFrom: [],
    };
}

;// CONCATENATED MODULE: ./src/kustomize-controller/flux-nodes.ts

function createFluxNodes(input, nodes, below) {
    const { fluxDocuments, parseFlux } = input;
    const parsed = new Map();
    const arePatched = below !== undefined && nodes.arePatched();
    const fluxIn = (document) => {
        const known = parsed.get(document);
        if (known)
            return known;
        const needsChain = arePatched || document.document.text.includes('$');
        const chains = needsChain ? (below?.chainsOf(document.path) ?? []) : [undefined];
        const found = chains.flatMap((chain) => parseFlux(document, chain));
        parsed.set(document, found.length > 0 && nodes.isPatch(document.path) ? [] : distinct(found));
        return parsed.get(document);
    };
    const foldersIn = (document) => (arePatched ? undefined : input.foldersIn(document));
    let known;
    const withComponents = fluxDocuments.filter(({ document }) => document.text.includes('components'));
    const deployed = new Map();
    const deploying = (folder) => {
        if (deployed.has(folder))
            return deployed.get(folder);
        known ??= documentsByFolder(fluxDocuments, (document) => arePatched ? fluxIn(document).map((flux) => flux.folder) : foldersIn(document));
        const documents = new Set([...(known.byFolder.get(folder) ?? []), ...known.anywhere]);
        const found = [...documents].flatMap(fluxIn).filter((flux) => flux.folder === folder);
        deployed.set(folder, found);
        return found;
    };
    return {
        fluxIn,
        foldersIn,
        deploying,
        including: (folder) => withComponents
            .filter(({ document }) => document.text.includes((0,external_node_path_.basename)(folder)))
            .flatMap(fluxIn)
            .filter((flux) => flux.components.includes(folder)),
    };
}
function documentsByFolder(documents, foldersIn) {
    const byFolder = new Map();
    const anywhere = [];
    for (const document of documents)
        for (const folder of foldersIn(document) ?? [undefined]) {
            if (folder === undefined)
                anywhere.push(document);
            else if (byFolder.get(folder)?.push(document) === undefined)
                byFolder.set(folder, [document]);
        }
    return { byFolder, anywhere };
}
function distinct(fluxes) {
    return [...new Map(fluxes.map((flux) => [JSON.stringify([flux, ...flux.substitute]), flux])).values()];
}

;// CONCATENATED MODULE: ./src/kustomize-controller/kustomization-nodes.ts



function createNodes({ kustomizations: files, readText, fluxDocuments, parseFlux, }) {
    const at = createParsedKustomizations(files, readText);
    let mentions;
    const mentioning = (path) => {
        mentions ??= mentionsIn(files, at);
        return (mentions.get(path) ?? []).flatMap((folder) => at(folder) ?? []);
    };
    const componentAt = (folder) => inOrder([folder], (one) => at(one)?.components ?? []).flatMap((one) => at(one) ?? []);
    const arePatched = () => [...files].some(([folder, { text }]) => /patches|replacements/.test(text) && mayPatchFlux(at(folder))) ||
        fluxDocuments.some((document) => document.document.text.includes('patches') && parseFlux(document, undefined).some(mayPatchFlux));
    let patched;
    return {
        has: (folder) => files.has(folder),
        at,
        arePatched: () => {
            patched ??= arePatched();
            return patched;
        },
        mentioning,
        listing: (path) => mentioning(path).filter(({ resources, components }) => resources.includes(path) || components.includes(path)),
        isPatch: (file) => mentioning(file).some(({ folder, changes }) => (0,common_paths/* isWithin */.UO)(file, folder) && changes.patches.some((patch) => patch.file === file)),
        componentAt,
    };
}
function mayPatchFlux(kustomization) {
    if (!kustomization)
        return false;
    const patchesOnly = { ...kustomization.changes, namePrefix: undefined, nameSuffix: undefined };
    return mayChange(patchesOnly, 'Kustomization');
}
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
function pathsIn(text, folder, parsedAt) {
    const words = text.split(/[\s"'[\]{},]+/);
    const isPlain = !/(?:^|[\s[,])[&*][\w-]|\\[xuU]|-[ \t]+["']?[^\s#"':]+ [^\s#]/m.test(text);
    const parsed = isPlain ? undefined : parsedAt(folder);
    const paths = words.filter((word) => word !== '' && !word.endsWith(':')).map((word) => (0,common_paths/* slashes */.k2)((0,external_node_path_.resolve)(folder, word)));
    return parsed ? [...paths, ...parsed.resources, ...parsed.components] : paths;
}
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

;// CONCATENATED MODULE: ./src/kustomize-controller/graph.ts





const maxChains = 10_000;
function createGraph(input) {
    const nodes = createNodes(input);
    const first = createLevel(input, nodes, undefined);
    const second = createLevel(input, nodes, first);
    return createLevel(input, nodes, second);
}
function createLevel(input, nodes, below) {
    const { deploying, including, fluxIn, foldersIn } = createFluxNodes(input, nodes, below);
    const folderChains = new Map();
    const generatedChains = (parent) => {
        const chains = [];
        for (const folder of upwards(parent)) {
            if (nodes.has(folder))
                break;
            for (const flux of deploying(folder))
                chains.push((0,kustomize_controller_chain/* extendChain */.GD)((0,kustomize_controller_chain/* topChain */.$x)(flux), componentsOf(flux, nodes)));
        }
        return chains;
    };
    const listedChains = (path) => nodes.listing(path).flatMap((kustomization) => {
        const chains = folderChains.get(kustomization.folder) ?? [];
        return chains.map((chain) => (0,kustomize_controller_chain/* extendChain */.GD)(chain, [...componentsAfter(path, kustomization, chain, nodes), kustomization]));
    });
    const unlistedChains = (parent, root) => {
        const nearest = [...upwards(parent)].map(deploying).find((around) => around.length > 0) ?? [undefined];
        return nearest.map((flux) => ({ steps: undefined, flux, isDeployed: false, namespace: undefined, root }));
    };
    const addFolder = (folder) => {
        const parent = (0,common_paths/* slashes */.k2)((0,external_node_path_.dirname)(folder));
        const chains = [
            ...listedChains(folder),
            ...(parent === folder ? [] : generatedChains(parent)),
            ...deploying(folder).map(kustomize_controller_chain/* topChain */.$x),
            ...including(folder).map((flux) => componentChain(folder, flux, nodes)),
        ];
        folderChains.set(folder, chains.length > 0 ? chains.slice(0, maxChains) : unlistedChains(folder, folder));
    };
    const addListing = (path) => {
        for (const folder of foldersAbove(path, nodes, folderChains))
            addFolder(folder);
    };
    const fileChains = new Map();
    const chainsOf = (file) => {
        const known = fileChains.get(file);
        if (known)
            return known;
        addListing(file);
        const folder = (0,common_paths/* slashes */.k2)((0,external_node_path_.dirname)(file));
        const chains = [...listedChains(file), ...generatedChains(folder)].slice(0, maxChains);
        fileChains.set(file, chains.length > 0 ? chains : unlistedChains(folder, undefined));
        return fileChains.get(file);
    };
    const chainsOfFolder = (folder) => {
        addListing(folder);
        if (!folderChains.has(folder))
            addFolder(folder);
        return folderChains.get(folder);
    };
    let showsDeployment;
    return {
        chainsOf,
        chainsOfFolder,
        chainsOfGenerated: (kustomization) => chainsOfFolder(kustomization.folder).map((chain) => (0,kustomize_controller_chain/* extendChain */.GD)(chain, [...componentsAfter(kustomization.folder, kustomization, chain, nodes), kustomization])),
        showsDeployment: () => {
            showsDeployment ??= input.fluxDocuments.some((document) => fluxIn(document).length > 0);
            return showsDeployment;
        },
        clusterOf: (chain) => chain.flux && clusterOf(chain.flux, chainsOf),
        fluxIn,
        foldersIn,
        isPatch: nodes.isPatch,
    };
}
function componentChain(folder, flux, nodes) {
    const later = flux.components.slice(flux.components.indexOf(folder) + 1).flatMap(nodes.componentAt);
    const overlay = nodes.at(flux.folder);
    return (0,kustomize_controller_chain/* extendChain */.GD)((0,kustomize_controller_chain/* topChain */.$x)(flux), overlay ? [...later, overlay] : later);
}
function componentsAfter(path, { folder, components }, chain, nodes) {
    const isTop = chain.steps === undefined && chain.flux?.folder === folder;
    const all = isTop ? [...components, ...(chain.flux?.components ?? [])] : components;
    return all.slice(all.indexOf(path) + 1).flatMap(nodes.componentAt);
}
function foldersAbove(path, nodes, known) {
    const above = (one) => nodes
        .listing(one)
        .map(({ folder }) => folder)
        .filter((folder) => !known.has(folder));
    return inOrder(above(path), above);
}
function clusterOf(flux, chainsOf) {
    const seen = new Set();
    for (let file = flux.file;;) {
        seen.add(file);
        const [chain] = chainsOf(file);
        if (!chain?.isDeployed)
            return chain?.root ?? (0,common_paths/* slashes */.k2)((0,external_node_path_.dirname)(file));
        if (!chain.flux || seen.has(chain.flux.file))
            return chain.flux?.file ?? file;
        file = chain.flux.file;
    }
}
function componentsOf(flux, nodes) {
    return flux.components.flatMap(nodes.componentAt);
}
function* upwards(folder) {
    for (let at = folder;; at = (0,common_paths/* slashes */.k2)((0,external_node_path_.dirname)(at))) {
        yield at;
        if (at === (0,common_paths/* slashes */.k2)((0,external_node_path_.dirname)(at)))
            return;
    }
}

// EXTERNAL MODULE: ./src/providers/shared/git-address.ts
var git_address = __webpack_require__(7659);
;// CONCATENATED MODULE: ./src/kustomize-controller/own-repository.ts




function createSourceVerdict(input) {
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
        const verdict = source && verdictOfUrl(source, flux, known);
        if (verdict)
            return verdict;
        if (!isRoot(flux))
            return 'unknown';
        if (source && source.kind !== 'GitRepository')
            return 'foreign';
        inUse ??= sourcesInUse(input, known);
        const others = [...known.bootstrap, ...inUse];
        return others.length === 0 || others.some((other) => isSame(other, sourceRef)) ? 'unknown' : 'foreign';
    };
}
function verdictOfUrl({ kind, url, branch }, flux, known) {
    if (kind !== 'GitRepository' || url === undefined || url.includes('${'))
        return undefined;
    if (known.urls.size === 0)
        return undefined;
    if (!known.urls.has(normalizeUrl(url)))
        return 'foreign';
    const isOtherBranch = branch !== undefined && !known.branches.has(branch);
    return isRoot(flux) && isOtherBranch ? 'foreign' : 'own';
}
function evidenceOf({ fluxDocuments, find, parse, foldersIn, ownUrls }) {
    const bootstrapped = (isBootstrap) => fluxDocuments.filter(isBootstrap).flatMap(parse);
    const isSync = ({ path, isInstance }) => isInstance || (0,external_node_path_.basename)(path) === 'gotk-sync.yaml';
    const deploysItself = (document) => (foldersIn(document) ?? []).some((folder) => (0,common_paths/* isWithin */.UO)(document.path, folder));
    const sync = bootstrapped(isSync);
    const roots = sync.length > 0 ? sync : bootstrapped(deploysItself).filter((flux) => !isRoot(flux) && coversItself(flux));
    const bootstrap = roots.flatMap(({ sourceRef }) => sourceRef ?? []);
    const sources = bootstrap.flatMap((source) => sourcesNamed(source, find));
    const urls = [...sources.map(({ url }) => url), ...roots.map(({ url }) => url), ...ownUrls()];
    const branches = sources.flatMap(({ branch }) => branch ?? []);
    return {
        bootstrap,
        urls: new Set(urls.filter((url) => url !== undefined && isNetwork(url)).map((url) => normalizeUrl(url))),
        branches: new Set(branches.length > 0 ? branches : ['main', 'master']),
    };
}
function coversItself({ file, folder }) {
    return (0,common_paths/* isWithin */.UO)(file, folder);
}
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
    const isSameNamespace = a.namespace === undefined || b.namespace === undefined || a.namespace === b.namespace;
    return a.kind === b.kind && a.name === b.name && isSameNamespace;
}
function isRoot({ path }) {
    return path === undefined || /^[./]*$/.test(path);
}
function isNetwork(url) {
    return !(0,git_address/* parseGitAddress */.Q)(url).host.startsWith('file:');
}
function normalizeUrl(url) {
    const { host, id } = (0,git_address/* parseGitAddress */.Q)(url.trim());
    const name = host.replace(/^\w+:\/\//, '').replace(/:\d+$/, '');
    const path = id.replace(/\/+$/, '').replace(/\.git$/, '');
    return `${name.replace(/^(ssh|altssh|www)\./i, '')}/${path.replace(/^v3\//, '').replace(/\/_git\//, '/')}`.toLowerCase();
}

// EXTERNAL MODULE: ./src/common/names.ts
var names = __webpack_require__(3117);
;// CONCATENATED MODULE: ./src/kustomize-controller/substitute-from.ts



function createSubstitutions(overrides, find, onSecret = () => { }) {
    const known = new Map();
    return (flux) => {
        const substitution = known.get(flux) ?? substitutionOf(flux, overrides, find, onSecret);
        known.set(flux, substitution);
        return substitution;
    };
}
function substitutionOf(flux, overrides, find, onSecret) {
    const { values, secrets, absent } = flux ? valuesOf(flux, find) : noValues;
    if (overrides.size === 0 && values.size === 0 && absent.length === 0)
        return { mode: flux ? 'literal' : 'unknown' };
    const isSecret = (name) => secrets.has(name) || absent.some((one) => one.isSecret && (one.keys ? one.keys.has(name) : !values.has(name)));
    return {
        mode: 'values',
        lookup: (name) => {
            const value = overrides.get(name) ?? values.get(name);
            if (value !== undefined && isSecret(name))
                onSecret(name, value, false);
            return value;
        },
        onResult: (name, result) => {
            if (isSecret(name))
                onSecret(name, result, true);
        },
        mayProvide: (name) => (absent.find(({ keys }) => keys?.has(name)) ?? absent.find(({ keys }) => keys === undefined))?.title,
    };
}
const noValues = { values: new Map(), secrets: new Set(), absent: [] };
function valuesOf(flux, find) {
    const values = new Map();
    const secrets = new Set();
    const absent = [];
    for (const { kind, name } of flux.substituteFrom) {
        if (kind !== 'ConfigMap' && kind !== 'Secret')
            continue;
        const candidates = find(kind, name).filter(({ object }) => object.kind === kind && (0,yaml_objects/* nameOf */.Vb)(object) === name);
        const [nearest] = candidates.toSorted((a, b) => (0,names/* commonFolders */.tC)(b.path, flux.file) - (0,names/* commonFolders */.tC)(a.path, flux.file));
        const { data, encrypted } = nearest ? dataOf(nearest) : { data: [], encrypted: undefined };
        for (const [key, value] of data) {
            values.set(key, value);
            if (kind === 'Secret')
                secrets.add(key);
            else
                secrets.delete(key);
        }
        if (!nearest || encrypted?.size)
            absent.push({ title: `${kind} ${name}`, isSecret: kind === 'Secret', keys: encrypted });
    }
    for (const [key, value] of flux.substitute) {
        values.set(key, value);
        secrets.delete(key);
    }
    for (const [key, value] of values)
        values.set(key, value.replaceAll('\n', ''));
    return { values, secrets, absent };
}
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

;// CONCATENATED MODULE: ./src/scan/object-index.ts


const nameField = /(?<![\w\\])name["']?\s*:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s,}#]?[^\s,}]*))/g;
function createObjectIndex(files, inMemory, workspace) {
    const kinds = new Map();
    const parsed = new Map();
    const inspect = (path, use) => {
        const bytes = inMemory.get(path);
        if (bytes)
            use(bytes);
        else
            try {
                workspace.inspect(path, use);
            }
            catch {
            }
    };
    const prepare = (wanted) => {
        const missing = [...new Set(wanted)].filter((kind) => !kinds.has(kind));
        if (missing.length > 0)
            indexByName([...files, ...inMemory.keys()].sort(), missing, kinds, inspect);
    };
    const indexOf = (kind) => {
        prepare([kind]);
        return kinds.get(kind);
    };
    const objectsIn = (path, kind) => {
        const key = `${kind}\n${path}`;
        if (!parsed.has(key))
            inspect(path, (bytes) => {
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
function indexByName(paths, wanted, kinds, inspect) {
    const indexes = wanted.map((kind) => {
        const index = { byName: new Map(), others: [] };
        kinds.set(kind, index);
        return { word: Buffer.from(kind), isKind: mentionsKind(kind), ...index };
    });
    for (const path of paths)
        inspect(path, (bytes) => {
            for (const { word, isKind, byName, others } of indexes) {
                const found = bytes.includes(word) ? (0,documents/* documents */.DB)(bytes, [word], (text) => isKind.test(text)) : [];
                const names = new Set(found.flatMap(({ text }) => namesIn(text)));
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
    return (0,documents/* documents */.DB)(bytes, [Buffer.from(kind)], (text) => isKind.test(text)).flatMap((document) => (0,yaml_objects/* parseObjects */.MB)(document, { file: path, isNamed: false }, unreported)
        .filter((object) => object.kind.endsWith(kind))
        .map((object) => ({ path, document, object })));
}

;// CONCATENATED MODULE: ./src/manifests/repository-layout.ts












async function scanReferences(context, options) {
    const { inventory, scanner, workspace } = context;
    for (let before = -1;;) {
        const layout = createLayout(context, options, await loadChanges(inventory));
        if (scanner.covers(workspace.root) || scanner.files.size === before)
            return layout;
        before = scanner.files.size;
        addListed(inventory, scanner, workspace.root, layout.readText);
        if (scanner.files.size === before)
            addDeployed(inventory, scanner, workspace.root, layout);
    }
}
const changing = /patches|replacements|name(?:Prefix|Suffix)|[lL]abels|\\[uxU]/;
async function loadChanges(inventory) {
    if (!kustomizationTexts(inventory).some(({ text }) => changing.test(text)))
        return () => () => undefined;
    return (await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(868)]).then(__webpack_require__.bind(__webpack_require__, 868))).createChanges;
}
function createLayout({ inventory, scanner, workspace }, { substitute = new Map(), onSecret, ownUrls = () => [] }, createChanges) {
    const { fluxDocuments, inMemory, sourceFiles, kustomizations } = inventory;
    const readText = (path) => (inMemory.get(path) ?? workspace.read(path)).toString('utf8');
    const index = createObjectIndex(scanner.files, inMemory, workspace);
    const substitutionOf = createSubstitutions(substitute, index.find, onSecret);
    const kustomizationAt = createParsedKustomizations(kustomizations, readText);
    const changesOf = createChanges(readText, kustomizationAt);
    const foldersOf = (document) => foldersIn(document, workspace.root);
    const verdictOf = createSourceVerdict({
        fluxDocuments,
        find: createObjectIndex(sourceFiles, inMemory, workspace).find,
        parse: (document) => fluxKustomizationsIn(document, substitutionOf(undefined), workspace),
        foldersIn: foldersOf,
        ownUrls,
    });
    const graph = createGraph({
        kustomizations,
        fluxDocuments: fluxDocuments.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
        foldersIn: foldersOf,
        readText,
        parseFlux: (document, chain) => {
            const changes = chain && changesOf(chain);
            const change = changes && ((object) => changes.apply(object).object);
            const found = fluxKustomizationsIn(document, substitutionOf(chain?.flux), workspace, change);
            return found.filter((flux) => verdictOf(flux) !== 'foreign');
        },
    });
    const deployed = (document) => graph
        .fluxIn(document)
        .filter((flux) => !flux.isInstance && (!isRoot(flux) || verdictOf(flux) === 'own'))
        .flatMap(({ folder, components }) => [folder, ...components]);
    const texts = () => kustomizationTexts(inventory);
    return {
        index,
        substitutionOf,
        changesOf,
        graph,
        deployed,
        foldersIn: graph.foldersIn,
        readText,
        namesBefore: createNamesBefore(texts),
        mayBeRenamed: createRenameCheck(texts, readText),
        secretGenerators: (0,once/* once */.O)(() => secretGenerators(inventory, kustomizationAt, readText)),
    };
}
function kustomizationTexts({ kustomizations, fluxDocuments }) {
    return [
        ...[...kustomizations].map(([folder, { text }]) => ({ folder, text })),
        ...fluxDocuments.map(({ path, document: { text } }) => ({ folder: (0,external_node_path_.dirname)(path), text })),
    ];
}
function secretGenerators({ kustomizations }, kustomizationAt, readText) {
    const folders = [...kustomizations].filter(([, { text }]) => text.includes('secretGenerator'));
    return folders
        .flatMap(([folder]) => kustomizationAt(folder) ?? [])
        .flatMap((kustomization) => (0,generators/* generatorsIn */.c)(kustomization, 'secretGenerator', readText));
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./src/kustomize/kustomize-files.ts





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
                open.push(...kustomize_files_pathsIn(text, real));
        }
    }
}
function kustomize_files_pathsIn(text, file) {
    const paths = new Set();
    for (const document of (0,dist/* parseAllDocuments */.hR)(text))
        (0,dist/* visit */.YR)(document, {
            Scalar: (_, { value }) => {
                if (typeof value !== 'string' || value.includes('\n'))
                    return;
                for (const path of [value, value.slice(value.indexOf('=') + 1)])
                    if (!(0,external_node_path_.isAbsolute)(path))
                        paths.add((0,common_paths/* slashes */.k2)((0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), path)));
            },
        });
    return [...paths].filter((path) => (0,external_node_fs_.existsSync)(path));
}

;// CONCATENATED MODULE: ./src/kustomize/kustomize-build.ts







const field = 'manifests';
const commands = [
    ['kustomize', 'build', '--load-restrictor', 'LoadRestrictionsNone'],
    ['kubectl', 'kustomize', '--load-restrictor', 'LoadRestrictionsNone'],
];
function build(folder, { cwd, workspace, trusted, trust, offline }) {
    const entry = `kustomize:${(0,common_paths/* slashes */.k2)((0,external_node_path_.relative)(cwd, folder)) || '.'}`;
    if (!trusted)
        throw new errors/* ConfigError */.xL(`${entry} would execute code of an untrusted checkout; build it in a trusted job instead`, {
            field,
        });
    if (workspace.typeOf(folder) !== 'folder')
        throw new errors/* ConfigError */.xL(`${entry}: no such folder`, { field });
    if (trust) {
        readKustomizeFiles(folder, workspace);
        const error = trust.verify();
        if (error)
            throw error;
    }
    if (offline)
        refuseRemote(folder, entry, workspace);
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
            const output = String(error.stderr ?? '').trim() || error.message;
            throw new errors/* ConfigError */.xL(`${entry}: ${command} failed: ${output.slice(0, 2000)}`, { field });
        }
    }
    throw new errors/* ConfigError */.xL(`${entry} needs kustomize or kubectl on PATH; install one (https://kubectl.docs.kubernetes.io/installation/kustomize), or name folders without kustomize:`, { field });
}
function refuseRemote(folder, entry, workspace) {
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
            throw new errors/* ConfigError */.xL(`${entry} lists ${remote} in ${kustomization.file}, which kustomize would fetch; preview and validate open no connection`, { field });
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

;// CONCATENATED MODULE: ./src/scan/manifests-input.ts






function readEntry(text, cwd, workspace) {
    if (text === '-')
        return [{ type: 'stdin' }];
    const build = /^kustomize:(.*)$/s.exec(text);
    const path = (0,common_paths/* slashes */.k2)((0,external_node_path_.resolve)(cwd, build ? build[1] || '.' : text));
    try {
        if (build)
            return [{ type: 'kustomize', path: workspace.allow(path) }];
        const found = (0,external_node_fs_.statSync)(path);
        if (found.isDirectory())
            return [{ type: 'folder', path: workspace.allow(path) }];
        if (found.isFile())
            return [{ type: 'file', path: workspace.allow(path) }];
        if (mayBePipe(path, workspace))
            return [{ type: 'pipe', path }];
        throw new read_file/* RefusedFileError */.pc('NOT_REGULAR', 'not a regular file');
    }
    catch (error) {
        if (!build && !(error instanceof read_file/* RefusedFileError */.pc) && /[*?[{]/.test(text))
            return (0,scan_glob/* expandBraces */.PH)(path).map((glob) => globEntry(glob, text, workspace));
        throw unreadable(text, error);
    }
}
function mayBePipe(path, { root }) {
    return !(0,common_paths/* isWithin */.UO)(path, root) || /^\/(dev|proc)\//.test(path) || (0,external_node_fs_.lstatSync)(path).isFIFO();
}
function unreadable(text, error) {
    const { code, message } = error;
    if (code === 'OUTSIDE')
        return new errors/* ConfigError */.xL(`manifests: ${text} leads out of the workspace; name the file or folder that it leads to`, {
            field: 'manifests',
        });
    const reasons = { ENOENT: 'no such file or folder', EACCES: 'permission denied' };
    const reason = reasons[code ?? ''] ?? message;
    return new errors/* ConfigError */.xL(`manifests: ${text} cannot be read: ${reason}`, { field: 'manifests' });
}
function globEntry(glob, text, workspace) {
    const segments = glob.split('/');
    const firstWildcard = segments.findIndex((segment) => /[*?[]/.test(segment));
    const fixed = firstWildcard < 0 ? segments.slice(0, -1) : segments.slice(0, firstWildcard);
    const matches = (0,scan_glob/* compileGlob */.SO)(segments.slice(fixed.length).join('/'));
    try {
        const path = workspace.allow(fixed.join('/') || '/');
        return { type: 'glob', path, accept: (found) => matches(found.slice(path.length + (path === '/' ? 0 : 1))) };
    }
    catch (error) {
        throw unreadable(text, error);
    }
}

;// CONCATENATED MODULE: ./src/manifests/scan-entries.ts





const order = ['stdin', 'pipe', 'file', 'kustomize', 'folder', 'glob'];
function scanEntries(context, options) {
    const entries = options.manifests.flatMap((text) => readEntry(text, context.cwd, context.workspace).map((entry) => ({ text, entry })));
    entries.sort((a, b) => order.indexOf(a.entry.type) - order.indexOf(b.entry.type));
    const unmatched = new Set(entries.filter(({ entry }) => entry.type === 'glob').map(({ text }) => text));
    for (const { text, entry } of entries) {
        try {
            if (scanEntry(entry, context, options))
                unmatched.delete(text);
        }
        catch (error) {
            throw error instanceof Error && 'code' in error ? unreadable(text, error) : error;
        }
    }
    for (const text of unmatched)
        throw new errors/* ConfigError */.xL(`manifests: ${text} matches no file or folder`, { field: 'manifests' });
}
function scanEntry(entry, context, options) {
    const { workspace, inventory, scanner } = context;
    if (entry.type === 'stdin' || entry.type === 'pipe') {
        const path = entry.type === 'stdin' ? '-' : entry.path;
        const bytes = entry.type === 'stdin' ? Buffer.from(options.stdin?.() ?? '') : (0,read_file/* readNamed */.Mk)(entry.path);
        options.trust?.file(path, bytes);
        addInMemory(inventory, path, bytes, { isNamed: true });
        return true;
    }
    addKustomizationsAbove(inventory, entry.path, workspace, scanner);
    if (entry.type === 'glob')
        return scanGlob(entry, scanner);
    if (entry.type === 'file')
        scanner.file(entry.path, addFile(inventory, { isNamed: true }));
    else if (entry.type === 'folder')
        scanner.folder(entry.path);
    else
        addBuilt(entry.path, context, options);
    return true;
}
function scanGlob({ path, accept }, scanner) {
    let isMatched = false;
    scanner.folder(path, (found) => {
        const isAccepted = accept(found);
        isMatched ||= isAccepted;
        return isAccepted;
    });
    return isMatched;
}
function addBuilt(folder, { cwd, workspace, inventory }, { trusted = true, trust, offline = false }) {
    const bytes = build(folder, { cwd, workspace, trusted, trust, offline });
    addInMemory(inventory, `kustomize:${folder}`, bytes, { isNamed: true, builtFrom: folder });
}
function addInMemory(inventory, path, bytes, origin) {
    inventory.inMemory.set(path, bytes);
    addFile(inventory, origin)(path, bytes);
}

;// CONCATENATED MODULE: ./src/manifests/secret-manifests.ts





const apiVersions = {
    Secret: /^v1$/,
    SealedSecret: /^bitnami\.com\//,
    ExternalSecret: /^external-secrets\.io\//,
};
function secretsNamed(name, index, context) {
    const found = new Set(context.mayBeRenamed()
        ? index.filesOf('Secret').flatMap((path) => index.objectsIn(path, 'Secret'))
        : context.namesBefore(name).flatMap((before) => index.find('Secret', before)));
    const written = [...found]
        .filter(({ object }) => createsSecret(object))
        .flatMap((document) => writtenSecrets(document, name, context));
    return [...written, ...generatedSecrets(name, context)].filter(({ sealed, namespace }, _, all) => {
        const isAlone = all.every((other) => other.sealed === sealed || other.namespace !== namespace);
        return sealed !== hashed || isAlone;
    });
}
const hashed = 'generates it with a hash behind its name, which kustomize does not write into a secretRef; set generatorOptions.disableNameSuffixHash';
function createsSecret({ apiVersion, kind }) {
    return Object.hasOwn(apiVersions, kind) && apiVersions[kind].test(apiVersion);
}
function secretName(object) {
    const textAt = (...path) => (0,yaml/* textOf */.b6)((0,yaml/* nodeAt */.oB)(object, ...path));
    if (object.kind === 'ExternalSecret')
        return textAt('spec', 'target', 'name') ?? (0,yaml_objects/* nameOf */.Vb)(object);
    return object.kind === 'SealedSecret'
        ? (textAt('spec', 'template', 'metadata', 'name') ?? (0,yaml_objects/* nameOf */.Vb)(object))
        : (0,yaml_objects/* nameOf */.Vb)(object);
}
function writtenSecrets({ path, document, object }, name, context) {
    const origin = {
        file: context.displayPath(path),
        text: document.text,
        get wholeFile() {
            return path === '-' ? document.text : context.readText(path);
        },
        sealedIn: (chain) => (object.kind === 'Secret' ? sealedByMerge(chain, name, context) : undefined),
    };
    return secretCopies(object, origin, chainsOfDocument({ path }, context.graph), name, context);
}
function generatedSecrets(name, context) {
    const names = context.mayBeRenamed() ? undefined : context.namesBefore(name);
    const mayMatch = (generator) => !generator.isMerged && (!names || names.includes(generator.name));
    return context
        .secretGenerators()
        .filter(mayMatch)
        .flatMap(({ kustomization, hasHash, generate }) => {
        const { object, fault } = generate();
        const sealedIn = (chain) => {
            const isResolved = !hasHash || (0,kustomize_controller_chain/* stepsOf */.B_)(chain).some(({ content }) => content.configurations !== undefined);
            if (!isResolved)
                return hashed;
            return fault === undefined ? sealedByMerge(chain, name, context) : `generates it, but ${fault}`;
        };
        const origin = { file: context.displayPath(kustomization.file), text: '', wholeFile: '', sealedIn };
        return secretCopies(object, origin, context.graph.chainsOfGenerated(kustomization), name, context);
    });
}
function sealedByMerge(chain, name, context) {
    const merging = context.secretGenerators().filter(({ isMerged }) => isMerged);
    if (merging.length === 0)
        return undefined;
    const folders = new Set((0,kustomize_controller_chain/* stepsOf */.B_)(chain).map(({ folder }) => folder));
    const names = context.namesBefore(name);
    const found = merging.find((one) => folders.has(one.kustomization.folder) && names.includes(one.name));
    if (!found)
        return undefined;
    const location = (0,errors/* locationText */.fN)({ file: context.displayPath(found.kustomization.file), line: found.line });
    return `is changed by the secretGenerator of ${location} (behavior), which is not applied`;
}
function secretCopies(parsed, origin, chains, name, context) {
    const { graph } = context;
    const found = new Map();
    for (const chain of chains) {
        const deployed = deployedObject(parsed, chain, context, { labels: false });
        if (!deployed || secretName(deployed.object) !== name)
            continue;
        const { object, unresolved: nodes, namespace, substitution } = deployed;
        const sealed = origin.sealedIn(chain);
        const key = JSON.stringify([namespace, sealed, object === parsed ? undefined : (0,yaml/* plainValue */._y)(object)]);
        const unresolved = unresolvedKeys(object, nodes);
        found.set(key, {
            kind: object.kind,
            name,
            namespace,
            file: origin.file,
            line: parsed.at('').line,
            text: origin.text,
            get wholeFile() {
                return origin.wholeFile;
            },
            writtenName: (0,yaml_objects/* nameOf */.Vb)(parsed) ?? '',
            object,
            sealed,
            unresolved,
            providedBy: providedBy(unresolved, substitution),
            cluster: graph.clusterOf(chain),
            isReached: chain.isDeployed || !graph.showsDeployment() || (found.get(key)?.isReached ?? false),
        });
    }
    return [...found.values()];
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

;// CONCATENATED MODULE: ./src/manifests/repository.ts














async function loadRepository(options) {
    const { decrypted = new Map() } = options;
    const cwd = (0,common_paths/* slashes */.k2)((0,external_node_fs_.realpathSync)(options.cwd));
    const workspace = (0,common_workspace/* openWorkspace */.O)(options.workspace ?? (0,common_paths/* workTree */._E)(cwd) ?? cwd, options.trust);
    const problems = [];
    const inventory = createInventory();
    const displayPath = (path) => (path === '-' ? path : (0,common_paths/* slashes */.k2)((0,external_node_path_.relative)(cwd, path)) || '.');
    const visit = addFile(inventory, { isNamed: false });
    const scan = { cwd, workspace, inventory, scanner: createScanner({ workspace, visit, displayPath, problems }) };
    scanEntries(scan, options);
    const layout = await scanReferences(scan, options);
    const context = {
        ...layout,
        displayPath,
        fallbackNamespace: options.namespace,
        problems,
        resourceSets: new Map(),
        counts: inventory.counts,
        decrypted,
    };
    const candidates = inventory.candidates.filter(({ path, isNamed }) => isNamed || !layout.graph.isPatch(path));
    const manifests = manifestsIn(candidates, context);
    return {
        ...manifests,
        ...createLookups(manifests.alerts, layout, context),
        problems,
        resourceSets: context.resourceSets,
        encrypted: candidates.flatMap((candidate) => encryptedDocument(candidate, context) ?? []),
        unresolvedPaths: () => unresolvedPaths(inventory.fluxDocuments, layout.graph, displayPath),
        stats: inventory.counts,
    };
}
function createLookups(alerts, { index }, context) {
    const examples = new Map();
    const hasSource = createSourceCheck(index, context);
    const sourceKinds = () => alerts.flatMap(({ spec }) => spec.eventSources.map(({ kind }) => kind).filter(Boolean));
    return {
        secrets: (name) => secretsNamed(name, index, context),
        labels: (kind, namespace, name) => labelsOf({ kind, namespace, name }, index.find, context),
        objects: (kind) => {
            const known = examples.get(kind) ?? examplesOf(kind, index, context);
            examples.set(kind, known);
            return known;
        },
        isSourceThere: (source, namespace) => {
            index.prepare(sourceKinds());
            return hasSource(source, namespace);
        },
    };
}
function encryptedDocument({ path, document, builtFrom }, { decrypted, displayPath, readText }) {
    const key = decryptedKey(path, document);
    if (builtFrom !== undefined || !(0,documents/* isSopsDocument */.PM)(document.text) || decrypted.has(key))
        return undefined;
    return { key, file: displayPath(path), line: document.line, wholeFile: readText(path) };
}
function unresolvedPaths(documents, graph, displayPath) {
    return documents
        .filter((document) => graph.fluxIn(document).length === 0)
        .flatMap(({ path, paths, document }) => {
        const location = (0,errors/* locationText */.fN)({ file: displayPath(path), line: document.line });
        return paths.filter((text) => text.includes('${')).map((text) => `${text} (${location})`);
    });
}

;// CONCATENATED MODULE: ./src/manifests/index.ts



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

/***/ 9103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ documents),
/* harmony export */   Ln: () => (/* binding */ mayHoldNotifications),
/* harmony export */   N7: () => (/* binding */ kustomizeGroup),
/* harmony export */   PM: () => (/* binding */ isSopsDocument),
/* harmony export */   XT: () => (/* binding */ instanceGroup),
/* harmony export */   lj: () => (/* binding */ sourceGroup),
/* harmony export */   r3: () => (/* binding */ notificationGroup),
/* harmony export */   vH: () => (/* binding */ mayHoldFluxKustomization)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);

const notificationGroup = Buffer.from('notification.toolkit.fluxcd.io');
const kustomizeGroup = Buffer.from('kustomize.toolkit.fluxcd.io');
const sourceGroup = Buffer.from('source.toolkit.fluxcd.io');
const instanceGroup = Buffer.from('fluxcd.controlplane.io');
const before = String.raw `(?<![\w\\])`;
const [blank, other] = ['[ \\t\\r\\n]', '[^ \\t\\r\\n]'];
const tag = `(?:[&!]${other}*${blank}+)*`;
const value = `["']?${blank}*:${blank}*${tag}(?:[>|]${other}*${blank}+)?["']?`;
const ofNotifications = new RegExp(String.raw `${before}apiVersion${value}notification\.toolkit\.fluxcd\.io/`);
const providerOrAlert = new RegExp(`${before}kind${value}(?:Provider|Alert|List)`);
const ofKustomizations = /(?<![\w\\])apiVersion["']?\s*:\s*["']?kustomize\.toolkit\.fluxcd\.io\//;
const fluxInstance = /(?<![\w\\])kind["']?\s*:\s*["']?FluxInstance\b/;
function mayHoldNotifications(text) {
    return ofNotifications.test(text) && providerOrAlert.test(text);
}
function mayHoldFluxKustomization(text) {
    return ofKustomizations.test(text) || fluxInstance.test(text);
}
const sopsBlock = /^["']?sops["']?[ \t]*:.*(?:\r?\n(?:[ \t].*)?)*/m;
function isSopsDocument(text) {
    const others = text.replace(sopsBlock, '');
    return others.length < text.length && others.includes('ENC[AES256_GCM,');
}
function documents(bytes, words, accepts = () => true) {
    const found = [];
    const starts = documentStarts(bytes);
    let line = 1;
    let counted = 0;
    for (const [index, start] of starts.entries()) {
        const slice = bytes.subarray(start, starts[index + 1] ?? bytes.length);
        if (!words.some((word) => slice.includes(word)))
            continue;
        if (!accepts(slice.toString('latin1')))
            continue;
        line += countLines(bytes, counted, start);
        counted = start;
        const text = slice.toString('utf8');
        found.push(text.includes('\ufffd') && !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(slice) ? { text, line, isBroken: true } : { text, line });
    }
    return found;
}
const newline = 0x0a;
const marks = [Buffer.from('\n---'), Buffer.from('\n...')];
function documentStarts(bytes) {
    const starts = [0];
    for (const mark of marks) {
        for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
            const end = at + mark.length;
            if (end < bytes.length && !' \t\r\n'.includes(String.fromCharCode(bytes[end])))
                continue;
            starts.push(mark === marks[0] ? at + 1 : end);
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


/***/ }),

/***/ 8747:
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
        const end = isEscape ? at + 1 : char === '[' ? parseBracket(pattern, at)?.end : undefined;
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
        const set = char === '[' ? parseBracket(segment, at) : undefined;
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
function parseBracket(segment, at) {
    const isNegated = segment[at + 1] === '!' || segment[at + 1] === '^';
    const members = [];
    let i = at + (isNegated ? 2 : 1);
    for (let first = true; i < segment.length; first = false) {
        if (segment[i] === ']' && !first)
            return { matches: (char) => members.some((matches) => matches(char)) !== isNegated, end: i };
        const className = /^\[:(\w+):\]/.exec(segment.slice(i, i + 12));
        const charClass = className && classes[className[1]];
        if (charClass) {
            members.push((char) => charClass.test(char));
            i += className[0].length;
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

/***/ 3059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ parseObjects),
/* harmony export */   O8: () => (/* binding */ decryptedObject),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   yY: () => (/* binding */ maxDocumentLength)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _common_parse_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1032);
/* harmony import */ var _common_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7394);



const maxDocumentLength = 1.5 * 1024 * 1024;
const templateMarks = /\{\{|\{%|<<\s*\w/;
function parseObjects(document, { file, isNamed }, problems) {
    const { text } = document;
    const isTemplate = templateMarks.test(text.slice(0, maxDocumentLength));
    const refuse = (message, line = document.line, column = 1) => {
        const end = isNamed ? '' : '; document skipped';
        const severity = isNamed || !isTemplate ? 'error' : 'notice';
        problems.push({ severity, message: `${message}${end}`, file, line, column });
        return [];
    };
    if (text.length > maxDocumentLength)
        return refuse(`A document of ${(text.length / 1024 / 1024).toFixed(1)} MiB, but Kubernetes accepts at most 1.5 MiB`);
    if (document.isBroken)
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
        parsed = (0,_common_parse_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(text, { lineCounter: lines, merge: true });
        const [error] = parsed.errors;
        if (error)
            return refuseAt(error.message, error.pos[0]);
        aliases = (0,_common_parse_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveAliases */ .rB)(parsed);
    }
    catch (error) {
        return refuseAt(error.message, error instanceof _common_parse_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .DocumentError */ .Mi ? error.offset : 0);
    }
    return objectsIn(parsed, { aliases, hasVariables: /\$[{$]/.test(text) }, (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: document.line + line - 1, column: col };
    });
}
function objectsIn(document, shared, positionAt) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents))
        return [];
    const object = (map, inherited) => {
        const fields = { map, ...shared };
        return {
            ...fields,
            apiVersion: (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(fields, 'apiVersion')) ?? inherited?.apiVersion ?? '',
            kind: (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(fields, 'kind')) ?? inherited?.kind ?? '',
            at: (field) => positionAt((0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .offsetOf */ .b4)(fields, field)),
            atNode: (node) => positionAt(node.range?.[0] ?? (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .offsetOf */ .b4)(fields, '')),
        };
    };
    const root = object(document.contents);
    if (!root.kind.endsWith('List'))
        return [root];
    const inherited = { apiVersion: root.apiVersion, kind: root.kind.slice(0, -'List'.length) };
    return (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(root, (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(root, 'items')).flatMap((item) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item) ? [object(item, inherited)] : []));
}
function decryptedObject(object, plain) {
    const replaced = new Map(object.replaced);
    const visit = (node, value) => {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node)) {
            if (!isEncrypted(node))
                return;
            const decrypted = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5(value);
            if (node.range)
                decrypted.range = node.range;
            replaced.set(node, decrypted);
        }
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            for (const pair of node.items)
                visit(pair.value, (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A7)(value)?.[(0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(pair.key) ?? '']);
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            for (const [at, item] of node.items.entries())
                visit(item, (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(value)[at]);
    };
    visit(object.map, plain);
    return { ...object, replaced, hasVariables: true };
}
function isEncrypted(node) {
    return typeof node.value === 'string' && /^ENC\[AES256_GCM,/.test(node.value);
}
function nameOf(object) {
    return (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(object, 'metadata', 'name'));
}


/***/ })

};
;