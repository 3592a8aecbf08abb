import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folder, runBundle } from './support/bundle.ts'

// kubectl get providers,alerts,secrets -A -o yaml | flux notify preview --manifests -: a List as kubectl prints it, shaped
// by the API's documentation, since no API server runs here.

const statusUid = '0c9c2e41-063b-4c26-a3a8-0d6a31d0c5b1'
const commentUid = '7d0c6c08-9b2a-4c55-8f6e-2a0f8a6b1f10'
const token = 'ghp_0123456789abcdefghijklmnopqrstuvwxyz'

const provider = (
  name: string,
  type: string,
  uid: string,
): string => `- apiVersion: notification.toolkit.fluxcd.io/v1beta3
  kind: Provider
  metadata:
    annotations:
      kubectl.kubernetes.io/last-applied-configuration: |
        {"apiVersion":"notification.toolkit.fluxcd.io/v1beta3","kind":"Provider","metadata":{"annotations":{},"name":"${name}","namespace":"flux-system"},"spec":{"type":"${type}"}}
    creationTimestamp: "2026-01-05T09:12:44Z"
    generation: 1
    name: ${name}
    namespace: flux-system
    resourceVersion: "20417"
    uid: ${uid}
  spec:
    address: https://github.com/acme/fleet
    secretRef:
      name: github-token
    type: ${type}
`

const alert = (name: string, providerName: string): string => `- apiVersion: notification.toolkit.fluxcd.io/v1beta3
  kind: Alert
  metadata:
    creationTimestamp: "2026-01-05T09:12:45Z"
    generation: 2
    name: ${name}
    namespace: flux-system
    resourceVersion: "20419"
    uid: 5f1f6f2e-0a0f-4a57-bb0b-3e33a7c7f0aa
  spec:
    eventSeverity: info
    eventSources:
    - kind: Kustomization
      name: '*'
    providerRef:
      name: ${providerName}
`

const list = `apiVersion: v1
items:
${provider('status', 'github', statusUid)}${provider('comment', 'githubpullrequestcomment', commentUid)}\
${alert('all', 'status')}${alert('reviews', 'comment')}\
- apiVersion: v1
  data:
    token: ${Buffer.from(token).toString('base64')}
  kind: Secret
  metadata:
    creationTimestamp: "2026-01-05T09:12:43Z"
    name: github-token
    namespace: flux-system
    resourceVersion: "20415"
    uid: 2d3b2b34-8c52-4d6e-9c11-6c7aa8a0ce21
  type: Opaque
- apiVersion: v1
  data:
    release: SDRzSUFBQUFBQUFDLzZ0V1VGQlF5RTdNTFVqVlVWQUFBQURfL3c9PQ==
  kind: Secret
  metadata:
    labels:
      owner: helm
    name: sh.helm.release.v1.podinfo.v1
    namespace: apps
    uid: 6b9a4d0e-1df3-4f53-8e0c-70a1f1c1a001
  type: helm.sh/release.v1
kind: List
metadata:
  resourceVersion: ""
`

interface Request {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

test('what kubectl prints of a cluster is previewed through a pipe, with the cluster’s uids and Secrets', async (t) => {
  const args = ['preview', '--manifests', '-', '--output', 'json', '--object', 'Kustomization/flux-system/apps']
  const commit = '4a1e0b6d3c2f5a7988b7c6d5e4f3a2b1c0d9e8f7'
  const event = [
    '--revision',
    `main@sha1:${commit}`,
    '--message',
    'Applied',
    '--metadata',
    'event.toolkit.fluxcd.io/change_request: "7"',
  ]
  const { code, stdout, stderr } = await runBundle([...args, ...event], { cwd: folder(t, {}), input: list })
  assert.equal(code, 0, stdout + stderr)
  const { deliveries, problems } = JSON.parse(stdout)
  assert.deepEqual(problems, [])
  const requests = deliveries.map(({ requests }: { requests: Request[] }) => requests.at(-1))
  const [status, comment] = requests as [Request, Request]
  assert.equal(deliveries.length, 2)
  assert.equal(JSON.parse(status.body).context, `kustomization/apps/${statusUid.split('-')[0]}`)
  assert.ok(JSON.parse(comment.body).body.includes(`:${commentUid}/Kustomization/flux-system/apps -->`))
  for (const { method, headers } of [status, comment])
    assert.deepEqual([method, headers.authorization], ['POST', 'Bearer ***'])
  assert.ok(!(stdout + stderr).includes(token))
})
