import type { Problem } from '../common/errors.ts'
import type { YamlObject } from './objects.ts'
import { type Reader, type Reference, reader, type Setting } from './reader.ts'

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
  /** The folder or Flux Kustomization's file at the top of the kustomizations through which this copy exists. */
  readonly via?: string | undefined
  /** The manifest as plain JavaScript, types as YAML has them; undefined where its aliases would blow it up. */
  readonly source: () => { readonly spec?: unknown } | undefined
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

const group = 'notification.toolkit.fluxcd.io/'
const known = ['v1beta1', 'v1beta2', 'v1beta3']

/** `Provider` or `Alert` if the object is one of Flux's; other groups have kinds of these names too. */
export function notificationKind({ apiVersion, kind }: YamlObject): 'Provider' | 'Alert' | undefined {
  return apiVersion.startsWith(group) && (kind === 'Provider' || kind === 'Alert') ? kind : undefined
}

/** The object, later: its syntax tree need not live as long as the manifest. */
type Again = () => YamlObject

/** Reads a Flux Provider. What has the wrong type counts as absent and is a problem; nothing is judged by the schema. */
export function readProvider(object: YamlObject, setting: Setting, again: Again, problems: Problem[]): Provider {
  const read = reader(object, setting, problems)
  const { text } = read
  return {
    ...manifest(object, setting, again, read, problems),
    spec: {
      type: text('spec.type') ?? '',
      address: text('spec.address'),
      channel: text('spec.channel'),
      username: text('spec.username'),
      proxy: text('spec.proxy'),
      timeout: text('spec.timeout'),
      interval: text('spec.interval'),
      suspend: read.boolean('spec.suspend'),
      secretRef: read.reference('spec.secretRef'),
      certSecretRef: read.reference('spec.certSecretRef'),
      proxySecretRef: read.reference('spec.proxySecretRef'),
      serviceAccountName: text('spec.serviceAccountName'),
      commitStatusExpr: text('spec.commitStatusExpr'),
    },
  }
}

/** Reads a Flux Alert, as `readProvider` does; `eventSeverity` is info by default, as in the CRD. */
export function readAlert(object: YamlObject, setting: Setting, again: Again, problems: Problem[]): Alert {
  const read = reader(object, setting, problems)
  const { text } = read
  return {
    ...manifest(object, setting, again, read, problems),
    spec: {
      providerRef: read.reference('spec.providerRef') ?? { name: '' },
      eventSeverity: text('spec.eventSeverity') ?? 'info',
      eventSources: read.list('spec.eventSources').map((source) => ({
        apiVersion: text(`${source}.apiVersion`),
        kind: text(`${source}.kind`) ?? '',
        name: text(`${source}.name`) ?? '',
        namespace: text(`${source}.namespace`),
        matchLabels: read.map(`${source}.matchLabels`),
      })),
      inclusionList: read.texts('spec.inclusionList'),
      exclusionList: read.texts('spec.exclusionList'),
      eventMetadata: read.map('spec.eventMetadata'),
      summary: text('spec.summary'),
      suspend: read.boolean('spec.suspend'),
    },
  }
}

function manifest(object: YamlObject, setting: Setting, again: Again, read: Reader, problems: Problem[]): Manifest {
  const { apiVersion, kind } = object
  const version = apiVersion.slice(group.length)
  if (!known.includes(version))
    problems.push({
      severity: 'warning',
      message: `No Flux serves ${kind} in ${apiVersion}; write ${group}v1beta3`,
      file: setting.file,
      field: 'apiVersion',
      ...object.at('apiVersion'),
    })
  return {
    apiVersion,
    kind,
    name: read.text('metadata.name') ?? '',
    namespace: setting.namespace,
    uid: read.text('metadata.uid'),
    labels: read.map('metadata.labels') ?? new Map(),
    annotations: read.map('metadata.annotations') ?? new Map(),
    file: setting.file,
    ...object.at(''),
    at: (field) => again().at(field),
    unresolved: read.unresolved,
    via: setting.via,
    source: () => again().toJS() as { spec?: unknown } | undefined,
  }
}
