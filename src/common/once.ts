/** Wraps a function so that it runs only once. Later calls return the first result, or throw the first error. */
export function once<T>(create: () => T): () => T {
  let replay: (() => T) | undefined
  return () => {
    if (!replay)
      try {
        const value = create()
        replay = () => value
      } catch (error) {
        replay = () => {
          throw error
        }
      }
    return replay()
  }
}
