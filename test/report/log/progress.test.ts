import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createProgress } from '../../../src/report/log/progress.ts'

/** The progress of 40 deliveries, with a clock that the test advances. */
function run(isTerminal: boolean) {
  const written: string[] = []
  let time = 1000
  const progress = createProgress({ total: 40, isTerminal, now: () => time, write: (text) => written.push(text) })
  const pass = (seconds: number): void => {
    for (let second = 0; second < seconds; second++) {
      time += 1000
      progress.tick()
    }
  }
  return { progress, written, pass }
}

test('the first ten seconds show no progress', () => {
  for (const isTerminal of [true, false]) {
    const { written, pass } = run(isTerminal)
    pass(9)
    assert.deepEqual(written, [])
  }
})

test('without a terminal, a line is written after ten seconds, then every thirty', () => {
  const { progress, written, pass } = run(false)
  progress.ended(false)
  pass(10)
  for (let count = 0; count < 9; count++) progress.ended(count === 0)
  pass(59)
  assert.deepEqual(written, ['1 of 40 deliveries done, 10 s\n', '10 of 40 deliveries done, 1 failed, 40 s\n'])
})

test('on a terminal, a bar is redrawn each second and removed for lines of the log', () => {
  const { progress, written, pass } = run(true)
  for (let count = 0; count < 10; count++) progress.ended(false)
  pass(10)
  assert.deepEqual(written, ['[######------------------] 10/40, 10 s'])
  pass(1)
  assert.deepEqual(written.slice(1), ['\r\u001b[2K', '[######------------------] 10/40, 11 s'])
  progress.clear()
  progress.clear()
  assert.deepEqual(written.slice(3), ['\r\u001b[2K'])
})

test('nothing is drawn once all have ended', () => {
  const { progress, written, pass } = run(true)
  for (let count = 0; count < 40; count++) progress.ended(false)
  pass(60)
  assert.deepEqual(written, [])
})

test('a run without deliveries draws a valid bar', () => {
  const written: string[] = []
  const progress = createProgress({ total: 0, isTerminal: true, now: () => 1e6, write: (text) => written.push(text) })
  progress.tick()
  assert.deepEqual(written, [])
})
