import type { Problem, ProblemSeverity } from '../common/errors.ts'
import type { Manifest } from '../manifests/index.ts'
import type { Compile } from '../plan/matching.ts'
import type { ProviderType } from '../providers/provider-type.ts'
import { violations } from './crd-violations.ts'

// What the checks of Providers and of Alerts share.

/** What the checks need to know beside the manifests. */
export interface CheckOptions {
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

/** Says what is wrong with a field of a manifest. */
export type Report = (severity: ProblemSeverity, field: string, message: string) => void

/** Adds problems of one manifest, placed on the line of their field. */
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

/** The rules of a manifest's API version, and whether anybody still serves it. */
export function checkSchema(manifest: Manifest, report: Report): void {
  const version = manifest.apiVersion.split('/')[1] ?? ''
  if (Object.hasOwn(unserved, version))
    report('warning', 'apiVersion', `${unserved[version]}; write notification.toolkit.fluxcd.io/v1beta3`)
  const kind = manifest.kind === 'Alert' ? 'Alert' : 'Provider'
  const source = manifest.source()
  if (source === undefined) {
    report('error', '', 'its aliases stand for more than can be read; write it without them')
    return
  }
  for (const { field, message, unknown } of violations(kind, version, source.spec)) {
    if (isOperatorKind(manifest, field) || manifest.unresolved.has(field)) continue
    report(unknown ? 'warning' : 'error', field, unknown ? `${message}; Flux and kubectl refuse to apply it` : message)
  }
}

function isOperatorKind(manifest: Manifest, field: string): boolean {
  const [, index] = /^spec\.eventSources\.(\d+)\.kind$/.exec(field) ?? []
  const spec = manifest.source()?.spec as { eventSources?: { kind?: string }[] } | undefined
  return index !== undefined && operatorKinds.has(spec?.eventSources?.[Number(index)]?.kind ?? '')
}

/** Reports variables without a value: an error, or a warning if the cluster has the value. */
export function checkVariables({ unresolved, providedBy }: Manifest, report: Report): void {
  for (const [field, variable] of unresolved) {
    const source = providedBy?.get(field)
    if (source === undefined) report('error', field, `\${${variable}} has no value; give it by the input substitute`)
    else
      report(
        'warning',
        field,
        `\${${variable}} takes its value from ${source} of the cluster, which is not among the manifests; give it by the input substitute`,
      )
  }
}

/** Calls `attempt`, and reports the message of the error that it throws. */
export function reportError(attempt: () => unknown, report: (message: string) => void): void {
  try {
    attempt()
  } catch (error) {
    report((error as Error).message)
  }
}
