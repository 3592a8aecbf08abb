import { loadRepository } from '../../src/manifests/index.ts'

// Runs only the product's scan and parser, and prints how many Providers and Alerts a folder has.

const folder = process.argv[2] ?? '.'
const { providers, alerts } = await loadRepository({ cwd: folder, workspace: folder, manifests: ['.'] })
console.log(providers.length, alerts.length)
