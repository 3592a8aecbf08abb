import type { Skip } from '../providers/exchange.ts'

/** Why a delivery is not made: the `code` of the result. */
export type SkipCode = Skip['code'] | 'preview' | 'unchanged' | 'suspended' | 'fork' | 'loop' | 'shard'

/** How a delivery ended, or why it never began. Made once, where that is decided; every later stage carries it. */
export type Outcome =
  | { readonly status: 'delivered' }
  | { readonly status: 'skipped'; readonly code: SkipCode; readonly reason: string }
  | { readonly status: 'failed'; readonly error: Error }

/** The outcome of a delivery that is not made, and need not be. */
export function skipped(code: SkipCode, reason: string): Outcome {
  return { status: 'skipped', code, reason }
}

/** The outcome of a delivery that cannot be made, or was refused. */
export function failed(error: unknown): Outcome {
  return { status: 'failed', error: error instanceof Error ? error : new Error(String(error)) }
}
