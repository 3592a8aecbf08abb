import { statSync } from 'node:fs'
// By its path: the package's entry builds an HTTP client and Octokit when it is imported, which takes 70 ms.
import { Context as GitHubContext } from '../../node_modules/@actions/github/lib/context.js'
import { workspaceFolder } from '../common/paths.ts'
import type { Environment } from '../common/this-process.ts'

/** Where this process runs. */
export interface Context {
  /** The repository's root, as far as it is known: links do not lead out of it. */
  readonly workspace: string
  /** Of a GitHub run: the event's name and payload. */
  readonly eventName: string
  // biome-ignore lint/suspicious/noExplicitAny: a webhook's payload; every step into it is optional
  readonly payload: any
  /** A pull request from a fork, or by Dependabot: no secrets, and a token that may not write. */
  readonly isFork: boolean
  /** A run that gets no secrets: of a fork, or by Dependabot. */
  readonly lacksSecrets: boolean
  /** The run as the toolkit reads it; its fields are undefined outside of GitHub Actions. */
  readonly github: GitHubContext
}

/** What Dependabot can trigger beside pull requests: to all of these GitHub gives Dependabot's own secrets only. */
const ofDependabot = new Set(['push', 'create', 'deployment', 'deployment_status'])

/** The facts that the environment and the event's payload say about where this process runs. */
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
    lacksSecrets: Boolean(isFork) || (github.actor === 'dependabot[bot]' && ofDependabot.has(eventName)),
    github,
  }
}

/** The toolkit prints a line about a payload that is missing and throws if it is not JSON. Both count as no payload. */
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
