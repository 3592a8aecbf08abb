import { parseUrl } from '../../go/url.ts'

/** A DSN: where a project of Sentry's takes events, and the key that may send them. */
export interface Dsn {
  readonly key: string
  readonly secret: string
  /** As the SDK writes it: without query and default port. */
  readonly text: string
  readonly envelopes: string
}

const defaultPorts: Readonly<Record<string, string>> = { http: '80', https: '443' }

/** @throws Error where the SDK refuses a DSN. Source: test/logic/constructors.json. */
export function parseDsn(address: string): Dsn {
  const url = parseUrl(address)
  const { scheme, userinfo = '', path } = url
  if (!/^https?$/.test(scheme)) throw new Error('it is neither http nor https')
  const [key = '', secret = ''] = userinfo.split(/:(.*)/s).map(decodeURIComponent)
  if (key === '') throw new Error('it has no key before the @')
  // To the SDK the port is a number.
  const host = url.host.replace(/:0*(\d*)$/, (_, port) => (['', defaultPorts[scheme]].includes(port) ? '' : `:${port}`))
  if (host === '') throw new Error('it does not name a host')
  const project = path.slice(path.lastIndexOf('/') + 1)
  if (project === '') throw new Error('it ends without a project')
  const prefix = path.slice(0, -project.length - 1)
  return {
    key,
    secret,
    text: `${scheme}://${key}${secret && `:${secret}`}@${host}${prefix}/${project}`,
    envelopes: `${scheme}://${host}${prefix}/api/${project}/envelope/`,
  }
}
