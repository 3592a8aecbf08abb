import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

// npm run executables [folder]: puts the bundle and the Node that runs this script into one file that needs no Node
// (https://nodejs.org/api/single-executable-applications.html), for this system. It goes into executables/<os>_<arch>/,
// named as in Flux's plugin catalog: linux_amd64, darwin_arm64, windows_amd64.

const root = path.resolve(import.meta.dirname, '..')
const dist = path.join(root, 'dist')

/** Marks the byte in a Node binary that says whether it contains an application. From Node's documentation. */
const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'

type Inject = (file: string, resource: string, data: Buffer, options: object) => Promise<void>

const systems: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }
const processors: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', arm64: 'arm64' }

const [system, processor] = [systems[process.platform], processors[process.arch]]
if (!system || !processor) throw new Error(`executables for ${process.platform} on ${process.arch} are not supported`)

const folder = path.join(path.resolve(process.argv[2] ?? path.join(root, 'executables')), `${system}_${processor}`)
const file = path.join(folder, system === 'windows' ? 'flux-notify.exe' : 'flux-notify')
mkdirSync(folder, { recursive: true })
cpSync(process.execPath, file)
chmodSync(file, 0o755)
if (system === 'darwin') execFileSync('codesign', ['--remove-signature', file])
await inject(file, blob())
// macOS on Apple silicon runs only signed programs; a signature without an identity is enough.
if (system === 'darwin') execFileSync('codesign', ['--sign', '-', file])
console.log(`${path.relative('', file)}: ${(statSync(file).size / 1e6).toFixed(1)} MB, Node ${process.version}`)

/** Builds what Node expects inside an executable: the main script, and each file of dist/ as an asset. */
function blob(): Buffer {
  const scratch = mkdtempSync(path.join(tmpdir(), 'flux-notify-executable-'))
  try {
    const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|yaml)$/.test(name))
    const config = path.join(scratch, 'config.json')
    const output = path.join(scratch, 'blob')
    writeFileSync(
      config,
      JSON.stringify({
        main: path.join(import.meta.dirname, 'executable/main.cjs'),
        output,
        disableExperimentalSEAWarning: true,
        assets: Object.fromEntries(names.map((name) => [name.replaceAll('\\', '/'), path.join(dist, name)])),
      }),
    )
    execFileSync(process.execPath, ['--experimental-sea-config', config], { stdio: 'pipe' })
    return readFileSync(output)
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

async function inject(file: string, data: Buffer): Promise<void> {
  const postject: { inject: Inject } = createRequire(import.meta.url)('postject')
  // It warns about sections that every Node binary for Linux has.
  const warn = console.warn
  console.warn = () => {}
  try {
    const segment = system === 'darwin' ? { machoSegmentName: 'NODE_SEA' } : {}
    await postject.inject(file, 'NODE_SEA_BLOB', data, { sentinelFuse: fuse, ...segment })
  } finally {
    console.warn = warn
  }
}
