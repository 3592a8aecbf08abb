import { ConfigError, list, locationText, type Problem } from './common/errors.ts'
import { several } from './common/wording.ts'
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

/** What a run is to deliver. */
export interface RunPlan {
  readonly deliveries: readonly Delivery[]
  /** Whether Flux sent the event here by githubdispatch. */
  readonly isDispatched: boolean
  /** Why the input `when` suppresses the event; undefined if it is to be sent. */
  readonly unchanged?: string | undefined
  /** What is to be said about the event itself: a status that is not known, a question that GitHub did not answer. */
  readonly problems: readonly Problem[]
  /** Whether no Alert took the event, and the deliveries show what each Provider would get of it. */
  readonly isTest?: boolean
  /** Of a preview that `send` would refuse, since a name or the event means several manifests: how to choose one. */
  readonly wayOut?: string | undefined
  /** Without one it is a replay. */
  readonly planned?: Plan
  /** What the log says before anything is sent. */
  readonly lines?: readonly string[]
  readonly repository: Repository
}

/** What the event of this run, or the outbox that it replays, asks for. @throws ConfigError where nothing can be sent */
export async function planRun(outbox: Outbox | undefined, session: Session): Promise<RunPlan> {
  const { inputs } = session
  const runPlan = await (inputs.replay ? planFromOutbox(inputs.replay, outbox, session) : planEvent(session))
  const { deliveries, repository } = runPlan
  refuseUntrusted(session)
  // An Alert that matched tells better what is missing than a count of files.
  if (repository.providers.length === 0 && deliveries.length === 0)
    tellingFaults(repository, () => {
      throw noProvider(inputs, repository)
    })
  return runPlan
}

/** What this run's event asks for. */
async function planEvent(session: Session): Promise<RunPlan> {
  const { inputs } = session
  const { event, ...rest } = await eventOf(session)
  const repository = await readRepository(session)
  const { alerts, providers } = inputs
  const [typeOf, compile] = await Promise.all([typesIn(repository), loadPatterns(repository)])
  const isPreview = inputs.mode === 'preview'
  const ambiguous: AmbiguousError[] = []
  // A preview shows each, and says how to choose one for `send`.
  const onAmbiguous = isPreview ? (error: AmbiguousError) => ambiguous.push(error) : undefined
  const choice = { alerts, providers, typeOf, compile, onAmbiguous, isAction: session.isAction }
  const planned = tellingFaults(repository, () => plan(event, repository, choice))
  const advice = nothingSent(planned, { repository, choice, isPreview, isAction: session.isAction })
  const isTest = isPreview && planned.deliveries.length === 0 && !isSelective(inputs) && !rest.isDispatched
  const deliveries = isTest ? planTests(event, repository, choice) : planned.deliveries
  const problems = [...rest.problems, ...ambiguous.map(severalShown), ...advice]
  return { ...rest, deliveries, isTest, wayOut: ambiguous[0]?.fix, planned, repository, problems }
}

/** Whether the inputs say which event, object, Alerts or Providers are meant. */
function isSelective({ event, object, alerts, providers }: Inputs): boolean {
  return event !== undefined || object !== undefined || alerts.length + providers.length > 0
}

function severalShown({ message, where }: AmbiguousError): Problem {
  return { severity: 'warning', message: `send would refuse this; preview shows each of them: ${message}`, ...where }
}

/** The event of this run. `send` may ask GitHub's API about the run, through a transport like that of the deliveries. */
async function eventOf(session: Session): Promise<RunEvent> {
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

/** What an outbox asks for, with today's manifests. @throws ConfigError for a file that is not an outbox */
async function planFromOutbox(replay: string, outbox: Outbox | undefined, session: Session): Promise<RunPlan> {
  const entries = outbox?.entries ?? readOutbox(replay, session.cwd)
  const repository = await readRepository(session)
  const lines = entries.map(
    ({ alert, provider, made, error }) =>
      `replay  ${[alert, provider].filter(Boolean).join(' -> ')}  due since ${made}, failed with: ${error}`,
  )
  return { deliveries: planReplay(entries, repository), isDispatched: false, problems: [], repository, lines }
}

/** What is not found may stand in a file that cannot be read: the error says so, too. */
function tellingFaults<T>({ problems }: Repository, pick: () => T): T {
  try {
    return pick()
  } catch (error) {
    const faults = problems
      .filter(({ severity }) => severity === 'error')
      .map((one) => `${locationText(one)}: ${one.message}`)
    if (!(error instanceof ConfigError) || error instanceof AmbiguousError || faults.length === 0) throw error
    throw new ConfigError(`${error.message}; not read: ${list(faults)}`, error.where, { cause: error })
  }
}

function noProvider({ manifests }: Inputs, repository: Repository): ConfigError {
  const hint = unresolvedPathsHint(repository) ?? 'name the folder with your Providers and Alerts in manifests'
  return new ConfigError(
    `found no Provider in ${manifests.join(', ')} (${several(repository.stats.files, 'file')} read); ${hint}`,
    {
      field: 'manifests',
    },
  )
}

/** Why nothing may have been found: a path with a variable cannot be followed. */
export function unresolvedPathsHint({ unresolvedPaths }: Repository): string | undefined {
  const paths = unresolvedPaths()
  return paths.length === 0
    ? undefined
    : `what these paths deploy was not read, since they contain variables without a value: ${list(paths)}; set them with the input substitute`
}

/**
 * Called when the manifests have been read, and again when the Secrets have been: before anything is sent.
 * @throws ConfigError if what was read may be a stranger's
 */
export function refuseUntrusted({ inputs, trust }: Session): void {
  const error = inputs.mode === 'send' && !inputs.allowUntrusted ? trust?.verify() : undefined
  if (error) throw error
}
