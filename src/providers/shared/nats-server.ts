import { parseUrl } from '../../go/url.ts'

/** A NATS server without the user that its address may name. */
export interface NatsServer {
  readonly url: string
  readonly user: string
  readonly password: string
}

/**
 * The server as the Go client completes its address. Of a list the first: one server of a cluster is enough.
 * @throws Error saying what is wrong
 */
export function parseNatsServer(addresses: string): NatsServer {
  const [address = ''] = addresses.split(',')
  const { scheme, userinfo, host } = parseUrl(address.includes('://') ? address : `nats://${address}`)
  if (host === '') throw new Error('it does not name a host')
  const [user = '', ...password] = (userinfo ?? '').split(':')
  if (user && password.length === 0) throw new Error('a token in it (nats://token@host) is not supported')
  const port = /:\d+$/.test(host) || scheme.startsWith('ws') ? '' : ':4222'
  return {
    url: `${scheme}://${host.replace(/:$/, '')}${port}`,
    user: decodeURIComponent(user),
    password: decodeURIComponent(password.join(':')),
  }
}
