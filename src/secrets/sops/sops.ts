import { createHash, timingSafeEqual } from 'node:crypto'
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import { ConfigError } from '../../common/errors.ts'
import { parseYamlDocuments } from '../../common/parse-yaml.ts'
import { compile } from '../../go/regexp.ts'
import {
  dataKeyOf,
  type OpenedSops,
  otherServices,
  runSops,
  type SopsDocument,
  type SopsMetadata,
  type SopsOptions,
} from './sops-keys.ts'
import { clearValue, decryptValue } from './sops-values.ts'

/**
 * Opens a document that is encrypted with SOPS: with age by ourselves, with another key service by the `sops` on PATH.
 * The MAC is checked as SOPS does, over all documents of the file when it was made over all of them; beyond that, names
 * of clear fields, which SOPS does not sign, have to be those of a Secret.
 * Source: sops.go, aes/cipher.go and stores/yaml/store.go of github.com/getsops/sops; test/repositories/sops.
 * @throws ConfigError if anything was changed after it was encrypted
 */
export async function openSops(document: SopsDocument, options: SopsOptions): Promise<OpenedSops> {
  const documents = parseYamlDocuments(document.wholeFile, { uniqueKeys: true })
  const index = indexAt(document, documents)
  const wanted = documents[index]
  const metadata = wanted && metadataOf(wanted)
  if (!wanted || !metadata || documents.some(({ errors }) => errors.length > 0))
    throw new ConfigError('this is not YAML with a sops block that can be read', document)
  if (!isOwnFormat(metadata)) return runSops(document, index, otherServices(metadata), options)
  const found = await dataKeyOf(metadata, options)
  if (found.dataKey === undefined) {
    const others = otherServices(metadata)
    return others.length > 0 ? runSops(document, index, others, options) : { sealed: found.sealed }
  }
  const signed = documents.every((each) => isEmpty(each) || metadataOf(each)?.mac === metadata.mac)
    ? documents
    : [wanted]
  try {
    const plain = decrypt(signed, metadata, found.dataKey)
    const result = plain[signed.indexOf(wanted)]
    checkNames(result)
    return { plain: result }
  } catch (cause) {
    throw new ConfigError(
      `SOPS: ${(cause as Error).message}; the file was changed after it was encrypted, edit it with \`sops edit\``,
      { file: document.file, line: document.line },
      { cause },
    )
  }
}

/** False for documents with comment rules or key groups: they are rare, and left to the `sops` binary. */
function isOwnFormat(metadata: SopsMetadata): boolean {
  return !['encrypted_comment_regex', 'unencrypted_comment_regex', 'key_groups'].some((field) =>
    Object.hasOwn(metadata, field),
  )
}

function isEmpty({ contents }: Document): boolean {
  return contents === null || (isScalar(contents) && contents.value === null)
}

function metadataOf({ contents }: Document): SopsMetadata | undefined {
  const block = isMap(contents) ? contents.get('sops', true) : undefined
  return isMap(block) ? (block.toJSON() as SopsMetadata) : undefined
}

/** The first document that has something on that line or behind it. */
function indexAt({ wholeFile, line }: SopsDocument, documents: readonly Document[]): number {
  const lines = wholeFile.split('\n').slice(0, line - 1)
  const offset = lines.reduce((sum, each) => sum + each.length + 1, 0)
  return documents.findIndex((document) => !isEmpty(document) && (document.contents?.range?.[1] ?? 0) > offset)
}

/** What turns documents into clear ones: all are walked in one, since they share the MAC. */
interface Walk {
  readonly dataKey: Uint8Array
  readonly isEncrypted: (path: readonly string[]) => boolean
  readonly count: (bytes: Uint8Array, isEncrypted: boolean) => void
  readonly document: Document
  /** Against aliases that blow up. */
  readonly budget: { nodes: number }
}

/** So that a MAC over encrypted values alone is never one over all: SHA-256 of `sops`. */
const onlyEncrypted = createHash('sha256').update('sops').digest()

/** @throws Error if a value, its path or the MAC does not fit */
function decrypt(documents: readonly Document[], metadata: SopsMetadata, dataKey: Uint8Array): unknown[] {
  const isPartial = String(metadata.mac_only_encrypted) === 'true'
  const hash = createHash('sha512')
  if (isPartial) hash.update(onlyEncrypted)
  const count: Walk['count'] = (bytes, isEncrypted) => {
    if (isEncrypted || !isPartial) hash.update(bytes)
  }
  const isEncrypted = rule(metadata)
  const plain = documents.map((document) =>
    walk(document.contents, [], { dataKey, isEncrypted, count, document, budget: { nodes: 100_000 } }),
  )
  const modified = String(metadata.lastmodified).replace(/\.\d+/, '')
  const { bytes } = explain('the MAC', () => decryptValue(metadata.mac ?? '', dataKey, modified))
  const computed = Buffer.from(hash.digest('hex').toUpperCase())
  if (bytes.length !== computed.length || !timingSafeEqual(bytes, computed))
    throw new Error('the message authentication code (MAC) does not fit')
  return plain
}

function walk(node: Node | null, path: readonly string[], into: Walk): unknown {
  if (into.budget.nodes-- <= 0) throw new Error('the document is too large')
  if (isAlias(node)) return walk(node.resolve(into.document) ?? null, path, into)
  if (isSeq(node)) return node.items.map((item) => walk(item as Node, path, into))
  if (isScalar(node)) return leaf(node, path, into)
  if (!isMap(node)) return null
  const entries = node.items.map(({ key, value }) => {
    const name = isScalar(key) ? clearValue(key)?.value : undefined
    if (typeof name !== 'string') throw new Error('a key is not a text')
    return [
      name,
      name === 'sops' && path.length === 0 ? undefined : walk(value as Node, [...path, name], into),
    ] as const
  })
  return Object.fromEntries(entries.filter(([name]) => name !== 'sops' || path.length > 0))
}

function leaf(node: Scalar, path: readonly string[], { dataKey, isEncrypted, count }: Walk): unknown {
  const clear = clearValue(node)
  if (!clear) return null
  const encrypted = isEncrypted(path)
  const { value, bytes } = encrypted
    ? explain(path.join('.'), () => decryptValue(String(clear.value), dataKey, `${path.join(':')}:`))
    : clear
  count(bytes, encrypted)
  return value
}

function explain<T>(what: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw new Error(`${what} cannot be decrypted`, { cause })
  }
}

/** Which values are encrypted, by the keys on the way to them. */
function rule(metadata: SopsMetadata): (path: readonly string[]) => boolean {
  const { encrypted_suffix, unencrypted_regex, encrypted_regex } = metadata
  if (encrypted_suffix) return (path) => path.some((key) => key.endsWith(encrypted_suffix))
  if (encrypted_regex) return anyMatches(encrypted_regex)
  if (unencrypted_regex) {
    const isClear = anyMatches(unencrypted_regex)
    return (path) => !isClear(path)
  }
  const suffix = metadata.unencrypted_suffix || '_unencrypted'
  return (path) => !path.some((key) => key.endsWith(suffix))
}

function anyMatches(pattern: string): (path: readonly string[]) => boolean {
  const matches = compile(pattern)
  return (path) => path.some(matches)
}

const fields = ['apiVersion', 'kind', 'metadata', 'type', 'immutable', 'data', 'stringData']
const metadataFields = [
  ...['name', 'namespace', 'labels', 'annotations', 'finalizers', 'ownerReferences', 'managedFields', 'generateName'],
  ...['creationTimestamp', 'uid', 'resourceVersion', 'generation', 'selfLink'],
]

/** SOPS signs the values of clear fields, but not their names: `nbmespace` would make a Secret one of every namespace. */
function checkNames(plain: unknown): void {
  const secret = plain as { kind?: unknown; metadata?: object; items?: unknown }
  const isOther = typeof secret.kind === 'string' && secret.kind !== 'Secret'
  if (isOther || Array.isArray(secret.items)) return
  const strange = [
    ...Object.keys(secret).filter((name) => !fields.includes(name)),
    ...Object.keys(secret.metadata ?? {}).filter((name) => !metadataFields.includes(name)),
  ]
  if (strange.length > 0) throw new Error(`${strange.join(', ')} is not a field of a Secret`)
}
