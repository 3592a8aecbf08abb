import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { bundle, folder, manifest, nodes } from '../support/bundle.ts'

const provider = (name: string): string =>
  manifest('Provider', name, '{type: generic, address: "https://example.com/x", secretRef: {name: api}}')

/** A repository in `repo/` beside a folder that it has no business with. */
function repository(t: TestContext, files: Record<string, string>): string {
  const root = folder(t, {
    'outside/kustomization.yaml': 'resources: [n.yaml]\n',
    'outside/n.yaml': provider('stranger'),
  })
  const repo = path.join(root, 'repo')
  for (const [name, text] of Object.entries({ 'app/n.yaml': provider('ours'), ...files })) {
    mkdirSync(path.dirname(path.join(repo, name)), { recursive: true })
    writeFileSync(path.join(repo, name), text)
  }
  execFileSync('git', ['init', '-q'], { cwd: repo })
  return repo
}

const pipe = (file: string): void => void execFileSync('mkfifo', [file])

interface Case {
  readonly what: string
  readonly files?: Record<string, string>
  /** Makes what is no plain file. */
  readonly make: (repo: string) => void
  readonly manifests?: string
  /** What the run says of it, besides finding the Provider that is ours. */
  readonly says?: RegExp
}

const kustomization = (text: string): Record<string, string> => ({ 'app/kustomization.yaml': text })
const fluxKustomization = (spec: string): Record<string, string> => ({
  'app/flux.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a, namespace: b}\nspec: ${spec}\n`,
})
const link = (to: string, at: string) => (repo: string) => symlinkSync(to, path.join(repo, at))
const leadsOut = /leads out of the workspace; it was not followed/
const notRead = /cannot be read/

// biome-ignore format: a table
const cases: Case[] = [
  { what: '.gitignore is a link to a device', make: link('../../../../../../dev/zero', '.gitignore'), says: notRead },
  { what: '.gitignore is a pipe', make: (repo) => pipe(`${repo}/.gitignore`), says: notRead },
  { what: '.gitignore of a folder is a link to a pipe', make: (repo) => { pipe(`${repo}/p`); link('../p', 'app/.gitignore')(repo) }, says: notRead },
  { what: '.git/info/exclude is a link to a device', make: (repo) => { execFileSync('rm', ['-f', `${repo}/.git/info/exclude`]); link('/dev/zero', '.git/info/exclude')(repo) }, says: notRead },
  { what: 'a patch is a link to a device', files: kustomization('resources: [n.yaml]\npatches: [{path: zz.yaml}]\n'), make: link('/dev/zero', 'app/zz.yaml') },
  { what: 'a patch is a link to a device, and its folder is named', files: kustomization('resources: [n.yaml]\npatches: [{path: ../zz.yaml}]\n'), make: link('/dev/zero', 'zz.yaml'), manifests: 'app' },
  { what: 'a patch is a pipe', files: kustomization('resources: [n.yaml]\npatchesStrategicMerge: [../zz.yaml]\n'), make: (repo) => pipe(`${repo}/zz.yaml`), manifests: 'app' },
  { what: 'a manifest is a link to a device', make: link('/dev/zero', 'app/zz.yaml'), says: leadsOut },
  { what: 'a manifest is a link to a pipe', make: (repo) => { pipe(`${repo}/p`); link('../p', 'app/zz.yaml')(repo) } },
  { what: 'a manifest is a pipe', make: (repo) => pipe(`${repo}/app/zz.yaml`) },
  { what: 'a folder is a link out of the workspace', make: link('../../outside', 'app/lk'), says: leadsOut },
  { what: 'a link that is ignored and tracked leads out', files: { '.gitignore': '*.gen.yaml\n' }, says: leadsOut,
    make: (repo) => { link('../../outside/n.yaml', 'app/zz.gen.yaml')(repo); execFileSync('git', ['add', '-f', '.'], { cwd: repo }) } },
  { what: 'resources: leads out by a link', files: kustomization('resources: [n.yaml, ../lk]\n'), make: link('../outside', 'lk'), manifests: 'app', says: leadsOut },
  { what: 'resources: leads out by a link above', files: kustomization('resources: [n.yaml, ../lk/outside/n.yaml]\n'), make: link('..', 'lk'), manifests: 'app', says: leadsOut },
  { what: 'resources: names a pipe', files: kustomization('resources: [n.yaml, ../p]\n'), make: (repo) => pipe(`${repo}/p`), manifests: 'app', says: notRead },
  { what: 'components: leads out by a link', files: kustomization('resources: [n.yaml]\ncomponents: [../lk]\n'), make: link('../outside', 'lk'), manifests: 'app', says: leadsOut },
  { what: 'path: of a Flux Kustomization leads out by a link', files: fluxKustomization('{path: ./lk}'), make: link('../outside', 'lk'), manifests: 'app' },
  { what: 'components: of a Flux Kustomization leads out by a link', files: fluxKustomization('{path: ./app, components: [../lk]}'), make: link('../outside', 'lk'), manifests: 'app', says: leadsOut },
  { what: 'a kustomization above is a pipe', make: (repo) => pipe(`${repo}/kustomization.yaml`), manifests: 'app' },
  { what: 'a kustomization above is a link to a device', make: link('/dev/zero', 'kustomization.yaml'), manifests: 'app' },
  { what: 'a file has 65 MiB', make: (repo) => { writeFileSync(`${repo}/app/zz.json`, provider('large')); truncateSync(`${repo}/app/zz.json`, 65 << 20) }, says: /larger than 64 MiB/ },
]

for (const { version, path: node } of nodes)
  describe(`a file that a repository cannot be trusted with, on Node ${version}`, () => {
    for (const { what, files = {}, make, manifests = '.', says } of cases)
      test(`${what}: the rest is read, and nothing from outside`, (t) => {
        const repo = repository(t, files)
        make(repo)
        const { status, signal, stdout } = run(node, ['--manifests', manifests], repo)
        assert.deepEqual([status, signal], [0, null], stdout)
        const { conditions, problems } = JSON.parse(stdout)
        assert.deepEqual(
          conditions.map(({ provider }: { provider: string }) => provider),
          ['flux-system/ours'],
        )
        if (says) assert.match(JSON.stringify(problems), says)
      })

    test('what is named and leads out of the workspace by a link is refused', (t) => {
      const repo = repository(t, {})
      link('../outside', 'lk')(repo)
      link('/dev/zero', 'zz.yaml')(repo)
      for (const [named, says] of [
        ['lk', 'leads out of the workspace'],
        ['lk/n.yaml', 'leads out'],
        ['l*/n.yaml', 'matches no file'],
        ['zz.yaml', 'not a regular file'],
        ['kustomize:lk', 'leads out'],
      ] as const) {
        const { status, stdout } = run(node, ['--manifests', named], repo)
        assert.equal(status, 2, stdout)
        assert.ok(stdout.includes(says), stdout)
      }
      assert.equal(run(node, ['--manifests', '../outside'], repo).status, 0)
    })

    test('a file that an input names is regular, and no link leads it out of the workspace', (t) => {
      const repo = repository(t, {})
      link('../../../../../../../proc/self/environ', 'environ')(repo)
      link('../outside', 'lk')(repo)
      pipe(`${repo}/pipe`)
      for (const [input, named, says] of [
        ['message-file', 'environ', 'leads out of the workspace'],
        ['event-file', 'lk/n.yaml', 'leads out of the workspace'],
        ['metadata-file', 'lk/n.yaml', 'leads out of the workspace'],
        ['substitute-file', 'lk/n.yaml', 'leads out of the workspace'],
        ['message-file', 'pipe', 'not a regular file'],
      ] as const) {
        const args = ['preview', '--manifests', 'app', `--${input}`, named]
        const { status, stdout, stderr } = runAs({}, node, args, repo)
        assert.equal(status, 2, `${input} ${named}: ${stdout}`)
        assert.ok((stdout + stderr).includes(says), stdout + stderr)
      }
      writeFileSync(`${repo}/m.txt`, 'read by a link')
      link('m.txt', 'fine')(repo)
      const { stdout } = runAs(
        {},
        node,
        ['preview', '--manifests', 'app', '--providers', 'ours', '--message-file', 'fine'],
        repo,
      )
      assert.match(stdout, /read by a link/)
    })

    test('pipes that the user names are read, up to 64 MiB', (t) => {
      const repo = repository(t, {})
      const shell = (command: string) =>
        spawnSync('bash', ['-c', command], {
          cwd: repo,
          encoding: 'utf8',
          timeout: 60_000,
          env: { PATH: process.env.PATH, NODE: node, BUNDLE: bundle },
        })
      const piped = shell(
        `"$NODE" "$BUNDLE" validate --output json --manifests <(cat app/n.yaml) --secrets-file <(echo 'api: {token: some-token}')`,
      )
      assert.deepEqual(
        [piped.status, JSON.parse(piped.stdout).conditions[0].status],
        [0, 'True'],
        piped.stdout + piped.stderr,
      )
      const read = shell(`"$NODE" "$BUNDLE" validate --output json --manifests - < app/n.yaml`)
      assert.equal(JSON.parse(read.stdout).conditions.length, 1, read.stdout)
      for (const input of ['--manifests /dev/zero', '--secrets-file /dev/zero', '--manifests - </dev/zero']) {
        const endless = shell(`"$NODE" "$BUNDLE" validate --output json ${input}`)
        assert.equal(endless.status, 2, endless.stdout + endless.stderr)
        assert.match(endless.stdout, /larger than 64 MiB/)
      }
    })
  })

/** What cannot be read, and what the run says of it. */
const unreadable: { what: string; says: RegExp; named?: string; make: (repo: string) => void }[] = [
  {
    what: 'a kustomization above, without permission',
    says: /permission denied","file":"kustomization.yaml"/,
    named: 'other',
    make: (repo) => writeFileSync(`${repo}/kustomization.yaml`, 'namespace: another\n', { mode: 0 }),
  },
  {
    what: 'a file without permission',
    says: /This file cannot be read: permission denied/,
    make: (repo) => chmodSync(`${repo}/app/n.yaml`, 0),
  },
  {
    what: 'a folder without permission',
    says: /This folder cannot be read: permission denied/,
    make: (repo) => chmodSync(`${repo}/app`, 0),
  },
  {
    what: 'a file whose name is not UTF-8',
    says: /This file cannot be read: its name is not valid UTF-8/,
    make: (repo) => renameSync(`${repo}/app/n.yaml`, Buffer.from(`${repo}/app/n\xff.yaml`, 'latin1')),
  },
  {
    what: 'a folder whose name is not UTF-8',
    says: /This folder cannot be read: its name is not valid UTF-8/,
    make: (repo) => renameSync(`${repo}/app`, Buffer.from(`${repo}/app\xff`, 'latin1')),
  },
  {
    what: 'a link to a file without permission',
    says: /cannot be read: permission denied/,
    make: (repo) => {
      mkdirSync(`${repo}/closed`)
      renameSync(`${repo}/app/n.yaml`, `${repo}/closed/n.yaml`)
      link('../closed/n.yaml', 'app/n.yaml')(repo)
      chmodSync(`${repo}/closed`, 0)
    },
  },
]

for (const { version, path: node } of nodes)
  describe(`what cannot be read, on Node ${version}`, () => {
    for (const { what, says, named = '.', make } of unreadable)
      test(`${what} is an error of validate, and a problem of a run that sends or shows`, (t) => {
        const repo = repository(t, { 'other/n.yaml': provider('other') })
        make(repo)
        execFileSync('chmod', ['a+rx', path.dirname(repo)])
        const validated = runAs(nobody, node, ['validate', '--manifests', named, '--output', 'json'], repo)
        assert.equal(validated.status, 1, validated.stdout + validated.stderr)
        assert.match(validated.stdout, says)
        const shown = runAs(
          nobody,
          node,
          ['preview', '--manifests', named, '--providers', 'other', '--output', 'json'],
          repo,
        )
        assert.equal(shown.status, 0, shown.stdout + shown.stderr)
        assert.equal(JSON.parse(shown.stdout).deliveries.length, 1)
        assert.match(JSON.stringify(JSON.parse(shown.stdout).problems), says)
        execFileSync('chmod', ['-R', 'u+rwX', repo])
      })
  })

/** Root may read everything. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

function runAs(user: { uid?: number; gid?: number }, node: string, args: readonly string[], cwd: string) {
  const env = { PATH: process.env.PATH, HOME: cwd }
  return spawnSync(node, [bundle, ...args], { cwd, env, encoding: 'utf8', timeout: 60_000, ...user })
}

function run(node: string, args: readonly string[], cwd: string) {
  return runAs({}, node, ['validate', '--output', 'json', ...args], cwd)
}
