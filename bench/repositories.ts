import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The size of a synthetic repository. */
export interface Size {
  /** The number of YAML files. */
  readonly files: number
  readonly bytes: number
  /** How many of the files are like gotk-components.yaml: CRDs and roles, 300 KB, with the API group nine times. */
  readonly components?: number
}

const group = 'notification.toolkit.fluxcd.io'

/**
 * Writes a typical GitOps repository: Deployments and HelmReleases, four files per folder, a few large ConfigMaps, Markdown
 * that names the API group, and one file with a Slack Provider and its Alert. The same size gives the same repository.
 */
export function writeRepository(folder: string, { files, bytes, components = 0 }: Size, address: string): void {
  const random = randomNumbers(files)
  mkdirSync(path.join(folder, '.git'), { recursive: true })
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  write('clusters/production/notifications.yaml', notifications([address]))
  for (let at = 0; at < components; at++) write(`clusters/c${at}/flux-system/gotk-components.yaml`, gotkComponents())
  for (let at = 0; at < 40; at++) write(`docs/note-${at}.md`, `Providers are ${group}/v1beta3.\n`.repeat(3))
  // One file in a hundred is large. They share the bytes that the small files, about 2,600 bytes each, do not use.
  const others = files - 1 - components
  const large = Math.max(0, bytes - components * 300_000 - others * 2600) / (others / 100)
  for (let at = 0; at < others; at++) {
    const name = `app-${at}`
    const text =
      at % 100 === 50
        ? configMap(name, large * (0.5 + random()))
        : at % 3 === 0
          ? helmRelease(name, random)
          : deployment(name, random)
    const app = at >> 2
    write(`clusters/c${app % 12}/team-${app % 5}/app-${app}/file-${at % 4}.yaml`, text)
  }
}

/**
 * Writes a repository of teams: one base with a Provider and an Alert, and for each team an overlay with a Secret of the same
 * name, encrypted with SOPS, and a Flux Kustomization with the team's variables. The other files are Deployments.
 */
export function writeTeams(folder: string, { teams, files }: { teams: number; files: number }): void {
  const random = randomNumbers(files)
  mkdirSync(path.join(folder, '.git'), { recursive: true })
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  const root = fluxKustomization('flux-system', './clusters/production', { CLUSTER: 'production' })
  write('clusters/production/flux-system/gotk-sync.yaml', root)
  write('apps/base/kustomization.yaml', 'resources:\n  - provider.yaml\n  - alert.yaml\n')
  const metadata = 'metadata:\n  name: slack\n  namespace: ${NAMESPACE}\n'
  write(
    'apps/base/provider.yaml',
    `apiVersion: ${group}/v1beta3\nkind: Provider\n${metadata}spec:\n  type: slack\n  channel: \${CHANNEL}\n  address: https://slack.com/api/chat.postMessage\n  secretRef:\n    name: slack-token\n`,
  )
  write(
    'apps/base/alert.yaml',
    `apiVersion: ${group}/v1beta3\nkind: Alert\n${metadata}spec:\n  summary: \${NAMESPACE} in \${CLUSTER}\n  providerRef:\n    name: slack\n  eventSources:\n    - kind: HelmRelease\n      name: '*'\n`,
  )
  for (let at = 0; at < teams; at++) {
    const team = `team-${at}`
    const values = { NAMESPACE: team, CHANNEL: `${team}-alerts`, CLUSTER: 'production' }
    write(`clusters/production/${team}.yaml`, fluxKustomization(team, `./apps/${team}`, values))
    write(`apps/${team}/kustomization.yaml`, `namespace: ${team}\nresources:\n  - ../base\n  - slack-token.yaml\n`)
    write(`apps/${team}/slack-token.yaml`, encryptedSecret('slack-token'))
  }
  for (let at = 4 + teams * 3; at < files; at++)
    write(`workloads/app-${at >> 2}/file-${at % 4}.yaml`, deployment(`app-${at}`, random))
}

function fluxKustomization(name: string, folder: string, values: Readonly<Record<string, string>>): string {
  const variables = Object.entries(values).map(([key, value]) => `      ${key}: ${value}\n`)
  return `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: ${name}\n  namespace: flux-system\nspec:\n  interval: 10m\n  path: ${folder}\n  sourceRef:\n    kind: GitRepository\n    name: flux-system\n  postBuild:\n    substitute:\n${variables.join('')}`
}

/** A Secret as SOPS writes it, for a key that nobody has. */
function encryptedSecret(name: string): string {
  const value = `ENC[AES256_GCM,data:${'QUJD'.repeat(10)},iv:${'QUJD'.repeat(10)},tag:${'QUJD'.repeat(6)},type:str]`
  const key = `${'          YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBVei9ObHQyQmFLQ0dTSllP\n'.repeat(4)}`
  return `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${name}\nstringData:\n  token: ${value}\nsops:\n  age:\n    - recipient: age12rjq3zu6r304pgf6tcuzm4q8c4uakqs4m5wfhzaag04l44ecp4dsadwfp4\n      enc: |\n${key}  encrypted_regex: ^(data|stringData)$\n  lastmodified: "2026-01-01T00:00:00Z"\n  mac: ${value}\n  version: 3.9.4\n`
}

/** Slack Providers with these addresses, each with an Alert that matches every event about a GitRepository. */
export function notifications(addresses: readonly string[]): string {
  const documents = addresses.map((address, at) => {
    const metadata = `metadata:\n  name: slack-${at}\n  namespace: flux-system\n`
    return [
      `apiVersion: ${group}/v1beta3\nkind: Provider\n${metadata}spec:\n  type: slack\n  channel: general\n  address: ${address}\n`,
      `apiVersion: ${group}/v1beta3\nkind: Alert\n${metadata}spec:\n  providerRef:\n    name: slack-${at}\n  eventSources:\n    - kind: GitRepository\n      name: '*'\n`,
    ].join('---\n')
  })
  return documents.join('---\n')
}

function deployment(name: string, random: () => number): string {
  const variables = lines(
    40 * random() + 5,
    (at) => `            - name: VARIABLE_${at}\n              value: "some text that nobody reads ${at}"\n`,
  )
  return `---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\n  labels:\n    app.kubernetes.io/name: ${name}\nspec:\n  replicas: 2\n  template:\n    spec:\n      containers:\n        - name: ${name}\n          image: registry.example.com/${name}:1.2.3\n          env:\n${variables}`
}

function helmRelease(name: string, random: () => number): string {
  const values = lines(
    60 * random() + 5,
    (at) => `    value${at}:\n      enabled: true\n      text: word another third ${at}\n`,
  )
  return `---\napiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: ${name}\nspec:\n  interval: 30m\n  chart:\n    spec:\n      chart: app-template\n      version: 4.0.1\n  values:\n${values}`
}

function configMap(name: string, bytes: number): string {
  const line = '    None of this text is parsed, but a scan has to search all of it, line by line.\n'
  return `---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n  dashboard.json: |\n${line.repeat(bytes / line.length)}`
}

/** A file as `flux install --export` writes it: CRDs for three kinds of this group, and a role that names it. */
function gotkComponents(): string {
  const schema = lines(
    1100,
    (at) =>
      `                field${at}:\n                  description: What field ${at} means to the controller.\n                  type: string\n`,
  )
  const crds = ['alerts', 'providers', 'receivers'].map(
    (plural) =>
      `---\napiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: ${plural}.${group}\nspec:\n  group: ${group}\n  versions:\n    - name: v1beta3\n      schema:\n        openAPIV3Schema:\n          properties:\n            spec:\n              properties:\n${schema}`,
  )
  const role = `---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: crd-controller\nrules:\n${`  - apiGroups:\n      - ${group}\n    resources: ['*']\n    verbs: ['*']\n`.repeat(3)}`
  return crds.join('') + role
}

function lines(count: number, line: (at: number) => string): string {
  return Array.from({ length: Math.floor(count) }, (_, at) => line(at)).join('')
}

/** Returns a generator of numbers from 0 to 1 that depend only on the seed (a linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return state / 2 ** 32
  }
}
