import { isCollection, isMap, isNode, isScalar, isSeq, type Node, parseDocument, type Scalar, stringify } from 'yaml'
import { commonFolders } from '../common/names.ts'
import { entriesOf, nodeAt, textOf } from '../common/yaml.ts'
import { expand, type Lookup } from './envsubst.ts'
import type { FluxKustomization } from './flux-kustomization.ts'
import type { Find, FoundObject } from './object-index.ts'
import { nameOf, type YamlObject } from './objects.ts'

/** An object with the values of variables in it, and what substitution left open. */
export interface Substituted {
  readonly object: YamlObject
  /** Scalars that hold a variable without a value -> that variable. */
  readonly unresolved: ReadonlyMap<Node, string>
  /** Scalars that Flux would refuse -> why. */
  readonly refused: ReadonlyMap<Node, string>
}

const switchKey = 'kustomize.toolkit.fluxcd.io/substitute'

/** Does the label or annotation `kustomize.toolkit.fluxcd.io/substitute: disabled` leave the object as it is? */
function isSwitchedOff(object: YamlObject): boolean {
  return ['labels', 'annotations'].some((map) => textOf(nodeAt(object, 'metadata', map, switchKey)) === 'disabled')
}

/**
 * The object with the values of variables in its scalars, as Flux's post-build substitution makes it: the text of a scalar
 * is expanded and read again as YAML, so that `true` becomes a boolean and `"1"` text.
 */
export function substitute(object: YamlObject, lookup: Lookup): Substituted {
  const unresolved = new Map<Node, string>()
  const refused = new Map<Node, string>()
  const replaced = new Map<unknown, Node>()
  const visit = (node: unknown): void => {
    if (isScalar(node)) {
      if (typeof node.value === 'string' && node.value.includes('$')) visitScalar(node)
    } else if (isMap(node))
      for (const { key, value } of node.items) {
        visit(key)
        visit(value)
      }
    else if (isSeq(node)) for (const item of node.items) visit(item)
  }
  const visitScalar = (node: Scalar): void => {
    try {
      const { value, missing } = substituteScalar(node, lookup)
      if (value !== node) replaced.set(node, value)
      if (missing.length > 0) unresolved.set(value, missing.join(', '))
    } catch (error) {
      refused.set(node, (error as Error).message)
    }
  }
  if (object.hasVariables && !isSwitchedOff(object)) visit(object.map)
  return { object: replaced.size > 0 ? { ...object, replaced } : object, unresolved, refused }
}

/** @throws Error for what Flux refuses */
function substituteScalar(node: Scalar, lookup: Lookup): { value: Node; missing: readonly string[] } {
  const text = node.value as string
  const { text: expanded, missing } = expand(written(text), lookup)
  const parsed = parseAgain(expanded)
  if (parsed) {
    if (node.range) parsed.range = node.range
    return { value: parsed, missing }
  }
  const value = node.clone() as Scalar
  value.value = expand(text, lookup).text
  return { value, missing }
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

/**
 * The variables of a Flux Kustomization: ConfigMaps and plain Secrets of `substituteFrom` that are in the repository, in
 * order, then `substitute`. `given` beats them all. Newlines are dropped, as Flux does.
 */
export function variables(given: ReadonlyMap<string, string>, find: Find): (flux?: FluxKustomization) => Lookup {
  const known = new Map<FluxKustomization, ReadonlyMap<string, string>>()
  return (flux) => {
    if (!flux) return (name) => given.get(name)
    const values = known.get(flux) ?? valuesOf(flux, find)
    known.set(flux, values)
    return (name) => given.get(name) ?? values.get(name)
  }
}

function valuesOf(flux: FluxKustomization, find: Find): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const { kind, name } of flux.substituteFrom) {
    if (kind !== 'ConfigMap' && kind !== 'Secret') continue
    const named = find(kind, name).filter(({ object }) => object.kind === kind && nameOf(object) === name)
    const nearest = named.toSorted((a, b) => commonFolders(b.path, flux.file) - commonFolders(a.path, flux.file))[0]
    for (const [key, value] of nearest ? dataOf(nearest) : []) values.set(key, value)
  }
  for (const [key, value] of flux.substitute) values.set(key, value)
  for (const [key, value] of values) values.set(key, value.replaceAll('\n', ''))
  return values
}

/** `data` (base64 in a Secret) under `stringData`; what SOPS encrypted has no value. */
function dataOf({ object }: FoundObject): [string, string][] {
  const texts = (field: string) =>
    entriesOf(object, nodeAt(object, field)).flatMap(([key, node]): [string, string][] => {
      const value = textOf(node)
      return value === undefined || value.startsWith('ENC[') ? [] : [[key, value]]
    })
  if (object.kind === 'ConfigMap') return texts('data')
  const decoded = texts('data').map(([key, value]): [string, string] => [key, Buffer.from(value, 'base64').toString()])
  return [...decoded, ...texts('stringData')]
}
