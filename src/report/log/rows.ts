import { several } from '../../common/wording.ts'
import { counts, type DeliveryResult, type RequestResult, type Result, typeName } from '../../delivery/result.ts'
import type { Event } from '../../event/event.ts'
import type { Outcome } from '../../plan/delivery.ts'
import { locationOf } from '../../plan/pick-by-name.ts'
import { truncate } from '../untrusted-text.ts'
import type { LogText, Tone } from './log.ts'
import { prettyBody } from './pretty.ts'

/** Returns an outcome's status, or `preview`. */
export function outcomeWord(outcome: Outcome): string {
  return isPreview(outcome) ? 'preview' : outcome.status
}

/** Whether a delivery was only previewed. */
export function isPreview(outcome: Outcome): boolean {
  return outcome.status === 'skipped' && outcome.code === 'preview'
}

const toneOf: Record<Outcome['status'], Tone> = { delivered: 'good', failed: 'bad', skipped: 'quiet' }

// A longer name does not widen the column for all rows.
const maxWidth = 40

/**
 * Creates a function that formats a delivery: `slack  flux-system/slack  delivered  200  84 ms`, with the reason if it was
 * skipped. Deliveries come one by one, so each column is as wide as its widest cell so far.
 */
export function createRows(): (delivery: DeliveryResult) => LogText {
  const widths: number[] = []
  return (delivery) => {
    const { providerName, alertName, outcome, requests } = delivery
    const answer = requests.at(-1)?.status
    const facts = [
      typeName(delivery) || '-',
      providerName,
      outcomeWord(outcome),
      answer == null ? '' : String(answer),
      durationCell(delivery),
    ]
    const cells = facts.map((fact, at) => {
      widths[at] = Math.max(widths[at] ?? 0, Math.min(fact.length, maxWidth))
      return fact.padEnd(widths[at])
    })
    const [typeCell = '', providerCell = '', outcomeCell = '', ...answerCells] = cells.filter((cell) => cell !== '')
    const reason = outcome.status === 'skipped' && !isPreview(outcome) ? outcome.reason : ''
    const alert = alertName === null ? '' : `Alert ${alertName}`
    const rest = [...answerCells, reason, alert, locationCell(delivery)].filter((cell) => cell !== '')
    return [
      `${typeCell}  ${providerCell}  `,
      { text: outcomeCell, tone: toneOf[outcome.status] },
      `  ${rest.join('  ')}`.trimEnd(),
    ]
  }
}

/** Returns the file and cluster in a preview, which may show several Alerts of one name. */
function locationCell({ outcome, alert, provider }: DeliveryResult): string {
  const manifest = isPreview(outcome) ? (alert ?? provider) : undefined
  return manifest === undefined ? '' : locationOf(manifest)
}

/** Returns `84 ms`, or the number of requests in a preview; '' without requests. */
function durationCell({ outcome, requests }: DeliveryResult): string {
  if (requests.length === 0) return ''
  if (isPreview(outcome) || requests.every(({ attempts }) => attempts === 0)) return several(requests.length, 'request')
  return outcome.status === 'skipped' ? '' : milliseconds(requests)
}

/** Formats the first line of the log: `Event: error, Kustomization apps/podinfo, HealthCheckFailed: health check failed`. */
export function eventText({ severity, object, reason, message }: EventLine): LogText {
  const about = [object, reason].filter((part) => part !== '').join(', ')
  return [
    'Event: ',
    { text: severity, tone: severity === 'error' ? 'bad' : 'good' },
    `${about === '' ? '' : `, ${about}`}: `,
    { text: message === '' ? '(no message)' : message, tone: 'strong' },
  ]
}

/** Returns the total duration of requests, including waits, as `84 ms`. */
export function milliseconds(requests: readonly RequestResult[]): string {
  return `${Math.round(requests.reduce((sum, { durationMs }) => sum + durationMs, 0))} ms`
}

/** Formats a request as lines: method and URL, headers, and the body with JSON indented. */
export function requestLines({ method, url, headers = {}, body = '' }: RequestResult): string[] {
  const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`${method} ${url}`, ...fields, ...(body === '' ? [] : ['', ...prettyBody(body).split('\n')])]
}

/** Sums up the run in one line: what was delivered and what failed, or what would be sent. */
export function verdict(result: Result, mode: 'send' | 'preview' | 'validate'): string {
  const { delivered, failed, skipped } = counts(result)
  if (mode === 'validate') return validateVerdict(result)
  if (result.deliveries.length === 0) return 'nothing to send: no Alert matches the event'
  if (mode === 'send') return `${delivered} delivered, ${failed} failed, ${skipped} skipped`
  const previews = result.deliveries.filter(({ outcome }) => isPreview(outcome)).length
  if (result.isTest)
    return `nothing would be sent, since no Alert matches the event; this shows what each Provider would get (${several(previews, 'message')})`
  if (result.ambiguityHint !== undefined)
    return `${several(previews, 'message')} shown, but send would fail: ${result.ambiguityHint}`
  const rest = [failed > 0 ? `${failed} cannot be` : '', skipped > previews ? `${skipped - previews} skipped` : '']
  return [`${several(previews, 'message')} would be sent`, ...rest.filter((part) => part !== '')].join(', ')
}

function validateVerdict({ conditions, problems }: Result): string {
  const ready = conditions.filter(({ status }) => status === 'True').length
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.filter(({ severity }) => severity === 'warning').length
  const providers = `${ready} of ${several(conditions.length, 'Provider')} ready`
  return `${providers}, ${several(errors, 'error')}, ${several(warnings, 'warning')}`
}

/** The event in one line, with which the log and the summary begin. */
export interface EventLine {
  readonly severity: string
  readonly object: string
  readonly reason: string
  /** The message's first line. */
  readonly message: string
}

// The full message is shown with the event.
const maxMessage = 300

/** Extracts an event's severity, object and reason, and the first line of its message. */
export function eventLine({ severity, involvedObject: object, reason, message }: Event): EventLine {
  const [first = '', ...more] = message.trim().split(/\r\n?|\n/)
  return {
    severity: severity || '(no severity)',
    object: [object.kind, [object.namespace, object.name].filter(Boolean).join('/')].filter(Boolean).join(' '),
    reason,
    message: truncate(first.trimEnd(), maxMessage) + (more.length > 0 ? ' …' : ''),
  }
}
