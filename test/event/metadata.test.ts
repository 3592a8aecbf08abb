import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import type { Event } from '../../src/event/event.ts'
import { cleanMetadata, combineMetadata } from '../../src/event/metadata.ts'
import { completeEvent } from '../../src/event/override.ts'
import { parseEvent } from '../../src/event/parse-event.ts'
import { logic } from '../support/logic.ts'

interface Input {
  readonly alert: string
  readonly event: unknown
}
interface Output {
  readonly afterExclude: Record<string, string>
  readonly metadata: Record<string, string>
  /** Kubernetes events about the Alert. Their annotations list the keys that have several sources. */
  readonly events?: readonly { readonly annotations: Record<string, string> }[]
}

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

/** Keys without a group count in an event without any key of its object's group: docs/fidelity.md. */
const adopted: Record<string, Record<string, string>> = {
  'bare key is dropped': { env: 'prod' },
  'bare key is dropped, eventMetadata stays': { env: 'prod' },
  'prefix without slash is dropped': { 'event.toolkit.fluxcd.io': 'y', 'kustomize.toolkit.fluxcd.io': 'x' },
}

const cases = logic<Input, Output>('metadata')

describe(`metadata: ${cases.length} recorded answers`, () => {
  for (const { name, in: input, out } of cases) {
    const ours = adopted[name]
    test(`${name}${ours ? ' (differs: the key counts)' : ''}`, () => {
      const event = completeEvent(parseEvent(JSON.stringify(input.event)), nothing)
      const { spec } = parse(input.alert) as { spec: { eventMetadata?: Record<string, string>; summary?: string } }
      const alert = { eventMetadata: new Map(Object.entries(spec.eventMetadata ?? {})), summary: spec.summary }
      const { metadata, conflicts } = combineMetadata(event, alert)
      if (ours) {
        assert.deepEqual(Object.fromEntries(metadata), ours)
        return
      }
      assert.deepEqual(Object.fromEntries(cleanMetadata(event)), out?.afterExclude)
      assert.deepEqual(Object.fromEntries(metadata), out?.metadata)
      const warned = (out?.events ?? []).flatMap(({ annotations }) => Object.keys(annotations))
      assert.deepEqual(conflicts, warned.sort())
    })
  }

  test('every difference is the name of a recorded case', () => {
    const names = new Set(cases.map(({ name }) => name))
    assert.deepEqual(
      Object.keys(adopted).filter((name) => !names.has(name)),
      [],
    )
  })
})
