"use strict";
exports.id = 5400;
exports.ids = [5400];
exports.modules = {

/***/ 5400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/common/names.ts
var names = __webpack_require__(3117);
;// CONCATENATED MODULE: ./src/check/alert-facts.ts


const encrypted = 'encrypted';
function alertFacts({ alerts, isSourceThere }) {
    const cache = new Map();
    return alerts.map((alert) => {
        if (alert.sealed !== undefined)
            return sealedFacts(alert);
        const { name: provider } = alert.spec.providerRef;
        const sources = alert.spec.eventSources.map((source) => ({
            source,
            namespace: source.namespace ?? alert.namespace ?? '',
        }));
        const found = sources.map(({ source, namespace }) => {
            const key = JSON.stringify([source.kind, namespace, source.name, [...(source.matchLabels ?? [])]]);
            if (!cache.has(key))
                cache.set(key, isSourceThere(source, namespace));
            return cache.get(key);
        });
        return {
            alert: (0,names/* fullName */.fq)(alert),
            provider: (0,names/* fullName */.fq)({ namespace: alert.namespace, name: provider }),
            sources: sources.map(({ source, namespace }) => `${source.kind}/${(0,names/* fullName */.fq)({ namespace, name: source.name })}`),
            matches: found.includes(true) ? true : found.includes(undefined) ? null : false,
            reached: alert.isReached,
            file: alert.file,
            line: alert.line,
        };
    });
}
function sealedFacts(alert) {
    const { file, line, isReached: reached } = alert;
    return { alert: (0,names/* fullName */.fq)(alert), provider: encrypted, sources: [encrypted], matches: null, reached, file, line };
}
function alertLine({ alert, provider, sources, matches, reached, file, line }) {
    const listed = sources.length > 5 ? [...sources.slice(0, 5), `and ${sources.length - 5} more`] : sources;
    return [
        'Alert',
        `${alert} -> ${provider}`,
        listed.join(', ') || 'no sources',
        ...(matches === false ? ['no such object among the manifests'] : []),
        (0,errors/* locationText */.fN)({ file, line }),
        ...(reached ? [] : ['not reached']),
    ].join('  ');
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/ci/git.ts
var git = __webpack_require__(5800);
;// CONCATENATED MODULE: ./src/check/changed-since.ts



const diffOptions = ['--name-only', '-z', '--no-ext-diff', '--no-textconv', '--no-renames', '--ignore-submodules=all'];
function changedOnly(problems, since, cwd) {
    if (since === undefined)
        return { kept: problems, omitted: 0 };
    const root = (0,git/* git */.$Y)(cwd, 'rev-parse', '--show-toplevel');
    const changed = (0,git/* git */.$Y)(cwd, 'diff', ...diffOptions, '--end-of-options', since);
    const added = (0,git/* git */.$Y)(cwd, 'ls-files', '--others', '--exclude-standard', '--full-name', '-z');
    if (root === undefined || changed === undefined)
        throw new errors/* ConfigError */.xL(`since: ${since} is not a known git ref; fetch it (fetch-depth: 0 of actions/checkout), or name another ref`, { field: 'since' });
    const files = new Set(`${changed}\0${added ?? ''}`
        .split('\0')
        .filter(Boolean)
        .map((file) => external_node_path_default().relative(cwd, external_node_path_default().join(root, file)).replaceAll((external_node_path_default()).sep, '/')));
    const kept = problems.filter(({ file }) => file === undefined || files.has(file));
    return { kept, omitted: problems.length - kept.length };
}

// EXTERNAL MODULE: ./src/common/wording.ts
var wording = __webpack_require__(7333);
;// CONCATENATED MODULE: ./src/check/crd-schemas.ts
const string = { type: 'string' };
const crd_schemas_text = (max, min = 0) => ({ type: 'string', max, min });
const crd_schemas_boolean = { type: 'boolean' };
const reference = { type: 'object', fields: { name: string }, required: ['name'] };
const timeout = { type: 'string', pattern: /^([0-9]+(\.[0-9]+)?(ms|s|m))+$/ };
const interval = { type: 'string', pattern: /^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$/ };
const webAddress = /^(http|https):\/\//;
const proxy = { type: 'string', pattern: /^(http|https):\/\/.*$/, max: 2048 };
const types1 = 'slack discord msteams rocket generic generic-hmac github gitlab bitbucket azuredevops googlechat webex sentry azureeventhub telegram lark matrix opsgenie alertmanager grafana githubdispatch'.split(' ');
const types2 = [...types1, 'gitea', 'bitbucketserver', 'googlepubsub', 'pagerduty', 'datadog'];
const types3 = [
    ...types2,
    'nats',
    'zulip',
    'otel',
    'zoom',
    'incident.io',
    'githubpullrequestcomment',
    'gitlabmergerequestcomment',
    'giteapullrequestcomment',
];
const kinds1 = 'Bucket GitRepository Kustomization HelmRelease HelmChart HelmRepository ImageRepository ImagePolicy ImageUpdateAutomation OCIRepository'.split(' ');
const kinds2 = [...kinds1, 'ArtifactGenerator', 'ExternalArtifact'];
const expressionTypes = ['github', 'gitlab', 'gitea', 'bitbucketserver', 'bitbucket', 'azuredevops'];
const provider1 = {
    type: { type: 'string', enum: types1 },
    channel: string,
    username: string,
    address: { type: 'string', pattern: webAddress },
    proxy: { type: 'string', pattern: webAddress },
    timeout,
    secretRef: reference,
    certSecretRef: reference,
    suspend: crd_schemas_boolean,
};
const provider2 = {
    ...provider1,
    type: { type: 'string', enum: types2 },
    channel: crd_schemas_text(2048),
    username: crd_schemas_text(2048),
    address: crd_schemas_text(2048),
    proxy,
    interval,
};
const provider3 = {
    ...provider2,
    type: { type: 'string', enum: types3 },
    proxySecretRef: reference,
    serviceAccountName: string,
    commitStatusExpr: string,
};
const source = (kinds, max) => ({
    type: 'object',
    fields: {
        apiVersion: string,
        kind: { type: 'string', enum: kinds },
        name: crd_schemas_text(max, 1),
        namespace: crd_schemas_text(max, 1),
        matchLabels: { type: 'map' },
    },
    required: ['kind', 'name'],
});
const alert1 = {
    providerRef: reference,
    eventSeverity: { type: 'string', enum: ['info', 'error'] },
    eventSources: { type: 'list', of: source(kinds1, 53) },
    exclusionList: { type: 'list', of: string },
    summary: string,
    suspend: crd_schemas_boolean,
};
const alert2 = {
    ...alert1,
    eventSources: { type: 'list', of: source(kinds2, 253) },
    inclusionList: { type: 'list', of: string },
    eventMetadata: { type: 'map' },
    summary: crd_schemas_text(255),
};
const spec = (kind, fields) => ({
    type: 'object',
    fields,
    required: kind === 'Provider' ? ['type'] : ['eventSources', 'providerRef'],
});
const schemas = {
    Provider: {
        v1beta1: spec('Provider', provider1),
        v1beta2: spec('Provider', provider2),
        v1beta3: spec('Provider', provider3),
    },
    Alert: { v1beta1: spec('Alert', alert1), v1beta2: spec('Alert', alert2), v1beta3: spec('Alert', alert2) },
};

;// CONCATENATED MODULE: ./src/check/crd-violations.ts


function violations(kind, version, value) {
    const versions = schemas[kind];
    const out = [];
    if (value === undefined || value === null)
        return out;
    check(Object.hasOwn(versions, version) ? versions[version] : versions.v1beta3, value, 'spec', out);
    const { type, commitStatusExpr } = value;
    const hasExpression = version !== 'v1beta1' && version !== 'v1beta2';
    if (kind === 'Provider' &&
        hasExpression &&
        typeof commitStatusExpr === 'string' &&
        !expressionTypes.includes(type)) {
        out.push({
            field: 'spec.commitStatusExpr',
            message: `commitStatusExpr is only allowed for the types ${expressionTypes.join(', ')}; remove it`,
        });
    }
    return out;
}
function check(schema, value, field, out) {
    const wrong = (expected) => out.push({ field, message: `${field} is ${kindOf(value)}, expected ${expected}` });
    switch (schema.type) {
        case 'string':
            if (typeof value === 'string')
                checkText(schema, value, field, out);
            else
                wrong(`a string${typeof value === 'object' ? '' : `: put it in quotes, "${String(value)}"`}`);
            break;
        case 'boolean':
            if (typeof value !== 'boolean')
                wrong('true or false, without quotes');
            break;
        case 'list':
            if (Array.isArray(value))
                for (const [at, item] of value.entries())
                    check(schema.of, item, `${field}.${at}`, out);
            else
                wrong('a list');
            break;
        case 'map':
            if (!isObject(value))
                wrong('a map of strings');
            else
                for (const [key, item] of Object.entries(value))
                    if (item !== null)
                        check({ type: 'string' }, item, `${field}.${key}`, out);
            break;
        case 'object':
            if (isObject(value))
                checkObject(schema, value, field, out);
            else
                wrong('a map');
    }
}
function checkObject({ fields, required }, value, field, out) {
    for (const name of required ?? []) {
        if ((value[name] ?? null) === null)
            out.push({ field: `${field}.${name}`, message: `${field}.${name} is missing` });
    }
    for (const [name, item] of Object.entries(value)) {
        if (item === null)
            continue;
        if (Object.hasOwn(fields, name))
            check(fields[name], item, `${field}.${name}`, out);
        else
            out.push({
                field: `${field}.${name}`,
                message: `${field} has no field ${name}; it has ${Object.keys(fields).join(', ')}${(0,wording/* didYouMean */.au)(name, Object.keys(fields))}`,
                unknown: true,
            });
    }
}
function checkText(schema, value, field, out) {
    const length = [...value].length;
    const quoted = JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
    if (schema.enum && !schema.enum.includes(value))
        out.push({
            field,
            message: `${field} is ${quoted}, expected one of ${schema.enum.join(', ')}${(0,wording/* didYouMean */.au)(value, schema.enum)}`,
        });
    if (schema.pattern && !schema.pattern.test(value))
        out.push({
            field,
            message: `${field} is ${quoted}, which does not match ${schema.pattern.source.replaceAll('\\/', '/')}`,
        });
    if (schema.max !== undefined && length > schema.max)
        out.push({ field, message: `${field} has ${length} characters; at most ${schema.max} are allowed` });
    if (schema.min !== undefined && length < schema.min)
        out.push({ field, message: `${field} is empty` });
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a map';
    return typeof value === 'string' ? `the string ${JSON.stringify(value)}` : `the ${typeof value} ${String(value)}`;
}

;// CONCATENATED MODULE: ./src/check/manifest-checks.ts

const operatorKinds = new Set(['FluxInstance', 'ResourceSet', 'ResourceSetInputProvider']);
const unserved = {
    v1alpha1: 'no released controller serves v1alpha1',
    v1beta1: 'controllers since 1.7.0 (Flux 2.7) do not serve v1beta1',
    v1beta2: 'controllers since 1.9.0 (Flux 2.9) do not serve v1beta2',
};
function reporter(manifest, out) {
    return (severity, field, message) => out.push({
        severity,
        message: `${manifest.kind} ${manifest.name}: ${message}`,
        file: manifest.file,
        field,
        ...manifest.at(field),
    });
}
function checkSchema(manifest, report) {
    const version = manifest.apiVersion.split('/')[1] ?? '';
    if (Object.hasOwn(unserved, version))
        report('warning', 'apiVersion', `${unserved[version]}; write notification.toolkit.fluxcd.io/v1beta3`);
    const kind = manifest.kind === 'Alert' ? 'Alert' : 'Provider';
    const source = manifest.source();
    if (source === undefined) {
        report('error', '', 'its aliases expand to more than can be read; write it without them');
        return;
    }
    for (const { field, message, unknown } of violations(kind, version, source.spec)) {
        if (isOperatorKind(manifest, field) || manifest.unresolved.has(field))
            continue;
        report(unknown ? 'warning' : 'error', field, unknown ? `${message}; Flux and kubectl reject it` : message);
    }
}
function isOperatorKind(manifest, field) {
    const [, index] = /^spec\.eventSources\.(\d+)\.kind$/.exec(field) ?? [];
    const spec = manifest.source()?.spec;
    return index !== undefined && operatorKinds.has(spec?.eventSources?.[Number(index)]?.kind ?? '');
}
function checkVariables({ unresolved, providedBy }, report) {
    for (const [field, variable] of unresolved) {
        const source = providedBy?.get(field);
        if (source === undefined)
            report('error', field, `\${${variable}} has no value; set it with the input substitute`);
        else
            report('warning', field, `\${${variable}} gets its value from ${source} in the cluster, which is not among the manifests; set it with the input substitute`);
    }
}
function reportError(attempt, report) {
    try {
        attempt();
    }
    catch (error) {
        report(error.message);
    }
}

;// CONCATENATED MODULE: ./src/check/check-alerts.ts




function checkAlerts({ providers, alerts, resourceSets, }, options, home = '') {
    const targets = { providers: (0,names/* byName */.nG)(providers), resourceSets: [...(resourceSets ?? [])] };
    return [...alerts.flatMap((alert) => checkAlert(alert, targets, options, home)), ...checkDuplicates(alerts, home)];
}
function checkDuplicates(alerts, home) {
    const out = [];
    const groups = new Map();
    for (const [at, alert] of alerts.entries()) {
        const { suspend, inclusionList, exclusionList, eventSources, providerRef } = alert.spec;
        if (suspend || inclusionList?.length || exclusionList?.length)
            continue;
        const folder = alert.file.slice(0, alert.file.lastIndexOf('/') + 1);
        const key = `${folder}\n${alert.namespace ?? home}/${providerRef.name}`;
        const index = groups.get(key) ?? createSourceIndex(home);
        groups.set(key, index);
        const sources = eventSources.filter(({ matchLabels }) => !matchLabels);
        const other = index.findEarliest(alert, sources);
        for (const source of sources)
            index.add(alert, source, at);
        if (!other)
            continue;
        const message = `sends events to Provider ${providerRef.name} that Alert ${other.name} (${(0,errors/* locationText */.fN)(other)}) sends there too`;
        reporter(alert, out)('warning', 'spec.eventSources', message);
    }
    return out;
}
function createSourceIndex(home) {
    const buckets = new Map();
    const keyOf = (alert, { kind, namespace }, name) => JSON.stringify([kind, namespace ?? alert.namespace ?? home, name]);
    const anyName = '';
    return {
        add: (alert, source, at) => {
            for (const name of [source.name, anyName]) {
                const key = keyOf(alert, source, name);
                const bucket = buckets.get(key) ?? [];
                buckets.set(key, bucket);
                const isNew = bucket.every((other) => (0,names/* fullName */.fq)(other.alert, home) !== (0,names/* fullName */.fq)(alert, home));
                if (bucket.length < 2 && isNew)
                    bucket.push({ alert, at });
            }
        },
        findEarliest: (alert, sources) => {
            const alertName = (0,names/* fullName */.fq)(alert, home);
            const found = sources
                .flatMap((source) => (source.name === '*' ? [anyName] : ['*', source.name]).map((name) => keyOf(alert, source, name)))
                .flatMap((key) => buckets.get(key) ?? [])
                .filter((other) => (0,names/* fullName */.fq)(other.alert, home) !== alertName);
            return found.sort((a, b) => a.at - b.at)[0]?.alert;
        },
    };
}
function checkAlert(alert, targets, { compile }, home) {
    if (alert.sealed !== undefined)
        return [];
    const out = [];
    const report = reporter(alert, out);
    checkSchema(alert, report);
    checkVariables(alert, report);
    checkPatterns(alert, compile, report);
    for (const [at, source] of alert.spec.eventSources.entries())
        checkSource(source, `spec.eventSources.${at}`, report);
    checkReference(alert, targets, home, report);
    return out;
}
function checkPatterns(alert, compile, report) {
    for (const list of ['inclusionList', 'exclusionList']) {
        for (const [at, pattern] of (alert.spec[list] ?? []).entries()) {
            reportError(() => compile(pattern), (message) => report('warning', `spec.${list}.${at}`, `${message}; Flux treats an invalid pattern as one that never matches; use RE2 syntax`));
            if (pattern === '' && list === 'exclusionList')
                report('warning', `spec.${list}.${at}`, 'an empty pattern matches every message, so this Alert never sends anything');
        }
    }
}
function checkReference(alert, { providers, resourceSets }, home, report) {
    const { name } = alert.spec.providerRef;
    if (name === '' || alert.unresolved.has('spec.providerRef.name'))
        return;
    const namespace = alert.namespace ?? home;
    const sameName = providers.get(name) ?? [];
    const exists = sameName.some((provider) => (provider.namespace ?? home) === namespace || provider.namespace === undefined || alert.namespace === undefined);
    if (exists)
        return;
    const elsewhere = (0,wording/* shortList */.pg)(sameName.map((provider) => `${(0,names/* fullName */.fq)(provider, home)} (${(0,errors/* locationText */.fN)(provider)})`));
    const onlyElsewhere = elsewhere && `, only ${elsewhere}; an Alert and its Provider share a namespace`;
    const creators = (0,wording/* shortList */.pg)(resourceSets.map(([location, name]) => `ResourceSet ${name} (${location})`));
    report(creators ? 'warning' : 'error', 'spec.providerRef.name', `there is no Provider ${name} in namespace ${namespace || '(none)'}${onlyElsewhere}${creators && `, unless ${creators} creates it`}`);
}
function checkSource({ name, namespace }, field, report) {
    if (namespace !== undefined && /[*?[\]]/.test(namespace))
        report('warning', `${field}.namespace`, `namespace ${JSON.stringify(namespace)} matches nothing: Flux does not support wildcards there; write one source per namespace`);
    if (name !== '*' && /[*?[\]]/.test(name))
        report('warning', `${field}.name`, `name ${JSON.stringify(name)} matches nothing: Flux does not support patterns there; write "*", matchLabels, or the exact name`);
}

;// CONCATENATED MODULE: ./src/check/check-provider.ts

function checkProvider(provider, { typeOf, compileCel }) {
    if (provider.sealed !== undefined)
        return [];
    const out = [];
    const report = reporter(provider, out);
    checkSchema(provider, report);
    const { spec } = provider;
    const type = typeOf(spec.type);
    if (spec.commitStatusExpr)
        reportError(() => compileCel(spec.commitStatusExpr), (message) => report('error', 'spec.commitStatusExpr', message));
    if (spec.serviceAccountName)
        report('warning', 'spec.serviceAccountName', 'workload identity exists only in a cluster: this Provider cannot be used from CI; use a Secret with a token for that');
    checkVariables(provider, report);
    if (!type)
        return out;
    if (type.address === 'required' && !spec.address && !spec.secretRef)
        report('error', 'spec', `type ${spec.type} needs an address, and there is neither spec.address nor a secretRef`);
    if (spec.address && !provider.unresolved.has('spec.address'))
        checkAddress(spec.address, type, report);
    if (needsSecret(type, spec) && !spec.secretRef)
        report('error', 'spec', `type ${spec.type} needs a Secret with ${keySets(type)}, and there is no secretRef`);
    for (const { address, message } of type.retired ?? [])
        if (!address || address.test(spec.address ?? ''))
            report('warning', 'spec.type', message);
    return out;
}
function needsSecret({ needs = [], acceptsGithubToken }, { address }) {
    const isInSpec = (key) => key === 'address' && address !== undefined;
    return needs.length > 0 && !acceptsGithubToken && !needs.some((keys) => keys.every(isInSpec));
}
function keySets({ needs = [] }) {
    return needs.map((keys) => keys.join(' and ')).join(', or ');
}
function checkAddress(address, type, report) {
    if (type.address === 'ignored' || type.schemes?.length === 0)
        return;
    const schemes = type.schemes ?? ['http', 'https'];
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address.trim())?.[1]?.toLowerCase();
    const isScp = schemes.includes('git') && (/^[^/:]+@[^/:]+:/.test(address) || /^(git|ssh|git\+ssh)$/.test(scheme ?? ''));
    if (!isScp && (scheme === undefined || !schemes.includes(scheme))) {
        const expected = schemes.map((name) => (name === 'git' ? 'ssh' : `${name}://`)).join(', ');
        report('error', 'spec.address', `the address ${JSON.stringify(scheme ? `${scheme}://…` : address)} has ${scheme ? `the scheme ${scheme}` : 'no scheme'}; ${type.title} needs ${expected}`);
    }
    const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(address)?.[1] ?? '';
    if (/\.svc(\.cluster\.local)?\.?$/.test(host)) {
        report('warning', 'spec.address', `${host} is a name inside a cluster: a hosted runner cannot reach it (a self-hosted runner in that cluster can)`);
    }
}

// EXTERNAL MODULE: ./src/plan/same-manifest.ts
var same_manifest = __webpack_require__(1839);
;// CONCATENATED MODULE: ./src/check/contradictions.ts




function checkContradictions({ providers, alerts, }) {
    const out = [];
    const first = new Map();
    for (const manifest of [...providers, ...alerts]) {
        const { kind, cluster, isReached, root } = manifest;
        if (cluster === undefined || !isReached)
            continue;
        const key = JSON.stringify([cluster, kind, (0,names/* fullName */.fq)(manifest)]);
        const other = first.get(key);
        if (!other)
            first.set(key, manifest);
        else if (!(0,same_manifest/* haveSameContent */.sw)(other, manifest)) {
            const otherOrigin = (0,errors/* locationText */.fN)(other) + (other.root === undefined ? '' : ` through ${other.root}`);
            const origin = root === undefined ? '' : ` (this one through ${root})`;
            const message = `is defined differently in ${otherOrigin}; one cluster deploys both${origin}, and the one applied last wins: keep one of them`;
            reporter(manifest, out)('warning', '', message);
        }
    }
    return out;
}

// EXTERNAL MODULE: ./src/check/ready-condition.ts
var ready_condition = __webpack_require__(155);
// EXTERNAL MODULE: ./src/plan-run.ts + 10 modules
var plan_run = __webpack_require__(6431);
// EXTERNAL MODULE: ./src/resolve/resolve.ts + 7 modules
var resolve = __webpack_require__(5817);
// EXTERNAL MODULE: ./src/secrets/missing-secret.ts
var missing_secret = __webpack_require__(7442);
// EXTERNAL MODULE: ./src/secrets/secrets-input.ts
var secrets_input = __webpack_require__(7817);
// EXTERNAL MODULE: ./src/session.ts + 4 modules
var src_session = __webpack_require__(8516);
// EXTERNAL MODULE: ./src/delivery/run-exchange.ts + 3 modules
var run_exchange = __webpack_require__(961);
// EXTERNAL MODULE: ./src/event/involved-object.ts
var involved_object = __webpack_require__(41);
;// CONCATENATED MODULE: ./src/try-provider.ts






const sampleEvent = {
    involvedObject: (0,involved_object/* involvedObject */.vF)('Kustomization', 'apps', 'flux-system'),
    severity: 'info',
    timestamp: '2026-01-01T00:00:00Z',
    message: 'Reconciliation finished',
    reason: 'ReconciliationSucceeded',
    metadata: new Map([
        ['revision', 'main@sha1:0000000000000000000000000000000000000000'],
        ['change_request', '1'],
    ]),
    reportingController: 'kustomize-controller',
    reportingInstance: '',
};
async function tryProvider(provider, resolveOptions) {
    const name = (0,names/* fullName */.fq)(provider);
    const { namespace = '' } = provider;
    const event = { ...sampleEvent, involvedObject: { ...sampleEvent.involvedObject, namespace } };
    const trial = { provider, name, warnings: [], secrets: await secretsOf(provider, resolveOptions) };
    try {
        const prepared = await (0,resolve/* resolveDelivery */.Fd)({ alert: undefined, alertName: null, provider, providerName: name, received: event, event }, resolveOptions);
        const { outcome } = (0,run_exchange/* rehearse */.K)(prepared.type.send(event, prepared.target));
        const error = outcome.status === 'failed' && outcome.error instanceof errors/* ConfigError */.xL
            ? (0,resolve/* withFieldPosition */.K6)(outcome.error, provider)
            : undefined;
        return { ...trial, error, warnings: prepared.warnings };
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL)
            return { ...trial, error };
        throw error;
    }
}
async function secretsOf({ namespace, file, spec }, { secretResolver }) {
    const references = [spec.secretRef, spec.certSecretRef, spec.proxySecretRef].filter((reference) => reference !== undefined);
    const opened = references.map(async ({ name }) => {
        const secret = await secretResolver.resolve(namespace, name, file).catch(() => undefined);
        return secret ? [{ namespace, name, keys: [...secret.sources.keys()], ...secret }] : [];
    });
    return (await Promise.all(opened)).flat();
}
function secretsMissingFrom({ provider: { namespace, spec }, error, secrets }) {
    if (!(error instanceof missing_secret/* MissingSecretError */.NP))
        return [];
    const isMissing = (name) => secrets.some((secret) => secret.name === name && !secret.exists);
    const others = [
        { reference: spec.certSecretRef, keys: ['ca.crt'] },
        { reference: spec.proxySecretRef, keys: ['address'] },
    ].flatMap(({ reference, keys }) => reference && isMissing(reference.name) ? [{ namespace, ...reference, keys }] : []);
    return [error.needed, ...others];
}

;// CONCATENATED MODULE: ./src/validate.ts














async function validate(session) {
    const { reporter, inputs, cwd } = session;
    const secrets = (0,src_session/* readSecretInputs */.It)(session);
    const repository = await (0,src_session/* readRepository */.Nu)(session);
    const resolveOptions = { ...(await (0,src_session/* openResolveOptions */.Pi)(session, repository, secrets)), statusContext: 'validate' };
    const trials = await Promise.all(repository.providers.map((provider) => tryProvider(provider, resolveOptions)));
    const checkOptions = await loadCheckOptions(repository);
    const manifestProblems = repository.providers.map((provider) => checkProvider(provider, checkOptions));
    const checked = [
        ...manifestProblems.flat(),
        ...checkAlerts(repository, checkOptions),
        ...checkContradictions(repository),
    ];
    const conditions = trials.map((trial, at) => conditionOf(trial, manifestProblems[at], (0,secrets_input/* hasSecrets */.k)(secrets)));
    const problems = [
        ...repository.problems.filter((problem) => !checked.some((other) => isDuplicate(problem, other))),
        ...checked,
        ...trials.flatMap((trial, at) => problemsOf(trial, manifestProblems[at], conditions[at])),
    ];
    if (trials.length === 0) {
        const hint = (0,plan_run/* unresolvedPathsHint */.Vt)(repository);
        const message = `found no Provider in ${inputs.manifests.join(', ')} (${(0,wording/* several */.J$)(repository.stats.files, 'file')} read)`;
        problems.push({ severity: 'notice', message: hint === undefined ? message : `${message}; ${hint}` });
    }
    const { kept, omitted } = changedOnly(distinct(problems), inputs.since, cwd);
    const alerts = alertFacts(repository);
    logManifests(trials, conditions, alerts, session);
    if (omitted > 0)
        reporter.log.info(`${(0,wording/* several */.J$)(omitted, 'problem')} in unchanged files hidden (compared with ${inputs.since})`);
    const missing = trials.flatMap(secretsMissingFrom);
    await reporter.finish({
        paste: missing.length > 0 ? resolveOptions.secretResolver.pasteBlock(missing) : undefined,
        event: undefined,
        deliveries: [],
        unmatched: [],
        conditions,
        alerts,
        problems: kept,
    });
    return kept.some(({ severity }) => severity === 'error') ? 1 : 0;
}
function isDuplicate(problem, { severity, file, line }) {
    return (severity === 'error' &&
        problem.file === file &&
        problem.line === line &&
        problem.message.endsWith('counts as absent'));
}
async function loadCheckOptions(repository) {
    const hasExpression = repository.providers.some(({ spec }) => spec.commitStatusExpr);
    const compileCel = hasExpression ? (await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(4985)]).then(__webpack_require__.bind(__webpack_require__, 4985))).compileCel : () => undefined;
    return { typeOf: await (0,src_session/* typesIn */.XT)(repository), compile: await (0,src_session/* loadPatterns */.o0)(repository), compileCel };
}
function conditionOf({ provider, name, error }, manifestProblems, isAnySecretGiven) {
    const first = manifestProblems.find(({ severity }) => severity === 'error');
    return (0,ready_condition/* condition */.u)(name, provider, first ? new errors/* ConfigError */.xL(first.message) : error, isAnySecretGiven);
}
function problemsOf({ provider, error, warnings }, manifestProblems, { status }) {
    if (error instanceof resolve/* ClusterVariableError */.nn)
        return [...warnings];
    if (!error || manifestProblems.some(({ severity }) => severity === 'error'))
        return [...warnings];
    const { file = provider.file, line = provider.line, column, field } = error.where;
    const namesProvider = error instanceof missing_secret/* MissingSecretError */.NP || error instanceof resolve/* SealedManifestError */.ah;
    const text = error instanceof missing_secret/* MissingSecretError */.NP ? error.brief : error.message;
    const message = namesProvider ? text : `Provider ${provider.name}: ${text}`;
    return [...warnings, { severity: status === 'Unknown' ? 'notice' : 'error', message, file, line, column, field }];
}
function distinct(problems) {
    return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
function logManifests(trials, conditions, alerts, { reporter }) {
    for (const [at, { provider, name, secrets }] of trials.entries()) {
        const { status, reason, message } = conditions[at];
        const { spec, file, line, isReached } = provider;
        const facts = [
            provider.sealed === undefined ? spec.type || '-' : 'encrypted',
            name,
            `Ready ${status}${reason === 'SecretsNotGiven' ? ` (missing ${message})` : ''}`,
            (0,errors/* locationText */.fN)({ file, line }),
            ...(spec.suspend ? ['suspended'] : []),
            ...(isReached ? [] : ['not reached']),
        ];
        reporter.log.info(facts.join('  '));
        for (const secret of secrets)
            for (const [key, source] of secret.sources)
                reporter.log.info(`  Secret ${secret.name}  ${key}  ${source}`);
    }
    for (const alert of alerts)
        reporter.log.info(alertLine(alert));
}


/***/ })

};
;