/** How people see what a type sends: the preview page draws by form, not by type. */
export type Form = 'attachment' | 'card' | 'status' | 'comment' | 'markdown' | 'raw'

/** What people see of a message, taken out of the body that carries it. Absent parts are ''. */
export interface Message {
  readonly from: string
  readonly heading: string
  readonly subtitle: string
  readonly text: string
  /** How the service reads the text. */
  readonly dialect: 'plain' | 'mrkdwn' | 'markdown' | 'MarkdownV2'
  readonly facts: readonly (readonly [string, string])[]
  readonly isBad: boolean
  /** Of a card: its facts stand in rows, the service colours its title, or its upper edge. */
  readonly layout?: 'rows' | 'titled' | 'rows edged'
}

// biome-ignore lint/suspicious/noExplicitAny: a body as a service gets it; every step into it is optional
export type MessageBody = any

/** Takes the message out of a body of its type; undefined where the body has another shape. */
export type MessageReader = (body: MessageBody) => Partial<Message> | undefined

/** The message that a reader finds in the text of a body, with absent parts filled in; undefined where there is none. */
export function readMessage(read: MessageReader | undefined, body: string): Message | undefined {
  const value = parseBody(body)
  if (read === undefined || typeof value !== 'object' || value === null) return undefined
  const parts = read(value)
  if (parts === undefined) return undefined
  return { from: '', heading: '', subtitle: '', text: '', dialect: 'plain', facts: [], isBad: false, ...parts }
}

/** A body as a value: JSON, or the fields of a form; undefined for anything else. */
export function parseBody(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return /^[\w.~%+*-]+=[^\s]*$/.test(body) ? Object.fromEntries(new URLSearchParams(body)) : undefined
  }
}

/** A list of objects as facts, by the names that the service has for their key and value. */
export function factsOf(list: MessageBody, key: string, value: string): [string, string][] {
  return Array.isArray(list) ? list.map((one) => [String(one[key]), String(one[value])]) : []
}
