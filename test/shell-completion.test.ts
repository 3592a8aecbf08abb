import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { describe, test } from 'node:test'
import { shells } from '../src/inputs/help.ts'
import { complete, completionScript } from '../src/shell-completion.ts'
import { bundle, folder, manifest, runBundle } from './support/bundle.ts'

const manifests = {
  'clusters/a/notify.yaml':
    manifest('Provider', 'slack', '{ type: slack }') +
    manifest('Alert', 'all', '{ providerRef: { name: slack }, eventSources: [{ kind: Kustomization, name: "*" }] }'),
  'clusters/b/teams.yaml': manifest('Provider', 'teams', '{ type: msteams }'),
}

describe('what may stand at the end of a command line', () => {
  const cases: [words: string[], expected: string[]][] = [
    [['pre'], ['preview', ':4']],
    [
      ['completion', 'z'],
      ['zsh', ':4'],
    ],
    [
      ['send', '--provider'],
      ['--providers', ':4'],
    ],
    [['send', '--summ'], [':4']],
    [
      ['send', '--no-s'],
      ['--no-summary', ':4'],
    ],
    [
      ['send', '--providers', ''],
      ['flux-system/slack', 'flux-system/teams', ':4'],
    ],
    [
      ['send', '--alerts', 'flux'],
      ['flux-system/all', ':4'],
    ],
    [
      ['test', 'flux-system/t'],
      ['flux-system/teams', ':4'],
    ],
    [
      ['test', '--manifests', 'clusters/a', ''],
      ['flux-system/slack', ':4'],
    ],
    [['send', '--manifests', ''], [':0']],
    [
      ['send', '--fail-on', 'a'],
      ['any', 'all', ':4'],
    ],
    [['send', '--manifests', 'not-there', '--providers', ''], [':4']],
    [['nonsense', ''], [':4']],
  ]
  for (const [words, expected] of cases)
    test(words.join(' '), async (t) => {
      const found = (await complete(words, folder(t, manifests))).map((line) => line.split('\t')[0])
      assert.deepEqual(found, expected)
    })

  test('as the Flux CLI asks, of the bundle', async (t) => {
    const { code, stdout } = await runBundle(['__complete', 'test', 'flux-system/s'], { cwd: folder(t, manifests) })
    assert.deepEqual([code, stdout], [0, 'flux-system/slack\tclusters/a/notify.yaml\n:4\n'])
  })
})

test('bash completes by its script', (t) => {
  const script = `${completionScript('bash')}
flux-notify() { '${process.execPath}' '${bundle}' "$@"; }
COMP_WORDS=(flux-notify test flux-system/)
COMP_CWORD=2
_flux_notify
printf '%s\\n' "\${COMPREPLY[@]}"`
  const out = execFileSync('bash', ['-c', script], { cwd: folder(t, manifests), encoding: 'utf8' })
  assert.equal(out, 'flux-system/slack\nflux-system/teams\n')
})

test('each shell has a script, another shell an error that names them', async (t) => {
  const cwd = folder(t, {})
  for (const shell of shells) {
    const { code, stdout } = await runBundle(['completion', shell], { cwd })
    assert.deepEqual([code, stdout], [0, `${completionScript(shell)}\n`])
  }
  const { code, stderr } = await runBundle(['completion', 'tcsh'], { cwd })
  assert.equal(code, 2)
  assert.match(stderr, /completion needs the name of a shell: bash, zsh, fish, powershell; found tcsh/)
})
