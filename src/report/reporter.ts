import type { Environment } from '../common/environment.ts'
import { type ConfigError, type Problem, place } from '../common/errors.ts'
import { checkWritable, writeWhole } from '../common/output-file.ts'
import {
  boundedJson,
  counts,
  type DeliveryResult,
  plainEvent,
  type Result,
  redacted,
  resultJson,
} from '../delivery/result.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Redactor } from '../secrets/redact/redact.ts'
import { addMasks, addSummary, setOutputs } from './actions.ts'
import { wantsColour } from './log/colour.ts'
import { createLog, type Log } from './log/log.ts'
import { failure, tellProblems } from './log/problems.ts'
import { createProgress, type Progress } from './log/progress.ts'
import { createRows, requestLines, several, verdict } from './log/rows.ts'
import { systemOf } from './log/systems.ts'
import { refusalMarkdown, summaryMarkdown } from './summary/summary.ts'

export interface ReporterOptions {
  readonly inputs: Inputs
  readonly environment: Environment
  readonly isAction: boolean
  readonly redactor: Redactor
  /** What `preview-file` is relative to. */
  readonly cwd: string
  /** Where the log goes; the process's own streams if not given. */
  readonly streams?: Streams
}

interface Streams {
  readonly stdout: Stream
  readonly stderr: Stream
}

type Stream = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>

/** Tells people and later steps what happens; knows all the places where a run's words go. */
export interface Reporter {
  readonly log: Log
  /** Hands the masks to the runner; before anything else is printed. */
  mask(): void
  /** So many deliveries are about to be made. @throws ConfigError if the preview page cannot be written */
  begin(deliveries: number): void
  /** A delivery has ended. */
  ended(delivery: DeliveryResult): void
  /** The run is over: outputs, summary, preview page, verdict. */
  finish(result: Result): Promise<void>
  /** The run cannot begin. */
  refuse(error: ConfigError): void
}

// An output of a step, and all of them together, hold 1 MiB.
const mostBytes = 900_000

export function createReporter(options: ReporterOptions): Reporter {
  const { inputs, isAction, environment, redactor } = options
  const { log, progress } = openLog(options)
  const row = createRows()
  const summarize = (markdown: () => string): void => {
    if (isAction && inputs.summary) attempt('summary', log, () => addSummary(markdown(), environment))
  }
  return {
    log,
    mask: () => {
      // A run: step in Actions, too; there standard output may be the result, and the runner reads both streams.
      const { stdout, stderr } = options.streams ?? process
      const stream = inputs.output === 'json' ? stderr : stdout
      if (systemOf(environment) === 'github') addMasks(redactor.masks(), (text) => stream.write(text))
    },
    begin: (deliveries) => {
      if (inputs.previewFile !== undefined) checkWritable('preview-file', inputs.previewFile, options.cwd)
      progress.begin(deliveries)
    },
    ended: (delivery) => {
      progress.ended(delivery.outcome.status === 'failed')
      if (inputs.mode === 'preview' && delivery.requests.length > 0) log.group(row(delivery), shown(delivery))
      else log.info(row(delivery))
      if (!isAction && delivery.outcome.status === 'failed') log.problem(failure(delivery))
    },
    finish: async (found) => {
      progress.end()
      const result = redacted(found, redactor.redact)
      tellProblems(result, log, isAction)
      const { unmatched } = result
      log.group(
        `${several(unmatched.length, 'Alert')} did not match`,
        unmatched.map(({ alert, code, reason }) => `${alert}  ${code}  ${reason}`),
      )
      await writePage(result, options, log)
      log.info([{ text: verdict(result, inputs.mode), tone: 'strong' }])
      writeResult(result, options, log)
      summarize(() => summaryMarkdown(result, inputs.mode))
    },
    refuse: (error) => {
      progress.end()
      const problem: Problem = { severity: 'error', message: error.message, ...error.where }
      log.problem(problem)
      const nothing = { event: undefined, deliveries: [], unmatched: [], conditions: [] }
      const result = redacted({ ...nothing, problems: [problem] }, redactor.redact)
      writeResult(result, options, log)
      summarize(() => refusalMarkdown(redactor.redact(error.message), redactor.redact(place(error.where))))
    },
  }
}

/** The log on the process's streams, and the progress that stands below it while a long run lasts. */
function openLog({ inputs, environment, isAction, redactor, streams = process }: ReporterOptions) {
  const own = inputs.output === 'json' ? streams.stderr : streams.stdout
  // In one stream in Actions: the runner reads the two side by side, and lines would change places. Elsewhere Node makes
  // standard error when it is first touched, which takes a millisecond.
  const problems = (): Stream => (isAction ? own : streams.stderr)
  let progress: Progress | undefined
  let timer: NodeJS.Timeout | undefined
  const write = (stream: Stream, text: string): void => {
    progress?.clear()
    stream.write(text)
  }
  const log = createLog({
    system: systemOf(environment),
    redact: redactor.redact,
    quiet: inputs.quiet,
    debug: inputs.debug,
    out: (text) => write(own, text),
    err: (text) => write(problems(), text),
    colours: {
      out: wantsColour(environment, own.isTTY),
      get err() {
        return wantsColour(environment, problems().isTTY)
      },
    },
    now: Date.now,
  })
  const begin = (total: number): void => {
    if (inputs.quiet || inputs.mode !== 'send') return
    const write = (text: string): unknown => own.write(text)
    const bar = createProgress({
      total,
      isTerminal: own.isTTY && systemOf(environment) === 'other',
      now: Date.now,
      write,
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
function attempt(what: 'outputs' | 'summary', log: Log, write: () => void): void {
  try {
    write()
  } catch (error) {
    log.problem({
      severity: 'warning',
      message: `the ${what} of this step cannot be written: ${(error as Error).message}`,
    })
  }
}

function writeResult(
  result: Result,
  { inputs, isAction, environment, streams = process }: ReporterOptions,
  log: Log,
): void {
  if (inputs.output === 'json') streams.stdout.write(`${resultJson(result)}\n`)
  if (!isAction) return
  const { delivered, failed, skipped } = counts(result)
  const event = result.event ? JSON.stringify(plainEvent(result.event)) : ''
  const outputs = {
    delivered: String(delivered),
    failed: String(failed),
    skipped: String(skipped),
    conditions: JSON.stringify(result.conditions),
    event: Buffer.byteLength(event) > mostBytes ? '{}' : event,
    results: boundedJson(result, mostBytes),
  }
  attempt('outputs', log, () => setOutputs(outputs, environment))
}

/** The preview page; what draws it is loaded only for whoever asked for it. */
async function writePage(result: Result, { inputs, cwd }: ReporterOptions, log: Log): Promise<void> {
  if (inputs.previewFile === undefined || inputs.mode === 'validate') return
  const { previewPage } = await import('./page/page.ts')
  const page = await previewPage(result, inputs.mode)
  try {
    writeWhole(inputs.previewFile, cwd, page)
    log.info(`preview page: ${inputs.previewFile}`)
  } catch (error) {
    log.problem({ severity: 'error', message: `preview-file was not written: ${(error as Error).message}` })
  }
}
