import type { Declaration } from './cel-types.ts'

interface Position {
  /** The node's offset in the expression, in UTF-16 units. */
  readonly at: number
}
/** A node of the syntax tree. Operators are calls: `+` with two arguments, `[]`, `[?]`, `.?`, `?:`, and `-_` for negation. */
export type Node = Literal | Name | Select | Call | List | MapNode | Macro
interface Literal extends Position {
  readonly kind: 'literal'
  readonly value: unknown
}
interface Name extends Position {
  readonly kind: 'name'
  readonly name: string
}
/** `target.field`, or `has(target.field)` if `test` is true. */
interface Select extends Position {
  readonly kind: 'select'
  readonly target: Node
  readonly field: string
  readonly test: boolean
}
export interface Call extends Position {
  readonly kind: 'call'
  readonly name: string
  readonly target?: Node
  readonly args: readonly Node[]
  /** The overloads that match the argument types. Set by the checker. */
  overloads?: readonly Declaration[]
}
/** A list. An `optional` item, written `[?x]`, is included only if its value is a non-empty optional. */
interface List extends Position {
  readonly kind: 'list'
  readonly items: readonly { readonly value: Node; readonly optional: boolean }[]
}
/** A map. An `optional` entry, written `{?key: x}`, is included only if its value is a non-empty optional. */
interface MapNode extends Position {
  readonly kind: 'map'
  readonly entries: readonly { readonly key: Node; readonly value: Node; readonly optional: boolean }[]
}
/** A macro such as `range.all(variable, body)`. Only `map` has a `filter`. */
export interface Macro extends Position {
  readonly kind: 'macro'
  readonly name: string
  readonly range: Node
  readonly variable: string
  readonly filter?: Node
  readonly body: Node
}

/** Returns a node's children. */
export function children(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'literal':
    case 'name':
      return []
    case 'select':
      return [node.target]
    case 'call':
      return node.target ? [node.target, ...node.args] : node.args
    case 'list':
      return node.items.map(({ value }) => value)
    case 'map':
      return node.entries.flatMap(({ key, value }) => [key, value])
    case 'macro':
      return node.filter ? [node.range, node.filter, node.body] : [node.range, node.body]
  }
}

/** Returns `a.b.c` for a name or a chain of field selections on a name, else undefined. */
export function qualifiedName(node: Node): string | undefined {
  if (node.kind === 'name') return node.name
  const target = node.kind === 'select' && !node.test ? qualifiedName(node.target) : undefined
  return node.kind === 'select' && target !== undefined ? `${target}.${node.field}` : undefined
}
