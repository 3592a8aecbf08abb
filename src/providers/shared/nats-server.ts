import { parseUrl } from '../../go/url.ts'

/** The URL of a NATS server, and the user and password from its address. */
export interface NatsServer {
  readonly url: string
  readonly user: string
  readonly password: string
}

/**
 * Parses the address of a NATS server and adds the defaults of the Go client. Uses only the first address of a list,
 * because one server of a cluster is enough.
 * @throws Error if the address is not supported
 */
export function parseNatsServer(addresses: string): NatsServer {
  const [address = ''] = addresses.split(',')
  const { scheme, userinfo, host } = parseUrl(address.includes('://') ? address : `nats://${address}`)
  if (host === '') throw new Error('it does not name a host')
  const [user = '', ...password] = (userinfo ?? '').split(':')
  if (user && password.length === 0) throw new Error('a token in the address (nats://token@host) is not supported')
  const port = /:\d+$/.test(host) || scheme.startsWith('ws') ? '' : ':4222'
  return {
    url: `${scheme}://${host.replace(/:$/, '')}${port}`,
    user: decodeURIComponent(user),
    password: decodeURIComponent(password.join(':')),
  }
}
