import { ConfigError } from '../common/errors.ts'
import { formatUrl, parseUrl, type Url } from '../go/url.ts'
import { encodeQuery } from '../go/url-escape.ts'
import { truncate } from './message.ts'
import type { ProviderType } from './provider-type.ts'
import { readAddress } from './shared/address.ts'
import { basicAuth } from './shared/authorization.ts'
import { formatMarkdownPost } from './shared/comment.ts'
import { fieldsOf, refusal } from './shared/reply.ts'

const maxText = 10_000
const maxTopic = 60

export const zulip: ProviderType = {
  title: 'Zulip',
  docs: 'https://zulip.com/api/send-message',
  family: 'message',
  form: 'markdown',
  read: ({ content, to, topic }) =>
    content && {
      text: truncate(content, maxText, '\n[message truncated]'),
      badge: 'bot',
      dialect: 'markdown',
      destination: `${to} > ${truncate(topic, maxTopic, '...')}`,
    },
  address: 'required',
  spec: {
    address: 'URL of the Zulip server; its path is replaced with `/api/v1/messages`',
    channel: '`<channel>/<topic>`',
    username: 'Email address of the bot',
  },
  keys: { address: 'Same as `spec.address`', username: 'Email address of the bot', password: 'API key of the bot' },
  limits: [
    { path: 'content', max: maxText, unit: 'characters', whenExceeded: 'Zulip truncates it' },
    { path: 'topic', max: maxTopic, unit: 'characters', whenExceeded: 'Zulip truncates it' },
  ],
  hints: [
    {
      body: /STREAM_DOES_NOT_EXIST|does not exist/,
      message: 'the channel in spec.channel does not exist, or the bot cannot see it: create it, or subscribe the bot',
    },
    {
      body: /Not authorized to send|not subscribed/i,
      message: 'the bot may not post in the channel: give it permission',
    },
    {
      body: /INVALID_API_KEY|Invalid API key|Account not found|UNAUTHORIZED/i,
      message: "username and password of the Secret must be the bot's email address and API key",
    },
    {
      status: 401,
      message: "username and password of the Secret must be the bot's email address and API key; a token is not used",
    },
    { status: 404, message: 'the address must be the Zulip server itself, such as https://acme.zulipchat.com' },
  ],
  acceptedReply: { status: 200, body: '{"result":"success","msg":"","id":1}' },

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

/** @throws Error for an address without a scheme, which the controller accepts but cannot reach */
function parseServer(address: string): Url {
  const url = parseUrl(address)
  if (url.scheme === '') throw new Error('it has no scheme')
  return url
}
