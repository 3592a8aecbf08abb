import { type Call, type Macro, type Node, qualifiedName } from './cel-ast.ts'
import { resolveCall } from './cel-checker.ts'
import { type Declaration, declarations, typeNames } from './cel-types.ts'
import { CelError, CelMap, numeric, Optional, TypeValue, typeName } from './cel-values.ts'

/** The variables of an expression, as a linked list from the innermost out. */
export interface Scope {
  readonly name: string
  readonly value: unknown
  readonly outer: Scope | undefined
}

/**
 * Evaluates a checked expression.
 * @throws CelError if a value is missing or has the wrong type
 */
export function evaluate(node: Node, scope: Scope | undefined): unknown {
  switch (node.kind) {
    case 'literal':
      return node.value
    case 'name':
      return variable(node.name, scope)
    case 'select':
      return select(node, scope)
    case 'call':
      return call(node, scope)
    case 'list':
      return node.items.flatMap(({ value, optional }) => entry(value, optional, scope).map(([item]) => item))
    case 'map':
      return new CelMap(
        node.entries.flatMap(({ key, value, optional }) => {
          const name = evaluate(key, scope)
          return entry(value, optional, scope).map(([item]) => [name, item] as const)
        }),
      )
    case 'macro':
      return /^opt/.test(node.name) ? optionalMacro(node, scope) : comprehension(node, scope)
  }
}

/** The value of a variable. Any other name is the name of a type. */
function variable(name: string, scope: Scope | undefined): unknown {
  for (let current = scope; current; current = current.outer) if (current.name === name) return current.value
  return new TypeValue(name)
}

/** Evaluates an entry of a list or map for use in flatMap: a list with its value, or an empty list for an empty optional. */
function entry(node: Node, optional: boolean, scope: Scope | undefined): [unknown][] {
  const value = evaluate(node, scope)
  if (!optional) return [[value]]
  if (!(value instanceof Optional))
    throw new CelError(`cannot initialize optional entry from ${typeName(value)}`, node.at)
  return value.value === undefined ? [] : [[value.value]]
}

function select(node: Node & { kind: 'select' }, scope: Scope | undefined): unknown {
  const name = qualifiedName(node)
  if (name !== undefined && typeNames.has(name)) return new TypeValue(name)
  const target = evaluate(node.target, scope)
  if (!node.test) return access(target, node.field, node.at)
  const value = target instanceof Optional ? target.value : target
  return lookUp(value, node.field, node.at) !== undefined
}

/** Returns a field or item. It is an optional if the target is one. */
function access(target: unknown, key: unknown, at: number): unknown {
  if (target instanceof Optional) return new Optional(lookUp(target.value, key, at))
  const value = lookUp(target, key, at)
  if (value !== undefined) return value
  throw new CelError(Array.isArray(target) ? `index out of bounds: ${numeric(key)}` : `no such key: ${key}`, at)
}

/** Returns a field or item; undefined if there is none, or the target is not a map or list. */
function lookUp(target: unknown, key: unknown, at: number): unknown {
  if (target instanceof CelMap) return target.get(key)
  if (!Array.isArray(target)) return undefined
  const index = numeric(key)
  if (index === undefined) throw new CelError(`unsupported index type '${typeName(key)}' in list`, at)
  return target[Number(index)]
}

function call(node: Call, scope: Scope | undefined): unknown {
  const { name, isMember, args } = resolveCall(node)
  const [first, second, third] = args as [Node, Node, Node]
  switch (name) {
    case '&&':
      return either(false, first, second, scope)
    case '||':
      return either(true, first, second, scope)
    case '?:':
      return evaluate(condition(evaluate(first, scope), first) ? second : third, scope)
    case '[]':
      return access(evaluate(first, scope), evaluate(second, scope), node.at)
    case '.?':
    case '[?]': {
      const target = evaluate(first, scope)
      return new Optional(lookUp(target instanceof Optional ? target.value : target, evaluate(second, scope), node.at))
    }
    case 'or':
    case 'orValue': {
      const target = evaluate(first, scope)
      if (!(target instanceof Optional)) throw new CelError(`no such overload: ${typeName(target)}.${name}`, node.at)
      if (target.value === undefined) return evaluate(second, scope)
      return name === 'or' ? target : target.value
    }
  }
  return apply(
    name,
    isMember,
    args.map((arg) => evaluate(arg, scope)),
    node,
  )
}

/** Calls a function. If the checker found exactly one overload, only that one is tried, as in cel-go. */
function apply(name: string, isMember: boolean, args: unknown[], node: Call): unknown {
  const candidates = node.overloads?.length === 1 ? node.overloads : declarations.get(name)
  const overload = candidates?.find((declared) => declared.isMember === isMember && accepts(declared, args))
  if (!overload) throw new CelError(`no such overload: ${name}(${args.map(typeName).join(', ')})`, node.at)
  try {
    return overload.run(...(args as never[]))
  } catch (error) {
    throw error instanceof CelError && error.at !== undefined ? error : new CelError((error as Error).message, node.at)
  }
}

const runtimeNames: Record<string, string> = {
  duration: 'google.protobuf.Duration',
  timestamp: 'google.protobuf.Timestamp',
}

function accepts({ params }: Declaration, args: readonly unknown[]): boolean {
  return (
    params.length === args.length &&
    params.every(({ name, free }, i) => free || name === 'dyn' || typeName(args[i]) === (runtimeNames[name] ?? name))
  )
}

function condition(value: unknown, node: Node): boolean {
  if (typeof value !== 'boolean') throw new CelError('no such overload', node.at)
  return value
}

/** Evaluates && (decided by false) or || (decided by true). An error on one side is ignored if the other side decides. */
function either(decisive: boolean, left: Node, right: Node, scope: Scope | undefined): boolean {
  const side = (node: Node) => condition(evaluate(node, scope), node)
  let failure: unknown
  try {
    if (side(left) === decisive) return decisive
  } catch (error) {
    failure = error
  }
  if (side(right) === decisive) return decisive
  if (failure) throw failure
  return !decisive
}

function comprehension({ name, range, variable, filter, body }: Macro, outer: Scope | undefined): unknown {
  const target = evaluate(range, outer)
  const items = target instanceof CelMap ? target.keys() : target
  if (!Array.isArray(items)) throw new CelError(`got '${typeName(target)}', expected iterable type`, range.at)
  const scopes = items.map((value): Scope => ({ name: variable, value, outer }))
  const holds = (scope: Scope, node = body) => condition(evaluate(node, scope), node)
  if (name === 'map')
    return scopes.filter((scope) => !filter || holds(scope, filter)).map((scope) => evaluate(body, scope))
  if (name === 'filter') return scopes.filter((scope) => holds(scope)).map(({ value }) => value)
  if (name === 'exists_one') return scopes.filter((scope) => holds(scope)).length === 1
  return quantified(name === 'exists', scopes, holds)
}

/** Evaluates exists (decided by true) or all (decided by false), with errors as in || and &&. */
function quantified(decisive: boolean, scopes: readonly Scope[], holds: (scope: Scope) => boolean): boolean {
  let failure: unknown
  for (const scope of scopes) {
    try {
      if (holds(scope) === decisive) return decisive
    } catch (error) {
      failure = error
    }
  }
  if (failure) throw failure
  return !decisive
}

function optionalMacro({ name, range, variable, body, at }: Macro, outer: Scope | undefined): unknown {
  const target = evaluate(range, outer)
  if (!(target instanceof Optional)) throw new CelError(`no such overload: ${name}`, at)
  if (target.value === undefined) return target
  const result = evaluate(body, { name: variable, value: target.value, outer })
  return name === 'optMap' ? new Optional(result) : result
}
