import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { actionRun, bundle, folder, manifest, nodes, outputsOf, type Ran, runBundle } from '../support/bundle.ts'
import type { Told } from '../support/bundle-run.ts'
import { service } from '../support/servers.ts'

// A verdict, always: whatever escapes from a run, and wherever its words cannot be written, it ends with a result.

/** Preloaded: does something at the start, and something as soon as the run connects to port 9. */
const onConnect = (before: string, act: string): string => `
${before}
const { Socket } = require('node:net')
const connect = Socket.prototype.connect
Socket.prototype.connect = function (...args) {
  const options = args.flat(3).find((one) => one !== null && typeof one === 'object' && 'port' in one)
  if (String(options?.port) !== '9') return connect.apply(this, args)
  ${act}
  return this
}`

/** What no code of ours could catch. */
const faults: Record<string, { readonly before?: string; readonly act: string; readonly say: RegExp }> = {
  'an exception escapes from a callback': {
    act: `process.nextTick(() => { throw new TypeError('out of a socket') })`,
    say: /the run stopped before its end: TypeError: out of a socket; this is a bug of flux-notify, please report it/,
  },
  'a rejection is handled by nobody': {
    act: `Promise.reject(new Error('nobody listens'))`,
    say: /the run stopped before its end: nobody listens; this is a bug/,
  },
  'several exceptions escape, one after the other': {
    act: `for (let i = 0; i < 5; i++) setImmediate(() => { throw new Error('fault ' + i) })`,
    say: /the run stopped before its end: fault 0; this is a bug/,
  },
  'something escapes that is not an error, in several lines': {
    act: `process.nextTick(() => { throw 'one line\\nand another' })`,
    say: /the run stopped before its end: one line; this is a bug/,
  },
  'nothing is left to wait for': {
    // Neither a connection nor any timer keeps the process.
    before: `const wait = setTimeout
globalThis.setTimeout = (...args) => wait(...args).unref()`,
    act: 'for (const handle of process._getActiveHandles()) handle.unref?.()',
    say: /the run stopped before its end: nothing was left to wait for; this is a bug/,
  },
}

async function repository(t: TestContext, { before = '', act }: { before?: string; act: string }) {
  const hook = await service(t)
  const root = folder(t, {
    'hook.cjs': onConnect(before, act),
    'n.yaml':
      manifest('Provider', 'first', `{type: generic, address: "${hook.url}/first"}`) +
      manifest('Provider', 'second', '{type: generic, address: "http://127.0.0.1:9/second"}') +
      manifest('Provider', 'third', `{type: generic, address: "${hook.url}/third"}`),
  })
  const NODE_OPTIONS = `--require ${path.join(root, 'hook.cjs')}`
  return { root, hook, env: { NODE_OPTIONS } }
}

const names = ['first', 'second', 'third']
const endings = [
  ['flux-system/first', 'delivered', undefined],
  ['flux-system/second', 'failed', 'the run stopped before this delivery had ended'],
  ['flux-system/third', 'failed', 'the run stopped before this delivery had ended'],
]
const endingsOf = (deliveries: readonly Told[]) =>
  deliveries.map(({ provider, status, error }) => [provider, status, error])

function assertKept(root: string, { stdout, stderr }: Ran): void {
  const { entries } = JSON.parse(readFileSync(path.join(root, 'out/outbox.json'), 'utf8'))
  assert.deepEqual(
    entries.map(({ provider }: { provider: string }) => provider),
    ['flux-system/second', 'flux-system/third'],
  )
  assert.match(readFileSync(path.join(root, 'out/page.html'), 'utf8'), /flux-system\/third/)
  assert.doesNotMatch(stdout + stderr, /\n\s+at /, 'no stack trace')
}

for (const { version, path: node } of nodes)
  describe(`on Node ${version}`, () => {
    for (const [name, { say, ...fault }] of Object.entries(faults)) {
      test(`${name}: on the command line`, async (t) => {
        const { root, env } = await repository(t, fault)
        const args = ['send', ...names.flatMap((one) => ['--providers', one]), '--message', 'hello', '--output', 'json']
        const files = ['--outbox', 'out/outbox.json', '--preview-file', 'out/page.html', '--concurrency', '1']
        const ran = await runBundle([...args, ...files], { cwd: root, env, node })
        assert.equal(ran.code, 1, ran.stderr)
        assert.match(ran.stderr, say)
        assert.match(ran.stderr, /^1 delivered, 2 failed, 0 skipped$/m)
        const result = JSON.parse(ran.stdout)
        assert.deepEqual(endingsOf(result.deliveries), endings)
        assert.match(result.problems[0].message, say)
        assertKept(root, ran)
      })

      test(`${name}: as an Action`, async (t) => {
        const { root, env } = await repository(t, fault)
        const files = { outbox: 'out/outbox.json', 'preview-file': 'out/page.html', concurrency: '1' }
        const inputs = { providers: names.join('\n'), message: 'hello', ...files }
        const ran = await runBundle([], { cwd: root, env: { ...actionRun(root, inputs), ...env }, node })
        assert.equal(ran.code, 1, ran.stdout)
        assert.match(ran.stdout, new RegExp(`^::error::${say.source}.*$`, 'm'))
        const outputs = outputsOf(root)
        assert.deepEqual([outputs.delivered, outputs.failed], ['1', '2'])
        assert.deepEqual(endingsOf(JSON.parse(outputs.results as string).deliveries), endings)
        assert.match(readFileSync(path.join(root, '.summary'), 'utf8'), /1 delivered, 2 failed/)
        assertKept(root, ran)
      })
    }

    for (const command of ['send', 'validate'])
      test(`${command}: an exception before anything is planned is told in one line, as a result too`, async (t) => {
        const hook = await service(t)
        const root = folder(t, {
          'n.yaml': manifest('Provider', 'first', `{type: generic, address: "${hook.url}/first"}`),
          'hook.cjs': `const fs = require('node:fs')
const { realpathSync } = fs
fs.realpathSync = Object.assign((file, ...rest) => {
  if (file === process.cwd()) throw new TypeError('not for you')
  return realpathSync(file, ...rest)
}, realpathSync)`,
        })
        const env = { NODE_OPTIONS: `--require ${path.join(root, 'hook.cjs')}` }
        const { code, stdout, stderr } = await runBundle([command, '--output', 'json'], { cwd: root, env, node })
        assert.equal(code, 1, stderr)
        const line =
          'the run stopped before its end: TypeError: not for you; this is a bug of flux-notify, please report it'
        assert.equal(stderr, `error: ${line}\n`)
        assert.deepEqual(JSON.parse(stdout).problems, [{ severity: 'error', message: line }])
        assert.equal(hook.seen.length, 0)
      })

    const streams: [string, (full: number) => ('pipe' | number)[], RegExp | undefined][] = [
      [
        'standard output is full',
        (full) => ['pipe', full, 'pipe'],
        /^warning: standard output cannot be written: ENOSPC/m,
      ],
      ['standard error is full', (full) => ['pipe', 'pipe', full], undefined],
      ['both are full', (full) => ['pipe', full, full], undefined],
    ]
    for (const [name, stdio, say] of streams)
      for (const output of ['text', 'json'])
        test(`${name}, --output ${output}: the deliveries are made, and the outbox is written`, async (t) => {
          const hook = await service(t, (request, response) =>
            response.writeHead(request.url === '/good' ? 200 : 404).end(),
          )
          const root = folder(t, {
            'n.yaml':
              manifest('Provider', 'good', `{type: generic, address: "${hook.url}/good"}`) +
              manifest('Provider', 'bad', `{type: generic, address: "${hook.url}/bad"}`),
          })
          const full = openSync('/dev/full', 'w')
          t.after(() => closeSync(full))
          const args = ['send', '--providers', 'good', '--providers', 'bad', '--message', 'x', '--outbox', 'o.json']
          const env = { PATH: process.env.PATH ?? '', HOME: root }
          const child = spawn(node, [bundle, ...args, '--output', output], { cwd: root, env, stdio: stdio(full) })
          let stderr = ''
          child.stderr?.on('data', (text) => {
            stderr += text
          })
          child.stdout?.resume()
          const [code] = await once(child, 'close')
          assert.equal(code, 1, stderr)
          assert.deepEqual(hook.seen.map(({ url }) => url).sort(), ['/bad', '/good'])
          assert.ok(existsSync(path.join(root, 'o.json')))
          assert.doesNotMatch(stderr, /\n\s+at /)
          if (say) assert.equal(stderr.match(new RegExp(say, 'gm'))?.length, 1, stderr)
        })

    for (const [name, redirection] of [
      ['standard output is closed', '>&-'],
      ['standard error is closed', '2>&-'],
      ['both are closed', '>&- 2>&-'],
    ] as const)
      test(`${name}: the deliveries are made`, async (t) => {
        const hook = await service(t)
        const root = folder(t, {
          'n.yaml': manifest('Provider', 'good', `{type: generic, address: "${hook.url}/good"}`),
        })
        const command = `"${node}" "${bundle}" send --providers good --message x ${redirection}`
        const child = spawn('sh', ['-c', command], { cwd: root, env: { PATH: process.env.PATH ?? '', HOME: root } })
        let output = ''
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (text) => {
            output += text
          })
        const [code] = await once(child, 'close')
        assert.equal(code, 0, output)
        assert.equal(hook.seen.length, 1)
        assert.doesNotMatch(output, /\n\s+at /)
      })

    test('a workspace that is not there is a plain error', async (t) => {
      const root = folder(t, { 'n.yaml': manifest('Provider', 'good', '{type: generic, address: "http://x.example"}') })
      const env = { ...actionRun(root, { providers: 'good' }), GITHUB_WORKSPACE: path.join(root, 'nowhere') }
      const { code, stdout, stderr } = await runBundle([], { cwd: root, env, node })
      assert.deepEqual([code, stderr], [2, ''])
      assert.match(stdout, /^::error::GITHUB_WORKSPACE is .*nowhere, which is not a folder here; set it to/m)
      assert.doesNotMatch(stdout, /\n\s+at /)
      assert.match(readFileSync(path.join(root, '.summary'), 'utf8'), /nothing was sent/)
    })
  })
