import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { bundle, folder, manifest, nodes, runBundle } from '../support/bundle.ts'
import { service } from '../support/servers.ts'

// What stands where `outbox` and `preview-file` point is destroyed by neither. Devices are named through links alone: a
// bundle that fails here, run by root, would replace those of the machine.

const read = (root: string, name: string) => readFileSync(path.join(root, name), 'utf8')

/** A Provider that is refused and one that is not. */
async function setUp(t: TestContext, files: Record<string, string> = {}) {
  const hooks = await service(t, ({ url }, response) => response.writeHead(url === '/bad' ? 400 : 200).end())
  const provider = (name: string): string =>
    manifest('Provider', name, `{type: generic, address: "${hooks.url}/${name}"}`)
  return { hooks, root: folder(t, { 'n.yaml': provider('good') + provider('bad'), ...files }) }
}

const send = (provider: string, ...more: string[]): string[] => ['send', '--providers', provider, ...more]

for (const { version, path: node } of nodes)
  describe(`on Node ${version}`, () => {
    for (const [input, ours] of [
      ['outbox', 'an outbox'],
      ['preview-file', 'a page'],
    ] as const)
      test(`${input} touches no file that is not ${ours} of ours, and nothing is sent`, async (t) => {
        const notes = { 'notes.txt': 'my notes', 'other.json': '{"outbox": 2}', 'page.html': '<!doctype html><p>' }
        const { root, hooks } = await setUp(t, notes)
        symlinkSync('notes.txt', path.join(root, 'link'))
        for (const name of [...Object.keys(notes), 'link', 'n.yaml']) {
          const before = read(root, name)
          const { code, stderr } = await runBundle(send('good', `--${input}`, name), { cwd: root, node })
          assert.deepEqual([code, read(root, name), hooks.seen.length], [2, before, 0], stderr)
          assert.match(stderr, new RegExp(`^error: ${input}: ${name} already exists and is not ${ours} of flux-notify`))
        }
        assert.ok(lstatSync(path.join(root, 'link')).isSymbolicLink())
      })

    test('a page that an earlier run wrote is replaced, and so is an empty file; a link stays', async (t) => {
      const { root } = await setUp(t, { 'page.html': '' })
      symlinkSync('page.html', path.join(root, 'link'))
      for (const [file, provider] of [
        ['page.html', 'good'],
        ['link', 'bad'],
      ] as const) {
        const args = ['preview', '--providers', provider, '--preview-file', file]
        assert.equal((await runBundle(args, { cwd: root, node })).code, 0)
        assert.match(read(root, 'page.html'), new RegExp(`flux-system/${provider}`))
      }
      assert.ok(lstatSync(path.join(root, 'link')).isSymbolicLink())
      assert.deepEqual(readdirSync(root).sort(), ['link', 'n.yaml', 'page.html'])
    })

    test('a link of a pipe and one of a device are written through, and stay', async (t) => {
      const { root } = await setUp(t)
      symlinkSync('/dev/stdout', path.join(root, 'out'))
      symlinkSync('/dev/null', path.join(root, 'null'))
      for (const file of ['out', '/proc/self/fd/1', '/dev/fd/1']) {
        const { code, stdout, stderr } = await runBundle(send('bad', '--quiet', '--outbox', file), { cwd: root, node })
        assert.equal(code, 1, stderr)
        const [entry] = JSON.parse(stdout).entries
        assert.deepEqual([entry.provider, entry.event.reason], ['flux-system/bad', 'Test'])
      }
      for (const provider of ['good', 'bad']) {
        const args = send(provider, '--outbox', 'null', '--preview-file', 'null')
        assert.equal((await runBundle(args, { cwd: root, node })).code, provider === 'good' ? 0 : 1)
      }
      assert.ok(statSync('/dev/null').isCharacterDevice())
      for (const link of ['out', 'null']) assert.ok(lstatSync(path.join(root, link)).isSymbolicLink())
      const args = ['preview', '--quiet', '--providers', 'good', '--preview-file', 'out']
      assert.match((await runBundle(args, { cwd: root, node })).stdout, /<!doctype html>[\s\S]*<\/html>\n$/)
    })

    test('standard output that goes to a file is appended to', async (t) => {
      const { root } = await setUp(t, { log: '' })
      symlinkSync('/dev/stdout', path.join(root, 'out'))
      const log = openSync(path.join(root, 'log'), 'w')
      const child = spawn(node, [bundle, ...send('bad', '--outbox', 'out')], {
        cwd: root,
        stdio: ['ignore', log, 'ignore'],
      })
      await new Promise((resolve) => child.on('close', resolve))
      closeSync(log)
      assert.match(read(root, 'log'), /generic +flux-system\/bad +failed[\s\S]*"outbox":1[\s\S]*1 failed/)
    })

    test('a FIFO gets what failed; one that nobody reads is an error, not a wait', async (t) => {
      const { root } = await setUp(t)
      const fifo = path.join(root, 'fifo')
      assert.equal(spawnSync('mkfifo', [fifo]).status, 0)
      const unread = await runBundle(send('bad', '--outbox', 'fifo'), { cwd: root, node })
      assert.equal(unread.code, 1)
      assert.match(unread.stderr, /error: outbox: fifo cannot be written: ENXIO/)
      const reader = spawn('cat', [fifo])
      let text = ''
      reader.stdout.setEncoding('utf8').on('data', (data) => {
        text += data
      })
      // Opened for reading and writing at once it holds the pipe for the reader until the run writes.
      const held = openSync(fifo, 'r+')
      const closed = new Promise((resolve) => reader.on('close', resolve))
      assert.equal((await runBundle(send('bad', '--outbox', 'fifo'), { cwd: root, node })).code, 1)
      closeSync(held)
      await closed
      assert.equal(JSON.parse(text).entries[0].provider, 'flux-system/bad')
      assert.ok(lstatSync(fifo).isFIFO())
    })

    test('an outbox that is damaged is refused, as an outbox and for a replay', async (t) => {
      const { root, hooks } = await setUp(t)
      assert.equal((await runBundle(send('bad', '--outbox', 'outbox.json'), { cwd: root, node })).code, 1)
      const whole = read(root, 'outbox.json')
      for (const text of [whole.slice(0, -10), whole.slice(0, 60), '{"outbox":1']) {
        writeFileSync(path.join(root, 'outbox.json'), text)
        for (const args of [send('good', '--outbox', 'outbox.json'), ['send', '--replay', 'outbox.json']]) {
          const { code, stderr } = await runBundle(args, { cwd: root, node })
          assert.deepEqual([code, read(root, 'outbox.json'), hooks.seen.length], [2, text, 1], stderr)
        }
      }
    })
  })
