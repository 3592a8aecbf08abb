import { conversions } from './cel-functions.ts'
import { operators } from './cel-operators.ts'
import { stringFunctions } from './cel-strings.ts'
import { timeFunctions } from './cel-time.ts'
import { parseType, parseTypes, type Type } from './cel-types.ts'
import type { Overload } from './cel-values.ts'

export interface Declaration {
  readonly isMember: boolean
  /** The receiver of a member first. */
  readonly params: readonly Type[]
  readonly result: Type
  readonly run: (...args: never[]) => unknown
}

/** Names that stand before a function and are no value: `strings.quote('x')`. */
const namespaces = ['base64', 'optional', 'sets', 'strings']

/** Every operator and function of the controller's environment, by name. */
export const declarations = new Map<string, Declaration[]>()
for (const [signature, run] of [...operators, ...conversions, ...stringFunctions, ...timeFunctions])
  declare(signature, run)

function declare(signature: string, run: Overload[1]): void {
  const [, before, word = '', args = '', result = ''] =
    /^(?:(.+)\.)?(\w+|[^\w\s]\S*?)\((.*)\): (.+)$/.exec(signature) ?? []
  const isSpace = before !== undefined && namespaces.includes(before)
  const receiver = before === undefined || isSpace ? [] : [parseType(before)]
  const name = isSpace ? `${before}.${word}` : word
  const params = [...receiver, ...parseTypes(args)]
  const found = declarations.get(name) ?? []
  declarations.set(name, [...found, { isMember: receiver.length > 0, params, result: parseType(result), run }])
}

/** The names of types that are values: `type(event.message) == string`, and how many types each is made of. */
export const typeNames = new Map([
  ...['bool', 'bytes', 'double', 'int', 'null_type', 'string', 'uint'].map((name) => [name, 0] as const),
  ...['google.protobuf.Duration', 'google.protobuf.Timestamp'].map((name) => [name, 0] as const),
  ...[['list', 1] as const, ['map', 2] as const, ['optional_type', 1] as const, ['type', 1] as const],
])
