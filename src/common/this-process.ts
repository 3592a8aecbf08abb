import { homedir } from 'node:os'
import path from 'node:path'

/**
 * How the user calls this program, for help and messages: `flux notify` as a plugin of the Flux CLI, `flux-notify` where
 * it is installed by that name or runs as an Action, else `node` and the path of the script from the working directory.
 */
export function programName(): string {
  const { argv, argv0, env, execPath } = process
  const script = argv[1] ?? execPath
  // A single executable is its own script; the Flux CLI may give it a name of its own choice.
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

/** Environment variables, as they are handed from stage to stage: only main.ts reads those of the process. */
export type Environment = Readonly<Record<string, string | undefined>>

let last = performance.now()

/** Lets signals and timers through in a long loop; does nothing where they have just been. */
export async function yieldToSignals(): Promise<void> {
  if (performance.now() - last < 20) return
  await new Promise((resolve) => setImmediate(resolve))
  last = performance.now()
}
