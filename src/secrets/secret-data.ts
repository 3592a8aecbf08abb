import { ConfigError, locationText, type Where } from '../common/errors.ts'
import { entriesOf, type Fields, nodeAt, textOf } from '../common/yaml.ts'

/** One value of a Secret. */
export interface SecretValue {
  readonly value: string
  /** Where it comes from: `secrets`, `environment FLUX_X`, `file:line`. */
  readonly source: string
}

/** The keys of a Secret manifest, each with its value or with the error that explains why it has none. */
export type SecretData = ReadonlyMap<string, SecretValue | ConfigError>

/** Why the values of a manifest cannot be read: it is sealed, external, or encrypted with a key that we do not have. */
export interface Sealed {
  /** A sentence, as `clusters/slack.yaml:1 is a SealedSecret: only its cluster can open it`. */
  readonly says: string
  /** The keys that the Secret has in the cluster; undefined if they cannot be known from the manifest. */
  readonly keys?: readonly string[] | undefined
}

/** A Secret with the keys of all its sources. */
export interface ResolvedSecret {
  /** Whether any source has the Secret, even without keys. */
  readonly exists: boolean
  readonly values: ReadonlyMap<string, string>
  /** Key -> where its value comes from: `secrets`, `environment FLUX_X`, `file:line`. */
  readonly sources: ReadonlyMap<string, string>
  /** Set if the repository has a manifest for it that cannot be read. */
  readonly sealed?: Sealed | undefined
}

/** A Secret's name. `namespace` is undefined if it is unknown. */
export interface SecretName {
  readonly namespace: string | undefined
  readonly name: string
}

type Texts = Iterable<readonly [key: string, text: string]>

/** Returns the entries of a Secret manifest's field as written, not decoded. A null value becomes ''. */
export function textsOf(fields: Fields, field: 'data' | 'stringData' | 'encryptedData'): [string, string][] {
  const path = field === 'encryptedData' ? ['spec', field] : [field]
  return entriesOf(fields, nodeAt(fields, ...path)).map(([key, node]) => [key, textOf(node) ?? ''])
}

/**
 * Decodes the values of a Secret manifest. `stringData` wins over `data`, which is base64.
 * @param where returns the position of a field, as `data.token`
 * @param name the Secret's name, for messages
 */
export function secretData(data: Texts, stringData: Texts, where: (field: string) => Where, name: string): SecretData {
  const values = new Map<string, SecretValue | ConfigError>()
  for (const [key, text] of data) {
    const at = where(`data.${key}`)
    values.set(
      key,
      isBase64(text)
        ? { value: Buffer.from(text, 'base64').toString(), source: locationText({ file: at.file, line: at.line }) }
        : new ConfigError(
            `data.${key} of Secret ${name} is not base64; encode it, or write the plain text under stringData`,
            { field: `data.${key}`, ...at },
          ),
    )
  }
  for (const [key, value] of stringData) {
    const at = where(`stringData.${key}`)
    values.set(
      key,
      value.startsWith('ENC[AES256_GCM,')
        ? new ConfigError(`stringData.${key} of Secret ${name} is encrypted with SOPS, but its sops block is missing`, {
            field: `stringData.${key}`,
            ...at,
          })
        : { value, source: locationText({ file: at.file, line: at.line }) },
    )
  }
  return values
}

/** Like the API server: padding is required, line breaks are allowed. */
function isBase64(text: string): boolean {
  const bare = text.replace(/[\r\n]/g, '')
  return bare.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(bare)
}
