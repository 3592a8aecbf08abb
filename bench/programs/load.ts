import { loadRepository } from '../../src/manifests/index.ts'

// The product's scan and parse alone: prints how many Providers and Alerts a folder holds.

const folder = process.argv[2] ?? '.'
const { providers, alerts } = await loadRepository({ cwd: folder, workspace: folder, manifests: ['.'] })
console.log(providers.length, alerts.length)
