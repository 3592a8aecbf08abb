import { escapeBytes } from './escape.ts'
import { byUtf8 } from './json.ts'

/**
 * A query as Go's url.ParseQuery reads it: a pair that holds `;` or a broken escape is dropped.
 * Source: net/url; test/logic/escape.json, type zoom.
 */
export function parseQuery(query: string): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const pair of query.split('&')) {
    if (pair === '' || pair.includes(';')) continue
    const equals = pair.indexOf('=')
    try {
      const key = unescapeQuery(equals < 0 ? pair : pair.slice(0, equals))
      const value = equals < 0 ? '' : unescapeQuery(pair.slice(equals + 1))
      values.set(key, [...(values.get(key) ?? []), value])
    } catch {
      // As in Go: the other pairs still count.
    }
  }
  return values
}

/** A query, or a form, as Go's url.Values.Encode writes it: sorted by key, a space as `+`. */
export function encodeQuery(values: ReadonlyMap<string, string | readonly string[]>): string {
  return byUtf8(values)
    .flatMap(([key, value]) => [value].flat().map((one) => `${escapeQuery(key)}=${escapeQuery(one)}`))
    .join('&')
}

function unescapeQuery(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}

/** As Go's url.QueryEscape: letters, digits and `-_.~` stay, a space becomes `+`. */
export function escapeQuery(text: string): string {
  return escapeBytes(Buffer.from(text), 'query').replaceAll('%20', '+')
}
