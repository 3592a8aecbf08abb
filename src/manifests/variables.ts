import type { Lookup } from './envsubst.ts'
import { entriesOf, nodeAt, textOf } from './fields.ts'
import type { FluxKustomization } from './flux.ts'
import type { Find, Found } from './lookup.ts'
import { commonFolders } from './names.ts'

/**
 * The variables of a Flux Kustomization: ConfigMaps and plain Secrets of `substituteFrom` that are in the repository, in
 * order, then `substitute`. `given` beats them all. Newlines are dropped, as Flux does.
 */
export function variables(given: ReadonlyMap<string, string>, find: Find): (flux?: FluxKustomization) => Lookup {
  const known = new Map<FluxKustomization, ReadonlyMap<string, string>>()
  return (flux) => {
    if (!flux) return (name) => given.get(name)
    const values = known.get(flux) ?? valuesOf(flux, find)
    known.set(flux, values)
    return (name) => given.get(name) ?? values.get(name)
  }
}

function valuesOf(flux: FluxKustomization, find: Find): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const { kind, name } of flux.substituteFrom) {
    if (kind !== 'ConfigMap' && kind !== 'Secret') continue
    const named = find(kind, name).filter(
      ({ object }) => object.kind === kind && textOf(nodeAt(object, 'metadata', 'name')) === name,
    )
    const nearest = named.toSorted((a, b) => commonFolders(b.path, flux.file) - commonFolders(a.path, flux.file))[0]
    for (const [key, value] of nearest ? dataOf(nearest) : []) values.set(key, value)
  }
  for (const [key, value] of flux.substitute) values.set(key, value)
  for (const [key, value] of values) values.set(key, value.replaceAll('\n', ''))
  return values
}

/** `data` (base64 in a Secret) under `stringData`; what SOPS encrypted has no value. */
function dataOf({ object }: Found): [string, string][] {
  const read = (field: string) =>
    entriesOf(object, nodeAt(object, field)).flatMap(([key, node]): [string, string][] => {
      const value = textOf(node)
      return value === undefined || value.startsWith('ENC[') ? [] : [[key, value]]
    })
  if (object.kind === 'ConfigMap') return read('data')
  const decoded = read('data').map(([key, value]): [string, string] => [key, Buffer.from(value, 'base64').toString()])
  return [...decoded, ...read('stringData')]
}
