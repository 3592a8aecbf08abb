import { programName } from '../common/this-process.ts'
import { definitions, type InputName } from './definitions.ts'
import { type Definition, groups } from './input-type.ts'

export const commands = {
  send: 'send the event to the Providers of the Alerts that match it, or to those you name',
  preview: 'show exactly what would be sent, without opening a socket',
  validate: 'check the manifests, without opening a socket and without secrets',
  test: 'send a test message through one Provider: test <name> or test <namespace>/<name>',
  demo: 'send one event through every provider type, to a receiver inside the process',
}

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const

export type Shell = (typeof shells)[number]

export type CommandName = keyof typeof commands

/** What `test` decides by itself: which event is sent to which Provider. */
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

/** The inputs that are flags of a command. */
export function flagsOf(command: CommandName): InputName[] {
  if (command === 'demo') return []
  const names = (Object.keys(definitions) as InputName[]).filter(
    (name) => (definitions[name] as Definition).only !== 'action',
  )
  return command === 'test' ? names.filter((name) => !fixedInTest.includes(name)) : names
}

/** The help of the program: its commands. */
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

/** The help of a command: what it does, and its flags. */
export function helpOf(command: CommandName): string {
  const usage = `Usage: ${programName()} ${command}`
  if (command === 'demo') return [usage, '', commands.demo].join('\n')
  const operand = command === 'test' ? ' <provider>' : ''
  return [`${usage}${operand} [flags]`, '', commands[command], ...flagsOf(command).flatMap(withHeading)].join('\n')
}

/** The flag's help, below its group's heading if it is the first of its group. */
function withHeading(name: InputName, at: number, names: readonly InputName[]): string[] {
  const { group } = definitions[name]
  const previous = names[at - 1]
  const isFirst = previous === undefined || definitions[previous].group !== group
  return [...(isFirst ? ['', `${groups[group]}:`] : []), flagHelp(name)]
}

function flagHelp(name: InputName): string {
  const { kind, help, default: preset, short }: Definition = definitions[name]
  const negated = kind === 'boolean' && preset === 'true'
  const isShown = preset !== undefined && !preset.startsWith('${{') && kind !== 'boolean'
  const meaning = `${negated ? 'do not ' : ''}${help.replaceAll('`', '')}${isShown ? ` (default: ${preset})` : ''}`
  return `  ${short ? `-${short}, ` : ''}--${negated ? 'no-' : ''}${name}${operandOf(kind)}\n      ${meaning}`
}

function operandOf(kind: Definition['kind']): string {
  if (kind === 'boolean') return ''
  if (kind === 'number') return ' <n>'
  if (kind === 'list') return ' <value> …'
  return typeof kind === 'object' ? ` <${kind.join('|')}>` : ' <value>'
}
