import { LineCounter } from 'yaml'
import { ConfigError } from '../common/errors.ts'
import { parseYaml } from '../common/parse-yaml.ts'
import type { Source } from './values.ts'

/**
 * A flat YAML or JSON map of texts (the inputs substitute, metadata and uids). A scalar is the text as it is written:
 * `1.10` stays `1.10`, null is ''.
 * @throws ConfigError with line and column for anything else
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
    // Aliases of nothing, or of so many aliases that they stand for more than can be read.
    return fail(`it cannot be read: ${(cause as Error).message}`)
  }
  if (value === null || value === '') return new Map()
  if (!(value instanceof Map)) return fail(`found ${Array.isArray(value) ? 'a list' : 'a string'}`)
  const map = new Map<string, string>()
  for (const [key, item] of value) {
    if (typeof item === 'object' && item !== null)
      fail(`${String(key)} holds a ${Array.isArray(item) ? 'list' : 'map'}`)
    map.set(String(key), item === null ? '' : String(item))
  }
  return map
}
