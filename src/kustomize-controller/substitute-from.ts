import { commonFolders } from '../common/names.ts'
import { entriesOf, nodeAt, textOf } from '../common/yaml.ts'
import type { Find, FoundObject } from '../scan/object-index.ts'
import { nameOf } from '../scan/yaml-objects.ts'
import type { FluxKustomization } from './flux-kustomization.ts'
import type { Substitution } from './post-build.ts'

/**
 * Is told a value of a variable that a Secret gives.
 * @param isPart whether it is what a function such as `${x:0:8}` makes of the value
 */
export type OnSecret = (name: string, value: string, isPart: boolean) => void

/** What `substituteFrom` names and the repository does not hold. */
interface Absent {
  /** `ConfigMap cluster-settings`. */
  readonly what: string
  readonly isSecret: boolean
  /** Undefined: nobody knows them from here. */
  readonly keys: ReadonlySet<string> | undefined
}

/**
 * What becomes of variables in what a Flux Kustomization deploys. Their values are those of the ConfigMaps and plain Secrets of
 * `substituteFrom` that are in the repository, in order, then those of `substitute`; newlines are dropped, as Flux does. `given`
 * beats them all. Flux substitutes only where there are variables.
 * @param onSecret is called with each value that is used and that a Secret gives, or would give in the cluster
 */
export function createSubstitutions(
  given: ReadonlyMap<string, string>,
  find: Find,
  onSecret: OnSecret = () => {},
): (flux: FluxKustomization | undefined) => Substitution {
  const known = new Map<FluxKustomization | undefined, Substitution>()
  return (flux) => {
    const substitution = known.get(flux) ?? substitutionOf(flux, given, find, onSecret)
    known.set(flux, substitution)
    return substitution
  }
}

function substitutionOf(
  flux: FluxKustomization | undefined,
  given: ReadonlyMap<string, string>,
  find: Find,
  onSecret: OnSecret,
): Substitution {
  const { values, secrets, absent } = flux ? valuesOf(flux, find) : nothing
  if (given.size === 0 && values.size === 0 && absent.length === 0) return { mode: flux ? 'literal' : 'unknown' }
  /** A Secret that is not there may give what nothing else gives. */
  const isSecret = (name: string): boolean =>
    secrets.has(name) || absent.some((one) => one.isSecret && (one.keys ? one.keys.has(name) : !values.has(name)))
  return {
    mode: 'values',
    lookup: (name) => {
      const value = given.get(name) ?? values.get(name)
      if (value !== undefined && isSecret(name)) onSecret(name, value, false)
      return value
    },
    onResult: (name, result) => {
      if (isSecret(name)) onSecret(name, result, true)
    },
    mayProvide: (name) =>
      (absent.find(({ keys }) => keys?.has(name)) ?? absent.find(({ keys }) => keys === undefined))?.what,
  }
}

interface Values {
  readonly values: ReadonlyMap<string, string>
  /** The names of the values that Secrets give. */
  readonly secrets: ReadonlySet<string>
  readonly absent: readonly Absent[]
}

const nothing: Values = { values: new Map(), secrets: new Set(), absent: [] }

function valuesOf(flux: FluxKustomization, find: Find): Values {
  const values = new Map<string, string>()
  const secrets = new Set<string>()
  const absent: Absent[] = []
  for (const { kind, name } of flux.substituteFrom) {
    if (kind !== 'ConfigMap' && kind !== 'Secret') continue
    const named = find(kind, name).filter(({ object }) => object.kind === kind && nameOf(object) === name)
    const nearest = named.toSorted((a, b) => commonFolders(b.path, flux.file) - commonFolders(a.path, flux.file))[0]
    const { data, encrypted } = nearest ? dataOf(nearest) : { data: [], encrypted: undefined }
    for (const [key, value] of data) {
      values.set(key, value)
      if (kind === 'Secret') secrets.add(key)
      else secrets.delete(key)
    }
    if (!nearest || encrypted?.size)
      absent.push({ what: `${kind} ${name}`, isSecret: kind === 'Secret', keys: encrypted })
  }
  for (const [key, value] of flux.substitute) {
    values.set(key, value)
    secrets.delete(key)
  }
  for (const [key, value] of values) values.set(key, value.replaceAll('\n', ''))
  return { values, secrets, absent }
}

/** `data` (base64 in a Secret) under `stringData`, and the keys whose values SOPS encrypted. */
function dataOf({ object }: FoundObject): { data: [string, string][]; encrypted: ReadonlySet<string> } {
  const encrypted = new Set<string>()
  const texts = (field: string) =>
    entriesOf(object, nodeAt(object, field)).flatMap(([key, node]): [string, string][] => {
      const value = textOf(node)
      if (value?.startsWith('ENC[')) encrypted.add(key)
      return value === undefined || value.startsWith('ENC[') ? [] : [[key, value]]
    })
  if (object.kind === 'ConfigMap') return { data: texts('data'), encrypted }
  const decoded = texts('data').map(([key, value]): [string, string] => [key, Buffer.from(value, 'base64').toString()])
  return { data: [...decoded, ...texts('stringData')], encrypted }
}
