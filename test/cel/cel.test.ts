import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { compileCel } from '../../src/cel/cel.ts'
import { celVariables, createCommitStatus, defaultCommitStatus, type NamedObject } from '../../src/cel/commit-status.ts'
import { ConfigError } from '../../src/common/errors.ts'
import type { Event } from '../../src/event/event.ts'
import { parseTimestamp } from '../../src/go/time.ts'
import { logic } from '../support/logic.ts'

interface Asked {
  readonly fn: string
  readonly expr?: string
  readonly providerUID?: string
  readonly event?: PostedEvent
  readonly alert?: string
  readonly provider?: string
}
interface PostedEvent extends Partial<Omit<Event, 'involvedObject' | 'metadata'>> {
  readonly involvedObject?: Partial<Event['involvedObject']>
  readonly metadata?: Record<string, string>
}

// Where ours does not follow cel-go: docs/fidelity.md. A case that starts to pass must go.
const differ = ['error: string(google.protobuf.Timestamp{seconds: 0})'] // no message literals

// Refused as well, but for another reason.
const refusedOtherwise = ['error: google.protobuf.Struct{}'] // no message literals

const file = new URL('../logic/commit-status.json', import.meta.url)
const { defaults } = JSON.parse(readFileSync(file, 'utf8')) as { defaults: Required<Asked> }
const cases = logic<Asked, string>('commit-status')
const casesOf = (fn: string) => cases.filter((recorded) => recorded.in.fn === fn)

function eventOf({ involvedObject, metadata, ...event }: PostedEvent): Event {
  const object = { kind: '', namespace: '', name: '', uid: '', apiVersion: '', resourceVersion: '', fieldPath: '' }
  const empty = { severity: '', message: '', reason: '', reportingController: '', reportingInstance: '' }
  return {
    ...empty,
    ...event,
    timestamp: event.timestamp ? parseTimestamp(event.timestamp) : null,
    involvedObject: { ...object, ...involvedObject },
    metadata: new Map(Object.entries(metadata ?? {})),
  }
}

function named(yaml: string): NamedObject {
  const source = parse(yaml)
  const { name, namespace, uid = '' } = source.metadata
  return { source, name, namespace, uid }
}

const given = ({ event, alert, provider }: Asked): [Event, NamedObject, NamedObject] => [
  eventOf(event ?? defaults.event),
  named(alert ?? defaults.alert),
  named(provider ?? defaults.provider),
]

/** What an expression gives, or what it is refused with. */
function answer(asked: Asked): { out: string } | { error: string } {
  try {
    return { out: compileCel(asked.expr as string).evaluate(celVariables(...given(asked))) }
  } catch (error) {
    return { error: (error as Error).message }
  }
}

const evaluate = (expr: string): { out: string } | { error: string } => answer({ fn: '', expr })

test('the recorded cases are all there, and what differs is nothing that the documentation of Flux shows', () => {
  assert.equal(casesOf('newCommitStatus').length, 388)
  assert.equal(casesOf('createCommitStatus').length, 17)
  assert.equal(casesOf('generateDefaultCommitStatus').length, 12)
  const names = casesOf('newCommitStatus').map((recorded) => recorded.name)
  assert.deepEqual(
    [...differ, ...refusedOtherwise].filter((name) => !names.includes(name) || name.startsWith('doc:')),
    [],
  )
})

for (const { name, in: asked, out, error } of casesOf('newCommitStatus')) {
  const found = () => answer(asked)
  if (differ.includes(name)) {
    test(`still different from the controller: ${name}`, () => assert.notDeepEqual(found(), { out }))
  } else if (error === undefined) {
    test(`gives what the controller gives: ${name}`, () => assert.deepEqual(found(), { out }))
  } else {
    const stage = /^failed to (?:compile|evaluate)/.exec(error)?.[0] as string
    const essence = /no such key: \w+|expected string, got \w+|error parsing regexp.*|index out of \w+: .*/.exec(error)
    const same = (got: string) => got.startsWith(stage) && got.includes(essence?.[0] ?? '')
    const otherwise = refusedOtherwise.includes(name)
    test(`is refused ${otherwise ? 'otherwise than' : 'as'} in the controller: ${name}`, () => {
      const got = found()
      assert.ok('error' in got, JSON.stringify(got))
      assert.equal(same(got.error), !otherwise, got.error)
    })
  }
}

for (const { name, in: asked, out } of casesOf('generateDefaultCommitStatus')) {
  test(`is lower-cased as Go does: ${name}`, () => {
    assert.equal(defaultCommitStatus(asked.providerUID as string, eventOf(asked.event as PostedEvent)), out)
  })
}

const statusTypes = ['github', 'gitlab', 'gitea', 'bitbucket', 'bitbucketserver', 'azuredevops']

for (const { name, in: asked, out, error } of casesOf('createCommitStatus')) {
  const { type } = parse(asked.provider as string).spec
  if (!statusTypes.includes(type)) {
    // Whoever builds a Target asks for types of the family `status` only.
    test(`has no commit status: ${name}`, () => assert.equal(out, ''))
  } else if (error === undefined) {
    test(`decides as the controller: ${name}`, async () => {
      assert.equal(await createCommitStatus(...given(asked)), out)
    })
  } else {
    test(`tells the field and the controller's words: ${name}`, async () => {
      const prefix = 'failed to evaluate the spec.commitStatusExpr CEL expression for the event: failed to '
      await assert.rejects(createCommitStatus(...given(asked)), (thrown) => {
        assert.ok(thrown instanceof ConfigError && thrown.where.field === 'spec.commitStatusExpr')
        return thrown.message.startsWith(prefix)
      })
    })
  }
}

test('the variables are what the Go structs serialise to', () => {
  const provider = named(
    '{metadata: {name: p, creationTimestamp: null, labels: {}}, spec: {type: github, timeout: 90s, suspend: false, mistake: x}}',
  )
  const alert = named(
    '{metadata: {name: a}, spec: {eventSources: [{kind: Kustomization, matchLabels: {}}], inclusionList: []}}',
  )
  const event = eventOf({ message: 'x' })
  assert.deepEqual(celVariables(event, { ...alert, namespace: 'apps' }, { ...provider, namespace: '', uid: 'u-1' }), {
    event: { involvedObject: {}, severity: '', timestamp: null, message: 'x', reason: '', reportingController: '' },
    alert: {
      apiVersion: 'notification.toolkit.fluxcd.io/v1beta3',
      kind: 'Alert',
      metadata: { name: 'a', namespace: 'apps' },
      spec: { providerRef: { name: '' }, eventSeverity: 'info', eventSources: [{ kind: 'Kustomization', name: '' }] },
    },
    provider: {
      apiVersion: 'notification.toolkit.fluxcd.io/v1beta3',
      kind: 'Provider',
      metadata: { name: 'p', uid: 'u-1' },
      spec: { type: 'github', timeout: '1m30s' },
    },
  })
})

// Beyond the recorded cases; expectations by cel-go's documentation and source.
const more: [expression: string, out: string][] = [
  ["'%s/%s/%d'.format(['flux', event.reason, 1])", 'flux/ReconciliationSucceeded/1'],
  ["('%s').format(['x']) + string((int('1')))", 'x1'],
  ["'%s'.format(['%s-%s'.format(['a', event.severity])])", 'a-info'],
  ["'%s %s'.format([-0.0, 1e22])", '-0 10000000000000000000000'],
  ["'%.1f %.1e'.format([0.25, 2.25])", '0.2 2.2e+00'],
  ["event.?metadata.?env.optMap(v, string(v)).orValue('none')", 'Prod'],
  ["event.metadata.?nope.optMap(v, string(v)).orValue('none')", 'none'],
  ["event.metadata.?env.optFlatMap(v, optional.of(string(v))).orValue('none')", 'Prod'],
  ["{'info': 'ok', 'error': 'failed'}[event.severity]", 'ok'],
  ["has(alert.spec.eventSources[1].namespace) ? 'y' : 'n'", 'y'],
  ["has(alert.spec.eventSources[0].namespace) ? 'y' : 'n'", 'n'],
  ["has(event.metadata.env.x) ? 'y' : 'n'", 'n'],
  ["has(event.metadata.env) && has(event.timestamp) && !has(event.nope) ? 'y' : 'n'", 'y'],
  [
    "string(optional.ofNonZeroValue([]).hasValue()) + string(optional.ofNonZeroValue(duration('1s')).hasValue())",
    'falsetrue',
  ],
  ["event.timestamp != null ? 'y' : 'n'", 'y'],
  ['string(1000000.0)', '1e+06'],
  ["string(duration('1.5s') - duration('3s'))", '-1.5s'],
  ["string(timestamp('2024-01-01T00:00:00Z').getHours('-08:00'))", '16'],
  ["'a\\u0085'.trim()", 'a'],
  ["'abab'.replace('', '-', 2)", '-a-bab'],
  ["string('aaa'.indexOf('aa', 1)) + string('aaa'.lastIndexOf('aa'))", '11'],
  ["string('😀a😀a'.indexOf('a', 2)) + string('😀a😀a'.lastIndexOf('😀'))", '32'],
  ["sets.contains([1, 2, 3], [2]) && sets.equivalent(['a', 'a'], ['a']) ? 'y' : 'n'", 'y'],
]

for (const [expression, out] of more) {
  test(`gives ${JSON.stringify(out)}: ${expression}`, () => assert.deepEqual(evaluate(expression), { out }))
}

const refused: [expression: string, words: RegExp][] = [
  ['event.metadata.env', /got dyn .*; write string\(event\.metadata\.env\)$/],
  ['event.?message', /got optional_type\(dyn\); end it with \.orValue\(''\)/],
  ["['x', event.message].join('-')", /expected type 'string' but found 'dyn'; write string\(\.\.\.\) around/],
  ['[1, 2].join()', /<input>:1:7: found no matching overload for 'join' applied to 'list\(int\)\.\(\)'$/],
  ["has(event.nope.x) ? 'y' : 'n'", /no such key: nope$/],
  ["has('x'.y) ? 'y' : 'n'", /<input>:1:1: type 'string' does not support field selection$/],
  [`event${'.a'.repeat(50_000)}`, /^failed to compile expression: max recursion depth exceeded$/],
  ["cel.bind(x, 'a', x)", /undeclared reference to 'bind'/],
  ['strings', /undeclared reference to 'strings'/],
  ["true || int('x') == 1 ? 'a' : 'b'", /^failed to compile .*type conversion error from 'string' to 'int'$/],
  ["event.message == 'x' ? '%s'.format([event.reason, 1]) : ''", /^failed to compile .*too many arguments/],
]

for (const [expression, words] of refused) {
  test(`is refused with ${words}: ${expression.slice(0, 200)}`, () => {
    const got = evaluate(expression)
    assert.match('error' in got ? got.error : `nothing, it gives ${got.out}`, words)
  })
}

test('a pattern that takes JavaScript for ever is judged at once', () => {
  const message = `${'a'.repeat(50_000)}!`
  const { evaluate } = compileCel("event.message.matches('(a+)+$') ? 'y' : 'n'")
  assert.equal(evaluate(celVariables(eventOf({ message }), named(defaults.alert), named(defaults.provider))), 'n')
})
