import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { generated, stale } from '../scripts/docs.ts'
import { differences } from './support/differences.ts'

test('action.yml, docs/providers.md and the tables of README.md are what their sources make', () => {
  assert.deepEqual([...generated().keys()], ['action.yml', 'docs/providers.md', 'README.md'])
  assert.deepEqual(stale(), [], 'run npm run docs')
})

test('docs/fidelity.md names every recorded case that differs on purpose', () => {
  const page = readFileSync(new URL('../docs/fidelity.md', import.meta.url), 'utf8')
  for (const id of Object.keys(differences)) assert.ok(page.includes(`\`${id}\``), `${id} is not in docs/fidelity.md`)
})
