import { ConfigError } from '../common/errors.ts'
import { didYouMean } from '../common/wording.ts'
import { emptyObject, type InvolvedObject } from './event.ts'

const kinds: Record<string, readonly string[]> = {
  'source.toolkit.fluxcd.io/v1': [
    'GitRepository',
    'OCIRepository',
    'HelmRepository',
    'HelmChart',
    'Bucket',
    'ExternalArtifact',
  ],
  'source.extensions.fluxcd.io/v1beta1': ['ArtifactGenerator'],
  'kustomize.toolkit.fluxcd.io/v1': ['Kustomization'],
  'helm.toolkit.fluxcd.io/v2': ['HelmRelease'],
  'image.toolkit.fluxcd.io/v1': ['ImageRepository', 'ImagePolicy', 'ImageUpdateAutomation'],
  'notification.toolkit.fluxcd.io/v1beta3': ['Alert', 'Provider'],
  'notification.toolkit.fluxcd.io/v1': ['Receiver'],
  'fluxcd.controlplane.io/v1': ['FluxInstance', 'FluxReport', 'ResourceSet', 'ResourceSetInputProvider'],
}

/** The apiVersion of each Flux kind, and of the Flux Operator's. */
const apiVersions = new Map(
  Object.entries(kinds).flatMap(([apiVersion, names]) => names.map((kind) => [kind, apiVersion] as const)),
)

/** The object that `flux bootstrap` creates for a repository, and that an event about a CI run has. */
export const bootstrapObject = involvedObject('GitRepository', 'flux-system', 'flux-system')

/**
 * The input `object`: `Kind/namespace/name`, `Kind/name.namespace` (split at the last dot) or `Kind/name`.
 * @param namespace for `Kind/name`; flux-system if there is none
 * @throws ConfigError on `object`
 */
export function parseObject(text: string, namespace: string | undefined): InvolvedObject {
  const [kind = '', second = '', third, ...more] = text.split('/')
  const dot = second.lastIndexOf('.')
  const [space, name] =
    third !== undefined
      ? [second, third]
      : dot < 0
        ? [namespace ?? 'flux-system', second]
        : [second.slice(dot + 1), second.slice(0, dot)]
  if (more.length > 0 || [kind, space, name].includes('') || /\s/.test(text))
    throw wrong(
      text,
      'expected Kind/namespace/name, Kind/name.namespace or Kind/name, as Kustomization/flux-system/apps',
    )
  if (apiVersions.has(kind)) return involvedObject(kind, space, name)
  const meant = [...apiVersions.keys()].find((known) => known.toLowerCase() === kind.toLowerCase())
  throw wrong(
    text,
    meant
      ? `kinds are case-sensitive: write ${meant}`
      : `${kind} is not a Flux kind: ${[...apiVersions.keys()].join(', ')}. For another kind, set involvedObject in event${didYouMean(kind, apiVersions.keys())}`,
  )
}

function wrong(text: string, expected: string): ConfigError {
  return new ConfigError(`object is ${JSON.stringify(text)}; ${expected}`, { field: 'object' })
}

/** An object of this name; its apiVersion is '' for a kind that is none of Flux's. */
export function involvedObject(kind: string, namespace: string, name: string): InvolvedObject {
  return { ...emptyObject, kind, namespace, name, apiVersion: apiVersions.get(kind) ?? '' }
}
