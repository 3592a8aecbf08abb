import type { Node } from './cel-ast.ts'
import { type Token, tokens } from './cel-lexer.ts'
import { CelError } from './cel-values.ts'

const macros = ['all', 'exists', 'exists_one', 'filter', 'map', 'optMap', 'optFlatMap']
const reserved = new Set(
  'as break const continue else for function if import let loop package namespace return var void while'.split(' '),
)
const maxDepth = 250
const maxInt = 2n ** 63n - 1n

/**
 * Parses an expression with cel-go's grammar.
 * @throws CelError on a syntax error
 */
export function parse(source: string): Node {
  const parser = new Parser(tokens(source))
  const node = parser.expression()
  parser.expect('<EOF>')
  return node
}

class Parser {
  readonly #tokens: readonly Token[]
  #next = 0
  #depth = 0

  constructor(list: readonly Token[]) {
    this.#tokens = list
  }

  get #token(): Token {
    return this.#tokens[this.#next] as Token
  }

  #is(...marks: string[]): boolean {
    return (this.#token.kind === 'mark' || this.#token.kind === 'end') && marks.includes(this.#token.text)
  }

  #accept(...marks: string[]): Token | undefined {
    return this.#is(...marks) ? this.#tokens[this.#next++] : undefined
  }

  expect(mark: string): Token {
    return this.#accept(mark) ?? this.#unexpected()
  }

  #unexpected(): never {
    throw new CelError(`Syntax error: mismatched input '${this.#token.text}'`, this.#token.at)
  }

  #name(): Token {
    if (this.#token.kind !== 'name') this.#unexpected()
    return this.#tokens[this.#next++] as Token
  }

  /** The branch between `?` and `:` is not itself a ternary, unless in parentheses. */
  expression(): Node {
    if (++this.#depth > maxDepth) throw new CelError('expression recursion limit exceeded: 250', this.#token.at)
    const condition = this.#logical('||')
    const mark = this.#accept('?')
    let node = condition
    if (mark) {
      const consequent = this.#logical('||')
      this.expect(':')
      node = { kind: 'call', name: '?:', args: [condition, consequent, this.expression()], at: mark.at }
    }
    this.#depth--
    return node
  }

  #logical(name: '||' | '&&'): Node {
    const part = () => (name === '||' ? this.#logical('&&') : this.#relation())
    return this.#chain(part, name)
  }

  #relation(): Node {
    return this.#chain(() => this.#sum(), '<', '<=', '>=', '>', '==', '!=', 'in')
  }

  #sum(): Node {
    return this.#chain(() => this.#chain(() => this.#unary(), '*', '/', '%'), '+', '-')
  }

  #chain(part: () => Node, ...marks: string[]): Node {
    let node = part()
    for (let mark = this.#accept(...marks); mark; mark = this.#accept(...marks))
      node = { kind: 'call', name: mark.text, args: [node, part()], at: mark.at }
    return node
  }

  #unary(): Node {
    const { at, text } = this.#token
    if (!this.#is('!', '-')) return this.#member()
    let count = 0
    while (this.#accept(text)) count++
    const isNumber = text === '-' && /^\.?\d/.test(this.#token.text) && this.#token.kind === 'literal'
    if (isNumber && !this.#token.text.toLowerCase().endsWith('u') && count-- > 0) {
      const number = this.#tokens[this.#next++]?.value as bigint | number
      const value = typeof number === 'bigint' && number > maxInt + 1n ? outOfRange(at) : -number
      return this.#signed(this.#suffixes({ kind: 'literal', value, at }), count, '-_', at)
    }
    return this.#signed(this.#member(), count, text === '-' ? '-_' : '!', at)
  }

  #signed(operand: Node, count: number, name: string, at: number): Node {
    return count % 2 === 0 ? operand : { kind: 'call', name, args: [operand], at }
  }

  #member(): Node {
    return this.#suffixes(this.#primary())
  }

  #suffixes(first: Node): Node {
    let node = first
    for (let mark = this.#accept('.', '['); mark; mark = this.#accept('.', '[')) {
      const optional = this.#accept('?') !== undefined
      node = mark.text === '[' ? this.#index(node, mark.at, optional) : this.#field(node, mark.at, optional)
    }
    return node
  }

  #index(target: Node, at: number, optional: boolean): Node {
    const args = [target, this.expression()]
    this.expect(']')
    return { kind: 'call', name: optional ? '[?]' : '[]', args, at }
  }

  #field(target: Node, at: number, optional: boolean): Node {
    const name = this.#name()
    if (optional) {
      const field: Node = { kind: 'literal', value: name.text, at: name.at }
      return { kind: 'call', name: '.?', args: [target, field], at }
    }
    if (!this.#accept('(')) return { kind: 'select', target, field: name.text, test: false, at }
    const args = this.#list(')', () => this.expression(), false)
    return macro(name.text, target, args, at) ?? { kind: 'call', name: name.text, target, args, at }
  }

  #primary(): Node {
    const { at, kind, value } = this.#token
    if (kind === 'literal') {
      this.#next++
      return { kind: 'literal', value: typeof value === 'bigint' && value > maxInt ? outOfRange(at) : value, at }
    }
    if (this.#accept('(')) {
      const node = this.expression()
      this.expect(')')
      return node
    }
    if (this.#accept('[')) return { kind: 'list', items: this.#list(']', () => this.#item(), true), at }
    if (this.#accept('{')) return { kind: 'map', entries: this.#list('}', () => this.#entry(), true), at }
    this.#accept('.')
    const name = this.#name().text
    if (reserved.has(name)) throw new CelError(`reserved identifier: ${name}`, at)
    if (!this.#accept('(')) return { kind: 'name', name, at }
    const args = this.#list(')', () => this.expression(), false)
    return name === 'has' && args.length === 1 ? presence(args[0] as Node, at) : { kind: 'call', name, args, at }
  }

  #list<T>(end: string, part: () => T, trailingComma: boolean): T[] {
    const found: T[] = []
    if (trailingComma && this.#is(',')) this.#next++
    while (!this.#accept(end)) {
      found.push(part())
      if (this.#accept(end)) break
      this.expect(',')
      if (this.#is(end) && !trailingComma) this.#unexpected()
    }
    return found
  }

  #item() {
    const optional = this.#accept('?') !== undefined
    return { value: this.expression(), optional }
  }

  #entry() {
    const { value: key, optional } = this.#item()
    this.expect(':')
    return { key, value: this.expression(), optional }
  }
}

function outOfRange(at: number): never {
  throw new CelError('invalid int literal', at)
}

function presence(operand: Node, at: number): Node {
  if (operand.kind !== 'select') throw new CelError('invalid argument to has() macro', at)
  return { ...operand, test: true, at }
}

/** Returns the macro if the call is one, else undefined. */
function macro(name: string, range: Node, args: readonly Node[], at: number): Node | undefined {
  const [variable, first, second] = args
  const isMacro = macros.includes(name) && first && (args.length === 2 || (name === 'map' && args.length === 3))
  if (!isMacro) return undefined
  if (variable?.kind !== 'name') throw new CelError('argument must be a simple name', variable?.at)
  const common = { kind: 'macro', name, range, variable: variable.name, at } as const
  return second ? { ...common, filter: first, body: second } : { ...common, body: first }
}
