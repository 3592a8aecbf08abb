import type { TypeName } from '../../src/providers/index.ts'
import type { Target } from '../../src/providers/provider-type.ts'
import { sampleTarget } from './provider-samples.ts'
import { privateKey } from './support.ts'

/** Secrets that a test recognises in any output. */
export const canaries = {
  token: 'canary-token-8f2b1c',
  password: 'canary-password-71d0aa',
  headers: 'canary-header-5e9c3d',
  address: 'canary-address-c04f6e',
  privateKey: privateKey.split('\n')[3] as string,
}
export type Canary = keyof typeof canaries

/** A valid address for each type, with a credential if the address can contain one. */
const git = `https://flux:${canaries.address}@git.example.com/acme/fleet`
const hook = `https://hooks.example.com/services/${canaries.address}?key=${canaries.address}`
const addresses: Partial<Record<TypeName, string>> = {
  azuredevops: `https://flux:${canaries.address}@dev.azure.com/acme/platform/_git/fleet`,
  azureeventhub: `Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=flux;SharedAccessKey=${canaries.address};EntityPath=events`,
  bitbucket: git,
  bitbucketserver: `https://flux:${canaries.address}@git.example.com/scm/acme/fleet.git`,
  gitea: git,
  giteapullrequestcomment: git,
  github: git,
  githubdispatch: git,
  githubpullrequestcomment: git,
  gitlab: git,
  gitlabmergerequestcomment: git,
  googlepubsub: 'acme-project',
  nats: `nats://flux:${canaries.address}@nats.example.com:4222`,
  sentry: `https://${canaries.address}@o1.ingest.sentry.io/1`,
}

/** Targets with canaries, one per kind of credentials: most types use a token, some a user and a password. */
export function targets(name: TypeName): Target[] {
  const common = {
    address: addresses[name] ?? hook,
    channel: 'flux/events',
    username: 'flux',
    headers: new Map([['X-Canary', canaries.headers]]),
    commitStatus: 'kustomization/apps/0c9c2e41',
    provider: { name: 'provider', namespace: 'flux-system', uid: '0c9c2e41-d2f9-4f9b-9c41-bebc1984d67a' },
    alert: { name: 'alert', namespace: 'flux-system', uid: '5d2f7b0a-91c3-4e0e-8f6b-3a1d2c4e5f60' },
  }
  const token = tokens[name] ?? canaries.token
  const app = { githubAppID: '1', githubAppInstallationID: '2', githubAppPrivateKey: privateKey }
  return [
    sampleTarget({ ...common, token, secret: new Map([['token', token]]) }),
    sampleTarget({ ...common, password: canaries.password, secret: new Map([['password', canaries.password]]) }),
    sampleTarget({ ...common, secret: new Map(Object.entries(app)) }),
  ]
}

const tokens: Partial<Record<TypeName, string>> = {
  bitbucket: `flux:${canaries.token}`,
  googlepubsub: JSON.stringify({
    type: 'service_account',
    project_id: 'acme-project',
    private_key_id: 'key',
    private_key: `${privateKey}\n`,
    client_email: 'flux@acme-project.iam.gserviceaccount.com',
  }),
}
