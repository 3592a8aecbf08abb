import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { actionRun, folder, manifest, nodes, runBundle } from '../support/bundle.ts'
import { commitAll, git, write } from '../support/git.ts'
import { service } from '../support/servers.ts'

/** What a workflow has in its workspace when flux-notify runs. */
interface Workspace {
  /** The commit that the files are from. */
  readonly sha: string
  readonly inputs?: Record<string, string>
}

interface Layout {
  readonly what: string
  /** Whether all that shapes a delivery is in the commit. */
  readonly isProved: boolean
  /** Of a layout that is not: what the refusal names. */
  readonly named?: RegExp
  /** Why it cannot be made here. */
  readonly skip?: string | false
  readonly make: (root: string, files: Record<string, string>) => Workspace
}

const alert = manifest('Alert', 'all', '{providerRef: {name: chat}, eventSources: [{kind: GitRepository, name: "*"}]}')
const kustomization = 'namespace: flux-system\nresources: [n.yaml]\n'

/** A repository with a Provider at this address: one commit, clean. */
function root(top: string, files: Record<string, string>): Workspace {
  write(top, files)
  return { sha: commitAll(top) }
}

/** Another repository beside, to clone from. */
function origin(top: string, files: Record<string, string>, ...init: string[]): { url: string; sha: string } {
  const source = path.join(top, '..', 'origin')
  write(source, files)
  const sha = commitAll(source, ...init)
  git(source, 'config', 'uploadpack.allowFilter', 'true')
  return { url: `file://${source}`, sha }
}

/** A clean checkout, then what a later step of the workflow does to it. */
const after =
  (change: (top: string, files: Record<string, string>) => void, inputs?: Record<string, string>) =>
  (top: string, files: Record<string, string>): Workspace => {
    const { sha } = root(top, files)
    change(top, files)
    return inputs ? { sha, inputs } : { sha }
  }

const provider = 'clusters/prod/n.yaml'
const stranger = manifest('Provider', 'chat', '{type: generic, address: "http://127.0.0.1:9/stranger"}')
const patch =
  'apiVersion: notification.toolkit.fluxcd.io/v1beta3\nkind: Provider\nmetadata: {name: chat}\nspec: {channel: x}\n'
const secret =
  'apiVersion: v1\nkind: Secret\nmetadata: {name: api, namespace: flux-system}\nstringData: {token: of-the-file}\n'
const flux = (from: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: prod, namespace: flux-system}\nspec: {path: ./clusters/prod, postBuild: {${from}}}\n`
const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: vars, namespace: flux-system}\ndata: {unused: x}\n'

/** Object files that hold other content than their names say, as an artifact may bring them. */
function forge(top: string, sha: string): void {
  const evil = git(top, 'rev-parse', 'HEAD')
  const content = execFileSync('git', ['cat-file', 'commit', evil], { cwd: top })
  const file = path.join(top, '.git/objects', sha.slice(0, 2), sha.slice(2))
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, deflateSync(Buffer.concat([Buffer.from(`commit ${content.length}\0`), content])))
}

// biome-ignore format: a table
const layouts: Layout[] = [
  { what: 'the checkout is the workspace', isProved: true, make: root },
  { what: 'path: of actions/checkout', isProved: true, make: (top, files) => ({ sha: root(path.join(top, 'src'), files).sha, inputs: { manifests: 'src' } }) },
  { what: 'a checkout nested in another', isProved: true, make: (top, files) => {
    root(top, { 'README.md': 'the base branch' })
    return { sha: root(path.join(top, 'pr'), files).sha, inputs: { manifests: 'pr' } }
  } },
  { what: 'a stranger’s checkout nested in the right one', isProved: false, named: /pr\/n.yaml is in a checkout that does not have it|pr\/n.yaml is not in it/, make: (top, files) => {
    const { sha } = root(top, files)
    root(path.join(top, 'pr'), { 'n.yaml': stranger.replace('chat', 'other') })
    return { sha, inputs: { manifests: 'clusters\npr' } }
  } },
  { what: 'a submodule', isProved: true, make: (top, files) => {
    const { url } = origin(top, files)
    write(top, { 'README.md': 'x' })
    git(top, 'init', '-q')
    git(top, 'submodule', '--quiet', 'add', url, 'fleet')
    return { sha: commitAll(top), inputs: { manifests: 'fleet' } }
  } },
  { what: 'a submodule at another commit', isProved: false, named: /fleet\/clusters\/prod\/n.yaml differs from it/, make: (top, files) => {
    const { url } = origin(top, { ...files, [provider]: `${files[provider]}# earlier\n` })
    git(top, 'init', '-q')
    git(top, 'submodule', '--quiet', 'add', url, 'fleet')
    const sha = commitAll(top)
    write(path.join(top, 'fleet'), files)
    git(path.join(top, 'fleet'), 'commit', '-qam', 'later')
    return { sha, inputs: { manifests: 'fleet' } }
  } },
  { what: 'a worktree', isProved: true, make: (top, files) => {
    const { sha } = root(path.join(top, 'main'), files)
    git(path.join(top, 'main'), 'worktree', 'add', '-q', '../wt')
    return { sha, inputs: { manifests: 'wt' } }
  } },
  { what: 'a shallow clone', isProved: true, make: (top, files) => {
    const { url, sha } = origin(top, files)
    git(top, 'clone', '-q', '--depth=1', url, '.')
    return { sha }
  } },
  { what: 'a partial clone without blobs', isProved: true, make: (top, files) => {
    const { url, sha } = origin(top, files)
    git(top, 'clone', '-q', '--filter=blob:none', url, '.')
    return { sha }
  } },
  { what: 'a partial clone without trees', isProved: true, make: (top, files) => {
    const { url, sha } = origin(top, files)
    git(top, 'clone', '-q', '--filter=tree:0', url, '.')
    return { sha }
  } },
  { what: 'a partial clone that has fetched no tree', isProved: false, named: /n.yaml is in a checkout that does not have it/, make: (top, files) => {
    const { url, sha } = origin(top, files)
    git(top, 'clone', '-q', '--no-checkout', '--filter=tree:0', url, '.')
    write(top, files)
    return { sha }
  } },
  { what: 'a repository of SHA-256', isProved: true, make: (top, files) => {
    write(top, files)
    return { sha: commitAll(top, '--object-format=sha256') }
  } },
  { what: 'a repository whose objects are packed', isProved: true, make: after((top) => void git(top, 'gc', '-q')) },
  { what: 'an artifact with its own .git, whose HEAD is the public commit', isProved: false, named: /pr\/n.yaml/, make: after((top) => {
    const sha = git(top, 'rev-parse', 'HEAD')
    write(path.join(top, 'pr'), { 'n.yaml': stranger + alert })
    git(path.join(top, 'pr'), 'init', '-q')
    write(path.join(top, 'pr/.git'), { HEAD: `${sha}\n` })
  }, { manifests: 'pr' }) },
  { what: 'an artifact that is the whole checkout, whose objects are forged', isProved: false, named: /clusters\/prod\/n.yaml is in a checkout that does not have it/, make: (top, files) => {
    const { sha } = origin(top, files)
    root(top, { ...files, [provider]: stranger + alert })
    forge(top, sha)
    write(top, { '.git/HEAD': `${sha}\n` })
    return { sha }
  } },
  { what: 'an artifact with a copy of the right .git', isProved: false, named: /pr\/n.yaml is not in it/, make: after((top) => {
    cpSync(path.join(top, '.git'), path.join(top, 'pr/.git'), { recursive: true })
    write(path.join(top, 'pr'), { 'n.yaml': stranger + alert })
  }, { manifests: 'pr' }) },
  { what: 'an artifact over the checkout', isProved: false, named: /n.yaml differs from it/, make: after((top) => {
    write(top, { [provider]: stranger })
    git(top, 'update-index', '--assume-unchanged', provider)
  }) },
  { what: 'an artifact over the checkout, with a .git that replaces the commit', isProved: false, named: /n.yaml differs from it/, make: after((top) => {
    const sha = git(top, 'rev-parse', 'HEAD')
    write(top, { [provider]: stranger })
    git(top, 'commit', '-qam', 'evil')
    git(top, 'replace', sha, 'HEAD')
    git(top, 'update-ref', 'HEAD', sha)
  }) },
  { what: 'an artifact with a .git for a folder of the checkout', isProved: false, named: /n.yaml is below a .git that is not in it/, make: after((top) => void git(path.join(top, 'clusters'), 'init', '-q')) },
  { what: 'an untracked manifest', isProved: false, named: /clusters\/prod\/zz.yaml is not in it/, make: after((top) => write(top, { 'clusters/prod/zz.yaml': manifest('Alert', 'more', '{providerRef: {name: chat}, eventSources: [{kind: GitRepository, name: nothing}]}') })) },
  { what: 'untracked files without manifests', isProved: true, make: after((top) => write(top, { 'result.json': '{"a": 1}', 'clusters/prod/values.yaml': 'a: b\n', 'values/.gitignore': '# nothing\n' })) },
  { what: 'an untracked kustomization', isProved: false, named: /clusters\/kustomization.yaml is not in it/, make: after((top) => write(top, { 'clusters/kustomization.yaml': 'namespace: other\nresources: [prod]\n' }), { manifests: 'clusters/prod' }) },
  { what: 'an untracked .gitignore', isProved: false, named: /clusters\/.gitignore is not in it/, make: after((top) => write(top, { 'clusters/.gitignore': 'kustomization.yaml\n' })) },
  { what: 'rules in .git/info/exclude', isProved: false, named: /.git\/info\/exclude is not in it/, make: after((top) => write(top, { '.git/info/exclude': 'kustomization.yaml\n' })) },
  { what: 'an untracked Flux Kustomization', isProved: false, named: /flux.yaml is not in it/, make: after((top) => write(top, { 'flux.yaml': flux('substitute: {unused: x}') })) },
  { what: 'an untracked ConfigMap of a Flux Kustomization', isProved: false, named: /vars.yaml is not in it/, make: (top, files) =>
    after((again) => write(again, { 'vars.yaml': configMap }))(top, { ...files, [provider]: `${files[provider]}`.replace('"http', '"${nothing:=}http'), 'flux.yaml': flux('substituteFrom: [{kind: ConfigMap, name: vars}]') }) },
  { what: 'an untracked patch', isProved: false, named: /patch.yaml is not in it/, make: (top, files) =>
    after((again) => write(again, { 'clusters/prod/patch.yaml': patch }))(top, { ...files, 'clusters/prod/kustomization.yaml': `${kustomization}patches: [{path: patch.yaml}]\n` }) },
  { what: 'an untracked Secret', isProved: false, named: /secret.yaml is not in it/, make: after((top) => write(top, { 'secret.yaml': secret })) },
  { what: 'a Secret that the commit holds', isProved: true, make: (top, files) => root(top, { ...files, 'secret.yaml': secret }) },
  { what: 'an edited file', isProved: false, named: /clusters\/prod\/n.yaml differs from it/, make: after((top) => appendFileSync(path.join(top, provider), '# edited\n')) },
  { what: 'a file of another commit, HEAD is right', isProved: false, named: /n.yaml differs from it/, make: (top, files) => {
    root(top, { [provider]: stranger })
    write(top, files)
    git(top, 'add', '.')
    git(top, 'commit', '-qm', 'later')
    const sha = git(top, 'rev-parse', 'HEAD')
    git(top, 'checkout', '-q', 'HEAD~1', '--', provider)
    return { sha }
  } },
  { what: 'the files of the commit, HEAD is another', isProved: true, make: after((top) => {
    write(top, { 'other.txt': 'x' })
    git(top, 'add', '.')
    git(top, 'commit', '-qm', 'later')
  }) },
  { what: 'a link that the commit holds', isProved: true, make: (top, files) => {
    mkdirSync(path.join(top, 'live'))
    symlinkSync('../clusters/prod', path.join(top, 'live/prod'))
    return { ...root(top, files), inputs: { manifests: 'live' } }
  } },
  { what: 'a link that is not in the commit', isProved: false, named: /live\/prod is not in it/, make: after((top) => {
    mkdirSync(path.join(top, 'live'))
    symlinkSync('../clusters/prod', path.join(top, 'live/prod'))
  }, { manifests: 'live' }) },
  { what: 'a link that leads elsewhere than in the commit', isProved: false, named: /live differs from it/, make: (top, files) => {
    symlinkSync('clusters/test', path.join(top, 'live'))
    write(top, { 'clusters/test/n.yaml': stranger })
    const { sha } = root(top, files)
    rmSync(path.join(top, 'live'))
    symlinkSync('clusters/prod', path.join(top, 'live'))
    return { sha, inputs: { manifests: 'live/n.yaml\nclusters/prod' } }
  } },
  { what: 'a sparse checkout', isProved: true, make: (top, files) => {
    const { url, sha } = origin(top, { ...files, 'large/n.yaml': 'a: b\n' })
    git(top, 'clone', '-q', '--sparse', '--filter=blob:none', url, '.')
    git(top, 'sparse-checkout', 'set', 'clusters')
    assert.ok(!existsSync(path.join(top, 'large')))
    return { sha }
  } },
  { what: 'CRLF by .gitattributes', isProved: true, make: (top, files) => {
    const { url, sha } = origin(top, { ...files, '.gitattributes': '*.yaml text eol=crlf\n' })
    git(top, 'clone', '-q', url, '.')
    return { sha }
  } },
  { what: 'CRLF in some lines', isProved: false, named: /n.yaml differs from it/, make: after((top, files) => write(top, { [provider]: `${files[provider]}`.replace('\n', '\r\n') })) },
  { what: 'a container, in which the files are somebody else’s', isProved: true, skip: process.getuid?.() !== 0 && 'NOT root: files of another owner were NOT tested', make: after((top) => chownAll(top, 12_345)) },
  { what: 'no git', isProved: false, named: /n.yaml is not in a git checkout/, make: (top, files) => {
    write(top, files)
    return { sha: 'a'.repeat(40) }
  } },
  { what: 'a broken .git', isProved: false, named: /n.yaml is in a checkout that does not have it/, make: after((top) => {
    rmSync(path.join(top, '.git'), { recursive: true })
    write(top, { '.git': 'gitdir: /nowhere\n' })
  }) },
  { what: 'a secrets-file of the commit', isProved: true, make: (top, files) => ({ ...root(top, { ...files, 'own.txt': 'api: {token: x}\n' }), inputs: { 'secrets-file': 'own.txt' } }) },
  { what: 'a secrets-file that is not in the commit', isProved: false, named: /own.txt is not in it/, make: after((top) => write(top, { 'own.txt': 'api: {token: x}\n' }), { 'secrets-file': 'own.txt' }) },
  { what: 'a secrets-file outside of the workspace', isProved: true, make: after((top) => write(path.join(top, '..'), { 'own.txt': 'api: {token: x}\n' }), { 'secrets-file': '../own.txt' }) },
  { what: 'a substitute-file that is not in the commit', isProved: false, named: /vars.txt is not in it/, make: after((top) => write(top, { 'vars.txt': 'a: b\n' }), { 'substitute-file': 'vars.txt' }) },
  { what: 'event, message and metadata made by an earlier step', isProved: true, make: after((top) => write(top, { 'message.txt': 'hello', 'metadata.txt': 'a: b\n' }), { 'message-file': 'message.txt', 'metadata-file': 'metadata.txt' }) },
  { what: 'manifests outside of the workspace', isProved: false, named: /other\/n.yaml is not in a git checkout/, make: after((top, files) => write(path.join(top, '../other'), { 'n.yaml': `${files[provider]}` }), { manifests: '../other' }) },
]

function chownAll(top: string, owner: number): void {
  for (const entry of readdirSync(top, { withFileTypes: true, recursive: true }))
    chownSync(path.join(entry.parentPath, entry.name), owner, owner)
  chownSync(top, owner, owner)
}

interface Cause {
  readonly event: string
  readonly what: string
  /** What of the run is sent: all, what is proved, nothing. */
  readonly sends: 'everything' | 'what is proved' | 'nothing'
  /** Whether GITHUB_SHA is the commit that the files are from. */
  readonly isCommitOfRun: boolean
  readonly payload?: (sha: string) => unknown
}

const pull = (name: string) => (sha: string) => ({
  pull_request: { number: 1, head: { sha, ref: 'x', repo: { full_name: name } } },
})
const run = (name: string) => (sha: string) => ({
  workflow_run: { head_sha: sha, head_branch: 'x', head_repository: { full_name: name } },
})

// biome-ignore format: a table
const causes: Cause[] = [
  { event: 'push', what: 'whatever is there', sends: 'everything', isCommitOfRun: true },
  { event: 'pull_request_target', what: 'the commit of the run', sends: 'what is proved', isCommitOfRun: true },
  { event: 'pull_request_target', what: 'a head of a fork', sends: 'nothing', isCommitOfRun: false, payload: pull('stranger/fleet') },
  { event: 'workflow_run', what: 'a head of this repository', sends: 'what is proved', isCommitOfRun: false, payload: run('Acme/Fleet') },
  { event: 'issue_comment', what: 'another commit', sends: 'nothing', isCommitOfRun: false },
]

for (const { version, path: node } of nodes)
  describe(`what is sent, by checkout and event, on Node ${version}`, { concurrency: 2 }, () => {
    for (const { what, isProved, named, skip = false, make } of layouts)
      test(`${what}: ${isProved ? 'sent' : 'refused'} where only what is proved is sent`, { skip }, async (t) => {
        const hook = await service(t)
        const top = path.join(folder(t, {}), 'fleet')
        mkdirSync(top)
        const { sha, inputs } = make(top, {
          [provider]:
            manifest('Provider', 'chat', `{type: generic, address: "${hook.url}", secretRef: {name: api}}`) + alert,
          'clusters/prod/kustomization.yaml': kustomization,
        })
        // Node versions differ in how they open files, not in what an event means.
        for (const cause of node === process.execPath ? causes : causes.slice(0, 2)) {
          hook.seen.length = 0
          const env = actionRun(
            top,
            { secrets: 'api: {token: some-token}', retries: '0', ...inputs },
            cause.payload?.(sha) ?? {},
            {
              GITHUB_EVENT_NAME: cause.event,
              GITHUB_SHA: cause.isCommitOfRun ? sha : 'c'.repeat(sha.length),
            },
          )
          const { code, stdout } = await runBundle([], { cwd: top, env, node })
          const isSent = cause.sends === 'everything' || (isProved && cause.sends === 'what is proved')
          const cell = `${cause.event}, ${cause.what}: ${stdout}`
          if (!isSent) assert.deepEqual([code, hook.seen.length], [2, 0], cell)
          else if (isProved) assert.deepEqual([code, hook.seen.length], [0, 1], cell)
          else assert.notEqual(code, 2, cell)
          if (!isSent && cause.sends === 'what is proved') {
            assert.match(stdout, new RegExp(`^::error.*a run on ${cause.event} has secrets`, 'm'))
            assert.match(stdout, named as RegExp)
          }
        }
      })
  })

test('a secrets-file that is a link out of the workspace is refused, whatever caused the run', async (t) => {
  const hook = await service(t)
  const top = path.join(folder(t, {}), 'fleet')
  const text = manifest('Provider', 'chat', `{type: generic, address: "${hook.url}", secretRef: {name: api}}`) + alert
  write(top, { [provider]: text, 'clusters/prod/kustomization.yaml': kustomization })
  write(path.join(top, '..'), { 'own.txt': 'api: {token: x}\n' })
  symlinkSync('../own.txt', path.join(top, 'own.txt'))
  for (const { event } of causes) {
    const env = actionRun(top, { 'secrets-file': 'own.txt' }, {}, { GITHUB_EVENT_NAME: event, GITHUB_SHA: '' })
    const { code, stdout } = await runBundle([], { cwd: top, env })
    assert.deepEqual([code, hook.seen.length], [2, 0], stdout)
    assert.match(stdout, /^::error.*secrets-file: own.txt leads out of the workspace: the link .*own.txt leads to /m)
  }
})

test('manifests from standard input cannot be proved, so they are refused', async (t) => {
  const hook = await service(t)
  const top = folder(t, { 'README.md': 'fleet' })
  const sha = commitAll(top)
  const input = manifest('Provider', 'chat', `{type: generic, address: "${hook.url}"}`)
  const send = (event: string) => {
    const env = actionRun(top, {}, {}, { GITHUB_EVENT_NAME: event, GITHUB_SHA: sha })
    return runBundle(['send', '--manifests', '-', '--providers', 'chat'], { cwd: top, env, input })
  }
  assert.equal((await send('push')).code, 0)
  assert.equal(hook.seen.length, 1)
  const { code, stdout } = await send('pull_request_target')
  assert.deepEqual([code, hook.seen.length], [2, 1], stdout)
  assert.match(stdout, /is trusted, and - is not in a git checkout/)
})
