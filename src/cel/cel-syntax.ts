import { type ASTNode, type Environment, ParseError, type ParseResult } from '@marcbachmann/cel-js'
import { compile as compileRegexp } from '../go/regexp.ts'
import { formatProblem } from './cel-format.ts'
import { namespaces, realName } from './cel-functions.ts'

type Call = ASTNode & { op: 'call' | 'rcall' }

/** cel-go's limits on how deep an expression may nest, and on integers. */
const maxDepth = 250
const maxInt = 2n ** 63n - 1n

/**
 * Parses an expression into a program whose calls are the controller's functions, and refuses what the controller
 * does not have. `constants` are the checks of cel-go's planner, for after the type check: each throws what would.
 */
export function parse(environment: Environment, text: string): { program: ParseResult; constants: (() => void)[] } {
  const program = environment.parse(text)
  verify(program.ast, 0)
  const nodes = [...walk(program.ast)]
  const constants = nodes.flatMap((node) => constantChecks(environment, node))
  for (const node of nodes) if (node.op === 'call' || node.op === 'rcall') rename(environment, node)
  return { program, constants }
}

function children(node: ASTNode): ASTNode[] {
  if (node.op === 'value' || node.op === 'id') return []
  return ([node.args].flat(2) as unknown[]).filter((part): part is ASTNode => typeof part === 'object' && part !== null)
}

function* walk(node: ASTNode): Generator<ASTNode> {
  yield node
  for (const child of children(node)) yield* walk(child)
}

function verify(node: ASTNode, depth: number): void {
  if (depth >= maxDepth) throw new ParseError('max recursion depth exceeded')
  if (node.op === 'value' && typeof node.args === 'bigint' && node.args > maxInt)
    throw new ParseError('invalid int literal', node)
  if (node.op === 'id' && (namespaces.includes(node.args) || node.args === 'cel')) throw undeclared(node.args, node)
  if ((node.op === 'call' || node.op === 'rcall') && !realName(node.args[0])) throw undeclared(node.args[0], node)
  for (const child of children(node)) {
    const isNamespace =
      node.op === 'rcall' && child.op === 'id' && child === node.args[1] && namespaces.includes(child.args)
    if (!isNamespace && !isLeast(node, child)) verify(child, nested(node, child) ? depth + 1 : depth)
  }
}

const undeclared = (name: string, node: ASTNode): ParseError =>
  new ParseError(`undeclared reference to '${name}' (in container '')`, node)

/** -9223372036854775808 is an int, though its digits alone are none. */
const isLeast = (node: ASTNode, child: ASTNode): boolean =>
  node.op === '-_' && child.op === 'value' && child.args === maxInt + 1n

/** cel-go balances chains of && and of ||: these do not nest. */
const nested = (node: ASTNode, child: ASTNode): boolean =>
  node.op !== child.op || (node.op !== '&&' && node.op !== '||')

/**
 * Gives a call its real name, has() any operand, and format() arguments of several types: cel-go exempts it from the
 * rule that the items of a list have one type.
 */
function rename(environment: Environment, node: Call): void {
  const name = node.args[0]
  node.args[0] = realName(name) as string
  if (name === 'has') presence(environment, node)
  if (name !== 'format' || node.op !== 'rcall') return
  for (const part of node.args[2].flatMap((arg) => [...walk(arg)])) {
    if (part.op === 'list') part.args.splice(0, Infinity, ...part.args.map((item) => dyn(environment, item).ast))
    if (part.op === 'map') for (const entry of part.args) entry[1] = dyn(environment, entry[1]).ast
  }
}

/** cel-js's has() takes only a chain of names: has(a[0].b) is a[0].?b.hasValue(), by the place for what a macro becomes. */
function presence(environment: Environment, node: Call): void {
  const operand = node.op === 'call' ? node.args[1][0] : undefined
  if (operand?.op !== '.') return
  const { ast } = environment.parse(`dyn(0).?${operand.args[1]}.hasValue()`)
  const select = ast.op === 'rcall' ? ast.args[1] : undefined
  if (select?.op === '.?') select.args[0] = operand.args[0]
  const macro = node as unknown as { setMeta(key: 'alternate', node: ASTNode): void }
  macro.setMeta('alternate', ast)
}

/** A program that is a node within dyn(). */
function dyn(environment: Environment, node: ASTNode): ParseResult {
  const program = environment.parse('dyn(0)')
  if (program.ast.op === 'call') program.ast.args[1][0] = node
  return program
}

const isConversion = (node: ASTNode): boolean =>
  node.op === 'call' && /^(?:bool|bytes|double|duration|int|string|timestamp|uint)$/.test(node.args[0])

function isConstant(node: ASTNode): boolean {
  if (node.op === 'value') return true
  return (isConversion(node) || /^(?:-_|list|map)$/.test(node.op)) && children(node).every(isConstant)
}

/** What cel-go works out before any event: conversions of constants, constant regular expressions and formats. */
function constantChecks(environment: Environment, node: ASTNode): (() => void)[] {
  const tryOut = () => dyn(environment, node)()
  if (isConversion(node) && isConstant(node)) return [tryOut]
  if (node.op !== 'call' && node.op !== 'rcall') return []
  const [name, list] = [node.args[0], node.op === 'call' ? node.args[1] : node.args[2]]
  const last = list.at(-1)
  if (name === 'matches' && last?.op === 'value') return [() => compileRegexp(String(last.args))]
  if (name !== 'format' || node.op !== 'rcall' || last?.op !== 'list') return []
  const target = node.args[1]
  if (target.op !== 'value' || typeof target.args !== 'string') return []
  const problem = formatProblem(target.args, last.args.length)
  if (problem) throw new ParseError(problem, node)
  return isConstant(last) ? [tryOut] : []
}
