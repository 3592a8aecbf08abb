import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ConfigError, DeliveryError } from '../../src/common/errors.ts'
import { createSharedState } from '../../src/delivery/active-delivery.ts'
import { type DeliverOptions, deliver, type ExchangeResult, rehearse } from '../../src/delivery/run-exchange.ts'
import type { Exchange, HttpRequest, Reply, Request, Skip } from '../../src/providers/exchange.ts'
import type { Connection } from '../../src/resolve/target.ts'
import type { Transport } from '../../src/transport/index.ts'
import { NetworkError } from '../../src/transport/network-error.ts'

// The retry rule against a scripted transport and a clock that advances only during waits.

type Answer = Partial<Reply> | Error

const reset = (reached = true): NetworkError =>
  new NetworkError('service.example closed the connection without an answer', { reached })

/** A clock that advances only during waits, and wakes waiters in order. */
function clock(start = 1_800_000_000_000) {
  let now = start
  const waits: number[] = []
  const sleepers: { at: number; wake: () => void }[] = []
  const advance = (): void => {
    sleepers.sort((a, b) => a.at - b.at)
    const next = sleepers.shift()
    if (!next) return
    now = Math.max(now, next.at)
    next.wake()
  }
  return {
    waits,
    now: () => now,
    wallClock: () => now,
    wait: (ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        waits.push(ms)
        signal.addEventListener('abort', () => reject(signal.reason))
        sleepers.push({ at: now + ms, wake: resolve })
        // Everything that can run now runs first.
        setImmediate(advance)
      }),
  }
}

/** Replies with these answers in turn, then with 200 `{}`; records the requests and their times. */
function script(
  answers: Answer[],
  now: () => number = () => 0,
): Transport & { asked: { request: Request; at: number }[] } {
  const asked: { request: Request; at: number }[] = []
  return {
    asked,
    async send(request) {
      asked.push({ request, at: now() })
      const answer = answers.shift() ?? {}
      if (answer instanceof Error) throw answer
      return { status: 200, headers: {}, body: '{}', ...answer }
    },
    async close() {},
  }
}

const post = (options: Partial<HttpRequest> = {}): HttpRequest => ({
  protocol: 'http',
  method: 'POST',
  url: 'https://service.example/hook',
  headers: {},
  body: '{}',
  ...options,
})

function* say(...requests: Request[]): Exchange {
  for (const request of requests) yield request
}

const connection = (timeoutMs = 120_000): Connection => ({ timeoutMs, secretHeaders: new Set() })

interface Run {
  readonly delivered: ExchangeResult
  readonly waits: number[]
  readonly asked: Request[]
  readonly error: string
}

async function run(
  answers: Answer[],
  {
    request = post(),
    timeoutMs = 120_000,
    ...options
  }: { request?: Request; timeoutMs?: number } & Partial<DeliverOptions> = {},
): Promise<Run> {
  const time = clock()
  const transport = script(answers, time.now)
  const delivered = await deliver(say(request), connection(timeoutMs), { transport, retries: 4, ...time, ...options })
  const { outcome } = delivered
  return {
    delivered,
    waits: time.waits,
    asked: transport.asked.map(({ request }) => request),
    error: outcome.status === 'failed' ? outcome.error.message : '',
  }
}

const busy = (status = 503, headers: Record<string, string> = {}, body = 'busy'): Answer => ({ status, headers, body })

describe('a delivery', () => {
  test('passes each reply to the exchange and records each request', async () => {
    const transport = script([{ body: '1' }, { status: 404 }, { body: '3' }])
    const got: Reply[] = []
    function* converse(): Exchange {
      got.push(yield post({ method: 'GET', url: 'https://a.example/1' }))
      got.push(yield post({ method: 'GET', url: 'https://a.example/2', accept: [404] }))
      got.push(yield post({ url: 'https://a.example/3' }))
    }
    const { outcome, requests } = await deliver(converse(), connection(), { transport, retries: 4 })
    assert.deepEqual(outcome, { status: 'delivered' })
    assert.deepEqual(
      got.map(({ status, body }) => [status, body]),
      [
        [200, '1'],
        [404, '{}'],
        [200, '3'],
      ],
    )
    assert.deepEqual(
      requests.map(({ method, url, status, attempts }) => [method, url, status, attempts]),
      [
        ['GET', 'https://a.example/1', 200, 1],
        ['GET', 'https://a.example/2', 404, 1],
        ['POST', 'https://a.example/3', 200, 1],
      ],
    )
  })

  test('may send nothing', async () => {
    const skip: Skip = { code: 'already-set', reason: 'the status is set' }
    // biome-ignore lint/correctness/useYield: it asks nothing
    function* silent(): Exchange {
      return skip
    }
    const delivered = await deliver(silent(), connection(), { transport: script([]), retries: 4 })
    assert.deepEqual(delivered, { outcome: { status: 'skipped', ...skip }, requests: [] })
  })

  test('fails with the error that the exchange throws, a ConfigError or a bug', async () => {
    for (const error of [new ConfigError('no channel', { field: 'spec.channel' }), new TypeError('bug')]) {
      function* broken(): Exchange {
        yield post()
        throw error
      }
      const { outcome, requests } = await deliver(broken(), connection(), { transport: script([]), retries: 4 })
      assert.deepEqual(outcome, { status: 'failed', error })
      assert.equal(requests.length, 1)
    }
  })

  test('shows a NATS message as PUB, without user, and no status', async () => {
    const request: Request = {
      protocol: 'nats',
      url: 'nats://u:p@nats.example',
      subject: 'flux.events',
      body: '',
      name: '',
      auth: {},
    }
    const { delivered } = await run([{ status: 0, body: '' }], { request })
    const [{ method, url, status, attempts } = assert.fail()] = delivered.requests
    assert.deepEqual(
      { method, url, status, attempts },
      { method: 'PUB', url: 'nats://nats.example:4222/flux.events', status: null, attempts: 1 },
    )
  })
})

describe('a rejected request', () => {
  test('is reported on one line with status, host and reply', async () => {
    const { error, waits } = await run([{ status: 404, body: 'no_service\r\n\tsorry\u001b[31m' }], {
      request: post({ url: 'https://u:p@hooks.slack.com/services/T/B/X?a=b' }),
    })
    assert.equal(error, 'HTTP 404 Not Found from hooks.slack.com: no_service sorry [31m')
    assert.deepEqual(waits, [])
  })

  test('shows 2 KiB of the reply, without cut characters, after redaction', async () => {
    const body = `${'a'.repeat(2040)}s3cr3t${'é'.repeat(100)}`
    const { error } = await run([{ status: 400, body }], { redact: (text) => text.replaceAll('s3cr3t', '***') })
    assert.equal(error, `HTTP 400 Bad Request from service.example: ${'a'.repeat(2040)}***éé…`)
  })

  test('has the hint that fits its status and body', async () => {
    const hints = [
      { status: 403, message: 'other status' },
      { status: 404, body: /no_team/, message: 'other body' },
      { body: /no_service/, message: 'make a new webhook' },
      { status: 404, message: 'too late' },
    ]
    const { delivered } = await run([{ status: 404, body: 'no_service' }], { hints })
    assert.ok(delivered.outcome.status === 'failed' && delivered.outcome.error instanceof DeliveryError)
    assert.equal(delivered.outcome.error.hint, 'make a new webhook')
  })

  test('has a hint even if the exchange finds the error in a reply', async () => {
    function* picky(): Exchange {
      const { body } = yield post()
      throw new DeliveryError(`Slack answered: ${body}`)
    }
    const { outcome } = await deliver(picky(), connection(), {
      transport: script([{ body: 'not_in_channel' }]),
      retries: 4,
      hints: [{ body: /not_in_channel/, message: 'invite the bot' }],
    })
    assert.ok(outcome.status === 'failed' && outcome.error instanceof DeliveryError)
    assert.equal(outcome.error.hint, 'invite the bot')
  })

  for (const status of [301, 304, 400, 401, 403, 404, 408, 409, 422, 501])
    test(`with ${status} is not retried`, async () => {
      const { delivered, asked } = await run([{ status }])
      assert.equal(delivered.outcome.status, 'failed')
      assert.equal(asked.length, 1)
    })

  test('is a success if the request accepts the status, unless the status is temporary', async () => {
    const outcome = async (status: number, accept: HttpRequest['accept']): Promise<string> =>
      (await run([{ status }], { request: post({ ...(accept && { accept }) }), retries: 0 })).delivered.outcome.status
    assert.equal(await outcome(404, [404]), 'delivered')
    assert.equal(await outcome(403, [404]), 'failed')
    for (const status of [302, 400, 404, 501]) assert.equal(await outcome(status, 'any'), 'delivered')
    for (const status of [429, 500, 503]) assert.equal(await outcome(status, 'any'), 'failed')
  })
})

describe('a retry', () => {
  test('comes after 2, 4, 8 and 16 seconds, at most four times', async () => {
    const { waits, error, delivered } = await run(Array(9).fill(busy()))
    assert.deepEqual(waits, [2000, 4000, 8000, 16000])
    assert.equal(error, 'HTTP 503 Service Unavailable from service.example (5 tries): busy')
    const [{ status, attempts, durationMs } = assert.fail()] = delivered.requests
    assert.deepEqual({ status, attempts, durationMs }, { status: 503, attempts: 5, durationMs: 30_000 })
  })

  test('comes after 30 seconds at most', async () => {
    const { waits } = await run(Array(7).fill(busy()), { retries: 7, timeoutMs: 600_000 })
    assert.deepEqual(waits, [2000, 4000, 8000, 16000, 30000, 30000, 30000])
  })

  for (const status of [429, 500, 502, 503, 504, 599])
    test(`follows ${status}`, async () => {
      const { delivered, waits } = await run([busy(status)])
      assert.deepEqual(
        [delivered.outcome.status, delivered.requests[0]?.status, delivered.requests[0]?.attempts, waits],
        ['delivered', 200, 2, [2000]],
      )
    })

  test('follows a network error, and the last reply is kept', async () => {
    const { error, delivered } = await run([busy(500, {}, 'oops'), reset(), reset()], { retries: 2 })
    assert.equal(
      error,
      'service.example closed the connection without an answer (3 tries); an earlier try was answered HTTP 500 Internal Server Error from service.example: oops',
    )
    assert.equal(delivered.requests[0]?.status, 500)
  })

  test('has no status if nothing answered', async () => {
    const { delivered, error } = await run(Array(5).fill(reset()))
    assert.equal(delivered.requests[0]?.status, null)
    assert.equal(error, 'service.example closed the connection without an answer (5 tries)')
  })

  test('does not follow errors that the user must fix, or that are permanent', async () => {
    for (const error of [
      new ConfigError('bad header', { field: 'authorization' }),
      new DeliveryError('its certificate has expired'),
    ]) {
      const { delivered, asked } = await run([error])
      assert.deepEqual([delivered.outcome.status, asked.length], ['failed', 1])
    }
  })

  test('is not made when there are no retries', async () => {
    const { asked, error } = await run([busy()], { retries: 0 })
    assert.equal(asked.length, 1)
    assert.equal(error, 'HTTP 503 Service Unavailable from service.example: busy')
  })

  test('that would come after the timeout is not awaited, and the message says so', async () => {
    const { waits, error, asked } = await run(Array(5).fill(busy()), { timeoutMs: 15_000 })
    assert.deepEqual(waits, [2000, 4000, 8000])
    assert.equal(asked.length, 4)
    assert.equal(
      error,
      'HTTP 503 Service Unavailable from service.example (4 tries; the next try would come in 16 s, after the end of the timeout of 15 s): busy',
    )
  })

  test('shares the timeout of the whole delivery', async () => {
    const time = clock()
    const transport = script([busy(), busy(), {}, busy(), busy(), busy()])
    const { outcome, requests } = await deliver(say(post(), post()), connection(15_000), {
      transport,
      retries: 4,
      ...time,
    })
    assert.deepEqual(
      [outcome.status, requests.map(({ attempts }) => attempts), time.waits],
      ['failed', [3, 3], [2000, 4000, 2000, 4000]],
    )
  })
})

describe('a pause that the service requests', () => {
  const inAMinute = new Date(1_800_000_060_000).toUTCString()
  for (const [about, answer, wait] of [
    ['Retry-After in seconds', busy(429, { 'retry-after': '7' }), 7000],
    ['Retry-After: 0, not sooner than the back-off', busy(429, { 'retry-after': '0' }), 2000],
    ['Retry-After of 503', busy(503, { 'retry-after': '45' }), 45_000],
    ['Retry-After of 500', busy(500, { 'retry-after': '3' }), 3000],
    ['Retry-After as a date', busy(503, { 'retry-after': inAMinute }), 60_000],
    ['Retry-After as a date of RFC 850', busy(503, { 'retry-after': 'Friday, 15-Jan-27 08:00:07 GMT' }), 7000],
    ['Retry-After as a date of asctime', busy(503, { 'retry-after': 'Fri Jan 15 08:00:07 2027' }), 7000],
    ['Retry-After as a date gone by', busy(503, { 'retry-after': new Date(0).toUTCString() }), 2000],
    ['Retry-After in words', busy(503, { 'retry-after': 'soon' }), 2000],
    ['Retry-After that only looks like a date', busy(503, { 'retry-after': 'abc 5' }), 2000],
    ['Retry-After as an ISO date', busy(503, { 'retry-after': '2027-01-15T08:01:00Z' }), 2000],
    ['Retry-After in fractions', busy(503, { 'retry-after': '7.5' }), 2000],
    ['Retry-After below zero', busy(503, { 'retry-after': '-7' }), 2000],
    ['Telegram', busy(429, {}, '{"ok":false,"error_code":429,"parameters":{"retry_after":9}}'), 9000],
    ['Discord', busy(429, {}, '{"message":"You are being rate limited.","retry_after":3.3,"global":false}'), 3300],
    ['Discord, not sooner than the back-off', busy(429, {}, '{"retry_after":0.3}'), 2000],
    ['Discord, header first', busy(429, { 'retry-after': '4' }, '{"retry_after":3.3}'), 4000],
    ['Matrix', busy(429, {}, '{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":2345}'), 2345],
    ['Zulip', busy(429, {}, '{"result":"error","code":"RATE_LIMIT_HIT","retry-after":2.5}'), 2500],
    ['a body that says nothing of it', busy(429, {}, '{"parameters":null}'), 2000],
    ['a body with nonsense', busy(429, {}, '{"retry_after":"soon"}'), 2000],
    ['a negative one', busy(429, {}, '{"retry_after":-5}'), 2000],
    ['a body that is not JSON', busy(429, {}, '{'), 2000],
    ['an array', busy(429, {}, '[1]'), 2000],
    ['the body of another status', busy(500, {}, '{"retry_after":9}'), 2000],
  ] as [string, Answer, number][])
    test(`is kept: ${about}`, async () => {
      const { waits, delivered } = await run([answer])
      assert.deepEqual([delivered.outcome.status, waits.reduce((sum, ms) => sum + ms, 0)], ['delivered', wait])
    })

  test('beyond the timeout fails at once, and the message says so', async () => {
    const { error, waits } = await run([busy(429, { 'retry-after': '60' }, 'slow')], { timeoutMs: 15_000 })
    assert.deepEqual(waits, [])
    assert.equal(
      error,
      'HTTP 429 Too Many Requests from service.example (it asks to wait 60 s, after the end of the timeout of 15 s): slow',
    )
  })

  test('applies to all deliveries to that host, and to no others', async () => {
    const time = clock()
    const transport = script([busy(429, { 'retry-after': '10' })], time.now)
    const options = { transport, shared: createSharedState(), retries: 4, ...time }
    const first = deliver(say(post()), connection(), options)
    await new Promise((resolve) => setImmediate(resolve))
    const start = transport.asked[0]?.at as number
    await Promise.all([
      first,
      deliver(say(post({ url: 'https://service.example/other' })), connection(), options),
      deliver(say(post({ url: 'https://elsewhere.example/' })), connection(), options),
    ])
    const times = (url: string): number[] =>
      transport.asked.filter(({ request }) => request.url === url).map(({ at }) => at - start)
    assert.deepEqual(times('https://service.example/hook'), [0, 10_000])
    assert.deepEqual(times('https://service.example/other'), [10_000])
    assert.deepEqual(times('https://elsewhere.example/'), [0])
  })

  test('does not prevent the first attempt of a delivery whose timeout is shorter', async () => {
    const time = clock()
    const transport = script([busy(429, { 'retry-after': '60' })], time.now)
    const options = { transport, shared: createSharedState(), retries: 4, ...time }
    const first = await deliver(say(post()), connection(15_000), options)
    const second = await deliver(say(post()), connection(15_000), options)
    assert.deepEqual([first.outcome.status, second.outcome.status, time.waits], ['failed', 'delivered', []])
  })
})

describe('a request whose message people might see twice', () => {
  for (const [about, answer, tries] of [
    ['429', busy(429), 2],
    ['503', busy(503), 2],
    ['500', busy(500), 1],
    ['502', busy(502), 1],
    ['a connection that did not come about', reset(false), 2],
    ['a connection that was closed after it', reset(true), 1],
  ] as [string, Answer, number][])
    test(`is ${tries === 1 ? 'not ' : ''}retried after ${about}`, async () => {
      const { asked, delivered } = await run([answer], { request: post({ once: true }) })
      assert.deepEqual([asked.length, delivered.outcome.status], [tries, tries === 1 ? 'failed' : 'delivered'])
    })

  test('says why it is not retried', async () => {
    const { error } = await run([reset()], { request: post({ once: true }) })
    assert.match(error, /\(not tried again: the service may have acted on it\)/)
  })
})

describe('a request that deliveries share', () => {
  const shared = post({ url: 'https://login.example/token', shared: true })

  test('is sent once, even if several deliveries need it at the same time', async () => {
    const transport = script([{ body: 'token' }])
    const got: string[] = []
    function* converse(): Exchange {
      const { body } = yield shared
      got.push(body)
      yield post()
    }
    const options = { transport, shared: createSharedState(), retries: 4 }
    await Promise.all([1, 2].map(() => deliver(converse(), connection(), options)))
    await deliver(converse(), connection(), options)
    assert.deepEqual(got, ['token', 'token', 'token'])
    assert.equal(transport.asked.filter(({ request }) => request.url === shared.url).length, 1)
  })

  test('is sent again if it differs, or in another run', async () => {
    const transport = script([])
    const options = { transport, shared: createSharedState(), retries: 4 }
    await deliver(say(shared, { ...shared, body: 'other' }, { ...shared, headers: { a: 'b' } }), connection(), options)
    assert.equal(transport.asked.length, 3)
    const next = script([])
    await deliver(say(shared), connection(), { transport: next, retries: 4 })
    assert.equal(next.asked.length, 1)
  })

  test('is sent again by the next delivery, and by those that waited, if it failed', async () => {
    const transport = script([{ status: 401 }, { body: 'token' }])
    const options = { transport, shared: createSharedState(), retries: 4 }
    const outcomes = await Promise.all([1, 2, 3].map(() => deliver(say(shared), connection(), options)))
    assert.deepEqual(
      outcomes.map(({ outcome }) => outcome.status),
      ['failed', 'delivered', 'delivered'],
    )
    assert.equal(transport.asked.length, 2)
  })
})

describe('the timeout', () => {
  const hanging: Transport = {
    send: (_, __, signal) =>
      new Promise((_, reject) =>
        signal.addEventListener(
          'abort',
          () => reject(new NetworkError('service.example did not answer', { reached: true })),
          {
            once: true,
          },
        ),
      ),
    async close() {},
  }

  for (const ms of [0, -1, 0.25, 50.0005, Number.MIN_VALUE])
    test(`comes after ${ms} ms`, async () => {
      const { outcome } = await deliver(say(post()), connection(ms), { transport: hanging, retries: 4 })
      assert.ok(outcome.status === 'failed' && outcome.error instanceof DeliveryError)
      assert.match(outcome.error.message, /the timeout of -?\d+ ms is over/)
    })

  test('does not fire at once if it exceeds the longest timer of Node', async () => {
    const days = 24 * 60 * 60 * 1000
    const { outcome } = await deliver(say(post()), connection(60 * days), { transport: script([]), retries: 4 })
    assert.equal(outcome.status, 'delivered')
  })

  test('ends the delivery even if the transport ignores it', async () => {
    const deaf: Transport = { send: () => new Promise(() => {}), async close() {} }
    const { outcome } = await deliver(say(post()), connection(20), { transport: deaf, retries: 4 })
    assert.ok(outcome.status === 'failed')
    assert.equal(outcome.error.message, 'service.example did not answer (the timeout of 20 ms is over)')
  })

  test('ends the delivery, and the message says so', async () => {
    const { outcome, requests } = await deliver(say(post()), connection(50), { transport: hanging, retries: 4 })
    assert.ok(outcome.status === 'failed')
    assert.equal(outcome.error.message, 'service.example did not answer (the timeout of 50 ms is over)')
    assert.deepEqual([requests[0]?.status, requests[0]?.attempts], [null, 1])
  })

  test('also applies to deliveries that wait for a shared request', async () => {
    const options = { transport: hanging, shared: createSharedState(), retries: 4 }
    const [, second] = await Promise.all(
      [5000, 50].map((ms) =>
        deliver(say(post({ shared: true })), connection(ms), { ...options, signal: AbortSignal.timeout(200) }),
      ),
    )
    assert.ok(second?.outcome.status === 'failed')
    assert.match(
      second.outcome.error.message,
      /the timeout of 50 ms is over: another delivery still asks service.example/,
    )
  })

  test('also ends when the run is cancelled, during a request or between two', async () => {
    const controller = new AbortController()
    const inRequest = deliver(say(post()), connection(), { transport: hanging, retries: 4, signal: controller.signal })
    const between = deliver(say(post()), connection(), {
      transport: script([busy()]),
      retries: 4,
      signal: controller.signal,
    })
    await new Promise((resolve) => setImmediate(resolve))
    controller.abort()
    const messages = (await Promise.all([inRequest, between])).map(({ outcome }) => {
      assert.ok(outcome.status === 'failed' && outcome.error instanceof DeliveryError)
      return outcome.error.message
    })
    assert.deepEqual(messages, [
      'service.example did not answer (the run was cancelled)',
      'HTTP 503 Service Unavailable from service.example (the run was cancelled): busy',
    ])
  })
})

test('a request after the timeout is not sent', async () => {
  const controller = new AbortController()
  const transport = script([])
  function* late(): Exchange {
    yield post()
    controller.abort()
    yield post({ url: 'https://second.example/' })
  }
  const { outcome, requests } = await deliver(late(), connection(), {
    transport,
    retries: 4,
    signal: controller.signal,
  })
  assert.ok(outcome.status === 'failed')
  assert.equal(outcome.error.message, 'the run was cancelled: second.example was not asked any more')
  assert.deepEqual([transport.asked.length, requests[1]?.attempts], [1, 0])
})

describe('a rehearsal', () => {
  test('answers each request with its `absent`, and opens nothing', () => {
    const got: Reply[] = []
    function* converse(): Exchange {
      got.push(yield post({ simulatedReply: [] }))
      got.push(yield post())
      got.push(yield { protocol: 'nats', url: 'nats://n', subject: 's', body: '', name: '', auth: {} })
    }
    const { requests, outcome } = rehearse(converse())
    assert.deepEqual(outcome, { status: 'delivered' })
    assert.equal(requests.length, 3)
    assert.deepEqual(
      got.map(({ status, body }) => [status, body]),
      [
        [200, '[]'],
        [200, '{}'],
        [0, ''],
      ],
    )
  })

  test('ends as a delivery would', () => {
    const skip: Skip = { code: 'progressing', reason: 'not sent' }
    // biome-ignore lint/correctness/useYield: it asks nothing
    function* silent(): Exchange {
      return skip
    }
    const error = new ConfigError('no channel')
    // biome-ignore lint/correctness/useYield: it asks nothing
    function* broken(): Exchange {
      throw error
    }
    assert.deepEqual(rehearse(silent()).outcome, { status: 'skipped', ...skip })
    assert.deepEqual(rehearse(broken()).outcome, { status: 'failed', error })
  })
})
