import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError } from '../../src/common/errors.ts'
import { textMap } from '../../src/inputs/text-map.ts'

test('a map with invalid aliases is refused with the name of its input', () => {
  const nine = (item: string) => `[${Array(9).fill(item).join(', ')}]`
  const names = [...'abcdefghij']
  const bomb = names.map((name, at) => `${name}: &${name} ${nine(at === 0 ? 'x' : `*${names[at - 1]}`)}`).join('\n')
  for (const text of [bomb, 'a: *nothing'])
    assert.throws(
      () => textMap({ text, name: 'the input metadata' }),
      (error) =>
        error instanceof ConfigError && /^the input metadata: it .*expected a YAML map of strings/.test(error.message),
    )
})
