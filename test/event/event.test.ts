import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ConfigError } from '../../src/common/errors.ts'
import { type Event, eventJson } from '../../src/event/event.ts'
import { bootstrapObject, parseObject } from '../../src/event/involved-object.ts'
import { combineMetadata } from '../../src/event/metadata.ts'
import { completeEvent, overrideEvent } from '../../src/event/override.ts'
import { parseEvent } from '../../src/event/parse-event.ts'
import { parseTimestamp } from '../../src/go/time.ts'
import { type Logic, logic } from '../support/logic.ts'

interface Input {
  readonly fn: string
  readonly body?: string
  readonly bodyBase64?: string
  readonly bodyParts?: {
    readonly prefix: string
    readonly fill: string
    readonly count: number
    readonly suffix: string
  }
}
type Output = string | { readonly status: number; readonly forwarded: { readonly body: string } | null }
type Case = Logic<Input, Output>

const nothing: Event = {
  involvedObject: { kind: '', namespace: '', name: '', uid: '', apiVersion: '', resourceVersion: '', fieldPath: '' },
  severity: '',
  timestamp: null,
  message: '',
  reason: '',
  metadata: new Map(),
  reportingController: '',
  reportingInstance: '',
}

/** Events that the controller refuses and we accept, or the reverse: docs/fidelity.md. */
const lenient: Record<string, string> = {
  'document: trailing comma': 'YAML',
  'document: BOM': 'a byte order mark is removed',
  'document: comment': 'comments',
  'document: single quotes': 'YAML',
  'document: NaN': 'YAML: a text',
  'document: control character in string': 'YAML: a line break is a blank',
  'reserialize: syntax': 'YAML: nothing is null',
  'reserialize: string tab raw': 'YAML',
  'leading zero number in unknown field': 'YAML',
  'metadata number value': 'metadata as it is written',
  'metadata bool value': 'metadata as it is written',
  'metadata number value after a good one': 'metadata as it is written',
  'metadata large number value': 'metadata as it is written',
  'reserialize: bad metadata value': 'metadata as it is written',
  'metadata only dropped keys: field omitted': 'a key without a group is the object’s',
  'document: deep unknown field': 'refused: 9,000 levels are more than the YAML library reads',
}

const cases = logic<Input, Output>('event')
const played = cases.filter(({ in: { fn } }) => fn === 'post' || fn === 'reserialize')

function bodyOf({ body, bodyBase64, bodyParts }: Input): string | Uint8Array {
  if (bodyBase64 !== undefined) return Buffer.from(bodyBase64, 'base64')
  if (bodyParts) return bodyParts.prefix + bodyParts.fill.repeat(bodyParts.count) + bodyParts.suffix
  return body ?? ''
}

const isRefused = ({ out, error }: Case): boolean =>
  error !== undefined || (typeof out === 'object' && out.status === 400)

describe(`events: ${played.length} of ${cases.length} recorded answers`, () => {
  for (const one of played) {
    const difference = lenient[one.name]
    const refused = difference ? difference.startsWith('refused') : isRefused(one)
    test(`${one.name}${difference ? ` (differs: ${difference})` : ''}`, () => {
      const body = bodyOf(one.in)
      if (refused) {
        assert.throws(
          () => parseEvent(body),
          (error) => error instanceof ConfigError && !/undefined|\n/.test(error.message),
        )
        return
      }
      const event = completeEvent(parseEvent(body), nothing)
      if (typeof one.out === 'string') assert.equal(eventJson(event), one.out)
      else if (one.out?.forwarded && !difference)
        assert.equal(eventJson({ ...event, metadata: combineMetadata(event, {}).metadata }), one.out.forwarded.body)
    })
  }
})

test('only the cases about the rate limit and its key are skipped, because only a cluster needs them', () => {
  const skipped = cases.filter((one) => !played.includes(one)).map(({ in: { fn } }) => fn)
  assert.deepEqual(new Set(skipped), new Set(['rateLimit', 'eventKey']))
  assert.equal(skipped.length, 18)
})

test('every difference is the name of a recorded case', () => {
  const names = new Set(played.map(({ name }) => name))
  assert.deepEqual(
    Object.keys(lenient).filter((name) => !names.has(name)),
    [],
  )
})

describe('an event that a user writes', () => {
  const message = (text: string | Uint8Array): string | undefined => parseEvent(text).message

  test('may be YAML, and have comments, trailing commas and a byte order mark', () => {
    assert.equal(message('# why\nmessage: |\n  a\n  b\n'), 'a\nb\n')
    assert.equal(
      message('// why\n{\t"message": "http://x // y", /* z */\n\t"reason": \'it // is\', // so\n}'),
      'http://x // y',
    )
    assert.equal(message(Buffer.from('\ufeff{"message": "é"}')), 'é')
    assert.equal(message('\ufeffmessage: é'), 'é')
    assert.equal(message('x: &m hello\nmessage: *m'), 'hello')
  })

  test('keeps the text of metadata', () => {
    const text = 'metadata: {a: 1.10, b: 0x1F, c: yes, d: ~, e: "1", 010: on, __proto__: x, f: }'
    assert.deepEqual(
      [...(parseEvent(text).metadata ?? [])],
      [
        ['a', '1.10'],
        ['b', '0x1F'],
        ['c', 'yes'],
        ['d', ''],
        ['e', '1'],
        ['010', 'on'],
        ['__proto__', 'x'],
        ['f', ''],
      ],
    )
  })

  test('distinguishes absent fields from empty ones', () => {
    assert.deepEqual(parseEvent('{}'), {})
    assert.deepEqual(parseEvent('severity: ""\nreason: null\ntimestamp: null\nmetadata: null'), {
      severity: '',
      reason: '',
      timestamp: null,
      metadata: new Map(),
    })
    const runEvent: Event = {
      ...nothing,
      severity: 'info',
      reason: 'made',
      metadata: new Map([['a', 'b']]),
      reportingInstance: 'x',
    }
    const completed = completeEvent(parseEvent('severity: ""\ninvolvedObject: {name: n}'), runEvent)
    assert.deepEqual(completed, {
      ...nothing,
      reason: 'made',
      involvedObject: { ...nothing.involvedObject, name: 'n' },
    })
  })

  const wrong: [text: string, line: number, column: number, message: RegExp][] = [
    ['severity: info\nmessage: 5', 2, 10, /^message is the number 5; expected a quoted string$/],
    ['message: [a]', 1, 10, /^message is a list; expected a string$/],
    ['involvedObject:\n  name: true', 2, 9, /^involvedObject.name is the boolean true; expected a quoted string$/],
    ['involvedObject: x', 1, 17, /^involvedObject is a string; expected a map of fields$/],
    ['metadata: {a: {b: c}}', 1, 15, /^metadata a is a map; expected a string$/],
    ['metadata: [a]', 1, 11, /^metadata is a list; expected a map of fields$/],
    ['timestamp: 2024-05-01', 1, 12, /^timestamp is "2024-05-01": .*; expected one like 2026-/],
    ['{message:x}', 1, 2, /without a value; expected "key: value"$/],
    ['message: "a', 1, 12, /^the event is neither JSON nor YAML: Missing closing "quote/],
    ['a: b\n---\nc: d', 2, 1, /it contains several documents; expected one event$/],
    ['message: *m', 1, 10, /^the alias \*m is not defined$/],
    ['- a', 1, 1, /^the event is a list; expected a map of fields$/],
    [`{"a":${'['.repeat(100_000)}`, 1, 0, /it is nested too deeply$/],
  ]
  for (const [text, line, column, message] of wrong)
    test(`is refused with line and column: ${text.slice(0, 40)}`, () => {
      const isClear = (error: unknown): boolean => {
        assert.ok(error instanceof ConfigError)
        assert.match(error.message, message)
        assert.deepEqual([error.where.file, error.where.line], ['event.yaml', line])
        // The maximum depth depends on the stack.
        if (column > 0) assert.equal(error.where.column, column)
        return true
      }
      assert.throws(() => parseEvent(text, { file: 'event.yaml' }), isClear)
    })

  test('is refused if it is empty', () => {
    for (const text of ['', ' \n', '# nothing\n'])
      assert.throws(() => parseEvent(text, { field: 'event' }), { message: /^the event is empty; expected/ })
  })
})

test('timestamps at the edges are parsed as in Go', () => {
  assert.equal(parseTimestamp('0000-01-01T00:00:00+24:00'), '-0001-12-31T00:00:00Z')
  assert.equal(parseTimestamp('2024-05-01T10:00:00+00:60'), '2024-05-01T09:00:00Z')
  assert.equal(parseTimestamp('0001-01-01T00:00:00.0000000001Z'), null)
  assert.throws(() => parseTimestamp('2024-05-01T10:00:00+25:00'))
  assert.throws(() => parseTimestamp('2024-00-01T10:00:00Z'))
})

describe('overrides', () => {
  const sha = '5394cb7f48332b2de7c17dd8b8384bbc84b7e738'
  const about = (metadata: Record<string, string>): Event => ({
    ...nothing,
    involvedObject: parseObject('Kustomization/apps', undefined),
    severity: 'info',
    metadata: new Map(Object.entries(metadata)),
  })
  const combined = (event: Event): Record<string, string> => Object.fromEntries(combineMetadata(event, {}).metadata)
  const group = 'kustomize.toolkit.fluxcd.io'

  test('replace fields, even with an empty value, and leave the others', () => {
    const { severity, message, reason } = overrideEvent(about({}), { severity: '', message: 'm' })
    assert.deepEqual([severity, message, reason], ['', 'm', ''])
    const involvedObject = parseObject('HelmRelease/redis', undefined)
    assert.deepEqual(overrideEvent(about({}), { involvedObject }), { ...about({}), involvedObject })
  })

  const merges: [about: string, event: Record<string, string>, added: Record<string, string>, want: object][] = [
    ['keys without a group', { a: '1', b: '2' }, { b: '3', c: '4' }, { a: '1', b: '3', c: '4' }],
    ['into a Flux event', { [`${group}/a`]: '1', b: 'dropped' }, { a: '2', c: '3' }, { a: '2', c: '3' }],
    [
      'with groups into an event without',
      { a: '1', b: '2' },
      { [`${group}/a`]: '3', c: '4' },
      { a: '3', b: '2', c: '4' },
    ],
    ['of the event’s group', { a: '1' }, { 'event.toolkit.fluxcd.io/b': '2' }, { a: '1', b: '2' }],
    ['of another group are dropped', { a: '1' }, { 'helm.toolkit.fluxcd.io/b': '2' }, { a: '1' }],
  ]
  for (const [name, event, added, want] of merges)
    test(`merge metadata: ${name}`, () => {
      assert.deepEqual(combined(overrideEvent(about(event), { metadata: new Map(Object.entries(added)) })), want)
    })

  test('leave the keys of an event about the run unchanged', () => {
    const runEvent = about({ revision: 'old', url: 'u' })
    const changed = overrideEvent(runEvent, { metadata: new Map([['env', 'prod']]), revision: sha })
    assert.deepEqual(Object.fromEntries(changed.metadata), {
      revision: sha,
      url: 'u',
      env: 'prod',
      'event.toolkit.fluxcd.io/commit': sha,
    })
  })

  for (const revision of [`main@sha1:${sha}`, `v1.0@2@sha1:${sha}`, sha, `sha1:${sha}`])
    test(`the revision ${revision} also sets the commit`, () => {
      const before = { [`${group}/revision`]: 'old', [`${group}/commit`]: 'older', revision: 'dropped' }
      assert.deepEqual(combined(overrideEvent(about(before), { revision })), { revision, commit: sha })
    })

  for (const revision of ['', 'main', '1.2.3', `main@${sha}`, `main/${sha}`, `latest@sha256:${sha}${sha.slice(16)}`])
    test(`the revision ${JSON.stringify(revision)} is refused`, () => {
      const isClear = (error: unknown): boolean => error instanceof ConfigError && error.where.field === 'revision'
      assert.throws(() => overrideEvent(about({}), { revision }), isClear)
    })
})

describe('the object', () => {
  const cases: [text: string, namespace: string | undefined, apiVersion: string, place: string][] = [
    ['Kustomization/flux-system/apps', 'x', 'kustomize.toolkit.fluxcd.io/v1', 'flux-system/apps'],
    ['HelmRelease/redis.prod', undefined, 'helm.toolkit.fluxcd.io/v2', 'prod/redis'],
    ['HelmRelease/a.b.prod', undefined, 'helm.toolkit.fluxcd.io/v2', 'prod/a.b'],
    ['OCIRepository/prod/a.b', undefined, 'source.toolkit.fluxcd.io/v1', 'prod/a.b'],
    ['ImagePolicy/app', 'team', 'image.toolkit.fluxcd.io/v1', 'team/app'],
    ['FluxInstance/flux', undefined, 'fluxcd.controlplane.io/v1', 'flux-system/flux'],
    ['Receiver/hook', undefined, 'notification.toolkit.fluxcd.io/v1', 'flux-system/hook'],
    ['ArtifactGenerator/g', undefined, 'source.extensions.fluxcd.io/v1beta1', 'flux-system/g'],
  ]
  for (const [text, defaultNamespace, version, place] of cases)
    test(`${text} is ${place}`, () => {
      const { apiVersion, namespace, name } = parseObject(text, defaultNamespace)
      assert.deepEqual([apiVersion, `${namespace}/${name}`], [version, place])
    })

  const wrong: [text: string, message: RegExp][] = [
    ['apps', /expected Kind\/namespace\/name/],
    ['Kustomization/', /expected Kind/],
    ['Kustomization/a/b/c', /expected Kind/],
    ['Kustomization//b', /expected Kind/],
    ['Kustomization/a.', /expected Kind/],
    ['Kustomization/a b', /expected Kind/],
    ['kustomization/apps', /write Kustomization$/],
    ['Deployment/apps', /is not one of Flux's kinds: GitRepository, /],
  ]
  for (const [text, message] of wrong)
    test(`${text} is refused`, () =>
      assert.throws(() => parseObject(text, undefined), { name: 'ConfigError', message }))

  test('of a CI run is the one that flux bootstrap creates', () => {
    assert.deepEqual(bootstrapObject, parseObject('GitRepository/flux-system/flux-system', undefined))
  })
})
