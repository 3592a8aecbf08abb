import { styleText } from 'node:util'
import * as core from '@actions/core'
import type { CiSystem } from '../../ci/ci-run.ts'
import { locationText } from '../../common/errors.ts'
import type { Environment } from '../../common/this-process.ts'
import { escapeCommands, indentLines } from '../untrusted-text.ts'
import { annotate, annotateFailure, azureIssue, type HintedProblem, sectionMarks } from './annotations.ts'

/** A line of the log, or its parts, which may have a tone. */
export type LogText = string | readonly (string | { readonly text: string; readonly tone: Tone | undefined })[]

/** The log of a run. Everything written to it is redacted and escaped. */
export interface Log {
  /** Writes a line, except under --quiet. */
  info(line: LogText): void
  /** Writes a line under --debug or in the runner's debug mode. */
  debug(line: string): void
  /** Writes a problem: as an annotation on the manifest's line if the CI system has those, else as `error: file:1:2: …`. */
  problem(problem: HintedProblem): void
  /** Writes an error that fails the whole run. */
  failure(problem: HintedProblem): void
  /** Writes lines under a title, collapsed if the CI system supports it. */
  group(title: LogText, lines: readonly string[]): void
}

export interface LogOptions {
  readonly system: CiSystem
  readonly redact: (text: string) => string
  readonly quiet: boolean
  readonly debug: boolean
  /** Receives normal lines. */
  readonly out: (text: string) => void
  /** Receives problems and the lines that --debug adds. */
  readonly err: (text: string) => void
  readonly colours: { readonly out: boolean; readonly err: boolean }
  /** Returns milliseconds since 1970, for GitLab's sections. */
  readonly now: () => number
}

const tones = { error: 'bad', warning: 'warning', notice: 'strong' } as const

/** Creates the log of a run. */
export function createLog({ system, redact, quiet, debug, out, err, colours, now }: LogOptions): Log {
  let groups = 0
  const format = (line: LogText): string => {
    const parts = typeof line === 'string' ? [line] : line
    return parts
      .map((part) => (typeof part === 'string' ? { text: part, tone: undefined } : part))
      .map(({ text, tone }) => paint(indentLines(redact(text)), tone, colours.out))
      .join('')
  }
  const formatProblem = ({ severity, message, hint, ...where }: HintedProblem): string => {
    const text = indentLines(redact([locationText(where), message].filter(Boolean).join(': ')))
    const fix = hint === undefined ? '' : `\n  to fix: ${indentLines(redact(hint))}`
    return `${paint(`${severity}:`, tones[severity], colours.err)} ${text}${fix}\n`
  }
  const writeProblem = (problem: HintedProblem, annotation: typeof annotate): void => {
    const { message, file, hint } = problem
    const redacted = { ...problem, message: redact(message), file: file && redact(file), hint: hint && redact(hint) }
    if (system === 'github') annotation(redacted)
    else err(system === 'azure' && problem.severity !== 'notice' ? azureIssue(redacted) : formatProblem(problem))
  }
  return {
    info: (line) => {
      if (!quiet) out(`${format(line)}\n`)
    },
    debug: (line) => {
      if (!debug) return
      if (system === 'github') core.debug(escapeCommands(redact(line)))
      else err(`${system === 'azure' ? '##[debug]' : ''}${indentLines(redact(line))}\n`)
    },
    problem: (problem) => {
      if (quiet && problem.severity === 'notice') return
      writeProblem(problem, annotate)
    },
    failure: (problem) => writeProblem(problem, annotateFailure),
    group: (title, lines) => {
      if (quiet || lines.length === 0) return
      groups += 1
      const content = lines.map((line) => (line === '' ? '\n' : `  ${indentLines(redact(line))}\n`)).join('')
      if (system === 'github') {
        core.startGroup(format(title))
        out(content)
        core.endGroup()
        return
      }
      const { open, close } = sectionMarks(system, format(title), groups, Math.floor(now() / 1000))
      out(open + content + close)
    },
  }
}

/** The meaning of a part of a line, which decides its style. */
export type Tone = 'good' | 'bad' | 'warning' | 'quiet' | 'strong'

const styles = { good: 'green', bad: 'red', warning: 'yellow', quiet: 'gray', strong: 'bold' } as const

/** Whether to use colours: on a terminal and in GitHub Actions, unless NO_COLOR or FORCE_COLOR says otherwise. */
export function wantsColour(environment: Environment, isTerminal: boolean): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM, GITHUB_ACTIONS } = environment
  if (force !== undefined) return !['0', 'false'].includes(force)
  if (no) return false
  return GITHUB_ACTIONS === 'true' || (isTerminal && TERM !== 'dumb')
}

/** Styles text by its tone. The text must be escaped already, since the style adds escape sequences. */
function paint(text: string, tone: Tone | undefined, isColoured: boolean): string {
  return tone && isColoured ? styleText(styles[tone], text, { validateStream: false }) : text
}
