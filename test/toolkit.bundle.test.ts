import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { bundle as build, standIn } from '../scripts/bundle.ts'
import { actionRun, bundle, folder, manifest, nodes, outputsOf, runBundle } from './support/bundle.ts'
import { service } from './support/servers.ts'

// @actions/core and @actions/github as they are bundled: scripts/bundle.ts leaves out a part of the first.

const dist = path.dirname(bundle)

/** Preloaded: writes into a file what is asked of the module that stands in for what was left out. */
const watch = (file: string): string => `
const Module = require('node:module')
const { appendFileSync } = require('node:fs')
const load = Module._load
Module._load = (name, ...rest) => {
  const loaded = load(name, ...rest)
  if (name !== ${JSON.stringify(standIn)}) return loaded
  appendFileSync(${JSON.stringify(file)}, 'loaded\\n')
  return new Proxy(loaded, {
    get: (module, key) => (appendFileSync(${JSON.stringify(file)}, 'asked for ' + String(key) + '\\n'), module[key]),
  })
}`

/** Runs the bundle as an Action with the watch; what the watch wrote, and what the run did. */
async function watched(t: TestContext, inputs: Record<string, string>, node: string) {
  const hook = await service(t, (_, response) => response.writeHead(404).end('gone'))
  const root = folder(t, {
    'n.yaml':
      manifest('Provider', 'chat', `{type: generic, address: "${hook.url}"}`) +
      manifest('Provider', 'hook', `{type: slack, address: "${hook.url}/hook"}`),
  })
  writeFileSync(path.join(root, 'watch.cjs'), watch(path.join(root, 'watched')))
  const env = {
    ...actionRun(root, { providers: 'chat\nhook', ...inputs }),
    RUNNER_DEBUG: '1',
    NODE_OPTIONS: `--require ${path.join(root, 'watch.cjs')}`,
  }
  const ran = await runBundle([], { cwd: root, env, node })
  return { root, ...ran, watched: readFileSync(path.join(root, 'watched'), 'utf8') }
}

for (const { version, path: node } of nodes)
  describe(`@actions/core in the bundle on Node ${version}`, () => {
    test('reads inputs and writes masks, annotations, groups, debug lines, outputs and the summary without what was left out', async (t) => {
      const secrets = '{ "flux-system/unused": { "token": "s3cret-token" } }'
      const sent = await watched(t, { secrets, retries: '0' }, node)
      assert.equal(sent.code, 1, sent.stdout + sent.stderr)
      assert.match(sent.stdout, /^::add-mask::s3cret-token$/m)
      assert.match(sent.stdout, /^::error file=n\.yaml,line=1::flux-system\/chat: /m)
      assert.match(sent.stdout, /^::debug::/m)
      assert.equal(outputsOf(sent.root).failed, '2')
      assert.match(readFileSync(path.join(sent.root, '.summary'), 'utf8'), /2 failed/)
      assert.equal(sent.watched, 'loaded\n')
      const previewed = await watched(t, { mode: 'preview' }, node)
      assert.equal(previewed.code, 0, previewed.stdout)
      assert.match(previewed.stdout, /^::group::generic .*\n(?:.*\n)+?::endgroup::$/m)
      assert.equal(previewed.watched, 'loaded\n')
    })

    test('fails a run whose inputs are wrong, in the summary too', async (t) => {
      const { code, stdout, root, watched: asked } = await watched(t, { retries: 'many' }, node)
      assert.equal(code, 2)
      assert.match(stdout, /^::error::retries must be a whole number of at least 0; found "many"$/m)
      assert.match(readFileSync(path.join(root, '.summary'), 'utf8'), /nothing was sent/)
      assert.equal(asked, 'loaded\n')
    })

    test('never prints the old commands, with or without the runner’s files', async (t) => {
      const root = folder(t, {
        'n.yaml': manifest('Provider', 'chat', '{type: generic, address: "https://x.example"}'),
      })
      const { GITHUB_OUTPUT, GITHUB_STEP_SUMMARY, ...env } = actionRun(root, { mode: 'preview', providers: 'chat' })
      assert.ok(GITHUB_OUTPUT && GITHUB_STEP_SUMMARY)
      const { code, stdout, stderr } = await runBundle([], { cwd: root, env, node })
      assert.deepEqual([code, stderr], [0, ''])
      assert.doesNotMatch(stdout, /::(set-output|save-state|set-env)/)
      assert.doesNotMatch(stdout, /::(warning|error)/)
    })
  })

test('in a run: step with --output json commands are on standard error, and standard output is the result', async (t) => {
  const root = folder(t, { 'n.yaml': manifest('Provider', 'chat', '{type: generic, address: "https://x.example"}') })
  const env = { GITHUB_ACTIONS: 'true', FLUX_X: 'y', RUNNER_DEBUG: '1' }
  const args = ['preview', '--providers', 'chat', '--output', 'json', '--debug', '--github-token', 'ghs_s3cret-token']
  const { code, stdout, stderr } = await runBundle(args, { cwd: root, env })
  assert.equal(code, 0, stderr)
  assert.equal(JSON.parse(stdout).deliveries.length, 1)
  assert.match(stderr, /^::add-mask::ghs_s3cret-token$/m)
})

test('the packages of the toolkit are in the list of licenses, what was left out is not', () => {
  const licenses = readFileSync(path.join(dist, 'licenses.txt'), 'utf8').split('\n')
  assert.ok(licenses.includes('@actions/core'))
  for (const name of ['@actions/exec', '@actions/io']) assert.ok(!licenses.includes(name), name)
})

test('what is left out are two files of core, which nothing else imports by these names', () => {
  const code = readdirSync(dist)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(path.join(dist, name), 'utf8'))
  const requires = code.flatMap((text) => text.match(/require\("node:path\/posix"\)/g) ?? [])
  assert.equal(requires.length, 1)
  const users = code.flatMap((text) => text.match(/EXTERNAL MODULE: external "node:path\/posix"/g) ?? [])
  assert.equal(users.length, 1)
})

test('@actions/github works in a bundle made like the product’s, loaded late, with a fetch of our own', async (t) => {
  const api = await service(t, (_, response) =>
    response.setHeader('content-type', 'application/json').end('{"total_count":0,"jobs":[]}'),
  )
  const made = mkdtempSync(path.join(tmpdir(), 'flux-notify-toolkit-'))
  t.after(() => rmSync(made, { recursive: true, force: true }))
  await build(path.join(import.meta.dirname, 'support/toolkit-entry.ts'), made)
  for (const { version, path: node } of nodes) {
    const env = { PATH: process.env.PATH ?? '', GITHUB_API_URL: api.url, GITHUB_EVENT_NAME: 'push' }
    const child = spawn(node, [path.join(made, 'index.js')], { env })
    let output = ''
    child.stdout.on('data', (text) => {
      output += text
    })
    child.stderr.on('data', (text) => {
      output += text
    })
    const [code] = await once(child, 'close')
    assert.equal(code, 0, `Node ${version}: ${output}`)
    const url = '/repos/acme/fleet/actions/runs/42/attempts/1/jobs'
    assert.deepEqual(JSON.parse(output), {
      data: { total_count: 0, jobs: [] },
      asked: [api.url + url],
      eventName: 'push',
    })
    assert.equal(api.seen.at(-1)?.url, url)
    assert.equal(api.seen.at(-1)?.headers.authorization, 'token token-of-the-test')
  }
})
