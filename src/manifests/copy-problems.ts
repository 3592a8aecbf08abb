import type { Problem } from '../common/errors.ts'
import { shortList } from '../common/wording.ts'
import { mayChange } from '../kustomize/kustomization.ts'
import { type Chain, stepsOf } from '../kustomize-controller/chain.ts'
import type { AnyKustomization } from '../kustomize-controller/transformation.ts'
import type { Manifest } from './manifest.ts'
import type { Variant } from './variants.ts'

type Report = (problem: Problem) => void

/** Returns a function that adds each problem once, because the copies of a manifest share most of theirs. */
export function createReport(problems: Problem[]): Report {
  const known = new Set<string>()
  return (problem) => {
    const id = JSON.stringify([problem.file, problem.line, problem.column, problem.message])
    if (!known.has(id)) problems.push(problem)
    known.add(id)
  }
}

/** Reports problems with the fields of a variant, and the values that Flux would refuse to substitute. */
export function reportFields({ problems, refused }: Variant, { flux }: Chain, report: Report): void {
  for (const problem of problems) report(problem)
  for (const problem of refused) report({ severity: flux ? 'warning' : 'notice', ...problem })
}

/** Warns about copies of one manifest that do not count because their variables have no value. */
export function reportIncomplete(copies: readonly Manifest[], report: Report): void {
  const [first] = copies
  if (!first) return
  const { kind, name, file, line } = first
  const variables = copies.flatMap(({ unresolved }) => [...unresolved.values()].flatMap((text) => text.split(', ')))
  const roots = copies.map(({ root }) => root ?? 'no kustomization')
  const through = shortList([...new Set(roots)])
  const missing = [...new Set(variables)].join(', ')
  const message = `${kind} ${name} reaches the cluster through ${through} without a value of ${missing}; this copy does not count, since others have all values`
  report({ severity: 'warning', message, file, line })
}

/** Reports changes that only kustomize itself can make: patches that failed here, and transformers. */
export function reportUnapplied(
  { fields: { kind, name, file }, writtenName, faults }: Variant,
  chain: Chain,
  displayPath: (path: string) => string,
  report: Report,
): void {
  const notice = (kustomization: AnyKustomization, cause: string) => {
    const isFlux = 'sourceRef' in kustomization
    const remedy = isFlux
      ? 'pipe `flux build kustomization` into `--manifests -`'
      : `write kustomize:${displayPath(kustomization.folder)} in manifests`
    const message = `This kustomization may change ${kind} ${name} (${file}) by ${cause}; it is read without them: ${remedy} to apply them`
    report({
      severity: 'notice',
      message,
      file: displayPath(kustomization.file),
      line: isFlux ? kustomization.line : 1,
    })
  }
  for (const { kustomization, field, message } of faults)
    notice(kustomization, `${field} that cannot be applied here (${message})`)
  for (const kustomization of stepsOf(chain).reverse()) {
    const transformers = kustomization.changes.patches.filter(({ field }) => field === 'transformers')
    const changes = { namePrefix: undefined, nameSuffix: undefined, patches: transformers }
    if (mayChange(changes, kind, writtenName)) notice(kustomization, 'transformers')
  }
}
