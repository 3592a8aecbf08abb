// The entry point of this folder: other folders import nothing else of it.

export { type ChainChanges, type ChangesOf, createChanges, type Fault, type Transformed } from './chain-changes.ts'
export {
  type FluxDocument,
  type FluxKustomization,
  fluxDocument,
  fluxKustomizationsIn,
  foldersIn,
} from './flux-kustomization.ts'
export { createFluxSources, isRoot } from './flux-sources.ts'
export { type Chain, createGraph, type Graph, stepsOf } from './graph.ts'
export { isReplaceable, type Substituted, type Substitution, substitute, substituteText } from './post-build.ts'
export { createSubstitutions } from './substitute-from.ts'
