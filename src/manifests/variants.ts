import type { Problem } from '../common/errors.ts'
import { plainValue } from '../common/yaml.ts'
import type { Fault } from '../kustomize-controller/apply-transformation.ts'
import type { ChainChanges } from '../kustomize-controller/chain-changes.ts'
import { isReplaceable, type Substitution, substitute } from '../kustomize-controller/post-build.ts'
import { nameOf, type YamlObject } from '../scan/yaml-objects.ts'
import { applyChanges, type Namespace, namespaceOf } from './deployed-object.ts'
import type { Manifest } from './manifest.ts'
import { type ManifestFields, manifestFields, notificationKind } from './manifest-fields.ts'
import type { NotificationDocument } from './notification-documents.ts'

/** What one object of a document becomes with certain changes and certain values of its variables. */
export interface Variant extends Pick<Manifest, 'at' | 'source'> {
  readonly fields: ManifestFields
  /** The object's name before kustomizations change it. */
  readonly writtenName: string
  /** The object's own namespace; that of its chain is applied later. */
  readonly namespace: Namespace
  /** Whether a patch sets the namespace, so that it replaces the chain's. */
  readonly isNamespacePatched: boolean
  /** Patches and replacements that could not be applied. */
  readonly faults: readonly Fault[]
  readonly problems: readonly Problem[]
  /** What Flux would refuse to substitute. */
  readonly refused: readonly Omit<Problem, 'severity'>[]
  /** The same for variants of an object that are equal. */
  readonly identity: string
}

/** The variants of a document's objects, by their index; undefined for one that a patch deletes or makes another kind. */
type Variants = readonly (Variant | undefined)[]

interface VariantsOptions {
  readonly document: NotificationDocument
  /** Returns the object of this index, parsed again if its tree was dropped. */
  readonly treeOf: (index: number) => YamlObject
  /** Whether any chain of the document changes its objects. */
  readonly isChanged: boolean
}

/** Returns a function that creates variants, once for each set of changes and variable values. */
export function createVariants({ document, treeOf, isChanged }: VariantsOptions) {
  const isOnly = !isChanged && !isReplaceable(document.text)
  const variables = new Map<string | undefined, readonly string[] | undefined>()
  const variablesIn = (changes: ChainChanges | undefined) => {
    if (!variables.has(changes?.key)) variables.set(changes?.key, variableNames(document.text, changes))
    return variables.get(changes?.key)
  }
  const known = new Map<string, Variants>()
  return (changes: ChainChanges | undefined, substitution: Substitution): Variants => {
    const key = JSON.stringify([changes?.key, valuesKey(variablesIn(changes), substitution)])
    const create = (written: YamlObject, index: number) => {
      const fixed = createVariant(written, { changes, substitution, document, isOnly })
      return fixed && { ...fixed, ...lazyFields({ treeOf, index, changes, substitution }) }
    }
    const variants = known.get(key) ?? document.objects.map(create)
    known.set(key, variants)
    return variants
  }
}

/** The names of the variables in a document and in what is patched into it; undefined if nothing is replaced in it. */
function variableNames(text: string, changes: ChainChanges | undefined): readonly string[] | undefined {
  const all = changes ? `${text}\n${changes.text}` : text
  if (!isReplaceable(all)) return undefined
  const names = Array.from(all.matchAll(/\$\{#?([\p{L}\p{Nd}_]+)/gu), ([, name]) => name as string)
  return [...new Set(names)]
}

/** The same for substitutions that give these variables the same values. */
function valuesKey(names: readonly string[] | undefined, substitution: Substitution): string {
  if (!names) return ''
  if (substitution.mode !== 'values') return substitution.mode
  return JSON.stringify(names.map((name) => substitution.lookup(name) ?? [substitution.mayProvide(name)]))
}

interface VariantOptions {
  readonly changes: ChainChanges | undefined
  readonly substitution: Substitution
  readonly document: NotificationDocument
  /** Whether the object can have no other variant. */
  readonly isOnly: boolean
}

function createVariant(
  written: YamlObject,
  { changes, substitution, document: { file, sealed }, isOnly }: VariantOptions,
): Omit<Variant, 'at' | 'source'> | undefined {
  const { object: changed, isNamespacePatched, faults } = applyChanges(written, changes)
  if (!changed || !notificationKind(changed)) return undefined
  const { object, unresolved, refused } = substitute(changed, substitution)
  const problems: Problem[] = []
  const fields = manifestFields(object, { file, unresolved, problems })
  return {
    fields,
    writtenName: nameOf(written) ?? '',
    namespace: namespaceOf(object, unresolved),
    isNamespacePatched,
    faults,
    // Encrypted values are all text, so their types say nothing.
    problems: sealed === undefined ? problems : [],
    refused: [...refused].map(([node, message]) => ({ message, file, ...object.atNode(node) })),
    identity: isOnly ? '' : JSON.stringify([plainValue(object), [...fields.unresolved]]),
  }
}

interface LazyOptions extends Pick<VariantOptions, 'changes' | 'substitution'>, Pick<VariantsOptions, 'treeOf'> {
  readonly index: number
}

/**
 * Fields that are rarely read and need the syntax tree. They get it from `treeOf`, in a function of their own, so that no
 * variant keeps a tree in memory.
 */
function lazyFields({ treeOf, index, changes, substitution }: LazyOptions): Pick<Manifest, 'at' | 'source'> {
  const changed = () => applyChanges(treeOf(index), changes).object as YamlObject
  return {
    at: (field) => changed().at(field),
    source: () => plainValue(substitute(changed(), substitution).object) as { spec?: unknown } | undefined,
  }
}
