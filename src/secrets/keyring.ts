import { ConfigError } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import { secretKeys as providerKeys } from '../providers/provider-type.ts'
import type { Found, OpenedSecret, SecretName } from './data.ts'
import { type OpenOptions, openDocument } from './document.ts'
import { entryNames, flatNames, same } from './entry-names.ts'
import type { GivenSecrets } from './given.ts'
import { block, emptyPaths, type MissingSecretError, missing, type Needed, nearMisses, unusedNames } from './missing.ts'
import type { Redactor } from './redact/redact.ts'

/** Keys that Flux reads of a Secret; flat names are looked for with these. */
const secretKeys = [...providerKeys, 'ca.crt', 'tls.crt', 'tls.key', 'caFile', 'certFile', 'keyFile']

export interface Keyring {
  /**
   * The Secret of that name, in the namespace that is in force.
   * @param from the file that refers to it: of several manifests of that name the nearest counts
   * @throws ConfigError for what is there but wrong: no base64, tampered with, several Secrets under one flat name
   */
  readonly open: (namespace: string | undefined, name: string, from?: string) => Promise<OpenedSecret>
  /** The exact names under which a key is looked for. */
  readonly namesFor: (namespace: string | undefined, name: string, key: string) => string[]
  /** The `secrets:` input to paste, with these Secrets and keys. */
  readonly block: (needed: readonly Needed[]) => string
  /** The error for a Secret without these keys. `provider` is `namespace/name`, `field` what refers to the Secret. */
  readonly missing: (provider: string, needed: Needed, opened: OpenedSecret, field: string) => MissingSecretError
}

export interface KeyringOptions extends OpenOptions {
  readonly given?: GivenSecrets | undefined
  readonly file?: GivenSecrets | undefined
  /** Every Secret that a Provider refers to: whether a short flat name means one alone. */
  readonly usedNames: readonly SecretName[]
}

/** All sources of Secrets, in the order of design.md 2.2. What it opens goes to the redactor. */
export function createKeyring(options: KeyringOptions): Keyring {
  const givens = [options.given, options.file].filter((given) => given !== undefined)
  const opened = new Map<string, Promise<OpenedSecret>>()
  let unused: readonly string[] | undefined
  const namesFor: Keyring['namesFor'] = (namespace, name, key) => [
    ...entryNames(namespace, name),
    ...flatNames(options.usedNames, { namespace, name }, key),
  ]
  return {
    open: (namespace, name, from) => {
      const id = JSON.stringify([namespace, name, from])
      const known = opened.get(id) ?? open(options, givens, { namespace, name }, from)
      opened.set(id, known)
      return known
    },
    namesFor,
    block: (needed) => block(options.usedNames, needed),
    missing: (provider, needed, secret, field) => {
      const names = needed.keys.flatMap((key) => namesFor(needed.namespace, needed.name, key))
      const empty = givens.flatMap(({ empty }) => emptyPaths(needed, names).filter((path) => empty.has(path)))
      // The same for every Secret that is missing.
      unused ??= unusedNames(givens, options.usedNames, secretKeys)
      const near = [...nearMisses(givens, needed), ...unused]
      return missing(provider, needed, secret, field, { names, empty, near, block: block(options.usedNames, [needed]) })
    },
  }
}

async function open(
  options: KeyringOptions,
  givens: readonly GivenSecrets[],
  secret: SecretName,
  from: string | undefined,
): Promise<OpenedSecret> {
  const found = new Map<string, Found>()
  let exists = false
  for (const given of givens) {
    for (const name of entryNames(secret.namespace, secret.name)) {
      const entry = given.entries.get(name)
      if (entry) exists = true
      for (const [key, value] of entry ?? []) if (!found.has(key)) found.set(key, value)
    }
  }
  for (const key of secretKeys) {
    const flat = found.has(key) ? undefined : findFlat(options, givens, secret, key)
    if (flat) found.set(key, flat)
  }
  const document = await openDocument(options, secret, from, found.size > 0)
  for (const [key, value] of document?.data ?? []) {
    if (found.has(key)) continue
    if (value instanceof ConfigError) throw value
    found.set(key, value)
  }
  for (const [key, { value }] of found) registerKey(options.redactor, key, value)
  return {
    exists: exists || found.size > 0 || document?.data !== undefined,
    values: new Map([...found].map(([key, { value }]) => [key, value])),
    found: new Map([...found].map(([key, { place }]) => [key, place])),
    sealed: document?.sealed,
  }
}

/** @throws ConfigError if the flat name that has a value means another Secret as well */
function findFlat(
  { usedNames, environment }: KeyringOptions,
  givens: readonly GivenSecrets[],
  secret: SecretName,
  key: string,
): Found | undefined {
  const names = flatNames(usedNames, secret, key)
  const inEnvironment = (name: string): Found | undefined =>
    environment[name] ? { value: environment[name], place: `environment ${name}` } : undefined
  const sources = [
    ...givens.map(
      ({ flat }) =>
        (name: string) =>
          flat.get(name),
    ),
    inEnvironment,
  ]
  for (const source of sources) {
    for (const name of names) {
      const found = source(name)
      if (!found) continue
      const other = usedNames.find((each) => !same(each, secret) && flatNames(usedNames, each, key).includes(name))
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
export function registerSecrets(given: GivenSecrets, redactor: Redactor): void {
  const texts = [...given.entries.values(), given.flat].flatMap((map) => [...map])
  for (const [key, { value }] of texts) if (!/(^|_)username$/i.test(key)) redactor.addAddress(value)
}
