import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import path from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { folder, manifest, nodes, runBundle } from '../support/bundle.ts'
import { startBundle } from '../support/bundle-run.ts'
import { service } from '../support/servers.ts'

// Runs that are killed, runs that follow each other, and runs at the same time: nothing undelivered is lost, nothing
// delivered is sent again.

interface Entry {
  readonly provider: string
  readonly error: string
  readonly made: string
  readonly event: { readonly message: string }
}

const entriesIn = (root: string, name = 'outbox.json'): Entry[] =>
  existsSync(path.join(root, name)) ? JSON.parse(readFileSync(path.join(root, name), 'utf8')).entries : []
const namesIn = (root: string, name?: string): string[] =>
  entriesIn(root, name).map(({ provider }) => provider.replace('flux-system/', ''))

type Behaviour = 'accept' | 'refuse' | 'hang'

/** Providers of which each request is answered as `behaviour` says at that time. */
async function setUp(t: TestContext, names: readonly string[], behaviour: Record<string, Behaviour> = {}) {
  const held: ServerResponse[] = []
  const waiting: (() => void)[] = []
  const taken: string[] = []
  const { url, seen } = await service(t, ({ url = '' }, response) => {
    const name = url.slice(1)
    const how = behaviour[name] ?? 'accept'
    if (how === 'hang') held.push(response)
    else response.writeHead(how === 'accept' ? 200 : 400).end()
    if (how === 'accept') taken.push(name)
    for (const wake of waiting.splice(0)) wake()
  })
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const providers = names.map((name) => manifest('Provider', name, `{type: generic, address: "${url}/${name}"}`))
  const root = folder(t, { 'n.yaml': providers.join('') })
  return { root, behaviour, held, taken, seen, until, asked: () => seen.map(({ url }) => url.slice(1)) }
}

const send = (names: readonly string[], ...more: string[]): string[] => [
  'send',
  ...names.flatMap((name) => ['--providers', name]),
  ...more,
  '--outbox',
  'outbox.json',
]

for (const { version, path: node } of nodes)
  describe(`on Node ${version}`, () => {
    test('a second run keeps what the first one left, in order, ahead of its own, and says how many wait', async (t) => {
      const { root, behaviour } = await setUp(t, ['a', 'b', 'c', 'd'], { a: 'refuse', b: 'refuse', c: 'refuse' })
      assert.equal((await runBundle(send(['b', 'a'], '--message', 'first'), { cwd: root, node })).code, 1)
      const good = await runBundle(send(['d']), { cwd: root, node })
      assert.equal(good.code, 0)
      assert.match(good.stdout + good.stderr, /2 deliveries of earlier runs are waiting in the outbox outbox\.json/)
      assert.deepEqual(namesIn(root), ['b', 'a'])
      assert.equal((await runBundle(send(['c', 'd'], '--message', 'second'), { cwd: root, node })).code, 1)
      assert.deepEqual(
        entriesIn(root).map(({ event }) => event.message),
        ['first', 'first', 'second'],
      )
      for (const name of ['a', 'b', 'c']) behaviour[name] = 'accept'
      assert.equal((await runBundle(['send', '--replay', 'outbox.json'], { cwd: root, node })).code, 0)
      assert.deepEqual(readdirSync(root), ['n.yaml'])
    })

    test('what has failed is in the outbox while the run goes on, and what a killed run left is replayed', async (t) => {
      const names = ['a', 'b', 'c', 'd', 'e']
      const { root, behaviour, held, taken, until } = await setUp(t, names, { a: 'refuse', c: 'hang', d: 'hang' })
      // One after the other: e is not begun when c and d hang.
      const run = startBundle(send(names, '--concurrency', '2', '--retries', '0'), { cwd: root, node })
      await until(() => held.length === 2)
      assert.deepEqual(namesIn(root), ['a'])
      assert.match(entriesIn(root)[0]?.error ?? '', /HTTP 400/)
      assert.equal(statSync(path.join(root, 'outbox.json')).mode & 0o777, 0o600)
      run.child.kill('SIGKILL')
      assert.equal((await run.ended).signal, 'SIGKILL')
      assert.deepEqual([taken, namesIn(root)], [['b'], ['a']])
      // Another run keeps what the killed one had not delivered.
      behaviour.c = 'accept'
      assert.equal((await runBundle(send(['b']), { cwd: root, node })).code, 0)
      assert.deepEqual(namesIn(root), ['a', 'c', 'd', 'e'])
      assert.match(entriesIn(root)[1]?.error ?? '', /stopped before the outcome was known/)
      for (const name of names) behaviour[name] = 'accept'
      assert.equal((await runBundle(['send', '--replay', 'outbox.json'], { cwd: root, node })).code, 0)
      assert.deepEqual(taken, ['b', 'b', ...taken.slice(2)])
      assert.deepEqual(taken.slice(2).sort(), ['a', 'c', 'd', 'e'])
      assert.deepEqual(readdirSync(root), ['n.yaml'])
    })

    test('a replay that is killed does not send again what it has delivered', async (t) => {
      const names = Array.from({ length: 40 }, (_, at) => `p${at}`)
      const all = (how: Behaviour) => Object.fromEntries(names.map((name) => [name, how]))
      const { root, behaviour, held, taken, until, seen } = await setUp(t, names, all('refuse'))
      assert.equal((await runBundle(send(names), { cwd: root, node })).code, 1)
      assert.deepEqual(namesIn(root), names)
      Object.assign(behaviour, all('accept'), { p0: 'refuse', p39: 'hang', p20: 'hang', p21: 'refuse' })
      const replay = ['send', '--replay', 'outbox.json', '--retries', '0', '--concurrency', '3']
      const run = startBundle(replay, { cwd: root, node })
      await until(() => held.length === 2 && taken.length === 36)
      // What is asked last hangs; what came before it has been noted when it is asked.
      run.child.kill('SIGKILL')
      await run.ended
      const left = namesIn(root)
      for (const name of ['p0', 'p20', 'p21', 'p39']) assert.ok(left.includes(name), name)
      // The process may die between the answer and the note of it: of three at once only one can be there.
      assert.ok(left.length <= 5, left.join())
      Object.assign(behaviour, all('accept'))
      seen.length = 0
      assert.equal((await runBundle(['send', '--replay', 'outbox.json'], { cwd: root, node })).code, 0)
      assert.deepEqual(seen.map(({ url }) => url.slice(1)).sort(), [...left].sort())
      assert.deepEqual(readdirSync(root), ['n.yaml'])
    })

    test('of a replay into another outbox, the first keeps what was not delivered', async (t) => {
      const { root, behaviour } = await setUp(t, ['a', 'b', 'c'], { a: 'refuse', b: 'refuse', c: 'refuse' })
      assert.equal((await runBundle(send(['a', 'b', 'c']), { cwd: root, node })).code, 1)
      behaviour.b = 'accept'
      const args = ['send', '--replay', 'outbox.json', '--outbox', 'second.json']
      assert.equal((await runBundle(args, { cwd: root, node })).code, 1)
      assert.deepEqual(
        [namesIn(root), namesIn(root, 'second.json')],
        [
          ['a', 'c'],
          ['a', 'c'],
        ],
      )
      assert.equal(entriesIn(root, 'second.json')[0]?.made, entriesIn(root)[0]?.made)
    })

    test('two replays of one outbox at the same time deliver everything once', async (t) => {
      const names = Array.from({ length: 20 }, (_, at) => `p${at}`)
      const { root, behaviour, held, taken, until } = await setUp(
        t,
        names,
        Object.fromEntries(names.map((name) => [name, 'refuse'])),
      )
      assert.equal((await runBundle(send(names), { cwd: root, node })).code, 1)
      for (const name of names) behaviour[name] = 'accept'
      behaviour.p7 = 'hang'
      const replay = ['send', '--replay', 'outbox.json']
      const first = startBundle(replay, { cwd: root, node })
      await until(() => held.length === 1)
      const second = startBundle(replay, { cwd: root, node })
      const told = new Promise<void>((resolve) =>
        second.child.stdout?.on('data', (text) => /in use by process \d+: waiting/.test(text) && resolve()),
      )
      await Promise.race([told, second.ended])
      held[0]?.end()
      // The outbox is gone when the second has its turn.
      const codes = await Promise.all([first.ended, second.ended])
      assert.deepEqual(
        codes.map(({ code }) => code),
        [0, 0],
        codes.map(({ stderr }) => stderr).join(''),
      )
      assert.deepEqual([...taken, 'p7'].sort(), [...names].sort())
      assert.deepEqual(readdirSync(root), ['n.yaml'])
    })

    test('a run that is killed while it has the outbox, or waits for it, holds up no other', async (t) => {
      const { root, behaviour, held, until } = await setUp(t, ['a', 'b'], { a: 'hang', b: 'refuse' })
      const first = startBundle(send(['a']), { cwd: root, node })
      await until(() => held.length === 1)
      const second = startBundle(send(['b']), { cwd: root, node })
      await new Promise<void>((resolve) =>
        second.child.stdout?.on('data', (text) => /waiting until it ends/.test(text) && resolve()),
      )
      for (const { child } of [second, first]) child.kill('SIGKILL')
      await Promise.all([first.ended, second.ended])
      behaviour.a = 'accept'
      assert.equal((await runBundle(send(['a']), { cwd: root, node })).code, 0)
      assert.deepEqual(namesIn(root), ['a'])
      assert.deepEqual(readdirSync(root).sort(), ['n.yaml', 'outbox.json'])
    })

    test('what a suspended Provider is to get waits for another day', async (t) => {
      const { root, taken } = await setUp(t, ['a', 'b'], { a: 'refuse' })
      await runBundle(send(['a']), { cwd: root, node })
      const manifests = readFileSync(path.join(root, 'n.yaml'), 'utf8')
      writeFileSync(path.join(root, 'n.yaml'), manifests.replaceAll('{type', '{suspend: true, type'))
      assert.equal((await runBundle(['send', '--replay', 'outbox.json'], { cwd: root, node })).code, 0)
      assert.deepEqual([taken, namesIn(root)], [[], ['a']])
    })

    test('a preview of a replay changes nothing', async (t) => {
      const { root } = await setUp(t, ['a'], { a: 'refuse' })
      await runBundle(send(['a']), { cwd: root, node })
      const before = readFileSync(path.join(root, 'outbox.json'), 'utf8')
      const { code, stdout } = await runBundle(['preview', '--replay', 'outbox.json'], { cwd: root, node })
      assert.deepEqual([code, readFileSync(path.join(root, 'outbox.json'), 'utf8')], [0, before])
      assert.match(stdout, /1 message would be sent/)
      assert.deepEqual(readdirSync(root).sort(), ['n.yaml', 'outbox.json'])
    })
  })
