import { check } from './cel-checker.ts'
import { checkConstants, checkLiterals } from './cel-constants.ts'
import { evaluate } from './cel-evaluator.ts'
import { parse } from './cel-parser.ts'
import { typeText } from './cel-types.ts'
import { CelError, fromJson, typeName } from './cel-values.ts'

/** The variables of an expression. celVariables in commit-status.ts creates them. */
export interface CelVariables {
  readonly event: unknown
  readonly alert: unknown
  readonly provider: unknown
}

/**
 * Compiles a spec.commitStatusExpr like notification-controller: it checks types, requires a string result, supports only the
 * controller's functions, evaluates constants at compile time, and matches regular expressions in linear time.
 * Source: fluxcd/pkg/runtime/cel on google/cel-go; test/logic/commit-status.json, test/cel/cel-go.json.
 * @throws Error with the controller's message. So does `evaluate`, if a value is missing or has the wrong type.
 */
export function compileCel(expression: string): { evaluate(variables: CelVariables): string } {
  try {
    const root = parse(expression)
    const types = check(root)
    checkLiterals(root, types)
    const type = types.get(root)
    const output = type ? typeText(type) : 'dyn'
    if (output !== 'string') throw new CelError(outputMismatch(expression, output))
    checkConstants(root)
    return {
      evaluate(variables) {
        try {
          const value = evaluate(root, scopeOf(variables))
          if (typeof value !== 'string') throw new CelError(`the value is not a string but of type ${typeName(value)}`)
          return value
        } catch (error) {
          const text = `failed to evaluate the CEL expression '${expression}': ${(error as Error).message}`
          throw new Error(text, { cause: error })
        }
      },
    }
  } catch (error) {
    const reason = error instanceof RangeError ? 'max recursion depth exceeded' : (error as Error).message
    const message = `${sourcePosition(error, expression)}${reason}${hint(reason)}`
    throw new Error(`failed to compile expression: ${message}`, { cause: error })
  }
}

function scopeOf({ event, alert, provider }: CelVariables) {
  const outermost = { name: 'provider', value: fromJson(provider), outer: undefined }
  return { name: 'event', value: fromJson(event), outer: { name: 'alert', value: fromJson(alert), outer: outermost } }
}

const convertible = /^(?:dyn|bool|bytes|double|int|uint|google\.protobuf\.(?:Duration|Timestamp))$/

function outputMismatch(expression: string, type: string): string {
  const mismatch = `CEL expression output type mismatch: expected string, got ${type}`
  if (type.startsWith('optional_type')) return `${mismatch}; end it with .orValue('') and write string(...) around it`
  if (!convertible.test(type)) return mismatch
  const reason = type === 'dyn' ? ' (fields of event, alert and provider have no declared type)' : ''
  return `${mismatch}${reason}; write string(${expression.trim()})`
}

/** Returns the error's position as `<input>:1:8: `, or '' if it is unknown. */
function sourcePosition(error: unknown, expression: string): string {
  if (!(error instanceof CelError) || error.at === undefined) return ''
  const lines = expression.slice(0, error.at).split('\n')
  return `<input>:${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}: `
}

function hint(message: string): string {
  const isMixed = /^expected type '.*' but found '.*'$/.test(message) && message.includes("'dyn'")
  return isMixed ? '; write string(...) around fields of event, alert or provider' : ''
}
