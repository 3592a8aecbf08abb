import type { SecretName } from './data.ts'

/** The names under which `secrets` may have a map of keys for a Secret, the exact one first. */
export function entryNames(namespace: string | undefined, name: string): string[] {
  return namespace ? [`${namespace}/${name}`, name] : [name]
}

function flatten(...parts: string[]): string {
  return `FLUX_${parts
    .join('_')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '_')}`
}

/**
 * The flat names of a key, as FLUX_NAMESPACE_NAME_KEY. The short one is looked for only if one namespace uses a Secret
 * of that name; a Provider without a namespace is in any.
 * @param used the Secrets of all Providers
 */
export function flatNames(used: readonly SecretName[], { namespace, name }: SecretName, key: string): string[] {
  const own = { namespace, name }
  const isShared = used.some((other) => other.name === name && !same(other, own))
  const short = isShared ? [] : [flatten(name, key)]
  return namespace ? [flatten(namespace, name, key), ...short] : short
}

/** Whether two names may mean one Secret: a namespace that is not said may be any. */
export function same(a: SecretName, b: SecretName): boolean {
  return a.name === b.name && (a.namespace ?? b.namespace) === (b.namespace ?? a.namespace)
}
