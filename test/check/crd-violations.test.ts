import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { violations } from '../../src/check/crd-violations.ts'

// biome-ignore lint/suspicious/noExplicitAny: recorded cases
const cases: any[] = JSON.parse(readFileSync(new URL('../logic/crd.json', import.meta.url), 'utf8')).cases

for (const one of cases.filter(({ in: { fn } }) => fn === 'validate')) {
  test(`the API server's verdict: ${one.name}`, () => {
    const found = violations(
      one.in.kind,
      one.in.version,
      parse(one.in.manifest, { version: '1.1', uniqueKeys: false }).spec,
    )
    const refused = found.filter(({ unknown }) => !unknown)
    assert.equal(refused.length === 0, one.out.accepted, JSON.stringify({ found, recorded: one.out.errors }))
    const fields = new Set(refused.map(({ field }) => field.replace(/\.(\d+)/g, '[$1]')))
    for (const error of one.out.errors ?? []) {
      const field = /^([^:]+):/.exec(error)?.[1] as string
      assert.ok(field === 'spec' || fields.has(field), `${error} is not told; told are ${[...fields].join(', ')}`)
    }
    const unknown = found.filter((violation) => violation.unknown).map(({ field }) => field.replace(/\.(\d+)/g, '[$1]'))
    assert.deepEqual(
      unknown.sort(),
      (one.out.prunedFields ?? [])
        .filter(
          (field: string) =>
            field.startsWith('spec') && ![...fields].some((refused) => field.startsWith(`${refused}.`)),
        )
        .sort(),
    )
  })
}
