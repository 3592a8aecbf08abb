/** What the API server demands of a value: the part of OpenAPI that Flux's CRDs use. */
type Schema =
  | {
      readonly type: 'string'
      readonly pattern?: RegExp
      readonly enum?: readonly string[]
      readonly min?: number
      readonly max?: number
    }
  | { readonly type: 'boolean' }
  | { readonly type: 'list'; readonly of: Schema }
  | { readonly type: 'texts' }
  | {
      readonly type: 'object'
      readonly fields: Readonly<Record<string, Schema>>
      readonly required?: readonly string[]
    }

/** A rule that a manifest breaks. */
export interface Violation {
  /** As `spec.eventSources.0.kind`. */
  readonly field: string
  readonly message: string
  /** An unknown field: dropped by the API server, refused by kubectl and by kustomize-controller's server-side apply. */
  readonly unknown?: true
}

const string: Schema = { type: 'string' }
const text = (max: number, min = 0): Schema => ({ type: 'string', max, min })
const boolean: Schema = { type: 'boolean' }
const reference: Schema = { type: 'object', fields: { name: string }, required: ['name'] }
const timeout: Schema = { type: 'string', pattern: /^([0-9]+(\.[0-9]+)?(ms|s|m))+$/ }
const interval: Schema = { type: 'string', pattern: /^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$/ }
// Go's `$` is the end of the text and `.` no newline, as here.
const webAddress = /^(http|https):\/\//
const proxy: Schema = { type: 'string', pattern: /^(http|https):\/\/.*$/, max: 2048 }

// Types by the API version that brought them. Source: the CRDs at v1.6.0, v1.8.4 and 2e46958; test/logic/crd.json.
const types1 =
  'slack discord msteams rocket generic generic-hmac github gitlab bitbucket azuredevops googlechat webex sentry azureeventhub telegram lark matrix opsgenie alertmanager grafana githubdispatch'.split(
    ' ',
  )
const types2 = [...types1, 'gitea', 'bitbucketserver', 'googlepubsub', 'pagerduty', 'datadog']
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
]
const kinds1 =
  'Bucket GitRepository Kustomization HelmRelease HelmChart HelmRepository ImageRepository ImagePolicy ImageUpdateAutomation OCIRepository'.split(
    ' ',
  )
const kinds2 = [...kinds1, 'ArtifactGenerator', 'ExternalArtifact']
const expressionTypes = ['github', 'gitlab', 'gitea', 'bitbucketserver', 'bitbucket', 'azuredevops']

const provider1: Record<string, Schema> = {
  type: { type: 'string', enum: types1 },
  channel: string,
  username: string,
  address: { type: 'string', pattern: webAddress },
  proxy: { type: 'string', pattern: webAddress },
  timeout,
  secretRef: reference,
  certSecretRef: reference,
  suspend: boolean,
}
const provider2: Record<string, Schema> = {
  ...provider1,
  type: { type: 'string', enum: types2 },
  channel: text(2048),
  username: text(2048),
  address: text(2048),
  proxy,
  interval,
}
const provider3: Record<string, Schema> = {
  ...provider2,
  type: { type: 'string', enum: types3 },
  proxySecretRef: reference,
  serviceAccountName: string,
  commitStatusExpr: string,
}

const source = (kinds: readonly string[], max: number): Schema => ({
  type: 'object',
  fields: {
    apiVersion: string,
    kind: { type: 'string', enum: kinds },
    name: text(max, 1),
    namespace: text(max, 1),
    matchLabels: { type: 'texts' },
  },
  required: ['kind', 'name'],
})
const alert1: Record<string, Schema> = {
  providerRef: reference,
  eventSeverity: { type: 'string', enum: ['info', 'error'] },
  eventSources: { type: 'list', of: source(kinds1, 53) },
  exclusionList: { type: 'list', of: string },
  summary: string,
  suspend: boolean,
}
const alert2: Record<string, Schema> = {
  ...alert1,
  eventSources: { type: 'list', of: source(kinds2, 253) },
  inclusionList: { type: 'list', of: string },
  eventMetadata: { type: 'texts' },
  summary: text(255),
}

const spec = (kind: string, fields: Record<string, Schema>): Schema => ({
  type: 'object',
  fields,
  required: kind === 'Provider' ? ['type'] : ['eventSources', 'providerRef'],
})
const schemas: Record<string, Record<string, Schema>> = {
  Provider: {
    v1beta1: spec('Provider', provider1),
    v1beta2: spec('Provider', provider2),
    v1beta3: spec('Provider', provider3),
  },
  Alert: { v1beta1: spec('Alert', alert1), v1beta2: spec('Alert', alert2), v1beta3: spec('Alert', alert2) },
}

/**
 * What the API server would refuse of a manifest's spec, under the rules of its API version (those of v1beta3 for a
 * version that it does not know), and which fields it does not know.
 * @param version as `v1beta3`
 * @param value the parsed `spec`; undefined is accepted, as the API server does
 */
export function violations(kind: 'Provider' | 'Alert', version: string, value: unknown): Violation[] {
  const versions = schemas[kind] as Record<string, Schema>
  const out: Violation[] = []
  if (value === undefined || value === null) return out
  check(
    Object.hasOwn(versions, version) ? (versions[version] as Schema) : (versions.v1beta3 as Schema),
    value,
    'spec',
    out,
  )
  const { type, commitStatusExpr } = value as Record<string, unknown>
  const knows = version !== 'v1beta1' && version !== 'v1beta2'
  if (
    kind === 'Provider' &&
    knows &&
    typeof commitStatusExpr === 'string' &&
    !expressionTypes.includes(type as string)
  ) {
    out.push({
      field: 'spec.commitStatusExpr',
      message: `commitStatusExpr is for the types ${expressionTypes.join(', ')} alone; remove it`,
    })
  }
  return out
}

function check(schema: Schema, value: unknown, field: string, out: Violation[]): void {
  const wrong = (expected: string): unknown =>
    out.push({ field, message: `${field} is ${kindOf(value)}, expected ${expected}` })
  switch (schema.type) {
    case 'string':
      if (typeof value === 'string') checkText(schema, value, field, out)
      else wrong(`a text${typeof value === 'object' ? '' : `: put it in quotes, "${String(value)}"`}`)
      break
    case 'boolean':
      if (typeof value !== 'boolean') wrong('true or false, without quotes')
      break
    case 'list':
      if (Array.isArray(value)) for (const [at, item] of value.entries()) check(schema.of, item, `${field}.${at}`, out)
      else wrong('a list')
      break
    case 'texts':
      if (!isObject(value)) wrong('a map of texts')
      else
        for (const [key, item] of Object.entries(value)) if (item !== null) check(string, item, `${field}.${key}`, out)
      break
    case 'object':
      if (isObject(value)) checkObject(schema, value, field, out)
      else wrong('a map')
  }
}

function checkObject(
  { fields, required }: Schema & { type: 'object' },
  value: Record<string, unknown>,
  field: string,
  out: Violation[],
): void {
  // The API server drops nulls first, so they count as absent.
  for (const name of required ?? []) {
    if ((value[name] ?? null) === null) out.push({ field: `${field}.${name}`, message: `${field}.${name} is missing` })
  }
  for (const [name, item] of Object.entries(value)) {
    if (item === null) continue
    if (Object.hasOwn(fields, name)) check(fields[name] as Schema, item, `${field}.${name}`, out)
    else
      out.push({
        field: `${field}.${name}`,
        message: `${field} has no field ${name}; it has ${Object.keys(fields).join(', ')}`,
        unknown: true,
      })
  }
}

function checkText(schema: Schema & { type: 'string' }, value: string, field: string, out: Violation[]): void {
  // Lengths count code points, although the API server's message says bytes.
  const length = [...value].length
  const shown = JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (schema.enum && !schema.enum.includes(value))
    out.push({ field, message: `${field} is ${shown}, expected one of ${schema.enum.join(', ')}` })
  if (schema.pattern && !schema.pattern.test(value))
    out.push({
      field,
      message: `${field} is ${shown}, which does not fit ${schema.pattern.source.replaceAll('\\/', '/')}`,
    })
  if (schema.max !== undefined && length > schema.max)
    out.push({ field, message: `${field} has ${length} characters, at most ${schema.max} are allowed` })
  if (schema.min !== undefined && length < schema.min) out.push({ field, message: `${field} is empty` })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  return typeof value === 'string' ? `the text ${JSON.stringify(value)}` : `the ${typeof value} ${String(value)}`
}
