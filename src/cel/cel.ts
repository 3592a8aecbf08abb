import { check } from './cel-checker.ts'
import { checkConstants, checkLiterals } from './cel-constants.ts'
import { evaluate } from './cel-evaluator.ts'
import { parse } from './cel-parser.ts'
import { typeText } from './cel-types.ts'
import { CelError, fromJson, typeName } from './cel-values.ts'

/** The three structs that an expression sees: celVariables of commit-status.ts makes them. */
export interface CelVariables {
  readonly event: unknown
  readonly alert: unknown
  readonly provider: unknown
}

/**
 * Compiles a spec.commitStatusExpr as notification-controller does: checked types, an output that is exactly a string,
 * the controller's functions and no others, constants worked out at once, regular expressions in linear time.
 * Throws an Error in the controller's words; so does `evaluate`, where a value is missing or of the wrong type.
 * Source: fluxcd/pkg/runtime/cel on google/cel-go; test/logic/commit-status.json, test/cel/cel-go.json.
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
    const message = `${sourcePosition(error, expression)}${reason}${advice(reason)}`
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
  const why = type === 'dyn' ? ' (fields of event, alert and provider have no type of their own)' : ''
  return `${mismatch}${why}; write string(${expression.trim()})`
}

/** `<input>:1:8: `, if the place of the error is known. */
function sourcePosition(error: unknown, expression: string): string {
  if (!(error instanceof CelError) || error.at === undefined) return ''
  const lines = expression.slice(0, error.at).split('\n')
  return `<input>:${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}: `
}

function advice(message: string): string {
  const isMixed = /^expected type '.*' but found '.*'$/.test(message) && message.includes("'dyn'")
  return isMixed ? '; write string(...) around what comes from event, alert or provider' : ''
}
