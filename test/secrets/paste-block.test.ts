import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Needed } from '../../src/secrets/missing-secret.ts'
import { type PasteSyntax, pasteBlock, pasteSyntax } from '../../src/secrets/paste-block.ts'
import { usedSecrets } from '../../src/secrets/secret-names.ts'
import { parseSecrets } from '../../src/secrets/secrets-input.ts'

const slack = { namespace: 'flux-system', name: 'slack-url', keys: ['address'] }
const app = { namespace: 'apps', name: 'app', keys: ['githubAppID', 'githubAppPrivateKey'] }
const block = (syntax: PasteSyntax, needed: readonly Needed[] = [slack, app]): string =>
  pasteBlock(usedSecrets(needed), needed, { syntax })

describe('what to paste is in the words of', () => {
  const cases: [syntax: PasteSyntax, environment: Record<string, string>, want: string][] = [
    [
      'action',
      { GITHUB_ACTIONS: 'true' },
      `Add this to the step's \`with:\`:
secrets: |
  flux-system/slack-url:
    address: "\${{ secrets.FLUX_SLACK_URL_ADDRESS }}"
  apps/app:
    githubAppID: "\${{ secrets.FLUX_APP_GITHUBAPPID }}"
    githubAppPrivateKey: \${{ toJSON(secrets.FLUX_APP_GITHUBAPPPRIVATEKEY) }}`,
    ],
    [
      'github',
      { GITHUB_ACTIONS: 'true' },
      `Add this to the step:
env:
  FLUX_SLACK_URL_ADDRESS: \${{ secrets.FLUX_SLACK_URL_ADDRESS }}
  FLUX_APP_GITHUBAPPID: \${{ secrets.FLUX_APP_GITHUBAPPID }}
  FLUX_APP_GITHUBAPPPRIVATEKEY: \${{ secrets.FLUX_APP_GITHUBAPPPRIVATEKEY }}`,
    ],
    [
      'gitlab',
      { GITLAB_CI: 'true' },
      `Add this to the job, with masked variables of the project:
variables:
  FLUX_SLACK_URL_ADDRESS: $SLACK_URL_ADDRESS
  FLUX_APP_GITHUBAPPID: $APP_GITHUBAPPID
  FLUX_APP_GITHUBAPPPRIVATEKEY: $APP_GITHUBAPPPRIVATEKEY`,
    ],
    [
      'azure',
      { TF_BUILD: 'True' },
      `Add this to the step, with secret variables of the pipeline:
env:
  FLUX_SLACK_URL_ADDRESS: $(SLACK_URL_ADDRESS)
  FLUX_APP_GITHUBAPPID: $(APP_GITHUBAPPID)
  FLUX_APP_GITHUBAPPPRIVATEKEY: $(APP_GITHUBAPPPRIVATEKEY)`,
    ],
    [
      'jenkins',
      { JENKINS_URL: 'https://jenkins.example.com/' },
      `Put the step inside this:
withCredentials([
  string(credentialsId: 'slack-url-address', variable: 'FLUX_SLACK_URL_ADDRESS'),
  string(credentialsId: 'app-githubappid', variable: 'FLUX_APP_GITHUBAPPID'),
  string(credentialsId: 'app-githubappprivatekey', variable: 'FLUX_APP_GITHUBAPPPRIVATEKEY'),
]) {
}`,
    ],
    [
      'variables',
      { CI: 'true', CIRCLECI: 'true' },
      `Add these secret variables to the project:
FLUX_SLACK_URL_ADDRESS
FLUX_APP_GITHUBAPPID
FLUX_APP_GITHUBAPPPRIVATEKEY`,
    ],
    [
      'shell',
      {},
      `Set this before running the command:
export FLUX_SLACK_URL_ADDRESS='…'
export FLUX_APP_GITHUBAPPID='…'
export FLUX_APP_GITHUBAPPPRIVATEKEY="$(cat FILE)"`,
    ],
  ]
  for (const [syntax, environment, want] of cases)
    test(syntax, () => {
      assert.equal(pasteSyntax(environment, syntax === 'action'), syntax)
      assert.equal(block(syntax), want)
    })
})

describe('a Secret of one name in many namespaces', () => {
  const spaces = Array.from({ length: 24 }, (_, at) => `team-${at}`)
  const needed = spaces.map((namespace) => ({ ...slack, namespace }))

  test('is one entry by its bare name, which counts for each', () => {
    const text = block('action', needed)
    assert.equal(text.match(/slack-url/g)?.length, 1)
    const { entries } = parseSecrets({ name: 'secrets', text: text.split('\n').slice(2).join('\n') })
    assert.deepEqual(
      [...(entries.get('slack-url') ?? [])].map(([key]) => key),
      ['address'],
    )
    assert.match(text, /# in team-0, team-1, team-2, team-3, team-4 and 19 more/)
  })

  test('goes into a file where variables are for one namespace each', () => {
    const text = block('shell', [...needed, app])
    assert.match(text, /export FLUX_APP_GITHUBAPPID='…'/)
    assert.equal(text.match(/slack-url/g)?.length, 1)
    const file = text.slice(text.indexOf('# in a file that --secrets-file names:'))
    const { entries } = parseSecrets({ name: 'secrets-file', text: file, file: 'secrets.yaml' })
    assert.deepEqual([...entries.keys()], ['slack-url'])
  })
})

test('a Secret of which nothing is read is an empty one', () => {
  assert.match(block('action', [{ ...slack, keys: [] }]), /\n {2}flux-system\/slack-url: \{\}$/)
  assert.match(block('shell', [{ ...slack, keys: [] }]), /\nflux-system\/slack-url: \{\}$/)
})
