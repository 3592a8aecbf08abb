import { type Call, children, type Macro, type Node, qualifiedName } from './cel-ast.ts'
import * as types from './cel-types.ts'
import { type Declaration, declarations, dyn, FreeTypes, type Type, typeNames, typeText } from './cel-types.ts'
import { CelError, typeName } from './cel-values.ts'

/** The variables that macros declare, innermost first. */
interface Scope {
  readonly name: string
  readonly type: Type
  readonly outer: Scope | undefined
}

const maxDepth = 250
const variables = new Map(['event', 'alert', 'provider'].map((name) => [name, types.map(types.string, dyn)]))

/** The function that a call means, and what it is called with: `strings.quote(x)` has no receiver. */
export function resolveCall({ name, target, args }: Call): { name: string; isMember: boolean; args: readonly Node[] } {
  const full = target && `${qualifiedName(target)}.${name}`
  if (full !== undefined && declarations.has(full)) return { name: full, isMember: false, args }
  return { name, isMember: target !== undefined, args: target ? [target, ...args] : args }
}

/**
 * Gives every node its type by cel-go's rules: what is known of a free type (an item of `[]`, the value of an optional)
 * grows as the expression is read; every call keeps the overloads that fit. Throws a CelError where no overload fits.
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
    const inner = (part: Node, with_ = scope) => this.check(part, with_, depth + 1)
    switch (node.kind) {
      case 'literal':
        return { name: typeName(node.value), params: [] }
      case 'name':
        return this.#name(node.name, scope) ?? undeclared(node.name, node)
      case 'select': {
        const type = this.#typeValue(qualifiedName(node))
        if (type) return type
        const result = this.#field(inner(node.target), node, false)
        return node.test ? types.bool : result
      }
      case 'call':
        return this.#call(node, scope, depth)
      case 'list':
        return types.list(this.#items(node.items, inner) ?? this.free.next())
      case 'map': {
        const keys = node.entries.map(({ key }) => ({ value: key, optional: false }))
        const key = this.#items(keys, inner)
        return types.map(key ?? this.free.next(), this.#items(node.entries, inner) ?? this.free.next())
      }
      case 'macro':
        return /^opt/.test(node.name) ? this.#optionalMacro(node, scope, inner) : this.#loop(node, scope, inner)
    }
  }

  #name(name: string, scope: Scope | undefined): Type | undefined {
    for (let known = scope; known; known = known.outer) if (known.name === name) return known.type
    return variables.get(name) ?? this.#typeValue(name)
  }

  #typeValue(name: string | undefined): Type | undefined {
    const count = typeNames.get(name ?? '')
    if (count === undefined) return undefined
    const short = name?.replace(/^google\.protobuf\.(.*)/, (_, last: string) => last.toLowerCase()) ?? ''
    return types.typeOf({ name: short, params: Array.from({ length: count }, () => dyn) })
  }

  /** The type of a field; of a field of an optional, or by `.?`, an optional. */
  #field(found: Type, node: Node, asked: boolean): Type {
    const operand = this.free.resolve(found)
    const isOptional = operand.name === 'optional_type'
    const target = isOptional ? (operand.params[0] as Type) : operand
    const result = target.name === 'map' ? (target.params[1] as Type) : dyn
    if (target.free) this.free.agree([dyn], [target])
    else if (target.name !== 'map' && target.name !== 'dyn')
      throw new CelError(`type '${typeText(target)}' does not support field selection`, node.at)
    return isOptional || asked ? types.optional(result) : result
  }

  #call(node: Call, scope: Scope | undefined, depth: number): Type {
    const { name, isMember, args } = resolveCall(node)
    if (name === '.?') return this.#field(this.check(args[0] as Node, scope, depth + 1), node, true)
    if (!declarations.has(name)) undeclared(name, node)
    // A chain of && or of || is balanced, it does not nest.
    const isChained = (arg: Node) => (name === '&&' || name === '||') && arg.kind === 'call' && arg.name === name
    const given = args.map((arg) => this.check(arg, scope, isChained(arg) ? depth : depth + 1))
    return this.#overload(name, isMember, given, node)
  }

  /** The result of the overloads that fit: its own if they agree, else dyn. */
  #overload(name: string, isMember: boolean, args: readonly Type[], node: Node): Type {
    let result: Type | undefined
    const fitting: Declaration[] = []
    for (const overload of declarations.get(name) ?? []) {
      if (overload.isMember !== isMember) continue
      const [own = dyn, ...params] = this.#fresh([overload.result, ...overload.params])
      if (!this.free.agree(args, params)) continue
      fitting.push(overload)
      const type = this.free.resolve(own)
      result = result === undefined || types.sameType(type, result) ? type : dyn
    }
    if (node.kind === 'call') node.overloads = fitting
    if (result) return result
    const texts = args.map(typeText)
    const shown = isMember ? `${texts[0]}.(${texts.slice(1).join(', ')})` : `(${texts.join(', ')})`
    throw new CelError(`found no matching overload for '${operator(name)}' applied to '${shown}'`, node.at)
  }

  /** The types of a declaration with free types of this call's own for its capital letters. */
  #fresh(declared: readonly Type[]): Type[] {
    const own = new Map<string, Type>()
    const replace = (type: Type): Type => {
      if (!type.free) return { name: type.name, params: type.params.map(replace) }
      if (!own.has(type.name)) own.set(type.name, this.free.next())
      return own.get(type.name) as Type
    }
    return declared.map(replace)
  }

  /** The type that all entries of a list or map share, dyn if they differ, undefined if there are none. */
  #items(items: readonly { value: Node; optional: boolean }[], inner: (part: Node) => Type): Type | undefined {
    let shared: Type | undefined
    for (const { value, optional } of items) {
      const type = inner(value)
      if (optional && type.name !== 'optional_type' && type.name !== 'dyn')
        throw mismatch(types.optional(type), type, value)
      const item = optional && type.name === 'optional_type' ? (type.params[0] as Type) : type
      if (shared === undefined) shared = item
      else shared = this.free.agree([shared], [item]) ? types.mostGeneral(shared, item) : dyn
    }
    return shared
  }

  #loop(node: Macro, scope: Scope | undefined, inner: (part: Node, scope?: Scope) => Type): Type {
    const range = this.free.resolve(inner(node.range))
    if (range.free) this.free.agree([dyn], [range])
    if (!range.free && !['list', 'map', 'dyn'].includes(range.name))
      throw new CelError(
        `expression of type '${typeText(range)}' cannot be range of a comprehension (must be list, map, or dynamic)`,
        node.range.at,
      )
    const item = range.params[0] ?? dyn
    const own = { name: node.variable, type: item, outer: scope }
    const condition = node.name === 'map' ? node.filter : node.body
    if (condition) this.#isBool(inner(condition, own), condition)
    if (node.name === 'map') return types.list(this.free.resolve(inner(node.body, own)))
    return node.name === 'filter' ? types.list(item) : types.bool
  }

  #isBool(type: Type, node: Node): void {
    if (!this.free.agree([type], [types.bool])) throw mismatch(types.bool, type, node)
  }

  #optionalMacro(node: Macro, scope: Scope | undefined, inner: (part: Node, scope?: Scope) => Type): Type {
    const target = inner(node.range)
    const type = this.#overload('value', true, [target], node)
    const body = inner(node.body, { name: node.variable, type, outer: scope })
    const result = node.name === 'optMap' ? this.#overload('optional.of', false, [body], node) : body
    return this.#overload('?:', false, [types.bool, result, types.optional(this.free.next())], node)
  }
}

/** An operator as cel-go names it: `_+_`. */
function operator(name: string): string {
  if (/^\w/.test(name) && name !== 'in') return name
  return { '!': '!_', '-_': '-_', '?:': '_?_:_', '[]': '_[_]', '[?]': '_[?_]', in: '@in' }[name] ?? `_${name}_`
}

const mismatch = (expected: Type, found: Type, node: Node): CelError =>
  new CelError(`expected type '${typeText(expected)}' but found '${typeText(found)}'`, node.at)

function undeclared(name: string, node: Node): never {
  throw new CelError(`undeclared reference to '${name}' (in container '')`, node.at)
}
