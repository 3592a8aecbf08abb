import dns from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { ConfigError } from '../common/errors.ts'

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
    new ConfigError(`${what} is not in allow-hosts; add "${plain(host)}" to that input if it may be contacted`, {
      field: 'allow-hosts',
    })

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

// Where clouds hand out the machine's credentials: no notification goes there unless somebody says so.

const ipv4 = new BlockList()
ipv4.addSubnet('169.254.0.0', 16)
for (const address of ['100.100.100.200', '168.63.129.16', '192.0.0.192']) ipv4.addAddress(address)

const ipv6 = new BlockList()
ipv6.addSubnet('fe80::', 10, 'ipv6')
for (const address of ['fd00:ec2::254', 'fd00:ec2::23', 'fd20:ce::254']) ipv6.addAddress(address, 'ipv6')

/** By these names as well: a proxy would look them up for itself. */
const metadataNames = ['metadata.google.internal', 'metadata.goog', 'instance-data', 'instance-data.ec2.internal']

/** Whether an IP address leads to the metadata service of a cloud, also as an IPv4 address within an IPv6 one. */
function isMetadataAddress(address: string): boolean {
  if (isIP(address) === 4) return ipv4.check(address)
  const bare = address.replace(/%.*$/, '')
  return ipv6.check(bare, 'ipv6') || embeddedIpv4(bytesOf(bare)).some((embedded) => ipv4.check(embedded))
}

/** Where an IPv6 address with this prefix holds an IPv4 address. */
const embeddings: readonly { readonly prefix: string; readonly at: readonly number[]; readonly inverted?: true }[] = [
  // IPv4-mapped, IPv4-compatible, IPv4-translated.
  { prefix: '00000000000000000000ffff', at: [12, 13, 14, 15] },
  { prefix: '000000000000000000000000', at: [12, 13, 14, 15] },
  { prefix: '0000000000000000ffff0000', at: [12, 13, 14, 15] },
  // NAT64 (RFC 6052), and its local prefix (RFC 8215) with each length that an operator may choose.
  { prefix: '0064ff9b0000000000000000', at: [12, 13, 14, 15] },
  { prefix: '0064ff9b0001', at: [12, 13, 14, 15] },
  { prefix: '0064ff9b0001', at: [9, 10, 11, 12] },
  { prefix: '0064ff9b0001', at: [7, 9, 10, 11] },
  { prefix: '0064ff9b0001', at: [6, 7, 9, 10] },
  // 6to4.
  { prefix: '2002', at: [2, 3, 4, 5] },
  // Teredo: its server, and its client with every bit inverted.
  { prefix: '20010000', at: [4, 5, 6, 7] },
  { prefix: '20010000', at: [12, 13, 14, 15], inverted: true },
]

function embeddedIpv4(bytes: Buffer): string[] {
  const hex = bytes.toString('hex')
  const found = embeddings.filter(({ prefix }) => hex.startsWith(prefix))
  // ISATAP, under any prefix.
  const isatap = /^.{16}0[02]005efe/.test(hex) ? [{ at: [12, 13, 14, 15], inverted: undefined }] : []
  return [...found, ...isatap].map(({ at, inverted }) =>
    at.map((index) => (bytes[index] as number) ^ (inverted ? 255 : 0)).join('.'),
  )
}

/** The 16 bytes of an IPv6 address; the URL parser makes all its spellings one. */
function bytesOf(address: string): Buffer {
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const groups = (text = ''): string[] => (text === '' ? [] : text.split(':'))
  const [before, after] = [groups(head), groups(tail)]
  const zeros = Array<string>(8 - before.length - after.length).fill('0')
  return Buffer.from([...before, ...zeros, ...after].map((group) => group.padStart(4, '0')).join(''), 'hex')
}
