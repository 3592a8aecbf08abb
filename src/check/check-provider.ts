import type { Problem } from '../common/errors.ts'
import type { Provider, ProviderSpec } from '../manifests/index.ts'
import type { ProviderType, SecretKey } from '../providers/provider-type.ts'
import {
  type CheckOptions,
  checkSchema,
  checkVariables,
  type Report,
  reportError,
  reporter,
} from './manifest-checks.ts'

/** Checks a Provider for problems that its manifest alone shows. */
export function checkProvider(provider: Provider, { typeOf, compileCel }: CheckOptions): Problem[] {
  if (provider.sealed !== undefined) return []
  const out: Problem[] = []
  const report = reporter(provider, out)
  checkSchema(provider, report)
  const { spec } = provider
  const type = typeOf(spec.type)
  if (spec.commitStatusExpr)
    reportError(
      () => compileCel(spec.commitStatusExpr as string),
      (message) => report('error', 'spec.commitStatusExpr', message),
    )
  if (spec.serviceAccountName)
    report(
      'warning',
      'spec.serviceAccountName',
      'workload identity exists only in a cluster: this Provider cannot be used from CI; use a Secret with a token for that',
    )
  checkVariables(provider, report)
  if (!type) return out
  if (type.address === 'required' && !spec.address && !spec.secretRef)
    report('error', 'spec', `type ${spec.type} needs an address, and there is neither spec.address nor a secretRef`)
  if (spec.address && !provider.unresolved.has('spec.address')) checkAddress(spec.address, type, report)
  if (needsSecret(type, spec) && !spec.secretRef)
    report('error', 'spec', `type ${spec.type} needs a Secret with ${keySets(type)}, and there is no secretRef`)
  for (const { address, message } of type.retired ?? [])
    if (!address || address.test(spec.address ?? '')) report('warning', 'spec.type', message)
  return out
}

/** Whether the type requires a Secret. */
function needsSecret({ needs = [], acceptsGithubToken }: ProviderType, { address }: ProviderSpec): boolean {
  const isInSpec = (key: SecretKey): boolean => key === 'address' && address !== undefined
  return needs.length > 0 && !acceptsGithubToken && !needs.some((keys) => keys.every(isInSpec))
}

/** Lists the alternatives for the keys of a Secret, as `token, or githubAppID and githubAppPrivateKey`. */
function keySets({ needs = [] }: ProviderType): string {
  return needs.map((keys) => keys.join(' and ')).join(', or ')
}

function checkAddress(address: string, type: ProviderType, report: Report): void {
  if (type.address === 'ignored' || type.schemes?.length === 0) return
  const schemes = type.schemes ?? ['http', 'https']
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address.trim())?.[1]?.toLowerCase()
  const isScp =
    schemes.includes('git') && (/^[^/:]+@[^/:]+:/.test(address) || /^(git|ssh|git\+ssh)$/.test(scheme ?? ''))
  if (!isScp && (scheme === undefined || !schemes.includes(scheme))) {
    const expected = schemes.map((name) => (name === 'git' ? 'ssh' : `${name}://`)).join(', ')
    report(
      'error',
      'spec.address',
      `the address ${JSON.stringify(scheme ? `${scheme}://…` : address)} has ${scheme ? `the scheme ${scheme}` : 'no scheme'}; ${type.title} needs ${expected}`,
    )
  }
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(address)?.[1] ?? ''
  if (/\.svc(\.cluster\.local)?\.?$/.test(host)) {
    report(
      'warning',
      'spec.address',
      `${host} is a name inside a cluster: a hosted runner cannot reach it (a self-hosted runner in that cluster can)`,
    )
  }
}
