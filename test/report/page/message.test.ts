import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMessage } from '../../../src/providers/message.ts'
import { draw } from '../../../src/report/page/drawing.ts'
import { goldens, providers } from '../../support/support.ts'

// The requests that the real controller sent are what the page has to draw.
for (const [type, known] of Object.entries(providers)) {
  const { form } = known
  const bodies = goldens(type).flatMap(({ exchange, id, error }) => {
    const messages = exchange.filter(({ request }) => request.body && !request.protocol && request.method !== 'GET')
    const last = messages.at(-1)?.request.body
    return last === undefined || error !== null ? [] : [{ id, body: last }]
  })

  if (form !== 'raw')
    test(`every recorded message of ${type} is read as ${form}`, () => {
      assert.ok(bodies.length > 0)
      for (const { id, body } of bodies) {
        const message = readMessage(known.read, body)
        assert.ok(message, id)
        const drawn = draw(known, body).html
        for (const text of [message.heading, message.text, ...message.facts.flat()])
          assert.equal(typeof text, 'string', `${id}: ${JSON.stringify(message)}`)
        assert.notEqual(message.heading + message.text, '', id)
        assert.doesNotMatch(drawn, /undefined|\[object|class="data"/, id)
      }
    })

  test(`every recorded message of ${type} is drawn without a tag that could act`, () => {
    for (const { id, body } of bodies)
      assert.doesNotMatch(draw(known, body).html, /<(script|img|iframe|a|form|input|style|link|svg)\b|\son\w+=/i, id)
  })
}

test('what failed looks so, what went well looks so', () => {
  const looks = (type: keyof typeof providers, id: RegExp) => {
    const body =
      goldens(type)
        .find((golden) => id.test(golden.id))
        ?.exchange.at(-1)?.request.body ?? ''
    return readMessage(providers[type].read, body)?.isBad
  }
  const colourful = ['slack', 'discord', 'rocket', 'msteams', 'googlechat', 'lark', 'zoom', 'github', 'gitlab'] as const
  for (const type of colourful) {
    assert.equal(looks(type, /(^|\/)error$/), true, type)
    assert.equal(looks(type, /(^|\/)info$/), false, type)
  }
})
