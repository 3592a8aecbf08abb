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

/** One second after the time of every recorded event. */
const now = new Date('2026-03-14T09:26:54Z')

const folder = mkdtempSync(path.join(tmpdir(), 'flux-notify-golden-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** The plan for a recorded case, made by the product's own stages from its manifests and event. */
export interface Due extends Plan {
  /** Resolves the Secret and target of a delivery. @throws ConfigError as resolveDelivery does */
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

/** The event and target that the provider type of a case gets, from the first matching Alert. */
export async function eventAndTarget(golden: Golden): Promise<{ event: Event; target: Target }> {
  const { deliveries, prepare } = await due(golden)
  const [delivery] = deliveries
  if (!delivery) throw new Error(`no Alert of ${golden.id} takes its event`)
  return { event: delivery.event, target: (await prepare(delivery)).target }
}
