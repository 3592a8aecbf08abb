// The entry point of this folder: other folders import nothing else of it.

export {
  type Document,
  documents,
  instanceGroup,
  isSopsDocument,
  kustomizeGroup,
  mayHoldFluxKustomization,
  mayHoldNotifications,
  notificationGroup,
  sourceGroup,
} from './documents.ts'
export { compileName } from './glob.ts'
export { type Entry, readEntry, unreadable } from './manifests-input.ts'
export { createObjectIndex, type Find, type FoundObject, type ObjectIndex } from './object-index.ts'
export { type Scanner, scanner, type Visit } from './scanner.ts'
export { decryptedObject, longest, nameOf, parseObjects, type YamlObject } from './yaml-objects.ts'
