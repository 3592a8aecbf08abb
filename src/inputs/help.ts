import { programName } from '../common/program.ts'
import { type Definition, definitions, type InputName } from './definitions.ts'

export const commands = {
  send: 'send the event to the Providers of the Alerts that match it, or to those that are named',
  preview: 'show exactly what would be sent, without opening a socket',
  validate: 'check the manifests, without opening a socket and without secrets',
  test: 'send a test message through one Provider: test <name> or test <namespace>/<name>',
  demo: 'send one event through a manifest of every provider type to a receiver inside the process',
}

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const

export type Shell = (typeof shells)[number]

export type CommandName = keyof typeof commands

/** What `test` decides itself: which event goes where. */
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

/** The inputs that a command has as flags. */
export function flagsOf(command: CommandName): InputName[] {
  if (command === 'demo') return []
  const names = (Object.keys(definitions) as InputName[]).filter(
    (name) => (definitions[name] as Definition).only !== 'action',
  )
  return command === 'test' ? names.filter((name) => !fixedInTest.includes(name)) : names
}

/** What the program can do. */
export function help(): string {
  const program = programName()
  const list = Object.entries(commands).map(([name, meaning]) => `  ${name.padEnd(12)}${meaning}`)
  return [
    'flux-notify sends the notifications that Flux Provider and Alert manifests describe.',
    '',
    `Usage: ${program} <command> [flags]`,
    '',
    ...list,
    `  completion  print the script for completion in ${shells.join(', ')}: completion <shell>`,
    '',
    `${program} <command> --help shows the flags of a command, ${program} --version the version.`,
    'Without arguments, and with GITHUB_ACTIONS=true, it runs as an Action and reads INPUT_* variables.',
  ].join('\n')
}

/** What a command does, and its flags. */
export function helpOf(command: CommandName): string {
  const usage = `Usage: ${programName()} ${command}`
  if (command === 'demo') return [usage, '', commands.demo].join('\n')
  const operand = command === 'test' ? ' <provider>' : ''
  return [`${usage}${operand} [flags]`, '', commands[command], '', ...flagsOf(command).map(flagHelp)].join('\n')
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
