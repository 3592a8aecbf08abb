"use strict";
exports.id = 4748;
exports.ids = [4748];
exports.modules = {

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
    const { involvedObject, timestamp, metadata, ...texts } = event;
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
function contract({ event, deliveries, unmatched, conditions, problems }) {
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

/***/ 1822:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   tJ: () => (/* binding */ inert)
/* harmony export */ });
/**
 * Text from outside (an event, a service, a manifest) with nothing in it that acts unseen: every line break is `\n`,
 * control characters are drawn, and characters that turn the direction of what follows stand as `⟨U+202E⟩`.
 */
function visible(text) {
    return text
        .toWellFormed()
        .replaceAll(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
        .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, (char) => `⟨U+${char.charCodeAt(0).toString(16).toUpperCase()}⟩`)
        .replaceAll(controls, (char) => (char < ' ' ? String.fromCharCode(0x2400 + char.charCodeAt(0)) : '\u2421'));
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is made visible
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/**
 * Visible text that starts no workflow command of GitHub Actions (`::x::` behind any blanks at the start of a line,
 * `##[x]` anywhere), Azure Pipelines (`##vso[`, `##[`) or TeamCity (`##teamcity[`), wherever it is put on a line.
 * GitLab's `section_start` needs a carriage return and an escape, which visible text has not.
 */
function inert(text) {
    return visible(text)
        .replaceAll(/##(?=\w*\[)/g, '# #')
        .replaceAll(/^(\s*):(?=:)/gm, '$1: ');
}
/** Inert text for the log: what does not fit on its first line stands indented below. */
function lines(text) {
    return inert(text).replaceAll('\n', '\n    ');
}
/** At most so many characters, and how many more there were. */
function cut(text, most) {
    if (text.length <= most)
        return text;
    return `${text.slice(0, most).toWellFormed()}… (${text.length - most} more characters)`;
}


/***/ }),

/***/ 3735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ wantsColour),
/* harmony export */   n: () => (/* binding */ paint)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

const looks = { good: 'green', bad: 'red', warning: 'yellow', quiet: 'gray', strong: 'bold' };
/** Whether colours are wanted: on a terminal and in GitHub Actions, unless NO_COLOR or FORCE_COLOR say else. */
function wantsColour(environment, isTerminal) {
    const { FORCE_COLOR: force, NO_COLOR: no, TERM, GITHUB_ACTIONS } = environment;
    if (force !== undefined)
        return !['0', 'false'].includes(force);
    if (no)
        return false;
    return GITHUB_ACTIONS === 'true' || (isTerminal && TERM !== 'dumb');
}
/** Text in the colour of its tone. It has to be inert already: the escapes that are added here are to act. */
function paint(text, tone, isColoured) {
    return tone && isColoured ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(looks[tone], text, { validateStream: false }) : text;
}


/***/ }),

/***/ 3873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createLog)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1822);
/* harmony import */ var _colour_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3735);
/* harmony import */ var _systems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1137);




const tones = { error: 'bad', warning: 'warning', notice: 'strong' };
/** The log of a run. */
function createLog({ system, redact, quiet, debug, out, err, colours, now }) {
    let groups = 0;
    const told = (words) => typeof words === 'string'
        ? (0,_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)(redact(words))
        : words
            .map((part) => (typeof part === 'string' ? { text: part, tone: undefined } : part))
            .map(({ text, tone }) => (0,_colour_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .n)((0,_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)(redact(text)), tone, colours.out))
            .join('');
    const plain = ({ severity, message, hint, ...where }) => {
        const text = (0,_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)(redact([(0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik)(where), message].filter(Boolean).join(': ')));
        const fix = hint === undefined ? '' : `\n  to fix: ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)(redact(hint))}`;
        return `${(0,_colour_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .n)(`${severity}:`, tones[severity], colours.err)} ${text}${fix}\n`;
    };
    return {
        info: (line) => {
            if (!quiet)
                out(`${told(line)}\n`);
        },
        debug: (line) => {
            if (!debug)
                return;
            if (system === 'github')
                err(`::debug::${(0,_systems_js__WEBPACK_IMPORTED_MODULE_3__/* .command */ .G5)((0,_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .inert */ .tJ)(redact(line)))}\n`);
            else
                err(`${system === 'azure' ? '##[debug]' : ''}${(0,_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)(redact(line))}\n`);
        },
        problem: (trouble) => {
            const { severity, message, file, hint } = trouble;
            if (quiet && severity === 'notice')
                return;
            const mark = (0,_systems_js__WEBPACK_IMPORTED_MODULE_3__/* .annotation */ .w7)(system, {
                ...trouble,
                message: redact(message),
                file: file && redact(file),
                hint: hint && redact(hint),
            });
            err(mark ?? plain(trouble));
        },
        group: (title, lines) => {
            if (quiet || lines.length === 0)
                return;
            groups += 1;
            const { open, close } = (0,_systems_js__WEBPACK_IMPORTED_MODULE_3__/* .fold */ .AU)(system, told(title), groups, Math.floor(now() / 1000));
            out(open + lines.map((line) => (line === '' ? '\n' : `  ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)(redact(line))}\n`)).join('') + close);
        },
    };
}


/***/ }),

/***/ 1137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   br: () => (/* binding */ systemOf),
/* harmony export */   w7: () => (/* binding */ annotation)
/* harmony export */ });
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1822);

/** The CI system, from the variable that each of them sets. Gitea and Forgejo speak like GitHub. */
function systemOf({ GITHUB_ACTIONS, GITLAB_CI, TF_BUILD }) {
    if (GITHUB_ACTIONS === 'true')
        return 'github';
    if (TF_BUILD)
        return 'azure';
    return GITLAB_CI ? 'gitlab' : 'other';
}
/** The lines around what folds. `id` is the same in both and used once; `seconds` is the time since 1970. */
function fold(system, title, id, seconds) {
    const name = `flux_notify_${id}`;
    // What clears the line is what ends the mark: https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections
    const end = '\r\u001b[0K';
    switch (system) {
        case 'github':
            return { open: `::group::${command(title)}\n`, close: '::endgroup::\n' };
        case 'azure':
            return { open: `##[group]${title}\n`, close: '##[endgroup]\n' };
        case 'gitlab':
            return {
                open: `section_start:${seconds}:${name}[collapsed=true]${end}${title}\n`,
                close: `section_end:${seconds}:${name}${end}\n`,
            };
        case 'other':
            return { open: `${title}\n`, close: '' };
    }
}
/** A problem in the form that the system shows beside its manifest; undefined where there is none. */
function annotation(system, trouble) {
    if (system === 'github')
        return githubAnnotation(trouble);
    if (system === 'azure' && trouble.severity !== 'notice')
        return azureIssue(trouble);
    return undefined;
}
// The runner drops what is longer without a word: https://github.com/actions/runner, ExecutionContext.AddIssue
const longest = 4096;
function messageOf({ message, hint }) {
    const fix = hint === undefined ? '' : `\nto fix: ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)((0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(hint, 500))}`;
    return (0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)((0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(message, longest - fix.length - 100)) + fix;
}
function githubAnnotation(trouble) {
    const { severity, file, line, column } = trouble;
    const properties = Object.entries({ file, line, col: column }).filter(([, value]) => value !== undefined);
    const list = properties.map(([key, value]) => `${key}=${property((0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(String(value)))}`).join(',');
    return `::${severity}${list && ` ${list}`}::${command(messageOf(trouble))}\n`;
}
/** A message in a workflow command. Source: the toolkit's escapeData. */
function command(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text) {
    return command(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
/** https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands#logissue-log-an-error-or-warning */
function azureIssue(trouble) {
    const { severity, file, line, column } = trouble;
    const properties = Object.entries({ type: severity, sourcepath: file, linenumber: line, columnnumber: column });
    const list = properties
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}=${azureEscape((0,_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(String(value)))
        .replaceAll(';', '%3B')
        .replaceAll(']', '%5D')};`);
    return `##vso[task.logissue ${list.join('')}]${azureEscape(messageOf(trouble))}\n`;
}
function azureEscape(text) {
    return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}


/***/ }),

/***/ 4748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuse: () => (/* binding */ refuse)
/* harmony export */ });
/* harmony import */ var _delivery_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9071);
/* harmony import */ var _log_colour_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3735);
/* harmony import */ var _log_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3873);
/* harmony import */ var _log_systems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1137);




/**
 * Says why a run could not even begin: a flag or an input is wrong. No secret was read yet. Returns the exit code, 2.
 */
function refuse({ message, where }, { args, environment, isAction }) {
    const problem = { severity: 'error', message, ...where };
    const stream = isAction ? process.stdout : process.stderr;
    const out = (text) => stream.write(text);
    const colour = (0,_log_colour_js__WEBPACK_IMPORTED_MODULE_1__/* .wantsColour */ .M)(environment, stream.isTTY);
    (0,_log_log_js__WEBPACK_IMPORTED_MODULE_2__/* .createLog */ .h)({
        system: isAction ? 'github' : (0,_log_systems_js__WEBPACK_IMPORTED_MODULE_3__/* .systemOf */ .br)(environment),
        redact: (text) => text,
        quiet: false,
        debug: false,
        out,
        err: out,
        colours: { out: colour, err: colour },
        now: Date.now,
    }).problem(problem);
    if (asksForJson(args)) {
        const nothing = { event: undefined, deliveries: [], unmatched: [], conditions: [] };
        process.stdout.write(`${(0,_delivery_result_js__WEBPACK_IMPORTED_MODULE_0__/* .resultJson */ .y3)({ ...nothing, problems: [problem] })}\n`);
    }
    return 2;
}
/** Whoever reads standard output as JSON gets JSON, also where the flags could not be read. */
function asksForJson(args) {
    return args.some((arg, at) => arg === '--output=json' || (arg === '--output' && args[at + 1] === 'json'));
}


/***/ })

};
;