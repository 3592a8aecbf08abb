"use strict";
exports.id = 9968;
exports.ids = [9968];
exports.modules = {

/***/ 9968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keep: () => (/* binding */ keep),
  replayed: () => (/* binding */ replayed)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/manifests/names.ts
var names = __webpack_require__(4830);
// EXTERNAL MODULE: ./src/plan/delivery.ts
var plan_delivery = __webpack_require__(6432);
;// CONCATENATED MODULE: ./src/plan/replay.ts



/**
 * The delivery that an entry of an outbox means today. It passed the gates on its first day; a suspended Alert or
 * Provider stays silent, and what is no longer there is an error of this delivery alone.
 */
function planReplay({ alert: alertName, provider: providerName, file, event }, repository) {
    const home = event.involvedObject.namespace;
    const gone = (kind, name) => ({
        error: new errors/* ConfigError */.xL(`${kind} ${name} of the outbox is no longer among the manifests`, { field: 'replay' }),
    });
    const absent = { alert: undefined, alertName, provider: undefined, providerName, event };
    if (alertName === null) {
        const named = repository.providers.filter((provider) => (0,names/* fullName */.fq)(provider, home) === providerName);
        const provider = named.find((one) => one.file === file) ?? named[0];
        if (!provider)
            return { ...absent, ending: gone('Provider', providerName) };
        return (0,plan_delivery/* straight */.nS)(event, provider, home);
    }
    const alerts = repository.alerts.filter((one) => (0,names/* fullName */.fq)(one, home) === alertName);
    const candidates = alerts.map((one) => (0,plan_delivery/* through */.sc)(event, one, repository, home));
    const delivery = candidates.find((one) => one.provider?.file === file) ?? candidates[0];
    if (!delivery)
        return { ...absent, ending: gone('Alert', alertName) };
    return (0,plan_delivery/* unlessSuspended */.ox)(delivery, delivery.alert, home);
}

// EXTERNAL MODULE: ./src/session.ts + 6 modules
var src_session = __webpack_require__(3726);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/common/output-file.ts
var output_file = __webpack_require__(91);
// EXTERNAL MODULE: ./src/event/event.ts
var event_event = __webpack_require__(1384);
// EXTERNAL MODULE: ./src/event/parse.ts
var parse = __webpack_require__(3983);
;// CONCATENATED MODULE: ./src/delivery/outbox.ts






/**
 * Writes what failed, whole or not at all; where nothing failed an existing outbox is removed. Holds no secret: texts
 * are redacted, but for the names by which manifests and objects are found again.
 * @throws ConfigError for a path that cannot be written
 */
function writeOutbox(file, entries, { cwd, redact }) {
    try {
        if (entries.length === 0) {
            (0,external_node_fs_.rmSync)(external_node_path_default().resolve(cwd, file), { force: true });
            return;
        }
        const written = entries.map(({ error, event, ...names }) => ({
            ...names,
            error: redact(error),
            event: redactedEvent(event, redact),
        }));
        (0,output_file/* writeWhole */.f)(file, cwd, `${JSON.stringify({ outbox: 1, entries: written }, undefined, 2)}\n`, 0o600);
    }
    catch (cause) {
        const message = `outbox: ${file} cannot be written: ${cause.message}`;
        throw new errors/* ConfigError */.xL(message, { field: 'outbox' }, { cause });
    }
}
/** An event as JSON in which a secret that somebody wrote into its texts does not stand. */
function redactedEvent(event, redact) {
    const { involvedObject, timestamp, severity, metadata, ...texts } = JSON.parse((0,event_event/* eventJson */.T$)(event));
    const each = (fields) => Object.fromEntries(Object.entries(fields).map(([key, text]) => [redact(key), redact(text)]));
    return { involvedObject, severity, timestamp, ...each(texts), ...(metadata && { metadata: each(metadata) }) };
}
/** The entries of an outbox. @throws ConfigError for a file that is none */
function readOutbox(file) {
    let outbox;
    try {
        outbox = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch (cause) {
        throw new errors/* ConfigError */.xL(`replay: ${file} cannot be read as an outbox: ${cause.message}`, { field: 'replay' }, { cause });
    }
    if (outbox?.outbox !== 1 || !Array.isArray(outbox.entries))
        throw new errors/* ConfigError */.xL(`replay: ${file} is no outbox of flux-notify; expected a file that the input outbox wrote`, {
            field: 'replay',
        });
    return outbox.entries.map((entry, at) => readEntry(entry, file, at));
}
function readEntry(entry, file, at) {
    const { made, alert, provider, file: manifest, error, event } = (entry ?? {});
    const isAlert = alert === null || typeof alert === 'string';
    if (typeof made !== 'string' ||
        typeof provider !== 'string' ||
        !isAlert ||
        typeof event !== 'object' ||
        event === null) {
        throw new errors/* ConfigError */.xL(`replay: entry ${at + 1} of ${file} is not whole; expected made, alert, provider and event`, {
            field: 'replay',
        });
    }
    return {
        made,
        alert,
        provider,
        file: String(manifest ?? ''),
        error: String(error ?? ''),
        event: { ...event_event/* emptyEvent */.ex, ...(0,parse/* parseEvent */.w)(JSON.stringify(event), { file }) },
    };
}

;// CONCATENATED MODULE: ./src/delivery/replay.ts




/**
 * What an outbox holds, with today's manifests.
 * @throws ConfigError for a file that is no outbox
 */
function replayed(file, session) {
    const entries = readOutbox(file);
    const repository = (0,src_session/* readRepository */.Nu)(session);
    for (const { alert, provider, made, error } of entries)
        session.reporter.log.info(`replay  ${[alert, provider].filter(Boolean).join(' -> ')}  due since ${made}, failed with: ${error}`);
    return {
        dues: entries.map((entry) => ({
            delivery: planReplay(entry, repository),
            event: entry.event,
            made: entry.made,
            isDispatched: false,
        })),
        repository,
    };
}
/** Writes what failed into the outbox; a replayed one is written anew. Returns why it could not. */
function keep(file, dues, results, { cwd, redactor }) {
    const entries = dues.flatMap(({ event, made }, at) => {
        const { status, alert, provider, file, error = '' } = results[at];
        return status === 'failed' ? [{ made, alert, provider, file, error, event }] : [];
    });
    try {
        writeOutbox(file, entries, { cwd, redact: redactor.redact });
        return [];
    }
    catch (error) {
        // Sent is sent: the result is told all the same.
        if (error instanceof errors/* ConfigError */.xL)
            return [{ severity: 'error', message: error.message }];
        throw error;
    }
}


/***/ })

};
;