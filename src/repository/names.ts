/** What a manifest is called; its namespace is undefined where nothing says it. */
interface Named {
  readonly namespace: string | undefined
  readonly name: string
}

/**
 * `namespace/name`, or the bare name where there is no namespace.
 * @param home the namespace in which a manifest lives whose own is not said: that of the event's object
 */
export function fullName({ namespace, name }: Named, home = ''): string {
  const space = namespace ?? home
  return space === '' ? name : `${space}/${name}`
}

/** How many folders the paths of two files have in common, from the top: one repository may hold several clusters. */
export function commonFolders(a: string, b: string): number {
  const [left, right] = [a.split('/').slice(0, -1), b.split('/').slice(0, -1)]
  const differ = left.findIndex((folder, at) => folder !== right[at])
  return differ === -1 ? left.length : differ
}
