import { definitions } from './inputs/definitions.ts'
import { type CommandName, commands, flagsOf, type Shell, shells } from './inputs/help.ts'
import type { Definition } from './inputs/input-type.ts'
import { loadRepository, type Repository } from './manifests/index.ts'

/** The last line for the shell: whether to fall back to file names if there are no candidates. Values from Cobra. */
const withFiles = ':0'
const withoutFiles = ':4'

/** Flags whose values are names of Providers or Alerts in the manifests. */
const manifestFlags = { '--providers': 'providers', '--alerts': 'alerts' } as const

/**
 * Returns the candidates for the last word of a command line: one per line, with a description after a tab, then a line for
 * the shell. This is Cobra's protocol (`__complete`), which the Flux CLI uses with plugins, and which our scripts use too.
 * @param words the words after the program's name; the last one is incomplete, or '' for a new word
 */
export async function complete(words: readonly string[], cwd: string): Promise<string[]> {
  const [command, ...rest] = words
  const typed = words.at(-1) ?? ''
  const before = words.at(-2) ?? ''
  if (command === undefined || words.length === 1)
    return candidates(typed, [...Object.entries(commands), ...otherCommands])
  if (command === 'completion')
    return candidates(
      typed,
      shells.map((shell) => [shell, '']),
    )
  if (!Object.hasOwn(commands, command)) return [withoutFiles]
  if (before in manifestFlags)
    return candidates(typed, await namesIn(rest, cwd, manifestFlags[before as keyof typeof manifestFlags]))
  const definition: Definition | undefined = definitions[before.slice(2) as keyof typeof definitions]
  if (before.startsWith('--') && typeof definition?.kind === 'object')
    return candidates(
      typed,
      definition.kind.map((word) => [word, '']),
    )
  if (typed.startsWith('-')) return candidates(typed, flags(command as CommandName))
  if (before.startsWith('--') && definition && definition.kind !== 'boolean') return [withFiles]
  return command === 'test' ? candidates(typed, await namesIn(rest, cwd, 'providers')) : [withFiles]
}

const otherCommands: [string, string][] = [
  ['completion', 'print the completion script for a shell'],
  ['help', 'print the help'],
  ['version', 'print the version'],
]

function candidates(typed: string, choices: readonly (readonly [word: string, description: string])[]): string[] {
  const matching = choices.filter(([word]) => word.startsWith(typed))
  return [...matching.map(([word, description]) => (description ? `${word}\t${description}` : word)), withoutFiles]
}

function flags(command: CommandName): [string, string][] {
  return flagsOf(command).map((name) => {
    const { kind, help, default: preset }: Definition = definitions[name]
    return [kind === 'boolean' && preset === 'true' ? `--no-${name}` : `--${name}`, help.replaceAll('`', '')]
  })
}

/** Returns the names of Providers or Alerts in the manifests on the command line, else below the working directory. */
async function namesIn(
  rest: readonly string[],
  cwd: string,
  kind: 'providers' | 'alerts',
): Promise<[string, string][]> {
  const manifests = rest.flatMap((word, at) => (rest[at - 1] === '--manifests' && at < rest.length - 1 ? [word] : []))
  const readable = manifests.filter((word) => word !== '-' && !word.startsWith('kustomize:'))
  try {
    const repository = await loadRepository({ cwd, manifests: readable.length > 0 ? readable : ['.'], offline: true })
    const words = new Map(repository[kind].map((manifest) => [nameOf(manifest), manifest.file]))
    return [...words].sort()
  } catch {
    // A path may be incomplete or unreadable, and a completion cannot show an error.
    return []
  }
}

function nameOf({ namespace, name }: Repository['alerts'][number] | Repository['providers'][number]): string {
  return namespace === undefined ? name : `${namespace}/${name}`
}

/** Returns the completion script of a shell for a program of this name. */
export function completionScript(shell: Shell, program = 'flux-notify'): string {
  return scripts[shell](program)
}

/** Each script calls `__complete` with the words so far. The last line of the output says whether to complete file names. */
const scripts: Record<Shell, (program: string) => string> = {
  bash: (program) => `_flux_notify() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :0) compopt -o default ;;
      :*) ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <(${program} __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _flux_notify ${program}`,
  zsh: (program) => `#compdef ${program}
_flux_notify() {
  local line
  local -a choices
  for line in "\${(@f)$(${program} __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      :0) _files ;;
      :*) ;;
      *) choices+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
    esac
  done
  (( $#choices )) && _describe 'flux-notify' choices
}
compdef _flux_notify ${program}`,
  fish: (program) => `function __flux_notify
  set -l words (commandline -opc) (commandline -ct)
  set -l lines (${program} __complete $words[2..-1] 2>/dev/null)
  string match -v ':*' -- $lines
  test "$lines[-1]" = :0; and __fish_complete_path (commandline -ct)
end
complete -c ${program} -f -a '(__flux_notify)'`,
  powershell: (program) => `Register-ArgumentCompleter -Native -CommandName '${program}' -ScriptBlock {
  param($word, $ast)
  $words = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($word -eq '') { $words += '' }
  & '${program}' __complete @words 2>$null | Where-Object { $_ -notlike ':*' } | ForEach-Object {
    $choice, $meaning = $_ -split "\\t", 2
    [System.Management.Automation.CompletionResult]::new($choice, $choice, 'ParameterValue', $(if ($meaning) { $meaning } else { $choice }))
  }
}`,
}
