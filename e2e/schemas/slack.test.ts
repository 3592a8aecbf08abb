import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { nodeFolder } from '../flux.ts'
import { type Ground, service } from '../service.ts'
import { events, sent } from './bodies.ts'

/** The type checker's errors about attachments as they were sent. */
function start({ folder, tools: [slack] }: Ground): (attachments: unknown) => string {
  symlinkSync(path.join(slack?.folder ?? '', 'node_modules'), path.join(folder, 'node_modules'))
  return (attachments) => {
    const literal = JSON.stringify(attachments, null, 2)
    const file = path.join(folder, 'message.ts')
    writeFileSync(
      file,
      `import type { MessageAttachment } from '@slack/types'\nexport const sent: MessageAttachment[] = ${literal}\n`,
    )
    const flags = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--lib', 'es2023']
    const { stdout, status } = spawnSync(path.join(nodeFolder, 'tsc'), [...flags, file], {
      cwd: folder,
      encoding: 'utf8',
    })
    return status === 0 ? '' : stdout
  }
}

await service({ name: 'Slack (its types)', tools: ['slack'] }, start, (it) => {
  it('accepts the attachments of all events, for Slack and for Rocket.Chat, which uses the same types', async (check) => {
    const attachments: unknown[] = []
    for (const event of Object.values(events))
      for (const type of ['slack', 'rocket']) {
        const [request, ...others] = await sent({ type, channel: 'general', path: '/slack' }, event)
        assert.deepEqual(others, [])
        assert.equal(request?.body.channel, 'general')
        attachments.push(...(request?.body.attachments ?? []))
      }
    assert.equal(attachments.length, 2 * Object.keys(events).length)
    assert.equal(check(attachments), '')
  })

  it('does find errors: an unknown field, a value of another type', (check) => {
    assert.match(check([{ text: 'x', titel: 'y' }]), /titel.* does not exist in type 'MessageAttachment'/)
    assert.match(check([{ text: 5 }]), /Type 'number' is not assignable to type 'string'/)
  })
})
