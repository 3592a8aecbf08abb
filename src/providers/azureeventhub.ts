import { eventJson } from '../event/event.ts'
import type { ProviderType } from './provider-type.ts'
import { eventHub } from './shared/event-hub.ts'

export const azureeventhub: ProviderType = {
  title: 'Azure Event Hubs',
  docs: 'https://learn.microsoft.com/rest/api/eventhub/send-event',
  family: 'message',
  form: 'raw',
  read: (_, { url }) => ({ destination: /\/([^/]+)\/messages$/.exec(url)?.[1] ?? '' }),
  address: 'required',
  schemes: [],
  addressIsSecret: true,
  spec: {
    address:
      'Connection string: `Endpoint=sb://…;SharedAccessKeyName=…;SharedAccessKey=…;EntityPath=<hub>`. With a JWT: name of the hub',
    channel: 'Name of the hub, if the connection string has no EntityPath. With a JWT: Event Hubs namespace',
  },
  keys: { address: 'Same as `spec.address`', token: 'JWT, instead of a connection string' },
  placeholders: { address: 'Endpoint=sb://***;SharedAccessKeyName=***;SharedAccessKey=***;EntityPath=***' },
  needs: [['address'], ['token']],
  limits: [
    {
      path: '',
      max: 1024 * 1024,
      unit: 'bytes',
      whenExceeded: 'Event Hubs refuses it (above 256 KB in the Basic tier)',
    },
  ],
  hints: [
    {
      status: 401,
      message:
        'the key is wrong, or its policy lacks the Send claim; a JWT must be issued for https://eventhubs.azure.net and expires after about an hour',
    },
    {
      status: 403,
      message: "the JWT's identity needs the role Azure Event Hubs Data Sender, or a firewall blocks this runner",
    },
    { status: 404, message: 'the hub does not exist in the namespace: check EntityPath or spec.channel' },
    { status: 413, message: 'the event exceeds the limit of the tier (256 KB in Basic, otherwise 1 MB)' },
    { body: /50002|ServerBusy/, message: 'the namespace is out of throughput units' },
  ],
  retired: [
    {
      address: /^(?!.*SharedAccessKey)/,
      message: 'static JWTs for Event Hubs are deprecated in Flux and will be removed: use a connection string',
    },
  ],
  acceptedReply: { status: 201, body: '' },

  // The controller uses AMQP. The service accepts the same bytes over HTTPS (docs/fidelity.md).
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
