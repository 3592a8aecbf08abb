import { ConfigError, list } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import type { OpenedSecret, SecretName } from './data.ts'
import type { GivenSecrets } from './given.ts'
import { entryNames, type UsedSecrets } from './secret-names.ts'

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
export function block(used: UsedSecrets, needed: readonly Needed[]): string {
  const lines = eachOnce(needed).flatMap((secret) => [
    `  ${fullName(secret)}:`,
    ...secret.keys.map((key) => {
      const name = `secrets.${used.flatNames(secret, key).at(-1)}`
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

/**
 * What the user gave that is nearly the Secret: a text where its keys belong, or the Secret of another namespace.
 * @param entriesOf the entries of `secrets` for Secrets of a name
 */
export function nearMisses(
  givens: readonly GivenSecrets[],
  entriesOf: (name: string) => readonly string[],
  needed: Needed,
): string[] {
  const own = entryNames(needed)
  const texts = own.filter((entry) => givens.some(({ flat }) => flat.has(entry)))
  const others = entriesOf(needed.name).filter((entry) => !own.includes(entry))
  return [
    ...texts.map((entry) => `In secrets, ${entry} is a text; expected a map of keys.`),
    ...(others.length > 0 ? [`Given is ${list(others)}, of another namespace.`] : []),
  ]
}

/** What the user gave that no Provider uses: a name with a typing error stands among them. Other names are not ours to tell. */
export function unusedNames(givens: readonly GivenSecrets[], used: UsedSecrets, keys: readonly string[]): string[] {
  const unused = givens.flatMap(({ entries, flat }) => [
    ...[...entries.keys()].filter((entry) => !used.hasEntry(entry)),
    ...[...flat.keys()].filter((name) => name.startsWith('FLUX_') && !used.hasFlatName(name, keys)),
  ])
  return unused.length === 0 ? [] : [`Given, but used by no Provider: ${list(unused)}.`]
}

/** How a GivenSecrets would name a key that is there without a value. */
export function emptyPaths(needed: Needed, names: readonly string[]): string[] {
  return [...entryNames(needed).flatMap((entry) => needed.keys.map((key) => `${entry}.${key}`)), ...names]
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
  const entries = entryNames(needed)
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
