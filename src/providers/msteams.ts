import { postJson } from './exchange.ts'
import type { ProviderType } from './provider-type.ts'
import { addressUrl } from './shared/address.ts'
import { refusal } from './shared/reply.ts'
import { adaptiveCard, messageCard, readTeamsCard } from './shared/teams-cards.ts'

export const msteams: ProviderType = {
  title: 'Microsoft Teams',
  docs: 'https://learn.microsoft.com/power-automate/teams/send-a-message-in-teams',
  family: 'message',
  form: 'card',
  read: readTeamsCard,
  address: 'required',
  addressIsSecret: true,
  spec: {
    address:
      'URL of a Workflow ("Send webhook alerts to a channel"), which gets an Adaptive Card; `*.webhook.office.com` (retired connectors) gets a MessageCard',
  },
  keys: { address: 'URL of the Workflow; its `sig=` is a secret' },
  limits: [
    {
      of: '',
      max: 28 * 1024,
      unit: 'bytes',
      above: 'a Workflow fails without telling the sender, a connector answers 200 with "HTTP error 413"',
    },
  ],
  hints: [
    { body: /HTTP error 413|RequestEntityTooLarge/i, say: 'the message is too large for Teams: 28 KB' },
    { body: /HTTP error 429/, say: 'Teams takes 4 messages a second: send fewer' },
    {
      body: /HTTP error (400|403|404)|connector|Webhook (message delivery failed|Bad Request)/i,
      say: 'Office 365 connectors are retired: make a Workflow that posts to the channel on a webhook request, and use its URL; the type stays msteams',
    },
    {
      body: /must be 'AdaptiveCard'|DirectApiAuthorizationRequired|WorkflowTriggerIsNotEnabled/,
      say: 'the flow must be switched on, made from the template "Send webhook alerts to a channel", and triggered by anyone',
    },
    { status: 401, say: 'the signature (sig=) in the URL is wrong or was renewed: copy the URL from the flow again' },
  ],
  retired: [
    {
      address: /^https:\/\/[^/]*\.webhook\.office\.com\b|^https:\/\/outlook\.office(365)?\.com\/webhook/,
      say: 'Microsoft retired the Office 365 connectors of Teams (31 March 2026): make a Workflow that posts to the channel on a webhook request, and use its URL; the type stays msteams',
    },
    {
      address: /^https:\/\/[^/]*\.logic\.azure\.com\b/,
      say: 'URLs of flows at logic.azure.com stopped on 30 November 2025: open the flow and copy its new URL (…api.powerplatform.com)',
    },
  ],
  accepted: { status: 202, body: '' },

  *send(event, target) {
    const { host } = addressUrl(target, 'https://….environment.api.powerplatform.com/powerautomate/…&sig=…')
    const isConnector = host.split(':', 1)[0]?.endsWith('.webhook.office.com')
    const reply = yield postJson(target.address, isConnector ? messageCard(event) : adaptiveCard(event))
    // Connectors answer 200 and `1`, or 200 and what Teams said; Workflows answer 202 and do their work later.
    if (/delivery failed|HTTP error \d{3}/i.test(reply.body)) throw refusal('Teams', reply)
  },
}
