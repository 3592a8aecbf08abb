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
  /** May code of this checkout be executed? */
  readonly trusted: boolean
  /** Has to be content with every file that kustomize may read. */
  readonly trust?: Trust | undefined
  /** Refuse what kustomize would fetch. */
  readonly offline: boolean
}

const field = 'manifests'
const commands: readonly (readonly [string, ...string[]])[] = [
  ['kustomize', 'build', '--load-restrictor', 'LoadRestrictionsNone'],
  ['kubectl', 'kustomize', '--load-restrictor', 'LoadRestrictionsNone'],
]

/**
 * Builds a folder with the kustomize, else the kubectl, on PATH; with Flux's load restrictions, which are none. Throws a
 * ConfigError if there is neither, if it fails, and where the options forbid it.
 */
export function build(folder: string, { cwd, workspace, trusted, trust, offline }: BuildOptions): Buffer {
  const shown = `kustomize:${slashes(relative(cwd, folder)) || '.'}`
  if (!trusted)
    throw new ConfigError(`${shown} would execute what an untrusted checkout says; build it in a trusted job instead`, {
      field,
    })
  if (workspace.typeOf(folder) !== 'folder') throw new ConfigError(`${shown}: no such folder`, { field })
  if (trust) {
    readKustomizeFiles(folder, workspace)
    const error = trust.verify()
    if (error) throw error
  }
  if (offline) refuseRemote(folder, shown, workspace)
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
      const said = String((error as { stderr?: Buffer }).stderr ?? '').trim() || (error as Error).message
      throw new ConfigError(`${shown}: ${command} failed: ${said.slice(0, 2000)}`, { field })
    }
  }
  throw new ConfigError(
    `${shown} needs kustomize or kubectl on PATH; install one (https://kubectl.docs.kubernetes.io/installation/kustomize), or name folders without kustomize:`,
    { field },
  )
}

/** Throws for the first remote resource or component in the folder or in what it lists. */
function refuseRemote(folder: string, shown: string, workspace: Workspace): void {
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
        `${shown} lists ${remote} in ${kustomization.file}, which kustomize would fetch; preview and validate open no connection`,
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
