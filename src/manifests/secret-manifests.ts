import { entriesOf, nodeAt, plainValue, textOf } from '../common/yaml.ts'
import type { FoundObject, ObjectIndex } from '../scan/object-index.ts'
import { nameOf, type YamlObject } from '../scan/yaml-objects.ts'
import { chainsOfDocument, type ManifestContext, providedBy } from './copies.ts'
import { deployedObject } from './deployed-object.ts'

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
  /** Where Flux Kustomizations are among the manifests: does one of them deploy it? */
  readonly isReached: boolean
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
  return [...found].flatMap((one) => (isSecret(one.object) ? copies(one, name, context) : []))
}

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

function copies(
  { path, document, object: parsed }: FoundObject,
  name: string,
  context: ManifestContext,
): SecretDocument[] {
  const { graph } = context
  const found = new Map<string, SecretDocument>()
  for (const chain of chainsOfDocument({ path }, graph)) {
    const deployed = deployedObject(parsed, chain, context, { labels: false })
    if (!deployed || secretName(deployed.object) !== name) continue
    const { object, unresolved: nodes, namespace, substitution } = deployed
    const key = JSON.stringify([namespace, object === parsed ? undefined : plainValue(object)])
    const unresolved = unresolvedKeys(object, nodes)
    found.set(key, {
      kind: object.kind as SecretDocument['kind'],
      name,
      namespace,
      file: context.shown(path),
      line: parsed.at('').line,
      text: document.text,
      get wholeFile() {
        return path === '-' ? document.text : context.readText(path)
      },
      writtenName: nameOf(parsed) ?? '',
      object,
      unresolved,
      providedBy: providedBy(unresolved, substitution),
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
