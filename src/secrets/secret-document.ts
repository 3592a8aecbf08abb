import { ConfigError, locationText, type Where } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import type { Environment } from '../common/this-process.ts'
import { shortList } from '../common/wording.ts'
import { entriesOf, itemsOf, nodeAt, textOf } from '../common/yaml.ts'
import type { SecretDocument } from '../manifests/index.ts'
import type { YamlObject } from '../scan/yaml-objects.ts'
import { nearestOf } from './nearest-document.ts'
import type { Redactor } from './redact/redact.ts'
import { type Sealed, type SecretData, type SecretName, secretData, textsOf } from './secret-data.ts'

/** What it takes to read manifests. */
export interface DocumentReaderOptions {
  readonly environment: Environment
  /** Returns the manifests of Secrets with this name. */
  readonly documents: (name: string) => readonly SecretDocument[]
  readonly redactor: Redactor
  /** Whether the checkout is trusted, so that its files may be passed to the `sops` on PATH. */
  readonly trusted: boolean
}

/** The contents of a Secret's manifest: its values, or why they cannot be read. Both if only some keys are known. */
export interface DocumentContent {
  readonly data?: SecretData
  readonly sealed?: Sealed
}

/**
 * Returns a function that reads a Secret's manifest, which may be plain, encrypted with SOPS, sealed or external. Each
 * manifest is read once.
 *
 * The function takes the file that refers to the Secret (`from`), since the nearest manifest wins, and whether another source
 * has keys of the Secret (`isGiven`). It returns undefined if there is no manifest.
 * @throws ConfigError (from the function) if several manifests are equally near and no other source has keys, or if one was
 * tampered with
 */
export function documentReader(
  options: DocumentReaderOptions,
): (secret: SecretName, from: string | undefined, isGiven: boolean) => Promise<DocumentContent | undefined> {
  const finders = new Map<
    string,
    (namespace: string | undefined, from: string | undefined) => readonly SecretDocument[]
  >()
  const contents = new Map<SecretDocument, Promise<DocumentContent>>()
  return async (secret, from, isGiven) => {
    const nearest = finders.get(secret.name) ?? nearestOf(options.documents(secret.name))
    finders.set(secret.name, nearest)
    const candidates = nearest(secret.namespace, from)
    const [document, other] = candidates
    if (!document) return undefined
    if (other) {
      if (isGiven) return undefined
      if (isOnePerCluster(candidates))
        return { sealed: { says: `Each of several clusters has its own: ${shortList(candidates.map(locationText))}` } }
      throw new ConfigError(
        `Secret ${fullName(secret)} is defined more than once: ${shortList(candidates.map(locationText))}; narrow the input manifests, or set it in secrets`,
        { file: document.file, line: document.line },
      )
    }
    const content = contents.get(document) ?? readDocument(document, fullName(secret), options)
    contents.set(document, content)
    return content
  }
}

/** Whether each document belongs to a different cluster. */
function isOnePerCluster(documents: readonly SecretDocument[]): boolean {
  const clusters = new Set(documents.map(({ cluster }) => cluster))
  return clusters.size === documents.length && !clusters.has(undefined)
}

async function readDocument(
  document: SecretDocument,
  name: string,
  options: DocumentReaderOptions,
): Promise<DocumentContent> {
  const { object } = document
  if (document.sealed !== undefined)
    return { sealed: { says: `${locationText(document)} ${document.sealed}`, keys: undefined } }
  if (document.kind === 'SealedSecret') return { sealed: sealedSecret(document, object) }
  if (document.kind === 'ExternalSecret') return { sealed: externalSecret(document, object) }
  const where = (field: string): Where => ({ file: document.file, ...object.at(field) })
  if (!nodeAt(object, 'sops')) return { data: plainData(document, where, name), ...sealedByCluster(document) }
  const { decryptSops } = await import('./sops/sops.ts')
  const opened = await decryptSops(document, options)
  if (opened.sealed !== undefined) {
    const keys = [...textsOf(object, 'data'), ...textsOf(object, 'stringData')].map(([key]) => key)
    return { sealed: { says: `${locationText(document)} ${opened.sealed}`, keys } }
  }
  const { data, stringData } = secretIn(opened.plain, document.writtenName)
  return { data: secretData(texts(data), texts(stringData), where, name) }
}

/** Returns the values of a plain Secret. A key with an unresolved variable gets an error, or is left out if only the cluster has
 * the variable's value. */
function plainData(
  { object, unresolved, providedBy }: SecretDocument,
  where: (field: string) => Where,
  name: string,
): SecretData {
  const data = new Map(secretData(textsOf(object, 'data'), textsOf(object, 'stringData'), where, name))
  for (const [key, variable] of unresolved) {
    if (providedBy.has(key)) {
      data.delete(key)
      continue
    }
    const message = `${key} of Secret ${name} contains \${${variable}}, which has no value; set it with the input substitute`
    data.set(key, new ConfigError(message, where(`stringData.${key}`)))
  }
  return data
}

/** The keys with variables that are set by a ConfigMap or Secret in the cluster only. */
function sealedByCluster(document: SecretDocument): Pick<DocumentContent, 'sealed'> {
  const keys = [...document.providedBy.keys()]
  if (keys.length === 0) return {}
  const from = [...new Set(document.providedBy.values())].join(', ')
  return {
    sealed: { says: `${locationText(document)} has variables whose values come from ${from} in the cluster`, keys },
  }
}

function sealedSecret(document: SecretDocument, object: YamlObject): Sealed {
  return {
    says: `${locationText(document)} is a SealedSecret: only its cluster can open it`,
    keys: textsOf(object, 'encryptedData').map(([key]) => key),
  }
}

/**
 * An ExternalSecret's keys are those that `spec.data` lists and those of its template, which replaces the fetched keys unless
 * its mergePolicy is Merge. With `dataFrom` or `templateFrom` they are unknown.
 */
function externalSecret(document: SecretDocument, object: YamlObject): Sealed {
  const keys = (...path: string[]): string[] => entriesOf(object, nodeAt(object, ...path)).map(([key]) => key)
  const listed = itemsOf(object, nodeAt(object, 'spec', 'data')).map((item) =>
    textOf(entriesOf(object, item).find(([key]) => key === 'secretKey')?.[1]),
  )
  const template = keys('spec', 'target', 'template', 'data')
  const merges = textOf(nodeAt(object, 'spec', 'target', 'template', 'mergePolicy')) === 'Merge'
  const hasUnlistedKeys =
    nodeAt(object, 'spec', 'dataFrom') || nodeAt(object, 'spec', 'target', 'template', 'templateFrom')
  const fetched = listed.filter((key) => key !== undefined)
  const replaces = template.length > 0 && !merges
  const says = `${locationText(document)} is an ExternalSecret: its values are in a store that this run does not query`
  if (replaces) return { says, keys: template }
  return { says, keys: hasUnlistedKeys ? undefined : [...fetched, ...template] }
}

interface PlainSecret {
  readonly data?: unknown
  readonly stringData?: unknown
}

/** Finds the Secret in a decrypted document, which may be a List. */
function secretIn(plain: unknown, name: string): PlainSecret {
  const { items } = plain as { items?: unknown }
  if (!Array.isArray(items)) return plain as PlainSecret
  return (items.find((item) => item?.metadata?.name === name) ?? {}) as PlainSecret
}

function texts(map: unknown): [string, string][] {
  if (typeof map !== 'object' || map === null) return []
  return Object.entries(map).map(([key, value]) => [key, value === null ? '' : String(value)])
}
