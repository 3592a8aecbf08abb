import { LineCounter } from 'yaml'
import { ConfigError } from '../common/errors.ts'
import { parseYaml } from '../common/parse-yaml.ts'
import type { Source } from './values.ts'

/**
 * Parses a flat YAML or JSON map of strings (the inputs substitute, metadata and uids). Scalars keep their text: `1.10`
 * stays `1.10`, and null is ''.
 * @throws ConfigError with line and column if it is not such a map
 */
export function textMap({ text, name, file }: Source): Map<string, string> {
  const counter = new LineCounter()
  const document = parseYaml(text, { schema: 'failsafe', lineCounter: counter })
  const fail = (message: string, offset = 0): never => {
    const { line, col } = counter.linePos(offset)
    throw new ConfigError(`${name}: ${message}; expected a YAML map of strings, such as "key: value"`, {
      file,
      line,
      column: col,
    })
  }
  const [error] = document.errors
  if (error) fail(`it is not valid YAML: ${error.message}`, error.pos[0])
  let value: unknown
  try {
    value = document.toJS({ mapAsMap: true })
  } catch (cause) {
    // An alias is undefined, or aliases expand to too many nodes.
    return fail(`it cannot be read: ${(cause as Error).message}`)
  }
  if (value === null || value === '') return new Map()
  if (!(value instanceof Map)) return fail(`found ${Array.isArray(value) ? 'a list' : 'a string'}`)
  const map = new Map<string, string>()
  for (const [key, item] of value) {
    if (typeof item === 'object' && item !== null) fail(`${String(key)} is a ${Array.isArray(item) ? 'list' : 'map'}`)
    map.set(String(key), item === null ? '' : String(item))
  }
  return map
}
