import assert from 'node:assert/strict'
import { test } from 'node:test'
import { didYouMean, nearest, withArticle } from '../../src/common/wording.ts'

const types = ['slack', 'msteams', 'github', 'githubdispatch', 'gitlab', 'discord', 'nats', 'otel']

for (const [word, want] of [
  ['msteam', 'msteams'],
  ['Slack', 'slack'],
  ['salck', 'slack'],
  ['gihub', 'github'],
  ['githubdispach', 'githubdispatch'],
  ['ntas', 'nats'],
  ['teams', 'msteams'],
  ['Dispatch', 'githubdispatch'],
] as const)
  test(`${word} means ${want}`, () => assert.equal(nearest(word, types), want))

for (const word of ['', 'x', 'itlabel', 'tea', 'mattermost', 'ab', 'constructor', 'a'.repeat(100_000)])
  test(`${word.slice(0, 20)} has no close candidate`, () => assert.equal(nearest(word, types), undefined))

test('the closest of several candidates is suggested, not the first', () => {
  assert.equal(nearest('gitlub', ['github', 'gitlab']), 'github')
  assert.equal(nearest('gitlob', ['github', 'gitlab']), 'gitlab')
})

test('a single letter is not close to another', () => assert.equal(nearest('x', ['y']), undefined))

test('a suggestion for the end of a message', () => {
  assert.equal(didYouMean('adress', ['address', 'channel']), '; did you mean address?')
  assert.equal(didYouMean('colour', ['address', 'channel']), '')
})

test('a noun gets the right article', () => {
  assert.deepEqual(['ImagePolicy', 'OCIRepository', 'GitRepository'].map(withArticle), [
    'an ImagePolicy',
    'an OCIRepository',
    'a GitRepository',
  ])
})
