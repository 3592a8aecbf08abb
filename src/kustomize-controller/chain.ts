import type { Kustomization } from '../kustomize/kustomization.ts'
import type { FluxKustomization } from './flux-kustomization.ts'

/** A kustomization through which a manifest passes, and the next one, up to the outermost overlay. */
interface Step {
  readonly kustomization: Kustomization
  /** Chains share what is above them, so a deep or wide repository stays small. */
  readonly next: Step | undefined
}

/** One way in which a file reaches a cluster. */
export interface Chain {
  /** From the kustomization that lists the file; undefined if none does. */
  readonly steps: Step | undefined
  /** The Flux Kustomization at the top, whose variables hold. */
  readonly flux: FluxKustomization | undefined
  /** Does that Flux Kustomization deploy the file? If not, it is only the nearest around a file that nothing lists. */
  readonly isDeployed: boolean
  /** What the kustomizations set: it beats the manifest's own, and the outermost wins. */
  readonly namespace: string | undefined
  /** What is at the top: the Flux Kustomization's file, else the folder of the outermost kustomization. */
  readonly root: string | undefined
}

/** The kustomizations of a chain, the base first. */
export function stepsOf(chain: Chain): Kustomization[] {
  const steps: Kustomization[] = []
  for (let step = chain.steps; step; step = step.next) steps.push(step.kustomization)
  return steps
}

/** A chain on one line, from the top to the base. */
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

/** The chain of the folder that a Flux Kustomization deploys. */
export const topChain = (flux: FluxKustomization): Chain => ({
  steps: undefined,
  flux,
  isDeployed: true,
  namespace: flux.targetNamespace,
  root: flux.file,
})

/** The chain with more steps at its lower end, the outermost last. */
export function linked(chain: Chain, steps: readonly Kustomization[]): Chain {
  let { steps: next, namespace } = chain
  for (const kustomization of steps.toReversed()) {
    next = { kustomization, next }
    namespace ??= kustomization.namespace
  }
  return { ...chain, steps: next, namespace }
}
