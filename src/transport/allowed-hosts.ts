import dns from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { ConfigError } from '../common/errors.ts'

const normalize = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')

/** The hosts that the input allow-hosts permits: exact hosts, and `*.suffix` for subdomains. */
export interface AllowedHosts {
  /** @throws ConfigError if the host may not be contacted; `role` names it in the message, such as `the proxy` */
  check(host: string, role?: string): void
  /** A lookup for net.connect. Rejects a name that resolves to a metadata service, unless the name or address is listed. */
  readonly lookup: LookupFunction
}

/** Builds the checks from the input allow-hosts. An empty list permits all hosts except metadata services. */
export function allowedHosts(list: readonly string[]): AllowedHosts {
  const entries = list.map(normalize)
  const isListedExactly = (host: string): boolean => entries.includes(normalize(host))
  const isListed = (host: string): boolean =>
    isListedExactly(host) || entries.some((entry) => entry.startsWith('*.') && normalize(host).endsWith(entry.slice(1)))
  const fail = (message: string): ConfigError => new ConfigError(message, { field: 'allow-hosts' })

  return {
    check(host, role = 'the host') {
      const name = normalize(host)
      const isMetadata = isIP(name) ? isMetadataAddress(name) : metadataNames.includes(name)
      if (isMetadata && !isListedExactly(host))
        throw fail(
          `${role} ${host} is an address of a cloud’s metadata service: nothing is sent there unless the input allow-hosts lists "${name}"`,
        )
      if (entries.length > 0 && !isListed(host))
        throw fail(`${role} ${host} is not in allow-hosts; add "${name}" to that input if it may be contacted`)
    },
    lookup(host, options, callback) {
      dns.lookup(host, options, (error, found, family) => {
        const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found]
        const metadata = error
          ? undefined
          : addresses.find((address) => isMetadataAddress(address) && !isListedExactly(address))
        if (metadata === undefined || isListedExactly(host)) return callback(error, found, family)
        callback(
          fail(
            `the host ${host} resolves to ${metadata}, an address of a cloud’s metadata service: nothing is sent there unless the input allow-hosts lists "${normalize(host)}"`,
          ) as NodeJS.ErrnoException,
          found,
        )
      })
    },
  }
}

// Clouds hand out the machine's credentials at these addresses. Nothing is sent to them unless allow-hosts lists them.

const ipv4 = new BlockList()
ipv4.addSubnet('169.254.0.0', 16)
for (const address of ['100.100.100.200', '168.63.129.16', '192.0.0.192']) ipv4.addAddress(address)

const ipv6 = new BlockList()
ipv6.addSubnet('fe80::', 10, 'ipv6')
for (const address of ['fd00:ec2::254', 'fd00:ec2::23', 'fd20:ce::254']) ipv6.addAddress(address, 'ipv6')

/** Names of metadata services. Needed too, since a proxy resolves names itself. */
const metadataNames = ['metadata.google.internal', 'metadata.goog', 'instance-data', 'instance-data.ec2.internal']

/** Whether an IP address belongs to a cloud's metadata service, including IPv4 addresses embedded in IPv6 ones. */
function isMetadataAddress(address: string): boolean {
  if (isIP(address) === 4) return ipv4.check(address)
  const bare = address.replace(/%.*$/, '')
  return ipv6.check(bare, 'ipv6') || embeddedIpv4(bytesOf(bare)).some((embedded) => ipv4.check(embedded))
}

/** The bytes at which IPv6 addresses with a prefix (in hex) embed an IPv4 address. */
const embeddings: readonly { readonly prefix: string; readonly at: readonly number[]; readonly inverted?: true }[] = [
  // IPv4-mapped, IPv4-compatible, IPv4-translated.
  { prefix: '00000000000000000000ffff', at: [12, 13, 14, 15] },
  { prefix: '000000000000000000000000', at: [12, 13, 14, 15] },
  { prefix: '0000000000000000ffff0000', at: [12, 13, 14, 15] },
  // NAT64 (RFC 6052), and its local-use prefix (RFC 8215) with each length that an operator may choose.
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
  // ISATAP, with any prefix.
  const isatap = /^.{16}0[02]005efe/.test(hex) ? [{ at: [12, 13, 14, 15], inverted: undefined }] : []
  return [...found, ...isatap].map(({ at, inverted }) =>
    at.map((index) => (bytes[index] as number) ^ (inverted ? 255 : 0)).join('.'),
  )
}

/** Returns the 16 bytes of an IPv6 address. The URL parser normalizes its spelling. */
function bytesOf(address: string): Buffer {
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const groups = (text = ''): string[] => (text === '' ? [] : text.split(':'))
  const [before, after] = [groups(head), groups(tail)]
  const zeros = Array<string>(8 - before.length - after.length).fill('0')
  return Buffer.from([...before, ...zeros, ...after].map((group) => group.padStart(4, '0')).join(''), 'hex')
}
