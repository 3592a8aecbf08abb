import { readFileSync } from 'node:fs'
import path from 'node:path'

// node scripts/changelog.ts 1.2.3: prints what CHANGELOG.md says of a version, for the release's text.

/** The section of a version, without its heading. @throws Error if there is none, or nothing in it */
export function sectionOf(version: string, changelog: string): string {
  const [, after] = changelog.split(new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\].*\n`, 'm'))
  const section = after?.split(/^(?:## |\[[^\]]+\]: )/m)[0]?.trim()
  if (!section) throw new Error(`CHANGELOG.md says nothing of ${version}`)
  return section
}

if (import.meta.main) {
  const file = path.resolve(import.meta.dirname, '../CHANGELOG.md')
  console.log(sectionOf(process.argv[2] ?? '', readFileSync(file, 'utf8')))
}
