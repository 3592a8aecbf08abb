import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parseAllDocuments } from 'yaml'
import { ConfigError } from '../../common/errors.ts'
import type { Environment } from '../../common/this-process.ts'
import type { Redactor } from '../redact/redact.ts'

/** The fields of a document's `sops` block that we read. */
export interface SopsMetadata {
  readonly age?: readonly { readonly recipient?: string; readonly enc?: string }[]
  readonly mac?: string
  readonly lastmodified?: string
  readonly mac_only_encrypted?: boolean | string
  readonly unencrypted_suffix?: string
  readonly encrypted_suffix?: string
  readonly unencrypted_regex?: string
  readonly encrypted_regex?: string
}

/** A YAML document that is encrypted with SOPS. */
export interface SopsDocument {
  readonly file: string
  /** The line on which the document starts, from 1. */
  readonly line: number
  /** The contents of the file, with all its documents. */
  readonly wholeFile: string
}

/** What decryption needs. */
export interface SopsOptions {
  readonly environment: Environment
  readonly redactor: Redactor
  /** Whether the checkout is trusted, so that its files may be passed to the `sops` on PATH. */
  readonly trusted: boolean
}

/** The decrypted document as plain JavaScript, or the reason why it cannot be decrypted: the end of a sentence about it. */
export type DecryptedSops =
  | { readonly plain: unknown; readonly sealed?: undefined }
  | { readonly sealed: string; readonly plain?: undefined }

/** Features that only the `sops` binary supports, by their field in the `sops` block. */
const services: Readonly<Record<string, string>> = {
  pgp: 'PGP',
  kms: 'AWS KMS',
  gcp_kms: 'Google Cloud KMS',
  azure_kv: 'Azure Key Vault',
  hc_vault: 'Vault',
  hckms: 'Huawei Cloud KMS',
  key_groups: 'several key groups',
  encrypted_comment_regex: 'comments that say what is encrypted',
  unencrypted_comment_regex: 'comments that say what is encrypted',
}

/** Returns the names of the features for which a document needs the `sops` binary. */
export function otherServices(metadata: SopsMetadata): string[] {
  const used = Object.entries(metadata).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : Boolean(value),
  )
  return used.flatMap(([field]) => services[field] ?? [])
}

/** The key of a document's values, or the reason why it cannot be unwrapped: the end of a sentence about the document. */
export type DataKey = { readonly dataKey: Uint8Array } | { readonly dataKey?: undefined; readonly sealed: string }

/**
 * Unwraps a document's data key with the age keys in SOPS_AGE_KEY and SOPS_AGE_KEY_FILE, and registers those with the redactor.
 * @throws ConfigError if the key file cannot be read, or a line is not an age key
 */
export async function dataKeyOf({ age = [] }: SopsMetadata, { environment, redactor }: SopsOptions): Promise<DataKey> {
  const keys = ageKeys(environment)
  const recipients = age.map(({ recipient }) => recipient).join(', ')
  if (age.length === 0) return { sealed: 'is encrypted with SOPS, but not for an age key' }
  if (keys.length === 0)
    return {
      sealed: `is encrypted with SOPS for the age key of ${recipients}: put that key into SOPS_AGE_KEY, or its file's path into SOPS_AGE_KEY_FILE`,
    }
  const { Decrypter, armor } = await import('age-encryption')
  const decrypter = new Decrypter()
  for (const key of keys) {
    redactor.add(key)
    try {
      decrypter.addIdentity(key)
    } catch (cause) {
      throw new ConfigError(
        'SOPS_AGE_KEY or SOPS_AGE_KEY_FILE has a line that is not an age key; expected AGE-SECRET-KEY-1…',
        { field: 'SOPS_AGE_KEY' },
        { cause },
      )
    }
  }
  for (const { enc = '' } of age) {
    try {
      return { dataKey: await decrypter.decrypt(armor.decode(enc)) }
    } catch {
      // Encrypted for another key, or tampered with. Either way, try the next recipient.
    }
  }
  return { sealed: `is encrypted with SOPS for the age key of ${recipients}, and no key in SOPS_AGE_KEY opens it` }
}

/** Returns the age keys, which are one per line. Skips comments such as those of age-keygen. */
function ageKeys(environment: SopsOptions['environment']): string[] {
  const { SOPS_AGE_KEY: text = '', SOPS_AGE_KEY_FILE: file } = environment
  const lines = `${text}\n${file ? readKeys(file) : ''}`.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('#'))
}

function readKeys(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new ConfigError(
      `SOPS_AGE_KEY_FILE names ${file}, which cannot be read`,
      { field: 'SOPS_AGE_KEY_FILE' },
      { cause },
    )
  }
}

/** sops' exit code for a MAC mismatch. */
const macMismatch = 51

/**
 * Decrypts a document with the `sops` on PATH.
 * @throws ConfigError if sops reports a MAC mismatch
 */
export async function runSops(
  { file, line, wholeFile }: SopsDocument,
  index: number,
  needed: readonly string[],
  { environment, trusted }: SopsOptions,
): Promise<DecryptedSops> {
  const sealed = `is encrypted with SOPS by ${needed.join(', ')}`
  if (!trusted) return { sealed: `${sealed}, and no program is run in a checkout that is not trusted` }
  // A file, because older versions do not read standard input. What is written is still encrypted.
  const folder = await mkdtemp(join(tmpdir(), 'flux-notify-'))
  const copy = join(folder, 'secret.yaml')
  try {
    await writeFile(copy, wholeFile)
    const { stdout } = await promisify(execFile)('sops', ['--decrypt', copy], {
      env: { ...environment },
      timeout: 30_000,
      maxBuffer: 64 * 1024 * 1024,
    })
    const documents = parseAllDocuments(stdout, { prettyErrors: false, logLevel: 'error' })
    return { plain: documents[index]?.toJS({ maxAliasCount: 100 }) }
  } catch (cause) {
    const { code, stderr = '' } = cause as { code?: string | number; stderr?: string }
    if (code === 'ENOENT') return { sealed: `${sealed}, and there is no sops on PATH` }
    if (code === macMismatch)
      throw new ConfigError(
        'SOPS: the message authentication code (MAC) does not match; the file was changed after it was encrypted, edit it with `sops edit`',
        { file, line },
        { cause },
      )
    return { sealed: `${sealed}, and sops could not open it: ${stderr.trim().split('\n').at(-1)}` }
  } finally {
    await rm(folder, { recursive: true })
  }
}
