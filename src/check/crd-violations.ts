import { didYouMean } from '../common/wording.ts'
import { expressionTypes, type Schema, schemas } from './crd-schemas.ts'

/** A violation of a CRD's schema. */
export interface Violation {
  /** As `spec.eventSources.0.kind`. */
  readonly field: string
  readonly message: string
  /**
   * Whether the field is unknown. The API server drops such a field; kubectl and kustomize-controller's server-side apply
   * reject it.
   */
  readonly unknown?: true
}

/**
 * Validates a manifest's spec like the API server, with the schema of its API version (v1beta3 if the version is unknown), and
 * finds unknown fields.
 * @param version as `v1beta3`
 * @param value the parsed `spec`; undefined is valid, as it is for the API server
 */
export function violations(kind: 'Provider' | 'Alert', version: string, value: unknown): Violation[] {
  const versions = schemas[kind] as Record<string, Schema>
  const out: Violation[] = []
  if (value === undefined || value === null) return out
  check(
    Object.hasOwn(versions, version) ? (versions[version] as Schema) : (versions.v1beta3 as Schema),
    value,
    'spec',
    out,
  )
  const { type, commitStatusExpr } = value as Record<string, unknown>
  const hasExpression = version !== 'v1beta1' && version !== 'v1beta2'
  if (
    kind === 'Provider' &&
    hasExpression &&
    typeof commitStatusExpr === 'string' &&
    !expressionTypes.includes(type as string)
  ) {
    out.push({
      field: 'spec.commitStatusExpr',
      message: `commitStatusExpr is only allowed for the types ${expressionTypes.join(', ')}; remove it`,
    })
  }
  return out
}

function check(schema: Schema, value: unknown, field: string, out: Violation[]): void {
  const wrong = (expected: string): unknown =>
    out.push({ field, message: `${field} is ${kindOf(value)}, expected ${expected}` })
  switch (schema.type) {
    case 'string':
      if (typeof value === 'string') checkText(schema, value, field, out)
      else wrong(`a string${typeof value === 'object' ? '' : `: put it in quotes, "${String(value)}"`}`)
      break
    case 'boolean':
      if (typeof value !== 'boolean') wrong('true or false, without quotes')
      break
    case 'list':
      if (Array.isArray(value)) for (const [at, item] of value.entries()) check(schema.of, item, `${field}.${at}`, out)
      else wrong('a list')
      break
    case 'map':
      if (!isObject(value)) wrong('a map of strings')
      else
        for (const [key, item] of Object.entries(value))
          if (item !== null) check({ type: 'string' }, item, `${field}.${key}`, out)
      break
    case 'object':
      if (isObject(value)) checkObject(schema, value, field, out)
      else wrong('a map')
  }
}

function checkObject(
  { fields, required }: Schema & { type: 'object' },
  value: Record<string, unknown>,
  field: string,
  out: Violation[],
): void {
  // The API server drops nulls before validation, so null counts as absent.
  for (const name of required ?? []) {
    if ((value[name] ?? null) === null) out.push({ field: `${field}.${name}`, message: `${field}.${name} is missing` })
  }
  for (const [name, item] of Object.entries(value)) {
    if (item === null) continue
    if (Object.hasOwn(fields, name)) check(fields[name] as Schema, item, `${field}.${name}`, out)
    else
      out.push({
        field: `${field}.${name}`,
        message: `${field} has no field ${name}; it has ${Object.keys(fields).join(', ')}${didYouMean(name, Object.keys(fields))}`,
        unknown: true,
      })
  }
}

function checkText(schema: Schema & { type: 'string' }, value: string, field: string, out: Violation[]): void {
  // Lengths are in code points, although the API server's message says bytes.
  const length = [...value].length
  const quoted = JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (schema.enum && !schema.enum.includes(value))
    out.push({
      field,
      message: `${field} is ${quoted}, expected one of ${schema.enum.join(', ')}${didYouMean(value, schema.enum)}`,
    })
  if (schema.pattern && !schema.pattern.test(value))
    out.push({
      field,
      message: `${field} is ${quoted}, which does not match ${schema.pattern.source.replaceAll('\\/', '/')}`,
    })
  if (schema.max !== undefined && length > schema.max)
    out.push({ field, message: `${field} has ${length} characters; at most ${schema.max} are allowed` })
  if (schema.min !== undefined && length < schema.min) out.push({ field, message: `${field} is empty` })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  return typeof value === 'string' ? `the string ${JSON.stringify(value)}` : `the ${typeof value} ${String(value)}`
}
