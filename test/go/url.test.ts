import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { escapeSegment, formatUrl, joinPath, joinUrl, parseRequestUri, parseUrl } from '../../src/go/url.ts'
import { goQuote } from '../../src/go/url-escape.ts'
import { logic } from '../support/logic.ts'

interface Input {
  readonly type: string
  readonly options: { readonly url?: string }
}

/** Types that parse their address with Go's url.Parse, with a parser of their own, or not at all. */
const parsers: Record<string, typeof parseUrl> = { datadog: parseUrl, zulip: parseUrl, sentry: parseUrl }
const without = new Set(['', 'Slack', 'github-dispatch', 'unknown', 'telegram', 'nats', 'googlepubsub', 'otel'])
const isGit = (type: string): boolean => /^(git|bitbucket)/.test(type)

const cases = logic<Input, Record<string, unknown>>('constructors')
const isRefusal = (error = ''): boolean =>
  (/parse "/.test(error) && !/proxy/.test(error)) || /^invalid (Google Chat hook|Slack hook|Grafana) URL/.test(error)
const addresses = cases.filter(
  ({ in: { type }, out, error }) => !without.has(type) && !isGit(type) && (out || isRefusal(error)),
)

describe(`addresses: ${addresses.length} of ${cases.length} recorded constructors judge one`, () => {
  for (const { name, in: input, out, error } of addresses) {
    test(name, () => {
      const parse = parsers[input.type] ?? parseRequestUri
      const address = input.options.url ?? ''
      if (error === undefined) {
        const url = parse(address)
        if (input.type === 'pagerduty') assert.equal(`${url.scheme}://${url.host}`, out?.Endpoint)
        if (input.type === 'discord') assert.equal(formatUrl({ ...url, path: joinPath(url.path, 'slack') }), out?.URL)
        return
      }
      // Some types quote Go's message (the quotes are removed here), others say only that it is not a URL.
      const message = /(?<=')parse ".*(?='$)|parse ".*/s.exec(error)?.[0]
      assert.throws(() => parse(address), message === undefined ? Error : { message })
    })
  }

  test('the skipped types do not check an address, or check something else', () => {
    const skipped = cases.filter((one) => !addresses.includes(one))
    const errors = skipped
      .filter(({ in: { type } }) => !without.has(type) && !isGit(type))
      .map(({ error }) => error ?? '')
    assert.equal(skipped.filter(({ in: { type } }) => without.has(type)).length, 28)
    assert.equal(skipped.filter(({ in: { type } }) => isGit(type)).length, 24)
    assert.equal(errors.length, 20)
    assert.deepEqual(
      errors.filter((error) => !/token|HMAC key|channel format|DSN cannot|DsnParseError|proxy/.test(error)),
      [],
    )
  })
})

// Printed by Go 1.26: url.ParseRequestURI(text).String() and url.Parse(text).String().
const printed: [text: string, asRequest: string | Error, asUrl?: string | Error][] = [
  ['https://example.com/a b', 'https://example.com/a%20b'],
  ['https://example.com/a%20b%2Fc', 'https://example.com/a%20b%2Fc'],
  ['https://example.com/a\\b', 'https://example.com/a%5Cb'],
  ['https://example.com/a^b%2fc', 'https://example.com/a%5Eb/c'],
  ['https://example.com/#frag ment', 'https://example.com/%23frag%20ment', 'https://example.com/#frag%20ment'],
  ['https://example.com/x?a=b c#d', 'https://example.com/x?a=b c#d'],
  ['https://example.com?', 'https://example.com?'],
  ['https://example.com/?a?b', 'https://example.com/?a?b'],
  ['HTTPS://Example.COM/x', 'https://Example.COM/x'],
  ['https://us er@example.com/', new Error('parse "https://us er@example.com/": net/url: invalid userinfo')],
  ['https://a%40b:p%2Fw@example.com/', 'https://a%40b:p%2Fw@example.com/'],
  ['https://a@b@example.com/', 'https://a%40b@example.com/'],
  ['https://é.example.com/é', 'https://%C3%A9.example.com/%C3%A9'],
  ['https://example.com/%ff^', 'https://example.com/%FF%5E'],
  ['https://[fe80::1%25en0]:80/', 'https://[fe80::1%25en0]:80/'],
  ['https://[::1]/x', 'https://[::1]/x'],
  ['https:/x', 'https:/x'],
  ['https:///x', 'https:///x'],
  ['mailto:a@b', 'mailto:a@b'],
  ['/hook?x', '/hook?x'],
  ['*', '*'],
  ['https://example.com:/x', 'https://example.com:/x'],
  ['//host/x', '//host/x'],
  ['https://h:1:2/', new Error('parse "https://h:1:2/": invalid port ":1:2" after host')],
  ['nats://h:1,i:2/', 'nats://h:1,i:2/'],
  ['https://%41.com/', new Error('parse "https://%41.com/": invalid URL escape "%41"')],
  ["https://example.com/[x]!$&'()*+,;=:@", "https://example.com/[x]!$&'()*+,;=:@"],
  ['a:b/c', 'a:b/c'],
  ['./a:b', new Error('parse "./a:b": invalid URI for request'), './a:b'],
  ['x/a:b', new Error('parse "x/a:b": invalid URI for request'), 'x/a:b'],
]

describe('URLs are formatted as in Go', () => {
  const compare = (parse: typeof parseUrl, text: string, want: string | Error): void => {
    if (typeof want === 'string') assert.equal(formatUrl(parse(text)), want)
    else assert.throws(() => parse(text), { message: want.message })
  }
  for (const [text, asRequest, asUrl = asRequest] of printed) {
    test(text, () => {
      compare(parseRequestUri, text, asRequest)
      compare(parseUrl, text, asUrl)
    })
  }
})

test('an address with a valid host becomes a URL that Node accepts, with the same meaning', () => {
  for (const address of [
    'https://é.example.com/é b?x y#z',
    'https://u:p@[::1]:8443/a\\b',
    'HTTP://example.com:/%zz'.slice(0, -3),
  ])
    assert.ok(URL.canParse(formatUrl(parseRequestUri(address))), address)
  assert.equal(new URL(formatUrl(parseRequestUri('https://example.com/a\\b'))).pathname, '/a%5Cb')
})

test('paths are joined as in Go', () => {
  assert.equal(joinPath('/a/', '', '../b//c/'), '/b/c')
  assert.equal(joinPath('', ''), '')
  assert.equal(joinPath('a/..'), '.')
  assert.equal(joinPath('../../a'), '../../a')
  assert.equal(joinPath('/../a'), '/a')
  assert.equal(formatUrl(joinUrl(parseUrl('https://h/a%2Fb/?x=y'), 'c', 'd/')), 'https://h/a%2Fb/c/d/?x=y')
  assert.equal(formatUrl(joinUrl(parseUrl('https://h'), 'c')), 'https://h/c')
})

test('segments and quotes are escaped as in Go', () => {
  assert.equal(escapeSegment('a/b;c,d?é~!'), 'a%2Fb%3Bc%2Cd%3F%C3%A9~%21')
  assert.equal(goQuote('"\\\n\x00\x7f\u200b\u{e0001}é'), '"\\"\\\\\\n\\x00\\x7f\\u200b\\U000e0001é"')
})
