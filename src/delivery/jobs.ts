import { condition } from '../check/conditions.ts'
import { DeliveryError } from '../common/errors.ts'
import type { Event } from '../event/event.ts'
import type { Delivery } from '../plan/delivery.ts'
import { isOwnRepository } from '../resolve/own-repository.ts'
import { prepare, type Workshop } from '../resolve/prepare.ts'
import { learnCredentials } from '../secrets/redact/credential-headers.ts'
import type { Session } from '../session.ts'
import { openTransport } from '../transport/index.ts'
import type { Transport } from '../transport/transport.ts'
import { carryOut, type Job, lacksSecret, type Settled, settledResult, show } from './outcome.ts'
import type { Condition, DeliveryResult } from './result.ts'

/** A delivery, the event that it came from, and when it was first due. */
export interface Due {
  readonly delivery: Delivery
  /** As it came in, before any Alert was applied. */
  readonly event: Event
  /** RFC 3339. */
  readonly made: string
  /** Whether Flux sent the event here by githubdispatch. */
  readonly isDispatched: boolean
  /** Why the input `when` suppresses it. */
  readonly unchanged?: string | undefined
}

/** A delivery with all it needs, or why it is not to be. */
export async function makeJob(
  { delivery, isDispatched, unchanged }: Due,
  session: Session,
  workshop: Workshop,
): Promise<Job> {
  const { inputs, context } = session
  const { provider, ending } = delivery
  const skip = (code: string, reason: string): Job => ({ delivery, settled: { skip: { code, reason } } })
  if (inputs.shard) {
    const { shareOf } = await import('../plan/share.ts')
    const { index, count } = inputs.shard
    const share = shareOf(delivery, count)
    if (share !== index) return skip('shard', `share ${share} of ${count}: another job sends it`)
  }
  if (ending) return { delivery, settled: ending }
  if (unchanged !== undefined) return skip('unchanged', unchanged)
  if (!provider) throw new TypeError('a delivery without a Provider has an ending')
  if (isDispatched && provider.spec.type === 'githubdispatch' && isOwn(provider.spec.address ?? '', session)) {
    return skip('loop', 'Flux dispatched this event to this very repository: sending it back would never end')
  }
  try {
    const prepared = await prepare({ ...delivery, provider }, workshop)
    if (context.isFork && prepared.usesGithubToken)
      return skip('fork', 'the token of a run for a fork or Dependabot may not write')
    return { delivery, provider, prepared }
  } catch (error) {
    const settled: Settled = { error: error as Error }
    if (context.isFork && lacksSecret(settled)) return skip('fork', 'a run for a fork or Dependabot has no secrets')
    return { delivery, settled }
  }
}

function isOwn(address: string, { environment }: Session): boolean {
  return isOwnRepository(
    address,
    environment.GITHUB_SERVER_URL ?? 'https://github.com',
    environment.GITHUB_REPOSITORY ?? '',
  )
}

/**
 * Sends or shows every job, some at a time; results stand in the order of the jobs, and none is missing.
 * @param signal aborted when the run is cancelled: what is left then has failed
 */
export async function carryAllOut(
  jobs: readonly Job[],
  session: Session,
  signal: AbortSignal,
): Promise<DeliveryResult[]> {
  const { inputs, reporter, redactor } = session
  reporter.begin(jobs.length)
  const results: DeliveryResult[] = []
  const end = (at: number, result: DeliveryResult): void => {
    results[at] = result
    reporter.ended(result)
  }
  if (inputs.mode === 'preview') {
    for (const [at, job] of jobs.entries()) end(at, show(job, redactor.redact))
    return results
  }
  const transport = learning(session)
  const options = {
    transport,
    retries: inputs.retries,
    signal,
    redact: redactor.redact,
    debug: reporter.log.debug,
  }
  const queue = jobs.entries()
  const worker = async (): Promise<void> => {
    for (const [at, job] of queue) end(at, signal.aborted ? cancelled(job, session) : await carryOut(job, options))
  }
  try {
    await Promise.all(Array.from({ length: Math.min(inputs.concurrency, jobs.length) }, worker))
    return results
  } finally {
    await transport.close()
  }
}

/** The transport of the run. Tokens that come out of exchanges are known to the redactor before they are used. */
function learning({ inputs, environment, reporter, redactor }: Session): Transport {
  const { send, close } = openTransport({
    environment,
    allowHosts: inputs.allowHosts,
    connections: inputs.concurrency,
    debug: reporter.log.debug,
  })
  return {
    send: (request, connection, signal) => {
      learnCredentials(request, redactor)
      return send(request, connection, signal)
    },
    close,
  }
}

function cancelled(job: Job, { redactor }: Session): DeliveryResult {
  const settled = job.settled ?? { error: new DeliveryError('the run was cancelled before this was sent') }
  return settledResult(job, settled, redactor.redact)
}

/** The Ready condition of each Provider that has a delivery. */
export function conditionsOf(jobs: readonly Job[], isAnySecretGiven: boolean): Condition[] {
  const byProvider = new Map<string, Condition>()
  for (const { delivery, settled } of jobs) {
    if (delivery.provider === undefined) continue
    const error = settled && 'error' in settled ? settled.error : undefined
    // Of several deliveries one that could not be prepared says more than one that could.
    if (error === undefined && byProvider.has(delivery.providerName)) continue
    byProvider.set(delivery.providerName, condition(delivery.providerName, error, isAnySecretGiven))
  }
  return [...byProvider.values()]
}
