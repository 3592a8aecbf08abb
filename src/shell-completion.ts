import { definitions } from './inputs/definitions.ts'
import { type CommandName, commands, flagsOf, type Shell, shells } from './inputs/help.ts'
import type { Definition } from './inputs/input-type.ts'
import { loadRepository, type Repository } from './manifests/index.ts'

/** What the shell does with what `complete` says: file names where there is nothing, or nothing else. Source: Cobra. */
const filesToo = ':0'
const nothingElse = ':4'

/** Flags whose values are Providers or Alerts of the manifests. */
const named = { '--providers': 'providers', '--alerts': 'alerts' } as const

/**
 * What may stand at the end of a command line, a line each, with its meaning after a tab, and a last line for the shell:
 * the protocol of Cobra (`__complete`), which the Flux CLI speaks with its plugins, and our own scripts too.
 * @param words the words after the program, the last as far as it is typed, '' for a new one
 */
export async function complete(words: readonly string[], cwd: string): Promise<string[]> {
  const [command, ...rest] = words
  const typed = words.at(-1) ?? ''
  const before = words.at(-2) ?? ''
  if (command === undefined || words.length === 1) return answer(typed, [...Object.entries(commands), ...others])
  if (command === 'completion')
    return answer(
      typed,
      shells.map((shell) => [shell, '']),
    )
  if (!Object.hasOwn(commands, command)) return [nothingElse]
  if (before in named) return answer(typed, await namesIn(rest, cwd, named[before as keyof typeof named]))
  const definition: Definition | undefined = definitions[before.slice(2) as keyof typeof definitions]
  if (before.startsWith('--') && typeof definition?.kind === 'object')
    return answer(
      typed,
      definition.kind.map((word) => [word, '']),
    )
  if (typed.startsWith('-')) return answer(typed, flags(command as CommandName))
  if (before.startsWith('--') && definition && definition.kind !== 'boolean') return [filesToo]
  return command === 'test' ? answer(typed, await namesIn(rest, cwd, 'providers')) : [filesToo]
}

const others: [string, string][] = [
  ['completion', 'print a script for the completion of a shell'],
  ['help', 'what the program can do'],
  ['version', 'the version'],
]

function answer(typed: string, choices: readonly (readonly [word: string, meaning: string])[]): string[] {
  const found = choices.filter(([word]) => word.startsWith(typed))
  return [...found.map(([word, meaning]) => (meaning ? `${word}\t${meaning}` : word)), nothingElse]
}

function flags(command: CommandName): [string, string][] {
  return flagsOf(command).map((name) => {
    const { kind, help, default: preset }: Definition = definitions[name]
    return [kind === 'boolean' && preset === 'true' ? `--no-${name}` : `--${name}`, help.replaceAll('`', '')]
  })
}

/** The names of what the manifests on the command line define, else those below the working directory. */
async function namesIn(
  rest: readonly string[],
  cwd: string,
  kind: 'providers' | 'alerts',
): Promise<[string, string][]> {
  const given = rest.flatMap((word, at) => (rest[at - 1] === '--manifests' && at < rest.length - 1 ? [word] : []))
  const readable = given.filter((word) => word !== '-' && !word.startsWith('kustomize:'))
  try {
    const repository = await loadRepository({ cwd, manifests: readable.length > 0 ? readable : ['.'], offline: true })
    const words = new Map(repository[kind].map((manifest) => [nameOf(manifest), manifest.file]))
    return [...words].sort()
  } catch {
    // Half a path may be typed, or a folder that cannot be read: a shell has no place for an error.
    return []
  }
}

function nameOf({ namespace, name }: Repository['alerts'][number] | Repository['providers'][number]): string {
  return namespace === undefined ? name : `${namespace}/${name}`
}

/** The script that a shell reads for the completion of a program of this name. */
export function completionScript(shell: Shell, program = 'flux-notify'): string {
  return scripts[shell](program)
}

/** Each asks `__complete` with the words so far, and takes the last line for what to do beside. */
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
