import { nodeAt, textOf } from '../common/yaml.ts'
import type { Chain } from '../kustomize-controller/chain.ts'
import type { ChainChanges } from '../kustomize-controller/chain-changes.ts'
import type { Graph } from '../kustomize-controller/graph.ts'
import { type Substituted, type Substitution, substitute, substituteText } from '../kustomize-controller/post-build.ts'
import type { YamlObject } from '../scan/yaml-objects.ts'
import type { Candidate } from './inventory.ts'
import type { ManifestContext } from './manifest-context.ts'

/** An object as a chain puts it into the cluster. */
interface DeployedObject extends Pick<Substituted, 'object' | 'unresolved'> {
  readonly namespace: string | undefined
  readonly substitution: Substitution
}

/**
 * Applies the kustomizations of a chain to an object, then the values of its variables. Returns undefined if a patch deletes it.
 * @param options.labels whether labels that kustomizations set are wanted, which costs time
 */
export function deployedObject(
  parsed: YamlObject,
  chain: Chain,
  context: ManifestContext,
  options: { readonly labels: boolean },
): DeployedObject | undefined {
  const { object: changed, isNamespacePatched } = applyChanges(parsed, context.changesOf(chain, options))
  if (!changed) return undefined
  const substitution = context.substitutionOf(chain.flux)
  const { object, unresolved } = substitute(changed, substitution)
  const { name: namespace } = namespaceInChain(namespaceOf(object, unresolved), {
    chainNamespace: isNamespacePatched ? undefined : chain.namespace,
    fallback: context.fallbackNamespace,
    substitution,
  })
  return { object, unresolved, namespace, substitution }
}

/** Applies the changes of a chain to an object, if there are any. */
export function applyChanges(object: YamlObject, changes: ChainChanges | undefined): ReturnType<ChainChanges['apply']> {
  return changes?.apply(object) ?? { object, isNamespacePatched: false, faults: [] }
}

/** Standard input is in no folder, so no kustomization lists it. */
const unlisted: Chain = { steps: undefined, flux: undefined, isDeployed: false, namespace: undefined, root: undefined }

/** The chains of a document: those of its file, or of the folder from which kustomize built it. */
export function chainsOfDocument(
  { path, builtFrom }: Pick<Candidate, 'path' | 'builtFrom'>,
  graph: Graph,
): readonly Chain[] {
  if (builtFrom !== undefined) return graph.chainsOfFolder(builtFrom)
  return path === '-' ? [unlisted] : graph.chainsOf(path)
}

/** The name of a namespace; or the variables without a value that leave it unknown, joined by commas. */
export interface Namespace {
  readonly name: string | undefined
  readonly missing: string | undefined
}

/** Reads `metadata.namespace` of an object after substitution. */
export function namespaceOf(object: YamlObject, unresolved: Substituted['unresolved']): Namespace {
  const node = nodeAt(object, 'metadata', 'namespace')
  const missing = node ? unresolved.get(node) : undefined
  return { name: missing === undefined ? textOf(node) : undefined, missing }
}

interface NamespaceOptions {
  /** The `namespace` of the chain's kustomizations; undefined also if a patch replaces it. */
  readonly chainNamespace: string | undefined
  /** Used for an object without a namespace of its own. */
  readonly fallback: string | undefined
  readonly substitution: Substitution
}

/** The namespace into which a chain puts an object. As in kustomize, the chain's namespace replaces the object's own. */
export function namespaceInChain(
  { name, missing }: Namespace,
  { chainNamespace, fallback, substitution }: NamespaceOptions,
): Namespace {
  const hasNone = name === undefined && missing === undefined
  if (hasNone && fallback !== undefined) return { name: fallback, missing: undefined }
  if (chainNamespace !== undefined) return substituteNamespace(chainNamespace, substitution)
  return { name: name || undefined, missing }
}

/** Kustomizations may have variables in `namespace`. A text that Flux would refuse is kept as it is. */
function substituteNamespace(text: string, substitution: Substitution): Namespace {
  try {
    const { text: name, missing } = substituteText(text, substitution)
    return missing.length > 0 ? { name: undefined, missing: missing.join(', ') } : { name, missing: undefined }
  } catch {
    return { name: text, missing: undefined }
  }
}

/**
 * Finds the fields whose variables may all get a value in the cluster.
 * @returns field -> the ConfigMaps and Secrets that may have the values, joined by `and`
 */
export function providedBy(unresolved: ReadonlyMap<string, string>, substitution: Substitution): Map<string, string> {
  const providers = new Map<string, string>()
  if (substitution.mode !== 'values') return providers
  for (const [field, variables] of unresolved) {
    const sources = variables.split(', ').map((name) => substitution.mayProvide(name))
    if (sources.every(Boolean)) providers.set(field, [...new Set(sources)].join(' and '))
  }
  return providers
}
