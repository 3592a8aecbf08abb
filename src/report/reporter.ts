import { type ConfigError, locationText, type Problem } from '../common/errors.ts'
import { checkOutput, type Output, writeOutput } from '../common/output-file.ts'
import type { Environment } from '../common/this-process.ts'
import { several } from '../common/wording.ts'
import {
  boundedJson,
  counts,
  type DeliveryResult,
  plainConditions,
  plainEvent,
  type Result,
  redactResult,
  resultJson,
} from '../delivery/result.ts'
import type { Event } from '../event/event.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { addSummary, setOutputs } from './github-runner.ts'
import type { Log } from './log/log.ts'
import { openLog } from './log/open-log.ts'
import { failureProblem, reportProblems } from './log/problem-lines.ts'
import { createRows, eventLine, eventText, requestLines, verdict } from './log/rows.ts'
import { abortMarkdown, summaryMarkdown } from './summary/summary.ts'

export interface ReporterOptions
  extends Pick<Inputs, 'mode' | 'output' | 'quiet' | 'debug' | 'summary' | 'previewFile'> {
  readonly environment: Environment
  readonly isAction: boolean
  readonly redact: (text: string) => string
  /** The folder that `preview-file` is relative to. */
  readonly cwd: string
}

/** Reports a run to people and to later steps, through all channels. */
export interface Reporter {
  readonly log: Log
  /**
   * Announces the number of deliveries, and their event unless they are a replay.
   * @throws ConfigError if the preview page cannot be written
   */
  begin(deliveries: number, event: Event | undefined): void
  /** Reports a delivery that has ended. */
  ended(delivery: DeliveryResult): void
  /** Reports the end of the run: outputs, summary, preview page, verdict. */
  finish(result: Result): Promise<void>
  /** Reports an error that ends the run. */
  abort(error: ConfigError): Promise<void>
}

// GitHub limits a step's outputs to 1 MiB, each and together.
const maxOutputBytes = 900_000

/** Creates a reporter that logs in the format of the CI system. */
export function createReporter(options: ReporterOptions): Reporter {
  const { mode, isAction, redact } = options
  const { log, progress } = openLog(options)
  const row = createRows()
  const summarize = async (markdown: () => string): Promise<void> => {
    if (options.summary && options.environment.GITHUB_STEP_SUMMARY)
      await attempt('summary', log, () => addSummary(markdown()))
  }
  let isEventLogged = false
  const logEvent = (event: Event | undefined): void => {
    if (event !== undefined && !isEventLogged) log.info(eventText(eventLine(event)))
    isEventLogged = true
  }
  let isResultWritten = false
  // Written once and before anything else, so that programs get the result even if the rest of the report fails.
  const writeResultOnce = async (result: Result): Promise<void> => {
    if (isResultWritten) return
    isResultWritten = true
    await writeResult(result, options, log)
  }
  return {
    log,
    begin: (deliveries, event) => {
      logEvent(event)
      if (options.previewFile !== undefined) checkOutput(pageOutput(options.previewFile, options.cwd))
      progress.begin(deliveries)
    },
    ended: (delivery) => {
      progress.ended(delivery.outcome.status === 'failed')
      if (mode === 'preview' && delivery.requests.length > 0) log.group(row(delivery), allRequestLines(delivery))
      else log.info(row(delivery))
      if (!isAction && delivery.outcome.status === 'failed') log.problem(failureProblem(delivery))
    },
    finish: async (unredacted) => {
      progress.end()
      const result = redactResult(unredacted, redact)
      logEvent(result.event)
      await writeResultOnce(result)
      reportProblems(result, log, isAction)
      const { unmatched } = result
      log.group(
        `${several(unmatched.length, 'Alert')} did not match`,
        unmatched.map(({ alert, code, reason }) => `${alert}  ${code}  ${reason}`),
      )
      await writePage(result, options, log)
      log.info([{ text: verdict(result, mode), tone: 'strong' }])
      for (const line of result.paste?.split('\n') ?? []) log.info(line)
      await summarize(() => summaryMarkdown(result, mode))
    },
    abort: async (error) => {
      progress.end()
      const problem: Problem = { severity: 'error', message: error.message, ...error.where }
      log.failure(problem)
      if (isResultWritten) return
      const empty = { event: undefined, deliveries: [], unmatched: [], conditions: [] }
      await writeResultOnce(redactResult({ ...empty, problems: [problem] }, redact))
      await summarize(() => abortMarkdown(redact(error.message), redact(locationText(error.where))))
    },
  }
}

function allRequestLines({ requests }: DeliveryResult): string[] {
  return requests.flatMap((request, at) => [...(at > 0 ? [''] : []), ...requestLines(request)])
}

/** Writes a file for the runner. If that fails it only warns, since the messages are already sent. */
async function attempt(what: 'outputs' | 'summary', log: Log, write: () => void | Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    log.problem({
      severity: 'warning',
      message: `the ${what} of this step cannot be written: ${(error as Error).message}`,
    })
  }
}

async function writeResult(result: Result, { output, environment }: ReporterOptions, log: Log): Promise<void> {
  if (output === 'json') process.stdout.write(`${resultJson(result)}\n`)
  // A `run:` step has outputs and a summary too, not only an Action.
  if (!environment.GITHUB_OUTPUT) return
  const { delivered, failed, skipped } = counts(result)
  const event = result.event ? JSON.stringify(plainEvent(result.event)) : ''
  const outputs = {
    delivered: String(delivered),
    failed: String(failed),
    skipped: String(skipped),
    conditions: JSON.stringify(plainConditions(result.conditions)),
    event: Buffer.byteLength(event) > maxOutputBytes ? '{}' : event,
    results: boundedJson(result, maxOutputBytes),
  }
  await attempt('outputs', log, () => setOutputs(outputs))
}

/** Writes the preview page. Its code is loaded only if it is requested. */
async function writePage(result: Result, { mode, previewFile, cwd }: ReporterOptions, log: Log): Promise<void> {
  if (previewFile === undefined || mode === 'validate') return
  try {
    const { previewPage } = await import('./page/page.ts')
    await writeOutput(pageOutput(previewFile, cwd), await previewPage(result, mode))
    log.info(`preview page: ${previewFile}`)
  } catch (error) {
    log.problem({ severity: 'error', message: `preview-file was not written: ${(error as Error).message}` })
  }
}

/** Describes the preview page as an output. It may replace the page of an earlier run. */
function pageOutput(file: string, cwd: string): Output {
  const isPage = (start: string): boolean =>
    start.startsWith('<!doctype html>') && start.includes('<title>flux-notify: ')
  return { input: 'preview-file', file, cwd, expected: 'a page of flux-notify', mayReplace: isPage }
}
