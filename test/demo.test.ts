import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { suite, type TestContext, test } from 'node:test'
import { createAuthority } from '../src/demo/certificate.ts'
import { answerTo } from '../src/demo/demo.ts'
import { firstWords } from '../src/demo/first-words.ts'
import { loadRepository } from '../src/manifests/index.ts'
import { providers } from './support/support.ts'

const root = path.resolve(import.meta.dirname, '..')
const bundle = path.join(root, 'dist/index.js')
const types = Object.keys(providers).sort()

// Exits if the process looks up a name or connects to anything but loopback.
const loopbackOnly = `
  import dns from 'node:dns'
  import net from 'node:net'
  const leave = (where) => { process.stderr.write('left loopback for ' + where); process.exit(99) }
  const lookup = dns.lookup
  dns.lookup = (name, ...rest) => name === '127.0.0.1' ? lookup(name, ...rest) : leave(name)
  const connect = net.Socket.prototype.connect
  net.Socket.prototype.connect = function (...args) {
    const [options] = Array.isArray(args[0]) ? args[0] : args
    return options.host === '127.0.0.1' ? connect.apply(this, args) : leave(options.host ?? options.path)
  }`

const hostile = {
  PATH: '/nonexistent',
  GITHUB_ACTIONS: 'true',
  HTTP_PROXY: 'http://proxy.invalid:1',
  HTTPS_PROXY: 'http://proxy.invalid:1',
  NO_PROXY: '*',
  FLUX_SLACK_ADDRESS: 'https://elsewhere.invalid/',
}

/** Runs `demo` with access to loopback only, and without permission to write files or start programs. */
function run(t: TestContext, main: string, cwd = folder(t)): Promise<{ code: unknown; out: string; err: string }> {
  const guards = [
    '--permission',
    '--allow-fs-read=*',
    '--no-warnings',
    '--import',
    `data:text/javascript,${encodeURIComponent(loopbackOnly)}`,
  ]
  return new Promise((resolve) => {
    const options = { cwd, env: hostile, timeout: 30_000 }
    execFile(process.execPath, [...guards, main, 'demo'], options, (error, out, err) =>
      resolve({ code: error ? (error.code ?? error.signal) : 0, out, err }),
    )
  })
}

function folder(t: TestContext): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'flux-notify-')))
  t.after(() => rmSync(folder, { recursive: true }))
  return folder
}

/** The lines about types: type, method, status (none for NATS), destination, text. */
function lines(out: string): string[][] {
  return out.split('\n').flatMap((line) => {
    const [, ...fields] = /^(\S+) +(GET|POST|PUT|PUB) +(\d*) +(\S+) +(.*)$/.exec(line) ?? []
    return fields.length > 0 ? [fields] : []
  })
}

for (const [name, main] of [
  ['the source', path.join(root, 'src/main.ts')],
  ['the bundle', bundle],
] as const) {
  const skip = existsSync(main) ? false : 'dist/ is not built'

  test(`${name}: a message of each type arrives once, only on loopback, and the process exits`, {
    skip,
  }, async (t) => {
    const cwd = folder(t)
    const { code, out, err } = await run(t, main, cwd)
    assert.equal(err, '')
    assert.equal(code, 0, out)
    assert.deepEqual(
      lines(out)
        .map(([type]) => type)
        .sort(),
      types,
    )
    assert.match(out, new RegExp(`\\n${types.length} of ${types.length} messages arrived, in \\d+\\.\\d s\\.\\n`))
    for (const [type, , status, , words] of lines(out)) {
      assert.match(status as string, type === 'nats' ? /^$/ : /^2\d\d$/, type)
      assert.match(words as string, /health check failed|kustomiz/i, type)
    }
    // The length of the path to the checkout varies.
    const printed = out.replaceAll(path.relative(cwd, root), '..').split('\n')
    assert.deepEqual(
      printed.filter((line) => [...line].length > 100),
      [],
    )
  })

  test(`${name}: runs through a symbolic link, as with npx`, { skip }, async (t) => {
    const bin = path.join(folder(t), 'flux-notify')
    symlinkSync(main, bin)
    const { code, out } = await run(t, bin)
    assert.equal(code, 0, out)
  })
}

test('the bundle: runs by the name of its folder', async (t) => {
  const { code, out } = await run(t, path.dirname(bundle))
  assert.equal(code, 0, out)
})

test('fails and names the type if it has no example or its message is not delivered', async (t) => {
  const copy = folder(t)
  for (const name of ['src', 'examples', 'package.json'])
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  rmSync(path.join(copy, 'examples/providers/slack.yaml'))
  const noSubject = {
    apiVersion: 'notification.toolkit.fluxcd.io/v1beta3',
    metadata: { name: 'nats', namespace: 'flux-system' },
  }
  const provider = { ...noSubject, kind: 'Provider', spec: { type: 'nats', address: 'nats://nats.example.com:4222' } }
  const alert = {
    ...noSubject,
    kind: 'Alert',
    spec: { providerRef: { name: 'nats' }, eventSources: [{ kind: 'Kustomization', name: '*' }] },
  }
  writeFileSync(
    path.join(copy, 'examples/providers/nats.yaml'),
    `${JSON.stringify(provider)}\n---\n${JSON.stringify(alert)}\n`,
  )
  const { code, out, err } = await run(t, path.join(copy, 'src/main.ts'))
  assert.equal(code, 1, err)
  assert.match(out, /\nnats +failed: spec\.channel is missing/)
  assert.match(out, /\nDid not arrive: nats, slack\n/)
})

test('a reader that closes early does not cause a stack trace', async () => {
  const child = spawn(process.execPath, [path.join(root, 'src/main.ts'), 'demo'], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
  assert.deepEqual([code, err], [0, ''])
})

test("each example has a valid Provider of the file's type and a valid Alert for it", async () => {
  const cwd = path.join(root, 'examples/providers')
  const { providers, alerts, problems } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
  assert.deepEqual(problems, [])
  assert.deepEqual(providers.map(({ spec }) => spec.type).sort(), types)
  for (const { name, file, spec } of providers) {
    assert.equal(file, `${spec.type}.yaml`)
    const itsAlerts = alerts.filter((alert) => alert.file === file)
    assert.deepEqual(
      itsAlerts.map((alert) => alert.spec.providerRef.name),
      [name],
    )
  }
  assert.equal(alerts.length, providers.length)
})

test("a certificate of the demo is for one host and signed only by the demo's authority", () => {
  const [one, other] = [createAuthority(new Date()), createAuthority(new Date())]
  const ca = new X509Certificate(one.ca)
  const cert = new X509Certificate(one.issue('hooks.slack.com').cert)
  assert.equal(cert.checkHost('hooks.slack.com'), 'hooks.slack.com')
  assert.equal(cert.checkHost('slack.com'), undefined)
  assert.ok(cert.checkIssued(ca) && cert.verify(ca.publicKey) && ca.ca && !cert.ca)
  assert.equal(cert.verify(new X509Certificate(other.ca).publicKey), false)
})

test("first requests get the simulated reply, and a message the type's accepted reply", () => {
  const request = { protocol: 'http', url: 'https://example.com', headers: {} } as const
  const accepted = { status: 204, body: '' }
  assert.deepEqual(answerTo({ ...request, method: 'GET', simulatedReply: [] }, { acceptedReply: accepted }), {
    status: 200,
    body: '[]',
  })
  assert.deepEqual(answerTo({ ...request, method: 'GET' }, { acceptedReply: accepted }), { status: 200, body: '{}' })
  assert.deepEqual(answerTo({ ...request, method: 'POST', simulatedReply: { id: 1 } }, {}), {
    status: 200,
    body: '{"id":1}',
  })
  assert.deepEqual(answerTo({ ...request, method: 'POST' }, { acceptedReply: accepted }), accepted)
  assert.deepEqual(answerTo({ ...request, method: 'POST' }, {}), { status: 200, body: '{}' })
  for (const [name, type] of Object.entries(providers))
    assert.match(String(type.acceptedReply?.status ?? 200), /^2\d\d$/, name)
})

suite('the first words of a message', () => {
  const base64 = Buffer.from(
    JSON.stringify({ involvedObject: { kind: 'Kustomization' }, message: 'it failed' }),
  ).toString('base64')
  const cases: [form: string, body: string, words: string][] = [
    ['JSON', '{"a":{"b":["x","it failed\\nbadly"]}}', 'it failed badly'],
    ['a text that begins with it before one that holds it', '["apps: it failed","it failed"]', 'it failed'],
    ['base64 in JSON', JSON.stringify({ messages: [{ data: base64 }] }), 'it failed'],
    ['JSON lines', '{"id":1}\n{"message":"it failed"}\n', 'it failed'],
    ['a form', 'type=stream&content=it+failed%21', 'it failed!'],
    ['protobuf', '\x0a\x09it failed\x12\x01x', 'it failed'],
    ['HTML in a comment', '{"body":"<!-- key -->\\n<b>it failed</b>"}', 'it failed'],
    ['the next phrase where the first is missing', '{"name":"apps"}', 'apps'],
    ['nothing of the kind', '{"ok":true}', ''],
  ]
  for (const [form, body, words] of cases)
    test(form, () => assert.equal(firstWords(Buffer.from(body), ['it failed', 'apps']), words))
})
