import * as core from '@actions/core'
import { ConfigError } from '../common/errors.ts'
import { nearest } from '../common/wording.ts'
import { definitions, type InputName } from './definitions.ts'
import type { Definition } from './input-type.ts'
import { checkInputs, type Inputs, type RawInputs } from './inputs.ts'

/**
 * The inputs of an Action run, as the runner hands them to it. Lists stand one entry per line.
 * @throws ConfigError for a value of the wrong form, naming the input
 */
export function actionInputs(): Inputs {
  const raw: { [name in InputName]?: RawInputs[InputName] } = {}
  for (const [name, definition] of Object.entries(definitions) as [InputName, Definition][])
    if (definition.only !== 'command line') raw[name] = readInput(name, definition)
  // The runner always hands over a status: the default, or what the workflow says, which may be empty. A step without
  // any is not started by a runner; like a step without a condition, it stands for a job that has not failed so far.
  raw.status = process.env.INPUT_STATUS ?? 'success'
  warnOfUnknown()
  if ([raw.manifests].flat().includes('-'))
    throw new ConfigError('manifests: - is standard input, which only the command line has; name files or folders', {
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

/** @throws ConfigError where entries are joined by commas, which no one puts into a file name of a manifest */
function readList(name: InputName): string[] {
  const entries = core.getMultilineInput(name).filter((line) => line !== '')
  const joined = entries.find((entry) => entry.includes(',') && !entry.includes('{'))
  if (joined)
    throw new ConfigError(
      `input ${name} takes one entry per line, found a comma in ${JSON.stringify(joined)}; write each entry on a line of its own, under "${name}: |"`,
      { field: name },
    )
  return entries
}

function readBoolean(name: InputName): boolean {
  try {
    return core.getBooleanInput(name)
  } catch (cause) {
    const found = JSON.stringify(core.getInput(name))
    throw new ConfigError(`input ${name} is true or false, found ${found}`, { field: name }, { cause })
  }
}

/** The runner says that an input is unexpected, but not what was meant. */
function warnOfUnknown(): void {
  const names = Object.keys(definitions)
  for (const variable of Object.keys(process.env)) {
    const name = /^INPUT_(.+)$/.exec(variable)?.[1]?.toLowerCase()
    if (name === undefined || names.includes(name)) continue
    const meant = nearest(name, names)
    if (meant) core.warning(`unknown input ${name}, which has no effect; did you mean ${meant}?`)
  }
}
