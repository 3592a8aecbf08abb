import type { DeliveryResult } from '../../delivery/result.ts'
import { typeName } from '../../delivery/result.ts'
import { outcomeWord } from '../log/rows.ts'
import { cut } from '../untrusted-text.ts'
import { type Html, html } from './html.ts'

/** A delivery with the id of its place on the page. */
interface Numbered {
  readonly delivery: DeliveryResult
  readonly id: string
}

/** The deliveries in the order of the page: what failed comes first. */
export function failuresFirst(deliveries: readonly DeliveryResult[]): Numbered[] {
  const numbered = deliveries.map((delivery, at) => ({ delivery, id: `delivery-${at + 1}` }))
  const isFailure = ({ delivery }: Numbered): boolean => delivery.outcome.status === 'failed'
  return [...numbered.filter(isFailure), ...numbered.filter((one) => !isFailure(one))]
}

/** A list of links to the messages, with the outcome of each. */
export function messageIndex(deliveries: readonly Numbered[]): Html {
  return html`<ol class="index">${deliveries.map(
    ({ delivery, id }) =>
      html`<li><span class="badge ${delivery.outcome.status}">${outcomeWord(delivery.outcome)}</span> <a href="#${id}" dir="auto">${breakableName(delivery)}</a> <span class="note">${typeName(delivery)}</span></li>`,
  )}</ol>`
}

const longestName = 300

/** The Provider of a delivery by its name. */
export function nameOf({ providerName }: DeliveryResult): string {
  return providerName.trim() === '' ? '(no name)' : cut(providerName, longestName)
}

/** A name that breaks behind its namespace rather than within a word. */
function breakableName(delivery: DeliveryResult): readonly Html[] {
  return nameOf(delivery)
    .split(/(?<=\/)/)
    .map((part, at) => html`${at > 0 && html`<wbr>`}${part}`)
}
