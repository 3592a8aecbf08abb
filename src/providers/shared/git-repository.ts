import type { Event } from '../../event/event.ts'
import { goQuote } from '../../go/escape.ts'
import { goLower } from '../../go/strings.ts'
import { formatUrl, joinUrl, parseUrl } from '../../go/url.ts'
import { parseGitAddress } from './git-address.ts'

/**
 * The commit of a revision: `main@sha1:<sha>`, the older `main/<sha>`, or the bare sha. Only its 40 bytes are checked.
 * @throws Error for a chart version, an OCI digest and the like
 */
export function parseRevision(revision: string): string {
  const commit = revision.slice(revision.lastIndexOf(revision.includes(':') ? ':' : '/') + 1)
  if (Buffer.byteLength(commit) !== 40) throw new Error(`failed to extract commit hash from '${revision}' revision`)
  return commit
}

/** The revision that a Git provider speaks of; the metadata is the combined one, without prefixes. */
export function getRevision(metadata: ReadonlyMap<string, string>): string | undefined {
  return metadata.get('commit') ?? metadata.get('originRevision') ?? metadata.get('revision')
}

/**
 * The words of a reason: `OCIArtifactPullFailed` is OCI, Artifact, Pull, Failed.
 * Source: fatih/camelcase; runs of lower case, upper case, digits and others, where the last capital of a run belongs to
 * the lower case behind it.
 */
export function splitCamelcase(text: string): string[] {
  return text.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Nd}+|[^\p{Lu}\p{Ll}\p{Nd}]+/gu) ?? []
}

/** What a commit status is called and says: `kustomization/apps`, `reconciliation succeeded`. */
export function formatNameAndDescription({ involvedObject, reason }: Event): { name: string; description: string } {
  return {
    name: goLower(`${involvedObject.kind}/${involvedObject.name}`),
    description: goLower(splitCamelcase(reason).join(' ')),
  }
}

/** The API of a forge and the repository in it. `baseUrl` has no slash at its end. */
export interface Repository {
  readonly baseUrl: string
  readonly owner: string
  readonly repo: string
}

/** Two parts of the path, no more. @throws Error for others */
function ownerAndRepo(id: string, shown: string): { owner: string; repo: string } {
  const [owner, repo, ...more] = id.split('/')
  if (owner === undefined || repo === undefined || more.length > 0) throw new Error(`invalid repository id${shown}`)
  return { owner, repo }
}

/** Only `github.com`, spelt so, is github.com; every other host is GitHub Enterprise. @throws Error */
export function githubRepository(address: string): Repository {
  const { host, id } = parseGitAddress(address)
  const names = ownerAndRepo(id, `: '${id}'`)
  const url = parseUrl(host)
  if (url.host === 'github.com') return { baseUrl: 'https://api.github.com', ...names }
  const isApi = url.host.startsWith('api.') || url.host.includes('.api.')
  return { baseUrl: formatUrl({ ...url, path: isApi ? '' : '/api/v3' }), ...names }
}

/** `id` is the whole path, escaped by whoever puts it into a URL. */
export function gitlabProject(address: string): { baseUrl: string; id: string } {
  const { host, id } = parseGitAddress(address)
  return { baseUrl: formatUrl(parseUrl(`${host.replace(/\/$/, '')}/api/v4`)), id }
}

/** @throws Error */
export function giteaRepository(address: string): Repository {
  const { host, id } = parseGitAddress(address)
  const names = ownerAndRepo(id, ` ${goQuote(id)}`)
  const { scheme } = parseUrl(host)
  // The controller's client asks for the server's version before anything else, and fails there.
  if (!/^https?$/.test(scheme)) throw new Error(`failed creating Gitea client: unsupported protocol scheme "${scheme}"`)
  return { baseUrl: formatUrl(parseUrl(`${host.replace(/\/$/, '')}/api/v1`)), ...names }
}

/** Bitbucket Cloud, whatever host the address has. @throws Error */
export function bitbucketRepository(address: string): Repository {
  const { id } = parseGitAddress(address)
  return { baseUrl: 'https://api.bitbucket.org/2.0', ...ownerAndRepo(id, ` ${goQuote(id)}`) }
}

/**
 * Where Bitbucket Server keeps the builds of a commit. The address is the HTTP clone URL `https://host/scm/project/repo`;
 * its user, query and fragment stay.
 * @throws Error
 */
export function bitbucketServerBuilds(address: string, commit: string): string {
  const url = parseUrl(address)
  if (!/^https?$/.test(url.scheme))
    throw new Error(`unsupported scheme type in address: ${url.scheme}. Must be http or https`)
  const scm = url.path.lastIndexOf('/scm/')
  if (scm < 0) throw new Error('supplied provider address is not http(s) git clone url')
  const id = url.path.slice(scm + '/scm/'.length).replace(/\.git$/, '')
  const { owner, repo } = ownerAndRepo(id, ` ${goQuote(id)}`)
  const commits = `${url.path.slice(0, scm)}/rest/api/latest/projects/${owner}/repos/${repo}/commits`
  return formatUrl(joinUrl({ ...url, path: commits }, commit, 'builds'))
}

/** `https://dev.azure.com/organisation/project/_git/repo`; what stands for `_git` is not looked at. @throws Error */
export function azureDevOpsRepository(address: string): { baseUrl: string; project: string; repo: string } {
  const { host, id } = parseGitAddress(address)
  const [organisation, project, git, repo, ...more] = id.split('/')
  if (project === undefined || git === undefined || repo === undefined || more.length > 0)
    throw new Error(`invalid repository id ${goQuote(id)}`)
  return { baseUrl: goLower(`${host}/${organisation}`), project, repo }
}

/** The number of the pull request that a comment belongs to. @throws Error */
export function pullRequestNumber(event: Event): string {
  return changeRequest(event, 'Atoi')
}

/** The number of GitLab's merge request. @throws Error */
export function mergeRequestIid(event: Event): string {
  return changeRequest(event, 'ParseInt')
}

function changeRequest({ metadata }: Event, parser: 'Atoi' | 'ParseInt'): string {
  const text = metadata.get('change_request')
  if (text === undefined) throw new Error('missing "change_request" metadata key')
  const isNumber = /^[+-]?[0-9]+$/.test(text)
  const number = isNumber ? BigInt(text.replace('+', '')) : 0n
  if (isNumber && number === BigInt.asIntN(64, number)) return String(number)
  const fault = isNumber ? 'value out of range' : 'invalid syntax'
  const quoted = goQuote(text)
  throw new Error(`invalid "change_request" metadata value ${quoted}: strconv.${parser}: parsing ${quoted}: ${fault}`)
}
