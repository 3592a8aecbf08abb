import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ConfigError, DeliveryError } from '../src/common/errors.ts'
import { type Event, eventJson } from '../src/event/event.ts'
import { testEvent } from '../src/event/from-run.ts'
import { combineMetadata } from '../src/event/metadata.ts'
import { completeEvent } from '../src/event/override.ts'
import { parseEvent } from '../src/event/parse.ts'
import type { HttpRequest, Request } from '../src/providers/exchange.ts'
import type { TypeName } from '../src/providers/index.ts'
import type { ProviderType, Target } from '../src/providers/provider-type.ts'
import { sampleTarget } from './support/provider-samples.ts'
import { goldens, goldenTypes, privateKey, providers } from './support/support.ts'

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

/** Secrets that are recognised wherever they turn up. */
const canaries = {
  token: 'canary-token-8f2b1c',
  password: 'canary-password-71d0aa',
  headers: 'canary-header-5e9c3d',
  address: 'canary-address-c04f6e',
  privateKey: privateKey.split('\n')[3] as string,
}
type Canary = keyof typeof canaries

/** An address that each type takes; where the address can hold a credential, it holds one. */
const git = `https://flux:${canaries.address}@git.example.com/acme/fleet`
const hook = `https://hooks.example.com/services/${canaries.address}?key=${canaries.address}`
const addresses: Partial<Record<TypeName, string>> = {
  azuredevops: `https://flux:${canaries.address}@dev.azure.com/acme/platform/_git/fleet`,
  azureeventhub: `Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=flux;SharedAccessKey=${canaries.address};EntityPath=events`,
  bitbucket: git,
  bitbucketserver: `https://flux:${canaries.address}@git.example.com/scm/acme/fleet.git`,
  gitea: git,
  giteapullrequestcomment: git,
  github: git,
  githubdispatch: git,
  githubpullrequestcomment: git,
  gitlab: git,
  gitlabmergerequestcomment: git,
  googlepubsub: 'acme-project',
  nats: `nats://flux:${canaries.address}@nats.example.com:4222`,
  sentry: `https://${canaries.address}@o1.ingest.sentry.io/1`,
}

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

/** Ways to sign in: most types take a token, some a user and a password instead. */
function targets(name: TypeName): Target[] {
  const common = {
    address: addresses[name] ?? hook,
    channel: 'flux/events',
    username: 'flux',
    headers: new Map([['X-Canary', canaries.headers]]),
    commitStatus: 'kustomization/apps/0c9c2e41',
    provider: { name: 'provider', namespace: 'flux-system', uid: '0c9c2e41-d2f9-4f9b-9c41-bebc1984d67a' },
    alert: { name: 'alert', namespace: 'flux-system', uid: '5d2f7b0a-91c3-4e0e-8f6b-3a1d2c4e5f60' },
  }
  const token = tokens[name] ?? canaries.token
  const app = { githubAppID: '1', githubAppInstallationID: '2', githubAppPrivateKey: privateKey }
  return [
    sampleTarget({ ...common, token, secret: new Map([['token', token]]) }),
    sampleTarget({ ...common, password: canaries.password, secret: new Map([['password', canaries.password]]) }),
    sampleTarget({ ...common, secret: new Map(Object.entries(app)) }),
  ]
}

const tokens: Partial<Record<TypeName, string>> = {
  bitbucket: `flux:${canaries.token}`,
  googlepubsub: JSON.stringify({
    type: 'service_account',
    project_id: 'acme-project',
    private_key_id: 'key',
    private_key: `${privateKey}\n`,
    client_email: 'flux@acme-project.iam.gserviceaccount.com',
  }),
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
      const answer = step.value.protocol === 'http' ? (step.value.absent ?? {}) : {}
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

    test('shows secrets only where the controller does', () => {
      const shown = new Set(said.flatMap(({ requests }) => requests.flatMap(leaks)))
      assert.deepEqual([...shown].sort(), [...(exposed[name] ?? [])].sort())
    })
  })
}
