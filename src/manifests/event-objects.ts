import { entriesOf, mapOf, nodeAt, textOf } from '../common/yaml.ts'
import type { Chain } from '../kustomize-controller/chain.ts'
import type { Find, FoundObject, ObjectIndex } from '../scan/object-index.ts'
import { nameOf, type YamlObject } from '../scan/yaml-objects.ts'
import { chainsOfDocument, deployedObject } from './deployed-object.ts'
import type { EventSource } from './manifest.ts'
import type { ManifestContext } from './manifest-context.ts'

/** Returns the labels of the object with this kind, name and namespace. An object without a namespace matches any. */
export function labelsOf(
  { kind, namespace, name }: { kind: string; namespace: string; name: string },
  find: Find,
  context: ManifestContext,
): ReadonlyMap<string, string> | undefined {
  for (const found of context.namesBefore(name).flatMap((before) => find(kind, before))) {
    const deployed = deployedIn(namespace, found, kind, context)
    if (deployed && nameOf(deployed.object) === name) return deployedLabels(deployed)
  }
  return undefined
}

/** How many files are parsed at most to find the sources of one kind. */
const maxFilesParsed = 1000

/** An object after a chain was applied to it. */
interface Deployed {
  readonly object: YamlObject
  readonly chain: Chain
}

/** The objects of a kind, in the files that have been read so far. */
interface KindReader {
  readonly files: readonly string[]
  /** Namespace -> objects; '' for those without one, which match any. */
  readonly byNamespace: Map<string, Deployed[]>
  filesRead: number
}

/**
 * Returns a function that tells whether an object that an Alert's source selects is among the manifests; undefined if there
 * are too many to check. Many Alerts name the same kind, so its objects are cached.
 */
export function createSourceCheck(
  index: ObjectIndex,
  context: ManifestContext,
): (source: EventSource, namespace: string) => boolean | undefined {
  const readers = new Map<string, KindReader>()
  const readerOf = (kind: string): KindReader => {
    const reader = readers.get(kind) ?? { files: index.filesOf(kind), byNamespace: new Map(), filesRead: 0 }
    readers.set(kind, reader)
    return reader
  }
  return (source, namespace) => {
    if (source.name !== '*') return hasNamed(source, namespace, index, context)
    return hasAny(source, namespace, readerOf(source.kind), (reader) => readNext(reader, source.kind, index, context))
  }
}

/** Whether the manifests have the object that a source names. */
function hasNamed(source: EventSource, namespace: string, index: ObjectIndex, context: ManifestContext): boolean {
  const { kind, name } = source
  return context
    .namesBefore(name)
    .flatMap((before) => index.find(kind, before))
    .some((found) => {
      const deployed = deployedIn(namespace, found, kind, context)
      return deployed !== undefined && nameOf(deployed.object) === name && matchesLabels(deployed, source)
    })
}

/** Whether the manifests have any object that matches a source named `*`. Reads files only until one does. */
function hasAny(
  source: EventSource,
  namespace: string,
  reader: KindReader,
  readNext: (reader: KindReader) => readonly string[],
): boolean | undefined {
  const namespaces = [namespace, '']
  const isFound = () =>
    namespaces.some((each) => reader.byNamespace.get(each)?.some((deployed) => matchesLabels(deployed, source)))
  if (isFound()) return true
  while (reader.filesRead < Math.min(reader.files.length, maxFilesParsed))
    if (readNext(reader).some((added) => namespaces.includes(added)) && isFound()) return true
  return reader.files.length > maxFilesParsed ? undefined : false
}

function matchesLabels(deployed: Deployed, { matchLabels }: EventSource): boolean {
  if (!matchLabels) return true
  const labels = deployedLabels(deployed)
  return [...matchLabels].every(([key, value]) => labels.get(key) === value)
}

/** Reads the next file, and returns the namespaces of the objects in it. */
function readNext(reader: KindReader, kind: string, index: ObjectIndex, context: ManifestContext): string[] {
  const path = reader.files[reader.filesRead++] as string
  return objectsIn(path, kind, index).flatMap(({ object: parsed }) =>
    chainsOfDocument({ path }, context.graph).flatMap((chain) => {
      const deployed = deployedObject(parsed, chain, context, { labels: true })
      if (!deployed) return []
      const namespace = deployed.namespace ?? ''
      const objects = reader.byNamespace.get(namespace) ?? []
      reader.byNamespace.set(namespace, objects)
      objects.push({ object: deployed.object, chain })
      return [namespace]
    }),
  )
}

/** How many files are enough to find examples in. */
const maxExampleFiles = 100

/** Returns objects of a kind among the manifests, with the namespaces in which they are deployed. */
export function examplesOf(
  kind: string,
  index: ObjectIndex,
  context: ManifestContext,
): { readonly namespace: string | undefined; readonly name: string }[] {
  const files = index.filesOf(kind).slice(0, maxExampleFiles)
  const found = files.flatMap((path) => objectsIn(path, kind, index))
  return found.flatMap(({ path, object: parsed }) =>
    chainsOfDocument({ path }, context.graph).flatMap((chain) => {
      const deployed = deployedObject(parsed, chain, context, { labels: false })
      return deployed ? [{ namespace: deployed.namespace, name: nameOf(deployed.object) ?? '' }] : []
    }),
  )
}

/** The objects of exactly this kind in a file. The index also has those whose kind ends in it. */
function objectsIn(path: string, kind: string, index: ObjectIndex): FoundObject[] {
  return index.objectsIn(path, kind).filter(({ object }) => object.kind === kind)
}

/** An object of this kind as its first chain into the namespace deploys it; undefined if no chain leads there. */
function deployedIn(
  namespace: string,
  { path, object: parsed }: FoundObject,
  kind: string,
  context: ManifestContext,
): Deployed | undefined {
  if (parsed.kind !== kind) return undefined
  for (const chain of chainsOfDocument({ path }, context.graph)) {
    const deployed = deployedObject(parsed, chain, context, { labels: true })
    if (deployed && (deployed.namespace ?? namespace) === namespace) return { object: deployed.object, chain }
  }
  return undefined
}

/** The labels of an object, with those that its Flux Kustomization adds to everything it deploys. */
function deployedLabels({ object, chain: { flux, isDeployed } }: Deployed): Map<string, string> {
  const entries = entriesOf(object, nodeAt(object, 'metadata', 'labels'))
  const labels = new Map(entries.map(([key, node]) => [key, textOf(node) ?? '']))
  if (!flux || !isDeployed) return labels
  const common = mapOf(mapOf(flux.spec.commonMetadata)?.labels) ?? {}
  for (const [key, value] of Object.entries(common)) labels.set(key, String(value ?? ''))
  labels.set('kustomize.toolkit.fluxcd.io/name', flux.name)
  if (flux.namespace !== undefined) labels.set('kustomize.toolkit.fluxcd.io/namespace', flux.namespace)
  return labels
}
