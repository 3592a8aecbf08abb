import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { secretKeys } from '../../src/providers/provider-type.ts'
import { isCredential } from '../../src/secrets/redact/credential-headers.ts'
import { providers } from '../support/support.ts'

const source = path.resolve(import.meta.dirname, '../../src')

test("only a provider's own file knows its type", () => {
  const names = Object.keys(providers).map((name) => name.replace('.', '\\.'))
  const literal = new RegExp(`['"\`](?:${names.join('|')})['"\`]`)
  // NATS (a protocol), some CI systems and some URL schemes have the same names as types.
  const other = /protocol|scheme|system|case '|GITHUB_ACTIONS|GITLAB_CI|jenkins/i
  // Flux defines the enum of each CRD version.
  const files = globSync('**/*.ts', { cwd: source }).filter(
    (file) => !/^providers\/|^check\/crd-schemas\.ts$/.test(file),
  )
  assert.ok(files.length > 80)
  const found = files.flatMap((file) =>
    readFileSync(path.join(source, file), 'utf8')
      .split('\n')
      .filter((line) => literal.test(line) && !other.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
  assert.deepEqual(found, [])
})

test('a provider has at most 100 lines, because parsers and encoders are shared', () => {
  const files = globSync('*.ts', { cwd: path.join(source, 'providers') })
  const long = files.filter(
    (file) => readFileSync(path.join(source, 'providers', file), 'utf8').split('\n').length > 101,
  )
  assert.deepEqual(
    long.filter((file) => file.replace('.ts', '') in providers),
    [],
  )
})

test('headers that contain credentials are known for every type', () => {
  for (const name of [
    'Authorization',
    'Proxy-Authorization',
    'WWW-Authenticate',
    'Cookie',
    'Cookie2',
    'Private-Token',
    'DD-API-KEY',
    'X-Sentry-Auth',
    'X-API-Key',
    'API-Key',
    'X-Auth-Token',
    'X-Goog-IAM-Authorization-Token',
  ])
    assert.ok(isCredential(name), name)
  for (const name of ['content-type', 'x-atlassian-token', 'gotk-component', 'x-signature', 'author', 'x-monkey'])
    assert.ok(!isCredential(name), name)
})

test('each record lists keys that Flux reads, and requires only keys that it lists', () => {
  for (const [name, { keys, needs = [] }] of Object.entries(providers)) {
    for (const key of Object.keys(keys)) assert.ok((secretKeys as readonly string[]).includes(key), `${name}: ${key}`)
    for (const key of needs.flat()) assert.ok(key in keys, `${name} needs ${key}`)
  }
})
