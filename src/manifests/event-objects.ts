import { entriesOf, mapOf, nodeAt, textOf } from '../common/yaml.ts'
import type { Chain } from '../kustomize-controller/graph.ts'
import type { Find, FoundObject, ObjectIndex } from '../scan/object-index.ts'
import { nameOf, type YamlObject } from '../scan/yaml-objects.ts'
import { chainsOfDocument, type ManifestContext } from './copies.ts'
import { deployedObject } from './deployed-object.ts'
import type { EventSource } from './manifest.ts'

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

/** No more objects than these are parsed for one source. */
const mostParsed = 1000

/** Is an object of an Alert's source among the manifests? Undefined: there are too many to look at. */
export function isSourceThere(
  { kind, name, matchLabels }: EventSource,
  namespace: string,
  index: ObjectIndex,
  context: ManifestContext,
): boolean | undefined {
  const fits = (found: FoundObject): boolean => {
    const one = found.object.kind === kind ? objectIn(found, namespace, context) : undefined
    if (!one || (name !== '*' && nameOf(one.object) !== name)) return false
    const own = matchLabels && labels(one)
    return [...(matchLabels ?? [])].every(([key, value]) => own?.get(key) === value)
  }
  if (name !== '*') return context.namesBefore(name).some((before) => index.find(kind, before).some(fits))
  const files = index.filesOf(kind)
  if (files.slice(0, mostParsed).some((path) => index.objectsIn(path, kind).some(fits))) return true
  return files.length > mostParsed ? undefined : false
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
): { object: YamlObject; chain: Chain } | undefined {
  for (const chain of chainsOfDocument({ path }, context.graph)) {
    const deployed = deployedObject(parsed, chain, context, { labels: true })
    if (deployed && (deployed.namespace ?? namespace) === namespace) return { object: deployed.object, chain }
  }
  return undefined
}

/** The labels of an object, and those that the Flux Kustomization gives to all that it deploys. */
function labels({ object, chain: { flux, isDeployed } }: { object: YamlObject; chain: Chain }): Map<string, string> {
  const entries = entriesOf(object, nodeAt(object, 'metadata', 'labels'))
  const labels = new Map(entries.map(([key, node]) => [key, textOf(node) ?? '']))
  if (!flux || !isDeployed) return labels
  const common = mapOf(mapOf(flux.spec.commonMetadata)?.labels) ?? {}
  for (const [key, value] of Object.entries(common)) labels.set(key, String(value ?? ''))
  labels.set('kustomize.toolkit.fluxcd.io/name', flux.name)
  if (flux.namespace !== undefined) labels.set('kustomize.toolkit.fluxcd.io/namespace', flux.namespace)
  return labels
}
