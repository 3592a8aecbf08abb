import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { generateX25519Identity } from 'age-encryption'
import fc from 'fast-check'
import { isScalar, parseAllDocuments, visit } from 'yaml'
import { ConfigError } from '../../../src/common/errors.ts'
import { createRedactor } from '../../../src/secrets/redact/redact.ts'
import { decryptSops } from '../../../src/secrets/sops/sops.ts'
import type { DecryptedSops } from '../../../src/secrets/sops/sops-keys.ts'

const folder = new URL('../../repositories/sops/', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8')
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml') && file !== 'comments.yaml')
const key = read('age.key')

interface Given {
  readonly line?: number
  readonly environment?: Record<string, string>
  readonly trusted?: boolean
}

const open = (
  wholeFile: string,
  { line = 1, environment = { SOPS_AGE_KEY: key }, trusted = false }: Given = {},
): Promise<DecryptedSops> =>
  decryptSops({ file: 'secret.yaml', line, wholeFile }, { environment, trusted, redactor: createRedactor() })

/** What `sops decrypt` made of a file, one value for each document. */
const expected = (file: string): unknown[] =>
  parseAllDocuments(read(`expected/${file.replace('.yaml', '.txt')}`)).map((document) =>
    (document as { toJS(): unknown }).toJS(),
  )

describe('a file opens to what the real sops makes of it', () => {
  for (const file of files) {
    test(file, async () => {
      const text = read(file)
      const starts = [1, ...[...text.matchAll(/^---$/gm)].map(({ index }) => text.slice(0, index).split('\n').length)]
      for (const [at, want] of expected(file).entries()) {
        // A Provider between Secrets is checked with them, but never opened for itself.
        if ((want as { kind: string }).kind === 'Provider') continue
        assert.deepEqual((await open(text, { line: starts[at] ?? 0 })).plain, want)
      }
    })
  }

  test('with the key in a file, and with others beside it', async () => {
    const text = read('slack.yaml')
    const path = new URL('age.key', folder).pathname
    assert.deepEqual((await open(text, { environment: { SOPS_AGE_KEY_FILE: path } })).plain, expected('slack.yaml')[0])
    const both = `${await generateX25519Identity()}\n\n${key}`
    assert.deepEqual((await open(text, { environment: { SOPS_AGE_KEY: both } })).plain, expected('slack.yaml')[0])
  })

  test('numbers, dates and truth in clear may be written in another way', async () => {
    const text = read('types.yaml')
      .replace('octal: 15', 'octal: 0o17')
      .replace('old-octal: 15', 'old-octal: 017')
      .replace('hex: 31', 'hex: 0x1f')
      .replace('float: 1.5', 'float: +1.50')
      .replace('exponent: 1000', 'exponent: 1e3')
      .replace('bool: true', 'bool: TRUE')
      .replace('date: 2026-03-14T00:00:00Z', 'date: 2026-03-14')
      .replace('nothing: null', 'nothing: ~')
    assert.deepEqual((await open(text)).plain, expected('types.yaml')[0])
  })

  test('with CRLF', async () => {
    const text = read('several.yaml').replaceAll('\n', '\r\n')
    const line = read('several.yaml').split('\n').lastIndexOf('---') + 1
    assert.deepEqual((await open(text, { line })).plain, expected('several.yaml')[2])
  })
})

/** Whether a changed text is refused, or at least means the same (`True` for `true`), as it may. */
async function isHarmless(text: string, want: unknown): Promise<boolean> {
  try {
    const opened = await open(text)
    if (opened.sealed !== undefined) return true
    return JSON.stringify(opened.plain) === JSON.stringify(want)
  } catch (error) {
    assert.ok(error instanceof ConfigError, (error as Error).stack)
    return true
  }
}

/** Offsets of every character in a key, a value or a clear field. */
function places(text: string): number[] {
  const found: number[] = []
  const [document] = parseAllDocuments(text)
  visit(document as never, (_, node, path) => {
    if (!isScalar(node) || !node.range) return
    const names = path.flatMap((each) => ('key' in each && isScalar(each.key) ? [String(each.key.value)] : []))
    // Not signed by SOPS: of its own block all but what follows, names of labels and annotations, keys without a value.
    const pair = path.at(-1) as { key?: unknown; value?: { value?: unknown } }
    const isKey = pair.key === node
    if (isKey && pair.value?.value === '') return
    if (names[0] === 'sops' && (isKey || !/^(mac|enc|lastmodified)$/.test(names.at(-1) ?? ''))) return
    if (isKey && /^(labels|annotations)$/.test(names.at(-2) ?? '')) return
    for (let at = node.range[0]; at < node.range[1]; at++) if (text[at] !== '\n' && text[at] !== ' ') found.push(at)
  })
  return found
}

const flip = (text: string, at: number, bit: number): string =>
  text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1)

describe('a flipped bit is noticed', () => {
  for (const file of ['slack.yaml', 'data.yaml']) {
    const text = read(file)
    const all = places(text)
    test(`at each of the ${all.length} characters of ${file}`, async () => {
      const missed: string[] = []
      for (const at of all)
        if (!(await isHarmless(flip(text, at, at % 7), expected(file)[0]))) missed.push(text.slice(at - 10, at + 10))
      assert.deepEqual(missed, [])
    })
  }

  test('at any character, any bit', async () => {
    const text = read('slack.yaml')
    const all = places(text)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), fc.nat({ max: 6 }), async (at, bit) => {
        assert.ok(await isHarmless(flip(text, at, bit), expected('slack.yaml')[0]))
      }),
      { seed: 20260314, numRuns: 300 },
    )
  })

  test('in any other document of the file', async () => {
    const text = read('several.yaml')
    for (const [from, to] of [
      ['https://example.com/hook', 'https://example.org/hook'],
      ['name: second', 'name: sekond'],
      ['name: between', 'name: betweem'],
    ] as const)
      await assert.rejects(open(text.replace(from, to)), /MAC\) does not match/)
  })
})

describe('what was changed after it was encrypted is refused', () => {
  const slack = read('slack.yaml')
  const address = /address: (ENC.*)/.exec(slack)?.[1] ?? ''
  const token = /token: (ENC.*)/.exec(slack)?.[1] ?? ''
  const cases: [name: string, text: string, error: RegExp][] = [
    ['two values exchanged', slack.replace(token, address), /stringData.token cannot be decrypted/],
    ['a value in clear', slack.replace(token, 'mine'), /stringData.token cannot be decrypted/],
    ['an encrypted value emptied', slack.replace(token, '""'), /MAC\) does not match/],
    ['a value taken out', slack.replace(/^ {4}token: .*\n/m, ''), /MAC\) does not match/],
    ['a value of another type', slack.replace(`${token}`, token.replace('type:str', 'type:int')), /token cannot be/],
    ['a value that counts as a comment', slack.replace(token, token.replace('type:str', 'type:comment')), /cannot be/],
    [
      'a clear field changed',
      slack.replace('namespace: flux-system', 'namespace: flux-systen'),
      /MAC\) does not match/,
    ],
    ['a clear field renamed', slack.replace('namespace:', 'nbmespace:'), /nbmespace is not a field of a Secret/],
    ['no MAC', slack.replace(/mac: .*/, 'mac: ""'), /MAC\) does not match/],
    ['another time', slack.replace(/lastmodified: "20/, 'lastmodified: "19'), /the MAC cannot be decrypted/],
    ['a MAC over less', slack.replace(/^ {4}mac:/m, '    mac_only_encrypted: true\n    mac:'), /MAC\) does not match/],
    ['less encrypted', slack.replace('(data|stringData)', 'nothing'), /MAC\) does not match/],
    ['a document added', `${read('several.yaml')}---\nkind: ConfigMap\n`, /MAC\) does not match/],
    ['a key that is no text', slack.replace('    token:', '    1:'), /a key is not a string/],
  ]
  for (const [name, text, error] of cases) {
    test(name, async () => {
      await assert.rejects(open(text), (thrown) => thrown instanceof ConfigError && error.test(thrown.message))
    })
  }
})

describe('what cannot be opened says why', () => {
  const cases: [name: string, text: string, given: Given, says: RegExp][] = [
    [
      'no key',
      read('slack.yaml'),
      { environment: {} },
      /^is encrypted with SOPS for the age key of age1.*: put that key/,
    ],
    ['other services', services('pgp'), {}, /by PGP, and no program is run/],
    [
      'no sops',
      services('gcp_kms'),
      { trusted: true, environment: { PATH: '/nowhere' } },
      /Google Cloud.*no sops on PATH/,
    ],
  ]
  for (const [name, text, given, says] of cases)
    test(name, async () => assert.match((await open(text, given)).sealed ?? '', says))

  test('a key for something else', async () => {
    const environment = { SOPS_AGE_KEY: await generateX25519Identity() }
    assert.match((await open(read('slack.yaml'), { environment })).sealed ?? '', /no key in SOPS_AGE_KEY opens it/)
  })

  test('a key that is none, and a file that is not there, are errors', async () => {
    const slack = read('slack.yaml')
    await assert.rejects(
      open(slack, { environment: { SOPS_AGE_KEY: 'nonsense' } }),
      /not an age key; expected AGE-SECRET/,
    )
    await assert.rejects(open(slack, { environment: { SOPS_AGE_KEY_FILE: '/nowhere' } }), /\/nowhere, which cannot be/)
  })
})

/** A file whose key another service keeps. */
function services(field: string): string {
  return read('slack.yaml').replace(/ {4}age:[\s\S]*?(?= {4}encrypted_regex)/, `    ${field}:\n        - fp: ABCD\n`)
}

describe('other key services are asked by the sops on PATH', () => {
  /** A `sops` that does what it is told, and what it was called with. */
  async function withSops<T>(script: string, run: (environment: Record<string, string>) => Promise<T>): Promise<T> {
    const path = mkdtempSync(join(tmpdir(), 'flux-notify-'))
    writeFileSync(join(path, 'sops'), `#!/bin/sh\n${script}\n`)
    chmodSync(join(path, 'sops'), 0o755)
    try {
      return await run({ PATH: `${path}:${process.env.PATH}`, EXPECTED: new URL('expected/', folder).pathname })
    } finally {
      rmSync(path, { recursive: true })
    }
  }

  test('what it prints is taken', () =>
    withSops('grep -q "fp: ABCD" "$2" && cat "$EXPECTED/slack.txt"', async (environment) => {
      const opened = await open(services('pgp'), { environment, trusted: true })
      assert.deepEqual(opened.plain, expected('slack.yaml')[0])
    }))

  const real = spawnSync('sops', ['--version']).error ? 'there is no sops on PATH' : false
  test('also the real one: a file in which comments say what is encrypted', { skip: real }, async () => {
    const environment = { PATH: process.env.PATH ?? '', SOPS_AGE_KEY: key }
    const text = read('comments.yaml')
    assert.deepEqual((await open(text, { environment, trusted: true })).plain, expected('comments.yaml')[0])
    await assert.rejects(open(text.replace('jane', 'jame'), { environment, trusted: true }), /MAC\) does not match/)
  })

  test('a MAC that it refuses is an error', () =>
    withSops('exit 51', (environment) =>
      assert.rejects(open(services('kms'), { environment, trusted: true }), /MAC\) does not match/),
    ))

  test('what it complains about is passed on', () =>
    withSops('echo "no such fingerprint" >&2; exit 128', async (environment) => {
      const { sealed } = await open(services('pgp'), { environment, trusted: true })
      assert.match(sealed ?? '', /by PGP, and sops could not open it: no such fingerprint/)
    }))

  test('but never in a checkout that is not trusted', () =>
    withSops('cat "$EXPECTED/slack.txt"', async (environment) => {
      assert.match((await open(services('pgp'), { environment })).sealed ?? '', /no program is run/)
    }))
})
