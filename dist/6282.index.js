"use strict";
exports.id = 6282;
exports.ids = [6282];
exports.modules = {

/***/ 155:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ condition)
/* harmony export */ });
/* harmony import */ var _common_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3117);
/* harmony import */ var _resolve_resolve_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5817);
/* harmony import */ var _secrets_missing_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7442);



function condition(name, { file, line, spec }, error, isAnySecretGiven) {
    const ready = { provider: name, type: 'Ready', file, line };
    if (!error) {
        const suspended = spec.suspend ? { isSuspended: true } : {};
        return { ...ready, status: 'True', reason: 'Succeeded', message: 'Initialized', ...suspended };
    }
    if (error instanceof _secrets_missing_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .MissingSecretError */ .NP && !isAnySecretGiven) {
        return {
            ...ready,
            status: 'Unknown',
            reason: 'SecretsNotGiven',
            message: `Secret ${(0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(error.needed)}: ${error.needed.keys.join(', ')}`,
        };
    }
    const reason = error instanceof _resolve_resolve_js__WEBPACK_IMPORTED_MODULE_0__/* .SealedManifestError */ .ah ? 'Encrypted' : error instanceof _resolve_resolve_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterVariableError */ .nn && 'VariablesNotGiven';
    if (reason)
        return { ...ready, status: 'Unknown', reason, message: error.message };
    const message = error instanceof _secrets_missing_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .MissingSecretError */ .NP ? error.brief : error.message;
    return { ...ready, status: 'False', reason: 'ValidationFailed', message };
}


/***/ }),

/***/ 1172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i$: () => (/* binding */ parseStatus),
/* harmony export */   oq: () => (/* binding */ isNeeds),
/* harmony export */   xl: () => (/* binding */ verbOfStatus)
/* harmony export */ });
const words = {
    success: ['success', 'succeeded', 'successful', 'passed', 'passing', 'fixed', 'neutral', 'completed'],
    skipped: ['skipped', 'notbuilt', 'notrun', 'notests'],
    cancelled: [
        ...['cancelled', 'canceled', 'cancelling', 'canceling', 'aborted', 'abandoned', 'stale', 'stopped', 'killed'],
        ...['declined', 'cancelledrunfinally', 'stoppedrunfinally'],
    ],
    failure: [
        ...['failure', 'failed', 'failing', 'error', 'errored', 'broken', 'stillfailing', 'hardfailed', 'softfailed'],
        ...['timedout', 'expired', 'startupfailure', 'infrastructurefail', 'unauthorized', 'unstable'],
        ...['succeededwithissues', 'partiallysucceeded', 'pipelineruntimeout', 'taskruntimeout'],
    ],
    held: ['actionrequired', 'manual', 'blocked', 'onhold', 'paused', 'halted'],
    running: [
        ...['pending', 'queued', 'requested', 'waiting', 'inprogress', 'running', 'started', 'created', 'scheduled'],
        ...['preparing', 'waitingforresource', 'waitingforcallback', 'notstarted', 'building'],
    ],
    unknown: ['', 'null', 'none', 'undefined', 'unknown'],
};
const outcomes = new Map(Object.entries(words).flatMap(([outcome, known]) => known.map((word) => [word, outcome])));
const worstFirst = ['failure', 'cancelled', 'held', 'running', 'success', 'skipped'];
function outcomeOf(word) {
    return outcomes.get(normalized(word));
}
function normalized(word) {
    return word.toLowerCase().replaceAll(/[\s_-]/g, '');
}
const verbs = new Map([
    ...['timedout', 'pipelineruntimeout', 'taskruntimeout'].map((word) => [word, 'timed out']),
    ['startupfailure', 'failed to start'],
    ['neutral', 'ended with a neutral result'],
]);
function verbOfStatus(word) {
    return verbs.get(normalized(word));
}
function parseStatus(text) {
    const word = text.trim();
    const outcome = outcomeOf(word);
    if (outcome)
        return { outcome, failedJobs: [] };
    if (/^\d+$/.test(word))
        return { outcome: Number(word) === 0 ? 'success' : 'failure', failedJobs: [] };
    const needs = parseNeeds(word);
    return needs ? statusOfJobs(needs) : { outcome: 'failure', failedJobs: [], unknown: truncate(word) };
}
function isNeeds(text) {
    return text !== undefined && parseNeeds(text) !== undefined;
}
function parseNeeds(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function statusOfJobs(needs) {
    const jobs = Object.entries(needs).map(([name, job]) => {
        const result = job?.result;
        const word = typeof result === 'string' ? result : JSON.stringify(result ?? null);
        const outcome = outcomeOf(word);
        return { name, word, outcome: outcome === 'unknown' ? undefined : outcome };
    });
    const unknown = jobs.find(({ outcome }) => outcome === undefined)?.word;
    const counted = jobs.map(({ name, outcome = 'failure' }) => ({ name, outcome }));
    return {
        outcome: worstFirst.find((outcome) => counted.some((job) => job.outcome === outcome)) ?? 'success',
        failedJobs: counted.filter(({ outcome }) => outcome === 'failure').map(({ name }) => name),
        ...(unknown !== undefined && { unknown: truncate(unknown) }),
    };
}
function truncate(text) {
    return text.length > 100 ? `${text.slice(0, 100).toWellFormed()}…` : text;
}


/***/ }),

/***/ 9359:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ openOutbox),
  e: () => (/* binding */ readOutbox)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/common/output-file.ts
var output_file = __webpack_require__(91);
// EXTERNAL MODULE: ./src/event/event.ts
var event_event = __webpack_require__(1384);
// EXTERNAL MODULE: ./src/go/time.ts
var time = __webpack_require__(1101);
;// CONCATENATED MODULE: ./src/delivery/outbox-entry.ts



function createEntryWriter(redact) {
    const events = new Map();
    return ({ made, alert, provider, file, error, event }) => {
        const json = events.get(event) ?? redactedEventJson(event, redact);
        events.set(event, json);
        return `${JSON.stringify({ made, alert, provider, file, error: redact(error) }).slice(0, -1)},"event":${json}}`;
    };
}
function redactedEventJson(event, redact) {
    const { involvedObject, timestamp, severity, metadata, ...texts } = JSON.parse((0,event_event/* eventJson */.T$)(event));
    const each = (fields) => Object.fromEntries(Object.entries(fields).map(([key, text]) => [redact(key), redact(text)]));
    return JSON.stringify({
        involvedObject,
        severity,
        timestamp,
        ...each(texts),
        ...(metadata && { metadata: each(metadata) }),
    });
}
function openRows(deliveries, { made, event, redact }) {
    return {
        head: `{"made":${JSON.stringify(made)},"event":${redactedEventJson(event, redact)},"deliveries":[`,
        deliveries: deliveries.map(({ alert, alertName, provider, providerName }) => JSON.stringify({ alert: alertName, provider: providerName, file: (provider ?? alert)?.file ?? '' })),
    };
}
function allEntries({ entries, open }) {
    if (!open)
        return entries;
    const { made, event } = JSON.parse(`${open.head}]}`);
    const prefix = `{"made":${JSON.stringify(made)},`;
    const failed = new Set(entries.filter((row) => row.startsWith(prefix)).map(deliveryKey));
    const suffix = `,"error":"the run was stopped before the outcome was known","event":${JSON.stringify(event)}}`;
    const unfinished = open.deliveries.filter((row) => !failed.has(deliveryKey(row)));
    return [...entries, ...unfinished.map((row) => `${prefix}${row.slice(1, -1)}${suffix}`)];
}
function deliveryKey(row) {
    const { alert, provider, file } = JSON.parse(row);
    return JSON.stringify([alert, provider, file]);
}
function createEntryReader(file) {
    const events = new Map();
    return (row, at) => {
        const refuse = (problem) => {
            throw new errors/* ConfigError */.xL(`replay: entry ${at + 1} of ${file} ${problem}`, { field: 'replay' });
        };
        const start = row.indexOf(',"event":{');
        const key = start === -1 ? undefined : row.slice(start);
        const known = key === undefined ? undefined : events.get(key);
        const fields = parseObject(known ? `${row.slice(0, start)}}` : row);
        const { made, alert, provider, error = '' } = fields ?? {};
        const event = known ?? fields?.event;
        const isAlert = alert === null || typeof alert === 'string';
        if (typeof made !== 'string' || typeof provider !== 'string' || !isAlert || !isMap(event))
            return refuse('is incomplete; expected made, alert, provider and event');
        const read = known ?? readEvent(event, refuse);
        if (key !== undefined)
            events.set(key, read);
        return { made, alert, provider, file: String(fields?.file ?? ''), error: String(error), event: read };
    };
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return isMap(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function readEvent(event, refuse) {
    const texts = (value, name) => {
        if (!isMap(value))
            return refuse(`has ${name} that is not a map`);
        for (const [key, text] of Object.entries(value))
            if (typeof text !== 'string')
                refuse(`has ${name} in which ${key} is not a string`);
        return value;
    };
    const { involvedObject = {}, metadata = {}, timestamp = null, ...rest } = event;
    const known = Object.entries(rest).filter(([key]) => Object.hasOwn(event_event/* emptyEvent */.ex, key));
    return {
        ...event_event/* emptyEvent */.ex,
        ...texts(Object.fromEntries(known), 'an event'),
        involvedObject: { ...event_event/* emptyObject */.vB, ...texts(involvedObject, 'an involvedObject') },
        metadata: new Map(Object.entries(texts(metadata, 'metadata'))),
        timestamp: timestamp === null ? null : readTimestamp(timestamp, refuse),
    };
}
function readTimestamp(value, refuse) {
    try {
        return (0,time/* parseTimestamp */.EH)(String(value));
    }
    catch (error) {
        return refuse(`has an invalid timestamp: ${error.message}`);
    }
}

;// CONCATENATED MODULE: ./src/delivery/outbox-file.ts


const entriesHead = '{"outbox":1,"entries":[';
const openHead = '{"outbox":1,"open":';
const openTail = ']},"entries":[';
const entriesTail = ']}';
function isOutbox(start) {
    return /^\s*\{\s*"outbox"\s*:\s*1\s*[,}]/.test(start);
}
function readRows(file) {
    const bytes = (0,external_node_fs_.readFileSync)(file);
    if (bytes.length === 0)
        return { entries: [] };
    const lines = linesOf(bytes);
    const first = lines.next().value ?? '';
    if (first.startsWith(openHead)) {
        const deliveries = liveRows(lines, openTail);
        const entries = liveRows(lines, entriesTail);
        if (!entries.isComplete && parse(entries.rows.at(-1) ?? '{}') === undefined)
            entries.rows.pop();
        return { entries: entries.rows, open: { head: first.slice(openHead.length), deliveries: deliveries.rows } };
    }
    if (first !== entriesHead)
        return readReformatted(bytes);
    const { rows, isComplete } = liveRows(lines, entriesTail);
    return isComplete ? { entries: rows } : undefined;
}
function readReformatted(bytes) {
    const { outbox, entries } = parse(bytes.toString()) ?? {};
    if (outbox !== 1 || !Array.isArray(entries))
        return undefined;
    return { entries: entries.map(rowOf) };
}
function rowOf(entry, at) {
    try {
        return JSON.stringify(entry);
    }
    catch (cause) {
        throw new Error(`entry ${at + 1} is nested too deeply`, { cause });
    }
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function* linesOf(bytes) {
    for (let start = 0; start < bytes.length;) {
        const found = bytes.indexOf(10, start);
        const end = found === -1 ? bytes.length : found;
        yield bytes.toString('utf8', start, end);
        start = end + 1;
    }
    return undefined;
}
function liveRows(lines, end) {
    const rows = [];
    for (let { value } = lines.next(); value !== undefined; { value } = lines.next()) {
        if (value === end)
            return { rows, isComplete: true };
        if (/^[, ]\{/.test(value))
            rows.push(value.slice(1));
    }
    return { rows, isComplete: false };
}
function openOutboxFile(file, { entries, open }) {
    const head = open ? `${openHead}${open.head}\n` : `${entriesHead}\n`;
    const openRows = createSection(Buffer.byteLength(head));
    for (const row of open?.deliveries ?? [])
        openRows.add(row);
    const between = open ? `${openTail}\n` : '';
    const entryRows = createSection(openRows.end() + between.length);
    for (const row of entries)
        entryRows.add(row);
    (0,output_file/* replaceFile */.fR)(file, concatenate([head], formatRows(open?.deliveries ?? []), [between], formatRows(entries), [`${entriesTail}\n`]), 0o600);
    const descriptor = (0,external_node_fs_.openSync)(file, 'r+');
    return {
        removeOpen: (at) => openRows.remove(at, descriptor),
        removeEntry: (at) => entryRows.remove(at, descriptor),
        appendEntry: (entry) => {
            const from = entryRows.end();
            write(descriptor, `${entryRows.isEmpty() ? ' ' : ','}${entry}\n${entriesTail}\n`, from);
            entryRows.add(entry);
        },
        finish: (remaining) => {
            (0,external_node_fs_.closeSync)(descriptor);
            const rows = formatRows(remaining);
            const first = rows.next();
            if (first.done)
                (0,external_node_fs_.rmSync)(file, { force: true });
            else
                (0,output_file/* replaceFile */.fR)(file, concatenate([`${entriesHead}\n`, first.value], rows, [`${entriesTail}\n`]), 0o600);
        },
    };
}
function* concatenate(...parts) {
    for (const part of parts)
        yield* part;
}
function* formatRows(rows) {
    let separator = ' ';
    for (const row of rows) {
        yield `${separator}${row}\n`;
        separator = ',';
    }
    return undefined;
}
function createSection(start) {
    const starts = [start];
    const removed = new Set();
    let first = 0;
    const end = () => starts.at(-1);
    return {
        add: (row) => starts.push(end() + Buffer.byteLength(row) + 2),
        remove: (at, descriptor) => {
            removed.add(at);
            while (removed.has(first))
                first += 1;
            if (at < first && first < starts.length - 1)
                write(descriptor, ' ', starts[first]);
            const from = starts[at];
            write(descriptor, ' '.repeat(starts[at + 1] - from - 1), from);
        },
        isEmpty: () => first === starts.length - 1,
        end,
    };
}
function write(descriptor, text, position) {
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length;)
        written += (0,external_node_fs_.writeSync)(descriptor, bytes, written, bytes.length - written, position + written);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/delivery/outbox-lock.ts




const pollMs = 100;
const touchMs = 10_000;
const maxSilenceMs = 60_000;
async function lockFile(file, onWait) {
    const owner = { pid: process.pid, start: startOf(process.pid) ?? '', machine: machineName() };
    const choosing = createTicket(file, { ...owner, number: 0 });
    const highest = Math.max(0, ...ticketsOf(file).map(({ number }) => number));
    const ticket = createTicket(file, { ...owner, number: highest + 1 });
    (0,external_node_fs_.rmSync)(choosing.name, { force: true });
    const timer = setInterval(() => touch(ticket), touchMs).unref();
    for (let hasReported = false;;) {
        const ahead = ticketsOf(file).find((other) => precedes(other, ticket));
        if (!ahead)
            break;
        if (!hasReported)
            onWait(ahead.pid);
        hasReported = true;
        await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    return () => {
        clearInterval(timer);
        remove(ticket.name);
    };
}
function precedes(other, own) {
    if (other.name === own.name)
        return false;
    if (other.number !== own.number)
        return other.number < own.number;
    return other.name < own.name;
}
function createTicket(file, fields) {
    const { number, pid, start, machine } = fields;
    const name = `${file}.lock.${number}.${pid}.${start || '-'}.${machine}`;
    (0,external_node_fs_.writeFileSync)(name, '', { mode: 0o600, flag: 'wx' });
    return { ...fields, name };
}
function ticketsOf(file) {
    const folder = external_node_path_default().dirname(file);
    const prefix = `${external_node_path_default().basename(file)}.lock.`;
    return (0,external_node_fs_.readdirSync)(folder)
        .filter((name) => name.startsWith(prefix))
        .flatMap((name) => {
        const [, number, pid, start, machine] = /^(\d+)\.(\d+)\.(\d+|-)\.(\w+)$/.exec(name.slice(prefix.length)) ?? [];
        if (number === undefined || pid === undefined || start === undefined || machine === undefined)
            return [];
        const ticket = { name: external_node_path_default().join(folder, name), number: Number(number), pid: Number(pid), start, machine };
        if (isAlive(ticket))
            return [ticket];
        remove(ticket.name);
        return [];
    });
}
function remove(name) {
    try {
        (0,external_node_fs_.rmSync)(name, { force: true });
    }
    catch {
    }
}
function isAlive({ name, pid, start, machine }) {
    if (machine !== machineName())
        return isFresh(name);
    const now = startOf(pid);
    if (now !== undefined || process.platform === 'linux')
        return now === start;
    try {
        process.kill(pid, 0);
        return isFresh(name);
    }
    catch (error) {
        return error.code === 'EPERM' && isFresh(name);
    }
}
function isFresh(name) {
    const probe = `${name}.probe.${process.pid}`;
    try {
        const touched = (0,external_node_fs_.statSync)(name).mtimeMs;
        (0,external_node_fs_.writeFileSync)(probe, '', { flag: 'wx' });
        return (0,external_node_fs_.statSync)(probe).mtimeMs - touched < maxSilenceMs;
    }
    catch {
        return false;
    }
    finally {
        remove(probe);
    }
}
function touch({ name }) {
    try {
        (0,external_node_fs_.writeFileSync)(name, ' ', { flag: 'r+' });
    }
    catch {
    }
}
function startOf(pid) {
    try {
        const text = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
        return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
    }
    catch {
        return undefined;
    }
}
let machine;
function machineName() {
    if (machine !== undefined)
        return machine;
    const boot = readOr(() => (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8'));
    const namespace = readOr(() => (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid'));
    machine = (0,external_node_crypto_.createHash)('sha256').update(`${(0,external_node_os_.hostname)()}\n${boot}\n${namespace}`).digest('hex').slice(0, 12);
    return machine;
}
function readOr(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./src/common/wording.ts
var wording = __webpack_require__(7333);
// EXTERNAL MODULE: ./src/delivery/result.ts
var delivery_result = __webpack_require__(9071);
;// CONCATENATED MODULE: ./src/delivery/outbox-writers.ts







function readEntries(input, file, source) {
    try {
        if (typeof source === 'string' && !(0,external_node_fs_.existsSync)(source))
            return [];
        const rows = readRows(source);
        if (rows)
            return allEntries(rows);
    }
    catch (cause) {
        const message = `${input}: ${file} cannot be read as an outbox: ${cause.message}`;
        throw new errors/* ConfigError */.xL(message, { field: input }, { cause });
    }
    throw new errors/* ConfigError */.xL(`${input}: ${file} is not an outbox of flux-notify, or is damaged; expected a file that the input outbox wrote`, { field: input });
}
function isUndelivered(outcome) {
    if (outcome.status !== 'skipped')
        return outcome.status === 'failed';
    return outcome.code === 'suspended' || outcome.code === 'fork' || outcome.code === 'shard';
}
function toEntry(result, at, { entries, now }) {
    const { alertName, providerName, provider, alert, received, outcome } = result;
    const error = outcome.status === 'failed' ? (0,delivery_result/* failureText */.kY)(outcome.error) : '';
    const file = (provider ?? alert)?.file ?? '';
    const entry = entries[at] ?? { made: now, alert: alertName, provider: providerName, file, event: received };
    return { ...entry, error };
}
function createReplayWriter(file, rows, options) {
    let opened;
    return {
        begin: () => {
            opened = openOutboxFile(file, { entries: rows });
        },
        record: ({ outcome }, at) => {
            if (!isUndelivered(outcome))
                opened?.removeEntry(at);
        },
        finish: async (results) => {
            const write = options && createEntryWriter(options.redact);
            const remaining = results.flatMap((result, at) => {
                if (!isUndelivered(result.outcome))
                    return [];
                const isUpdated = result.outcome.status === 'failed' && options && write;
                return [isUpdated ? write(toEntry(result, at, options)) : rows[at]];
            });
            opened?.finish(remaining);
            return [];
        },
    };
}
function createFileWriter(file, name, options) {
    const earlier = readEntries('outbox', name, file);
    const { entries, redact, now } = options;
    const write = createEntryWriter(redact);
    const openIndexes = new Map();
    let opened;
    return {
        begin: (deliveries) => {
            const [first] = deliveries;
            if (!first)
                return;
            const open = entries.length > 0 ? [] : deliveries.filter(({ outcome }) => outcome?.status !== 'skipped');
            for (const [at, delivery] of deliveries.entries())
                if (entries.length === 0 && delivery.outcome?.status !== 'skipped')
                    openIndexes.set(at, openIndexes.size);
            opened = openOutboxFile(file, {
                entries: earlier,
                open: openRows(open, { made: now, event: first.received, redact }),
            });
        },
        record: (result, at) => {
            if (result.outcome.status === 'failed')
                opened?.appendEntry(write(toEntry(result, at, options)));
            const openIndex = openIndexes.get(at);
            if (openIndex !== undefined)
                opened?.removeOpen(openIndex);
        },
        finish: async (results) => {
            const write = createEntryWriter(redact);
            const failures = results.flatMap((result, at) => result.outcome.status === 'failed' ? [write(toEntry(result, at, options))] : []);
            opened?.finish([...earlier, ...failures]);
            if (earlier.length === 0)
                return [];
            const [verb, pronoun] = earlier.length === 1 ? ['is', 'it'] : ['are', 'them'];
            const message = `${(0,wording/* several */.J$)(earlier.length, 'delivery')} of earlier runs ${verb} waiting in the outbox ${name}; replay delivers ${pronoun}`;
            return [{ severity: 'notice', message }];
        },
    };
}
function createStreamWriter(target, options) {
    const write = createEntryWriter(options.redact);
    let written = Promise.resolve();
    let count = 0;
    const append = (text) => {
        written = written.then(() => (0,output_file/* writeThrough */.np)(target, text));
        written.catch(() => { });
    };
    return {
        begin: () => { },
        record: (result, at) => {
            if (result.outcome.status !== 'failed')
                return;
            append(`${count === 0 ? `${entriesHead}\n ` : ','}${write(toEntry(result, at, options))}\n`);
            count += 1;
        },
        finish: async () => {
            if (count > 0)
                append(`${entriesTail}\n`);
            await written;
            return [];
        },
    };
}

;// CONCATENATED MODULE: ./src/delivery/outbox.ts








function readOutbox(replay, cwd) {
    return readEntries('replay', replay, findReplay(replay, cwd).path).map(createEntryReader(replay));
}
async function openOutbox(options) {
    const { outbox, replay, cwd } = options;
    const source = replay === undefined ? undefined : findReplay(replay, cwd);
    const target = findTarget(options, source);
    const files = [source, target].flatMap((destination) => (destination?.kind === 'file' ? [destination.path] : []));
    const release = await lockAll(files, options);
    try {
        const rows = source ? readEntries('replay', replay, source.path) : [];
        const entries = rows.map(createEntryReader(replay ?? ''));
        const writerOptions = { ...options, entries };
        const isSame = source?.path === target?.path;
        const writers = [];
        if (source?.kind === 'file')
            writers.push(createReplayWriter(source.path, rows, isSame ? writerOptions : undefined));
        if (target?.kind === 'stream')
            writers.push(createStreamWriter(target.path, writerOptions));
        else if (target && !isSame)
            writers.push(createFileWriter(target.path, outbox, writerOptions));
        return { entries, ...combine(writers, outbox ?? replay ?? ''), release };
    }
    catch (error) {
        release();
        throw error;
    }
}
function findReplay(file, cwd) {
    const absolute = external_node_path_default().resolve(cwd, file);
    if ((0,external_node_fs_.existsSync)(absolute))
        return (0,output_file/* findDestination */.Ye)(absolute);
    throw new errors/* ConfigError */.xL(`replay: ${file} does not exist; expected a file that the input outbox wrote`, {
        field: 'replay',
    });
}
function findTarget({ outbox, replay, cwd }, source) {
    const expected = 'an outbox of flux-notify';
    if (source?.kind === 'file' && replay !== undefined)
        (0,output_file/* checkOutput */.yr)({ input: 'replay', file: replay, cwd, expected, mayReplace: () => true });
    if (outbox !== undefined)
        return (0,output_file/* checkOutput */.yr)({ input: 'outbox', file: outbox, cwd, expected, mayReplace: isOutbox });
    if (source?.kind !== 'stream')
        return source;
    const message = `replay: ${replay} is not a regular file; name one in outbox for deliveries that fail again`;
    throw new errors/* ConfigError */.xL(message, { field: 'replay' });
}
async function lockAll(files, { cwd, info }) {
    const unlocks = [];
    for (const file of [...new Set(files)].sort()) {
        const name = external_node_path_default().relative(cwd, file);
        unlocks.push(await lockFile(file, (pid) => info(`${name} is in use by process ${pid}: waiting until it ends`)));
    }
    return () => {
        for (const unlock of unlocks)
            unlock();
    };
}
function combine(writers, name) {
    const broken = new Set();
    return {
        begin: (deliveries) => {
            try {
                for (const writer of writers)
                    writer.begin(deliveries);
            }
            catch (cause) {
                const message = `outbox: ${name} cannot be written: ${cause.message}`;
                throw new errors/* ConfigError */.xL(message, { field: 'outbox' }, { cause });
            }
        },
        record: (result, at) => {
            for (const writer of writers) {
                if (broken.has(writer))
                    continue;
                try {
                    writer.record(result, at);
                }
                catch {
                    broken.add(writer);
                }
            }
        },
        finish: async (results) => {
            const problems = [];
            for (const writer of writers) {
                try {
                    problems.push(...(await writer.finish(results)));
                }
                catch (error) {
                    const message = `outbox: ${name} cannot be written: ${error.message}`;
                    problems.push({ severity: 'error', message });
                }
            }
            return problems;
        },
    };
}


/***/ }),

/***/ 41:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yq: () => (/* binding */ bootstrapObject),
/* harmony export */   lj: () => (/* binding */ parseObject),
/* harmony export */   vF: () => (/* binding */ involvedObject)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _common_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7333);
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
const apiVersions = new Map(Object.entries(kinds).flatMap(([apiVersion, names]) => names.map((kind) => [kind, apiVersion])));
const bootstrapObject = involvedObject('GitRepository', 'flux-system', 'flux-system');
function parseObject(text, defaultNamespace = 'flux-system') {
    const [kind = '', ...rest] = text.split('/');
    const [namespace = '', name = '', ...more] = rest.length === 1 ? splitName(rest[0], defaultNamespace) : rest;
    if (more.length > 0 || [kind, namespace, name].includes('') || /\s/.test(text))
        throw objectError(text, 'expected Kind/namespace/name, Kind/name.namespace or Kind/name, such as Kustomization/flux-system/apps');
    if (apiVersions.has(kind))
        return involvedObject(kind, namespace, name);
    const knownKinds = [...apiVersions.keys()];
    const sameLetters = knownKinds.find((known) => known.toLowerCase() === kind.toLowerCase());
    if (sameLetters)
        throw objectError(text, `kinds are case-sensitive: write ${sameLetters}`);
    throw objectError(text, `${kind} is not one of Flux's kinds: ${knownKinds.join(', ')}. For another kind, set involvedObject in event${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(kind, knownKinds)}`);
}
function splitName(text, defaultNamespace) {
    const dot = text.lastIndexOf('.');
    return dot < 0 ? [defaultNamespace, text] : [text.slice(dot + 1), text.slice(0, dot)];
}
function objectError(text, expected) {
    return new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`object is ${JSON.stringify(text)}; ${expected}`, { field: 'object' });
}
function involvedObject(kind, namespace, name) {
    return { ..._event_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyObject */ .vB, kind, namespace, name, apiVersion: apiVersions.get(kind) ?? '' };
}


/***/ }),

/***/ 1101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ nanosecondsOf),
/* harmony export */   EH: () => (/* binding */ parseTimestamp),
/* harmony export */   Ey: () => (/* binding */ formatTimestamp),
/* harmony export */   Yb: () => (/* binding */ unixSeconds),
/* harmony export */   cQ: () => (/* binding */ zeroTime),
/* harmony export */   ot: () => (/* binding */ withNanoseconds),
/* harmony export */   wE: () => (/* binding */ unixNanoseconds)
/* harmony export */ });
const zeroTime = '0001-01-01T00:00:00Z';
const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d+))?(?:Z|([+-])(\d{2}):(\d{2}))$/;
function parseTimestamp(text) {
    const match = shape.exec(text);
    if (!match)
        throw new Error('it is not an RFC 3339 timestamp');
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
    const [fraction = '', sign = '+', offsetHours = '0', offsetMinutes = '0'] = match.slice(7);
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    if (month < 1 || month > 12 || date.getUTCMonth() !== month - 1)
        throw new Error('there is no such day');
    if (hour > 23 || minute > 59 || second > 59)
        throw new Error('there is no such time of day');
    if (Number(offsetHours) > 24 || Number(offsetMinutes) > 60)
        throw new Error('there is no such offset');
    const offset = (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes));
    date.setUTCHours(hour, minute - offset, second);
    const printed = formatTimestamp(date);
    return printed === zeroTime && /^0*$/.test(fraction.slice(0, 9)) ? null : printed;
}
function nanosecondsOf(text) {
    const [fraction = ''] = shape.exec(text)?.slice(7) ?? [];
    return Number(fraction.slice(0, 9).padEnd(9, '0'));
}
function formatTimestamp(date) {
    const year = date.getUTCFullYear();
    const digits = String(Math.abs(year)).padStart(4, '0');
    return `${year < 0 ? '-' : ''}${digits}${date
        .toISOString()
        .replace(/^[+-]?\d+/, '')
        .slice(0, 15)}Z`;
}
function unixSeconds(timestamp) {
    const expanded = (timestamp ?? zeroTime).replace(/^(-?)(\d+)/, (_, minus, year) => `${minus || '+'}${year.padStart(6, '0')}`);
    return Date.parse(expanded) / 1000;
}
function unixNanoseconds(timestamp, nanoseconds = 0) {
    return BigInt.asIntN(64, BigInt(unixSeconds(timestamp)) * 1000000000n + BigInt(nanoseconds));
}
function withNanoseconds(timestamp, nanoseconds = 0) {
    const fraction = String(nanoseconds).padStart(9, '0').replace(/0+$/, '');
    return fraction === '' ? timestamp : timestamp.replace(/Z$/, `.${fraction}Z`);
}


/***/ }),

/***/ 3529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ textMap)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1922);
/* harmony import */ var _common_parse_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1032);



function textMap({ text, name, file }) {
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,_common_parse_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .hN)(text, { schema: 'failsafe', lineCounter: counter });
    const fail = (message, offset = 0) => {
        const { line, col } = counter.linePos(offset);
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`${name}: ${message}; expected a YAML map of strings, such as "key: value"`, {
            file,
            line,
            column: col,
        });
    };
    const [error] = document.errors;
    if (error)
        fail(`it is not valid YAML: ${error.message}`, error.pos[0]);
    let value;
    try {
        value = document.toJS({ mapAsMap: true });
    }
    catch (cause) {
        return fail(`it cannot be read: ${cause.message}`);
    }
    if (value === null || value === '')
        return new Map();
    if (!(value instanceof Map))
        return fail(`found ${Array.isArray(value) ? 'a list' : 'a string'}`);
    const map = new Map();
    for (const [key, item] of value) {
        if (typeof item === 'object' && item !== null)
            fail(`${String(key)} is a ${Array.isArray(item) ? 'list' : 'map'}`);
        map.set(String(key), item === null ? '' : String(item));
    }
    return map;
}


/***/ }),

/***/ 6431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nY: () => (/* binding */ planRun),
  zd: () => (/* binding */ refuseUntrusted),
  Vt: () => (/* binding */ unresolvedPathsHint)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/common/wording.ts
var wording = __webpack_require__(7333);
// EXTERNAL MODULE: ./src/delivery/outbox.ts + 4 modules
var delivery_outbox = __webpack_require__(9359);
// EXTERNAL MODULE: ./src/ci/git.ts
var git = __webpack_require__(5800);
;// CONCATENATED MODULE: ./src/ci/github-run.ts

function currentRun({ github, eventName, payload }, environment, cwd) {
    const { pull_request: pull, workflow_run: cause, issue } = payload ?? {};
    const isGitea = environment.GITEA_ACTIONS === 'true';
    const repository = environment.GITHUB_REPOSITORY ?? '';
    const refName = environment.GITHUB_REF_NAME || shortRef(github.ref);
    const sha = pull?.head?.sha ?? cause?.head_sha ?? github.sha ?? '';
    const commit = payload?.head_commit ?? cause?.head_commit;
    const head = pull
        ? branchLabel(pull.head?.ref, pull.head, pull.base?.repo ?? payload?.repository)
        : branchLabel(cause?.head_branch, { repo: cause?.head_repository }, payload?.repository);
    return {
        system: systemOf(environment),
        repository,
        workflow: github.workflow ?? '',
        number: Number.isNaN(github.runNumber) ? '' : String(github.runNumber),
        url: attemptUrl(`${github.serverUrl}/${repository}/actions/runs/${environment.GITHUB_RUN_ID ?? ''}`, isGitea ? 1 : github.runAttempt),
        refName: head ?? refName,
        refLabel: mergeQueueLabel(refName),
        sha,
        changeRequest: String(pull?.number ?? (issue?.pull_request ? issue.number : '') ?? ''),
        subject: subjectOf(commit?.message, sha, cwd),
        status: '',
        github: isGitea
            ? undefined
            : {
                id: github.runId,
                number: github.runNumber,
                attempt: github.runAttempt || 1,
                workflow: workflowFile(environment.GITHUB_WORKFLOW_REF),
                event: eventName,
                branch: environment.GITHUB_HEAD_REF || refName,
                headRepository: pull?.head?.repo?.full_name ?? repository,
            },
    };
}
function branchLabel(branch, { repo, user }, base) {
    const baseName = base?.full_name?.toLowerCase();
    if (!branch || repo === undefined || baseName === undefined)
        return branch;
    if (repo?.full_name?.toLowerCase() === baseName)
        return branch;
    return `${repo?.full_name?.split('/')[0] ?? user?.login ?? 'unknown'}:${branch}`;
}
function mergeQueueLabel(branch) {
    const [, target, pull] = /^gh-readonly-queue\/(.+)\/pr-(\d+)-[0-9a-f]{40}$/.exec(branch ?? '') ?? [];
    return target && `${target} (merge queue, #${pull})`;
}
function attemptUrl(url, attempt) {
    return attempt && attempt > 1 ? `${url}/attempts/${attempt}` : url;
}
function systemOf(environment) {
    return environment.GITEA_ACTIONS === 'true' ? 'gitea-actions' : 'github-actions';
}
function subjectOf(message, sha, cwd) {
    return typeof message === 'string' ? (0,git/* firstLine */.TM)(message) : (0,git/* commitSubject */.sF)(cwd, sha);
}
function shortRef(ref) {
    return (ref ?? '').replace(/^refs\/(heads|tags)\//, '');
}
function workflowFile(ref) {
    return /\/([^/@]+)@/.exec(ref ?? '')?.[1];
}

// EXTERNAL MODULE: ./src/ci/run-status.ts
var run_status = __webpack_require__(1172);
;// CONCATENATED MODULE: ./src/ci/triggering-run.ts

function triggeringRun(context, environment, cwd) {
    const parse = parsers[context.eventName];
    const { payload, github } = context;
    const found = payload && parse?.(payload, `${github.serverUrl}/${environment.GITHUB_REPOSITORY}`);
    if (!found)
        return undefined;
    const { pullRequests, message, ...facts } = found;
    const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== null));
    const texts = { workflow: '', number: '', url: '', refName: '', sha: '', actor: '', status: '', ...known };
    return {
        system: systemOf(environment),
        repository: environment.GITHUB_REPOSITORY ?? '',
        ...texts,
        changeRequest: pullRequestOf(pullRequests, payload.repository?.id),
        subject: subjectOf(message, texts.sha, cwd),
        github: environment.GITEA_ACTIONS === 'true' ? undefined : found.github,
    };
}
const parsers = {
    workflow_run: ({ workflow_run: run, workflow, repository }) => run && {
        workflow: run.name || workflow?.name,
        number: String(run.run_number ?? ''),
        url: run.html_url && attemptUrl(run.html_url, run.run_attempt),
        refLabel: mergeQueueLabel(run.head_branch),
        refName: branchLabel(run.head_branch, { repo: run.head_repository }, repository ?? run.repository),
        sha: run.head_sha,
        actor: run.triggering_actor?.login ?? run.actor?.login,
        status: conclusionOf(run),
        pullRequests: run.pull_requests,
        message: run.head_commit?.message,
        github: {
            id: run.id,
            number: run.run_number ?? Number.NaN,
            attempt: run.run_attempt ?? 1,
            workflow: run.workflow_id,
            event: run.event ?? '',
            branch: run.head_branch ?? '',
            headRepository: run.head_repository?.full_name ?? '',
        },
    },
    check_suite: ({ action, check_suite: suite, sender }, repository) => suite && {
        workflow: suite.app?.name,
        url: `${repository}/commit/${suite.head_sha}/checks`,
        refName: suite.head_branch,
        sha: suite.head_sha,
        actor: sender?.login,
        status: conclusionOf(suite),
        pullRequests: suite.pull_requests,
        message: suite.head_commit?.message,
        notice: requestOf('check_suite', action),
    },
    check_run: ({ action, check_run: run, sender }) => run && {
        workflow: run.name,
        url: run.html_url,
        refName: run.check_suite?.head_branch,
        sha: run.head_sha,
        actor: sender?.login,
        status: conclusionOf(run),
        pullRequests: run.pull_requests,
        notice: requestOf('check_run', action),
    },
    deployment_status: ({ deployment_status: status, deployment, sender }) => status && {
        workflow: `Deployment to ${status.environment ?? deployment?.environment}`,
        url: status.log_url || status.target_url || status.environment_url,
        refName: deployment?.ref === deployment?.sha ? '' : shortRef(deployment?.ref),
        sha: deployment?.sha,
        actor: status.creator?.login ?? sender?.login,
        status: status.state,
        notice: status.state === 'inactive'
            ? 'deployment_status inactive only means that another deployment replaced this one'
            : undefined,
    },
    status: ({ context, target_url, branches, sha, sender, state, commit }) => state && {
        workflow: context,
        url: target_url,
        refName: branchOf(sha, branches),
        sha,
        actor: sender?.login,
        status: state,
        message: commit?.commit?.message,
    },
};
function conclusionOf({ conclusion, status }) {
    return conclusion ?? (status === 'completed' ? 'unknown' : status);
}
function requestOf(event, action) {
    const isRequest = ['requested', 'rerequested', 'requested_action'].includes(String(action));
    return isRequest ? `${event} ${action} is only a request, and nothing has ended` : undefined;
}
function pullRequestOf(pulls, repository) {
    const found = pulls?.find(({ head, base }) => head?.repo?.id !== repository || base?.repo?.id === repository);
    return String(found?.number ?? '');
}
function branchOf(sha, branches = []) {
    return (branches.find(({ commit }) => commit?.sha === sha) ?? branches[0])?.name ?? '';
}

// EXTERNAL MODULE: ./src/inputs/text-map.ts
var text_map = __webpack_require__(3529);
// EXTERNAL MODULE: ./src/go/time.ts
var time = __webpack_require__(1101);
// EXTERNAL MODULE: ./src/event/involved-object.ts
var involved_object = __webpack_require__(41);
;// CONCATENATED MODULE: ./src/event/from-run.ts



const meanings = {
    failure: { severity: 'error', reason: 'WorkflowFailed', verb: 'failed' },
    cancelled: { severity: 'error', reason: 'WorkflowCancelled', verb: 'was cancelled' },
    success: { severity: 'info', reason: 'WorkflowSucceeded', verb: 'succeeded' },
    skipped: { severity: 'info', reason: 'WorkflowSucceeded', verb: 'was skipped' },
    held: { severity: 'info', reason: 'WorkflowActionRequired', verb: 'requires action' },
    running: { severity: 'info', reason: 'WorkflowStarted', verb: 'has started' },
    unknown: { severity: 'info', reason: 'WorkflowStatusUnknown', verb: 'reported no status' },
};
const recovery = { severity: 'info', reason: 'WorkflowRecovered', verb: 'recovered' };
function verbFor(outcome) {
    return meanings[outcome].verb;
}
function eventFromRun(run, report, now) {
    const meaning = { ...meanings[report.outcome], verb: (0,run_status/* verbOfStatus */.xl)(run.status) ?? verbFor(report.outcome) };
    const { severity, reason, verb } = report.isRecovery ? recovery : meaning;
    const title = [run.workflow || 'The run', run.number && `#${run.number}`].filter(Boolean).join(' ');
    const ref = run.refLabel ?? run.refName;
    const unknown = report.unknown === undefined ? '' : ` (status ${JSON.stringify(report.unknown)})`;
    const head = `${title} ${verb}${unknown}${ref && ` on ${ref}`}${run.subject && `: ${run.subject}`}`;
    const metadata = revisionMetadata(run);
    if (run.url)
        metadata.set('url', run.url);
    if (run.actor)
        metadata.set('actor', run.actor);
    if (run.changeRequest)
        metadata.set('event.toolkit.fluxcd.io/change_request', run.changeRequest);
    return {
        involvedObject: involved_object/* bootstrapObject */.Yq,
        severity,
        timestamp: (0,time/* formatTimestamp */.Ey)(now),
        message: [head, failures(report)].filter(Boolean).join('\n'),
        reason,
        metadata,
        reportingController: run.system,
        reportingInstance: '',
    };
}
function failures({ githubJobs = [], failedJobs }) {
    if (githubJobs.length > 0)
        return describeFailedJobs(githubJobs);
    return failedJobs.length > 0 ? `Failed jobs: ${failedJobs.join(', ')}` : '';
}
function testEvent(head, now) {
    const metadata = revisionMetadata(head);
    if (head.changeRequest)
        metadata.set('event.toolkit.fluxcd.io/change_request', head.changeRequest);
    return {
        involvedObject: involved_object/* bootstrapObject */.Yq,
        severity: 'info',
        timestamp: (0,time/* formatTimestamp */.Ey)(now),
        message: 'A test message from flux-notify',
        reason: 'Test',
        metadata,
        reportingController: 'flux-notify',
        reportingInstance: '',
    };
}
function revisionMetadata({ refName, sha }) {
    if (!sha)
        return new Map();
    return new Map([
        ['revision', refName ? `${refName}@sha1:${sha}` : `sha1:${sha}`],
        ['event.toolkit.fluxcd.io/commit', sha],
    ]);
}
const maxMatrixJobs = 5;
const maxLines = 10;
function describeFailedJobs(jobs) {
    const groups = new Map();
    for (const job of jobs) {
        const name = matrixName(job.name);
        groups.set(name, [...(groups.get(name) ?? []), job]);
    }
    const lines = [...groups].flatMap(([name, group]) => group.length > maxMatrixJobs
        ? [`${name}: ${group.length} jobs of the matrix failed, the first is ${describe(group[0])}`]
        : group.map(describe));
    const visible = lines.length > maxLines ? [...lines.slice(0, maxLines), `and ${lines.length - maxLines} more`] : lines;
    return `Failed jobs:\n${visible.map((line) => `- ${line}`).join('\n')}`;
}
function describe({ name, step, url }) {
    return `${oneLine(name)}${step && `, step "${oneLine(step)}"`}${url && `: ${url}`}`;
}
function matrixName(name) {
    return oneLine(name).replace(/ \(.*\)$/, '');
}
function oneLine(text) {
    return text.replaceAll(/\s+/g, ' ').trim();
}

// EXTERNAL MODULE: ./src/event/metadata.ts
var event_metadata = __webpack_require__(8055);
;// CONCATENATED MODULE: ./src/event/override.ts


function completeEvent(event, runEvent) {
    return { ...runEvent, metadata: new Map(), reportingInstance: '', ...event };
}
function overrideEvent(event, overrides) {
    const overridden = {
        ...event,
        involvedObject: overrides.involvedObject ?? event.involvedObject,
        severity: overrides.severity ?? event.severity,
        reason: overrides.reason ?? event.reason,
        message: overrides.message ?? event.message,
    };
    const added = new Map(overrides.metadata);
    if (overrides.revision !== undefined) {
        added.set('revision', overrides.revision);
        added.set('event.toolkit.fluxcd.io/commit', commitOf(overrides.revision));
    }
    const metadata = mergeMetadata(overridden, added);
    if (overrides.revision !== undefined)
        metadata.delete(`${(0,event_metadata/* objectGroup */.h)(overridden)}commit`);
    return { ...overridden, metadata };
}
function mergeMetadata(event, added) {
    const group = (0,event_metadata/* objectGroup */.h)(event);
    const eventHasGroup = (0,event_metadata/* hasGroup */.YI)(event);
    const needsGroup = eventHasGroup || (0,event_metadata/* hasGroup */.YI)({ ...event, metadata: added });
    const qualify = (key) => (needsGroup && !key.includes('/') ? group + key : key);
    const metadata = new Map();
    for (const [key, value] of event.metadata)
        metadata.set(eventHasGroup ? key : qualify(key), value);
    for (const [key, value] of added)
        metadata.set(qualify(key), value);
    return metadata;
}
function commitOf(revision) {
    const commit = /^(?:(?:.*@)?sha1:)?([0-9a-f]{40})$/i.exec(revision)?.[1];
    if (commit !== undefined)
        return commit;
    throw new errors/* ConfigError */.xL(`revision is ${JSON.stringify(revision)}; expected branch@sha1:<sha>, tag@sha1:<sha> or a full commit SHA of 40 digits. ` +
        'Set any other revision, such as a chart version, in metadata', { field: 'revision' });
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/common/parse-yaml.ts
var parse_yaml = __webpack_require__(1032);
// EXTERNAL MODULE: ./src/event/event.ts
var event_event = __webpack_require__(1384);
;// CONCATENATED MODULE: ./src/event/parse-event.ts







const textFields = ['severity', 'message', 'reason', 'reportingController', 'reportingInstance'];
const severities = ['info', 'error', 'trace'];
const objectFields = ['kind', 'namespace', 'name', 'uid', 'apiVersion', 'resourceVersion', 'fieldPath'];
function parseEvent(input, where = {}, warn = () => { }) {
    const source = parse(decode(input), where, warn);
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
        else if (isField('timestamp', key)) {
            delete event.nanoseconds;
            Object.assign(event, timestampOf(source, node));
        }
        else if (isField('metadata', key))
            event.metadata = isNull(node) ? new Map() : new Map([...(event.metadata ?? []), ...metadataOf(source, node)]);
        else if (isField('involvedObject', key))
            event.involvedObject = objectOf(source, node, event.involvedObject);
        else
            source.warn(node, unknownField('the event', key, [...textFields, 'timestamp', 'metadata', 'involvedObject']));
    }
    const { severity = '' } = event;
    if (!['', ...severities].includes(severity))
        source.warn(root, `severity of the event is ${JSON.stringify(severity)}; Flux uses ${severities.join(', ')}${(0,wording/* didYouMean */.au)(severity, severities)}`);
    return event;
}
function unknownField(owner, key, known) {
    return `${owner} has the field ${key}, which Flux ignores; known fields: ${known.join(', ')}${(0,wording/* didYouMean */.au)(key, known)}`;
}
function parse(text, where, warn) {
    const counter = new dist/* LineCounter */.HN();
    const fail = (offset, message) => {
        const { line, col } = counter.linePos(offset);
        throw new errors/* ConfigError */.xL(message, { ...where, line, column: col });
    };
    const options = { lineCounter: counter, prettyErrors: false, uniqueKeys: false };
    const document = (0,parse_yaml/* parseYaml */.hN)(withoutComments(text), options);
    const [error] = document.errors;
    if (error)
        fail(error.pos[0], `the event is neither JSON nor YAML: ${reasons[error.code] ?? error.message}`);
    const offsetOf = (node) => node?.range?.[0] ?? 0;
    return {
        document,
        fail: (node, message) => fail(offsetOf(node), message),
        warn: (node, message) => {
            const { line, col } = counter.linePos(offsetOf(node));
            warn({ severity: 'warning', message, ...where, line, column: col });
        },
    };
}
const reasons = {
    MULTIPLE_DOCS: 'it contains several documents; expected one event',
    RESOURCE_EXHAUSTION: 'it is nested too deeply',
};
function withoutComments(text) {
    if (!/^\s*[{/]/.test(text) || !/\/[/*]/.test(text))
        return text;
    const skipped = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|(?<=[\s,:{[])'[^']*'|(?<=\s)#.*/;
    const comment = /(?<=^|[\s,:{}[\]"])(?:\/\/.*|\/\*[\s\S]*?\*\/)/;
    return text.replace(new RegExp(`${skipped.source}|${comment.source}`, 'g'), (found) => found.startsWith('/') ? found.replace(/[^\n]/g, ' ') : found);
}
function decode(input) {
    if (typeof input === 'string')
        return input.replace(/^\ufeff/, '');
    if ((0,external_node_buffer_.isUtf8)(input))
        return decode(Buffer.from(input).toString());
    const sequence = /([\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|\xed[\x80-\x9f][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})|[\x80-\xff]/g;
    const text = Buffer.from(input).toString('latin1');
    return decode(text.replace(sequence, (_, valid) => (valid ? Buffer.from(valid, 'latin1').toString() : '\ufffd')));
}
function isField(name, written) {
    return new RegExp(`^${name}$`, 'iu').test(written);
}
function resolve({ document, fail }, node) {
    if (!(0,dist/* isAlias */.Vj)(node))
        return node;
    return node.resolve(document) ?? fail(node, `the alias *${node.source} is not defined`);
}
function isNull(node) {
    return (0,dist/* isScalar */.jn)(node) && node.value === null;
}
function* fieldsOf(source, node, what) {
    if (!(0,dist/* isMap */.jh)(node))
        source.fail(node, `${what} is ${parse_event_describe(node)}; expected a map of fields`);
    for (const { key, value } of node.items) {
        const name = resolve(source, key);
        if (!(0,dist/* isScalar */.jn)(name))
            source.fail(key, `a key of ${what} is ${parse_event_describe(name)}; expected a name`);
        if (value === null)
            source.fail(key, `${what} has the key ${keyText(name)} without a value; expected "key: value"`);
        yield [keyText(name), resolve(source, value)];
    }
}
function keyText(node) {
    return (0,dist/* isScalar */.jn)(node) ? (node.source ?? String(node.value)).toWellFormed() : '';
}
function textOf(source, node, field) {
    if (isNull(node))
        return undefined;
    if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'string')
        return source.fail(node, `${field} is ${parse_event_describe(node)}; expected a ${(0,dist/* isScalar */.jn)(node) ? 'quoted ' : ''}string`);
    return node.value.toWellFormed();
}
function timestampOf(source, node) {
    const text = textOf(source, node, 'timestamp');
    if (text === undefined)
        return { timestamp: null };
    try {
        const nanoseconds = (0,time/* nanosecondsOf */.$B)(text);
        return { timestamp: (0,time/* parseTimestamp */.EH)(text), ...(nanoseconds > 0 && { nanoseconds }) };
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
            source.fail(value, `metadata ${key} is ${parse_event_describe(value)}; expected a string`);
        metadata.set(key, isNull(value) ? '' : keyText(value));
    }
    return metadata;
}
function objectOf(source, node, previous) {
    const object = { ...event_event/* emptyObject */.vB, ...previous };
    if (isNull(node))
        return object;
    for (const [key, value] of fieldsOf(source, node, 'involvedObject')) {
        const field = objectFields.find((name) => isField(name, key));
        if (field)
            object[field] = textOf(source, value, `involvedObject.${field}`) ?? object[field];
        else
            source.warn(value, unknownField('involvedObject', key, objectFields));
    }
    if (object.name === '')
        source.warn(node, 'involvedObject of the event has no name, so no Alert can match it');
    return object;
}
function parse_event_describe(node) {
    if ((0,dist/* isMap */.jh)(node))
        return 'a map';
    if ((0,dist/* isSeq */.oP)(node))
        return 'a list';
    if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
        return 'empty';
    return typeof node.value === 'string' ? 'a string' : `the ${typeof node.value} ${node.source ?? String(node.value)}`;
}

;// CONCATENATED MODULE: ./src/ci/workflow-runs.ts

function workflowRuns(repository, run, access) {
    const [owner = '', repo = ''] = repository.split('/');
    let octokit;
    const open = () => {
        octokit ??= openOctokit(access);
        return octokit;
    };
    return {
        others: async () => otherRuns(await open(), { owner, repo }, run),
        failedJobs: async () => failedJobs(await open(), { owner, repo }, run),
    };
}
async function openOctokit(access) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 7931).then(__webpack_require__.bind(__webpack_require__, 7931));
    const { token, apiUrl, debug } = access;
    const log = { debug, info: debug, warn: debug, error: debug };
    return getOctokit(token, { baseUrl: apiUrl, log, request: { fetch: withTimeout(access), log } });
}
function withTimeout({ fetch, timeoutMs }) {
    const end = Date.now() + timeoutMs;
    return async (url, init) => {
        const controller = new AbortController();
        const timer = setTimeout(() => controller.abort(), end - Date.now());
        try {
            return await fetch(url, { ...init, signal: controller.signal });
        }
        finally {
            clearTimeout(timer);
        }
    };
}
async function otherRuns(octokit, repository, run) {
    const workflow = run.workflow ??
        (await octokit.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { ...repository, run_id: run.id })).data
            .workflow_id;
    const pages = octokit.paginate.iterator('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
        ...repository,
        workflow_id: workflow,
        branch: run.branch,
        event: run.event,
        status: 'completed',
        exclude_pull_requests: true,
        per_page: 100,
    });
    let newer;
    for await (const { data } of pages) {
        for (const { id, status, conclusion, event, head_branch, head_repository, name, run_number, html_url } of data) {
            if (id === run.id || status !== 'completed' || event !== run.event || head_branch !== run.branch)
                continue;
            if (run.headRepository && head_repository && head_repository.full_name !== run.headRepository)
                continue;
            const { outcome, unknown } = (0,run_status/* parseStatus */.i$)(conclusion ?? '');
            if (unknown !== undefined || (outcome !== 'success' && outcome !== 'failure'))
                continue;
            const found = { title: `${name ?? 'run'} #${run_number}`, url: html_url, outcome };
            if (run.attempt === 1 || !(run_number > run.number))
                return { previous: found, ...(newer && { newer }) };
            newer ??= found;
        }
    }
    return newer ? { newer } : {};
}
async function failedJobs(octokit, repository, run) {
    const jobs = await octokit.paginate('GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs', { ...repository, run_id: run.id, attempt_number: run.attempt, per_page: 100 });
    return jobs.flatMap(({ name, conclusion, steps = [], html_url }) => {
        const step = steps.find((step) => isFailure(step.conclusion));
        return isFailure(conclusion) || (conclusion === null && step)
            ? [{ name, step: step?.name ?? '', url: html_url ?? '' }]
            : [];
    });
}
function isFailure(conclusion) {
    return conclusion !== null && (0,run_status/* parseStatus */.i$)(conclusion).outcome === 'failure';
}

// EXTERNAL MODULE: ./src/go/duration.ts
var duration = __webpack_require__(1212);
;// CONCATENATED MODULE: ./src/event/when.ts

function dependsOnPrevious(when, outcome) {
    return (when === 'change' && isVerdict(outcome)) || (when === 'failure' && outcome === 'success');
}
function isVerdict(outcome) {
    return outcome === 'success' || outcome === 'failure';
}
function isRecovery(outcome, { previous, newer }) {
    return outcome === 'success' && previous?.outcome === 'failure' && newer?.outcome !== 'failure';
}
function unchangedReason(when, outcome, { previous, newer }) {
    if (when === 'always' || outcome === 'unknown')
        return undefined;
    if (!isVerdict(outcome))
        return `when is ${when}, and the run ${verbFor(outcome)}: it neither succeeded nor failed`;
    if (outcome === 'success' && newer?.outcome === 'failure')
        return `when is ${when}, and ${newer.name}, which is newer than this run, failed`;
    if (when === 'change')
        return previous?.outcome === outcome ? `nothing changed: ${previous.name} ${verbFor(outcome)} too` : undefined;
    if (outcome === 'failure' || previous?.outcome === 'failure')
        return undefined;
    const before = previous ? `${previous.name} ${verbFor(previous.outcome)} too` : 'no earlier run failed';
    return `when is failure, this run succeeded, and ${before}`;
}

;// CONCATENATED MODULE: ./src/event/run-history.ts




const defaultTimeoutMs = 15_000;
const permission = 'give the job the permission "actions: read"';
async function readHistory(run, status, source) {
    const { when, previousStatus, message } = source.inputs;
    const github = githubRuns(run, source);
    const needsPrevious = dependsOnPrevious(when, status.outcome);
    const previous = previousStatus === undefined && needsPrevious
        ? await previousFromGithub(github, run, source)
        : previousFromInput(previousStatus, needsPrevious ? when : undefined);
    const unchanged = previous.isKnown ? unchangedReason(when, status.outcome, previous) : undefined;
    const needsJobs = github && previous.isKnown && unchanged === undefined && status.outcome === 'failure' && message === undefined;
    const jobs = needsJobs ? await jobsFromGithub(github) : { problems: [] };
    return {
        ...jobs,
        isRecovery: isRecovery(status.outcome, previous),
        unchanged,
        problems: [...previous.problems, ...jobs.problems],
    };
}
function previousFromInput(previousStatus, when) {
    const none = { isKnown: true, problems: [] };
    if (previousStatus === undefined || /^(?:null|none|undefined)?$/i.test(previousStatus))
        return none;
    const { outcome, unknown } = (0,run_status/* parseStatus */.i$)(previousStatus);
    if (isVerdict(outcome) && unknown === undefined)
        return { previous: { outcome, name: 'the previous run' }, isKnown: true, problems: [] };
    if (when === undefined && unknown === undefined)
        return none;
    const filter = when ? `when: ${when} was not applied, so the message was sent: ` : '';
    const message = `${filter}previous-status is ${JSON.stringify(previousStatus)}, which does not say whether the previous run succeeded or failed; set it to the status of the last run that did either`;
    return { isKnown: when === undefined, problems: [{ severity: 'warning', message, field: 'previous-status' }] };
}
function githubRuns({ github, repository }, source) {
    const { inputs, context, fetch, debug } = source;
    if (!github || !fetch || inputs.githubToken === undefined)
        return undefined;
    const timeoutMs = inputs.timeout === undefined ? defaultTimeoutMs : (0,duration/* parseDuration */.E)(inputs.timeout).ms;
    return workflowRuns(repository, github, {
        token: inputs.githubToken,
        apiUrl: context.github.apiUrl,
        fetch,
        timeoutMs,
        debug,
    });
}
async function previousFromGithub(github, run, { inputs, fetch }) {
    const unknown = (severity, reason) => ({
        isKnown: false,
        problems: [{ severity, message: `when: ${inputs.when} was not applied${reason}`, field: 'when' }],
    });
    if (!fetch)
        return unknown('notice', ': preview does not ask GitHub how the previous run ended');
    const sent = ', so the message was sent';
    if (!run.github)
        return unknown('warning', `${sent}: it is unknown how the previous run ended; set previous-status`);
    const advice = `${permission}, or set previous-status`;
    if (!github)
        return unknown('warning', `${sent}: github-token is empty; set it and ${advice}`);
    try {
        const { previous, newer } = await github.others();
        return { previous: withName(previous), newer: withName(newer), isKnown: true, problems: [] };
    }
    catch (error) {
        return unknown('warning', `${sent}: GitHub did not say how the previous run ended (${errorText(error)}); ${advice}`);
    }
}
function withName(run) {
    return run && { outcome: run.outcome, name: `${run.title} (${run.url})` };
}
async function jobsFromGithub(github) {
    try {
        return { githubJobs: await github.failedJobs(), problems: [] };
    }
    catch (error) {
        const message = `could not list the failed steps (${errorText(error)}); to include them, ${permission}`;
        return { problems: [{ severity: 'notice', message }] };
    }
}
function errorText(error) {
    if (error instanceof TypeError)
        return 'its response could not be parsed';
    const { message, status, response } = error;
    const text = message.replaceAll(/\s+/g, ' ').slice(0, 200).toWellFormed();
    return response === undefined ? text : `${status}: ${text}`;
}

;// CONCATENATED MODULE: ./src/event/read-event.ts










async function readEvent(source) {
    const { inputs, context } = source;
    const dispatched = inputs.event || inputs.isTest ? undefined : dispatchedEvent(context);
    const warnings = [];
    const warn = (problem) => warnings.push(problem);
    const partial = inputs.event ? parseEvent(inputs.event.text, { file: inputs.event.file }, warn) : dispatched;
    const { event, unchanged, problems } = await eventOfRun(source, partial === undefined);
    return {
        event: overrideEvent(partial ? completeEvent(partial, event) : event, {
            involvedObject: inputs.object === undefined ? undefined : (0,involved_object/* parseObject */.lj)(inputs.object, inputs.namespace),
            severity: inputs.severity,
            reason: inputs.reason,
            message: inputs.message,
            revision: inputs.revision,
            metadata: new Map(inputs.metadata.flatMap((text) => [...(0,text_map/* textMap */.s)(text)])),
        }),
        isDispatched: dispatched !== undefined,
        unchanged,
        problems: [...warnings, ...problems],
    };
}
function dispatchedEvent({ eventName, payload }) {
    const event = eventName === 'repository_dispatch' ? payload?.client_payload : undefined;
    return event?.involvedObject && event.reportingController ? parseEvent(JSON.stringify(event)) : undefined;
}
async function eventOfRun(source, isComplete) {
    const now = new Date();
    const run = await findRun(source);
    if (!run || source.inputs.isTest)
        return { event: testEvent(run ?? localHead(source.cwd), now), unchanged: undefined, problems: [] };
    const status = (0,run_status/* parseStatus */.i$)(run.status);
    if (isComplete && run.notice)
        return {
            event: eventFromRun(run, status, now),
            unchanged: run.notice,
            problems: [{ severity: 'notice', message: `${run.notice}, so nothing is sent` }],
        };
    const history = isComplete ? await readHistory(run, status, source) : { problems: [] };
    return {
        event: eventFromRun(run, { ...status, ...history }, now),
        unchanged: history.unchanged,
        problems: [
            ...unknownStatus(status.unknown),
            ...(isComplete && status.outcome === 'unknown' && source.inputs.message === undefined
                ? [missingStatus(source.inputs, run)]
                : []),
            ...history.problems,
        ],
    };
}
function unknownStatus(status) {
    if (status === undefined)
        return [];
    const message = `status: ${JSON.stringify(status)} is not a known status and counts as a failure. Known: success, failure, cancelled, skipped and their equivalents in other CI systems (docs/other-ci.md)`;
    return [{ severity: 'warning', message, field: 'status' }];
}
function missingStatus({ status, when }, { statusAdvice = 'pass how the run ended as --status' }) {
    const found = status === undefined
        ? 'is not set'
        : `is ${status === '' ? 'empty' : `"${status}"`}, which does not say how the run ended`;
    const filter = when === 'always' ? '' : ` and when: ${when} was not applied`;
    const message = `status ${found}, so the message says "${verbFor('unknown')}"${filter}; ${statusAdvice}`;
    return { severity: 'warning', message, field: 'status' };
}
async function findRun({ inputs, context, environment, cwd }) {
    const { status } = inputs;
    if (environment.GITHUB_ACTIONS === 'true') {
        const trigger = (0,run_status/* isNeeds */.oq)(status) ? undefined : triggeringRun(context, environment, cwd);
        if (trigger)
            return { ...trigger, status: trigger.status || (status ?? '') };
        const statusAdvice = 'set status to ${{ job.status }}';
        return { ...currentRun(context, environment, cwd), status: status ?? '', statusAdvice };
    }
    if (environment.CI || environment.BUILD_ID || environment.TF_BUILD) {
        const { otherRun } = await __webpack_require__.e(/* import() */ 8269).then(__webpack_require__.bind(__webpack_require__, 8269));
        const run = otherRun(environment, cwd);
        return { ...run, status: status ?? run.status };
    }
    return status === undefined ? undefined : { ...unnamedRun(cwd), status };
}
function unnamedRun(cwd) {
    const { sha, refName } = localHead(cwd);
    const subject = (0,git/* commitSubject */.sF)(cwd, sha);
    const unknown = { workflow: '', number: '', url: '', changeRequest: '', status: '' };
    return { system: 'flux-notify', repository: (0,git/* originRepository */.Vp)(cwd), ...unknown, sha, refName, subject };
}
function localHead(cwd) {
    const { sha, branch } = (0,git/* readHead */.zy)(cwd);
    return { sha, refName: sha && branch };
}

// EXTERNAL MODULE: ./src/plan/pick-by-name.ts
var pick_by_name = __webpack_require__(3816);
// EXTERNAL MODULE: ./src/plan/plan.ts + 1 modules
var plan = __webpack_require__(8471);
// EXTERNAL MODULE: ./src/plan/plan-problems.ts + 1 modules
var plan_problems = __webpack_require__(39);
// EXTERNAL MODULE: ./src/common/names.ts
var names = __webpack_require__(3117);
// EXTERNAL MODULE: ./src/plan/delivery.ts
var plan_delivery = __webpack_require__(4051);
;// CONCATENATED MODULE: ./src/plan/replay.ts



function planReplay(entries, repository) {
    const plans = new Map();
    return entries.map((entry) => {
        const home = entry.event.involvedObject.namespace;
        const plan = plans.get(home) ?? createPlan(repository, home);
        plans.set(home, plan);
        return plan(entry);
    });
}
function createPlan(repository, home) {
    const alerts = (0,names/* byName */.nG)(repository.alerts.map((alert) => ({ name: (0,names/* fullName */.fq)(alert, home), alert })));
    const providers = (0,names/* byName */.nG)(repository.providers.map((provider) => ({ name: (0,names/* fullName */.fq)(provider, home), provider })));
    const providersByName = (0,names/* byName */.nG)(repository.providers);
    return (entry) => {
        const { event, file } = entry;
        if (entry.alert === null) {
            const found = providers.get(entry.provider) ?? [];
            const { provider } = found.find((one) => one.provider.file === file) ?? found[0] ?? {};
            return provider ? (0,plan_delivery/* directDelivery */.sJ)(event, provider, home) : missing(entry, 'Provider', entry.provider);
        }
        const candidates = (alerts.get(entry.alert) ?? []).map(({ alert }) => (0,plan_delivery/* deliveryThrough */.ij)(event, alert, repository, home, providersByName));
        const delivery = candidates.find(({ provider, alert }) => (provider ?? alert)?.file === file) ?? candidates[0];
        if (!delivery)
            return missing(entry, 'Alert', entry.alert);
        return (0,plan_delivery/* unlessSuspended */.ox)(delivery, delivery.alert, home);
    };
}
function missing({ alert, provider, event }, kind, name) {
    const error = new errors/* ConfigError */.xL(`${kind} ${name} from the outbox is no longer among the manifests`, { field: 'replay' });
    const names = { alert: undefined, alertName: alert, provider: undefined, providerName: provider };
    return { ...names, received: event, event, outcome: (0,plan_delivery/* failed */.gz)(error) };
}

// EXTERNAL MODULE: ./src/session.ts + 4 modules
var src_session = __webpack_require__(8516);
// EXTERNAL MODULE: ./src/transport/index.ts + 1 modules
var src_transport = __webpack_require__(2514);
;// CONCATENATED MODULE: ./src/plan-run.ts










async function planRun(outbox, session) {
    const { inputs } = session;
    const runPlan = await (inputs.replay ? planFromOutbox(inputs.replay, outbox, session) : planEvent(session));
    const { deliveries, repository } = runPlan;
    refuseUntrusted(session);
    if (repository.providers.length === 0 && deliveries.length === 0)
        withFileErrors(repository, () => {
            throw noProvider(inputs, repository);
        });
    return runPlan;
}
async function planEvent(session) {
    const { inputs } = session;
    const { event, ...rest } = await readRunEvent(session);
    const repository = await (0,src_session/* readRepository */.Nu)(session);
    const { alerts, providers } = inputs;
    const [typeOf, compile] = await Promise.all([(0,src_session/* typesIn */.XT)(repository), (0,src_session/* loadPatterns */.o0)(repository)]);
    const isPreview = inputs.mode === 'preview';
    const ambiguous = [];
    const onAmbiguous = isPreview ? (error) => ambiguous.push(error) : undefined;
    const choice = { alerts, providers, typeOf, compile, onAmbiguous, isAction: session.isAction };
    const planned = withFileErrors(repository, () => (0,plan/* plan */.e)(event, repository, choice));
    const advice = (0,plan_problems/* nothingSent */.M)(planned, { repository, choice, isPreview, isAction: session.isAction });
    const isTest = isPreview && planned.deliveries.length === 0 && !isSelective(inputs) && !rest.isDispatched;
    const deliveries = isTest ? (0,plan/* planTests */.z)(event, repository, choice) : planned.deliveries;
    const problems = [...rest.problems, ...ambiguous.map(ambiguityWarning), ...advice];
    return { ...rest, deliveries, isTest, ambiguityHint: ambiguous[0]?.fix, planned, repository, problems };
}
function isSelective({ event, object, alerts, providers }) {
    return event !== undefined || object !== undefined || alerts.length + providers.length > 0;
}
function ambiguityWarning({ message, where }) {
    return { severity: 'warning', message: `send would fail here; preview shows all of them: ${message}`, ...where };
}
async function readRunEvent(session) {
    const { inputs, environment, reporter, redactor } = session;
    const { debug } = reporter.log;
    if (inputs.mode !== 'send')
        return readEvent({ ...session, fetch: undefined, debug });
    const transport = (0,src_transport/* openTransport */.g)({ environment, allowHosts: inputs.allowHosts, debug, redact: redactor.redact });
    try {
        return await readEvent({ ...session, fetch: (0,src_transport/* createFetch */.H)(transport), debug });
    }
    finally {
        await transport.close();
    }
}
async function planFromOutbox(replay, outbox, session) {
    const entries = outbox?.entries ?? (0,delivery_outbox/* readOutbox */.e)(replay, session.cwd);
    const repository = await (0,src_session/* readRepository */.Nu)(session);
    const lines = entries.map(({ alert, provider, made, error }) => `replay  ${[alert, provider].filter(Boolean).join(' -> ')}  due since ${made}, failed with: ${error}`);
    return { deliveries: planReplay(entries, repository), isDispatched: false, problems: [], repository, lines };
}
function withFileErrors({ problems }, pick) {
    try {
        return pick();
    }
    catch (error) {
        const unread = problems
            .filter(({ severity }) => severity === 'error')
            .map((problem) => `${(0,errors/* locationText */.fN)(problem)}: ${problem.message}`);
        if (!(error instanceof errors/* ConfigError */.xL) || error instanceof pick_by_name/* AmbiguousError */.zQ || unread.length === 0)
            throw error;
        throw new errors/* ConfigError */.xL(`${error.message}; not read: ${(0,wording/* shortList */.pg)(unread)}`, error.where, { cause: error });
    }
}
function noProvider({ manifests }, repository) {
    const hint = unresolvedPathsHint(repository) ?? 'name the folder with your Providers and Alerts in manifests';
    return new errors/* ConfigError */.xL(`found no Provider in ${manifests.join(', ')} (${(0,wording/* several */.J$)(repository.stats.files, 'file')} read); ${hint}`, { field: 'manifests' });
}
function unresolvedPathsHint({ unresolvedPaths }) {
    const paths = unresolvedPaths();
    return paths.length === 0
        ? undefined
        : `what these paths deploy was not read, since they contain variables without a value: ${(0,wording/* shortList */.pg)(paths)}; set them with the input substitute`;
}
function refuseUntrusted({ inputs, trust }) {
    const error = inputs.mode === 'send' && !inputs.allowUntrusted ? trust?.verify() : undefined;
    if (error)
        throw error;
}


/***/ }),

/***/ 39:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ nothingSent),
  s: () => (/* binding */ planProblems)
});

// EXTERNAL MODULE: ./src/common/names.ts
var names = __webpack_require__(3117);
// EXTERNAL MODULE: ./src/event/involved-object.ts
var involved_object = __webpack_require__(41);
// EXTERNAL MODULE: ./src/plan/gate.ts
var gate = __webpack_require__(1476);
// EXTERNAL MODULE: ./src/plan/pick-by-name.ts
var pick_by_name = __webpack_require__(3816);
// EXTERNAL MODULE: ./src/plan/plan.ts + 1 modules
var plan = __webpack_require__(8471);
;// CONCATENATED MODULE: ./src/plan/suggestions.ts





const maxAttempts = 20;
function findSuggestions(planned, repository, choice) {
    const candidates = [
        objectCandidates(planned, repository),
        nameCandidates('alerts', byNearness(planned), repository.alerts, planned.event),
        nameCandidates('providers', repository.providers, repository.providers, planned.event),
    ];
    return candidates.flatMap((group) => {
        let attempts = 0;
        for (const candidate of group) {
            if (wouldSend(candidate, planned.event, repository, choice))
                return candidate;
            attempts += 1;
            if (attempts === maxAttempts)
                break;
        }
        return [];
    });
}
function wouldSend(suggestion, received, repository, choice) {
    const { object, severity = received.severity, alerts, providers, manifests } = suggestion;
    const isIncluded = (manifest) => manifests === undefined || (0,pick_by_name/* isIn */.S1)(manifest, manifests);
    const narrowed = {
        ...repository,
        alerts: repository.alerts.filter(isIncluded),
        providers: repository.providers.filter(isIncluded),
    };
    const toList = (name) => (name === undefined ? [] : [name]);
    const suggested = { ...choice, alerts: toList(alerts), providers: toList(providers), onAmbiguous: undefined };
    try {
        const involvedObject = object === undefined ? received.involvedObject : (0,involved_object/* parseObject */.lj)(object, undefined);
        const { event, deliveries } = (0,plan/* plan */.e)({ ...received, involvedObject, severity }, narrowed, suggested);
        const isFailure = deliveries.some(({ outcome }) => outcome?.status === 'failed');
        return !isFailure && deliveries.some((delivery) => isSendable(delivery, event, choice));
    }
    catch {
        return false;
    }
}
function isSendable({ outcome, provider, alert }, event, { typeOf }) {
    const type = provider && typeOf(provider.spec.type);
    if (outcome || !provider || !type || (0,gate/* gate */.G)(event, type.family))
        return false;
    return provider.unresolved.size === 0 && (alert?.unresolved.size ?? 0) === 0;
}
const nearness = ['severity', 'inclusion', 'exclusion', 'labels', 'name', 'namespace', 'kind'];
function byNearness({ unmatched }) {
    const rank = (code) => (nearness.indexOf(code) + nearness.length + 1) % (nearness.length + 1);
    return unmatched.toSorted((a, b) => rank(a.code) - rank(b.code)).map(({ alert }) => alert);
}
function* objectCandidates(planned, repository) {
    const home = planned.event.involvedObject.namespace;
    for (const alert of byNearness(planned)) {
        if (alert.spec.suspend)
            continue;
        const isStrict = alert.spec.eventSeverity === 'error' && planned.event.severity !== 'error';
        const severity = isStrict ? { severity: 'error' } : {};
        const folder = (0,pick_by_name/* distinctFolder */.Rw)(alert, sameNamed(alert, repository.alerts, home));
        if (isStrict)
            yield severity;
        for (const object of objectsOf(alert, repository, home)) {
            yield { object, ...severity };
            if (folder !== undefined)
                yield { object, ...severity, manifests: folder };
        }
    }
}
const plainName = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;
function objectsOf(alert, { objects }, home) {
    const bySource = alert.spec.eventSources.map((source) => {
        const namespace = source.namespace || (alert.namespace ?? home);
        const isPlain = (name) => plainName.test(namespace) && plainName.test(name);
        const toInput = (name) => `${source.kind}/${namespace}/${name}`;
        const existing = objects(source.kind)
            .filter((object) => (object.namespace ?? namespace) === namespace)
            .map(({ name }) => name)
            .filter((name) => (source.name === '*' || name === source.name) && isPlain(name));
        const named = source.name !== '*' && isPlain(source.name) ? [source.name] : [];
        return { existing: existing.slice(0, 2).map(toInput), named: named.map(toInput) };
    });
    const all = [...bySource.flatMap(({ existing }) => existing), ...bySource.flatMap(({ named }) => named)];
    return [...new Set(all)].slice(0, 4);
}
function* nameCandidates(input, candidates, all, { involvedObject }) {
    const home = involvedObject.namespace;
    for (const manifest of candidates) {
        const name = (0,names/* fullName */.fq)(manifest, home);
        if (manifest.spec.suspend || !name.split('/').every((part) => plainName.test(part)))
            continue;
        if (all.filter((one) => one.name === manifest.name).length === 1)
            yield { [input]: manifest.name };
        yield { [input]: name };
        const folder = (0,pick_by_name/* distinctFolder */.Rw)(manifest, sameNamed(manifest, all, home));
        if (folder !== undefined)
            yield { [input]: name, manifests: folder };
    }
}
function sameNamed(manifest, all, home) {
    return all.filter((one) => one !== manifest && (0,names/* fullName */.fq)(one, home) === (0,names/* fullName */.fq)(manifest, home));
}

// EXTERNAL MODULE: ./src/plan/write-inputs.ts
var write_inputs = __webpack_require__(3980);
;// CONCATENATED MODULE: ./src/plan/plan-problems.ts


function planProblems({ warnings }) {
    return warnings.map(({ alert, field, message }) => ({
        severity: 'warning',
        message: `Alert ${alert.name}: ${message}`,
        file: alert.file,
        field,
        ...alert.at(field),
    }));
}
function nothingSent(planned, { repository, choice, isPreview, isAction }) {
    const { deliveries, unmatched, event } = planned;
    if (deliveries.some(({ outcome }) => outcome?.status !== 'skipped'))
        return [];
    const isAbout = deliveries.length > 0 || unmatched.some(({ code }) => !['kind', 'namespace', 'name'].includes(code));
    const isNamed = choice.alerts.length + choice.providers.length > 0;
    if ((isAbout || isNamed) && !isPreview)
        return [];
    const { kind, namespace, name } = event.involvedObject;
    const noMatch = isAbout ? 'no Alert accepts the event' : `no Alert is about ${kind} ${namespace}/${name}`;
    const reason = deliveries.length > 0 ? 'every delivery is skipped' : noMatch;
    const suggestions = findSuggestions(planned, repository, choice).map((inputs) => (0,write_inputs/* writeInputs */.z)(inputs, isAction));
    const hint = suggestions.length > 0
        ? `to send, add ${suggestions.length > 1 ? 'one of these' : 'this'}${isAction ? " to the step's `with:`" : ''}:\n${suggestions.join('\nor\n')}`
        : 'no object, Alert or Provider in these manifests would change that';
    const message = `nothing ${isPreview ? 'would be' : 'is'} sent, since ${reason}; ${hint}`;
    return [{ severity: isAbout ? 'notice' : 'warning', message }];
}


/***/ }),

/***/ 6282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/delivery/cancellation.ts
var cancellation = __webpack_require__(6629);
// EXTERNAL MODULE: ./src/delivery/outbox.ts + 4 modules
var delivery_outbox = __webpack_require__(9359);
// EXTERNAL MODULE: ./src/delivery/preparation.ts + 1 modules
var preparation = __webpack_require__(4092);
// EXTERNAL MODULE: ./src/check/ready-condition.ts
var ready_condition = __webpack_require__(155);
// EXTERNAL MODULE: ./src/common/this-process.ts
var this_process = __webpack_require__(6813);
// EXTERNAL MODULE: ./src/secrets/redact/credential-headers.ts
var credential_headers = __webpack_require__(4469);
// EXTERNAL MODULE: ./src/transport/index.ts + 1 modules
var transport = __webpack_require__(2514);
// EXTERNAL MODULE: ./src/delivery/active-delivery.ts
var active_delivery = __webpack_require__(3749);
// EXTERNAL MODULE: ./src/delivery/send.ts + 1 modules
var send = __webpack_require__(708);
;// CONCATENATED MODULE: ./src/delivery/queue.ts








async function deliverAll(deliveries, options) {
    const { inputs, redactor, signal } = options;
    const results = [];
    const end = (at, result) => {
        results[at] = result;
        options.onEnd(result, at);
    };
    if (inputs.mode === 'preview') {
        for (const [at, delivery] of deliveries.entries()) {
            await (0,this_process/* yieldToSignals */.A)();
            end(at, (0,send/* preview */.VH)(delivery, redactor.redact));
        }
        return results;
    }
    const transport = openLearningTransport(options);
    const { debug } = options;
    const shared = (0,active_delivery/* createSharedState */.p)();
    const sendOptions = { transport, shared, retries: inputs.retries, signal, redact: redactor.redact, debug };
    const queue = deliveries.entries();
    const worker = async () => {
        for (const [at, delivery] of queue) {
            await (0,this_process/* yieldToSignals */.A)();
            const sent = (0,send/* send */.tN)(signal.aborted ? (0,preparation/* cancelDelivery */.VF)(delivery) : delivery, sendOptions);
            end(at, await sent.catch((error) => (0,send/* interruptedResult */.M$)(delivery, error, redactor.redact)));
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
function openLearningTransport({ inputs, environment, debug, warn, redactor }) {
    const { send, close } = (0,transport/* openTransport */.g)({
        environment,
        allowHosts: inputs.allowHosts,
        debug,
        warn,
        redact: redactor.redact,
    });
    return {
        send: (request, connection, signal) => {
            (0,credential_headers/* registerCredentials */.WR)(request, redactor);
            return send(request, connection, signal);
        },
        close,
    };
}
function conditionsOf(deliveries, isAnySecretGiven) {
    const byProvider = new Map();
    for (const delivery of deliveries) {
        const { provider, providerName, outcome } = delivery;
        if (provider === undefined || isDeliveryError(outcome))
            continue;
        const error = delivery.outcome === undefined ? delivery.missing[0] : failureOf(delivery.outcome);
        if (error === undefined && byProvider.has(providerName))
            continue;
        byProvider.set(providerName, (0,ready_condition/* condition */.u)(providerName, provider, error, isAnySecretGiven));
    }
    return [...byProvider.values()];
}
function failureOf(outcome) {
    return outcome.status === 'failed' ? outcome.error : undefined;
}
function isDeliveryError(outcome) {
    return outcome?.status === 'failed' && outcome.error instanceof errors/* DeliveryError */.VE;
}

// EXTERNAL MODULE: ./src/plan-run.ts + 10 modules
var plan_run = __webpack_require__(6431);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/common/wording.ts
var wording = __webpack_require__(7333);
// EXTERNAL MODULE: ./src/delivery/result.ts
var delivery_result = __webpack_require__(9071);
// EXTERNAL MODULE: ./src/plan/plan-problems.ts + 1 modules
var plan_problems = __webpack_require__(39);
// EXTERNAL MODULE: ./src/plan/write-inputs.ts
var write_inputs = __webpack_require__(3980);
// EXTERNAL MODULE: ./src/resolve/uid.ts
var uid = __webpack_require__(4066);
// EXTERNAL MODULE: ./src/secrets/secrets-input.ts
var secrets_input = __webpack_require__(7817);
// EXTERNAL MODULE: ./src/unexpected-end.ts
var unexpected_end = __webpack_require__(7180);
;// CONCATENATED MODULE: ./src/report-run.ts














async function reportRun(record, session) {
    const { inputs, reporter, redactor, isAction } = session;
    const { runPlan, resolveOptions, prepared, outbox, results, stop } = record;
    if (runPlan === undefined)
        throw new TypeError('a run without deliveries has nothing to report');
    if (prepared === undefined)
        outbox?.begin(runPlan.deliveries);
    for (const [at, delivery] of (prepared ?? runPlan.deliveries).entries()) {
        if (results[at])
            continue;
        results[at] = (0,send/* interruptedResult */.M$)(delivery, new errors/* DeliveryError */.VE('the run stopped before this delivery had ended'), redactor.redact);
        reporter.ended(results[at]);
    }
    const outboxProblems = (await outbox?.finish(results)) ?? [];
    const isOutboxBroken = outboxProblems.some(({ severity }) => severity === 'error');
    record.release?.();
    const needed = (0,preparation/* missingSecrets */.mO)(prepared ?? []);
    const paste = resolveOptions && needed.length > 0
        ? resolveOptions.secretResolver.pasteBlock(needed, firstStep(runPlan, isAction))
        : undefined;
    const result = {
        paste,
        event: runPlan.planned?.event,
        isTest: runPlan.isTest,
        ambiguityHint: runPlan.ambiguityHint,
        deliveries: results,
        unmatched: (runPlan.planned?.unmatched ?? []).map(({ name, code, reason }) => ({ alert: name, code, reason })),
        conditions: conditionsOf(prepared ?? [], (0,secrets_input/* hasSecrets */.k)(record.secrets)),
        problems: [
            ...(stop ? [{ severity: 'error', message: (0,unexpected_end/* stopError */.Dr)(stop).message }] : []),
            ...problemsOf(runPlan, record),
            ...outboxProblems,
            ...(isOutboxBroken ? [] : outboxNotice(results, session)),
            ...forkNotice(prepared ?? []),
            ...(0,preparation/* placeholderNotice */.a1)(prepared ?? []),
        ],
    };
    await reporter.finish(result);
    if (runPlan.repository.providers.length === 0)
        return 2;
    return stop || isOutboxBroken ? 1 : exitCode(result, inputs);
}
function firstStep({ ambiguityHint, isTest }, isAction) {
    if (ambiguityHint !== undefined)
        return ambiguityHint;
    return isTest ? `name a Provider with ${isAction ? 'providers: NAME' : '--providers NAME'}` : undefined;
}
function problemsOf({ planned, deliveries, repository, problems }, { prepared = [], resolveOptions }) {
    const events = [planned?.event, ...deliveries.map(({ event }) => event)];
    const namespaces = new Set(events.flatMap((event) => event?.involvedObject.namespace ?? []));
    return [
        ...problems,
        ...repository.problems,
        ...(planned ? (0,plan_problems/* planProblems */.s)(planned) : []),
        ...prepared.flatMap(send/* deliveryWarnings */.yw),
        ...(resolveOptions
            ? (0,uid/* unusedUids */.q)(resolveOptions.uids, [...repository.providers, ...repository.alerts], namespaces)
            : []),
    ];
}
function outboxNotice(results, { inputs, cwd, isAction }) {
    const { outbox, manifests } = inputs;
    const count = results.filter(({ outcome }) => outcome.status === 'failed').length;
    if (count === 0 || outbox === undefined || !(0,external_node_fs_.statSync)(external_node_path_default().resolve(cwd, outbox), { throwIfNoEntry: false })?.isFile())
        return [];
    const [verb, pronoun] = count === 1 ? ['is', 'it'] : ['are', 'them'];
    const text = `${(0,wording/* several */.J$)(count, 'delivery')} failed and ${verb} kept in ${outbox}; send ${pronoun} again with`;
    if (isAction)
        return [{ severity: 'notice', message: `${text} ${(0,write_inputs/* writeInputs */.z)({ replay: outbox }, true)}` }];
    const folders = manifests.map((folder) => (folder === '.' ? '' : ` ${(0,write_inputs/* writeInputs */.z)({ manifests: folder }, false)}`));
    const command = `${(0,this_process/* programName */.k)()} send ${(0,write_inputs/* writeInputs */.z)({ replay: outbox }, false)}${folders.join('')}`;
    return [{ severity: 'notice', message: `${text}:\n${command}` }];
}
function forkNotice(deliveries) {
    const count = deliveries.filter(({ outcome }) => outcome?.status === 'skipped' && outcome.code === 'fork').length;
    if (count === 0)
        return [];
    const message = `${(0,wording/* several */.J$)(count, 'delivery')} ${count === 1 ? 'was' : 'were'} skipped: a run for a fork or by Dependabot has no secrets, and its token may not write`;
    return [{ severity: 'notice', message }];
}
function exitCode(result, { failOn }) {
    const { failed, delivered } = (0,delivery_result/* counts */.tQ)(result);
    if (failed === 0 || failOn === 'never')
        return 0;
    return failOn === 'any' || delivered === 0 ? 1 : 0;
}

// EXTERNAL MODULE: ./src/session.ts + 4 modules
var src_session = __webpack_require__(8516);
;// CONCATENATED MODULE: ./src/pipeline.ts









async function sendOrPreview(session) {
    const secrets = (0,src_session/* readSecretInputs */.It)(session);
    const record = { secrets, outbox: await openRunOutbox(session), results: [] };
    try {
        await deliverUntilStopped(record, session);
        return await Promise.race([reportRun(record, session), (0,unexpected_end/* unexpectedEnd */.lb)()]);
    }
    finally {
        record.release?.();
        record.outbox?.release();
        if (record.stop)
            (0,unexpected_end/* exitSoon */.Cp)();
    }
}
async function deliverUntilStopped(record, session) {
    try {
        await Promise.race([planAndDeliver(record, session), (0,unexpected_end/* unexpectedEnd */.lb)()]);
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL || record.runPlan === undefined)
            throw error;
        session.reporter.log.debug(String(error.stack));
        record.stop = error;
    }
}
async function openRunOutbox({ inputs, reporter, cwd, redactor }) {
    const { mode, outbox, replay } = inputs;
    if (mode !== 'send' || (outbox === undefined && replay === undefined))
        return undefined;
    const { info } = reporter.log;
    return (0,delivery_outbox/* openOutbox */.A)({ outbox, replay, cwd, redact: redactor.redact, info, now: new Date().toISOString() });
}
async function planAndDeliver(record, session) {
    const runPlan = await (0,plan_run/* planRun */.nY)(record.outbox, session);
    record.runPlan = runPlan;
    record.resolveOptions = await (0,src_session/* openResolveOptions */.Pi)(session, runPlan.repository, record.secrets);
    await prepareAndSend(runPlan, record.resolveOptions, record, session);
}
async function prepareAndSend({ deliveries, planned, isDispatched, unchanged, lines = [] }, resolveOptions, record, session) {
    const { reporter } = session;
    const { signal, release } = (0,cancellation/* awaitCancellation */.i)();
    record.release = release;
    const prepared = await (0,preparation/* prepareAll */.bE)(deliveries, { ...session, isDispatched, unchanged }, resolveOptions, signal);
    (0,plan_run/* refuseUntrusted */.zd)(session);
    reporter.begin(prepared.length, planned?.event);
    for (const line of lines)
        reporter.log.info(line);
    record.outbox?.begin(prepared);
    record.prepared = prepared;
    const { debug } = reporter.log;
    const warn = (message) => reporter.log.problem({ severity: 'warning', message });
    const onEnd = (result, at) => {
        if (record.stop)
            return;
        record.results[at] = result;
        record.outbox?.record(result, at);
        reporter.ended(result);
    };
    await deliverAll(prepared, { ...session, signal, debug, warn, onEnd });
}

;// CONCATENATED MODULE: ./src/run.ts




async function run(inputs, process) {
    const session = (0,src_session/* openSession */.fA)(inputs, process);
    try {
        if (inputs.mode !== 'validate')
            return await sendOrPreview(session);
        const { validate } = await __webpack_require__.e(/* import() */ 5400).then(__webpack_require__.bind(__webpack_require__, 5400));
        return await Promise.race([validate(session), (0,unexpected_end/* unexpectedEnd */.lb)()]);
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL) {
            await session.reporter.abort(error);
            return 2;
        }
        session.reporter.log.debug(String(error.stack));
        await session.reporter.abort((0,unexpected_end/* stopError */.Dr)(error));
        (0,unexpected_end/* exitSoon */.Cp)();
        return 1;
    }
}


/***/ }),

/***/ 8516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o0: () => (/* binding */ loadPatterns),
  Pi: () => (/* binding */ openResolveOptions),
  fA: () => (/* binding */ openSession),
  Nu: () => (/* binding */ readRepository),
  It: () => (/* binding */ readSecretInputs),
  XT: () => (/* binding */ typesIn)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/ci/ci-run.ts
var ci_run = __webpack_require__(5066);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/context.js
var context = __webpack_require__(7157);
// EXTERNAL MODULE: ./src/common/paths.ts
var paths = __webpack_require__(9353);
;// CONCATENATED MODULE: ./src/ci/context.ts



const dependabotEvents = new Set(['push', 'create', 'deployment', 'deployment_status']);
function readContext(environment, cwd) {
    const github = readGitHubContext();
    const { payload, eventName = '' } = github;
    const repository = environment.GITHUB_REPOSITORY ?? '';
    const head = payload?.pull_request?.head;
    const isFork = eventName.startsWith('pull_request') &&
        eventName !== 'pull_request_target' &&
        ((head?.repo && !sameName(head.repo.full_name, repository)) || github.actor === 'dependabot[bot]');
    return {
        workspace: (0,paths/* workspaceFolder */.ih)(environment, cwd),
        eventName,
        payload,
        isFork: Boolean(isFork),
        lacksSecrets: Boolean(isFork) || (github.actor === 'dependabot[bot]' && dependabotEvents.has(eventName)),
        github,
    };
}
function readGitHubContext() {
    const file = process.env.GITHUB_EVENT_PATH;
    try {
        if (!file || (0,external_node_fs_.statSync)(file).isFile())
            return new context/* Context */.o();
    }
    catch { }
    delete process.env.GITHUB_EVENT_PATH;
    return new context/* Context */.o();
}
function sameName(a, b) {
    return typeof a === 'string' && a.toLowerCase() === b.toLowerCase();
}

// EXTERNAL MODULE: ./src/ci/git.ts
var git = __webpack_require__(5800);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/common/wording.ts
var wording = __webpack_require__(7333);
// EXTERNAL MODULE: ./src/common/workspace.ts
var common_workspace = __webpack_require__(4384);
;// CONCATENATED MODULE: ./src/ci/git-objects.ts


const submodule = '160000';
const subtree = '40000';
function objectId(type, content, format) {
    const hash = (0,external_node_crypto_.createHash)(format.length === 64 ? 'sha256' : 'sha1');
    return hash.update(`${type} ${content.length}\0`).update(content).digest('hex');
}
function createTreeReader() {
    const commits = new Map();
    const trees = new Map();
    const treeOf = ({ tree, commit }) => tree ?? commits.get(commit);
    const load = (walks) => {
        for (const [root, ids] of idsByRoot(walks, ({ commit }) => (commits.has(commit) ? undefined : commit)))
            for (const [id, content] of readObjects(root, 'commit', ids))
                commits.set(id, parseCommit(content));
        const missing = (walk) => (trees.has(treeOf(walk) ?? '') ? undefined : treeOf(walk));
        for (const [root, ids] of idsByRoot(walks, missing))
            for (const [id, content] of readObjects(root, 'tree', ids))
                trees.set(id, parseTree(content, id.length / 2));
    };
    return (lookups) => {
        const results = lookups.map((lookup) => ({ ...lookup, owner: lookup.root, isKnown: false }));
        let walks = lookups.map(({ root, commit, path }, at) => ({
            at,
            root,
            commit,
            tree: undefined,
            folder: root,
            names: path.split('/'),
        }));
        while (walks.length > 0) {
            load(walks);
            walks = walks.flatMap((walk) => {
                const entries = trees.get(treeOf(walk) ?? '');
                const [name = '', ...rest] = walk.names;
                const entry = entries?.get(name);
                const found = { owner: walk.root, isKnown: entries !== undefined, entry: rest.length === 0 ? entry : undefined };
                results[walk.at] = { ...lookups[walk.at], ...found };
                return entry && rest.length > 0 ? descend(walk, entry) : [];
            });
        }
        return results;
    };
}
function descend(walk, { mode, id }) {
    const [name, ...names] = walk.names;
    const folder = `${walk.folder}/${name}`;
    if (mode === submodule)
        return [{ ...walk, names, folder, root: folder, commit: id, tree: undefined }];
    return mode === subtree ? [{ ...walk, names, folder, tree: id }] : [];
}
function idsByRoot(walks, idOf) {
    const found = new Map();
    for (const walk of walks) {
        const id = idOf(walk);
        if (id !== undefined)
            found.set(walk.root, (found.get(walk.root) ?? new Set()).add(id));
    }
    return found;
}
function readObjects(root, type, ids) {
    const output = ids.size > 0 ? (0,git/* runGit */.EO)(root, ['cat-file', '--batch'], `${[...ids].join('\n')}\n`) : undefined;
    const found = [];
    for (let at = 0; output && at < output.length;) {
        const end = output.indexOf('\n', at);
        const [id = '', , size = ''] = output.toString('latin1', at, end).split(' ');
        at = end + 1;
        if (!/^\d+$/.test(size))
            continue;
        const content = output.subarray(at, at + Number(size));
        at += content.length + 1;
        if (objectId(type, content, id) === id)
            found.push([id, content]);
    }
    return found;
}
function parseCommit(commit) {
    return /^tree ([0-9a-f]+)\n/.exec(commit.toString('latin1', 0, 80))?.[1] ?? '';
}
function parseTree(content, idLength) {
    const entries = new Map();
    for (let at = 0; at < content.length;) {
        const blank = content.indexOf(' ', at);
        const end = content.indexOf(0, blank);
        const id = content.toString('hex', end + 1, end + 1 + idLength);
        entries.set(content.toString('utf8', blank + 1, end), { mode: content.toString('latin1', at, blank), id });
        at = end + 1 + idLength;
    }
    return entries;
}

;// CONCATENATED MODULE: ./src/ci/proof.ts



function createProof(commits) {
    const format = commits[0] ?? '';
    const seen = new Set();
    const pending = [];
    const failed = [];
    const find = createTreeReader();
    const add = (reading) => {
        const key = [reading.path, ...reading.ids].join('\0');
        if (!seen.has(key))
            pending.push(reading);
        seen.add(key);
    };
    return {
        file: (file, bytes) => add({ path: file, mode: /^100/, ids: blobIds(bytes, format) }),
        link: (link, target) => add({ path: link, mode: /^120/, ids: [objectId('blob', Buffer.from(target), format)] }),
        unproved: () => {
            const readings = pending.splice(0);
            const lookups = readings.flatMap((reading) => rootsAround(reading.path).flatMap((root) => commits.map((commit) => ({ reading, root, commit, path: relativePath(root, reading.path) }))));
            const results = new Map(readings.map((reading) => [reading, []]));
            for (const [at, result] of find(lookups).entries())
                results.get(lookups[at].reading)?.push(result);
            for (const [reading, found] of results) {
                const reason = mismatchReason(reading, found);
                if (reason !== undefined)
                    failed.push({ path: reading.path, reason });
            }
            return failed;
        },
    };
}
function mismatchReason({ mode, ids }, found) {
    const innermost = found.filter(({ owner }) => owner === found[0]?.root);
    if (innermost.some(({ entry }) => entry && mode.test(entry.mode) && ids.includes(entry.id)))
        return undefined;
    if (innermost.some(({ entry }) => entry))
        return 'differs from it';
    if (found.some(({ entry }) => entry))
        return 'is below a .git that is not in it';
    if (found.some(({ isKnown }) => isKnown))
        return 'is not in it';
    return found.length > 0 ? 'is in a checkout that does not have it' : 'is not in a git checkout';
}
function blobIds(bytes, format) {
    const exact = objectId('blob', bytes, format);
    const text = Buffer.from(bytes).toString('latin1');
    if (!text.includes('\r\n'))
        return [exact];
    const lines = text.split('\r\n');
    const isUniform = !lines.some((line) => /[\r\n]/.test(line));
    return isUniform ? [exact, objectId('blob', Buffer.from(lines.join('\n'), 'latin1'), format)] : [exact];
}
function rootsAround(file) {
    const roots = [];
    if (!external_node_path_default().isAbsolute(file))
        return roots;
    for (let folder = external_node_path_default().dirname(file);; folder = external_node_path_default().dirname(folder)) {
        if ((0,external_node_fs_.existsSync)(external_node_path_default().join(folder, '.git')))
            roots.push(folder);
        if (folder === external_node_path_default().dirname(folder))
            return roots;
    }
}
function relativePath(root, file) {
    return external_node_path_default().relative(root, file).replaceAll((external_node_path_default()).sep, '/');
}

;// CONCATENATED MODULE: ./src/ci/trust.ts







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
function requireTrust(context, environment, cwd) {
    if (!privileged.has(context.eventName))
        return undefined;
    const commits = trustedCommits(context, environment);
    const proof = createProof(commits);
    const untrusted = (reason) => new errors/* ConfigError */.xL(`a run on ${context.eventName} has secrets, but its code may be untrusted: ${reason}; nothing was sent. Check out the run's commit without changes, use only its files as manifests, or set allow-untrusted if you have reviewed the code`, { field: 'allow-untrusted' });
    return {
        file: proof.file,
        link: proof.link,
        input: (file, text) => {
            const named = external_node_path_default().resolve(cwd, file);
            let real = named;
            try {
                const workspace = (0,common_workspace/* openWorkspace */.O)(context.workspace, proof);
                if (!(0,paths/* isWithin */.UO)(named, workspace.root) && workspace.typeOf(named) === undefined)
                    return;
                real = workspace.follow(named);
            }
            catch {
            }
            proof.file(real, Buffer.from(text));
        },
        verify: () => {
            if (commits.length === 0)
                return untrusted('GITHUB_SHA does not say which commit is trusted');
            const unproved = proof.unproved();
            if (unproved.length === 0)
                return undefined;
            const reasons = unproved.map(({ path: file, reason }) => `${external_node_path_default().relative(cwd, file) || file} ${reason}`);
            const trusted = commits.map((commit) => `commit ${commit}`).join(' or ');
            return untrusted(`only ${trusted} is trusted, and ${(0,wording/* shortList */.pg)(reasons)}`);
        },
    };
}
function trustedCommits({ payload }, environment) {
    const { pull_request: pull, workflow_run: run } = payload ?? {};
    const isOurs = (name) => typeof name === 'string' && name.toLowerCase() === environment.GITHUB_REPOSITORY?.toLowerCase();
    const commits = [
        environment.GITHUB_SHA,
        isOurs(pull?.head?.repo?.full_name) ? pull.head.sha : undefined,
        isOurs(run?.head_repository?.full_name) ? run.head_sha : undefined,
    ];
    return [...new Set(commits.map(git/* commitId */.xk).filter(Boolean))];
}

// EXTERNAL MODULE: ./src/common/read-file.ts
var read_file = __webpack_require__(9360);
// EXTERNAL MODULE: ./src/inputs/text-map.ts
var text_map = __webpack_require__(3529);
// EXTERNAL MODULE: ./src/manifests/index.ts + 31 modules
var manifests = __webpack_require__(2943);
// EXTERNAL MODULE: ./src/providers/index.ts
var src_providers = __webpack_require__(7486);
// EXTERNAL MODULE: ./src/report/github-runner.ts
var github_runner = __webpack_require__(1658);
// EXTERNAL MODULE: ./src/report/reporter.ts + 6 modules
var reporter = __webpack_require__(9498);
// EXTERNAL MODULE: ./src/resolve/target-secrets.ts
var target_secrets = __webpack_require__(2511);
// EXTERNAL MODULE: ./src/secrets/paste-block.ts
var paste_block = __webpack_require__(8370);
// EXTERNAL MODULE: ./src/secrets/redact/redact.ts + 4 modules
var redact = __webpack_require__(1470);
// EXTERNAL MODULE: ./src/secrets/secret-resolver.ts + 2 modules
var secret_resolver = __webpack_require__(5407);
// EXTERNAL MODULE: ./src/secrets/secrets-input.ts
var secrets_input = __webpack_require__(7817);
;// CONCATENATED MODULE: ./src/session.ts


















function openSession(inputs, process) {
    const redactor = (0,redact/* createRedactor */.l)();
    redactor.onSecret((0,github_runner/* maskListener */.F8)(inputs.output, process.environment));
    if (inputs.githubToken)
        redactor.add(inputs.githubToken);
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'])
        if (process.environment[name])
            (0,target_secrets/* registerProxySecrets */.v)(redactor, process.environment[name]);
    const context = readContext(process.environment, process.cwd);
    checkWorkspace(context, process.environment);
    const trust = requireTrust(context, process.environment, process.cwd);
    for (const { file, text } of [inputs.secretsFile, ...inputs.substitute].filter((source) => source !== undefined))
        if (file !== undefined)
            trust?.input(file, text);
    const { mode, output, quiet, debug, summary, previewFile } = inputs;
    return {
        ...process,
        inputs,
        context,
        trust,
        redactor,
        reporter: (0,reporter/* createReporter */.A)({ mode, output, quiet, debug, summary, previewFile, ...process, redact: redactor.redact }),
    };
}
function checkWorkspace({ workspace }, environment) {
    if ((0,external_node_fs_.statSync)(workspace, { throwIfNoEntry: false })?.isDirectory())
        return;
    const variables = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR', 'BUILD_SOURCESDIRECTORY', 'WORKSPACE'];
    const variable = variables.find((name) => environment[name] === workspace) ?? 'the workspace';
    throw new errors/* ConfigError */.xL(`${variable} is ${workspace}, which is not a folder here; set it to the folder of the checkout, or unset it`);
}
function readSecretInputs({ inputs, redactor }) {
    const given = inputs.secrets && (0,secrets_input/* parseSecrets */.d)(inputs.secrets);
    const file = inputs.secretsFile && (0,secrets_input/* parseSecrets */.d)(inputs.secretsFile);
    for (const secrets of [given, file])
        if (secrets)
            (0,secret_resolver/* registerSecrets */.dg)(secrets, redactor);
    return { given, file };
}
async function readRepository(session) {
    const { inputs, context, cwd, environment, redactor } = session;
    let input;
    const options = {
        cwd,
        manifests: inputs.manifests,
        stdin: () => {
            input ??= (0,read_file/* readNamed */.Mk)(0);
            return input;
        },
        namespace: inputs.namespace,
        substitute: new Map(inputs.substitute.flatMap((source) => [...(0,text_map/* textMap */.s)(source)])),
        onSecret: (name, value, isPart) => (0,secret_resolver/* registerVariable */.M$)(name, value, isPart, redactor),
        workspace: context.workspace,
        trusted: !context.isFork,
        trust: session.trust,
        ownUrls: () => (0,ci_run/* repositoryUrls */.f)(environment, cwd, context.workspace),
        offline: inputs.mode !== 'send',
    };
    const repository = await (0,manifests/* loadRepository */.r)(options);
    if (repository.encrypted.length === 0)
        return repository;
    const { decryptManifests } = await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(4526)]).then(__webpack_require__.bind(__webpack_require__, 4526));
    const decrypted = await decryptManifests(repository.encrypted, { environment, redactor, trusted: isTrusted(session) });
    return await (0,manifests/* loadRepository */.r)({ ...options, decrypted });
}
function isTrusted({ context, trust }) {
    return !context.isFork && trust?.verify() === undefined;
}
async function openResolveOptions(session, repository, secrets) {
    const { inputs, environment, cwd, redactor } = session;
    let name;
    return {
        typeOf: await typesIn(repository),
        secretResolver: (0,secret_resolver/* createSecretResolver */.LS)({
            ...secrets,
            environment,
            documents: repository.secrets,
            usedNames: repository.providers.flatMap(references),
            redactor,
            get trusted() {
                return isTrusted(session);
            },
            syntax: (0,paste_block/* pasteSyntax */.l)(environment, session.isAction),
        }),
        redactor,
        usesPlaceholders: inputs.mode === 'preview',
        uids: inputs.uids ? (0,text_map/* textMap */.s)(inputs.uids) : new Map(),
        repository: () => {
            name ??=
                environment.GITHUB_REPOSITORY ||
                    environment.CI_PROJECT_PATH ||
                    environment.BUILD_REPOSITORY_NAME ||
                    (0,git/* originRepository */.Vp)(cwd);
            return name;
        },
        statusContext: inputs.statusContext,
        timeout: inputs.timeout,
        runRepository: inputs.githubToken && environment.GITHUB_REPOSITORY
            ? {
                token: inputs.githubToken,
                serverUrl: environment.GITHUB_SERVER_URL ?? 'https://github.com',
                repository: environment.GITHUB_REPOSITORY,
            }
            : undefined,
        now: new Date(),
        uuid: external_node_crypto_.randomUUID,
    };
}
function references({ namespace, spec }) {
    return [spec.secretRef, spec.certSecretRef, spec.proxySecretRef].flatMap((reference) => reference ? [{ namespace, name: reference.name }] : []);
}
function typesIn({ providers }) {
    return (0,src_providers/* loadTypes */._D)(providers.map(({ spec }) => spec.type));
}
async function loadPatterns({ alerts }) {
    const isNeeded = alerts.some(({ spec }) => spec.inclusionList?.length || spec.exclusionList?.length);
    return isNeeded ? (await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(5313)]).then(__webpack_require__.bind(__webpack_require__, 5313))).compile : () => () => false;
}


/***/ }),

/***/ 7157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Context)
/* harmony export */ });
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9896);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(857);


class Context {
    /**
     * Hydrate the context from the environment
     */
    constructor() {
        var _a, _b, _c;
        this.payload = {};
        if (process.env.GITHUB_EVENT_PATH) {
            if ((0,fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(process.env.GITHUB_EVENT_PATH)) {
                this.payload = JSON.parse((0,fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(process.env.GITHUB_EVENT_PATH, { encoding: 'utf8' }));
            }
            else {
                const path = process.env.GITHUB_EVENT_PATH;
                process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${os__WEBPACK_IMPORTED_MODULE_1__.EOL}`);
            }
        }
        this.eventName = process.env.GITHUB_EVENT_NAME;
        this.sha = process.env.GITHUB_SHA;
        this.ref = process.env.GITHUB_REF;
        this.workflow = process.env.GITHUB_WORKFLOW;
        this.action = process.env.GITHUB_ACTION;
        this.actor = process.env.GITHUB_ACTOR;
        this.job = process.env.GITHUB_JOB;
        this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
        this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
        this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
        this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
        this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
        this.graphqlUrl =
            (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
    }
    get issue() {
        const payload = this.payload;
        return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
    }
    get repo() {
        if (process.env.GITHUB_REPOSITORY) {
            const [owner, repo] = process.env.GITHUB_REPOSITORY.split('/');
            return { owner, repo };
        }
        if (this.payload.repository) {
            return {
                owner: this.payload.repository.owner.login,
                repo: this.payload.repository.name
            };
        }
        throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
    }
}
//# sourceMappingURL=context.js.map

/***/ })

};
;