import type { SecretName } from './secret-data.ts'

/** Returns the names under which `secrets` may list a Secret, the most specific first. */
export function entryNames({ namespace, name }: SecretName): string[] {
  return namespace ? [`${namespace}/${name}`, name] : [name]
}

/** The Secrets that Providers refer to, and the names under which users may provide them. */
export interface UsedSecrets {
  /**
   * Returns the flat names of a key: FLUX_NAMESPACE_NAME_KEY, then FLUX_NAME_KEY. The short name is left out if several
   * namespaces use a Secret with that name. A Provider without a namespace could be in any of them.
   */
  readonly flatNames: (secret: SecretName, key: string) => string[]
  /** Finds another Secret with a key that has the same flat name as `key` of this Secret. */
  readonly clash: (secret: SecretName, key: string, flatName: string) => SecretName | undefined
  /** Whether an entry of `secrets`, as `namespace/name` or `name`, is used. */
  readonly hasEntry: (entry: string) => boolean
  /** Whether this flat name is used, for one of these keys. */
  readonly hasFlatName: (flatName: string, keys: readonly string[]) => boolean
}

/** Indexes the Secrets by name, so that each lookup takes constant time. */
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

/** Whether another namespace than this one is in the set. */
function isShared(namespaces: ReadonlySet<string | undefined> = new Set(), namespace: string | undefined): boolean {
  // Counted, not searched: a name may be used in thousands of namespaces.
  const known = namespaces.size - (namespaces.has(undefined) ? 1 : 0)
  return namespace !== undefined && known > (namespaces.has(namespace) ? 1 : 0)
}

function flatten(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '_')
}

/** Whether two names may mean the same Secret: an unknown namespace matches any. */
function isSame(a: SecretName, b: SecretName): boolean {
  return a.name === b.name && (a.namespace ?? b.namespace) === (b.namespace ?? a.namespace)
}
