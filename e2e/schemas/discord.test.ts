import assert from 'node:assert/strict'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Ground, service } from '../service.ts'
import { events, sent } from './bodies.ts'

/** The violations of Discord's published description (as a third party's Zod schemas) in a body, as `path message`. */
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

// The controller's own body violates the description here (docs/fidelity.md). We send what the controller sends.
const known = ['icon_url invalid_format', 'attachments.0.color invalid_format']

await service({ name: 'Discord (its OpenAPI)', tools: ['discord'] }, start, (it) => {
  for (const [name, event] of Object.entries(events))
    it(`finds in ${name} only the violations that the controller's body has`, async (faults) => {
      const [request, ...others] = await sent({ type: 'discord', path: '/api/webhooks/1/token' }, event)
      assert.deepEqual(others, [])
      assert.equal(request?.url, '/api/webhooks/1/token/slack')
      assert.deepEqual(faults(request?.body), known)
    })

  it('does find violations: a text of another type', (faults) => {
    assert.notDeepEqual(faults({ attachments: [{ text: 5 }] }), [])
  })
})
