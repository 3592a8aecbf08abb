import { ConfigError, DeliveryError } from '../../src/common/errors.ts'
import { deliver } from '../../src/delivery/run-exchange.ts'
import { type Delivery, failed, type Outcome } from '../../src/plan/delivery.ts'
import type { Reply } from '../../src/providers/exchange.ts'
import { compareRequest } from './compare.ts'
import { type Due, due } from './pipeline.ts'
import { isLate, onTheWire, type Sent, type Step, scripted } from './scripted.ts'
import type { Golden } from './support.ts'

/** The requests and the outcome of a delivery. */
interface Played {
  readonly sent: readonly Sent[]
  /** `unmatched`: no Alert matched the event. */
  readonly outcome: Outcome | { readonly status: 'unmatched' }
}

/** The recorded part of a case about one delivery. A bundle has one for each Alert. */
interface Record {
  readonly steps: readonly Step[]
  readonly error: string | null
  readonly skipped: string | null
}

/**
 * Plays a recorded case through the pipeline: manifests and event in, each request answered as recorded.
 * @returns one line for each difference from the record
 */
export async function replay(golden: Golden): Promise<string[]> {
  return golden.alerts ? replayBundle(golden) : replaySingle(golden)
}

async function replaySingle(golden: Golden): Promise<string[]> {
  const { deliveries, unmatched, prepare } = await due(golden)
  const record = { steps: golden.exchange, error: golden.error, skipped: golden.skipped }
  const [delivery, ...others] = deliveries
  if (others.length > 0) return [`${deliveries.length} Alerts matched; one is recorded`]
  if (delivery) return judge(record, await play(delivery, prepare, golden.exchange, golden))
  if (unmatched.length === 0) return ['no Alert was read']
  return judge(record, { sent: [], outcome: { status: 'unmatched' } })
}

async function replayBundle(golden: Golden): Promise<string[]> {
  const { deliveries, unmatched, prepare } = await due(golden)
  const out: string[] = []
  for (const { alert, provider, matched, error, skipped } of golden.alerts ?? []) {
    const delivery = deliveries.find(({ alertName }) => alertName === alert)
    if (matched !== (delivery !== undefined)) out.push(`${alert}: matched is ${matched} in the record`)
    if (delivery === undefined) {
      if (!unmatched.some(({ name, reason }) => name === alert && reason !== '')) out.push(`${alert}: no word of it`)
      continue
    }
    if (delivery.providerName !== provider) out.push(`${alert}: ${delivery.providerName} instead of ${provider}`)
    const steps = golden.exchange.filter((step) => step.alert === alert && step.provider === provider)
    const played = await play(delivery, prepare, steps, golden)
    out.push(...judge({ steps, error, skipped }, played).map((line) => `${alert}: ${line}`))
  }
  if (deliveries.length + unmatched.length !== golden.alerts?.length) out.push('not as many Alerts as in the record')
  return out
}

async function play(
  delivery: Delivery,
  prepare: Due['prepare'],
  steps: readonly Step[],
  golden: Golden,
): Promise<Played> {
  if (delivery.outcome) return { sent: [], outcome: delivery.outcome }
  const sent: Sent[] = []
  let clock = 0
  try {
    const { type, target, connection } = await prepare(delivery)
    // The recording had no waits between retries, so they must not use up the timeout here.
    const timeoutMs = isLate(golden) ? connection.timeoutMs : 3_600_000
    const { outcome } = await deliver(
      type.send(delivery.event, target),
      { ...connection, timeoutMs },
      {
        transport: scripted(steps, sent, golden),
        retries: refusals(steps),
        now: () => clock,
        wait: async (ms) => {
          clock += ms
        },
      },
    )
    return { sent, outcome }
  } catch (error) {
    return { sent, outcome: failed(error) }
  }
}

const isRefusal = ({ status }: Reply): boolean => status === 429 || (status >= 500 && status !== 501)

/** Whether the request after a refused one repeats it. Retries are not compared, because we have our own retry rule. */
function isRepeated(all: readonly { request: { url: string }; reply: Reply | undefined }[], at: number): boolean {
  const [one, next] = [all[at], all[at + 1]]
  return one?.reply !== undefined && isRefusal(one.reply) && next !== undefined && next.request.url === one.request.url
}

/** The number of the controller's retries. */
function refusals(steps: readonly Step[]): number {
  const wire = onTheWire(steps)
  return wire.filter((_, at) => isRepeated(wire, at)).length
}

function judge({ steps, error, skipped }: Record, { sent, outcome }: Played): string[] {
  const wire = onTheWire(steps)
  const want = wire.filter((_, at) => !isRepeated(wire, at))
  const got = sent.filter((_, at) => !isRepeated(sent, at))
  const out = want.flatMap(({ request }, at) => {
    const one = got[at]
    return one ? compareRequest(request, one.request) : [`never sent: ${request.method} ${request.url}`]
  })
  for (const { request } of got.slice(want.length)) out.push(`sent beyond the record: ${request.url}`)
  const expected = error !== null ? 'failed' : skipped !== null ? 'skipped' : isUnsaid(want) ? 'skipped' : 'delivered'
  const failure = outcome.status === 'failed' ? outcome.error : undefined
  // If no Alert matches, there is no delivery, but the record has a skipped event.
  const status = outcome.status === 'unmatched' ? 'skipped' : outcome.status
  if (status !== expected)
    out.push(`${outcome.status}, not ${expected}: ${error ?? skipped ?? ''} ${failure?.stack ?? ''}`.trim())
  const codes = skipped === null ? /already-set|progressing|gate/ : codesOf(skipped)
  const code = outcome.status === 'skipped' ? outcome.code : outcome.status
  if (status === 'skipped' && !codes.test(code)) out.push(`skipped as ${code}, not as ${codes.source}`)
  return [...out, ...judgeError(failure), ...judgeProxy(steps, sent)]
}

/** Our codes for the controller's reasons (test/golden/README.md). */
function codesOf(skipped: string): RegExp {
  if (skipped.startsWith('discarding event, no alerts found')) return /^unmatched$/
  if (/^event dropped|^commit status update event/.test(skipped)) return /^gate$/
  if (skipped === 'provider is suspended') return /^suspended$/
  return /^(progressing|gate|already-set)$/
}

/** Whether a type read and then sent nothing: a success for the controller, skipped with a reason for us. */
function isUnsaid(want: readonly Step[]): boolean {
  return want.length > 0 && want.every(({ request }) => request.method === 'GET')
}

function judgeError(error: Error | undefined): string[] {
  if (error === undefined || error instanceof ConfigError || error instanceof DeliveryError) return []
  return [`a bug instead of an answer: ${error.stack}`]
}

/** Checks that we use the proxy if the controller did, with the same credentials. */
function judgeProxy(steps: readonly Step[], sent: readonly Sent[]): string[] {
  const tunnel = steps.find(({ via }) => via === 'proxy')
  if (!tunnel) return []
  const want = `proxy.example.com:3128 ${tunnel.request.headers['proxy-authorization'] ?? ''}`.trim()
  return sent.filter(({ proxy }) => proxy !== want).map(({ proxy }) => `went by ${proxy ?? 'no proxy'}, not by ${want}`)
}
