import * as core from '@actions/core'
import type { CiSystem } from '../../ci/ci-run.ts'
import type { Problem } from '../../common/errors.ts'
import { cut, inert } from '../untrusted-text.ts'

/** A problem, and what to do about it where its message does not say so itself. */
export interface HintedProblem extends Problem {
  readonly hint?: string | undefined
}

/** The lines around what folds. `id` is the same in both and used once; `seconds` is the time since 1970. */
export function fold(
  system: Exclude<CiSystem, 'github'>,
  title: string,
  id: number,
  seconds: number,
): { open: string; close: string } {
  const name = `flux_notify_${id}`
  // What clears the line is what ends the mark: https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections
  const end = '\r\u001b[0K'
  switch (system) {
    case 'azure':
      return { open: `##[group]${title}\n`, close: '##[endgroup]\n' }
    case 'gitlab':
      return {
        open: `section_start:${seconds}:${name}[collapsed=true]${end}${title}\n`,
        close: `section_end:${seconds}:${name}${end}\n`,
      }
    default:
      return { open: `${title}\n`, close: '' }
  }
}

// The runner drops what is longer without a word, and core does not shorten it: https://github.com/actions/runner,
// ExecutionContext.AddIssue
const longest = 4096

function messageOf({ message, hint }: HintedProblem): string {
  const fix = hint === undefined ? '' : `\nto fix: ${inert(cut(hint, 500))}`
  return inert(cut(message, longest - fix.length - 100)) + fix
}

const annotations = { error: core.error, warning: core.warning, notice: core.notice }

/** An annotation of GitHub Actions, on the line of its manifest if that is known. */
export function annotate(trouble: HintedProblem): void {
  annotations[trouble.severity](messageOf(trouble), locationOf(trouble))
}

/** The annotation of what makes the whole step fail. */
export function annotateFailure(trouble: HintedProblem): void {
  if (trouble.file === undefined) core.setFailed(messageOf(trouble))
  else core.error(messageOf(trouble), locationOf(trouble))
}

function locationOf({ file, line: startLine, column: startColumn }: HintedProblem): core.AnnotationProperties {
  return file === undefined ? {} : ({ file: inert(file), startLine, startColumn } as core.AnnotationProperties)
}

/** https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands#logissue-log-an-error-or-warning */
export function azureIssue(trouble: HintedProblem): string {
  const { severity, file, line, column } = trouble
  const properties = Object.entries({ type: severity, sourcepath: file, linenumber: line, columnnumber: column })
  const list = properties
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        `${key}=${azureEscape(inert(String(value)))
          .replaceAll(';', '%3B')
          .replaceAll(']', '%5D')};`,
    )
  return `##vso[task.logissue ${list.join('')}]${azureEscape(messageOf(trouble))}\n`
}

function azureEscape(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
