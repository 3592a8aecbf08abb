import type { Event } from '../event/event.ts'
import { cut } from './inert.ts'

/** What the log and the summary say first: the event in a few words. */
export interface EventLine {
  readonly severity: string
  readonly object: string
  readonly reason: string
  /** The first line of the message. */
  readonly message: string
}

// The whole message follows in the event; of a line nobody reads more.
const longest = 300

/** The severity, object and reason of an event, and the first line of its message. */
export function eventLine({ severity, involvedObject: object, reason, message }: Event): EventLine {
  const [first = '', ...more] = message.trim().split(/\r\n?|\n/)
  return {
    severity: severity || '(no severity)',
    object: [object.kind, [object.namespace, object.name].filter(Boolean).join('/')].filter(Boolean).join(' '),
    reason,
    message: cut(first.trimEnd(), longest) + (more.length > 0 ? ' …' : ''),
  }
}
