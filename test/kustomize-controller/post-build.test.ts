import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { nodeAt, textOf } from '../../src/common/yaml.ts'
import { loadRepository, type Provider } from '../../src/manifests/index.ts'
import { createRepositories } from '../support/repositories.ts'

const { repository, remove } = createRepositories()
after(remove)

const provider = (channel: string) =>
  `apiVersion: notification.toolkit.fluxcd.io/v1beta3\nkind: Provider\nmetadata: { name: p, namespace: apps }\nspec: { type: slack, channel: ${JSON.stringify(channel)} }\n`
const flux = (build = '') =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: apps }\nspec:\n  path: ./apps\n${build}`
const withValues = flux('  postBuild: { substitute: { x: value } }\n')

/** The Provider with this channel, below a Flux Kustomization if one is given. */
async function load(
  channel: string,
  options: { flux?: string; substitute?: Record<string, string> } = {},
): Promise<Provider> {
  const cwd = repository({ 'apps/p.yaml': provider(channel), ...(options.flux && { 'ks.yaml': options.flux }) })
  const substitute = new Map(Object.entries(options.substitute ?? {}))
  const { providers } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'], substitute })
  return providers[0] as Provider
}

const odd = ['a$$b', '${x}', '${x:-d}', 'a ${x} $ {y} $y', '^\\${1,}$', '${a.b}', '\n a$', 'a: $', '$', '"${x}"']

test('a Flux Kustomization without values replaces nothing, and nothing of it is missing', async () => {
  for (const build of ['', '  postBuild: {}\n', '  postBuild: { substitute: {} }\n'])
    for (const text of odd) {
      const { spec, unresolved } = await load(text, { flux: flux(build) })
      assert.deepEqual([spec.channel, unresolved.size], [text, 0], build)
    }
})

test('where no Flux Kustomization is known nothing is replaced, and a variable is missing', async () => {
  for (const text of odd) {
    const { spec, unresolved } = await load(text)
    assert.equal(spec.channel, text)
    assert.equal(unresolved.get('spec.channel'), /\$\{x/.test(text) ? 'x' : undefined, text)
  }
})

test('values of the Flux Kustomization or of the input are filled in', async () => {
  assert.equal((await load('a$$b ${x} ${y:-d}', { flux: withValues })).spec.channel, 'a$b value d')
  assert.equal((await load('a$$b ${x} ${y:-d}', { substitute: { x: 'given' } })).spec.channel, 'a$b given d')
  assert.equal((await load('${x}', { flux: flux(), substitute: { x: 'given' } })).spec.channel, 'given')
  assert.equal((await load('\n a$ ${x}', { flux: withValues })).spec.channel, '\n a$ value')
})

test('what a Secret gives, or would give in the cluster, is told as secret; nothing else is', async () => {
  const from = (...names: string[]) =>
    `  postBuild:\n    substitute: { own: own-value }\n    substituteFrom: [${names.map((name) => `{ kind: ${name}, name: v }`).join(', ')}]\n`
  const secret = (data: string) => `apiVersion: v1\nkind: Secret\nmetadata: { name: v, namespace: apps }\n${data}\n`
  const told = async (build: string, files: Record<string, string>, substitute: Record<string, string> = {}) => {
    const cwd = repository({ 'apps/p.yaml': provider('${x:-} ${y:-} ${own:-}'), 'ks.yaml': flux(build), ...files })
    const found: string[] = []
    const onSecret = (name: string, value: string) => found.push(`${name}=${value}`)
    await loadRepository({
      cwd,
      workspace: cwd,
      manifests: ['.'],
      substitute: new Map(Object.entries(substitute)),
      onSecret,
    })
    return [...new Set(found)].sort()
  }
  const map = { 'map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: v }\ndata: { y: of-map, z: unused }\n' }
  const own = { 's.yaml': secret('stringData: { x: "of-\\nsecret", own: of-secret, unused: other }') }
  const data = { 's.yaml': secret('data: { x: b2Ytc2VjcmV0 }') }
  const sealed = { 's.yaml': secret('stringData: { x: "ENC[AES256_GCM,data:abc]" }') }
  assert.deepEqual(await told(from('Secret', 'ConfigMap'), { ...map, ...own }), ['x=of-secret'])
  assert.deepEqual(await told(from('Secret'), data), ['x=of-secret'])
  assert.deepEqual(await told(from('Secret'), own, { x: 'given-x', y: 'given-y' }), ['x=given-x'])
  assert.deepEqual(await told(from('Secret'), sealed, { x: 'given-x', y: 'given-y' }), ['x=given-x'])
  assert.deepEqual(await told(from('ConfigMap', 'Secret'), map, { x: 'given-x', y: 'given-y' }), ['x=given-x'])
  assert.deepEqual(await told(from('ConfigMap'), {}, { x: 'given-x' }), [])
})

test('text in which nothing is replaced survives, whatever it is', async () => {
  const piece = fc.oneof(
    fc.constantFrom('$', '\n', ' ', ': ', '#', '"', "'", '- ', '|', '\t', '%', '{', '}'),
    fc.string(),
  )
  const text = fc.array(piece, { maxLength: 6 }).map((pieces) => `a$${pieces.join('')}`)
  const property = fc.asyncProperty(
    text.filter((one) => !/\$[{$]/.test(one) && one.isWellFormed()),
    async (one) => {
      assert.equal((await load(one, { flux: withValues })).spec.channel, one)
    },
  )
  await fc.assert(property, { numRuns: 200, seed: 3 })
})

test('U+FFFD is a character like others; bytes that are not UTF-8 are refused', async () => {
  assert.equal((await load('a\ufffdb')).spec.channel, 'a\ufffdb')
})

test('a block scalar at the end of a file has no newline that is not there: Provider, Secret manifest', async () => {
  const cwd = repository({
    'p.yaml':
      'apiVersion: notification.toolkit.fluxcd.io/v1beta3\nkind: Provider\nmetadata: { name: p }\nspec:\n  type: slack\n  channel: |\n    general',
    's.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: { name: s }\nstringData:\n  token: |\n    xoxb-123',
  })
  const { providers, secrets } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
  assert.equal(providers[0]?.spec.channel, 'general')
  assert.deepEqual(
    secrets('s').map(({ object }) => textOf(nodeAt(object, 'stringData', 'token'))),
    ['xoxb-123'],
  )
})
