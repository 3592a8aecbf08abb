let last = performance.now()

/** Lets signals and timers through in a long loop; does nothing where they have just been. */
export async function yieldToSignals(): Promise<void> {
  if (performance.now() - last < 20) return
  await new Promise((resolve) => setImmediate(resolve))
  last = performance.now()
}
