import * as core from '@actions/core'
import { ConfigError } from '../common/errors.ts'
import { nearest } from '../common/wording.ts'
import { definitions, type InputName } from './definitions.ts'
import type { Definition } from './input-type.ts'
import { checkInputs, type Inputs, type RawInputs } from './inputs.ts'

/**
 * Reads the inputs of an Action run from the INPUT_* variables. Lists have one entry per line.
 * @throws ConfigError that names the input, if its value is invalid
 */
export function actionInputs(): Inputs {
  const raw: { [name in InputName]?: RawInputs[InputName] } = {}
  for (const [name, definition] of Object.entries(definitions) as [InputName, Definition][])
    if (definition.only !== 'command line') raw[name] = readInput(name, definition)
  // A runner always sets the status: the default, or the workflow's value, which may be empty. Without a runner, assume
  // a job that has not failed so far, as a step without a condition does.
  raw.status = process.env.INPUT_STATUS ?? 'success'
  warnAboutUnknownInputs()
  if ([raw.manifests].flat().includes('-'))
    throw new ConfigError('manifests: - means standard input, which an Action does not have; list files or folders', {
      field: 'manifests',
    })
  return checkInputs({ ...raw, debug: core.isDebug() })
}

function readInput(name: InputName, { kind }: Definition): RawInputs[InputName] {
  const text = core.getInput(name, { trimWhitespace: false })
  if (text.trim() === '') return undefined
  if (kind === 'list') return readList(name)
  return kind === 'boolean' ? readBoolean(name) : text
}

/** @throws ConfigError if an entry contains a comma, which suggests a comma-separated list */
function readList(name: InputName): string[] {
  const entries = core.getMultilineInput(name).filter((line) => line !== '')
  const joined = entries.find((entry) => entry.includes(',') && !entry.includes('{'))
  if (joined)
    throw new ConfigError(
      `input ${name} expects one entry per line; found a comma in ${JSON.stringify(joined)}; write each entry on its own line, under "${name}: |"`,
      { field: name },
    )
  return entries
}

function readBoolean(name: InputName): boolean {
  try {
    return core.getBooleanInput(name)
  } catch (cause) {
    const found = JSON.stringify(core.getInput(name))
    throw new ConfigError(`input ${name} must be true or false; found ${found}`, { field: name }, { cause })
  }
}

/** The runner warns about unexpected inputs too, but does not suggest the right name. */
function warnAboutUnknownInputs(): void {
  const names = Object.keys(definitions)
  for (const variable of Object.keys(process.env)) {
    const name = /^INPUT_(.+)$/.exec(variable)?.[1]?.toLowerCase()
    if (name === undefined || names.includes(name)) continue
    const suggestion = nearest(name, names)
    if (suggestion) core.warning(`unknown input ${name} has no effect; did you mean ${suggestion}?`)
  }
}
