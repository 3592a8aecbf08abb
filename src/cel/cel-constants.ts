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
 * Rejects lists and maps with mixed types, except in the arguments of format(), and format strings that do not match their
 * arguments.
 * @throws CelError
 */
export function checkLiterals(node: Node, types: Types): void {
  checkNode(node, types, false)
}

/** @param mixed whether mixed types are allowed here */
function checkNode(node: Node, types: Types, mixed: boolean): void {
  if (node.kind === 'list' && !mixed) checkUniform(node.items, types)
  if (node.kind === 'map' && !mixed) {
    const keys = node.entries.map(({ key }) => ({ value: key, optional: false }))
    checkUniform(keys, types)
    checkUniform(node.entries, types)
  }
  const isFormat = node.kind === 'call' && node.name === 'format'
  if (isFormat) checkFormat(node, types)
  for (const child of children(node)) checkNode(child, types, mixed || isFormat)
}

function checkUniform(items: readonly Item[], types: Types): void {
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
      list.items.map(({ value }) => formattedType(value, types)),
    )
    if (problem) throw new CelError(problem, node.at)
  }
}

/** The name of a node's type, or optional_type if it contains an optional, because format() cannot format one. */
function formattedType(node: Node, types: Types): string {
  const parts = node.kind === 'list' || node.kind === 'map' ? children(node) : []
  if (parts.some((part) => formattedType(part, types) === 'optional_type')) return 'optional_type'
  const { name, free } = types.get(node) as Type
  return free ? 'dyn' : name
}

/**
 * Rejects what cel-go rejects when it plans a program, before there is an event: failing conversions of constants, invalid
 * constant patterns, and invalid constant indexes.
 * @throws CelError
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

/** Whether cel-go evaluates the node when it plans the program: a literal, or a conversion, list or map of constants. */
function isConstant(node: Node): boolean {
  if (node.kind === 'literal') return true
  const isConversion = node.kind === 'call' && !node.target && conversions.has(node.name)
  return (isConversion || node.kind === 'list' || node.kind === 'map') && children(node).every(isConstant)
}
