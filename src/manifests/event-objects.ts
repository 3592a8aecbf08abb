import { entriesOf, nodeAt, textOf } from '../common/yaml.ts'
import { type Context, chainsOfDocument, namespaceIn } from './copies.ts'
import type { EventSource } from './manifest.ts'
import type { Find, FoundObject, ObjectIndex } from './object-index.ts'
import { nameOf, type YamlObject } from './objects.ts'
import { ownNamespace } from './secret-manifests.ts'
import { substitute } from './substitution.ts'

/** The labels of an object of this kind and name whose namespace is this one, or is not said. */
export function labelsOf(
  { kind, namespace, name }: { kind: string; namespace: string; name: string },
  find: Find,
  context: Context,
): ReadonlyMap<string, string> | undefined {
  for (const found of find(kind, name)) {
    const object = found.object.kind === kind ? objectIn(found, namespace, context) : undefined
    if (object && nameOf(object) === name) return labels(object)
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
  context: Context,
): boolean | undefined {
  const fits = (found: FoundObject): boolean => {
    const object = found.object.kind === kind ? objectIn(found, namespace, context) : undefined
    if (!object || (name !== '*' && nameOf(object) !== name)) return false
    const own = matchLabels && labels(object)
    return [...(matchLabels ?? [])].every(([key, value]) => own?.get(key) === value)
  }
  if (name !== '*') return index.find(kind, name).some(fits)
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
  context: Context,
): { readonly namespace: string | undefined; readonly name: string }[] {
  const files = index.filesOf(kind).slice(0, mostExamples)
  const parsed = files.flatMap((path) => index.objectsIn(path, kind)).filter(({ object }) => object.kind === kind)
  return parsed.flatMap(({ path, object: whole }) =>
    chainsOfDocument({ path }, context.graph).map((chain) => {
      const substitution = context.substitutionOf(chain.flux)
      const { object, unresolved } = substitute(whole, substitution)
      const { namespace } = namespaceIn(ownNamespace(object, unresolved), chain, substitution, context.namespace)
      return { namespace, name: nameOf(object) ?? '' }
    }),
  )
}

/** The object as it is in the namespace, or nothing if no chain of it leads there. */
function objectIn({ path, object: parsed }: FoundObject, namespace: string, context: Context): YamlObject | undefined {
  for (const chain of chainsOfDocument({ path }, context.graph)) {
    const substitution = context.substitutionOf(chain.flux)
    const { object, unresolved } = substitute(parsed, substitution)
    const lives = namespaceIn(ownNamespace(object, unresolved), chain, substitution, context.namespace)
    if ((lives.namespace ?? namespace) === namespace) return object
  }
  return undefined
}

function labels(object: YamlObject): Map<string, string> {
  const entries = entriesOf(object, nodeAt(object, 'metadata', 'labels'))
  return new Map(entries.map(([key, node]) => [key, textOf(node) ?? '']))
}
