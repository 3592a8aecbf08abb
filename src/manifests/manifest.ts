/** Something that stands in the repository, with its place. */
export interface Manifest {
  readonly apiVersion: string
  readonly kind: string
  readonly name: string
  /** Undefined: nothing says it; counts as the namespace of the event's object. */
  readonly namespace: string | undefined
  readonly uid: string | undefined
  readonly labels: ReadonlyMap<string, string>
  readonly annotations: ReadonlyMap<string, string>
  /** Relative to the working directory, with `/`. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** Place of a field, as `spec.address` or `spec.eventSources.0.kind`; of its nearest parent that is there otherwise. */
  readonly at: (field: string) => { line: number; column: number }
  /** Field path -> the variable in it (`${var}`) that nothing gives a value. */
  readonly unresolved: ReadonlyMap<string, string>
  /** The Flux Kustomization's file, or the outermost kustomization's folder, through which this copy exists. */
  readonly root?: string | undefined
  /** Where Flux Kustomizations are among the manifests: does one of them deploy this copy? */
  readonly isReached: boolean
  /** What is at the top of all Flux Kustomizations through which it is deployed: copies of one cluster have the same. */
  readonly cluster?: string | undefined
  /** Those of `unresolved` whose variables the cluster may give a value -> the ConfigMap or Secret, which is not among the manifests. */
  readonly providedBy: ReadonlyMap<string, string>
  /** Why its values cannot be known: it is encrypted, and nothing opens it. The end of a sentence about it. */
  readonly sealed?: string | undefined
  /** The manifest as plain JavaScript, types as YAML has them; undefined where its aliases would blow it up. */
  readonly source: () => { readonly spec?: unknown } | undefined
}

/** The name of another object of the namespace. */
export interface Reference {
  readonly name: string
}

export interface Provider extends Manifest {
  readonly spec: ProviderSpec
}

export interface ProviderSpec {
  readonly type: string
  readonly address?: string | undefined
  readonly channel?: string | undefined
  readonly username?: string | undefined
  readonly proxy?: string | undefined
  readonly timeout?: string | undefined
  readonly interval?: string | undefined
  readonly suspend?: boolean | undefined
  readonly secretRef?: Reference | undefined
  readonly certSecretRef?: Reference | undefined
  readonly proxySecretRef?: Reference | undefined
  readonly serviceAccountName?: string | undefined
  readonly commitStatusExpr?: string | undefined
}

export interface Alert extends Manifest {
  readonly spec: AlertSpec
}

interface AlertSpec {
  readonly providerRef: Reference
  readonly eventSeverity: string
  readonly eventSources: readonly EventSource[]
  readonly inclusionList?: readonly string[] | undefined
  readonly exclusionList?: readonly string[] | undefined
  readonly eventMetadata?: ReadonlyMap<string, string> | undefined
  readonly summary?: string | undefined
  readonly suspend?: boolean | undefined
}

export interface EventSource {
  readonly apiVersion?: string | undefined
  readonly kind: string
  readonly name: string
  readonly namespace?: string | undefined
  readonly matchLabels?: ReadonlyMap<string, string> | undefined
}
