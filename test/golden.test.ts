import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences } from './support/differences.ts'
import { replay } from './support/golden-case.ts'
import { goldens, goldenTypes, providers } from './support/support.ts'

// Every recorded case through the whole pipeline: test/replay.ts. All but the sockets is the product's own: the answers
// come from the record, and waits between tries pass at once. Bodies of otel (protobuf) and sentry (envelopes), signatures
// of azureeventhub and googlepubsub, and sign-ins of nats are compared in their test/providers/<type>.test.ts as well.

const types = goldenTypes()
const judged = new Set<string>()

for (const type of types) {
  const cases = goldens(type)
  test(`${type}: ${cases.length} recorded cases`, async (t) => {
    for (const golden of cases) {
      judged.add(golden.id)
      await t.test(`${golden.id}: ${golden.about}`, async (t) => {
        const found = await replay(golden)
        const difference = differences[golden.id]
        if (!difference) return assert.deepEqual(found, [])
        t.diagnostic(`deliberately different: ${difference.reason}`)
        assert.notDeepEqual(found, [], 'equals the record by now: take it out of the table')
        for (const line of found) assert.match(line, difference.lines)
      })
    }
    const other = cases.filter(({ id }) => Object.hasOwn(differences, id)).map(({ id }) => id)
    t.diagnostic(
      `${type}: ${cases.length - other.length} of ${cases.length} equal${other.map((id) => `, not ${id}`).join('')}`,
    )
  })
}

test('every type has recorded cases, and no difference is of a case that is gone', (t) => {
  const unrecorded = Object.keys(providers).filter((type) => !types.includes(type))
  assert.deepEqual(unrecorded, [])
  assert.deepEqual(
    Object.keys(differences).filter((id) => !judged.has(id)),
    [],
  )
  t.diagnostic(
    `${judged.size} cases of ${types.length} folders judged, ${Object.keys(differences).length} deliberately different, none left out`,
  )
})
