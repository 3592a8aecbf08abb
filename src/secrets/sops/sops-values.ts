import { createDecipheriv } from 'node:crypto'
import type { Scalar } from 'yaml'
import { decimal } from '../../go/strings.ts'

/** A value of a SOPS document, and its bytes in the input of the document's MAC. */
export interface SopsValue {
  readonly value: string | number | boolean
  readonly bytes: Uint8Array
}

const format = /^ENC\[AES256_GCM,data:([^,]+),iv:([^,]+),tag:([^,]+),type:(\w+)\]$/
const datetime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/**
 * Decrypts a value of the form `ENC[AES256_GCM,…]`. SOPS does not encrypt empty values.
 * @param path the keys to the value, each followed by a colon; SOPS authenticates it together with the value
 * @throws Error if the value has another form, or was encrypted with another key or for another path
 */
export function decryptValue(text: string, dataKey: Uint8Array, path: string): SopsValue {
  if (text === '') return textValue('')
  const [, data = '', iv = '', tag = '', type = ''] = format.exec(text) ?? []
  if (type === '') throw new Error('it is not encrypted')
  const decipher = createDecipheriv('aes-256-gcm', dataKey, base64(iv), { authTagLength: 16 })
  decipher.setAuthTag(base64(tag))
  decipher.setAAD(Buffer.from(path))
  const plain = Buffer.concat([decipher.update(base64(data)), decipher.final()])
  return typed(type, plain)
}

/** Strict, because Node's decoder skips invalid characters, which would hide a change. */
function base64(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.toString('base64') !== text) throw new Error('it is not base64')
  return bytes
}

function typed(type: string, plain: Buffer): SopsValue {
  const text = plain.toString()
  switch (type) {
    case 'str':
    case 'bytes':
      return { value: text, bytes: plain }
    case 'int':
      if (/^[+-]?\d+$/.test(text)) return integer(BigInt(text))
      break
    case 'float':
      if (text.trim() !== '' && Number.isFinite(Number(text))) return float(Number(text))
      break
    case 'bool':
      if (/^(true|false)$/i.test(text)) return boolean(/^true$/i.test(text))
      break
    case 'time':
      if (datetime.test(text)) return textValue(text)
      break
  }
  throw new Error(`its type is given as ${type}`)
}

/** Converts a plaintext scalar as Go's YAML parser does. Returns undefined for null, which the MAC does not include. */
export function plaintextValue({ type, value, source = '' }: Scalar): SopsValue | undefined {
  if (type !== 'PLAIN') return textValue(String(value))
  if (/^(~|null|Null|NULL|)$/.test(source)) return undefined
  if (/^(true|True|TRUE|false|False|FALSE)$/.test(source)) return boolean(/^t/i.test(source))
  const number = plaintextNumber(source.replaceAll('_', ''))
  return number ?? textValue(plaintextTime(source) ?? source)
}

function plaintextNumber(text: string): SopsValue | undefined {
  const [, sign = '', digits = ''] = /^([-+]?)(0[xX][\da-fA-F]+|0[oO]?[0-7]+|0[bB][01]+|[1-9]\d*|0)$/.exec(text) ?? []
  if (digits !== '') {
    const size = BigInt(digits.replace(/^0(?=\d)/, '0o'))
    return integer(sign === '-' ? -size : size)
  }
  return /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(text) ? float(Number(text)) : undefined
}

/** Formats a date, with or without a time, as Go does after parsing it. Returns undefined if the text is not a date. */
function plaintextTime(text: string): string | undefined {
  const parts = /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt ](\d\d?):(\d\d?):(\d\d?)(\.\d*)?(Z|[+-]\d\d:\d\d)?)?$/.exec(text)
  if (!parts) return undefined
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = parts
  const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0')
  const decimals = fraction.replace(/\.?0*$/, '')
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${decimals}${zone}`
}

function textValue(text: string): SopsValue {
  return { value: text, bytes: Buffer.from(text) }
}

function boolean(value: boolean): SopsValue {
  return { value, bytes: Buffer.from(value ? 'True' : 'False') }
}

function integer(value: bigint): SopsValue {
  const isSafe = Number.isSafeInteger(Number(value))
  return { value: isSafe ? Number(value) : String(value), bytes: Buffer.from(String(value)) }
}

function float(value: number): SopsValue {
  return { value, bytes: Buffer.from(decimal(value)) }
}
