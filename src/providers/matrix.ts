import { ConfigError } from '../common/errors.ts'
import { type Event, eventJson } from '../event/event.ts'
import { formatUrl, parseUrl } from '../go/url.ts'
import { postJson } from './exchange.ts'
import type { ProviderType } from './provider-type.ts'
import { addressUrl } from './shared/address.ts'
import { isError, metadataLines, title } from './shared/chat-message.ts'
import { hexDigest } from './shared/digest.ts'

export const matrix: ProviderType = {
  title: 'Matrix',
  docs: 'https://spec.matrix.org/latest/client-server-api/#put_matrixclientv3roomsroomidsendeventtypetxnid',
  family: 'message',
  form: 'markdown',
  read: ({ body }, { url }) => body && { text: body, place: roomOf(url), sender: 'the user of the token' },
  address: 'required',
  spec: {
    address: 'Homeserver; it shows the very same event once, however often it is sent',
    channel: 'Id of the room (`!…:server`); an alias (`#…`) does not work',
  },
  keys: { address: 'As `spec.address`', token: 'Access token of a user that has joined the room' },
  limits: [{ of: '', max: 65_536, unit: 'bytes', above: 'the homeserver answers 413 M_TOO_LARGE' }],
  hints: [
    { body: /M_TOO_LARGE/, say: 'the message is too large for Matrix: 65,536 bytes' },
    { body: /M_UNKNOWN_TOKEN|M_MISSING_TOKEN/, say: "the Secret's token is missing or no longer valid: log in again" },
    { body: /M_FORBIDDEN/, say: 'the user of the token has not joined the room, or may not write there' },
    {
      body: /M_UNRECOGNIZED/,
      say: 'spec.channel must be the id of a room (!…:server), not an alias (#…), and the homeserver must still serve the client API r0, which Flux uses',
    },
    { body: /M_LIMIT_EXCEEDED/, say: 'the homeserver limits how often this user may write' },
    {
      status: 404,
      say: 'spec.channel must be the id of a room (!…:server), not an alias, and the address the homeserver itself',
    },
    { status: 405, say: 'spec.channel must be the id of a room (!…:server), not an alias (#…)' },
  ],
  accepted: { status: 200, body: '{"event_id":"$1"}' },

  *send(event, target) {
    addressUrl(target, 'https://matrix.org')
    const facts = metadataLines(event, (key, value) => `- ${key}: ${value}\n`)
    const body = `${isError(event) ? '🚨' : '💫'} ${title(event)}\n${event.message}\n${facts}`
    const path = `/_matrix/client/r0/rooms/${target.channel}/send/m.room.message/${transactionId(event)}`
    const message = postJson(
      messageUrl(`${target.address}${path}`),
      { body, msgtype: 'm.text' },
      { authorization: `Bearer ${target.token}` },
    )
    yield { ...message, method: 'PUT' }
  },
}

/**
 * The controller does not escape the room by itself: of an alias, all from its # on is a fragment and never sent.
 * @throws ConfigError for a room that cannot stand in a URL
 */
function messageUrl(written: string): string {
  try {
    return formatUrl({ ...parseUrl(written), fragment: '' })
  } catch (cause) {
    const found = (cause as Error).message.replace(/^parse ".*": /s, '')
    throw new ConfigError(
      `spec.channel cannot stand in a URL: ${found}; expected the id of a room like !…:matrix.org`,
      { field: 'spec.channel' },
      { cause },
    )
  }
}

/** By which a homeserver tells a repetition: the same event has the same. Source: test/logic/escape.json matrixTxID. */
export function transactionId(event: Event): string {
  return hexDigest('sha1', eventJson(event))
}

function roomOf(url: string): string {
  const room = /\/rooms\/([^/]+)\//.exec(url)?.[1] ?? ''
  try {
    return decodeURIComponent(room)
  } catch {
    return room
  }
}
