import { readFileSync } from 'node:fs'

/** One recorded answer of a function of the controller: test/logic/README.md. */
export interface Logic<In, Out> {
  readonly name: string
  readonly in: In
  readonly out?: Out
  readonly error?: string
}

/** The recorded answers of test/logic/<file>.json, in order. */
export function logic<In, Out>(file: string): Logic<In, Out>[] {
  return JSON.parse(readFileSync(new URL(`../logic/${file}.json`, import.meta.url), 'utf8')).cases
}
