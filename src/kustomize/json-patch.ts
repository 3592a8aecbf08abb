import { isDeepStrictEqual } from 'node:util'
import { isMap, isSeq, type Scalar, type YAMLMap } from 'yaml'
import { mapOf } from '../common/yaml.ts'
import { childOf, copyAt, deleteChild, mapUnder, placeIn, scalar, setChild, type Tree } from './patch-tree.ts'

/** An operation of a JSON patch (RFC 6902). */
interface Operation {
  readonly op: string
  readonly path: string
  readonly from: string
  readonly value: Tree | undefined
}

/** The operations in the list that a JSON patch is. Throws an Error for what is not one. */
export function operationsOf(patch: Tree): Operation[] {
  if (!isSeq(patch)) throw new Error('it is neither an object nor a list of operations')
  return patch.items.map((item) => {
    const fields = mapOf((item as Tree).toJSON()) ?? {}
    const text = (key: string) => (typeof fields[key] === 'string' ? (fields[key] as string) : undefined)
    const [op, path] = [text('op'), text('path')]
    if (op === undefined || path === undefined) throw new Error('an operation has no op or no path')
    return { op, path, from: text('from') ?? '', value: childOf(item as YAMLMap<Scalar, Tree>, 'value') }
  })
}

/**
 * Applies operations to an object, as kustomize does: `replace` of a key that is not there adds it, negative indices count from
 * the end. Throws an Error for an operation that cannot be applied.
 */
export function applyOperations(object: YAMLMap<Scalar, Tree>, operations: readonly Operation[]): void {
  for (const operation of operations)
    try {
      applyOperation(object, operation)
    } catch (error) {
      throw new Error(`${operation.op} of ${operation.path}: ${(error as Error).message}`)
    }
}

function applyOperation(object: Tree, { op, path, from, value }: Operation): void {
  if (op === 'remove') remove(object, path)
  else if (op === 'add') put(object, path, value, true)
  else if (op === 'replace') put(object, path, value, false)
  else if (op === 'copy') put(object, path, at(object, from), true)
  else if (op === 'move') put(object, path, remove(object, from), true)
  else if (op === 'test') {
    if (!isDeepStrictEqual(found(object, path)?.toJSON() ?? null, value?.toJSON() ?? null))
      throw new Error('the manifest has another value')
  } else throw new Error('there is no such operation')
}

function keysOf(path: string): string[] {
  return path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The map or list that holds the last key of a path. */
function holderOf(object: Tree, path: string): { holder: Tree; key: string } {
  const keys = keysOf(path.startsWith('/') ? path : `/${path}`)
  const key = keys.pop() as string
  let holder: Tree | undefined = object
  for (const step of keys) holder = holder && childAt(holder, step)
  if (!isMap(holder) && !isSeq(holder)) throw new Error('its parent is not there')
  return { holder, key }
}

function childAt(holder: Tree, key: string): Tree | undefined {
  if (isMap(holder)) return childOf(holder as YAMLMap<Scalar, Tree>, key)
  return isSeq(holder) ? (holder.items[indexIn(key, holder.items.length - 1)] as Tree) : undefined
}

function indexIn(key: string, last: number): number {
  const index = /^-?\d+$/.test(key) ? Number(key) : Number.NaN
  const positive = index < 0 ? index + last + 1 : index
  if (!(positive >= 0 && positive <= last)) throw new Error(`${key} is not an index of the list`)
  return positive
}

function found(object: Tree, path: string): Tree | undefined {
  const { holder, key } = holderOf(object, path)
  return childAt(holder, key)
}

function at(object: Tree, path: string): Tree {
  const value = found(object, path)
  if (value === undefined) throw new Error(`${path} is not there`)
  return value
}

function put(object: Tree, path: string, value: Tree | undefined, inserts: boolean): void {
  const metadata = isMap(object) && childOf(object as YAMLMap<Scalar, Tree>, 'metadata')
  // While kustomize builds, every object has annotations of kustomize's own.
  if (path.startsWith('/metadata/annotations/') && isMap(metadata))
    mapUnder(metadata as YAMLMap<Scalar, Tree>, 'annotations')
  const { holder, key } = holderOf(object, path)
  if (isMap(holder)) {
    const map = holder as YAMLMap<Scalar, Tree>
    setChild(map, key, copyAt(value ?? scalar(null), placeIn(map, key)))
  } else if (isSeq(holder)) {
    const added = copyAt(value ?? scalar(null), holder.range)
    const { length } = holder.items
    if (!inserts) holder.items[indexIn(key, length - 1)] = added
    else holder.items.splice(key === '-' ? length : indexIn(key, length), 0, added)
  }
}

function remove(object: Tree, path: string): Tree {
  const { holder, key } = holderOf(object, path)
  const value = childAt(holder, key)
  if (value === undefined) throw new Error('it is not there')
  if (isMap(holder)) deleteChild(holder as YAMLMap<Scalar, Tree>, key)
  else if (isSeq(holder)) holder.items.splice(indexIn(key, holder.items.length - 1), 1)
  return value
}
