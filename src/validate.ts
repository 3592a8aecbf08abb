import { type AlertFacts, alertFacts, alertLine } from './check/alert-facts.ts'
import { changedOnly } from './check/changed-since.ts'
import { checkAlerts } from './check/check-alerts.ts'
import { checkProvider } from './check/check-provider.ts'
import { checkContradictions } from './check/contradictions.ts'
import type { CheckOptions } from './check/manifest-checks.ts'
import { type Condition, condition } from './check/ready-condition.ts'
import { ConfigError, locationText, type Problem } from './common/errors.ts'
import { fullName } from './common/names.ts'
import { several } from './common/wording.ts'
import { rehearse } from './delivery/run-exchange.ts'
import type { Event } from './event/event.ts'
import { involvedObject } from './event/involved-object.ts'
import type { Provider, Repository } from './manifests/index.ts'
import { unresolvedPathsHint } from './plan-run.ts'
import type { ResolveOptions } from './resolve/options.ts'
import { ClusterVariableError, resolveDelivery, SealedManifestError, withFieldPosition } from './resolve/resolve.ts'
import { MissingSecretError, type Needed } from './secrets/missing-secret.ts'
import type { OpenedSecret } from './secrets/secret-data.ts'
import { hasSecrets } from './secrets/secrets-input.ts'
import { loadPatterns, openResolveOptions, readRepository, readSecretInputs, type Session, typesIn } from './session.ts'

/** An event that every type can say something about: Providers are tried with it, up to the first request. */
const sample: Event = {
  involvedObject: involvedObject('Kustomization', 'apps', 'flux-system'),
  severity: 'info',
  timestamp: '2026-01-01T00:00:00Z',
  message: 'Reconciliation finished',
  reason: 'ReconciliationSucceeded',
  metadata: new Map([
    ['revision', 'main@sha1:0000000000000000000000000000000000000000'],
    ['change_request', '1'],
  ]),
  reportingController: 'kustomize-controller',
  reportingInstance: '',
}

/** What trying a Provider showed. */
interface Trial {
  readonly provider: Provider
  readonly name: string
  readonly error: ConfigError | undefined
  readonly warnings: readonly Problem[]
  readonly secrets: readonly (Needed & OpenedSecret)[]
}

/** Checks the manifests and says what is wrong with them; opens no socket. Returns the exit code. */
export async function validate(session: Session): Promise<number> {
  const { reporter, inputs, cwd } = session
  const secrets = readSecretInputs(session)
  const repository = await readRepository(session)
  const resolveOptions = { ...(await openResolveOptions(session, repository, secrets)), statusContext: 'validate' }
  const trials = await Promise.all(repository.providers.map((provider) => attempt(provider, resolveOptions)))
  const known = await knowledge(repository)
  const own = repository.providers.map((provider) => checkProvider(provider, known))
  const checked = [...own.flat(), ...checkAlerts(repository, known), ...checkContradictions(repository)]
  const conditions = trials.map((trial, at) => conditionOf(trial, own[at] as Problem[], hasSecrets(secrets)))
  const problems = [
    ...repository.problems.filter((problem) => !checked.some((other) => saysTheSame(problem, other))),
    ...checked,
    ...trials.flatMap((trial, at) => problemsOf(trial, own[at] as Problem[], conditions[at] as Condition)),
  ]
  if (trials.length === 0) {
    const hint = unresolvedPathsHint(repository)
    const message = `found no Provider in ${inputs.manifests.join(', ')} (${several(repository.stats.files, 'file')} read)`
    problems.push({ severity: 'notice', message: hint === undefined ? message : `${message}; ${hint}` })
  }
  const { kept, omitted } = changedOnly(distinct(problems), inputs.since, cwd)
  const alerts = alertFacts(repository)
  tell(trials, conditions, alerts, session)
  if (omitted > 0)
    reporter.log.info(`${several(omitted, 'problem')} in unchanged files hidden (compared with ${inputs.since})`)
  const missing = trials.flatMap(needed)
  await reporter.finish({
    paste: missing.length > 0 ? resolveOptions.keyring.block(missing) : undefined,
    event: undefined,
    deliveries: [],
    unmatched: [],
    conditions,
    alerts,
    problems: kept,
  })
  return kept.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** The reader says that a wrong value counts as absent, the schema that it is wrong: once is enough. */
function saysTheSame(problem: Problem, { severity, file, line }: Problem): boolean {
  return (
    severity === 'error' &&
    problem.file === file &&
    problem.line === line &&
    problem.message.endsWith('counts as absent')
  )
}

/** The heavy libraries are loaded only for manifests that need them. */
async function knowledge(repository: Repository): Promise<CheckOptions> {
  const hasExpression = repository.providers.some(({ spec }) => spec.commitStatusExpr)
  const compileCel = hasExpression ? (await import('./cel/cel.ts')).compileCel : () => undefined
  return { typeOf: await typesIn(repository), compile: await loadPatterns(repository), compileCel }
}

async function attempt(provider: Provider, resolveOptions: ResolveOptions): Promise<Trial> {
  const name = fullName(provider)
  const home = { ...sample, involvedObject: { ...sample.involvedObject, namespace: provider.namespace ?? '' } }
  const trial = { provider, name, warnings: [], secrets: await secretsOf(provider, resolveOptions) }
  try {
    const prepared = await resolveDelivery(
      { alert: undefined, alertName: null, provider, providerName: name, received: home, event: home },
      resolveOptions,
    )
    const { outcome } = rehearse(prepared.type.send(home, prepared.target))
    const error =
      outcome.status === 'failed' && outcome.error instanceof ConfigError
        ? withFieldPosition(outcome.error, provider)
        : undefined
    return { ...trial, error, warnings: prepared.warnings }
  } catch (error) {
    if (error instanceof ConfigError) return { ...trial, error }
    throw error
  }
}

/** The Secrets that a Provider refers to, as this run sees them; one that is wrong shows when the Provider is tried. */
async function secretsOf({ namespace, file, spec }: Provider, { keyring }: ResolveOptions): Promise<Trial['secrets']> {
  const references = [spec.secretRef, spec.certSecretRef, spec.proxySecretRef].filter(
    (reference) => reference !== undefined,
  )
  const opened = references.map(async ({ name }) => {
    const secret = await keyring.open(namespace, name, file).catch(() => undefined)
    return secret ? [{ namespace, name, keys: [...secret.sources.keys()], ...secret }] : []
  })
  return (await Promise.all(opened)).flat()
}

/** A Provider's first error, of its manifest or of trying it. */
function conditionOf({ provider, name, error }: Trial, own: readonly Problem[], isAnySecretGiven: boolean): Condition {
  const first = own.find(({ severity }) => severity === 'error')
  return condition(name, provider, first ? new ConfigError(first.message) : error, isAnySecretGiven)
}

/** What trying a Provider adds to what its manifest shows: nothing where that is wrong already. */
function problemsOf({ provider, error, warnings }: Trial, own: readonly Problem[], { status }: Condition): Problem[] {
  // Its variables are told already.
  if (error instanceof ClusterVariableError) return [...warnings]
  if (!error || own.some(({ severity }) => severity === 'error')) return [...warnings]
  const { file = provider.file, line = provider.line, column, field } = error.where
  const isWhole = error instanceof MissingSecretError || error instanceof SealedManifestError
  const whole = error instanceof MissingSecretError ? error.brief : error.message
  const message = isWhole ? whole : `Provider ${provider.name}: ${whole}`
  return [...warnings, { severity: status === 'Unknown' ? 'notice' : 'error', message, file, line, column, field }]
}

/** Copies of one manifest in several namespaces have their faults in common. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}

/** A line for each Provider and Alert: where it stands, its Secrets, and where each key was found. */
function tell(
  trials: readonly Trial[],
  conditions: readonly Condition[],
  alerts: readonly AlertFacts[],
  { reporter }: Session,
): void {
  for (const [at, { provider, name, secrets }] of trials.entries()) {
    const { status, reason, message } = conditions[at] as Condition
    const { spec, file, line, isReached } = provider
    const facts = [
      provider.sealed === undefined ? spec.type || '-' : 'encrypted',
      name,
      `Ready ${status}${reason === 'SecretsNotGiven' ? ` (missing ${message})` : ''}`,
      locationText({ file, line }),
      ...(spec.suspend ? ['suspended'] : []),
      ...(isReached ? [] : ['not reached']),
    ]
    reporter.log.info(facts.join('  '))
    for (const secret of secrets)
      for (const [key, source] of secret.sources) reporter.log.info(`  Secret ${secret.name}  ${key}  ${source}`)
  }
  for (const alert of alerts) reporter.log.info(alertLine(alert))
}

/** All that a Provider's Secrets lack: trying it stops at the first of them. */
function needed({ provider: { namespace, spec }, error, secrets }: Trial): Needed[] {
  if (!(error instanceof MissingSecretError)) return []
  const lacks = (name: string): boolean => secrets.some((secret) => secret.name === name && !secret.exists)
  const others = [
    { reference: spec.certSecretRef, keys: ['ca.crt'] },
    { reference: spec.proxySecretRef, keys: ['address'] },
  ].flatMap(({ reference, keys }) => (reference && lacks(reference.name) ? [{ namespace, ...reference, keys }] : []))
  return [error.needed, ...others]
}
