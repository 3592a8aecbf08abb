import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { DeliveryError } from '../../src/common/errors.ts'
import { rehearse } from '../../src/delivery/run-exchange.ts'
import type { HttpRequest } from '../../src/providers/exchange.ts'
import { pagerduty } from '../../src/providers/pagerduty.ts'
import { sentry } from '../../src/providers/sentry.ts'
import { sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { connection, post, type Seen, send, service, transport } from '../support/servers.ts'
import { goldens } from '../support/support.ts'

/** Redirects /0 to /1 and so on; the last path answers `ok`. */
const moving =
  (status: number, ...locations: string[]): Parameters<typeof service>[1] =>
  (request, response) => {
    const location = locations[Number(request.url?.slice(1))]
    if (location === undefined) response.end('ok')
    else response.writeHead(status, { location }).end('moved')
  }

const headers = {
  authorization: 'Bearer t',
  cookie: 'a=b',
  'content-type': 'application/json',
  'gotk-component': 'kc',
  'x-tenant': 'acme',
  'private-token': 'p',
  'dd-api-key': 'd',
}
const names = ({ headers }: Seen): string[] =>
  Object.keys(headers)
    .filter((name) => !['host', 'connection', 'user-agent', 'accept-encoding', 'content-length'].includes(name))
    .sort()

describe('a redirect', () => {
  for (const status of [301, 302, 303])
    test(`${status} turns a POST into a GET without body`, async (t) => {
      const { url, seen } = await service(t, moving(status, '/1'))
      assert.equal((await send(transport(t), post(`${url}/0`, { headers }))).body, 'ok')
      assert.deepEqual([seen[1]?.method, seen[1]?.body, seen[1]?.headers['content-type']], ['GET', '', undefined])
      assert.equal(seen[1]?.headers.referer, `${url}/0`)
      assert.equal(seen[1]?.headers.authorization, 'Bearer t')
    })

  for (const status of [307, 308])
    test(`${status} repeats method and body`, async (t) => {
      const { url, seen } = await service(t, moving(status, '1'))
      await send(transport(t), post(`${url}/0`, { method: 'PATCH', headers }))
      assert.deepEqual([seen[1]?.method, seen[1]?.url, seen[1]?.body], ['PATCH', '/1', 'hello'])
      assert.deepEqual(names(seen[1] as Seen), [...Object.keys(headers), 'referer'].sort())
    })

  for (const golden of goldens('generic').filter(({ id }) => id.includes('redirect')))
    test(`is followed as recorded: ${golden.id}`, async (t) => {
      const other = await service(t)
      const [first, second] = golden.exchange
      const { status, headers } = (first as (typeof golden.exchange)[0]).reply
      const { host: newHost, pathname } = new URL(headers.location as string)
      const { url, seen } = await service(t, (request, response) => {
        if (request.url === '/moved') return response.end('ok')
        const location = newHost === 'hooks.example.com' ? pathname : `${other.url}${pathname}`
        return response.writeHead(status, { location }).end()
      })
      const sent = first?.request as (typeof golden.exchange)[0]['request']
      const secretHeaders = new Set(['authorization', 'x-tenant'])
      await send(transport(t), post(`${url}/flux/events?src=prod`, { headers: sent.headers, body: sent.body }), {
        secretHeaders,
      })
      const got = (newHost === 'hooks.example.com' ? seen[1] : other.seen[0]) as Seen
      const want = second?.request as typeof sent
      assert.deepEqual([got.method, got.body], [want.method, want.body])
      // Unlike the controller, neither a referer nor anything from the Secret goes to another host.
      const left = newHost === 'hooks.example.com' ? [] : ['referer', 'x-tenant']
      assert.deepEqual(
        names(got),
        Object.keys(want.headers)
          .filter((name) => !left.includes(name))
          .sort(),
      )
    })

  test('to another host loses credentials, the Secret’s headers and the referer, even on the way back', async (t) => {
    const back: { url?: string } = {}
    const other = await service(t, (_, response) => response.writeHead(307, { location: `${back.url}/1` }).end())
    const { url, seen } = await service(t, moving(307, `${other.url}/`))
    back.url = url
    await send(transport(t), post(`${url}/0`, { headers }), { secretHeaders: new Set(['x-tenant']) })
    assert.deepEqual(names(other.seen[0] as Seen), ['content-type', 'gotk-component'])
    assert.deepEqual(names(seen[1] as Seen), ['content-type', 'gotk-component'])
    assert.equal(other.seen[0]?.body, 'hello')
  })

  for (const status of [307, 308])
    test(`${status} sends a body that contains a credential only to the same host`, async (t) => {
      const other = await service(t)
      const { url, host, seen } = await service(t, moving(status, '/1', other.url))
      const request = (path: string): HttpRequest => post(`${url}${path}`, { bodyIsCredential: true })
      await assert.rejects(
        send(transport(t), request('/0')),
        (error) =>
          error instanceof DeliveryError &&
          error.message.startsWith(`${host} redirects to ${other.host} (HTTP ${status})`),
      )
      assert.deepEqual([seen.map(({ body }) => body), other.seen], [['hello', 'hello'], []])
    })

  test('302 to another host is followed even if the body contains a credential, since it drops the body', async (t) => {
    const other = await service(t)
    const { url } = await service(t, moving(302, other.url))
    assert.equal((await send(transport(t), post(`${url}/0`, { bodyIsCredential: true }))).body, 'ok')
    assert.equal(other.seen[0]?.body, '')
  })

  test('to another host drops the signature of the body', async (t) => {
    const other = await service(t)
    const { url } = await service(t, moving(307, other.url))
    await send(transport(t), post(`${url}/0`, { headers: { 'x-signature': 'sha256=00' } }))
    assert.deepEqual(names(other.seen[0] as Seen), [])
  })

  for (const [type, target] of [
    [sentry, { address: 'https://k3yk3y@sentry.io/1' }],
    [pagerduty, { address: 'https://events.pagerduty.com', channel: 'r0uting' }],
  ] as const)
    test(`with the body of ${type.title} is one of those, since it holds the credential`, () => {
      const { requests } = rehearse(type.send(sampleEvent(), sampleTarget(target)))
      assert.ok(requests.length > 0)
      for (const request of requests) assert.ok(request.protocol === 'http' && request.bodyIsCredential)
    })

  test('has no URL user in the referer, and keeps the user for a relative location', async (t) => {
    const { host, seen } = await service(t, moving(302, '/1'))
    await send(transport(t), post(`http://u:p@${host}/0`))
    assert.equal(seen[1]?.headers.referer, `http://${host}/0`)
    assert.equal(seen[1]?.headers.authorization, seen[0]?.headers.authorization)
  })

  test('is followed at most ten times', async (t) => {
    const to = (count: number): string[] => Array.from({ length: count }, (_, i) => `/${i + 1}`)
    const ten = await service(t, moving(302, ...to(10)))
    assert.equal((await send(transport(t), post(`${ten.url}/0`))).body, 'ok')
    const eleven = await service(t, moving(302, ...to(11)))
    await assert.rejects(
      send(transport(t), post(`${eleven.url}/0`)),
      (error) => error instanceof DeliveryError && /gave up after 10 redirects/.test(error.message),
    )
    assert.equal(eleven.seen.length, 11)
  })

  test('to another scheme is not followed', async (t) => {
    const { url } = await service(t, (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end())
    assert.equal((await send(transport(t), post(url))).status, 302)
  })

  test('without a location is not followed, nor is a 304', async (t) => {
    const { url } = await service(t, (request, response) => response.writeHead(request.url === '/a' ? 302 : 304).end())
    const opened = transport(t)
    assert.equal((await send(opened, post(`${url}/a`))).status, 302)
    assert.equal((await send(opened, post(`${url}/b`))).status, 304)
  })

  test('to a host that allow-hosts does not list is refused, and nothing is sent there', async (t) => {
    const { url, seen } = await service(t, (_, response) =>
      response.writeHead(307, { location: 'http://localhost:1/' }).end(),
    )
    const opened = transport(t, { allowHosts: ['127.0.0.1'] })
    await assert.rejects(
      opened.send(post(url), connection(), AbortSignal.timeout(5000)),
      /the host localhost is not in allow-hosts/,
    )
    assert.equal(seen.length, 1)
  })
})
