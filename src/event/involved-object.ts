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

/** The apiVersion of each kind of Flux and the Flux Operator. */
const apiVersions = new Map(
  Object.entries(kinds).flatMap(([apiVersion, names]) => names.map((kind) => [kind, apiVersion] as const)),
)

/** The object that `flux bootstrap` creates for a repository. Events about CI runs use it. */
export const bootstrapObject = involvedObject('GitRepository', 'flux-system', 'flux-system')

/**
 * Parses the input `object`: `Kind/namespace/name`, `Kind/name.namespace` (split at the last dot) or `Kind/name`.
 * @param defaultNamespace the namespace for `Kind/name`; flux-system if undefined
 * @throws ConfigError on `object` if its form or kind is invalid
 */
export function parseObject(text: string, defaultNamespace = 'flux-system'): InvolvedObject {
  const [kind = '', ...rest] = text.split('/')
  const [namespace = '', name = '', ...more] = rest.length === 1 ? splitName(rest[0] as string, defaultNamespace) : rest
  if (more.length > 0 || [kind, namespace, name].includes('') || /\s/.test(text))
    throw objectError(
      text,
      'expected Kind/namespace/name, Kind/name.namespace or Kind/name, such as Kustomization/flux-system/apps',
    )
  if (apiVersions.has(kind)) return involvedObject(kind, namespace, name)
  const knownKinds = [...apiVersions.keys()]
  const sameLetters = knownKinds.find((known) => known.toLowerCase() === kind.toLowerCase())
  if (sameLetters) throw objectError(text, `kinds are case-sensitive: write ${sameLetters}`)
  throw objectError(
    text,
    `${kind} is not one of Flux's kinds: ${knownKinds.join(', ')}. For another kind, set involvedObject in event${didYouMean(kind, knownKinds)}`,
  )
}

/** Splits `name.namespace` at the last dot. */
function splitName(text: string, defaultNamespace: string): [namespace: string, name: string] {
  const dot = text.lastIndexOf('.')
  return dot < 0 ? [defaultNamespace, text] : [text.slice(dot + 1), text.slice(0, dot)]
}

function objectError(text: string, expected: string): ConfigError {
  return new ConfigError(`object is ${JSON.stringify(text)}; ${expected}`, { field: 'object' })
}

/** Returns an object with the apiVersion of its kind; '' if it is not one of Flux's kinds. */
export function involvedObject(kind: string, namespace: string, name: string): InvolvedObject {
  return { ...emptyObject, kind, namespace, name, apiVersion: apiVersions.get(kind) ?? '' }
}
