import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { release, withRelease } from '../scripts/docs/release.ts'
import { generated, stale } from '../scripts/docs.ts'
import { differences } from './support/differences.ts'
import { providers } from './support/support.ts'

const page = (name: string): string => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8')

test('action.yml, docs/providers.md, the tables of README.md and the names of releases are what their sources make', () => {
  for (const file of ['action.yml', 'docs/providers.md', 'README.md', 'examples/gitlab-ci.yml', 'docs/other-ci.md'])
    assert.ok(generated().has(file), file)
  assert.deepEqual(stale(), [], 'run npm run docs')
})

test('docs/fidelity.md names every recorded case that differs on purpose', () => {
  const text = page('fidelity.md')
  for (const id of Object.keys(differences)) assert.ok(text.includes(`\`${id}\``), `${id} is not in docs/fidelity.md`)
})

test('docs/security.md lists exactly the types whose address is a credential', () => {
  const [, list = ''] = /a type whose address is the credential \(([^)]+)\)/.exec(page('security.md')) ?? []
  const secret = Object.entries(providers).filter(([, type]) => type.addressIsSecret)
  assert.deepEqual(list.split(/,\s+/).sort(), secret.map(([name]) => name).sort())
})

test('package.json names one repository: npm compares it with that of the release', () => {
  const { repository } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  assert.equal(repository, `github:${release.repository}`)
})

test('a page that names another owner or release gets those of package.json', () => {
  const other = 'acme/flux-notify@1111111111111111111111111111111111111111 # v7.8.9'
  assert.equal(
    withRelease(`uses: ${other}\ncurl https://github.com/acme/flux-notify/releases, uses: acme/flux-notify@v7`),
    `uses: ${release.pinned}\ncurl https://github.com/${release.repository}/releases, uses: ${release.repository}@v${release.version.split('.')[0]}`,
  )
  const others = ['version=v', 'rev: v', 'FLUX_NOTIFY_VERSION: v', "FLUX_NOTIFY_VERSION = 'v", 'npx --yes flux-notify@']
  for (const before of others) assert.equal(withRelease(`${before}7.8.9`), `${before}${release.version}`)
  assert.equal(withRelease('flux-notify_7.8.9_linux_amd64'), `flux-notify_${release.version}_linux_amd64`)
})

test('the sources and tests that docs/development.md names exist', () => {
  const named = [...page('development.md').matchAll(/`((?:[\w-]+\/)+[\w.-]+\.ts)`/g)].map(([, file]) => file as string)
  assert.ok(named.length > 30)
  const root = new URL('../', import.meta.url)
  const missing = named.filter((file) => !existsSync(new URL(file, root)) && !existsSync(new URL(`src/${file}`, root)))
  assert.deepEqual(missing, [])
})
