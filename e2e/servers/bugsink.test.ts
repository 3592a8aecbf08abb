import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { failed, freshly } from '../events.ts'
import { manifests, send } from '../flux.ts'
import { getJson, request } from '../http.ts'
import { freePort, serve, until } from '../process.ts'
import { type Ground, service } from '../service.ts'

interface Bugsink {
  readonly url: string
  readonly dsn: string
  readonly token: string
}

/** Creates a team and a project, and prints the project's DSN. */
const makeProject = `
from teams.models import Team
from projects.models import Project
print(Project.objects.create(team=Team.objects.create(name='t'), name='flux').dsn)`

async function start({ folder, tools: [bugsink], later }: Ground): Promise<Bugsink> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const program = (name: string) => path.join(bugsink?.folder ?? '', 'bin', name)
  const run = (name: string, ...args: string[]) =>
    execFileSync(program(name), args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
  const place = ['--host=127.0.0.1', `--port=${port}`, `--base-dir=${folder}`]
  run('bugsink-create-conf', '--template=singleserver', ...place)
  const settings = [`BUGSINK['BASE_URL'] = '${url}'`, "SNAPPEA['TASK_ALWAYS_EAGER'] = True"]
  appendFileSync(path.join(folder, 'bugsink_conf.py'), `\n${settings.join('\n')}\n`)
  run('bugsink-manage', 'migrate')
  run('bugsink-manage', 'migrate', '--database=snappea')
  const lastLine = (text: string) => text.split('\n').at(-1) as string
  const dsn = lastLine(run('bugsink-manage', 'shell', '-c', makeProject))
  const token = lastLine(run('bugsink-manage', 'create_auth_token'))
  const server = [program('gunicorn'), '--bind', `127.0.0.1:${port}`, '--workers', '1', 'bugsink.wsgi']
  const { stop } = await serve(server, { cwd: folder, ready: () => request(`${url}/health/ready`) })
  later(stop)
  return { url, dsn, token }
}

await service({ name: 'Bugsink (Sentry)', tools: ['bugsink'] }, start, (it) => {
  const provider = (address: string) => manifests({ type: 'sentry', channel: 'production' }, { address })

  it('accepts an error event and shows its message, controller, object and metadata', async ({ url, dsn, token }) => {
    const { exitCode, delivery, stdout, stderr } = await send(provider(dsn), freshly(failed, failed.message))
    assert.equal(exitCode, 0, delivery.error)
    assert.equal(delivery.requests[0].status, 200)
    assert.ok(!(stdout + stderr).includes(new URL(dsn).username), 'the key of the DSN is in the output')
    const read = (what: string) => getJson(`${url}/api/canonical/0/${what}`, { authorization: `Bearer ${token}` })
    const [issue] = await until(async () => {
      const { results } = await read('issues/?project=1')
      assert.equal(results.length, 1)
      return results
    })
    const { results } = await read(`events/?issue=${issue.id}`)
    const { data } = await read(`events/${results[0].id}/`)
    assert.equal(data.message?.formatted ?? data.message, failed.message)
    assert.deepEqual(
      [data.level, data.environment, data.server_name, data.transaction],
      ['error', 'production', 'kustomize-controller', 'Kustomization: apps/podinfo'],
    )
    assert.deepEqual(data.contexts.metadata, {
      revision: failed.metadata['kustomize.toolkit.fluxcd.io/revision'],
    })
  })

  it('refuses an unknown key, and the delivery fails', async ({ dsn }) => {
    const { exitCode, delivery } = await send(provider(dsn.replace(/\/\/[^@]*@/, `//${'0'.repeat(32)}@`)), failed)
    assert.equal(exitCode, 1)
    assert.equal(delivery.status, 'failed')
    assert.match(delivery.error, /HTTP 4\d\d/)
  })
})
