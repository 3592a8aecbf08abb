/** Go's zero time, as it prints it. */
export const zeroTime = '0001-01-01T00:00:00Z'

/** Whole seconds since 1970 of an event's timestamp (`Event.timestamp`); those of Go's zero time when it has none. */
export function unixSeconds(timestamp: string | null): number {
  // Years beyond four digits and before Christ need a sign and six digits in JavaScript.
  const expanded = (timestamp ?? zeroTime).replace(
    /^(-?)(\d+)/,
    (_, minus, year) => `${minus || '+'}${year.padStart(6, '0')}`,
  )
  return Date.parse(expanded) / 1000
}
