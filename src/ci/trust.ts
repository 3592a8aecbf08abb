import path from 'node:path'
import { ConfigError } from '../common/errors.ts'
import { isWithin } from '../common/paths.ts'
import type { Environment } from '../common/this-process.ts'
import { shortList } from '../common/wording.ts'
import { openWorkspace, type Witness } from '../common/workspace.ts'
import type { Context } from './context.ts'
import { commitId } from './git.ts'
import { createProof } from './proof.ts'

/** Events whose runs have the repository's secrets although a stranger may have caused them. */
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

/** What a run that has secrets although a stranger may have caused it has read, and whether it may act on that. */
export interface Trust extends Witness {
  /** Notes a text that was read from a file that an input names. One from outside of the workspace is the workflow's own. */
  readonly input: (file: string, text: string) => void
  /** Why the run may neither send nor execute what it has read so far; undefined if it may. */
  readonly refusal: () => ConfigError | undefined
}

/**
 * Secrets go where a manifest's address says. So where a run has secrets but the code may be a stranger's, all that it
 * reads has to be, byte for byte, in the commit of the run, or in a head of this same repository by the event's payload.
 * @returns undefined for any other run, which needs no proof
 */
export function requireTrust(context: Context, environment: Environment, cwd: string): Trust | undefined {
  if (!privileged.has(context.eventName)) return undefined
  const commits = trustedCommits(context, environment)
  const proof = createProof(commits)
  const refuse = (why: string) =>
    new ConfigError(
      `a run on ${context.eventName} has secrets, but the code may be a stranger's: ${why}; nothing was sent. Check out the commit of the run and change nothing in it, name only its files in manifests, or set allow-untrusted if you have read the code`,
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
        // It leads out of the workspace by a link, where nothing can be proved.
      }
      proof.file(real, Buffer.from(text))
    },
    refusal: () => {
      if (commits.length === 0) return refuse('GITHUB_SHA does not say which commit is trusted')
      const unproved = proof.unproved()
      const shown = unproved.map(({ path: file, reason }) => `${path.relative(cwd, file) || file} ${reason}`)
      const all = commits.map((commit) => `commit ${commit}`).join(' or ')
      return unproved.length > 0 ? refuse(`only what is in ${all} counts, and ${shortList(shown)}`) : undefined
    },
  }
}

/** The commits of people who may push to this repository. */
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
