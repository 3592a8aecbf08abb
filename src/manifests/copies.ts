import type { Problem } from '../common/errors.ts'
import { nodeAt, plainValue, textOf } from '../common/yaml.ts'
import { expand, type Lookup } from './envsubst.ts'
import type { FluxKustomization } from './flux-kustomization.ts'
import { type Chain, type Graph, stepsOf } from './graph.ts'
import type { Candidate } from './inventory.ts'
import { mayChange } from './kustomization.ts'
import type { Alert, Manifest, Provider } from './manifest.ts'
import { type ManifestFields, manifestFields, notificationKind } from './manifest-fields.ts'
import { nameOf, parseObjects, type YamlObject } from './objects.ts'
import { substitute } from './substitution.ts'
import { createTreeCache, type TreeCache } from './tree-cache.ts'

/** What is needed to say what an object of the repository is in a cluster. */
export interface Context {
  readonly graph: Graph
  /** The variables of a Flux Kustomization. */
  readonly lookups: (flux: FluxKustomization | undefined) => Lookup
  /** The text of a file of the repository. Throws as the workspace does. */
  readonly readText: (path: string) => string
  /** A path as users see it. */
  readonly shown: (path: string) => string
  /** For manifests that name no namespace. */
  readonly namespace: string | undefined
  readonly problems: Problem[]
  /** Documents that were parsed for Providers and Alerts. */
  readonly counts: { documents: number }
}

/** The Providers and Alerts in the candidates: a copy for each chain that makes a difference. */
export function manifestsIn(candidates: readonly Candidate[], context: Context) {
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
interface Variant extends Pick<Manifest, 'at' | 'source'> {
  readonly fields: ManifestFields
  /** Its own namespace, and the variable in it that nothing gives a value. */
  readonly namespace: string | undefined
  readonly missing: string | undefined
  /** What Flux would refuse to substitute. */
  readonly refused: readonly Omit<Problem, 'severity'>[]
  /** Variants of one object that come out equal have the same. */
  readonly identity: string
}

function copiesOf(candidate: Candidate, context: Context, trees: TreeCache): Manifest[] {
  const objects = parseCandidate(candidate, context, context.problems)
  if (objects.length === 0) return []
  const treeOf = trees(objects, () => parseCandidate(candidate, context, []))
  const report = reporter(context.problems)
  const file = fileOf(candidate, context)
  const variants = createVariants(candidate.document.text, (lookup, isOnly) =>
    objects.map((object, index) => ({
      ...variantOf(object, { lookup, isOnly, file, report }),
      ...lateFields(() => treeOf(index), lookup),
    })),
  )
  const copies = new Map<string, Manifest>()
  for (const chain of chainsOfDocument(candidate, context.graph)) {
    const lookup = context.lookups(chain.flux)
    const root = chain.root === undefined ? undefined : context.shown(chain.root)
    for (const [index, variant] of variants(lookup).entries()) {
      for (const refused of variant.refused) report({ severity: chain.flux ? 'warning' : 'notice', ...refused })
      const { namespace, missing } = namespaceIn(variant, chain, lookup, context.namespace)
      const key = JSON.stringify([index, namespace, missing, variant.identity])
      const same = copies.get(key)
      if (same?.root !== root || !same) copies.set(key, copyOf(variant, namespace, missing, same ? undefined : root))
      noticeChanges(variant.fields, chain, context, report)
    }
  }
  return [...copies.values()]
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

/** The variants of a document's objects, made once for the same values of the variables in its text. */
function createVariants(text: string, create: (lookup: Lookup, isOnly: boolean) => Variant[]) {
  const names = [...new Set(Array.from(text.matchAll(/\$\{#?([\p{L}\p{Nd}_]+)/gu), ([, name]) => name as string))]
  const known = new Map<string, Variant[]>()
  return (lookup: Lookup): Variant[] => {
    const values = JSON.stringify(names.map((name) => lookup(name) ?? null))
    const variants = known.get(values) ?? create(lookup, names.length === 0)
    known.set(values, variants)
    return variants
  }
}

interface VariantOptions {
  readonly lookup: Lookup
  /** No variables: there is no other variant. */
  readonly isOnly: boolean
  readonly file: string
  readonly report: (problem: Problem) => void
}

function variantOf(
  parsed: YamlObject,
  { lookup, isOnly, file, report }: VariantOptions,
): Omit<Variant, 'at' | 'source'> {
  const { object, unresolved, refused } = substitute(parsed, lookup)
  const problems: Problem[] = []
  const fields = manifestFields(object, { file, unresolved, problems })
  for (const problem of problems) report(problem)
  const namespace = nodeAt(object, 'metadata', 'namespace')
  return {
    fields,
    namespace: textOf(namespace),
    missing: namespace ? unresolved.get(namespace) : undefined,
    refused: [...refused].map(([node, message]) => ({ message, file, ...object.atNode(node) })),
    identity: isOnly ? '' : JSON.stringify(plainValue(object)),
  }
}

/** What is seldom asked for, and needs the syntax tree again; apart, so that nothing here holds on to a tree. */
function lateFields(parsed: () => YamlObject, lookup: Lookup): Pick<Manifest, 'at' | 'source'> {
  return {
    at: (field) => parsed().at(field),
    source: () => plainValue(substitute(parsed(), lookup).object) as { spec?: unknown } | undefined,
  }
}

function copyOf(
  { fields, at, source }: Variant,
  namespace: string | undefined,
  missing: string | undefined,
  root: string | undefined,
): Manifest {
  const unresolved =
    missing === undefined ? fields.unresolved : new Map([['metadata.namespace', missing], ...fields.unresolved])
  return { ...fields, namespace, root, unresolved, at, source }
}

function fileOf(candidate: Candidate, { shown }: Context): string {
  return shown(candidate.built ? `${candidate.built}/kustomization.yaml` : candidate.path)
}

/** The Providers and Alerts in a document; those without a name are a problem. */
function parseCandidate(candidate: Candidate, context: Context, problems: Problem[]): YamlObject[] {
  context.counts.documents++
  const file = fileOf(candidate, context)
  const origin = { file, named: candidate.named }
  const objects = parseObjects(candidate.document, origin, problems).filter(notificationKind)
  const placed = candidate.built === undefined ? objects : objects.map((object) => ({ ...object, at: atTop }))
  return placed.filter((object) => {
    if (nameOf(object)) return true
    const message = `This ${object.kind} has no metadata.name; it was passed over (a template must be rendered first)`
    problems.push({ severity: candidate.named ? 'error' : 'notice', message, file, ...object.at('metadata.name') })
    return false
  })
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
  lookup: Lookup,
  given: string | undefined,
): { namespace: string | undefined; missing: string | undefined } {
  if (own.namespace === undefined && given !== undefined) return { namespace: given, missing: undefined }
  if (chain.namespace !== undefined) return namespaceOfChain(chain.namespace, lookup)
  return own.missing === undefined
    ? { namespace: own.namespace || undefined, missing: undefined }
    : { namespace: undefined, missing: own.missing }
}

/** The namespace of a chain may hold variables itself; what Flux would refuse stays as it is. */
function namespaceOfChain(text: string, lookup: Lookup) {
  try {
    const { text: namespace, missing } = expand(text, lookup)
    return missing.length > 0
      ? { namespace: undefined, missing: missing.join(', ') }
      : { namespace, missing: undefined }
  } catch {
    return { namespace: text, missing: undefined }
  }
}

/** Says once for each overlay that it may change this manifest, since only kustomize can tell how. */
function noticeChanges(
  { kind, name, file }: ManifestFields,
  chain: Chain,
  { shown }: Context,
  report: (problem: Problem) => void,
): void {
  const notice = (how: string, where: { file: string; line: number }) => {
    const message = `This kustomization may change ${kind} ${name} (${file}) by patches or a name prefix; it is read without them: ${how} to apply them`
    report({ severity: 'notice', message, ...where })
  }
  const { flux } = chain
  if (flux && chain.isDeployed && mayChange(flux.changes, kind, name))
    notice('pipe `flux build kustomization` into `--manifests -`', { file: shown(flux.file), line: flux.line })
  for (const step of stepsOf(chain).reverse())
    if (mayChange(step.changes, kind, name))
      notice(`write kustomize:${shown(step.folder)} in manifests`, { file: shown(step.file), line: 1 })
}
