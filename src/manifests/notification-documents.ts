import { isCollection } from 'yaml'
import { locationText, type Problem } from '../common/errors.ts'
import { nodeAt } from '../common/yaml.ts'
import { isSopsDocument } from '../scan/documents.ts'
import { decryptedObject, nameOf, parseObjects, type YamlObject } from '../scan/yaml-objects.ts'
import type { Candidate } from './inventory.ts'
import { type Decrypted, decryptedKey, type ManifestContext } from './manifest-context.ts'
import { notificationKind } from './manifest-fields.ts'

/** A document with Providers or Alerts, decrypted if it could be. */
export interface NotificationDocument {
  /** As users see it. */
  readonly file: string
  /** The document's text; if it was decrypted, its values as JSON. Variables are looked for in it. */
  readonly text: string
  /** Why it stays encrypted, as the end of a sentence about it. */
  readonly sealed: string | undefined
  readonly objects: readonly YamlObject[]
}

/** Parses a candidate. An object without a usable name or namespace is left out, and becomes a problem. */
export function parseCandidate(
  candidate: Candidate,
  context: ManifestContext,
  problems: Problem[],
): NotificationDocument {
  const { document } = candidate
  const file = context.displayPath(candidate.builtFrom ? `${candidate.builtFrom}/kustomization.yaml` : candidate.path)
  const { plain, sealed, fault } = decryptionOf(candidate, context) ?? {}
  const parsed = parseNotifications(candidate, file, context, problems)
  if (fault !== undefined) problems.push({ severity: 'error', message: fault, file, line: document.line })
  const readable = fault === undefined ? parsed : []
  const decrypted = plain === undefined ? readable : readable.map((object) => decryptedObject(object, plain))
  const objects = candidate.builtFrom === undefined ? decrypted : decrypted.map(atTop)
  return {
    file,
    text: plain === undefined ? document.text : JSON.stringify(plain),
    sealed,
    objects: objects.filter((object) => isIdentified(object, file, candidate.isNamed, problems)),
  }
}

function parseNotifications(
  { document, isNamed }: Candidate,
  file: string,
  { counts, resourceSets }: ManifestContext,
  problems: Problem[],
): YamlObject[] {
  counts.documents++
  const objects = parseObjects(document, { file, isNamed }, problems)
  for (const object of objects.filter(({ kind }) => kind === 'ResourceSet'))
    resourceSets.set(locationText({ file, line: object.at('').line }), nameOf(object) ?? '')
  return objects.filter(notificationKind)
}

function decryptionOf({ path, document }: Candidate, { decrypted }: ManifestContext): Decrypted | undefined {
  const result = decrypted.get(decryptedKey(path, document))
  return result ?? (isSopsDocument(document.text) ? { sealed: 'is encrypted with SOPS' } : undefined)
}

/** The output of `kustomize build` is not a file, so its objects are located at the top of the kustomization.yaml. */
function atTop(object: YamlObject): YamlObject {
  const top = () => ({ line: 1, column: 1 })
  return { ...object, at: top, atNode: top }
}

/** Whether the object has a name, and a namespace that is text or absent. */
function isIdentified(object: YamlObject, file: string, isNamed: boolean, problems: Problem[]): boolean {
  const hasName = Boolean(nameOf(object))
  if (hasName && !isCollection(nodeAt(object, 'metadata', 'namespace'))) return true
  const fault = hasName ? 'has a metadata.namespace that is not text' : 'has no metadata.name'
  problems.push({
    severity: isNamed ? 'error' : 'notice',
    message: `This ${object.kind} ${fault}; it was skipped (a template must be rendered first)`,
    file,
    ...object.at(hasName ? 'metadata.namespace' : 'metadata.name'),
  })
  return false
}
