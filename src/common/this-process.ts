import { homedir } from 'node:os'
import path from 'node:path'

/**
 * Returns the command that runs this program, for help and messages: `flux notify` as a plugin of the Flux CLI,
 * `flux-notify` if installed under that name or run as an Action, otherwise `node` and the script's relative path.
 */
export function programName(): string {
  const { argv, argv0, env, execPath } = process
  const script = argv[1] ?? execPath
  // A single executable is its own script, and the Flux CLI may run it under another name.
  const files = script === execPath ? [script, argv0] : [script]
  const named = files.filter((file) => path.basename(file).replace(/\.exe$/i, '') === 'flux-notify')
  const plugins = path.resolve(env.FLUXCD_PLUGINS || path.join(homedir(), '.fluxcd/plugins'))
  if (named.some((file) => isInside(path.resolve(file), plugins))) return 'flux notify'
  if (named.length > 0 || (env.GITHUB_ACTIONS === 'true' && argv.length <= 2)) return 'flux-notify'
  return `node ${path.relative('', script) || script}`
}

function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file)
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative)
}

/** Environment variables, in the form of process.env. */
export type Environment = Readonly<Record<string, string | undefined>>

let last = performance.now()

/** Yields to signals and timers in a long loop, at most every 20 ms. */
export async function yieldToSignals(): Promise<void> {
  if (performance.now() - last < 20) return
  await new Promise((resolve) => setImmediate(resolve))
  last = performance.now()
}
