import { isCollection, isMap, isNode, isScalar, isSeq, type Node, parseDocument, type Scalar, stringify } from 'yaml'
import { expand, type Lookup } from './envsubst.ts'
import { nodeAt, textOf } from './fields.ts'
import type { YamlObject } from './objects.ts'

/** What substitution left open: scalars that hold a variable without a value, and those that Flux would refuse. */
export interface Open {
  readonly unresolved: ReadonlyMap<Node, string>
  readonly refused: ReadonlyMap<Node, string>
}

const switchKey = 'kustomize.toolkit.fluxcd.io/substitute'

/**
 * Puts the values of variables into the scalars of an object, in place, as Flux's post-build substitution does: the text of
 * the scalar is expanded and read again as YAML, so that `true` becomes a boolean and `"1"` text. The label or annotation
 * `kustomize.toolkit.fluxcd.io/substitute: disabled` leaves all as it is.
 */
export function substitute(object: YamlObject, lookup: Lookup): Open {
  const unresolved = new Map<Node, string>()
  const refused = new Map<Node, string>()
  const isOff = ['labels', 'annotations'].some(
    (map) => textOf(nodeAt(object, 'metadata', map, switchKey)) === 'disabled',
  )
  const change = (node: unknown): unknown => {
    if (isScalar(node)) return typeof node.value === 'string' && node.value.includes('$') ? scalar(node) : node
    if (isMap(node))
      for (const pair of node.items) {
        pair.key = change(pair.key)
        pair.value = change(pair.value)
      }
    else if (isSeq(node)) for (const [index, item] of node.items.entries()) node.items[index] = change(item)
    return node
  }
  const scalar = (node: Scalar): Node => {
    const value = node.value as string
    try {
      const { text, missing } = expand(written(value), lookup)
      const changed = reread(node, text)
      if (changed === node) node.value = expand(value, lookup).text
      if (missing.length > 0) unresolved.set(changed, missing.join(', '))
      return changed
    } catch (error) {
      refused.set(node, (error as Error).message)
      return node
    }
  }
  if (object.hasVariables && !isOff) change(object.map)
  return { unresolved, refused }
}

/** A string as kustomize writes it before Flux substitutes: plain where YAML allows that, whatever quotes it had. */
function written(value: string): string {
  return stringify(value, { lineWidth: 0, singleQuote: true }).replace(/\n$/, '')
}

/** The node that the new text is; the old one where it is no YAML or a map by chance (`a: b`), both of which Flux refuses. */
function reread(old: Scalar, text: string): Node {
  const parsed = parseDocument(text, { logLevel: 'error' })
  const found = parsed.contents
  if (parsed.errors.length > 0 || !isNode(found) || (isCollection(found) && !found.flow)) return old
  if (old.range) found.range = old.range
  if (old.anchor && isScalar(found)) found.anchor = old.anchor
  return found as Node
}
