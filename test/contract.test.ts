import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ConfigError, DeliveryError } from '../src/common/errors.ts'
import { type Event, eventJson } from '../src/event/event.ts'
import { testEvent } from '../src/event/from-run.ts'
import { combineMetadata } from '../src/event/metadata.ts'
import { completeEvent } from '../src/event/override.ts'
import { parseEvent } from '../src/event/parse-event.ts'
import type { HttpRequest, Request } from '../src/providers/exchange.ts'
import type { TypeName } from '../src/providers/index.ts'
import type { ProviderType, Target } from '../src/providers/provider-type.ts'
import { isCredential } from '../src/secrets/redact/credential-headers.ts'
import { type Canary, canaries, targets } from './support/canaries.ts'
import { goldens, goldenTypes, providers } from './support/support.ts'

// What holds for every provider type and every event that was recorded.

const mostYields = 8

/** Every distinct event of the recorded cases, metadata combined as without an Alert. */
const events = [
  ...new Set(
    goldenTypes()
      .flatMap(goldens)
      .map(({ event }) => JSON.stringify(event)),
  ),
].map((text) => {
  const event = completeEvent(parseEvent(text), testEvent({ refName: '', sha: '' }, new Date(0)))
  return { ...event, metadata: combineMetadata(event, {}).metadata }
})

/** Where the controller itself puts a secret beside headers; for addresses, beside the URL that they are. */
const exposed: Partial<Record<TypeName, readonly `${Canary} in ${'url' | 'body'}`[]>> = {
  // The build status links to the repository: the address as given.
  bitbucketserver: ['address in body'],
  // Headers of the Secret are the attributes of the message.
  googlepubsub: ['headers in body'],
  // The header of an envelope repeats the DSN.
  sentry: ['address in body'],
  telegram: ['token in url'],
}

interface Said {
  readonly requests: readonly Request[]
  readonly error: Error | undefined
}

/** All that a type says about an event while nothing is there yet. */
function converse(type: ProviderType, event: Event, target: Target): Said {
  const requests: Request[] = []
  try {
    const conversation = type.send(event, target)
    let step = conversation.next()
    while (!step.done) {
      requests.push(step.value)
      if (requests.length > mostYields) throw new TypeError(`does not end within ${mostYields} requests`)
      const answer = step.value.protocol === 'http' ? (step.value.simulatedReply ?? {}) : {}
      step = conversation.next({ status: 200, headers: {}, body: JSON.stringify(answer) })
    }
    return { requests, error: undefined }
  } catch (error) {
    return { requests, error: error as Error }
  }
}

/** Runs something in a world without clock, chance and environment. */
function isolated<T>(run: () => T): T {
  const forbid = (what: string) => (): never => {
    throw new TypeError(`${what} was asked`)
  }
  const { Date: RealDate, Math: math, process, performance, crypto } = globalThis
  const real = { random: math.random, env: process.env, now: performance.now, uuid: crypto.randomUUID }
  class TimelessDate extends RealDate {
    constructor(...parts: (number | string)[]) {
      if (parts.length === 0) forbid('the clock')()
      super(...(parts as [number]))
    }
    static override now = forbid('the clock')
  }
  try {
    globalThis.Date = TimelessDate as unknown as DateConstructor
    math.random = forbid('chance')
    performance.now = forbid('the clock')
    crypto.randomUUID = forbid('chance')
    process.env = new Proxy({}, { get: forbid('the environment'), has: forbid('the environment') })
    return run()
  } finally {
    globalThis.Date = RealDate
    process.env = real.env
    Object.assign(math, { random: real.random })
    performance.now = real.now
    crypto.randomUUID = real.uuid
  }
}

function textOf({ body }: HttpRequest | Extract<Request, { protocol: 'nats' }>): string {
  return typeof body === 'string' ? body : Buffer.from(body ?? []).toString('latin1')
}

/** What is wrong about a request, whatever its type. */
function faults(request: Request): string[] {
  const out: string[] = []
  const text = textOf(request)
  if (!URL.canParse(request.url)) out.push(`no URL: ${request.url}`)
  if (/undefined|\[object |NaN/.test(request.url + text)) out.push(`a value that is none: ${request.url} ${text}`)
  if (request.protocol === 'nats') return out
  for (const [name, value] of Object.entries(request.headers)) {
    if (name !== name.toLowerCase() && name !== 'X-Canary') out.push(`header ${name} is not in lower case`)
    if (typeof value !== 'string' || /undefined|\[object /.test(value)) out.push(`header ${name} is ${value}`)
  }
  if (/json/.test(request.headers['content-type'] ?? '') && request.body !== undefined) {
    try {
      JSON.parse(text)
    } catch {
      out.push(`no JSON: ${text}`)
    }
  }
  return out
}

/** Which secrets a request shows beside its headers, in any of the forms that a text takes there. */
function leaks(request: Request): string[] {
  const found: string[] = []
  for (const [name, secret] of Object.entries(canaries)) {
    const base64 = Buffer.from(secret).toString('base64')
    const forms = [secret, base64.replace(/.{1,2}=*$/, ''), encodeURIComponent(secret)]
    const shows = (text: string): boolean => forms.some((form) => text.includes(form))
    if (name !== 'address' && shows(request.url)) found.push(`${name} in url`)
    if (shows(textOf(request))) found.push(`${name} in body`)
  }
  return found
}

for (const [name, type] of Object.entries(providers) as [TypeName, ProviderType][]) {
  describe(`${name}, over ${events.length} events`, () => {
    const said = targets(name).flatMap((target) =>
      events.map((event) => ({ event, target, ...converse(type, event, target) })),
    )

    test('asks neither clock nor chance nor environment, and says the same again', () => {
      for (const { event, target, requests, error } of said) {
        const before = eventJson(event)
        const again = isolated(() => converse(type, event, target))
        assert.deepEqual(again.requests, requests)
        assert.equal(again.error?.message, error?.message)
        assert.equal(eventJson(event), before)
      }
    })

    test('ends, and refuses with an error that is meant for people', () => {
      for (const { error } of said)
        if (error) assert.ok(error instanceof ConfigError || error instanceof DeliveryError, error.stack)
      assert.ok(
        said.some(({ requests, error }) => requests.length > 0 && !error),
        'nothing is ever sent',
      )
    })

    test('its requests are whole: URLs, JSON, no undefined', () => {
      assert.deepEqual(
        said.flatMap(({ requests }) => requests.flatMap(faults)),
        [],
      )
    })

    test('headers that hold a secret are known to hold one', () => {
      for (const { requests, target } of said)
        for (const request of requests)
          for (const [header, value] of Object.entries(request.protocol === 'http' ? request.headers : {}))
            if (value.includes(canaries.token) || value.includes(canaries.password))
              assert.ok(isCredential(header) || target.headers.has(header), header)
    })

    test('shows secrets only where the controller does', () => {
      const shown = new Set(said.flatMap(({ requests }) => requests.flatMap(leaks)))
      assert.deepEqual([...shown].sort(), [...(exposed[name] ?? [])].sort())
    })
  })
}
