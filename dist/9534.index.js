"use strict";
exports.id = 9534;
exports.ids = [9534,5313];
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

/***/ 9534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decryptSops: () => (/* binding */ decryptSops)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/common/parse-yaml.ts
var parse_yaml = __webpack_require__(1032);
// EXTERNAL MODULE: ./src/go/regexp.ts
var regexp = __webpack_require__(5313);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/secrets/sops/sops-keys.ts








const services = {
    pgp: 'PGP',
    kms: 'AWS KMS',
    gcp_kms: 'Google Cloud KMS',
    azure_kv: 'Azure Key Vault',
    hc_vault: 'Vault',
    hckms: 'Huawei Cloud KMS',
    key_groups: 'several key groups',
    encrypted_comment_regex: 'comments that say what is encrypted',
    unencrypted_comment_regex: 'comments that say what is encrypted',
};
function otherServices(metadata) {
    const used = Object.entries(metadata).filter(([, value]) => Array.isArray(value) ? value.length > 0 : Boolean(value));
    return used.flatMap(([field]) => services[field] ?? []);
}
async function dataKeyOf({ age = [] }, { environment, redactor }) {
    const keys = ageKeys(environment);
    const recipients = age.map(({ recipient }) => recipient).join(', ');
    if (age.length === 0)
        return { sealed: 'is encrypted with SOPS, but not for an age key' };
    if (keys.length === 0)
        return {
            sealed: `is encrypted with SOPS for the age key of ${recipients}: put that key into SOPS_AGE_KEY, or its file's path into SOPS_AGE_KEY_FILE`,
        };
    const { Decrypter, armor } = await __webpack_require__.e(/* import() */ 3389).then(__webpack_require__.bind(__webpack_require__, 3389));
    const decrypter = new Decrypter();
    for (const key of keys) {
        redactor.add(key);
        try {
            decrypter.addIdentity(key);
        }
        catch (cause) {
            throw new errors/* ConfigError */.xL('SOPS_AGE_KEY or SOPS_AGE_KEY_FILE has a line that is not an age key; expected AGE-SECRET-KEY-1…', { field: 'SOPS_AGE_KEY' }, { cause });
        }
    }
    for (const { enc = '' } of age) {
        try {
            return { dataKey: await decrypter.decrypt(armor.decode(enc)) };
        }
        catch {
        }
    }
    return { sealed: `is encrypted with SOPS for the age key of ${recipients}, and no key in SOPS_AGE_KEY opens it` };
}
function ageKeys(environment) {
    const { SOPS_AGE_KEY: text = '', SOPS_AGE_KEY_FILE: file } = environment;
    const lines = `${text}\n${file ? readKeys(file) : ''}`.split('\n').map((line) => line.trim());
    return lines.filter((line) => line !== '' && !line.startsWith('#'));
}
function readKeys(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (cause) {
        throw new errors/* ConfigError */.xL(`SOPS_AGE_KEY_FILE names ${file}, which cannot be read`, { field: 'SOPS_AGE_KEY_FILE' }, { cause });
    }
}
const macMismatch = 51;
async function runSops({ file, line, wholeFile }, index, needed, { environment, trusted }) {
    const sealed = `is encrypted with SOPS by ${needed.join(', ')}`;
    if (!trusted)
        return { sealed: `${sealed}, and no program is run in a checkout that is not trusted` };
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'flux-notify-'));
    const copy = (0,external_node_path_.join)(folder, 'secret.yaml');
    try {
        await (0,promises_.writeFile)(copy, wholeFile);
        const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('sops', ['--decrypt', copy], {
            env: { ...environment },
            timeout: 30_000,
            maxBuffer: 64 * 1024 * 1024,
        });
        const documents = (0,dist/* parseAllDocuments */.hR)(stdout, { prettyErrors: false, logLevel: 'error' });
        return { plain: documents[index]?.toJS({ maxAliasCount: 100 }) };
    }
    catch (cause) {
        const { code, stderr = '' } = cause;
        if (code === 'ENOENT')
            return { sealed: `${sealed}, and there is no sops on PATH` };
        if (code === macMismatch)
            throw new errors/* ConfigError */.xL('SOPS: the message authentication code (MAC) does not match; the file was changed after it was encrypted, edit it with `sops edit`', { file, line }, { cause });
        return { sealed: `${sealed}, and sops could not open it: ${stderr.trim().split('\n').at(-1)}` };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true });
    }
}

// EXTERNAL MODULE: ./src/go/strings.ts
var strings = __webpack_require__(9664);
;// CONCATENATED MODULE: ./src/secrets/sops/sops-values.ts


const format = /^ENC\[AES256_GCM,data:([^,]+),iv:([^,]+),tag:([^,]+),type:(\w+)\]$/;
const datetime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
function decryptValue(text, dataKey, path) {
    if (text === '')
        return textValue('');
    const [, data = '', iv = '', tag = '', type = ''] = format.exec(text) ?? [];
    if (type === '')
        throw new Error('it is not encrypted');
    const decipher = (0,external_node_crypto_.createDecipheriv)('aes-256-gcm', dataKey, base64(iv), { authTagLength: 16 });
    decipher.setAuthTag(base64(tag));
    decipher.setAAD(Buffer.from(path));
    const plain = Buffer.concat([decipher.update(base64(data)), decipher.final()]);
    return typed(type, plain);
}
function base64(text) {
    const bytes = Buffer.from(text, 'base64');
    if (bytes.toString('base64') !== text)
        throw new Error('it is not base64');
    return bytes;
}
function typed(type, plain) {
    const text = plain.toString();
    switch (type) {
        case 'str':
        case 'bytes':
            return { value: text, bytes: plain };
        case 'int':
            if (/^[+-]?\d+$/.test(text))
                return integer(BigInt(text));
            break;
        case 'float':
            if (text.trim() !== '' && Number.isFinite(Number(text)))
                return sops_values_float(Number(text));
            break;
        case 'bool':
            if (/^(true|false)$/i.test(text))
                return sops_values_boolean(/^true$/i.test(text));
            break;
        case 'time':
            if (datetime.test(text))
                return textValue(text);
            break;
    }
    throw new Error(`its type is given as ${type}`);
}
function plaintextValue({ type, value, source = '' }) {
    if (type !== 'PLAIN')
        return textValue(String(value));
    if (/^(~|null|Null|NULL|)$/.test(source))
        return undefined;
    if (/^(true|True|TRUE|false|False|FALSE)$/.test(source))
        return sops_values_boolean(/^t/i.test(source));
    const number = plaintextNumber(source.replaceAll('_', ''));
    return number ?? textValue(plaintextTime(source) ?? source);
}
function plaintextNumber(text) {
    const [, sign = '', digits = ''] = /^([-+]?)(0[xX][\da-fA-F]+|0[oO]?[0-7]+|0[bB][01]+|[1-9]\d*|0)$/.exec(text) ?? [];
    if (digits !== '') {
        const size = BigInt(digits.replace(/^0(?=\d)/, '0o'));
        return integer(sign === '-' ? -size : size);
    }
    return /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(text) ? sops_values_float(Number(text)) : undefined;
}
function plaintextTime(text) {
    const parts = /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt ](\d\d?):(\d\d?):(\d\d?)(\.\d*)?(Z|[+-]\d\d:\d\d)?)?$/.exec(text);
    if (!parts)
        return undefined;
    const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = parts;
    const two = (digits) => (digits ?? '').padStart(2, '0');
    const decimals = fraction.replace(/\.?0*$/, '');
    return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${decimals}${zone}`;
}
function textValue(text) {
    return { value: text, bytes: Buffer.from(text) };
}
function sops_values_boolean(value) {
    return { value, bytes: Buffer.from(value ? 'True' : 'False') };
}
function integer(value) {
    const isSafe = Number.isSafeInteger(Number(value));
    return { value: isSafe ? Number(value) : String(value), bytes: Buffer.from(String(value)) };
}
function sops_values_float(value) {
    return { value, bytes: Buffer.from((0,strings/* decimal */._)(value)) };
}

;// CONCATENATED MODULE: ./src/secrets/sops/sops.ts







async function decryptSops(document, options) {
    const documents = (0,parse_yaml/* parseYamlDocuments */.v)(document.wholeFile, { uniqueKeys: true });
    const index = indexAt(document, documents);
    const requested = documents[index];
    const metadata = requested && metadataOf(requested);
    if (!requested || !metadata || documents.some(({ errors }) => errors.length > 0))
        throw new errors/* ConfigError */.xL('this is not valid YAML with a sops block', document);
    if (!isSupported(metadata))
        return runSops(document, index, otherServices(metadata), options);
    const found = await dataKeyOf(metadata, options);
    if (found.dataKey === undefined) {
        const others = otherServices(metadata);
        return others.length > 0 ? runSops(document, index, others, options) : { sealed: found.sealed };
    }
    const signed = documents.every((each) => isEmpty(each) || metadataOf(each)?.mac === metadata.mac)
        ? documents
        : [requested];
    try {
        const plain = decrypt(signed, metadata, found.dataKey);
        const result = plain[signed.indexOf(requested)];
        checkNames(result);
        return { plain: result };
    }
    catch (cause) {
        throw new errors/* ConfigError */.xL(`SOPS: ${cause.message}; the file was changed after it was encrypted, edit it with \`sops edit\``, { file: document.file, line: document.line }, { cause });
    }
}
function isSupported(metadata) {
    return !['encrypted_comment_regex', 'unencrypted_comment_regex', 'key_groups'].some((field) => Object.hasOwn(metadata, field));
}
function isEmpty({ contents }) {
    return contents === null || ((0,dist/* isScalar */.jn)(contents) && contents.value === null);
}
function metadataOf({ contents }) {
    const block = (0,dist/* isMap */.jh)(contents) ? contents.get('sops', true) : undefined;
    return (0,dist/* isMap */.jh)(block) ? block.toJSON() : undefined;
}
function indexAt({ wholeFile, line }, documents) {
    const lines = wholeFile.split('\n').slice(0, line - 1);
    const offset = lines.reduce((sum, each) => sum + each.length + 1, 0);
    return documents.findIndex((document) => !isEmpty(document) && (document.contents?.range?.[1] ?? 0) > offset);
}
const onlyEncryptedPrefix = (0,external_node_crypto_.createHash)('sha256').update('sops').digest();
function decrypt(documents, metadata, dataKey) {
    const isPartial = String(metadata.mac_only_encrypted) === 'true';
    const hash = (0,external_node_crypto_.createHash)('sha512');
    if (isPartial)
        hash.update(onlyEncryptedPrefix);
    const addToMac = (bytes, isEncrypted) => {
        if (isEncrypted || !isPartial)
            hash.update(bytes);
    };
    const isEncrypted = encryptionRule(metadata);
    const plain = documents.map((document) => walk(document.contents, [], { dataKey, isEncrypted, addToMac, document, budget: { nodes: 100_000 } }));
    const modified = String(metadata.lastmodified).replace(/\.\d+/, '');
    const { bytes } = explain('the MAC', () => decryptValue(metadata.mac ?? '', dataKey, modified));
    const computed = Buffer.from(hash.digest('hex').toUpperCase());
    if (bytes.length !== computed.length || !(0,external_node_crypto_.timingSafeEqual)(bytes, computed))
        throw new Error('the message authentication code (MAC) does not match');
    return plain;
}
function walk(node, path, context) {
    if (context.budget.nodes-- <= 0)
        throw new Error('the document is too large');
    if ((0,dist/* isAlias */.Vj)(node))
        return walk(node.resolve(context.document) ?? null, path, context);
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.map((item) => walk(item, path, context));
    if ((0,dist/* isScalar */.jn)(node))
        return scalar(node, path, context);
    if (!(0,dist/* isMap */.jh)(node))
        return null;
    const entries = node.items.map(({ key, value }) => {
        const name = (0,dist/* isScalar */.jn)(key) ? plaintextValue(key)?.value : undefined;
        if (typeof name !== 'string')
            throw new Error('a key is not a string');
        return [
            name,
            name === 'sops' && path.length === 0 ? undefined : walk(value, [...path, name], context),
        ];
    });
    return Object.fromEntries(entries.filter(([name]) => name !== 'sops' || path.length > 0));
}
function scalar(node, path, { dataKey, isEncrypted, addToMac }) {
    const written = plaintextValue(node);
    if (!written)
        return null;
    const encrypted = isEncrypted(path);
    const { value, bytes } = encrypted
        ? explain(path.join('.'), () => decryptValue(String(written.value), dataKey, `${path.join(':')}:`))
        : written;
    addToMac(bytes, encrypted);
    return value;
}
function explain(name, decryptOne) {
    try {
        return decryptOne();
    }
    catch (cause) {
        throw new Error(`${name} cannot be decrypted`, { cause });
    }
}
function encryptionRule(metadata) {
    const { encrypted_suffix, unencrypted_regex, encrypted_regex } = metadata;
    if (encrypted_suffix)
        return (path) => path.some((key) => key.endsWith(encrypted_suffix));
    if (encrypted_regex)
        return anyMatches(encrypted_regex);
    if (unencrypted_regex) {
        const isPlaintext = anyMatches(unencrypted_regex);
        return (path) => !isPlaintext(path);
    }
    const suffix = metadata.unencrypted_suffix || '_unencrypted';
    return (path) => !path.some((key) => key.endsWith(suffix));
}
function anyMatches(pattern) {
    const matches = (0,regexp.compile)(pattern);
    return (path) => path.some(matches);
}
const fields = ['apiVersion', 'kind', 'metadata', 'type', 'immutable', 'data', 'stringData'];
const metadataFields = [
    ...['name', 'namespace', 'labels', 'annotations', 'finalizers', 'ownerReferences', 'managedFields', 'generateName'],
    ...['creationTimestamp', 'uid', 'resourceVersion', 'generation', 'selfLink'],
];
function checkNames(plain) {
    const secret = plain;
    const isOtherKind = typeof secret.kind === 'string' && secret.kind !== 'Secret';
    if (isOtherKind || Array.isArray(secret.items))
        return;
    const unknown = [
        ...Object.keys(secret).filter((name) => !fields.includes(name)),
        ...Object.keys(secret.metadata ?? {}).filter((name) => !metadataFields.includes(name)),
    ];
    if (unknown.length > 0)
        throw new Error(`${unknown.join(', ')} is not a field of a Secret`);
}


/***/ })

};
;