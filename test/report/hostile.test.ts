import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marked } from 'marked'
import { ConfigError } from '../../src/common/errors.ts'
import type { Result } from '../../src/delivery/result.ts'
import { previewPage } from '../../src/report/page/page.ts'
import { abortMarkdown, summaryMarkdown } from '../../src/report/summary/summary.ts'
import { hostile } from '../support/hostile.ts'
import { delivery, event, recorder, rehearsed, report, request, slackBody } from '../support/report-samples.ts'

/** A run in which everything that comes from outside is this text. */
function all(text: string): Result {
  const base = { provider: text, type: text, alert: text, file: text, line: 1 }
  const shown = rehearsed({ url: text, headers: { [text]: text }, body: text })
  const failed = { status: 'failed', error: text, hint: text } as const
  const preview = { status: 'skipped', code: 'preview' } as const
  const message = rehearsed({ body: slackBody(text, text) })
  const comment = rehearsed({ body: JSON.stringify({ body: text }) })
  const { kind: _kind, ...object } = event.involvedObject
  return {
    event: {
      ...event,
      involvedObject: { ...object, kind: text },
      severity: text,
      message: text,
      metadata: new Map([[text, text]]),
    },
    deliveries: [
      delivery({ ...base, ...failed, requests: [request({ url: text, status: 500 })] }),
      delivery({ ...base, status: 'skipped', code: 'gate', reason: text, requests: [] }),
      delivery({ ...base, ...preview, requests: [shown] }),
      delivery({ ...base, ...preview, type: 'slack', requests: [message] }),
      delivery({ ...base, ...preview, type: 'githubpullrequestcomment', requests: [comment] }),
      delivery({ ...base, ...preview, type: 'generic', requests: [shown] }),
    ],
    unmatched: [{ alert: text, code: 'kind', reason: text }],
    conditions: [
      {
        provider: text,
        type: 'Ready',
        file: 'clusters/notify.yaml',
        line: 1,
        status: 'False',
        reason: 'ValidationFailed',
        message: text,
      },
    ],
    problems: (['error', 'warning', 'notice'] as const).map((severity) => ({ severity, message: text, file: text })),
  }
}

const systems: Record<string, { environment: Record<string, string>; isAction?: boolean }> = {
  github: { environment: { GITHUB_ACTIONS: 'true', NO_COLOR: '1' }, isAction: true },
  azure: { environment: { TF_BUILD: 'True' } },
  gitlab: { environment: { GITLAB_CI: 'true' } },
  text: { environment: {} },
}

// What each runner recognizes as a command. Source: ActionCommand.TryParseV2 and TryParse of actions/runner, the agent's
// Command.TryParse, GitLab's ansi2json.
const escapeCharacter = '\u001b'

const commands = {
  github: /^\s*::[^:\s][^:]*?::|##\[\w+/m,
  azure: /##vso\[[\w.]+|^##\[\w+\]/m,
  gitlab: /section_(start|end):\d+:[\w.-]+(\[[^\]]*\])?\r/,
  text: new RegExp(escapeCharacter),
}

/** The commands that the run itself writes. */
const own: Record<string, RegExp> = {
  github:
    /^::(?:error|warning|notice)(?: file=[^:,\n]*(?:,line=\d+)?(?:,col=\d+)?)?::.*$|^::group::.*$|^::endgroup::$|^::debug::.*$/gm,
  azure:
    /^##vso\[task\.logissue type=(?:error|warning);(?:sourcepath=[^;\]\n]*;)?(?:linenumber=\d+;)?\].*$|^##\[(?:group|endgroup|debug)\].*$/gm,
  gitlab: /^section_(?:start|end):\d+:flux_notify_\d+(?:\[collapsed=true\])?\r.\[0K.*$/gm,
}

for (const [name, text] of Object.entries(hostile)) {
  for (const [system, setting] of Object.entries(systems)) {
    test(`${name} is text in the log of ${system}`, async () => {
      for (const mode of ['send', 'preview'] as const) {
        const { reporter, written } = recorder(mode, { ...setting, raw: { debug: true } })
        reporter.log.info(text)
        reporter.log.debug(text)
        reporter.log.group(text, [text])
        await report(reporter, all(text))
        reporter.abort(new ConfigError(text, { file: text, field: text }))
        const log = (written.stdout + written.stderr).replaceAll(own[system] ?? /(?!)/g, '')
        assert.doesNotMatch(shortened(log), commands[system as keyof typeof commands])
        assertVisible(log)
      }
    })
  }

  test(`${name} is text in annotations`, async () => {
    const { reporter, written } = recorder('send', systems.github)
    await report(reporter, all(text))
    const annotations = written.stdout.split('\n').filter((line) => /^::(error|warning|notice)/.test(line))
    assert.equal(annotations.length, 4)
    for (const annotation of annotations) {
      const message = decodeURIComponent(annotation.replace(/^::\w+ [^:]*::/, ''))
      assert.doesNotMatch(shortened(message), /^\s*::|##\[/m)
      assert.ok(message.length <= 4096)
      assertVisible(message)
    }
  })

  test(`${name} is text in the summary`, () => {
    const plain = text.trim() === '' ? ' ' : 'plain'
    for (const mode of ['send', 'preview', 'validate'] as const) {
      const markdown = summaryMarkdown(all(text), mode)
      assertVisible(markdown)
      assert.deepEqual(tagsOf(markdown), tagsOf(summaryMarkdown(all(plain), mode)), mode)
      assert.ok(Buffer.byteLength(markdown) < 1024 * 1024)
    }
    assert.deepEqual(tagsOf(abortMarkdown(text, text)), tagsOf(abortMarkdown(plain, plain)))
  })

  test(`${name} is text in the preview page`, async () => {
    for (const mode of ['send', 'preview'] as const) {
      const page = await previewPage(all(text), mode)
      assert.doesNotMatch(shortened(page), /<(script|img|iframe|svg|form|input|object|embed|base)\b/i)
      assert.doesNotMatch(shortened(page), /<[^>]*\s(on\w+|src|style)=/i)
      assert.deepEqual(hrefs(page), hrefs(await previewPage(all('plain'), mode)))
      assertVisible(page)
    }
  })
}

/** The tags in the rendered HTML. Texts must add none. */
function tagsOf(markdown: string): string[] {
  const html = marked.parse(markdown, { async: false, gfm: true })
  return [...html.matchAll(/<\/?([a-z]+\d?)\b/g)].map(([tag]) => tag)
}

function hrefs(page: string): string[] {
  return [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href as string)
}

/** Asserts that there are no control characters except line breaks and tabs, and none that change the text direction. */
function assertVisible(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are searched for
  const found = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/.exec(text)
  assert.equal(found, null, found ? JSON.stringify(text.slice(found.index - 20, found.index + 20)) : '')
}

/** Makes the message of a failed assertion readable. */
function shortened(text: string): string {
  return text.replaceAll(/(.)\1{200,}/g, '$1…')
}

test('a hundred thousand characters are shown in full in the preview of their request', async () => {
  const text = 'x'.repeat(100_000)
  const { reporter, written } = recorder('preview')
  await report(reporter, all(text))
  assert.ok(written.stdout.includes(text))
  assert.ok((await previewPage(all(text), 'preview')).includes(text))
})
