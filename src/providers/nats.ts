import { ConfigError } from '../common/errors.ts'
import { eventJson } from '../event/event.ts'
import type { NatsRequest } from './exchange.ts'
import type { ProviderType, Target } from './provider-type.ts'
import { readAddress } from './shared/address.ts'
import { parseNatsServer } from './shared/nats-server.ts'

export const nats: ProviderType = {
  title: 'NATS',
  docs: 'https://docs.nats.io/nats-concepts/subjects',
  family: 'message',
  form: 'raw',
  read: (_, { url }) => ({ place: url.slice(url.lastIndexOf('/') + 1) }),
  address: 'required',
  schemes: ['nats', 'tls', 'ws', 'wss'],
  spec: {
    address: 'Server: `nats://nats.example.com:4222`, or tls, ws, wss; of a list the first is asked',
    channel: 'Subject',
    username: 'User',
  },
  keys: {
    address: 'As `spec.address`',
    username: 'User',
    password: 'Password',
    nkey: 'Seed of a user (`SU…`); beats user and password',
    creds: 'Credentials file, with JWT and seed; takes precedence over the others',
  },
  limits: [
    { of: '', max: 1024 * 1024, unit: 'bytes', above: 'a server with the default max_payload (1 MB) refuses it' },
  ],
  hints: [
    {
      body: /authorization violation|authentication/i,
      say: 'the server refused the sign-in: of the Secret creds, nkey, or username with password count, not token',
    },
    { body: /permissions violation/i, say: 'the user may not publish to this subject: grant it in the server' },
    { body: /maximum payload/i, say: "the event is above the server's max_payload" },
  ],

  *send(event, target) {
    const { channel } = target
    const { url, user, password } = readAddress(target, 'nats://nats.example.com:4222', parseNatsServer)
    if (channel === '' || /\s/.test(channel))
      throw new ConfigError(
        channel === ''
          ? 'spec.channel is missing; expected a NATS subject like flux.events'
          : `${JSON.stringify(channel)} is not a NATS subject: it holds white space; the controller would send nothing and say nothing`,
        { field: 'spec.channel' },
      )
    const auth = credentials(target) ?? (user ? { user, password } : basic(target))
    yield { protocol: 'nats', url, subject: channel, body: eventJson(event), name: 'NATS Provider Publisher', auth }
  },
}

function credentials({ secret }: Target): NatsRequest['auth'] | undefined {
  const creds = secret.get('creds')
  if (creds) return { creds }
  const nkey = secret.get('nkey')?.replace(/[\r\n]/g, '')
  if (!nkey) return undefined
  if (!/^S[A-Z2-7]{57}$/.test(nkey))
    throw new ConfigError('the nkey of the Secret is not a seed; expected 58 characters that begin with SU', {
      field: 'nkey',
    })
  return { nkey }
}

function basic({ username, password }: Target): NatsRequest['auth'] {
  return username && password ? { user: username, password } : {}
}
