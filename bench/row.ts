import { type Command, type Comparison, median, peak, type Sample } from './measure.ts'
import type { Programs } from './programs.ts'
import type { Service } from './service.ts'

/** A row of the table. */
export interface Row {
  readonly what: string
  readonly beside: string
  readonly goal: string
  /** A ratio, or MiB, or MB, as in the goal. */
  readonly measured: string
  readonly met: boolean
  /** The same ratio for programs/bare.ts, or '' if it is not measured. */
  readonly bare: string
  /** The absolute times, usually in milliseconds. */
  readonly details: string
}

/** What a row needs to measure. */
export interface Bench {
  readonly folder: string
  readonly programs: Programs
  readonly service: Service
  readonly pairs: number
}

/**
 * Makes a row from the median of the pairs' ratios.
 * @param bare the comparison of programs/bare.ts with the same program
 */
export function ratioRow(
  what: string,
  beside: string,
  goal: number,
  comparison: Comparison,
  key: 'wall' | 'cpu',
  bare?: Comparison,
): Row {
  const { a, b } = comparison
  const ratios = (of: 'wall' | 'cpu'): number[] => ratiosOf(comparison, of)
  const side = (samples: readonly Sample[]): string => {
    const all = samples.map((sample) => sample[key])
    return `${Math.min(...all).toFixed(0)}/${median(all).toFixed(0)} ms`
  }
  const measured = median(ratios(key))
  const cpu = key === 'wall' ? `; CPU ratio ${median(ratios('cpu')).toFixed(2)}` : ''
  return {
    what,
    beside,
    goal: `≤ ${goal}`,
    measured: `${measured.toFixed(2)} (min ${Math.min(...ratios(key)).toFixed(2)})`,
    met: measured <= goal,
    bare: bare ? median(ratiosOf(bare, key)).toFixed(2) : '',
    details: `${side(a)} beside ${side(b)}${cpu}; n = ${a.length}`,
  }
}

function ratiosOf({ a, b }: Comparison, key: 'wall' | 'cpu'): number[] {
  return a.map((sample, at) => sample[key] / (b[at] as Sample)[key])
}

/** Measures peak memory, in MiB. */
export function memoryRow(what: string, goal: number, command: Command, details: string, bare?: Command): Row {
  const measured = peaks(command)
  return {
    what,
    beside: '',
    goal: `≤ ${goal} MiB`,
    measured: `${measured.toFixed(0)} MiB`,
    met: measured <= goal,
    bare: bare ? `${peaks(bare).toFixed(0)} MiB` : '',
    details,
  }
}

/** The median peak memory of three runs, in MiB. */
export function peaks(command: Command): number {
  return median([peak(command), peak(command), peak(command)])
}
