import { openWorkspace } from '../../src/common/workspace.ts'
import { notificationGroup } from '../../src/scan/documents.ts'
import { createScanner } from '../../src/scan/scanner.ts'

// Runs only the product's scan, and prints how many files in a folder contain the API group, like `rg -l`.

const workspace = openWorkspace(process.argv[2] ?? '.', undefined)
let found = 0
const visit = (_path: string, bytes: Buffer): boolean => {
  if (bytes.includes(notificationGroup)) found++
  return false
}
createScanner({ workspace, visit, displayPath: (path) => path, problems: [] }).folder(workspace.root)
console.log(found)
