import { statSync } from 'node:fs'
// Imported by path, because the package's entry point also loads an HTTP client and Octokit, which takes 70 ms.
import { Context as GitHubContext } from '../../node_modules/@actions/github/lib/context.js'
import { workspaceFolder } from '../common/paths.ts'
import type { Environment } from '../common/this-process.ts'

/** The CI environment of this process. */
export interface Context {
  /** The root of the repository, or its best approximation. Symlinks out of it are not followed. */
  readonly workspace: string
  /** In a GitHub run, the event's name and payload. */
  readonly eventName: string
  // biome-ignore lint/suspicious/noExplicitAny: a webhook's payload; every step into it is optional
  readonly payload: any
  /** Whether this is a pull request from a fork or by Dependabot, which has no secrets and a read-only token. */
  readonly isFork: boolean
  /** Whether the run has no secrets, because it is from a fork or by Dependabot. */
  readonly lacksSecrets: boolean
  /** The run's variables as parsed by the Actions toolkit. Its fields are undefined outside GitHub Actions. */
  readonly github: GitHubContext
}

/** Events besides pull requests that Dependabot can trigger. Their runs get only Dependabot's own secrets. */
const dependabotEvents = new Set(['push', 'create', 'deployment', 'deployment_status'])

/** Reads the CI environment from variables and the event's payload. */
export function readContext(environment: Environment, cwd: string): Context {
  const github = readGitHubContext()
  const { payload, eventName = '' } = github
  const repository = environment.GITHUB_REPOSITORY ?? ''
  const head = payload?.pull_request?.head
  const isFork =
    eventName.startsWith('pull_request') &&
    eventName !== 'pull_request_target' &&
    ((head?.repo && !sameName(head.repo.full_name, repository)) || github.actor === 'dependabot[bot]')
  return {
    workspace: workspaceFolder(environment, cwd),
    eventName,
    payload,
    isFork: Boolean(isFork),
    lacksSecrets: Boolean(isFork) || (github.actor === 'dependabot[bot]' && dependabotEvents.has(eventName)),
    github,
  }
}

/** The toolkit prints a line if the payload's file is missing, and throws if it is not JSON. In both cases, use no payload. */
function readGitHubContext(): GitHubContext {
  const file = process.env.GITHUB_EVENT_PATH
  try {
    if (!file || statSync(file).isFile()) return new GitHubContext()
  } catch {}
  delete process.env.GITHUB_EVENT_PATH
  return new GitHubContext()
}

function sameName(a: unknown, b: string): boolean {
  return typeof a === 'string' && a.toLowerCase() === b.toLowerCase()
}
