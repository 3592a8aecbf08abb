import { entriesOf, mapOf, nodeAt, textOf } from '../common/yaml.ts'
import type { Chain } from '../kustomize-controller/chain.ts'
import type { Find, FoundObject, ObjectIndex } from '../scan/object-index.ts'
import { nameOf, type YamlObject } from '../scan/yaml-objects.ts'
import { chainsOfDocument, deployedObject } from './deployed-object.ts'
import type { EventSource } from './manifest.ts'
import type { ManifestContext } from './manifest-context.ts'

/** The labels of an object of this kind and name whose namespace is this one, or is not said. */
export function labelsOf(
  { kind, namespace, name }: { kind: string; namespace: string; name: string },
  find: Find,
  context: ManifestContext,
): ReadonlyMap<string, string> | undefined {
  for (const found of context.namesBefore(name).flatMap((before) => find(kind, before))) {
    const one = found.object.kind === kind ? objectIn(found, namespace, context) : undefined
    if (one && nameOf(one.object) === name) return labels(one)
  }
  return undefined
}

/** No more files than these are parsed for the sources of one kind. */
const mostParsed = 1000

/** An object as a chain puts it into a namespace. */
interface Deployed {
  readonly object: YamlObject
  readonly chain: Chain
}

/** The objects of a kind by namespace, '' for those of any; read file by file, as far as questions lead. */
interface KindReader {
  readonly files: readonly string[]
  readonly byNamespace: Map<string, Deployed[]>
  filesRead: number
}

/**
 * Answers whether an object of an Alert's source is among the manifests; undefined if there are too many to look at. Many
 * Alerts ask for the same kind, so each object is deployed once.
 */
export function createSourceCheck(index: ObjectIndex, context: ManifestContext) {
  const readers = new Map<string, KindReader>()
  const readerOf = (kind: string): KindReader => {
    const reader = readers.get(kind) ?? { files: index.filesOf(kind), byNamespace: new Map(), filesRead: 0 }
    readers.set(kind, reader)
    return reader
  }
  return ({ kind, name, matchLabels }: EventSource, namespace: string): boolean | undefined => {
    const hasLabels = (one: Deployed): boolean => {
      const own = matchLabels && labels(one)
      return [...(matchLabels ?? [])].every(([key, value]) => own?.get(key) === value)
    }
    if (name !== '*') {
      const found = context.namesBefore(name).flatMap((before) => index.find(kind, before))
      return found.some((each) => {
        const one = each.object.kind === kind ? objectIn(each, namespace, context) : undefined
        return one !== undefined && nameOf(one.object) === name && hasLabels(one)
      })
    }
    const reader = readerOf(kind)
    const isKnown = () => [namespace, ''].some((each) => reader.byNamespace.get(each)?.some(hasLabels))
    if (isKnown()) return true
    while (reader.filesRead < Math.min(reader.files.length, mostParsed))
      if (readNext(reader, kind, index, context).some((each) => each === namespace || each === '') && isKnown())
        return true
    return reader.files.length > mostParsed ? undefined : false
  }
}

/** Reads the next file, and returns the namespaces of what is in it. */
function readNext(reader: KindReader, kind: string, index: ObjectIndex, context: ManifestContext): string[] {
  const path = reader.files[reader.filesRead++] as string
  const found = index.objectsIn(path, kind).filter(({ object }) => object.kind === kind)
  return found.flatMap(({ object: parsed }) =>
    chainsOfDocument({ path }, context.graph).flatMap((chain) => {
      const deployed = deployedObject(parsed, chain, context, { labels: true })
      if (!deployed) return []
      const namespace = deployed.namespace ?? ''
      const all = reader.byNamespace.get(namespace) ?? []
      reader.byNamespace.set(namespace, all)
      all.push({ object: deployed.object, chain })
      return [namespace]
    }),
  )
}

/** Enough files to find an example in. */
const mostExamples = 100

/** Objects of a kind among the manifests, with the namespaces into which they are deployed. */
export function examplesOf(
  kind: string,
  index: ObjectIndex,
  context: ManifestContext,
): { readonly namespace: string | undefined; readonly name: string }[] {
  const files = index.filesOf(kind).slice(0, mostExamples)
  const parsed = files.flatMap((path) => index.objectsIn(path, kind)).filter(({ object }) => object.kind === kind)
  return parsed.flatMap(({ path, object: whole }) =>
    chainsOfDocument({ path }, context.graph).flatMap((chain) => {
      const deployed = deployedObject(whole, chain, context, { labels: false })
      return deployed ? [{ namespace: deployed.namespace, name: nameOf(deployed.object) ?? '' }] : []
    }),
  )
}

/** The object as it is in the namespace, and by which chain; nothing if no chain of it leads there. */
function objectIn(
  { path, object: parsed }: FoundObject,
  namespace: string,
  context: ManifestContext,
): Deployed | undefined {
  for (const chain of chainsOfDocument({ path }, context.graph)) {
    const deployed = deployedObject(parsed, chain, context, { labels: true })
    if (deployed && (deployed.namespace ?? namespace) === namespace) return { object: deployed.object, chain }
  }
  return undefined
}

/** The labels of an object, and those that the Flux Kustomization gives to all that it deploys. */
function labels({ object, chain: { flux, isDeployed } }: Deployed): Map<string, string> {
  const entries = entriesOf(object, nodeAt(object, 'metadata', 'labels'))
  const labels = new Map(entries.map(([key, node]) => [key, textOf(node) ?? '']))
  if (!flux || !isDeployed) return labels
  const common = mapOf(mapOf(flux.spec.commonMetadata)?.labels) ?? {}
  for (const [key, value] of Object.entries(common)) labels.set(key, String(value ?? ''))
  labels.set('kustomize.toolkit.fluxcd.io/name', flux.name)
  if (flux.namespace !== undefined) labels.set('kustomize.toolkit.fluxcd.io/namespace', flux.namespace)
  return labels
}
