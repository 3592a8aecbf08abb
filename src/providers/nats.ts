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
  read: (_, { url }) => ({ destination: url.slice(url.lastIndexOf('/') + 1) }),
  address: 'required',
  schemes: ['nats', 'tls', 'ws', 'wss'],
  spec: {
    address:
      'URL of the server: `nats://nats.example.com:4222`, or with the scheme tls, ws or wss; only the first URL of a list is used',
    channel: 'Subject',
    username: 'User',
  },
  keys: {
    address: 'Same as `spec.address`',
    username: 'User',
    password: 'Password',
    nkey: 'User seed (`SU…`); takes precedence over user and password',
    creds: 'Credentials file with JWT and seed; takes precedence over all others',
  },
  limits: [
    {
      path: '',
      max: 1024 * 1024,
      unit: 'bytes',
      whenExceeded: 'servers with the default max_payload (1 MB) refuse it',
    },
  ],
  hints: [
    {
      body: /authorization violation|authentication/i,
      message:
        'the server refused the credentials: the Secret needs creds, nkey, or username and password; a token is not used',
    },
    {
      body: /permissions violation/i,
      message: 'the user may not publish to this subject: grant the permission on the server',
    },
    { body: /maximum payload/i, message: "the event exceeds the server's max_payload" },
  ],

  *send(event, target) {
    const { channel } = target
    const { url, user, password } = readAddress(target, 'nats://nats.example.com:4222', parseNatsServer)
    if (channel === '' || /\s/.test(channel))
      throw new ConfigError(
        channel === ''
          ? 'spec.channel is missing; expected a NATS subject like flux.events'
          : `${JSON.stringify(channel)} is not a NATS subject, because it contains white space; the controller would silently send nothing`,
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
    throw new ConfigError("the Secret's nkey is not a seed; expected 58 characters that start with SU", {
      field: 'nkey',
    })
  return { nkey }
}

function basic({ username, password }: Target): NatsRequest['auth'] {
  return username && password ? { user: username, password } : {}
}
