import { ConfigError } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import { nearest, shortList } from '../common/wording.ts'
import type { ResolvedSecret, SecretName } from './secret-data.ts'
import { entryNames, type UsedSecrets } from './secret-names.ts'
import type { SecretsInput } from './secrets-input.ts'

/** A Secret, and the keys of it that a Provider needs. */
export interface Needed extends SecretName {
  readonly keys: readonly string[]
}

/** A Secret or one of its keys was not found. A class of its own because callers can go on: skip, preview, validate. */
export class MissingSecretError extends ConfigError {
  readonly needed: Needed
  /** Whether the Secret exists with other keys. Then it is wrong, not just unavailable to this run. */
  readonly isWrong: boolean
  /** The message without the block to paste and the list of names that were searched. */
  readonly brief: string
  /** Sentences about entries that may have been meant. */
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
 * Describes entries that may have been meant: a string instead of a map of keys, or a Secret with that name in another
 * namespace.
 * @param entriesOf returns the entries of `secrets` that have this name in any namespace
 */
export function nearMisses(
  inputs: readonly SecretsInput[],
  entriesOf: (name: string) => readonly string[],
  needed: Needed,
): string[] {
  const expected = entryNames(needed)
  const texts = expected.filter((entry) => inputs.some(({ flat }) => flat.has(entry)))
  const others = entriesOf(needed.name).filter((entry) => !expected.includes(entry))
  return [
    ...texts.map((entry) => `In secrets, ${entry} is a string; expected a map of keys.`),
    ...(others.length > 0 ? [`Found instead, in another namespace: ${shortList(others)}.`] : []),
  ]
}

/**
 * Lists what `secrets` holds and no Provider uses; a misspelled name is among them. Flat names count only if they begin with
 * `FLUX_`, since `toJSON(secrets)` holds unrelated secrets too.
 */
export function unusedNames(
  inputs: readonly SecretsInput[],
  used: UsedSecrets,
  { usedNames, keys }: { readonly usedNames: readonly SecretName[]; readonly keys: readonly string[] },
): string[] {
  const unused = inputs.flatMap(({ entries, flat }) => [
    ...[...entries.keys()].filter((entry) => !used.hasEntry(entry)),
    ...[...flat.keys()].filter((name) => name.startsWith('FLUX_') && !used.hasFlatName(name, keys)),
  ])
  if (unused.length === 0) return []
  const flatNames = () => usedNames.flatMap((secret) => keys.flatMap((key) => used.flatNames(secret, key)))
  const entries = usedNames.flatMap(entryNames)
  const describe = (name: string): string => {
    const suggestion = nearest(name, name.startsWith('FLUX_') ? flatNames() : entries)
    return suggestion === undefined ? name : `${name} (did you mean ${suggestion}?)`
  }
  return [`In secrets, but not used by any Provider: ${shortList(unused, describe)}.`]
}

/** The paths under which a SecretsInput lists these keys if they are present but empty. */
export function emptyPaths(needed: Needed, names: readonly string[]): string[] {
  return [...entryNames(needed).flatMap((entry) => needed.keys.map((key) => `${entry}.${key}`)), ...names]
}

/** What the search for a missing Secret found. */
interface Search {
  /** Flat names that were looked up. */
  readonly flatNames: readonly string[]
  /** Names that are present without a value. */
  readonly empty: readonly string[]
  /** Sentences about entries that may have been meant. */
  readonly near: readonly string[]
  /** What to paste, and where. */
  readonly fix: string
}

/** Creates the error for a Secret that lacks keys a Provider needs: what to write, then the names that were searched. */
export function missingSecret(
  provider: string,
  needed: Needed,
  { exists, sealed, values }: ResolvedSecret,
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
      : `Provider ${provider} refers to ${secret}, which was not given. The Provider reads nothing from it, but Flux refuses a Provider whose Secret is missing. Remove ${field}, or add an empty Secret.`,
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
