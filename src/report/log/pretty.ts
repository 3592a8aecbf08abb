/**
 * Formats a body for people. JSON, or one JSON value per line as in Sentry's envelopes, is indented by two spaces. Only the
 * space between tokens changes: escapes and numbers stay as they are sent. Other bodies are returned as they are.
 */
export function prettyBody(body: string): string {
  if (isJson(body)) return indent(body)
  const lines = body.trimEnd().split('\n')
  return lines.length > 1 && lines.every(isJson) ? lines.map(indent).join('\n') : body
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function indent(json: string): string {
  let depth = 0
  const line = (): string => `\n${'  '.repeat(depth)}`
  const write = (token: string): string => {
    if (token === ',') return `,${line()}`
    if (token === ':') return ': '
    if (token === '{' || token === '[') {
      depth += 1
      return token + line()
    }
    if (token === '}' || token === ']') {
      depth -= 1
      return line() + token
    }
    return token
  }
  let text = ''
  for (const token of tokensOf(json)) text += write(token)
  return text
}

/** Yields the tokens of JSON, with `{}` and `[]` as one. Scans strings by hand, since a regular expression overflows its stack. */
function* tokensOf(json: string): Generator<string> {
  const token = /[{[]\s*[}\]]|[{}[\],:]|[^\s{}[\],:"]+|"/g
  for (let found = token.exec(json); found; found = token.exec(json)) {
    if (found[0] !== '"') yield found[0]
    else {
      token.lastIndex = endOfString(json, token.lastIndex)
      yield json.slice(found.index, token.lastIndex)
    }
  }
}

/** Returns the index after the quote that ends a string. */
function endOfString(json: string, start: number): number {
  const special = /["\\]/g
  special.lastIndex = start
  for (let found = special.exec(json); found; found = special.exec(json)) {
    if (found[0] === '"') return special.lastIndex
    special.lastIndex += 1
  }
  return json.length
}
