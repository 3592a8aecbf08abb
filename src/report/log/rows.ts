import { several } from '../../common/wording.ts'
import { counts, type DeliveryResult, type RequestResult, type Result, typeName } from '../../delivery/result.ts'
import type { Event } from '../../event/event.ts'
import type { Outcome } from '../../plan/delivery.ts'
import { locationOf } from '../../plan/pick-by-name.ts'
import { cut } from '../untrusted-text.ts'
import type { LogText, Tone } from './log.ts'
import { prettyBody } from './pretty.ts'

/** How a delivery ended, in a word. */
export function outcomeWord(outcome: Outcome): string {
  return isPreview(outcome) ? 'preview' : outcome.status
}

/** Whether a delivery was only shown. */
export function isPreview(outcome: Outcome): boolean {
  return outcome.status === 'skipped' && outcome.code === 'preview'
}

const toneOf: Record<Outcome['status'], Tone> = { delivered: 'good', failed: 'bad', skipped: 'quiet' }

// Longer names do not push the columns of all others away.
const widest = 40

/**
 * Writes `slack  flux-system/slack  delivered  200  84 ms` and why for what was skipped. Columns are as wide as the
 * widest so far: deliveries come one by one.
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
      took(delivery),
    ]
    const cells = facts.map((fact, at) => {
      widths[at] = Math.max(widths[at] ?? 0, Math.min(fact.length, widest))
      return fact.padEnd(widths[at])
    })
    const [typeCell = '', providerCell = '', outcomeCell = '', ...answerCells] = cells.filter((cell) => cell !== '')
    const why = outcome.status === 'skipped' && !isPreview(outcome) ? outcome.reason : ''
    const through = alertName === null ? '' : `Alert ${alertName}`
    const rest = [...answerCells, why, through, where(delivery)].filter((cell) => cell !== '')
    return [
      `${typeCell}  ${providerCell}  `,
      { text: outcomeCell, tone: toneOf[outcome.status] },
      `  ${rest.join('  ')}`.trimEnd(),
    ]
  }
}

/** In a preview the file and the cluster: several Alerts of one name may be shown. */
function where({ outcome, alert, provider }: DeliveryResult): string {
  const manifest = isPreview(outcome) ? (alert ?? provider) : undefined
  return manifest === undefined ? '' : locationOf(manifest)
}

/** `84 ms`, or how many requests a preview shows; '' where nothing was asked. */
function took({ outcome, requests }: DeliveryResult): string {
  if (requests.length === 0) return ''
  if (isPreview(outcome) || requests.every(({ attempts }) => attempts === 0)) return several(requests.length, 'request')
  return outcome.status === 'skipped' ? '' : milliseconds(requests)
}

/** `Event: error, Kustomization apps/podinfo, HealthCheckFailed: health check failed`, the first line of the log. */
export function eventWords({ severity, object, reason, message }: EventLine): LogText {
  const about = [object, reason].filter((part) => part !== '').join(', ')
  return [
    'Event: ',
    { text: severity, tone: severity === 'error' ? 'bad' : 'good' },
    `${about === '' ? '' : `, ${about}`}: `,
    { text: message === '' ? '(no message)' : message, tone: 'strong' },
  ]
}

/** How long all requests of a delivery took, with their waits. */
export function milliseconds(requests: readonly RequestResult[]): string {
  return `${Math.round(requests.reduce((sum, { durationMs }) => sum + durationMs, 0))} ms`
}

/** A request as it is written down: method and URL, headers, and the body with JSON indented. */
export function requestLines({ method, url, headers = {}, body = '' }: RequestResult): string[] {
  const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`${method} ${url}`, ...fields, ...(body === '' ? [] : ['', ...prettyBody(body).split('\n')])]
}

/** The run in one line: what was delivered, what failed; in preview what would be. */
export function verdict(result: Result, mode: 'send' | 'preview' | 'validate'): string {
  const { delivered, failed, skipped } = counts(result)
  if (mode === 'validate') return validated(result)
  if (result.deliveries.length === 0) return 'nothing to send: no Alert matches the event'
  if (mode === 'send') return `${delivered} delivered, ${failed} failed, ${skipped} skipped`
  const previews = result.deliveries.filter(({ outcome }) => isPreview(outcome)).length
  if (result.isTest)
    return `nothing would be sent, since no Alert matches the event; shown is what each Provider would get (${several(previews, 'message')})`
  if (result.wayOut !== undefined)
    return `${several(previews, 'message')} shown, but send would refuse: ${result.wayOut}`
  const rest = [failed > 0 ? `${failed} cannot be` : '', skipped > previews ? `${skipped - previews} skipped` : '']
  return [`${several(previews, 'message')} would be sent`, ...rest.filter((part) => part !== '')].join(', ')
}

function validated({ conditions, problems }: Result): string {
  const ready = conditions.filter(({ status }) => status === 'True').length
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.filter(({ severity }) => severity === 'warning').length
  const providers = `${ready} of ${several(conditions.length, 'Provider')} ready`
  return `${providers}, ${several(errors, 'error')}, ${several(warnings, 'warning')}`
}

/** What the log and the summary say first: the event in a few words. */
export interface EventLine {
  readonly severity: string
  readonly object: string
  readonly reason: string
  /** The first line of the message. */
  readonly message: string
}

// One line is cut here; the event has the whole message.
const longest = 300

/** The severity, object and reason of an event, and the first line of its message. */
export function eventLine({ severity, involvedObject: object, reason, message }: Event): EventLine {
  const [first = '', ...more] = message.trim().split(/\r\n?|\n/)
  return {
    severity: severity || '(no severity)',
    object: [object.kind, [object.namespace, object.name].filter(Boolean).join('/')].filter(Boolean).join(' '),
    reason,
    message: cut(first.trimEnd(), longest) + (more.length > 0 ? ' …' : ''),
  }
}
