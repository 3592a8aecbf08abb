"use strict";
exports.id = 4512;
exports.ids = [4512,5313];
exports.modules = {

/***/ 4512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// UNUSED EXPORTS: answerTo

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/common/this-process.ts
var this_process = __webpack_require__(6813);
// EXTERNAL MODULE: ./src/delivery/preparation.ts + 1 modules
var delivery_preparation = __webpack_require__(4092);
// EXTERNAL MODULE: ./src/delivery/result.ts
var delivery_result = __webpack_require__(9071);
// EXTERNAL MODULE: ./src/delivery/send.ts + 1 modules
var send = __webpack_require__(708);
// EXTERNAL MODULE: ./src/go/regexp.ts
var regexp = __webpack_require__(5313);
// EXTERNAL MODULE: ./src/manifests/index.ts + 31 modules
var src_manifests = __webpack_require__(2943);
// EXTERNAL MODULE: ./src/plan/plan.ts + 1 modules
var plan = __webpack_require__(8471);
// EXTERNAL MODULE: ./src/providers/index.ts
var providers = __webpack_require__(7486);
// EXTERNAL MODULE: ./src/secrets/redact/redact.ts + 4 modules
var redact = __webpack_require__(1470);
// EXTERNAL MODULE: ./src/secrets/secret-resolver.ts + 2 modules
var secret_resolver = __webpack_require__(5407);
// EXTERNAL MODULE: ./src/secrets/secrets-input.ts
var secrets_input = __webpack_require__(7817);
// EXTERNAL MODULE: ./src/transport/index.ts + 1 modules
var src_transport = __webpack_require__(2514);
;// CONCATENATED MODULE: ./src/demo/demo-event.ts
const message = 'Health check failed after 30s: timeout waiting for: [Deployment/apps/podinfo status: InProgress]';
const phrases = [message, 'health check failed', 'kustomization/apps', 'Kustomization/apps'];
function demoEvent(now) {
    const commit = '5394cb7f48332b2de7c17dd8b8384bbc84b7e738';
    return {
        involvedObject: {
            apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
            kind: 'Kustomization',
            namespace: 'flux-system',
            name: 'apps',
            uid: '0f0f8fb4-6d6a-4b8f-9d0a-0f8b5d1c2e3a',
            resourceVersion: '',
            fieldPath: '',
        },
        severity: 'error',
        timestamp: `${now.toISOString().slice(0, 19)}Z`,
        message,
        reason: 'HealthCheckFailed',
        metadata: new Map([
            ['kustomize.toolkit.fluxcd.io/revision', `main@sha1:${commit}`],
            ['event.toolkit.fluxcd.io/commit', commit],
            ['event.toolkit.fluxcd.io/change_request', '7'],
        ]),
        reportingController: 'kustomize-controller',
        reportingInstance: '',
    };
}

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:sea"
var external_node_sea_ = __webpack_require__(8586);
;// CONCATENATED MODULE: ./src/demo/examples.ts





function readExamples() {
    if ((0,external_node_sea_.isSea)())
        return {
            manifests: providers/* typeNames */.DK.map((type) => (0,external_node_sea_.getAsset)(`examples/${type}.yaml`, 'utf8')),
            folder: 'examples/providers',
        };
    const main = process.argv[1];
    const here = external_node_path_default().dirname((0,external_node_module_.createRequire)(main).resolve(main));
    const folders = [external_node_path_default().join(here, 'examples'), external_node_path_default().join(here, '../examples/providers')];
    for (const folder of folders) {
        const names = filesIn(folder);
        const manifests = names.map((name) => (0,external_node_fs_.readFileSync)(external_node_path_default().join(folder, name), 'utf8'));
        if (names.length > 0)
            return { manifests, folder: external_node_path_default().relative('', folder) || '.' };
    }
    throw new Error(`the examples are neither in ${folders.join(' nor in ')}`);
}
function filesIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).filter((name) => name.endsWith('.yaml'));
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./src/demo/first-words.ts
function firstWords(body, phrases) {
    const texts = textsIn(body.toString('utf8'));
    const found = (phrase) => texts.find((text) => text.startsWith(phrase)) ?? texts.find((text) => text.includes(phrase));
    const [text = ''] = phrases.map(found).filter((text) => text !== undefined);
    return text
        .replace(/<!--.*?-->|<[^>]*>/gs, ' ')
        .replace(/\s+/g, ' ')
        .trim();
}
function textsIn(text) {
    const json = parsed(text);
    if (typeof json === 'object')
        return textsOf(json);
    const lines = text.split('\n').map(parsed);
    if (lines.some((line) => typeof line === 'object'))
        return lines.flatMap(textsOf);
    if (/^[\w-]+=\S*$/.test(text))
        return [...new URLSearchParams(text).values()];
    return text.split(/[\u0000-\u001f\ufffd]+/).map(withoutLength);
}
function withoutLength(text) {
    return text.charCodeAt(0) === Buffer.byteLength(text) - 1 ? text.slice(1) : text;
}
function textsOf(value) {
    if (typeof value === 'object' && value !== null)
        return Object.values(value).flatMap(textsOf);
    if (typeof value !== 'string')
        return [];
    const decoded = /^[A-Za-z0-9+/]{64,}={0,2}$/.test(value) ? parsed(Buffer.from(value, 'base64').toString()) : undefined;
    return decoded === undefined ? [value] : textsOf(decoded);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./src/demo/certificate.ts

const tag = { boolean: 1, integer: 2, bits: 3, octets: 4, oid: 6, text: 12, time: 23, sequence: 0x30, set: 0x31 };
const oid = {
    commonName: '550403',
    subjectAltName: '551d11',
    basicConstraints: '551d13',
    ecdsaWithSha256: '2a8648ce3d040302',
};
const dayMs = 24 * 60 * 60 * 1000;
function createAuthority(now) {
    const issuer = 'flux-notify demo authority';
    const authorityKeys = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    const serverKeys = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    const isAuthority = encodeExtension(oid.basicConstraints, der(tag.boolean, Buffer.of(0xff)));
    const issueCertificate = (subject, key, extension) => createCertificate({ issuer, subject, key, extension, now, signer: authorityKeys.privateKey });
    const key = serverKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    return {
        ca: issueCertificate(issuer, authorityKeys.publicKey, isAuthority),
        issue(host) {
            const dnsName = encodeExtension(oid.subjectAltName, der(0x82, Buffer.from(host, 'latin1')));
            return { cert: issueCertificate('flux-notify demo receiver', serverKeys.publicKey, dnsName), key };
        },
    };
}
function createCertificate({ issuer, subject, key, extension, now, signer }) {
    const algorithm = sequence(objectId(oid.ecdsaWithSha256));
    const body = sequence(der(0xa0, der(tag.integer, Buffer.of(2))), der(tag.integer, Buffer.of(1), (0,external_node_crypto_.randomBytes)(15)), algorithm, encodeName(issuer), sequence(encodeTime(now.getTime() - dayMs), encodeTime(now.getTime() + dayMs)), encodeName(subject), key.export({ type: 'spki', format: 'der' }), der(0xa3, sequence(extension)));
    const signature = der(tag.bits, Buffer.of(0), (0,external_node_crypto_.sign)('sha256', body, signer));
    const base64 = sequence(body, algorithm, signature).toString('base64');
    return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`;
}
function encodeExtension(id, value) {
    return sequence(objectId(id), der(tag.octets, sequence(value)));
}
function encodeName(commonName) {
    return sequence(der(tag.set, sequence(objectId(oid.commonName), der(tag.text, Buffer.from(commonName)))));
}
function encodeTime(ms) {
    const digits = new Date(ms).toISOString().slice(2, 19).replace(/\D/g, '');
    return der(tag.time, Buffer.from(`${digits}Z`));
}
function objectId(hex) {
    return der(tag.oid, Buffer.from(hex, 'hex'));
}
function sequence(...parts) {
    return der(tag.sequence, ...parts);
}
function der(tag, ...parts) {
    const contents = Buffer.concat(parts);
    const { length } = contents;
    const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
    return Buffer.concat([Buffer.from([tag, ...size]), contents]);
}

;// CONCATENATED MODULE: ./src/demo/receiver.ts




const natsPort = '4222';
async function openReceiver(now) {
    const arrivals = [];
    const sockets = new Set();
    let answer = { status: 200, body: '' };
    const authority = createAuthority(now);
    const services = (0,external_node_https_.createServer)({
        SNICallback: (host, done) => done(null, (0,external_node_tls_.createSecureContext)(authority.issue(host))),
    }).on('request', (request, response) => receive(request, response, arrivals, answer));
    const proxy = (0,external_node_http_.createServer)((_, response) => response.writeHead(501).end('only CONNECT'));
    proxy.on('connection', (socket) => {
        sockets.add(socket);
        socket.on('error', () => { });
    });
    proxy.on('connect', ({ url = '' }, socket, head) => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        if (head.length > 0)
            socket.unshift(head);
        if (url.endsWith(`:${natsPort}`))
            receiveNats(socket, url, arrivals);
        else
            services.emit('connection', socket);
    });
    await new Promise((resolve, reject) => {
        proxy.on('error', reject);
        proxy.listen(0, '127.0.0.1', resolve);
    });
    return {
        proxy: `http://127.0.0.1:${proxy.address().port}`,
        ca: authority.ca,
        answer: (reply) => {
            answer = reply;
        },
        collect: () => arrivals.splice(0),
        close() {
            proxy.close();
            for (const socket of sockets)
                socket.destroy();
        },
    };
}
function receive(request, response, arrivals, { status, body }) {
    const { method = '', url: path = '', headers } = request;
    const host = headers.host ?? '';
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
        arrivals.push({ method, host, path, status, body: Buffer.concat(chunks) });
        response.writeHead(status, /^[[{]/.test(body) ? { 'content-type': 'application/json' } : {}).end(body);
    });
}
function receiveNats(socket, host, arrivals) {
    let bytes = Buffer.alloc(0);
    socket.write('INFO {"server_id":"demo","version":"2.12.0","max_payload":1048576}\r\n');
    socket.on('data', (chunk) => {
        bytes = Buffer.concat([bytes, chunk]);
        for (let end = bytes.indexOf('\r\n'); end >= 0; end = bytes.indexOf('\r\n')) {
            const line = bytes.toString('utf8', 0, end);
            const [, subject, size] = /^PUB (\S+) (\d+)$/.exec(line) ?? [];
            const next = end + 2 + (subject === undefined ? 0 : Number(size) + 2);
            if (bytes.length < next)
                return;
            if (subject !== undefined)
                arrivals.push({
                    method: 'PUB',
                    host,
                    path: `/${subject}`,
                    status: null,
                    body: bytes.subarray(end + 2, next - 2),
                });
            if (line === 'PING')
                socket.write('PONG\r\n');
            bytes = bytes.subarray(next);
        }
    });
}

;// CONCATENATED MODULE: ./src/demo/demo.ts



















async function demo() {
    const started = performance.now();
    const print = (line = '') => process.stdout.write(`${line}\n`);
    const examples = readExamples();
    const types = providers/* typeNames */.DK;
    print(`One Flux event, through an example of each of ${types.length} provider types, to a receiver in this process.`);
    print('Nothing leaves this machine; names, addresses and secrets are invented. What arrived:\n');
    const now = new Date();
    const receiver = await openReceiver(now);
    const transport = (0,src_transport/* openTransport */.g)({ environment: {} });
    const arrived = new Set();
    try {
        for await (const delivery of deliveries(examples, now, transport, receiver)) {
            print(lineOf(delivery));
            const { type, result, arrivals } = delivery;
            if (result.outcome.status === 'delivered' && arrivals.length > 0)
                arrived.add(type);
        }
    }
    finally {
        await transport.close();
        receiver.close();
    }
    const missing = types.filter((type) => !arrived.has(type));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    print(`\n${arrived.size} of ${types.length} messages arrived, in ${seconds} s.`);
    if (missing.length > 0)
        print(`Did not arrive: ${missing.join(', ')}`);
    print(`Their manifests: ${examples.folder}`);
    print('To see what yours would send, without sending it, run this in your repository:');
    print(`  ${(0,this_process/* programName */.k)()} preview`);
    if ((0,external_node_fs_.existsSync)(examples.folder)) {
        print('Or see the one for Slack:');
        print(`  ${(0,this_process/* programName */.k)()} preview --manifests ${examples.folder} --providers slack --message hello`);
    }
    return missing.length === 0 ? 0 : 1;
}
function toReceiver(transport, { proxy, ca, answer }, type) {
    return {
        send: (request, connection, signal) => {
            const tls = request.protocol === 'http' && { tls: { ca } };
            if (request.protocol === 'http')
                answer(answerTo(request, type));
            return transport.send(request, { ...connection, ...tls, proxy }, signal);
        },
        close: () => transport.close(),
    };
}
function answerTo({ method, simulatedReply }, type) {
    if (simulatedReply !== undefined || method === 'GET')
        return { status: 200, body: JSON.stringify(simulatedReply ?? {}) };
    return type?.acceptedReply ?? { status: 200, body: '{}' };
}
async function* deliveries({ manifests }, now, transport, receiver) {
    const repository = await (0,src_manifests/* loadRepository */.r)({ cwd: '.', manifests: ['-'], stdin: () => manifests.join('\n---\n') });
    const resolveOptions = await openResolveOptions(repository, now);
    const choice = { alerts: [], providers: [], typeOf: resolveOptions.typeOf, compile: regexp.compile };
    const { redact } = resolveOptions.redactor;
    const options = { retries: 0, signal: new AbortController().signal, redact, debug: () => { } };
    const preparation = {
        inputs: { shard: undefined },
        context: { isFork: false, lacksSecrets: false },
        environment: {},
        isDispatched: false,
    };
    for (const delivery of (0,plan/* plan */.e)(demoEvent(now), repository, choice).deliveries) {
        const type = resolveOptions.typeOf(delivery.provider?.spec.type ?? '');
        const sending = { ...options, transport: toReceiver(transport, receiver, type) };
        const result = await (0,send/* send */.tN)(await (0,delivery_preparation/* prepareDelivery */.QF)(delivery, preparation, resolveOptions), sending);
        yield { type: (0,delivery_result/* typeName */.go)(result), result, arrivals: receiver.collect() };
    }
}
async function openResolveOptions(repository, now) {
    const redactor = (0,redact/* createRedactor */.l)();
    const given = (0,secrets_input/* parseSecrets */.d)({ name: 'the demo', text: await googleKey() });
    const environment = {};
    const documents = repository.secrets;
    return {
        typeOf: await (0,providers/* loadTypes */._D)(providers/* typeNames */.DK),
        secretResolver: (0,secret_resolver/* createSecretResolver */.LS)({ given, environment, documents, usedNames: [], redactor, trusted: false }),
        redactor,
        uids: new Map(),
        repository: () => 'acme/fleet',
        statusContext: undefined,
        timeout: undefined,
        runRepository: undefined,
        now,
        uuid: external_node_crypto_.randomUUID,
    };
}
async function googleKey() {
    const { privateKey } = await (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair)('rsa', { modulusLength: 2048 });
    const token = JSON.stringify({
        type: 'service_account',
        private_key_id: 'demo',
        private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
        client_email: 'flux@example-project.iam.gserviceaccount.com',
    });
    return JSON.stringify({ 'flux-system/googlepubsub': { token } });
}
function lineOf({ type, result, arrivals }) {
    const name = type.padEnd(25);
    const last = arrivals.at(-1);
    const { outcome } = result;
    if (outcome.status === 'failed')
        return `${name} failed: ${(0,delivery_result/* failureText */.kY)(outcome.error)}`;
    if (outcome.status === 'skipped')
        return `${name} skipped: ${outcome.reason}`;
    if (!last)
        return `${name} delivered: nothing arrived`;
    const { method, status, host, path } = last;
    const destination = truncate(`${host}${path}`, 36).padEnd(36);
    const text = truncate(firstWords(last.body, phrases), 27);
    return `${name} ${method.padEnd(4)} ${String(status ?? '').padEnd(3)} ${destination} ${text}`;
}
function truncate(text, length) {
    return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}


/***/ }),

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


/***/ })

};
;