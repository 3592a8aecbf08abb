import assert from 'node:assert/strict'
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { createRedactor, type Redactor } from '../../../src/secrets/redact/redact.ts'

// The same texts in every run.
fc.configureGlobal({ seed: 20260314, numRuns: 300 })

const encoders: Record<string, (text: string) => string> = {
  raw: (text) => text,
  base64: (text) => Buffer.from(text).toString('base64'),
  'base64 without padding': (text) => Buffer.from(text).toString('base64').replace(/=+$/, ''),
  'url-safe base64': (text) => Buffer.from(text).toString('base64url'),
  'percent-encoded': encodeURIComponent,
  'percent-encoded, lower-case hex': (text) => encodeURIComponent(text).replace(/%../g, (hex) => hex.toLowerCase()),
  'a form': (text) => new URLSearchParams([['', text]]).toString().slice(1),
  'a URL': encodeURI,
  JSON: (text) => JSON.stringify(text).slice(1, -1),
  "Go's JSON": (text) =>
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'ASCII JSON': (text) =>
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'JSON in JSON': (text) => JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1),
}

/** What people and machines make up for secrets: no blanks around them, 4 characters and more. */
const secret = fc
  .oneof(
    fc.string({ minLength: 4, maxLength: 60, unit: 'grapheme' }),
    fc.string({ minLength: 4, maxLength: 60, unit: fc.constantFrom(...'aZ09-_./+=<>&"\\ %é€😀\u2028\t') }),
  )
  .filter((text) => text.trim().length >= 4 && text === text.trim() && text.isWellFormed())
const around = fc.string({ maxLength: 20, unit: fc.constantFrom(...'#,;| ') })

/** A redactor, and what it tells, call by call. */
function listening(): { redactor: Redactor; masks: (readonly string[])[] } {
  const masks: (readonly string[])[] = []
  const redactor = createRedactor()
  redactor.onSecret((more) => masks.push(more))
  return { redactor, masks }
}

describe('a secret does not survive', () => {
  for (const [name, encode] of Object.entries(encoders)) {
    test(`as ${name}`, () => {
      fc.assert(
        fc.property(secret, around, around, (text, before, after) => {
          const redactor = createRedactor()
          redactor.add(text)
          assert.equal(redactor.redact(before + encode(text) + after), `${before}***${after}`)
        }),
      )
    })
  }

  test('inside the base64 of a longer text, wherever it begins', () => {
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), fc.boolean(), (text, before, after, urlSafe) => {
        fc.pre(Buffer.byteLength(text) >= 8)
        const redactor = createRedactor()
        redactor.add(text)
        const encoded = Buffer.from(before + text + after).toString(urlSafe ? 'base64url' : 'base64')
        const shown = redactor.redact(encoded)
        assert.match(shown, /\*\*\*/)
        for (const rest of shown.split('***')) {
          const middle = Buffer.from(text).toString('base64').slice(4, -4)
          assert.ok(!rest.includes(middle), rest)
        }
      }),
    )
  })

  test('when it overlaps with another', () => {
    const redactor = createRedactor()
    redactor.add('abcdef')
    redactor.add('defghijkl')
    redactor.add('bcde')
    assert.equal(redactor.redact('<abcdefghijkl>'), '<***>')
  })

  test('when another one begins with it: the longer one goes', () => {
    const redactor = createRedactor()
    redactor.add('token')
    redactor.add('token-of-prod')
    assert.equal(redactor.redact('token token-of-prod token-of-test'), '*** *** ***-of-test')
  })

  test('when it is logged without the blanks around it', () => {
    const redactor = createRedactor()
    redactor.add(' s3cret\n')
    assert.equal(redactor.redact('token s3cret, and " s3cret\\n"'), 'token ***, and "***"')
  })

  test('line by line, as private keys are logged; also when they stand inside JSON', () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    })
    const lines = privateKey.trim().split('\n').slice(1, -1)
    for (const given of [privateKey, JSON.stringify({ type: 'service_account', private_key: privateKey })]) {
      const redactor = createRedactor()
      redactor.add(given)
      for (const line of lines) assert.equal(redactor.redact(`> ${line}`), '> ***')
      assert.equal(redactor.redact('-----BEGIN PRIVATE KEY-----'), '-----BEGIN PRIVATE KEY-----')
    }
  })
})

describe('a private key does not survive', () => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const body = privateKey.trim().split('\n').slice(1, -1).join('')
  const bytes = Buffer.from(body, 'base64')
  const wrapped = (columns: number): string => body.replace(new RegExp(`.{${columns}}`, 'g'), '$&\n')
  const given: Record<string, string> = {
    PEM: privateKey,
    'PEM with line breaks of Windows': privateKey.replaceAll('\n', '\r\n'),
    'PEM in one line': privateKey.replaceAll('\n', '\\n'),
    JSON: JSON.stringify({ type: 'service_account', private_key: privateKey }),
    'JSON in JSON': JSON.stringify({ accounts: [{ credential: { private_key: privateKey } }] }),
  }
  const shown: Record<string, string> = {
    'wrapped at 76 columns': wrapped(76),
    'wrapped at 32 columns': wrapped(32),
    'wrapped anew, in JSON': JSON.stringify(wrapped(76)),
    'in one line': body,
    'base64 of its bytes for URLs': bytes.toString('base64url'),
    'its bytes in hexadecimal': bytes.toString('hex'),
    'its bytes in hexadecimal, in lines': bytes.toString('hex').toUpperCase().replace(/.{60}/g, '$&\n'),
    'base64 of its bytes in hexadecimal': Buffer.from(bytes.toString('hex')).toString('base64'),
  }
  for (const [how, key] of Object.entries(given))
    for (const [as, text] of Object.entries(shown))
      test(`given as ${how}, shown ${as}`, () => {
        const redactor = createRedactor()
        redactor.add(key)
        const found = redactor.redact(`the key ${text} is wrong`)
        assert.equal(found.replace(/^the key "?\*\*\*(\*\*\*|\\n|\s)*"? is wrong$/, 'gone'), 'gone')
      })

  test('in fragments, wrapped anew; its public key, which certificates have, is shown', () => {
    const redactor = createRedactor()
    redactor.add(privateKey)
    const end = wrapped(76).split('\n').slice(8, -2).join('\n')
    assert.match(redactor.redact(end), /^.{0,64}\*\*\*.{0,64}$/s)
    const open = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }) as string
    assert.equal(redactor.redact(open), open)
  })

  test('and none of it is a mask but what is a text', () => {
    const { redactor, masks } = listening()
    redactor.add(privateKey)
    assert.ok(masks.flat().every((mask) => /^[\x20-\x7e]+$/.test(mask)))
  })
})

describe('what is in a secret is secret by itself', () => {
  const account = {
    type: 'service_account',
    project_id: 'acme-project-1',
    private_key_id: '0ddba11c0ffee',
    client_secret: 'pw7z',
    client_email: 'flux@acme-project-1.iam.example.com',
    token_uri: 'https://oauth2.example.com/token',
    mode: 'production',
    hook: 'https://hooks.example.com/T0/xYz12345678',
    nested: [{ deep: { any: 'JsonInner889900' } }],
  }
  const cases: [name: string, secret: string, text: string, shown: string][] = [
    ['the token behind Bearer', 'Bearer BtTok889900aa', 'bad token BtTok889900aa', 'bad token ***'],
    [
      'the password in basic authorization',
      `Basic ${btoa('uu:HbPw')}`,
      'uu, wrong password HbPw',
      'uu, wrong password ***',
    ],
    ['no word of a phrase', 'correct horse battery', 'a horse, correct', 'a horse, correct'],
    ['texts in JSON', JSON.stringify(account), '0ddba11c0ffee pw7z JsonInner889900 xYz12345678', '*** *** *** ***'],
    [
      'in JSON not what is public, nor words',
      JSON.stringify(account),
      'production acme-project-1 flux@acme-project-1.iam.example.com https://oauth2.example.com/token service_account',
      'production acme-project-1 flux@acme-project-1.iam.example.com https://oauth2.example.com/token service_account',
    ],
    ['composed letters, decomposed', 'P\u00e4ssw\u00f6rd1', `P\u0061\u0308ssw\u006f\u0308rd1`, '***'],
    ['decomposed letters, composed', 'P\u0061\u0308ssword1', 'P\u00e4ssword1', '***'],
    ['JSON that nests deep', '['.repeat(5000) + ']'.repeat(5000), 'a [[', 'a [['],
  ]
  for (const [name, secret, text, want] of cases)
    test(name, () => {
      const redactor = createRedactor()
      redactor.add(secret)
      assert.equal(redactor.redact(text), want)
    })
})

test('a text without secrets stays as it is', () => {
  fc.assert(
    fc.property(fc.array(secret), fc.string({ unit: fc.constantFrom(...'xyz \n') }), (secrets, text) => {
      const redactor = createRedactor()
      for (const each of secrets) if (!/^[xyz\s]+$/.test(each)) redactor.add(each)
      assert.equal(redactor.redact(text), text)
    }),
  )
})

test('texts under 4 characters are no secrets', () => {
  const { redactor, masks } = listening()
  for (const text of ['', 'abc', ' abc ', '\n\n\n\n\n']) redactor.add(text)
  assert.equal(redactor.redact('abc  abc \n\n\n\n\n'), 'abc  abc \n\n\n\n\n')
  assert.deepEqual(masks, [])
})

describe('of an address', () => {
  const shown = (address: string, text: string): string => {
    const redactor = createRedactor()
    redactor.addAddress(address)
    return redactor.redact(text)
  }
  const slack = 'https://hooks.slack.com/services/T01/B02/xYz12345678?thread=7'
  const cases: [name: string, address: string, text: string, shown: string][] = [
    ['the host stays, path and query go', slack, `POST ${slack}: 404`, 'POST https://hooks.slack.com/***: 404'],
    [
      'what is added to its path is shown',
      'https://d.com/api/webhooks/1/aB',
      'https://d.com/api/webhooks/1/aB/slack',
      'https://d.com/***/slack',
    ],
    ['the path goes without the host too', slack, 'no such path: /services/T01/B02/xYz12345678', 'no such path: /***'],
    ['the last part of the path goes alone', slack, 'bad token xYz12345678', 'bad token ***'],
    [
      'a query goes in another order too',
      'https://z.us/chat?b=token-123&a=1',
      'https://z.us/chat?a=1&b=token-123',
      'https://z.us/***?a=1&b=***',
    ],
    [
      'words that are no path stay',
      'https://example.com/hook',
      'webhook clusters/hook.yaml hooks',
      'webhook clusters/hook.yaml hooks',
    ],
    [
      'a path of one word goes',
      'https://example.com/hook',
      'at https://example.com/hook: Cannot POST /hook',
      'at https://example.com/***: Cannot POST /***',
    ],
    [
      'percent-encoded',
      'https://example.com/hook',
      'url=https%3A%2F%2Fexample.com%2Fhook',
      'url=https%3A%2F%2Fexample.com%2F***',
    ],
    [
      'a password goes, and the user beside it, a name like any other, stays',
      'http://jane:p%40ss1@proxy:3128',
      'http://jane:p%40ss1@proxy:3128 says p@ss1, jane',
      'http://jane:***@proxy:3128 says ***, jane',
    ],
    ['a user alone is the credential', 'https://k3y-1@host/7', 'https://k3y-1@host/7 k3y-1', 'https://***@host/7 ***'],
    [
      'what is no port is a password written wrong',
      'https://host:p4ssword/x',
      'invalid port ":p4ssword" of https://host:p4ssword',
      'invalid port ":***" of https://host:***',
    ],
    [
      'without a path nothing goes',
      'https://example.com/',
      'https://example.com/ https://example.com',
      'https://example.com/ https://example.com',
    ],
    [
      'what is no URL goes whole',
      'Endpoint=sb://x/;SharedAccessKey=k',
      'at Endpoint=sb://x/;SharedAccessKey=k',
      'at ***',
    ],
    ['with blanks around it', ' https://a.com/s3cr3t\n', 'https://a.com/s3cr3t', 'https://a.com/***'],
  ]
  for (const [name, address, text, want] of cases) test(name, () => assert.equal(shown(address, text), want))
})

test('masks are single lines, the longest first, with every form of a secret', () => {
  const { redactor, masks: told } = listening()
  redactor.add('s3cret/with blank\nsecond line')
  const masks = told.flat()
  for (const mask of ['s3cret/with blank', 'second line', 's3cret%2Fwith%20blank', 's3cret%2Fwith+blank'])
    assert.ok(masks.includes(mask), mask)
  assert.ok(masks.includes(Buffer.from('second line').toString('base64')))
  assert.ok(masks.every((mask) => !/[\r\n]/.test(mask) && mask.length >= 4))
  assert.deepEqual(
    masks.map((mask) => mask.length),
    masks.map((mask) => mask.length).sort((a, b) => b - a),
  )
})

test('a mask is told as soon as its secret is known, and once', () => {
  const { redactor, masks } = listening()
  redactor.add('first-secret')
  assert.equal(masks.length, 1)
  assert.ok(masks[0]?.includes('first-secret'))
  redactor.add('first-secret')
  assert.equal(masks.length, 1)
  redactor.addAddress('https://user:pass-word@hooks.example.com/T0/B0/s3cr3t')
  const later = masks.slice(1).flat()
  for (const mask of ['pass-word', '/T0/B0/s3cr3t']) assert.ok(later.includes(mask), mask)
  assert.equal(new Set(masks.flat()).size, masks.flat().length, 'none is told twice')
})

test('who listens late is told what is known already', () => {
  const redactor = createRedactor()
  redactor.add('first-secret')
  const masks: string[] = []
  redactor.onSecret((more) => masks.push(...more))
  assert.ok(masks.includes('first-secret'))
})

test('a path of words alone is not a mask until it is a secret by itself', () => {
  const { redactor, masks } = listening()
  redactor.addAddress('https://alerts.example.com/api/v2/alerts')
  assert.ok(!masks.flat().includes('/api/v2/alerts'))
  redactor.add('/api/v2/alerts')
  assert.ok(masks.flat().includes('/api/v2/alerts'))
})

test('1,000 secrets in a text of 1 MB take well under a second', () => {
  const redactor = createRedactor()
  const secrets = Array.from({ length: 1000 }, (_, at) => `ghp_${at.toString(36).padStart(4, '0')}abcdefghijklmnop`)
  for (const each of secrets) redactor.add(each)
  redactor.redact('')
  const quick = 'The quick brown fox jumps over the lazy dog. '.repeat(11_000)
  const start = performance.now()
  const shown = redactor.redact(`${quick}${'ghp_'.repeat(125_000)}${secrets.join(' ')}`)
  assert.ok(performance.now() - start < 1000)
  assert.ok(secrets.every((each) => !shown.includes(each)))
})

test('a character is found by each of its names in HTML', () => {
  const redactor = createRedactor()
  redactor.add('Zq7-kV9_xLm3`|*"&<>')
  const names = [
    ['-', 'hyphen', 'dash', 'minus'],
    ['_', 'lowbar', 'UnderBar'],
    ['`', 'grave', 'DiacriticalGrave'],
    ['|', 'vert', 'verbar', 'VerticalLine'],
    ['*', 'ast', 'midast'],
    ['"', 'quot', 'QUOT'],
    ['&', 'amp', 'AMP'],
    ['<', 'lt', 'LT'],
    ['>', 'gt', 'GT'],
  ] as const
  for (const [char, ...all] of names)
    for (const name of all)
      assert.equal(redactor.redact(`a ${'Zq7-kV9_xLm3`|*"&<>'.replace(char, `&${name};`)} b`), 'a *** b', name)
})
