import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { parse, stringify } from 'yaml'
import { type Receiver, receive } from '../capture.ts'
import { manifests, root } from '../flux.ts'
import { type Ground, service } from '../service.ts'

// The executable as a plugin of the real flux CLI: copied into its folder, and installed from a catalog.

interface Flux {
  readonly folder: string
  /** Runs flux with a plugin folder. */
  readonly flux: (plugins: string, args: readonly string[], env?: Record<string, string>) => Promise<Outcome>
  /** A folder with the plugin in it. */
  readonly plugins: string
  readonly release: string
}

interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

async function start({ folder, tools: [tool] }: Ground): Promise<Flux> {
  const script = (name: string, ...args: string[]) =>
    execFileSync(process.execPath, [path.join(root, 'scripts', name), ...args], { encoding: 'utf8' })
  const executables = path.join(folder, 'executables')
  const [file = ''] = script('executables.ts', executables).split(': ')
  const release = path.join(folder, 'release')
  script('archives.ts', executables, release)
  const plugins = path.join(folder, 'plugins')
  mkdirSync(plugins)
  cpSync(path.resolve(file), path.join(plugins, 'flux-notify'))
  const program = path.join(tool?.folder ?? '', 'bin/flux')
  const flux = async (plugins: string, args: readonly string[], env: Record<string, string> = {}) => {
    const child = spawn(program, args, { cwd: folder, env: { HOME: folder, FLUXCD_PLUGINS: plugins, ...env } })
    child.stdin.end()
    const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
    return { code, out, err }
  }
  return { folder, flux, plugins, release }
}

await service({ name: 'flux CLI, plugin', tools: ['flux'] }, start, (it) => {
  it('lists the plugin', async ({ flux, plugins }) => {
    const { code, out, err } = await flux(plugins, ['plugin', 'list'])
    assert.equal(code, 0, err)
    assert.match(out, /^notify\s+\t?manual\s/m)
  })

  it('runs the demo: flux notify demo', async ({ flux, plugins }) => {
    const { code, out, err } = await flux(plugins, ['notify', 'demo'])
    assert.equal(code, 0, err)
    assert.match(out, /\n(\d+) of \1 messages arrived/)
  })

  it('passes flags and the exit code on, and messages say flux notify', async ({ flux, plugins }) => {
    const help = await flux(plugins, ['notify', '--help'])
    assert.match(help.out, /^Usage: flux notify /m)
    const wrong = await flux(plugins, ['notify', 'sned'])
    assert.equal(wrong.code, 2)
    assert.match(wrong.err, /flux notify --help/)
  })

  it('sends: flux notify send', async ({ flux, plugins, folder }) => {
    const receiver = await receive()
    try {
      writeFileSync(path.join(folder, 'notify.yaml'), manifests({ type: 'generic', address: `${receiver.url}/hook` }))
      const args = ['notify', 'send', '--manifests', 'notify.yaml', '--providers', 'service', '--message', 'hello']
      const { code, out, err } = await flux(plugins, args)
      assert.equal(code, 0, out + err)
      assert.equal(receiver.requests.length, 1)
    } finally {
      await receiver.close()
    }
  })

  it('is installed from a catalog: flux plugin install notify', async ({ flux, folder, release }) => {
    const entry = parse(readFileSync(path.join(release, 'plugins/notify.yaml'), 'utf8'))
    const [{ url }] = entry.versions[0].platforms
    const archive = readFileSync(path.join(release, path.posix.basename(url)))
    // The catalog's addresses must use https. The client accepts the address of a server on loopback.
    const receiver: Receiver = await receive(({ url: asked }) =>
      asked === '/notify.yaml'
        ? { status: 200, body: stringify(entry).replace(url, `${receiver.url}/${path.posix.basename(url)}`) }
        : { status: asked.endsWith(path.posix.basename(url)) ? 200 : 404, body: archive },
    )
    try {
      const plugins = path.join(folder, 'installed')
      mkdirSync(plugins)
      const env = { FLUXCD_PLUGIN_CATALOG: `${receiver.url}/` }
      const { code, out, err } = await flux(plugins, ['plugin', 'install', 'notify'], env)
      assert.equal(code, 0, out + err)
      const listed = await flux(plugins, ['plugin', 'list'])
      assert.match(listed.out, new RegExp(`^notify\\s+\\t?${entry.versions[0].version.replaceAll('.', '\\.')}\\s`, 'm'))
      assert.match((await flux(plugins, ['notify', '--version'])).out, /^flux-notify /)
    } finally {
      await receiver.close()
    }
  })
})
