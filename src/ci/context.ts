import type { Environment } from '../common/environment.ts'
import { readNamed } from '../common/read-file.ts'
import { workTree } from '../common/work-tree.ts'
import { firstLine, git } from './git.ts'
import type { CiRun } from './systems.ts'

/** Where this process runs. */
export interface Context {
  /** The repository's root, as far as it is known: links do not lead out of it. */
  readonly workspace: string
  /** Of a GitHub run: the event's name and payload. */
  readonly eventName: string
  // biome-ignore lint/suspicious/noExplicitAny: a webhook's payload; every step into it is optional
  readonly payload: any
  /** A pull request from a fork, or by Dependabot: no secrets, a token that may not write. */
  readonly isFork: boolean
}

/** The facts that the environment and the event's payload tell about where this process runs. */
export function readContext(environment: Environment, cwd: string): Context {
  const payload = readPayload(environment.GITHUB_EVENT_PATH)
  const eventName = environment.GITHUB_EVENT_NAME ?? ''
  const repository = environment.GITHUB_REPOSITORY ?? ''
  const head = payload?.pull_request?.head
  const isFork =
    eventName.startsWith('pull_request') &&
    eventName !== 'pull_request_target' &&
    ((head?.repo && !sameName(head.repo.full_name, repository)) || environment.GITHUB_ACTOR === 'dependabot[bot]')
  return {
    workspace:
      environment.GITHUB_WORKSPACE ||
      environment.CI_PROJECT_DIR ||
      environment.BUILD_SOURCESDIRECTORY ||
      environment.WORKSPACE ||
      (workTree(cwd) ?? cwd),
    eventName,
    payload,
    isFork: Boolean(isFork),
  }
}

/** The CI run itself, whose facts make an event; undefined outside of any CI. Asks git for what nobody tells. */
export async function readRun(environment: Environment, { payload }: Context, cwd: string): Promise<CiRun | undefined> {
  if (environment.GITHUB_ACTIONS === 'true') return githubRun(environment, payload, cwd)
  if (!environment.CI && !environment.BUILD_ID && !environment.TF_BUILD) return undefined
  const { otherRun } = await import('./systems.ts')
  return otherRun(environment, cwd)
}

/** GitHub's own runner, and Gitea's and Forgejo's, which speak like it. */
function githubRun(environment: Environment, payload: Context['payload'], cwd: string): CiRun {
  const text = (name: string): string => environment[name] ?? ''
  const of = payload?.workflow_run ?? {}
  const head = payload?.pull_request?.head
  const sha = head?.sha ?? of.head_sha ?? text('GITHUB_SHA')
  const commit = payload?.head_commit ?? of.head_commit
  return {
    system: environment.GITEA_ACTIONS === 'true' ? 'gitea-actions' : 'github-actions',
    repository: text('GITHUB_REPOSITORY'),
    workflow: text('GITHUB_WORKFLOW'),
    number: text('GITHUB_RUN_NUMBER'),
    url: `${text('GITHUB_SERVER_URL') || 'https://github.com'}/${text('GITHUB_REPOSITORY')}/actions/runs/${text('GITHUB_RUN_ID')}`,
    refName:
      head?.ref ??
      of.head_branch ??
      (text('GITHUB_REF_NAME') || text('GITHUB_REF').replace(/^refs\/(heads|tags)\//, '')),
    sha,
    changeRequest: String(
      payload?.pull_request?.number ?? (payload?.issue?.pull_request ? payload.issue.number : '') ?? '',
    ),
    subject: firstLine(commit?.message ?? git(cwd, 'log', '-1', '--format=%s', sha || 'HEAD') ?? ''),
    status: '',
  }
}

/** The payload of the event that started a GitHub run; undefined where there is none. */
function readPayload(file: string | undefined): Context['payload'] {
  try {
    return file ? JSON.parse(readNamed(file).toString('utf8')) : undefined
  } catch {
    return undefined
  }
}

function sameName(a: unknown, b: string): boolean {
  return typeof a === 'string' && a.toLowerCase() === b.toLowerCase()
}
