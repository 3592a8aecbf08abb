import type { Problem } from '../common/errors.ts'
import type { Candidate } from './collect.ts'
import { expand, type Lookup } from './envsubst.ts'
import { nodeAt, textOf } from './fields.ts'
import type { FluxKustomization } from './flux.ts'
import { mayChange } from './kustomization.ts'
import type { Layout, Place } from './layout.ts'
import { type Alert, notificationKind, type Provider, readAlert, readProvider } from './manifests.ts'
import { parseObjects, type YamlObject } from './objects.ts'
import type { Setting } from './reader.ts'
import { type Open, substitute } from './substitute.ts'
import { createTrees } from './trees.ts'

/** What is needed to say what an object of the repository is in a cluster. */
export interface Context {
  readonly layout: Layout
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

/** Reads the candidates into Providers and Alerts, one for each place that makes a difference. */
export function readManifests(candidates: readonly Candidate[], context: Context) {
  const providers: Provider[] = []
  const alerts: Alert[] = []
  const trees = createTrees()
  const order = ({ path }: Candidate, other: Candidate) => (path < other.path ? -1 : path > other.path ? 1 : 0)
  for (const candidate of candidates.toSorted(order))
    for (const copy of readCandidate(candidate, context, trees)) {
      if (copy.kind === 'Provider') providers.push(copy as Provider)
      else alerts.push(copy as Alert)
    }
  return { providers, alerts }
}

function readCandidate(
  candidate: Candidate,
  context: Context,
  trees: ReturnType<typeof createTrees>,
): (Provider | Alert)[] {
  const copies = new Map<string, Provider | Alert>()
  const file = fileOf(candidate, context)
  const parsed = parseCandidate(candidate, context, context.problems)
  const read = readOnce(context.problems)
  for (const [index, place] of (parsed.length > 0 ? placesOf(candidate, context.layout) : []).entries()) {
    const isChanged = index > 0 && parsed.some(({ hasVariables }) => hasVariables)
    const objects = isChanged ? parseCandidate(candidate, context, []) : parsed
    const again = trees(objects, parserOf(candidate, place, context))
    for (const [at, object] of objects.entries()) {
      const setting = settle(object, place, file, index === 0 ? context : { ...context, problems: [] })
      const manifest = read(object, setting, () => again(at), index > 0)
      const key = JSON.stringify([at, manifest.namespace, object.hasVariables && object.toJS()])
      const isShared = (copies.get(key)?.via ?? manifest.via) !== manifest.via
      copies.set(key, isShared ? { ...manifest, via: undefined } : manifest)
      noticeChanges(manifest, place, context)
    }
  }
  return [...copies.values()]
}

/** Parses a candidate as it is at a place once more. */
function parserOf(candidate: Candidate, place: Place, context: Context): () => YamlObject[] {
  return () => {
    const objects = parseCandidate(candidate, context, [])
    for (const object of objects) settle(object, place, '', { ...context, problems: [] })
    return objects
  }
}

function fileOf(candidate: Candidate, { shown }: Context): string {
  return shown(candidate.built ? `${candidate.built}/kustomization.yaml` : candidate.path)
}

/** Reads an object; the copies of one without variables differ only in their setting. */
function readOnce(problems: Problem[]) {
  const known = new Map<YamlObject, Provider | Alert>()
  return (object: YamlObject, setting: Setting, again: () => YamlObject, isSilent: boolean): Provider | Alert => {
    const first = known.get(object)
    if (first?.unresolved.size === 0 && setting.missing === undefined)
      return { ...first, namespace: setting.namespace, via: setting.via }
    const read = object.kind === 'Provider' ? readProvider : readAlert
    const manifest = read(object, setting, again, isSilent ? [] : problems)
    known.set(object, manifest)
    return manifest
  }
}

/** The Providers and Alerts in a document; those without a name are a problem. */
function parseCandidate(candidate: Candidate, context: Context, problems: Problem[]): YamlObject[] {
  context.counts.documents++
  const file = fileOf(candidate, context)
  const origin = { file, named: candidate.named }
  const objects = parseObjects(candidate.document, origin, problems).filter(notificationKind)
  const placed = candidate.built === undefined ? objects : objects.map((object) => ({ ...object, at: builtAt }))
  return placed.filter((object) => {
    if (textOf(nodeAt(object, 'metadata', 'name'))) return true
    const message = `This ${object.kind} has no metadata.name; it was passed over (a template must be rendered first)`
    problems.push({ severity: candidate.named ? 'error' : 'notice', message, file, ...object.at('metadata.name') })
    return false
  })
}

/** kustomize's output stands nowhere; its kustomization.yaml does. */
function builtAt() {
  return { line: 1, column: 1 }
}

const nowhere: Place = { namespace: undefined, flux: undefined, via: undefined, through: [] }

/** The places of a document: of its file, of the folder of which it was built; standard input has none. */
export function placesOf({ path, built }: Pick<Candidate, 'path' | 'built'>, layout: Layout): readonly Place[] {
  if (built !== undefined) return layout.placesOfFolder(built)
  return path === '-' ? [nowhere] : layout.placesOf(path)
}

/** Substitutes the variables of a place, and says in which namespace the object lives there. */
export function settle(object: YamlObject, place: Place, file: string, context: Context): Setting {
  const lookup = context.lookups(place.flux)
  const open = substitute(object, lookup)
  for (const [node, message] of open.refused)
    context.problems.push({ severity: place.flux ? 'warning' : 'notice', message, file, ...object.atNode(node) })
  const via = place.via === undefined ? undefined : context.shown(place.via)
  return { file, via, unresolved: open.unresolved, ...namespaceOf(object, place, open, lookup, context.namespace) }
}

/** In kustomize the `namespace:` of a kustomization beats the manifest's own; `given` fills in where it has none. */
function namespaceOf(object: YamlObject, place: Place, open: Open, lookup: Lookup, given: string | undefined) {
  const node = nodeAt(object, 'metadata', 'namespace')
  const own = textOf(node)
  if (own === undefined && given !== undefined) return { namespace: given }
  if (place.namespace === undefined) {
    const missing = node ? open.unresolved.get(node) : undefined
    return missing === undefined ? { namespace: own || undefined } : { namespace: undefined, missing }
  }
  const { text, missing } = expandOrKeep(place.namespace, lookup)
  return missing === undefined ? { namespace: text } : { namespace: undefined, missing }
}

function expandOrKeep(namespace: string, lookup: Lookup): { text: string; missing?: string } {
  try {
    const { text, missing } = expand(namespace, lookup)
    return missing.length > 0 ? { text, missing: missing.join(', ') } : { text }
  } catch {
    return { text: namespace }
  }
}

/** Says once for each overlay that it may change this manifest, since only kustomize can tell how. */
function noticeChanges({ kind, name, file }: Provider | Alert, place: Place, { shown, problems }: Context): void {
  for (const step of place.through) {
    if (!mayChange(step.changes, kind, name)) continue
    const how =
      'substitute' in step
        ? 'pipe `flux build kustomization` into `--manifests -`'
        : `write kustomize:${shown(step.folder)} in manifests`
    const message = `This kustomization may change ${kind} ${name} (${file}) by patches or a name prefix; it is read without them: ${how} to apply them`
    const where = { file: shown(step.file), line: 'line' in step ? step.line : 1 }
    if (!problems.some((known) => known.message === message && known.file === where.file))
      problems.push({ severity: 'notice', message, ...where })
  }
}
