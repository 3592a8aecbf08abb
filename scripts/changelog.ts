import { readFileSync } from 'node:fs'
import path from 'node:path'

// node scripts/changelog.ts 1.2.3: prints the section of CHANGELOG.md about a version, for the text of the release.

/** Returns the section about a version, without its heading. @throws Error if it is missing or empty */
export function sectionOf(version: string, changelog: string): string {
  const [, after] = changelog.split(new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\].*\n`, 'm'))
  const section = after?.split(/^(?:## |\[[^\]]+\]: )/m)[0]?.trim()
  if (!section) throw new Error(`CHANGELOG.md has no section about ${version}, or an empty one`)
  return section
}

if (import.meta.main) {
  const file = path.resolve(import.meta.dirname, '../CHANGELOG.md')
  console.log(sectionOf(process.argv[2] ?? '', readFileSync(file, 'utf8')))
}
