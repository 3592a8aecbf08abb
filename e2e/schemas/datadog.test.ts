import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type Ground, service } from '../service.ts'
import { events, sent } from './bodies.ts'

// biome-ignore lint/suspicious/noExplicitAny: a model of Datadog's client
type Deserialize = (body: unknown) => any

const models = '@datadog/datadog-api-client/dist/packages/datadog-api-client-v1/models/ObjectSerializer.js'

function start({ tools: [client] }: Ground): Deserialize {
  const { ObjectSerializer } = createRequire(path.join(client?.folder ?? '', 'package.json'))(models)
  return (body) => ObjectSerializer.deserialize(body, 'EventCreateRequest', '')
}

await service({ name: 'Datadog (its client)', tools: ['datadog'] }, start, (it) => {
  for (const [name, event] of Object.entries(events))
    it(`accepts ${name} as an EventCreateRequest without unknown fields`, async (deserialize) => {
      const [request, ...others] = await sent({ type: 'datadog' }, event)
      assert.deepEqual(others, [])
      assert.equal(request?.url, '/api/v1/events')
      assert.equal(request?.headers['dd-api-key'], 'of-the-service')
      const model = deserialize(request?.body)
      assert.equal(model._unparsed, undefined)
      assert.equal(model.additionalProperties, undefined)
      assert.equal(model.text, event.message)
      assert.ok(model.tags.includes(`flux_reason:${event.reason.toLowerCase()}`))
    })

  it('does find violations: a body without a title, an unknown alert type', (deserialize) => {
    assert.throws(() => deserialize({ text: 'x' }), /missing required property 'title'/)
    assert.equal(deserialize({ title: 'x', text: 'x', alert_type: 'odd' })._unparsed, true)
  })
})
