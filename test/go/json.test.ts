import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byUtf8, compareUtf8, goJson } from '../../src/go/json.ts'

// test/event/event.test.ts covers what eventJson needs. These tests cover what else the providers need. The expected
// values are the output of Go 1.26.

test('strings are escaped as in encoding/json', () => {
  const text = '"\\/\b\f\n\r\t\v\u0000\u001f\u007f<>&\u2028\u2029é😀'
  assert.equal(
    goJson(text),
    String.raw`"\"\\/\b\f\n\r\t\u000b\u0000\u001f${'\u007f'}\u003c\u003e\u0026\u2028\u2029é😀"`,
  )
  assert.equal(goJson('a\ud83db'), '"a\ufffdb"')
})

test('SetEscapeHTML(false) does not escape <, > and &, but still the line separators', () => {
  assert.equal(goJson({ a: '<>&\u2028' }, { escapeHtml: false }), String.raw`{"a":"<>&\u2028"}`)
})

test('an object is a struct: its order is kept, and undefined is omitted', () => {
  assert.equal(
    goJson({ b: 1, a: undefined, 'c<': [true, null, { x: 1.5 }] }),
    String.raw`{"b":1,"c\u003c":[true,null,{"x":1.5}]}`,
  )
  assert.equal(goJson([]), '[]')
  assert.equal(goJson({}), '{}')
})

test('a Map is a Go map: sorted by UTF-8 bytes', () => {
  const map = new Map(['b', '10', '9', '', '😀', '￮', 'é', 'B'].map((key, at) => [key, at]))
  assert.equal(goJson(map), '{"":3,"10":1,"9":2,"B":7,"b":0,"é":6,"￮":5,"😀":4}')
  assert.deepEqual(
    byUtf8(
      new Map([
        ['😀', 1],
        ['￮', 2],
      ]),
    ),
    [
      ['￮', 2],
      ['😀', 1],
    ],
  )
  assert.ok(compareUtf8('￮', '😀') < 0)
  assert.equal(compareUtf8('a', 'a'), 0)
})
