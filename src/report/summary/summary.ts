import { several } from '../../common/wording.ts'
import {
  counts,
  type DeliveryResult,
  failureText,
  manifestLocation,
  type Result,
  readableEvent,
  typeName,
} from '../../delivery/result.ts'
import type { Mode } from '../../inputs/definitions.ts'
import { advice } from '../log/problem-lines.ts'
import { eventLine, isPreview, milliseconds, outcomeWord, requestLines, verdict } from '../log/rows.ts'
import { block, bounded, cell, code, type Section } from './markdown.ts'

/** The job summary: verdict first, every delivery, failures with what to change, and folds with the rest. */
export function summaryMarkdown(result: Result, mode: Mode): string {
  const sections = [
    deliveries(result),
    failures(result),
    paste(result, mode),
    conditions(result, mode),
    problems(result),
    messages(result),
    unmatched(result),
    event(result),
  ]
  return bounded(title(result, mode), sections)
}

/** The event and then where it went; without an event, as in `validate`, what was found. */
function title(result: Result, mode: Mode): string {
  const { event } = result
  const [mark, words] = [symbol(result, mode), sentence(result, mode)]
  if (event === undefined) return `### ${mark} flux-notify: ${words}\n`
  const { severity, object, reason, message } = eventLine(event)
  const heading = [severity, object, reason].map((part) => code(part, 100)).filter((part) => part !== '')
  return `### flux-notify: ${heading.join(' ')}\n\n${message === '' ? '' : `${block(message)}\n\n`}**${mark} ${words}**\n`
}

/** The summary of a run that could not begin. */
export function refusalMarkdown(message: string, at: string): string {
  const words = `### ❌ flux-notify: nothing was sent\n\n${block(message)}\n`
  return at === '' ? words : `${words}\n${code(at)}\n`
}

function sentence(result: Result, mode: Mode): string {
  const text = verdict(result, mode)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function symbol(result: Result, mode: Mode): string {
  const isBad =
    mode === 'validate' ? result.problems.some(({ severity }) => severity === 'error') : counts(result).failed > 0
  if (isBad) return '❌'
  if (mode === 'preview') return result.deliveries.some(({ outcome }) => isPreview(outcome)) ? '📋' : '➖'
  const { conditions } = result
  const isReady = conditions.length > 0 && conditions.every(({ status }) => status === 'True')
  // A check mark says that something arrived, or that every Provider is ready.
  return (mode === 'validate' ? isReady : counts(result).delivered > 0) ? '✅' : '➖'
}

function deliveries({ deliveries }: Result): Section {
  return {
    head: ['| Provider | Type | Alert | Outcome | Answer |', '| --- | --- | --- | --- | --- |'],
    items: deliveries.map((delivery) => {
      const { providerName, alertName } = delivery
      const cells = [
        cell(providerName),
        cell(typeName(delivery)),
        cell(alertName ?? ''),
        outcomeCell(delivery),
        answerCell(delivery),
      ]
      return `| ${cells.join(' | ')} |`
    }),
    foot: [],
    noun: 'delivery',
  }
}

function outcomeCell({ outcome }: DeliveryResult): string {
  const word = outcomeWord(outcome)
  return { delivered: '✅ delivered', failed: '❌ **failed**', preview: '📋 preview' }[word] ?? `➖ ${word}`
}

function answerCell({ outcome, requests }: DeliveryResult): string {
  if (outcome.status === 'failed') return cell(failureText(outcome.error), 120)
  if (isPreview(outcome)) return several(requests.length, 'request')
  if (outcome.status === 'skipped') return cell(outcome.reason)
  const answer = requests.at(-1)?.status
  return [answer == null ? '' : String(answer), milliseconds(requests)].filter((part) => part !== '').join(' in ')
}

function failures({ deliveries }: Result): Section {
  const failed = deliveries.filter(({ outcome }) => outcome.status === 'failed')
  return {
    head: ['#### What failed', ''],
    items: failed.map((delivery) => {
      const { providerName, alertName, outcome } = delivery
      const error = outcome.status === 'failed' ? failureText(outcome.error) : ''
      const { file, line } = manifestLocation(delivery)
      const through = alertName === null ? '' : `, Alert ${code(alertName)}`
      const at = file === '' ? '' : `, ${code(`${file}:${line}`)}`
      const fix = advice(delivery)
      return `**${code(providerName)}**${through}${at}\n\n${blocks(fix === undefined ? error : `${error}\n\nTo fix: ${fix}`)}\n`
    }),
    foot: [],
    noun: 'failure',
  }
}

/** Lines that a summary shows without scrolling. */
function wrapped(text: string): string {
  return text.replaceAll(/(.{60,110}) +/g, '$1\n')
}

function conditions({ conditions }: Result, mode: Mode): Section {
  return {
    head: ['| Provider | Ready | Reason | Message |', '| --- | --- | --- | --- |'],
    items:
      mode !== 'validate'
        ? []
        : conditions.map(
            ({ provider, status, reason, message, isSuspended }) =>
              `| ${cell(provider)} | ${isSuspended ? '➖' : { True: '✅', False: '❌', Unknown: '❔' }[status]} ${status} | ${reason} | ${cell(isSuspended ? `${message}, but suspended: nothing is sent to it` : message)} |`,
          ),
    foot: [],
    noun: 'Provider',
  }
}

function problems({ problems }: Result): Section {
  return {
    head: ['#### Problems', ''],
    items: problems.map(({ severity, message, file, line }) => {
      const at = file === undefined ? '' : `${code([file, line].filter((part) => part !== undefined).join(':'))}: `
      const [sentences = '', copied, rest = ''] = splitCopied(message)
      const below = copied ? `\n\n${block([copied, rest].filter(Boolean).join('\n\n'))}\n` : ''
      return `- **${severity}** ${at}${code(sentences, 2000)}${below}`
    }),
    foot: [],
    noun: 'problem',
  }
}

/** What to copy, for the Secrets that are missing: in `validate`, and in a preview that does without them. */
function paste({ paste }: Result, mode: Mode): Section {
  const title = mode === 'validate' ? 'Missing secrets' : 'To send'
  return { head: [`#### ${title}`, ''], items: paste === undefined ? [] : [blocks(paste)], foot: [], noun: 'block' }
}

/** A text as blocks: one for its sentences, and one for the lines below a colon, which are to be copied. */
function blocks(text: string): string {
  const [sentences = '', copied, rest = ''] = splitCopied(text)
  const parts = [block(wrapped(sentences)), copied && block(copied), rest && block(wrapped(rest))]
  return parts.filter(Boolean).join('\n\n')
}

/** The sentences of a text, then the lines below a line that ends in a colon, then what follows them. */
function splitCopied(text: string): string[] {
  return text
    .split(/(?<=:)\n([\s\S]*?)(?:\n(?=\s*Searched:|\s*To fix:)|$)/)
    .map((part) => part.replace(/^\n+|\n+$/g, ''))
}

/** In preview: every request, whole. */
function messages({ deliveries, isTest }: Result): Section {
  const shown = deliveries.filter(({ requests }) => requests.some(({ headers }) => headers !== undefined))
  return {
    ...fold(`${isTest ? 'What each Provider would get' : 'What would be sent'} (${several(shown.length, 'message')})`),
    items: shown.map(
      (delivery) =>
        `${code(delivery.providerName)} (${code(typeName(delivery))})\n\n${block(
          delivery.requests
            .flatMap((request) => [...requestLines(request), ''])
            .join('\n')
            .trimEnd(),
        )}\n`,
    ),
    noun: 'message',
  }
}

function unmatched({ unmatched }: Result): Section {
  return {
    ...fold(`${several(unmatched.length, 'Alert')} did not match`),
    items: unmatched.map(({ alert, reason }) => `- ${code(alert)}: ${code(reason)}`),
    noun: 'Alert',
  }
}

function event({ event }: Result): Section {
  return {
    ...fold('The event'),
    items: event === undefined ? [] : [block(readableEvent(event), 100_000)],
    noun: 'event',
  }
}

function fold(title: string): Pick<Section, 'head' | 'foot'> {
  return { head: [`<details><summary>${title}</summary>`, ''], foot: ['', '</details>'] }
}
