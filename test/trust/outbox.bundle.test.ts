import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { actionRun, folder, manifest, outputsOf, runBundle } from '../support/bundle.ts'
import { service } from '../support/servers.ts'

const everything = (provider: string): string =>
  `{providerRef: {name: ${provider}}, eventSources: [{kind: GitRepository, name: "*"}], eventMetadata: {cluster: prod}}`

const read = (root: string, name = 'outbox.json') => JSON.parse(readFileSync(path.join(root, name), 'utf8'))

describe('an outbox', () => {
  test('holds event, Provider, reason and time of what failed, and nothing of what was delivered', async (t) => {
    const hooks = await service(t, ({ url }, response) => response.writeHead(url === '/good' ? 200 : 400).end('no'))
    const root = folder(t, {
      'n.yaml':
        manifest('Provider', 'good', `{type: alertmanager, address: "${hooks.url}/good"}`) +
        manifest('Provider', 'bad', `{type: alertmanager, address: "${hooks.url}/bad"}`) +
        manifest('Alert', 'one', everything('good')) +
        manifest('Alert', 'two', everything('bad')),
    })
    const started = Date.now()
    const { code } = await runBundle(['send', '--message', 'hello', '--outbox', 'outbox.json'], { cwd: root })
    assert.equal(code, 1)
    const { outbox, entries } = read(root)
    assert.deepEqual([outbox, entries.length], [1, 1])
    const [{ made, event, ...names }] = entries
    const error = `HTTP 400 Bad Request from ${hooks.host}: no`
    assert.deepEqual(names, { alert: 'flux-system/two', provider: 'flux-system/bad', file: 'n.yaml', error })
    assert.ok(Date.parse(made) >= started && Date.parse(made) <= Date.now())
    // The event as it came in: today's Alert, not that of then, adds its metadata.
    assert.deepEqual([event.message, event.metadata?.cluster], ['hello', undefined])
    assert.equal(statSync(path.join(root, 'outbox.json')).mode & 0o777, 0o600)
    assert.deepEqual(readdirSync(root).sort(), ['n.yaml', 'outbox.json'])
  })

  test('leaves no file where nothing failed', async (t) => {
    const hooks = await service(t)
    const provider = manifest('Provider', 'good', `{type: generic, address: "${hooks.url}"}`)
    const root = folder(t, { 'n.yaml': provider, 'empty.json': '' })
    for (const outbox of ['outbox.json', 'empty.json']) {
      const { code } = await runBundle(['send', '--providers', 'good', '--outbox', outbox], { cwd: root })
      assert.deepEqual([code, readdirSync(root).includes(outbox)], [0, false])
    }
  })

  test('that cannot be written stops the run before anything is sent', async (t) => {
    const hooks = await service(t)
    const root = folder(t, {
      'n.yaml': manifest('Provider', 'good', `{type: generic, address: "${hooks.url}"}`),
      file: '',
    })
    mkdirSync(path.join(root, 'folder'))
    for (const outbox of ['folder', 'file/outbox.json']) {
      const { code, stderr } = await runBundle(['send', '--providers', 'good', '--outbox', outbox], { cwd: root })
      assert.deepEqual([code, hooks.seen.length], [2, 0], stderr)
      assert.match(
        stderr,
        /^error: outbox: .*(is a folder; name a file in it|cannot be written \(\w+\); name a file in a folder that may be written)/,
      )
    }
  })

  test('keeps the names of manifests although a secret address holds the same text', async (t) => {
    let isDown = true
    const hooks = await service(t, (_, response) => response.writeHead(isDown ? 400 : 200).end())
    const root = folder(t, {
      'n.yaml': manifest('Provider', 'team1-alerts', `{type: generic, secretRef: {name: hook}}`),
    })
    const env = { FLUX_HOOK_ADDRESS: `${hooks.url}/team1-alerts` }
    const first = ['send', '--providers', 'team1-alerts', '--message', 'see /team1-alerts', '--outbox', 'outbox.json']
    assert.equal((await runBundle(first, { cwd: root, env })).code, 1)
    assert.equal(read(root).entries[0].provider, 'flux-system/team1-alerts')
    assert.doesNotMatch(read(root).entries[0].event.message, /team1/)
    isDown = false
    const { code, stderr } = await runBundle(['send', '--replay', 'outbox.json'], { cwd: root, env })
    assert.deepEqual([code, existsSync(path.join(root, 'outbox.json'))], [0, false], stderr)
    assert.equal(hooks.seen.length, 2)
  })
})

describe('a replay', () => {
  test('delivers exactly that, through today’s manifests, says since when it is due, and keeps what fails again', async (t) => {
    let answers: Record<string, number> = {}
    const hooks = await service(t, ({ url = '' }, response) => response.writeHead(answers[url] ?? 200).end())
    const names = ['a', 'b', 'c']
    const manifests = (prefix: string): string =>
      names
        .map(
          (name) =>
            manifest('Provider', name, `{type: alertmanager, address: "${hooks.url}${prefix}/${name}"}`) +
            manifest('Alert', name, everything(name)),
        )
        .join('')
    const root = folder(t, { 'n.yaml': manifests('') })
    answers = { '/a': 400, '/b': 403 }
    assert.equal(
      (await runBundle(['send', '--message', 'the first', '--outbox', 'outbox.json'], { cwd: root })).code,
      1,
    )
    const [{ made }] = read(root).entries
    hooks.seen.length = 0
    // The services have moved since.
    writeFileSync(path.join(root, 'n.yaml'), manifests('/new'))
    answers = { '/new/b': 403 }
    const again = await runBundle(['send', '--replay', 'outbox.json'], { cwd: root })
    assert.equal(again.code, 1)
    assert.deepEqual(hooks.seen.map(({ url }) => url).sort(), ['/new/a', '/new/b'])
    for (const { body } of hooks.seen) {
      assert.match(body, /the first/)
      assert.match(body, /"cluster":"prod"/)
    }
    assert.ok(
      again.stdout.includes(`flux-system/a -> flux-system/a  due since ${made}, failed with: HTTP 400`),
      again.stdout,
    )
    const left = read(root).entries
    assert.deepEqual(
      left.map(({ provider, made }: { provider: string; made: string }) => [provider, made]),
      [['flux-system/b', made]],
    )
    answers = {}
    assert.equal((await runBundle(['send', '--replay', 'outbox.json'], { cwd: root })).code, 0)
    assert.ok(!existsSync(path.join(root, 'outbox.json')))
  })

  test('of a Provider that is gone fails and stays in the outbox', async (t) => {
    const hooks = await service(t, (_, response) => response.writeHead(400).end())
    const provider = (name: string): string => manifest('Provider', name, `{type: generic, address: "${hooks.url}"}`)
    const root = folder(t, { 'n.yaml': provider('old') })
    await runBundle(['send', '--providers', 'old', '--outbox', 'outbox.json'], { cwd: root })
    writeFileSync(path.join(root, 'n.yaml'), provider('new'))
    const { code, stderr } = await runBundle(['send', '--replay', 'outbox.json'], { cwd: root })
    assert.equal(code, 1)
    assert.match(stderr, /Provider flux-system\/old from the outbox is no longer among the manifests/)
    assert.equal(read(root).entries[0].provider, 'flux-system/old')
  })

  test('works as an Action, into another outbox', async (t) => {
    const hooks = await service(t, (_, response) => response.writeHead(400).end())
    const root = folder(t, { 'n.yaml': manifest('Provider', 'one', `{type: generic, address: "${hooks.url}"}`) })
    await runBundle(['send', '--providers', 'one', '--outbox', 'first.json'], { cwd: root })
    const env = actionRun(root, { replay: 'first.json', outbox: 'second.json' })
    const { code, stdout } = await runBundle([], { cwd: root, env })
    assert.equal(code, 1, stdout)
    assert.equal(outputsOf(root).failed, '1')
    assert.deepEqual(read(root, 'second.json').entries[0].event, read(root, 'first.json').entries[0].event)
  })

  for (const [what, text] of [
    ['no JSON', 'not at all'],
    ['another file', '{"outbox":2,"entries":[]}'],
    ['an entry that is cut', '{"outbox":1,"entries":[{"made":"2026-01-01T00:00:00Z"}]}'],
  ] as const)
    test(`of ${what} is refused, and nothing is sent or lost`, async (t) => {
      const root = folder(t, {
        'n.yaml': manifest('Provider', 'one', '{type: generic, address: "http://127.0.0.1:9"}'),
        'outbox.json': text,
      })
      const { code, stderr } = await runBundle(['send', '--replay', 'outbox.json'], { cwd: root })
      assert.equal(code, 2)
      assert.match(stderr, /^error: (outbox\.json:\S* )?replay: /)
      assert.equal(readFileSync(path.join(root, 'outbox.json'), 'utf8'), text)
    })
})

test('what failed is kept, and the line that sends it again works when pasted', async (t) => {
  const hook = await service(t)
  const root = folder(t, { 'm/n.yaml': manifest('Provider', 'chat', '{type: generic, address: "${hook}"}') })
  const failing = ['--outbox', 'ob.json', '--manifests', 'm', '--retries', '0']
  const { code, stderr } = await runBundle(['test', 'chat', ...failing, '--substitute', 'hook: http://127.0.0.1:9'], {
    cwd: root,
  })
  assert.equal(code, 1)
  const [, line = ''] = /1 delivery failed and is kept in ob\.json; send it again with:\n\s*(.*)\n/.exec(stderr) ?? []
  assert.match(line, / send --replay ob\.json --manifests m$/)
  const pasted = line.slice(line.indexOf(' send ') + 1).split(' ')
  assert.equal((await runBundle([...pasted, '--substitute', `hook: ${hook.url}`], { cwd: root })).code, 0)
  assert.equal(hook.seen.length, 1)
})
