import { definitions } from '../../src/inputs/definitions.ts'

/** What an Action gives to later steps: name and description. */
export const outputs = {
  results:
    'the result as JSON, without headers and bodies: every delivery, why Alerts did not match, conditions, problems',
  delivered: 'how many messages were delivered',
  failed: 'how many deliveries failed',
  skipped: 'how many were skipped (gate, suspended, already set, fork, …)',
  conditions: 'the Ready condition of each Provider, as JSON',
  event: 'the event that was sent, as JSON',
}

/** action.yml, whole. */
export function actionYaml(): string {
  const inputs = Object.entries(definitions).filter(
    ([, definition]) => !('only' in definition && definition.only === 'command line'),
  )
  return [
    '# Made by `npm run docs` from src/inputs/definitions.ts.',
    'name: flux-notify',
    "description: Send the notifications that Flux CD's Provider and Alert manifests describe, from CI",
    'author: flux-notify',
    'branding:',
    '  icon: bell',
    '  color: blue',
    'inputs:',
    ...inputs.flatMap(([name, definition]) => [
      `  ${name}:`,
      `    description: ${quoted(sentence(definition.help, definition.kind === 'list'))}`,
      '    required: false',
      ...('default' in definition ? [`    default: ${quoted(definition.default)}`] : []),
    ]),
    'outputs:',
    ...Object.entries(outputs).flatMap(([name, help]) => [
      `  ${name}:`,
      `    description: ${quoted(sentence(help, false))}`,
    ]),
    'runs:',
    '  using: node24',
    '  main: dist/index.js',
    '',
  ].join('\n')
}

/** One line each for lists; a `${{` in a description would be read as an expression by some tools. */
function sentence(help: string, isList: boolean): string {
  const text = help.charAt(0).toUpperCase() + help.slice(1).replaceAll('${{ ', '').replaceAll(' }}', '')
  return isList ? `${text}; one per line` : text
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
