/** A schema of a CRD: the part of OpenAPI that Flux's CRDs use. */
export type Schema =
  | {
      readonly type: 'string'
      readonly pattern?: RegExp
      readonly enum?: readonly string[]
      readonly min?: number
      readonly max?: number
    }
  | { readonly type: 'boolean' }
  | { readonly type: 'list'; readonly of: Schema }
  | { readonly type: 'map' }
  | {
      readonly type: 'object'
      readonly fields: Readonly<Record<string, Schema>>
      readonly required?: readonly string[]
    }

const string: Schema = { type: 'string' }
const text = (max: number, min = 0): Schema => ({ type: 'string', max, min })
const boolean: Schema = { type: 'boolean' }
const reference: Schema = { type: 'object', fields: { name: string }, required: ['name'] }
const timeout: Schema = { type: 'string', pattern: /^([0-9]+(\.[0-9]+)?(ms|s|m))+$/ }
const interval: Schema = { type: 'string', pattern: /^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$/ }
// In Go, as in JavaScript without flags, `$` matches only at the end of the text and `.` does not match a newline.
const webAddress = /^(http|https):\/\//
const proxy: Schema = { type: 'string', pattern: /^(http|https):\/\/.*$/, max: 2048 }

// Types by the API version that introduced them. Source: the CRDs at v1.6.0, v1.8.4 and 2e46958; test/logic/crd.json.
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
/** The types that may have a commitStatusExpr. */
export const expressionTypes = ['github', 'gitlab', 'gitea', 'bitbucketserver', 'bitbucket', 'azuredevops']

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
    matchLabels: { type: 'map' },
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
  eventMetadata: { type: 'map' },
  summary: text(255),
}

const spec = (kind: string, fields: Record<string, Schema>): Schema => ({
  type: 'object',
  fields,
  required: kind === 'Provider' ? ['type'] : ['eventSources', 'providerRef'],
})
/** The schema of `spec`, by kind and API version. */
export const schemas: Record<string, Record<string, Schema>> = {
  Provider: {
    v1beta1: spec('Provider', provider1),
    v1beta2: spec('Provider', provider2),
    v1beta3: spec('Provider', provider3),
  },
  Alert: { v1beta1: spec('Alert', alert1), v1beta2: spec('Alert', alert2), v1beta3: spec('Alert', alert2) },
}
