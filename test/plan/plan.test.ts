import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import type { Event } from '../../src/event/event.ts'
import { compile } from '../../src/go/regexp.ts'
import type { Alert, Provider } from '../../src/manifests/index.ts'
import { type Choice, plan } from '../../src/plan/plan.ts'
import { shardOf } from '../../src/plan/shard.ts'
import type { ProviderType } from '../../src/providers/provider-type.ts'
import { derivedUid } from '../../src/resolve/uid.ts'

// biome-ignore lint/suspicious/noExplicitAny: recorded cases
const cases: any[] = JSON.parse(readFileSync(new URL('../logic/alert-matching.json', import.meta.url), 'utf8')).cases
const git = ['github', 'gitlab', 'gitea', 'bitbucket', 'bitbucketserver', 'azuredevops']
const comments = ['githubpullrequestcomment', 'gitlabmergerequestcomment', 'giteapullrequestcomment']
const family = (type: string): ProviderType['family'] =>
  git.includes(type)
    ? 'status'
    : comments.includes(type)
      ? 'comment'
      : type.startsWith('generic')
        ? 'webhook'
        : 'message'
const choice: Choice = {
  alerts: [],
  providers: [],
  compile,
  typeOf: (type) => ({ family: family(type) }) as ProviderType,
}

/** Manifests of a test, in the plainest way. */
// biome-ignore lint/suspicious/noExplicitAny: manifests as parsed
function manifest(source: any, file = 'm.yaml'): any {
  const { name, namespace, uid } = source.metadata
  return {
    apiVersion: source.apiVersion,
    kind: source.kind,
    name,
    namespace,
    uid,
    labels: new Map(),
    annotations: new Map(),
    file,
    line: 1,
    column: 1,
    at: () => ({ line: 1, column: 1 }),
    unresolved: new Map(),
    source,
    spec: source.spec,
  }
}
function alert(text: string, file?: string): Alert {
  const made = manifest(parse(text), file)
  const labels = (source: { matchLabels?: object }) =>
    source.matchLabels
      ? { ...source, matchLabels: new Map(Object.entries(source.matchLabels)) }
      : { ...source, matchLabels: undefined }
  const spec = made.spec
  return {
    ...made,
    spec: {
      ...spec,
      eventSeverity: spec.eventSeverity ?? 'info',
      eventSources: spec.eventSources.map(labels),
      eventMetadata: spec.eventMetadata && new Map(Object.entries(spec.eventMetadata)),
    },
  }
}
const provider = (text: string, file?: string): Provider => manifest(parse(text), file)

// biome-ignore lint/suspicious/noExplicitAny: an event as posted
function event(posted: any): Event {
  const object = {
    kind: '',
    namespace: '',
    name: '',
    uid: '',
    apiVersion: '',
    resourceVersion: '',
    fieldPath: '',
    ...posted.involvedObject,
  }
  return {
    involvedObject: object,
    severity: posted.severity ?? '',
    timestamp: null,
    message: posted.message ?? '',
    reason: '',
    metadata: new Map(Object.entries(posted.metadata ?? {})),
    reportingController: '',
    reportingInstance: '',
  }
}

describe('Alerts take an event as recorded (filterAlertsForEvent)', () => {
  const matching = cases.filter((one) => one.in.fn === 'filterAlertsForEvent')
  // Patterns that re2js reads otherwise (docs/fidelity.md); if one starts to match, this list is out of date.
  const beyondRe2js = /\(\?P<x>a\)\(\?P<x>b\)/
  for (const one of matching) {
    test(one.name, {
      skip: one.in.noCRDDefaults && 'without the default of the CRD: a manifest here always has it',
    }, () => {
      const objects = one.in.objects ?? []
      const labels = (kind: string, namespace: string, name: string) => {
        const found = objects.find(
          (o: { kind: string; namespace: string; name: string }) =>
            o.kind === kind && o.namespace === namespace && o.name === name,
        )
        return found && new Map<string, string>(Object.entries(found.labels ?? {}))
      }
      const result = plan(event(one.in.event), { providers: [], alerts: [alert(one.in.alert)], labels }, choice)
      const known = beyondRe2js.test(one.name)
      assert.equal(result.deliveries.length > 0, one.out.matched !== known, JSON.stringify(result.unmatched[0]?.reason))
      if (known) return
      assert.equal(
        result.warnings.length > 0,
        (one.out.events ?? []).length > 0,
        `warnings: ${JSON.stringify(result.warnings)}, recorded: ${JSON.stringify(one.out.events)}`,
      )
      if (!one.out.matched) assert.ok(result.unmatched[0]?.reason)
    })
  }
})

describe('gates drop what the controller drops (getNotificationParams)', () => {
  const dispatch = cases.filter((one) => one.in.fn === 'getNotificationParams' && /^dispatch [a-z-]+:/.test(one.name))
  const other = cases.filter((one) => one.in.fn === 'getNotificationParams').length - dispatch.length
  for (const one of dispatch) {
    test(one.name, () => {
      const type = /^dispatch ([a-z-]+):/.exec(one.name)?.[1] as string
      const chat = provider(
        `{apiVersion: x, kind: Provider, metadata: {name: chat, namespace: flux-system}, spec: {type: ${type}}}`,
      )
      const { deliveries } = plan(
        event(one.in.event),
        { providers: [chat], alerts: [alert(one.in.alert)], labels: () => undefined },
        choice,
      )
      assert.equal(deliveries.length, 1)
      assert.equal(deliveries[0]?.outcome === undefined, one.out.sent)
    })
  }
  test(`${other} further cases speak of missing Providers, Secrets and flags of the controller: other tests`, () =>
    assert.ok(other > 0))
})

describe('one repository holds several clusters', () => {
  const text = (kind: string, spec: string) =>
    `{apiVersion: x, kind: ${kind}, metadata: {name: chat, namespace: flux-system}, spec: ${spec}}`
  const on = '{providerRef: {name: chat}, eventSources: [{kind: Kustomization, name: "*"}]}'
  const posted = event({
    involvedObject: { kind: 'Kustomization', name: 'apps', namespace: 'flux-system' },
    severity: 'info',
  })
  const providers = [
    provider(text('Provider', '{type: slack}'), 'clusters/a/p.yaml'),
    provider(text('Provider', '{type: slack}'), 'clusters/b/p.yaml'),
  ]
  const labels = () => undefined

  test('an Alert means the Provider in the nearest common folder', () => {
    const { deliveries } = plan(
      posted,
      { providers, alerts: [alert(text('Alert', on), 'clusters/b/alerts/a.yaml')], labels },
      choice,
    )
    assert.equal(deliveries[0]?.provider?.file, 'clusters/b/p.yaml')
  })
  test('two that are equally near are an error of that delivery', () => {
    const { deliveries } = plan(
      posted,
      { providers, alerts: [alert(text('Alert', on), 'alerts/a.yaml')], labels },
      choice,
    )
    assert.match(JSON.stringify(deliveries), /"name":"ConfigError"/)
  })
  test('an event that matches one name in two files sends nothing', () => {
    const alerts = [alert(text('Alert', on), 'clusters/a/a.yaml'), alert(text('Alert', on), 'clusters/b/a.yaml')]
    assert.throws(
      () => plan(posted, { providers, alerts, labels }, choice),
      /matches 2 Alerts called flux-system\/chat: clusters\/a\/a.yaml.*choose one with --manifests clusters\/a or --manifests clusters\/b/,
    )
  })
  test('an ambiguous Provider name sends nothing', () => {
    assert.throws(
      () => plan(posted, { providers, alerts: [], labels }, { ...choice, providers: ['chat'] }),
      /chat is ambiguous: it matches the Providers /,
    )
  })
  test('a name that nobody has lists those there are', () => {
    assert.throws(
      () => plan(posted, { providers, alerts: [], labels }, { ...choice, providers: ['team/chat'] }),
      /no Provider is called team\/chat; found flux-system\/chat/,
    )
  })
  test('a name with a part too many is nobody’s', () => {
    assert.throws(
      () => plan(posted, { providers, alerts: [], labels }, { ...choice, providers: ['flux-system/chat/x'] }),
      /no Provider is called flux-system\/chat\/x/,
    )
  })
  test('a Provider that is named twice is meant once', () => {
    const one = { providers: [provider(text('Provider', '{type: github}'))], alerts: [], labels }
    const { deliveries } = plan(posted, one, { ...choice, providers: ['chat', 'flux-system/chat'] })
    assert.equal(deliveries.length, 1)
  })
  test('a Provider that is named needs no Alert and skips the gates', () => {
    const github = provider(text('Provider', '{type: github}'))
    const { deliveries } = plan(posted, { providers: [github], alerts: [], labels }, { ...choice, providers: ['chat'] })
    assert.deepEqual([deliveries[0]?.alertName, deliveries[0]?.outcome], [null, undefined])
  })
})

test('shares are stable and cover every delivery once', () => {
  const deliveries = Array.from(
    { length: 200 },
    (_, at) => ({ alertName: `ns/a${at}`, providerName: 'ns/p' }) as Parameters<typeof shardOf>[0],
  )
  const shares = deliveries.map((delivery) => shardOf(delivery, 3))
  assert.deepEqual([...new Set(shares)].sort(), [1, 2, 3])
  assert.deepEqual(
    shares.slice(0, 4),
    deliveries.slice(0, 4).map((delivery) => shardOf(delivery, 3)),
  )
})

test('a derived uid is the UUIDv5 of the name in the URL namespace', () => {
  // python3 -c "import uuid; print(uuid.uuid5(uuid.NAMESPACE_URL, 'acme/fleet/Provider/flux-system/slack'))"
  assert.equal(derivedUid('Acme/Fleet', 'Provider', 'flux-system', 'slack'), '203dfa81-35e9-51e8-afaf-aae279a6382c')
})
