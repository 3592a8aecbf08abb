/** The kind of message that people see. The preview page draws each form in its own way. `raw` is for programs only. */
export type Form = 'attachment' | 'card' | 'alert' | 'status' | 'comment' | 'markdown' | 'raw'

/** The markup that a service renders. */
export type Dialect =
  | 'plain'
  | 'mrkdwn'
  | 'markdown'
  | 'commonmark'
  | 'discord'
  | 'teams'
  | 'lark'
  | 'html'
  | 'MarkdownV2'

/** A message as people see it, extracted from the request. Absent parts are ''. */
export interface Message {
  /** The channel, room, commit or pull request, if the request names it. */
  readonly destination: string
  /** The sender's name, if the request contains it. */
  readonly from: string
  /** A description of the sender, if only the service knows its name. */
  readonly sender: string
  /** The label that the service shows after the sender. */
  readonly badge: '' | 'app' | 'bot'
  readonly heading: string
  readonly subtitle: string
  readonly text: string
  readonly dialect: Dialect
  /**
   * The number of UTF-16 code units of the text that the service shows before "Show more"; the whole text if absent.
   */
  readonly visibleLength?: number | undefined
  readonly facts: readonly (readonly [string, string])[]
  /** Labels that the service shows side by side. */
  readonly tags: readonly string[]
  /** The color that the service gives the message. */
  readonly tone: 'none' | 'green' | 'red' | 'blue' | 'turquoise' | 'yellow'
  /** For a card: which part is colored, and how the facts are laid out. */
  readonly layout: '' | 'titled' | 'rows coloured' | 'rows edged' | 'lines coloured'
  /** A remark about what the drawing cannot show. */
  readonly note: string
  /** The data that a program receives, if it differs from the body. */
  readonly data?: unknown
}

// biome-ignore lint/suspicious/noExplicitAny: the body of a request to a service; readers check every access
export type MessageBody = any

/** The request that a body belongs to. */
interface BodyContext {
  readonly url: string
  /** The body as text; binary bodies are base64. */
  readonly text: string
}

/** Extracts the message from a request body. Returns undefined if the body has an unexpected shape. */
export type MessageReader = (body: MessageBody, context: BodyContext) => Partial<Message> | undefined

const empty: Message = {
  destination: '',
  from: '',
  sender: 'your bot',
  badge: '',
  heading: '',
  subtitle: '',
  text: '',
  dialect: 'plain',
  facts: [],
  tags: [],
  tone: 'none',
  layout: '',
  note: '',
}

/**
 * Extracts the message from the text of a body and fills in absent parts. Returns undefined if the reader finds no
 * message.
 */
export function readMessage(read: MessageReader | undefined, text: string, url = ''): Message | undefined {
  const value = parseBody(text)
  const parts = read?.(typeof value === 'object' && value !== null ? value : {}, { url, text })
  return parts && { ...empty, ...parts }
}

/** Parses a body that is JSON, JSON Lines or a web form. Returns undefined for anything else. */
export function parseBody(body: string): unknown {
  const lines = body.trim().split('\n')
  return parseJson(body) ?? parseForm(body) ?? (lines.length > 1 ? parseLines(lines) : undefined)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function parseForm(body: string): unknown {
  return /^[\w.~%+*-]+=[^\s]*$/.test(body) ? Object.fromEntries(new URLSearchParams(body)) : undefined
}

function parseLines(lines: readonly string[]): unknown {
  const values = lines.map(parseJson)
  return values.includes(undefined) ? undefined : values
}

/** Converts a list of objects to facts. `key` and `value` are the service's names for the two fields. */
export function factsOf(list: MessageBody, key: string, value: string): [string, string][] {
  return Array.isArray(list) ? list.map((item) => [String(item[key]), String(item[value])]) : []
}

/** Returns an object's non-empty string fields as facts, except the excluded ones; [] for null or undefined. */
export function fieldFacts(object: MessageBody, excluded: readonly string[] = []): [string, string][] {
  return Object.entries(object ?? {}).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' && value !== '' && !excluded.includes(key) ? [[key, value]] : [],
  )
}

/** Truncates a text to a maximum number of characters, including the ellipsis, as the service does. */
export function truncate(text: MessageBody, max: number, ellipsis = '…'): string {
  const characters = [...String(text ?? '')]
  return characters.length > max
    ? `${characters.slice(0, max - ellipsis.length).join('')}${ellipsis}`
    : characters.join('')
}
