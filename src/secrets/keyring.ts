import { ConfigError } from '../errors.ts'
import type { SecretKey } from '../provider.ts'
import { type Found, fullName, type Sealed, type SecretName } from './data.ts'
import { type OpenOptions, openDocument } from './document.ts'
import type { GivenSecrets } from './given.ts'
import type { Redactor } from './redact.ts'

/** Keys that Flux reads of a Secret; flat names are looked for with these. */
const secretKeys = [
  'address',
  'token',
  'username',
  'password',
  'headers',
  'proxy',
  'creds',
  'nkey',
  'githubAppID',
  'githubAppInstallationID',
  'githubAppInstallationOwner',
  'githubAppPrivateKey',
  'githubAppBaseURL',
  'ca.crt',
  'tls.crt',
  'tls.key',
  'caFile',
  'certFile',
  'keyFile',
] as const satisfies readonly (SecretKey | `${'ca' | 'tls'}.${string}` | `${string}File`)[]

/** A Secret as this run sees it, put together from all that gives keys of it. */
export interface OpenedSecret {
  /** Whether anything gives it at all, be it without a key. */
  readonly exists: boolean
  readonly values: ReadonlyMap<string, string>
  /** Key -> where its value was found: `secrets`, `environment FLUX_X`, `file:line`. */
  readonly found: ReadonlyMap<string, string>
  /** What stands in the repository instead of values, when it cannot be opened: sealed, external, encrypted. */
  readonly sealed?: Sealed | undefined
}

/** A key of a Secret that something needs. */
export interface Needed extends SecretName {
  readonly keys: readonly string[]
}

/** A Secret, or a key of it, that nothing gives: the run is otherwise able to go on (forks, `Unknown` conditions). */
export class MissingSecretError extends ConfigError {
  readonly needed: Needed

  constructor(message: string, needed: Needed, field: string) {
    super(message, { field })
    this.needed = needed
  }
}

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
      const near = nearMisses(givens, needed)
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

function entryNames(namespace: string | undefined, name: string): string[] {
  return namespace ? [`${namespace}/${name}`, name] : [name]
}

function flatten(...parts: string[]): string {
  return `FLUX_${parts
    .join('_')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '_')}`
}

/** The short name is looked for only if one namespace uses a Secret of that name; a Provider without one is in any. */
function flatNames(used: readonly SecretName[], { namespace, name }: SecretName, key: string): string[] {
  const own = { namespace, name }
  const isShared = used.some((other) => other.name === name && !same(other, own))
  const short = isShared ? [] : [flatten(name, key)]
  return namespace ? [flatten(namespace, name, key), ...short] : short
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

function same(a: SecretName, b: SecretName): boolean {
  return a.name === b.name && (a.namespace ?? b.namespace) === (b.namespace ?? a.namespace)
}

const publicKeys =
  /^(username|githubAppID|githubAppInstallation(ID|Owner)|githubAppBaseURL|(ca|tls)\.crt|caFile|certFile)$/

/** A value of a Secret that is about to be used: a user name, an id and a certificate are no secrets. */
function registerKey(redactor: Redactor, key: string, value: string): void {
  if (key === 'address' || key === 'proxy') redactor.addAddress(value)
  else if (!publicKeys.test(key)) redactor.add(value)
}

/** Tells the redactor every text that the user gave as a secret, before anything is printed; addresses keep their host. */
export function registerSecrets(given: GivenSecrets, redactor: Redactor): void {
  const texts = [...given.entries.values(), given.flat].flatMap((map) => [...map])
  for (const [key, { value }] of texts) if (!/(^|_)username$/i.test(key)) redactor.addAddress(value)
}

const severalLines = /PrivateKey$|\.crt$|\.key$|File$|^(headers|creds)$/

function block(used: readonly SecretName[], needed: readonly Needed[]): string {
  const lines = eachOnce(needed).flatMap((secret) => [
    `  ${fullName(secret)}:`,
    ...secret.keys.map((key) => {
      const name = `secrets.${flatNames(used, secret, key).at(-1)}`
      return `    ${key}: ${severalLines.test(key) ? `\${{ toJSON(${name}) }}` : `"\${{ ${name} }}"`}`
    }),
  ])
  return ['secrets: |', ...lines].join('\n')
}

/** Several Providers may need one Secret, and YAML refuses a key that stands twice. */
function eachOnce(needed: readonly Needed[]): Needed[] {
  const once = new Map<string, Needed>()
  for (const secret of needed) {
    const { keys = [] } = once.get(fullName(secret)) ?? {}
    once.set(fullName(secret), { ...secret, keys: [...new Set([...keys, ...secret.keys])] })
  }
  return [...once.values()]
}

/** What the user gave that is nearly the Secret: a text where its keys belong, or the Secret of another namespace. */
function nearMisses(givens: readonly GivenSecrets[], { namespace, name }: Needed): string[] {
  const own = entryNames(namespace, name)
  const texts = own.filter((entry) => givens.some(({ flat }) => flat.has(entry)))
  const elsewhere = givens.flatMap(({ entries }) => [...entries.keys()]).filter((entry) => entry.endsWith(`/${name}`))
  return [
    ...texts.map((entry) => `In secrets, ${entry} is a text; expected a map of keys.`),
    ...elsewhere.filter((entry) => !own.includes(entry)).map((entry) => `Given is ${entry}, of another namespace.`),
  ]
}

/** How a GivenSecrets would name a key that is there without a value. */
function emptyPaths({ namespace, name, keys }: Needed, names: readonly string[]): string[] {
  return [...entryNames(namespace, name).flatMap((entry) => keys.map((key) => `${entry}.${key}`)), ...names]
}

function missing(
  provider: string,
  needed: Needed,
  { exists, sealed, values }: OpenedSecret,
  field: string,
  told: { names: readonly string[]; empty: readonly string[]; near: readonly string[]; block: string },
): MissingSecretError {
  const { names, empty, near, block } = told
  const keys = needed.keys.join(' and ')
  const held = [...values].flatMap(([key, value]) => (value === '' ? [] : [key]))
  const entries = entryNames(needed.namespace, needed.name)
  const flat = names.filter((name) => !entries.includes(name))
  const holds = held.length > 0 ? ` (it holds ${held.join(', ')})` : ''
  const lacks = exists ? `which does not hold ${needed.keys.length > 1 ? 'them' : 'it'}${holds}` : 'which nothing gives'
  const sentences = [
    `Provider ${provider} needs ${keys} of Secret ${fullName(needed)} (${field}), ${lacks}.`,
    `Looked for ${entries.join(' and ')} in secrets, for ${flat.join(', ')} in secrets and in the environment, and for a Secret manifest.`,
    ...(sealed ? [`${sealed.says}.`] : []),
    ...(empty.length > 0 ? [`In secrets, ${empty.join(', ')} is empty: is there such a secret in the settings?`] : []),
    ...near,
    `Give it as:\n${block}`,
  ]
  return new MissingSecretError(sentences.join(' '), needed, field)
}
