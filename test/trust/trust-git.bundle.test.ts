import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { actionRun, folder, manifest, nodes, type Ran, runBundle } from '../support/bundle.ts'
import { git, write } from '../support/git.ts'

const address = 'https://example.com/hook'
const files = {
  '.gitignore': '*.gen.yaml\n',
  '.gitattributes': '* diff=mark filter=mark merge=mark\n',
  'n.yaml': manifest('Provider', 'chat', `{type: generic, address: "${address}"}`),
  'kept.gen.yaml': manifest('Provider', 'kept', `{type: generic, address: "${address}"}`),
}

const hooks = [
  'post-index-change',
  'post-checkout',
  'reference-transaction',
  'pre-auto-gc',
  'fsmonitor-watchman',
  'update',
]

/** A configuration in which everything that names a program names this one. */
const evil = (mark: string): string => `
[core]
  fsmonitor = ${mark}
  hooksPath = ${path.dirname(mark)}/hooks
  pager = ${mark}
  editor = ${mark}
  askPass = ${mark}
  sshCommand = ${mark}
  gitProxy = ${mark}
  alternateRefsCommand = ${mark}
[pager]
  log = ${mark}
  diff = ${mark}
[log]
  showSignature = true
[gpg]
  program = ${mark}
[gpg "ssh"]
  program = ${mark}
  defaultKeyCommand = ${mark}
[diff]
  external = ${mark}
[diff "mark"]
  command = ${mark}
  textconv = ${mark}
[filter "mark"]
  clean = ${mark}
  smudge = ${mark}
  process = ${mark}
  required = true
[merge "mark"]
  driver = ${mark}
[credential]
  helper = "!${mark}"
[interactive]
  diffFilter = ${mark}
[alias]
  log = "!${mark}"
  cat-file = "!${mark}"
  ls-files = "!${mark}"
[extensions]
  partialClone = origin
[remote "origin"]
  url = ext::${mark}
  promisor = true
  partialclonefilter = blob:none
  uploadpack = ${mark}
  vcs = mark
[protocol "ext"]
  allow = always
[include]
  path = ${path.dirname(mark)}/more.config
`

/** A repository that tries to run a program wherever git may be asked something. */
function hostile(t: TestContext): { repo: string; sha: string; ran: () => string[] } {
  const top = folder(t, {})
  const mark = path.join(top, 'evil/mark')
  const log = path.join(top, 'evil/log')
  const script = `#!/bin/sh\necho "$0 $*" >> ${log}\ncase "$*" in *-bsau*) cat > /dev/null; printf '\\n[GNUPG:] SIG_CREATED \\n' >&2; echo "-----BEGIN PGP SIGNATURE-----"; echo "-----END PGP SIGNATURE-----";; esac\n`
  write(path.join(top, 'evil'), { mark: script, 'more.config': `[core]\n  fsmonitor = ${mark}\n` })
  write(path.join(top, 'evil/hooks'), Object.fromEntries(hooks.map((name) => [name, script])))
  for (const name of ['mark', ...hooks.map((hook) => `hooks/${hook}`)]) chmodSync(path.join(top, 'evil', name), 0o755)
  const repo = path.join(top, 'repo')
  write(repo, files)
  git(repo, 'init', '-q', '-b', 'main')
  git(repo, 'add', '-f', '.')
  git(repo, '-c', `gpg.program=${mark}`, 'commit', '-q', '-S', '-m', 'all')
  const sha = git(repo, 'rev-parse', 'HEAD')
  appendFileSync(path.join(repo, '.git/config'), evil(mark))
  // Its stat data does not fit, so that git has to look into it.
  appendFileSync(path.join(repo, 'n.yaml'), '# changed\n')
  rmSync(log, { force: true })
  return { repo, sha, ran: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []) }
}

interface Question {
  readonly what: string
  /** What git is needed for shows in what the run prints. */
  readonly shows: RegExp
  readonly ask: (repo: string, sha: string, node: string) => Promise<Ran>
}

const missing = 'd'.repeat(40)

function privileged(repo: string, sha: string): Record<string, string> {
  return actionRun(repo, { providers: 'chat' }, {}, { GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_SHA: sha })
}

const json = ['--output', 'json']

// biome-ignore format: a table
const questions: Question[] = [
  { what: 'the subject of a push in Actions', shows: /"message":"[^"]*all/, ask: (repo, sha, node) => {
    const env = actionRun(repo, {}, {}, { GITHUB_SHA: sha })
    return runBundle(['preview', '--providers', 'chat', ...json], { cwd: repo, env, node })
  } },
  { what: 'the subject of a GitLab job', shows: /"message":"[^"]*all/, ask: (repo, sha, node) => {
    const env = { CI: 'true', GITLAB_CI: 'true', CI_COMMIT_SHA: sha, CI_PROJECT_DIR: repo }
    return runBundle(['preview', '--providers', 'chat', ...json], { cwd: repo, env, node })
  } },
  { what: 'the commit and the branch, outside of CI', shows: /main@sha1:[0-9a-f]{40}/, ask: (repo, _, node) =>
    runBundle(['preview', '--providers', 'chat', ...json], { cwd: repo, node }) },
  { what: 'what differs, for since', shows: /"provider":"flux-system\/kept"/, ask: (repo, _, node) =>
    runBundle(['validate', '--since', 'HEAD', ...json], { cwd: repo, node }) },
  { what: 'what is tracked though ignored', shows: /"provider":"flux-system\/kept"/, ask: (repo, _, node) =>
    runBundle(['validate', ...json], { cwd: repo, node }) },
  { what: 'the proof of a privileged run', shows: /n.yaml differs from it/, ask: (repo, sha, node) => runBundle([], { cwd: repo, env: privileged(repo, sha), node }) },
  { what: 'a proof by a commit that only a fetch would bring', shows: /n.yaml is in a checkout that does not have it/, ask: (repo, _, node) =>
    runBundle([], { cwd: repo, env: privileged(repo, missing), node }) },
]

function chownAll(top: string, owner: number): void {
  for (const entry of readdirSync(top, { withFileTypes: true, recursive: true }))
    chownSync(path.join(entry.parentPath, entry.name), owner, owner)
  chownSync(top, owner, owner)
}

test('the configuration of these tests does run a program where git sees it', (t) => {
  const { repo, ran } = hostile(t)
  const seen = (...args: string[]): string => {
    try {
      git(repo, '-c', 'safe.directory=*', ...args)
    } catch {}
    return ran().join('\n')
  }
  assert.match(seen('log', '-1'), /--verify/)
  assert.match(seen('diff', 'HEAD'), /\/mark 2 /)
  const before = ran().length
  seen('cat-file', '-p', missing)
  assert.ok(ran().length > before, ran().join('\n'))
})

const isRoot = process.getuid?.() === 0

for (const { version, path: node } of nodes)
  describe(`no program that a repository names is run, on Node ${version}`, () => {
    for (const { what, shows, ask } of questions) {
      test(`${what}: told, and nothing was run`, async (t) => {
        const { repo, sha, ran } = hostile(t)
        const { stdout, stderr } = await ask(repo, sha, node)
        assert.deepEqual(ran(), [], stdout + stderr)
        assert.match(stdout + stderr, shows)
      })
      const skip = isRoot ? false : 'NOT root: a repository of another owner was NOT tested'
      test(`${what}, in a folder of another user: told, and nothing was run`, { skip }, async (t) => {
        const { repo, sha, ran } = hostile(t)
        mkdirSync(path.join(repo, 'below'))
        chownAll(repo, 12_345)
        execFileSync('chmod', ['-R', 'a+rwX', path.dirname(repo)])
        const { stdout, stderr } = await ask(repo, sha, node)
        assert.deepEqual(ran(), [], stdout + stderr)
        assert.match(stdout + stderr, shows)
      })
    }
  })
