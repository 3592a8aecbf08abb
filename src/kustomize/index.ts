// The entry point of this folder: other folders import nothing else of it.

export {
  type Changes,
  changesIn,
  type Kustomization,
  type KustomizationFile,
  kustomizationNames,
  mayChange,
  parseKustomization,
  type ReadText,
} from './kustomization.ts'
export { build } from './kustomize-build.ts'
export { createNamesBefore } from './original-names.ts'
export type { ObjectId } from './patch-target.ts'
export { childOf, copyTree, deleteChild, scalar, setChild, type Tree } from './patch-tree.ts'
export { type Patch, type Patchable, patchesIn } from './patches.ts'
