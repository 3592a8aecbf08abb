import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { actionRun, folder, manifest, runBundle } from '../support/bundle.ts'

const chat = manifest('Provider', 'chat', '{type: slack, address: "https://hooks.slack.example/x"}')
const status = manifest('Provider', 'status', '{type: github, address: "https://github.com/acme/fleet", suspend: true}')

test('the log and the summary of the Action begin with the event, then list the deliveries', async (t) => {
  const root = folder(t, { 'n.yaml': chat })
  const env = { ...actionRun(root, { mode: 'preview', providers: 'chat', status: 'failure' }), NO_COLOR: '1' }
  const { code, stdout } = await runBundle([], { cwd: root, env })
  assert.equal(code, 0, stdout)
  const [first, ...rest] = stdout.split('\n')
  assert.match(
    first as string,
    /^Event: error, GitRepository flux-system\/flux-system, WorkflowFailed: Deploy #7 .*failed/,
  )
  assert.match(rest.join('\n'), /slack {2}flux-system\/chat {2}preview/)
  assert.match(
    readFileSync(path.join(root, '.summary'), 'utf8'),
    /^### flux-notify: `error` `GitRepository flux-system\/flux-system` `WorkflowFailed`\n\n<pre>Deploy #7 .*\n\n\*\*📋 1 message would be sent\*\*\n/,
  )
})

test('a run whose deliveries were all skipped has no check mark', async (t) => {
  const root = folder(t, { 'n.yaml': status })
  const { code } = await runBundle([], { cwd: root, env: actionRun(root, { providers: 'status' }) })
  assert.equal(code, 0)
  const summary = readFileSync(path.join(root, '.summary'), 'utf8')
  assert.match(summary, /\*\*➖ 0 delivered, 0 failed, 1 skipped\*\*/)
  assert.doesNotMatch(summary, /✅/)
})

test('Providers that lack a Secret have no check mark in validate', async (t) => {
  const root = folder(t, { 'n.yaml': manifest('Provider', 'chat', '{type: slack, secretRef: {name: hook}}') })
  await runBundle([], { cwd: root, env: actionRun(root, { mode: 'validate' }) })
  assert.match(readFileSync(path.join(root, '.summary'), 'utf8'), /^### ➖ flux-notify: 0 of 1 Provider ready/)
})
