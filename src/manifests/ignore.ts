import { workTree } from '../common/work-tree.ts'
import type { Workspace } from '../common/workspace.ts'
import { compileGlob } from './glob.ts'

/** The rules of one .gitignore file, and behind them those of the folders above. */
export interface IgnoreRules {
  /** The folder in which the file stands, absolute. */
  readonly folder: string
  readonly rules: readonly Rule[]
  readonly above: IgnoreRules | undefined
}

interface Rule {
  readonly negated: boolean
  readonly foldersOnly: boolean
  readonly matches: (path: string, name: string) => boolean
}

/** Reads a .gitignore file (gitignore(5)) that stands in `folder`; `above` are the rules of the folders around it. */
export function readIgnore(text: string, folder: string, above: IgnoreRules | undefined): IgnoreRules {
  const rules = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line) => rule(line) ?? [])
  return { folder, rules: rules.reverse(), above }
}

/** Do the rules leave out this path? The last rule that matches decides; rules of deeper folders go first. */
export function isIgnored(rules: IgnoreRules | undefined, path: string, name: string, isFolder: boolean): boolean {
  for (let level = rules; level; level = level.above) {
    const relative = path.slice(level.folder.length + 1)
    for (const rule of level.rules)
      if ((isFolder || !rule.foldersOnly) && rule.matches(relative, name)) return !rule.negated
  }
  return false
}

/** Reads the .gitignore files of a workspace. `report` hears of one that is there and cannot be read. */
export function gitignore(workspace: Workspace, report: (path: string, error: unknown) => void) {
  const rulesIn = (file: string, folder: string, above: IgnoreRules | undefined): IgnoreRules | undefined => {
    let rules = above
    try {
      workspace.look(file, (bytes) => {
        const read = readIgnore(bytes.toString('utf8'), folder, above)
        if (read.rules.length > 0) rules = read
        return read.rules.length > 0
      })
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))) report(file, error)
    }
    return rules
  }
  const within = (folder: string, above: IgnoreRules | undefined) => rulesIn(`${folder}/.gitignore`, folder, above)
  return {
    /** The rules with those of the folder's own .gitignore before them. */
    within,
    /** The rules that hold for a folder that was named; none where it is itself ignored, since somebody wants it. */
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

function rule(line: string): Rule | undefined {
  let pattern = line.replace(/(?<!\\)((?:\\\\)*)[ ]+$/, '$1')
  if (pattern === '' || pattern.startsWith('#')) return undefined
  const negated = pattern.startsWith('!')
  if (negated) pattern = pattern.slice(1)
  const foldersOnly = pattern.endsWith('/')
  if (foldersOnly) pattern = pattern.slice(0, -1)
  const anchored = pattern.includes('/')
  if (pattern.startsWith('/')) pattern = pattern.slice(1)
  return pattern ? { negated, foldersOnly, matches: matcher(pattern, anchored) } : undefined
}

/** Names and `*.suffix` are most of the rules, and are compared for every file: they get a way without a pattern. */
function matcher(pattern: string, anchored: boolean): Rule['matches'] {
  const plain = !/[*?[\\]/.test(pattern)
  if (anchored) {
    if (plain) return (path) => path === pattern
    const glob = compileGlob(pattern)
    return (path) => glob(path)
  }
  if (plain) return (_, name) => name === pattern
  const suffix = pattern.slice(1)
  if (pattern.startsWith('*') && !/[*?[\\]/.test(suffix)) return (_, name) => name.endsWith(suffix)
  const glob = compileGlob(pattern)
  return (_, name) => glob(name)
}
