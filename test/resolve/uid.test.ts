import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Manifest } from '../../src/manifests/index.ts'
import { unusedUids } from '../../src/resolve/uid.ts'

const manifest = (kind: string, namespace: string | undefined, name: string) => ({ kind, namespace, name }) as Manifest
const manifests = [manifest('Provider', undefined, 'chat'), manifest('Alert', 'team', 'all')]
const messages = (uids: Record<string, string>, ...homes: string[]) =>
  unusedUids(new Map(Object.entries(uids)), manifests, new Set(homes)).map(({ message }) => message)

test('uids of manifests are not spoken of, also of one that lives where the event does', () => {
  assert.deepEqual(messages({ 'Provider/apps/chat': 'u', 'Alert/team/all': 'u' }, 'flux-system', 'apps'), [])
})

test('uids that match no manifest are reported with a valid example', () => {
  const [message = ''] = messages({ 'Provider/apps/chat': 'u', 'Alert/all': 'u' }, 'flux-system')
  assert.match(
    message,
    /^uids names Provider\/apps\/chat, Alert\/all, but there is no such manifest; .* as Provider\/flux-system\/chat$/,
  )
})

test('without an event no uid is reported', () => {
  assert.deepEqual(messages({ 'Provider/apps/chat': 'u' }), [])
})
