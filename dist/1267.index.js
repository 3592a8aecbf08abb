"use strict";
exports.id = 1267;
exports.ids = [1267];
exports.modules = {

/***/ 1267:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openOutbox: () => (/* binding */ openOutbox),
  readOutbox: () => (/* binding */ readOutbox)
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



/**
 * Writes entries as JSON, without secrets: texts are redacted, but for the names by which manifests and objects are
 * found again.
 */
function createEntryWriter(redact) {
    const events = new Map();
    return ({ made, alert, provider, file, error, event }) => {
        const json = events.get(event) ?? redactedEventJson(event, redact);
        events.set(event, json);
        return `${JSON.stringify({ made, alert, provider, file, error: redact(error) }).slice(0, -1)},"event":${json}}`;
    };
}
/** An event as JSON in which a secret that somebody wrote into its texts does not stand. */
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
/** The deliveries of a run as the head and the rows of `open`. */
function openRows(deliveries, { made, event, redact }) {
    return {
        head: `{"made":${JSON.stringify(made)},"event":${redactedEventJson(event, redact)},"deliveries":[`,
        deliveries: deliveries.map(({ alert, alertName, provider, providerName }) => JSON.stringify({ alert: alertName, provider: providerName, file: (provider ?? alert)?.file ?? '' })),
    };
}
/** All rows as entries: what a run that was killed left open has failed, too. */
function withOpen({ entries, open }) {
    if (!open)
        return entries;
    const { made, event } = JSON.parse(`${open.head}]}`);
    const names = (row) => JSON.stringify(namesOf(JSON.parse(row)));
    const begins = `{"made":${JSON.stringify(made)},`;
    const failed = new Set(entries.filter((row) => row.startsWith(begins)).map(names));
    const end = `,"error":"the run was stopped before the outcome was known","event":${JSON.stringify(event)}}`;
    const left = open.deliveries.filter((row) => !failed.has(names(row)));
    return [...entries, ...left.map((row) => `${begins}${row.slice(1, -1)}${end}`)];
}
function namesOf({ alert, provider, file }) {
    return [alert, provider, file];
}
/** Reads entries; equal events become one. @throws ConfigError that names the entry and its fault */
function createEntryReader(file) {
    const events = new Map();
    return (row, at) => {
        const refuse = (fault) => {
            throw new errors/* ConfigError */.xL(`replay: entry ${at + 1} of ${file} ${fault}`, { field: 'replay' });
        };
        const start = row.indexOf(',"event":{');
        const key = start === -1 ? undefined : row.slice(start);
        const known = key === undefined ? undefined : events.get(key);
        const fields = parseObject(known ? `${row.slice(0, start)}}` : row);
        const { made, alert, provider, error = '' } = fields ?? {};
        const event = known ?? fields?.event;
        const isAlert = alert === null || typeof alert === 'string';
        if (typeof made !== 'string' || typeof provider !== 'string' || !isAlert || !isMap(event))
            return refuse('is not whole; expected made, alert, provider and event');
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
    const texts = (value, of) => {
        if (!isMap(value))
            return refuse(`has ${of} that is not a map`);
        for (const [key, text] of Object.entries(value))
            if (typeof text !== 'string')
                refuse(`has ${of} with ${key} that is not a text`);
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
        return refuse(`has a timestamp that is not one: ${error.message}`);
    }
}

;// CONCATENATED MODULE: ./src/delivery/outbox-file.ts


const entriesHead = '{"outbox":1,"entries":[';
const openHead = '{"outbox":1,"open":';
const openTail = ']},"entries":[';
const entriesTail = ']}';
/** Whether a file that begins so is an outbox. */
function isOutbox(start) {
    return /^\s*\{\s*"outbox"\s*:\s*1\s*[,}]/.test(start);
}
/** The rows of an outbox; undefined if it is not one, or is damaged. @throws the system's error */
function readRows(file) {
    const bytes = (0,external_node_fs_.readFileSync)(file);
    if (bytes.length === 0)
        return { entries: [] };
    const lines = linesOf(bytes);
    const first = lines.next().value ?? '';
    if (first.startsWith(openHead)) {
        const deliveries = liveRows(lines, openTail);
        const entries = liveRows(lines, entriesTail);
        // A run that is killed may leave its last entry cut: that delivery is still open.
        if (!entries.isWhole && !isJson(entries.rows.at(-1) ?? '{}'))
            entries.rows.pop();
        return { entries: entries.rows, open: { head: first.slice(openHead.length), deliveries: deliveries.rows } };
    }
    if (first !== entriesHead)
        return readWhole(bytes);
    const { rows, isWhole } = liveRows(lines, entriesTail);
    return isWhole ? { entries: rows } : undefined;
}
/** An outbox that somebody has formatted anew. */
function readWhole(bytes) {
    try {
        const { outbox, entries } = JSON.parse(bytes.toString());
        if (outbox !== 1 || !Array.isArray(entries))
            return undefined;
        return { entries: entries.map((entry) => JSON.stringify(entry)) };
    }
    catch {
        return undefined;
    }
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
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
/** The rows up to a line, and whether that line came. */
function liveRows(lines, end) {
    const rows = [];
    for (let { value } = lines.next(); value !== undefined; { value } = lines.next()) {
        if (value === end)
            return { rows, isWhole: true };
        if (/^[, ]\{/.test(value))
            rows.push(value.slice(1));
    }
    return { rows, isWhole: false };
}
/** Writes the rows of an outbox and keeps it open. @throws the system's error */
function openOutboxFile(file, { entries, open }) {
    const head = open ? `${openHead}${open.head}\n` : `${entriesHead}\n`;
    const openRows = createSection(Buffer.byteLength(head));
    for (const row of open?.deliveries ?? [])
        openRows.add(row);
    const between = open ? `${openTail}\n` : '';
    const entryRows = createSection(openRows.end() + between.length);
    for (const row of entries)
        entryRows.add(row);
    (0,output_file/* replaceFile */.fR)(file, pieces([head], written(open?.deliveries ?? []), [between], written(entries), [`${entriesTail}\n`]), 0o600);
    const descriptor = (0,external_node_fs_.openSync)(file, 'r+');
    return {
        removeOpen: (at) => openRows.remove(at, descriptor),
        removeEntry: (at) => entryRows.remove(at, descriptor),
        appendEntry: (entry) => {
            const from = entryRows.end();
            write(descriptor, `${entryRows.isEmpty() ? ' ' : ','}${entry}\n${entriesTail}\n`, from);
            entryRows.add(entry);
        },
        finish: (left) => {
            (0,external_node_fs_.closeSync)(descriptor);
            const rows = written(left);
            const first = rows.next();
            if (first.done)
                (0,external_node_fs_.rmSync)(file, { force: true });
            else
                (0,output_file/* replaceFile */.fR)(file, pieces([`${entriesHead}\n`, first.value], rows, [`${entriesTail}\n`]), 0o600);
        },
    };
}
function* pieces(...parts) {
    for (const part of parts)
        yield* part;
}
function* written(rows) {
    let separator = ' ';
    for (const row of rows) {
        yield `${separator}${row}\n`;
        separator = ',';
    }
    return undefined;
}
function createSection(start) {
    /** Where each row starts, and where the next would. */
    const starts = [start];
    const gone = new Set();
    let first = 0;
    const skipGone = () => {
        while (gone.has(first))
            first += 1;
    };
    const end = () => starts.at(-1);
    return {
        add: (row) => starts.push(end() + Buffer.byteLength(row) + 2),
        remove: (at, descriptor) => {
            gone.add(at);
            skipGone();
            // The row that comes first has no comma before it.
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
    for (let done = 0; done < bytes.length;)
        done += (0,external_node_fs_.writeSync)(descriptor, bytes, done, bytes.length - done, position + done);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/common/builtins.ts
var builtins = __webpack_require__(3905);
;// CONCATENATED MODULE: ./src/delivery/outbox-lock.ts




/** How often a process that waits looks again, and shows that it lives, in milliseconds. */
const lookEvery = 100;
const touchEvery = 10_000;
/** For how long a process of another machine may give no sign of life before it counts as dead. */
const silence = 60_000;
/**
 * Locks a file for this process, and waits for others that use it.
 * @param onWait called once with the process that is waited for
 * @returns what unlocks it. A process that is killed leaves no lock behind that holds
 */
async function lockFile(file, onWait) {
    const own = { pid: process.pid, start: startOf(process.pid) ?? '', machine: machineName() };
    const drawing = createTicket(file, { ...own, number: 0 });
    const highest = Math.max(0, ...ticketsOf(file).map(({ number }) => number));
    const ticket = createTicket(file, { ...own, number: highest + 1 });
    (0,external_node_fs_.rmSync)(drawing.name, { force: true });
    const timer = setInterval(() => touch(ticket), touchEvery).unref();
    for (let isTold = false;;) {
        const ahead = ticketsOf(file).find((other) => goesFirst(other, ticket));
        if (!ahead)
            break;
        if (!isTold)
            onWait(ahead.pid);
        isTold = true;
        await new Promise((resolve) => setTimeout(resolve, lookEvery));
    }
    return () => {
        clearInterval(timer);
        (0,external_node_fs_.rmSync)(ticket.name, { force: true });
    };
}
/** Whether another process has the lock before us: one whose number is lower, or that is drawing one. */
function goesFirst(other, own) {
    if (other.name === own.name)
        return false;
    if (other.number !== own.number)
        return other.number < own.number;
    return other.name < own.name;
}
function createTicket(file, of) {
    const name = `${file}.lock.${of.number}.${of.pid}.${of.start || '-'}.${of.machine}`;
    (0,external_node_fs_.writeFileSync)(name, '', { mode: 0o600 });
    return { ...of, name };
}
/** The tickets of processes that live; those of others are removed. */
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
        (0,external_node_fs_.rmSync)(ticket.name, { force: true });
        return [];
    });
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
/** Whether a process has touched its ticket lately, by the clock of the file system, which all of them share. */
function isFresh(name) {
    const probe = `${name}.probe.${process.pid}`;
    try {
        const touched = (0,external_node_fs_.statSync)(name).mtimeMs;
        (0,external_node_fs_.writeFileSync)(probe, '');
        return (0,external_node_fs_.statSync)(probe).mtimeMs - touched < silence;
    }
    catch {
        // Gone in the meantime.
        return false;
    }
    finally {
        (0,external_node_fs_.rmSync)(probe, { force: true });
    }
}
function touch({ name }) {
    try {
        // By a byte: only so does the clock of the file system count.
        (0,external_node_fs_.writeFileSync)(name, ' ', { flag: 'r+' });
    }
    catch {
        // The folder is gone: nobody else can use the outbox in it either.
    }
}
/** When a process started, in ticks since boot; undefined where there is no such process, or no /proc. */
function startOf(pid) {
    try {
        const text = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        // The name of the program, in parentheses, may hold anything.
        const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
        // A process that is dead may stay in the table until its parent asks after it.
        return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
    }
    catch {
        return undefined;
    }
}
let machine;
/** The same for all processes that see each other's ids, and no others: a container has its own. */
function machineName() {
    if (machine !== undefined)
        return machine;
    const boot = readOr(() => (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8'));
    const namespace = readOr(() => (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid'));
    machine = (0,builtins/* crypto */.Et)().createHash('sha256').update(`${(0,external_node_os_.hostname)()}\n${boot}\n${namespace}`).digest('hex').slice(0, 12);
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

// EXTERNAL MODULE: ./src/delivery/result.ts
var delivery_result = __webpack_require__(9071);
;// CONCATENATED MODULE: ./src/delivery/outbox.ts








/**
 * What an outbox holds, for a run that only shows it.
 * @throws ConfigError for a file that is not an outbox
 */
function readOutbox(replay, cwd) {
    return readAll('replay', replay, findReplay(replay, cwd).path).map(createEntryReader(replay));
}
/**
 * Opens the outboxes that the inputs name, and waits for other runs that use them.
 * @throws ConfigError for a file that cannot be written, or that is not an outbox
 */
async function openOutbox(options) {
    const { outbox, replay, cwd } = options;
    const source = replay === undefined ? undefined : findReplay(replay, cwd);
    const target = findTarget(options, source);
    const files = [source, target].flatMap((one) => (one?.kind === 'file' ? [one.path] : []));
    const release = await lockAll(files, options);
    try {
        const rows = source ? readAll('replay', replay, source.path) : [];
        const entries = rows.map(createEntryReader(replay ?? ''));
        const isSame = source?.path === target?.path;
        const parts = [];
        if (source?.kind === 'file')
            parts.push(replayPart(source.path, rows, isSame ? { ...options, entries } : undefined));
        if (target?.kind === 'stream')
            parts.push(streamPart(target.path, { ...options, entries }));
        else if (target && !isSame)
            parts.push(filePart(target.path, outbox, { ...options, entries }));
        return { entries, ...together(parts, outbox ?? replay ?? ''), release };
    }
    catch (error) {
        release();
        throw error;
    }
}
function findReplay(file, cwd) {
    const at = external_node_path_default().resolve(cwd, file);
    if ((0,external_node_fs_.existsSync)(at))
        return (0,output_file/* findDestination */.Ye)(at);
    throw new errors/* ConfigError */.xL(`replay: ${file} is not there; expected a file that the input outbox wrote`, {
        field: 'replay',
    });
}
/** Where failures go: what fails again stays in the replayed file, if no other is named. */
function findTarget({ outbox, replay, cwd }, source) {
    const own = 'an outbox of flux-notify';
    if (source?.kind === 'file' && replay !== undefined)
        (0,output_file/* checkOutput */.yr)({ input: 'replay', file: replay, cwd, own, isOwn: () => true });
    if (outbox !== undefined)
        return (0,output_file/* checkOutput */.yr)({ input: 'outbox', file: outbox, cwd, own, isOwn: isOutbox });
    if (source?.kind !== 'stream')
        return source;
    const message = `replay: ${replay} is not a regular file; name one in outbox for what fails again`;
    throw new errors/* ConfigError */.xL(message, { field: 'replay' });
}
/** Locks in the same order in every run, so that no two wait for each other. */
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
/** The entries of an outbox as JSON. @throws ConfigError on the input that names it */
function readAll(input, file, from) {
    try {
        if (typeof from === 'string' && !(0,external_node_fs_.existsSync)(from))
            return [];
        const rows = readRows(from);
        if (rows)
            return withOpen(rows);
    }
    catch (cause) {
        const message = `${input}: ${file} cannot be read as an outbox: ${cause.message}`;
        throw new errors/* ConfigError */.xL(message, { field: input }, { cause });
    }
    throw new errors/* ConfigError */.xL(`${input}: ${file} is not an outbox of flux-notify, or is damaged; expected a file that the input outbox wrote`, { field: input });
}
/** Whether a delivery is still to be made. */
function isWaiting(outcome) {
    if (outcome.status !== 'skipped')
        return outcome.status === 'failed';
    return outcome.code === 'suspended' || outcome.code === 'fork' || outcome.code === 'shard';
}
/** The failed delivery as an entry: that of its first day, if it is replayed, with the error of today. */
function entryOf(result, at, { entries, now }) {
    const { alertName, providerName, provider, alert, received, outcome } = result;
    const error = outcome.status === 'failed' ? (0,delivery_result/* failureText */.kY)(outcome.error) : '';
    const file = (provider ?? alert)?.file ?? '';
    const entry = entries[at] ?? { made: now, alert: alertName, provider: providerName, file, event: received };
    return { ...entry, error };
}
/** A replayed outbox: what has been delivered goes. With options, what fails again gets the error of today. */
function replayPart(file, rows, options) {
    let opened;
    return {
        begin: () => {
            opened = openOutboxFile(file, { entries: rows });
        },
        record: ({ outcome }, at) => {
            if (!isWaiting(outcome))
                opened?.removeEntry(at);
        },
        finish: async (results) => {
            const write = options && createEntryWriter(options.redact);
            const left = results.flatMap((result, at) => {
                if (!isWaiting(result.outcome))
                    return [];
                const isNew = result.outcome.status === 'failed' && options && write;
                return [isNew ? write(entryOf(result, at, options)) : rows[at]];
            });
            opened?.finish(left);
            return [];
        },
    };
}
/** The file for what fails, behind what earlier runs left there. */
function filePart(file, name, options) {
    const earlier = readAll('outbox', name, file);
    const { entries, redact, now } = options;
    const write = createEntryWriter(redact);
    const places = new Map();
    let opened;
    return {
        begin: (deliveries) => {
            const [first] = deliveries;
            if (!first)
                return;
            // The deliveries of a replay are open in the file that they come from.
            const open = entries.length > 0 ? [] : deliveries.filter(({ outcome }) => outcome?.status !== 'skipped');
            for (const [at, delivery] of deliveries.entries())
                if (entries.length === 0 && delivery.outcome?.status !== 'skipped')
                    places.set(at, places.size);
            opened = openOutboxFile(file, {
                entries: earlier,
                open: openRows(open, { made: now, event: first.received, redact }),
            });
        },
        record: (result, at) => {
            if (result.outcome.status === 'failed')
                opened?.appendEntry(write(entryOf(result, at, options)));
            const place = places.get(at);
            if (place !== undefined)
                opened?.removeOpen(place);
        },
        finish: async (results) => {
            // Anew: by now more secrets may be known.
            const write = createEntryWriter(redact);
            const failures = results.flatMap((result, at) => result.outcome.status === 'failed' ? [write(entryOf(result, at, options))] : []);
            opened?.finish([...earlier, ...failures]);
            if (earlier.length === 0)
                return [];
            const message = `${earlier.length} deliveries of earlier runs are waiting in the outbox ${name}; replay delivers them`;
            return [{ severity: 'notice', message }];
        },
    };
}
/** A pipe or a device for what fails, each entry as soon as it has failed. */
function streamPart(target, options) {
    const write = createEntryWriter(options.redact);
    let written = Promise.resolve();
    let count = 0;
    const append = (text) => {
        written = written.then(() => (0,output_file/* writeThrough */.np)(target, text));
        // The error is told at the end.
        written.catch(() => { });
    };
    return {
        begin: () => { },
        record: (result, at) => {
            if (result.outcome.status !== 'failed')
                return;
            append(`${count === 0 ? `${entriesHead}\n ` : ','}${write(entryOf(result, at, options))}\n`);
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
/** Sent is sent: a file that cannot be written is told at the end, and stops no delivery. */
function together(parts, name) {
    const broken = new Set();
    return {
        begin: (deliveries) => {
            try {
                for (const part of parts)
                    part.begin(deliveries);
            }
            catch (cause) {
                const message = `outbox: ${name} cannot be written: ${cause.message}`;
                throw new errors/* ConfigError */.xL(message, { field: 'outbox' }, { cause });
            }
        },
        record: (result, at) => {
            for (const part of parts) {
                if (broken.has(part))
                    continue;
                try {
                    part.record(result, at);
                }
                catch {
                    // Written anew at the end, if that is possible then.
                    broken.add(part);
                }
            }
        },
        finish: async (results) => {
            const told = [];
            for (const part of parts) {
                try {
                    told.push(...(await part.finish(results)));
                }
                catch (error) {
                    told.push({ severity: 'error', message: `outbox: ${name} cannot be written: ${error.message}` });
                }
            }
            return told;
        },
    };
}


/***/ })

};
;