import type { FailedJob } from '../ci/workflow-runs.ts'

const mostOfMatrix = 5
const mostLines = 10

/** Jobs that failed, a line each with the failed step and a link; a matrix with many of them is one line. */
export function describeFailedJobs(jobs: readonly FailedJob[]): string {
  const groups = new Map<string, FailedJob[]>()
  for (const job of jobs) {
    const name = matrixOf(job.name)
    groups.set(name, [...(groups.get(name) ?? []), job])
  }
  const lines = [...groups].flatMap(([name, group]) =>
    group.length > mostOfMatrix
      ? [`${name}: ${group.length} jobs of the matrix failed, the first is ${describe(group[0] as FailedJob)}`]
      : group.map(describe),
  )
  const shown =
    lines.length > mostLines ? [...lines.slice(0, mostLines), `and ${lines.length - mostLines} more`] : lines
  return `Failed jobs:\n${shown.map((line) => `- ${line}`).join('\n')}`
}

function describe({ name, step, url }: FailedJob): string {
  return `${oneLine(name)}${step && `, step "${oneLine(step)}"`}${url && `: ${url}`}`
}

/** `test` of `test (18, ubuntu-latest)`: what GitHub calls a job of a matrix unless it has a name of its own. */
function matrixOf(name: string): string {
  return oneLine(name).replace(/ \(.*\)$/, '')
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
