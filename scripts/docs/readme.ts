import { definitions } from '../../src/inputs/definitions.ts'
import { type Definition, groups } from '../../src/inputs/input-type.ts'
import { outputs } from './action.ts'
import { between, code, table } from './markdown.ts'
import { overview } from './providers.ts'

/** Updates the tables of inputs, outputs and provider types in README.md. */
export function readme(text: string): string {
  const tables = { inputs: inputTable(), outputs: outputTable(), providers: overview('docs/providers.md') }
  return Object.entries(tables).reduce((page, [name, content]) => between(page, name, content), text)
}

/** A heading and a table for each group of inputs. */
function inputTable(): string {
  const all: [string, Definition][] = Object.entries(definitions)
  const sections = Object.entries(groups).map(([group, heading]) => {
    const rows = all.filter(([, definition]) => definition.group === group).map(inputRow)
    return `### ${heading}\n\n${table(['input', 'default', 'meaning'], rows)}`
  })
  return `\n${sections.join('\n\n')}\n`
}

function inputRow([name, { default: preset, help, only }]: [string, Definition]): string[] {
  const remark = { action: ' (workflows only)', 'command line': ' (command line only)' }
  return [code(name), preset === undefined ? '' : code(preset), help + (only ? remark[only] : '')]
}

function outputTable(): string {
  return table(
    ['output', 'meaning'],
    Object.entries(outputs).map(([name, help]) => [code(name), help]),
  )
}
