import { existsSync, statSync } from 'node:fs'
import type { Collection } from './collect.ts'
import type { Lookup } from './envsubst.ts'
import { pathsOf, readFlux } from './flux.ts'
import { readKustomization } from './kustomization.ts'
import { isWithin } from './paths.ts'
import type { Scanner } from './scan.ts'

/**
 * Reads what the collected kustomizations list and the collected Flux Kustomizations deploy outside the folders read so far,
 * then what those list, until nothing is new. Never leaves the workspace.
 */
export function follow(from: Collection, scan: Scanner, workspace: string, lookup: Lookup): void {
  const isNew = (path: string) => isWithin(path, workspace) && !scan.covers(path) && !scan.files.has(path)
  const done = new Set<unknown>()
  const open = new Set<string>()
  do {
    for (const path of open) readPath(scan, path)
    open.clear()
    for (const [folder, entry] of from.kustomizations) {
      if (entry.above || done.has(entry)) continue
      done.add(entry)
      if (scan.covers(folder) && !entry.text.includes('..')) continue
      const read = readKustomization(entry.file, folder, entry.text)
      for (const path of [...(read?.resources ?? []), ...(read?.components ?? [])]) if (isNew(path)) open.add(path)
    }
    for (const document of from.fluxDocuments) {
      if (done.has(document)) continue
      done.add(document)
      const { path: file, paths } = document
      const leads = paths.some((path) => path.includes('$') || pathsOf(path, file, workspace).some(isNew))
      if (!leads && !document.document.text.includes('components')) continue
      for (const { folder, components } of readFlux(document, lookup, workspace))
        for (const path of [folder, ...components]) if (isNew(path)) open.add(path)
    }
  } while (open.size > 0)
}

/** A path that is not there, or cannot be read, is for kustomize to complain about. */
function readPath(scan: Scanner, path: string): void {
  if (!existsSync(path)) return
  if (statSync(path).isDirectory()) scan.folder(path)
  else scan.file(path)
}
