/** Inputs as they are written: lines of `with:` in the Action, flags on the command line. */
export function writeInputs(inputs: Readonly<Record<string, string>>, isAction: boolean): string {
  const all = Object.entries(inputs)
  return isAction
    ? all.map(([name, value]) => `${name}: ${value}`).join('\n')
    : all.map(([name, value]) => `--${name} ${/^[\w./-]+$/.test(value) ? value : `'${value}'`}`).join(' ')
}
