import { type ASTNode, Optional } from '@marcbachmann/cel-js'
import type { Overload } from './cel-overload.ts'

// What cel-js hands to a macro (its README, "Custom macros"); it declares no types for these.
interface Type {
  readonly kind: string
  readonly valueType: Type
}
interface Scope {
  forkWithVariable(name: string, type: Type): Scope
  reuse(parent: Scope): Scope
  setIterValue(value: unknown, evaluator: Evaluator): Scope
}
interface Checker {
  check(node: ASTNode, scope: Scope): Type
  getType(name: string): Type
  readonly registry: { getOptionalType(type: Type): Type }
}
interface Evaluator {
  run(node: ASTNode, scope: Scope): unknown
}

/** `optional.optMap(name, expression)` and `optFlatMap`, whose expression is an optional itself. */
export const optionalMacros: readonly Overload[] = [
  ['optional.optMap(ast, ast): optional<dyn>', (call: Call) => macro(call, false)],
  ['optional.optFlatMap(ast, ast): optional<dyn>', (call: Call) => macro(call, true)],
]

interface Call {
  readonly receiver: ASTNode
  readonly args: readonly [ASTNode, ASTNode]
}

function macro({ receiver, args: [variable, body] }: Call, flat: boolean) {
  if (variable.op !== 'id') throw new Error('argument is not an identifier')
  const name = variable.args
  let inner: Scope
  return {
    async: false,
    typeCheck(checker: Checker, _: unknown, scope: Scope): Type {
      const type = checker.check(receiver, scope)
      if (type.kind !== 'optional' && type.kind !== 'dyn')
        throw new Error(`${flat ? 'optFlatMap' : 'optMap'}() needs an optional value`)
      inner = scope.forkWithVariable(name, type.kind === 'optional' ? type.valueType : type)
      const result = checker.check(body, inner)
      if (!flat) return checker.registry.getOptionalType(result)
      if (result.kind === 'optional') return result
      if (result.kind === 'dyn') return checker.getType('optional')
      throw new Error('optFlatMap() needs an expression that gives an optional value')
    },
    evaluate(evaluator: Evaluator, _: unknown, scope: Scope): unknown {
      const value = evaluator.run(receiver, scope)
      if (!(value instanceof Optional)) throw new Error('no such overload: optMap')
      if (!value.hasValue()) return value
      const result = evaluator.run(body, inner.reuse(scope).setIterValue(value.value(), evaluator))
      if (!flat) return Optional.of(result)
      if (!(result instanceof Optional)) throw new Error('no such overload: optFlatMap')
      return result
    },
  }
}
