import { ConfigError } from '../common/errors.ts'
import { byName, fullName } from '../common/names.ts'
import { yieldToSignals } from '../common/this-process.ts'
import { secretKeys as providerKeys } from '../providers/provider-type.ts'
import {
  emptyPaths,
  type MissingSecretError,
  missingSecret,
  type Needed,
  nearMisses,
  unusedNames,
} from './missing-secret.ts'
import { type PasteSyntax, pasteBlock } from './paste-block.ts'
import type { Redactor } from './redact/redact.ts'
import { isRevealing } from './redact/secret-texts.ts'
import type { ResolvedSecret, SecretName, SecretValue } from './secret-data.ts'
import { type DocumentReaderOptions, documentReader } from './secret-document.ts'
import { entryNames, type UsedSecrets, usedSecrets } from './secret-names.ts'
import type { SecretsInput } from './secrets-input.ts'

/** The keys that Flux reads from a Secret. Flat names are looked up for these keys only. */
const secretKeys = [...providerKeys, 'ca.crt', 'tls.crt', 'tls.key', 'caFile', 'certFile', 'keyFile']

export interface SecretResolver {
  /**
   * Finds the values of a Secret. Each Secret is resolved once.
   * @param namespace the namespace in force; undefined if it is unknown
   * @param from the file that refers to the Secret; the nearest manifest with that name wins
   * @throws ConfigError if a value is not base64, was tampered with, or has a flat name that two Secrets share
   */
  readonly resolve: (namespace: string | undefined, name: string, from?: string) => Promise<ResolvedSecret>
  /** What to paste to provide these Secrets, in the CI system's syntax. `first` is a step to do before that. */
  readonly pasteBlock: (needed: readonly Needed[], first?: string) => string
  /** The error for a Secret that lacks these keys. `provider` is `namespace/name`; `field` is the reference to the Secret. */
  readonly missingError: (provider: string, needed: Needed, secret: ResolvedSecret, field: string) => MissingSecretError
}

export interface SecretResolverOptions extends DocumentReaderOptions {
  /** The input `secrets`. */
  readonly given?: SecretsInput | undefined
  /** The file of the input `secrets-file`. */
  readonly file?: SecretsInput | undefined
  /** How secrets are passed to this run. Default: as an input of the Action. */
  readonly syntax?: PasteSyntax
  /** Every Secret that a Provider refers to. They decide whether a flat name without a namespace is unambiguous. */
  readonly usedNames: readonly SecretName[]
}

/** How many Secrets are resolved at once: each may start a `sops` process. */
const maxConcurrency = 8

/** Resolves Secrets from all their sources, in the order of docs/secrets.md, and registers their values with the redactor. */
export function createSecretResolver(options: SecretResolverOptions): SecretResolver {
  const inputs = [options.given, options.file].filter((input) => input !== undefined)
  const used = usedSecrets(options.usedNames)
  const readDocument = documentReader(options)
  // A copy, because every read of process.env is a system call.
  const sources: Sources = { ...options, environment: { ...options.environment }, inputs, used, readDocument }
  const resolved = new Map<string, Promise<ResolvedSecret>>()
  const limit = concurrencyLimit(maxConcurrency)
  const entries = inputs.flatMap((input) => [...input.entries.keys()].map((entry) => ({ entry, name: nameOf(entry) })))
  const entriesByName = byName(entries)
  const entriesOf = (name: string): string[] => (entriesByName.get(name) ?? []).map(({ entry }) => entry)
  let unused: readonly string[] | undefined
  const syntax = options.syntax ?? 'action'
  const blockFor: SecretResolver['pasteBlock'] = (needed, first) => pasteBlock(used, needed, { syntax, first })
  return {
    resolve: (namespace, name, from) => {
      const cacheKey = JSON.stringify([namespace, name, from])
      const secret = resolved.get(cacheKey) ?? limit(() => resolveSecret(sources, { namespace, name }, from))
      resolved.set(cacheKey, secret)
      return secret
    },
    pasteBlock: blockFor,
    missingError: (provider, needed, secret, field) => {
      const flatNames = needed.keys.flatMap((key) => used.flatNames(needed, key))
      const paths = emptyPaths(needed, flatNames)
      const empty = inputs.flatMap((input) => paths.filter((path) => input.empty.has(path)))
      // Cached, because it is the same for every missing Secret.
      unused ??= unusedNames(inputs, used, { usedNames: options.usedNames, keys: secretKeys })
      const near = [...nearMisses(inputs, entriesOf, needed), ...unused]
      return missingSecret(provider, needed, secret, field, {
        flatNames,
        empty,
        near,
        fix: blockFor([needed]),
      })
    },
  }
}

/** The Secret's name in an entry `namespace/name` or `name`. */
function nameOf(entry: string): string {
  return entry.slice(entry.lastIndexOf('/') + 1)
}

/**
 * Limits how many tasks run at once. Yields to signal handlers before each task, so that a run with many Secrets can still be
 * cancelled.
 */
function concurrencyLimit(concurrency: number): <T>(task: () => Promise<T>) => Promise<T> {
  const lanes: Promise<unknown>[] = Array.from({ length: concurrency }, () => Promise.resolve())
  let next = 0
  return (task) => {
    const lane = next++ % concurrency
    const result = (lanes[lane] as Promise<unknown>).then(yieldToSignals).then(task)
    lanes[lane] = result.catch(() => {})
    return result
  }
}

interface Sources extends Pick<SecretResolverOptions, 'environment' | 'redactor'> {
  readonly inputs: readonly SecretsInput[]
  readonly used: UsedSecrets
  readonly readDocument: ReturnType<typeof documentReader>
}

async function resolveSecret(sources: Sources, secret: SecretName, from: string | undefined): Promise<ResolvedSecret> {
  const found = new Map<string, SecretValue>()
  let exists = false
  for (const input of sources.inputs) {
    for (const name of entryNames(secret)) {
      const entry = input.entries.get(name)
      if (entry) exists = true
      for (const [key, value] of entry ?? []) if (!found.has(key)) found.set(key, value)
    }
  }
  for (const key of secretKeys) {
    const flat = found.has(key) ? undefined : findFlat(sources, secret, key)
    if (flat) found.set(key, flat)
  }
  const document = await sources.readDocument(secret, from, found.size > 0)
  for (const [key, value] of document?.data ?? []) {
    if (found.has(key)) continue
    if (value instanceof ConfigError) throw value
    found.set(key, value)
  }
  for (const [key, { value }] of found) registerKey(sources.redactor, key, value)
  return {
    exists: exists || found.size > 0 || document?.data !== undefined,
    values: new Map([...found].map(([key, { value }]) => [key, value])),
    sources: new Map([...found].map(([key, { source }]) => [key, source])),
    sealed: document?.sealed,
  }
}

/**
 * Finds a key by its flat names: in `secrets`, then in `secrets-file`, then in the environment.
 * @throws ConfigError if the flat name that has a value belongs to another Secret as well
 */
function findFlat({ used, environment, inputs }: Sources, secret: SecretName, key: string): SecretValue | undefined {
  const names = used.flatNames(secret, key)
  const fromEnvironment = (name: string): SecretValue | undefined =>
    environment[name] ? { value: environment[name], source: `environment ${name}` } : undefined
  const lookups = [
    ...inputs.map(
      ({ flat }) =>
        (name: string) =>
          flat.get(name),
    ),
    fromEnvironment,
  ]
  for (const lookUp of lookups) {
    for (const name of names) {
      const found = lookUp(name)
      if (!found) continue
      const other = used.clash(secret, key, name)
      if (other)
        throw new ConfigError(
          `${name} is ambiguous: it means Secret ${fullName(secret)} and Secret ${fullName(other)}; list each under its own name in secrets, as "${fullName(secret)}: { ${key}: … }"`,
          { field: 'secrets' },
        )
      return found
    }
  }
  return undefined
}

const addresses = /^(address|proxy|githubAppBaseURL)$/
const publicKeys = /^(username|githubAppID|githubAppInstallation(ID|Owner)|(ca|tls)\.crt|caFile|certFile)$/

/** Registers a Secret's value with the redactor. User names, IDs and certificates are not secret. */
function registerKey(redactor: Redactor, key: string, value: string): void {
  if (addresses.test(key)) redactor.addAddress(value)
  else if (!publicKeys.test(key)) redactor.add(value)
}

/** Registers everything in `secrets` or `secrets-file` with the redactor, except user names. Hosts of addresses stay visible. */
export function registerSecrets(input: SecretsInput, redactor: Redactor): void {
  const texts = [...input.entries.values(), input.flat].flatMap((map) => [...map])
  for (const [key, { value }] of texts) if (!/(^|_)username$/i.test(key)) redactor.addAddress(value)
}

/**
 * Registers the value of a `${var}` that comes from a Secret, except user names. The host of an address stays visible.
 * @param isPart whether it is the result of a function such as `${x:0:8}`, which is registered only if it is revealing
 */
export function registerVariable(name: string, value: string, isPart: boolean, redactor: Redactor): void {
  if (!/(^|_)username$/i.test(name) && (!isPart || isRevealing(value))) redactor.addAddress(value)
}
