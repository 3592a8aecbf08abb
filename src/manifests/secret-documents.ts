import { entriesOf, nodeAt, textOf } from './fields.ts'
import type { Find, Found } from './lookup.ts'
import type { YamlObject } from './objects.ts'
import { parseObjects } from './objects.ts'
import { type Context, placesOf, settle } from './read.ts'

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
  /** Plain JavaScript, variables substituted. */
  readonly source: unknown
  /** Key -> the variable in it that nothing gives a value. */
  readonly unresolved: ReadonlyMap<string, string>
}

const groups: Readonly<Record<string, RegExp>> = {
  Secret: /^v1$/,
  SealedSecret: /^bitnami\.com\//,
  ExternalSecret: /^external-secrets\.io\//,
}

/** The documents that make a Secret of this name, one for each namespace into which kustomizations put it. */
export function secretsOf(name: string, find: Find, context: Context): SecretDocument[] {
  const found = find('Secret', name).filter(({ object }) => isSecret(object) && secretName(object) === name)
  return found.flatMap((one) => copies(one, context))
}

function isSecret({ apiVersion, kind }: YamlObject): boolean {
  return Object.hasOwn(groups, kind) && (groups[kind] as RegExp).test(apiVersion)
}

/** The name of the Secret that an object becomes in its cluster. */
export function secretName(object: YamlObject): string | undefined {
  const at = (...path: string[]) => textOf(nodeAt(object, ...path))
  const own = at('metadata', 'name')
  if (object.kind === 'ExternalSecret') return at('spec', 'target', 'name') ?? own
  return object.kind === 'SealedSecret' ? (at('spec', 'template', 'metadata', 'name') ?? own) : own
}

function copies({ path, document, object }: Found, context: Context): SecretDocument[] {
  const file = context.shown(path)
  const silent = { ...context, problems: [] }
  const found = new Map<string, SecretDocument>()
  for (const place of placesOf({ path }, context.layout)) {
    const own = again(object, document, file)
    const setting = settle(own, place, file, silent)
    const unresolved = new Map<string, string>()
    for (const field of ['data', 'stringData'])
      for (const [key, node] of entriesOf(own, nodeAt(own, field))) {
        const variable = node ? setting.unresolved.get(node) : undefined
        if (variable !== undefined) unresolved.set(key, variable)
      }
    const source = own.toJS()
    found.set(JSON.stringify([setting.namespace, source]), {
      kind: object.kind as SecretDocument['kind'],
      name: secretName(own) ?? '',
      namespace: setting.namespace,
      file,
      line: object.at('').line,
      text: document.text,
      get wholeFile() {
        return path === '-' ? document.text : context.readText(path)
      },
      source,
      unresolved,
    })
  }
  return [...found.values()]
}

/** A fresh copy, since substitution changes an object in place. */
function again(object: YamlObject, document: Found['document'], file: string): YamlObject {
  const fresh = parseObjects(document, { file, named: false }, [])
  const index = object.at('').line
  return fresh.find((one) => one.at('').line === index) ?? object
}

/** Labels of the object of this kind and name whose namespace is this one, or is not said. */
export function labelsOf(
  { kind, namespace, name }: { kind: string; namespace: string; name: string },
  find: Find,
  context: Context,
): ReadonlyMap<string, string> | undefined {
  for (const { path, document, object } of find(kind, name)) {
    if (object.kind !== kind) continue
    for (const place of placesOf({ path }, context.layout)) {
      const own = again(object, document, path)
      const setting = settle(own, place, path, { ...context, problems: [] })
      if (textOf(nodeAt(own, 'metadata', 'name')) !== name || (setting.namespace ?? namespace) !== namespace) continue
      const labels = entriesOf(own, nodeAt(own, 'metadata', 'labels'))
      return new Map(labels.flatMap(([key, node]) => [[key, textOf(node) ?? '']]))
    }
  }
  return undefined
}
