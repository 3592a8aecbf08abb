import { eventJson } from '../event/event.ts'
import type { ProviderType } from './provider-type.ts'
import { eventHub } from './shared/event-hub.ts'

export const azureeventhub: ProviderType = {
  title: 'Azure Event Hubs',
  docs: 'https://learn.microsoft.com/rest/api/eventhub/send-event',
  family: 'message',
  form: 'raw',
  read: (_, { url }) => ({ place: /\/([^/]+)\/messages$/.exec(url)?.[1] ?? '' }),
  address: 'required',
  schemes: [],
  addressIsSecret: true,
  spec: {
    address:
      'With a key: the connection string, `Endpoint=sb://…;SharedAccessKeyName=…;SharedAccessKey=…;EntityPath=<hub>`. With a JWT: the name of the hub',
    channel: 'With a key: the hub, if the connection string has no EntityPath. With a JWT: the namespace',
  },
  keys: { address: 'As `spec.address`', token: 'JWT; not together with a connection string' },
  placeholders: { address: 'Endpoint=sb://***;SharedAccessKeyName=***;SharedAccessKey=***;EntityPath=***' },
  needs: [['address'], ['token']],
  limits: [
    {
      of: '',
      max: 1024 * 1024,
      unit: 'bytes',
      above: 'Event Hubs refuses it (in the Basic tier above 256 KB)',
    },
  ],
  hints: [
    {
      status: 401,
      say: 'the key or its policy is wrong and needs the claim Send; a JWT is for https://eventhubs.azure.net and lives an hour or so',
    },
    {
      status: 403,
      say: "the JWT's identity needs the role Azure Event Hubs Data Sender; a firewall refuses with 403, too",
    },
    { status: 404, say: 'there is no such hub in the namespace: check EntityPath, or spec.channel' },
    { status: 413, say: 'the event is above the limit of the tier (256 KB in Basic, 1 MB else)' },
    { body: /50002|ServerBusy/, say: 'the namespace is out of throughput units' },
  ],
  retired: [
    {
      address: /^(?!.*SharedAccessKey)/,
      say: 'Flux calls a static JWT for Event Hubs deprecated and will remove it: use a connection string',
    },
  ],
  accepted: { status: 201, body: '' },

  // The controller speaks AMQP; the service takes the same bytes over HTTPS (docs/fidelity.md).
  *send(event, target) {
    const { namespace, hub, authorization } = eventHub(target)
    yield {
      protocol: 'http',
      method: 'POST',
      url: `https://${namespace}/${hub}/messages`,
      headers: { 'content-type': 'application/atom+xml;type=entry;charset=utf-8', authorization },
      body: eventJson(event),
    }
  },
}
