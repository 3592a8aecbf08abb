import assert from 'node:assert/strict'
import { closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { actionRun, folder, manifest, nodes, outputsOf, runBundle } from '../support/bundle.ts'
import { service } from '../support/servers.ts'

// Nothing large ends in a stack trace, and time grows with what there is. Limits are far above what it takes: they tell
// minutes from hours.
const limit = { timeout: 600_000 }

const event = {
  involvedObject: { kind: 'GitRepository', namespace: 'flux-system', name: 'flux-system' },
  severity: 'info',
  timestamp: '2026-03-14T09:26:53Z',
  message: 'hello',
  reason: 'Test',
  metadata: { revision: 'main' },
  reportingController: 'flux-notify',
}

/** An outbox of so many entries, each with an event of its own. */
function writeEntries(file: string, count: number): void {
  const out = openSync(file, 'w')
  writeSync(out, '{\n  "outbox": 1,\n  "entries": [')
  for (let at = 0; at < count; at++) {
    const names = { made: '2026-03-14T09:26:53Z', alert: null, provider: `flux-system/p${at % 50}`, file: 'n.yaml' }
    const entry = { ...names, error: 'HTTP 503', event: { ...event, message: `message ${at}` } }
    writeSync(out, `${at > 0 ? ',' : ''}\n    ${JSON.stringify(entry)}`)
  }
  writeSync(out, '\n  ]\n}\n')
  closeSync(out)
}

function countEntries(file: string): number {
  return readFileSync(file, 'utf8').split('"made":').length - 1
}

for (const { version, path: node } of nodes)
  describe(`on Node ${version}`, () => {
    test('an outbox of 200,000 entries is kept, and replayed', limit, async (t) => {
      const hooks = await service(t, (_, response) => response.writeHead(400).end())
      const root = folder(t, { 'n.yaml': manifest('Provider', 'one', `{type: generic, address: "${hooks.url}"}`) })
      const outbox = path.join(root, 'outbox.json')
      writeEntries(outbox, 200_000)
      const fresh = await runBundle(['send', '--providers', 'one', '--outbox', outbox], { cwd: root, node })
      assert.deepEqual([fresh.code, countEntries(outbox)], [1, 200_001], fresh.stderr)
      // Their Providers are gone, which takes no request.
      const again = await runBundle(['send', '--quiet', '--replay', outbox], { cwd: root, node })
      assert.deepEqual([again.code, countEntries(outbox), hooks.seen.length], [1, 200_001, 2])
    })

    for (const place of ['message', 'metadata', 'involvedObject', 'more'] as const)
      test(`lists that are nested 5,000 deep in the ${place} of an outbox's event are told, or passed over`, async (t) => {
        const root = folder(t, {
          'n.yaml': manifest('Provider', 'one', '{type: generic, address: "http://127.0.0.1:9"}'),
        })
        const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
        const field = { message: deep, more: deep, metadata: `{"a":${deep}}`, involvedObject: `{"kind":${deep}}` }[
          place
        ]
        const entry = `{"made":"2026-03-14T09:26:53Z","alert":null,"provider":"flux-system/one","file":"n.yaml","error":"","event":{"${place}":${field}}}`
        for (const text of [`{"outbox":1,"entries":[\n ${entry}\n]}\n`, `{"outbox": 1, "entries": [${entry}]}`]) {
          writeFileSync(path.join(root, 'outbox.json'), text)
          const { code, stderr } = await runBundle(['preview', '--replay', 'outbox.json'], { cwd: root, node })
          if (place === 'more' && code === 0) continue
          assert.equal(code, 2, stderr)
          assert.match(stderr, /^error: replay: .*entry 1 .*is (nested too deeply|not a (string|map))\n$/)
        }
      })

    for (const type of ['slack', 'zulip'])
      test(`a message of 8 MB to ${type} is sent and shown, with page, result and outputs`, limit, async (t) => {
        const hooks = await service(t, (_, response) => response.end('{"result":"success"}'))
        const spec = `{type: ${type}, address: "${hooks.url}", username: bot, channel: c/topic, secretRef: {name: s}}`
        const root = folder(t, {
          'n.yaml': manifest('Provider', 'one', spec),
          // Each character is escaped in JSON, and means something in forms, Markdown and HTML.
          'message.txt': '"\\<&=%*'.repeat(1_150_000),
          's.yaml': 'flux-system/s: { token: hunter2hunter2, username: bot, password: hunter2hunter2 }',
        })
        const given = { providers: 'one', 'message-file': 'message.txt', 'secrets-file': 's.yaml' }
        for (const mode of ['preview', 'send']) {
          const env = actionRun(root, { ...given, mode, 'preview-file': 'page.html', timeout: '10m' })
          const { code, stdout, stderr } = await runBundle([], { cwd: root, env, node })
          assert.equal(code, 0, (stdout + stderr).slice(-2000))
          assert.doesNotMatch(stderr, /RangeError/)
          const { deliveries } = JSON.parse(outputsOf(root).results as string)
          assert.equal(deliveries[0].status, mode === 'send' ? 'delivered' : 'skipped')
          assert.ok(statSync(path.join(root, 'page.html')).size > 1_000_000)
          assert.match(readFileSync(path.join(root, '.summary'), 'utf8'), /flux-notify/)
        }
      })
  })
