import { condition } from '../check/conditions.ts'
import type { Environment } from '../common/environment.ts'
import { DeliveryError } from '../common/errors.ts'
import type { Event } from '../event/event.ts'
import type { Delivery } from '../plan/delivery.ts'
import { isOwnRepository } from '../resolve/own-repository.ts'
import { prepare, type Workshop } from '../resolve/prepare.ts'
import { learnCredentials } from '../secrets/redact/credential-headers.ts'
import type { Redactor } from '../secrets/redact/redact.ts'
import { openTransport } from '../transport/index.ts'
import type { Transport } from '../transport/transport.ts'
import { carryOut, type Job, lacksSecret, type Settled, settledResult } from './outcome.ts'
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
}

/** What of a run decides whether a delivery is to be made. */
export interface JobOptions {
  readonly shard: { readonly index: number; readonly count: number } | undefined
  readonly isFork: boolean
  readonly environment: Environment
}

/** A delivery with all it needs, or why it is not to be. */
export async function makeJob(
  { delivery, isDispatched }: Due,
  { shard, isFork, environment }: JobOptions,
  workshop: Workshop,
): Promise<Job> {
  const { provider, ending } = delivery
  const skip = (code: string, reason: string): Job => ({ delivery, settled: { skip: { code, reason } } })
  if (shard) {
    const { shareOf } = await import('../plan/share.ts')
    const { index, count } = shard
    const share = shareOf(delivery, count)
    if (share !== index) return skip('shard', `share ${share} of ${count}: another job sends it`)
  }
  if (ending) return { delivery, settled: ending }
  if (!provider) throw new TypeError('a delivery without a Provider has an ending')
  if (isDispatched && provider.spec.type === 'githubdispatch' && isOwn(provider.spec.address ?? '', environment)) {
    return skip('loop', 'Flux dispatched this event to this very repository: sending it back would never end')
  }
  try {
    const prepared = await prepare({ ...delivery, provider }, workshop)
    if (isFork && prepared.usesGithubToken)
      return skip('fork', 'the token of a run for a fork or Dependabot may not write')
    return { delivery, provider, prepared }
  } catch (error) {
    const settled: Settled = { error: error as Error }
    if (isFork && lacksSecret(settled)) return skip('fork', 'a run for a fork or Dependabot has no secrets')
    return { delivery, settled }
  }
}

function isOwn(address: string, environment: Environment): boolean {
  return isOwnRepository(
    address,
    environment.GITHUB_SERVER_URL ?? 'https://github.com',
    environment.GITHUB_REPOSITORY ?? '',
  )
}

/** How the jobs of a run are sent. */
export interface SendAllOptions {
  readonly retries: number
  readonly concurrency: number
  readonly allowHosts: readonly string[]
  readonly environment: Environment
  readonly redactor: Redactor
  /** Aborted when the run is cancelled: what is left then has failed. */
  readonly signal: AbortSignal
  readonly debug: (line: string) => void
  /** Is told how the job at an index ended, as soon as it has. */
  readonly ended: (result: DeliveryResult, at: number) => void
}

/** Sends every job, some at a time. */
export async function sendAll(jobs: readonly Job[], options: SendAllOptions): Promise<void> {
  const { concurrency, redactor, signal, ended } = options
  const transport = learning(options)
  const queue = jobs.entries()
  const worker = async (): Promise<void> => {
    for (const [at, job] of queue)
      ended(
        signal.aborted
          ? cancelled(job, redactor)
          : await carryOut(job, { ...options, transport, redact: redactor.redact }),
        at,
      )
  }
  try {
    await Promise.all(Array.from({ length: Math.min(concurrency, jobs.length) }, worker))
  } finally {
    await transport.close()
  }
}

/** The transport of the run. Tokens that come out of exchanges are known to the redactor before they are used. */
function learning({ allowHosts, concurrency, environment, redactor, debug }: SendAllOptions): Transport {
  const { send, close } = openTransport({ environment, allowHosts, connections: concurrency, debug })
  return {
    send: (request, connection, signal) => {
      learnCredentials(request, redactor)
      return send(request, connection, signal)
    },
    close,
  }
}

function cancelled(job: Job, redactor: Redactor): DeliveryResult {
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
