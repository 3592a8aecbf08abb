import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ConfigError } from '../../src/common/errors.ts'
import { allowedHosts } from '../../src/transport/hosts.ts'

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

  test('looks up other names as Node does', async () => {
    const found = await new Promise((resolve, reject) =>
      allowedHosts([]).lookup('localhost', { all: true }, (error, addresses) =>
        error ? reject(error) : resolve(addresses),
      ),
    )
    assert.ok((found as { address: string }[]).some(({ address }) => address === '127.0.0.1' || address === '::1'))
  })
})
