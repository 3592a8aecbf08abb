const affix = /(?<![\w\\])name(Prefix|Suffix)["']?\s*:[ \t]*["']?([^\s"'#,}]+)/g

/**
 * Finds the names that an object may have in its file if it has a name in the cluster, that name first: without the prefixes
 * and suffixes of kustomizations. The texts are those of the kustomizations, read when the first name is asked for.
 */
export function createNamesBefore(texts: () => Iterable<string>): (name: string) => readonly string[] {
  let affixes: { prefixes: Set<string>; suffixes: Set<string> } | undefined
  return (name) => {
    affixes ??= affixesIn(texts())
    const names = new Set([name])
    // A Set hands out what is added to it while it is read: names with several prefixes lose one after the other.
    for (const one of names) {
      for (const prefix of affixes.prefixes)
        if (one.startsWith(prefix) && one !== prefix) names.add(one.slice(prefix.length))
      for (const suffix of affixes.suffixes)
        if (one.endsWith(suffix) && one !== suffix) names.add(one.slice(0, -suffix.length))
    }
    return [...names]
  }
}

function affixesIn(texts: Iterable<string>) {
  const prefixes = new Set<string>()
  const suffixes = new Set<string>()
  for (const text of texts)
    if (text.includes('namePrefix') || text.includes('nameSuffix'))
      for (const [, which, value] of text.matchAll(affix))
        (which === 'Prefix' ? prefixes : suffixes).add(value as string)
  return { prefixes, suffixes }
}
