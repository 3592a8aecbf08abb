import { isCollection } from 'yaml'
import { locationText, type Problem } from '../common/errors.ts'
import { shortList } from '../common/wording.ts'
import { nodeAt, plainValue, textOf } from '../common/yaml.ts'
import type { Generator } from '../kustomize/generators.ts'
import { type Kustomization, mayChange } from '../kustomize/kustomization.ts'
import { type Chain, stepsOf } from '../kustomize-controller/chain.ts'
import type { ChainChanges, ChangesOf, Transformed } from '../kustomize-controller/chain-changes.ts'
import type { FluxKustomization } from '../kustomize-controller/flux-kustomization.ts'
import type { Graph } from '../kustomize-controller/graph.ts'
import { isReplaceable, type Substitution, substitute, substituteText } from '../kustomize-controller/post-build.ts'
import type { Fault } from '../kustomize-controller/transformation.ts'
import { isSopsDocument } from '../scan/documents.ts'
import { decryptedObject, nameOf, parseObjects, type YamlObject } from '../scan/yaml-objects.ts'
import type { Candidate } from './inventory.ts'
import type { Alert, Manifest, Provider } from './manifest.ts'
import { type ManifestFields, manifestFields, notificationKind } from './manifest-fields.ts'
import { createTreeCache, type TreeCache } from './tree-cache.ts'

/** What is needed to say what an object of the repository is in a cluster. */
export interface ManifestContext {
  readonly graph: Graph
  readonly substitutionOf: (flux: FluxKustomization | undefined) => Substitution
  /** The text of a file of the repository. Throws as the workspace does. */
  readonly readText: (path: string) => string
  /** A path as users see it. */
  readonly shown: (path: string) => string
  /** For manifests that name no namespace. */
  readonly namespace: string | undefined
  readonly changesOf: ChangesOf
  /** The names that an object may have in its file that has this one in the cluster: without prefixes and suffixes. */
  readonly namesBefore: (name: string) => readonly string[]
  /** Is there a patch that may give an object another name? */
  readonly mayBeRenamed: () => boolean
  /** The `secretGenerator` entries of all kustomizations. */
  readonly secretGenerators: () => readonly Generator[]
  readonly problems: Problem[]
  /** ResourceSets with a text that may make Providers: where they stand -> their names. */
  readonly resourceSets: Map<string, string>
  /** Documents that were parsed for Providers and Alerts. */
  readonly counts: { documents: number }
  /** What SOPS encrypted, by `decryptedKey`: its values in clear, or why it stays shut. */
  readonly decrypted: ReadonlyMap<string, Decrypted>
}

/** A document in clear, as plain JavaScript; or why it stays shut, as the end of a sentence about it; or what is wrong with it. */
export type Decrypted =
  | { readonly plain: unknown; readonly sealed?: undefined; readonly fault?: undefined }
  | { readonly sealed: string; readonly plain?: undefined; readonly fault?: undefined }
  | { readonly fault: string; readonly plain?: undefined; readonly sealed?: undefined }

/** By what the decrypted values of a document are found. */
export function decryptedKey(path: string, { line }: { readonly line: number }): string {
  return `${path}:${line}`
}

/** The Providers and Alerts in the candidates: a copy for each chain that makes a difference. */
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

/** What an object of a document is with certain values of its variables, in whatever namespace. */
interface Variant extends Pick<Manifest, 'at' | 'source' | 'sealed'> {
  readonly fields: ManifestFields
  /** Its name before kustomizations change it. */
  readonly writtenName: string
  /** Did a patch set its namespace, and no kustomization after it? */
  readonly isPlaced: boolean
  readonly faults: readonly Fault[]
  /** Its own namespace, and the variable in it that nothing gives a value. */
  readonly namespace: string | undefined
  readonly missing: string | undefined
  readonly problems: readonly Problem[]
  /** What Flux would refuse to substitute. */
  readonly refused: readonly Omit<Problem, 'severity'>[]
  /** Variants of one object that come out equal have the same. */
  readonly identity: string
}

/** A copy of an object, and the first of the chains by which it comes out so. */
interface Copy {
  /** Of the object in its document. */
  readonly index: number
  readonly manifest: Manifest
  readonly variant: Variant
  readonly chain: Chain
}

function copiesOf(candidate: Candidate, context: ManifestContext, trees: TreeCache): Manifest[] {
  const objects = parseCandidate(candidate, context, context.problems)
  if (objects.length === 0) return []
  const { graph, shown } = context
  const treeOf = trees(objects, () => parseCandidate(candidate, context, []))
  const report = reporter(context.problems)
  const file = fileOf(candidate, context)
  const { sealed, plain } = decryptedOf(candidate, context) ?? {}
  const text = plain === undefined ? candidate.document.text : JSON.stringify(plain)
  const chains = chainsOfDocument(candidate, graph).map((chain) => ({ chain, changes: context.changesOf(chain) }))
  const options = {
    file,
    sealed,
    isBuilt: candidate.built !== undefined,
    isOnly: !chains.some(({ changes }) => changes),
  }
  const variants = createChangedVariants(text, objects, treeOf, options)
  const copies = new Map<string, Copy>()
  for (const { chain, changes } of chains) {
    const substitution = context.substitutionOf(chain.flux)
    const isReached = candidate.named || chain.isDeployed || !graph.showsDeployment()
    const root = chain.root === undefined ? undefined : shown(chain.root)
    for (const [index, variant] of variants(changes)(substitution).entries()) {
      if (!variant) continue
      const around = variant.isPlaced ? { ...chain, namespace: undefined } : chain
      const { namespace, missing } = namespaceIn(variant, around, substitution, context.namespace)
      const key = JSON.stringify([index, namespace, missing, variant.identity])
      const same = copies.get(key)
      const manifest = copyOf(variant, {
        namespace,
        missing,
        root,
        cluster: graph.clusterOf(chain),
        isReached,
        substitution,
      })
      copies.set(
        key,
        same ? { ...same, manifest: merged(same.manifest, manifest) } : { index, manifest, variant, chain },
      )
      noticeChanges(variant, chain, context, report)
    }
  }
  return complete([...copies.values()], report)
}

/** Two copies that are equal, apart from the way by which they came. */
function merged(first: Manifest, second: Manifest): Manifest {
  const isReached = first.isReached || second.isReached
  const root = first.root === second.root ? first.root : undefined
  const cluster = first.cluster === second.cluster ? first.cluster : undefined
  return { ...first, isReached, root, cluster }
}

/** The copies that count: one whose variables have no value does not where others of its object are complete. */
function complete(copies: readonly Copy[], report: (problem: Problem) => void): Manifest[] {
  const isWhole = ({ manifest: { unresolved, providedBy } }: Copy) =>
    [...unresolved.keys()].every((field) => providedBy.has(field))
  const whole = new Set(copies.filter(isWhole).map(({ index }) => index))
  const kept = copies.filter((copy) => !whole.has(copy.index) || isWhole(copy))
  for (const { variant, chain } of kept) {
    for (const problem of variant.problems) report(problem)
    for (const refused of variant.refused) report({ severity: chain.flux ? 'warning' : 'notice', ...refused })
  }
  for (const index of kept.length < copies.length ? whole : [])
    reportIncomplete(
      copies.filter((copy) => copy.index === index && !isWhole(copy)).map(({ manifest }) => manifest),
      report,
    )
  return kept.map(({ manifest }) => manifest)
}

function reportIncomplete(copies: readonly Manifest[], report: (problem: Problem) => void): void {
  const [first] = copies
  if (!first) return
  const { kind, name, file, line } = first
  const names = [
    ...new Set(copies.flatMap(({ unresolved }) => [...unresolved.values()].flatMap((text) => text.split(', ')))),
  ]
  const roots = [...new Set(copies.map(({ root }) => (root === undefined ? 'no kustomization' : root)))]
  const message = `${kind} ${name} reaches the cluster through ${shortList(roots)} without a value of ${names.join(', ')}; this copy does not count, since others have all values`
  report({ severity: 'warning', message, file, line })
}

/** Adds problems, each once: copies of one manifest have most of theirs in common. */
function reporter(problems: Problem[]): (problem: Problem) => void {
  const known = new Set<string>()
  return (problem) => {
    const id = JSON.stringify([problem.file, problem.line, problem.column, problem.message])
    if (!known.has(id)) problems.push(problem)
    known.add(id)
  }
}

/** The variants of a document's objects, made once for the same changes; undefined for an object that a patch deletes. */
function createChangedVariants(
  text: string,
  objects: readonly YamlObject[],
  treeOf: (index: number) => YamlObject,
  {
    file,
    sealed,
    isBuilt,
    isOnly: isUnchanged,
  }: Pick<VariantOptions, 'file' | 'sealed' | 'isOnly'> & { isBuilt: boolean },
) {
  const known = new Map<string | undefined, ReturnType<typeof createVariants>>()
  return (changes: ChainChanges | undefined) => {
    const variants =
      known.get(changes?.key) ??
      createVariants(changes ? `${text}\n${changes.text}` : text, (substitution, isOnly) =>
        objects.map((written, index) => {
          const { object, isPlaced, faults } = applied(written, changes, isBuilt)
          if (!object || !notificationKind(object)) return undefined
          return {
            ...variantOf(object, { substitution, isOnly: isOnly && isUnchanged, file, sealed }),
            ...lateFields(() => applied(treeOf(index), changes, isBuilt).object as YamlObject, substitution),
            writtenName: nameOf(written) ?? '',
            isPlaced,
            faults,
          }
        }),
      )
    known.set(changes?.key, variants)
    return variants
  }
}

function applied(object: YamlObject, changes: ChainChanges | undefined, isBuilt: boolean): Transformed {
  if (!changes) return { object, isPlaced: false, faults: [] }
  const transformed = changes.apply(object)
  if (!isBuilt || !transformed.object) return transformed
  return { ...transformed, object: { ...transformed.object, at: atTop } }
}

type Variants = readonly (Variant | undefined)[]

/** The variants of a document's objects, made once for the same values of the variables in its text. */
function createVariants(text: string, create: (substitution: Substitution, isOnly: boolean) => Variants) {
  const names = [...new Set(Array.from(text.matchAll(/\$\{#?([\p{L}\p{Nd}_]+)/gu), ([, name]) => name as string))]
  const isOnly = !isReplaceable(text)
  const known = new Map<string, Variants>()
  const valuesIn = (substitution: Substitution): string => {
    if (isOnly) return ''
    if (substitution.mode !== 'values') return substitution.mode
    return JSON.stringify(names.map((name) => substitution.lookup(name) ?? [substitution.mayProvide(name)]))
  }
  return (substitution: Substitution): Variants => {
    const values = valuesIn(substitution)
    const variants = known.get(values) ?? create(substitution, isOnly)
    known.set(values, variants)
    return variants
  }
}

interface VariantOptions {
  readonly substitution: Substitution
  /** No variables: there is no other variant. */
  readonly isOnly: boolean
  readonly file: string
  readonly sealed: string | undefined
}

function variantOf(
  parsed: YamlObject,
  { substitution, isOnly, file, sealed }: VariantOptions,
): Omit<Variant, 'at' | 'source' | 'writtenName' | 'isPlaced' | 'faults'> {
  const { object, unresolved, refused } = substitute(parsed, substitution)
  const problems: Problem[] = []
  const fields = manifestFields(object, { file, unresolved, problems })
  const namespace = nodeAt(object, 'metadata', 'namespace')
  return {
    fields,
    namespace: textOf(namespace),
    missing: namespace ? unresolved.get(namespace) : undefined,
    sealed,
    // What is encrypted has no type of its own.
    problems: sealed === undefined ? problems : [],
    refused: [...refused].map(([node, message]) => ({ message, file, ...object.atNode(node) })),
    identity: isOnly ? '' : JSON.stringify([plainValue(object), [...fields.unresolved]]),
  }
}

/** What is seldom asked for, and needs the syntax tree again; apart, so that nothing here holds on to a tree. */
function lateFields(parsed: () => YamlObject, substitution: Substitution): Pick<Manifest, 'at' | 'source'> {
  return {
    at: (field) => parsed().at(field),
    source: () => plainValue(substitute(parsed(), substitution).object) as { spec?: unknown } | undefined,
  }
}

interface CopyOptions extends Pick<Manifest, 'namespace' | 'root' | 'cluster' | 'isReached'> {
  readonly missing: string | undefined
  readonly substitution: Substitution
}

function copyOf({ fields, at, source, sealed }: Variant, { missing, substitution, ...of }: CopyOptions): Manifest {
  const unresolved =
    missing === undefined ? fields.unresolved : new Map([['metadata.namespace', missing], ...fields.unresolved])
  return { ...fields, ...of, unresolved, providedBy: providedBy(unresolved, substitution), sealed, at, source }
}

/** Key -> what of the cluster may give its variables their values, where all of them may have one. */
export function providedBy(unresolved: ReadonlyMap<string, string>, substitution: Substitution): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, variables] of substitution.mode === 'values' ? unresolved : []) {
    const sources = variables.split(', ').map((name) => substitution.mode === 'values' && substitution.mayProvide(name))
    if (sources.every(Boolean)) found.set(key, [...new Set(sources)].join(' and '))
  }
  return found
}

function fileOf(candidate: Candidate, { shown }: ManifestContext): string {
  return shown(candidate.built ? `${candidate.built}/kustomization.yaml` : candidate.path)
}

/** The Providers and Alerts in a document; those whose name or namespace is a template are a problem. */
function parseCandidate(candidate: Candidate, context: ManifestContext, problems: Problem[]): YamlObject[] {
  context.counts.documents++
  const file = fileOf(candidate, context)
  const origin = { file, named: candidate.named }
  const all = parseObjects(candidate.document, origin, problems)
  for (const object of all.filter(({ kind }) => kind === 'ResourceSet'))
    context.resourceSets.set(locationText({ file, line: object.at('').line }), nameOf(object) ?? '')
  const objects = all.filter(notificationKind)
  const { plain, fault } = decryptedOf(candidate, context) ?? {}
  if (fault !== undefined) {
    problems.push({ severity: 'error', message: fault, file, line: candidate.document.line })
    return []
  }
  const clear = plain === undefined ? objects : objects.map((object) => decryptedObject(object, plain))
  const placed = candidate.built === undefined ? clear : clear.map((object) => ({ ...object, at: atTop }))
  return placed.filter((object) => {
    const namespace = nodeAt(object, 'metadata', 'namespace')
    const field = !nameOf(object) ? 'name' : isCollection(namespace) ? 'namespace' : undefined
    if (field === undefined) return true
    const what = field === 'name' ? 'has no metadata.name' : 'has a metadata.namespace that is not text'
    const message = `This ${object.kind} ${what}; it was skipped (a template must be rendered first)`
    problems.push({ severity: candidate.named ? 'error' : 'notice', message, file, ...object.at(`metadata.${field}`) })
    return false
  })
}

function decryptedOf({ path, document }: Candidate, { decrypted }: ManifestContext): Decrypted | undefined {
  const known = decrypted.get(decryptedKey(path, document))
  return known ?? (isSopsDocument(document.text) ? { sealed: 'is encrypted with SOPS' } : undefined)
}

/** kustomize's output has no place of its own; its kustomization.yaml has. */
function atTop() {
  return { line: 1, column: 1 }
}

const unlisted: Chain = { steps: undefined, flux: undefined, isDeployed: false, namespace: undefined, root: undefined }

/** The chains of a document: of its file, of the folder of which it was built; standard input has none. */
export function chainsOfDocument({ path, built }: Pick<Candidate, 'path' | 'built'>, graph: Graph): readonly Chain[] {
  if (built !== undefined) return graph.chainsOfFolder(built)
  return path === '-' ? [unlisted] : graph.chainsOf(path)
}

/** In kustomize the `namespace:` of a kustomization beats the manifest's own; `given` fills in where it has none. */
export function namespaceIn(
  own: { readonly namespace: string | undefined; readonly missing: string | undefined },
  chain: Chain,
  substitution: Substitution,
  given: string | undefined,
): { namespace: string | undefined; missing: string | undefined } {
  if (own.namespace === undefined && given !== undefined) return { namespace: given, missing: undefined }
  if (chain.namespace !== undefined) return namespaceOfChain(chain.namespace, substitution)
  return own.missing === undefined
    ? { namespace: own.namespace || undefined, missing: undefined }
    : { namespace: undefined, missing: own.missing }
}

/** The namespace of a chain may hold variables itself; what Flux would refuse stays as it is. */
function namespaceOfChain(text: string, substitution: Substitution) {
  try {
    const { text: namespace, missing } = substituteText(text, substitution)
    return missing.length > 0
      ? { namespace: undefined, missing: missing.join(', ') }
      : { namespace, missing: undefined }
  } catch {
    return { namespace: text, missing: undefined }
  }
}

/** Says once for each overlay that it may change this manifest in a way that only kustomize can tell. */
function noticeChanges(
  { fields: { kind, name, file }, writtenName, faults }: Variant,
  chain: Chain,
  { shown }: ManifestContext,
  report: (problem: Problem) => void,
): void {
  const notice = (of: Kustomization | FluxKustomization, by: string) => {
    const isFlux = 'sourceRef' in of
    const how = isFlux
      ? 'pipe `flux build kustomization` into `--manifests -`'
      : `write kustomize:${shown(of.folder)} in manifests`
    const message = `This kustomization may change ${kind} ${name} (${file}) by ${by}; it is read without them: ${how} to apply them`
    report({ severity: 'notice', message, file: shown(of.file), line: isFlux ? of.line : 1 })
  }
  for (const { of, what, message } of faults) notice(of, `${what} that cannot be applied here (${message})`)
  for (const step of stepsOf(chain).reverse()) {
    const patches = step.changes.patches.filter(({ field }) => field === 'transformers')
    const only = { namePrefix: undefined, nameSuffix: undefined, patches }
    if (mayChange(only, kind, writtenName)) notice(step, 'transformers')
  }
}
