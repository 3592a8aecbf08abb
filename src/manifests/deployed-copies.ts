import type { Chain } from '../kustomize-controller/chain.ts'
import type { Substitution } from '../kustomize-controller/post-build.ts'
import { createReport, reportFields, reportIncomplete, reportUnapplied } from './copy-problems.ts'
import { chainsOfDocument, namespaceInChain, providedBy } from './deployed-object.ts'
import type { Candidate } from './inventory.ts'
import type { Alert, Manifest, Provider } from './manifest.ts'
import type { ManifestContext } from './manifest-context.ts'
import { parseCandidate } from './notification-documents.ts'
import { createTreeCache, type TreeCache } from './tree-cache.ts'
import { createVariants, type Variant } from './variants.ts'

// From a document to the Providers and Alerts that it becomes in clusters:
//
// - A chain is one path from the document's file through kustomizations up to a Flux Kustomization. A base that two
//   overlays include has two chains (kustomize-controller/graph.ts draws one).
// - A variant is what an object becomes with the changes of a chain (names, patches) and the values of its variables.
//   Chains with the same changes and values share it (variants.ts).
// - A copy is a variant in the namespace of its chain: a Provider or Alert of the result. Chains that lead to equal copies
//   share one, and copies without all their values are dropped if others have them.

/** Reads the Providers and Alerts in the candidates, and makes a copy of each for every chain that makes a difference. */
export function manifestsIn(candidates: readonly Candidate[], context: ManifestContext) {
  const providers: Provider[] = []
  const alerts: Alert[] = []
  const trees = createTreeCache()
  const order = ({ path }: Candidate, other: Candidate) => (path < other.path ? -1 : path > other.path ? 1 : 0)
  for (const candidate of candidates.toSorted(order))
    for (const copy of copiesOf(candidate, context, trees)) {
      if (copy.kind === 'Provider') providers.push(copy as Provider)
      else alerts.push(copy as Alert)
    }
  return { providers, alerts }
}

interface Copy {
  /** The object's index in its document. */
  readonly index: number
  readonly manifest: Manifest
  readonly variant: Variant
  /** The first of the chains that lead to this copy. */
  readonly chain: Chain
}

function copiesOf(candidate: Candidate, context: ManifestContext, trees: TreeCache): Manifest[] {
  const document = parseCandidate(candidate, context, context.problems)
  if (document.objects.length === 0) return []
  const report = createReport(context.problems)
  const chains = chainsOfDocument(candidate, context.graph).map((chain) => ({
    chain,
    changes: context.changesOf(chain),
  }))
  const variantsFor = createVariants({
    document,
    treeOf: trees(document.objects, createParser(candidate, context)),
    isChanged: chains.some(({ changes }) => changes),
  })
  const copies = new Map<string, Copy>()
  for (const { chain, changes } of chains) {
    const substitution = context.substitutionOf(chain.flux)
    const reach = reachOf(chain, candidate, context)
    for (const [index, variant] of variantsFor(changes, substitution).entries()) {
      if (!variant) continue
      const manifest = { ...inChain(variant, chain, substitution, context), ...reach, sealed: document.sealed }
      addCopy(copies, { index, manifest, variant, chain })
      reportUnapplied(variant, chain, context.displayPath, report)
    }
  }
  return withoutIncomplete([...copies.values()], report)
}

/** A function of its own, because a closure in the caller would keep the parsed document in memory. */
function createParser(candidate: Candidate, context: ManifestContext) {
  return () => parseCandidate(candidate, context, []).objects
}

type Reach = Pick<Manifest, 'root' | 'cluster' | 'isReached'>

/** Where a chain leads, and whether it deploys the candidate. */
function reachOf(chain: Chain, { isNamed }: Candidate, { graph, displayPath }: ManifestContext): Reach {
  return {
    root: chain.root === undefined ? undefined : displayPath(chain.root),
    cluster: graph.clusterOf(chain),
    isReached: isNamed || chain.isDeployed || !graph.showsDeployment(),
  }
}

/** A variant in the namespace of a chain. */
function inChain(
  { fields, namespace, isNamespacePatched, at, source }: Variant,
  chain: Chain,
  substitution: Substitution,
  { fallbackNamespace }: ManifestContext,
): Omit<Manifest, 'sealed' | keyof Reach> {
  const { name, missing } = namespaceInChain(namespace, {
    chainNamespace: isNamespacePatched ? undefined : chain.namespace,
    fallback: fallbackNamespace,
    substitution,
  })
  const unresolved =
    missing === undefined ? fields.unresolved : new Map([['metadata.namespace', missing], ...fields.unresolved])
  return { ...fields, namespace: name, unresolved, providedBy: providedBy(unresolved, substitution), at, source }
}

/** Adds a copy, or merges it with an equal one that another chain leads to. */
function addCopy(copies: Map<string, Copy>, copy: Copy): void {
  const { index, manifest, variant } = copy
  const missingNamespace = manifest.unresolved.get('metadata.namespace')
  const key = JSON.stringify([index, manifest.namespace, missingNamespace, variant.identity])
  const equal = copies.get(key)
  copies.set(key, equal ? { ...equal, manifest: merged(equal.manifest, manifest) } : copy)
}

/** Equal copies are one manifest. Its root and cluster are known only if the chains agree on them. */
function merged(first: Manifest, second: Manifest): Manifest {
  return {
    ...first,
    isReached: first.isReached || second.isReached,
    root: first.root === second.root ? first.root : undefined,
    cluster: first.cluster === second.cluster ? first.cluster : undefined,
  }
}

/** Drops a copy whose variables have no value, if another copy of the same object is complete. */
function withoutIncomplete(copies: readonly Copy[], report: ReturnType<typeof createReport>): Manifest[] {
  const complete = new Set(copies.filter(isComplete).map(({ index }) => index))
  const isKept = (copy: Copy) => !complete.has(copy.index) || isComplete(copy)
  const kept = copies.filter(isKept)
  const dropped = copies.filter((copy) => !isKept(copy))
  for (const { variant, chain } of kept) reportFields(variant, chain, report)
  for (const object of complete) {
    const incomplete = dropped.filter(({ index }) => index === object).map(({ manifest }) => manifest)
    reportIncomplete(incomplete, report)
  }
  return kept.map(({ manifest }) => manifest)
}

/** Whether every variable has a value, or may get one in the cluster. */
function isComplete({ manifest: { unresolved, providedBy } }: Copy): boolean {
  return [...unresolved.keys()].every((field) => providedBy.has(field))
}
