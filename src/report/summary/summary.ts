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
import { suggestFix } from '../log/problem-lines.ts'
import { eventLine, isPreview, milliseconds, outcomeWord, requestLines, verdict } from '../log/rows.ts'
import { block, blocks, cell, code, fold, joinSections, type Section, splitCopied } from './markdown.ts'

/** Writes the job summary: the verdict, all deliveries, failures with their fixes, and the rest in collapsed sections. */
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
  return joinSections(title(result, mode), sections)
}

/** Returns the event and the verdict, or in `validate`, which has no event, only the verdict. */
function title(result: Result, mode: Mode): string {
  const { event } = result
  const [mark, text] = [symbol(result, mode), sentence(result, mode)]
  if (event === undefined) return `### ${mark} flux-notify: ${text}\n`
  const { severity, object, reason, message } = eventLine(event)
  const heading = [severity, object, reason].map((part) => code(part, 100)).filter((part) => part !== '')
  return `### flux-notify: ${heading.join(' ')}\n\n${message === '' ? '' : `${block(message)}\n\n`}**${mark} ${text}**\n`
}

/** Writes the job summary of a run that was aborted. */
export function abortMarkdown(message: string, location: string): string {
  const text = `### ❌ flux-notify: nothing was sent\n\n${block(message)}\n`
  return location === '' ? text : `${text}\n${code(location)}\n`
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
  // A check mark means that something was delivered, or that every Provider is ready.
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
      const fix = suggestFix(delivery)
      return `**${code(providerName)}**${through}${at}\n\n${blocks(fix === undefined ? error : `${error}\n\nTo fix: ${fix}`)}\n`
    }),
    foot: [],
    noun: 'failure',
  }
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

/** Shows the block to copy that supplies missing Secrets, in `validate` and in a preview without them. */
function paste({ paste }: Result, mode: Mode): Section {
  const title = mode === 'validate' ? 'Missing secrets' : 'To send'
  return { head: [`#### ${title}`, ''], items: paste === undefined ? [] : [blocks(paste)], foot: [], noun: 'block' }
}

/** Shows all requests of a preview in full. */
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
