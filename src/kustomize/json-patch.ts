import { isDeepStrictEqual } from 'node:util'
import { isMap, isSeq, type Scalar, type YAMLMap } from 'yaml'
import { mapOf } from '../common/yaml.ts'
import { childOf, copyAt, deleteChild, mapUnder, rangeFor, scalar, setChild, type Tree } from './patch-tree.ts'

/** An operation of a JSON patch (RFC 6902). */
interface Operation {
  readonly op: string
  readonly path: string
  readonly from: string
  readonly value: Tree | undefined
}

/** Parses the operations of a JSON patch. Throws an Error if it is not a list of them. */
export function parseOperations(patch: Tree): Operation[] {
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
 * Applies operations to an object as kustomize does: `replace` adds a key that is missing, and negative indices count from the
 * end. Throws an Error if an operation cannot be applied.
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
  else if (op === 'add') setAt(object, path, value, { inserts: true })
  else if (op === 'replace') setAt(object, path, value, { inserts: false })
  else if (op === 'copy') setAt(object, path, requireAt(object, from), { inserts: true })
  else if (op === 'move') setAt(object, path, remove(object, from), { inserts: true })
  else if (op === 'test') {
    if (!isDeepStrictEqual(findAt(object, path)?.toJSON() ?? null, value?.toJSON() ?? null))
      throw new Error('the manifest has another value')
  } else throw new Error('there is no such operation')
}

function keysOf(path: string): string[] {
  return path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** Returns the map or list that holds the last key of a path. */
function parentOf(object: Tree, path: string): { parent: Tree; key: string } {
  const keys = keysOf(path.startsWith('/') ? path : `/${path}`)
  const key = keys.pop() as string
  let parent: Tree | undefined = object
  for (const step of keys) parent = parent && childAt(parent, step)
  if (!isMap(parent) && !isSeq(parent)) throw new Error('its parent is not there')
  return { parent, key }
}

function childAt(parent: Tree, key: string): Tree | undefined {
  if (isMap(parent)) return childOf(parent as YAMLMap<Scalar, Tree>, key)
  return isSeq(parent) ? (parent.items[indexIn(key, parent.items.length - 1)] as Tree) : undefined
}

function indexIn(key: string, last: number): number {
  const index = /^-?\d+$/.test(key) ? Number(key) : Number.NaN
  const positive = index < 0 ? index + last + 1 : index
  if (!(positive >= 0 && positive <= last)) throw new Error(`${key} is not an index of the list`)
  return positive
}

function findAt(object: Tree, path: string): Tree | undefined {
  const { parent, key } = parentOf(object, path)
  return childAt(parent, key)
}

function requireAt(object: Tree, path: string): Tree {
  const value = findAt(object, path)
  if (value === undefined) throw new Error(`${path} is not there`)
  return value
}

/** Sets a value. In a list, `inserts` adds it before the index and does not replace the element. */
function setAt(object: Tree, path: string, value: Tree | undefined, { inserts }: { inserts: boolean }): void {
  const metadata = isMap(object) && childOf(object as YAMLMap<Scalar, Tree>, 'metadata')
  // During a build, kustomize adds annotations to every object, so the map always exists there.
  if (path.startsWith('/metadata/annotations/') && isMap(metadata))
    mapUnder(metadata as YAMLMap<Scalar, Tree>, 'annotations')
  const { parent, key } = parentOf(object, path)
  if (isMap(parent)) {
    const map = parent as YAMLMap<Scalar, Tree>
    setChild(map, key, copyAt(value ?? scalar(null), rangeFor(map, key)))
  } else if (isSeq(parent)) {
    const added = copyAt(value ?? scalar(null), parent.range)
    const { length } = parent.items
    if (!inserts) parent.items[indexIn(key, length - 1)] = added
    else parent.items.splice(key === '-' ? length : indexIn(key, length), 0, added)
  }
}

function remove(object: Tree, path: string): Tree {
  const { parent, key } = parentOf(object, path)
  const value = childAt(parent, key)
  if (value === undefined) throw new Error('it is not there')
  if (isMap(parent)) deleteChild(parent as YAMLMap<Scalar, Tree>, key)
  else if (isSeq(parent)) parent.items.splice(indexIn(key, parent.items.length - 1), 1)
  return value
}
