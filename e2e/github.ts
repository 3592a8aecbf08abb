import { type Answer, type Captured, type Receiver, receive } from './capture.ts'
import { OpenApi, type Operation } from './openapi.ts'

export const openApi = new OpenApi(new URL('./fixtures/github-openapi.json', import.meta.url))

/** The state of a simulated GitHub, and the violations of GitHub's OpenAPI description in the requests that it received. */
export interface GitHubState {
  readonly statuses: Record<string, unknown>[]
  readonly comments: { id: number; issue: string; body: string }[]
  readonly dispatches: Record<string, unknown>[]
  /** Workflow runs, newest first, and the jobs of the asking run. Only fields that differ from the minimal valid value. */
  readonly runs: Record<string, unknown>[]
  readonly jobs: Record<string, unknown>[]
  /** Special answers to some operations. */
  readonly refusals: Map<string, Answer>
  /** The violations in every request, as `operation: fault`, and those in the simulation's own answers. */
  readonly faults: string[]
  readonly operations: string[]
}

export const token = 'ghs_e2eTokenOfTheRun0123456789abcdefABCD'

const bot = {
  login: 'github-actions[bot]',
  id: 41898282,
  node_id: 'MDM6Qm90NDE4OTgyODI=',
  type: 'Bot',
  site_admin: false,
  ...Object.fromEntries(
    ['avatar', 'html', 'followers', 'following', 'gists', 'starred', 'subscriptions', 'organizations', 'repos']
      .concat(['events', 'received_events'])
      .map((name) => [`${name}_url`, `https://github.example/${name}`]),
  ),
  url: 'https://github.example/users/bot',
  gravatar_id: '',
}

const moment = '2026-03-14T09:26:53Z'

/** Simulates the part of GitHub's REST API that the product uses: it validates, stores and answers requests. */
export function gitHubApi(): { state: GitHubState; answer: (request: Captured) => Answer } {
  const state: GitHubState = {
    statuses: [],
    comments: [],
    dispatches: [],
    runs: [],
    jobs: [],
    refusals: new Map(),
    faults: [],
    operations: [],
  }
  const answer = (request: Captured): Answer => {
    const operation = openApi.operation(request.method, request.url.replace(/^\/api\/v3/, ''), request.body)
    if (!operation) {
      state.faults.push(`${request.method} ${request.url} is no operation`)
      return { status: 404, body: { message: 'Not Found' } }
    }
    const { operationId } = operation
    state.operations.push(operationId)
    state.faults.push(...operation.faults.map((fault) => `${operationId}: ${fault}`))
    // Unlike GitHub, it echoes the token: even then the product must not print it.
    const { authorization } = request.headers
    if (![`Bearer ${token}`, `token ${token}`].includes(authorization ?? ''))
      return { status: 401, body: { message: `Bad credentials ${authorization}` } }
    const refusal = state.refusals.get(operationId)
    if (refusal) return refusal
    const told = answers[operationId]?.(operation, request, state) ?? { status: 404 }
    const { status = 200, body } = told
    const own = status < 400 ? operation.answerFaults(status, body) : []
    state.faults.push(...own.map((fault) => `the stand-in's answer to ${operationId}: ${fault}`))
    return told
  }
  return { state, answer }
}

/** Starts the same simulation as a GitHub Enterprise Server on 127.0.0.1. */
export async function startGitHub(tls: { cert: string; key: string }): Promise<Receiver & GitHubState> {
  const { state, answer } = gitHubApi()
  return { ...(await receive(answer, tls)), ...state }
}

const answers: Record<string, (operation: Operation, request: Captured, state: GitHubState) => Answer> = {
  'repos/list-commit-statuses-for-ref': ({ path }, _, { statuses }) => ({
    body: statuses
      .filter(({ sha }) => sha === path.ref)
      .map(({ sha: _sha, ...status }) => status)
      .reverse(),
  }),
  'repos/create-commit-status': ({ path }, { body }, { statuses }) => {
    const id = statuses.length + 1
    const given = { target_url: null, description: null, context: 'default', ...JSON.parse(body) }
    const made = { url: 'https://github.example/status', avatar_url: null, id, node_id: `S${id}` }
    const status = { ...made, ...given, created_at: moment, updated_at: moment, creator: bot }
    statuses.push({ ...status, sha: path.sha })
    return { status: 201, body: status }
  },
  'repos/create-dispatch-event': (_, { body }, { dispatches }) => {
    dispatches.push(JSON.parse(body))
    return { status: 204 }
  },
  'actions/get-workflow-run': ({ path }) => ({
    body: { ...openApi.sample('workflow-run'), id: Number(path.run_id), workflow_id: 77 },
  }),
  'actions/list-workflow-runs': (operation, request, { runs }) => {
    const { branch, event, status } = Object.fromEntries(operation.query)
    const fitting = runs.filter((run) => run.head_branch === branch && run.event === event && run.status === status)
    return pageOf('workflow_runs', 'workflow-run', fitting, operation, request)
  },
  'actions/list-jobs-for-workflow-run-attempt': (operation, request, { jobs }) =>
    pageOf('jobs', 'job', jobs, operation, request),
  'users/get-authenticated': () => ({
    status: 403,
    body: { message: 'Resource not accessible by integration' },
  }),
  'issues/list-comments': ({ path }, _, { comments }) => ({
    body: comments.filter(({ issue }) => issue === path.issue_number).map(comment),
  }),
  'issues/create-comment': ({ path }, { body }, { comments }) => {
    const made = { id: comments.length + 1, issue: path.issue_number as string, body: JSON.parse(body).body }
    comments.push(made)
    return { status: 201, body: comment(made) }
  },
  'issues/update-comment': ({ path }, { body }, { comments }) => {
    const old = comments.find(({ id }) => String(id) === path.comment_id)
    if (!old) return { status: 404, body: { message: 'Not Found' } }
    old.body = JSON.parse(body).body
    return { status: 200, body: comment(old) }
  },
}

/** A page of a list, with a link to the next page. */
function pageOf(
  key: string,
  schema: string,
  all: readonly Record<string, unknown>[],
  { query }: Operation,
  { url, headers }: Captured,
): Answer {
  const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('per_page') ?? 30)]
  const items = all.slice((page - 1) * size, page * size).map((item) => ({ ...openApi.sample(schema), ...item }))
  const next = new URL(url, `http://${headers.host}`)
  next.searchParams.set('page', String(page + 1))
  return {
    body: { total_count: all.length, [key]: items },
    ...(page * size < all.length && { headers: { link: `<${next}>; rel="next"` } }),
  }
}

function comment({ id, body, issue }: GitHubState['comments'][number]): object {
  const url = `https://github.example/issues/${issue}#issuecomment-${id}`
  const place = { url, html_url: url, issue_url: url }
  const times = { created_at: moment, updated_at: moment }
  return { id, node_id: `C${id}`, ...place, body, user: bot, ...times, author_association: 'NONE' }
}
