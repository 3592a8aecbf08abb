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

/** What opening a manifest takes; the keyring's options. */
export interface OpenOptions {
  readonly environment: Environment
  readonly documents: (name: string) => readonly SecretDocument[]
  readonly redactor: Redactor
  /** Whether what is checked out may be handed to programs, as to the `sops` on PATH. */
  readonly trusted: boolean
}

/** What the manifest of a Secret gives: its values, or what it is instead. */
export interface OpenedDocument {
  readonly data?: SecretData
  readonly sealed?: Sealed
}

/**
 * Opens the manifest that gives a Secret: plain, encrypted with SOPS, sealed or external. Each is read once.
 * @param from the file that refers to the Secret: the manifest nearest to it counts
 * @param isGiven whether other sources give keys of it: then several manifests of that name are not an error
 * @throws ConfigError for several that are equally near, and for what was tampered with
 */
export function documentOpener(
  options: OpenOptions,
): (secret: SecretName, from: string | undefined, isGiven: boolean) => Promise<OpenedDocument | undefined> {
  const finders = new Map<
    string,
    (namespace: string | undefined, from: string | undefined) => readonly SecretDocument[]
  >()
  const opened = new Map<SecretDocument, Promise<OpenedDocument>>()
  return async (secret, from, isGiven) => {
    const nearest = finders.get(secret.name) ?? nearestOf(options.documents(secret.name))
    finders.set(secret.name, nearest)
    const candidates = nearest(secret.namespace, from)
    const [document, other] = candidates
    if (!document) return undefined
    if (other) {
      if (isGiven) return undefined
      if (areOfSeveralClusters(candidates))
        return { sealed: { says: `Each of several clusters has its own: ${shortList(candidates.map(locationText))}` } }
      throw new ConfigError(
        `Secret ${fullName(secret)} stands in several places: ${shortList(candidates.map(locationText))}; narrow manifests, or give it in secrets`,
        { file: document.file, line: document.line },
      )
    }
    const known = opened.get(document) ?? openDocument(document, fullName(secret), options)
    opened.set(document, known)
    return known
  }
}

function areOfSeveralClusters(documents: readonly SecretDocument[]): boolean {
  const clusters = new Set(documents.map(({ cluster }) => cluster))
  return clusters.size === documents.length && !clusters.has(undefined)
}

async function openDocument(document: SecretDocument, name: string, options: OpenOptions): Promise<OpenedDocument> {
  const { object } = document
  if (document.sealed !== undefined)
    return { sealed: { says: `${locationText(document)} ${document.sealed}`, keys: undefined } }
  if (document.kind === 'SealedSecret') return { sealed: sealedSecret(document, object) }
  if (document.kind === 'ExternalSecret') return { sealed: externalSecret(document, object) }
  const where = (field: string): Where => ({ file: document.file, ...object.at(field) })
  if (!nodeAt(object, 'sops')) return { data: plainData(document, where, name), ...ofCluster(document) }
  const { openSops } = await import('./sops/sops.ts')
  const opened = await openSops(document, options)
  if (opened.sealed !== undefined) {
    const keys = [...textsOf(object, 'data'), ...textsOf(object, 'stringData')].map(([key]) => key)
    return { sealed: { says: `${locationText(document)} ${opened.sealed}`, keys } }
  }
  const { data, stringData } = secretIn(opened.plain, document.writtenName)
  return { data: secretData(texts(data), texts(stringData), where, name) }
}

/** The values of a plain Secret; an error for one whose variables have no value. */
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
    const found = `${key} of Secret ${name} contains \${${variable}}, which has no value`
    data.set(key, new ConfigError(`${found}; set it with the input substitute`, where(`stringData.${key}`)))
  }
  return data
}

/** Keys whose values only the cluster has, since it takes their variables from there. */
function ofCluster(document: SecretDocument): Pick<OpenedDocument, 'sealed'> {
  const keys = [...document.providedBy.keys()]
  if (keys.length === 0) return {}
  const from = [...new Set(document.providedBy.values())].join(', ')
  return {
    sealed: { says: `${locationText(document)} has variables whose values are in ${from} of the cluster`, keys },
  }
}

function sealedSecret(document: SecretDocument, object: YamlObject): Sealed {
  return {
    says: `${locationText(document)} is a SealedSecret: only its cluster can open it`,
    keys: textsOf(object, 'encryptedData').map(([key]) => key),
  }
}

/** What it fetches is known by key only where `data` lists it; a template decides alone unless it merges. */
function externalSecret(document: SecretDocument, object: YamlObject): Sealed {
  const keys = (...path: string[]): string[] => entriesOf(object, nodeAt(object, ...path)).map(([key]) => key)
  const listed = itemsOf(object, nodeAt(object, 'spec', 'data')).map((item) =>
    textOf(entriesOf(object, item).find(([key]) => key === 'secretKey')?.[1]),
  )
  const template = keys('spec', 'target', 'template', 'data')
  const merges = textOf(nodeAt(object, 'spec', 'target', 'template', 'mergePolicy')) === 'Merge'
  const isOpen = nodeAt(object, 'spec', 'dataFrom') || nodeAt(object, 'spec', 'target', 'template', 'templateFrom')
  const fetched = listed.filter((key) => key !== undefined)
  const known = template.length === 0 ? fetched : merges ? [...fetched, ...template] : template
  return {
    says: `${locationText(document)} is an ExternalSecret: its values are in a store that this run does not ask`,
    keys: isOpen && (template.length === 0 || merges) ? undefined : known,
  }
}

interface PlainSecret {
  readonly data?: unknown
  readonly stringData?: unknown
}

/** The Secret in a decrypted document, which may be a List. */
function secretIn(plain: unknown, name: string): PlainSecret {
  const { items } = plain as { items?: unknown }
  if (!Array.isArray(items)) return plain as PlainSecret
  return (items.find((item) => item?.metadata?.name === name) ?? {}) as PlainSecret
}

function texts(map: unknown): [string, string][] {
  if (typeof map !== 'object' || map === null) return []
  return Object.entries(map).map(([key, value]) => [key, value === null ? '' : String(value)])
}
