import * as core from '@actions/core'
import type { CiSystem } from '../../ci/ci-run.ts'
import type { Problem } from '../../common/errors.ts'
import { escapeCommands, truncate } from '../untrusted-text.ts'

/** A problem, with a fix if its message does not include one. */
export interface HintedProblem extends Problem {
  readonly hint?: string | undefined
}

/**
 * Returns the lines that open and close a collapsible section.
 * @param id unique in the log
 * @param seconds the time since 1970
 */
export function sectionMarks(
  system: Exclude<CiSystem, 'github'>,
  title: string,
  id: number,
  seconds: number,
): { open: string; close: string } {
  const name = `flux_notify_${id}`
  // GitLab ends a mark with the codes that clear the line: https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections
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

// The runner silently truncates longer messages, and core does not shorten them: https://github.com/actions/runner,
// ExecutionContext.AddIssue
const maxLength = 4096

function messageOf({ message, hint }: HintedProblem): string {
  const fix = hint === undefined ? '' : `\nto fix: ${escapeCommands(truncate(hint, 500))}`
  return escapeCommands(truncate(message, maxLength - fix.length - 100)) + fix
}

const annotations = { error: core.error, warning: core.warning, notice: core.notice }

/** Writes an annotation for GitHub Actions, on the manifest's line if it is known. */
export function annotate(problem: HintedProblem): void {
  annotations[problem.severity](messageOf(problem), locationOf(problem))
}

/** Writes an annotation for GitHub Actions for an error that fails the step. */
export function annotateFailure(problem: HintedProblem): void {
  if (problem.file === undefined) core.setFailed(messageOf(problem))
  else core.error(messageOf(problem), locationOf(problem))
}

function locationOf({ file, line: startLine, column: startColumn }: HintedProblem): core.AnnotationProperties {
  return file === undefined ? {} : ({ file: escapeCommands(file), startLine, startColumn } as core.AnnotationProperties)
}

/**
 * Returns the command that logs a problem in Azure Pipelines:
 * https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands#logissue-log-an-error-or-warning
 */
export function azureIssue(problem: HintedProblem): string {
  const { severity, file, line, column } = problem
  const entries = Object.entries({ type: severity, sourcepath: file, linenumber: line, columnnumber: column })
  const properties = entries
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        `${key}=${azureEscape(escapeCommands(String(value)))
          .replaceAll(';', '%3B')
          .replaceAll(']', '%5D')};`,
    )
  return `##vso[task.logissue ${properties.join('')}]${azureEscape(messageOf(problem))}\n`
}

function azureEscape(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
