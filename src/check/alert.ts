import { list, type Problem, place } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import type { Alert, EventSource, Provider } from '../manifests/index.ts'
import type { Compile } from '../plan/matching.ts'
import { checkSchema, checkVariables, type Knowledge, type Report, reporter, tell } from './manifest-checks.ts'

/** The problems of an Alert, its patterns, its sources and its Provider, which is among these, by their names. */
export function checkAlert(
  alert: Alert,
  providers: ReadonlyMap<string, readonly Provider[]>,
  { compile }: Knowledge,
  home: string,
): Problem[] {
  if (alert.sealed !== undefined) return []
  const out: Problem[] = []
  const report = reporter(alert, out)
  checkSchema(alert, report)
  checkVariables(alert, report)
  checkPatterns(alert, compile, report)
  for (const [at, source] of alert.spec.eventSources.entries()) checkSource(source, `spec.eventSources.${at}`, report)
  checkReference(alert, providers, home, report)
  return out
}

function checkPatterns(alert: Alert, compile: Compile, report: Report): void {
  for (const list of ['inclusionList', 'exclusionList'] as const) {
    for (const [at, pattern] of (alert.spec[list] ?? []).entries()) {
      tell(
        () => compile(pattern),
        (message) =>
          report(
            'warning',
            `spec.${list}.${at}`,
            `${message}; in Flux the pattern counts as no match: write Go's RE2 syntax`,
          ),
      )
      if (pattern === '' && list === 'exclusionList')
        report('warning', `spec.${list}.${at}`, 'an empty pattern fits every message: the Alert is mute')
    }
  }
}

/** Whether the Provider of an Alert is there; where nothing says a namespace, it may be any. */
function checkReference(
  alert: Alert,
  providers: ReadonlyMap<string, readonly Provider[]>,
  home: string,
  report: Report,
): void {
  const { name } = alert.spec.providerRef
  const namespace = alert.namespace ?? home
  const named = providers.get(name) ?? []
  if (
    name !== '' &&
    !alert.unresolved.has('spec.providerRef.name') &&
    !named.some(
      (provider) =>
        (provider.namespace ?? home) === namespace || provider.namespace === undefined || alert.namespace === undefined,
    )
  ) {
    const elsewhere = list(named.map((provider) => `${fullName(provider, home)} (${place(provider)})`))
    report(
      'error',
      'spec.providerRef.name',
      `there is no Provider ${name} in namespace ${namespace || '(none)'}${elsewhere ? `, only ${elsewhere}; an Alert and its Provider share a namespace` : ''}`,
    )
  }
}

function checkSource({ name, namespace }: EventSource, field: string, report: Report): void {
  if (namespace !== undefined && /[*?[\]]/.test(namespace))
    report(
      'warning',
      `${field}.namespace`,
      `namespace ${JSON.stringify(namespace)} matches nothing: Flux knows no wildcard there; write one source per namespace`,
    )
  if (name !== '*' && /[*?[\]]/.test(name))
    report(
      'warning',
      `${field}.name`,
      `name ${JSON.stringify(name)} matches nothing: Flux knows no patterns there; write "*", matchLabels, or the exact name`,
    )
}
