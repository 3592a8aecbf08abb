import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Writes small repositories into one folder, which `remove` deletes. */
export function createRepositories(): { repository: (files: Record<string, string>) => string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'flux-notify-'))
  let count = 0
  return {
    repository: (files) => {
      const folder = join(root, String(count++))
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true })
        writeFileSync(join(folder, name), text)
      }
      return folder
    },
    remove: () => rmSync(root, { recursive: true }),
  }
}
