import { readFileSync } from 'node:fs'

/** A recorded answer of one of the controller's functions. test/logic/README.md describes the format. */
export interface Logic<In, Out> {
  readonly name: string
  readonly in: In
  readonly out?: Out
  readonly error?: string
}

/** Reads the recorded answers in test/logic/<file>.json, in order. */
export function logic<In, Out>(file: string): Logic<In, Out>[] {
  return JSON.parse(readFileSync(new URL(`../logic/${file}.json`, import.meta.url), 'utf8')).cases
}
