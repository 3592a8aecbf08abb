import { type Call, children, type Macro, type Node, qualifiedName } from './cel-ast.ts'
import * as types from './cel-types.ts'
import { type Declaration, declarations, dyn, FreeTypes, type Type, typeNames, typeText } from './cel-types.ts'
import { CelError, typeName } from './cel-values.ts'

/** The variables that macros declare, as a linked list from the innermost out. */
interface Scope {
  readonly name: string
  readonly type: Type
  readonly outer: Scope | undefined
}

const maxDepth = 250
const variables = new Map(['event', 'alert', 'provider'].map((name) => [name, types.map(types.string, dyn)]))

/** Returns a call's function and all its arguments, the receiver first. `strings.quote(x)` has no receiver. */
export function resolveCall({ name, target, args }: Call): { name: string; isMember: boolean; args: readonly Node[] } {
  const full = target && `${qualifiedName(target)}.${name}`
  if (full !== undefined && declarations.has(full)) return { name: full, isMember: false, args }
  return { name, isMember: target !== undefined, args: target ? [target, ...args] : args }
}

/**
 * Infers the type of every node by cel-go's rules. Types that are unknown at first, such as the item type of `[]`, are free
 * types, which later nodes narrow. Also sets the matching overloads of every call.
 * @throws CelError if no overload matches
 */
export function check(root: Node): ReadonlyMap<Node, Type> {
  const checker = new Checker()
  checker.check(root, undefined, 0)
  return new Map([...checker.found].map(([node, type]) => [node, checker.free.resolve(type)]))
}

class Checker {
  readonly found = new Map<Node, Type>()
  readonly free = new FreeTypes()

  check(node: Node, scope: Scope | undefined, depth: number): Type {
    if (depth >= maxDepth && children(node).length > 0) throw new CelError('max recursion depth exceeded', node.at)
    const type = this.#type(node, scope, depth)
    this.found.set(node, type)
    return type
  }

  #type(node: Node, scope: Scope | undefined, depth: number): Type {
    const checkChild = (child: Node, childScope = scope) => this.check(child, childScope, depth + 1)
    switch (node.kind) {
      case 'literal':
        return { name: typeName(node.value), params: [] }
      case 'name':
        return this.#name(node.name, scope) ?? undeclared(node.name, node)
      case 'select': {
        const type = this.#typeValue(qualifiedName(node))
        if (type) return type
        const result = this.#field(checkChild(node.target), node, false)
        return node.test ? types.bool : result
      }
      case 'call':
        return this.#call(node, scope, depth)
      case 'list':
        return types.list(this.#items(node.items, checkChild) ?? this.free.next())
      case 'map': {
        const keys = node.entries.map(({ key }) => ({ value: key, optional: false }))
        const key = this.#items(keys, checkChild)
        return types.map(key ?? this.free.next(), this.#items(node.entries, checkChild) ?? this.free.next())
      }
      case 'macro':
        return /^opt/.test(node.name)
          ? this.#optionalMacro(node, scope, checkChild)
          : this.#comprehension(node, scope, checkChild)
    }
  }

  #name(name: string, scope: Scope | undefined): Type | undefined {
    for (let current = scope; current; current = current.outer) if (current.name === name) return current.type
    return variables.get(name) ?? this.#typeValue(name)
  }

  #typeValue(name: string | undefined): Type | undefined {
    const count = typeNames.get(name ?? '')
    if (count === undefined) return undefined
    const short = name?.replace(/^google\.protobuf\.(.*)/, (_, last: string) => last.toLowerCase()) ?? ''
    return types.typeOf({ name: short, params: Array.from({ length: count }, () => dyn) })
  }

  /** The type of a field. It is an optional if the operand is one, or if `isOptionalSelect` is true (`.?`). */
  #field(operandType: Type, node: Node, isOptionalSelect: boolean): Type {
    const operand = this.free.resolve(operandType)
    const isOptional = operand.name === 'optional_type'
    const target = isOptional ? (operand.params[0] as Type) : operand
    const result = target.name === 'map' ? (target.params[1] as Type) : dyn
    if (target.free) this.free.agree([dyn], [target])
    else if (target.name !== 'map' && target.name !== 'dyn')
      throw new CelError(`type '${typeText(target)}' does not support field selection`, node.at)
    return isOptional || isOptionalSelect ? types.optional(result) : result
  }

  #call(node: Call, scope: Scope | undefined, depth: number): Type {
    const { name, isMember, args } = resolveCall(node)
    if (name === '.?') return this.#field(this.check(args[0] as Node, scope, depth + 1), node, true)
    if (!declarations.has(name)) undeclared(name, node)
    // cel-go balances a chain of && or ||, so its links do not add depth.
    const isChained = (arg: Node) => (name === '&&' || name === '||') && arg.kind === 'call' && arg.name === name
    const argTypes = args.map((arg) => this.check(arg, scope, isChained(arg) ? depth : depth + 1))
    return this.#overload(name, isMember, argTypes, node)
  }

  /** The result type of the matching overloads, or dyn if they differ. */
  #overload(name: string, isMember: boolean, args: readonly Type[], node: Node): Type {
    let result: Type | undefined
    const matching: Declaration[] = []
    for (const overload of declarations.get(name) ?? []) {
      if (overload.isMember !== isMember) continue
      const [overloadResult = dyn, ...params] = this.#instantiate([overload.result, ...overload.params])
      if (!this.free.agree(args, params)) continue
      matching.push(overload)
      const type = this.free.resolve(overloadResult)
      result = result === undefined || types.sameType(type, result) ? type : dyn
    }
    if (node.kind === 'call') node.overloads = matching
    if (result) return result
    const texts = args.map(typeText)
    const argsText = isMember ? `${texts[0]}.(${texts.slice(1).join(', ')})` : `(${texts.join(', ')})`
    throw new CelError(`found no matching overload for '${operator(name)}' applied to '${argsText}'`, node.at)
  }

  /** Replaces the type parameters of a declaration (`A`, `B`) with new free types. */
  #instantiate(declared: readonly Type[]): Type[] {
    const byName = new Map<string, Type>()
    const replace = (type: Type): Type => {
      if (!type.free) return { name: type.name, params: type.params.map(replace) }
      if (!byName.has(type.name)) byName.set(type.name, this.free.next())
      return byName.get(type.name) as Type
    }
    return declared.map(replace)
  }

  /** The common type of the entries of a list or map: dyn if they differ, undefined if there are none. */
  #items(items: readonly { value: Node; optional: boolean }[], checkChild: (child: Node) => Type): Type | undefined {
    let shared: Type | undefined
    for (const { value, optional } of items) {
      const type = checkChild(value)
      if (optional && type.name !== 'optional_type' && type.name !== 'dyn')
        throw mismatch(types.optional(type), type, value)
      const item = optional && type.name === 'optional_type' ? (type.params[0] as Type) : type
      if (shared === undefined) shared = item
      else shared = this.free.agree([shared], [item]) ? types.mostGeneral(shared, item) : dyn
    }
    return shared
  }

  #comprehension(node: Macro, scope: Scope | undefined, checkChild: (child: Node, scope?: Scope) => Type): Type {
    const range = this.free.resolve(checkChild(node.range))
    if (range.free) this.free.agree([dyn], [range])
    if (!range.free && !['list', 'map', 'dyn'].includes(range.name))
      throw new CelError(
        `expression of type '${typeText(range)}' cannot be range of a comprehension (must be list, map, or dynamic)`,
        node.range.at,
      )
    const item = range.params[0] ?? dyn
    const bodyScope = { name: node.variable, type: item, outer: scope }
    const condition = node.name === 'map' ? node.filter : node.body
    if (condition) this.#requireBool(checkChild(condition, bodyScope), condition)
    if (node.name === 'map') return types.list(this.free.resolve(checkChild(node.body, bodyScope)))
    return node.name === 'filter' ? types.list(item) : types.bool
  }

  #requireBool(type: Type, node: Node): void {
    if (!this.free.agree([type], [types.bool])) throw mismatch(types.bool, type, node)
  }

  #optionalMacro(node: Macro, scope: Scope | undefined, checkChild: (child: Node, scope?: Scope) => Type): Type {
    const target = checkChild(node.range)
    const type = this.#overload('value', true, [target], node)
    const body = checkChild(node.body, { name: node.variable, type, outer: scope })
    const result = node.name === 'optMap' ? this.#overload('optional.of', false, [body], node) : body
    return this.#overload('?:', false, [types.bool, result, types.optional(this.free.next())], node)
  }
}

/** Returns cel-go's name of an operator, such as `_+_`. */
function operator(name: string): string {
  if (/^\w/.test(name) && name !== 'in') return name
  return { '!': '!_', '-_': '-_', '?:': '_?_:_', '[]': '_[_]', '[?]': '_[?_]', in: '@in' }[name] ?? `_${name}_`
}

const mismatch = (expected: Type, found: Type, node: Node): CelError =>
  new CelError(`expected type '${typeText(expected)}' but found '${typeText(found)}'`, node.at)

function undeclared(name: string, node: Node): never {
  throw new CelError(`undeclared reference to '${name}' (in container '')`, node.at)
}
