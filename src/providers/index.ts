import type { ProviderType } from './provider-type.ts'
// Most types use this. Importing it here puts it into the bundle once, and not into each type's chunk.
import './shared/address.ts'

/** Every supported `spec.type`; the only such list. A file is loaded when a manifest names its type. */
const files = {
  alertmanager: async () => (await import('./alertmanager.ts')).alertmanager,
  azuredevops: async () => (await import('./azuredevops.ts')).azuredevops,
  azureeventhub: async () => (await import('./azureeventhub.ts')).azureeventhub,
  bitbucket: async () => (await import('./bitbucket.ts')).bitbucket,
  bitbucketserver: async () => (await import('./bitbucketserver.ts')).bitbucketserver,
  datadog: async () => (await import('./datadog.ts')).datadog,
  discord: async () => (await import('./discord.ts')).discord,
  generic: async () => (await import('./generic.ts')).generic,
  'generic-hmac': async () => (await import('./generic-hmac.ts')).genericHmac,
  gitea: async () => (await import('./gitea.ts')).gitea,
  giteapullrequestcomment: async () => (await import('./giteapullrequestcomment.ts')).giteapullrequestcomment,
  github: async () => (await import('./github.ts')).github,
  githubdispatch: async () => (await import('./githubdispatch.ts')).githubdispatch,
  githubpullrequestcomment: async () => (await import('./githubpullrequestcomment.ts')).githubpullrequestcomment,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  gitlabmergerequestcomment: async () => (await import('./gitlabmergerequestcomment.ts')).gitlabmergerequestcomment,
  googlechat: async () => (await import('./googlechat.ts')).googlechat,
  googlepubsub: async () => (await import('./googlepubsub.ts')).googlepubsub,
  grafana: async () => (await import('./grafana.ts')).grafana,
  'incident.io': async () => (await import('./incident.io.ts')).incidentio,
  lark: async () => (await import('./lark.ts')).lark,
  matrix: async () => (await import('./matrix.ts')).matrix,
  msteams: async () => (await import('./msteams.ts')).msteams,
  nats: async () => (await import('./nats.ts')).nats,
  opsgenie: async () => (await import('./opsgenie.ts')).opsgenie,
  otel: async () => (await import('./otel.ts')).otel,
  pagerduty: async () => (await import('./pagerduty.ts')).pagerduty,
  rocket: async () => (await import('./rocket.ts')).rocket,
  sentry: async () => (await import('./sentry.ts')).sentry,
  slack: async () => (await import('./slack.ts')).slack,
  telegram: async () => (await import('./telegram.ts')).telegram,
  webex: async () => (await import('./webex.ts')).webex,
  zoom: async () => (await import('./zoom.ts')).zoom,
  zulip: async () => (await import('./zulip.ts')).zulip,
} satisfies Record<string, () => Promise<ProviderType>>

/** A supported `spec.type`. */
export type TypeName = keyof typeof files

/** The supported types, in alphabetical order. */
export const typeNames = Object.keys(files) as TypeName[]

/** Whether a manifest's `spec.type` is supported. Own keys only, so 'constructor' is not. */
export function isTypeName(type: string): type is TypeName {
  return Object.hasOwn(files, type)
}

/** Looks up a `spec.type`. Returns undefined if it is not supported. */
export type TypeOf = (type: string) => ProviderType | undefined

/** Loads the given types and returns a function that looks them up. Unsupported types are ignored. */
export async function loadTypes(types: Iterable<string>): Promise<TypeOf> {
  const names = [...new Set(types)].filter(isTypeName)
  const loaded = new Map(await Promise.all(names.map(async (name) => [name as string, await files[name]()] as const)))
  return (type) => loaded.get(type)
}
