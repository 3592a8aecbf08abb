import { compile as compileRegexp } from '../go/regexp.ts'
import { resolveCall } from './cel-checker.ts'
import { CelError } from './cel-error.ts'
import { evaluate } from './cel-evaluator.ts'
import { formatProblem } from './cel-format.ts'
import type { Call, Node } from './cel-parser.ts'
import { type Type, typeText } from './cel-types.ts'

const conversions = new Set(['bool', 'bytes', 'double', 'duration', 'int', 'string', 'timestamp', 'uint'])

/**
 * Refuses what cel-go refuses before any event, of an expression whose types are known: lists and maps of more than
 * one type, conversions of constants that fail, bad constant patterns and formats. Throws a CelError.
 */
export function checkConstants(root: Node, types: ReadonlyMap<Node, Type>): void {
  checkNode(root, types, false)
}

/** In the arguments of format() (`mixed`), a list or map may have several types. */
function checkNode(node: Node, types: ReadonlyMap<Node, Type>, mixed: boolean): void {
  const isFormat = node.kind === 'call' && node.name === 'format'
  for (const child of children(node)) checkNode(child, types, mixed || isFormat)
  if (!mixed && node.kind === 'list') uniform(node.items, types)
  if (!mixed && node.kind === 'map') {
    uniform(
      node.entries.map(({ key }) => ({ value: key, optional: false })),
      types,
    )
    uniform(node.entries, types)
  }
  if (node.kind === 'call') checkCall(node)
}

/** The parts of a node. */
function children(node: Node): readonly Node[] {
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

function uniform(items: readonly { value: Node; optional: boolean }[], types: ReadonlyMap<Node, Type>): void {
  const typeAt = ({ value, optional }: { value: Node; optional: boolean }) => {
    const type = types.get(value) as Type
    return typeText(optional ? (type.params[0] ?? type) : type)
  }
  const [first, ...others] = items
  const other = first && others.find((item) => typeAt(item) !== typeAt(first))
  if (first && other)
    throw new CelError(`expected type '${typeAt(first)}' but found '${typeAt(other)}'`, other.value.at)
}

function checkCall(node: Call): void {
  const { name, args } = resolveCall(node)
  const last = args.at(-1)
  if (conversions.has(name) && isConstant(node)) evaluate(node, undefined)
  if (name === 'matches' && last?.kind === 'literal') compileRegexp(String(last.value))
  if (name !== 'format' || last?.kind !== 'list') return
  const [text] = args
  if (text?.kind !== 'literal' || typeof text.value !== 'string') return
  const problem = formatProblem(text.value, last.items.length)
  if (problem) throw new CelError(problem, node.at)
  if (isConstant(last)) evaluate(node, undefined)
}

/** Whether cel-go knows the value when it plans the program: a literal, a conversion, list or map of constants. */
function isConstant(node: Node): boolean {
  if (node.kind === 'literal') return true
  const isConversion = node.kind === 'call' && !node.target && conversions.has(node.name)
  return (isConversion || node.kind === 'list' || node.kind === 'map') && children(node).every(isConstant)
}
