import { locationText } from '../common/errors.ts'
import { entriesOf, nodeAt, plainValue, textOf } from '../common/yaml.ts'
import type { Generator } from '../kustomize/generators.ts'
import { type Chain, stepsOf } from '../kustomize-controller/chain.ts'
import type { FoundObject, ObjectIndex } from '../scan/object-index.ts'
import { nameOf, type YamlObject } from '../scan/yaml-objects.ts'
import { chainsOfDocument, deployedObject, providedBy } from './deployed-object.ts'
import type { ManifestContext } from './manifest-context.ts'

/** A document that creates a Secret in a cluster. */
export interface SecretDocument {
  readonly kind: 'Secret' | 'SealedSecret' | 'ExternalSecret'
  /** The name of the Secret that it creates. */
  readonly name: string
  /** Undefined if nothing sets it. Then it counts for every namespace. */
  readonly namespace: string | undefined
  readonly file: string
  readonly line: number
  /** The document's YAML as written; empty for a generated Secret. */
  readonly text: string
  /** The text of its file, because SOPS signs all documents of a file together. */
  readonly wholeFile: string
  /** The object's name in the file, before kustomizations change it. */
  readonly writtenName: string
  /** The object after kustomizations and substitution. */
  readonly object: YamlObject
  /** Key -> the variables in its value that have none, joined by commas. */
  readonly unresolved: ReadonlyMap<string, string>
  /** Key of `unresolved` -> the ConfigMaps and Secrets, not among the manifests, that may have the values in the cluster. */
  readonly providedBy: ReadonlyMap<string, string>
  /** Why its values are unknown although it is not encrypted, as the end of a sentence about it. */
  readonly sealed?: string | undefined
  /** Whether a Flux Kustomization deploys it. Also true if none is among the manifests. */
  readonly isReached: boolean
  /** What is at the top of the Flux Kustomizations that deploy it; undefined if none does. */
  readonly cluster: string | undefined
}

/** The API versions of the kinds that create Secrets. */
const apiVersions: Readonly<Record<string, RegExp>> = {
  Secret: /^v1$/,
  SealedSecret: /^bitnami\.com\//,
  ExternalSecret: /^external-secrets\.io\//,
}

/** Returns the documents that create a Secret of this name, one for each namespace into which kustomizations put it. */
export function secretsNamed(name: string, index: ObjectIndex, context: ManifestContext): SecretDocument[] {
  const found = new Set(
    context.mayBeRenamed()
      ? index.filesOf('Secret').flatMap((path) => index.objectsIn(path, 'Secret'))
      : context.namesBefore(name).flatMap((before) => index.find('Secret', before)),
  )
  const written = [...found]
    .filter(({ object }) => createsSecret(object))
    .flatMap((document) => writtenSecrets(document, name, context))
  return [...written, ...generatedSecrets(name, context)].filter(({ sealed, namespace }, _, all) => {
    const isAlone = all.every((other) => other.sealed === sealed || other.namespace !== namespace)
    return sealed !== hashed || isAlone
  })
}

/** Why a generated Secret with a hash in its name is unknown, unless another document creates it. */
const hashed =
  'generates it with a hash behind its name, which kustomize does not write into a secretRef; set generatorOptions.disableNameSuffixHash'

function createsSecret({ apiVersion, kind }: YamlObject): boolean {
  return Object.hasOwn(apiVersions, kind) && (apiVersions[kind] as RegExp).test(apiVersion)
}

/** The name of the Secret that an object creates. */
function secretName(object: YamlObject): string | undefined {
  const textAt = (...path: string[]) => textOf(nodeAt(object, ...path))
  if (object.kind === 'ExternalSecret') return textAt('spec', 'target', 'name') ?? nameOf(object)
  return object.kind === 'SealedSecret'
    ? (textAt('spec', 'template', 'metadata', 'name') ?? nameOf(object))
    : nameOf(object)
}

function writtenSecrets({ path, document, object }: FoundObject, name: string, context: ManifestContext) {
  const origin = {
    file: context.displayPath(path),
    text: document.text,
    get wholeFile() {
      return path === '-' ? document.text : context.readText(path)
    },
    sealedIn: (chain: Chain) => (object.kind === 'Secret' ? sealedByMerge(chain, name, context) : undefined),
  }
  return secretCopies(object, origin, chainsOfDocument({ path }, context.graph), name, context)
}

/** The Secrets that the `secretGenerator` of kustomizations creates. */
function generatedSecrets(name: string, context: ManifestContext): SecretDocument[] {
  const names = context.mayBeRenamed() ? undefined : context.namesBefore(name)
  const mayMatch = (generator: Generator) => !generator.isMerged && (!names || names.includes(generator.name))
  return context
    .secretGenerators()
    .filter(mayMatch)
    .flatMap(({ kustomization, hasHash, generate }) => {
      const { object, fault } = generate()
      const sealedIn = (chain: Chain) => {
        // With `configurations`, kustomize may write the hashed name into a secretRef as well.
        const isResolved = !hasHash || stepsOf(chain).some(({ content }) => content.configurations !== undefined)
        if (!isResolved) return hashed
        return fault === undefined ? sealedByMerge(chain, name, context) : `generates it, but ${fault}`
      }
      const origin = { file: context.displayPath(kustomization.file), text: '', wholeFile: '', sealedIn }
      return secretCopies(object, origin, context.graph.chainsOfGenerated(kustomization), name, context)
    })
}

/** Returns why the Secret is unknown if a kustomization of the chain merges generated values into it. */
function sealedByMerge(chain: Chain, name: string, context: ManifestContext): string | undefined {
  const merging = context.secretGenerators().filter(({ isMerged }) => isMerged)
  if (merging.length === 0) return undefined
  const folders = new Set(stepsOf(chain).map(({ folder }) => folder))
  const names = context.namesBefore(name)
  const found = merging.find((one) => folders.has(one.kustomization.folder) && names.includes(one.name))
  if (!found) return undefined
  const location = locationText({ file: context.displayPath(found.kustomization.file), line: found.line })
  return `is changed by the secretGenerator of ${location} (behavior), which is not applied`
}

/** Where an object comes from, and why its values are unknown. */
interface Origin extends Pick<SecretDocument, 'file' | 'text' | 'wholeFile'> {
  readonly sealedIn: (chain: Chain) => string | undefined
}

/** The Secrets of this name that an object becomes through the chains. */
function secretCopies(
  parsed: YamlObject,
  origin: Origin,
  chains: readonly Chain[],
  name: string,
  context: ManifestContext,
): SecretDocument[] {
  const { graph } = context
  const found = new Map<string, SecretDocument>()
  for (const chain of chains) {
    const deployed = deployedObject(parsed, chain, context, { labels: false })
    if (!deployed || secretName(deployed.object) !== name) continue
    const { object, unresolved: nodes, namespace, substitution } = deployed
    const sealed = origin.sealedIn(chain)
    const key = JSON.stringify([namespace, sealed, object === parsed ? undefined : plainValue(object)])
    const unresolved = unresolvedKeys(object, nodes)
    found.set(key, {
      kind: object.kind as SecretDocument['kind'],
      name,
      namespace,
      file: origin.file,
      line: parsed.at('').line,
      text: origin.text,
      get wholeFile() {
        return origin.wholeFile
      },
      writtenName: nameOf(parsed) ?? '',
      object,
      sealed,
      unresolved,
      providedBy: providedBy(unresolved, substitution),
      cluster: graph.clusterOf(chain),
      isReached: chain.isDeployed || !graph.showsDeployment() || (found.get(key)?.isReached ?? false),
    })
  }
  return [...found.values()]
}

function unresolvedKeys(object: YamlObject, unresolved: ReadonlyMap<unknown, string>): Map<string, string> {
  const keys = new Map<string, string>()
  if (unresolved.size === 0) return keys
  for (const field of ['data', 'stringData'])
    for (const [key, node] of entriesOf(object, nodeAt(object, field))) {
      const variable = unresolved.get(node)
      if (variable !== undefined) keys.set(key, variable)
    }
  return keys
}
