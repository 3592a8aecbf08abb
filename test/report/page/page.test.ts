import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { ConfigError } from '../../../src/common/errors.ts'
import { checkOutput } from '../../../src/common/output-file.ts'
import { previewPage } from '../../../src/report/page/page.ts'
import { previewed, recorder, report, sent } from '../../support/report-samples.ts'

const golden = (name: string): string => new URL(`golden/${name}`, import.meta.url).pathname
const asText = { serializers: [String] }
const folder = (): string => mkdtempSync(path.join(tmpdir(), 'flux-notify-page-'))

/** The page without its style, which has no golden: it is looked at in a browser. */
function unstyled(page: string): string {
  return page.replace(/<style>.*<\/style>/s, '<style/>').replace(/sha256-[^&]*/, 'sha256-…')
}

test('the page of send is as recorded', async (t) => {
  t.assert.fileSnapshot(unstyled(await previewPage(sent(), 'send')), golden('page.send.html'), asText)
})

test('the page of preview is as recorded', async (t) => {
  t.assert.fileSnapshot(unstyled(await previewPage(previewed(), 'preview')), golden('page.preview.html'), asText)
})

test('the same run makes the same page', async () => {
  assert.equal(await previewPage(sent(), 'send'), await previewPage(sent(), 'send'))
})

test('send and preview write the page whole, into a folder that is made; validate writes none', async () => {
  for (const [mode, result] of [
    ['send', sent()],
    ['preview', previewed()],
  ] as const) {
    const target = path.join(folder(), 'a', 'b', 'page.html')
    const { reporter } = recorder(mode, { raw: { 'preview-file': target } })
    await report(reporter, result)
    assert.equal(readFileSync(target, 'utf8'), await previewPage(result, mode))
    assert.deepEqual(readdirSync(path.dirname(target)), ['page.html'])
  }
  const place = folder()
  const { reporter } = recorder('validate', { raw: { 'preview-file': path.join(place, 'page.html') } })
  await reporter.finish(sent())
  assert.deepEqual(readdirSync(place), [])
})

test('no secret of an event reaches the page', async () => {
  const target = path.join(folder(), 'page.html')
  const { reporter } = recorder('send', { raw: { 'preview-file': target }, secrets: ['Health check', 'podinfo'] })
  await report(reporter, { ...sent(), deliveries: [] })
  assert.doesNotMatch(readFileSync(target, 'utf8'), /Health check|podinfo/)
})

test('a page that cannot be written stops the run before anything is sent', () => {
  const place = folder()
  const refused = (file: string, words: RegExp): void => {
    const { reporter } = recorder('send', { raw: { 'preview-file': file } })
    assert.throws(
      () => reporter.begin(1, undefined),
      (error) => error instanceof ConfigError && words.test(error.message),
    )
  }
  refused(place, /^preview-file: .* is a folder; name a file in it/)
  writeFileSync(path.join(place, 'file'), '')
  refused(path.join(place, 'file', 'page.html'), /^preview-file: .* cannot be written \(E\w+\); name a file/)
  // Linux alone has a folder in which nobody may make one, and where Node's recursive mkdir hangs.
  if (process.platform === 'linux') refused('/proc/none/page.html', /cannot be written \(ENOENT\)/)
  mkdirSync(path.join(place, 'fine'))
  const output = {
    input: 'preview-file',
    file: 'fine/page.html',
    cwd: place,
    own: 'a page',
    isOwn: () => false,
  } as const
  assert.doesNotThrow(() => checkOutput(output))
})

test('a page that cannot be written at the end is an error that is told', async () => {
  const place = folder()
  const { reporter, written } = recorder('preview', { raw: { 'preview-file': place } })
  await reporter.finish(previewed())
  assert.match(written.stderr, /^error: preview-file was not written: E\w+/m)
  assert.deepEqual(readdirSync(place), [])
})
