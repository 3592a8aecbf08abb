import { type Condition, condition } from '../check/ready-condition.ts'
import { DeliveryError } from '../common/errors.ts'
import { type Environment, yieldToSignals } from '../common/this-process.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Outcome } from '../plan/delivery.ts'
import { registerCredentials } from '../secrets/redact/credential-headers.ts'
import type { Redactor } from '../secrets/redact/redact.ts'
import { openTransport, type Transport } from '../transport/index.ts'
import { createSharedState } from './active-delivery.ts'
import { cancelDelivery, type PreparedDelivery } from './preparation.ts'
import type { DeliveryResult } from './result.ts'
import { interruptedResult, preview, send } from './send.ts'

/** What sending all deliveries needs from the run. */
export interface QueueOptions {
  readonly inputs: Pick<Inputs, 'mode' | 'retries' | 'concurrency' | 'allowHosts'>
  readonly environment: Environment
  readonly redactor: Redactor
  /** Aborted when the run is cancelled. Deliveries that have not started then fail. */
  readonly signal: AbortSignal
  readonly debug: (line: string) => void
  readonly warn: (message: string) => void
  /** Called when a delivery ends, with its index. */
  readonly onEnd: (result: DeliveryResult, at: number) => void
}

/** Sends or previews all deliveries, several in parallel. Returns one result per delivery, in the same order. */
export async function deliverAll(
  deliveries: readonly PreparedDelivery[],
  options: QueueOptions,
): Promise<DeliveryResult[]> {
  const { inputs, redactor, signal } = options
  const results: DeliveryResult[] = []
  const end = (at: number, result: DeliveryResult): void => {
    results[at] = result
    options.onEnd(result, at)
  }
  if (inputs.mode === 'preview') {
    for (const [at, delivery] of deliveries.entries()) {
      await yieldToSignals()
      end(at, preview(delivery, redactor.redact))
    }
    return results
  }
  const transport = openLearningTransport(options)
  const { debug } = options
  const shared = createSharedState()
  const sendOptions = { transport, shared, retries: inputs.retries, signal, redact: redactor.redact, debug }
  const queue = deliveries.entries()
  const worker = async (): Promise<void> => {
    for (const [at, delivery] of queue) {
      await yieldToSignals()
      const sent = send(signal.aborted ? cancelDelivery(delivery) : delivery, sendOptions)
      end(at, await sent.catch((error: Error) => interruptedResult(delivery, error, redactor.redact)))
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(inputs.concurrency, deliveries.length) }, worker))
    return results
  } finally {
    await transport.close()
  }
}

/** Opens the run's transport. Before a token from an earlier reply is sent, the redactor learns it. */
function openLearningTransport({ inputs, environment, debug, warn, redactor }: QueueOptions): Transport {
  const { send, close } = openTransport({
    environment,
    allowHosts: inputs.allowHosts,
    debug,
    warn,
  })
  return {
    send: (request, connection, signal) => {
      registerCredentials(request, redactor)
      return send(request, connection, signal)
    },
    close,
  }
}

/** Returns the Ready condition of each Provider that has a delivery. */
export function conditionsOf(deliveries: readonly PreparedDelivery[], isAnySecretGiven: boolean): Condition[] {
  const byProvider = new Map<string, Condition>()
  for (const delivery of deliveries) {
    const { provider, providerName, outcome } = delivery
    if (provider === undefined || isDeliveryError(outcome)) continue
    const error = delivery.outcome === undefined ? delivery.missing[0] : failureOf(delivery.outcome)
    // If a Provider has several deliveries, one that could not be prepared says more than the others.
    if (error === undefined && byProvider.has(providerName)) continue
    byProvider.set(providerName, condition(providerName, provider, error, isAnySecretGiven))
  }
  return [...byProvider.values()]
}

function failureOf(outcome: Outcome): Error | undefined {
  return outcome.status === 'failed' ? outcome.error : undefined
}

/** Whether a failure says nothing about the Provider itself, such as that the run was cancelled. */
function isDeliveryError(outcome: Outcome | undefined): boolean {
  return outcome?.status === 'failed' && outcome.error instanceof DeliveryError
}
