import { ConfigError, locationText, type Where } from '../common/errors.ts'
import { entriesOf, type Fields, nodeAt, textOf } from '../common/yaml.ts'

/** A value of a Secret, and where it comes from: `secrets`, `environment FLUX_X`, `file:line`. */
export interface SecretValue {
  readonly value: string
  readonly source: string
}

/** What a Secret manifest holds, key by key: a value, or why it has none. */
export type SecretData = ReadonlyMap<string, SecretValue | ConfigError>

export interface Sealed {
  /** `clusters/slack.yaml:1 is a SealedSecret: only its cluster can open it`. */
  readonly says: string
  /** The keys that it gives in the cluster; undefined where nobody can know them from here. */
  readonly keys?: readonly string[] | undefined
}

/** A Secret as this run sees it, put together from all that gives keys of it. */
export interface OpenedSecret {
  /** Whether anything gives it at all, be it without a key. */
  readonly exists: boolean
  readonly values: ReadonlyMap<string, string>
  /** Key -> where its value comes from: `secrets`, `environment FLUX_X`, `file:line`. */
  readonly sources: ReadonlyMap<string, string>
  /** What stands in the repository instead of values, when it cannot be opened: sealed, external, encrypted. */
  readonly sealed?: Sealed | undefined
}

/** What a Secret is called; its namespace is undefined where nothing says it. */
export interface SecretName {
  readonly namespace: string | undefined
  readonly name: string
}

type Texts = Iterable<readonly [key: string, text: string]>

/** The texts of `data` and `stringData` of a parsed Secret manifest, as they are written; null is ''. */
export function textsOf(fields: Fields, field: 'data' | 'stringData' | 'encryptedData'): [string, string][] {
  const path = field === 'encryptedData' ? ['spec', field] : [field]
  return entriesOf(fields, nodeAt(fields, ...path)).map(([key, node]) => [key, textOf(node) ?? ''])
}

/**
 * The values of a Secret: stringData, over data, which is base64.
 * @param where where a field as `data.token` stands
 * @param name the Secret, for messages
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

/** As the API server reads it: padded, line breaks allowed. */
function isBase64(text: string): boolean {
  const bare = text.replace(/[\r\n]/g, '')
  return bare.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(bare)
}
