import assert from 'node:assert/strict'
import dns from 'node:dns'
import { describe, test } from 'node:test'
import { ConfigError } from '../../src/common/errors.ts'
import { allowedHosts } from '../../src/transport/allowed-hosts.ts'

describe('allow-hosts', () => {
  for (const [list, host, allowed] of [
    [[], 'hooks.slack.com', true],
    [['hooks.slack.com'], 'hooks.slack.com', true],
    [['Hooks.Slack.com'], 'hooks.slack.COM.', true],
    [['hooks.slack.com'], 'evil.hooks.slack.com', false],
    [['hooks.slack.com'], 'hooks.slack.com.evil.example', false],
    [['*.slack.com'], 'hooks.slack.com', true],
    [['*.slack.com'], 'a.b.slack.com', true],
    [['*.slack.com'], 'slack.com', false],
    [['*.slack.com'], 'evilslack.com', false],
    [['[::1]'], '::1', true],
    [['10.0.0.1'], '10.0.0.2', false],
    [[], '169.254.169.254', false],
    [[], '::ffff:169.254.169.254', false],
    [[], 'fd00:ec2::254', false],
    [[], 'fe80::1', false],
    [[], '100.100.100.200', false],
    [['169.254.169.254'], '169.254.169.254', true],
    [[], 'metadata.google.internal', false],
    [['*.internal'], 'Metadata.Google.Internal.', false],
    [['metadata.google.internal'], 'metadata.google.internal', true],
    [['*.254'], '169.254.169.254', false],
    [[], '169.253.0.1', true],
    // Each form that embeds an IPv4 address, with 169.254.169.254 and with 192.0.2.1.
    ...(
      [
        ['IPv4-mapped', '::ffff:a9fe:a9fe', '::ffff:c000:201'],
        ['IPv4-compatible', '::a9fe:a9fe', '::c000:201'],
        ['IPv4-translated', '::ffff:0:169.254.169.254', '::ffff:0:192.0.2.1'],
        ['NAT64', '64:ff9b::a9fe:a9fe', '64:ff9b::c000:201'],
        ['NAT64, dotted', '64:FF9B::169.254.169.254', '64:ff9b::192.0.2.1'],
        ['NAT64 /48', '64:ff9b:1:a9fe:a9:fe00::', '64:ff9b:1:c000:2:100::'],
        ['NAT64 /56', '64:ff9b:1:a9:fe:a9fe::', '64:ff9b:1:c0:0:201::'],
        ['NAT64 /64', '64:ff9b:1:0:a9:fea9:fe00:0', '64:ff9b:1:0:c0:2:100:0'],
        ['NAT64 /96', '64:ff9b:1::a9fe:a9fe', '64:ff9b:1::c000:201'],
        ['6to4', '2002:a9fe:a9fe::1', '2002:c000:201::1'],
        ['Teredo server', '2001:0:a9fe:a9fe::1', '2001:0:c000:201::1'],
        ['Teredo client', '2001:0:c000:201:0:0:5601:5601', '2001:0:c000:201:0:0:3fff:fdfe'],
        ['ISATAP', '2001:db8::5efe:a9fe:a9fe', '2001:db8::5efe:c000:201'],
        ['Alibaba by NAT64', '64:ff9b::6464:64c8', '64:ff9b::6464:6401'],
        ['link-local with a zone', 'fe80::1%eth0', '2001:db8::1'],
        ['all of it written out', '0064:ff9b:0000:0000:0000:0000:a9fe:a9fe', '2001:db8:0:0:0:0:a9fe:a9fe'],
      ] as const
    ).flatMap(([, hidden, open]) => [
      [[], hidden, false],
      [[], open, true],
    ]),
  ] as [string[], string, boolean][])
    test(`[${list}] ${allowed ? 'allows' : 'refuses'} ${host}`, () => {
      const hosts = allowedHosts(list)
      if (allowed) hosts.check(host)
      else
        assert.throws(
          () => hosts.check(host),
          (error) =>
            error instanceof ConfigError &&
            error.where.field === 'allow-hosts' &&
            error.message.includes(host) &&
            error.message.includes('allow-hosts'),
        )
    })

  test('refuses a name that resolves to one, in any form of the lookup', async (t) => {
    t.mock.method(dns, 'lookup', (_: string, __: object, done: (error: null, found: object[]) => void) =>
      done(null, [
        { address: '192.0.2.1', family: 4 },
        { address: '64:ff9b::a9fe:a9fe', family: 6 },
      ]),
    )
    const lookup = (list: string[]): Promise<unknown> =>
      new Promise((resolve, reject) =>
        allowedHosts(list).lookup('sly.example', { all: true }, (error, found) =>
          error ? reject(error) : resolve(found),
        ),
      )
    await assert.rejects(
      lookup([]),
      /the host sly\.example resolves to 64:ff9b::a9fe:a9fe, an address of a cloud’s metadata/,
    )
    await lookup(['sly.example'])
    await lookup(['64:ff9b::a9fe:a9fe'])
  })

  test('resolves other names as Node does', async () => {
    const found = await new Promise((resolve, reject) =>
      allowedHosts([]).lookup('localhost', { all: true }, (error, addresses) =>
        error ? reject(error) : resolve(addresses),
      ),
    )
    assert.ok((found as { address: string }[]).some(({ address }) => address === '127.0.0.1' || address === '::1'))
  })
})
