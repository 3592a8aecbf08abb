/** How much of a text is searched for secrets, and how much of it is shown. */
const maxSearched = 65536
const maxShown = 2048

/**
 * What a service said, for one line: redacted, without line breaks and control characters, and not more than 2 KiB. It is
 * redacted before it is cut: half a secret would not be found.
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

/** As many whole characters as fit into so many bytes of UTF-8. */
function firstBytes(text: string, most: number): string {
  const bytes = Buffer.from(text)
  if (bytes.length <= most) return text
  // A decoder that expects more keeps back the character that is cut in two.
  return `${new TextDecoder().decode(bytes.subarray(0, most), { stream: true })}…`
}
