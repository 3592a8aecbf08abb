import type { SecretName } from './secret-data.ts'

/** The names under which `secrets` may have a map of keys for a Secret, the exact one first. */
export function entryNames({ namespace, name }: SecretName): string[] {
  return namespace ? [`${namespace}/${name}`, name] : [name]
}

/** The Secrets that Providers refer to, and what follows from them for the names of what a user gives. */
export interface UsedSecrets {
  /**
   * The flat names of a key, as FLUX_NAMESPACE_NAME_KEY. The short one, without the namespace, is looked for only if one
   * namespace uses a Secret of that name; a Provider without a namespace is in any.
   */
  readonly flatNames: (secret: SecretName, key: string) => string[]
  /** Another Secret one of whose keys has this flat name; `key` is the key of the Secret at hand. */
  readonly clash: (secret: SecretName, key: string, flatName: string) => SecretName | undefined
  /** Whether an entry of `secrets`, as `namespace/name` or `name`, is one of these. */
  readonly hasEntry: (entry: string) => boolean
  /** Whether some key of a Secret has this flat name. */
  readonly hasFlatName: (flatName: string, keys: readonly string[]) => boolean
}

/** Indexes the Secrets once, so that work does not grow with their square. */
export function usedSecrets(used: readonly SecretName[]): UsedSecrets {
  const namespaces = new Map<string, Set<string | undefined>>()
  for (const { namespace, name } of used) namespaces.set(name, (namespaces.get(name) ?? new Set()).add(namespace))
  const stems = ({ namespace, name }: SecretName): string[] => {
    const short = isShared(namespaces.get(name), namespace) ? [] : [flatten(name)]
    return namespace ? [flatten(`${namespace}_${name}`), ...short] : short
  }
  const byStem = new Map<string, SecretName[]>()
  for (const [name, all] of namespaces)
    for (const namespace of all)
      for (const stem of stems({ namespace, name }))
        if (byStem.has(stem)) byStem.get(stem)?.push({ namespace, name })
        else byStem.set(stem, [{ namespace, name }])
  const withStem = (flatName: string, key: string): readonly SecretName[] =>
    flatName.endsWith(`_${flatten(key)}`) ? (byStem.get(flatName.slice('FLUX_'.length, -key.length - 1)) ?? []) : []
  return {
    flatNames: (secret, key) => stems(secret).map((stem) => `FLUX_${stem}_${flatten(key)}`),
    clash: (secret, key, flatName) => withStem(flatName, key).find((other) => !isSame(other, secret)),
    hasEntry: (entry) => {
      const [name = '', namespace] = entry.split('/').reverse()
      const all = namespaces.get(name)
      return all !== undefined && (namespace === undefined || all.has(namespace) || all.has(undefined))
    },
    hasFlatName: (flatName, keys) => keys.some((key) => withStem(flatName, key).length > 0),
  }
}

/** Whether a namespace other than this one is among them. */
function isShared(namespaces: ReadonlySet<string | undefined> = new Set(), namespace: string | undefined): boolean {
  const known = namespaces.size - (namespaces.has(undefined) ? 1 : 0)
  return namespace !== undefined && known > (namespaces.has(namespace) ? 1 : 0)
}

function flatten(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '_')
}

/** Whether two names may mean one Secret: a namespace that is not said may be any. */
function isSame(a: SecretName, b: SecretName): boolean {
  return a.name === b.name && (a.namespace ?? b.namespace) === (b.namespace ?? a.namespace)
}
