import { closeSync, constants, openSync, statSync } from 'node:fs'
import * as core from '@actions/core'
import { ciSystem } from '../ci/ci-run.ts'
import type { Environment } from '../common/this-process.ts'

// @actions/core reads process.env itself, and writes commands to standard output.

/** Returns a function that makes GitHub's runner mask texts, in a `run:` step too. On other systems it does nothing. */
export function maskListener(output: 'text' | 'json', environment: Environment): (masks: readonly string[]) => void {
  if (ciSystem(environment) !== 'github') return () => {}
  if (output === 'text') return (masks) => masks.forEach(core.setSecret)
  // core can only write to standard output, which is the result here. The runner reads standard error too.
  return (masks) => {
    process.stderr.write(masks.map((mask) => `::add-mask::${escapeMask(mask)}\n`).join(''))
  }
}

function escapeMask(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** Sets outputs of the step. Does nothing without GITHUB_OUTPUT, since core would then print a deprecated command. */
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

/** Adds Markdown to the job summary. Does nothing without GITHUB_STEP_SUMMARY. */
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
 * Opens a file if it is a pipe. Keeping it open while core writes prevents core from blocking on a pipe without a reader.
 * @throws ENXIO if the pipe has no reader
 */
function openPipe(file: string): number | undefined {
  if (!statSync(file, { throwIfNoEntry: false })?.isFIFO()) return undefined
  return openSync(file, constants.O_WRONLY | constants.O_NONBLOCK)
}
