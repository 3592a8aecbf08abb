import { isCollection, isMap, isNode, isScalar, isSeq, type Node, parseDocument, type Scalar, stringify } from 'yaml'
import { nodeAt, textOf } from '../common/yaml.ts'
import type { YamlObject } from '../scan/yaml-objects.ts'
import { expand, type Lookup, type OnResult } from './envsubst.ts'

/**
 * How variables are substituted. `values`: Flux replaces them. `literal`: Flux leaves `${x}` as it is. `unknown`: no Flux
 * Kustomization is known, so nothing is replaced, and `${x}` counts as a variable without a value.
 */
export type Substitution =
  | {
      readonly mode: 'values'
      readonly lookup: Lookup
      readonly onResult?: OnResult
      /** Returns the ConfigMap or Secret, not among the manifests, that may have a variable in the cluster. */
      readonly mayProvide: (variable: string) => string | undefined
    }
  | { readonly mode: 'literal' }
  | { readonly mode: 'unknown' }

/** An object after substitution, and what could not be substituted. */
export interface Substituted {
  readonly object: YamlObject
  /** Scalar -> the variables in it without a value, joined by commas. */
  readonly unresolved: ReadonlyMap<Node, string>
  /** Scalar that Flux would refuse -> the reason. */
  readonly refused: ReadonlyMap<Node, string>
}

const switchKey = 'kustomize.toolkit.fluxcd.io/substitute'

/** Whether a label or annotation `kustomize.toolkit.fluxcd.io/substitute: disabled` excludes the object. */
function isDisabled(object: YamlObject): boolean {
  return ['labels', 'annotations'].some((map) => textOf(nodeAt(object, 'metadata', map, switchKey)) === 'disabled')
}

/** Flux replaces `${…}`, and `$$` by a dollar sign. */
const replaceable = /\$[{$]/
/** A variable, but not a count in a regular expression (`\${1,}`). */
const variable = /(?<!\$)\$\{#?([_\p{L}][_\p{L}\p{Nd}]*)[}:=\-+?^,/#%]/gu

/** Returns the names of the variables in a text, each once. */
function variablesIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(variable), ([, name]) => name as string))]
}

/** Whether substitution may change the text. */
export function isReplaceable(text: string): boolean {
  return replaceable.test(text)
}

/**
 * Substitutes variables in an object as Flux's post-build substitution does: the text of a scalar is expanded and parsed
 * again as YAML, so that `true` becomes a boolean and `"1"` a string.
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
  const visitScalar = (original: Scalar, node: Node): void => {
    if (!isScalar(node) || typeof node.value !== 'string' || !isReplaceable(node.value)) return
    try {
      const { value, missing } = substituteScalar(node, substitution)
      if (value !== node) {
        replaced.set(original, value)
        isChanged = true
      }
      if (missing.length > 0) unresolved.set(value, missing.join(', '))
    } catch (error) {
      refused.set(node, (error as Error).message)
    }
  }
  if (object.hasVariables && substitution.mode !== 'literal' && !isDisabled(object)) visit(object.map)
  return { object: isChanged ? { ...object, replaced } : object, unresolved, refused }
}

/** @throws Error if Flux would refuse the text */
function substituteScalar(node: Scalar, substitution: Substitution): { value: Node; missing: readonly string[] } {
  const text = node.value as string
  const { text: expanded, missing } = substituteText(text, substitution)
  if (substitution.mode !== 'values' || expanded === text) return { value: node, missing }
  // kustomize writes a text of several lines as a block scalar, which stays text whatever is substituted.
  const parsed = text.includes('\n')
    ? undefined
    : parseAgain(expand(toYaml(text), substitution.lookup, substitution.onResult).text)
  if (parsed) {
    if (node.range) parsed.range = node.range
    return { value: parsed, missing }
  }
  const value = node.clone() as Scalar
  value.value = expanded
  return { value, missing }
}

/** Substitutes the variables in a text, and returns those without a value. Throws an Error if Flux would refuse the text. */
export function substituteText(text: string, substitution: Substitution): { text: string; missing: readonly string[] } {
  if (substitution.mode === 'values') return expand(text, substitution.lookup, substitution.onResult)
  return { text, missing: substitution.mode === 'unknown' ? variablesIn(text) : [] }
}

/** Writes a string as kustomize does before Flux substitutes: without quotes if YAML allows that. */
function toYaml(value: string): string {
  return stringify(value, { lineWidth: 0, singleQuote: true }).replace(/\n$/, '')
}

/** Parses the expanded text; undefined if it is not YAML or turned into a map (`a: b`), both of which Flux refuses. */
function parseAgain(text: string): Node | undefined {
  const parsed = parseDocument(text, { logLevel: 'error' })
  const node = parsed.contents
  if (parsed.errors.length > 0 || !isNode(node)) return undefined
  return isCollection(node) && !node.flow ? undefined : (node as Node)
}
