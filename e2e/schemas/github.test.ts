import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Receiver } from '../capture.ts'
import { type Certificates, makeCertificates } from '../certificates.ts'
import { commit, failed, reconciled } from '../events.ts'
import { manifests, secretManifest, send } from '../flux.ts'
import { type GitHubState, openApi, startGitHub, token } from '../github.ts'
import { type Ground, service } from '../service.ts'

interface Server {
  readonly github: Receiver & GitHubState
  readonly certificates: Certificates
}

async function start({ folder, later }: Ground): Promise<Server> {
  const certificates = makeCertificates(folder)
  const { serverCert, serverKey } = certificates.files
  const github = await startGitHub({ cert: readFileSync(serverCert, 'utf8'), key: readFileSync(serverKey, 'utf8') })
  later(github.close)
  return { github, certificates }
}

const keys = {
  'event.toolkit.fluxcd.io/commit': commit,
  'event.toolkit.fluxcd.io/change_request': '7',
}

const withKeys = (event: typeof reconciled) => ({ ...event, metadata: { ...event.metadata, ...keys } })

/** Runs the product, and returns its operations and their violations of GitHub's description. */
async function ask({ github, certificates }: Server, type: string, event: object, secret = { token }) {
  const [operations, faults] = [github.operations.length, github.faults.length]
  const spec = { type, address: `${github.url}/acme/fleet`, certSecretRef: { name: 'tls' } }
  const files = {
    'notify.yaml': manifests(spec, secret),
    'tls.yaml': secretManifest('tls', { 'ca.crt': certificates.ca }),
  }
  const run = await send(files, event, { args: ['--retries', '0'] })
  return { run, operations: github.operations.slice(operations), faults: github.faults.slice(faults) }
}

const named = { name: 'GitHub (its OpenAPI)', version: openApi.version, tools: ['openssl'] } as const

await service(named, start, (it) => {
  it('gets a commit status that its description allows, once', async (server) => {
    const first = await ask(server, 'github', withKeys(reconciled))
    assert.equal(first.run.delivery.status, 'delivered', first.run.delivery.error)
    assert.deepEqual(first.operations, ['repos/list-commit-statuses-for-ref', 'repos/create-commit-status'])
    assert.deepEqual(first.faults, [])
    const [status] = server.github.statuses
    assert.equal(status?.sha, commit)
    assert.equal(status?.state, 'success')
    assert.equal(status?.description, 'reconciliation succeeded')
    assert.match(String(status?.context), /^kustomization\/podinfo\/[0-9a-f]{8}$/)

    const second = await ask(server, 'github', withKeys(reconciled))
    assert.equal(second.run.delivery.code, 'already-set')
    assert.deepEqual(second.operations, ['repos/list-commit-statuses-for-ref'])
  })

  it('gets a failure status in the same context', async (server) => {
    const { run, faults } = await ask(server, 'github', withKeys(failed))
    assert.equal(run.delivery.status, 'delivered', run.delivery.error)
    assert.deepEqual(faults, [])
    const [first, second] = server.github.statuses
    assert.deepEqual([second?.state, second?.context], ['failure', first?.context])
  })

  it('gets a repository dispatch that its description allows', async (server) => {
    const { run, operations, faults } = await ask(server, 'githubdispatch', reconciled)
    assert.equal(run.delivery.status, 'delivered', run.delivery.error)
    assert.deepEqual(operations, ['repos/create-dispatch-event'])
    assert.deepEqual(faults, [])
    const [dispatch] = server.github.dispatches
    assert.equal(dispatch?.event_type, 'Kustomization/podinfo.apps')
    assert.deepEqual(dispatch?.client_payload, {
      ...reconciled,
      metadata: { revision: reconciled.metadata['kustomize.toolkit.fluxcd.io/revision'] },
    })
  })

  it('gets a comment on the pull request, then the same comment edited', async (server) => {
    // The controller's client sends sort parameters that the description does not have for an issue's comments. GitHub ignores them.
    const known = ['direction', 'sort'].map((name) => `issues/list-comments: the query ${name} is not known`)
    const first = await ask(server, 'githubpullrequestcomment', withKeys(reconciled))
    assert.equal(first.run.delivery.status, 'delivered', first.run.delivery.error)
    assert.deepEqual(first.operations.slice(-2), ['issues/list-comments', 'issues/create-comment'])
    assert.deepEqual(first.faults, known)
    const second = await ask(server, 'githubpullrequestcomment', withKeys(failed))
    assert.equal(second.run.delivery.status, 'delivered', second.run.delivery.error)
    assert.deepEqual(second.operations.slice(-2), ['issues/list-comments', 'issues/update-comment'])
    assert.deepEqual(second.faults, known)
    assert.equal(server.github.comments.length, 1)
    assert.match(server.github.comments[0]?.body ?? '', /kustomize build failed/)
  })

  it('refuses an unknown token, and the delivery fails without printing the token', async (server) => {
    const secret = { token: 'ghp_notTheTokenOfAnybody' }
    const { run } = await ask(server, 'github', withKeys(reconciled), secret)
    assert.equal(run.exitCode, 1)
    assert.match(run.delivery.error, /HTTP 401 .*Bad credentials/)
    assert.doesNotMatch(run.stdout + run.stderr, /ghp_notTheTokenOfAnybody/)
  })

  it('has a description that does find violations: an unknown state, a long event type, a missing body', () => {
    const faults = (path: string, body: object) =>
      openApi.operation('POST', `/repos/acme/fleet/${path}`, JSON.stringify(body))?.faults
    assert.deepEqual(faults(`statuses/${commit}`, { state: 'good' }), [
      '/state must be equal to one of the allowed values',
    ])
    assert.deepEqual(faults('dispatches', { event_type: 'x'.repeat(101) }), [
      '/event_type must NOT have more than 100 characters',
    ])
    assert.deepEqual(faults('issues/7/comments', {}), [" must have required property 'body'"])
  })
})
