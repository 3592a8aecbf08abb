import assert from 'node:assert/strict'
import { join, posix } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { loadRepository } from '../../src/manifests/index.ts'
import { built, filesOf, folder, manifest, read, skip, targeted } from '../support/kustomize-trees.ts'
import { createRepositories } from '../support/repositories.ts'

// Which Flux Kustomizations deploy this repository, in random trees: those that the rule of docs/repositories.md names, each
// built by the real kustomize, are all that is deployed.

const { repository, remove } = createRepositories()
after(remove)

const sourceApi = 'source.toolkit.fluxcd.io/v1'
const own = { main: 'https://github.com/acme/fleet', other: 'git@GitHub.com:acme/fleet.git' }

/** The sources that Flux Kustomizations use; those with a `spec` are among the manifests. */
const sources = {
  'flux-system': { kind: 'GitRepository', spec: { url: own.main, ref: { branch: 'main' } } },
  mirror: { kind: 'GitRepository', spec: { url: own.other, ref: { branch: 'main' } } },
  release: { kind: 'GitRepository', spec: { url: own.main, ref: { branch: 'release' } } },
  team: { kind: 'GitRepository', spec: { url: 'https://github.com/acme/team' } },
  elsewhere: { kind: 'GitRepository', spec: undefined },
  artifact: { kind: 'OCIRepository', spec: { url: 'oci://ghcr.io/acme/artifact' } },
  bucket: { kind: 'Bucket', spec: { endpoint: 's3.example.com', bucketName: 'acme' } },
  image: { kind: 'OCIRepository', spec: undefined },
  external: { kind: 'ExternalArtifact', spec: undefined },
} as const
type SourceName = keyof typeof sources
const ofThisRepository: readonly SourceName[] = ['flux-system', 'mirror', 'release']

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 })

const fluxKustomization = (some: readonly SourceName[]) =>
  fc.record({
    source: fc.constantFrom(...some),
    path: fc.constantFrom(undefined, './', '.', '/', './f0', 'f1', './f2/', './plain', './inner', './missing'),
    targetNamespace: maybe(fc.constantFrom('target', 'other-target')),
    namePrefix: maybe(fc.constant('flux-')),
    nameSuffix: maybe(fc.constant('-flux')),
    patches: fc.array(targeted, { maxLength: 1 }),
  })
type FluxKustomization = ReturnType<typeof fluxKustomization> extends fc.Arbitrary<infer T> ? T : never

/** Some that share one source or two. */
const fluxKustomizations = fc
  .uniqueArray(fc.constantFrom(...(Object.keys(sources) as SourceName[])), { minLength: 1, maxLength: 2 })
  .chain((some) => fc.array(fluxKustomization(some), { minLength: 1, maxLength: 4 }))

/** How the repository was bootstrapped: with `flux bootstrap`, a FluxInstance, a Flux Kustomization of itself, elsewhere. */
const bootstrap = fc.constantFrom('gotk-sync', 'instance', 'itself', undefined)

const drawn = fc.record({
  trees: fc.array(folder, { minLength: 3, maxLength: 3 }),
  flux: fluxKustomizations,
  bootstrap,
  knowsAddress: fc.boolean(),
})
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never

const documents = (...all: unknown[]) => all.map((document) => JSON.stringify(document)).join('\n---\n')
const notifications = (index: number) =>
  documents(manifest('Provider', index, undefined, undefined), manifest('Alert', index, undefined, undefined))
const sourceRef = (name: SourceName) => ({ kind: sources[name].kind, name })

/** All of the repository but the Flux Kustomizations and their sources. */
function manifestsOf({ trees }: Drawn): Record<string, string> {
  return {
    ...filesOf(trees),
    'kustomization.yaml': documents({ resources: ['root.yaml'] }),
    'root.yaml': notifications(7),
    'plain/one.yaml': notifications(8),
    'plain/deep/two.yaml': notifications(9),
    'clusters/inner/kustomization.yaml': documents({ resources: ['inner.yaml'] }),
    'clusters/inner/inner.yaml': notifications(10),
    'clusters/here/here.yaml': notifications(11),
  }
}

function clusterOf({ flux, bootstrap }: Drawn): Record<string, string> {
  const home = { namespace: 'flux-system' }
  const kustomization = (name: string, spec: object) => ({
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name, ...home },
    spec,
  })
  const root = kustomization('flux-system', { path: './clusters/here', sourceRef: sourceRef('flux-system') })
  const sync = { kind: 'GitRepository', url: own.main, ref: 'refs/heads/main', path: './clusters/here' }
  const instance = {
    apiVersion: 'fluxcd.controlplane.io/v1',
    kind: 'FluxInstance',
    metadata: { name: 'flux', ...home },
    spec: { sync: { ...sync, name: 'flux-system' } },
  }
  const known = Object.entries(sources).flatMap(([name, { kind, spec }]) =>
    spec ? [{ apiVersion: sourceApi, kind, metadata: { name, ...home }, spec }] : [],
  )
  const all = flux.map(({ source, ...spec }, at) => kustomization(`k${at}`, { ...spec, sourceRef: sourceRef(source) }))
  const top = bootstrap === 'instance' ? instance : bootstrap && root
  return {
    'clusters/here/flux-system/sources.yaml': documents(...known),
    [`clusters/here/flux-system/${bootstrap === 'gotk-sync' ? 'gotk-sync' : 'top'}.yaml`]: top ? documents(top) : '',
    'clusters/here/apps.yaml': documents(...all),
  }
}

/** The folder of this repository that a path means: for an artifact it may count from a folder around the cluster's. */
function folderOf({ source, path = '.' }: FluxKustomization): string | undefined {
  const name = posix.join('/', path).replace(/^\/|\/$/g, '')
  if (['', 'f0', 'f1', 'f2', 'plain'].includes(name)) return name
  return name === 'inner' && sources[source].kind !== 'GitRepository' ? 'clusters/inner' : undefined
}

/** The folder that a Flux Kustomization deploys of this repository, and the number of the rule by which it does. */
function deployed(one: FluxKustomization, { flux, bootstrap, knowsAddress }: Drawn) {
  const folder = folderOf(one)
  if (folder === undefined) return undefined
  const isKnown = bootstrap !== undefined || knowsAddress
  const { kind, spec } = sources[one.source]
  const isForeign = (name: SourceName) =>
    isKnown && sources[name].kind === 'GitRepository' && sources[name].spec && !ofThisRepository.includes(name)
  if (bootstrap && one.source === 'flux-system') return { folder, rule: 1 }
  if (isForeign(one.source)) return undefined
  if (isKnown && ofThisRepository.includes(one.source))
    return folder === '' && one.source === 'release' ? undefined : { folder, rule: 2 }
  if (folder !== '') return { folder, rule: 3 }
  if (spec && kind !== 'GitRepository') return undefined
  const used = flux.filter((other) => folderOf(other) && !isForeign(other.source)).map(({ source }) => source)
  if (bootstrap) used.push('flux-system')
  return used.length === 0 || used.includes(one.source) ? { folder, rule: 3 } : undefined
}

/** What Flux and kustomize make of a folder: Flux writes into its kustomization.yaml, and makes one where there is none. */
function builtByFlux(files: Record<string, string>, folder: string, flux: Partial<FluxKustomization>) {
  const file = posix.join(folder, 'kustomization.yaml')
  const below = Object.keys(files).filter((name) => name.startsWith(`${folder}/`))
  const made = { resources: below.map((name) => posix.relative(folder, name)) }
  const { patches = [], ...content } = JSON.parse(files[file] ?? JSON.stringify(made))
  const { namePrefix, nameSuffix, targetNamespace: namespace } = flux
  const own = JSON.parse(JSON.stringify({ namePrefix, nameSuffix, namespace }))
  const ofFlux = (flux.patches ?? []).map(({ patch, target }) => ({ target, patch: JSON.stringify(patch) }))
  const all = { ...content, ...own, patches: [...patches, ...ofFlux] }
  return built(join(repository({ ...files, [file]: JSON.stringify(all) }), folder))
}

/** The manifests that are deployed, in a run that reads all of the repository or only its clusters; undefined: Flux refuses. */
function expected(from: Drawn, files: Record<string, string>, isAll: boolean): string[] | undefined {
  const found = from.flux.flatMap((flux) => {
    const deploys = deployed(flux, from)
    if (!deploys || (deploys.folder === '' && deploys.rule === 3 && !isAll)) return []
    return [{ folder: deploys.folder, flux }]
  })
  const top = from.bootstrap ? [{ folder: 'clusters/here', flux: {} }] : []
  const all = [...found, ...top].map(({ folder, flux }) => builtByFlux(files, folder, flux))
  return all.every((one) => one) ? [...new Set(all.flat() as string[])].sort() : undefined
}

test('what is deployed is what the Flux Kustomizations of this repository make, whatever others there are', {
  skip,
}, async () => {
  const counts = { compared: 0, rules: [0, 0, 0, 0] }
  const numRuns = Number(process.env.RUNS ?? 80)
  const property = fc.asyncProperty(drawn, async (from) => {
    const files = manifestsOf(from)
    const verdicts = from.flux.map((flux) => deployed(flux, from)?.rule ?? 0)
    for (const manifests of [['.'], ['clusters']]) {
      const wanted = expected(from, files, manifests[0] === '.')
      // Where nothing is known to be deployed, all counts.
      if (!wanted?.length) return
      counts.compared++
      const cwd = repository({ ...files, ...clusterOf(from) })
      const ownUrls = () => (from.knowsAddress ? [own.main] : [])
      const { providers, alerts } = await loadRepository({ cwd, workspace: cwd, manifests, ownUrls })
      const reached = [...providers, ...alerts].filter(({ isReached }) => isReached)
      assert.deepEqual([...new Set(reached.map(read))].sort(), wanted, manifests[0])
    }
    for (const rule of verdicts) counts.rules[rule] = (counts.rules[rule] as number) + 1
  })
  await fc.assert(property, { numRuns, seed: Number(process.env.SEED ?? 7) })
  if (process.env.RUNS) console.error(counts)
  assert.ok(counts.compared >= numRuns / 2, `only ${counts.compared} of ${numRuns} were compared`)
  assert.ok(
    counts.rules.every((count) => count > 0),
    `a rule was not tried: ${counts.rules}`,
  )
})
