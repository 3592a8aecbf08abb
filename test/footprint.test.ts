import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { loadRepository } from '../src/manifests/index.ts'
import { actionRun, bundle, folder, manifest } from './support/bundle.ts'

// What a run costs, held without a clock: what is loaded, how large it is, what is read. docs/performance.md has the times.

const source = path.resolve(import.meta.dirname, '../src/main.ts')

// Writes what has been loaded by the time the first request is made, as a line of JSON on standard error.
const watch = `
const { registerHooks, builtinModules } = require('node:module')
const before = new Set(process.moduleLoadList)
const files = []
registerHooks({ load: (url, context, next) => (files.push(url), next(url, context)) })
require('node:diagnostics_channel').subscribe('undici:request:create', () => {
  const builtins = process.moduleLoadList.filter((name) => !before.has(name)).map((name) => name.replace('NativeModule ', ''))
  require('node:fs').writeSync(2, 'loaded ' + JSON.stringify({ files, builtins: builtins.filter((name) => builtinModules.includes(name)) }) + '\\n')
})`

/** Sends one Slack message as an Action and tells what was loaded before it left. */
async function loaded(t: TestContext, entry: string): Promise<{ files: string[]; builtins: string[] }> {
  const server = createServer((request, response) => request.resume().on('end', () => response.end('ok')))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  t.after(() => server.close())
  const { port } = server.address() as AddressInfo
  const root = folder(t, {
    'watch.cjs': watch,
    'notify.yaml':
      manifest('Provider', 'slack', `{ type: slack, channel: general, address: "http://127.0.0.1:${port}/hook" }`) +
      manifest('Alert', 'all', `{ providerRef: { name: slack }, eventSources: [{ kind: GitRepository, name: "*" }] }`),
  })
  const payload = { head_commit: { message: 'Bump podinfo' } }
  const env = { PATH: process.env.PATH ?? '', ...actionRun(root, { status: 'success' }, payload) }
  const child = spawn(process.execPath, ['--require', path.join(root, 'watch.cjs'), entry], { cwd: root, env })
  let [output, errors] = ['', '']
  child.stdout.on('data', (text) => {
    output += text
  })
  child.stderr.on('data', (text) => {
    errors += text
  })
  const [code] = await once(child, 'close')
  assert.equal(code, 0, `${output}\n${errors}`)
  assert.match(output, /1 delivered, 0 failed/)
  const [line] = [...errors.matchAll(/^loaded (.*)$/gm)]
  return JSON.parse(line?.[1] ?? '{}')
}

/**
 * What of Node an Action that posts over plain HTTP loads beside what Node loads for itself; assert, perf_hooks, crypto
 * and tls are undici's.
 */
const needed =
  '_http_agent _http_client _http_common _http_incoming _http_outgoing _http_server assert child_process crypto dgram dns http net os path/posix perf_hooks process stream stream/promises string_decoder timers/promises tls zlib'

test('before the first request of a Slack message, of Node only what undici and @actions/core need is loaded', async (t) => {
  const { builtins } = await loaded(t, bundle)
  assert.deepEqual(builtins.toSorted(), needed.split(' '))
})

test('before the first request of a Slack message, at most twelve files and 1.35 MB of the bundle are loaded', async (t) => {
  const { files } = await loaded(t, bundle)
  const chunks = files.filter((url) => url.startsWith('file:') && !url.endsWith('watch.cjs'))
  const bytes = chunks.reduce((sum, url) => sum + statSync(new URL(url)).size, 0)
  assert.ok(chunks.length <= 12, chunks.join('\n'))
  assert.ok(bytes <= 1_350_000, `${bytes} bytes`)
})

test('before the first request of a Slack message, of all packages only the toolkit’s, undici and yaml are loaded, no Octokit, and nothing that is seldom needed', async (t) => {
  const { files } = await loaded(t, source)
  const packages = files.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? [])
  // The bundle leaves out what core itself loads for what we do not call.
  const leftOut = ['@actions/exec', '@actions/http-client', '@actions/io', 'tunnel']
  assert.deepEqual([...new Set(packages)].filter((name) => !leftOut.includes(name)).sort(), [
    '@actions/core',
    '@actions/github',
    'undici',
    'yaml',
  ])
  const own = files.flatMap((url) => /\/src\/(.*)$/.exec(url)?.[1] ?? [])
  assert.deepEqual(
    own.filter((file) => /^providers\/(?!exchange|message|provider-type)[^/]+$/.test(file)).sort(),
    ['providers/index.ts', 'providers/slack.ts'],
    'of the types only the one that is used',
  )
  const seldom = [
    'demo/demo.ts',
    'validate.ts',
    'check/check-alerts.ts',
    'check/crd-violations.ts',
    'secrets/sops/sops.ts',
    'ci/other-systems.ts',
    'cel/cel.ts',
    'kustomize/patches.ts',
    'kustomize/replacements.ts',
    'cel/commit-status.ts',
    'transport/nats-client.ts',
    'transport/socks-proxy.ts',
    'report/page/page.ts',
  ]
  assert.deepEqual(
    own.filter((file) => seldom.includes(file)),
    [],
  )
  const all = readdirSync(path.dirname(source), { recursive: true, encoding: 'utf8' })
  assert.deepEqual(
    seldom.filter((file) => !all.includes(file)),
    [],
    'files of this name exist',
  )
})

test('dist/ with licenses and examples holds at most 4.5 MB', () => {
  const dist = path.dirname(bundle)
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) => statSync(path.join(dist, name)))
  const bytes = files.filter((file) => file.isFile()).reduce((sum, { size }) => sum + size, 0)
  assert.ok(bytes <= 4_500_000, `${bytes} bytes`)
})

/** Files opened, files that hold the API group, documents parsed: those with variables once for each place. */
const reading: Record<string, [files: number, candidates: number, documents: number]> = {
  archive: [10, 3, 5],
  bootstrap: [7, 2, 2],
  'cluster-settings': [8, 2, 3],
  clusters: [4, 2, 4],
  'component-without-namespace': [21, 4, 4],
  'external-secret': [6, 2, 2],
  follow: [11, 5, 5],
  'helm-chart': [8, 5, 5],
  'multi-tenancy': [14, 1, 2],
  'odd-yaml': [9, 9, 8],
  'one-cluster': [8, 2, 3],
  overlays: [11, 3, 3],
  patched: [10, 4, 4],
  'patched-flux': [12, 2, 3],
  'post-build': [12, 3, 3],
  'sealed-secret': [4, 2, 2],
  sops: [10, 1, 1],
  'sops-manifest': [4, 1, 2],
  teams: [13, 1, 1],
  templates: [5, 3, 3],
}

test('of the repositories in test/repositories no more files are opened and documents parsed than before', async () => {
  const repositories = path.join(import.meta.dirname, 'repositories')
  const read = async (name: string) => {
    const cwd = path.join(repositories, name)
    const { files, candidates, documents } = (await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })).stats
    return [name, [files, candidates, documents]] as const
  }
  const found = await Promise.all(readdirSync(repositories).map(read))
  assert.deepEqual(Object.fromEntries(found), reading)
})
