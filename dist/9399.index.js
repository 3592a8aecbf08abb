"use strict";
exports.id = 9399;
exports.ids = [9399];
exports.modules = {

/***/ 9399:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sentry: () => (/* binding */ sentry)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7106);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4959);



const sentry = {
    title: 'Sentry',
    docs: 'https://develop.sentry.dev/sdk/data-model/envelopes/',
    family: 'message',
    form: 'raw',
    address: 'required',
    addressIsSecret: true,
    spec: { address: 'DSN: `https://<key>@<host>/<project>`', channel: 'Environment' },
    keys: { address: 'DSN' },
    limits: [{ of: '', max: 1_000_000, unit: 'bytes', above: 'Sentry answers 413' }],
    hints: [
        { status: 400, say: 'Sentry refused the envelope: is the project of the DSN one of this server?' },
        { status: 401, say: 'the key of the DSN is not known: copy the DSN from the settings of the project' },
        { status: 403, say: 'the key of the DSN is disabled, or not that of this project' },
        { status: 404, say: 'there is no such project: copy the DSN from the settings of the project' },
        { status: 413, say: 'the event is above 1 MB' },
        { status: 429, say: 'the quota or a rate limit of the project is used up: see X-Sentry-Rate-Limits' },
    ],
    accepted: { status: 200, body: '{"id":"1"}' },
    // Without what the controller's SDK tells of itself and of its machine (docs/fidelity.md).
    *send(event, target) {
        const dsn = parseDsn(target.address);
        const id = target.uuid().replaceAll('-', '');
        const [type, payload] = item(event, target, id);
        const lines = [
            (0,_go_json_js__WEBPACK_IMPORTED_MODULE_1__/* .goJson */ .Pl)({ event_id: id, sent_at: target.now.toISOString(), dsn: dsn.text }),
            (0,_go_json_js__WEBPACK_IMPORTED_MODULE_1__/* .goJson */ .Pl)({ type, length: Buffer.byteLength(payload) }),
            payload,
        ];
        const secret = dsn.secret && `, sentry_secret=${dsn.secret}`;
        yield {
            protocol: 'http',
            method: 'POST',
            url: dsn.envelopes,
            headers: {
                'content-type': 'application/x-sentry-envelope',
                'x-sentry-auth': `Sentry sentry_version=7, sentry_client=flux-notify/1, sentry_key=${dsn.key}${secret}`,
            },
            body: `${lines.join('\n')}\n`,
        };
    },
};
/** @throws ConfigError where the SDK refuses a DSN. Source: test/logic/constructors.json. */
function parseDsn(address) {
    if (address === '')
        throw wrong('neither spec.address nor the Secret gives an address');
    let url;
    try {
        url = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUrl */ .Dl)(address);
    }
    catch (cause) {
        throw wrong(`the address is no URL: ${cause.message}`);
    }
    const { scheme, userinfo = '', path } = url;
    if (!/^https?$/.test(scheme))
        throw wrong('the address is neither http nor https');
    const [key = '', secret = ''] = userinfo.split(/:(.*)/s);
    if (key === '')
        throw wrong('the address has no key before the @');
    const host = url.host.replace(scheme === 'https' ? /:(?:443)?$/ : /:(?:80)?$/, '');
    if (host === '')
        throw wrong('the address names no host');
    const project = path.slice(path.lastIndexOf('/') + 1);
    if (project === '')
        throw wrong('the address ends without a project');
    const prefix = path.slice(0, -project.length - 1);
    return {
        key,
        secret,
        text: `${scheme}://${key}${secret && `:${secret}`}@${host}${prefix}/${project}`,
        envelopes: `${scheme}://${host}${prefix}/api/${project}/envelope/`,
    };
}
function wrong(found) {
    return new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${found}; expected a DSN like https://<key>@<host>/<project>`, { field: 'spec.address' });
}
/** The envelope's only item, by severity: an error is an event, info a transaction; any other confuses the SDK. */
function item(event, target, id) {
    const { kind, name, namespace } = event.involvedObject;
    const common = {
        environment: target.channel || undefined,
        event_id: id,
        level: event.severity,
        message: event.message || undefined,
        platform: 'go',
        timestamp: event.timestamp ?? target.now.toISOString(),
        transaction: `${kind}: ${namespace}/${name}`,
    };
    if (event.severity === 'error') {
        const { timestamp, transaction, ...head } = common;
        const server_name = event.reportingController || undefined;
        return ['event', (0,_go_json_js__WEBPACK_IMPORTED_MODULE_1__/* .goJson */ .Pl)({ ...head, server_name, timestamp, transaction, contexts: { metadata: event.metadata } })];
    }
    if (event.severity === 'info')
        return ['transaction', (0,_go_json_js__WEBPACK_IMPORTED_MODULE_1__/* .goJson */ .Pl)({ ...common, ...span(event, target) })];
    return ['event', (0,_go_json_js__WEBPACK_IMPORTED_MODULE_1__/* .goJson */ .Pl)(nilEvent(target, id))];
}
/** The one span of a transaction, which begins and ends at the event's time. */
function span(event, target) {
    const [trace_id, span_id] = [target.uuid().replaceAll('-', ''), target.uuid().replaceAll('-', '').slice(0, 16)];
    const timestamp = event.timestamp ?? target.now.toISOString();
    const tags = new Map([
        ['flux_involved_object_kind', event.involvedObject.kind],
        ['flux_involved_object_namespace', event.involvedObject.namespace],
        ['flux_involved_object_name', event.involvedObject.name],
        ['flux_reporting_controller', event.reportingController],
        ['flux_reporting_instance', event.reportingInstance],
        ['flux_reason', event.reason],
        ...event.metadata,
    ]);
    return {
        type: 'transaction',
        start_timestamp: timestamp,
        spans: [{ trace_id, span_id, op: 'event', start_timestamp: timestamp, timestamp, origin: 'manual', tags }],
        tags,
        contexts: { trace: { op: 'event', span_id, trace_id } },
    };
}
/** What the controller sends for a severity that it does not know, as trace: its SDK's complaint about no event. */
function nilEvent(target, id) {
    return {
        environment: target.channel || undefined,
        event_id: id,
        exception: [{ type: 'sentry.usageError', value: 'CaptureEvent called with nil event' }],
        level: 'error',
        platform: 'go',
        timestamp: target.now.toISOString(),
    };
}


/***/ })

};
;