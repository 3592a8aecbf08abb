/**
 * Returns the texts to pass to `::add-mask::` for a secret, line by line: as is, in base64, percent-encoded, and escaped for
 * JSON and HTML. The runner only replaces exact texts, so rarer encodings are left to the redactor, which covers our own
 * output.
 */
export function maskEncodings(text: string): string[] {
  const forms = [text, ...base64Encodings(text), ...percentEncodings(text), ...jsonEscapes(text), ...htmlEscapes(text)]
  return forms.flatMap((form) => form.split(/[\r\n]+/)).filter((line) => line.trim().length >= 4)
}

/**
 * Base64 of the secret (padded or not, standard or URL-safe alphabet), and its part in the base64 of a longer text such as
 * `user:token`: the characters that depend on the secret alone, at each of the three alignments.
 */
function base64Encodings(text: string): string[] {
  const bytes = Buffer.from(text)
  const padded = bytes.toString('base64')
  const inside = [0, 1, 2].map((shift) => {
    const end = shift + bytes.length
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
    return encoded.slice(Math.ceil((shift * 8) / 6), Math.floor((end * 8) / 6))
  })
  // Pieces under 6 characters would match unrelated texts.
  const standard = [padded, padded.replace(/=+$/, ''), ...inside.filter((piece) => piece.length >= 6)]
  return standard.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')])
}

/** Percent-encoded as a URL component, a form field (`+` for a space) and a path, with hex digits in either case. */
function percentEncodings(text: string): string[] {
  const component = encodeURIComponent(text.toWellFormed())
  const strict = component.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
  const path = strict.replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/g, decodeURIComponent)
  const upper = [component, strict, path, path.replaceAll('%2F', '/'), encodeURI(text.toWellFormed())]
  const form = new URLSearchParams([['', text]]).toString().slice(1)
  const all = [form, ...upper.flatMap((each) => [each, each.replace(/%20/g, '+')])]
  return all.flatMap((each) => [each, each.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase())])
}

/** Escaped for a JSON string as JavaScript, Go (`\u003c`), Python (ASCII only) and PHP (`\/`) do it. */
function jsonEscapes(text: string): string[] {
  const plain = JSON.stringify(text).slice(1, -1)
  const toHex = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  const go = plain.replace(/[<>&\u2028\u2029]/g, toHex)
  const ascii = plain.replace(/[\u007f-\uffff]/g, toHex)
  return [plain, go, ascii, plain.replaceAll('/', '\\/'), ascii.replaceAll('/', '\\/')]
}

/** Escaped for HTML as Go and Python do it, and with the most common entities. */
function htmlEscapes(text: string): string[] {
  const bare = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return [
    bare.replaceAll('"', '&#34;').replaceAll("'", '&#39;'),
    bare.replaceAll('"', '&quot;').replaceAll("'", '&#x27;'),
    bare.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
  ]
}
