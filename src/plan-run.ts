import { ConfigError, locationText, type Problem } from './common/errors.ts'
import { several, shortList } from './common/wording.ts'
import { type Outbox, readOutbox } from './delivery/outbox.ts'
import { type RunEvent, readEvent } from './event/read-event.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Repository } from './manifests/index.ts'
import type { Delivery } from './plan/delivery.ts'
import { AmbiguousError } from './plan/pick-by-name.ts'
import { type Plan, plan, planTests } from './plan/plan.ts'
import { nothingSent } from './plan/plan-problems.ts'
import { planReplay } from './plan/replay.ts'
import { loadPatterns, readRepository, type Session, typesIn } from './session.ts'
import { createFetch, openTransport } from './transport/index.ts'

/** What a run will deliver. */
export interface RunPlan {
  readonly deliveries: readonly Delivery[]
  /** Whether Flux sent the event to this workflow with githubdispatch. */
  readonly isDispatched: boolean
  /** Why the input `when` suppresses the event; undefined if it does not. */
  readonly unchanged?: string | undefined
  /** Problems with the event itself, such as an unknown status or a request that GitHub's API did not answer. */
  readonly problems: readonly Problem[]
  /** Whether no Alert matched the event, and the deliveries show what each Provider would get. */
  readonly isTest?: boolean
  /** How to choose one of several manifests, for a preview that `send` would reject because a name or event is ambiguous. */
  readonly ambiguityHint?: string | undefined
  /** Undefined for a replay. */
  readonly planned?: Plan
  /** Lines to log before anything is sent. */
  readonly lines?: readonly string[]
  readonly repository: Repository
}

/** Plans the deliveries of the run's event, or of the outbox that it replays. @throws ConfigError if nothing can be sent */
export async function planRun(outbox: Outbox | undefined, session: Session): Promise<RunPlan> {
  const { inputs } = session
  const runPlan = await (inputs.replay ? planFromOutbox(inputs.replay, outbox, session) : planEvent(session))
  const { deliveries, repository } = runPlan
  refuseUntrusted(session)
  // If an Alert matched, its delivery says what is missing better than this error.
  if (repository.providers.length === 0 && deliveries.length === 0)
    withFileErrors(repository, () => {
      throw noProvider(inputs, repository)
    })
  return runPlan
}

/** Plans the deliveries of the run's event. */
async function planEvent(session: Session): Promise<RunPlan> {
  const { inputs } = session
  const { event, ...rest } = await readRunEvent(session)
  const repository = await readRepository(session)
  const { alerts, providers } = inputs
  const [typeOf, compile] = await Promise.all([typesIn(repository), loadPatterns(repository)])
  const isPreview = inputs.mode === 'preview'
  const ambiguous: AmbiguousError[] = []
  // A preview shows all of them, and says how to choose one for `send`.
  const onAmbiguous = isPreview ? (error: AmbiguousError) => ambiguous.push(error) : undefined
  const choice = { alerts, providers, typeOf, compile, onAmbiguous, isAction: session.isAction }
  const planned = withFileErrors(repository, () => plan(event, repository, choice))
  const advice = nothingSent(planned, { repository, choice, isPreview, isAction: session.isAction })
  const isTest = isPreview && planned.deliveries.length === 0 && !isSelective(inputs) && !rest.isDispatched
  const deliveries = isTest ? planTests(event, repository, choice) : planned.deliveries
  const problems = [...rest.problems, ...ambiguous.map(ambiguityWarning), ...advice]
  return { ...rest, deliveries, isTest, ambiguityHint: ambiguous[0]?.fix, planned, repository, problems }
}

/** Whether the inputs select an event, object, Alerts or Providers. */
function isSelective({ event, object, alerts, providers }: Inputs): boolean {
  return event !== undefined || object !== undefined || alerts.length + providers.length > 0
}

function ambiguityWarning({ message, where }: AmbiguousError): Problem {
  return { severity: 'warning', message: `send would fail here; preview shows all of them: ${message}`, ...where }
}

/** Reads the run's event. `send` may query GitHub's API about the run, through a transport like that of the deliveries. */
async function readRunEvent(session: Session): Promise<RunEvent> {
  const { inputs, environment, reporter } = session
  const { debug } = reporter.log
  if (inputs.mode !== 'send') return readEvent({ ...session, fetch: undefined, debug })
  const transport = openTransport({ environment, allowHosts: inputs.allowHosts, debug })
  try {
    return await readEvent({ ...session, fetch: createFetch(transport), debug })
  } finally {
    await transport.close()
  }
}

/** Plans the deliveries of an outbox with the current manifests. @throws ConfigError for a file that is not an outbox */
async function planFromOutbox(replay: string, outbox: Outbox | undefined, session: Session): Promise<RunPlan> {
  const entries = outbox?.entries ?? readOutbox(replay, session.cwd)
  const repository = await readRepository(session)
  const lines = entries.map(
    ({ alert, provider, made, error }) =>
      `replay  ${[alert, provider].filter(Boolean).join(' -> ')}  due since ${made}, failed with: ${error}`,
  )
  return { deliveries: planReplay(entries, repository), isDispatched: false, problems: [], repository, lines }
}

/** Runs a function. If it throws a ConfigError, adds the files that could not be read, since one may hold what is missing. */
function withFileErrors<T>({ problems }: Repository, pick: () => T): T {
  try {
    return pick()
  } catch (error) {
    const unread = problems
      .filter(({ severity }) => severity === 'error')
      .map((problem) => `${locationText(problem)}: ${problem.message}`)
    if (!(error instanceof ConfigError) || error instanceof AmbiguousError || unread.length === 0) throw error
    throw new ConfigError(`${error.message}; not read: ${shortList(unread)}`, error.where, { cause: error })
  }
}

function noProvider({ manifests }: Inputs, repository: Repository): ConfigError {
  const hint = unresolvedPathsHint(repository) ?? 'name the folder with your Providers and Alerts in manifests'
  return new ConfigError(
    `found no Provider in ${manifests.join(', ')} (${several(repository.stats.files, 'file')} read); ${hint}`,
    { field: 'manifests' },
  )
}

/** Explains why something may be missing: paths with variables cannot be followed. Undefined if there are none. */
export function unresolvedPathsHint({ unresolvedPaths }: Repository): string | undefined {
  const paths = unresolvedPaths()
  return paths.length === 0
    ? undefined
    : `what these paths deploy was not read, since they contain variables without a value: ${shortList(paths)}; set them with the input substitute`
}

/**
 * Refuses to send if the files read so far may come from a stranger. Called after reading the manifests, and again after
 * reading the Secrets.
 * @throws ConfigError
 */
export function refuseUntrusted({ inputs, trust }: Session): void {
  const error = inputs.mode === 'send' && !inputs.allowUntrusted ? trust?.verify() : undefined
  if (error) throw error
}
