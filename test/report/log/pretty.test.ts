import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { prettyBody } from '../../../src/report/log/pretty.ts'

test('JSON is indented, and escapes and numbers stay as they are sent', () => {
  assert.equal(
    prettyBody('{"a":"\\u003c{,:}\\"","n":[1.50,12345678901234567890,{}, [ ]],"b":null}\n'),
    '{\n  "a": "\\u003c{,:}\\"",\n  "n": [\n    1.50,\n    12345678901234567890,\n    {},\n    [ ]\n  ],\n  "b": null\n}',
  )
})

test('each line of an envelope is indented separately', () => {
  assert.equal(prettyBody('{"a":1}\n{"b":2}\n'), '{\n  "a": 1\n}\n{\n  "b": 2\n}')
})

for (const body of ['a=b&c=d', 'plain', '{broken', '***', '"text"', '{"a":1} rest', '']) {
  test(`a body that is not JSON is unchanged: ${JSON.stringify(body)}`, () => {
    assert.equal(prettyBody(body), body)
  })
}

test('an indented value is the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.deepEqual(JSON.parse(prettyBody(JSON.stringify([value]))), JSON.parse(JSON.stringify([value])))
    }),
  )
})

test('a body of five million characters is indented quickly', () => {
  const body = JSON.stringify({ message: '\\"'.repeat(2_500_000) })
  assert.equal(prettyBody(body).length, body.length + 5)
})
