import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DeliveryError } from '../../src/common/errors.ts'
import { msteams } from '../../src/providers/msteams.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const connector = 'https://acme.webhook.office.com/webhookb2/0@1/IncomingWebhook/2/3'
const workflow = 'https://0.environment.api.powerplatform.com/powerautomate/invoke?sig=x'
const tooLarge =
  'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 413 with ContextId tcid=1'

test("a connector's 200 with an error text is a failure", () => {
  const { error } = play(msteams.send(sampleEvent(), sampleTarget({ address: connector })), { body: tooLarge })
  assert.ok(error instanceof DeliveryError)
  assert.equal(error.message, `Teams answered: ${tooLarge}`)
  assert.match(hintFor(msteams, { status: 200, body: tooLarge }) ?? '', /28 KB/)
})

test('the 1 of a connector and the empty reply of a Workflow are successes', () => {
  const at = (address: string, status: number, body: string) =>
    play(msteams.send(sampleEvent(), sampleTarget({ address })), { status, body }).error
  assert.equal(at(connector, 200, '1'), undefined)
  assert.equal(at(workflow, 202, ''), undefined)
  assert.equal(at(workflow, 200, '{"error":null}'), undefined)
})

test('addresses of retired services get a notice', () => {
  const notices = (address: string) =>
    msteams.retired?.filter((one) => one.address?.test(address)).map((one) => one.message)
  assert.match(notices(connector)?.join() ?? '', /connectors/)
  assert.match(
    notices('https://prod-01.westeurope.logic.azure.com:443/workflows/0?sig=x')?.join() ?? '',
    /logic\.azure\.com/,
  )
  assert.deepEqual(notices(workflow), [])
})

test('the limit counts the bytes of the whole card', () => {
  const event = sampleEvent({ message: 'ü'.repeat(15_000) })
  const { requests } = play(msteams.send(event, sampleTarget({ address: workflow })))
  const [limit] = msteams.limits ?? []
  assert.ok(limit && Buffer.byteLength(measured(limit, requests[0]) ?? '') > limit.max)
})

test('the summary is first on the Adaptive Card, and the rest is sorted', () => {
  const metadata = new Map(Object.entries({ zone: 'z', summary: 's', app: 'a' }))
  const { requests } = play(msteams.send(sampleEvent({ metadata }), sampleTarget({ address: workflow })))
  const facts = [0, 1, 2].map((at) =>
    measured(
      { path: `attachments.0.content.body.0.items.2.facts.${at}.title`, max: 0, unit: 'bytes', whenExceeded: '' },
      requests[0],
    ),
  )
  assert.deepEqual(facts, ['summary', 'app', 'zone'])
})
