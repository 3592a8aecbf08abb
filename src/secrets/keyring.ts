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
import { isTelling } from './redact/secret-texts.ts'
import type { OpenedSecret, SecretName, SecretValue } from './secret-data.ts'
import { documentOpener, type OpenOptions } from './secret-document.ts'
import { entryNames, type UsedSecrets, usedSecrets } from './secret-names.ts'
import type { SecretsInput } from './secrets-input.ts'

/** Keys that Flux reads of a Secret; flat names are looked for with these. */
const secretKeys = [...providerKeys, 'ca.crt', 'tls.crt', 'tls.key', 'caFile', 'certFile', 'keyFile']

export interface Keyring {
  /**
   * The Secret of that name, in the namespace that is in force.
   * @param from the file that refers to it: of several manifests of that name the nearest counts
   * @throws ConfigError for what is there but wrong: no base64, tampered with, several Secrets under one flat name
   */
  readonly open: (namespace: string | undefined, name: string, from?: string) => Promise<OpenedSecret>
  /** Where to paste what to give these Secrets, in the syntax of the CI system, and what has to be done `first`. */
  readonly block: (needed: readonly Needed[], first?: string) => string
  /** The error for a Secret without these keys. `provider` is `namespace/name`, `field` what refers to the Secret. */
  readonly missing: (provider: string, needed: Needed, opened: OpenedSecret, field: string) => MissingSecretError
}

export interface KeyringOptions extends OpenOptions {
  readonly given?: SecretsInput | undefined
  readonly file?: SecretsInput | undefined
  /** How secrets are given where the run happens; as inputs of the Action if not given. */
  readonly syntax?: PasteSyntax
  /** Every Secret that a Provider refers to: whether a short flat name means one alone. */
  readonly usedNames: readonly SecretName[]
}

/** How many Secrets are opened at once: each may start a process. */
const mostAtOnce = 8

/** Puts Secrets together from all their sources; docs/secrets.md has the order. What it opens goes to the redactor. */
export function createKeyring(options: KeyringOptions): Keyring {
  const givens = [options.given, options.file].filter((given) => given !== undefined)
  const used = usedSecrets(options.usedNames)
  const openDocument = documentOpener(options)
  // A copy: Node asks the system for each variable of process.env, every time.
  const sources: Sources = { ...options, environment: { ...options.environment }, givens, used, openDocument }
  const opened = new Map<string, Promise<OpenedSecret>>()
  const inTurn = turns(mostAtOnce)
  const entries = givens.flatMap((given) => [...given.entries.keys()].map((entry) => ({ entry, name: nameOf(entry) })))
  const entriesByName = byName(entries)
  const entriesOf = (name: string): string[] => (entriesByName.get(name) ?? []).map(({ entry }) => entry)
  let unused: readonly string[] | undefined
  const syntax = options.syntax ?? 'action'
  const block: Keyring['block'] = (needed, first) => pasteBlock(used, needed, { syntax, first })
  return {
    open: (namespace, name, from) => {
      const id = JSON.stringify([namespace, name, from])
      const known = opened.get(id) ?? inTurn(() => open(sources, { namespace, name }, from))
      opened.set(id, known)
      return known
    },
    block,
    missing: (provider, needed, secret, field) => {
      const flatNames = needed.keys.flatMap((key) => used.flatNames(needed, key))
      const paths = emptyPaths(needed, flatNames)
      const empty = givens.flatMap((given) => paths.filter((path) => given.empty.has(path)))
      // The same for every Secret that is missing.
      unused ??= unusedNames(givens, used, { usedNames: options.usedNames, keys: secretKeys })
      const near = [...nearMisses(givens, entriesOf, needed), ...unused]
      return missingSecret(provider, needed, secret, field, {
        flatNames,
        empty,
        near,
        fix: block([needed]),
      })
    },
  }
}

/** The name of the Secret in `namespace/name` or `name`. */
function nameOf(entry: string): string {
  return entry.slice(entry.lastIndexOf('/') + 1)
}

/**
 * Runs tasks so many at a time, and lets signals in between them: what has many Secrets to open would otherwise not notice
 * that the run is cancelled.
 */
function turns(atOnce: number): <T>(task: () => Promise<T>) => Promise<T> {
  const ends: Promise<unknown>[] = Array.from({ length: atOnce }, () => Promise.resolve())
  let next = 0
  return (task) => {
    const lane = next++ % atOnce
    const result = (ends[lane] as Promise<unknown>).then(yieldToSignals).then(task)
    ends[lane] = result.catch(() => {})
    return result
  }
}

interface Sources extends Pick<KeyringOptions, 'environment' | 'redactor'> {
  readonly givens: readonly SecretsInput[]
  readonly used: UsedSecrets
  readonly openDocument: ReturnType<typeof documentOpener>
}

async function open(sources: Sources, secret: SecretName, from: string | undefined): Promise<OpenedSecret> {
  const found = new Map<string, SecretValue>()
  let exists = false
  for (const given of sources.givens) {
    for (const name of entryNames(secret)) {
      const entry = given.entries.get(name)
      if (entry) exists = true
      for (const [key, value] of entry ?? []) if (!found.has(key)) found.set(key, value)
    }
  }
  for (const key of secretKeys) {
    const flat = found.has(key) ? undefined : findFlat(sources, secret, key)
    if (flat) found.set(key, flat)
  }
  const document = await sources.openDocument(secret, from, found.size > 0)
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

/** @throws ConfigError if the flat name that has a value means another Secret as well */
function findFlat({ used, environment, givens }: Sources, secret: SecretName, key: string): SecretValue | undefined {
  const names = used.flatNames(secret, key)
  const inEnvironment = (name: string): SecretValue | undefined =>
    environment[name] ? { value: environment[name], source: `environment ${name}` } : undefined
  for (const lookUp of [
    ...givens.map(
      ({ flat }) =>
        (name: string) =>
          flat.get(name),
    ),
    inEnvironment,
  ]) {
    for (const name of names) {
      const found = lookUp(name)
      if (!found) continue
      const other = used.clash(secret, key, name)
      if (other)
        throw new ConfigError(
          `${name} means Secret ${fullName(secret)} and Secret ${fullName(other)} alike; give them in secrets by their own names, as "${fullName(secret)}: { ${key}: … }"`,
          { field: 'secrets' },
        )
      return found
    }
  }
  return undefined
}

const addresses = /^(address|proxy|githubAppBaseURL)$/
const publicKeys = /^(username|githubAppID|githubAppInstallation(ID|Owner)|(ca|tls)\.crt|caFile|certFile)$/

/** A value of a Secret that is about to be used: a user name, an id and a certificate are not secrets. */
function registerKey(redactor: Redactor, key: string, value: string): void {
  if (addresses.test(key)) redactor.addAddress(value)
  else if (!publicKeys.test(key)) redactor.add(value)
}

/** Tells the redactor every text that the user gave as a secret, before anything is printed; addresses keep their host. */
export function registerSecrets(given: SecretsInput, redactor: Redactor): void {
  const texts = [...given.entries.values(), given.flat].flatMap((map) => [...map])
  for (const [key, { value }] of texts) if (!/(^|_)username$/i.test(key)) redactor.addAddress(value)
}

/**
 * Tells the redactor a value that a variable took from a Secret; an address keeps its host, a user name is not secret.
 * @param isPart whether it is what a function such as `${x:0:8}` makes of the value: then it may be a word like any other
 */
export function registerVariable(name: string, value: string, isPart: boolean, redactor: Redactor): void {
  if (!/(^|_)username$/i.test(name) && (!isPart || isTelling(value))) redactor.addAddress(value)
}
