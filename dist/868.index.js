"use strict";
exports.id = 868;
exports.ids = [868,5313];
exports.modules = {

/***/ 5313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compile: () => (/* binding */ compile),
/* harmony export */   withGoClasses: () => (/* binding */ withGoClasses)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2856);

function compile(pattern) {
    const re = re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JS */ .L3.compile(withGoClasses(pattern));
    return (text) => re.test(text);
}
const categories = `
C Cc Cf Cn Co Cs L LC Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs`;
const aliases = `
Cased_Letter=LC Close_Punctuation=Pe Combining_Mark=M Connector_Punctuation=Pc Control=Cc Currency_Symbol=Sc
Dash_Punctuation=Pd Decimal_Number=Nd Enclosing_Mark=Me Final_Punctuation=Pf Format=Cf Initial_Punctuation=Pi
Letter=L Letter_Number=Nl Line_Separator=Zl Lowercase_Letter=Ll Mark=M Math_Symbol=Sm Modifier_Letter=Lm
Modifier_Symbol=Sk Nonspacing_Mark=Mn Number=N Open_Punctuation=Ps Other=C Other_Letter=Lo Other_Number=No
Other_Punctuation=Po Other_Symbol=So Paragraph_Separator=Zp Private_Use=Co Punctuation=P Separator=Z
Space_Separator=Zs Spacing_Mark=Mc Surrogate=Cs Symbol=S Titlecase_Letter=Lt Unassigned=Cn Uppercase_Letter=Lu
cntrl=Cc digit=Nd punct=P`;
const scripts = `
Adlam Ahom Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali Bhaiksuki
Bopomofo Brahmi Braille Buginese Buhid Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham Cherokee
Chorasmian Common Coptic Cuneiform Cypriot Cypro_Minoan Cyrillic Deseret Devanagari Dives_Akuru Dogra Duployan
Egyptian_Hieroglyphs Elbasan Elymaic Ethiopic Georgian Glagolitic Gothic Grantha Greek Gujarati Gunjala_Gondi
Gurmukhi Han Hangul Hanifi_Rohingya Hanunoo Hatran Hebrew Hiragana Imperial_Aramaic Inherited
Inscriptional_Pahlavi Inscriptional_Parthian Javanese Kaithi Kannada Katakana Kawi Kayah_Li Kharoshthi
Khitan_Small_Script Khmer Khojki Khudawadi Lao Latin Lepcha Limbu Linear_A Linear_B Lisu Lycian Lydian
Mahajani Makasar Malayalam Mandaic Manichaean Marchen Masaram_Gondi Medefaidrin Meetei_Mayek Mende_Kikakui
Meroitic_Cursive Meroitic_Hieroglyphs Miao Modi Mongolian Mro Multani Myanmar Nabataean Nag_Mundari
Nandinagari New_Tai_Lue Newa Nko Nushu Nyiakeng_Puachue_Hmong Ogham Ol_Chiki Old_Hungarian Old_Italic
Old_North_Arabian Old_Permic Old_Persian Old_Sogdian Old_South_Arabian Old_Turkic Old_Uyghur Oriya Osage
Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa Phoenician Psalter_Pahlavi Rejang Runic Samaritan
Saurashtra Sharada Shavian Siddham Sinhala Sogdian Sora_Sompeng Soyombo Sundanese Syloti_Nagri Syriac Tagalog
Tagbanwa Tai_Le Tai_Tham Tai_Viet Takri Tamil Tangsa Tangut Telugu Thaana Thai Tibetan Tifinagh Tirhuta Toto
Ugaritic Vai Vithkuqi Wancho Warang_Citi Yezidi Yi Zanabazar_Square`;
const normalize = (name) => name.toLowerCase().replace(/[_\- ]/g, '');
let spellings;
function withGoClasses(pattern) {
    if (!/\\p/i.test(pattern))
        return pattern;
    spellings ??= new Map(`${categories} ${scripts} ${aliases} ASCII=Ascii Any Assigned`
        .trim()
        .split(/\s+/)
        .map((entry) => {
        const [name = '', spelling = name] = entry.split('=');
        return [normalize(name), spelling];
    }));
    const names = spellings;
    return pattern.replace(/\\Q.*?(?:\\E|$)|\\([pP])(?:\{(\^?)([^}]*)\}|(.?))|\\./gsu, (match, kind, negation, name, letter) => {
        if (kind === undefined || letter === '{')
            return match;
        const spelling = names.get(normalize(name ?? letter));
        if (spelling === undefined || (name ?? letter) === '')
            throw new Error(`error parsing regexp: invalid character class range: \`${match}\``);
        return `\\${kind}{${negation ?? ''}${spelling}}`;
    });
}


/***/ }),

/***/ 868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createChanges: () => (/* binding */ createChanges)
});

// EXTERNAL MODULE: ./src/common/yaml.ts
var yaml = __webpack_require__(7394);
// EXTERNAL MODULE: ./src/scan/documents.ts
var documents = __webpack_require__(9103);
// EXTERNAL MODULE: ./src/scan/yaml-objects.ts
var yaml_objects = __webpack_require__(3059);
// EXTERNAL MODULE: ./src/kustomize/generators.ts
var kustomize_generators = __webpack_require__(8357);
;// CONCATENATED MODULE: ./src/kustomize/built-objects.ts



const maxObjects = 10_000;
function createBuiltObjects(kustomizationAt, readText) {
    const open = new Set();
    const builtPaths = new Map();
    const builtFrom = (path) => {
        const known = builtPaths.get(path) ?? build(path);
        builtPaths.set(path, known);
        return known;
    };
    const build = (path) => {
        const kustomization = kustomizationAt(path);
        if (!kustomization)
            return objectsIn(path, readText).map((object) => ({ object, steps: [] }));
        const last = [...buildSteps(kustomization, [], [])].at(-1);
        return afterStep(last);
    };
    function* buildSteps(kustomization, before, moreComponents) {
        const { folder, resources, components } = kustomization;
        if (open.has(folder))
            throw new Error(`${folder} lists itself`);
        open.add(folder);
        try {
            let objects = [...before];
            for (const path of resources)
                objects = addObjects(objects, builtFrom(path));
            objects = addObjects(objects, generatedBy(kustomization, readText));
            for (const path of [...components, ...moreComponents]) {
                const component = kustomizationAt(path);
                if (!component)
                    throw new Error(`${path} has no kustomization.yaml`);
                for (const step of buildSteps(component, objects, [])) {
                    yield step;
                    if (step.kustomization === component)
                        objects = afterStep(step);
                }
            }
            yield { kustomization, objects };
        }
        finally {
            open.delete(folder);
        }
    }
    return (root, folder, components) => {
        for (const { kustomization, objects } of buildSteps(root, [], components))
            if (kustomization.folder === folder)
                return objects;
        return [];
    };
}
function generatedBy(kustomization, readText) {
    const generators = [
        ...(0,kustomize_generators/* generatorsIn */.c)(kustomization, 'configMapGenerator', readText),
        ...(0,kustomize_generators/* generatorsIn */.c)(kustomization, 'secretGenerator', readText),
    ];
    return generators.flatMap(({ isMerged, generate }) => {
        const { object, fault } = generate();
        return isMerged || fault !== undefined ? [] : [{ object, steps: [] }];
    });
}
function addObjects(objects, more) {
    if (objects.length + more.length > maxObjects)
        throw new Error('it builds too many objects');
    return [...objects, ...more];
}
function afterStep({ kustomization, objects }) {
    return objects.map(({ object, steps }) => ({ object, steps: [...steps, kustomization] }));
}
const kindField = Buffer.from('kind');
function objectsIn(path, readText) {
    return (0,documents/* documents */.DB)(Buffer.from(readText(path)), [kindField]).flatMap((document) => (0,yaml_objects/* parseObjects */.MB)(document, { file: path, isNamed: false }, []));
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/kustomize/patch-tree.ts


const maxValues = 100_000;
function copyTree(fields, value, range) {
    let count = 0;
    const copy = (node) => {
        if (++count > maxValues)
            throw new RangeError('it has too many values');
        if ((0,dist/* isMap */.jh)(node)) {
            const map = new dist/* YAMLMap */.CA();
            map.range = range ?? node.range ?? null;
            for (const [key, item, { key: keyNode }] of (0,yaml/* entriesOf */.Mc)(fields, node))
                map.items.push(new dist/* Pair */.Rm(scalar(key, range ?? keyNode.range), copy(item)));
            return map;
        }
        if ((0,dist/* isSeq */.oP)(node)) {
            const list = new dist/* YAMLSeq */.Rw();
            list.range = range ?? node.range ?? null;
            for (const item of (0,yaml/* itemsOf */.S3)(fields, node))
                list.items.push(copy(item));
            return list;
        }
        if (!(0,dist/* isScalar */.jn)(node))
            return scalar(null, range);
        if (!range)
            return node;
        const copied = node.clone();
        copied.range = range;
        return copied;
    };
    return copy(value);
}
function copyAt(tree, range) {
    return copyTree({ map: new dist/* YAMLMap */.CA(), aliases: new Map() }, tree, range ?? [0, 0, 0]);
}
function scalar(value, range) {
    const node = new dist/* Scalar */.X5(value);
    if (range)
        node.range = range;
    return node;
}
function isNullTree(tree) {
    return (0,dist/* isScalar */.jn)(tree) && (tree.value === null || tree.value === undefined);
}
function childOf(map, key) {
    return pairOf(map, key)?.value ?? undefined;
}
function setChild(map, key, value) {
    const pair = pairOf(map, key);
    if (pair)
        pair.value = value;
    else
        map.items.push(new dist/* Pair */.Rm(scalar(key, map.range), value));
}
function mapUnder(map, key) {
    const child = childOf(map, key);
    if ((0,dist/* isMap */.jh)(child))
        return child;
    const empty = new dist/* YAMLMap */.CA();
    empty.range = map.range ?? null;
    setChild(map, key, empty);
    return empty;
}
function deleteChild(map, key) {
    const at = map.items.findIndex((pair) => keyOf(pair) === key);
    if (at >= 0)
        map.items.splice(at, 1);
    return at >= 0;
}
function rangeFor(map, key) {
    return pairOf(map, key)?.key.range ?? map.range;
}
function pairOf(map, key) {
    return map.items.find((pair) => keyOf(pair) === key);
}
function keyOf({ key }) {
    return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

;// CONCATENATED MODULE: ./src/kustomize-controller/apply-transformation.ts



function startOf(object) {
    return {
        tree: copyTree(object, object.map),
        previousIds: [],
        inherited: object,
        faults: [],
        isChanged: false,
        isDeleted: false,
        isNamespacePatched: false,
    };
}
function applyStage(state, { transformation, sourceValue }, end) {
    const { kustomization, namespace, prefix = '', suffix = '', labels, annotations } = transformation;
    patch(state, transformation.patches, kustomization);
    setNamespace(state, namespace);
    rename(state, (name) => `${prefix}${name}`);
    rename(state, (name) => `${name}${suffix}`);
    setTexts(state, 'labels', labels);
    setTexts(state, 'annotations', annotations);
    patch(state, transformation.jsonPatches, kustomization);
    for (const replacement of transformation.replacements) {
        if (replacement === end || state.isDeleted)
            return;
        replace(state, replacement, () => sourceValue(replacement), kustomization);
    }
}
function idOf({ tree, inherited }) {
    const kind = (0,yaml/* textOf */.b6)(childOf(tree, 'kind')) ?? inherited.kind;
    const name = metadataText(tree, 'name') ?? '';
    return { kind, name, namespace: metadataText(tree, 'namespace') || 'default' };
}
function metadataText(tree, key) {
    const metadata = childOf(tree, 'metadata');
    return (0,dist/* isMap */.jh)(metadata) ? (0,yaml/* textOf */.b6)(childOf(metadata, key)) : undefined;
}
function selectable(state) {
    const current = idOf(state);
    const ids = [...state.previousIds, current];
    const apiVersion = (0,yaml/* textOf */.b6)(childOf(state.tree, 'apiVersion')) ?? state.inherited.apiVersion;
    const [version = '', group = ''] = apiVersion.split('/').reverse();
    return {
        group,
        version,
        current,
        original: ids[0],
        ids,
        namespace: metadataText(state.tree, 'namespace'),
        get labels() {
            return textsUnder(state.tree, 'labels');
        },
        get annotations() {
            return textsUnder(state.tree, 'annotations');
        },
    };
}
function textsUnder(tree, key) {
    const metadata = childOf(tree, 'metadata');
    const map = (0,dist/* isMap */.jh)(metadata) ? childOf(metadata, key) : undefined;
    return new Map((0,yaml/* entriesOf */.Mc)({ map: tree, aliases: new Map() }, map).map(([name, value]) => [name, (0,yaml/* textOf */.b6)(value) ?? '']));
}
function patch(state, patches, kustomization) {
    for (const { changesOf, field } of patches) {
        if (state.isDeleted)
            return;
        try {
            const changes = changesOf(selectable(state));
            for (const change of changes) {
                const before = idOf(state);
                state.isChanged = true;
                if (!change.apply(state.tree))
                    state.isDeleted = true;
                const after = idOf(state);
                if (after.namespace !== before.namespace)
                    state.isNamespacePatched = true;
                if (change.mayRename)
                    state.previousIds.push(before);
            }
        }
        catch (error) {
            state.faults.push({ kustomization, field: 'patches', message: `${field}: ${error.message}` });
        }
    }
}
function replace(state, replacement, value, kustomization) {
    const before = idOf(state);
    try {
        if (replacement.apply(selectable(state), state.tree, value))
            state.isChanged = true;
    }
    catch (error) {
        state.faults.push({ kustomization, field: 'replacements', message: error.message });
    }
    if (idOf(state).namespace !== before.namespace)
        state.isNamespacePatched = true;
}
function setNamespace(state, namespace) {
    if (namespace === undefined)
        return;
    state.previousIds.push(idOf(state));
    setChild(metadataOf(state.tree), 'namespace', scalar(namespace));
    state.isNamespacePatched = false;
}
function rename(state, newName) {
    const { name } = idOf(state);
    const renamed = newName(name);
    if (renamed === name)
        return;
    state.previousIds.push(idOf(state));
    const node = childOf(metadataOf(state.tree), 'name');
    setChild(metadataOf(state.tree), 'name', scalar(renamed, (0,dist/* isScalar */.jn)(node) ? node.range : undefined));
    state.isChanged = true;
}
function setTexts(state, field, texts) {
    if (texts.size === 0)
        return;
    const metadata = metadataOf(state.tree);
    const map = mapUnder(metadata, field);
    for (const [key, text] of texts)
        setChild(map, key, scalar(text, map.range));
    state.isChanged = true;
}
function metadataOf(tree) {
    return mapUnder(tree, 'metadata');
}
function objectOf(state, object, hasVariables) {
    if (!state.isChanged)
        return object;
    if (!state.isNamespacePatched)
        restoreNamespace(state, object);
    return withTree(object, state.tree, hasVariables);
}
function restoreNamespace({ tree }, object) {
    const metadata = childOf(copyTree(object, object.map), 'metadata');
    const namespace = (0,dist/* isMap */.jh)(metadata) ? childOf(metadata, 'namespace') : undefined;
    if (namespace)
        setChild(metadataOf(tree), 'namespace', namespace);
    else
        deleteChild(metadataOf(tree), 'namespace');
}
function withTree(object, map, hasVariables) {
    const fields = { map, aliases: new Map(), replaced: undefined };
    return {
        ...object,
        ...fields,
        apiVersion: (0,yaml/* textOf */.b6)(childOf(map, 'apiVersion')) ?? object.apiVersion,
        kind: (0,yaml/* textOf */.b6)(childOf(map, 'kind')) ?? object.kind,
        hasVariables: object.hasVariables || hasVariables,
        at: (field) => {
            const offset = (0,yaml/* offsetOf */.b4)(fields, field);
            return object.atNode(scalar(undefined, [offset, offset, offset]));
        },
    };
}

// EXTERNAL MODULE: ./src/kustomize-controller/chain.ts
var kustomize_controller_chain = __webpack_require__(9827);
// EXTERNAL MODULE: ./src/kustomize-controller/post-build.ts + 1 modules
var post_build = __webpack_require__(9048);
// EXTERNAL MODULE: ./src/common/once.ts
var once = __webpack_require__(3324);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/common/parse-yaml.ts
var parse_yaml = __webpack_require__(1032);
// EXTERNAL MODULE: ./src/common/paths.ts
var paths = __webpack_require__(9353);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/kustomize/json-patch.ts




function parseOperations(patch) {
    if (!(0,dist/* isSeq */.oP)(patch))
        throw new Error('it is neither an object nor a list of operations');
    return patch.items.map((item) => {
        const fields = (0,yaml/* mapOf */.A7)(item.toJSON()) ?? {};
        const text = (key) => (typeof fields[key] === 'string' ? fields[key] : undefined);
        const [op, path] = [text('op'), text('path')];
        if (op === undefined || path === undefined)
            throw new Error('an operation has no op or no path');
        return { op, path, from: text('from') ?? '', value: childOf(item, 'value') };
    });
}
function applyOperations(object, operations) {
    for (const operation of operations)
        try {
            applyOperation(object, operation);
        }
        catch (error) {
            throw new Error(`${operation.op} of ${operation.path}: ${error.message}`);
        }
}
function applyOperation(object, { op, path, from, value }) {
    if (op === 'remove')
        remove(object, path);
    else if (op === 'add')
        setAt(object, path, value, { inserts: true });
    else if (op === 'replace')
        setAt(object, path, value, { inserts: false });
    else if (op === 'copy')
        setAt(object, path, requireAt(object, from), { inserts: true });
    else if (op === 'move')
        setAt(object, path, remove(object, from), { inserts: true });
    else if (op === 'test') {
        if (!(0,external_node_util_.isDeepStrictEqual)(findAt(object, path)?.toJSON() ?? null, value?.toJSON() ?? null))
            throw new Error('the manifest has another value');
    }
    else
        throw new Error('there is no such operation');
}
function keysOf(path) {
    return path
        .split('/')
        .slice(1)
        .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
function parentOf(object, path) {
    const keys = keysOf(path.startsWith('/') ? path : `/${path}`);
    const key = keys.pop();
    let parent = object;
    for (const step of keys)
        parent = parent && childAt(parent, step);
    if (!(0,dist/* isMap */.jh)(parent) && !(0,dist/* isSeq */.oP)(parent))
        throw new Error('its parent is not there');
    return { parent, key };
}
function childAt(parent, key) {
    if ((0,dist/* isMap */.jh)(parent))
        return childOf(parent, key);
    return (0,dist/* isSeq */.oP)(parent) ? parent.items[indexIn(key, parent.items.length - 1)] : undefined;
}
function indexIn(key, last) {
    const index = /^-?\d+$/.test(key) ? Number(key) : Number.NaN;
    const positive = index < 0 ? index + last + 1 : index;
    if (!(positive >= 0 && positive <= last))
        throw new Error(`${key} is not an index of the list`);
    return positive;
}
function findAt(object, path) {
    const { parent, key } = parentOf(object, path);
    return childAt(parent, key);
}
function requireAt(object, path) {
    const value = findAt(object, path);
    if (value === undefined)
        throw new Error(`${path} is not there`);
    return value;
}
function setAt(object, path, value, { inserts }) {
    const metadata = (0,dist/* isMap */.jh)(object) && childOf(object, 'metadata');
    if (path.startsWith('/metadata/annotations/') && (0,dist/* isMap */.jh)(metadata))
        mapUnder(metadata, 'annotations');
    const { parent, key } = parentOf(object, path);
    if ((0,dist/* isMap */.jh)(parent)) {
        const map = parent;
        setChild(map, key, copyAt(value ?? scalar(null), rangeFor(map, key)));
    }
    else if ((0,dist/* isSeq */.oP)(parent)) {
        const added = copyAt(value ?? scalar(null), parent.range);
        const { length } = parent.items;
        if (!inserts)
            parent.items[indexIn(key, length - 1)] = added;
        else
            parent.items.splice(key === '-' ? length : indexIn(key, length), 0, added);
    }
}
function remove(object, path) {
    const { parent, key } = parentOf(object, path);
    const value = childAt(parent, key);
    if (value === undefined)
        throw new Error('it is not there');
    if ((0,dist/* isMap */.jh)(parent))
        deleteChild(parent, key);
    else if ((0,dist/* isSeq */.oP)(parent))
        parent.items.splice(indexIn(key, parent.items.length - 1), 1);
    return value;
}

// EXTERNAL MODULE: ./src/go/regexp.ts
var regexp = __webpack_require__(5313);
;// CONCATENATED MODULE: ./src/kustomize/patch-target.ts


function selectorOf(target) {
    const [group, version, kind, name, namespace] = ['group', 'version', 'kind', 'name', 'namespace'].map((key) => {
        const pattern = (0,yaml/* wordOf */.aG)(target[key]);
        return pattern === undefined ? () => true : (0,regexp.compile)(`^(?:${pattern})$`);
    });
    const labels = labelSelectorOf((0,yaml/* wordOf */.aG)(target.labelSelector) ?? '');
    const annotations = labelSelectorOf((0,yaml/* wordOf */.aG)(target.annotationSelector) ?? '');
    return (object) => group(object.group) &&
        version(object.version) &&
        kind(object.current.kind) &&
        (name(object.original.name) || name(object.current.name)) &&
        (namespace(object.original.namespace) || namespace(object.current.namespace)) &&
        labels(object.labels) &&
        annotations(object.annotations);
}
const requirement = /\s*(?:(!)\s*([\w./-]+)|([\w./-]+)\s+(in|notin)\s*\(([^()]*)\)|([\w./-]+)\s*(==?|!=)\s*([\w./-]*)|([\w./-]+))\s*(?:,|$)/y;
function labelSelectorOf(text) {
    const tests = [];
    requirement.lastIndex = 0;
    for (let end = 0; text.slice(end).trim() !== ''; end = requirement.lastIndex) {
        const match = requirement.exec(text);
        if (!match)
            throw new Error(`${text} is not a label selector`);
        tests.push(testOf(match));
    }
    return (labels) => tests.every((test) => test(labels));
}
function testOf([, not, absent, setKey, inOrNot, set = '', key, sign, value, present]) {
    return (labels) => {
        if (not)
            return !labels.has(absent);
        if (present !== undefined)
            return labels.has(present);
        if (setKey !== undefined) {
            const found = labels.get(setKey);
            const isIn = found !== undefined && set.split(',').some((one) => one.trim() === found);
            return (inOrNot === 'in') === isIn;
        }
        return (sign === '!=') !== (labels.get(key) === value);
    };
}

;// CONCATENATED MODULE: ./src/kustomize/strategic-merge.ts


const directive = '$patch';
function mergePatch(target, patch) {
    const mode = directiveOf(patch);
    if (mode === 'delete')
        return false;
    if (mode === 'replace')
        target.items = [];
    for (const pair of patch.items) {
        const key = keyOf(pair);
        if (key === directive)
            continue;
        const value = pair.value;
        if (isNullTree(value))
            deleteChild(target, key);
        else
            mergeChild(target, key, value);
    }
    return true;
}
function mergeChild(target, key, value) {
    const current = childOf(target, key);
    const isPresent = current !== undefined && !isNullTree(current);
    if (isPresent && typeOf(current) !== typeOf(value))
        throw new Error(`${key} is ${typeOf(current)} in the manifest, and ${typeOf(value)} in the patch`);
    const range = rangeFor(target, key);
    if (!(0,dist/* isMap */.jh)(value))
        setChild(target, key, copyAt(value, range));
    else if (isPresent) {
        if (!mergePatch(current, value))
            deleteChild(target, key);
    }
    else if (directiveOf(value) !== 'delete')
        setChild(target, key, withoutNulls(copyAt(value, range)));
}
function withoutNulls(map) {
    map.items = map.items.filter((pair) => !isNullTree(pair.value) && keyOf(pair) !== directive);
    for (const { value } of map.items)
        if ((0,dist/* isMap */.jh)(value))
            withoutNulls(value);
    return map;
}
function directiveOf(map) {
    const node = childOf(map, directive);
    return node && 'value' in node ? node.value : undefined;
}
function typeOf(tree) {
    return (0,dist/* isMap */.jh)(tree) ? 'a map' : (0,dist/* isSeq */.oP)(tree) ? 'a list' : 'a scalar';
}

;// CONCATENATED MODULE: ./src/kustomize/patches.ts










function patchesIn(content, field, folder, readText) {
    return (0,yaml/* listOf */.c3)(content[field]).map((entry) => createPatch(entry, field, folder, readText));
}
function createPatch(entry, field, folder, readText) {
    const isMerge = field === 'patchesStrategicMerge';
    const fields = isMerge ? {} : ((0,yaml/* mapOf */.A7)(entry) ?? {});
    const target = (0,yaml/* mapOf */.A7)(fields.target);
    const readFile = (path) => {
        try {
            return readText((0,paths/* slashes */.k2)((0,external_node_path_.resolve)(folder, path)));
        }
        catch {
            throw new Error(`${path} cannot be read`);
        }
    };
    let text = '';
    let fault;
    try {
        text = isMerge ? mergeText(entry, readFile) : patchText(fields, readFile);
    }
    catch (error) {
        fault = error;
    }
    const documents = (0,once/* once */.O)(() => parsePatch(text));
    const selects = (0,once/* once */.O)(() => selectorOf(target ?? {}));
    const changesOf = (object) => {
        const kind = (0,yaml/* wordOf */.aG)(target?.kind);
        const isOtherKind = kind !== undefined && /^\w+$/.test(kind) && kind !== object.current.kind;
        if (isOtherKind || (!target && !fault && !text.includes(object.current.kind)))
            return [];
        if (target && !selects()(object))
            return [];
        if (fault)
            throw fault;
        return documents()
            .filter((document) => target || isNamed(document, object))
            .map((document) => changeOf(document, (0,yaml/* mapOf */.A7)(fields.options) ?? {}));
    };
    return { text, field, changesOf };
}
function mergeText(entry, readFile) {
    if (typeof entry !== 'string')
        return JSON.stringify(entry ?? null);
    return /[\n{]/.test(entry) ? entry : readFile(entry);
}
function patchText({ patch, path }, readFile) {
    if (typeof path === 'string')
        return readFile(path);
    return typeof patch === 'string' ? patch : JSON.stringify(patch ?? null);
}
function parsePatch(text) {
    return (0,parse_yaml/* parseYamlDocuments */.v)(text, { merge: true })
        .filter(({ contents }) => contents !== null)
        .map((document) => {
        const [error] = document.errors;
        if (error)
            throw error;
        return copyTree({ map: document.contents, aliases: (0,parse_yaml/* resolveAliases */.rB)(document) }, document.contents);
    });
}
function isNamed(document, { group, version, ids }) {
    if (!(0,dist/* isMap */.jh)(document))
        throw new Error('a patch that is a list of operations needs a target');
    const patch = document;
    const metadata = mapIn(patch, 'metadata');
    const apiVersion = textAt(patch, 'apiVersion') ?? '';
    const [kind, name, namespace] = [
        textAt(patch, 'kind'),
        metadata && textAt(metadata, 'name'),
        metadata && textAt(metadata, 'namespace'),
    ];
    const sameName = ids.filter((id) => id.kind === kind && id.name === name);
    const isNamed = sameName.some((id) => id.namespace === (namespace ?? 'default'));
    const objectVersion = group === '' ? version : `${group}/${version}`;
    if (sameName.length > 0 && apiVersion !== objectVersion && apiVersion.startsWith(`${group}/`))
        throw new Error(`the patch has the version ${apiVersion}, and the manifest ${objectVersion}`);
    if (sameName.length > 0 && !isNamed && namespace === undefined)
        throw new Error('the patch names no namespace');
    return isNamed && apiVersion === objectVersion;
}
function changeOf(document, options) {
    if (!(0,dist/* isMap */.jh)(document)) {
        const operations = parseOperations(document);
        const apply = (object) => {
            applyOperations(object, operations);
            return true;
        };
        return { mayRename: true, apply };
    }
    const patch = document;
    const mayRename = options.allowNameChange === true || options.allowKindChange === true;
    return { mayRename, apply: (object) => mergePatch(object, withoutIdentity(patch, options)) };
}
function withoutIdentity(patch, options) {
    const fixedKeys = options.allowKindChange === true ? ['apiVersion'] : ['apiVersion', 'kind'];
    const fixedMetadata = options.allowNameChange === true ? ['namespace'] : ['name', 'namespace'];
    const without = (map, keys) => {
        const copy = map.clone();
        copy.items = copy.items.filter(({ key }) => !keys.includes(String(key.value)));
        return copy;
    };
    const reduced = without(patch, fixedKeys);
    const metadata = mapIn(reduced, 'metadata');
    for (const pair of reduced.items)
        if (metadata && pair.value === metadata)
            pair.value = without(metadata, fixedMetadata);
    return reduced;
}
function mapIn(map, key) {
    const child = childOf(map, key);
    return (0,dist/* isMap */.jh)(child) ? child : undefined;
}
function textAt(map, key) {
    return (0,yaml/* textOf */.b6)(childOf(map, key));
}

;// CONCATENATED MODULE: ./src/kustomize/field-paths.ts




function parseFieldPath(path) {
    return Array.from(path.matchAll(/\[.*?\](?=\.|$)|(?:\\.|[^.])+/g), ([step]) => {
        const isKey = step.startsWith('[') && step.endsWith(']') && !step.includes('=');
        return isKey ? step.slice(1, -1) : step.replaceAll('\\.', '.');
    });
}
function elementOf(step) {
    const [, key, text] = /^\[([^=]*)=(.*)\]$/.exec(step) ?? [];
    return key === undefined || text === undefined ? undefined : { key, text };
}
function elementText(item, key) {
    if (key === '')
        return (0,yaml/* textOf */.b6)(item);
    return (0,dist/* isMap */.jh)(item) ? (0,yaml/* textOf */.b6)(childOf(item, key)) : undefined;
}
function valueAt(tree, steps) {
    let value = tree;
    for (const step of steps) {
        if (step === '*')
            throw new Error('the path of a source has no *');
        const element = elementOf(step);
        if ((0,dist/* isMap */.jh)(value))
            value = childOf(value, step);
        else if (!(0,dist/* isSeq */.oP)(value))
            return undefined;
        else if (element)
            value = value.items.find((item) => elementText(item, element.key) === element.text);
        else
            value = value.items.at(step === '-' ? -1 : indexOf(step));
    }
    return value;
}
function fieldsAt(tree, [step, ...rest], creates) {
    if (step === undefined)
        throw new Error('a path is empty');
    const fields = fieldsUnder(tree, step, creates);
    const [next] = rest;
    if (next === undefined)
        return fields.filter(({ value }) => creates || value !== undefined);
    return fields.flatMap((field) => {
        const holder = field.value ?? (creates ? createHolder(field, next) : undefined);
        return holder ? fieldsAt(holder, rest, creates) : [];
    });
}
function createHolder({ range, set }, next) {
    const isList = elementOf(next) !== undefined || /^\d+$/.test(next);
    const holder = isList ? new dist/* YAMLSeq */.Rw() : new dist/* YAMLMap */.CA();
    holder.range = range ?? null;
    set(holder);
    return holder;
}
function fieldsUnder(holder, step, creates) {
    const isElement = elementOf(step) !== undefined || step === '*' || /^\d+$/.test(step);
    if (isElement && (0,dist/* isSeq */.oP)(holder))
        return elementsAt(holder, step, creates);
    if (isElement || !(0,dist/* isMap */.jh)(holder))
        throw new Error(`${step} is not a field of ${(0,dist/* isSeq */.oP)(holder) ? 'a list' : 'this'}`);
    const map = holder;
    return [{ value: childOf(map, step), range: rangeFor(map, step), set: (value) => setChild(map, step, value) }];
}
function elementsAt(list, step, creates) {
    const { length } = list.items;
    const fieldAt = (at) => ({
        value: list.items[at],
        range: list.items[at]?.range ?? list.range,
        set: (value) => {
            list.items[at] = value;
        },
    });
    const element = elementOf(step);
    if (!element) {
        if (step === '*')
            return list.items.map((_, at) => fieldAt(at));
        const index = indexOf(step);
        if (index > length || (index === length && !creates))
            throw new Error(`${step} is not an index of the list`);
        return [fieldAt(index)];
    }
    const matches = (0,regexp.compile)(element.text);
    const found = list.items.flatMap((item, at) => (matches(elementText(item, element.key) ?? '') ? [fieldAt(at)] : []));
    if (found.length > 0 || !creates)
        return found;
    list.items.push(newElement(element, list.range));
    return [fieldAt(length)];
}
function newElement({ key, text }, range) {
    if (key === '')
        return scalar(text, range);
    const element = new dist/* YAMLMap */.CA();
    element.range = range ?? null;
    setChild(element, key, scalar(text, range));
    return element;
}
function indexOf(step) {
    if (!/^\d+$/.test(step))
        throw new Error(`${step} is not an index of the list`);
    return Number(step);
}

;// CONCATENATED MODULE: ./src/kustomize/replacements.ts









function replacementsIn(content, folder, readText) {
    return (0,yaml/* listOf */.c3)(content.replacements).flatMap((entry) => {
        const path = (0,yaml/* wordOf */.aG)((0,yaml/* mapOf */.A7)(entry)?.path);
        return path === undefined ? createReplacement((0,yaml/* mapOf */.A7)(entry) ?? {}) : readReplacements(path, folder, readText);
    });
}
function readReplacements(path, folder, readText) {
    try {
        const content = (0,parse_yaml/* parseYaml */.hN)(readText((0,paths/* slashes */.k2)((0,external_node_path_.resolve)(folder, path))), { merge: true }).toJS({ maxAliasCount: 100 });
        return (Array.isArray(content) ? content : [content]).map((entry) => createReplacement((0,yaml/* mapOf */.A7)(entry) ?? {}));
    }
    catch {
        const fault = () => {
            throw new Error(`${path} cannot be read`);
        };
        return [{ ...createReplacement({}), mayReach: () => true, apply: fault }];
    }
}
function createReplacement(content) {
    const source = (0,yaml/* mapOf */.A7)(content.source) ?? {};
    const sourceKind = (0,yaml/* wordOf */.aG)(source.kind);
    const targets = (0,yaml/* listOf */.c3)(content.targets).map((target) => createTarget((0,yaml/* mapOf */.A7)(target) ?? {}));
    return {
        sourceKind,
        sourceValue: typeof content.sourceValue === 'string' ? plainScalar(content.sourceValue) : undefined,
        isSource: ({ group, version, ids }) => matchesField(source.group, group) &&
            matchesField(source.version, version) &&
            ids.some((id) => matchesId(source, id)),
        valueIn: (object, tree) => {
            if (targets.some((target) => target.mayChange(sourcePath(source)) && target.selects(object)))
                throw new Error('a target with a delimiter changes the source');
            return sourceValueIn(tree, source);
        },
        mayReach: (kind) => targets.some((target) => target.mayReach(kind)),
        apply: (object, tree, value) => {
            const selecting = targets.filter((target) => target.selects(object));
            for (const target of selecting)
                target.set(tree, value());
            return selecting.length > 0;
        },
    };
}
function matchesField(expected, actual) {
    return (0,yaml/* wordOf */.aG)(expected) === undefined || expected === actual;
}
function matchesId(source, { kind, name, namespace }) {
    return matchesField(source.kind, kind) && matchesField(source.name, name) && matchesField(source.namespace, namespace);
}
function sourcePath(source) {
    return (0,yaml/* wordOf */.aG)(source.fieldPath) ?? 'metadata.name';
}
function sourceValueIn(tree, source) {
    const path = sourcePath(source);
    const value = valueAt(tree, parseFieldPath(path));
    if (value === undefined || isNullTree(value) || ('items' in value && value.items.length === 0))
        throw new Error(`the source has no ${path}`);
    const { delimiter, index } = optionsOf(source);
    if (delimiter === undefined)
        return value;
    if (!(0,dist/* isScalar */.jn)(value))
        throw new Error(`${path} of the source is not a text`);
    const part = ((0,yaml/* textOf */.b6)(value) ?? '').split(delimiter)[index];
    if (part === undefined)
        throw new Error(`${path} of the source has no part ${index}`);
    return scalar(part);
}
function optionsOf(content) {
    const options = (0,yaml/* mapOf */.A7)(content.options) ?? {};
    const index = typeof options.index === 'number' ? options.index : 0;
    return { delimiter: (0,yaml/* wordOf */.aG)(options.delimiter), index, creates: options.create === true };
}
function createTarget(content) {
    const select = (0,yaml/* mapOf */.A7)(content.select) ?? {};
    const selector = (0,once/* once */.O)(() => selectorOf(select));
    const rejects = (0,once/* once */.O)(() => (0,yaml/* listOf */.c3)(content.reject).flatMap((one) => rejectors((0,yaml/* mapOf */.A7)(one) ?? {})));
    const kind = (0,yaml/* wordOf */.aG)(select.kind);
    const paths = (0,yaml/* listOf */.c3)(content.fieldPaths).flatMap((path) => (0,yaml/* wordOf */.aG)(path) ?? []);
    const mayReach = (other) => kind === undefined || !/^\w+$/.test(kind) || kind === other;
    return {
        mayReach,
        mayChange: (path) => optionsOf(content).delimiter !== undefined && paths.includes(path),
        selects: (object) => object.ids.some((id) => mayReach(id.kind)) &&
            matchesAnyId(selector(), object) &&
            !rejects().some((reject) => matchesAnyId(reject, object)),
        set: (tree, value) => {
            for (const path of paths.length > 0 ? paths : ['metadata.name'])
                setFields(tree, path, value, optionsOf(content));
        },
    };
}
function matchesAnyId(matches, object) {
    const current = { ...object.current, namespace: object.namespace ?? '' };
    return [...object.ids.slice(0, -1), current].some((id) => {
        const { group, version, labels, annotations } = object;
        return matches({ group, version, labels, annotations, original: id, current: id });
    });
}
function rejectors({ labelSelector, annotationSelector, ...id }) {
    const hasLabels = (0,yaml/* wordOf */.aG)(labelSelector) !== undefined || (0,yaml/* wordOf */.aG)(annotationSelector) !== undefined;
    return [
        ...(hasLabels ? [selectorOf({ labelSelector, annotationSelector })] : []),
        ...(Object.values(id).some(Boolean) ? [selectorOf(id)] : []),
    ];
}
function setFields(tree, path, value, { delimiter, index, creates }) {
    const fields = fieldsAt(tree, parseFieldPath(path), creates);
    if (fields.length === 0)
        throw new Error(`${path} is not there`);
    for (const field of fields) {
        if (delimiter === undefined)
            setField(field, value);
        else if (field.value !== undefined && !(0,dist/* isScalar */.jn)(field.value))
            throw new Error(`${path} is not a text`);
        else {
            const parts = ((0,yaml/* textOf */.b6)(field.value) ?? '').split(delimiter);
            const part = (0,yaml/* textOf */.b6)(value) ?? '';
            if (index < 0)
                parts.unshift(part);
            else
                parts[Math.min(index, parts.length)] = part;
            setField(field, scalar(parts.join(delimiter)));
        }
    }
}
function setField({ value: current, range, set }, value) {
    const text = (0,yaml/* textOf */.b6)(value) ?? '';
    const isText = (0,dist/* isScalar */.jn)(current) && typeof current.value === 'string';
    const isScalarField = (0,dist/* isScalar */.jn)(current ?? value);
    if (!isScalarField)
        set(copyAt(value, range));
    else
        set(copyAt(isText ? scalar(text) : plainScalar(text), range));
}
function plainScalar(text) {
    const { contents } = (0,parse_yaml/* parseYaml */.hN)(text);
    return (0,dist/* isScalar */.jn)(contents) && contents.type === 'PLAIN' && contents.source === text ? contents : scalar(text);
}

;// CONCATENATED MODULE: ./src/kustomize-controller/transformation.ts



function parseTransformation(kustomization, id, readText) {
    const { folder } = kustomization;
    const content = 'content' in kustomization ? kustomization.content : kustomization.spec;
    const patches = (field) => patchesIn(content, field, folder, readText);
    const labelPairs = (0,yaml/* listOf */.c3)(content.labels).map((entry) => (0,yaml/* mapOf */.A7)(entry)?.pairs);
    return {
        id,
        kustomization,
        patches: [...patches('patchesStrategicMerge'), ...patches('patches')],
        namespace: (0,yaml/* wordOf */.aG)(content.namespace) ?? (0,yaml/* wordOf */.aG)(content.targetNamespace),
        prefix: (0,yaml/* wordOf */.aG)(content.namePrefix),
        suffix: (0,yaml/* wordOf */.aG)(content.nameSuffix),
        labels: new Map([...labelPairs, content.commonLabels].flatMap(textEntries)),
        annotations: new Map(textEntries(content.commonAnnotations)),
        jsonPatches: patches('patchesJson6902'),
        replacements: replacementsIn(content, folder, readText),
    };
}
function textEntries(map) {
    return Object.entries((0,yaml/* mapOf */.A7)(map) ?? {}).map(([key, value]) => [key, String(value ?? '')]);
}
function mergeTransformations(folder, flux) {
    const isMerge = ({ field }) => field === 'patchesStrategicMerge';
    const patches = [...folder.patches, ...flux.patches];
    return {
        ...folder,
        id: folder.id * 1e6 + flux.id + 1e12,
        patches: [...patches.filter(isMerge), ...patches.filter((patch) => !isMerge(patch))],
        namespace: flux.namespace ?? folder.namespace,
        prefix: flux.prefix ?? folder.prefix,
        suffix: flux.suffix ?? folder.suffix,
        jsonPatches: [...folder.jsonPatches, ...flux.jsonPatches],
    };
}
function changesMore({ patches, prefix, suffix, jsonPatches, replacements }) {
    return patches.length + jsonPatches.length + replacements.length > 0 || prefix !== undefined || suffix !== undefined;
}
function textsOf({ namespace = '', prefix = '', suffix = '', labels, patches, jsonPatches, }) {
    return [namespace, prefix, suffix, ...labels.values(), ...[...patches, ...jsonPatches].map(({ text }) => text)];
}

;// CONCATENATED MODULE: ./src/kustomize-controller/stages.ts



function createStages(transformationOf, builtObjects) {
    const known = new Map();
    const stagesOf = (steps, flux) => transformationsOf(steps, flux, transformationOf).map((transformation, index) => ({
        transformation,
        sourceValue: (replacement) => sourceValue(replacement, transformation.id, scopeOf(steps.slice(index), flux)),
    }));
    const sourceValue = (replacement, id, scope) => {
        const values = known.get(replacement) ?? new Map();
        known.set(replacement, values);
        const key = [id, scope.steps.at(-1)?.folder, scope.flux?.folder].join();
        const value = values.get(key) ?? (0,once/* once */.O)(() => findSource(replacement, scope));
        values.set(key, value);
        return value();
    };
    const findSource = (replacement, { steps, flux }) => {
        if (replacement.sourceValue)
            return replacement.sourceValue;
        const [own] = steps;
        const root = steps.at(-1);
        if (!own || !root)
            throw new Error('no kustomization uses this component');
        const fluxComponents = flux?.folder === root.folder ? flux.components : [];
        const sources = builtObjects(root, own.folder, fluxComponents)
            .filter(({ object }) => [undefined, object.kind].includes(replacement.sourceKind))
            .flatMap(({ object, steps: below }) => {
            const state = startOf(object);
            const stages = stagesOf([...below, ...steps], flux);
            for (const stage of stages.slice(0, below.length))
                applyStage(state, stage);
            applyStage(state, stages[below.length], replacement);
            return !state.isDeleted && replacement.isSource(selectable(state)) ? [state] : [];
        });
        const [source] = sources;
        if (!source || sources.length > 1)
            throw new Error(`there ${source ? 'are several sources' : 'is no such source'}`);
        return replacement.valueIn(selectable(source), source.tree);
    };
    return stagesOf;
}
function scopeOf(steps, flux) {
    const enclosing = steps.findIndex(({ content }) => content.kind !== 'Component');
    const isTop = enclosing === steps.length - 1;
    return { steps: steps.slice(0, enclosing + 1), flux: isTop ? flux : undefined };
}
function transformationsOf(steps, flux, transformationOf) {
    if (!flux)
        return steps.map(transformationOf);
    const top = steps.at(-1);
    if (top?.folder !== flux.folder)
        return [...steps, flux].map(transformationOf);
    const merged = mergeTransformations(transformationOf(top), transformationOf(flux));
    return [...steps.slice(0, -1).map(transformationOf), merged];
}

;// CONCATENATED MODULE: ./src/kustomize-controller/chain-changes.ts







function createChanges(readText, kustomizationAt) {
    const parsed = new Map();
    const transformationOf = (kustomization) => {
        const transformation = parsed.get(kustomization) ?? parseTransformation(kustomization, parsed.size, readText);
        parsed.set(kustomization, transformation);
        return transformation;
    };
    const stagesOf = createStages(transformationOf, createBuiltObjects(kustomizationAt, readText));
    return (chain, { labels } = { labels: false }) => {
        const stages = stagesOf((0,kustomize_controller_chain/* stepsOf */.B_)(chain), chain.isDeployed ? chain.flux : undefined);
        const transformations = stages.map(({ transformation }) => transformation);
        const changesLabels = labels && transformations.some((one) => one.labels.size > 0);
        if (!changesLabels && !transformations.some(changesMore))
            return undefined;
        let text;
        const textOnce = () => {
            text ??= [...transformations.flatMap(textsOf), ...stages.flatMap(replacementTexts)].join('\n');
            return text;
        };
        return {
            key: transformations.map(({ id }) => id).join(),
            get text() {
                return textOnce();
            },
            apply: (object) => transform(object, stages, (0,post_build/* isReplaceable */.ZN)(textOnce())),
        };
    };
}
const kinds = ['Provider', 'Alert', 'Secret', 'SealedSecret', 'ExternalSecret', 'Kustomization'];
function replacementTexts({ transformation, sourceValue }) {
    return transformation.replacements
        .filter((replacement) => kinds.some(replacement.mayReach))
        .map((replacement) => {
        try {
            const value = sourceValue(replacement);
            return (0,yaml/* textOf */.b6)(value) ?? JSON.stringify(value.toJSON());
        }
        catch {
            return '';
        }
    });
}
function transform(object, stages, hasVariables) {
    let state;
    try {
        state = startOf(object);
    }
    catch (error) {
        const { message } = error;
        const skipped = stages.map(({ transformation }) => transformation).filter(changesMore);
        const faults = skipped.map(({ kustomization }) => ({ kustomization, field: 'patches', message }));
        return { object, isNamespacePatched: false, faults };
    }
    for (const stage of stages) {
        applyStage(state, stage);
        if (state.isDeleted)
            return { object: undefined, isNamespacePatched: false, faults: state.faults };
    }
    return {
        object: objectOf(state, object, hasVariables),
        isNamespacePatched: state.isChanged && state.isNamespacePatched,
        faults: state.faults,
    };
}


/***/ })

};
;