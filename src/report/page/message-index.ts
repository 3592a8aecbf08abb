import type { DeliveryResult } from '../../delivery/result.ts'
import { typeName } from '../../delivery/result.ts'
import { outcomeWord } from '../log/rows.ts'
import { truncate } from '../untrusted-text.ts'
import { type Html, html } from './html.ts'

/** A delivery and its id on the page. */
interface Numbered {
  readonly delivery: DeliveryResult
  readonly id: string
}

/** Numbers the deliveries and puts failures first, as on the page. */
export function failuresFirst(deliveries: readonly DeliveryResult[]): Numbered[] {
  const numbered = deliveries.map((delivery, at) => ({ delivery, id: `delivery-${at + 1}` }))
  const isFailure = ({ delivery }: Numbered): boolean => delivery.outcome.status === 'failed'
  return [...numbered.filter(isFailure), ...numbered.filter((entry) => !isFailure(entry))]
}

/** Draws a list of links to the messages, with their outcomes. */
export function messageIndex(deliveries: readonly Numbered[]): Html {
  return html`<ol class="index">${deliveries.map(
    ({ delivery, id }) =>
      html`<li><span class="badge ${delivery.outcome.status}">${outcomeWord(delivery.outcome)}</span> <a href="#${id}" dir="auto">${breakableName(delivery)}</a> <span class="note">${typeName(delivery)}</span></li>`,
  )}</ol>`
}

const maxName = 300

/** Returns the name of a delivery's Provider. */
export function nameOf({ providerName }: DeliveryResult): string {
  return providerName.trim() === '' ? '(no name)' : truncate(providerName, maxName)
}

/** Draws a name that may wrap after the namespace. */
function breakableName(delivery: DeliveryResult): readonly Html[] {
  return nameOf(delivery)
    .split(/(?<=\/)/)
    .map((part, at) => html`${at > 0 && html`<wbr>`}${part}`)
}
