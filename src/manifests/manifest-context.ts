import type { Problem } from '../common/errors.ts'
import type { Generator } from '../kustomize/generators.ts'
import type { ChangesOf } from '../kustomize-controller/chain-changes.ts'
import type { FluxKustomization } from '../kustomize-controller/flux-kustomization.ts'
import type { Graph } from '../kustomize-controller/graph.ts'
import type { Substitution } from '../kustomize-controller/post-build.ts'

/** What the repository says about how its manifests reach a cluster. */
export interface ManifestContext {
  readonly graph: Graph
  readonly substitutionOf: (flux: FluxKustomization | undefined) => Substitution
  readonly changesOf: ChangesOf
  /** Reads a file of the repository as text. Throws what the workspace throws. */
  readonly readText: (path: string) => string
  /** Turns an absolute path into the one that users see. */
  readonly displayPath: (path: string) => string
  /** The namespace of manifests that set none (the input `namespace`). */
  readonly fallbackNamespace: string | undefined
  /** The names that an object of this name in the cluster may have in its file: without prefixes and suffixes. */
  readonly namesBefore: (name: string) => readonly string[]
  /** Whether a patch may rename an object. */
  readonly mayBeRenamed: () => boolean
  /** The `secretGenerator` entries of all kustomizations. */
  readonly secretGenerators: () => readonly Generator[]
  readonly problems: Problem[]
  /** ResourceSets in documents that may hold Providers: location -> name. */
  readonly resourceSets: Map<string, string>
  /** `documents` counts those that were parsed for Providers and Alerts. */
  readonly counts: { documents: number }
  /** The documents that SOPS encrypted as a whole, by `decryptedKey`. */
  readonly decrypted: ReadonlyMap<string, Decrypted>
}

/**
 * The result of decrypting a document: its values as plain JavaScript; or why it stays encrypted, as the end of a sentence
 * about it; or what is wrong with it.
 */
export type Decrypted =
  | { readonly plain: unknown; readonly sealed?: undefined; readonly fault?: undefined }
  | { readonly sealed: string; readonly plain?: undefined; readonly fault?: undefined }
  | { readonly fault: string; readonly plain?: undefined; readonly sealed?: undefined }

/** The key under which a document's decrypted values are kept. */
export function decryptedKey(path: string, { line }: { readonly line: number }): string {
  return `${path}:${line}`
}
