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
      'URL of a Workflow ("Send webhook alerts to a channel"), which receives an Adaptive Card; `*.webhook.office.com` (retired connectors) receives a MessageCard',
  },
  keys: { address: 'URL of the Workflow; its `sig=` is a secret' },
  limits: [
    {
      path: '',
      max: 28 * 1024,
      unit: 'bytes',
      whenExceeded: 'a Workflow fails without notifying the sender, and a connector answers 200 with "HTTP error 413"',
    },
  ],
  hints: [
    {
      body: /HTTP error 413|RequestEntityTooLarge/i,
      message: 'the message is too large for Teams: the limit is 28 KB',
    },
    { body: /HTTP error 429/, message: 'Teams allows 4 messages a second: send fewer messages' },
    {
      body: /HTTP error (400|403|404)|connector|Webhook (message delivery failed|Bad Request)/i,
      message:
        'Office 365 connectors are retired: create a Workflow that posts to the channel on a webhook request, and use its URL; the type remains msteams',
    },
    {
      body: /must be 'AdaptiveCard'|DirectApiAuthorizationRequired|WorkflowTriggerIsNotEnabled/,
      message:
        'the flow must be created from the template "Send webhook alerts to a channel", turned on, and set to be triggered by anyone',
    },
    {
      status: 401,
      message: 'the signature (sig=) in the URL is wrong or was regenerated: copy the URL from the flow again',
    },
  ],
  retired: [
    {
      address: /^https:\/\/[^/]*\.webhook\.office\.com\b|^https:\/\/outlook\.office(365)?\.com\/webhook/,
      message:
        'Microsoft retired the Office 365 connectors of Teams on 31 March 2026: create a Workflow that posts to the channel on a webhook request, and use its URL; the type remains msteams',
    },
    {
      address: /^https:\/\/[^/]*\.logic\.azure\.com\b/,
      message:
        'flow URLs at logic.azure.com stopped working on 30 November 2025: open the flow and copy its new URL (…api.powerplatform.com)',
    },
  ],
  acceptedReply: { status: 202, body: '' },

  *send(event, target) {
    const { host } = addressUrl(target, 'https://….environment.api.powerplatform.com/powerautomate/…&sig=…')
    const isConnector = host.split(':', 1)[0]?.endsWith('.webhook.office.com')
    const reply = yield postJson(target.address, isConnector ? messageCard(event) : adaptiveCard(event))
    // Connectors always answer 200, with `1` or with the error from Teams. Workflows answer 202 and post later.
    if (/delivery failed|HTTP error \d{3}/i.test(reply.body)) throw refusal('Teams', reply)
  },
}
