import { resolve } from 'node:path'
import { slashes } from '../common/paths.ts'
import type { Workspace } from '../common/workspace.ts'
import { type Json, listOf, mapOf, plainValue, wordOf } from '../common/yaml.ts'
import { type Changes, changesIn } from '../kustomize/kustomization.ts'
import type { YamlObject } from '../scan/yaml-objects.ts'
import { deployedFolder } from './deployed-folders.ts'
import type { FluxDocument } from './flux-document.ts'
import { type Substitution, substitute } from './post-build.ts'

/** A reference to the source that holds the folder. */
export interface SourceRef {
  readonly kind: string
  readonly name: string
  /** Undefined if neither the reference nor the Flux Kustomization has one. */
  readonly namespace: string | undefined
}

/** A Flux Kustomization among the manifests, or the one that a FluxInstance creates. Paths of files are absolute. */
export interface FluxKustomization {
  readonly file: string
  readonly line: number
  readonly name: string
  readonly namespace: string | undefined
  readonly sourceRef: SourceRef | undefined
  /** `spec.path`, as written. */
  readonly path: string | undefined
  /** The folder that it deploys. */
  readonly folder: string
  /** Whether a FluxInstance creates it. */
  readonly isInstance: boolean
  /** The URL of the FluxInstance's source. */
  readonly url: string | undefined
  /** The folders of `spec.components`. */
  readonly components: readonly string[]
  readonly targetNamespace: string | undefined
  readonly changes: Changes
  /** The whole spec, for the fields that change manifests. Empty for a FluxInstance. */
  readonly spec: Json
  readonly substitute: ReadonlyMap<string, string>
  readonly substituteFrom: readonly { readonly kind: string; readonly name: string }[]
}

/**
 * Returns the Flux Kustomizations in a document, of any source, if their folder is in the workspace.
 * @param change applies kustomizations to an object; returns undefined if a patch deletes it
 */
export function fluxKustomizationsIn(
  from: FluxDocument,
  substitution: Substitution,
  workspace: Workspace,
  change = (object: YamlObject): YamlObject | undefined => object,
): FluxKustomization[] {
  return from.objects().flatMap((written) => {
    const object = change(written)
    if (!object) return []
    const isInstance = object.apiVersion.startsWith('fluxcd.controlplane.io/') && object.kind === 'FluxInstance'
    const isKustomization =
      object.apiVersion.startsWith('kustomize.toolkit.fluxcd.io/') && object.kind === 'Kustomization'
    if (!isInstance && !isKustomization) return []
    const json = mapOf(plainValue(substitute(object, substitution).object)) ?? {}
    const parsed = isInstance ? parseFluxInstance(json, from, workspace) : parseFluxKustomization(json, from, workspace)
    return parsed ?? []
  })
}

function parseFluxKustomization(json: Json, from: FluxDocument, workspace: Workspace): FluxKustomization | undefined {
  const spec = mapOf(json.spec) ?? {}
  const metadata = mapOf(json.metadata) ?? {}
  const namespace = wordOf(metadata.namespace)
  const path = wordOf(spec.path)
  const sourceRef = sourceRefOf(spec.sourceRef, namespace)
  const folder = deployedFolder(path ?? '.', { file: from.path, isArtifact: isArtifact(sourceRef) }, workspace)
  if (!folder) return undefined
  const postBuild = mapOf(spec.postBuild) ?? {}
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
      Object.entries(mapOf(postBuild.substitute) ?? {}).map(([key, value]) => [key, String(value ?? '')]),
    ),
    substituteFrom: listOf(postBuild.substituteFrom).flatMap((entry) => {
      const kind = wordOf(mapOf(entry)?.kind)
      const name = wordOf(mapOf(entry)?.name)
      return kind !== undefined && name !== undefined ? [{ kind, name }] : []
    }),
  }
}

function isArtifact(source: SourceRef | undefined): boolean {
  return source !== undefined && source.kind !== 'GitRepository'
}

/** Reads a `sourceRef`. Without a namespace, that of the Flux Kustomization counts. */
function sourceRefOf(value: unknown, fallbackNamespace: string | undefined): SourceRef | undefined {
  const ref = mapOf(value)
  const kind = wordOf(ref?.kind)
  const name = wordOf(ref?.name)
  return kind && name ? { kind, name, namespace: wordOf(ref?.namespace) ?? fallbackNamespace } : undefined
}

/** Returns the Flux Kustomization that a FluxInstance creates for its `sync`. */
function parseFluxInstance(json: Json, from: FluxDocument, workspace: Workspace): FluxKustomization | undefined {
  const sync = mapOf(mapOf(json.spec)?.sync)
  if (!sync) return undefined
  const namespace = wordOf(mapOf(json.metadata)?.namespace) ?? 'flux-system'
  const name = wordOf(sync.name) ?? namespace
  const sourceRef = { kind: wordOf(sync.kind) ?? 'GitRepository', name, namespace }
  const path = wordOf(sync.path)
  const folder = deployedFolder(path ?? '.', { file: from.path, isArtifact: isArtifact(sourceRef) }, workspace)
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
