import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// npm leaves packages of other platforms out of package-lock.json if the registry does not have them, or if node_modules
// already exists. `npm ci` then refuses the lock file on every platform. Run this after `npm install` to put them back. It
// downloads nothing.

interface Package {
  version?: string
  license?: string
  optionalDependencies?: Record<string, string>
  [field: string]: unknown
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/** Adds the optional packages that others name to the packages of a lock file. `names` are those that were missing. */
export function completed(packages: Record<string, Package>): { packages: Record<string, Package>; names: string[] } {
  const all = { ...packages }
  for (const [at, { license, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const key = `node_modules/${name}`
      if (!all[key] && !all[`${at}/${key}`]) all[key] = platformPackage(name, version, license)
    }
  }
  const names = Object.keys(all).filter((key) => !packages[key])
  return { packages: Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))), names }
}

/** An entry as npm writes it, but without the integrity, which only the package itself provides. */
function platformPackage(name: string, version: string, license: string | undefined): Package {
  const words = name.split(/[/-]/)
  const cpu = processors.filter((processor) => words.includes(processor))
  const os = systems.filter((system) => words.includes(system))
  const libc = words.includes('musl') ? { libc: ['musl'] } : {}
  return { version, cpu, dev: true, ...libc, ...(license && { license }), optional: true, os }
}

if (import.meta.main) {
  const file = path.resolve(import.meta.dirname, '../package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const { packages, names } = completed(lock.packages)
  writeFileSync(file, `${JSON.stringify({ ...lock, packages }, undefined, 2)}\n`)
  console.log(`${names.length} packages were put back`)
}
