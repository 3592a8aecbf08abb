import { ciSystem } from '../ci/ci-run.ts'
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
  redacted,
  resultJson,
} from '../delivery/result.ts'
import type { Event } from '../event/event.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { addSummary, setOutputs } from './github-runner.ts'
import { createLog, type Log, wantsColour } from './log/log.ts'
import { failure, tellProblems } from './log/problem-lines.ts'
import { createProgress, type Progress } from './log/progress.ts'
import { createRows, eventLine, eventWords, requestLines, verdict } from './log/rows.ts'
import { refusalMarkdown, summaryMarkdown } from './summary/summary.ts'

export interface ReporterOptions
  extends Pick<Inputs, 'mode' | 'output' | 'quiet' | 'debug' | 'summary' | 'previewFile'> {
  readonly environment: Environment
  readonly isAction: boolean
  readonly redact: (text: string) => string
  /** What `preview-file` is relative to. */
  readonly cwd: string
}

/** Tells people and later steps what happens; knows all the places where a run's words go. */
export interface Reporter {
  readonly log: Log
  /** So many deliveries are about to be made, all for one event, or those of a replay. @throws ConfigError if the preview page cannot be written */
  begin(deliveries: number, event: Event | undefined): void
  /** A delivery has ended. */
  ended(delivery: DeliveryResult): void
  /** The run is over: outputs, summary, preview page, verdict. */
  finish(result: Result): Promise<void>
  /** The run cannot begin. */
  refuse(error: ConfigError): Promise<void>
}

// An output of a step, and all of them together, hold 1 MiB.
const mostBytes = 900_000

/** Reports a run in the log format of its CI system. */
export function createReporter(options: ReporterOptions): Reporter {
  const { mode, isAction, redact } = options
  const { log, progress } = openLog(options)
  const row = createRows()
  const summarize = async (markdown: () => string): Promise<void> => {
    if (options.summary && options.environment.GITHUB_STEP_SUMMARY)
      await attempt('summary', log, () => addSummary(markdown()))
  }
  let isEventTold = false
  const tellEvent = (event: Event | undefined): void => {
    if (event !== undefined && !isEventTold) log.info(eventWords(eventLine(event)))
    isEventTold = true
  }
  let isTold = false
  // First of all and once: whatever happens later, programs get the result.
  const tellResult = async (result: Result): Promise<void> => {
    if (isTold) return
    isTold = true
    await writeResult(result, options, log)
  }
  return {
    log,
    begin: (deliveries, event) => {
      tellEvent(event)
      if (options.previewFile !== undefined) checkOutput(pageOutput(options.previewFile, options.cwd))
      progress.begin(deliveries)
    },
    ended: (delivery) => {
      progress.ended(delivery.outcome.status === 'failed')
      if (mode === 'preview' && delivery.requests.length > 0) log.group(row(delivery), shown(delivery))
      else log.info(row(delivery))
      if (!isAction && delivery.outcome.status === 'failed') log.problem(failure(delivery))
    },
    finish: async (found) => {
      progress.end()
      const result = redacted(found, redact)
      tellEvent(result.event)
      await tellResult(result)
      tellProblems(result, log, isAction)
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
    refuse: async (error) => {
      progress.end()
      const problem: Problem = { severity: 'error', message: error.message, ...error.where }
      log.failure(problem)
      if (isTold) return
      const nothing = { event: undefined, deliveries: [], unmatched: [], conditions: [] }
      await tellResult(redacted({ ...nothing, problems: [problem] }, redact))
      await summarize(() => refusalMarkdown(redact(error.message), redact(locationText(error.where))))
    },
  }
}

/** The log on the process's streams, and the progress that stands below it while a long run lasts. */
function openLog({ mode, output, quiet, debug, environment, isAction, redact }: ReporterOptions) {
  const main = output === 'json' ? process.stderr : process.stdout
  // In one stream in Actions: the runner reads the two side by side, and lines would change places.
  const problems = isAction ? main : process.stderr
  // Standard output is for the result then, and commands of GitHub Actions would stand in it.
  const system = output === 'json' && ciSystem(environment) === 'github' ? 'other' : ciSystem(environment)
  let progress: Progress | undefined
  let timer: NodeJS.Timeout | undefined
  const write = (stream: NodeJS.WriteStream, text: string): void => {
    progress?.clear()
    stream.write(text)
  }
  const log = createLog({
    system,
    redact,
    quiet,
    debug,
    out: (text) => write(main, text),
    err: (text) => write(problems, text),
    colours: { out: wantsColour(environment, main.isTTY), err: wantsColour(environment, problems.isTTY) },
    now: Date.now,
  })
  const begin = (total: number): void => {
    if (quiet || mode !== 'send') return
    const bar = createProgress({
      total,
      isTerminal: main.isTTY && (system === 'other' || system === 'jenkins'),
      now: Date.now,
      write: (text) => main.write(text),
    })
    progress = bar
    timer = setInterval(() => bar.tick(), 1000).unref()
  }
  const ended = (isFailure: boolean): void => progress?.ended(isFailure)
  const end = (): void => {
    clearInterval(timer)
    progress?.clear()
    progress = undefined
  }
  return { log, progress: { begin, ended, end } }
}

function shown({ requests }: DeliveryResult): string[] {
  return requests.flatMap((request, at) => [...(at > 0 ? [''] : []), ...requestLines(request)])
}

/** What was sent is sent: a file of the runner that cannot be written costs a warning, not the rest of the report. */
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
  // Not only in an Action: a `run:` step has outputs and a summary as well.
  if (!environment.GITHUB_OUTPUT) return
  const { delivered, failed, skipped } = counts(result)
  const event = result.event ? JSON.stringify(plainEvent(result.event)) : ''
  const outputs = {
    delivered: String(delivered),
    failed: String(failed),
    skipped: String(skipped),
    conditions: JSON.stringify(plainConditions(result.conditions)),
    event: Buffer.byteLength(event) > mostBytes ? '{}' : event,
    results: boundedJson(result, mostBytes),
  }
  await attempt('outputs', log, () => setOutputs(outputs))
}

/** The preview page; what draws it is loaded only when it is asked for. */
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

/** A page may be written in the place of one that an earlier run wrote. */
function pageOutput(file: string, cwd: string): Output {
  const isOwn = (start: string): boolean =>
    start.startsWith('<!doctype html>') && start.includes('<title>flux-notify: ')
  return { input: 'preview-file', file, cwd, expected: 'a page of flux-notify', mayReplace: isOwn }
}
