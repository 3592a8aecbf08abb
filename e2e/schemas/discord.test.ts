import assert from 'node:assert/strict'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Ground, service } from '../service.ts'
import { events, sent } from './bodies.ts'

/** What Discord's published document (as Zod schemas, by a third party) has against a body: `path message`. */
async function start({ tools: [spec] }: Ground): Promise<(body: unknown) => string[]> {
  const file = path.join(spec?.folder ?? '', 'node_modules/discord-api-spec/build/discord-api-spec.zod.js')
  const { SlackWebhookSchema } = await import(pathToFileURL(file).href)
  return (body) => {
    const { error } = SlackWebhookSchema.safeParse(body)
    return (error?.issues ?? []).map(
      (issue: { path: string[]; code: string }) => `${issue.path.join('.')} ${issue.code}`,
    )
  }
}

// Where the controller's own body breaks the document (docs/fidelity.md): the request stays the controller's.
const known = ['icon_url invalid_format', 'attachments.0.color invalid_format']

await service({ name: 'Discord (its OpenAPI)', tools: ['discord'] }, start, (it) => {
  for (const [name, event] of Object.entries(events))
    it(`has against ${name} what it has against the controller's body, and no more`, async (faults) => {
      const [request, ...others] = await sent({ type: 'discord', path: '/api/webhooks/1/token' }, event)
      assert.deepEqual(others, [])
      assert.equal(request?.url, '/api/webhooks/1/token/slack')
      assert.deepEqual(faults(request?.body), known)
    })

  it('does object: to a text that is none', (faults) => {
    assert.notDeepEqual(faults({ attachments: [{ text: 5 }] }), [])
  })
})
