import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { HttpRequest, Reply, Request } from '../../src/exchange.ts'
import type { ProviderType } from '../../src/provider.ts'
import { providers } from '../../src/providers/index.ts'
import { eventAndTarget, type Golden, goldens } from '../support.ts'
import { compareRequest } from './compare.ts'

// Every recorded case of every type against the provider alone. What Alerts, Secrets, retries, redirects and proxies
// do to a case is the pipeline's business: test/golden.test.ts plays the same cases through all of it.

/** Dropped before a provider is asked, or about the connection. */
function isPipelines(golden: Golden): boolean {
  return (
    (golden.skipped !== null && !golden.skipped.startsWith('the notifier returned')) ||
    golden.exchange.some(({ reply }) => reply.status >= 300 && reply.status < 400) ||
    /failed to get (secret|TLS|proxy)|commit status|cross-namespace|invalid header field|net\/http/.test(
      golden.error ?? '',
    )
  )
}

const isRefusal = (status: number): boolean => status === 429 || (status >= 500 && status !== 501)

/** The recorded exchange as a provider sees it: no retries, no proxies, no questions of an SDK's own. */
function script({ exchange }: Golden): Golden['exchange'] {
  const steps = exchange.filter(
    ({ request, via }) =>
      !via && !['CONNECT', 'OPTIONS'].includes(request.method) && !request.url.endsWith('/api/v1/version'),
  )
  return steps.filter(({ request, reply }, at) => {
    const next = steps[at + 1]
    return !(
      isRefusal(reply.status) &&
      next &&
      next.request.url === request.url &&
      next.request.method === request.method
    )
  })
}

const silent =
  /^(slack\/(api-query|webhook-body-error)|telegram\/ok-false|lark\/code-not-zero|otel\/(reply-4\d\d|missing-address|invalid-address)|sentry\/reply-400|nats\/invalid-subject)$/

function run(type: ProviderType, golden: Golden): { sent: Request[]; error: Error | undefined } {
  const { event, target } = eventAndTarget(golden)
  const sent: Request[] = []
  const replies = script(golden).map(({ reply }) => reply)
  try {
    const conversation = type.send(event, target)
    let step = conversation.next()
    while (!step.done) {
      const request = step.value
      if (!isDiscovery(request)) sent.push(request)
      const reply: Reply = isDiscovery(request)
        ? { status: 200, headers: {}, body: '{}' }
        : (replies.shift() ?? { status: 200, headers: {}, body: '{}' })
      if (request.protocol === 'http' && !isAnswer(request, reply.status))
        throw new Error(`answered ${reply.status}: ${reply.body}`)
      step = conversation.next(reply)
    }
    return { sent, error: undefined }
  } catch (error) {
    return { sent, error: error as Error }
  }
}

function isDiscovery(request: Request): boolean {
  return request.protocol === 'http' && request.url.endsWith('/api/v1/version')
}

function isAnswer({ accept }: HttpRequest, status: number): boolean {
  if (status >= 200 && status < 300) return true
  return accept === 'any' ? !isRefusal(status) : (accept?.includes(status) ?? false)
}

for (const [name, type] of Object.entries(providers)) {
  const cases = goldens(name)
  const played = cases.filter((golden) => !isPipelines(golden))
  describe(`${name}: ${played.length} of ${cases.length} recorded cases concern the provider alone`, () => {
    for (const golden of played) {
      test(`${golden.id}: ${golden.about}`, () => {
        const { sent, error } = run(type, golden)
        const want = script(golden)
        const out: string[] = []
        want.forEach(({ request }, at) => {
          const got = sent[at]
          if (got === undefined) out.push(`never sent: ${request.method} ${request.url}`)
          else out.push(...compareRequest(request, got))
        })
        for (const extra of sent.slice(want.length)) out.push(`sent beyond the record: ${extra.url}`)
        const fails = golden.error !== null || silent.test(golden.id)
        if (fails && !error) out.push(`the controller failed with ${golden.error}, we did not`)
        if (!fails && error) out.push(`failed: ${error.stack}`)
        assert.deepEqual(out, [])
      })
    }
  })
}
