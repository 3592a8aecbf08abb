/** The result of the first call, or its error, for all calls. */
export function once<T>(create: () => T): () => T {
  let made: (() => T) | undefined
  return () => {
    if (!made)
      try {
        const value = create()
        made = () => value
      } catch (error) {
        made = () => {
          throw error
        }
      }
    return made()
  }
}
