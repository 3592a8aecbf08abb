import { realpathSync } from 'node:fs'
import { notificationGroup } from '../../src/manifests/documents.ts'
import { scanner } from '../../src/manifests/scan.ts'

// The product's scan alone: prints how many files below a folder hold the API group, as `rg -l` counts them.

const folder = realpathSync(process.argv[2] ?? '.')
let found = 0
const visit = (_path: string, bytes: Buffer): void => {
  if (bytes.includes(notificationGroup)) found++
}
scanner({ workspace: folder, visit, shown: (path) => path, problems: [] }).folder(folder)
console.log(found)
