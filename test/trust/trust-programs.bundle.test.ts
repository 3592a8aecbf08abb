import assert from 'node:assert/strict'
import { appendFileSync, chmodSync, existsSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { actionRun, folder, manifest, nodes, runBundle } from '../support/bundle.ts'
import { commitAll, write } from '../support/git.ts'
import { service } from '../support/servers.ts'

const encrypted = `apiVersion: v1
kind: Secret
metadata: {name: api, namespace: flux-system}
stringData:
  token: ENC[AES256_GCM,data:AAAA,iv:AAAA,tag:AAAA,type:str]
sops:
  pgp:
    - fp: 85D77543B3D624B63CEA9E6DBC17301B491B3F21
      enc: x
      created_at: "2026-01-01T00:00:00Z"
  mac: ENC[AES256_GCM,data:AAAA,iv:AAAA,tag:AAAA,type:str]
  lastmodified: "2026-01-01T00:00:00Z"
  encrypted_regex: ^(data|stringData)$
  version: 3.9.0
`

interface Case {
  readonly what: string
  readonly runs: boolean
  readonly says?: RegExp
  readonly change?: (top: string) => void
  readonly inputs?: Record<string, string>
}

/** Runs on `pull_request_target` in a checkout of the run's commit, with programs on PATH that leave a mark. */
async function attempt(
  t: TestContext,
  node: string,
  files: (url: string) => Record<string, string>,
  { change, inputs }: Case,
) {
  const hook = await service(t)
  const root = folder(t, {})
  const top = path.join(root, 'fleet')
  const provider = manifest('Provider', 'chat', `{type: generic, address: "${hook.url}", secretRef: {name: api}}`)
  const mark = path.join(root, 'mark')
  write(root, {
    'bin/kustomize': `#!/bin/sh\necho "$*" >> ${mark}\ncat <<'END'\n${provider}END\n`,
    'bin/sops': `#!/bin/sh\necho "$*" >> ${mark}\necho '{"stringData": {"token": "opened"}}'\n`,
  })
  for (const name of ['kustomize', 'sops']) chmodSync(path.join(root, 'bin', name), 0o755)
  write(top, { ...files(provider), 'README.md': 'fleet' })
  const sha = commitAll(top)
  change?.(top)
  const env = actionRun(
    top,
    { providers: 'chat', ...inputs },
    {},
    { GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_SHA: sha },
  )
  const { code, stdout } = await runBundle([], {
    cwd: top,
    env: { ...env, PATH: `${root}/bin:${process.env.PATH}` },
    node,
  })
  return { code, stdout, hasRun: existsSync(mark), sent: hook.seen.length }
}

const append = (file: string) => (top: string) => appendFileSync(path.join(top, file), '# changed\n')

// biome-ignore format: a table
const sopsCases: Case[] = [
  { what: 'the commit holds the Secret', runs: true },
  { what: 'the Secret was changed', runs: false, change: append('secret.yaml'), says: /secret.yaml differs from it/ },
  { what: 'the Secret was changed, and allow-untrusted', runs: false, change: append('secret.yaml'), inputs: { 'allow-untrusted': 'true' } },
  { what: 'the Secret was changed, in a preview', runs: false, change: append('secret.yaml'), inputs: { mode: 'preview' } },
  { what: 'the Secret was changed, in validate', runs: false, change: append('secret.yaml'), inputs: { mode: 'validate', providers: '' } },
  { what: 'a Secret is not in the commit', runs: false, change: (top) => write(top, { 'other.yaml': encrypted.replace('flux-system', 'other') }), says: /other.yaml is not in it/ },
]

const inputs = { manifests: 'kustomize:overlay', secrets: 'api: {token: some-token}' }
// biome-ignore format: a table
const kustomizeCases: Case[] = [
  { what: 'the commit holds all its files', runs: true, inputs },
  { what: 'a file in its folder is not in the commit', runs: false, inputs, change: (top) => write(top, { 'overlay/deep/plugin.sh': 'x' }), says: /overlay\/deep\/plugin.sh is not in it/ },
  { what: 'a file in its folder was changed', runs: false, inputs, change: append('overlay/patch.yaml'), says: /overlay\/patch.yaml differs from it/ },
  { what: 'a file of its base was changed', runs: false, inputs, change: append('base/n.yaml'), says: /base\/n.yaml differs from it/ },
  { what: 'the base of its base was changed', runs: false, inputs, change: append('deep/kustomization.yaml'), says: /deep\/kustomization.yaml differs from it/ },
  { what: 'a file that a generator names was changed', runs: false, inputs, change: append('vars.env'), says: /vars.env differs from it/ },
  { what: 'the values of its chart were changed', runs: false, inputs, change: append('values.yaml'), says: /values.yaml differs from it/ },
  { what: 'a link in its folder leads out of the workspace', runs: false, inputs, change: (top) => symlinkSync('../../bin', path.join(top, 'overlay/lk')), says: /leads out of the workspace/ },
  { what: 'a file elsewhere was changed', runs: true, inputs, change: append('README.md') },
]

for (const { version, path: node } of nodes)
  describe(`programs in a run that a stranger may have caused, on Node ${version}`, { concurrency: 2 }, () => {
    for (const one of sopsCases)
      test(`sops: ${one.what}: it ${one.runs ? 'runs' : 'does not run'}`, async (t) => {
        const files = (provider: string) => ({ 'n.yaml': provider, 'secret.yaml': encrypted })
        check(await attempt(t, node, files, one), one)
      })
    for (const one of kustomizeCases)
      test(`kustomize: ${one.what}: it ${one.runs ? 'runs' : 'does not run'}`, async (t) => {
        const files = (provider: string) => ({
          'overlay/kustomization.yaml': `resources: [../base]\npatches: [{path: patch.yaml}]\nconfigMapGenerator: [{name: x, envs: [../vars.env], files: [key=../vars.env]}]\nhelmCharts: [{name: x, valuesFile: ../values.yaml}]\n`,
          'overlay/patch.yaml': 'spec: {}\n',
          'base/kustomization.yaml': 'resources: [n.yaml]\nbases: [../deep]\n',
          'base/n.yaml': provider,
          'deep/kustomization.yaml': 'resources: []\n',
          'vars.env': 'a=b\n',
          'values.yaml': 'a: b\n',
        })
        check(await attempt(t, node, files, one), one)
      })
  })

function check({ code, stdout, hasRun, sent }: Awaited<ReturnType<typeof attempt>>, { runs, says }: Case): void {
  assert.equal(hasRun, runs, stdout)
  if (runs) assert.deepEqual([code, sent], [0, 1], stdout)
  else assert.equal(sent, 0, stdout)
  if (says) {
    assert.equal(code, 2, stdout)
    assert.match(stdout, says)
  }
}
