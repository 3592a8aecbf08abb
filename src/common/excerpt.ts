/** How many characters of a text are searched for secrets, and how many bytes are shown. */
const maxSearched = 65536
const maxShown = 2048

/**
 * Formats a service's message for one line: redacted, without line breaks and control characters, and at most 2 KiB. It is
 * redacted before it is shortened, since half a secret would not be recognized.
 */
export function excerpt(text: string, redact: (text: string) => string): string {
  return firstBytes(oneLine(redact(text.slice(0, maxSearched))), maxShown)
}

function oneLine(text: string): string {
  return text
    .replace(/\s*[\r\n]\s*/g, ' ')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
}

/** Shortens a text to a number of bytes in UTF-8 without splitting a character. */
function firstBytes(text: string, maxBytes: number): string {
  const bytes = Buffer.from(text)
  if (bytes.length <= maxBytes) return text
  // A streaming decoder does not return an incomplete character at the end.
  return `${new TextDecoder().decode(bytes.subarray(0, maxBytes), { stream: true })}…`
}
