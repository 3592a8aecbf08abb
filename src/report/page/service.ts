import { type Html, html } from './html.ts'

/** A colour for each service, dark enough for white text. */
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
  azure: '#005a9e',
  datadog: '#632ca6',
  grafana: '#a34400',
  opsgenie: '#1f4fa3',
  pagerduty: '#04632b',
  alertmanager: '#a8391b',
  sentry: '#362d59',
  incident: '#a83417',
  nats: '#1b6a83',
  otel: '#3a4f9f',
}

/** The CSS rules for the colours of services. */
export const serviceStyle = Object.entries(colours)
  .map(([type, colour]) => `.service-${type} { background: ${colour} }`)
  .join('\n')

interface Bar {
  readonly title: string
  readonly typeName: string
  readonly place: string
  readonly time: string | null
}

/** Draws the bar above a message: the service, the channel or the like, and the time. */
export function serviceBar({ title, typeName, place, time }: Bar): Html {
  const family = Object.keys(colours).find((name) => typeName.startsWith(name)) ?? 'other'
  return html`<p class="service service-${family}"><strong>${title}</strong>${
    place !== '' && html` <span class="place" dir="auto">${place}</span>`
  }${time !== null && html` <time>${time.replace('T', ' ').replace(/(:\d\d)(:\d\d.*)?Z$/, '$1 UTC')}</time>`}</p>`
}
