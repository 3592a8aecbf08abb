import { workTree } from '../common/paths.ts'
import type { Workspace } from '../common/workspace.ts'
import { compileSegments } from './glob.ts'

/** The rules of one .gitignore file, linked to those of the folders above. */
export interface IgnoreRules {
  /** The folder of the file, absolute. */
  readonly folder: string
  readonly index: RuleIndex
  readonly above: IgnoreRules | undefined
}

interface Rule {
  /** Its line in the file. The last rule that matches counts. */
  readonly line: number
  readonly isNegated: boolean
}

interface Wildcard extends Rule {
  readonly foldersOnly: boolean
  readonly matches: (segments: readonly string[]) => boolean
}

/**
 * The rules, indexed so that a file of 50,000 lines costs no more than one of ten. A key ends in `/` if its rule applies only
 * to folders.
 */
interface RuleIndex {
  /** Rules without wildcards, by path if they contain a slash, else by name. */
  readonly paths: Map<string, Rule>
  readonly names: Map<string, Rule>
  /** Rules such as `*.suffix`, by the suffix. */
  readonly suffixes: AffixMap<Rule>
  /** Rules with other wildcards, by the text before the first wildcard of a path, or after the last of a name. */
  readonly pathWildcards: AffixMap<Wildcard[]>
  readonly nameWildcards: AffixMap<Wildcard[]>
}

/** A map by prefixes or suffixes, with their lengths. */
interface AffixMap<T> {
  readonly lengths: Set<number>
  readonly map: Map<string, T>
}

/** How many wildcards with the same prefix or suffix are tried, the last ones. Each takes time for each file, and no repository has more. */
const maxWildcards = 100

/**
 * Parses the .gitignore file (gitignore(5)) of a folder; `above` are the rules of the folders above. The package `ignore` gives
 * the same results, but takes minutes for a pattern of eight asterisks and a name of 60 letters.
 */
export function readIgnore(text: string, folder: string, above: IgnoreRules | undefined): IgnoreRules | undefined {
  const index: RuleIndex = {
    paths: new Map(),
    names: new Map(),
    suffixes: { lengths: new Set(), map: new Map() },
    pathWildcards: { lengths: new Set(), map: new Map() },
    nameWildcards: { lengths: new Set(), map: new Map() },
  }
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const count = lines.filter((line, at) => addRule(index, line, at)).length
  return count > 0 ? { folder, index, above } : above
}

/** Whether the rules ignore a path. The last rule that matches decides; those of deeper folders take precedence. */
export function isIgnored(rules: IgnoreRules | undefined, path: string, name: string, isFolder: boolean): boolean {
  for (let level = rules; level; level = level.above) {
    const rule = lastMatch(level.index, path.slice(level.folder.length + 1), name, isFolder)
    if (rule) return !rule.isNegated
  }
  return false
}

function lastMatch(index: RuleIndex, path: string, name: string, isFolder: boolean): Rule | undefined {
  let last: Rule | undefined
  const consider = (rule: Rule | undefined) => {
    if (rule && !(last && last.line > rule.line)) last = rule
  }
  for (const end of isFolder ? ['', '/'] : ['']) {
    consider(index.paths.get(path + end))
    consider(index.names.get(name + end))
    for (const length of index.suffixes.lengths)
      if (length <= name.length) consider(index.suffixes.map.get(name.slice(name.length - length) + end))
  }
  const tryAll = (alike: readonly Wildcard[] | undefined, segments: readonly string[]) =>
    consider(alike?.find((rule) => (isFolder || !rule.foldersOnly) && rule.matches(segments)))
  const { pathWildcards, nameWildcards } = index
  const segments = pathWildcards.map.size > 0 ? path.split('/') : []
  for (const length of pathWildcards.lengths) tryAll(pathWildcards.map.get(path.slice(0, length)), segments)
  for (const length of nameWildcards.lengths)
    if (length <= name.length) tryAll(nameWildcards.map.get(name.slice(name.length - length)), [name])
  return last
}

/** Reads the .gitignore files of a workspace. `report` is called for one that exists but cannot be read. */
export function gitignore(workspace: Workspace, report: (path: string, error: unknown) => void) {
  const rulesIn = (file: string, folder: string, above: IgnoreRules | undefined): IgnoreRules | undefined => {
    let rules = above
    try {
      workspace.inspect(file, (bytes) => {
        rules = readIgnore(bytes.toString('utf8'), folder, above)
        return rules !== above
      })
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))) report(file, error)
    }
    return rules
  }
  const within = (folder: string, above: IgnoreRules | undefined) => rulesIn(`${folder}/.gitignore`, folder, above)
  return {
    /** Returns the rules that apply in a folder: its own, and those above. */
    within,
    /** Returns the rules that apply to a folder that was named; none if the folder itself is ignored, because the user wants it. */
    above: (path: string): IgnoreRules | undefined => {
      const root = workTree(path)
      if (root === undefined) return undefined
      const isReadable = (folder: string) => workspace.typeOf(folder) === 'folder'
      let rules = isReadable(root) ? rulesIn(`${root}/.git/info/exclude`, root, undefined) : undefined
      let folder = root
      for (const name of path
        .slice(root.length + 1)
        .split('/')
        .filter(Boolean)) {
        if (isReadable(folder)) rules = within(folder, rules)
        folder = `${folder}/${name}`
        if (isIgnored(rules, folder, name, true)) return undefined
      }
      return rules
    },
  }
}

/** Adds the rule of a line. Returns false for a line without a rule. */
function addRule(index: RuleIndex, text: string, line: number): boolean {
  let pattern = text.replace(/(?<!\\)((?:\\\\)*)[ ]+$/, '$1')
  if (pattern === '' || pattern.startsWith('#')) return false
  const isNegated = pattern.startsWith('!')
  if (isNegated) pattern = pattern.slice(1)
  const foldersOnly = pattern.endsWith('/')
  if (foldersOnly) pattern = pattern.slice(0, -1)
  const isAnchored = pattern.includes('/')
  if (pattern.startsWith('/')) pattern = pattern.slice(1)
  if (pattern === '') return false
  const rule = { line, isNegated }
  const end = foldersOnly ? '/' : ''
  const suffix = pattern.slice(1)
  if (isPlain(pattern)) (isAnchored ? index.paths : index.names).set(pattern + end, rule)
  else if (!isAnchored && pattern.startsWith('*') && isPlain(suffix)) put(index.suffixes, suffix, rule, suffix + end)
  else {
    const wildcard = { ...rule, foldersOnly, matches: compileSegments(pattern) }
    const text = isAnchored ? /^[^*?[\]\\]*/.exec(pattern) : /[^*?[\]\\]*$/.exec(pattern)
    addWildcard(isAnchored ? index.pathWildcards : index.nameWildcards, text?.[0] ?? '', wildcard)
  }
  return true
}

function isPlain(pattern: string): boolean {
  return !/[*?[\\]/.test(pattern)
}

/** Adds a rule before the others with the same text, so that the last rule is tried first. */
function addWildcard({ map, lengths }: AffixMap<Wildcard[]>, text: string, rule: Wildcard): void {
  const alike = map.get(text) ?? []
  alike.unshift(rule)
  if (alike.length > maxWildcards) alike.pop()
  lengths.add(text.length)
  map.set(text, alike)
}

function put<T>({ map, lengths }: AffixMap<T>, ending: string, value: T, key: string): void {
  lengths.add(ending.length)
  map.set(key, value)
}
