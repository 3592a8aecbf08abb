import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { boundedJson, redactResult, resultJson } from '../../src/delivery/result.ts'
import { suggestFix } from '../../src/report/log/problem-lines.ts'
import { delivery, previewed, request, sent } from '../support/report-samples.ts'

test('the result has exactly the documented fields', () => {
  const result = JSON.parse(resultJson(sent()))
  assert.deepEqual(Object.keys(result), ['event', 'deliveries', 'unmatched', 'conditions', 'problems'])
  const known = ['provider', 'type', 'alert', 'file', 'status', 'code', 'reason', 'error', 'requests']
  for (const one of result.deliveries)
    assert.deepEqual(
      Object.keys(one).filter((key) => !known.includes(key)),
      [],
    )
  assert.deepEqual(Object.keys(result.deliveries[0].requests[0]), ['method', 'url', 'status', 'attempts', 'durationMs'])
  assert.equal(result.deliveries[2].alert, null)
  assert.match(result.deliveries[2].error, /deleted>; the webhook was deleted: make a new one$/)
  assert.deepEqual(result.problems[0], {
    severity: 'warning',
    message: 'Alert quiet: exclusionList[1] "(" is no pattern: missing closing ): it never fits',
    file: 'clusters/prod/alerts.yaml',
    line: 31,
    column: 7,
  })
})

test('in preview, --output json has headers and bodies, and the output results does not', () => {
  const [whole, output] = [resultJson(previewed()), boundedJson(previewed(), 900_000)].map((text) => JSON.parse(text))
  assert.equal(typeof whole.deliveries[0].requests[0].body, 'string')
  assert.deepEqual(Object.keys(output.deliveries[0].requests[0]), ['method', 'url', 'status', 'attempts', 'durationMs'])
})

test('an output that would be too long keeps failures', () => {
  const many = Array.from({ length: 3000 }, (_, at) => delivery({ provider: `p${at}` }))
  const failed = delivery({ provider: 'last', status: 'failed', error: 'refused' })
  const bytes = 100_000
  const text = boundedJson({ ...sent(), deliveries: [...many, failed] }, bytes)
  assert.ok(Buffer.byteLength(text) <= bytes)
  const { deliveries, problems } = JSON.parse(text)
  assert.equal(deliveries[0].provider, 'last')
  assert.match(problems[0].message, new RegExp(`${3001 - deliveries.length} deliveries are left out`))
})

test('all texts of a result are redacted, and its documented values are not', () => {
  const secrets = ['podinfo', 'Kustomization', 'True', 'warning']
  const redact = (text: string): string => secrets.reduce((all, secret) => all.replaceAll(secret, '***'), text)
  const result = JSON.parse(resultJson(redactResult(sent(), redact)))
  assert.doesNotMatch(JSON.stringify(result), /podinfo|Kustomization/)
  assert.equal(result.conditions[0].status, 'True')
  assert.equal(result.problems[0].severity, 'warning')
  assert.equal(result.event.involvedObject.name, '***')
})

for (const [status, words] of [
  [null, /^check the host/],
  [400, /mode preview shows it/],
  [401, /renew it/],
  [403, /renew it/],
  [404, /check the address and channel of the Provider in clusters\/prod\/notify.yaml:2$/],
  [429, /too many requests/],
  [503, /run again later/],
] as const) {
  test(`a ${status} reply without a hint of the provider type still has a fix`, () => {
    assert.match(suggestFix(delivery({ status: 'failed', requests: [request({ status })] })) ?? '', words)
  })
}

test('the hint of the provider type comes first, and an error in the manifest needs none', () => {
  assert.equal(
    suggestFix(delivery({ status: 'failed', hint: 'do this', requests: [request({ status: 404 })] })),
    'do this',
  )
  assert.equal(suggestFix(delivery({ requests: [] })), undefined)
  assert.equal(
    suggestFix(delivery({ status: 'failed', isConfig: true, requests: [request({ status: null })] })),
    undefined,
  )
})

test('progress does not keep the process alive', () => {
  const script = `
    import { recorder } from ${JSON.stringify(new URL('../support/report-samples.ts', import.meta.url).href)}
    recorder('send').reporter.begin(3, undefined)`
  const { status, signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { timeout: 20_000 })
  assert.deepEqual({ status, signal }, { status: 0, signal: null })
})
