import type { Problem, ProblemSeverity } from '../common/errors.ts'
import type { Manifest } from '../manifests/index.ts'
import type { Compile } from '../plan/matching.ts'
import type { ProviderType } from '../providers/provider-type.ts'
import { violations } from './crd-violations.ts'

// Shared by check-provider.ts and check-alerts.ts.

/** What the checks need besides the manifests. */
export interface CheckOptions {
  readonly typeOf: (type: string) => ProviderType | undefined
  /** Compiles an RE2 pattern. @throws Error with Go's message */
  readonly compile: Compile
  /** Compiles a commitStatusExpr. @throws Error if it is invalid */
  readonly compileCel: (expression: string) => unknown
}

/** Kinds that Flux Operator adds to the CRD. They are valid in clusters that run it. */
const operatorKinds = new Set(['FluxInstance', 'ResourceSet', 'ResourceSetInputProvider'])

/** API versions that current controllers no longer serve. */
const unserved: Record<string, string> = {
  v1alpha1: 'no released controller serves v1alpha1',
  v1beta1: 'controllers since 1.7.0 (Flux 2.7) do not serve v1beta1',
  v1beta2: 'controllers since 1.9.0 (Flux 2.9) do not serve v1beta2',
}

/** Reports a problem with a field of a manifest. */
export type Report = (severity: ProblemSeverity, field: string, message: string) => void

/** Returns a function that adds a manifest's problems to `out`, with the position of their field. */
export function reporter(manifest: Manifest, out: Problem[]): Report {
  return (severity, field, message) =>
    out.push({
      severity,
      message: `${manifest.kind} ${manifest.name}: ${message}`,
      file: manifest.file,
      field,
      ...manifest.at(field),
    })
}

/** Checks a manifest against the schema of its API version, and whether controllers still serve that version. */
export function checkSchema(manifest: Manifest, report: Report): void {
  const version = manifest.apiVersion.split('/')[1] ?? ''
  if (Object.hasOwn(unserved, version))
    report('warning', 'apiVersion', `${unserved[version]}; write notification.toolkit.fluxcd.io/v1beta3`)
  const kind = manifest.kind === 'Alert' ? 'Alert' : 'Provider'
  const source = manifest.source()
  if (source === undefined) {
    report('error', '', 'its aliases expand to more than can be read; write it without them')
    return
  }
  for (const { field, message, unknown } of violations(kind, version, source.spec)) {
    if (isOperatorKind(manifest, field) || manifest.unresolved.has(field)) continue
    report(unknown ? 'warning' : 'error', field, unknown ? `${message}; Flux and kubectl reject it` : message)
  }
}

function isOperatorKind(manifest: Manifest, field: string): boolean {
  const [, index] = /^spec\.eventSources\.(\d+)\.kind$/.exec(field) ?? []
  const spec = manifest.source()?.spec as { eventSources?: { kind?: string }[] } | undefined
  return index !== undefined && operatorKinds.has(spec?.eventSources?.[Number(index)]?.kind ?? '')
}

/** Reports variables without a value: as an error, or as a warning if the value is in the cluster. */
export function checkVariables({ unresolved, providedBy }: Manifest, report: Report): void {
  for (const [field, variable] of unresolved) {
    const source = providedBy?.get(field)
    if (source === undefined) report('error', field, `\${${variable}} has no value; set it with the input substitute`)
    else
      report(
        'warning',
        field,
        `\${${variable}} gets its value from ${source} in the cluster, which is not among the manifests; set it with the input substitute`,
      )
  }
}

/** Calls `attempt` and reports the message of any error that it throws. */
export function reportError(attempt: () => unknown, report: (message: string) => void): void {
  try {
    attempt()
  } catch (error) {
    report((error as Error).message)
  }
}
