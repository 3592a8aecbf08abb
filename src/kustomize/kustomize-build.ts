import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import type { Trust } from '../ci/trust.ts'
import { ConfigError } from '../common/errors.ts'
import { slashes } from '../common/paths.ts'
import type { Workspace } from '../common/workspace.ts'
import { type Kustomization, kustomizationNames, parseKustomization } from './kustomization.ts'
import { readKustomizeFiles } from './kustomize-files.ts'

export interface BuildOptions {
  readonly cwd: string
  readonly workspace: Workspace
  /** Whether code of this checkout may be executed. */
  readonly trusted: boolean
  /** Must accept every file that kustomize may read. */
  readonly trust?: Trust | undefined
  /** Whether to refuse resources that kustomize would fetch. */
  readonly offline: boolean
}

const field = 'manifests'
const commands: readonly (readonly [string, ...string[]])[] = [
  ['kustomize', 'build', '--load-restrictor', 'LoadRestrictionsNone'],
  ['kubectl', 'kustomize', '--load-restrictor', 'LoadRestrictionsNone'],
]

/**
 * Builds a folder with the kustomize on PATH, else kubectl, without load restrictions, as Flux does.
 * @throws ConfigError if neither is installed, if the build fails, or if the options forbid it
 */
export function build(folder: string, { cwd, workspace, trusted, trust, offline }: BuildOptions): Buffer {
  const entry = `kustomize:${slashes(relative(cwd, folder)) || '.'}`
  if (!trusted)
    throw new ConfigError(`${entry} would execute code of an untrusted checkout; build it in a trusted job instead`, {
      field,
    })
  if (workspace.typeOf(folder) !== 'folder') throw new ConfigError(`${entry}: no such folder`, { field })
  if (trust) {
    readKustomizeFiles(folder, workspace)
    const error = trust.verify()
    if (error) throw error
  }
  if (offline) refuseRemote(folder, entry, workspace)
  for (const [command, ...args] of commands) {
    try {
      return execFileSync(command, [...args, folder], {
        cwd,
        maxBuffer: 1 << 28,
        timeout: 120_000,
        stdio: 'pipe',
      })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue
      const output = String((error as { stderr?: Buffer }).stderr ?? '').trim() || (error as Error).message
      throw new ConfigError(`${entry}: ${command} failed: ${output.slice(0, 2000)}`, { field })
    }
  }
  throw new ConfigError(
    `${entry} needs kustomize or kubectl on PATH; install one (https://kubectl.docs.kubernetes.io/installation/kustomize), or name folders without kustomize:`,
    { field },
  )
}

/** Throws a ConfigError for the first remote resource or component in the folder or in what it lists. */
function refuseRemote(folder: string, entry: string, workspace: Workspace): void {
  const open = [folder]
  const seen = new Set<string>()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    const kustomization = kustomizationIn(next, workspace)
    if (!kustomization) continue
    const listed = [...kustomization.resources, ...kustomization.components]
    const [remote] = [...kustomization.remote, ...listed.filter((path) => !existsSync(path))]
    if (remote !== undefined)
      throw new ConfigError(
        `${entry} lists ${remote} in ${kustomization.file}, which kustomize would fetch; preview and validate open no connection`,
        { field },
      )
    open.push(...listed)
  }
}

function kustomizationIn(folder: string, workspace: Workspace): Kustomization | undefined {
  for (const name of kustomizationNames) {
    const file = `${folder}/${name}`
    if (workspace.typeOf(file) !== 'file') continue
    const readText = (path: string) => workspace.read(path).toString('utf8')
    return parseKustomization(file, folder, readText(file), readText)
  }
  return undefined
}
