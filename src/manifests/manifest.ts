/** A Provider or Alert of the repository, as one cluster or several get it. */
export interface Manifest {
  readonly apiVersion: string
  readonly kind: string
  readonly name: string
  /** Undefined if nothing sets it. Then it counts as the namespace of the event's object. */
  readonly namespace: string | undefined
  readonly uid: string | undefined
  readonly labels: ReadonlyMap<string, string>
  readonly annotations: ReadonlyMap<string, string>
  /** Relative to the working directory, with `/`. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** The position of a field such as `spec.eventSources.0.kind`; of its nearest parent if the field is absent. */
  readonly at: (field: string) => { line: number; column: number }
  /** Field -> the variables in it (`${var}`) without a value, joined by commas. */
  readonly unresolved: ReadonlyMap<string, string>
  /** The file of the Flux Kustomization, or the folder of the outermost kustomization, through which this copy exists. */
  readonly root?: string | undefined
  /** Whether a Flux Kustomization deploys this copy. Also true if none is among the manifests, or the user named the file. */
  readonly isReached: boolean
  /** What is at the top of the Flux Kustomizations that deploy it: the same for all copies in one cluster. */
  readonly cluster?: string | undefined
  /** Field of `unresolved` -> the ConfigMaps and Secrets, not among the manifests, that may have the values in the cluster. */
  readonly providedBy: ReadonlyMap<string, string>
  /** Why its values are unknown, as the end of a sentence about it: it is encrypted, and no key decrypts it. */
  readonly sealed?: string | undefined
  /** Returns the manifest as plain JavaScript, with the types that YAML has; undefined if its aliases expand to too many values. */
  readonly source: () => { readonly spec?: unknown } | undefined
}

/** A reference to another object in the same namespace. */
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
