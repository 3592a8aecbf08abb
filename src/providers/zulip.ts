import { ConfigError } from '../common/errors.ts'
import { formatUrl, parseUrl, type Url } from '../go/url.ts'
import { encodeQuery } from '../go/url-escape.ts'
import { shortened } from './message.ts'
import type { ProviderType } from './provider-type.ts'
import { readAddress } from './shared/address.ts'
import { basicAuth } from './shared/authorization.ts'
import { formatMarkdownPost } from './shared/comment.ts'
import { fieldsOf, refusal } from './shared/reply.ts'

const mostText = 10_000
const mostTopic = 60

export const zulip: ProviderType = {
  title: 'Zulip',
  docs: 'https://zulip.com/api/send-message',
  family: 'message',
  form: 'markdown',
  read: ({ content, to, topic }) =>
    content && {
      text: shortened(content, mostText, '\n[message truncated]'),
      badge: 'bot',
      dialect: 'markdown',
      place: `${to} > ${shortened(topic, mostTopic, '...')}`,
    },
  address: 'required',
  spec: {
    address: 'Server of the organization; its path is replaced by `/api/v1/messages`',
    channel: '`<channel>/<topic>`',
    username: 'E-mail of the bot, if the Secret gives none',
  },
  keys: { address: 'As `spec.address`', username: 'E-mail of the bot', password: 'API key of the bot' },
  limits: [
    { of: 'content', max: mostText, unit: 'characters', above: 'Zulip cuts it' },
    { of: 'topic', max: mostTopic, unit: 'characters', above: 'Zulip cuts it' },
  ],
  hints: [
    {
      body: /STREAM_DOES_NOT_EXIST|does not exist/,
      say: 'spec.channel names no channel that the bot can see: create it, or subscribe the bot',
    },
    { body: /Not authorized to send|not subscribed/i, say: 'let the bot post in the channel' },
    {
      body: /INVALID_API_KEY|Invalid API key|Account not found|UNAUTHORIZED/i,
      say: "username and password of the Secret must be the bot's e-mail and API key",
    },
    {
      status: 401,
      say: "username and password of the Secret must be the bot's e-mail and API key; a token is not used",
    },
    { status: 404, say: 'the address must be the Zulip server itself, as https://acme.zulipchat.com' },
  ],
  accepted: { status: 200, body: '{"result":"success","msg":"","id":1}' },

  *send(event, target) {
    const server = readAddress(target, 'https://acme.zulipchat.com', parseServer)
    const url = formatUrl({ ...server, path: '/api/v1/messages', fragment: '' })
    const [, to = '', topic = ''] = /^([^/]+)\/(.+)$/s.exec(target.channel) ?? []
    if (to === '') {
      throw new ConfigError(`Zulip needs <channel>/<topic>, found ${JSON.stringify(target.channel)}`, {
        field: 'spec.channel',
      })
    }
    const form = new Map(Object.entries({ type: 'stream', to, topic, content: formatMarkdownPost(event) }))
    const { username, password } = target
    const reply = yield {
      protocol: 'http',
      method: 'POST',
      url,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...((username || password) && { authorization: basicAuth(username, password) }),
      },
      body: encodeQuery(form),
    }
    const { result, msg } = fieldsOf(reply)
    if (result === 'error') throw refusal('Zulip', reply, msg)
  },
}

/** @throws Error for an address that the controller accepts and cannot reach: one without scheme */
function parseServer(address: string): Url {
  const url = parseUrl(address)
  if (url.scheme === '') throw new Error('it has no scheme')
  return url
}
