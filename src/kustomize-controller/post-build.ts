import { isCollection, isMap, isNode, isScalar, isSeq, type Node, parseDocument, type Scalar, stringify } from 'yaml'
import { nodeAt, textOf } from '../common/yaml.ts'
import type { YamlObject } from '../scan/yaml-objects.ts'
import { expand, type Lookup, type OnResult } from './envsubst.ts'

/**
 * What becomes of variables: `values` are filled in; `literal`: Flux leaves `${x}` as it is; `unknown`: no Flux Kustomization
 * is known, so that nothing is filled in, and `${x}` may mean anything.
 */
export type Substitution =
  | {
      readonly mode: 'values'
      readonly lookup: Lookup
      readonly onResult?: OnResult
      readonly mayProvide: (variable: string) => string | undefined
    }
  | { readonly mode: 'literal' }
  | { readonly mode: 'unknown' }

/** An object with the values of variables in it, and what substitution left open. */
export interface Substituted {
  readonly object: YamlObject
  /** Scalars that hold variables without a value -> these variables. */
  readonly unresolved: ReadonlyMap<Node, string>
  /** Scalars that Flux would refuse -> why. */
  readonly refused: ReadonlyMap<Node, string>
}

const switchKey = 'kustomize.toolkit.fluxcd.io/substitute'

/** Does the label or annotation `kustomize.toolkit.fluxcd.io/substitute: disabled` leave the object as it is? */
function isSwitchedOff(object: YamlObject): boolean {
  return ['labels', 'annotations'].some((map) => textOf(nodeAt(object, 'metadata', map, switchKey)) === 'disabled')
}

/** What Flux replaces: `${…}`, and `$$` by a plain dollar sign. */
const replaceable = /\$[{$]/
/** A variable, but not a count in a regular expression (`\${1,}`). */
const variable = /(?<!\$)\$\{#?([_\p{L}][_\p{L}\p{Nd}]*)[}:=\-+?^,/#%]/gu

/** The variables in a text, each once. */
function variablesIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(variable), ([, name]) => name as string))]
}

/** May something in the text be replaced? */
export function isReplaceable(text: string): boolean {
  return replaceable.test(text)
}

/**
 * The object with the values of variables in its scalars, as Flux's post-build substitution makes it: the text of a scalar
 * is expanded and read again as YAML, so that `true` becomes a boolean and `"1"` text.
 */
export function substitute(object: YamlObject, substitution: Substitution): Substituted {
  const unresolved = new Map<Node, string>()
  const refused = new Map<Node, string>()
  const replaced = new Map<unknown, Node>(object.replaced)
  let isChanged = false
  const visit = (node: unknown): void => {
    if (isScalar(node)) visitScalar(node, object.replaced?.get(node) ?? node)
    else if (isMap(node))
      for (const { key, value } of node.items) {
        visit(key)
        visit(value)
      }
    else if (isSeq(node)) for (const item of node.items) visit(item)
  }
  const visitScalar = (place: Scalar, node: Node): void => {
    if (!isScalar(node) || typeof node.value !== 'string' || !isReplaceable(node.value)) return
    try {
      const { value, missing } = substituteScalar(node, substitution)
      if (value !== node) {
        replaced.set(place, value)
        isChanged = true
      }
      if (missing.length > 0) unresolved.set(value, missing.join(', '))
    } catch (error) {
      refused.set(node, (error as Error).message)
    }
  }
  if (object.hasVariables && substitution.mode !== 'literal' && !isSwitchedOff(object)) visit(object.map)
  return { object: isChanged ? { ...object, replaced } : object, unresolved, refused }
}

/** @throws Error for what Flux refuses */
function substituteScalar(node: Scalar, substitution: Substitution): { value: Node; missing: readonly string[] } {
  const text = node.value as string
  const { text: plain, missing } = substituteText(text, substitution)
  if (substitution.mode !== 'values' || plain === text) return { value: node, missing }
  // A text of several lines stands in a block, and what is filled in is text like the rest.
  const parsed = text.includes('\n')
    ? undefined
    : parseAgain(expand(written(text), substitution.lookup, substitution.onResult).text)
  if (parsed) {
    if (node.range) parsed.range = node.range
    return { value: parsed, missing }
  }
  const value = node.clone() as Scalar
  value.value = plain
  return { value, missing }
}

/** A text with the values of its variables, and those without one. Throws an Error for what Flux refuses. */
export function substituteText(text: string, substitution: Substitution): { text: string; missing: readonly string[] } {
  if (substitution.mode === 'values') return expand(text, substitution.lookup, substitution.onResult)
  return { text, missing: substitution.mode === 'unknown' ? variablesIn(text) : [] }
}

/** A string as kustomize writes it before Flux substitutes: plain where YAML allows that, whatever quotes it had. */
function written(value: string): string {
  return stringify(value, { lineWidth: 0, singleQuote: true }).replace(/\n$/, '')
}

/** The node that the new text is; undefined where it is not YAML, or a map by chance (`a: b`), both of which Flux refuses. */
function parseAgain(text: string): Node | undefined {
  const parsed = parseDocument(text, { logLevel: 'error' })
  const found = parsed.contents
  return parsed.errors.length > 0 || !isNode(found) || (isCollection(found) && !found.flow)
    ? undefined
    : (found as Node)
}
