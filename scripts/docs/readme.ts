import { definitions } from '../../src/inputs/definitions.ts'
import { outputs } from './action.ts'
import { between, code, table } from './markdown.ts'
import { overview } from './providers.ts'

/** README.md with its tables of inputs, outputs and provider types made anew. */
export function readme(text: string): string {
  const tables = { inputs: inputTable(), outputs: outputTable(), providers: overview('docs/providers.md') }
  return Object.entries(tables).reduce((made, [name, content]) => between(made, name, content), text)
}

function inputTable(): string {
  const rows = Object.entries(definitions).map(([name, definition]) => {
    const preset = 'default' in definition ? code(definition.default) : ''
    const only = 'only' in definition ? { action: 'workflows only', 'command line': 'command line only' } : undefined
    const remark = only && 'only' in definition ? ` (${only[definition.only]})` : ''
    return [code(name), preset, definition.help + remark]
  })
  return table(['input', 'default', 'meaning'], rows)
}

function outputTable(): string {
  return table(
    ['output', 'meaning'],
    Object.entries(outputs).map(([name, help]) => [code(name), help]),
  )
}
