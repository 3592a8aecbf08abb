import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stringify } from 'yaml'
import manifest from '../package.json' with { type: 'json' }
import { release } from './docs/release.ts'

// npm run archives [executables] [folder]: packs the executables for Flux's plugin catalog
// (https://github.com/fluxcd/plugins): an archive for each system, named like those of other plugins, the checksums, and
// the entry for the catalog, plugins/notify.yaml. The same executables give the same archives.

const root = path.resolve(import.meta.dirname, '..')
const [from = path.join(root, 'executables'), to = path.join(root, 'release')] = process.argv.slice(2)
const { version } = manifest
const base = `flux-notify_${version}`
/** The commit's time, which every file in an archive gets. */
const seconds = Number(execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' }))

mkdirSync(path.join(to, 'plugins'), { recursive: true })
const platforms = readdirSync(from)
  .filter((name) => /^(darwin|linux|windows)_(amd64|arm64)$/.test(name))
  .sort()
  .map((name) => {
    const [os, arch] = name.split('_')
    const file = archive(name)
    const checksum = createHash('sha256')
      .update(readFileSync(path.join(to, file)))
      .digest('hex')
    const url = `https://github.com/${release.repository}/releases/download/v${version}/${file}`
    return { file, checksum, entry: { os, arch, url, checksum: `sha256:${checksum}` } }
  })
if (platforms.length === 0) throw new Error(`no executables in ${from}: run npm run executables first`)
writeFileSync(
  path.join(to, `${base}_checksums.txt`),
  platforms.map(({ file, checksum }) => `${checksum}  ${file}\n`).join(''),
)
writeFileSync(path.join(to, 'plugins/notify.yaml'), stringify(catalogEntry(), { lineWidth: 0 }))

/** Packs a system's executable with its licenses, and returns the archive's name. */
function archive(name: string): string {
  const scratch = mkdtempSync(path.join(tmpdir(), 'flux-notify-archive-'))
  try {
    const binary = name.startsWith('windows') ? 'flux-notify.exe' : 'flux-notify'
    cpSync(path.join(from, name, binary), path.join(scratch, binary))
    cpSync(path.join(root, 'LICENSE'), path.join(scratch, 'LICENSE'))
    cpSync(path.join(root, 'dist/licenses.txt'), path.join(scratch, 'licenses.txt'))
    const files = [binary, 'LICENSE', 'licenses.txt']
    for (const file of files) utimesSync(path.join(scratch, file), seconds, seconds)
    if (name.startsWith('windows')) {
      const file = `${base}_${name}.zip`
      execFileSync('zip', ['-q', '-X', path.resolve(to, file), ...files], {
        cwd: scratch,
        env: { ...process.env, TZ: 'UTC' },
      })
      return file
    }
    const file = `${base}_${name}.tar.gz`
    const same = ['--owner=0', '--group=0', '--numeric-owner', '--mode=go-w', '--use-compress-program=gzip -n']
    execFileSync('tar', ['-cf', path.resolve(to, file), ...same, ...files], { cwd: scratch })
    return file
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** This release as an entry of the catalog. The catalog's own workflow adds it before the earlier ones. */
function catalogEntry(): object {
  return {
    apiVersion: 'cli.fluxcd.io/v1beta1',
    kind: 'Plugin',
    name: 'notify',
    description: 'Send, preview and validate notifications from Provider and Alert manifests',
    homepage: `https://github.com/${release.repository}`,
    source: `https://github.com/${release.repository}`,
    bin: 'flux-notify',
    versions: [{ version, platforms: platforms.map(({ entry }) => entry) }],
  }
}
