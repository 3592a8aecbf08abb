/**
 * What `::add-mask::` has to say of a secret, line by line: as it is, base64, percent-encoded, escaped in JSON and HTML. The
 * runner knows texts only, so rarer forms, which our own output does not show either, are left to the redactor.
 */
export function maskEncodings(text: string): string[] {
  const forms = [text, ...base64Encodings(text), ...percentEncodings(text), ...jsonEscapes(text), ...htmlEscapes(text)]
  return forms.flatMap((form) => form.split(/[\r\n]+/)).filter((line) => line.trim().length >= 4)
}

/**
 * base64 as a whole (padded or not, url-safe), and what of it stands in the base64 of a longer text, as `user:token`:
 * the characters that depend on the secret alone, at each of the three alignments.
 */
function base64Encodings(text: string): string[] {
  const bytes = Buffer.from(text)
  const whole = bytes.toString('base64')
  const inside = [0, 1, 2].map((shift) => {
    const end = shift + bytes.length
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
    return encoded.slice(Math.ceil((shift * 8) / 6), Math.floor((end * 8) / 6))
  })
  // Under 6 characters, such a piece would be found in texts that have nothing to do with the secret.
  const standard = [whole, whole.replace(/=+$/, ''), ...inside.filter((piece) => piece.length >= 6)]
  return standard.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')])
}

/** Percent-encoded as a component, as a form (`+` for a blank), as a path, each with hex digits of both cases. */
function percentEncodings(text: string): string[] {
  const component = encodeURIComponent(text.toWellFormed())
  const strict = component.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
  const path = strict.replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/g, decodeURIComponent)
  const upper = [component, strict, path, path.replaceAll('%2F', '/'), encodeURI(text.toWellFormed())]
  const form = new URLSearchParams([['', text]]).toString().slice(1)
  const all = [form, ...upper.flatMap((each) => [each, each.replace(/%20/g, '+')])]
  return all.flatMap((each) => [each, each.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase())])
}

/** Inside a JSON string: as JavaScript, Go (`\u003c`), Python (ASCII only) and PHP (`\/`) write it. */
function jsonEscapes(text: string): string[] {
  const plain = JSON.stringify(text).slice(1, -1)
  const toHex = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  const go = plain.replace(/[<>&\u2028\u2029]/g, toHex)
  const ascii = plain.replace(/[\u007f-\uffff]/g, toHex)
  return [plain, go, ascii, plain.replaceAll('/', '\\/'), ascii.replaceAll('/', '\\/')]
}

/** As Go and Python write it, and with names alone. */
function htmlEscapes(text: string): string[] {
  const bare = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return [
    bare.replaceAll('"', '&#34;').replaceAll("'", '&#39;'),
    bare.replaceAll('"', '&quot;').replaceAll("'", '&#x27;'),
    bare.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
  ]
}
