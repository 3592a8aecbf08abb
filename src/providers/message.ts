/** How people see what a type sends: the preview page draws by form, not by type. `raw` is what only programs see. */
export type Form = 'attachment' | 'card' | 'alert' | 'status' | 'comment' | 'markdown' | 'raw'

/** How a service reads a text. */
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

/** What people see of a message, taken out of the request that carries it. Absent parts are ''. */
export interface Message {
  /** Channel, room, commit or pull request, as far as the request names it. */
  readonly place: string
  /** The name of the sender, where the request gives it. */
  readonly from: string
  /** What the sender is where only the service knows its name. */
  readonly sender: string
  /** What the service writes behind the sender. */
  readonly badge: '' | 'app' | 'bot'
  readonly heading: string
  readonly subtitle: string
  readonly text: string
  readonly dialect: Dialect
  /** How many characters of the text the service shows before "Show more"; all of them if not given. */
  readonly shown?: number | undefined
  readonly facts: readonly (readonly [string, string])[]
  /** Labels that the service shows side by side. */
  readonly tags: readonly string[]
  /** The colour that the service gives the message. */
  readonly tone: 'none' | 'green' | 'red' | 'blue' | 'turquoise' | 'yellow'
  /** Of a card: what has the colour, and how its facts stand. */
  readonly layout: '' | 'titled' | 'rows coloured' | 'rows edged' | 'lines coloured'
  /** What the drawing cannot show. */
  readonly note: string
  /** What a receiver of data gets, if it is not the body itself. */
  readonly data?: unknown
}

// biome-ignore lint/suspicious/noExplicitAny: a body as a service gets it; every step into it is optional
export type MessageBody = any

/** The request around a body. */
interface Around {
  readonly url: string
  /** The body as text; bytes are in base64. */
  readonly text: string
}

/** Takes the message out of a body of its type; undefined where the body has another shape. */
export type MessageReader = (body: MessageBody, around: Around) => Partial<Message> | undefined

const empty: Message = {
  place: '',
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

/** The message that a reader finds in the text of a body, with absent parts filled in; undefined where there is none. */
export function readMessage(read: MessageReader | undefined, text: string, url = ''): Message | undefined {
  const value = parseBody(text)
  const parts = read?.(typeof value === 'object' && value !== null ? value : {}, { url, text })
  return parts && { ...empty, ...parts }
}

/** A body as a value: JSON, one JSON value for each line, or the fields of a form; undefined for anything else. */
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

/** A list of objects as facts, by the names that the service has for their key and value. */
export function factsOf(list: MessageBody, key: string, value: string): [string, string][] {
  return Array.isArray(list) ? list.map((one) => [String(one[key]), String(one[value])]) : []
}

/** The fields of an object that have a text as facts, but for those that are left out; none for anything else. */
export function fieldFacts(object: MessageBody, leftOut: readonly string[] = []): [string, string][] {
  return Object.entries(object ?? {}).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' && value !== '' && !leftOut.includes(key) ? [[key, value]] : [],
  )
}

/** A text as a service shows it that keeps its first characters; `end` stands for the others. */
export function shortened(text: MessageBody, most: number, end = '…'): string {
  const characters = [...String(text ?? '')]
  return characters.length > most ? `${characters.slice(0, most - end.length).join('')}${end}` : characters.join('')
}
