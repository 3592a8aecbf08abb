import { parseArgs } from 'node:util'
import { ConfigError } from '../common/errors.ts'
import { didYouMean } from '../common/nearest.ts'
import { definitions, type InputName } from './definitions.ts'
import { checkInputs, type Inputs, type RawInputs } from './inputs.ts'

const version = '0.1.0'
/** The commit of fluxcd/notification-controller whose requests are recorded in test/golden. */
const controller = '2e46958'

/** What a command line asks for. */
export type Command =
  | { readonly name: 'help'; readonly text: string }
  | { readonly name: 'demo' }
  | { readonly name: 'run'; readonly inputs: Inputs }

const commands: Record<string, string> = {
  send: 'send the event to the Providers of the matching Alerts, or of those named',
  preview: 'show exactly what would be sent; opens no socket',
  validate: 'check the manifests; opens no socket, needs no secrets',
  demo: 'send one event through a manifest of every provider type to a receiver inside the process',
}

type Flag = { type: 'string' | 'boolean'; multiple?: boolean; short?: string }

/**
 * What the arguments behind `node dist/index.js` ask for.
 * @throws ConfigError for an unknown command or flag, or a value of the wrong form
 */
export function parseCommandLine(args: readonly string[]): Command {
  const [command, ...rest] = args
  if (command === '--version')
    return { name: 'help', text: `flux-notify ${version}, as notification-controller ${controller}` }
  if (command === undefined || command === '--help' || command === '-h' || command === 'help')
    return { name: 'help', text: help() }
  if (!Object.hasOwn(commands, command)) {
    throw new ConfigError(
      `unknown command ${JSON.stringify(command)}; the commands are ${Object.keys(commands).join(', ')} (--help shows them)${didYouMean(command, Object.keys(commands))}`,
    )
  }
  const values = flags(command, rest)
  if (values.help) return { name: 'help', text: helpOf(command) }
  if (command === 'demo') return { name: 'demo' }
  const { help: _help, ...raw } = values
  return { name: 'run', inputs: checkInputs({ ...(raw as RawInputs), mode: command }) }
}

function flags(command: string, args: readonly string[]): Record<string, unknown> {
  const options: Record<string, Flag> = { help: { type: 'boolean', short: 'h' } }
  for (const name of command === 'demo' ? [] : flagNames()) {
    const { kind } = definitions[name]
    options[name] = kind === 'boolean' ? { type: 'boolean' } : { type: 'string', multiple: kind === 'list' }
  }
  try {
    return parseArgs({ args: [...args], options, allowNegative: true, strict: true }).values
  } catch (cause) {
    const message = (cause as Error).message.split('. To specify')[0] as string
    throw new ConfigError(
      `${message.replace(/\.$/, '')} (flux-notify ${command} --help shows the flags)`,
      {},
      { cause },
    )
  }
}

function flagNames(): InputName[] {
  return (Object.keys(definitions) as InputName[]).filter(
    (name) => !('only' in definitions[name] && definitions[name].only === 'action'),
  )
}

function help(): string {
  const list = Object.entries(commands).map(([name, what]) => `  ${name.padEnd(10)}${what}`)
  return [
    'flux-notify sends the notifications that Flux Provider and Alert manifests describe.',
    '',
    'Usage: node dist/index.js <command> [flags]',
    '',
    ...list,
    '',
    'Flags of a command: <command> --help. --version names the version.',
    'Without arguments, and with GITHUB_ACTIONS=true, it runs as an Action on INPUT_* variables.',
  ].join('\n')
}

function helpOf(command: string): string {
  if (command === 'demo') return `Usage: node dist/index.js demo\n\n${commands.demo}`
  const list = flagNames().map((name) => {
    const { kind, help, ...rest } = definitions[name]
    const value =
      kind === 'boolean'
        ? ''
        : kind === 'number'
          ? ' <n>'
          : typeof kind === 'object'
            ? ` <${kind.join('|')}>`
            : kind === 'list'
              ? ' <value> …'
              : ' <value>'
    const preset =
      'default' in rest && !rest.default.startsWith('${{') && kind !== 'boolean' ? ` (default: ${rest.default})` : ''
    const on = kind === 'boolean' && 'default' in rest && rest.default === 'true' ? 'no-' : ''
    return `  --${on}${name}${value}\n      ${on ? 'do not ' : ''}${help.replaceAll('`', '')}${preset}`
  })
  return [`Usage: node dist/index.js ${command} [flags]`, '', commands[command], '', ...list].join('\n')
}
