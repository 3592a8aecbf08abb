import { parseArgs } from 'node:util'
import packageJson from '../../package.json' with { type: 'json' }
import { ConfigError } from '../common/errors.ts'
import { programName } from '../common/this-process.ts'
import { didYouMean } from '../common/wording.ts'
import { definitions, type InputName } from './definitions.ts'
import { type CommandName, commands, flagsOf, help, helpOf, type Shell, shells } from './help.ts'
import type { Definition } from './input-type.ts'
import { checkInputs, type Inputs, type RawInputs } from './inputs.ts'

/** The commit of fluxcd/notification-controller whose requests are recorded in test/golden. */
const controller = '2e46958'

/** A parsed command line. */
export type Command =
  | { readonly name: 'help'; readonly text: string }
  | { readonly name: 'demo' }
  /** Print the completion script of a shell. */
  | { readonly name: 'completion'; readonly shell: Shell }
  /** Print the completions of the last word. Called by such a script and by the Flux CLI. */
  | { readonly name: 'complete'; readonly words: readonly string[] }
  | { readonly name: 'run'; readonly inputs: Inputs }

/**
 * Parses the arguments after `node dist/index.js`.
 * @throws ConfigError if a command or flag is unknown, or a value is invalid
 */
export function parseCommandLine(args: readonly string[]): Command {
  const [command, ...rest] = args
  if (command !== undefined && ['--version', '-v', 'version'].includes(command))
    return {
      name: 'help',
      text: `flux-notify ${packageJson.version}, compatible with notification-controller ${controller}`,
    }
  if (command === undefined || ['--help', '-h', 'help'].includes(command)) return { name: 'help', text: help() }
  if (command === '__complete') return { name: 'complete', words: rest }
  if (command === 'completion' && rest.some((word) => ['--help', '-h'].includes(word)))
    return { name: 'help', text: help() }
  if (command === 'completion') return { name: 'completion', shell: shellOf(rest) }
  if (!isCommand(command)) throw unknownCommand(command)
  const { help: asksForHelp, positionals, ...raw } = parseFlags(command, rest)
  if (asksForHelp) return { name: 'help', text: helpOf(command) }
  if (command === 'demo') return { name: 'demo' }
  if (command === 'test') {
    const inputs = checkInputs({ ...raw, mode: 'send', providers: [providerToTest(positionals)] })
    return { name: 'run', inputs: { ...inputs, isTest: true } }
  }
  return { name: 'run', inputs: checkInputs({ ...raw, mode: command }) }
}

function shellOf([shell, more]: readonly string[]): Shell {
  const found = shells.find((name) => name === shell)
  if (found && more === undefined) return found
  throw new ConfigError(
    `completion needs the name of a shell: ${shells.join(', ')}${shell === undefined ? '' : `; found ${shell}`}`,
  )
}

function isCommand(text: string): text is CommandName {
  return Object.hasOwn(commands, text)
}

function unknownCommand(command: string): ConfigError {
  const names = [...Object.keys(commands), 'completion']
  if (command.startsWith('-'))
    return new ConfigError(
      `${command} is before the command, but flags must follow it: ${programName()} preview --message hello`,
    )
  const hint = didYouMean(command, [...names, 'help', 'version'])
  return new ConfigError(
    `unknown command ${JSON.stringify(command)}; the commands are ${names.join(', ')} (${programName()} --help shows them)${hint}`,
  )
}

/** @throws ConfigError unless exactly one Provider is named */
function providerToTest(names: readonly string[]): string {
  const [provider] = names
  if (provider !== undefined && names.length === 1) return provider
  const found = names.length === 0 ? '' : `; found ${names.join(', ')}`
  throw new ConfigError(
    `test needs the name of one Provider, for example: ${programName()} test flux-system/slack${found}`,
    { field: 'providers' },
  )
}

/** Returns whether a flag may be repeated: the items of a list, and the sources of a map, are combined. */
function isRepeatable(name: InputName): boolean {
  const { kind, source, fileFor }: Definition = definitions[name]
  return kind === 'list' || source === 'all' || (fileFor !== undefined && isRepeatable(fileFor as InputName))
}

type Flags = RawInputs & { readonly help?: boolean; readonly positionals: readonly string[] }

function parseFlags(command: CommandName, args: readonly string[]): Flags {
  const names = flagsOf(command)
  const options: Record<string, { type: 'string' | 'boolean'; multiple?: boolean; short?: string }> = {
    help: { type: 'boolean', short: 'h' },
  }
  for (const name of names) {
    const { kind, short }: Definition = definitions[name]
    options[name] =
      kind === 'boolean'
        ? { type: 'boolean' }
        : { type: 'string', multiple: isRepeatable(name), ...(short && { short }) }
  }
  try {
    const allowPositionals = command === 'test'
    const { values, positionals } = parseArgs({ args: [...args], options, allowNegative: true, allowPositionals })
    return { ...(values as RawInputs), positionals }
  } catch (cause) {
    throw flagError(command, cause as Error)
  }
}

function flagError(command: CommandName, cause: Error): ConfigError {
  const unknown = /^Unknown option '--(?:no-)?([^']+)'/.exec(cause.message)?.[1] ?? ''
  const others = (Object.keys(commands) as CommandName[]).filter((other) =>
    flagsOf(other).some((name) => name === unknown),
  )
  if (others.length > 0 && !others.includes(command)) {
    const message = `--${unknown} has no effect on ${command}; it is a flag of ${others.join(', ')}`
    return new ConfigError(message, {}, { cause })
  }
  const problem = cause.message.split('. To specify')[0]?.replace(/\.$/, '')
  const hint = didYouMean(unknown, [...flagsOf(command), 'help']).replace('mean ', 'mean --')
  return new ConfigError(`${problem} (${programName()} ${command} --help shows the flags)${hint}`, {}, { cause })
}
