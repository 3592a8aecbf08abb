import { ciSystem } from '../ci/ci-run.ts'
import { byName, fullName } from '../common/names.ts'
import type { Environment } from '../common/this-process.ts'
import { shortList } from '../common/wording.ts'
import type { Needed } from './missing-secret.ts'
import type { UsedSecrets } from './secret-names.ts'

/** Where the user pastes the block. */
const destinations = {
  action: "add this to the step's `with:`",
  github: 'add this to the step',
  gitlab: 'add this to the job, with masked variables of the project',
  azure: 'add this to the step, with secret variables of the pipeline',
  jenkins: 'put the step inside this',
  variables: 'add these secret variables to the project',
  shell: 'set this before running the command',
} as const

/** The syntax in which a CI system passes secrets to a step. */
export type PasteSyntax = keyof typeof destinations

/** Returns the syntax for this run. A `run:` step of GitHub Actions has no `with:`, so it gets environment variables. */
export function pasteSyntax(environment: Environment, isAction: boolean): PasteSyntax {
  const system = ciSystem(environment)
  if (isAction) return 'action'
  if (system === 'other') return environment.CI ? 'variables' : 'shell'
  return system
}

/** The keys of one Secret name, in one namespace or in several. */
interface Entry extends Needed {
  readonly namespaces: readonly string[]
}

/**
 * Returns what to paste to provide these Secrets, and where. Every name is one that the lookup tries, and none is repeated.
 * @param first a step to do before that, as `name a Provider`
 */
export function pasteBlock(
  used: UsedSecrets,
  needed: readonly Needed[],
  { syntax, first }: { readonly syntax: PasteSyntax; readonly first?: string | undefined },
): string {
  const sentence = first === undefined ? destinations[syntax] : `${first}, then ${destinations[syntax]}`
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}:\n${blockLines(used, needed, syntax)}`
}

function blockLines(used: UsedSecrets, needed: readonly Needed[], syntax: PasteSyntax): string {
  const entries = entriesOf(needed)
  if (syntax === 'action') return actionBlock(used, entries)
  const flat = entries.filter(({ namespaces, keys }) => namespaces.length < 2 && keys.length > 0)
  const names = flat.flatMap((secret) => secret.keys.map((key) => ({ name: flatName(used, secret, key), key })))
  const rest = entries.filter((entry) => !flat.includes(entry))
  return [...(names.length > 0 ? variableLines(names, syntax) : []), ...fileLines(rest)].join('\n')
}

/** Merges Secrets that have one name: if several namespaces need it, the entry has no namespace and serves them all. */
function entriesOf(needed: readonly Needed[]): Entry[] {
  return [...byName(needed)].map(([name, secrets]) => {
    const namespaces = [...new Set(secrets.flatMap(({ namespace }) => namespace ?? []))]
    const keys = [...new Set(secrets.flatMap((secret) => secret.keys))]
    return { name, namespace: namespaces.length === 1 ? namespaces[0] : undefined, keys, namespaces }
  })
}

function flatName(used: UsedSecrets, secret: Entry, key: string): string {
  const { name, namespaces } = secret
  return used.flatNames(namespaces.length > 1 ? { name, namespace: undefined } : secret, key).at(-1) ?? ''
}

/** Keys whose values usually have several lines. */
const multiLine = /PrivateKey$|\.crt$|\.key$|File$|^(headers|creds)$/

/** The Action's input `secrets`. */
function actionBlock(used: UsedSecrets, entries: readonly Entry[]): string {
  const lines = entries.flatMap((secret) => [
    `  ${fullName(secret)}:${secret.keys.length === 0 ? ' {}' : ''}${comment(secret)}`,
    ...secret.keys.map((key) => {
      const name = `secrets.${flatName(used, secret, key)}`
      return `    ${key}: ${multiLine.test(key) ? `\${{ toJSON(${name}) }}` : `"\${{ ${name} }}"`}`
    }),
  ])
  return ['secrets: |', ...lines].join('\n')
}

function comment({ namespaces }: Entry): string {
  return namespaces.length > 1 ? ` # in ${shortList(namespaces)}` : ''
}

function variableLines(
  names: readonly { readonly name: string; readonly key: string }[],
  syntax: Exclude<PasteSyntax, 'action'>,
): string[] {
  // The variable in the project's settings needs a different name, or it would refer to itself.
  const source = (name: string): string => name.replace(/^FLUX_/, '')
  switch (syntax) {
    case 'github':
      return ['env:', ...names.map(({ name }) => `  ${name}: \${{ secrets.${name} }}`)]
    case 'gitlab':
      return ['variables:', ...names.map(({ name }) => `  ${name}: $${source(name)}`)]
    case 'azure':
      return ['env:', ...names.map(({ name }) => `  ${name}: $(${source(name)})`)]
    case 'jenkins': {
      const id = (name: string): string => source(name).toLowerCase().replaceAll('_', '-')
      const bindings = names.map(({ name }) => `  string(credentialsId: '${id(name)}', variable: '${name}'),`)
      return ['withCredentials([', ...bindings, ']) {', '}']
    }
    case 'variables':
      return names.map(({ name }) => name)
    case 'shell':
      return names.map(({ name, key }) => `export ${name}=${multiLine.test(key) ? '"$(cat FILE)"' : "'…'"}`)
  }
}

/** For Secrets that flat names cannot express: those used in several namespaces, and those without keys. */
function fileLines(entries: readonly Entry[]): string[] {
  if (entries.length === 0) return []
  const lines = entries.map((entry) => {
    const keys = entry.keys.map((key) => `${key}: "…"`).join(', ')
    return `${fullName(entry)}: { ${keys} }${comment(entry)}`.replace('{  }', '{}')
  })
  return ['# in a file that --secrets-file names:', ...lines]
}
