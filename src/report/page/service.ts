import { parseBody } from '../../providers/message.ts'
import { type Html, html } from './html.ts'

/** How people recognise a service without its logo: a colour that white text is readable on. */
const colours: Readonly<Record<string, string>> = {
  slack: '#4a154b',
  discord: '#4752c4',
  msteams: '#4f52b2',
  googlechat: '#0b6b3a',
  telegram: '#0b6594',
  matrix: '#33383f',
  webex: '#00607a',
  zulip: '#4a4fb8',
  lark: '#1d52c4',
  rocket: '#a8131b',
  zoom: '#0a4fc9',
  github: '#24292f',
  gitlab: '#a8330b',
  gitea: '#3f6b1e',
  bitbucket: '#0747a6',
  azuredevops: '#005a9e',
}

/** The rules of the page's style for the colours of services. */
export const serviceStyle = Object.entries(colours)
  .map(([type, colour]) => `.service-${type} { background: ${colour} }`)
  .join('\n')

/** The bar above a drawing: the service, where in it the message appears, and when. */
export function serviceBar(
  title: string,
  type: string,
  { body, url, time }: { readonly body: string; readonly url: string; readonly time: string | null },
): Html {
  const family = Object.keys(colours).find((name) => type.startsWith(name)) ?? 'other'
  const place = placeIn(type, body, url)
  return html`<p class="service service-${family}"><strong>${title}</strong>${
    place !== '' && html` <span dir="auto">${place}</span>`
  }${time !== null && html` <time>${time.replace('T', ' ').replace(/(:\d\d)(:\d\d.*)?Z$/, '$1 UTC')}</time>`}</p>`
}

/** The channel as the request names it; those of webhooks are known to the service alone. */
function placeIn(type: string, body: string, url: string): string {
  const value = (parseBody(body) ?? {}) as Record<string, unknown>
  const named = (name: string): string => (value[name] ? String(value[name]) : '')
  switch (type) {
    case 'slack':
    case 'rocket':
      return named('channel') === '' ? 'the channel of the webhook' : named('channel').replace(/^(?=[^#@])/, '#')
    case 'telegram':
      return named('chat_id')
    case 'webex':
      return named('roomId')
    case 'zulip':
      return [named('to'), named('topic')].filter((part) => part !== '').join(' > ')
    case 'matrix':
      return decoded(/\/rooms\/([^/]+)\//.exec(url)?.[1] ?? '')
    case 'discord':
    case 'msteams':
      return 'the channel of the webhook'
    case 'googlechat':
      return 'the space of the webhook'
    case 'lark':
    case 'zoom':
      return 'the chat of the webhook'
    default:
      return ''
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
