import { appendFileSync } from 'node:fs'
import type { Environment } from '../common/environment.ts'
import { command, systemOf } from './log/systems.ts'

// What @actions/core would do, without it: core 3 loads undici for its OIDC client, which costs a run 60 to 75 ms of
// CPU, more than everything else before the first request leaves (docs/performance.md).

/** Tells the runner what it must mask from here on; in a `run:` step too. Elsewhere nobody listens. */
export function maskListener(output: 'text' | 'json', environment: Environment): (masks: readonly string[]) => void {
  if (systemOf(environment) !== 'github') return () => {}
  // Standard output may be the result; the runner reads both streams.
  const stream = output === 'json' ? process.stderr : process.stdout
  return (masks) => {
    stream.write(masks.map((mask) => `::add-mask::${command(mask)}\n`).join(''))
  }
}

/** Sets outputs of the step; nothing where the runner gives no file for them. */
export function setOutputs(outputs: Readonly<Record<string, string>>, environment: Environment): void {
  const file = environment.GITHUB_OUTPUT
  if (!file) return
  const delimiter = delimiterOf(Object.values(outputs))
  const entries = Object.entries(outputs).map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`)
  appendFileSync(file, entries.join(''))
}

/** A line that stands in no value, so that none can end itself and begin another output. */
function delimiterOf(values: readonly string[]): string {
  let delimiter = 'end-of-output'
  while (values.some((value) => value.includes(delimiter))) delimiter += delimiter
  return delimiter
}

/** Adds Markdown to the job summary; nothing where the runner gives no file for it. */
export function addSummary(markdown: string, environment: Environment): void {
  if (environment.GITHUB_STEP_SUMMARY) appendFileSync(environment.GITHUB_STEP_SUMMARY, markdown)
}
