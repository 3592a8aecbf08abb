import { dirname, relative, resolve } from 'node:path'
import { isWithin, slashes, workTree } from '../common/paths.ts'
import type { Workspace } from '../common/workspace.ts'
import { type Json, listOf, mapOf, plainValue, wordOf } from '../common/yaml.ts'
import { type Changes, changesIn } from '../kustomize/kustomization.ts'
import type { Document } from '../scan/documents.ts'
import { parseObjects, type YamlObject } from '../scan/yaml-objects.ts'
import { type Substitution, substitute } from './post-build.ts'

/** The source of which a Flux Kustomization deploys a folder. */
export interface SourceRef {
  readonly kind: string
  readonly name: string
  /** Undefined: nothing says it. */
  readonly namespace: string | undefined
}

/** A Flux Kustomization among the manifests, or the one that a FluxInstance makes. Paths of files are absolute. */
export interface FluxKustomization {
  readonly file: string
  readonly line: number
  readonly name: string
  readonly namespace: string | undefined
  readonly sourceRef: SourceRef | undefined
  /** `spec.path`, as it is written. */
  readonly path: string | undefined
  /** What that names. */
  readonly folder: string
  /** Made by a FluxInstance, of the repository with this address. */
  readonly isInstance: boolean
  readonly url: string | undefined
  readonly components: readonly string[]
  readonly targetNamespace: string | undefined
  readonly changes: Changes
  /** What changes manifests is in it: `patches` and the like. */
  readonly spec: Json
  readonly substitute: ReadonlyMap<string, string>
  readonly substituteFrom: readonly { readonly kind: string; readonly name: string }[]
}

/** A document that may hold a Flux Kustomization or a FluxInstance. */
export interface FluxDocument {
  readonly path: string
  readonly document: Document
  /** The `path:` values in its text; `.` too unless one of them is surely the folder's. */
  readonly paths: readonly string[]
  readonly isInstance: boolean
  /** Its objects, parsed once. */
  readonly objects: () => readonly YamlObject[]
}

const pathField = /(?<![\w\\])path["']?\s*:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|((?:\$\{[^}\s]*\}|[^\s"',}])*))/g
/** A value with a variable in braces, which YAML in flow style does not allow without quotes. */
const bareVariable = /(:[ \t]+)((?:[^\s"',{}[\]]*\$\{[^}\s]*\})+[^\s"',{}[\]]*)/g

/** The document with the paths in it. */
export function fluxDocument(path: string, document: Document): FluxDocument {
  const texts = Array.from(document.text.matchAll(pathField), ([, a, b, c]) => (a ?? b ?? c) as string)
  // The `path:` of a patch is a JSON pointer, and a List may hold a Kustomization without one.
  const isSure = texts.length === 1 && !texts[0]?.startsWith('/')
  let objects: readonly YamlObject[] | undefined
  return {
    path,
    document,
    paths: isSure ? texts : [...texts, '.'],
    isInstance: /(?<![\w\\])kind["']?\s*:\s*["']?FluxInstance\b/.test(document.text),
    objects: () => {
      objects ??= parseLeniently(document, path)
      return objects
    },
  }
}

function parseLeniently(document: Document, file: string): readonly YamlObject[] {
  const objects = parseObjects(document, { file, isNamed: false }, [])
  if (objects.length > 0 || !document.text.includes('${')) return objects
  const quoted = { ...document, text: document.text.replace(bareVariable, '$1"$2"') }
  return parseObjects(quoted, { file, isNamed: false }, [])
}

/**
 * The Flux Kustomizations in a document, whatever their source; those whose folder is not in the workspace are left out.
 * @param changed what kustomizations make of an object; undefined if a patch deletes it
 */
export function fluxKustomizationsIn(
  from: FluxDocument,
  substitution: Substitution,
  workspace: Workspace,
  changed = (object: YamlObject): YamlObject | undefined => object,
): FluxKustomization[] {
  return from.objects().flatMap((written) => {
    const object = changed(written)
    if (!object) return []
    const isInstance = object.apiVersion.startsWith('fluxcd.controlplane.io/') && object.kind === 'FluxInstance'
    const isKustomization =
      object.apiVersion.startsWith('kustomize.toolkit.fluxcd.io/') && object.kind === 'Kustomization'
    if (!isInstance && !isKustomization) return []
    const json = mapOf(plainValue(substitute(object, substitution).object)) ?? {}
    const parsed = isInstance ? ofInstance(json, from, workspace) : ofKustomization(json, from, workspace)
    return parsed ?? []
  })
}

function ofKustomization(json: Json, from: FluxDocument, workspace: Workspace): FluxKustomization | undefined {
  const spec = mapOf(json.spec) ?? {}
  const metadata = mapOf(json.metadata) ?? {}
  const namespace = wordOf(metadata.namespace)
  const path = wordOf(spec.path)
  const sourceRef = sourceRefOf(spec.sourceRef, namespace)
  const folder = deployedFolder(path ?? '.', from.path, workspace, sourceRef)
  if (!folder) return undefined
  const build = mapOf(spec.postBuild) ?? {}
  return {
    file: from.path,
    line: from.document.line,
    name: wordOf(metadata.name) ?? '',
    namespace,
    sourceRef,
    path,
    folder,
    isInstance: false,
    url: undefined,
    components: listOf(spec.components)
      .flatMap((entry) => wordOf(entry) ?? [])
      .map((entry) => slashes(resolve(folder, entry))),
    targetNamespace: wordOf(spec.targetNamespace),
    changes: changesIn(spec, folder, (file) => workspace.read(file).toString('utf8')),
    spec,
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

function sourceRefOf(value: unknown, home: string | undefined): SourceRef | undefined {
  const ref = mapOf(value)
  const kind = wordOf(ref?.kind)
  const name = wordOf(ref?.name)
  return kind && name ? { kind, name, namespace: wordOf(ref?.namespace) ?? home } : undefined
}

/** The Flux Kustomization that a FluxInstance makes of its `sync`. */
function ofInstance(json: Json, from: FluxDocument, workspace: Workspace): FluxKustomization | undefined {
  const sync = mapOf(mapOf(json.spec)?.sync)
  if (!sync) return undefined
  const namespace = wordOf(mapOf(json.metadata)?.namespace) ?? 'flux-system'
  const name = wordOf(sync.name) ?? namespace
  const sourceRef = { kind: wordOf(sync.kind) ?? 'GitRepository', name, namespace }
  const path = wordOf(sync.path)
  const folder = deployedFolder(path ?? '.', from.path, workspace, sourceRef)
  if (!folder) return undefined
  return {
    file: from.path,
    line: from.document.line,
    name,
    namespace,
    sourceRef,
    path,
    folder,
    isInstance: true,
    url: wordOf(sync.url),
    components: [],
    targetNamespace: undefined,
    changes: { namePrefix: undefined, nameSuffix: undefined, patches: [] },
    spec: {},
    substitute: new Map(),
    substituteFrom: [],
  }
}

/** The folders that the text of a document may deploy; undefined if variables are in the way. */
export function foldersIn({ path, paths, document }: FluxDocument, workspace: string): readonly string[] | undefined {
  if (paths.some((text) => text.includes('$'))) return undefined
  const isArtifact = /OCIRepository|Bucket|ExternalArtifact/.test(document.text)
  return paths.flatMap((text) => foldersOf(text, path, workspace, isArtifact))
}

/**
 * The folders that a `path:` may mean. It counts from the root of the repository, which is git's, else the workspace; that
 * of an artifact (OCI) from the folder of which it was made, which is one of those around the file.
 */
function foldersOf(path: string, file: string, workspace: string, isArtifact: boolean): string[] {
  const root = workTree(dirname(file))
  const bases = root && root !== workspace && isWithin(root, workspace) ? [root, workspace] : [workspace]
  if (isArtifact) bases.push(...foldersAround(file, bases[0] as string))
  return bases
    .map((base) => slashes(resolve(base, path.replace(/^\/+/, './'))))
    .filter((folder) => isWithin(folder, workspace))
}

/** The folders around a file below a root, the outermost first. */
function foldersAround(file: string, root: string): string[] {
  const names = slashes(relative(root, dirname(file)))
    .split('/')
    .filter(Boolean)
  return names[0] === '..' ? [] : names.map((_, depth) => [root, ...names.slice(0, depth + 1)].join('/'))
}

function deployedFolder(
  path: string,
  file: string,
  workspace: Workspace,
  sourceRef: SourceRef | undefined,
): string | undefined {
  const isArtifact = sourceRef !== undefined && sourceRef.kind !== 'GitRepository'
  const folder = foldersOf(path, file, workspace.root, isArtifact).find((one) => workspace.typeOf(one) === 'folder')
  return folder && workspace.follow(folder)
}
