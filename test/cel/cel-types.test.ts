import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dyn, FreeTypes, list, mostGeneral, optional, parseType, string, typeText } from '../../src/cel/cel-types.ts'

test('a type is read from a signature and written as cel-go writes it', () => {
  assert.equal(typeText(parseType('map<string, dyn>')), 'map(string, dyn)')
  assert.equal(typeText(parseType('optional<list<int>>')), 'optional_type(list(int))')
  assert.equal(typeText(parseType('timestamp')), 'google.protobuf.Timestamp')
  assert.equal(typeText(parseType('list<A>')), 'list(dyn)')
})

test('a free type becomes what it is compared with, and stays that', () => {
  const free = new FreeTypes()
  const item = free.next()
  assert.ok(free.agree([list(item)], [list(string)]))
  assert.deepEqual(free.resolve(item), string)
  assert.ok(!free.agree([item], [parseType('int')]))
  assert.deepEqual(free.resolve(item), string)
})

test('of what a free type is compared with, the less specific type counts', () => {
  const free = new FreeTypes()
  const value = free.next()
  assert.ok(free.agree([string, dyn], [value, value]))
  assert.deepEqual(free.resolve(value), dyn)
  assert.deepEqual(mostGeneral(optional(string), optional(dyn)), optional(dyn))
})

test('types that do not all agree leave no trace', () => {
  const free = new FreeTypes()
  const value = free.next()
  assert.ok(!free.agree([value, string], [string, parseType('int')]))
  assert.deepEqual(free.resolve(value), value)
})

test('a free type is never put into itself', () => {
  const free = new FreeTypes()
  const value = free.next()
  assert.ok(!free.agree([value], [list(value)]))
})

test('null is a value of optionals, durations and timestamps, and of nothing else that is known', () => {
  const free = new FreeTypes()
  const none = parseType('null_type')
  assert.ok(free.agree([none, none, none], [optional(string), parseType('duration'), dyn]))
  assert.ok(!free.agree([none], [string]))
})
