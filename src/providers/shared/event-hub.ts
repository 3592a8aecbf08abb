import { createHmac } from 'node:crypto'
import { ConfigError } from '../../common/errors.ts'
import { parseUrl } from '../../go/url.ts'
import type { Target } from '../provider-type.ts'

/** How long a signature is good: a delivery takes seconds, and clocks differ by minutes. */
const lifetimeSeconds = 3600

/** An event hub, and the value of the `authorization` header that opens it. */
export interface EventHub {
  /** Full host name: `acme.servicebus.windows.net`. */
  readonly namespace: string
  readonly hub: string
  readonly authorization: string
}

/**
 * The hub that a Provider means, in either of the ways of the specification: a connection string as address (SAS; the
 * hub is its EntityPath, else spec.channel), or address = hub, channel = namespace, token = JWT.
 * @throws ConfigError on spec.address, spec.channel or the Secret's token
 * Source: the controller's validateAuthOptions; test/golden/azureeventhub, test/logic/escape.json (azure…).
 */
export function eventHub(target: Target): EventHub {
  const { address, channel, token } = target
  if (address === '')
    throw new ConfigError(
      'neither spec.address nor the Secret gives an address; expected a connection string, or the name of the hub',
      { field: 'spec.address' },
    )
  if (isConnectionString(address)) {
    if (token)
      throw new ConfigError('the Secret gives a token and the address is a connection string; leave one out', {
        field: 'token',
      })
    return fromConnectionString(address, channel, target.now)
  }
  if (token === '')
    throw new ConfigError(
      'the Secret gives no token; expected a JWT (managed identity exists only in a cluster), or a connection string as address',
      { field: 'token' },
    )
  if (channel === '')
    throw new ConfigError('spec.channel is missing; expected the Event Hubs namespace', { field: 'spec.channel' })
  return { namespace: fullNamespace(channel), hub: address, authorization: `Bearer ${token}` }
}

/** Whether an address is a connection string with a key. */
export function isConnectionString(address: string): boolean {
  return address.includes('SharedAccessKey')
}

/** `acme` stands for its host in Azure's public cloud. */
export function fullNamespace(namespace: string): string {
  return namespace.includes('.servicebus.') ? namespace : `${namespace}.servicebus.windows.net`
}

function fromConnectionString(text: string, channel: string, now: Date): EventHub {
  const parts = new Map<string, string>()
  for (const part of text.split(';').filter((part) => part !== '')) {
    const equals = part.indexOf('=')
    if (equals < 0) throw wrong('has a part without =')
    parts.set(part.slice(0, equals).toLowerCase(), part.slice(equals + 1))
  }
  const keyName = parts.get('sharedaccesskeyname')
  const key = parts.get('sharedaccesskey')
  if (!keyName || !key) throw wrong(`has no ${keyName ? 'SharedAccessKey' : 'SharedAccessKeyName'}`)
  const namespace = hostOf(parts.get('endpoint') ?? '')
  if (namespace === '') throw wrong('has no Endpoint')
  const hub = parts.get('entitypath') || channel
  if (hub === '') throw wrong('has no EntityPath; add it, or name the hub in spec.channel')
  return { namespace, hub, authorization: sharedAccessSignature(`https://${namespace}/${hub}`, keyName, key, now) }
}

function hostOf(endpoint: string): string {
  try {
    return parseUrl(endpoint).host
  } catch {
    throw wrong('has an Endpoint that is not a URL')
  }
}

/** The text itself is a secret: it is not quoted. */
function wrong(found: string): ConfigError {
  return new ConfigError(
    `the connection string ${found}; expected Endpoint=sb://<namespace>/;SharedAccessKeyName=…;SharedAccessKey=…;EntityPath=<hub>`,
    { field: 'spec.address' },
  )
}

/**
 * A token that lets its bearer act on a resource until an hour from `now`.
 * Source: https://learn.microsoft.com/rest/api/eventhub/generate-sas-token
 */
export function sharedAccessSignature(resource: string, keyName: string, key: string, now: Date): string {
  const scope = encodeURIComponent(resource)
  const expiry = Math.floor(now.getTime() / 1000) + lifetimeSeconds
  const signature = createHmac('sha256', key).update(`${scope}\n${expiry}`).digest('base64')
  return `SharedAccessSignature sr=${scope}&sig=${encodeURIComponent(signature)}&se=${expiry}&skn=${encodeURIComponent(keyName)}`
}
