import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError } from '../../../src/common/errors.ts'
import { delivery, previewed, recorder, report, sent } from '../../support/report-samples.ts'

const golden = (name: string): string => new URL(`golden/${name}`, import.meta.url).pathname
const asText = { serializers: [String] }

const systems = {
  text: { environment: {} },
  terminal: { environment: {}, isTerminal: true },
  action: { environment: { GITHUB_ACTIONS: 'true' }, isAction: true },
  gitlab: { environment: { GITLAB_CI: 'true' } },
  azure: { environment: { TF_BUILD: 'True' } },
}

for (const [system, setting] of Object.entries(systems)) {
  test(`the log of send is as recorded: ${system}`, async (t) => {
    const { reporter, written } = recorder('send', setting)
    await report(reporter, sent())
    t.assert.fileSnapshot(steady(written.both), golden(`send.${system}.txt`), asText)
  })

  test(`the log of preview shows each request in full: ${system}`, async (t) => {
    const { reporter, written } = recorder('preview', setting)
    await report(reporter, previewed())
    t.assert.fileSnapshot(steady(written.both), golden(`preview.${system}.txt`), asText)
  })

  test(`a run that cannot start says how to fix it: ${system}`, (t) => {
    const { reporter, written } = recorder('send', setting)
    const where = { file: 'clusters/prod/notify.yaml', line: 12, column: 3, field: 'spec.type' }
    reporter.abort(new ConfigError('unknown type "slak"; expected one of slack, discord', where))
    t.assert.fileSnapshot(written.both, golden(`refuse.${system}.txt`), asText)
  })
}

/** Replaces the time in GitLab's sections, and makes escape sequences readable in the golden files. */
function steady(text: string): string {
  return text
    .replaceAll(/(section_\w+):\d+/g, '$1:<time>')
    .replaceAll('\u001b', '\\e')
    .replaceAll('\r', '\\r')
}

test('--quiet leaves failures and warnings', async () => {
  const { reporter, written } = recorder('send', { raw: { quiet: true } })
  await report(reporter, sent())
  assert.equal(written.stdout, '')
  assert.match(written.stderr, /^error: .*teams: HTTP 404/m)
  assert.match(written.stderr, /^warning: /m)
  assert.doesNotMatch(written.stderr, /notice/)
})

test('--debug lines go to standard error, or are debug commands of the runner', () => {
  const cli = recorder('send', { raw: { debug: true } })
  cli.reporter.log.debug('asked\nagain')
  assert.equal(cli.written.stderr, 'asked\n    again\n')
  const action = recorder('send', { ...systems.action, raw: { debug: true } })
  action.reporter.log.debug('asked\nagain')
  assert.equal(action.written.stdout, '::debug::asked%0Aagain\n')
  const silent = recorder('send')
  silent.reporter.log.debug('asked')
  assert.equal(silent.written.both, '')
})

test('with --output json, only the result is on standard output', async () => {
  const { reporter, written } = recorder('send', { raw: { output: 'json', debug: true } })
  await report(reporter, sent())
  assert.equal(JSON.parse(written.stdout).deliveries.length, 5)
  assert.match(written.stderr, /1 delivered, 3 failed, 1 skipped/)
  const aborted = recorder('send', { raw: { output: 'json' } })
  aborted.reporter.abort(new ConfigError('no'))
  assert.deepEqual(JSON.parse(aborted.written.stdout).problems, [{ severity: 'error', message: 'no' }])
})

const colours: [Record<string, string>, boolean, boolean][] = [
  [{}, false, false],
  [{}, true, true],
  [{ TERM: 'dumb' }, true, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ GITHUB_ACTIONS: 'true' }, false, true],
  [{ GITHUB_ACTIONS: 'true', NO_COLOR: '1' }, false, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
]

for (const [environment, isTerminal, isColoured] of colours) {
  test(`colour ${isColoured ? 'on' : 'off'}: ${JSON.stringify(environment)}, ${isTerminal ? 'terminal' : 'no terminal'}`, () => {
    const { reporter, written } = recorder('send', { environment, isTerminal })
    reporter.ended(delivery())
    assert.equal(written.stdout.includes('\u001b['), isColoured)
  })
}

test('at most ten annotations per severity are shown, the tenth says how many more there are, and a group has all', async () => {
  const { reporter, written } = recorder('send', systems.action)
  const failures = Array.from({ length: 12 }, (_, at) =>
    delivery({ provider: `p${at}`, status: 'failed', error: `aborted ${at}` }),
  )
  await report(reporter, { ...sent(), deliveries: failures })
  const errors = written.stdout.split('\n').filter((line) => line.startsWith('::error'))
  assert.equal(errors.length, 10)
  assert.match(errors[9] as string, /and 3 more errors/)
  assert.match(written.stdout, /::group::All 14 problems\n(?:.*\n)*? {2}error: .*aborted 11\n/)
  const ten = recorder('send', systems.action)
  await report(ten.reporter, { ...sent(), deliveries: failures.slice(0, 10) })
  assert.equal(ten.written.stdout.split('\n').filter((line) => line.startsWith('::error')).length, 10)
  assert.doesNotMatch(ten.written.stdout, /more errors|All \d+ problems/)
})

test('no secret appears, wherever it is', async () => {
  const secret = 'hunter2-hunter2'
  const { reporter, written } = recorder('send', { secrets: [secret], raw: { output: 'json', debug: true } })
  const result = sent()
  reporter.log.debug(`debug ${secret}`)
  reporter.log.info([`a ${secret}`, { text: secret, tone: 'good' }])
  await report(reporter, {
    ...result,
    event: { ...sent().event, message: secret, metadata: new Map([[secret, secret]]) } as never,
    unmatched: [{ alert: 'apps/all', code: 'kind', reason: secret }],
    problems: [{ severity: 'error', message: secret, file: 'n.yaml' }],
    conditions: [
      {
        provider: 'apps/chat',
        type: 'Ready',
        file: 'clusters/notify.yaml',
        line: 1,
        status: 'False',
        reason: 'ValidationFailed',
        message: secret,
      },
    ],
  })
  reporter.abort(new ConfigError(secret, { file: 'n.yaml' }))
  assert.doesNotMatch(written.both, /hunter2/)
})

test('a secret that is part of a name does not hide the Provider in the result', async () => {
  const { reporter, written } = recorder('send', { secrets: ['flux', 'clusters'], raw: { output: 'json' } })
  const result = sent()
  await report(reporter, result)
  const told: { provider: string; alert: string | null; file: string }[] = JSON.parse(written.stdout).deliveries
  assert.deepEqual(
    told.map(({ provider, alert, file }) => [provider, alert, file]),
    result.deliveries.map((one) => [one.providerName, one.alertName, one.provider?.file]),
  )
})

test('a secret that equals a documented value does not break the result', async () => {
  const { reporter, written } = recorder('send', { secrets: ['failed', 'delivered'], raw: { output: 'json' } })
  await report(reporter, sent())
  const { deliveries } = JSON.parse(written.stdout)
  assert.deepEqual(
    deliveries.map(({ status }: { status: string }) => status),
    ['delivered', 'skipped', 'failed', 'failed', 'failed'],
  )
})
