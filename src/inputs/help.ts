import { programName } from '../common/this-process.ts'
import { definitions, type InputName } from './definitions.ts'
import { type Definition, groups } from './input-type.ts'

/** The commands, with their descriptions for the help. */
export const commands = {
  send: 'send the event to the Providers of the Alerts that match it, or to those you name',
  preview: 'show exactly what would be sent, without opening a socket',
  validate: 'check the manifests, without opening a socket and without secrets',
  test: 'send a test message through one Provider: test <name> or test <namespace>/<name>',
  demo: 'send one event through every provider type, to a receiver inside the process',
}

/** The shells with command completion. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const

/** One of shells. */
export type Shell = (typeof shells)[number]

/** One of commands. */
export type CommandName = keyof typeof commands

/** The inputs that `test` sets itself, or that have no effect on a test message. */
const fixedInTest: readonly InputName[] = [
  'alerts',
  'providers',
  'event',
  'event-file',
  'status',
  'when',
  'previous-status',
  'replay',
  'shard',
  'since',
]

/** The inputs that have no effect on `validate`: it checks all manifests, has no event and sends nothing. */
const unusedInValidate: readonly InputName[] = [
  ...(['alerts', 'providers', 'status', 'when', 'previous-status'] as const),
  ...(['event', 'event-file', 'object', 'severity', 'reason', 'message', 'message-file', 'revision'] as const),
  ...(['metadata', 'metadata-file', 'fail-on', 'timeout', 'retries', 'preview-file', 'outbox', 'replay'] as const),
  ...(['concurrency', 'allow-hosts', 'allow-untrusted', 'shard', 'status-context'] as const),
]

const withoutFlag: Partial<Record<CommandName, readonly InputName[]>> = {
  validate: unusedInValidate,
  test: fixedInTest,
}

/** Returns the inputs that are flags of a command. */
export function flagsOf(command: CommandName): InputName[] {
  if (command === 'demo') return []
  const names = Object.keys(definitions) as InputName[]
  return names.filter(
    (name) => (definitions[name] as Definition).only !== 'action' && !withoutFlag[command]?.includes(name),
  )
}

/** Returns the help of the program. */
export function help(): string {
  const program = programName()
  const list = Object.entries(commands).map(([name, meaning]) => `  ${name.padEnd(12)}${meaning}`)
  return [
    'flux-notify sends the notifications that Flux Provider and Alert manifests describe.',
    '',
    `Usage: ${program} <command> [flags]`,
    '',
    ...list,
    `  completion  print the completion script of a shell: completion ${shells.join('|')}`,
    '',
    `${program} <command> --help shows the flags of a command, ${program} --version the version.`,
    'With GITHUB_ACTIONS=true and no arguments it runs as an Action and reads the INPUT_* variables.',
  ].join('\n')
}

/** Returns the help of a command. */
export function helpOf(command: CommandName): string {
  const usage = `Usage: ${programName()} ${command}`
  if (command === 'demo') return [usage, '', commands.demo].join('\n')
  const operand = command === 'test' ? ' <provider>' : ''
  return [`${usage}${operand} [flags]`, '', commands[command], ...flagsOf(command).flatMap(withHeading)].join('\n')
}

/** Returns a flag's help, preceded by the heading of its group if it is the group's first flag. */
function withHeading(name: InputName, at: number, names: readonly InputName[]): string[] {
  const { group } = definitions[name]
  const previous = names[at - 1]
  const isFirst = previous === undefined || definitions[previous].group !== group
  return [...(isFirst ? ['', `${groups[group]}:`] : []), flagHelp(name)]
}

function flagHelp(name: InputName): string {
  const { kind, help, default: defaultText, short }: Definition = definitions[name]
  const isNegated = kind === 'boolean' && defaultText === 'true'
  const hasDefault = defaultText !== undefined && !defaultText.startsWith('${{') && kind !== 'boolean'
  const meaning = `${isNegated ? 'do not ' : ''}${help.replaceAll('`', '')}${hasDefault ? ` (default: ${defaultText})` : ''}`
  return `  ${short ? `-${short}, ` : ''}--${isNegated ? 'no-' : ''}${name}${operandOf(kind)}\n      ${meaning}`
}

function operandOf(kind: Definition['kind']): string {
  if (kind === 'boolean') return ''
  if (kind === 'number') return ' <n>'
  if (kind === 'list') return ' <value> …'
  return typeof kind === 'object' ? ` <${kind.join('|')}>` : ' <value>'
}
