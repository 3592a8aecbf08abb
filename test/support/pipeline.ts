import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Event } from '../../src/event/event.ts'
import { testEvent } from '../../src/event/from-run.ts'
import { completeEvent } from '../../src/event/override.ts'
import { parseEvent } from '../../src/event/parse-event.ts'
import { compile } from '../../src/go/regexp.ts'
import type { Provider } from '../../src/manifests/index.ts'
import { loadRepository } from '../../src/manifests/index.ts'
import type { Delivery } from '../../src/plan/delivery.ts'
import { type Plan, plan } from '../../src/plan/plan.ts'
import type { Target } from '../../src/providers/provider-type.ts'
import { type ResolvedDelivery, resolveDelivery } from '../../src/resolve/resolve.ts'
import { createRedactor } from '../../src/secrets/redact/redact.ts'
import { createSecretResolver } from '../../src/secrets/secret-resolver.ts'
import { type Golden, manifestsOf, typeOf } from './support.ts'

/** The time of every recorded event, and a second. */
const now = new Date('2026-03-14T09:26:54Z')

const folder = mkdtempSync(path.join(tmpdir(), 'flux-notify-golden-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** What is due for a recorded case, by the product's own stages: the manifests read from a file, the event as posted. */
export interface Due extends Plan {
  /** Opens what a delivery needs. @throws as prepare.ts does */
  readonly prepare: (delivery: Delivery) => Promise<ResolvedDelivery>
}

export async function due(golden: Golden): Promise<Due> {
  writeFileSync(path.join(folder, 'manifests.yaml'), manifestsOf(golden))
  const repository = await loadRepository({ cwd: folder, manifests: ['manifests.yaml'] })
  const event = completeEvent(parseEvent(JSON.stringify(golden.event)), testEvent({ refName: '', sha: '' }, now))
  const redactor = createRedactor()
  const resolveOptions = {
    typeOf,
    secretResolver: createSecretResolver({
      environment: {},
      documents: repository.secrets,
      usedNames: [],
      redactor,
      trusted: false,
    }),
    redactor,
    uids: new Map(Object.entries(golden.uids)),
    repository: () => '',
    statusContext: undefined,
    timeout: undefined,
    runRepository: undefined,
    now,
    uuid: randomUUID,
  }
  return {
    ...plan(event, repository, { alerts: [], providers: [], typeOf, compile }),
    prepare: (delivery) => resolveDelivery({ ...delivery, provider: delivery.provider as Provider }, resolveOptions),
  }
}

/** The event as the notifier of a case sees it, and its target: those of the first Alert that matches. */
export async function eventAndTarget(golden: Golden): Promise<{ event: Event; target: Target }> {
  const { deliveries, prepare } = await due(golden)
  const [delivery] = deliveries
  if (!delivery) throw new Error(`no Alert of ${golden.id} takes its event`)
  return { event: delivery.event, target: (await prepare(delivery)).target }
}
