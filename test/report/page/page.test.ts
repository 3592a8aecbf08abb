import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { ConfigError } from '../../../src/common/errors.ts'
import { checkOutput } from '../../../src/common/output-file.ts'
import { previewPage } from '../../../src/report/page/page.ts'
import { delivery, previewed, recorder, rehearsed, report, sent } from '../../support/report-samples.ts'
import { goldens, type providers } from '../../support/support.ts'

const golden = (name: string): string => new URL(`golden/${name}`, import.meta.url).pathname
const asText = { serializers: [String] }
const folder = (): string => mkdtempSync(path.join(tmpdir(), 'flux-notify-page-'))

/** The page without its style, which is tested in a browser instead. */
function unstyled(page: string): string {
  return page.replace(/<style>.*<\/style>/s, '<style/>').replace(/sha256-[^&]*/, 'sha256-…')
}

test('the page of send is as recorded', async (t) => {
  t.assert.fileSnapshot(unstyled(await previewPage(sent(), 'send')), golden('page.send.html'), asText)
})

test('the page of preview is as recorded', async (t) => {
  t.assert.fileSnapshot(unstyled(await previewPage(previewed(), 'preview')), golden('page.preview.html'), asText)
})

test('many messages have an index with failures first and links to the messages', async () => {
  const failure = delivery({
    provider: 'apps/last',
    status: 'failed',
    error: 'To send, add to the step:\nenv:\n  A: b\nSearched: secrets',
  })
  const deliveries = [...Array.from({ length: 59 }, (_, at) => delivery({ provider: `apps/p${at}` })), failure]
  const page = await previewPage({ ...sent(), deliveries }, 'send')
  const links = [
    ...page.matchAll(/<li><span class="badge (\w+)">\w+<\/span> <a href="#(delivery-\d+)"[^>]*>(.+?)<\/a>/g),
  ]
  assert.equal(links.length, 60)
  assert.deepEqual(links[0]?.slice(1), ['failed', 'delivery-60', 'apps/<wbr>last'])
  for (const [, , id] of links) assert.ok(page.includes(`id="${id}"`), id)
  assert.ok(page.indexOf('id="delivery-60"') < page.indexOf('id="delivery-1"'))
  assert.match(page, /<pre class="paste">env:\n {2}A: b<\/pre><p dir="auto">Searched: secrets<\/p>/)
  const few = await previewPage({ ...sent(), deliveries: deliveries.slice(0, 3) }, 'send')
  assert.doesNotMatch(few, /class="index"/)
})

test('each form is drawn like in its service, with channel, sender and time', async () => {
  const page = async (type: keyof typeof providers) => {
    const golden = goldens(type).find(({ id }) => /\/error$/.test(id))
    const requests = (golden?.exchange ?? []).map(({ request: { method, url, headers, body } }) =>
      rehearsed({ method, url, headers, body }),
    )
    const shown = delivery({ type, status: 'skipped', code: 'preview', requests })
    return previewPage({ ...previewed(), deliveries: [shown] }, 'preview')
  }
  assert.match(
    await page('slack'),
    /service-slack"><strong>Slack<\/strong> <span class="place" dir="auto">#general<\/span> <time>2026-03-14 09:26 UTC<\/time>/,
  )
  assert.match(await page('slack'), /<strong dir="auto">kustomize-controller<\/strong>/)
  assert.match(await page('telegram'), /@fluxcd_alerts/)
  assert.match(await page('msteams'), /Workflows<\/strong><\/p><div class="card red rows coloured"/)
  assert.match(
    await page('googlechat'),
    /the name of the webhook<\/span> <span class="app">app.*class="card red lines coloured"/,
  )
  assert.match(await page('lark'), /class="card red titled"/)
  assert.match(await page('github'), /<span class="place" dir="auto">commit 4a1e0b6d<\/span>/)
  assert.match(await page('azuredevops'), /<strong dir="auto">fluxcd\/kustomization\/podinfo/)
  assert.match(
    await page('githubpullrequestcomment'),
    /<span class="place" dir="auto">#42<\/span>.*the account of the token/s,
  )
  assert.match(await page('gitlabmergerequestcomment'), /<span class="place" dir="auto">!42<\/span>/)
  assert.match(await page('alertmanager'), /class="state">firing<.*<li dir="auto">severity=&quot;error&quot;<\/li>/s)
})

test('the same run writes the same page', async () => {
  assert.equal(await previewPage(sent(), 'send'), await previewPage(sent(), 'send'))
})

test('send and preview write the page atomically and create its folder; validate writes none', async () => {
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
  // Only Linux has a folder in which no folder can be created, and where Node's recursive mkdir hangs.
  if (process.platform === 'linux') refused('/proc/none/page.html', /cannot be written \(ENOENT\)/)
  mkdirSync(path.join(place, 'fine'))
  const output = {
    input: 'preview-file',
    file: 'fine/page.html',
    cwd: place,
    expected: 'a page',
    mayReplace: () => false,
  } as const
  assert.doesNotThrow(() => checkOutput(output))
})

test('a page that cannot be written at the end is reported as an error', async () => {
  const place = folder()
  const { reporter, written } = recorder('preview', { raw: { 'preview-file': place } })
  await reporter.finish(previewed())
  assert.match(written.stderr, /^error: preview-file was not written: E\w+/m)
  assert.deepEqual(readdirSync(place), [])
})
