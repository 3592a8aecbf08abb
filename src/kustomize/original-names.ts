import { resolve } from 'node:path'
import { slashes } from '../common/paths.ts'
import type { ReadText } from './kustomization.ts'

/** The text of a kustomization.yaml or a Flux Kustomization, and the folder to which its paths are relative. */
export interface KustomizationText {
  readonly folder: string
  readonly text: string
}

const affix = /(?<![\w\\])name(Prefix|Suffix)["']?\s*:[ \t]*["']?([^\s"'#,}]+)/g

/**
 * Returns a function that lists the names that an object may have in its file, given its name in the cluster: that name first,
 * then without the prefixes and suffixes of kustomizations.
 * @param texts returns the texts of all kustomizations; called once, when it is first needed
 */
export function createNamesBefore(texts: () => readonly KustomizationText[]): (name: string) => readonly string[] {
  let affixes: { prefixes: Set<string>; suffixes: Set<string> } | undefined
  return (name) => {
    affixes ??= affixesIn(texts())
    const names = new Set([name])
    // Iterating over a Set includes names added meanwhile, so a name with several prefixes loses them one by one.
    for (const shortened of names) {
      for (const prefix of affixes.prefixes)
        if (shortened.startsWith(prefix) && shortened !== prefix) names.add(shortened.slice(prefix.length))
      for (const suffix of affixes.suffixes)
        if (shortened.endsWith(suffix) && shortened !== suffix) names.add(shortened.slice(0, -suffix.length))
    }
    return [...names]
  }
}

function affixesIn(texts: readonly KustomizationText[]) {
  const prefixes = new Set<string>()
  const suffixes = new Set<string>()
  for (const { text } of texts)
    if (text.includes('namePrefix') || text.includes('nameSuffix'))
      for (const [, which, value] of text.matchAll(affix))
        (which === 'Prefix' ? prefixes : suffixes).add(value as string)
  return { prefixes, suffixes }
}

const rename = /allowNameChange|\/metadata\/name\b|\bmetadata\.name\b/
const patchFile = /(?<![\w\\])path["']?\s*:[ \t]*["']?([^\s"'#,}]+)/g

/**
 * Returns a function that tells whether a patch or replacement may rename an object, in a kustomization or in a patch file. The
 * answer is computed once.
 */
export function createRenameCheck(texts: () => readonly KustomizationText[], readText: ReadText): () => boolean {
  let known: boolean | undefined
  const mayRenameIn = (path: string) => {
    try {
      return rename.test(readText(path))
    } catch {
      return false
    }
  }
  return () => {
    known ??= texts()
      .filter(({ text }) => /patches|replacements/.test(text))
      .some(
        ({ text, folder }) =>
          rename.test(text) ||
          Array.from(text.matchAll(patchFile)).some(([, path]) =>
            mayRenameIn(slashes(resolve(folder, path as string))),
          ),
      )
    return known
  }
}
