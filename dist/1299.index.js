"use strict";
exports.id = 1299;
exports.ids = [1299];
exports.modules = {

/***/ 5066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ ciSystem),
/* harmony export */   f: () => (/* binding */ repositoryUrls)
/* harmony export */ });
/* harmony import */ var _common_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9353);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5800);


function ciSystem({ GITHUB_ACTIONS, TF_BUILD, GITLAB_CI, JENKINS_URL }) {
    if (GITHUB_ACTIONS === 'true')
        return 'github';
    if (TF_BUILD)
        return 'azure';
    if (GITLAB_CI)
        return 'gitlab';
    return JENKINS_URL ? 'jenkins' : 'other';
}
function repositoryUrls(environment, cwd, workspace) {
    const { GITHUB_REPOSITORY: name, GITHUB_SERVER_URL: server = 'https://github.com' } = environment;
    const known = [
        name && `${server}/${name}`,
        environment.CI_PROJECT_URL,
        environment.BUILD_REPOSITORY_URI,
        environment.CIRCLE_REPOSITORY_URL,
        environment.BITBUCKET_GIT_HTTP_ORIGIN,
        environment.GIT_URL,
    ].filter((url) => url !== undefined && url !== '');
    if (known.length > 0)
        return known;
    const root = (0,_common_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .workTree */ ._E)(cwd);
    const origin = root && (0,_common_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(root, workspace) ? (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .originUrl */ .sH)(cwd) : '';
    return origin ? [origin] : [];
}


/***/ }),

/***/ 3828:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ excerpt)
/* harmony export */ });
const maxSearched = 65536;
const maxShown = 2048;
function excerpt(text, redact) {
    return firstBytes(oneLine(redact(text.slice(0, maxSearched))), maxShown);
}
function oneLine(text) {
    return text
        .replace(/\s*[\r\n]\s*/g, ' ')
        .replace(/\p{Cc}/gu, ' ')
        .trim();
}
function firstBytes(text, maxBytes) {
    const bytes = Buffer.from(text);
    if (bytes.length <= maxBytes)
        return text;
    return `${new TextDecoder().decode(bytes.subarray(0, maxBytes), { stream: true })}…`;
}


/***/ }),

/***/ 3749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ createSharedState)
/* harmony export */ });
function createSharedState() {
    return { pauses: new Map(), replies: new Map() };
}


/***/ }),

/***/ 6629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ cancelledText),
/* harmony export */   i: () => (/* binding */ awaitCancellation)
/* harmony export */ });
const cancelledText = 'the run was cancelled';
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function awaitCancellation() {
    const controller = new AbortController();
    const cancel = () => controller.abort();
    for (const signal of signals)
        process.on(signal, cancel);
    return {
        signal: controller.signal,
        release: () => {
            for (const signal of signals)
                process.off(signal, cancel);
        },
    };
}


/***/ }),

/***/ 4092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VF: () => (/* binding */ cancelDelivery),
  mO: () => (/* binding */ missingSecrets),
  a1: () => (/* binding */ placeholderNotice),
  bE: () => (/* binding */ prepareAll),
  QF: () => (/* binding */ prepareDelivery)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/common/names.ts
var names = __webpack_require__(3117);
// EXTERNAL MODULE: ./src/common/this-process.ts
var this_process = __webpack_require__(6813);
// EXTERNAL MODULE: ./src/common/wording.ts
var wording = __webpack_require__(7333);
// EXTERNAL MODULE: ./src/plan/delivery.ts
var plan_delivery = __webpack_require__(4051);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/plan/shard.ts

function shardOf({ alertName, providerName }, count) {
    const hash = (0,external_node_crypto_.createHash)('sha256')
        .update(`${alertName ?? ''}\n${providerName}`)
        .digest();
    return (hash.readUInt32BE(0) % count) + 1;
}

// EXTERNAL MODULE: ./src/resolve/resolve.ts + 7 modules
var resolve = __webpack_require__(5817);
// EXTERNAL MODULE: ./src/resolve/run-repository.ts
var run_repository = __webpack_require__(5986);
// EXTERNAL MODULE: ./src/secrets/missing-secret.ts
var missing_secret = __webpack_require__(7442);
;// CONCATENATED MODULE: ./src/delivery/preparation.ts









async function prepareAll(deliveries, options, resolveOptions, signal) {
    const prepared = [];
    for (let start = 0; start < deliveries.length; start += batchSize) {
        await (0,this_process/* yieldToSignals */.A)();
        const batch = deliveries.slice(start, start + batchSize);
        const results = signal.aborted
            ? batch.map(cancelDelivery)
            : await Promise.all(batch.map((delivery) => prepareDelivery(delivery, options, resolveOptions)));
        prepared.push(...results);
    }
    return prepared;
}
const batchSize = 64;
function cancelDelivery(delivery) {
    const unsent = (0,plan_delivery/* failed */.gz)(new errors/* DeliveryError */.VE('the run was cancelled before this was sent'));
    return { ...delivery, outcome: delivery.outcome ?? unsent };
}
async function prepareDelivery(delivery, options, resolveOptions) {
    const { provider } = delivery;
    const outcome = outcomeOfAnotherShard(delivery, options) ??
        delivery.outcome ??
        (options.unchanged === undefined
            ? wouldLoop(delivery, options, resolveOptions)
            : (0,plan_delivery/* skipped */.hT)('unchanged', options.unchanged));
    if (outcome)
        return { ...delivery, outcome };
    if (!provider)
        throw new TypeError('a delivery without a Provider has an outcome');
    const { isFork, lacksSecrets } = options.context;
    try {
        const prepared = await (0,resolve/* resolveDelivery */.Fd)({ ...delivery, provider }, resolveOptions);
        if (isFork && prepared.usesGithubToken)
            return { ...delivery, outcome: (0,plan_delivery/* skipped */.hT)('fork', 'the token of a run for a fork or by Dependabot may not write') };
        return { ...delivery, ...prepared, provider, outcome: undefined };
    }
    catch (error) {
        const isSecretless = lacksSecrets && error instanceof missing_secret/* MissingSecretError */.NP;
        const reason = 'a run for a fork or by Dependabot has no secrets';
        return { ...delivery, outcome: isSecretless ? (0,plan_delivery/* skipped */.hT)('fork', reason) : (0,plan_delivery/* failed */.gz)(error) };
    }
}
function outcomeOfAnotherShard(delivery, { inputs }) {
    if (!inputs.shard)
        return undefined;
    const { index, count } = inputs.shard;
    const shard = shardOf(delivery, count);
    return shard === index ? undefined : (0,plan_delivery/* skipped */.hT)('shard', `shard ${shard} of ${count}: another job sends it`);
}
function wouldLoop({ provider }, { environment, isDispatched }, { typeOf }) {
    if (!isDispatched || !provider || !typeOf(provider.spec.type)?.startsWorkflows)
        return undefined;
    const server = environment.GITHUB_SERVER_URL ?? 'https://github.com';
    return (0,run_repository/* isRunRepository */.G)(provider.spec.address ?? '', server, environment.GITHUB_REPOSITORY ?? '')
        ? (0,plan_delivery/* skipped */.hT)('loop', 'Flux dispatched this event to this repository: sending it back would loop forever')
        : undefined;
}
function missingSecrets(deliveries) {
    return deliveries.flatMap((delivery) => (delivery.outcome ? [] : delivery.missing.map(({ needed }) => needed)));
}
function placeholderNotice(deliveries) {
    const missing = deliveries.flatMap((delivery) => (delivery.outcome ? [] : delivery.missing));
    if (missing.length === 0)
        return [];
    const names = missing.map(({ needed }) => describe(needed));
    const message = `*** stands for the values of Secrets that were not given: ${(0,wording/* shortList */.pg)([...new Set(names)])}`;
    const hints = [...new Set(missing.flatMap((error) => error.near))];
    return [
        hints.length > 0
            ? { severity: 'warning', message: `${message}. ${hints.join(' ')}` }
            : { severity: 'notice', message },
    ];
}
function describe(secret) {
    return secret.keys.length > 0 ? `${(0,names/* fullName */.fq)(secret)} (${secret.keys.join(', ')})` : (0,names/* fullName */.fq)(secret);
}


/***/ }),

/***/ 9071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ redactOutcome),
/* harmony export */   Qt: () => (/* binding */ boundedJson),
/* harmony export */   dK: () => (/* binding */ plainConditions),
/* harmony export */   dY: () => (/* binding */ plainEvent),
/* harmony export */   go: () => (/* binding */ typeName),
/* harmony export */   kY: () => (/* binding */ failureText),
/* harmony export */   rd: () => (/* binding */ redactResult),
/* harmony export */   tQ: () => (/* binding */ counts),
/* harmony export */   th: () => (/* binding */ readableEvent),
/* harmony export */   y3: () => (/* binding */ resultJson),
/* harmony export */   zW: () => (/* binding */ manifestLocation)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _common_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7333);
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1384);



function typeName({ provider }) {
    return provider?.spec.type ?? '';
}
function manifestLocation({ provider, alert, outcome }) {
    const manifest = provider ?? alert;
    const where = outcome?.status === 'failed' && outcome.error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL ? outcome.error.where : {};
    return { file: where.file ?? manifest?.file ?? '', line: where.line ?? manifest?.line ?? 1 };
}
function failureText(error) {
    if (error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL || error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE)
        return error.message;
    return `this is a bug of flux-notify, please report it: ${error.stack ?? error.message}`;
}
function redactOutcome(outcome, redact) {
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
function plainEvent(event) {
    return { ...event, metadata: Object.fromEntries(event.metadata) };
}
function readableEvent(event) {
    return JSON.stringify(JSON.parse((0,_event_event_js__WEBPACK_IMPORTED_MODULE_1__/* .eventJson */ .T$)(event)), null, 2);
}
function redactResult(result, redact) {
    return {
        ...result,
        event: result.event && redactEvent(result.event, redact),
        unmatched: result.unmatched.map((alert) => ({ ...alert, reason: redact(alert.reason) })),
        conditions: result.conditions.map((condition) => ({ ...condition, message: redact(condition.message) })),
        problems: result.problems.map((problem) => ({ ...problem, message: redact(problem.message) })),
    };
}
function redactEvent(event, redact) {
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
function plainConditions(conditions) {
    return conditions.map(({ isSuspended: _, ...condition }) => condition);
}
function counts({ deliveries }) {
    const count = { delivered: 0, failed: 0, skipped: 0 };
    for (const { outcome } of deliveries)
        count[outcome.status] += 1;
    return count;
}
function resultJson(result) {
    return JSON.stringify(plainResult(result));
}
function boundedJson(result, maxBytes) {
    const fits = (text) => Buffer.byteLength(text) <= maxBytes;
    const complete = plainResult(result);
    const { deliveries } = complete;
    const withoutBodies = deliveries.map((delivery) => ({ ...delivery, requests: delivery.requests.map(dropBody) }));
    let text = JSON.stringify({ ...complete, deliveries: withoutBodies });
    if (fits(text))
        return text;
    const withoutRequests = deliveries.map((delivery) => ({ ...delivery, requests: [] }));
    text = JSON.stringify({ ...complete, deliveries: withoutRequests });
    const failuresFirst = [
        ...withoutRequests.filter(({ status }) => status === 'failed'),
        ...withoutRequests.filter(({ status }) => status !== 'failed'),
    ];
    for (let keep = deliveries.length; !fits(text); keep = Math.floor(keep / 2))
        text = JSON.stringify(deliveriesOnly(failuresFirst.slice(0, keep), deliveries.length - keep));
    return text;
}
function plainResult({ event, deliveries, unmatched, conditions, alerts, problems }) {
    return {
        event: event === undefined ? {} : plainEvent(event),
        deliveries: deliveries.map((delivery) => ({
            provider: delivery.providerName,
            type: typeName(delivery),
            alert: delivery.alertName,
            file: manifestLocation(delivery).file,
            ...outcomeFields(delivery.outcome),
            requests: delivery.requests,
        })),
        unmatched,
        conditions: plainConditions(conditions),
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
function dropBody({ headers: _headers, body: _body, ...request }) {
    return request;
}
function deliveriesOnly(deliveries, omitted) {
    const message = `the event, the unmatched Alerts and ${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .several */ .J$)(omitted, 'delivery')} are left out: an output holds 1 MB; --output json of the command line has them`;
    return { event: {}, deliveries, unmatched: [], conditions: [], problems: [{ severity: 'notice', message }] };
}


/***/ }),

/***/ 961:
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
// EXTERNAL MODULE: ./src/common/wording.ts
var wording = __webpack_require__(7333);
// EXTERNAL MODULE: ./src/plan/delivery.ts
var plan_delivery = __webpack_require__(4051);
// EXTERNAL MODULE: ./src/delivery/active-delivery.ts
var active_delivery = __webpack_require__(3749);
// EXTERNAL MODULE: ./src/transport/network-error.ts
var network_error = __webpack_require__(9844);
// EXTERNAL MODULE: ./src/delivery/cancellation.ts
var cancellation = __webpack_require__(6629);
// EXTERNAL MODULE: ./src/common/excerpt.ts
var excerpt = __webpack_require__(3828);
;// CONCATENATED MODULE: ./src/delivery/request-error.ts



const maxSearched = 65536;
async function requestError(failedRequest) {
    const { request, outcome, reply, attempts, reason, hints, redact } = failedRequest;
    const problem = outcome instanceof network_error/* NetworkError */.D ? '' : (outcome.bodyProblem?.text ?? '');
    const remarks = [attempts > 1 ? `${attempts} tries` : '', problem, reason]
        .filter((remark) => remark !== '')
        .join('; ');
    const suffix = remarks === '' ? '' : ` (${remarks})`;
    const status = reply ? `HTTP ${await statusText(reply.status)} from ${hostOf(request)}` : '';
    const shown = reply ? (0,excerpt/* excerpt */.K)(reply.body, redact) : '';
    const body = shown === '' ? '' : `: ${shown}`;
    const hint = reply && hintFor(reply.status, reply.body, hints);
    if (!(outcome instanceof network_error/* NetworkError */.D))
        return new errors/* DeliveryError */.VE(`${status}${suffix}${body}`, { hint });
    const before = reply ? `; an earlier try was answered ${status}${body}` : '';
    return new errors/* DeliveryError */.VE(`${outcome.message}${suffix}${before}`, { cause: outcome, hint });
}
function unreadableText(request, { status, bodyProblem }) {
    return `${hostOf(request)} answered ${status}, but ${bodyProblem?.text}`;
}
function hintFor(status, text, hints) {
    const start = text.slice(0, maxSearched);
    return hints.find((hint) => (hint.status ?? status) === status && (hint.body?.test(start) ?? true))?.message;
}
function hostOf({ url }) {
    return url
        .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
        .replace(/[/?#].*$/s, '')
        .replace(/^.*@/, '')
        .toLowerCase();
}
function duration(ms) {
    return ms < 1000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 100) / 10} s`;
}
async function statusText(status) {
    const { STATUS_CODES } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 23));
    return `${status} ${STATUS_CODES[status] ?? ''}`.trim();
}

// EXTERNAL MODULE: ./node_modules/undici/lib/util/date.js
var util_date = __webpack_require__(5453);
;// CONCATENATED MODULE: ./src/delivery/retry.ts

const backoff = [2, 4, 8, 16, 30];
const isTransientStatus = (status) => status === 429 || (status >= 500 && status !== 501);
function accepts(request, { status }) {
    if (request.protocol === 'nats' || (status >= 200 && status < 300))
        return true;
    if (request.accept === 'any')
        return !isTransientStatus(status);
    return request.accept?.includes(status) ?? false;
}
function isQuery(request) {
    return request.protocol === 'http' && (request.method === 'GET' || request.shared === true);
}
function isTransient(outcome) {
    return outcome instanceof Error || isTransientStatus(outcome.status);
}
function mightDuplicate(request, outcome) {
    if (request.protocol === 'nats' || !request.once)
        return false;
    return outcome instanceof Error ? outcome.reached : outcome.status !== 429 && outcome.status !== 503;
}
function requestedPause({ status, headers, body }, wallClock) {
    const header = headers['retry-after']?.trim() ?? '';
    if (/^\d+$/.test(header))
        return Number(header) * 1000;
    const date = (0,util_date.parseHttpDate)(header);
    if (date)
        return Math.max(0, date.getTime() - wallClock);
    return status === 429 ? pauseInBody(body) : undefined;
}
function pauseInBody(body) {
    const limit = parse(body);
    const seconds = limit?.parameters?.retry_after ?? limit?.retry_after ?? limit?.['retry-after'];
    const ms = limit?.retry_after_ms ?? (seconds === undefined ? undefined : Number(seconds) * 1000);
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
function backoffAfter(tries) {
    return (backoff[tries - 1] ?? 30) * 1000;
}

;// CONCATENATED MODULE: ./src/delivery/attempts.ts





async function sendWithRetries(request, delivery) {
    if (request.protocol === 'nats' || !request.shared)
        return sendAndRecord(request, delivery);
    const { replies } = delivery.shared;
    const key = JSON.stringify([request.method, request.url, request.headers, String(request.body ?? '')]);
    for (let pending = replies.get(key); pending; pending = replies.get(key)) {
        const reply = await Promise.race([pending.catch(() => undefined), rejectOnAbort(request, delivery)]);
        if (reply)
            return reply;
    }
    const sent = sendAndRecord(request, delivery);
    replies.set(key, sent);
    sent.catch(() => replies.delete(key));
    return sent;
}
function rejectOnAbort(request, delivery) {
    return new Promise((_, reject) => {
        const stop = () => reject(new errors/* DeliveryError */.VE(`${endReason(delivery)}: another delivery still asks ${hostOf(request)} for both`));
        if (delivery.signal.aborted)
            stop();
        else
            delivery.signal.addEventListener('abort', stop, { once: true });
    });
}
async function sendAndRecord(request, delivery) {
    const started = delivery.now();
    const method = request.protocol === 'nats' ? 'PUB' : request.method;
    const record = { method, url: urlOf(request), status: null, attempts: 0, durationMs: 0, request };
    delivery.requests.push(record);
    try {
        return await retryUntilAccepted(request, record, delivery);
    }
    finally {
        record.durationMs = Math.round(delivery.now() - started);
    }
}
async function retryUntilAccepted(request, record, delivery) {
    let reply;
    for (;;) {
        await waitForHost(request, delivery);
        if (delivery.signal.aborted && record.attempts === 0)
            throw new errors/* DeliveryError */.VE(`${endReason(delivery)}: ${hostOf(request)} was not asked any more`);
        record.attempts++;
        let outcome = await attempt(request, delivery);
        if (!(outcome instanceof network_error/* NetworkError */.D)) {
            record.status = outcome.status || null;
            debugReply(request, outcome, delivery);
            if (!accepts(request, outcome))
                reply = outcome;
            else if (isQuery(request) && isUnreadable(outcome))
                outcome = unreadable(request, outcome);
            else
                return outcome;
        }
        const next = nextPause(request, outcome, record.attempts, delivery);
        const failedRequest = { ...delivery, request, outcome, reply, attempts: record.attempts };
        if (typeof next === 'string')
            throw await requestError({ ...failedRequest, reason: next });
        delivery.debug(`${hostOf(request)}: try ${record.attempts} failed, again in ${duration(next)}`);
        await waitOrAbort(next, delivery);
        if (delivery.signal.aborted)
            throw await requestError({ ...failedRequest, reason: endReason(delivery) });
    }
}
function debugReply(request, { status, body, bodyProblem }, { debug }) {
    if (status === 0)
        return;
    const problem = bodyProblem ? `; ${bodyProblem.text}` : '';
    debug(`${hostOf(request)}: answered ${status}, ${Buffer.byteLength(body)} bytes${problem}`);
}
function isUnreadable({ status, bodyProblem }) {
    return bodyProblem !== undefined && status < 300;
}
function unreadable(request, reply) {
    const message = unreadableText(request, reply);
    if (!reply.bodyProblem?.isTransient)
        throw new errors/* DeliveryError */.VE(message);
    return new network_error/* NetworkError */.D(message, { reached: true });
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
function nextPause(request, outcome, attempts, delivery) {
    const { now, wallClock, deadline, retries, connection } = delivery;
    if (delivery.signal.aborted)
        return endReason(delivery);
    const requested = outcome instanceof network_error/* NetworkError */.D ? undefined : requestedPause(outcome, wallClock());
    if (requested !== undefined)
        throttle(request, now() + requested, delivery);
    if (!isTransient(outcome))
        return '';
    if (mightDuplicate(request, outcome))
        return 'not tried again: the service may have acted on it';
    if (attempts > retries)
        return '';
    const pause = requested || backoffAfter(attempts);
    if (now() + pause < deadline)
        return pause;
    const wait = requested ? `it asks to wait ${duration(requested)}` : `the next try would come in ${duration(pause)}`;
    return `${wait}, after the end of the timeout of ${duration(connection.timeoutMs)}`;
}
function throttle(request, until, delivery) {
    const { pauses } = delivery.shared;
    const host = hostOf(request);
    pauses.set(host, Math.max(until, pauses.get(host) ?? 0));
}
async function waitForHost(request, delivery) {
    const { pauses } = delivery.shared;
    while (!delivery.signal.aborted) {
        const until = pauses.get(hostOf(request)) ?? 0;
        const pause = until - delivery.now();
        if (pause <= 0 || until >= delivery.deadline)
            return;
        await waitOrAbort(pause, delivery);
    }
}
async function waitOrAbort(ms, { wait, signal }) {
    await wait(ms, signal).catch((error) => {
        if (!signal.aborted)
            throw error;
    });
}
function endReason({ isCancelled, connection }) {
    return isCancelled() ? cancellation/* cancelledText */.D : `the timeout of ${duration(connection.timeoutMs)} is over`;
}
function urlOf(request) {
    if (request.protocol === 'http')
        return request.url;
    const [scheme = 'nats'] = /^[a-z]+(?=:)/i.exec(request.url) ?? [];
    const host = hostOf(request);
    const port = { ws: 80, wss: 443 }[scheme.toLowerCase()] ?? 4222;
    return `${scheme}://${/:\d+$/.test(host) ? host : `${host}:${port}`}/${request.subject}`;
}

;// CONCATENATED MODULE: ./src/delivery/run-exchange.ts








async function deliver(exchange, connection, options) {
    const { stop, ...timeout } = startTimeout(connection.timeoutMs, options.signal);
    const delivery = createActiveDelivery(connection, options, timeout);
    const { requests } = delivery;
    let reply;
    try {
        let step = exchange.next();
        while (!step.done) {
            reply = await sendWithRetries(step.value, delivery).catch((error) => {
                throw withAcceptedRequests(error, requests);
            });
            step = exchange.next(reply.bodyProblem ? await guardBody(step.value, reply, delivery) : reply);
        }
        return { outcome: outcomeOf(step.value || undefined), requests };
    }
    catch (error) {
        return { outcome: (0,plan_delivery/* failed */.gz)(addHint(error, reply, delivery.hints)), requests };
    }
    finally {
        stop();
    }
}
function withAcceptedRequests(error, requests) {
    const accepted = requests.slice(0, -1).filter(({ request }) => !isQuery(request));
    if (!(error instanceof errors/* DeliveryError */.VE) || accepted.length === 0)
        return error;
    const names = (0,wording/* shortList */.pg)(accepted, ({ method, url }) => `${method} ${URL.canParse(url) ? new URL(url).pathname : url}`);
    const text = `${(0,wording/* several */.J$)(accepted.length, 'request')} of this delivery ${accepted.length === 1 ? 'was' : 'were'} accepted (${names})`;
    return new errors/* DeliveryError */.VE(`${text}, the next one failed: ${error.message}`, { cause: error, hint: error.hint });
}
function outcomeOf(skip) {
    return skip ? (0,plan_delivery/* skipped */.hT)(skip.code, skip.reason) : { status: 'delivered' };
}
const maxTimer = 2 ** 31 - 1;
const grace = 200;
function startTimeout(ms, cancelled) {
    const controller = new AbortController();
    let resolveOverdue = () => { };
    const overdue = new Promise((resolve) => {
        resolveOverdue = resolve;
    });
    let timer;
    const abort = () => {
        clearTimeout(timer);
        timer = setTimeout(resolveOverdue, grace);
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
function createActiveDelivery(connection, options, timeout) {
    const now = options.now ?? (() => performance.now());
    return {
        hints: [],
        debug: () => { },
        redact: (text) => text,
        wait: pause,
        wallClock: Date.now,
        shared: (0,active_delivery/* createSharedState */.p)(),
        ...options,
        now,
        connection,
        ...timeout,
        isCancelled: () => options.signal?.aborted ?? false,
        deadline: now() + connection.timeoutMs,
        requests: [],
    };
}
async function pause(ms, signal) {
    await (0,promises_.setTimeout)(Math.min(ms, maxTimer), undefined, { signal });
}
async function guardBody(request, reply, delivery) {
    const { hints, redact, requests } = delivery;
    const attempts = requests.at(-1)?.attempts ?? 1;
    const reason = 'not tried again: the service may have acted on it';
    const error = reply.status < 300
        ? new errors/* DeliveryError */.VE(`${unreadableText(request, reply)} (${reason})`)
        : await requestError({ request, outcome: reply, reply, attempts, reason: '', hints, redact });
    return {
        ...reply,
        get body() {
            throw error;
        },
    };
}
function addHint(error, reply, hints) {
    if (!(error instanceof errors/* DeliveryError */.VE) || error.hint !== undefined)
        return error;
    const hint = hintFor(reply?.status, `${error.message}\n${reply?.body ?? ''}`, hints);
    return hint === undefined ? error : new errors/* DeliveryError */.VE(error.message, { cause: error, hint });
}
function rehearse(exchange) {
    const requests = [];
    try {
        let step = exchange.next();
        while (!step.done) {
            const request = step.value;
            requests.push(request);
            const reply = request.protocol === 'nats'
                ? { status: 0, body: '' }
                : { status: 200, body: JSON.stringify(request.simulatedReply ?? {}) };
            step = exchange.next({ headers: {}, ...reply });
        }
        return { requests, outcome: outcomeOf(step.value || undefined) };
    }
    catch (error) {
        return { requests, outcome: (0,plan_delivery/* failed */.gz)(error) };
    }
}


/***/ }),

/***/ 708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yw: () => (/* binding */ deliveryWarnings),
  M$: () => (/* binding */ interruptedResult),
  VH: () => (/* binding */ preview),
  tN: () => (/* binding */ send)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/plan/delivery.ts
var plan_delivery = __webpack_require__(4051);
// EXTERNAL MODULE: ./src/resolve/resolve.ts + 7 modules
var resolve = __webpack_require__(5817);
// EXTERNAL MODULE: ./src/secrets/redact/credential-headers.ts
var credential_headers = __webpack_require__(4469);
;// CONCATENATED MODULE: ./src/delivery/message-size.ts
function exceededLimits({ title, limits = [] }, requests) {
    return requests.flatMap((request) => limits.flatMap((limit) => {
        const text = limitedPart(request.body, limit);
        if (text === undefined)
            return [];
        const size = limit.unit === 'bytes' ? Buffer.byteLength(text) : [...text].length;
        const what = limit.path === '' ? 'the message' : limit.path;
        return size > limit.max
            ? [`${what} has ${size} ${limit.unit}, ${title} accepts ${limit.max}: ${limit.whenExceeded}`]
            : [];
    }));
}
function limitedPart(body, { path }) {
    if (path === '' || body === undefined || typeof body !== 'string')
        return path === '' ? body : undefined;
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
        return new URLSearchParams(body).get(path) ?? undefined;
    for (const key of path.split('.'))
        value = value?.[key];
    return typeof value === 'string' ? value : undefined;
}

// EXTERNAL MODULE: ./src/delivery/result.ts
var result = __webpack_require__(9071);
// EXTERNAL MODULE: ./src/delivery/run-exchange.ts + 3 modules
var run_exchange = __webpack_require__(961);
;// CONCATENATED MODULE: ./src/delivery/send.ts







function deliveryWarnings(delivery) {
    if (delivery.outcome)
        return [];
    const { type, target, event, providerName, provider } = delivery;
    const sizes = type.limits ? exceededLimits(type, (0,run_exchange/* rehearse */.K)(type.send(event, target)).requests) : [];
    const { file, line, column } = provider;
    return [
        ...delivery.warnings,
        ...sizes.map((message) => ({ severity: 'warning', message: `${providerName}: ${message}`, file, line, column })),
    ];
}
async function send(delivery, options) {
    if (delivery.outcome)
        return createResult(delivery, delivery.outcome, options.redact);
    const { type, target, connection, event } = delivery;
    const { outcome, requests } = await (0,run_exchange/* deliver */.c)(type.send(event, target), connection, {
        ...options,
        hints: type.hints ?? [],
    });
    const requestResults = requests.map(({ method, url, status, attempts, durationMs }) => ({
        method,
        url: options.redact(url),
        status,
        attempts,
        durationMs: Math.round(durationMs),
    }));
    const result = createResult(delivery, withManifestLine(outcome, delivery), options.redact, requestResults);
    return { ...result, rehearsal: () => preview(delivery, options.redact).requests };
}
function preview(delivery, redact) {
    if (delivery.outcome)
        return createResult(delivery, delivery.outcome, redact);
    const { type, target, event } = delivery;
    const { outcome, requests } = (0,run_exchange/* rehearse */.K)(type.send(event, target));
    return createResult(delivery, outcome.status === 'delivered'
        ? (0,plan_delivery/* skipped */.hT)('preview', 'preview: nothing is sent')
        : withManifestLine(outcome, delivery), redact, requests.map((request) => previewRequest(request, redact)));
}
function interruptedResult(delivery, error, redact) {
    return createResult(delivery, delivery.outcome ?? (0,plan_delivery/* failed */.gz)(error), redact);
}
function createResult({ alert, alertName, provider, providerName, received, event }, outcome, redact, requests = []) {
    const delivery = { alert, alertName, provider, providerName, received, event };
    return { ...delivery, outcome: (0,result/* redactOutcome */.Ah)(outcome, redact), requests };
}
function withManifestLine(outcome, { provider }) {
    if (outcome.status !== 'failed' || !(outcome.error instanceof errors/* ConfigError */.xL))
        return outcome;
    return { ...outcome, error: (0,resolve/* withFieldPosition */.K6)(outcome.error, provider) };
}
function previewRequest(request, redact) {
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
function eventJson(event) {
    const { involvedObject: object, metadata } = event;
    const unlessEmpty = (text) => text || undefined;
    return (0,_go_json_js__WEBPACK_IMPORTED_MODULE_0__/* .goJson */ .Pl)({
        involvedObject: {
            kind: unlessEmpty(object.kind),
            namespace: unlessEmpty(object.namespace),
            name: unlessEmpty(object.name),
            uid: unlessEmpty(object.uid),
            apiVersion: unlessEmpty(object.apiVersion),
            resourceVersion: unlessEmpty(object.resourceVersion),
            fieldPath: unlessEmpty(object.fieldPath),
        },
        severity: event.severity,
        timestamp: event.timestamp,
        message: event.message,
        reason: event.reason,
        metadata: metadata.size > 0 ? metadata : undefined,
        reportingController: event.reportingController,
        reportingInstance: unlessEmpty(event.reportingInstance),
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
function objectGroup(event) {
    const parts = event.involvedObject.apiVersion.split('/');
    return parts.length === 2 ? `${parts[0]}/` : '/';
}
function cleanMetadata(event) {
    const group = objectGroup(event);
    const defaultGroup = hasGroup(event) ? '' : group;
    const clean = new Map();
    for (const [originalKey, value] of event.metadata) {
        const key = originalKey.includes('/') ? originalKey : defaultGroup + originalKey;
        if (!key.startsWith(group) && !key.startsWith(eventGroup))
            continue;
        if (key.startsWith(group) && isInternal(key.slice(group.length)))
            continue;
        clean.set(key, value);
    }
    return clean;
}
function hasGroup(event) {
    const group = objectGroup(event);
    return [...event.metadata.keys()].some((key) => key.startsWith(group));
}
function isInternal(key) {
    return key === 'token' || /^(?:checksum|digest)$/iu.test(key);
}
function combineMetadata(event, alert) {
    const group = objectGroup(event);
    const clean = cleanMetadata(event);
    const withoutPrefix = (prefix) => [...clean].filter(([key]) => key.startsWith(prefix)).map(([key, value]) => [key.slice(prefix.length), value]);
    const sources = [
        withoutPrefix(eventGroup),
        [...(alert.eventMetadata ?? [])],
        alert.summary ? [['summary', alert.summary]] : [],
        withoutPrefix(group),
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

/***/ 9664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ goTrim),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   nx: () => (/* binding */ titleCase),
/* harmony export */   sr: () => (/* binding */ goLower)
/* harmony export */ });
function goLower(text) {
    return Array.from(text, (char) => (char === 'İ' ? 'i' : char.toLowerCase())).join('');
}
function goTrim(text) {
    const blank = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
    return text.replace(new RegExp(`^${blank}|${blank}$`, 'g'), '');
}
const digraphs = ['ǅ', 'ǈ', 'ǋ', 'ǲ'];
function titleCase(text) {
    const words = new Intl.Segmenter('und', { granularity: 'word' }).segment(text);
    return Array.from(words, ({ segment }) => titleWord(segment)).join('');
}
function titleWord(word) {
    const first = /\p{Cased}/u.exec(word);
    if (!first)
        return word;
    const [letter] = first;
    const tail = word.slice(first.index + letter.length);
    const lower = (letter + tail).toLowerCase().slice(letter.toLowerCase().length);
    return word.slice(0, first.index) + titleLetter(letter) + lower;
}
function titleLetter(letter) {
    const upper = letter.toUpperCase();
    const digraph = digraphs.find((title) => title.toUpperCase() === upper);
    if (digraph)
        return digraph;
    const [head = '', ...rest] = upper;
    return head + rest.join('').toLowerCase();
}
function decimal(value) {
    if (Object.is(value, -0))
        return '-0';
    const [, sign = '', first = '', rest = '', exponent = '0'] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential()) ?? [];
    const digits = first + rest;
    const point = Number(exponent) + 1;
    if (point <= 0)
        return `${sign}0.${'0'.repeat(-point)}${digits}`.replace(/\.0*$/, '');
    if (point >= digits.length)
        return sign + digits.padEnd(point, '0');
    return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   ij: () => (/* binding */ deliveryThrough),
/* harmony export */   ox: () => (/* binding */ unlessSuspended),
/* harmony export */   sJ: () => (/* binding */ directDelivery)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _common_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3117);
/* harmony import */ var _common_wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7333);
/* harmony import */ var _event_metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8055);
/* harmony import */ var _pick_by_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3816);
/* harmony import */ var _same_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1839);






function deliveryThrough(event, alert, { providers }, home, providersByName = (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .byName */ .nG)(providers)) {
    const namespace = alert.namespace ?? home;
    const { name } = alert.spec.providerRef;
    const { metadata } = (0,_event_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .combineMetadata */ .f8)(event, alert.spec);
    const inNamespace = (provider) => (provider.namespace ?? home) === namespace;
    const candidates = (providersByName.get(name) ?? []).filter(inNamespace);
    const found = nearest(alert, (0,_same_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .preferDeployed */ .bP)(candidates, home));
    const delivery = {
        alert,
        alertName: (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(alert, home),
        providerName: (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)({ namespace, name }),
        received: event,
        event: { ...event, metadata },
    };
    const [provider, ...others] = found;
    if (provider && others.every((other) => (0,_same_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .areSame */ .tj)(provider, other))) {
        return unlessSuspended({ ...delivery, provider }, provider, home);
    }
    const field = 'spec.providerRef.name';
    const message = found.length === 0
        ? missingProvider(name, namespace, { providers, inNamespace, home })
        : `several Providers are called ${delivery.providerName}: ${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .shortList */ .pg)(found, _pick_by_name_js__WEBPACK_IMPORTED_MODULE_1__/* .locationOf */ .hD)}; limit the manifests to one of these files`;
    const error = new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(message, { file: alert.file, ...alert.at(field), field });
    return { ...delivery, provider: undefined, outcome: failed(error) };
}
function missingProvider(name, namespace, { providers, inNamespace, home }) {
    const missing = name === '' ? 'spec.providerRef.name is missing' : `there is no Provider ${name}`;
    const describe = (provider) => `${(0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(provider, home)} (${(0,_pick_by_name_js__WEBPACK_IMPORTED_MODULE_1__/* .locationOf */ .hD)(provider)})`;
    const found = providers.length > 0 ? `found ${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .shortList */ .pg)(providers, describe)}` : 'there is no Provider in the manifests';
    const candidates = providers.filter(inNamespace).map((provider) => provider.name);
    return `${missing} in namespace ${namespace || '(none)'}; ${found}${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .au)(name, candidates)}`;
}
function nearest(alert, candidates) {
    const closeness = ({ file }) => file === alert.file ? Number.POSITIVE_INFINITY : (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .commonFolders */ .tC)(file, alert.file);
    const best = candidates.map(closeness).reduce((a, b) => Math.max(a, b), 0);
    const near = candidates.filter((provider) => closeness(provider) === best);
    const sameRoot = near.filter(({ root }) => root === alert.root);
    return sameRoot.length > 0 ? sameRoot : near;
}
function directDelivery(event, provider, home) {
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
function unlessSuspended(delivery, manifest, home) {
    if (!manifest.spec.suspend)
        return delivery;
    const reason = `${manifest.kind} ${(0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(manifest, home)} is suspended (spec.suspend: true)`;
    return { ...delivery, outcome: skipped('suspended', reason) };
}
function skipped(code, reason) {
    return { status: 'skipped', code, reason };
}
function failed(error) {
    return { status: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
}


/***/ }),

/***/ 1476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ gate)
/* harmony export */ });
/* harmony import */ var _event_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8055);
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4051);


function gate(event, family) {
    const clean = (0,_event_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanMetadata */ .vY)(event);
    const update = clean.get(`${(0,_event_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .objectGroup */ .h)(event)}commit_status`) === 'update';
    if (family === 'status' && event.severity !== 'error' && !update && !clean.get('event.toolkit.fluxcd.io/commit')) {
        return (0,_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .skipped */ .hT)('gate', 'as in Flux, an event that is not an error sets a commit status only with the metadata event.toolkit.fluxcd.io/commit or commit_status: update; the input revision sets the former');
    }
    if (family === 'comment' && !clean.get('event.toolkit.fluxcd.io/change_request')) {
        return (0,_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .skipped */ .hT)('gate', 'as in Flux, comments need the metadata event.toolkit.fluxcd.io/change_request with the number of the pull request');
    }
    if (update && family !== undefined && family !== 'status' && family !== 'webhook') {
        return (0,_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .skipped */ .hT)('gate', 'as in Flux, an event with commit_status: update goes to commit status types and generic webhooks only');
    }
    return undefined;
}


/***/ }),

/***/ 3816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ mergeDuplicates),
/* harmony export */   Rw: () => (/* binding */ distinctFolder),
/* harmony export */   S1: () => (/* binding */ isIn),
/* harmony export */   Up: () => (/* binding */ pick),
/* harmony export */   hD: () => (/* binding */ locationOf),
/* harmony export */   zQ: () => (/* binding */ AmbiguousError)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _common_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3117);
/* harmony import */ var _common_wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7333);
/* harmony import */ var _same_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1839);
/* harmony import */ var _write_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3980);





class AmbiguousError extends _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL {
    fix;
    constructor(message, fix, field) {
        super(`${message}; ${fix}`, { field });
        this.fix = fix;
    }
}
function pick(reference, manifests, kind, { home, areEquivalent, onAmbiguous = throwError, isAction = false }) {
    const slash = reference.indexOf('/');
    const namespace = slash === -1 ? undefined : reference.slice(0, slash);
    const name = reference.slice(slash + 1);
    const matches = manifests.filter((manifest) => manifest.name === name && (namespace === undefined || (manifest.namespace ?? home) === namespace));
    const inHome = matches.filter((manifest) => (manifest.namespace ?? home) === home);
    const found = (0,_same_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .preferDeployed */ .bP)(matches.length > 1 && inHome.length > 0 ? inHome : matches, home);
    const [first, ...others] = found;
    const isSame = (other, one) => (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(other, home) === (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(one, home) && areEquivalent(one, other);
    if (first && others.every((other) => isSame(other, first)))
        return [first];
    const describe = (manifest) => `${(0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(manifest, home)} (${locationOf(manifest)})`;
    const field = kind === 'Alert' ? 'alerts' : 'providers';
    if (found.length === 0) {
        const names = manifests.flatMap((manifest) => [manifest.name, (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(manifest, home)]);
        const known = manifests.length > 0 ? `found ${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .shortList */ .pg)(manifests, describe)}` : `there is no ${kind} in the manifests`;
        const hint = reference.includes(',') ? `; ${separateNames(field, isAction)}` : (0,_common_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .au)(reference, names);
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`no ${kind} is called ${reference}; ${known}${hint}`, { field });
    }
    const haveSameName = new Set(found.map((manifest) => (0,_common_names_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(manifest, home))).size === 1;
    const fix = haveSameName ? howToChoose(found, isAction) : 'name one by namespace/name';
    const locations = (0,_common_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .shortList */ .pg)(found, haveSameName ? locationOf : describe);
    onAmbiguous(new AmbiguousError(`${reference} is ambiguous: it matches the ${kind}s ${locations}`, fix, field));
    return found;
}
function throwError(error) {
    throw error;
}
function mergeDuplicates(deliveries, { onAmbiguous = throwError, isAction = false } = {}) {
    const kept = new Map();
    for (const delivery of deliveries) {
        const others = kept.get(delivery.alertName) ?? [];
        if (!others.some((other) => (0,_same_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .areSameDelivery */ .TM)(other, delivery)))
            others.push(delivery);
        kept.set(delivery.alertName, others);
    }
    for (const [name, group] of kept) {
        if (group.length === 1)
            continue;
        const alerts = group.flatMap(({ alert }) => alert ?? []);
        const message = `the event matches ${alerts.length} Alerts called ${name}: ${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .shortList */ .pg)(alerts, locationOf)}`;
        onAmbiguous(new AmbiguousError(message, howToChoose(alerts, isAction), 'manifests'));
    }
    return [...kept.values()].flat();
}
function separateNames(field, isAction) {
    return isAction ? 'write each name on its own line' : `repeat the flag for each name: --${field} a --${field} b`;
}
function howToChoose(found, isAction) {
    const folders = found.flatMap((manifest) => {
        const others = found.filter((other) => other !== manifest);
        return distinctFolder(manifest, others) ?? [];
    });
    const inputs = [...new Set(folders)].map((folder) => (0,_write_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .writeInputs */ .z)({ manifests: folder }, isAction));
    return inputs.length === 0
        ? 'rename or remove all but one: no folder contains only one of them'
        : `choose one with ${inputs.slice(0, 3).join(' or ')}`;
}
function locationOf(manifest) {
    return manifest.root === undefined ? (0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .locationText */ .fN)(manifest) : `${(0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .locationText */ .fN)(manifest)} via ${manifest.root}`;
}
function distinctFolder(manifest, others) {
    if (others.length === 0)
        return undefined;
    const parts = origin(manifest).split('/');
    const paths = parts.map((_, at) => parts.slice(0, at + 1).join('/'));
    const found = paths.find((path) => !others.some((other) => isIn(other, path)));
    return found === '-' ? undefined : found;
}
function isIn(manifest, path) {
    return `${origin(manifest)}/`.startsWith(`${path}/`);
}
function origin({ root, file }) {
    return root ?? file;
}


/***/ }),

/***/ 8471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ plan),
  z: () => (/* binding */ planTests)
});

// EXTERNAL MODULE: ./src/common/names.ts
var names = __webpack_require__(3117);
// EXTERNAL MODULE: ./src/common/wording.ts
var wording = __webpack_require__(7333);
// EXTERNAL MODULE: ./src/event/metadata.ts
var metadata = __webpack_require__(8055);
// EXTERNAL MODULE: ./src/plan/delivery.ts
var plan_delivery = __webpack_require__(4051);
// EXTERNAL MODULE: ./src/plan/gate.ts
var gate = __webpack_require__(1476);
;// CONCATENATED MODULE: ./src/plan/matching.ts

function mismatch(event, alert, { labels, compile, warn }) {
    if (alert.spec.suspend)
        return { code: 'suspended', reason: 'the Alert is suspended (spec.suspend: true)' };
    const home = event.involvedObject.namespace;
    const reasons = [];
    for (const [at, source] of alert.spec.eventSources.entries()) {
        const reason = sourceMismatch(event, source, alert.namespace ?? home, alert.spec.eventSeverity, labels, (message) => warn(`spec.eventSources.${at}`, message));
        if (!reason)
            return filterMismatch(event, alert, compile, warn);
        reasons.push(reason);
    }
    const [nearest] = reasons.sort((a, b) => b.rank - a.rank);
    return nearest
        ? { code: nearest.code, reason: nearest.reason }
        : { code: 'kind', reason: 'the Alert has no eventSources' };
}
function sourceMismatch(event, source, alertNamespace, minSeverity, labels, warn) {
    const object = event.involvedObject;
    const namespace = source.namespace || alertNamespace;
    const sourceName = `${source.kind}/${source.name}`;
    if (object.kind !== source.kind) {
        return {
            rank: 0,
            code: 'kind',
            reason: `the event is about ${(0,wording/* withArticle */.vJ)(object.kind || '(no kind)')}, but the Alert's source ${sourceName} is about ${(0,wording/* withArticle */.vJ)(source.kind)}`,
        };
    }
    if (object.namespace !== namespace || object.namespace === '') {
        const from = source.namespace ? 'its namespace' : 'the namespace of the Alert';
        const star = namespace === '*' ? '; "*" is not a wildcard there: write one source per namespace' : '';
        return {
            rank: 1,
            code: 'namespace',
            reason: `the event's object is in namespace ${object.namespace || '(none)'}, but the source ${sourceName} is in ${namespace || '(none)'} (${from})${star}`,
        };
    }
    if (event.severity !== minSeverity && minSeverity !== 'info') {
        return {
            rank: 2,
            code: 'severity',
            reason: `severity ${event.severity || '(none)'} is below the Alert's eventSeverity ${minSeverity}`,
        };
    }
    if (source.name !== '*' && source.name !== object.name) {
        const glob = /[*?[\]]/.test(source.name) ? '; a source\'s name must be exact, or just "*"' : '';
        return {
            rank: 3,
            code: 'name',
            reason: `the event's object is called ${object.name || '(no name)'}, but the source is ${sourceName}${glob}`,
        };
    }
    return source.matchLabels && labelMismatch(event, source.matchLabels, labels, warn);
}
function labelMismatch(event, required, labels, warn) {
    const { kind, namespace, name } = event.involvedObject;
    const invalid = [...required].find(([key, value]) => !isLabel(key, value));
    if (invalid) {
        const label = invalid.join(': ');
        warn(`matchLabels ${label} is not a valid label, so the source matches nothing`);
        return { rank: 4, code: 'labels', reason: `matchLabels contains ${label}, which is not a valid label` };
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
    const different = [...required].find(([key, value]) => found.get(key) !== value);
    if (!different)
        return undefined;
    const [key, value] = different;
    const actual = found.has(key) ? `${key}: ${found.get(key)}` : 'no such label';
    return {
        rank: 4,
        code: 'labels',
        reason: `matchLabels requires ${key}: ${value}, but ${kind} ${namespace}/${name} has ${actual}`,
    };
}
function isLabel(key, value) {
    const word = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
    const [prefix, name] = key.includes('/')
        ? [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)]
        : [undefined, key];
    const domain = prefix === undefined ||
        (prefix.length <= 253 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(prefix));
    return domain && word.test(name) && (value === '' || word.test(value));
}
function filterMismatch(event, alert, compile, warn) {
    const firstMatch = (list) => alert.spec[list]?.find((pattern, at) => {
        try {
            return compile(pattern)(event.message);
        }
        catch (error) {
            warn(`spec.${list}.${at}`, `${error.message}; Flux treats an invalid pattern as one that never matches; use RE2 syntax`);
            return false;
        }
    });
    const inclusion = alert.spec.inclusionList ?? [];
    if (inclusion.length > 0 && firstMatch('inclusionList') === undefined) {
        return {
            code: 'inclusion',
            reason: `no pattern of inclusionList (${(0,wording/* shortList */.pg)(inclusion.map((pattern) => JSON.stringify(pattern)))}) matches the message`,
        };
    }
    const excluded = firstMatch('exclusionList');
    return excluded === undefined
        ? undefined
        : { code: 'exclusion', reason: `the pattern ${JSON.stringify(excluded)} of exclusionList matches the message` };
}

// EXTERNAL MODULE: ./src/plan/pick-by-name.ts
var pick_by_name = __webpack_require__(3816);
// EXTERNAL MODULE: ./src/plan/same-manifest.ts
var same_manifest = __webpack_require__(1839);
;// CONCATENATED MODULE: ./src/plan/plan.ts








function plan(event, repository, choice) {
    const home = event.involvedObject.namespace;
    if (choice.alerts.length > 0 || choice.providers.length > 0)
        return planNamed(event, repository, choice, home);
    const warnings = [];
    const unmatched = [];
    const matched = [];
    for (const alert of repository.alerts) {
        const warn = (field, message) => warnings.push({ alert, field, message });
        const reason = mismatch(event, alert, { labels: repository.labels, compile: choice.compile, warn });
        if (reason)
            unmatched.push({ alert, name: (0,names/* fullName */.fq)(alert, home), ...reason });
        else
            matched.push(alert);
    }
    const providersByName = (0,names/* byName */.nG)(repository.providers);
    const planned = (0,same_manifest/* preferDeployed */.bP)(matched, home).map((alert) => (0,plan_delivery/* deliveryThrough */.ij)(event, alert, repository, home, providersByName));
    const deliveries = (0,pick_by_name/* mergeDuplicates */.$D)(planned, choice).map((delivery) => {
        const type = delivery.provider?.spec.type;
        if (delivery.outcome || type === undefined)
            return delivery;
        return { ...delivery, outcome: (0,gate/* gate */.G)(event, choice.typeOf(type)?.family) };
    });
    const alerts = deliveries.flatMap(({ alert }) => alert ?? []);
    return { event, deliveries, unmatched, warnings: [...warnings, ...conflicts(event, alerts)] };
}
function planNamed(event, repository, choice, home) {
    const deliver = (alert) => (0,plan_delivery/* deliveryThrough */.ij)(event, alert, repository, home);
    const areEquivalent = (a, b) => (0,same_manifest/* areSameDelivery */.TM)(deliver(a), deliver(b));
    const pickAlerts = (name) => (0,pick_by_name/* pick */.Up)(name, repository.alerts, 'Alert', { ...choice, home, areEquivalent });
    const pickProviders = (name) => (0,pick_by_name/* pick */.Up)(name, repository.providers, 'Provider', { ...choice, home, areEquivalent: same_manifest/* areSame */.tj });
    const alerts = [...new Set(choice.alerts.flatMap(pickAlerts))];
    const providers = [...new Set(choice.providers.flatMap(pickProviders))];
    const deliveries = [
        ...alerts.map((alert) => (0,plan_delivery/* unlessSuspended */.ox)(deliver(alert), alert, home)),
        ...providers.map((provider) => (0,plan_delivery/* directDelivery */.sJ)(event, provider, home)),
    ];
    return { event, deliveries, unmatched: [], warnings: conflicts(event, alerts) };
}
function planTests(event, { providers }, { typeOf }) {
    const home = event.involvedObject.namespace;
    return (0,same_manifest/* preferDeployed */.bP)(providers, home).map((provider) => {
        const delivery = (0,plan_delivery/* directDelivery */.sJ)(event, provider, home);
        return { ...delivery, outcome: delivery.outcome ?? (0,gate/* gate */.G)(event, typeOf(provider.spec.type)?.family) };
    });
}
function conflicts(event, alerts) {
    return alerts.flatMap((alert) => {
        const keys = (0,metadata/* combineMetadata */.f8)(event, alert.spec).conflicts;
        return keys.length === 0
            ? []
            : [
                {
                    alert,
                    field: 'spec.eventMetadata',
                    message: `metadata ${(0,wording/* shortList */.pg)(keys)} comes from more than one source; the controller's own keys win over summary, then eventMetadata, then annotations`,
                },
            ];
    });
}


/***/ }),

/***/ 1839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ areSameDelivery),
/* harmony export */   bP: () => (/* binding */ preferDeployed),
/* harmony export */   sw: () => (/* binding */ haveSameContent),
/* harmony export */   tj: () => (/* binding */ areSame)
/* harmony export */ });
/* harmony import */ var _common_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3117);

function preferDeployed(manifests, home) {
    const reached = new Set(manifests.filter(({ isReached }) => isReached).map((manifest) => (0,_common_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(manifest, home)));
    return manifests.filter((manifest) => manifest.isReached || !reached.has((0,_common_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(manifest, home)));
}
function areSame(a, b) {
    return a === b || (areOfOneCluster(a, b) && haveSameContent(a, b));
}
function areSameDelivery(a, b) {
    if (!a.alert || !b.alert || !a.provider || !b.provider)
        return false;
    return areSame(a.alert, b.alert) && areSame(a.provider, b.provider);
}
function haveSameContent(a, b) {
    return content(a) === content(b);
}
function content({ kind, name, namespace, uid, labels, annotations, unresolved, spec }) {
    const maps = [labels, annotations, unresolved].map((map) => [...map].sort());
    const plain = (_, value) => (value instanceof Map ? [...value] : value);
    return JSON.stringify([kind, name, namespace, uid, maps, spec], plain);
}
function areOfOneCluster(a, b) {
    return a.cluster !== undefined && a.cluster === b.cluster;
}


/***/ }),

/***/ 3980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ writeInputs)
/* harmony export */ });
function writeInputs(inputs, isAction) {
    const entries = Object.entries(inputs);
    return isAction
        ? entries.map(([name, value]) => `${name}: ${value}`).join('\n')
        : entries.map(([name, value]) => `--${name} ${/^[\w./-]+$/.test(value) ? value : `'${value}'`}`).join(' ');
}


/***/ }),

/***/ 7486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ typeNames),
/* harmony export */   _D: () => (/* binding */ loadTypes)
/* harmony export */ });
/* unused harmony export isTypeName */
/* harmony import */ var _shared_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3474);

const files = {
    alertmanager: async () => (await __webpack_require__.e(/* import() */ 2173).then(__webpack_require__.bind(__webpack_require__, 2173))).alertmanager,
    azuredevops: async () => (await __webpack_require__.e(/* import() */ 5356).then(__webpack_require__.bind(__webpack_require__, 5356))).azuredevops,
    azureeventhub: async () => (await __webpack_require__.e(/* import() */ 1532).then(__webpack_require__.bind(__webpack_require__, 1532))).azureeventhub,
    bitbucket: async () => (await __webpack_require__.e(/* import() */ 3003).then(__webpack_require__.bind(__webpack_require__, 3003))).bitbucket,
    bitbucketserver: async () => (await __webpack_require__.e(/* import() */ 7260).then(__webpack_require__.bind(__webpack_require__, 7260))).bitbucketserver,
    datadog: async () => (await __webpack_require__.e(/* import() */ 2108).then(__webpack_require__.bind(__webpack_require__, 2108))).datadog,
    discord: async () => (await __webpack_require__.e(/* import() */ 7346).then(__webpack_require__.bind(__webpack_require__, 7346))).discord,
    generic: async () => (await __webpack_require__.e(/* import() */ 583).then(__webpack_require__.bind(__webpack_require__, 583))).generic,
    'generic-hmac': async () => (await __webpack_require__.e(/* import() */ 9631).then(__webpack_require__.bind(__webpack_require__, 9631))).genericHmac,
    gitea: async () => (await __webpack_require__.e(/* import() */ 5924).then(__webpack_require__.bind(__webpack_require__, 5924))).gitea,
    giteapullrequestcomment: async () => (await __webpack_require__.e(/* import() */ 3677).then(__webpack_require__.bind(__webpack_require__, 3677))).giteapullrequestcomment,
    github: async () => (await __webpack_require__.e(/* import() */ 5183).then(__webpack_require__.bind(__webpack_require__, 5183))).github,
    githubdispatch: async () => (await __webpack_require__.e(/* import() */ 2321).then(__webpack_require__.bind(__webpack_require__, 2321))).githubdispatch,
    githubpullrequestcomment: async () => (await __webpack_require__.e(/* import() */ 2998).then(__webpack_require__.bind(__webpack_require__, 2998))).githubpullrequestcomment,
    gitlab: async () => (await __webpack_require__.e(/* import() */ 807).then(__webpack_require__.bind(__webpack_require__, 807))).gitlab,
    gitlabmergerequestcomment: async () => (await __webpack_require__.e(/* import() */ 1861).then(__webpack_require__.bind(__webpack_require__, 1861))).gitlabmergerequestcomment,
    googlechat: async () => (await __webpack_require__.e(/* import() */ 9613).then(__webpack_require__.bind(__webpack_require__, 9613))).googlechat,
    googlepubsub: async () => (await __webpack_require__.e(/* import() */ 104).then(__webpack_require__.bind(__webpack_require__, 104))).googlepubsub,
    grafana: async () => (await __webpack_require__.e(/* import() */ 7518).then(__webpack_require__.bind(__webpack_require__, 7518))).grafana,
    'incident.io': async () => (await __webpack_require__.e(/* import() */ 6334).then(__webpack_require__.bind(__webpack_require__, 6334))).incidentio,
    lark: async () => (await __webpack_require__.e(/* import() */ 1000).then(__webpack_require__.bind(__webpack_require__, 1000))).lark,
    matrix: async () => (await __webpack_require__.e(/* import() */ 1193).then(__webpack_require__.bind(__webpack_require__, 1193))).matrix,
    msteams: async () => (await __webpack_require__.e(/* import() */ 7123).then(__webpack_require__.bind(__webpack_require__, 7123))).msteams,
    nats: async () => (await __webpack_require__.e(/* import() */ 9783).then(__webpack_require__.bind(__webpack_require__, 9783))).nats,
    opsgenie: async () => (await __webpack_require__.e(/* import() */ 8728).then(__webpack_require__.bind(__webpack_require__, 8728))).opsgenie,
    otel: async () => (await __webpack_require__.e(/* import() */ 4999).then(__webpack_require__.bind(__webpack_require__, 4999))).otel,
    pagerduty: async () => (await __webpack_require__.e(/* import() */ 5917).then(__webpack_require__.bind(__webpack_require__, 5917))).pagerduty,
    rocket: async () => (await __webpack_require__.e(/* import() */ 240).then(__webpack_require__.bind(__webpack_require__, 240))).rocket,
    sentry: async () => (await __webpack_require__.e(/* import() */ 285).then(__webpack_require__.bind(__webpack_require__, 285))).sentry,
    slack: async () => (await __webpack_require__.e(/* import() */ 8058).then(__webpack_require__.bind(__webpack_require__, 8058))).slack,
    telegram: async () => (await __webpack_require__.e(/* import() */ 5131).then(__webpack_require__.bind(__webpack_require__, 5131))).telegram,
    webex: async () => (await __webpack_require__.e(/* import() */ 3705).then(__webpack_require__.bind(__webpack_require__, 3705))).webex,
    zoom: async () => (await __webpack_require__.e(/* import() */ 7503).then(__webpack_require__.bind(__webpack_require__, 7503))).zoom,
    zulip: async () => (await __webpack_require__.e(/* import() */ 3320).then(__webpack_require__.bind(__webpack_require__, 3320))).zulip,
};
const typeNames = Object.keys(files);
function isTypeName(type) {
    return Object.hasOwn(files, type);
}
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
const placeholder = '***';


/***/ }),

/***/ 3474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bO: () => (/* binding */ addressError),
/* harmony export */   s$: () => (/* binding */ addressUrl),
/* harmony export */   zq: () => (/* binding */ readAddress)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4959);


function addressUrl(target, example) {
    return readAddress(target, example, parseWithScheme);
}
function parseWithScheme(address) {
    try {
        return (0,_go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRequestUri */ .Hj)(address);
    }
    catch (cause) {
        throw /^\s*[a-z][a-z0-9+.-]*:\/\//i.test(address)
            ? cause
            : new Error('it has no scheme such as https://', { cause });
    }
}
function readAddress(target, example, parse) {
    const { address } = target;
    if (address === '')
        throw addressError('neither spec.address nor the Secret contains an address', example);
    try {
        return parse(address);
    }
    catch (cause) {
        throw addressError(`the address is not valid: ${cause.message}`, example, cause);
    }
}
function addressError(problem, example, cause) {
    return new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${problem}; expected an address like ${example}`, { field: 'spec.address' }, { cause });
}


/***/ }),

/***/ 5817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nn: () => (/* binding */ ClusterVariableError),
  ah: () => (/* binding */ SealedManifestError),
  Fd: () => (/* binding */ resolveDelivery),
  K6: () => (/* binding */ withFieldPosition)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/common/wording.ts
var wording = __webpack_require__(7333);
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


function textOf(values, key, deprecated) {
    return values.get(key) ?? values.get(deprecated) ?? '';
}
function hasTls(values) {
    const cert = textOf(values, 'tls.crt', 'certFile') !== '';
    const key = textOf(values, 'tls.key', 'keyFile') !== '';
    return cert === key && (cert || textOf(values, 'ca.crt', 'caFile') !== '');
}
function readTls(values, name, field) {
    const cert = textOf(values, 'tls.crt', 'certFile');
    const key = textOf(values, 'tls.key', 'keyFile');
    const ca = textOf(values, 'ca.crt', 'caFile');
    const reject = (found, cause) => {
        throw new errors/* ConfigError */.xL(`Secret ${name} ${found}`, { field }, { cause });
    };
    if ((cert === '') !== (key === ''))
        reject(cert ? 'has tls.crt without tls.key; it needs both' : 'has tls.key without tls.crt; it needs both');
    if (cert === '' && ca === '')
        reject('has no certificate; it needs ca.crt, or tls.crt and tls.key');
    if (cert !== '')
        checkPair(cert, key, reject);
    const roots = certificates(ca);
    if (ca !== '' && roots.length === 0)
        reject('has a ca.crt that does not contain a certificate; expected PEM');
    return { ...(ca !== '' && { ca: roots.join('\n') }), ...(cert !== '' && { cert, key }) };
}
function checkPair(cert, key, reject) {
    const attempt = (parse, found) => {
        try {
            return parse();
        }
        catch (cause) {
            return reject(found, cause);
        }
    };
    const leaf = attempt(() => new external_node_crypto_.X509Certificate(cert), 'has a tls.crt that is not a certificate in PEM');
    const privateKey = attempt(() => (0,external_node_crypto_.createPrivateKey)(key), 'has a tls.key that is not a private key in PEM');
    if (!leaf.checkPrivateKey(privateKey))
        reject('has a tls.key that does not match its tls.crt');
}
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

function authOf(values, name) {
    const dropped = invalidPart(values, name);
    if (dropped !== undefined)
        return { dropped };
    return { token: values.get('token'), username: values.get('username'), password: values.get('password') };
}
function invalidPart(values, name) {
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

// EXTERNAL MODULE: ./src/resolve/run-repository.ts
var run_repository = __webpack_require__(5986);
;// CONCATENATED MODULE: ./src/resolve/options.ts


function providerName({ identity }) {
    return (0,names/* fullName */.fq)(identity);
}
function acceptsRunToken({ type, runRepository }, address) {
    if (runRepository === undefined || !type.acceptsGithubToken)
        return false;
    return (0,run_repository/* isRunRepository */.G)(address, runRepository.serverUrl, runRepository.repository);
}

// EXTERNAL MODULE: ./src/go/url.ts
var go_url = __webpack_require__(4959);
// EXTERNAL MODULE: ./src/go/url-escape.ts
var url_escape = __webpack_require__(3179);
;// CONCATENATED MODULE: ./src/resolve/proxy-address.ts




function proxyKey(values, name) {
    const proxy = values.get('proxy');
    if (proxy === undefined)
        return undefined;
    try {
        (0,go_url/* parseUrl */.Dl)((0,strings/* goTrim */.$M)(proxy));
    }
    catch {
        throw new errors/* ConfigError */.xL(`proxy of Secret ${name} is not a URL; expected one like http://proxy.example.com:3128`, {
            field: 'spec.secretRef',
        });
    }
    return (0,strings/* goTrim */.$M)(proxy);
}
const proxySchemes = ['http', 'https', 'socks5'];
const maxAddressBytes = 2048;
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
    const invalid = (found) => new errors/* ConfigError */.xL(`address of Secret ${name} ${found}; expected a proxy as http://proxy.example.com:3128 (${proxySchemes.join(', ')})`, { field: 'spec.proxySecretRef' });
    if (address === '')
        throw invalid('is empty');
    if (Buffer.byteLength(address) > maxAddressBytes)
        throw invalid(`has more than ${maxAddressBytes} bytes`);
    let url;
    try {
        url = (0,go_url/* parseUrl */.Dl)(address);
    }
    catch {
        throw invalid(/\s/.test(address) ? 'is not a URL (it contains a space or a line break)' : 'is not a URL');
    }
    if (!proxySchemes.includes(url.scheme))
        throw invalid('has an unsupported scheme');
    return url;
}
function escapeUser(text) {
    return (0,url_escape/* escapeBytes */.xO)(Buffer.from(text), 'user');
}

// EXTERNAL MODULE: ./src/providers/provider-type.ts
var provider_type = __webpack_require__(1678);
;// CONCATENATED MODULE: ./src/resolve/references.ts



async function resolveReference(request, field) {
    const { provider, secretResolver } = request;
    const { namespace } = request.identity;
    const reference = provider.spec[field.slice('spec.'.length)];
    if (!reference)
        return undefined;
    const { name } = reference;
    const secret = await secretResolver.resolve(namespace, name, provider.file);
    const usesRunToken = field === 'spec.secretRef' && acceptsRunToken(request, provider.spec.address ?? '');
    const opened = { field, namespace, name, secret, values: secret.values };
    const lacking = secret.exists ? sealedKeys(request, opened) : suggestedKeys(request, opened);
    if (usesRunToken || (secret.exists && lacking.length === 0))
        return opened;
    return withPlaceholders(request, opened, lacking);
}
function withPlaceholders(request, reference, keys) {
    const { namespace, name, secret, field } = reference;
    const missing = request.secretResolver.missingError(providerName(request), { namespace, name, keys }, secret, field);
    if (!request.usesPlaceholders || missing.isWrong)
        throw missing;
    const placeholders = keys.map((key) => [key, placeholderFor(request.type, key)]);
    return { ...reference, values: new Map([...secret.values, ...placeholders]), missing };
}
function sealedKeys({ type }, { field, secret }) {
    const isUsed = (key) => field !== 'spec.secretRef' || key === 'address' || Object.hasOwn(type.keys, key);
    return (secret.sealed?.keys ?? []).filter((key) => isUsed(key) && !secret.values.has(key));
}
function suggestedKeys(request, reference) {
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
function lackingKeys({ type, provider }, secretRef, { target, dropped }) {
    const value = (key) => ({ address: target.address, token: target.token, username: target.username, password: target.password })[key] ??
        target.secret.get(key) ??
        '';
    const lacksAddress = type.address === 'required' && target.address === '' && !target.secret.has('address');
    const sets = type.needs ?? [];
    const lacksKeys = sets.length > 0 && !sets.some((keys) => keys.every((key) => value(key) !== ''));
    if (!lacksKeys && !(lacksAddress && secretRef))
        return [];
    const expected = sets.map((keys) => keys.join(' and ')).join(', or ');
    const field = 'spec.secretRef';
    if (!secretRef)
        throw new errors/* ConfigError */.xL(`a Provider of type ${provider.spec.type} needs spec.secretRef, a Secret with ${expected}`, {
            field,
        });
    if (lacksKeys && dropped !== undefined)
        throw new errors/* ConfigError */.xL(`${dropped}, so Flux ignores all its credentials; it needs ${expected}`, { field });
    const needed = [...(lacksAddress ? ['address'] : []), ...(lacksKeys ? (sets[0] ?? []) : [])];
    return needed.filter((key) => value(key) === '');
}
function placeholderFor({ placeholders, schemes }, key) {
    if (key === 'headers')
        return JSON.stringify({ [provider_type/* placeholder */.q]: provider_type/* placeholder */.q });
    const fromType = placeholders?.[key];
    if (fromType !== undefined || key !== 'address')
        return fromType ?? provider_type/* placeholder */.q;
    const [scheme = ''] = schemes ?? ['https'];
    return scheme === '' ? provider_type/* placeholder */.q : `${scheme}://${provider_type/* placeholder */.q}`;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/common/parse-yaml.ts
var parse_yaml = __webpack_require__(1032);
;// CONCATENATED MODULE: ./src/resolve/secret-headers.ts



function readHeaders(text, secret) {
    const invalid = (found) => new errors/* ConfigError */.xL(`headers of Secret ${secret}: ${found}; expected a YAML map, as "X-Tenant: blue"`, {
        field: 'spec.secretRef',
    });
    const [document] = (0,parse_yaml/* parseYamlDocuments */.v)(text, { version: '1.1' });
    const headers = new Map();
    if (!document)
        return headers;
    const [error] = document.errors;
    if (error)
        throw invalid(`not valid YAML (${error.code})`);
    const root = document.contents;
    if (root === null || ((0,dist/* isScalar */.jn)(root) && root.value === null))
        return headers;
    if (!(0,dist/* isMap */.jh)(root))
        throw invalid('not a map');
    addHeaders(root, headers, { document, invalid, ancestors: new Set(), budget: { maps: 1000 } });
    return headers;
}
function addHeaders(map, headers, context) {
    const { document, invalid, ancestors, budget } = context;
    if (ancestors.has(map) || budget.maps-- <= 0)
        throw invalid('an alias that refers to itself, or too many aliases');
    const inner = { ...context, ancestors: new Set([...ancestors, map]) };
    for (const { key, value } of map.items) {
        if (isMergeKey(key)) {
            for (const merged of mergedMaps(resolve(value, document), context))
                addHeaders(merged, headers, inner);
            continue;
        }
        const name = scalarText(key);
        if (name === undefined || ((0,dist/* isScalar */.jn)(key) && key.value === null))
            throw invalid('a key that is not a string');
        const content = value === null ? '' : scalarText(resolve(value, document));
        if (content === undefined)
            throw invalid(`${name} is a list or a map`);
        headers.set(name, content);
    }
}
function resolve(node, document) {
    return (0,dist/* isAlias */.Vj)(node) ? node.resolve(document) : node;
}
function isMergeKey(key) {
    return (0,dist/* isScalar */.jn)(key) && key.type === 'PLAIN' && key.source === '<<';
}
function mergedMaps(value, { document, invalid }) {
    const maps = (0,dist/* isSeq */.oP)(value) ? value.items.map((item) => resolve(item, document)).reverse() : [value];
    return maps.map((map) => {
        if ((0,dist/* isMap */.jh)(map))
            return map;
        throw invalid('<< is not a map or a list of maps');
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
    if (value instanceof Date || source.includes(':'))
        return source;
    return String(value);
}

// EXTERNAL MODULE: ./src/resolve/target-secrets.ts
var target_secrets = __webpack_require__(2511);
;// CONCATENATED MODULE: ./src/resolve/target.ts











async function resolveTarget(request) {
    if (request.provider.spec.serviceAccountName)
        throw new errors/* ConfigError */.xL('spec.serviceAccountName is an identity that exists only inside a cluster; use spec.secretRef to send from here', { field: 'spec.serviceAccountName' });
    const references = {
        secretRef: await resolveReference(request, 'spec.secretRef'),
        proxySecretRef: await resolveReference(request, 'spec.proxySecretRef'),
        certSecretRef: await resolveReference(request, 'spec.certSecretRef'),
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
    const proxyFromKey = proxyKey(values, name);
    const headers = readHeaders(values.get('headers') ?? '', name);
    const auth = authOf(values, name);
    const proxy = proxySecretRef ? proxyOf(request, proxySecretRef) : (proxyFromKey ?? spec.proxy);
    const tls = tlsOf(request, references, auth);
    const githubToken = runToken(request, address, auth, values);
    const target = {
        address,
        channel: spec.channel ?? '',
        username: auth.username ?? spec.username ?? '',
        token: githubToken ?? auth.token ?? '',
        password: auth.password ?? '',
        headers,
        secret: values,
        commitStatus: request.commitStatus,
        provider: request.identity,
        alert: request.alert,
        now: request.now,
        uuid: request.uuid,
    };
    (0,target_secrets/* registerTargetSecrets */.U)(redactor, target, type, { isFromSecret: values.has('address'), proxy });
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
        usesGithubToken: githubToken !== undefined,
    };
}
function addressOf({ provider }, values, name) {
    const address = values.get('address');
    if (address === undefined)
        return provider.spec.address ?? '';
    if (Buffer.byteLength(address) > target_maxAddressBytes)
        throw new errors/* ConfigError */.xL(`address of Secret ${name} has ${Buffer.byteLength(address)} bytes; Flux accepts at most ${target_maxAddressBytes}`, { field: 'spec.secretRef' });
    return (0,strings/* goTrim */.$M)(address);
}
const target_maxAddressBytes = 2048;
function proxyOf(request, reference) {
    const { field, secret, values, namespace, name, missing } = reference;
    if (missing)
        return '';
    if (!values.has('address'))
        throw request.secretResolver.missingError(providerName(request), { namespace, name, keys: ['address'] }, secret, field);
    for (const key of ['username', 'password'])
        request.redactor.add(values.get(key) ?? '');
    return proxyUrl(values, (0,names/* fullName */.fq)(reference));
}
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
function runToken(request, address, auth, values) {
    const hasCredentials = auth.token || auth.password || auth.dropped !== undefined || values.has('githubAppPrivateKey');
    return !hasCredentials && acceptsRunToken(request, address) ? request.runRepository?.token : undefined;
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
        messages.push(`${auth.dropped}: Flux then ignores all credentials of the Secret, so none of them is sent`);
    const isSent = !target.token.startsWith('{');
    if (isSent && /[\r\n]/.test(target.token.trim() === target.token ? '' : target.token))
        messages.push(`token of Secret ${name} begins or ends with a line break, which an HTTP header cannot contain: write it without one (printf instead of echo)`);
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





class SealedManifestError extends errors/* ConfigError */.xL {
    constructor({ kind, name, file, line, column, sealed }) {
        super(`${kind} ${name} ${sealed}`, { file, line, column });
    }
}
class ClusterVariableError extends errors/* ConfigError */.xL {
}
async function resolveDelivery({ provider, alert: manifest, event }, options) {
    try {
        for (const one of [provider, manifest])
            if (one?.sealed !== undefined)
                throw new SealedManifestError(one);
        const type = requireType(provider, options);
        rejectUnresolved(provider);
        if (manifest)
            rejectUnresolved(manifest);
        const home = event.involvedObject.namespace;
        const identity = identityOf('Provider', provider, home, options);
        const alert = manifest ? identityOf('Alert', manifest, home, options) : identity;
        const commitStatus = type.family === 'status' ? await commitStatusOf({ provider, manifest, event, identity, alert }, options) : '';
        return { type, ...(await resolveTarget({ ...options, provider, type, identity, alert, commitStatus })) };
    }
    catch (error) {
        throw error instanceof errors/* ConfigError */.xL ? withFieldPosition(error, provider) : error;
    }
}
function requireType({ spec }, { typeOf }) {
    const type = typeOf(spec.type);
    if (type)
        return type;
    const found = spec.type ? `unknown type ${JSON.stringify(spec.type)}` : 'spec.type is missing';
    throw new errors/* ConfigError */.xL(`${found}; expected one of ${providers/* typeNames */.DK.join(', ')}${(0,wording/* didYouMean */.au)(spec.type, providers/* typeNames */.DK)}`, {
        field: 'spec.type',
    });
}
async function commitStatusOf({ provider, manifest, event, identity, alert }, { statusContext }) {
    if (statusContext !== undefined)
        return statusContext;
    const { createCommitStatus } = await __webpack_require__.e(/* import() */ 6682).then(__webpack_require__.bind(__webpack_require__, 6682));
    const named = ({ name, namespace, uid }, source) => ({ name, namespace, uid, source });
    return createCommitStatus(event, named(alert, manifest?.source() ?? { metadata: {}, spec: {} }), named(identity, provider.source()));
}
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
function rejectUnresolved(manifest) {
    const { kind, name, providedBy } = manifest;
    const unresolved = [...manifest.unresolved].filter(([field]) => isChecked(field));
    const [field, variable] = unresolved.find(([one]) => !providedBy?.has(one)) ?? unresolved[0] ?? [];
    if (field === undefined)
        return;
    const contains = `${field} of ${kind} ${name} contains \${${variable}}, which has no value`;
    const source = providedBy?.get(field);
    const error = source === undefined
        ? new errors/* ConfigError */.xL(`${contains}; set it with the input substitute`, { field })
        : new ClusterVariableError(`${contains} here: it is in ${source} in the cluster, which is not among the manifests; set it with the input substitute`, { field });
    throw withFieldPosition(error, manifest);
}
function isChecked(field) {
    return field.startsWith('spec.') || field === 'metadata.namespace';
}
function withFieldPosition(error, manifest) {
    const { field, file } = error.where;
    if (file !== undefined)
        return error;
    const at = field?.startsWith('spec') || field === 'metadata.namespace' ? manifest.at(field) : manifest;
    error.where = { field, file: manifest.file, line: at.line, column: at.column };
    return error;
}


/***/ }),

/***/ 5986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isRunRepository)
/* harmony export */ });
/* harmony import */ var _providers_shared_git_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7659);

function isRunRepository(address, serverUrl, repository) {
    const { host, id } = (0,_providers_shared_git_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGitAddress */ .Q)(address);
    const path = id.replace(/\/+$/, '').replace(/\.git$/, '');
    return (repository !== '' &&
        host.toLowerCase() === serverUrl.toLowerCase().replace(/\/+$/, '') &&
        path.toLowerCase() === repository.toLowerCase());
}


/***/ }),

/***/ 2511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ registerTargetSecrets),
/* harmony export */   v: () => (/* binding */ registerProxySecrets)
/* harmony export */ });
/* harmony import */ var _secrets_redact_secret_texts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5998);

function registerProxySecrets(redactor, proxy) {
    const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
    redactor.addAddress(url);
    redactor.addAddress(url.replace(/^([a-z][a-z0-9+.-]*:\/\/[^:@/?#]*):[^@/?#]*@/i, '$1@'));
    for (const secret of (0,_secrets_redact_secret_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .userinfoSecrets */ .zC)(url))
        redactor.add(secret);
}
const publicHeaders = /^(accept|content-type|user-agent)$/i;
function registerTargetSecrets(redactor, { address, token, username, password, headers }, type, { isFromSecret, proxy }) {
    if (isFromSecret || type.addressIsSecret || /SharedAccessKey=/i.test(address))
        redactor.addAddress(address);
    for (const part of address.split(';'))
        redactor.add(/^\s*SharedAccessKey=(.*)$/is.exec(part)?.[1] ?? '');
    const isUserinfoSent = type.family === 'message' || type.family === 'webhook' || /^[^/]*\/\/[^/?#]*:[^/?#]*@/.test(address);
    if (isUserinfoSent)
        for (const secret of (0,_secrets_redact_secret_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .userinfoSecrets */ .zC)(address))
            redactor.add(secret);
    if (proxy)
        registerProxySecrets(redactor, proxy);
    for (const secret of [token, token.slice(token.indexOf(':') + 1), password])
        redactor.add(secret);
    if (password)
        redactor.add(`${username}:${password}`);
    for (const [name, value] of headers) {
        if (!publicHeaders.test(name))
            for (const secret of (0,_secrets_redact_secret_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .headerSecrets */ .n3)(name, value))
                redactor.add(secret);
    }
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
/* harmony import */ var _common_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7333);


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
function unusedUids(uids, manifests, homes) {
    if (uids.size === 0 || homes.size === 0)
        return [];
    const namesOf = ({ kind, namespace, name }) => (namespace === undefined ? [...homes] : [namespace]).map((home) => `${kind}/${home}/${name}`);
    const known = new Set(manifests.flatMap(namesOf));
    const unused = [...uids.keys()].filter((name) => !known.has(name));
    if (unused.length === 0)
        return [];
    const message = `uids names ${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .shortList */ .pg)(unused)}, but there is no such manifest; expected Kind/namespace/name, as ${[...known][0] ?? 'Provider/flux-system/chat'}`;
    return [{ severity: 'notice', message, field: 'uids' }];
}


/***/ }),

/***/ 7442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ nearMisses),
/* harmony export */   NP: () => (/* binding */ MissingSecretError),
/* harmony export */   Ri: () => (/* binding */ unusedNames),
/* harmony export */   bk: () => (/* binding */ missingSecret),
/* harmony export */   g4: () => (/* binding */ emptyPaths)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _common_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3117);
/* harmony import */ var _common_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7333);
/* harmony import */ var _secret_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3204);




class MissingSecretError extends _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL {
    needed;
    isWrong;
    brief;
    near;
    constructor(message, needed, { brief, near, field, isWrong }) {
        super(message, { field });
        this.brief = brief;
        this.near = near;
        this.needed = needed;
        this.isWrong = isWrong;
    }
}
function nearMisses(inputs, entriesOf, needed) {
    const expected = (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .entryNames */ .V)(needed);
    const texts = expected.filter((entry) => inputs.some(({ flat }) => flat.has(entry)));
    const others = entriesOf(needed.name).filter((entry) => !expected.includes(entry));
    return [
        ...texts.map((entry) => `In secrets, ${entry} is a string; expected a map of keys.`),
        ...(others.length > 0 ? [`Found instead, in another namespace: ${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shortList */ .pg)(others)}.`] : []),
    ];
}
function unusedNames(inputs, used, { usedNames, keys }) {
    const unused = inputs.flatMap(({ entries, flat }) => [
        ...[...entries.keys()].filter((entry) => !used.hasEntry(entry)),
        ...[...flat.keys()].filter((name) => name.startsWith('FLUX_') && !used.hasFlatName(name, keys)),
    ]);
    if (unused.length === 0)
        return [];
    const flatNames = () => usedNames.flatMap((secret) => keys.flatMap((key) => used.flatNames(secret, key)));
    const entries = usedNames.flatMap(_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .entryNames */ .V);
    const describe = (name) => {
        const suggestion = (0,_common_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(name, name.startsWith('FLUX_') ? flatNames() : entries);
        return suggestion === undefined ? name : `${name} (did you mean ${suggestion}?)`;
    };
    return [`In secrets, but not used by any Provider: ${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shortList */ .pg)(unused, describe)}.`];
}
function emptyPaths(needed, names) {
    return [...(0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .entryNames */ .V)(needed).flatMap((entry) => needed.keys.map((key) => `${entry}.${key}`)), ...names];
}
function missingSecret(provider, needed, { exists, sealed, values }, field, { flatNames, empty, near, fix }) {
    const secret = `Secret ${(0,_common_names_js__WEBPACK_IMPORTED_MODULE_3__/* .fullName */ .fq)(needed)} (${field})`;
    const held = [...values].flatMap(([key, value]) => (value === '' ? [] : [key]));
    const holds = held.length > 0 ? ` (it has ${held.join(', ')})` : '';
    const lacks = exists
        ? `but it does not have ${needed.keys.length > 1 ? 'them' : 'it'}${holds}`
        : 'which was not given';
    const keys = `${needed.keys.length > 1 ? 'keys' : 'key'} ${needed.keys.join(' and ')}`;
    const sentences = [
        needed.keys.length > 0
            ? `Provider ${provider} needs the ${keys} of ${secret}, ${lacks}.`
            : `Provider ${provider} refers to ${secret}, which was not given. The Provider reads nothing from it, but Flux refuses a Provider whose Secret is missing. Remove ${field}, or add an empty Secret.`,
        ...(sealed ? [`${sealed.says}.`] : []),
        ...(empty.length > 0 ? [`In secrets, ${empty.join(', ')} is empty: does that secret exist in the settings?`] : []),
        ...near,
    ];
    const brief = sentences.join(' ');
    const searched = `Searched: secrets (${[...(0,_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .entryNames */ .V)(needed), ...flatNames].join(', ')})`;
    const variables = flatNames.length > 0 ? `, the environment (${flatNames.join(', ')})` : '';
    const isSealed = needed.keys.some((key) => sealed?.keys?.includes(key) ?? false);
    return new MissingSecretError(`${brief} ${fix}\n${searched}${variables}, Secret manifests.`, needed, {
        brief,
        near,
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
/* harmony import */ var _ci_ci_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5066);
/* harmony import */ var _common_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3117);
/* harmony import */ var _common_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7333);



const destinations = {
    action: "add this to the step's `with:`",
    github: 'add this to the step',
    gitlab: 'add this to the job, with masked variables of the project',
    azure: 'add this to the step, with secret variables of the pipeline',
    jenkins: 'put the step inside this',
    variables: 'add these secret variables to the project',
    shell: 'set this before running the command',
};
function pasteSyntax(environment, isAction) {
    const system = (0,_ci_ci_run_js__WEBPACK_IMPORTED_MODULE_0__/* .ciSystem */ ._)(environment);
    if (isAction)
        return 'action';
    if (system === 'other')
        return environment.CI ? 'variables' : 'shell';
    return system;
}
function pasteBlock(used, needed, { syntax, first }) {
    const sentence = first === undefined ? destinations[syntax] : `${first}, then ${destinations[syntax]}`;
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}:\n${blockLines(used, needed, syntax)}`;
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
const multiLine = /PrivateKey$|\.crt$|\.key$|File$|^(headers|creds)$/;
function actionBlock(used, entries) {
    const lines = entries.flatMap((secret) => [
        `  ${(0,_common_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(secret)}:${secret.keys.length === 0 ? ' {}' : ''}${comment(secret)}`,
        ...secret.keys.map((key) => {
            const name = `secrets.${flatName(used, secret, key)}`;
            return `    ${key}: ${multiLine.test(key) ? `\${{ toJSON(${name}) }}` : `"\${{ ${name} }}"`}`;
        }),
    ]);
    return ['secrets: |', ...lines].join('\n');
}
function comment({ namespaces }) {
    return namespaces.length > 1 ? ` # in ${(0,_common_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shortList */ .pg)(namespaces)}` : '';
}
function variableLines(names, syntax) {
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
        case 'variables':
            return names.map(({ name }) => name);
        case 'shell':
            return names.map(({ name, key }) => `export ${name}=${multiLine.test(key) ? '"$(cat FILE)"' : "'…'"}`);
    }
}
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
/* harmony export */   WR: () => (/* binding */ registerCredentials),
/* harmony export */   lk: () => (/* binding */ redactHeader),
/* harmony export */   uo: () => (/* binding */ isCredential)
/* harmony export */ });
const credential = /^(?:(?:proxy-|www-)?(?:authorization|authenticate)|cookie2?|(?:.+-)?(?:auth|(?:api|access|auth|private)-?(?:key|token)|authorization-token))$/i;
function isCredential(header) {
    return credential.test(header);
}
function redactHeader(name, value) {
    return isCredential(name) ? value.replace(/^(\w+ )?.+$/s, '$1***') : value;
}
function registerCredentials(request, { add }) {
    if (request.protocol !== 'http')
        return;
    for (const [name, value] of Object.entries(request.headers)) {
        if (isCredential(name))
            add(value.replace(/^\w+ /, ''));
    }
}


/***/ }),

/***/ 1470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createRedactor)
});

;// CONCATENATED MODULE: ./src/secrets/redact/mask-encodings.ts
function maskEncodings(text) {
    const forms = [text, ...base64Encodings(text), ...percentEncodings(text), ...jsonEscapes(text), ...htmlEscapes(text)];
    return forms.flatMap((form) => form.split(/[\r\n]+/)).filter((line) => line.trim().length >= 4);
}
function base64Encodings(text) {
    const bytes = Buffer.from(text);
    const padded = bytes.toString('base64');
    const inside = [0, 1, 2].map((shift) => {
        const end = shift + bytes.length;
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
        return encoded.slice(Math.ceil((shift * 8) / 6), Math.floor((end * 8) / 6));
    });
    const standard = [padded, padded.replace(/=+$/, ''), ...inside.filter((piece) => piece.length >= 6)];
    return standard.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}
function percentEncodings(text) {
    const component = encodeURIComponent(text.toWellFormed());
    const strict = component.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
    const path = strict.replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/g, decodeURIComponent);
    const upper = [component, strict, path, path.replaceAll('%2F', '/'), encodeURI(text.toWellFormed())];
    const form = new URLSearchParams([['', text]]).toString().slice(1);
    const all = [form, ...upper.flatMap((each) => [each, each.replace(/%20/g, '+')])];
    return all.flatMap((each) => [each, each.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase())]);
}
function jsonEscapes(text) {
    const plain = JSON.stringify(text).slice(1, -1);
    const toHex = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const go = plain.replace(/[<>&\u2028\u2029]/g, toHex);
    const ascii = plain.replace(/[\u007f-\uffff]/g, toHex);
    return [plain, go, ascii, plain.replaceAll('/', '\\/'), ascii.replaceAll('/', '\\/')];
}
function htmlEscapes(text) {
    const bare = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return [
        bare.replaceAll('"', '&#34;').replaceAll("'", '&#39;'),
        bare.replaceAll('"', '&quot;').replaceAll("'", '&#x27;'),
        bare.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
    ];
}

;// CONCATENATED MODULE: ./src/secrets/redact/normal-form.ts
function emptyForm() {
    const [bytes, offsets] = [new Uint8Array(0), new Int32Array(1)];
    return { bytes, starts: offsets, bare: offsets, slashes: bytes, length: 0, backslash: -1, pending: 0, watched: -1 };
}
const code = (char) => char.charCodeAt(0);
const backslash = code('\\');
const lineFeed = code('\n');
const carriageReturn = code('\r');
const percent = code('%');
const semicolon = code(';');
const hexValue = Int8Array.from({ length: 256 }, (_, byte) => /[0-9a-f]/i.test(String.fromCharCode(byte)) ? Number.parseInt(String.fromCharCode(byte), 16) : -1);
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => hexValue[byte] >= 0 ? 2 : '\\;"\'%'.includes(String.fromCharCode(byte)) ? 1 : 0);
function normalize(source, length, form) {
    normal_form_reset(form, length);
    const { bytes, starts, bare, slashes } = form;
    let size = 0;
    for (let at = 0; at < length; at++) {
        const byte = source[at];
        const kind = kinds[byte];
        if (form.backslash < 0 && (kind === 0 || (kind === 2 && size > form.watched))) {
            bytes[size] = byte;
            starts[size] = at;
            bare[size] = at;
            slashes[size] = 0;
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
function copyAsIs(source, length, form) {
    normal_form_reset(form, length);
    form.bytes.set(length === source.length ? source : source.subarray(0, length));
    for (let at = 0; at <= length; at++)
        form.starts[at] = form.bare[at] = at;
    form.length = length;
}
function normal_form_reset(form, length) {
    if (form.bytes.length < length) {
        const size = Math.max(1024, length, Math.min(2 * form.bytes.length, 1 << 24));
        form.bytes = new Uint8Array(size);
        form.starts = new Int32Array(size + 1);
        form.bare = new Int32Array(size + 1);
        form.slashes = new Uint8Array(size);
    }
    form.length = 0;
    form.backslash = -1;
    form.pending = 0;
    form.watched = -1;
}
function append(form, byte, start, bare, slashes) {
    form.bytes[form.length] = byte;
    form.starts[form.length] = start;
    form.bare[form.length] = bare;
    form.slashes[form.length] = slashes;
    form.length++;
}
function pushSource(form, byte, at) {
    if (byte === backslash) {
        if (form.backslash < 0)
            form.backslash = at;
        form.pending |= 1;
        return;
    }
    const { backslash: before, pending } = form;
    form.backslash = -1;
    form.pending = 0;
    if (before < 0)
        push(form, byte, at, at, 0);
    else
        push(form, byte === code('n') ? lineFeed : byte === code('r') ? carriageReturn : byte, before, at, pending);
}
function push(form, byte, start, bare, slashes) {
    if (byte === backslash) {
        if (form.backslash < 0)
            form.backslash = start;
        form.pending = Math.min(form.pending + slashes + 2, 254);
        return;
    }
    const isQuote = byte === code('"') || byte === code("'");
    if (isQuote && form.length > 0 && form.bytes[form.length - 1] === byte)
        return;
    append(form, byte, start, bare, slashes);
    const digits = byte === percent ? 2 : slashes > 0 ? digitsAfter[byte] : 0;
    if (digits > 0)
        form.watched = Math.max(form.watched, form.length - 1 + digits);
    if (hexValue[byte] >= 0)
        undoHex(form);
    else if (byte === semicolon)
        undoEntity(form);
}
const digitsAfter = Uint8Array.from({ length: 256 }, (_, byte) => ({ x: 2, u: 4, U: 8 })[String.fromCharCode(byte)] ?? 0);
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
function isEscaped({ slashes }, at) {
    return slashes[at] > 0;
}
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
const punctuation = 'hyphen - dash - minus - UnderBar _ DiacriticalGrave ` VerticalLine | midast * QUOT " AMP & LT < GT > quot " apos \' amp & lt < gt > excl ! num # dollar $ percnt % lpar ( rpar ) ast * plus + comma , period . sol / colon : semi ; equals = quest ? commat @ lsqb [ lbrack [ bsol \\ rsqb ] rbrack ] Hat ^ lowbar _ grave ` lcub { lbrace { verbar | vert | rcub } rbrace } Tab \t NewLine \n nbsp \u0020';
const latin1 = 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const entities = new Map([
    ...latin1.split(' ').map((name, at) => [name, 0xa0 + at]),
    ...[...punctuation.matchAll(/(\w+) ([\s\S])/g)].map(([, name, char]) => [
        name,
        code(char),
    ]),
]);
const longestEntity = 16;
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
function undo(form, at, byte, usesBackslash = false) {
    const start = form.starts[at];
    const slashes = form.slashes[at];
    const remaining = usesBackslash && slashes % 2 === 0 ? slashes - 2 : slashes - (slashes % 2);
    form.length = at;
    push(form, byte, start, remaining > 0 ? form.bare[at] : start, remaining);
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
    const pair = joinSurrogates(form, point);
    for (const byte of utf8(pair.point))
        append(form, byte, pair.start ?? start, pair.start ?? start, 0);
}
function joinSurrogates(form, point) {
    const { bytes, starts, length } = form;
    if (point < 0xdc00 || point > 0xdfff || length < 3 || bytes[length - 3] !== 0xed)
        return { point };
    const high = 0xd000 | ((bytes[length - 2] & 0x3f) << 6) | (bytes[length - 1] & 0x3f);
    if (high < 0xd800 || high > 0xdbff)
        return { point };
    form.length -= 3;
    return { point: 0x10000 + ((high - 0xd800) << 10) + (point - 0xdc00), start: starts[length - 3] };
}
function utf8(point) {
    const tail = (shift) => 0x80 | ((point >> shift) & 0x3f);
    if (point < 0x800)
        return [0xc0 | (point >> 6), tail(0)];
    if (point < 0x10000)
        return [0xe0 | (point >> 12), tail(6), tail(0)];
    return [0xf0 | (point >> 18), tail(12), tail(6), tail(0)];
}

;// CONCATENATED MODULE: ./src/secrets/redact/pattern-index.ts
const startLengths = [64, 32, 16, 8, 4];
const hashMultiplier = 0x9e3779b1;
const fold = Uint8Array.from({ length: 256 }, (_, byte) => {
    const at = ' \n\r\t\b\f\v'.indexOf(String.fromCharCode(byte));
    return at < 0 ? byte : '+nrtbfv'.charCodeAt(at);
});
function emptyIndex() {
    return {
        byStart: new Map(startLengths.map((length) => [length, new Map()])),
        filter: new Uint8Array(1 << 14),
        shift: 32 - 14,
        words: new Set(),
        short: [],
    };
}
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
    if (index.words.size * 32 > index.filter.length) {
        index.shift -= 2;
        index.filter = new Uint8Array(index.filter.length * 4);
        for (const value of index.words)
            index.filter[Math.imul(value, hashMultiplier) >>> index.shift] = 1;
    }
    else
        index.filter[Math.imul(word(bytes, 0), hashMultiplier) >>> index.shift] = 1;
}
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
function eachMatch(index, bytes, length, fits) {
    if (index.short.length > 0)
        eachShortMatch(index, bytes, length, fits);
    if (length < 4)
        return;
    const { filter, shift } = index;
    let value = word(bytes, 0) >>> 8;
    for (let at = 0; at + 3 < length; at++) {
        value = (value << 8) | fold[bytes[at + 3]];
        if (filter[Math.imul(value, hashMultiplier) >>> shift] === 1)
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
    return patterns.some((pattern) => at + pattern.bytes.length <= length && isEqualAt(pattern.bytes, bytes, at) && fits(pattern, at));
}
function isEqualAt(pattern, bytes, at) {
    for (let i = 0; i < pattern.length; i++)
        if (pattern[i] !== fold[bytes[at + i]])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./src/secrets/redact/search.ts


const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const base64 = {
    values: Int8Array.from({ length: 256 }, (_, byte) => alphabet.indexOf(String.fromCharCode(byte).replace('-', '+').replace('_', '/'))),
    bits: 6,
    shortest: 6,
    alignments: 4,
};
const hexadecimal = { values: hexValue, bits: 4, shortest: 8, alignments: 2 };
const emptyRun = () => ({
    encoding: base64,
    values: new Uint8Array(0),
    positions: new Int32Array(0),
    count: 0,
    alignment: 0,
    decoded: new Uint8Array(0),
});
const levels = Array.from({ length: 3 }, () => ({ form: emptyForm(), run: emptyRun() }));
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
function continuesPath(before) {
    return before !== undefined && /[\w./-]/.test(String.fromCharCode(before));
}
function inSource(depth, from, to) {
    if (depth === 0)
        return [from, to];
    const { form, run } = levels[depth - 1];
    const { bits } = run.encoding;
    const first = run.alignment + Math.floor((from * 8) / bits);
    const last = run.alignment + Math.ceil((to * 8) / bits) - 1;
    let end = run.positions[last] + 1;
    if (last === run.count - 1)
        while (form.bytes[end] === padding && end < form.length)
            end++;
    return inSource(depth - 1, form.starts[run.positions[first]], form.starts[end]);
}
const padding = '='.charCodeAt(0);
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
            at = Math.max(at, run.positions[run.count - 1] + 1);
        }
        at++;
    }
}
function isLineBreak(byte) {
    return byte === 0x0a || byte === 0x0d;
}
function endOfLines(bytes, from, length, values) {
    let at = from;
    while (at < length && (isGap(bytes[at]) || values[bytes[at]] >= 0))
        at++;
    return at;
}
function isGap(byte) {
    return isLineBreak(byte) || byte === 0x20;
}
function fill(run, encoding, bytes, from, to) {
    if (run.values.length < to - from) {
        const size = Math.max(1024, to - from);
        run.values = new Uint8Array(size);
        run.positions = new Int32Array(size);
        run.decoded = new Uint8Array(size);
    }
    run.encoding = encoding;
    run.count = 0;
    for (let at = from; at < to; at++) {
        const value = encoding.values[bytes[at]];
        if (value < 0)
            continue;
        run.values[run.count] = value;
        run.positions[run.count++] = at;
    }
}
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

// EXTERNAL MODULE: ./src/secrets/redact/secret-texts.ts
var secret_texts = __webpack_require__(5998);
;// CONCATENATED MODULE: ./src/secrets/redact/redact.ts





function createRedactor() {
    const index = emptyIndex();
    const known = new Set();
    const texts = [];
    const listeners = [];
    const register = (id, textsOf) => {
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
        add: (secret) => register(secret, () => (0,secret_texts/* secretTexts */.Vh)(secret)),
        addAddress: (address) => register(`address ${address}`, () => (0,secret_texts/* addressTexts */.Tt)(address)),
        redact: (text) => (texts.length === 0 ? text : replace(text, (source) => search(source, index))),
        onSecret: (listener) => {
            const sent = new Set();
            const sendMasks = (added) => {
                const masks = masksOf(added).filter((mask) => !sent.has(mask));
                for (const mask of masks)
                    sent.add(mask);
                if (masks.length > 0)
                    listener(masks);
            };
            sendMasks(texts);
            listeners.push(sendMasks);
        },
    };
}
function patternsOf({ text, bytes = Buffer.from(text), keep, alone }) {
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
function masksOf(texts) {
    const masks = new Set(texts.flatMap(({ text, alone, bytes }) => (alone || bytes ? [] : maskEncodings(text))));
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

/***/ 5998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qn: () => (/* binding */ isRevealing),
/* harmony export */   Tt: () => (/* binding */ addressTexts),
/* harmony export */   Vh: () => (/* binding */ secretTexts),
/* harmony export */   n3: () => (/* binding */ headerSecrets),
/* harmony export */   zC: () => (/* binding */ userinfoSecrets)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const shortest = 4;
const shortestPart = 8;
function secretTexts(secret) {
    const plain = [...parts(secret), ...afterScheme(secret)].map(whole);
    return [...plain, ...keyBytes(secret), ...inJson(secret)];
}
function headerSecrets(name, value) {
    const cookies = /^cookie2?$/i.test(name) ? value.split(';').map((cookie) => cookie.replace(/^[^=]*=/, '').trim()) : [];
    return [value, value.slice(value.indexOf(' ') + 1), ...cookies.filter((cookie) => cookie.length >= shortestPart)];
}
function isRevealing(part) {
    return part.length >= shortestPart && !/^[a-z_-]+$/.test(part);
}
function whole(text) {
    return { text, keep: 0, alone: false };
}
function addressTexts(address) {
    const url = /^\s*[a-z][a-z0-9+.-]*:\/\/(?:([^/?#]*)@)?([^/?#@]*)([\s\S]*)$/i.exec(address);
    if (!url)
        return secretTexts(address);
    const [, userinfo = '', host = '', rest = ''] = url;
    const password = userinfo.slice(userinfo.indexOf(':') + 1);
    const [, port = ''] = /:([^:\]]*)$/.exec(host) ?? [];
    const hidden = rest.trim();
    const paths = [hidden, hidden.replace(/[?#].*/s, '')].map((path) => path.replace(/\/$/, ''));
    return [
        ...spellings(password).flatMap(secretTexts),
        ...(/^\d*$/.test(port) ? [] : secretTexts(port)),
        ...paths.flatMap((path) => pathTexts(host, path)),
        ...revealingParts(hidden).flatMap(secretTexts),
    ];
}
function parts(secret) {
    const lines = secret.split(/\r?\n|\r|\\n/).map((line) => line.trim());
    const inner = lines.length > 1 ? lines.filter((line) => !/^-----(BEGIN|END) /.test(line)) : [];
    const forms = /[^\0-\x7f]/.test(secret) ? [secret.normalize('NFC'), secret.normalize('NFD')] : [];
    return [secret, secret.trim(), ...forms, ...inner].filter((text) => text.trim().length >= shortest);
}
function afterScheme(secret) {
    const [, scheme = '', credential] = /^\s*(bearer|basic|token|bot|apikey|geniekey)\s+(\S+)\s*$/i.exec(secret) ?? [];
    if (credential === undefined)
        return [];
    if (scheme.toLowerCase() !== 'basic')
        return parts(credential);
    const pair = Buffer.from(credential, 'base64').toString();
    return [credential, pair, pair.slice(pair.indexOf(':') + 1)].flatMap(parts);
}
const keyLine = 48;
function keyBytes(secret) {
    const keys = secret.matchAll(/-----BEGIN ([^-]*KEY)-----([\s\S]*?)-----END/g);
    return Array.from(keys).flatMap(([, label = '', body = '']) => {
        const lines = body.split(/\r?\n|\r|\\n/).filter((line) => !line.includes(':'));
        const bytes = Buffer.from(lines.join(''), 'base64');
        const open = publicPart(`-----BEGIN ${label}-----\n${bytes.toString('base64')}\n-----END ${label}-----`);
        const pieces = Array.from({ length: Math.ceil(bytes.length / keyLine) }, (_, at) => {
            const start = Math.max(0, Math.min(at * keyLine, bytes.length - keyLine));
            return bytes.subarray(start, start + keyLine);
        });
        const secrets = [bytes, ...pieces.filter((piece) => !open.includes(piece))];
        return secrets.filter(({ length }) => length >= shortestPart).map((each) => ({ ...whole(''), bytes: each }));
    });
}
function publicPart(pem) {
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem).export({ type: 'spki', format: 'der' });
    }
    catch {
        return Buffer.alloc(0);
    }
}
const secretField = /(secret|token|key|password)$/i;
const publicField = /^type$|(uri|url|email|name|user|host|domain|region|project(_?id)?|client_?id|_at)$/i;
const deepest = 8;
function inJson(secret) {
    if (!/^\s*[{[]/.test(secret))
        return [];
    const visit = (name, value, depth) => {
        if (typeof value === 'string')
            return inField(name, value);
        if (typeof value !== 'object' || value === null || depth > deepest)
            return [];
        return Object.entries(value).flatMap(([key, inner]) => visit(Array.isArray(value) ? name : key, inner, depth + 1));
    };
    try {
        return visit('', JSON.parse(secret), 0);
    }
    catch {
        return [];
    }
}
function inField(name, value) {
    if (secretField.test(name))
        return [...parts(value).map(whole), ...keyBytes(value)];
    if (publicField.test(name) || !isRevealing(value))
        return [];
    return /^\s*[a-z][a-z0-9+.-]*:\/\//i.test(value) ? addressTexts(value) : parts(value).map(whole);
}
function pathTexts(host, path) {
    if (path.length <= shortest)
        return [];
    const alone = isWords(path);
    const afterHost = { text: host + path, keep: host.length + 1, alone: false };
    return [...(alone ? [afterHost] : []), { text: path, keep: path.startsWith('/') ? 1 : 0, alone }];
}
function isWords(path) {
    return path.length < 32 && /^(\/([a-z._-]*|v\d+))*$/.test(path);
}
function revealingParts(rest) {
    const [path = '', query = ''] = rest.split(/[?#]/, 2);
    const values = query.split('&').map((pair) => pair.slice(pair.indexOf('=') + 1));
    const segments = path.split('/').filter(isRevealing);
    return [...values.filter((value) => value.length >= shortestPart), ...segments].flatMap(spellings);
}
function userinfoSecrets(url) {
    const [, userinfo = ''] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)@/i.exec(url) ?? [];
    if (userinfo === '')
        return [];
    const [, user = '', colon, password = ''] = /^([^:]*)(:?)(.*)$/s.exec(userinfo) ?? [];
    const pair = [user, password].map((text) => spellings(text).at(-1)).join(':');
    return [...spellings(colon ? password : user), Buffer.from(pair).toString('base64')];
}
function spellings(text) {
    try {
        return [...new Set([text, decodeURIComponent(text)])];
    }
    catch {
        return [text];
    }
}


/***/ }),

/***/ 4014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ textsOf),
/* harmony export */   r: () => (/* binding */ secretData)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _common_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7394);


function textsOf(fields, field) {
    const path = field === 'encryptedData' ? ['spec', field] : [field];
    return (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(fields, (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(fields, ...path)).map(([key, node]) => [key, (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(node) ?? '']);
}
function secretData(data, stringData, where, name) {
    const values = new Map();
    for (const [key, text] of data) {
        const at = where(`data.${key}`);
        values.set(key, isBase64(text)
            ? { value: Buffer.from(text, 'base64').toString(), source: (0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .locationText */ .fN)({ file: at.file, line: at.line }) }
            : new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`data.${key} of Secret ${name} is not base64; encode it, or write the plain text under stringData`, { field: `data.${key}`, ...at }));
    }
    for (const [key, value] of stringData) {
        const at = where(`stringData.${key}`);
        values.set(key, value.startsWith('ENC[AES256_GCM,')
            ? new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`stringData.${key} of Secret ${name} is encrypted with SOPS, but its sops block is missing`, {
                field: `stringData.${key}`,
                ...at,
            })
            : { value, source: (0,_common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .locationText */ .fN)({ file: at.file, line: at.line }) });
    }
    return values;
}
function isBase64(text) {
    const bare = text.replace(/[\r\n]/g, '');
    return bare.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(bare);
}


/***/ }),

/***/ 3204:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ entryNames),
/* harmony export */   r: () => (/* binding */ usedSecrets)
/* harmony export */ });
function entryNames({ namespace, name }) {
    return namespace ? [`${namespace}/${name}`, name] : [name];
}
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
function isShared(namespaces = new Set(), namespace) {
    const known = namespaces.size - (namespaces.has(undefined) ? 1 : 0);
    return namespace !== undefined && known > (namespaces.has(namespace) ? 1 : 0);
}
function flatten(text) {
    return text.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}
function isSame(a, b) {
    return a.name === b.name && (a.namespace ?? b.namespace) === (b.namespace ?? a.namespace);
}


/***/ }),

/***/ 5407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LS: () => (/* binding */ createSecretResolver),
  dg: () => (/* binding */ registerSecrets),
  M$: () => (/* binding */ registerVariable)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/common/names.ts
var common_names = __webpack_require__(3117);
// EXTERNAL MODULE: ./src/common/this-process.ts
var this_process = __webpack_require__(6813);
// EXTERNAL MODULE: ./src/providers/provider-type.ts
var provider_type = __webpack_require__(1678);
// EXTERNAL MODULE: ./src/secrets/missing-secret.ts
var missing_secret = __webpack_require__(7442);
// EXTERNAL MODULE: ./src/secrets/paste-block.ts
var paste_block = __webpack_require__(8370);
// EXTERNAL MODULE: ./src/secrets/redact/secret-texts.ts
var secret_texts = __webpack_require__(5998);
// EXTERNAL MODULE: ./src/common/wording.ts
var wording = __webpack_require__(7333);
// EXTERNAL MODULE: ./src/common/yaml.ts
var yaml = __webpack_require__(7394);
;// CONCATENATED MODULE: ./src/secrets/nearest-document.ts

function nearestOf(documents) {
    const inNamespace = new Map([...groupBy(documents, ({ namespace = '' }) => [namespace])].map(([key, group]) => [key, distinct(group)]));
    const all = distinct(documents);
    const byFolder = new Map();
    return (namespace, from) => {
        const candidates = namespace === undefined ? all : (inNamespace.get(namespace) ?? inNamespace.get('') ?? []);
        if (from === undefined || candidates.length < 2)
            return candidates;
        const folders = byFolder.get(candidates) ?? groupBy(candidates, ({ file }) => pathAndParents(file));
        byFolder.set(candidates, folders);
        const nearest = pathAndParents(from).find((path) => folders.has(path));
        return nearest === undefined ? candidates : (folders.get(nearest) ?? []);
    };
}
function distinct(documents) {
    const reached = documents.filter(({ isReached }) => isReached);
    const byLocation = new Map();
    for (const document of reached.length > 0 ? reached : documents) {
        const other = byLocation.get((0,errors/* locationText */.fN)(document));
        if (!other || other.unresolved.size > document.unresolved.size)
            byLocation.set((0,errors/* locationText */.fN)(document), document);
    }
    return [...byLocation.values()];
}
function pathAndParents(file) {
    const parts = file.split('/');
    return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
}
function groupBy(items, keysOf) {
    const groups = new Map();
    for (const item of items)
        for (const key of keysOf(item)) {
            const group = groups.get(key);
            if (group)
                group.push(item);
            else
                groups.set(key, [item]);
        }
    return groups;
}

// EXTERNAL MODULE: ./src/secrets/secret-data.ts
var secret_data = __webpack_require__(4014);
;// CONCATENATED MODULE: ./src/secrets/secret-document.ts






function documentReader(options) {
    const finders = new Map();
    const contents = new Map();
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
            if (isOnePerCluster(candidates))
                return { sealed: { says: `Each of several clusters has its own: ${(0,wording/* shortList */.pg)(candidates.map(errors/* locationText */.fN))}` } };
            throw new errors/* ConfigError */.xL(`Secret ${(0,common_names/* fullName */.fq)(secret)} is defined more than once: ${(0,wording/* shortList */.pg)(candidates.map(errors/* locationText */.fN))}; narrow the input manifests, or set it in secrets`, { file: document.file, line: document.line });
        }
        const content = contents.get(document) ?? readDocument(document, (0,common_names/* fullName */.fq)(secret), options);
        contents.set(document, content);
        return content;
    };
}
function isOnePerCluster(documents) {
    const clusters = new Set(documents.map(({ cluster }) => cluster));
    return clusters.size === documents.length && !clusters.has(undefined);
}
async function readDocument(document, name, options) {
    const { object } = document;
    if (document.sealed !== undefined)
        return { sealed: { says: `${(0,errors/* locationText */.fN)(document)} ${document.sealed}`, keys: undefined } };
    if (document.kind === 'SealedSecret')
        return { sealed: sealedSecret(document, object) };
    if (document.kind === 'ExternalSecret')
        return { sealed: externalSecret(document, object) };
    const where = (field) => ({ file: document.file, ...object.at(field) });
    if (!(0,yaml/* nodeAt */.oB)(object, 'sops'))
        return { data: plainData(document, where, name), ...sealedByCluster(document) };
    const { decryptSops } = await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(9534)]).then(__webpack_require__.bind(__webpack_require__, 9534));
    const opened = await decryptSops(document, options);
    if (opened.sealed !== undefined) {
        const keys = [...(0,secret_data/* textsOf */.C)(object, 'data'), ...(0,secret_data/* textsOf */.C)(object, 'stringData')].map(([key]) => key);
        return { sealed: { says: `${(0,errors/* locationText */.fN)(document)} ${opened.sealed}`, keys } };
    }
    const { data, stringData } = secretIn(opened.plain, document.writtenName);
    return { data: (0,secret_data/* secretData */.r)(texts(data), texts(stringData), where, name) };
}
function plainData({ object, unresolved, providedBy }, where, name) {
    const data = new Map((0,secret_data/* secretData */.r)((0,secret_data/* textsOf */.C)(object, 'data'), (0,secret_data/* textsOf */.C)(object, 'stringData'), where, name));
    for (const [key, variable] of unresolved) {
        if (providedBy.has(key)) {
            data.delete(key);
            continue;
        }
        const message = `${key} of Secret ${name} contains \${${variable}}, which has no value; set it with the input substitute`;
        data.set(key, new errors/* ConfigError */.xL(message, where(`stringData.${key}`)));
    }
    return data;
}
function sealedByCluster(document) {
    const keys = [...document.providedBy.keys()];
    if (keys.length === 0)
        return {};
    const from = [...new Set(document.providedBy.values())].join(', ');
    return {
        sealed: { says: `${(0,errors/* locationText */.fN)(document)} has variables whose values come from ${from} in the cluster`, keys },
    };
}
function sealedSecret(document, object) {
    return {
        says: `${(0,errors/* locationText */.fN)(document)} is a SealedSecret: only its cluster can open it`,
        keys: (0,secret_data/* textsOf */.C)(object, 'encryptedData').map(([key]) => key),
    };
}
function externalSecret(document, object) {
    const keys = (...path) => (0,yaml/* entriesOf */.Mc)(object, (0,yaml/* nodeAt */.oB)(object, ...path)).map(([key]) => key);
    const listed = (0,yaml/* itemsOf */.S3)(object, (0,yaml/* nodeAt */.oB)(object, 'spec', 'data')).map((item) => (0,yaml/* textOf */.b6)((0,yaml/* entriesOf */.Mc)(object, item).find(([key]) => key === 'secretKey')?.[1]));
    const template = keys('spec', 'target', 'template', 'data');
    const merges = (0,yaml/* textOf */.b6)((0,yaml/* nodeAt */.oB)(object, 'spec', 'target', 'template', 'mergePolicy')) === 'Merge';
    const hasUnlistedKeys = (0,yaml/* nodeAt */.oB)(object, 'spec', 'dataFrom') || (0,yaml/* nodeAt */.oB)(object, 'spec', 'target', 'template', 'templateFrom');
    const fetched = listed.filter((key) => key !== undefined);
    const replaces = template.length > 0 && !merges;
    const says = `${(0,errors/* locationText */.fN)(document)} is an ExternalSecret: its values are in a store that this run does not query`;
    if (replaces)
        return { says, keys: template };
    return { says, keys: hasUnlistedKeys ? undefined : [...fetched, ...template] };
}
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

// EXTERNAL MODULE: ./src/secrets/secret-names.ts
var secret_names = __webpack_require__(3204);
;// CONCATENATED MODULE: ./src/secrets/secret-resolver.ts









const secretKeys = [...provider_type/* secretKeys */.D, 'ca.crt', 'tls.crt', 'tls.key', 'caFile', 'certFile', 'keyFile'];
const maxConcurrency = 8;
function createSecretResolver(options) {
    const inputs = [options.given, options.file].filter((input) => input !== undefined);
    const used = (0,secret_names/* usedSecrets */.r)(options.usedNames);
    const readDocument = documentReader(options);
    const sources = { ...options, environment: { ...options.environment }, inputs, used, readDocument };
    const resolved = new Map();
    const limit = concurrencyLimit(maxConcurrency);
    const entries = inputs.flatMap((input) => [...input.entries.keys()].map((entry) => ({ entry, name: nameOf(entry) })));
    const entriesByName = (0,common_names/* byName */.nG)(entries);
    const entriesOf = (name) => (entriesByName.get(name) ?? []).map(({ entry }) => entry);
    let unused;
    const syntax = options.syntax ?? 'action';
    const blockFor = (needed, first) => (0,paste_block/* pasteBlock */.D)(used, needed, { syntax, first });
    return {
        resolve: (namespace, name, from) => {
            const cacheKey = JSON.stringify([namespace, name, from]);
            const secret = resolved.get(cacheKey) ?? limit(() => resolveSecret(sources, { namespace, name }, from));
            resolved.set(cacheKey, secret);
            return secret;
        },
        pasteBlock: blockFor,
        missingError: (provider, needed, secret, field) => {
            const flatNames = needed.keys.flatMap((key) => used.flatNames(needed, key));
            const paths = (0,missing_secret/* emptyPaths */.g4)(needed, flatNames);
            const empty = inputs.flatMap((input) => paths.filter((path) => input.empty.has(path)));
            unused ??= (0,missing_secret/* unusedNames */.Ri)(inputs, used, { usedNames: options.usedNames, keys: secretKeys });
            const near = [...(0,missing_secret/* nearMisses */.Bz)(inputs, entriesOf, needed), ...unused];
            return (0,missing_secret/* missingSecret */.bk)(provider, needed, secret, field, {
                flatNames,
                empty,
                near,
                fix: blockFor([needed]),
            });
        },
    };
}
function nameOf(entry) {
    return entry.slice(entry.lastIndexOf('/') + 1);
}
function concurrencyLimit(concurrency) {
    const lanes = Array.from({ length: concurrency }, () => Promise.resolve());
    let next = 0;
    return (task) => {
        const lane = next++ % concurrency;
        const result = lanes[lane].then(this_process/* yieldToSignals */.A).then(task);
        lanes[lane] = result.catch(() => { });
        return result;
    };
}
async function resolveSecret(sources, secret, from) {
    const found = new Map();
    let exists = false;
    for (const input of sources.inputs) {
        for (const name of (0,secret_names/* entryNames */.V)(secret)) {
            const entry = input.entries.get(name);
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
    const document = await sources.readDocument(secret, from, found.size > 0);
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
        sources: new Map([...found].map(([key, { source }]) => [key, source])),
        sealed: document?.sealed,
    };
}
function findFlat({ used, environment, inputs }, secret, key) {
    const names = used.flatNames(secret, key);
    const fromEnvironment = (name) => environment[name] ? { value: environment[name], source: `environment ${name}` } : undefined;
    const lookups = [
        ...inputs.map(({ flat }) => (name) => flat.get(name)),
        fromEnvironment,
    ];
    for (const lookUp of lookups) {
        for (const name of names) {
            const found = lookUp(name);
            if (!found)
                continue;
            const other = used.clash(secret, key, name);
            if (other)
                throw new errors/* ConfigError */.xL(`${name} is ambiguous: it means Secret ${(0,common_names/* fullName */.fq)(secret)} and Secret ${(0,common_names/* fullName */.fq)(other)}; list each under its own name in secrets, as "${(0,common_names/* fullName */.fq)(secret)}: { ${key}: … }"`, { field: 'secrets' });
            return found;
        }
    }
    return undefined;
}
const addresses = /^(address|proxy|githubAppBaseURL)$/;
const publicKeys = /^(username|githubAppID|githubAppInstallation(ID|Owner)|(ca|tls)\.crt|caFile|certFile)$/;
function registerKey(redactor, key, value) {
    if (addresses.test(key))
        redactor.addAddress(value);
    else if (!publicKeys.test(key))
        redactor.add(value);
}
function registerSecrets(input, redactor) {
    const texts = [...input.entries.values(), input.flat].flatMap((map) => [...map]);
    for (const [key, { value }] of texts)
        if (!/(^|_)username$/i.test(key))
            redactor.addAddress(value);
}
function registerVariable(name, value, isPart, redactor) {
    if (!/(^|_)username$/i.test(name) && (!isPart || (0,secret_texts/* isRevealing */.Qn)(value)))
        redactor.addAddress(value);
}


/***/ }),

/***/ 7817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ parseSecrets),
/* harmony export */   k: () => (/* binding */ hasSecrets)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1922);
/* harmony import */ var _common_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3117);
/* harmony import */ var _common_parse_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1032);
/* harmony import */ var _common_yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7394);
/* harmony import */ var _secret_data_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4014);






function hasSecrets({ given, file, }) {
    return [given, file].some((secrets) => secrets !== undefined &&
        ([...secrets.entries.values()].some((keys) => keys.size > 0) ||
            [...secrets.flat.keys()].some((name) => name !== 'github_token')));
}
function parseSecrets(source) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const reading = { entries: new Map(), flat: new Map(), empty: new Set(), source, lines };
    for (const document of parse(source, lines))
        readDocument(document, reading);
    return reading;
}
function parse({ text, ...source }, lines) {
    const documents = (0,_common_parse_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYamlDocuments */ .v)(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: true });
    const [error] = documents.flatMap((document) => [...document.errors, ...strayAliases(document)]);
    if (!error)
        return documents;
    const { line, col } = lines.linePos(error.pos[0]);
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`${source.name}: line ${line}, column ${col} is not valid YAML (${error.code}); put values in quotes, and a value of several lines as \${{ toJSON(secrets.NAME) }}`, source.file ? { file: source.file, line, column: col } : {});
}
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
    if (root === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(root) && (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(root)?.trim() === ''))
        return;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(root))
        throw invalidSecrets(reading, 0, 'it is not a map of Secrets');
    const fields = { aliases: (0,_common_parse_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveAliases */ .rB)(document), map: root };
    const kind = (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)((0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAt */ .oB)(fields, 'kind'));
    if (kind === undefined || !(0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAt */ .oB)(fields, 'apiVersion'))
        readMap(fields, reading);
    else if (!kind.endsWith('List'))
        readManifest(fields, reading);
    else
        for (const item of (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)(fields, (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAt */ .oB)(fields, 'items')))
            readManifest({ ...fields, map: item }, reading);
}
function readMap(fields, reading) {
    for (const [name, node] of (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesOf */ .Mc)(fields, fields.map)) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
            addValue(reading, reading.flat, name, node, name);
            continue;
        }
        const keys = reading.entries.get(name) ?? new Map();
        reading.entries.set(name, keys);
        for (const [key, value] of (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesOf */ .Mc)(fields, node))
            addValue(reading, keys, key, value, `${name}.${key}`);
    }
}
function addValue(reading, into, key, node, path) {
    const offset = node?.range?.[0] ?? 0;
    if (node && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
        throw invalidSecrets(reading, offset, `${path} is not a string or, at the top level, a map of keys`);
    const text = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && !(node.type === 'PLAIN' && /^(null|~)$/i.test(String(node.value))) ? String(node.value ?? '') : '';
    if (text === '' && !reading.source.file)
        reading.empty.add(path);
    else
        into.set(key, { value: text, source: sourceOf(reading, offset) });
}
function readManifest(fields, reading) {
    const text = (...path) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(fields.map) ? (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)((0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAt */ .oB)(fields, ...path)) : undefined;
    const kind = text('kind');
    const name = text('metadata', 'name');
    const offset = fields.map?.range?.[0] ?? 0;
    if ((kind ?? 'Secret') !== 'Secret' || !name)
        throw invalidSecrets(reading, offset, `expected Secrets with a name, found kind ${kind}`);
    if ((0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAt */ .oB)(fields, 'sops'))
        throw invalidSecrets(reading, offset, `Secret ${name} is encrypted with SOPS: decrypt it with \`sops -d\` first`);
    const namespace = text('metadata', 'namespace');
    const where = (field) => {
        const { line, col } = reading.lines.linePos((0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .offsetOf */ .b4)(fields, field));
        return { file: reading.source.file, line, column: col };
    };
    const full = (0,_common_names_js__WEBPACK_IMPORTED_MODULE_5__/* .fullName */ .fq)({ namespace, name });
    const keys = reading.entries.get(full) ?? new Map();
    reading.entries.set(full, keys);
    for (const [key, found] of (0,_secret_data_js__WEBPACK_IMPORTED_MODULE_4__/* .secretData */ .r)((0,_secret_data_js__WEBPACK_IMPORTED_MODULE_4__/* .textsOf */ .C)(fields, 'data'), (0,_secret_data_js__WEBPACK_IMPORTED_MODULE_4__/* .textsOf */ .C)(fields, 'stringData'), where, full)) {
        if (found instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL)
            throw found;
        keys.set(key, { value: found.value, source: sourceOf(reading, (0,_common_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .offsetOf */ .b4)(fields, `data.${key}`)) });
    }
}
function sourceOf({ source, lines }, offset) {
    return source.file ? `${source.file}:${lines.linePos(offset).line}` : 'secrets';
}
function invalidSecrets({ source, lines }, offset, found) {
    const { line, col } = lines.linePos(offset);
    return new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`${source.name}: ${found}; expected maps of keys as "namespace/name: { address: … }", flat names as "FLUX_NAME_KEY: …", or kind: Secret manifests`, { file: source.file, line, column: col });
}


/***/ }),

/***/ 2514:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ createFetch),
  g: () => (/* binding */ openTransport)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/transport/file-descriptors.ts


const pollMs = 100;
function createDescriptors(warn) {
    const waiting = new Set();
    const releases = [];
    let hasWarned = false;
    const wakeOne = () => {
        const [first] = waiting;
        first?.();
    };
    return {
        isShortage,
        async wait(signal) {
            if (!hasWarned)
                warn('no file descriptor is left: connections wait for one; raise the limit (ulimit -n) or lower concurrency');
            hasWarned = true;
            for (const release of releases)
                release();
            await new Promise((resolve) => {
                const wake = () => {
                    clearInterval(timer);
                    signal.removeEventListener('abort', wake);
                    waiting.delete(wake);
                    resolve();
                };
                const timer = setInterval(() => {
                    const [first] = waiting;
                    if (first === wake)
                        wake();
                }, pollMs);
                waiting.add(wake);
                signal.addEventListener('abort', wake, { once: true });
                if (signal.aborted)
                    wake();
            });
        },
        watch: (socket) => void socket.once('close', wakeOne),
        onShortage: (release) => void releases.push(release),
    };
}
function isShortage(error) {
    const { code } = error;
    if (code === 'EMFILE' || code === 'ENFILE')
        return true;
    return code === 'ENOTFOUND' && !canOpen();
}
function canOpen() {
    try {
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(external_node_os_.devNull, 'r'));
        return true;
    }
    catch (error) {
        return !['EMFILE', 'ENFILE'].includes(error.code ?? '');
    }
}

// EXTERNAL MODULE: ./src/transport/network-error.ts
var network_error = __webpack_require__(9844);
;// CONCATENATED MODULE: ./src/transport/index.ts


function openTransport(options) {
    let http;
    const descriptors = createDescriptors(options.warn ?? (() => { }));
    return {
        async send(request, connection, signal) {
            if (request.protocol === 'nats') {
                const { publish } = await Promise.all(/* import() */[__webpack_require__.e(5004), __webpack_require__.e(2165)]).then(__webpack_require__.bind(__webpack_require__, 2165));
                return publish(request, connection, options, descriptors, signal);
            }
            http ??= Promise.all(/* import() */[__webpack_require__.e(5004), __webpack_require__.e(6797)]).then(__webpack_require__.bind(__webpack_require__, 6797)).then(({ openHttp }) => openHttp(options, descriptors));
            return (await http).send(request, connection, signal);
        },
        async close() {
            await (await http)?.close();
        },
    };
}
const connection = { timeoutMs: 0, secretHeaders: new Set(['authorization']) };
function createFetch(transport) {
    return async (url, init = {}) => {
        const request = {
            protocol: 'http',
            method: (init.method ?? 'GET'),
            url: String(url),
            headers: Object.fromEntries(new Headers(init.headers)),
            ...(init.body && { body: String(init.body) }),
        };
        const reply = await transport.send(request, connection, init.signal ?? new AbortController().signal);
        const { status, headers, body, bodyProblem } = reply;
        if (bodyProblem && status < 300)
            throw new network_error/* NetworkError */.D(`${new URL(request.url).host} answered ${status}, but ${bodyProblem.text}`, {
                reached: true,
            });
        const isEmpty = [204, 205, 304].includes(status);
        const response = new Response(isEmpty ? null : body, { status, headers });
        return Object.defineProperty(response, 'url', { value: request.url });
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

class NetworkError extends Error {
    name = 'NetworkError';
    reached;
    constructor(message, { reached, cause }) {
        super(message, { cause });
        this.reached = reached;
    }
}
function networkError(error, { phase, name, signal, ownCa, closeReason }) {
    if (error instanceof NetworkError || error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL || error instanceof _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE)
        return error;
    const reached = phase === 'answer';
    if (closeReason) {
        const message = `${name} ${closeReason.text}`;
        return closeReason.isPermanent ? new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(message) : new NetworkError(message, { reached, cause: error });
    }
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
    INVALID_CA: 'the issuer of its certificate may not sign certificates',
    INVALID_PURPOSE: 'its certificate is not meant for servers',
    PATH_LENGTH_EXCEEDED: 'its certificate chain is too long',
    CERT_CHAIN_TOO_LONG: 'its certificate chain is too long',
    SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that is not trusted here',
    UNABLE_TO_GET_ISSUER_CERT: 'its certificate comes from an authority that is not trusted here',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an authority that is not trusted here',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes from an authority that is not trusted here, or the server does not send the intermediate ones',
};
const untrusted = /SELF_SIGNED|ISSUER|LEAF_SIGNATURE|UNTRUSTED/;
function certificateProblem(error, host, ownCa) {
    const { code = '' } = error;
    const problem = certificate[code];
    if (problem === undefined)
        return undefined;
    const advice = ownCa
        ? '; ca.crt in the certSecretRef replaces the system’s roots, so it must contain this server’s authority'
        : '; set its authority as ca.crt in a certSecretRef, or in the environment as NODE_EXTRA_CA_CERTS';
    return `TLS with ${host} failed: ${problem} (${code})${untrusted.test(code) ? advice : ''}`;
}
function explain(error, host, phase) {
    const { code = '', message, name } = error;
    const suffix = code === '' ? '' : ` (${code})`;
    if (code === 'ENOTFOUND' && /\.svc(\.cluster\.local)?\.?(:\d+)?$/.test(host))
        return `${host} cannot be found: it is a name inside a cluster, which only a runner in that cluster can reach${suffix}`;
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
        return explainHandshake(code, message, host);
    if (message === 'bad upgrade')
        return `${host} answered 101 Switching Protocols, which was not requested`;
    if (message === 'bad response')
        return `${host} answered 100 Continue, which was not requested`;
    if (code === 'UND_ERR_HEADERS_OVERFLOW')
        return `${host} answered with headers longer than 16 KiB${suffix}`;
    if (isClosed(code) || /Invalid EOF state|^WebSocket is not open/.test(message))
        return `${host} ${closed[phase]} (${code === 'EPIPE' ? code : 'ECONNRESET'})`;
    if (code.startsWith('WS_ERR_'))
        return `${host} does not speak WebSocket`;
    if (name === 'HTTPParserError' || code === 'ERR_ASSERTION')
        return `${host} answered with something that is not HTTP/1.1${/ \(.*\)/.exec(message)?.[0] ?? ''}`;
    return `${host}: ${message.replace(/\s*\n\s*/g, ' ')}${message.includes(code) ? '' : suffix}`;
}
const closed = {
    connect: 'closed the connection before it was ready',
    tls: 'closed the connection during the TLS handshake',
    answer: 'closed the connection without an answer',
};
function isClosed(code) {
    return ['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET'].includes(code);
}
function explainHandshake(code, message, host) {
    const text = `${code} ${message}`;
    if (/wrong.version.number|packet.length.too.long|http.request/i.test(text))
        return `${host} does not speak TLS at that port (${code}): is its address http://?`;
    if (/certificate.required|bad.certificate|unknown.ca|handshake.failure/i.test(text))
        return `${host} refused the TLS handshake (${code}): it may require a client certificate, which is tls.crt and tls.key in a certSecretRef`;
    return `TLS with ${host} failed (${code})`;
}


/***/ })

};
;