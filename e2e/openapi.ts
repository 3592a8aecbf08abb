import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
}

/** The API operation that a request matches. */
export interface Operation {
  readonly operationId: string
  /** The decoded path parameters. */
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The request's violations of the document. */
  readonly faults: readonly string[]
  /** The violations in an answer with this status. */
  readonly answerFaults: (status: number, body: unknown) => string[]
}

// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document
type Json = any

const samples: Readonly<Record<string, string>> = {
  uri: 'https://github.example/',
  'date-time': '2026-03-14T09:26:53Z',
}

/** Validates requests and answers with an OpenAPI 3.0 document. */
export class OpenApi {
  readonly #document: Json
  readonly #ajv = new Ajv({ strict: false, logger: false, allErrors: true, coerceTypes: 'array' })
  readonly #strictly = new Ajv({ strict: false, logger: false, allErrors: true })

  constructor(file: string | URL) {
    this.#document = JSON.parse(readFileSync(file, 'utf8'))
    for (const ajv of [this.#ajv, this.#strictly]) {
      ajv.addFormat('uri', (text) => URL.canParse(text))
      ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)))
      ajv.addSchema(this.#document, 'api')
    }
  }

  get version(): string {
    return this.#document.info.version
  }

  /** The operation of a request; undefined if the document has none. */
  operation(method: string, url: string, body: string): Operation | undefined {
    const { pathname, searchParams } = new URL(url, 'http://localhost')
    for (const template of Object.keys(this.#document.paths)) {
      const path = fit(template, pathname)
      const operation = this.#document.paths[template][method.toLowerCase()]
      if (!path || !operation) continue
      const place = `api#/paths/${pointer(template)}/${method.toLowerCase()}`
      return {
        operationId: operation.operationId,
        path,
        query: searchParams,
        faults: [...this.#parameters(operation, path, searchParams), ...this.#body(operation, place, body)],
        answerFaults: (status, answer) => this.#answer(operation, place, status, answer),
      }
    }
    return undefined
  }

  /** The minimal value that a schema of the document (`workflow-run`) allows: only required properties, null if possible. */
  sample(name: string): Json {
    return this.#sample(this.#document.components.schemas[name])
  }

  #sample(schema: Json): Json {
    if (schema.$ref) return this.#sample(this.#resolve(schema.$ref))
    if (schema.nullable) return null
    if (schema.enum) return schema.enum[0]
    const [first] = schema.allOf ?? schema.anyOf ?? schema.oneOf ?? []
    if (first) return this.#sample(first)
    if (schema.type === 'array') return []
    if (schema.type === 'string') return samples[schema.format] ?? 'text'
    if (schema.type !== 'object') return schema.type === 'boolean' ? false : 1
    const required: string[] = schema.required ?? []
    return Object.fromEntries(required.map((key) => [key, this.#sample(schema.properties[key])]))
  }

  #parameters({ parameters }: Json, path: Record<string, string>, query: URLSearchParams): string[] {
    const known: string[] = []
    const faults = parameters.flatMap((entry: Json) => {
      const reference = entry.$ref ?? ''
      const parameter: Parameter & { schema: Json } = reference ? this.#resolve(reference) : entry
      known.push(parameter.name)
      const value = parameter.in === 'path' ? path[parameter.name] : query.get(parameter.name)
      if (value === null || value === undefined) return parameter.required ? [`${parameter.name} is missing`] : []
      // In a URL, numbers are strings.
      const { oneOf, ...schema } = parameter.schema
      return this.#judge(this.#ajv, oneOf ? { ...schema, anyOf: oneOf } : schema, value).map(
        (fault) => `${parameter.name} ${fault}`,
      )
    })
    const strange = [...query.keys()].filter((name) => !known.includes(name))
    return [...faults, ...strange.map((name) => `the query ${name} is not known`)]
  }

  #body({ requestBody }: Json, place: string, body: string): string[] {
    if (!requestBody) return body === '' ? [] : ['it has a body where none is known']
    if (body === '') return requestBody.required ? ['the body is missing'] : []
    const $ref = `${place}/requestBody/content/application~1json/schema`
    const schema = requestBody.content['application/json'].schema
    const value = JSON.parse(body)
    const strange = Object.keys(value).filter((key) => !(key in (schema.properties ?? {})))
    return [...this.#judge(this.#strictly, { $ref }, value), ...strange.map((key) => `${key} is not known`)]
  }

  #answer({ responses }: Json, place: string, status: number, body: unknown): string[] {
    const content = responses[status]?.content?.['application/json']
    if (!responses[status]) return [`${status} is no answer of it`]
    if (!content) return []
    return this.#judge(this.#strictly, { $ref: `${place}/responses/${status}/content/application~1json/schema` }, body)
  }

  #judge(ajv: Ajv, schema: object, value: unknown): string[] {
    const validate = ajv.compile(schema)
    return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
  }

  #resolve(reference: string): Json {
    return reference
      .split('/')
      .slice(1)
      .reduce((value, key) => value[key], this.#document)
  }
}

function pointer(text: string): string {
  return encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'))
}

function fit(template: string, pathname: string): Record<string, string> | undefined {
  const names: string[] = []
  const pattern = template.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name)
    return '([^/]+)'
  })
  const values = new RegExp(`^${pattern}$`).exec(pathname)?.slice(1)
  return values && Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index] as string)]))
}
