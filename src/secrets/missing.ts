import { ConfigError, list } from '../common/errors.ts'
import { byName, fullName } from '../common/names.ts'
import type { OpenedSecret, SecretName } from './data.ts'
import { entryNames, flatNames, same } from './entry-names.ts'
import type { GivenSecrets } from './given.ts'

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

const severalLines = /PrivateKey$|\.crt$|\.key$|File$|^(headers|creds)$/

/** The `secrets:` input to paste, with these Secrets and keys; `used` are the Secrets of all Providers. */
export function block(used: readonly SecretName[], needed: readonly Needed[]): string {
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
export function nearMisses(givens: readonly GivenSecrets[], { namespace, name }: Needed): string[] {
  const own = entryNames(namespace, name)
  const texts = own.filter((entry) => givens.some(({ flat }) => flat.has(entry)))
  const elsewhere = givens.flatMap(({ entries }) => [...entries.keys()]).filter((entry) => entry.endsWith(`/${name}`))
  return [
    ...texts.map((entry) => `In secrets, ${entry} is a text; expected a map of keys.`),
    ...elsewhere.filter((entry) => !own.includes(entry)).map((entry) => `Given is ${entry}, of another namespace.`),
  ]
}

/** What the user gave that no Provider uses: a name with a typing error stands among them. Other secrets' names are none of ours. */
export function unusedNames(
  givens: readonly GivenSecrets[],
  used: readonly SecretName[],
  keys: readonly string[],
): string[] {
  const alike = byName(used)
  const isUsed = (entry: string): boolean => {
    const [name = '', namespace] = entry.split('/').reverse()
    return alike.get(name)?.some((one) => same(one, { namespace, name })) ?? false
  }
  // What a Secret's flat names are hangs on those of its own name alone.
  const flat = new Set(
    [...alike.values()].flatMap((one) => one.flatMap((secret) => keys.flatMap((key) => flatNames(one, secret, key)))),
  )
  const unused = givens.flatMap(({ entries, flat: texts }) => [
    ...[...entries.keys()].filter((entry) => !isUsed(entry)),
    ...[...texts.keys()].filter((name) => name.startsWith('FLUX_') && !flat.has(name)),
  ])
  return unused.length === 0 ? [] : [`Given, but used by no Provider: ${list(unused)}.`]
}

/** How a GivenSecrets would name a key that is there without a value. */
export function emptyPaths({ namespace, name, keys }: Needed, names: readonly string[]): string[] {
  return [...entryNames(namespace, name).flatMap((entry) => keys.map((key) => `${entry}.${key}`)), ...names]
}

/** The error for a Secret without the keys that a Provider needs: what was looked for, and what to write. */
export function missing(
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
