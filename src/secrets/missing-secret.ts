import { ConfigError } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import { nearest, shortList } from '../common/wording.ts'
import type { OpenedSecret, SecretName } from './secret-data.ts'
import { entryNames, type UsedSecrets } from './secret-names.ts'
import type { SecretsInput } from './secrets-input.ts'

/** A key of a Secret that something needs. */
export interface Needed extends SecretName {
  readonly keys: readonly string[]
}

/** A Secret, or a key of it, that was not found. Without it the run can still do other things: skip, show, check. */
export class MissingSecretError extends ConfigError {
  readonly needed: Needed
  /** Whether the Secret is there with other keys: then it is wrong, and not just unknown to this run. */
  readonly isWrong: boolean
  /** The message without what to paste and where it was searched. */
  readonly brief: string
  /** Sentences about what was given instead. */
  readonly near: readonly string[]

  constructor(
    message: string,
    needed: Needed,
    { brief, near, field, isWrong }: { brief: string; near: readonly string[]; field: string; isWrong: boolean },
  ) {
    super(message, { field })
    this.brief = brief
    this.near = near
    this.needed = needed
    this.isWrong = isWrong
  }
}

/**
 * What the user gave that is nearly the Secret: a text where its keys belong, or the Secret of another namespace.
 * @param entriesOf the entries of `secrets` for Secrets of a name
 */
export function nearMisses(
  givens: readonly SecretsInput[],
  entriesOf: (name: string) => readonly string[],
  needed: Needed,
): string[] {
  const own = entryNames(needed)
  const texts = own.filter((entry) => givens.some(({ flat }) => flat.has(entry)))
  const others = entriesOf(needed.name).filter((entry) => !own.includes(entry))
  return [
    ...texts.map((entry) => `In secrets, ${entry} is a text; expected a map of keys.`),
    ...(others.length > 0 ? [`Given instead: ${shortList(others)}, of another namespace.`] : []),
  ]
}

/** What the user gave that no Provider uses: a name with a typing error stands among them. Other names are not ours to tell. */
export function unusedNames(
  givens: readonly SecretsInput[],
  used: UsedSecrets,
  { usedNames, keys }: { readonly usedNames: readonly SecretName[]; readonly keys: readonly string[] },
): string[] {
  const unused = givens.flatMap(({ entries, flat }) => [
    ...[...entries.keys()].filter((entry) => !used.hasEntry(entry)),
    ...[...flat.keys()].filter((name) => name.startsWith('FLUX_') && !used.hasFlatName(name, keys)),
  ])
  if (unused.length === 0) return []
  const flatNames = () => usedNames.flatMap((secret) => keys.flatMap((key) => used.flatNames(secret, key)))
  const entries = usedNames.flatMap(entryNames)
  const describe = (name: string): string => {
    const meant = nearest(name, name.startsWith('FLUX_') ? flatNames() : entries)
    return meant === undefined ? name : `${name} (did you mean ${meant}?)`
  }
  return [`Given, but not used by any Provider: ${shortList(unused, describe)}.`]
}

/** How a SecretsInput would name a key that is there without a value. */
export function emptyPaths(needed: Needed, names: readonly string[]): string[] {
  return [...entryNames(needed).flatMap((entry) => needed.keys.map((key) => `${entry}.${key}`)), ...names]
}

/** What there is to say about a Secret that is missing. */
interface Search {
  /** Flat names that were looked for. */
  readonly flatNames: readonly string[]
  /** Names that are there without a value. */
  readonly empty: readonly string[]
  /** Sentences about what was given instead. */
  readonly near: readonly string[]
  /** What to paste, and where. */
  readonly fix: string
}

/** The error for a Secret without the keys that a Provider needs: what to write, then where it was looked for. */
export function missingSecret(
  provider: string,
  needed: Needed,
  { exists, sealed, values }: OpenedSecret,
  field: string,
  { flatNames, empty, near, fix }: Search,
): MissingSecretError {
  const secret = `Secret ${fullName(needed)} (${field})`
  const held = [...values].flatMap(([key, value]) => (value === '' ? [] : [key]))
  const holds = held.length > 0 ? ` (it has ${held.join(', ')})` : ''
  const lacks = exists
    ? `but it does not have ${needed.keys.length > 1 ? 'them' : 'it'}${holds}`
    : 'which was not given'
  const keys = `${needed.keys.length > 1 ? 'keys' : 'key'} ${needed.keys.join(' and ')}`
  const sentences = [
    needed.keys.length > 0
      ? `Provider ${provider} needs the ${keys} of ${secret}, ${lacks}.`
      : `Provider ${provider} refers to ${secret}, which was not given. The Provider reads nothing of it, but Flux refuses a Provider whose Secret is missing. Remove ${field}, or give an empty Secret.`,
    ...(sealed ? [`${sealed.says}.`] : []),
    ...(empty.length > 0 ? [`In secrets, ${empty.join(', ')} is empty: does that secret exist in the settings?`] : []),
    ...near,
  ]
  const brief = sentences.join(' ')
  const searched = `Searched: secrets (${[...entryNames(needed), ...flatNames].join(', ')})`
  const variables = flatNames.length > 0 ? `, the environment (${flatNames.join(', ')})` : ''
  const isSealed = needed.keys.some((key) => sealed?.keys?.includes(key) ?? false)
  return new MissingSecretError(`${brief} ${fix}\n${searched}${variables}, Secret manifests.`, needed, {
    brief,
    near,
    field,
    isWrong: held.length > 0 && !isSealed && empty.length === 0,
  })
}
