import { ciSystem } from '../../ci/ci-run.ts'
import type { Environment } from '../../common/this-process.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import { createLog, type Log, wantsColour } from './log.ts'
import { createProgress, type Progress } from './progress.ts'

interface LogStreamOptions extends Pick<Inputs, 'mode' | 'output' | 'quiet' | 'debug'> {
  readonly environment: Environment
  readonly isAction: boolean
  readonly redact: (text: string) => string
}

/** Shows the progress of a run below its log. */
interface LogProgress {
  begin(deliveries: number): void
  ended(isFailure: boolean): void
  end(): void
}

/** Opens the log on the process's streams, and the progress of a long run, which is shown below it. */
export function openLog(options: LogStreamOptions): { log: Log; progress: LogProgress } {
  const { mode, output, quiet, debug, environment, isAction, redact } = options
  const main = output === 'json' ? process.stderr : process.stdout
  // Only one stream in Actions, since the runner reads the two in parallel and would mix up the order of lines.
  const problems = isAction ? main : process.stderr
  // With JSON, standard output is for the result, so it must not contain workflow commands.
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
