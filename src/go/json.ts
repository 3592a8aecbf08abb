const short: Record<string, string> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

/**
 * Encodes a value like Go's encoding/json: `<`, `>`, `&`, U+2028 and U+2029 are escaped, lone surrogates are replaced,
 * and there is no trailing newline. A Map is a Go map, with keys sorted by their UTF-8 bytes. An object is a struct,
 * with keys in their own order and without undefined values. `escapeHtml: false` is Go's SetEscapeHTML(false).
 * Source: encoding/json; test/logic/event.json.
 */
export function goJson(value: unknown, { escapeHtml = true } = {}): string {
  const write = (item: unknown): string => {
    if (typeof item === 'string') return quote(item, escapeHtml)
    if (Array.isArray(item)) return `[${item.map(write).join(',')}]`
    if (item instanceof Map) return object(byUtf8(item as ReadonlyMap<string, unknown>))
    if (typeof item === 'object' && item !== null) return object(Object.entries(item))
    return JSON.stringify(item)
  }
  const object = (entries: Iterable<readonly [string, unknown]>): string => {
    const fields = []
    for (const [key, item] of entries) if (item !== undefined) fields.push(`${quote(key, escapeHtml)}:${write(item)}`)
    return `{${fields.join(',')}}`
  }
  return write(value)
}

function quote(text: string, escapeHtml: boolean): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what JSON escapes
  const special = escapeHtml ? /["\\<>&\u0000-\u001f\u2028\u2029]/g : /["\\\u0000-\u001f\u2028\u2029]/g
  return `"${text.toWellFormed().replace(special, (char) => short[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`
}

/** Returns the entries of a map sorted by the UTF-8 bytes of their keys, as Go's encoders do. */
export function byUtf8<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => compareUtf8(a, b))
}

/**
 * Compares strings like Go, by their UTF-8 bytes. JavaScript compares UTF-16 code units and sorts U+FFEE after emoji.
 */
export function compareUtf8(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b))
}
