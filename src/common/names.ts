/** A manifest's name. Its namespace is undefined if none is set. */
interface Named {
  readonly namespace: string | undefined
  readonly name: string
}

/**
 * Returns `namespace/name`, or only the name if there is no namespace.
 * @param fallbackNamespace used if the manifest sets none, such as the namespace of the event's object
 */
export function fullName({ namespace, name }: Named, fallbackNamespace = ''): string {
  const effective = namespace ?? fallbackNamespace
  return effective === '' ? name : `${effective}/${name}`
}

/** Groups items by name. Scanning the whole list for each name takes three seconds with ten thousand Providers. */
export function byName<T extends { readonly name: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(item.name)
    if (group) group.push(item)
    else groups.set(item.name, [item])
  }
  return groups
}

/** Counts the leading folders that two file paths share. In a repository with several clusters, more means closer. */
export function commonFolders(a: string, b: string): number {
  const [left, right] = [a.split('/').slice(0, -1), b.split('/').slice(0, -1)]
  const firstDifference = left.findIndex((folder, at) => folder !== right[at])
  return firstDifference === -1 ? left.length : firstDifference
}
