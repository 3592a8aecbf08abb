import { locationText } from '../common/errors.ts'
import { entriesOf, nodeAt, plainValue, textOf } from '../common/yaml.ts'
import type { Generator } from '../kustomize/generators.ts'
import { type Chain, stepsOf } from '../kustomize-controller/chain.ts'
import type { FoundObject, ObjectIndex } from '../scan/object-index.ts'
import { nameOf, type YamlObject } from '../scan/yaml-objects.ts'
import { chainsOfDocument, deployedObject, providedBy } from './deployed-object.ts'
import type { ManifestContext } from './manifest-context.ts'

/** A document that makes a Secret in a cluster. */
export interface SecretDocument {
  readonly kind: 'Secret' | 'SealedSecret' | 'ExternalSecret'
  /** Name of the Secret that it makes. */
  readonly name: string
  /** Undefined: nothing says it; counts for every namespace. */
  readonly namespace: string | undefined
  readonly file: string
  readonly line: number
  /** The document's own YAML, as it is written. */
  readonly text: string
  /** All of its file: SOPS signs the documents of a file together. */
  readonly wholeFile: string
  /** Its name in the file, before kustomizations change it. */
  readonly writtenName: string
  /** As it is in the cluster: changed by kustomizations, with the values of its variables. */
  readonly object: YamlObject
  /** Key -> the variable in it that nothing gives a value. */
  readonly unresolved: ReadonlyMap<string, string>
  /** Those of them that the cluster may give a value -> the ConfigMap or Secret, which is not among the manifests. */
  readonly providedBy: ReadonlyMap<string, string>
  /** Why its values cannot be known, though it is not encrypted. The end of a sentence about it. */
  readonly sealed?: string | undefined
  /** Where Flux Kustomizations are among the manifests: does one of them deploy it? */
  readonly isReached: boolean
  /** What is at the top of the Flux Kustomizations that deploy it; undefined if nothing says it. */
  readonly cluster: string | undefined
}

const groups: Readonly<Record<string, RegExp>> = {
  Secret: /^v1$/,
  SealedSecret: /^bitnami\.com\//,
  ExternalSecret: /^external-secrets\.io\//,
}

/** The documents that make a Secret of this name, one for each namespace into which kustomizations put it. */
export function secretsNamed(name: string, index: ObjectIndex, context: ManifestContext): SecretDocument[] {
  const found = new Set(
    context.mayBeRenamed()
      ? index.filesOf('Secret').flatMap((path) => index.objectsIn(path, 'Secret'))
      : context.namesBefore(name).flatMap((before) => index.find('Secret', before)),
  )
  const written = [...found].flatMap((one) => (isSecret(one.object) ? writtenSecrets(one, name, context) : []))
  return [...written, ...generatedSecrets(name, context)].filter(({ sealed, namespace }, _, all) => {
    const isOnly = all.every((other) => other.sealed === sealed || other.namespace !== namespace)
    return sealed !== hashed || isOnly
  })
}

const hashed =
  'generates it with a hash behind its name, which kustomize does not write into a secretRef; set generatorOptions.disableNameSuffixHash'

function isSecret({ apiVersion, kind }: YamlObject): boolean {
  return Object.hasOwn(groups, kind) && (groups[kind] as RegExp).test(apiVersion)
}

/** The name of the Secret that an object becomes in its cluster. */
function secretName(object: YamlObject): string | undefined {
  const at = (...path: string[]) => textOf(nodeAt(object, ...path))
  if (object.kind === 'ExternalSecret') return at('spec', 'target', 'name') ?? nameOf(object)
  return object.kind === 'SealedSecret'
    ? (at('spec', 'template', 'metadata', 'name') ?? nameOf(object))
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
  return copies(object, origin, chainsOfDocument({ path }, context.graph), name, context)
}

/** What generators of kustomizations make. */
function generatedSecrets(name: string, context: ManifestContext): SecretDocument[] {
  const names = context.mayBeRenamed() ? undefined : context.namesBefore(name)
  const isMeant = (generator: Generator) => !generator.isMerged && (!names || names.includes(generator.name))
  return context
    .secretGenerators()
    .filter(isMeant)
    .flatMap(({ kustomization, hasHash, generate }) => {
      const { object, fault } = generate()
      const sealedIn = (chain: Chain) => {
        const isNamed = !hasHash || stepsOf(chain).some(({ content }) => content.configurations !== undefined)
        if (!isNamed) return hashed
        return fault === undefined ? sealedByMerge(chain, name, context) : `generates it, but ${fault}`
      }
      const origin = { file: context.displayPath(kustomization.file), text: '', wholeFile: '', sealedIn }
      return copies(object, origin, context.graph.chainsOfGenerated(kustomization), name, context)
    })
}

/** Does a kustomization of the chain merge what it generates into the Secret? */
function sealedByMerge(chain: Chain, name: string, context: ManifestContext): string | undefined {
  const merging = context.secretGenerators().filter(({ isMerged }) => isMerged)
  if (merging.length === 0) return undefined
  const folders = new Set(stepsOf(chain).map(({ folder }) => folder))
  const names = context.namesBefore(name)
  const found = merging.find((one) => folders.has(one.kustomization.folder) && names.includes(one.name))
  if (!found) return undefined
  const at = locationText({ file: context.displayPath(found.kustomization.file), line: found.line })
  return `is changed by the secretGenerator of ${at} (behavior), which is not applied`
}

/** Where an object is from, and why its values cannot be known. */
interface Origin extends Pick<SecretDocument, 'file' | 'text' | 'wholeFile'> {
  readonly sealedIn: (chain: Chain) => string | undefined
}

/** The Secrets of that name that an object becomes through the chains. */
function copies(
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
