/** What a manifest is called; its namespace is undefined where nothing says it. */
interface Named {
  readonly namespace: string | undefined
  readonly name: string
}

/**
 * `namespace/name`, or the bare name where there is no namespace.
 * @param home the namespace of a manifest that does not name one: that of the event's object
 */
export function fullName({ namespace, name }: Named, home = ''): string {
  const space = namespace ?? home
  return space === '' ? name : `${space}/${name}`
}

/** Groups items by name. Searching all of them for each name takes three seconds with ten thousand Providers. */
export function byName<T extends { readonly name: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const named = new Map<string, T[]>()
  for (const one of all) {
    const same = named.get(one.name)
    if (same) same.push(one)
    else named.set(one.name, [one])
  }
  return named
}

/** How many folders the paths of two files have in common, from the top: one repository may hold several clusters. */
export function commonFolders(a: string, b: string): number {
  const [left, right] = [a.split('/').slice(0, -1), b.split('/').slice(0, -1)]
  const differ = left.findIndex((folder, at) => folder !== right[at])
  return differ === -1 ? left.length : differ
}
