import type { Kustomization } from '../kustomize/kustomization.ts'
import type { FluxKustomization } from './flux-kustomization.ts'

/** A kustomization that changes a manifest, and the next one, up to the outermost overlay. */
interface Step {
  readonly kustomization: Kustomization
  /** Chains share the steps above them, which saves memory in deep and wide repositories. */
  readonly next: Step | undefined
}

/** One path on which a file reaches a cluster. graph.ts draws one. */
export interface Chain {
  /** Starts with the kustomization that lists the file; undefined if none does. */
  readonly steps: Step | undefined
  /** The Flux Kustomization at the top, whose variables apply. */
  readonly flux: FluxKustomization | undefined
  /** Whether that Flux Kustomization deploys the file. If not, nothing lists the file and it is the nearest one around. */
  readonly isDeployed: boolean
  /** The Flux Kustomization's `targetNamespace`, else the outermost `namespace`. It replaces the manifest's own. */
  readonly namespace: string | undefined
  /** The top of the chain: the file of the Flux Kustomization, else the folder of the outermost kustomization. */
  readonly root: string | undefined
}

/** Returns the kustomizations of a chain, the base first. */
export function stepsOf(chain: Chain): Kustomization[] {
  const steps: Kustomization[] = []
  for (let step = chain.steps; step; step = step.next) steps.push(step.kustomization)
  return steps
}

/** Describes a chain on one line, from the top to the base. */
export function chainText(chain: Chain): string {
  const { flux, isDeployed } = chain
  const top = flux ? [`${flux.file}:${flux.line} Kustomization ${flux.name}${isDeployed ? '' : ' (around it)'}`] : []
  return [...top, ...stepsOf(chain).reverse().map(stepText)].join(' > ')
}

function stepText({ file, namespace, changes: { namePrefix, nameSuffix, patches } }: Kustomization): string {
  const facts = [
    namespace && `namespace ${namespace}`,
    namePrefix && `prefix ${namePrefix}`,
    nameSuffix && `suffix ${nameSuffix}`,
    patches.length > 0 && `patches ${patches.length}`,
  ].filter(Boolean)
  return facts.length > 0 ? `${file} (${facts.join(', ')})` : file
}

/** Returns the chain of the folder that a Flux Kustomization deploys. */
export const topChain = (flux: FluxKustomization): Chain => ({
  steps: undefined,
  flux,
  isDeployed: true,
  namespace: flux.targetNamespace,
  root: flux.file,
})

/** Returns the chain with more steps below it, the outermost last. */
export function extendChain(chain: Chain, steps: readonly Kustomization[]): Chain {
  let { steps: next, namespace } = chain
  for (const kustomization of steps.toReversed()) {
    next = { kustomization, next }
    namespace ??= kustomization.namespace
  }
  return { ...chain, steps: next, namespace }
}
