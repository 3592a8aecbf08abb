import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseDuration } from '../../src/go/duration.ts'
import { logic } from '../support/logic.ts'

interface Input {
  readonly timeout?: string
  readonly timeoutJSON?: unknown
}

const cases = logic<Input, { ms: number; canonical: string }>('duration')
const textOf = ({ timeout, timeoutJSON }: Input): unknown => timeout ?? timeoutJSON
const played = cases.filter((one) => typeof textOf(one.in) === 'string')

describe(`durations: ${played.length} of ${cases.length} recorded answers`, () => {
  for (const { name, in: input, out, error } of played) {
    test(name, () => {
      const text = textOf(input) as string
      if (error !== undefined) assert.throws(() => parseDuration(text), { message: error })
      else assert.deepEqual(parseDuration(text), { ms: out?.ms, canonical: out?.canonical })
    })
  }

  test('only an absent timeout (the default is 15s) and one that is not a string are skipped', () => {
    const skipped = cases.filter((one) => typeof textOf(one.in) !== 'string').map((one) => textOf(one.in))
    assert.deepEqual(skipped, [undefined, null, 15, 1.5, true, {}, [], 15000000000])
  })
})
