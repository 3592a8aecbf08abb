import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generated, stale } from '../scripts/docs.ts'

test('action.yml, docs/providers.md and the tables of README.md are what their sources make', () => {
  assert.deepEqual([...generated().keys()], ['action.yml', 'docs/providers.md', 'README.md'])
  assert.deepEqual(stale(), [], 'run npm run docs')
})
