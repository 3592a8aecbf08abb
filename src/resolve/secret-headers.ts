import { isAlias, isMap, isScalar, type Node } from 'yaml'
import { ConfigError } from '../common/errors.ts'
import { parseYamlDocuments } from '../common/yaml.ts'

/**
 * The `headers` of a Secret: a YAML map of texts. Scalars become texts as Go's YAML makes them: `1.50` is `1.5`, `yes`
 * is `true`, `010` is `8`, null is ''; of two equal keys the last counts, and only the first document is read.
 * Source: sigs.k8s.io/yaml as the controller calls it; test/logic/secrets.json.
 * @throws ConfigError for what is no such map; with no word of the text, which is secret
 */
export function readHeaders(text: string, secret: string): Map<string, string> {
  const refuse = (found: string): never => {
    throw new ConfigError(`headers of Secret ${secret}: ${found}; expected a YAML map, as "X-Tenant: blue"`, {
      field: 'spec.secretRef',
    })
  }
  const [document] = parseYamlDocuments(text, { version: '1.1' })
  const headers = new Map<string, string>()
  if (!document) return headers
  const [error] = document.errors
  if (error) return refuse(`no valid YAML (${error.code})`)
  const root = document.contents
  if (root === null || (isScalar(root) && root.value === null)) return headers
  if (!isMap(root)) return refuse('no map')
  for (const { key, value } of root.items) {
    const name = scalarText(key as Node)
    if (name === undefined || name === '<<' || (isScalar(key) && key.value === null))
      return refuse('a key that is no text')
    const resolved = isAlias(value) ? value.resolve(document) : value
    const content = resolved === null ? '' : scalarText(resolved as Node)
    if (content === undefined) return refuse(`${name} holds a list or a map`)
    headers.set(name, content)
  }
  return headers
}

function scalarText(node: Node): string | undefined {
  if (!isScalar(node)) return undefined
  const { value, source = '' } = node
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (value instanceof Uint8Array) return Buffer.from(value).toString()
  // YAML 1.1 knows dates, and numbers to the base of 60; Go's does not.
  if (value instanceof Date || source.includes(':')) return source
  return String(value)
}
