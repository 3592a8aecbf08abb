import { existsSync } from 'node:fs'
import { dirname, isAbsolute, resolve } from 'node:path'
import { parseAllDocuments, visit } from 'yaml'
import { slashes } from '../common/paths.ts'
import type { Workspace } from '../common/workspace.ts'
import { kustomizationNames } from './kustomization.ts'

/**
 * Reads every file that `kustomize build` of a folder may read: all in the folder, and all that kustomizations in it refer to,
 * and so on. Throws what the workspace throws, also for a path that leads out of it.
 */
export function readKustomizeFiles(folder: string, workspace: Workspace): void {
  const open = [folder]
  const seen = new Set<string>()
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const real = workspace.follow(path)
    if (seen.has(real)) continue
    seen.add(real)
    if (workspace.typeOf(real) === 'folder') {
      for (const { name } of workspace.list(real)) if (name !== '.git') open.push(`${real}/${name}`)
    } else {
      const text = workspace.read(real).toString('utf8')
      if (kustomizationNames.some((name) => real.endsWith(`/${name}`))) open.push(...pathsIn(text, real))
    }
  }
}

/**
 * Returns the texts in a kustomization that are paths of existing files, in any field: `resources`, `patches`, `helmCharts`, and
 * `key=path` of a generator.
 */
function pathsIn(text: string, file: string): string[] {
  const paths = new Set<string>()
  for (const document of parseAllDocuments(text))
    visit(document, {
      Scalar: (_, { value }) => {
        if (typeof value !== 'string' || value.includes('\n')) return
        for (const path of [value, value.slice(value.indexOf('=') + 1)])
          if (!isAbsolute(path)) paths.add(slashes(resolve(dirname(file), path)))
      },
    })
  return [...paths].filter((path) => existsSync(path))
}
