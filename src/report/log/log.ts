import { styleText } from 'node:util'
import * as core from '@actions/core'
import type { CiSystem } from '../../ci/ci-run.ts'
import { locationText } from '../../common/errors.ts'
import type { Environment } from '../../common/this-process.ts'
import { inert, indentedLines as onLines } from '../untrusted-text.ts'
import { annotate, annotateFailure, azureIssue, fold, type HintedProblem } from './annotations.ts'

/** A line of the log; parts of it may have a tone. */
export type LogText = string | readonly (string | { readonly text: string; readonly tone: Tone | undefined })[]

/** Where a run's words go: the log, redacted, with texts from outside made inert. */
export interface Log {
  /** A line for the reader of the log; silent under --quiet. */
  info(line: LogText): void
  /** Lines that only --debug or a runner's debug mode shows. */
  debug(line: string): void
  /** A problem on its manifest's line: an annotation where the CI system has them, else `error: file:1:2: …`. */
  problem(problem: HintedProblem): void
  /** What makes the whole run fail. */
  failure(problem: HintedProblem): void
  /** Lines that fold under a title, where the CI system folds. */
  group(title: LogText, lines: readonly string[]): void
}

export interface LogOptions {
  readonly system: CiSystem
  readonly redact: (text: string) => string
  readonly quiet: boolean
  readonly debug: boolean
  /** Lines that are the product's own words go to `out`, problems and what --debug adds to `err`. */
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly colours: { readonly out: boolean; readonly err: boolean }
  /** Milliseconds since 1970, for GitLab's sections. */
  readonly now: () => number
}

const tones = { error: 'bad', warning: 'warning', notice: 'strong' } as const

/** The log of a run. */
export function createLog({ system, redact, quiet, debug, out, err, colours, now }: LogOptions): Log {
  let groups = 0
  const told = (words: LogText): string =>
    typeof words === 'string'
      ? onLines(redact(words))
      : words
          .map((part) => (typeof part === 'string' ? { text: part, tone: undefined } : part))
          .map(({ text, tone }) => paint(onLines(redact(text)), tone, colours.out))
          .join('')
  const plain = ({ severity, message, hint, ...where }: HintedProblem): string => {
    const text = onLines(redact([locationText(where), message].filter(Boolean).join(': ')))
    const fix = hint === undefined ? '' : `\n  to fix: ${onLines(redact(hint))}`
    return `${paint(`${severity}:`, tones[severity], colours.err)} ${text}${fix}\n`
  }
  const tell = (trouble: HintedProblem, annotation: typeof annotate): void => {
    const { message, file, hint } = trouble
    const shown = { ...trouble, message: redact(message), file: file && redact(file), hint: hint && redact(hint) }
    if (system === 'github') annotation(shown)
    else err(system === 'azure' && trouble.severity !== 'notice' ? azureIssue(shown) : plain(trouble))
  }
  return {
    info: (line) => {
      if (!quiet) out(`${told(line)}\n`)
    },
    debug: (line) => {
      if (!debug) return
      if (system === 'github') core.debug(inert(redact(line)))
      else err(`${system === 'azure' ? '##[debug]' : ''}${onLines(redact(line))}\n`)
    },
    problem: (trouble) => {
      if (quiet && trouble.severity === 'notice') return
      tell(trouble, annotate)
    },
    failure: (trouble) => tell(trouble, annotateFailure),
    group: (title, lines) => {
      if (quiet || lines.length === 0) return
      groups += 1
      const content = lines.map((line) => (line === '' ? '\n' : `  ${onLines(redact(line))}\n`)).join('')
      if (system === 'github') {
        core.startGroup(told(title))
        out(content)
        core.endGroup()
        return
      }
      const { open, close } = fold(system, told(title), groups, Math.floor(now() / 1000))
      out(open + content + close)
    },
  }
}

/** What a word says of itself; how it looks is decided here. */
export type Tone = 'good' | 'bad' | 'warning' | 'quiet' | 'strong'

const looks = { good: 'green', bad: 'red', warning: 'yellow', quiet: 'gray', strong: 'bold' } as const

/** Whether colours are wanted: on a terminal and in GitHub Actions, unless NO_COLOR or FORCE_COLOR say else. */
export function wantsColour(environment: Environment, isTerminal: boolean): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM, GITHUB_ACTIONS } = environment
  if (force !== undefined) return !['0', 'false'].includes(force)
  if (no) return false
  return GITHUB_ACTIONS === 'true' || (isTerminal && TERM !== 'dumb')
}

/** Text in the colour of its tone. It has to be inert already: the escapes that are added here are to act. */
function paint(text: string, tone: Tone | undefined, isColoured: boolean): string {
  return tone && isColoured ? styleText(looks[tone], text, { validateStream: false }) : text
}
