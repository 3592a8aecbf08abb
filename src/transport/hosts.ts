import dns from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { ConfigError } from '../common/errors.ts'
import { isMetadataAddress, metadataNames } from './metadata-service.ts'

const plain = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')

/** The input allow-hosts: exact hosts, and `*.suffix` for all below it. */
export interface AllowedHosts {
  /** @throws ConfigError if the host may not be spoken to; `role` says what it is there, as `the proxy` */
  check(host: string, role?: string): void
  /** For net.connect: refuses a name that leads to a metadata service and is not itself listed. */
  readonly lookup: LookupFunction
}

/** @param list the input allow-hosts; empty: all but metadata services */
export function allowedHosts(list: readonly string[]): AllowedHosts {
  const entries = list.map(plain)
  const exactly = (host: string): boolean => entries.includes(plain(host))
  const listed = (host: string): boolean =>
    exactly(host) || entries.some((entry) => entry.startsWith('*.') && plain(host).endsWith(entry.slice(1)))

  const refuse = (host: string, what: string): ConfigError =>
    new ConfigError(
      `${what} is not among the hosts that the input allow-hosts lists: add "${plain(host)}" to it if it may be spoken to`,
      {
        field: 'allow-hosts',
      },
    )

  return {
    check(host, role = 'the host') {
      const isHidden = isIP(plain(host)) ? isMetadataAddress(plain(host)) : metadataNames.includes(plain(host))
      if (isHidden && !exactly(host))
        throw new ConfigError(
          `${role} ${host} is an address of a cloud’s metadata service: nothing is sent there unless the input allow-hosts lists "${plain(host)}"`,
          { field: 'allow-hosts' },
        )
      if (entries.length > 0 && !listed(host)) throw refuse(host, `${role} ${host}`)
    },
    lookup(host, options, callback) {
      dns.lookup(host, options, (error, found, family) => {
        const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found]
        const hidden = error ? undefined : addresses.find((address) => isMetadataAddress(address) && !exactly(address))
        if (hidden === undefined || exactly(host)) return callback(error, found, family)
        callback(
          new ConfigError(
            `the host ${host} leads to ${hidden}, an address of a cloud’s metadata service: nothing is sent there unless the input allow-hosts lists "${plain(host)}"`,
            { field: 'allow-hosts' },
          ) as NodeJS.ErrnoException,
          found,
        )
      })
    },
  }
}
