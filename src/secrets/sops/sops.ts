import { createHash, timingSafeEqual } from 'node:crypto'
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import { ConfigError } from '../../common/errors.ts'
import { parseYamlDocuments } from '../../common/parse-yaml.ts'
import { compile } from '../../go/regexp.ts'
import {
  type DecryptedSops,
  dataKeyOf,
  otherServices,
  runSops,
  type SopsDocument,
  type SopsMetadata,
  type SopsOptions,
} from './sops-keys.ts'
import { decryptValue, plaintextValue } from './sops-values.ts'

/**
 * Decrypts a SOPS document. Documents for age keys are decrypted here, others by the `sops` on PATH.
 *
 * Checks the MAC like SOPS: over all documents of the file if they share it, else over this document. Also checks the names of
 * plaintext fields against those of a Secret, because SOPS does not authenticate them.
 * Source: sops.go, aes/cipher.go and stores/yaml/store.go of github.com/getsops/sops; test/repositories/sops.
 * @throws ConfigError if the document was changed after it was encrypted
 */
export async function decryptSops(document: SopsDocument, options: SopsOptions): Promise<DecryptedSops> {
  const documents = parseYamlDocuments(document.wholeFile, { uniqueKeys: true })
  const index = indexAt(document, documents)
  const requested = documents[index]
  const metadata = requested && metadataOf(requested)
  if (!requested || !metadata || documents.some(({ errors }) => errors.length > 0))
    throw new ConfigError('this is not valid YAML with a sops block', document)
  if (!isSupported(metadata)) return runSops(document, index, otherServices(metadata), options)
  const found = await dataKeyOf(metadata, options)
  if (found.dataKey === undefined) {
    const others = otherServices(metadata)
    return others.length > 0 ? runSops(document, index, others, options) : { sealed: found.sealed }
  }
  const signed = documents.every((each) => isEmpty(each) || metadataOf(each)?.mac === metadata.mac)
    ? documents
    : [requested]
  try {
    const plain = decrypt(signed, metadata, found.dataKey)
    const result = plain[signed.indexOf(requested)]
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

/** False for documents with comment rules or key groups. They are rare, so we leave them to the `sops` binary. */
function isSupported(metadata: SopsMetadata): boolean {
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

/** The index of the first document with content on or after the line. */
function indexAt({ wholeFile, line }: SopsDocument, documents: readonly Document[]): number {
  const lines = wholeFile.split('\n').slice(0, line - 1)
  const offset = lines.reduce((sum, each) => sum + each.length + 1, 0)
  return documents.findIndex((document) => !isEmpty(document) && (document.contents?.range?.[1] ?? 0) > offset)
}

/** What `walk` needs to decrypt a document. */
interface Walk {
  readonly dataKey: Uint8Array
  readonly isEncrypted: (path: readonly string[]) => boolean
  /** Adds a value to the MAC. */
  readonly addToMac: (bytes: Uint8Array, isEncrypted: boolean) => void
  readonly document: Document
  /** How many nodes may still be visited, so that nested aliases cannot expand without limit. */
  readonly budget: { nodes: number }
}

/** SHA-256 of `sops`: the prefix of a MAC over encrypted values only, so that it never equals a MAC over all values. */
const onlyEncryptedPrefix = createHash('sha256').update('sops').digest()

/**
 * Decrypts documents that share a MAC.
 * @throws Error if a value, its path or the MAC does not match
 */
function decrypt(documents: readonly Document[], metadata: SopsMetadata, dataKey: Uint8Array): unknown[] {
  const isPartial = String(metadata.mac_only_encrypted) === 'true'
  const hash = createHash('sha512')
  if (isPartial) hash.update(onlyEncryptedPrefix)
  const addToMac: Walk['addToMac'] = (bytes, isEncrypted) => {
    if (isEncrypted || !isPartial) hash.update(bytes)
  }
  const isEncrypted = encryptionRule(metadata)
  const plain = documents.map((document) =>
    walk(document.contents, [], { dataKey, isEncrypted, addToMac, document, budget: { nodes: 100_000 } }),
  )
  const modified = String(metadata.lastmodified).replace(/\.\d+/, '')
  const { bytes } = explain('the MAC', () => decryptValue(metadata.mac ?? '', dataKey, modified))
  const computed = Buffer.from(hash.digest('hex').toUpperCase())
  if (bytes.length !== computed.length || !timingSafeEqual(bytes, computed))
    throw new Error('the message authentication code (MAC) does not match')
  return plain
}

/** Returns a node as plain JavaScript, decrypted and without the `sops` block. */
function walk(node: Node | null, path: readonly string[], context: Walk): unknown {
  if (context.budget.nodes-- <= 0) throw new Error('the document is too large')
  if (isAlias(node)) return walk(node.resolve(context.document) ?? null, path, context)
  if (isSeq(node)) return node.items.map((item) => walk(item as Node, path, context))
  if (isScalar(node)) return scalar(node, path, context)
  if (!isMap(node)) return null
  const entries = node.items.map(({ key, value }) => {
    const name = isScalar(key) ? plaintextValue(key)?.value : undefined
    if (typeof name !== 'string') throw new Error('a key is not a string')
    return [
      name,
      name === 'sops' && path.length === 0 ? undefined : walk(value as Node, [...path, name], context),
    ] as const
  })
  return Object.fromEntries(entries.filter(([name]) => name !== 'sops' || path.length > 0))
}

function scalar(node: Scalar, path: readonly string[], { dataKey, isEncrypted, addToMac }: Walk): unknown {
  const written = plaintextValue(node)
  if (!written) return null
  const encrypted = isEncrypted(path)
  const { value, bytes } = encrypted
    ? explain(path.join('.'), () => decryptValue(String(written.value), dataKey, `${path.join(':')}:`))
    : written
  addToMac(bytes, encrypted)
  return value
}

/** Calls a function that decrypts, and adds the name of what it decrypts to its errors. */
function explain<T>(name: string, decryptOne: () => T): T {
  try {
    return decryptOne()
  } catch (cause) {
    throw new Error(`${name} cannot be decrypted`, { cause })
  }
}

/** Returns whether the value at a path of keys is encrypted, by the rules in the `sops` block. */
function encryptionRule(metadata: SopsMetadata): (path: readonly string[]) => boolean {
  const { encrypted_suffix, unencrypted_regex, encrypted_regex } = metadata
  if (encrypted_suffix) return (path) => path.some((key) => key.endsWith(encrypted_suffix))
  if (encrypted_regex) return anyMatches(encrypted_regex)
  if (unencrypted_regex) {
    const isPlaintext = anyMatches(unencrypted_regex)
    return (path) => !isPlaintext(path)
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

/**
 * SOPS authenticates the values of plaintext fields, but not their names: changing `namespace` to `nbmespace` would make the
 * Secret valid in every namespace.
 * @throws Error if a Secret has an unknown field
 */
function checkNames(plain: unknown): void {
  const secret = plain as { kind?: unknown; metadata?: object; items?: unknown }
  const isOtherKind = typeof secret.kind === 'string' && secret.kind !== 'Secret'
  if (isOtherKind || Array.isArray(secret.items)) return
  const unknown = [
    ...Object.keys(secret).filter((name) => !fields.includes(name)),
    ...Object.keys(secret.metadata ?? {}).filter((name) => !metadataFields.includes(name)),
  ]
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')} is not a field of a Secret`)
}
