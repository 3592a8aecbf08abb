import type { ProviderType } from '../provider.ts'
import { alertmanager } from './alertmanager.ts'
import { azuredevops } from './azuredevops.ts'
import { azureeventhub } from './azureeventhub.ts'
import { bitbucket } from './bitbucket.ts'
import { bitbucketserver } from './bitbucketserver.ts'
import { datadog } from './datadog.ts'
import { discord } from './discord.ts'
import { generic } from './generic.ts'
import { genericHmac } from './generic-hmac.ts'
import { gitea } from './gitea.ts'
import { giteapullrequestcomment } from './giteapullrequestcomment.ts'
import { github } from './github.ts'
import { githubdispatch } from './githubdispatch.ts'
import { githubpullrequestcomment } from './githubpullrequestcomment.ts'
import { gitlab } from './gitlab.ts'
import { gitlabmergerequestcomment } from './gitlabmergerequestcomment.ts'
import { googlechat } from './googlechat.ts'
import { googlepubsub } from './googlepubsub.ts'
import { grafana } from './grafana.ts'
import { incidentio } from './incident.io.ts'
import { lark } from './lark.ts'
import { matrix } from './matrix.ts'
import { msteams } from './msteams.ts'
import { nats } from './nats.ts'
import { opsgenie } from './opsgenie.ts'
import { otel } from './otel.ts'
import { pagerduty } from './pagerduty.ts'
import { rocket } from './rocket.ts'
import { sentry } from './sentry.ts'
import { slack } from './slack.ts'
import { telegram } from './telegram.ts'
import { webex } from './webex.ts'
import { zoom } from './zoom.ts'
import { zulip } from './zulip.ts'

/** Every `spec.type` that this product sends; the only list of them. */
export const providers = {
  alertmanager,
  azuredevops,
  azureeventhub,
  bitbucket,
  bitbucketserver,
  datadog,
  discord,
  generic,
  'generic-hmac': genericHmac,
  gitea,
  giteapullrequestcomment,
  github,
  githubdispatch,
  githubpullrequestcomment,
  gitlab,
  gitlabmergerequestcomment,
  googlechat,
  googlepubsub,
  grafana,
  'incident.io': incidentio,
  lark,
  matrix,
  msteams,
  nats,
  opsgenie,
  otel,
  pagerduty,
  rocket,
  sentry,
  slack,
  telegram,
  webex,
  zoom,
  zulip,
} satisfies Record<string, ProviderType>

export type TypeName = keyof typeof providers

/** Whether a manifest's `spec.type` is one of them ('constructor' is not). */
export function isTypeName(type: string): type is TypeName {
  return Object.hasOwn(providers, type)
}
