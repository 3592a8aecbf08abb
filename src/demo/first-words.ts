/**
 * Finds the most recognizable text in the body of a message: JSON, JSON in base64 (Pub/Sub), JSON Lines (Sentry), a web
 * form (Zulip) or protobuf (OTLP).
 * @param phrases phrases to look for, in order of preference
 * @returns the text that starts with a phrase, else the first that contains one, on one line and without HTML; '' if
 * there is none
 */
export function firstWords(body: Buffer, phrases: readonly string[]): string {
  const texts = textsIn(body.toString('utf8'))
  const found = (phrase: string): string | undefined =>
    texts.find((text) => text.startsWith(phrase)) ?? texts.find((text) => text.includes(phrase))
  const [text = ''] = phrases.map(found).filter((text) => text !== undefined)
  return text
    .replace(/<!--.*?-->|<[^>]*>/gs, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function textsIn(text: string): string[] {
  const json = parsed(text)
  if (typeof json === 'object') return textsOf(json)
  const lines = text.split('\n').map(parsed)
  if (lines.some((line) => typeof line === 'object')) return lines.flatMap(textsOf)
  if (/^[\w-]+=\S*$/.test(text)) return [...new URLSearchParams(text).values()]
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they separate the strings in protobuf
  return text.split(/[\u0000-\u001f\ufffd]+/).map(withoutLength)
}

/** Removes the length that protobuf writes before a string, which may look like a letter. */
function withoutLength(text: string): string {
  return text.charCodeAt(0) === Buffer.byteLength(text) - 1 ? text.slice(1) : text
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf)
  if (typeof value !== 'string') return []
  const decoded = /^[A-Za-z0-9+/]{64,}={0,2}$/.test(value) ? parsed(Buffer.from(value, 'base64').toString()) : undefined
  return decoded === undefined ? [value] : textsOf(decoded)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
