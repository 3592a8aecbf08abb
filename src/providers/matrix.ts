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
  read: ({ body }, { url }) => body && { text: body, destination: roomOf(url), sender: 'the user of the token' },
  address: 'required',
  spec: {
    address: 'URL of the homeserver, which shows an identical event only once',
    channel: 'Room ID (`!…:server`); an alias (`#…`) does not work',
  },
  keys: { address: 'Same as `spec.address`', token: 'Access token of a user who has joined the room' },
  limits: [{ path: '', max: 65_536, unit: 'bytes', whenExceeded: 'the homeserver answers 413 M_TOO_LARGE' }],
  hints: [
    { body: /M_TOO_LARGE/, message: 'the message is too large for Matrix: the limit is 65,536 bytes' },
    {
      body: /M_UNKNOWN_TOKEN|M_MISSING_TOKEN/,
      message: "the Secret's token is missing or no longer valid: log in again",
    },
    { body: /M_FORBIDDEN/, message: "the token's user has not joined the room, or may not post there" },
    {
      body: /M_UNRECOGNIZED/,
      message:
        'spec.channel must be a room ID (!…:server), not an alias (#…), and the homeserver must still support the client API r0, which Flux uses',
    },
    { body: /M_LIMIT_EXCEEDED/, message: 'the homeserver limits how often this user may post: send fewer messages' },
    {
      status: 404,
      message:
        'spec.channel must be a room ID (!…:server), not an alias (#…), and the address must be the homeserver itself',
    },
    { status: 405, message: 'spec.channel must be a room ID (!…:server), not an alias (#…)' },
  ],
  acceptedReply: { status: 200, body: '{"event_id":"$1"}' },

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
 * The controller does not escape the room. So the # of an alias starts a fragment, which is not sent.
 * @throws ConfigError if the room makes the URL invalid
 */
function messageUrl(url: string): string {
  try {
    return formatUrl({ ...parseUrl(url), fragment: '' })
  } catch (cause) {
    const problem = (cause as Error).message.replace(/^parse ".*": /s, '')
    throw new ConfigError(
      `spec.channel cannot be used in a URL: ${problem}; expected a room ID like !…:matrix.org`,
      { field: 'spec.channel' },
      { cause },
    )
  }
}

/** Returns the ID by which a homeserver recognizes a repeated event. Source: test/logic/escape.json matrixTxID. */
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
