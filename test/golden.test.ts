import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences } from './support/differences.ts'
import { replay } from './support/golden-case.ts'
import { goldens, goldenTypes, providers } from './support/support.ts'

// Runs every recorded case through the whole pipeline, except the sockets (test/support/golden-case.ts): replies come from the
// record, and there are no waits between retries. The test/providers/<type>.test.ts of otel (protobuf), sentry (envelopes),
// azureeventhub, googlepubsub (signatures) and nats (authentication) compare more.

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
        assert.notDeepEqual(found, [], 'matches the record now: remove it from the table')
        for (const line of found) assert.match(line, difference.lines)
      })
    }
    const other = cases.filter(({ id }) => Object.hasOwn(differences, id)).map(({ id }) => id)
    t.diagnostic(
      `${type}: ${cases.length - other.length} of ${cases.length} equal${other.map((id) => `, not ${id}`).join('')}`,
    )
  })
}

test('every type has recorded cases, and every listed difference belongs to a recorded case', (t) => {
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
