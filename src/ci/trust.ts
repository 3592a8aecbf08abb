import path from 'node:path'
import { ConfigError } from '../common/errors.ts'
import { isWithin } from '../common/paths.ts'
import type { Environment } from '../common/this-process.ts'
import { shortList } from '../common/wording.ts'
import { openWorkspace, type Witness } from '../common/workspace.ts'
import type { Context } from './context.ts'
import { commitId } from './git.ts'
import { createProof } from './proof.ts'

/** Events that anyone can trigger, but whose runs have the repository's secrets. */
const privileged = new Set([
  'pull_request_target',
  'workflow_run',
  'issue_comment',
  'issues',
  'discussion',
  'discussion_comment',
  'fork',
  'watch',
  'gollum',
  'check_run',
  'check_suite',
  'status',
  'pull_request_review',
  'pull_request_review_comment',
])

/** Records what a privileged run reads, and decides whether it may send or execute anything. */
export interface Trust extends Witness {
  /** Records the text of a file that an input names. Files outside the workspace are trusted, because the workflow wrote them. */
  readonly input: (file: string, text: string) => void
  /** Verifies what was read so far. Returns the error if the run may not send or execute anything, else undefined. */
  readonly verify: () => ConfigError | undefined
}

/**
 * Secrets are sent to the addresses in manifests. If a run has secrets but its code may be untrusted, everything that it reads
 * must be, byte for byte, in the run's commit, or in a head commit of this repository that the event's payload names.
 * @returns undefined for any other run, which needs no verification
 */
export function requireTrust(context: Context, environment: Environment, cwd: string): Trust | undefined {
  if (!privileged.has(context.eventName)) return undefined
  const commits = trustedCommits(context, environment)
  const proof = createProof(commits)
  const untrusted = (reason: string) =>
    new ConfigError(
      `a run on ${context.eventName} has secrets, but its code may be untrusted: ${reason}; nothing was sent. Check out the run's commit without changes, use only its files as manifests, or set allow-untrusted if you have reviewed the code`,
      { field: 'allow-untrusted' },
    )
  return {
    file: proof.file,
    link: proof.link,
    input: (file, text) => {
      const named = path.resolve(cwd, file)
      let real = named
      try {
        const workspace = openWorkspace(context.workspace, proof)
        if (!isWithin(named, workspace.root) && workspace.typeOf(named) === undefined) return
        real = workspace.follow(named)
      } catch {
        // It is a link out of the workspace, where nothing can be verified. The path itself then fails the verification.
      }
      proof.file(real, Buffer.from(text))
    },
    verify: () => {
      if (commits.length === 0) return untrusted('GITHUB_SHA does not say which commit is trusted')
      const unproved = proof.unproved()
      if (unproved.length === 0) return undefined
      const reasons = unproved.map(({ path: file, reason }) => `${path.relative(cwd, file) || file} ${reason}`)
      const trusted = commits.map((commit) => `commit ${commit}`).join(' or ')
      return untrusted(`only ${trusted} is trusted, and ${shortList(reasons)}`)
    },
  }
}

/** Returns the commits of people with write access to this repository. */
function trustedCommits({ payload }: Context, environment: Environment): string[] {
  const { pull_request: pull, workflow_run: run } = payload ?? {}
  const isOurs = (name: unknown): boolean =>
    typeof name === 'string' && name.toLowerCase() === environment.GITHUB_REPOSITORY?.toLowerCase()
  const commits = [
    environment.GITHUB_SHA,
    isOurs(pull?.head?.repo?.full_name) ? pull.head.sha : undefined,
    isOurs(run?.head_repository?.full_name) ? run.head_sha : undefined,
  ]
  return [...new Set(commits.map(commitId).filter(Boolean))]
}
