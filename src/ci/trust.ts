import { existsSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Environment } from '../common/environment.ts'
import { ConfigError } from '../common/errors.ts'
import { workTree } from '../common/work-tree.ts'
import type { Context } from './context.ts'
import { git } from './git.ts'

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

/**
 * Whether this run may send what the checked-out manifests say. Secrets go where a manifest's address says, so where
 * the run has secrets but the code may be a stranger's, HEAD has to be the commit of the run, or a head of this same
 * repository by the event's payload (design.md 2.4). That holds for every checkout in use: workflows like to check out
 * a pull request in a folder of the base branch's.
 * @param places files and folders, absolute, that manifests are read from; those that are not there count for nothing
 * @returns why it may not, or nothing
 */
export function distrust(
  context: Context,
  environment: Environment,
  places: readonly string[] = [],
): ConfigError | undefined {
  if (!privileged.has(context.eventName)) return undefined
  const { pull_request: pull, workflow_run: run } = context.payload ?? {}
  const isOurs = (name: unknown): boolean =>
    typeof name === 'string' && name.toLowerCase() === environment.GITHUB_REPOSITORY?.toLowerCase()
  const ours = [
    environment.GITHUB_SHA,
    isOurs(pull?.head?.repo?.full_name) ? pull.head.sha : undefined,
    isOurs(run?.head_repository?.full_name) ? run.head_sha : undefined,
  ]
  for (const checkout of checkouts([context.workspace, ...places])) {
    const head = git(checkout, 'rev-parse', '--verify', 'HEAD')
    if (head && ours.includes(head)) continue
    const found = head
      ? `HEAD of the checkout in ${checkout} is ${head}, which is neither this run's commit nor a head of this repository`
      : `git cannot tell which commit is checked out in ${checkout}`
    return new ConfigError(
      `a run on ${context.eventName} has secrets, but the code may be a stranger's: ${found}; nothing was sent. Check out the base branch, or set allow-untrusted if you have read the code`,
      { field: 'allow-untrusted' },
    )
  }
  return undefined
}

/** The work trees that hold these places; of one that is in none, its own folder. */
function checkouts(places: readonly string[]): Set<string> {
  const folders = places.filter((place) => existsSync(place)).map((place) => folderOf(realpathSync(place)))
  return new Set(folders.map((folder) => workTree(folder) ?? folder))
}

const folderOf = (place: string): string => (statSync(place).isDirectory() ? place : path.dirname(place))
