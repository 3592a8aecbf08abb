import { appendFileSync } from 'node:fs'
import { crypto } from '../builtins.ts'
import { command } from './systems.ts'

// What @actions/core would do, without it: core 3 loads undici for its OIDC client, which costs a run 60 to 75 ms of
// CPU, more than everything else before the first request leaves (docs/performance.md).

type Environment = Readonly<Record<string, string | undefined>>

/** Tells the runner what it must mask from here on. Comes before any other output of the run. */
export function addMasks(masks: readonly string[], out: (text: string) => void): void {
  if (masks.length > 0) out(masks.map((mask) => `::add-mask::${command(mask)}\n`).join(''))
}

/** Sets outputs of the step; nothing where the runner gives no file for them. */
export function setOutputs(outputs: Readonly<Record<string, string>>, environment: Environment): void {
  const file = environment.GITHUB_OUTPUT
  if (!file) return
  // A delimiter that nobody can foresee: no value can end itself and begin another output.
  const delimiter = `flux-notify-${crypto().randomUUID()}`
  const entries = Object.entries(outputs).map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`)
  appendFileSync(file, entries.join(''))
}

/** Adds Markdown to the job summary; nothing where the runner gives no file for it. */
export function addSummary(markdown: string, environment: Environment): void {
  if (environment.GITHUB_STEP_SUMMARY) appendFileSync(environment.GITHUB_STEP_SUMMARY, markdown)
}
