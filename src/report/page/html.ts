import { visible } from '../untrusted-text.ts'

/** HTML that is safe to be shown as it is: made by the tag `html`, or by a renderer that is trusted. */
export interface Html {
  readonly html: string
}

type Value = string | number | Html | readonly Html[] | undefined | false

/** A template whose texts are escaped and made visible; other HTML in it stays, undefined and false are nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: parts.map((part, at) => part + (at < values.length ? written(values[at]) : '')).join('') }
}

function written(value: Value): string {
  if (value === undefined || value === false) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(visible(String(value)))
  if ('html' in value) return value.html
  return value.map((one) => one.html).join('')
}

/** Text in HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replaceAll(/[&<>"']/g, (char) => entities[char] as string)
}
