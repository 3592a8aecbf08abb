import { isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Problem } from '../common/errors.ts'
import { entriesOf, itemsOf, nodeAt, textOf } from '../common/yaml.ts'
import type { YamlObject } from '../scan/yaml-objects.ts'
import type { Alert, Manifest, Provider, Reference } from './manifest.ts'

/** The fields of a manifest that do not depend on where kustomizations put it. */
export type ManifestFields = Omit<
  Manifest,
  'namespace' | 'root' | 'cluster' | 'isReached' | 'providedBy' | 'sealed' | 'at' | 'source'
> & {
  readonly spec: Provider['spec'] | Alert['spec']
}

export interface FieldOptions {
  /** As users see it. */
  readonly file: string
  /** Scalar -> the variables in it without a value. */
  readonly unresolved: ReadonlyMap<Node, string>
  readonly problems: Problem[]
}

const group = 'notification.toolkit.fluxcd.io/'
const versions = ['v1beta1', 'v1beta2', 'v1beta3']

/** Returns the kind of a Flux Provider or Alert. Other API groups have kinds of these names too. */
export function notificationKind({ apiVersion, kind }: YamlObject): 'Provider' | 'Alert' | undefined {
  return apiVersion.startsWith(group) && (kind === 'Provider' || kind === 'Alert') ? kind : undefined
}

/**
 * Reads the fields of a Provider or Alert. A value of the wrong type counts as absent and is a problem. Nothing else of the
 * CRD's schema is applied, except that `eventSeverity` defaults to info.
 */
export function manifestFields(object: YamlObject, options: FieldOptions): ManifestFields {
  const fields = typedFields(object, options)
  const { apiVersion, kind } = object
  if (!versions.includes(apiVersion.slice(group.length)))
    options.problems.push({
      severity: 'warning',
      message: `No Flux version serves ${kind} in ${apiVersion}; write ${group}v1beta3`,
      file: options.file,
      field: 'apiVersion',
      ...object.at('apiVersion'),
    })
  const metadata = {
    name: fields.text('metadata.name') ?? '',
    uid: fields.text('metadata.uid'),
    labels: fields.map('metadata.labels') ?? new Map(),
    annotations: fields.map('metadata.annotations') ?? new Map(),
  }
  const spec = kind === 'Provider' ? providerSpec(fields) : alertSpec(fields)
  return { apiVersion, kind, ...metadata, file: options.file, ...object.at(''), unresolved: fields.unresolved, spec }
}

function providerSpec({ text, boolean, reference }: TypedFields): Provider['spec'] {
  return {
    type: text('spec.type') ?? '',
    address: text('spec.address'),
    channel: text('spec.channel'),
    username: text('spec.username'),
    proxy: text('spec.proxy'),
    timeout: text('spec.timeout'),
    interval: text('spec.interval'),
    suspend: boolean('spec.suspend'),
    secretRef: reference('spec.secretRef'),
    certSecretRef: reference('spec.certSecretRef'),
    proxySecretRef: reference('spec.proxySecretRef'),
    serviceAccountName: text('spec.serviceAccountName'),
    commitStatusExpr: text('spec.commitStatusExpr'),
  }
}

function alertSpec({ text, boolean, reference, list, texts, map }: TypedFields): Alert['spec'] {
  return {
    providerRef: reference('spec.providerRef') ?? { name: '' },
    eventSeverity: text('spec.eventSeverity') ?? 'info',
    eventSources: list('spec.eventSources').map((source) => ({
      apiVersion: text(`${source}.apiVersion`),
      kind: text(`${source}.kind`) ?? '',
      name: text(`${source}.name`) ?? '',
      namespace: text(`${source}.namespace`),
      matchLabels: map(`${source}.matchLabels`),
    })),
    inclusionList: texts('spec.inclusionList'),
    exclusionList: texts('spec.exclusionList'),
    eventMetadata: map('spec.eventMetadata'),
    summary: text('spec.summary'),
    suspend: boolean('spec.suspend'),
  }
}

/** Reads the fields of an object, by path and expected type. */
interface TypedFields {
  /** Of the fields read so far: field -> the variables in it without a value. */
  readonly unresolved: ReadonlyMap<string, string>
  readonly text: (field: string) => string | undefined
  readonly boolean: (field: string) => boolean | undefined
  readonly reference: (field: string) => Reference | undefined
  readonly list: (field: string) => string[]
  readonly texts: (field: string) => string[] | undefined
  readonly map: (field: string) => ReadonlyMap<string, string> | undefined
}

/** The most problems with types that are reported for one object. */
const maxTypeProblems = 20

/** Null counts as absent, as in the API server. So does a value of another type, which is a problem. */
function typedFields(object: YamlObject, { file, problems, unresolved: unresolvedNodes }: FieldOptions): TypedFields {
  const unresolved = new Map<string, string>()
  let typeProblems = 0
  const wrongType = (field: string, expected: string) => {
    if (++typeProblems > maxTypeProblems) return undefined
    const more = typeProblems === maxTypeProblems ? ' (further fields of the wrong type are not listed)' : ''
    const message = `${field} of this ${object.kind} should be ${expected}; it counts as absent${more}`
    problems.push({ severity: 'warning', message, file, field, ...object.at(field) })
    return undefined
  }
  const node = (field: string) => nodeAt(object, ...field.split('.'))
  const isAbsent = (field: string) => isNull(node(field))
  const textAt = (field: string, value = node(field)) => {
    const variables = value ? unresolvedNodes.get(value) : undefined
    if (variables !== undefined) unresolved.set(field, variables)
    return textOf(value)
  }
  const text = (field: string) => (isAbsent(field) ? undefined : (textAt(field) ?? wrongType(field, 'text')))
  const list = (field: string) => {
    const value = node(field)
    if (!isSeq(value) && !isNull(value)) wrongType(field, 'a list')
    return itemsOf(object, value).map((_, index) => `${field}.${index}`)
  }
  return {
    unresolved,
    text,
    list,
    boolean: (field) => {
      const value = text(field)
      if (value === undefined || unresolved.has(field)) return undefined
      if (/^(true|yes|on)$/i.test(value)) return true
      return /^(false|no|off)$/i.test(value) ? false : wrongType(field, 'true or false')
    },
    reference: (field) => {
      if (isAbsent(field)) return undefined
      const name = text(`${field}.name`)
      return name === undefined ? wrongType(field, 'a reference with a name') : { name }
    },
    texts: (field) => {
      if (!isSeq(node(field))) return isAbsent(field) ? undefined : wrongType(field, 'a list')
      return list(field).flatMap((item) => text(item) ?? [])
    },
    map: (field) => {
      if (isAbsent(field)) return undefined
      if (!isMap(node(field))) return wrongType(field, 'a map')
      const entries = entriesOf(object, node(field)).flatMap(([key, value]): [string, string][] => {
        // Go decodes null in a map of strings as the empty string.
        if (!value || isNull(value)) return [[key, '']]
        const content = textAt(`${field}.${key}`, value) ?? wrongType(`${field}.${key}`, 'text')
        return content === undefined ? [] : [[key, content]]
      })
      return new Map(entries)
    },
  }
}

function isNull(value: Node | null | undefined): boolean {
  return !value || (isScalar(value) && (value.value === null || value.value === undefined))
}
