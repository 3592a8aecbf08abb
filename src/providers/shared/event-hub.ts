import { createHmac } from 'node:crypto'
import { ConfigError } from '../../common/errors.ts'
import { parseUrl } from '../../go/url.ts'
import type { Target } from '../provider-type.ts'

/** How long a signature is valid. A delivery takes seconds, but clocks may differ by minutes. */
const lifetimeSeconds = 3600

/** An event hub and the `authorization` header for it. */
export interface EventHub {
  /** The full host name: `acme.servicebus.windows.net`. */
  readonly namespace: string
  readonly hub: string
  readonly authorization: string
}

/**
 * Returns the event hub of a Provider. Flux supports two forms: a connection string as the address (SAS; the hub is its
 * EntityPath, else spec.channel), or the hub as the address, the namespace as the channel and a JWT as the token.
 * @throws ConfigError on spec.address, spec.channel or the Secret's token
 * Source: the controller's validateAuthOptions; test/golden/azureeventhub, test/logic/escape.json (azure…).
 */
export function eventHub(target: Target): EventHub {
  const { address, channel, token } = target
  if (address === '')
    throw new ConfigError(
      'neither spec.address nor the Secret contains an address; expected a connection string or the name of the hub',
      { field: 'spec.address' },
    )
  if (isConnectionString(address)) {
    if (token)
      throw new ConfigError('the Secret has a token although the address is a connection string; remove one of them', {
        field: 'token',
      })
    return fromConnectionString(address, channel, target.now)
  }
  if (token === '')
    throw new ConfigError(
      'the Secret has no token; expected a JWT (managed identities exist only in a cluster) or a connection string as the address',
      { field: 'token' },
    )
  if (channel === '')
    throw new ConfigError('spec.channel is missing; expected the Event Hubs namespace', { field: 'spec.channel' })
  return { namespace: fullNamespace(channel), hub: address, authorization: `Bearer ${token}` }
}

/** Whether an address is a connection string that contains a key. */
export function isConnectionString(address: string): boolean {
  return address.includes('SharedAccessKey')
}

/** Expands a short name such as `acme` to its host name in Azure's public cloud. */
export function fullNamespace(namespace: string): string {
  return namespace.includes('.servicebus.') ? namespace : `${namespace}.servicebus.windows.net`
}

function fromConnectionString(text: string, channel: string, now: Date): EventHub {
  const parts = new Map<string, string>()
  for (const part of text.split(';').filter((part) => part !== '')) {
    const equals = part.indexOf('=')
    if (equals < 0) throw connectionStringError('has a part without =')
    parts.set(part.slice(0, equals).toLowerCase(), part.slice(equals + 1))
  }
  const keyName = parts.get('sharedaccesskeyname')
  const key = parts.get('sharedaccesskey')
  if (!keyName || !key) throw connectionStringError(`has no ${keyName ? 'SharedAccessKey' : 'SharedAccessKeyName'}`)
  const namespace = hostOf(parts.get('endpoint') ?? '')
  if (namespace === '') throw connectionStringError('has no Endpoint')
  const hub = parts.get('entitypath') || channel
  if (hub === '') throw connectionStringError('has no EntityPath; add it, or set spec.channel to the name of the hub')
  return { namespace, hub, authorization: sharedAccessSignature(`https://${namespace}/${hub}`, keyName, key, now) }
}

function hostOf(endpoint: string): string {
  try {
    return parseUrl(endpoint).host
  } catch {
    throw connectionStringError('has an Endpoint that is not a URL')
  }
}

/** Does not quote the connection string, because it is a secret. */
function connectionStringError(problem: string): ConfigError {
  return new ConfigError(
    `the connection string ${problem}; expected Endpoint=sb://<namespace>/;SharedAccessKeyName=…;SharedAccessKey=…;EntityPath=<hub>`,
    { field: 'spec.address' },
  )
}

/**
 * Returns a token that grants access to a resource until one hour after `now`.
 * Source: https://learn.microsoft.com/rest/api/eventhub/generate-sas-token
 */
export function sharedAccessSignature(resource: string, keyName: string, key: string, now: Date): string {
  const scope = encodeURIComponent(resource)
  const expiry = Math.floor(now.getTime() / 1000) + lifetimeSeconds
  const signature = createHmac('sha256', key).update(`${scope}\n${expiry}`).digest('base64')
  return `SharedAccessSignature sr=${scope}&sig=${encodeURIComponent(signature)}&se=${expiry}&skn=${encodeURIComponent(keyName)}`
}
