import { TypeError as CheckError, Environment, EvaluationError, ParseError } from '@marcbachmann/cel-js'
import { plainNames, registerFunctions } from './cel-functions.ts'
import { parse } from './cel-syntax.ts'

/** The three structs that an expression sees: celVariables of commit-status.ts makes them. */
export interface CelVariables {
  readonly event: unknown
  readonly alert: unknown
  readonly provider: unknown
}

const environment = new Environment({ enableOptionalTypes: true })
  .registerVariable('event', 'map<string, dyn>')
  .registerVariable('alert', 'map<string, dyn>')
  .registerVariable('provider', 'map<string, dyn>')
registerFunctions(environment)

/**
 * Compiles a spec.commitStatusExpr as notification-controller does: checked types, an output that is exactly a string,
 * the controller's functions and no others, constants worked out at once, regular expressions in linear time.
 * Throws an Error in the controller's words; so does `evaluate`, where a value is missing or of the wrong type.
 * Source: fluxcd/pkg/runtime/cel on google/cel-go; test/logic/commit-status.json.
 */
export function compileCel(expression: string): { evaluate(variables: CelVariables): string } {
  try {
    const { program, constants } = parse(environment, expression)
    const { valid, type = 'dyn', error } = program.check()
    if (!valid) throw error
    if (type !== 'string') throw new Error(outputMismatch(expression, goType(type)))
    for (const check of constants) check()
    return {
      evaluate(variables) {
        try {
          return program({ ...variables })
        } catch (error) {
          const text = `failed to evaluate the CEL expression '${expression}': ${reason(error)}`
          throw new Error(text, { cause: error })
        }
      },
    }
  } catch (error) {
    throw new Error(`failed to compile expression: ${place(error, expression)}${reason(error)}${advice(error)}`, {
      cause: error,
    })
  }
}

const convertible = /^(?:dyn|bool|bytes|double|int|uint|google\.protobuf\.(?:Duration|Timestamp))$/

function outputMismatch(expression: string, type: string): string {
  const mismatch = `CEL expression output type mismatch: expected string, got ${type}`
  if (type.startsWith('optional_type')) return `${mismatch}; end it with .orValue('') and write string(...) around it`
  if (!convertible.test(type)) return mismatch
  const why = type === 'dyn' ? ' (fields of event, alert and provider have no type of their own)' : ''
  return `${mismatch}${why}; write string(${expression.trim()})`
}

/** cel-js's name of a type as cel-go writes it. */
function goType(type: string): string {
  const name = type.replace(/^(?:list|map)$/, (kind) => (kind === 'list' ? 'list<dyn>' : 'map<dyn, dyn>'))
  return name
    .replace(/\b[A-Z]\b/g, 'dyn')
    .replaceAll('optional<', 'optional_type<')
    .replaceAll('<', '(')
    .replaceAll('>', ')')
}

const isCelError = (error: unknown): error is EvaluationError =>
  error instanceof EvaluationError || error instanceof ParseError || error instanceof CheckError

/** `<input>:1:8: `, where cel-js knows it (nodes that we put in stand in another text). */
function place(error: unknown, expression: string): string {
  if (!isCelError(error) || !error.range || error.node?.input !== expression) return ''
  const lines = expression.slice(0, error.range.start).split('\n')
  return `<input>:${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}: `
}

/** The error's own words, without cel-js's picture of the line, in lower case as the controller's. */
function reason(error: unknown): string {
  if (!isCelError(error)) return error instanceof Error ? error.message : String(error)
  if (error.code === 'optional_value_missing') return 'optional.none() dereference'
  return plainNames(error.summary)
    .replace(/^Unknown variable: (.*)/, "undeclared reference to '$1' (in container '')")
    .replace(/^No such key: index out of bounds, index (-?\d+).*/, 'index out of bounds: $1')
    .replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())
}

function advice(error: unknown): string {
  const isMixed = isCelError(error) && error.code.startsWith('heterogeneous') && error.summary.includes("'dyn'")
  return isMixed ? '; write string(...) around what comes from event, alert or provider' : ''
}
