import { compile as compileRegexp } from '../go/regexp.ts'
import { type Call, children, type Node } from './cel-ast.ts'
import { resolveCall } from './cel-checker.ts'
import { evaluate } from './cel-evaluator.ts'
import { formatProblem } from './cel-format.ts'
import { type Type, typeText } from './cel-types.ts'
import { CelError, typeName } from './cel-values.ts'

type Types = ReadonlyMap<Node, Type>
type Item = { readonly value: Node; readonly optional: boolean }

const conversions = new Set([
  'bool',
  'bytes',
  'double',
  'duration',
  'dyn',
  'int',
  'string',
  'timestamp',
  'type',
  'uint',
])

/**
 * Refuses lists and maps of more than one type, except in the arguments of format(), and a format that does not fit its
 * arguments. Throws a CelError.
 */
export function checkLiterals(node: Node, types: Types): void {
  checkNode(node, types, false)
}

function checkNode(node: Node, types: Types, mixed: boolean): void {
  if (node.kind === 'list' && !mixed) uniform(node.items, types)
  if (node.kind === 'map' && !mixed) {
    const keys = node.entries.map(({ key }) => ({ value: key, optional: false }))
    uniform(keys, types)
    uniform(node.entries, types)
  }
  const isFormat = node.kind === 'call' && node.name === 'format'
  if (isFormat) checkFormat(node, types)
  for (const child of children(node)) checkNode(child, types, mixed || isFormat)
}

function uniform(items: readonly Item[], types: Types): void {
  const typeAt = ({ value, optional }: Item) => {
    const type = types.get(value) as Type
    if (optional && type.params.length === 0) throw new CelError('an optional entry needs an optional value', value.at)
    return typeText(optional ? (type.params[0] as Type) : type)
  }
  const [first, ...others] = items
  const expected = first && typeAt(first)
  const other = others.find((item) => typeAt(item) !== expected)
  if (other) throw new CelError(`expected type '${expected}' but found '${typeAt(other)}'`, other.value.at)
}

function checkFormat(node: Call, types: Types): void {
  const { target, args } = node
  const [list] = args
  if (target?.kind === 'literal' && typeof target.value === 'string' && list?.kind === 'list') {
    const problem = formatProblem(
      target.value,
      list.items.map(({ value }) => writtenType(value, types)),
    )
    if (problem) throw new CelError(problem, node.at)
  }
}

/** The name of a node's type; of a list or map that contains an optional, it is the optional that cannot be written. */
function writtenType(node: Node, types: Types): string {
  const parts = node.kind === 'list' || node.kind === 'map' ? children(node) : []
  if (parts.some((part) => writtenType(part, types) === 'optional_type')) return 'optional_type'
  const { name, free } = types.get(node) as Type
  return free ? 'dyn' : name
}

/**
 * Refuses what cel-go refuses when it plans a program, before any event: conversions of constants that fail, bad
 * constant patterns and indexes. Throws a CelError.
 */
export function checkConstants(node: Node): void {
  for (const child of children(node)) checkConstants(child)
  if (node.kind !== 'call') return
  const { name, args } = resolveCall(node)
  const last = args.at(-1)
  if (isConstant(node)) evaluate(node, undefined)
  if (name === 'matches' && last?.kind === 'literal') compileRegexp(String(last.value))
  if (name !== '[]' || !last || !isConstant(last)) return
  const type = typeName(evaluate(last, undefined))
  if (!/^(?:bool|double|int|string|uint)$/.test(type)) throw new CelError(`invalid qualifier type: ${type}`, last.at)
}

/** Whether cel-go knows the value when it plans the program: a literal, a conversion, list or map of constants. */
function isConstant(node: Node): boolean {
  if (node.kind === 'literal') return true
  const isConversion = node.kind === 'call' && !node.target && conversions.has(node.name)
  return (isConversion || node.kind === 'list' || node.kind === 'map') && children(node).every(isConstant)
}
