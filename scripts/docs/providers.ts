import { readFileSync } from 'node:fs'
import { loadTypes, typeNames } from '../../src/providers/index.ts'
import type { Hint, Limit, ProviderType } from '../../src/providers/provider-type.ts'
import { anchor, code, table } from './markdown.ts'

const typeOf = await loadTypes(typeNames)
const types = typeNames.map((name) => [name, typeOf(name) as ProviderType] as const)

const examples = new URL('../../examples/providers/', import.meta.url)

const families: Readonly<Record<ProviderType['family'], string>> = {
  message: 'Events with `commit_status: update` are not sent, as in Flux.',
  webhook: 'Every event is sent.',
  status:
    'Events that are no error are sent only with the metadata `event.toolkit.fluxcd.io/commit` or `commit_status: update`; the input `revision`, and every run of a CI system, sets the first.',
  comment:
    'Events are sent only with the metadata `event.toolkit.fluxcd.io/change_request`, which a run for a pull request sets.',
}

/** docs/providers.md, whole: made of the registry and examples/providers. */
export function providersPage(): string {
  return [
    '<!-- Made by `npm run docs` from src/providers and examples/providers. -->',
    '# Provider types',
    intro,
    overview(''),
    ...types.flatMap(([name, type]) => section(name, type)),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n')
}

const intro = `What each \`spec.type\` sends is what Flux's notification-controller sends; where it differs stands in
[fidelity.md](fidelity.md). Every type takes \`spec.proxy\`, \`spec.proxySecretRef\`, \`spec.certSecretRef\`, \`spec.timeout\` (15s)
and \`spec.suspend\` as well. A key of the Secret beats the field of the same name. Examples hold invented values; how real ones
get in: [secrets.md](secrets.md).`

/** The table of all types. @param page where their sections are, '' for the same page */
export function overview(page: string): string {
  const rows = types.map(([name, type]) => [`[${name}](${page}#${anchor(name)})`, type.title, needed(type), type.form])
  return table(['`spec.type`', 'service', 'needs', 'sent as'], rows)
}

function needed({ address, addressIsSecret, needs = [] }: ProviderType): string {
  const where = address === 'required' ? [addressIsSecret ? 'address (a secret)' : 'address'] : []
  const sets = needs.map((keys) => (keys.includes('githubAppID') ? 'a GitHub App' : keys.map(code).join(' + ')))
  return [...where, ...(sets.length > 0 ? [[...new Set(sets)].join(' or ')] : [])].join('; ')
}

function eitherOf(needs: readonly (readonly string[])[]): string {
  return needs.map((keys) => keys.map(code).join(' + ')).join(' or ')
}

function section(name: string, type: ProviderType): string[] {
  const { title, docs, family, needs = [], limits = [], hints = [], retired = [] } = type
  return [
    `## ${name}`,
    `${title}: [what its API says](${docs}). ${families[family]}`,
    ...retired.map(({ say }) => `> **Note:** ${sentence(say)}`),
    fields(type),
    ...(needs.length > 0 ? [`Of the Secret it needs ${eitherOf(needs)}.`] : []),
    `\`\`\`yaml\n${example(name)}\n\`\`\``,
    `Whole, with an Alert: [examples/providers/${name}.yaml](../examples/providers/${name}.yaml).`,
    ...(limits.length > 0 ? [`**Limits**\n\n${limits.map(limitLine).join('\n')}`] : []),
    ...(hints.length > 0 ? [`**When it fails**\n\n${hints.map(hintLine).join('\n')}`] : []),
  ]
}

function fields({ spec, keys, address, addressIsSecret }: ProviderType): string {
  const remark = addressIsSecret ? ' The path and query are the credential: better in the Secret' : ''
  const rows = [
    ...Object.entries(spec).map(([field, meaning]) => [
      code(`spec.${field}`),
      field === 'address' ? `${sentence(meaning)}${address === 'optional' ? ' Optional.' : ''}${remark}` : meaning,
    ]),
    ...Object.entries(keys).map(([key, meaning]) => [`Secret ${code(key)}`, meaning]),
  ]
  return table(['field', 'meaning'], rows)
}

/** Provider and Secret of an example; its Alert is like all others. */
function example(name: string): string {
  const documents = readFileSync(new URL(`${name}.yaml`, examples), 'utf8').split(/^---\n/m)
  return documents
    .filter((text) => !/^kind: Alert$/m.test(text))
    .join('---\n')
    .trimEnd()
}

function limitLine({ of, max, unit, above }: Limit): string {
  return `- ${of === '' ? 'The whole message' : code(of)}: ${max.toLocaleString('en')} ${unit} at most; above that ${above}.`
}

function hintLine({ status, body, say }: Hint): string {
  const words = body ? alternatives(body.source).map(code).join(', ') : ''
  const answered = status === undefined ? words : `${status}${words && ` with ${words}`}`
  return `- ${answered || 'Any refusal'}: ${sentence(say)}`
}

/** The texts that a hint's pattern looks for, as people read them: `error (400|403)|x` is error 400, error 403, x. */
function alternatives(source: string): string[] {
  const group = /\(([^()]*)\)/.exec(source)
  if (group) {
    const options = (group[1] as string).split('|').map((option) => source.replace(group[0], option))
    return [...new Set(options.flatMap(alternatives))]
  }
  return source.split('|').map((text) => text.replaceAll('\\b', '').replaceAll('.*', '…').replaceAll(' ?', ' '))
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`
}
