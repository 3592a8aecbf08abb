import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { commitSubject, git, originRepository, originUrl, readHead } from '../../src/ci/git.ts'
import { commitAll, git as realGit, write } from '../support/git.ts'

const top = mkdtempSync(path.join(tmpdir(), 'flux-notify-test-'))
after(() => rmSync(top, { recursive: true }))

function repository(name: string, ...init: string[]): { repo: string; sha: string } {
  const repo = path.join(top, name)
  write(repo, { 'a/b.txt': 'x' })
  return { repo, sha: commitAll(repo, ...init) }
}

test('HEAD is the commit and the branch, of whatever kind the checkout is', () => {
  const { repo, sha } = repository('plain')
  const head = (folder = '.') => readHead(path.join(repo, folder))
  assert.deepEqual(head(), { sha, branch: 'main' })
  assert.deepEqual(head('a'), { sha, branch: 'main' })
  realGit(repo, 'checkout', '-q', '-b', 'feature/x')
  assert.deepEqual(head(), { sha, branch: 'feature/x' })
  realGit(repo, 'pack-refs', '--all')
  assert.deepEqual(head(), { sha, branch: 'feature/x' })
  realGit(repo, 'worktree', 'add', '-q', '-b', 'other', 'wt')
  assert.deepEqual(head('wt'), { sha, branch: 'other' })
  realGit(repo, 'checkout', '-q', '--detach')
  assert.deepEqual(head(), { sha, branch: '' })
  const large = repository('sha256', '--object-format=sha256')
  assert.equal(large.sha.length, 64)
  assert.deepEqual(readHead(large.repo), { sha: large.sha, branch: 'main' })
})

test('HEAD of a submodule is the submodule’s', () => {
  const { repo, sha } = repository('library')
  const outer = repository('outer')
  realGit(outer.repo, 'submodule', '--quiet', 'add', repo, 'lib')
  assert.equal(readHead(path.join(outer.repo, 'lib')).sha, sha)
  assert.equal(readHead(outer.repo).sha, outer.sha)
})

test('without a commit, without git and with a broken .git there is no HEAD, and git says nothing', () => {
  const empty = path.join(top, 'empty')
  mkdirSync(empty)
  realGit(empty, 'init', '-q', '-b', 'main')
  assert.deepEqual(readHead(empty), { sha: '', branch: 'main' })
  for (const [name, text] of [
    ['gone', 'gitdir: /nowhere\n'],
    ['text', 'hello\n'],
  ] as const) {
    write(path.join(top, name), { '.git': text })
    assert.deepEqual(readHead(path.join(top, name)), { sha: '', branch: '' })
    assert.equal(git(path.join(top, name), 'rev-parse', 'HEAD'), undefined)
  }
  write(path.join(top, 'odd'), { '.git/HEAD': 'ref: refs/heads/../../../../etc/passwd\n' })
  assert.equal(readHead(path.join(top, 'odd')).sha, '')
})

test('git answers in worktrees, in shallow clones, for packed refs and for SHA-256', () => {
  const { repo, sha } = repository('asked')
  write(repo, { 'a/b.txt': 'y' })
  realGit(repo, 'commit', '-qam', 'second line\n\nmore')
  realGit(repo, 'pack-refs', '--all')
  realGit(repo, 'worktree', 'add', '-q', 'wt')
  realGit(repo, 'clone', '-q', '--depth=1', `file://${repo}`, 'shallow')
  assert.equal(git(repo, 'rev-parse', 'main~1'), sha)
  assert.equal(commitSubject(repo), 'second line')
  assert.equal(commitSubject(repo, sha), 'all')
  assert.equal(commitSubject(path.join(repo, 'wt')), 'second line')
  assert.equal(commitSubject(path.join(repo, 'shallow')), 'second line')
  assert.equal(commitSubject(repo, 'f'.repeat(40)), '')
  assert.equal(commitSubject(repository('asked256', '--object-format=sha256').repo), 'all')
  assert.equal(git(path.join(repo, 'a'), 'ls-files', '-z'), 'b.txt\0')
})

test('the repository of the remote origin is read from the configuration alone', () => {
  const { repo } = repository('origin')
  assert.equal(originRepository(repo), '')
  realGit(repo, 'remote', 'add', 'origin', 'git@github.com:acme/fleet.git')
  assert.equal(originUrl(repo), 'git@github.com:acme/fleet.git')
  assert.equal(originRepository(path.join(repo, 'a')), 'acme/fleet')
  realGit(repo, 'worktree', 'add', '-q', 'wt')
  assert.equal(originRepository(path.join(repo, 'wt')), 'acme/fleet')
})

test('what git works on is gone afterwards', (t) => {
  const { repo } = repository('tidy')
  const before = process.env.TMPDIR
  process.env.TMPDIR = path.join(top, 'tmp')
  t.after(() => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  })
  mkdirSync(path.join(top, 'tmp'))
  assert.equal(git(repo, 'rev-parse', 'HEAD')?.length, 40)
  git(repo, 'no-such-command')
  assert.deepEqual(readdirSync(path.join(top, 'tmp')), [])
})
