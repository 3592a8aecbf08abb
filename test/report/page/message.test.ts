import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMessage } from '../../../src/providers/message.ts'
import { draw } from '../../../src/report/page/drawing.ts'
import { goldens, providers } from '../../support/support.ts'

const drawn = (type: string, body: string, url = ''): string =>
  draw(providers[type as keyof typeof providers], type, { body, url, time: null }).html

// The page must draw the requests that the real controller sent.
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
        const page = drawn(type, body)
        for (const text of [message.heading, message.text, ...message.facts.flat()])
          assert.equal(typeof text, 'string', `${id}: ${JSON.stringify(message)}`)
        assert.notEqual(message.heading + message.text, '', id)
        assert.doesNotMatch(page, /undefined|\[object|class="data"/, id)
      }
    })

  test(`every recorded message of ${type} is drawn without active tags`, () => {
    for (const { id, body } of bodies)
      assert.doesNotMatch(drawn(type, body), /<(script|img|iframe|a|form|input|style|link|svg)\b|\son\w+=/i, id)
  })
}

test('failures and successes look different', () => {
  const looks = (type: keyof typeof providers, id: RegExp) => {
    const body =
      goldens(type)
        .find((golden) => id.test(golden.id))
        ?.exchange.at(-1)?.request.body ?? ''
    return readMessage(providers[type].read, body)?.tone
  }
  const colours = {
    slack: ['red', 'green'],
    discord: ['red', 'green'],
    rocket: ['red', 'blue'],
    msteams: ['red', 'none'],
    googlechat: ['red', 'none'],
    lark: ['red', 'turquoise'],
    zoom: ['none', 'none'],
    github: ['red', 'green'],
    gitlab: ['red', 'green'],
    datadog: ['red', 'blue'],
    sentry: ['red', 'none'],
    'incident.io': ['red', 'green'],
    pagerduty: ['red', 'none'],
  } as const
  for (const [type, [error, info]] of Object.entries(colours)) {
    assert.equal(looks(type as keyof typeof colours, /(^|\/)error$/), error, type)
    assert.equal(looks(type as keyof typeof colours, /(^|\/)info$/), info, type)
  }
})
