import { ConfigError } from '../common/errors.ts'
import { workspaceFolder } from '../common/paths.ts'
import { readInputFile } from '../common/workspace.ts'
import { definitions, type InputName, type Inputs } from './definitions.ts'
import type { Definition } from './input-type.ts'
import { choice, count, type Source } from './values.ts'

export type { Inputs } from './definitions.ts'

/** Unparsed inputs; undefined if absent or blank, unless an empty text is kept. */
export type RawInputs = { readonly [name in InputName]?: string | readonly string[] | boolean | undefined }

/**
 * Parses raw inputs and reads the files that they name.
 * @throws ConfigError with the input, its value and what is expected
 */
export function checkInputs(raw: RawInputs): Inputs {
  const all = Object.entries(definitions) as [InputName, Definition][]
  const values = all
    .filter(([, { fileFor }]) => fileFor === undefined)
    .map(([name, definition]) => {
      const file = all.find(([, { fileFor }]) => fileFor === name)?.[0]
      return [camelCase(name), inputValue(name, definition, raw, file)]
    })
  const inputs = Object.fromEntries(values) as Inputs
  checkReplay(inputs)
  return inputs
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** @param file the input that names a file for this one */
function inputValue(name: InputName, definition: Definition, raw: RawInputs, file: InputName | undefined): unknown {
  const { kind, min = 0, default: defaultText = '', parse = (text) => text, keepsEmpty = false } = definition
  const value = raw[name]
  if (definition.source) return sourceOf(name, definition, raw, file)
  if (kind === 'boolean') return value ?? defaultText === 'true'
  if (kind === 'list') {
    const entries = [value ?? []].flat().map(String)
    const nonBlank = entries.filter((entry) => entry.trim() !== '')
    return (nonBlank.length > 0 || defaultText === '' ? nonBlank : [defaultText]).map((entry) => parse(entry, name))
  }
  const text = textOf(value, keepsEmpty)?.trim()
  if (kind === 'text') return text === undefined ? undefined : parse(text, name)
  return kind === 'number' ? count(text ?? defaultText, name, min) : choice(text ?? defaultText, name, kind)
}

function textOf(value: RawInputs[InputName], keepsEmpty = false): string | undefined {
  return typeof value === 'string' && (keepsEmpty || value.trim() !== '') ? value : undefined
}

/** Returns the texts of an input whose flag may be repeated. */
function textsOf(value: RawInputs[InputName]): string[] {
  return [value].flat().flatMap((one) => (typeof one === 'boolean' ? [] : (textOf(one) ?? [])))
}

function sourceOf(
  name: InputName,
  { source, parse }: Definition,
  raw: RawInputs,
  file: InputName | undefined,
): unknown {
  if (source === 'all') {
    const files = file === undefined ? [] : textsOf(raw[file]).map((path) => readSource(file, path.trim()))
    return [...files, ...textsOf(raw[name]).map((text) => ({ text, name: `the input ${name}` }))]
  }
  const text = textOf(raw[name])
  if (source === 'file') return text === undefined ? undefined : readSource(name, text.trim())
  const path = file && textOf(raw[file])?.trim()
  if (source === 'one' && text !== undefined && path !== undefined)
    throw new ConfigError(`${name} and ${file} are mutually exclusive: set only one`, { field: name })
  const sources = [
    ...(file && path ? [readSource(file, path)] : []),
    ...(text === undefined ? [] : [{ text, name: `the input ${name}` }]),
  ]
  const [only] = sources
  return only && parse ? parse(only.text, name) : only
}

function readSource(name: InputName, path: string): Source {
  try {
    const workspace = workspaceFolder(process.env, process.cwd())
    return { text: readInputFile(path, workspace).toString('utf8'), name: path, file: path }
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (code === 'OUTSIDE')
      throw new ConfigError(
        `${name}: ${path} leads out of the workspace: ${message}; use the target path instead`,
        { field: name },
        { cause },
      )
    throw new ConfigError(
      `${name}: cannot read ${path}: ${message.replace(/, (open|stat) .*$/, '')}`,
      { field: name },
      { cause },
    )
  }
}

/** An outbox contains its own events, Alerts and Providers. @throws ConfigError for inputs that would have no effect */
function checkReplay(inputs: Inputs): void {
  const single = ['event', 'object', 'severity', 'reason', 'message', 'revision'] as const
  const lists = ['metadata', 'alerts', 'providers'] as const
  const conflicting = [
    ...single.filter((name) => inputs[name] !== undefined),
    ...lists.filter((name) => inputs[name].length > 0),
  ]
  if (inputs.replay === undefined || conflicting.length === 0) return
  throw new ConfigError(`replay sends exactly what the outbox contains; remove ${conflicting.join(', ')}`, {
    field: 'replay',
  })
}
