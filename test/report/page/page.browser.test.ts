import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Result } from '../../../src/delivery/result.ts'
import { isTypeName } from '../../../src/providers/index.ts'
import { previewPage } from '../../../src/report/page/page.ts'
import { hostile } from '../../support/hostile.ts'
import { delivery, event, previewed, rehearsed, sent, slackBody } from '../../support/report-samples.ts'
import { goldens, providers } from '../../support/support.ts'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]
const places = process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : usual
const executablePath = places.find((file) => existsSync(file))
const absent = `no browser: the preview page is NOT tested; install chromium or set CHROMIUM_PATH (looked for ${places.join(', ')})`
if (executablePath === undefined) {
  process.stderr.write(`\n*** ${absent} ***\n\n`)
  // node:test's summary does not count a skipped suite, but it counts a skipped test.
  test('the preview page looks right in Chromium', { skip: absent })
}

/** A page with a message of every provider type, as the real controller sent it. */
function everyType(): Result {
  const deliveries = Object.keys(providers).map((type) => {
    const golden = goldens(type).find(({ id, error, exchange }) => /\/error$/.test(id) && !error && exchange.length > 0)
    const requests = (golden ?? goldens(type).find(({ exchange }) => exchange.length > 0))?.exchange ?? []
    assert.ok(isTypeName(type))
    return delivery({
      provider: `flux-system/${type}`,
      type,
      status: 'skipped',
      code: 'preview',
      requests: requests.map(({ request: { method, url, headers, body } }) =>
        rehearsed({ method, url, headers, body }),
      ),
    })
  })
  return { ...previewed(), deliveries }
}

/** A page long enough for an index. */
function sixty(): Result {
  const some = everyType().deliveries.slice(0, 20)
  return {
    ...previewed(),
    deliveries: [...some, ...some, ...some],
    paste: 'To send, set before the command:\nexport A=b',
  }
}

/** A page in which every text is hostile. */
function everyHostileText(): Result {
  const texts = Object.values(hostile)
  return {
    ...sent(),
    event: { ...event, message: texts.join('\n'), reason: texts.join(' ') },
    deliveries: texts.flatMap((text) => {
      const comment = rehearsed({ body: JSON.stringify({ body: text }) })
      const named = { provider: text, alert: text, file: text, requests: [], rehearsal: () => [comment] }
      const attachment = rehearsed({ body: slackBody(text, text), url: text, headers: { [text]: text } })
      return [
        delivery({ ...named, type: 'githubpullrequestcomment', status: 'failed', error: text, hint: text }),
        delivery({ ...named, type: 'slack', rehearsal: () => [attachment] }),
        delivery({ ...named, type: 'generic', rehearsal: () => [attachment] }),
      ]
    }),
    unmatched: texts.map((text) => ({ alert: text, code: text, reason: text })),
    problems: texts.map((text) => ({ severity: 'warning', message: text, file: text })),
  }
}

const pages = {
  send: await previewPage(sent(), 'send'),
  preview: await previewPage(previewed(), 'preview'),
  'every type': await previewPage(everyType(), 'preview'),
  'hostile texts': await previewPage(everyHostileText(), 'send'),
  sixty: await previewPage(sixty(), 'preview'),
  'nothing matched': await previewPage({ ...sent(), deliveries: [] }, 'send'),
}

describe('the preview page in Chromium', { skip: executablePath === undefined && absent }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'flux-notify-page-'))
  let browser: Browser
  before(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
    browser = await chromium.launch({ executablePath: executablePath as string, args })
  })
  after(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })

  /** Opens a page and records its requests and the browser's errors. */
  async function open(html: string, width = 1200, colorScheme: 'light' | 'dark' = 'light') {
    const file = path.join(folder, 'page.html')
    writeFileSync(file, html)
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
    const asked: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('dialog', (dialog) => complaints.push(dialog.message()))
    const url = pathToFileURL(file).href
    await page.goto(url, { waitUntil: 'load' })
    return { page, asked, complaints, url }
  }

  for (const [name, html] of Object.entries(pages)) {
    for (const width of [360, 1200]) {
      for (const scheme of ['light', 'dark'] as const) {
        // Only half of the combinations for the long page, since axe takes ten seconds for it.
        if (name === 'hostile texts' && (width === 360) === (scheme === 'dark')) continue
        test(`axe finds nothing: ${name}, ${scheme}, ${width} px`, { timeout: 120_000 }, async () => {
          const { page } = await open(html, width, scheme)
          assert.deepEqual(await violations(page), [])
          await page.close()
        })
      }

      test(`no requests and no horizontal scrolling: ${name}, ${width} px`, async () => {
        const { page, asked, complaints, url } = await open(html, width)
        assert.deepEqual(asked, [url])
        assert.deepEqual(complaints, [])
        const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
        const active = await page.locator('script, img, iframe, form, input, [onload], [onerror], [style]').count()
        const title = await page.title()
        assert.match(title, /^flux-notify: /)
        assert.equal(wide, 0)
        assert.equal(active, 0)
        assert.equal(page.url(), url)
        await page.close()
      })
    }
  }

  test('its policy blocks injected scripts, images and styles', async () => {
    const intruder =
      '<script>document.title="ran"</script><img src="https://evil.example/x.png"><p style="color:red" id="styled">x</p>'
    const { page, complaints } = await open(pages.preview.replace('</main>', `${intruder}</main>`))
    assert.match(await page.title(), /^flux-notify: /)
    const colour = await page.evaluate("getComputedStyle(document.querySelector('#styled')).color")
    assert.notEqual(colour, 'rgb(255, 0, 0)')
    assert.equal(complaints.length, 3, complaints.join('\n'))
    await page.close()
  })

  test('the keyboard reaches the messages, opens requests and scrolls long texts', async () => {
    const { page } = await open(pages.preview)
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate('document.activeElement.className'), 'skip')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate('document.activeElement.id'), 'main')
    const closed = page.locator('details:not([open]) > summary').first()
    await closed.focus()
    await page.keyboard.press('Enter')
    assert.equal(await page.locator('details:not([open])').count(), 0)
    const unreachable = await page.evaluate(`[...document.querySelectorAll('*')].filter((element) =>
      element.scrollHeight > element.clientHeight + 1 && getComputedStyle(element).overflowY === 'auto' && element.tabIndex < 0
    ).length`)
    assert.equal(unreachable, 0)
    await page.close()
  })

  test('dark and light mode have different colours', async () => {
    const background = async (scheme: 'light' | 'dark') => {
      const { page } = await open(pages.send, 1200, scheme)
      const colour = await page.evaluate('getComputedStyle(document.body).backgroundColor')
      await page.close()
      return colour
    }
    assert.notEqual(await background('light'), await background('dark'))
  })
})

/** Returns axe's findings, one per line. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => [id, html.slice(0, 200), failureSummary.slice(0, 300)].join(': '))
    )
  )`)
}
