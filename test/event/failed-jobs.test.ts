import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { FailedJob } from '../../src/ci/workflow-runs.ts'
import { describeFailedJobs } from '../../src/event/from-run.ts'

const job = (name: string, step = 'Run tests'): FailedJob => ({ name, step, url: `https://github.com/job/${name[0]}` })
const jobs = (count: number, name: (index: number) => string): FailedJob[] =>
  Array.from({ length: count }, (_, index) => job(name(index)))

describe('failed jobs', () => {
  test('are listed one per line, with the step and a link', () => {
    assert.equal(
      describeFailedJobs([job('build'), job('lint', ''), { name: 'deploy\n now', step: 'Push  it', url: '' }]),
      [
        'Failed jobs:',
        '- build, step "Run tests": https://github.com/job/b',
        '- lint: https://github.com/job/l',
        '- deploy now, step "Push it"',
      ].join('\n'),
    )
  })

  test('of a matrix are listed if there are at most five, else become one line', () => {
    const matrix = (count: number): string => describeFailedJobs(jobs(count, (index) => `test (${index}, linux)`))
    assert.equal(matrix(5).split('\n').length, 6)
    assert.equal(
      matrix(6),
      'Failed jobs:\n- test: 6 jobs of the matrix failed, the first is test (0, linux), step "Run tests": https://github.com/job/t',
    )
  })

  test('of two matrices are counted separately, also in a reusable workflow', () => {
    const text = describeFailedJobs([...jobs(6, (index) => `call / test (${index})`), ...jobs(2, (i) => `test (${i})`)])
    assert.deepEqual(
      text.split('\n').map((line) => line.split(/[:,]/)[0]),
      ['Failed jobs', '- call / test', '- test (0)', '- test (1)'],
    )
  })

  test('are limited to ten lines', () => {
    const lines = describeFailedJobs(jobs(256, (index) => `job ${index}`)).split('\n')
    assert.equal(lines.length, 12)
    assert.equal(lines.at(-1), '- and 246 more')
  })
})
