import type { Declaration } from './cel-types.ts'

interface At {
  /** Where the node is in the text, in UTF-16 units. */
  readonly at: number
}
/** A part of an expression. Operators are calls: `+` with two arguments, `[]`, `[?]`, `.?`, `?:`, `-_` for the sign. */
export type Node = Literal | Name | Select | Call | List | MapNode | Macro
interface Literal extends At {
  readonly kind: 'literal'
  readonly value: unknown
}
interface Name extends At {
  readonly kind: 'name'
  readonly name: string
}
/** `target.field`, and as `test` what has(target.field) asks. */
interface Select extends At {
  readonly kind: 'select'
  readonly target: Node
  readonly field: string
  readonly test: boolean
}
export interface Call extends At {
  readonly kind: 'call'
  readonly name: string
  readonly target?: Node
  readonly args: readonly Node[]
  /** Those that fit the types of the arguments; the checker finds them. */
  overloads?: readonly Declaration[]
}
/** A list or a map; an `optional` entry is there only if its value, an optional, has one. */
interface List extends At {
  readonly kind: 'list'
  readonly items: readonly { readonly value: Node; readonly optional: boolean }[]
}
interface MapNode extends At {
  readonly kind: 'map'
  readonly entries: readonly { readonly key: Node; readonly value: Node; readonly optional: boolean }[]
}
/** `range.all(variable, body)` and the like; only `map` has a `filter`. */
export interface Macro extends At {
  readonly kind: 'macro'
  readonly name: string
  readonly range: Node
  readonly variable: string
  readonly filter?: Node
  readonly body: Node
}

/** The parts of a node. */
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

/** `a.b.c` for names and selections of them, else undefined. */
export function qualifiedName(node: Node): string | undefined {
  if (node.kind === 'name') return node.name
  const target = node.kind === 'select' && !node.test ? qualifiedName(node.target) : undefined
  return node.kind === 'select' && target !== undefined ? `${target}.${node.field}` : undefined
}
