import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// npm leaves a platform's package out of package-lock.json where the registry at hand does not have it, or where
// node_modules was there before; `npm ci` then refuses the lock file on every platform. This puts them back: run it
// after `npm install`. Nothing is downloaded for a platform that is not the machine's.

interface Package {
  version?: string
  license?: string
  optionalDependencies?: Record<string, string>
  [field: string]: unknown
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/** The packages of a lock file, with every optional one that another names. `names` are those that were not there. */
export function completed(packages: Record<string, Package>): { packages: Record<string, Package>; names: string[] } {
  const whole = { ...packages }
  for (const [at, { license, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const key = `node_modules/${name}`
      if (!whole[key] && !whole[`${at}/${key}`]) whole[key] = platformPackage(name, version, license)
    }
  }
  const names = Object.keys(whole).filter((key) => !packages[key])
  return { packages: Object.fromEntries(Object.entries(whole).sort(([a], [b]) => (a < b ? -1 : 1))), names }
}

/** An entry as npm writes it, but for the integrity, which only the package itself tells. */
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
