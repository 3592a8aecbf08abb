import { escapeControls } from '../untrusted-text.ts'

/** Safe HTML, made by the tag `html` or by a trusted renderer. */
export interface Html {
  readonly html: string
}

type Value = string | number | Html | readonly Html[] | undefined | false

/** Builds HTML from a template. Texts are escaped, other Html is inserted as it is, and undefined and false are left out. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: parts.map((part, at) => part + (at < values.length ? format(values[at]) : '')).join('') }
}

function format(value: Value): string {
  if (value === undefined || value === false) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(escapeControls(String(value)))
  if ('html' in value) return value.html
  return value.map((one) => one.html).join('')
}

/** Escapes text for use between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replaceAll(/[&<>"']/g, (char) => entities[char] as string)
}
