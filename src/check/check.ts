import type { Problem, ProblemSeverity } from '../errors.ts'
import { place } from '../errors.ts'
import type { Compile } from '../plan/matching.ts'
import { fullName } from '../plan/plan.ts'
import type { ProviderType, SecretKey } from '../provider.ts'
import type { Alert, EventSource, Manifest, Provider, ProviderSpec } from '../repository/manifests.ts'
import { violations } from './schema.ts'

/** What the checks need to know beside the manifests. */
export interface Knowledge {
  readonly typeOf: (type: string) => ProviderType | undefined
  /** RE2 of a pattern. @throws Error with Go's words */
  readonly compile: Compile
  /** Compiles a commitStatusExpr. @throws Error saying what is wrong with it */
  readonly compileCel: (expression: string) => unknown
}

/** Kinds that Flux Operator adds to the CRD: no mistake where it runs. */
const operatorKinds = new Set(['FluxInstance', 'ResourceSet', 'ResourceSetInputProvider'])

// When the controller stopped serving a version: research in docs/providers.md.
const unserved: Record<string, string> = {
  v1alpha1: 'no released controller serves v1alpha1',
  v1beta1: 'controllers since 1.7.0 (Flux 2.7) do not serve v1beta1',
  v1beta2: 'controllers since 1.9.0 (Flux 2.9) do not serve v1beta2',
}

/**
 * What is wrong with the Providers and Alerts of a repository: the rules of their API version, and what the API server
 * cannot see. Opens no Secret. Where a manifest lives in no known namespace it counts as `home`.
 */
export function checkRepository(
  { providers, alerts }: { providers: readonly Provider[]; alerts: readonly Alert[] },
  knowledge: Knowledge,
  home = '',
): Problem[] {
  return [
    ...providers.flatMap((provider) => checkProvider(provider, knowledge)),
    ...alerts.flatMap((alert) => checkAlert(alert, providers, knowledge, home)),
    ...twice(alerts, home),
  ]
}

/** Adds problems of one manifest, placed on the line of their field. */
function reporter(
  manifest: Manifest,
  out: Problem[],
): (severity: ProblemSeverity, field: string, message: string) => void {
  return (severity, field, message) =>
    out.push({
      severity,
      message: `${manifest.kind} ${manifest.name}: ${message}`,
      file: manifest.file,
      field,
      ...manifest.at(field),
    })
}

/** The problems of a Provider that its manifest alone shows. */
function checkProvider(provider: Provider, { typeOf, compileCel }: Knowledge): Problem[] {
  const out: Problem[] = []
  const report = reporter(provider, out)
  checkSchema(provider, report)
  const { spec } = provider
  const type = typeOf(spec.type)
  if (spec.commitStatusExpr)
    tell(
      () => compileCel(spec.commitStatusExpr as string),
      (message) => report('error', 'spec.commitStatusExpr', message),
    )
  if (spec.serviceAccountName)
    report(
      'warning',
      'spec.serviceAccountName',
      'workload identity exists only in a cluster: this Provider cannot be used from CI; give a Secret with a token for that',
    )
  for (const [field, variable] of provider.unresolved)
    report('error', field, `\${${variable}} has no value; give it by the input substitute`)
  if (!type) return out
  if (type.address === 'required' && !spec.address && !spec.secretRef)
    report('error', 'spec', `type ${spec.type} needs an address, and there is neither spec.address nor a secretRef`)
  if (spec.address && !provider.unresolved.has('spec.address')) checkAddress(spec.address, type, report)
  if (needsSecret(type, spec) && !spec.secretRef)
    report('error', 'spec', `type ${spec.type} needs a Secret with ${sets(type)}, and there is no secretRef`)
  for (const { address, say } of type.retired ?? [])
    if (!address || address.test(spec.address ?? '')) report('warning', 'spec.type', say)
  return out
}

/** Whether the type cannot do without a Secret. Types for GitHub may go by the workflow's own token. */
function needsSecret({ needs = [] }: ProviderType, { address }: ProviderSpec): boolean {
  const isGiven = (key: SecretKey): boolean => key === 'address' && address !== undefined
  return needs.length > 0 && !needs.some((set) => set.includes('githubAppID') || set.every(isGiven))
}

/** `token`, or `githubAppID and githubAppPrivateKey`, as a user reads it. */
function sets({ needs = [] }: ProviderType): string {
  return needs.map((keys) => keys.join(' and ')).join(', or ')
}

function checkSchema(manifest: Manifest, report: ReturnType<typeof reporter>): void {
  const version = manifest.apiVersion.split('/')[1] ?? ''
  if (Object.hasOwn(unserved, version))
    report('warning', 'apiVersion', `${unserved[version]}; write notification.toolkit.fluxcd.io/v1beta3`)
  const kind = manifest.kind === 'Alert' ? 'Alert' : 'Provider'
  for (const { field, message, unknown } of violations(kind, version, (manifest.source as { spec?: unknown }).spec)) {
    if (isOperatorKind(manifest, field) || manifest.unresolved.has(field)) continue
    report(
      unknown ? 'warning' : 'error',
      field,
      unknown ? `${message}; the API server drops it, kubectl and Flux refuse the manifest` : message,
    )
  }
}

function isOperatorKind({ source }: Manifest, field: string): boolean {
  const [, index] = /^spec\.eventSources\.(\d+)\.kind$/.exec(field) ?? []
  const spec = (source as { spec?: { eventSources?: { kind?: string }[] } }).spec
  return index !== undefined && operatorKinds.has(spec?.eventSources?.[Number(index)]?.kind ?? '')
}

function checkAddress(address: string, type: ProviderType, report: ReturnType<typeof reporter>): void {
  if (type.address === 'ignored' || type.schemes?.length === 0) return
  const schemes = type.schemes ?? ['http', 'https']
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address.trim())?.[1]?.toLowerCase()
  const isScp =
    schemes.includes('git') && (/^[^/:]+@[^/:]+:/.test(address) || /^(git|ssh|git\+ssh)$/.test(scheme ?? ''))
  if (!isScp && (scheme === undefined || !schemes.includes(scheme))) {
    const expected = schemes.map((name) => (name === 'git' ? 'ssh' : `${name}://`)).join(', ')
    report(
      'error',
      'spec.address',
      `the address ${JSON.stringify(scheme ? `${scheme}://…` : address)} has ${scheme ? `the scheme ${scheme}` : 'no scheme'}; ${type.title} takes ${expected}`,
    )
  }
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(address)?.[1] ?? ''
  if (/\.svc(\.cluster\.local)?\.?$/.test(host)) {
    report(
      'warning',
      'spec.address',
      `${host} is a name inside a cluster: a hosted runner cannot reach it (a self-hosted one in that cluster can)`,
    )
  }
}

/** The problems of an Alert, its patterns, its sources and its Provider. */
function checkAlert(alert: Alert, providers: readonly Provider[], { compile }: Knowledge, home: string): Problem[] {
  const out: Problem[] = []
  const report = reporter(alert, out)
  checkSchema(alert, report)
  for (const [field, variable] of alert.unresolved)
    report('error', field, `\${${variable}} has no value; give it by the input substitute`)
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
  for (const [at, source] of alert.spec.eventSources.entries()) checkSource(source, `spec.eventSources.${at}`, report)
  const { name } = alert.spec.providerRef
  const namespace = alert.namespace ?? home
  const named = providers.filter((provider) => provider.name === name)
  if (
    name !== '' &&
    !named.some(
      (provider) =>
        (provider.namespace ?? home) === namespace || provider.namespace === undefined || alert.namespace === undefined,
    )
  ) {
    const elsewhere = named.map((provider) => `${fullName(provider, home)} (${place(provider)})`).join(', ')
    report(
      'error',
      'spec.providerRef.name',
      `there is no Provider ${name} in namespace ${namespace || '(none)'}${elsewhere ? `, only ${elsewhere}; an Alert and its Provider share a namespace` : ''}`,
    )
  }
  return out
}

function checkSource({ name, namespace }: EventSource, field: string, report: ReturnType<typeof reporter>): void {
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

/** Alerts that send one event twice to one place: same Provider, a source in common, and no filter that could tell them apart. */
function twice(alerts: readonly Alert[], home: string): Problem[] {
  const out: Problem[] = []
  const open = alerts.filter(({ spec }) => !spec.suspend && !spec.inclusionList?.length && !spec.exclusionList?.length)
  for (const same of byProvider(open, home).values()) {
    for (const [at, alert] of same.entries()) {
      const other = same.slice(0, at).find((earlier) => overlap(earlier, alert, home))
      if (other)
        reporter(alert, out)(
          'warning',
          'spec.eventSources',
          `sends events to Provider ${alert.spec.providerRef.name} that Alert ${other.name} (${place(other)}) sends there too`,
        )
    }
  }
  return out
}

function byProvider(alerts: readonly Alert[], home: string): Map<string, Alert[]> {
  const groups = new Map<string, Alert[]>()
  for (const alert of alerts) {
    const folder = alert.file.slice(0, alert.file.lastIndexOf('/') + 1)
    const key = `${folder}\n${alert.namespace ?? home}/${alert.spec.providerRef.name}`
    groups.set(key, [...(groups.get(key) ?? []), alert])
  }
  return groups
}

function overlap(a: Alert, b: Alert, home: string): boolean {
  if (fullName(a, home) === fullName(b, home)) return false
  return a.spec.eventSources.some((one) =>
    b.spec.eventSources.some(
      (two) =>
        one.kind === two.kind &&
        (one.namespace ?? a.namespace ?? home) === (two.namespace ?? b.namespace ?? home) &&
        (one.name === '*' || two.name === '*' || one.name === two.name) &&
        !one.matchLabels &&
        !two.matchLabels,
    ),
  )
}

function tell(attempt: () => unknown, report: (message: string) => void): void {
  try {
    attempt()
  } catch (error) {
    report((error as Error).message)
  }
}
