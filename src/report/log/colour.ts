import { styleText } from 'node:util'
import type { Environment } from '../../common/this-process.ts'

/** What a word says of itself; how it looks is decided here. */
export type Tone = 'good' | 'bad' | 'warning' | 'quiet' | 'strong'

const looks = { good: 'green', bad: 'red', warning: 'yellow', quiet: 'gray', strong: 'bold' } as const

/** Whether colours are wanted: on a terminal and in GitHub Actions, unless NO_COLOR or FORCE_COLOR say else. */
export function wantsColour(environment: Environment, isTerminal: boolean): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM, GITHUB_ACTIONS } = environment
  if (force !== undefined) return !['0', 'false'].includes(force)
  if (no) return false
  return GITHUB_ACTIONS === 'true' || (isTerminal && TERM !== 'dumb')
}

/** Text in the colour of its tone. It has to be inert already: the escapes that are added here are to act. */
export function paint(text: string, tone: Tone | undefined, isColoured: boolean): string {
  return tone && isColoured ? styleText(looks[tone], text, { validateStream: false }) : text
}
