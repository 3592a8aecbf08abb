import { resolve } from 'node:path'
import { slashes } from '../common/paths.ts'
import type { ReadText } from './kustomization.ts'

/** The text of a kustomization.yaml or a Flux Kustomization, and the folder from which its paths count. */
export interface KustomizationText {
  readonly folder: string
  readonly text: string
}

const affix = /(?<![\w\\])name(Prefix|Suffix)["']?\s*:[ \t]*["']?([^\s"'#,}]+)/g

/**
 * Finds the names that an object may have in its file if it has a name in the cluster, that name first: without the prefixes
 * and suffixes of kustomizations. The texts are those of the kustomizations, read when the first name is asked for.
 */
export function createNamesBefore(texts: () => readonly KustomizationText[]): (name: string) => readonly string[] {
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

/** Tells whether a patch or a replacement may give an object another name, in a kustomization or in a file that it names; looks once. */
export function createRenameCheck(texts: () => readonly KustomizationText[], readText: ReadText): () => boolean {
  let known: boolean | undefined
  const isInFile = (path: string) => {
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
          Array.from(text.matchAll(patchFile)).some(([, path]) => isInFile(slashes(resolve(folder, path as string)))),
      )
    return known
  }
}
