/** Formats inputs as lines of `with:` in the Action, or as flags on the command line. */
export function writeInputs(inputs: Readonly<Record<string, string>>, isAction: boolean): string {
  const entries = Object.entries(inputs)
  return isAction
    ? entries.map(([name, value]) => `${name}: ${value}`).join('\n')
    : entries.map(([name, value]) => `--${name} ${/^[\w./-]+$/.test(value) ? value : `'${value}'`}`).join(' ')
}
