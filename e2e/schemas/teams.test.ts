import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type Ground, service } from '../service.ts'
import { events, sent } from './bodies.ts'

interface Verdict {
  readonly complaints: string[]
  /** The text that a reader sees. */
  readonly text: string
}

/** Microsoft's card parser and renderer, in a jsdom document. */
function start({ tools: [cards] }: Ground): (card: unknown) => Verdict {
  const require = createRequire(import.meta.url)
  const load = (name: string) => require(path.join(cards?.folder ?? '', 'node_modules', name))
  const { window } = new (load('jsdom').JSDOM)('')
  Object.assign(globalThis, { window, document: window.document, HTMLElement: window.HTMLElement })
  // jsdom has no layout and so no innerText, which the renderer sets.
  const innerText = Object.getOwnPropertyDescriptor(window.Node.prototype, 'textContent') as PropertyDescriptor
  Object.defineProperty(window.HTMLElement.prototype, 'innerText', innerText)
  const { AdaptiveCard, SerializationContext } = load('adaptivecards/dist/adaptivecards.js')
  AdaptiveCard.onProcessMarkdown = (_: string, result: { didProcess: boolean }) => {
    result.didProcess = false
  }
  return (json) => {
    const card = new AdaptiveCard()
    const context = new SerializationContext()
    card.parse(json, context)
    const parsed = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)
    const checked = card.validateProperties().validationEvents.map(({ message }: { message: string }) => message)
    return { complaints: [...parsed, ...checked], text: card.render()?.textContent ?? '' }
  }
}

await service({ name: 'Teams (Adaptive Cards)', tools: ['adaptivecards'] }, start, (it) => {
  for (const [name, event] of Object.entries(events))
    it(`shows ${name} as a card without errors`, async (judge) => {
      const [request, ...others] = await sent({ type: 'msteams' }, event)
      assert.deepEqual(others, [])
      assert.equal(request?.body.type, 'message')
      assert.equal(request?.body.attachments.length, 1)
      const [{ contentType, content }] = request?.body.attachments ?? []
      assert.equal(contentType, 'application/vnd.microsoft.card.adaptive')
      const { complaints, text } = judge(content)
      assert.deepEqual(complaints, [])
      assert.ok(text.includes(event.message.trim()), text)
      assert.ok(text.includes(`${event.involvedObject.kind.toLowerCase()}/podinfo.apps`), text)
    })

  it('does find errors: an unknown element, an unknown colour', (judge) => {
    const card = (element: object) => judge({ type: 'AdaptiveCard', version: '1.4', body: [element] }).complaints
    assert.match(card({ type: 'Nope' }).join(), /Unknown element type "Nope"/)
    assert.match(card({ type: 'TextBlock', text: 'x', color: 'odd' }).join(), /Invalid value "odd"/)
  })
})
