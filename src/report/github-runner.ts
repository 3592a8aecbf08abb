import { closeSync, constants, openSync, statSync } from 'node:fs'
import * as core from '@actions/core'
import { ciSystem } from '../ci/ci-run.ts'
import type { Environment } from '../common/this-process.ts'

// @actions/core reads the process's own environment and writes commands to standard output.

/** What tells the runner what it must mask from here on; in a `run:` step too. Elsewhere nobody listens. */
export function maskListener(output: 'text' | 'json', environment: Environment): (masks: readonly string[]) => void {
  if (ciSystem(environment) !== 'github') return () => {}
  if (output === 'text') return (masks) => masks.forEach(core.setSecret)
  // Standard output is the result, and core writes nowhere else; the runner reads both streams.
  return (masks) => {
    process.stderr.write(masks.map((mask) => `::add-mask::${escapeMask(mask)}\n`).join(''))
  }
}

function escapeMask(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** Sets outputs of the step. Without a file for them core would print the old command, so they are left out. */
export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  const file = process.env.GITHUB_OUTPUT
  if (!file) return
  const pipe = openPipe(file)
  try {
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
  } finally {
    if (pipe !== undefined) closeSync(pipe)
  }
}

/** Adds Markdown to the job summary; nothing where there is no runner that gives a file for it. */
export async function addSummary(markdown: string): Promise<void> {
  const file = process.env.GITHUB_STEP_SUMMARY
  if (!file) return
  const pipe = openPipe(file)
  try {
    await core.summary.addRaw(markdown).write()
  } finally {
    if (pipe !== undefined) closeSync(pipe)
  }
}

/**
 * A descriptor of a file that is a pipe, open while core writes to it: core would wait for a reader without an end.
 * @throws ENXIO if nobody reads the pipe
 */
function openPipe(file: string): number | undefined {
  if (!statSync(file, { throwIfNoEntry: false })?.isFIFO()) return undefined
  return openSync(file, constants.O_WRONLY | constants.O_NONBLOCK)
}
