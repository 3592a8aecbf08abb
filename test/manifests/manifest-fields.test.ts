import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { loadRepository } from '../../src/manifests/index.ts'

test('a null in eventMetadata is the empty text, as in Go', async (t) => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'flux-notify-'))
  t.after(() => rmSync(cwd, { recursive: true }))
  writeFileSync(
    path.join(cwd, 'alert.yaml'),
    [
      'apiVersion: notification.toolkit.fluxcd.io/v1beta3',
      'kind: Alert',
      'metadata: { name: all, namespace: apps }',
      'spec:',
      '  providerRef: { name: chat }',
      '  eventSources: [{ kind: Kustomization, name: "*" }]',
      '  eventMetadata: { cluster: , env: ~, region: eu }',
    ].join('\n'),
  )
  const { alerts, problems } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
  assert.deepEqual(problems, [])
  assert.deepEqual(
    alerts[0]?.spec.eventMetadata,
    new Map([
      ['cluster', ''],
      ['env', ''],
      ['region', 'eu'],
    ]),
  )
})
