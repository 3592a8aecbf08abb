import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Problem } from '../common/errors.ts'
import { isWithin, slashes } from '../common/paths.ts'
import { workTree } from '../common/work-tree.ts'
import { listOf, mapOf, plainValue, wordOf } from '../common/yaml.ts'
import type { Document } from './documents.ts'
import type { Lookup } from './envsubst.ts'
import { type Changes, changesIn } from './kustomization.ts'
import { parseObjects, type YamlObject } from './objects.ts'
import { substitute } from './substitution.ts'

/** A Flux Kustomization of the repository: it deploys a folder. Paths are absolute. */
export interface FluxKustomization {
  readonly file: string
  readonly line: number
  readonly name: string
  readonly namespace: string | undefined
  /** What `spec.path` names. */
  readonly folder: string
  readonly components: readonly string[]
  readonly targetNamespace: string | undefined
  readonly changes: Changes
  readonly substitute: ReadonlyMap<string, string>
  readonly substituteFrom: readonly { readonly kind: string; readonly name: string }[]
}

/** A document that may hold a Flux Kustomization, and the `path:` values in its text. */
export interface FluxDocument {
  readonly path: string
  readonly document: Document
  readonly paths: readonly string[]
}

const pathField = /(?<![\w\\])path["']?\s*:[ \t]*["']?([^\s"',}]*)/g

/** The document with the paths in it. */
export function fluxDocument(path: string, document: Document): FluxDocument {
  const paths = Array.from(document.text.matchAll(pathField), ([, path]) => path as string)
  return { path, document, paths: paths.length > 0 ? paths : ['.'] }
}

/** The Flux Kustomizations in a document; those whose folder is not in the workspace are left out. */
export function fluxKustomizationsIn(from: FluxDocument, lookup: Lookup, workspace: string): FluxKustomization[] {
  const unreported: Problem[] = []
  return parseObjects(from.document, { file: from.path, named: false }, unreported).flatMap((object) => {
    if (!object.apiVersion.startsWith('kustomize.toolkit.fluxcd.io/') || object.kind !== 'Kustomization') return []
    const { object: substituted } = substitute(object, lookup)
    return fluxKustomization(substituted, from, workspace) ?? []
  })
}

function fluxKustomization(
  object: YamlObject,
  { path, document }: FluxDocument,
  workspace: string,
): FluxKustomization | undefined {
  const json = plainValue(object)
  const spec = mapOf(mapOf(json)?.spec) ?? {}
  const metadata = mapOf(mapOf(json)?.metadata) ?? {}
  const folder = deployedFolder(path, wordOf(spec.path) ?? '.', workspace)
  if (!folder) return undefined
  const build = mapOf(spec.postBuild) ?? {}
  return {
    file: path,
    line: document.line,
    name: wordOf(metadata.name) ?? '',
    namespace: wordOf(metadata.namespace),
    folder,
    components: listOf(spec.components)
      .flatMap((entry) => wordOf(entry) ?? [])
      .map((entry) => slashes(resolve(folder, entry))),
    targetNamespace: wordOf(spec.targetNamespace),
    changes: changesIn(spec, folder),
    substitute: new Map(
      Object.entries(mapOf(build.substitute) ?? {}).map(([key, value]) => [key, String(value ?? '')]),
    ),
    substituteFrom: listOf(build.substituteFrom).flatMap((entry) => {
      const kind = wordOf(mapOf(entry)?.kind)
      const name = wordOf(mapOf(entry)?.name)
      return kind !== undefined && name !== undefined ? [{ kind, name }] : []
    }),
  }
}

/** The folders that a `path:` may mean: it counts from the root of the repository, which is git's, else the workspace. */
export function foldersOf(path: string, file: string, workspace: string): string[] {
  const root = workTree(dirname(file))
  const bases = root && root !== workspace && isWithin(root, workspace) ? [root, workspace] : [workspace]
  return bases
    .map((base) => slashes(resolve(base, path.replace(/^\/+/, './'))))
    .filter((folder) => isWithin(folder, workspace))
}

function deployedFolder(file: string, path: string, workspace: string): string | undefined {
  return foldersOf(path, file, workspace).find((folder) => existsSync(folder) && statSync(folder).isDirectory())
}
