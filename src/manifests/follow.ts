import { isWithin } from '../common/paths.ts'
import type { Workspace } from '../common/workspace.ts'
import type { Collection } from './collect.ts'
import type { Lookup } from './envsubst.ts'
import { pathsOf, readFlux } from './flux.ts'
import { readKustomization } from './kustomization.ts'
import type { Scanner } from './scan.ts'

/**
 * Reads what the collected kustomizations list and the collected Flux Kustomizations deploy outside the folders read so far,
 * then what those list, until nothing is new. Never leaves the workspace.
 */
export function follow(from: Collection, scan: Scanner, workspace: Workspace, lookup: Lookup): void {
  const isNew = (path: string) => isWithin(path, workspace.root) && !scan.covers(path) && !scan.files.has(path)
  const readText = (path: string) => workspace.read(path).toString('utf8')
  const done = new Set<unknown>()
  const open = new Set<string>()
  do {
    for (const path of open) scan.listed(path)
    open.clear()
    for (const [folder, entry] of from.kustomizations) {
      if (entry.above || done.has(entry)) continue
      done.add(entry)
      if (scan.covers(folder) && !entry.text.includes('..')) continue
      const read = readKustomization(entry.file, folder, entry.text, readText)
      for (const path of [...(read?.resources ?? []), ...(read?.components ?? [])]) if (isNew(path)) open.add(path)
    }
    for (const document of from.fluxDocuments) {
      if (done.has(document)) continue
      done.add(document)
      const { path: file, paths } = document
      const leads = paths.some((path) => path.includes('$') || pathsOf(path, file, workspace.root).some(isNew))
      if (!leads && !document.document.text.includes('components')) continue
      for (const { folder, components } of readFlux(document, lookup, workspace))
        for (const path of [folder, ...components]) if (isNew(path)) open.add(path)
    }
  } while (open.size > 0)
}
