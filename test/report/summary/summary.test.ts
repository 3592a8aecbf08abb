import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import type { Condition } from '../../../src/check/ready-condition.ts'
import { ConfigError } from '../../../src/common/errors.ts'
import type { DeliveryResult, Result } from '../../../src/delivery/result.ts'
import type { Mode } from '../../../src/inputs/definitions.ts'
import { summaryMarkdown } from '../../../src/report/summary/summary.ts'
import { delivery, event, previewed, recorder, report, sent } from '../../support/report-samples.ts'

const golden = (name: string): string => new URL(`golden/${name}`, import.meta.url).pathname
const asText = { serializers: [String] }
const mebibyte = 1024 * 1024

// The runner's files for this process: @actions/core keeps using the first ones that it finds.
const folder = mkdtempSync(path.join(tmpdir(), 'flux-notify-summary-'))
after(() => rmSync(folder, { recursive: true }))
const files = { GITHUB_STEP_SUMMARY: path.join(folder, 'summary.md'), GITHUB_OUTPUT: path.join(folder, 'output') }
Object.assign(process.env, files)

/** The outputs and the summary that an Action run writes. */
async function actionRun(raw: Record<string, boolean | string>, act: (action: ReturnType<typeof recorder>) => unknown) {
  for (const file of Object.values(files)) writeFileSync(file, '')
  await act(recorder('send', { raw, environment: { GITHUB_ACTIONS: 'true' }, isAction: true }))
  return {
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    output: readFileSync(files.GITHUB_OUTPUT, 'utf8'),
  }
}

/** The event, then the deliveries. */
function start(outcome: string): RegExp {
  const title = '### flux-notify: `error` `Kustomization apps/podinfo` `HealthCheckFailed`'
  return new RegExp(`^${title}\n\n<pre>Health check failed after 30s: .*</pre>\n\n\\*\\*${outcome}\\*\\*\n`)
}

test('the summary of send is as recorded', (t) => {
  t.assert.fileSnapshot(summaryMarkdown(sent(), 'send'), golden('summary.send.md'), asText)
})

test('the summary of preview shows what would be sent', (t) => {
  t.assert.fileSnapshot(summaryMarkdown(previewed(), 'preview'), golden('summary.preview.md'), asText)
})

test('the summary of validate lists Providers and problems', (t) => {
  const result = { ...sent(), event: undefined, deliveries: [], unmatched: [] }
  t.assert.fileSnapshot(summaryMarkdown(result, 'validate'), golden('summary.validate.md'), asText)
})

test('a run with nothing to send says so first', () => {
  const result = { ...sent(), deliveries: [] }
  assert.match(summaryMarkdown(result, 'send'), start('➖ Nothing to send: no Alert matches the event'))
})

test('a check mark means that something was delivered, or that every Provider is ready', () => {
  const mark = (result: Result, mode: Mode) => /[✅❌➖📋]/u.exec(summaryMarkdown(result, mode))?.[0]
  const nothing: Result = { ...sent(), problems: [], conditions: [] }
  const run = (...deliveries: DeliveryResult[]): Result => ({ ...nothing, deliveries })
  const skip = delivery({ status: 'skipped', code: 'gate' })
  const [ready, unknown] = sent().conditions as [Condition, Condition]
  const check = (...conditions: Condition[]): Result => ({ ...nothing, event: undefined, deliveries: [], conditions })
  assert.equal(mark(run(delivery(), skip), 'send'), '✅')
  assert.equal(mark(run(skip), 'send'), '➖')
  assert.equal(mark(run(delivery(), delivery({ status: 'failed' })), 'send'), '❌')
  assert.equal(mark(run(delivery({ status: 'skipped', code: 'preview' })), 'preview'), '📋')
  assert.equal(mark(run(skip), 'preview'), '➖')
  assert.equal(mark(check(ready), 'validate'), '✅')
  assert.equal(mark(check(ready, unknown), 'validate'), '➖')
  assert.equal(mark(check(), 'validate'), '➖')
})

test('summary: true writes it, summary: false writes nothing', async () => {
  const written = await actionRun({}, ({ reporter }) => report(reporter, sent()))
  assert.match(written.summary, start('❌ 1 delivered, 3 failed, 1 skipped'))
  const none = await actionRun({ summary: false }, ({ reporter }) => report(reporter, sent()))
  assert.equal(none.summary, '')
})

test('a run that cannot start explains why in the summary', async () => {
  const abort = ({ reporter }: ReturnType<typeof recorder>) =>
    reporter.abort(new ConfigError('no Provider in clusters', { file: 'clusters/a.yaml', line: 3 }))
  const { summary } = await actionRun({}, abort)
  assert.equal(
    summary,
    '### ❌ flux-notify: nothing was sent\n\n<pre>no Provider in clusters</pre>\n\n`clusters/a.yaml:3`\n',
  )
  assert.equal((await actionRun({ summary: false }, abort)).summary, '')
})

test('a summary never exceeds 1 MiB, and says what it leaves out', () => {
  const many = Array.from({ length: 20_000 }, (_, at) =>
    delivery({ provider: `team-${at}/slack`, status: 'failed', error: `refused: ${'é'.repeat(400)}` }),
  )
  const unmatched = many.map(({ providerName }) => ({ alert: providerName, code: 'kind', reason: 'another kind' }))
  const text = summaryMarkdown({ ...sent(), deliveries: many, unmatched }, 'send')
  assert.ok(Buffer.byteLength(text) <= mebibyte)
  assert.match(text.slice(0, 1000), start('❌ 0 delivered, 20000 failed, 0 skipped'))
  for (const noun of ['deliveries', 'failures', 'Alerts'])
    assert.ok(new RegExp(`\\n\\n\\d+ of 20000 ${noun} left out here`).test(text), noun)
  assert.equal(text.match(/<details>/g)?.length ?? 0, text.match(/<\/details>/g)?.length ?? 0)
})

test('a summary of one huge text stays small', () => {
  const huge = { ...event, message: 'x'.repeat(5_000_000) }
  const text = summaryMarkdown({ ...sent(), event: huge }, 'send')
  assert.ok(Buffer.byteLength(text) < 200_000)
  assert.ok(/more characters\)<\/pre>\n\n<\/details>/.test(text))
})

test('outputs carry no bodies and stay under 1 MB', async () => {
  const written = await actionRun({}, ({ reporter }) => report(reporter, previewed()))
  assert.doesNotMatch(written.output, /"(body|headers|rehearsal|line)":(?!\d)/)
  const huge = { ...sent(), event: { ...event, message: 'x'.repeat(2_000_000) } }
  const { output } = await actionRun({}, ({ reporter }) => report(reporter, huge))
  assert.ok(Buffer.byteLength(output) < 1_000_000)
  assert.ok(/are left out: an output holds 1 MB/.test(output))
  assert.ok(/"status":"failed"/.test(output))
})
