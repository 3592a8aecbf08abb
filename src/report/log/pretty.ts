/**
 * A body as people read it: JSON (or a JSON value a line, as in Sentry's envelopes) indented by two spaces, all else
 * as it is. Nothing but the space between tokens changes: escapes and numbers stay as they are sent.
 */
export function prettyBody(body: string): string {
  if (isJson(body)) return indented(body)
  const lines = body.trimEnd().split('\n')
  return lines.length > 1 && lines.every(isJson) ? lines.map(indented).join('\n') : body
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

function indented(json: string): string {
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

/** The tokens of JSON, `{}` and `[]` as one. By hand: a regular expression overflows its stack in a long string. */
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

/** Behind the quote that ends a string. */
function endOfString(json: string, start: number): number {
  const special = /["\\]/g
  special.lastIndex = start
  for (let found = special.exec(json); found; found = special.exec(json)) {
    if (found[0] === '"') return special.lastIndex
    special.lastIndex += 1
  }
  return json.length
}
