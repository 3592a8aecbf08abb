import { type AlertFacts, alertFacts, alertLine } from './check/alert-facts.ts'
import { changedOnly } from './check/changed-since.ts'
import { checkAlerts } from './check/check-alerts.ts'
import { checkProvider } from './check/check-provider.ts'
import { checkContradictions } from './check/contradictions.ts'
import type { CheckOptions } from './check/manifest-checks.ts'
import { type Condition, condition } from './check/ready-condition.ts'
import { ConfigError, locationText, type Problem } from './common/errors.ts'
import { several } from './common/wording.ts'
import type { Repository } from './manifests/index.ts'
import { unresolvedPathsHint } from './plan-run.ts'
import { ClusterVariableError, SealedManifestError } from './resolve/resolve.ts'
import { MissingSecretError } from './secrets/missing-secret.ts'
import { hasSecrets } from './secrets/secrets-input.ts'
import { loadPatterns, openResolveOptions, readRepository, readSecretInputs, type Session, typesIn } from './session.ts'
import { secretsMissingFrom, type Trial, tryProvider } from './try-provider.ts'

/** Checks the manifests and reports their problems. Opens no socket. Returns the exit code. */
export async function validate(session: Session): Promise<number> {
  const { reporter, inputs, cwd } = session
  const secrets = readSecretInputs(session)
  const repository = await readRepository(session)
  const resolveOptions = { ...(await openResolveOptions(session, repository, secrets)), statusContext: 'validate' }
  const trials = await Promise.all(repository.providers.map((provider) => tryProvider(provider, resolveOptions)))
  const checkOptions = await loadCheckOptions(repository)
  const manifestProblems = repository.providers.map((provider) => checkProvider(provider, checkOptions))
  const checked = [
    ...manifestProblems.flat(),
    ...checkAlerts(repository, checkOptions),
    ...checkContradictions(repository),
  ]
  const conditions = trials.map((trial, at) =>
    conditionOf(trial, manifestProblems[at] as Problem[], hasSecrets(secrets)),
  )
  const problems = [
    ...repository.problems.filter((problem) => !checked.some((other) => isDuplicate(problem, other))),
    ...checked,
    ...trials.flatMap((trial, at) => problemsOf(trial, manifestProblems[at] as Problem[], conditions[at] as Condition)),
  ]
  if (trials.length === 0) {
    const hint = unresolvedPathsHint(repository)
    const message = `found no Provider in ${inputs.manifests.join(', ')} (${several(repository.stats.files, 'file')} read)`
    problems.push({ severity: 'notice', message: hint === undefined ? message : `${message}; ${hint}` })
  }
  const { kept, omitted } = changedOnly(distinct(problems), inputs.since, cwd)
  const alerts = alertFacts(repository)
  logManifests(trials, conditions, alerts, session)
  if (omitted > 0)
    reporter.log.info(`${several(omitted, 'problem')} in unchanged files hidden (compared with ${inputs.since})`)
  const missing = trials.flatMap(secretsMissingFrom)
  await reporter.finish({
    paste: missing.length > 0 ? resolveOptions.secretResolver.pasteBlock(missing) : undefined,
    event: undefined,
    deliveries: [],
    unmatched: [],
    conditions,
    alerts,
    problems: kept,
  })
  return kept.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** Whether two problems are about the same wrong value: the reader says that it counts as absent, the schema that it is wrong. */
function isDuplicate(problem: Problem, { severity, file, line }: Problem): boolean {
  return (
    severity === 'error' &&
    problem.file === file &&
    problem.line === line &&
    problem.message.endsWith('counts as absent')
  )
}

/** Loads what the checks need. Large libraries are loaded only if the manifests need them. */
async function loadCheckOptions(repository: Repository): Promise<CheckOptions> {
  const hasExpression = repository.providers.some(({ spec }) => spec.commitStatusExpr)
  const compileCel = hasExpression ? (await import('./cel/cel.ts')).compileCel : () => undefined
  return { typeOf: await typesIn(repository), compile: await loadPatterns(repository), compileCel }
}

/** Returns a Provider's Ready condition from its first error, in its manifest or from trying it. */
function conditionOf(
  { provider, name, error }: Trial,
  manifestProblems: readonly Problem[],
  isAnySecretGiven: boolean,
): Condition {
  const first = manifestProblems.find(({ severity }) => severity === 'error')
  return condition(name, provider, first ? new ConfigError(first.message) : error, isAnySecretGiven)
}

/** Returns the problems from trying a Provider. Its error is left out if the manifest already has one. */
function problemsOf(
  { provider, error, warnings }: Trial,
  manifestProblems: readonly Problem[],
  { status }: Condition,
): Problem[] {
  // Variables without a value are already reported by the reader.
  if (error instanceof ClusterVariableError) return [...warnings]
  if (!error || manifestProblems.some(({ severity }) => severity === 'error')) return [...warnings]
  const { file = provider.file, line = provider.line, column, field } = error.where
  const namesProvider = error instanceof MissingSecretError || error instanceof SealedManifestError
  const text = error instanceof MissingSecretError ? error.brief : error.message
  const message = namesProvider ? text : `Provider ${provider.name}: ${text}`
  return [...warnings, { severity: status === 'Unknown' ? 'notice' : 'error', message, file, line, column, field }]
}

/** Removes duplicates, since copies of a manifest in several namespaces have the same problems. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}

/** Logs each Provider and Alert with its location, and where each key of its Secrets was found. */
function logManifests(
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
