import { goLower } from '../../go/strings.ts'
import { formatUrl, parseUrl, type Url } from '../../go/url.ts'
import { goQuote } from '../../go/url-escape.ts'
import type { Target } from '../provider-type.ts'
import { addressError, readAddress } from './address.ts'
import { parseGitAddress } from './git-address.ts'

/** The API of a forge and the repository in it. `baseUrl` has no slash at its end. */
export interface HostedRepository {
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
export function githubRepository(address: string): HostedRepository {
  const { host, id } = parseGitAddress(address)
  const names = ownerAndRepo(id, `: '${id}'`)
  const url = parseUrl(host)
  if (url.host === 'github.com') return { baseUrl: 'https://api.github.com', ...names }
  const isApi = url.host.startsWith('api.') || url.host.includes('.api.')
  return { baseUrl: formatUrl({ ...url, path: isApi ? '' : '/api/v3' }), ...names }
}

/** `id` is the whole path, not escaped. */
export function gitlabProject(address: string): { baseUrl: string; id: string } {
  const { host, id } = parseGitAddress(address)
  return { baseUrl: formatUrl(parseUrl(`${host.replace(/\/$/, '')}/api/v4`)), id }
}

/** @throws Error */
export function giteaRepository(address: string): HostedRepository {
  const { host, id } = parseGitAddress(address)
  const names = ownerAndRepo(id, ` ${goQuote(id)}`)
  if (names.owner === '' || names.repo === '') throw new Error(`invalid repository id ${goQuote(id)}`)
  const { scheme } = parseUrl(host)
  // The controller's client asks for the server's version before anything else, and fails there.
  if (!/^https?$/.test(scheme)) throw new Error(`failed creating Gitea client: unsupported protocol scheme "${scheme}"`)
  return { baseUrl: formatUrl(parseUrl(`${host.replace(/\/$/, '')}/api/v1`)), ...names }
}

/** Bitbucket Cloud, whatever host the address has. @throws Error */
export function bitbucketRepository(address: string): HostedRepository {
  const { id } = parseGitAddress(address)
  return { baseUrl: 'https://api.bitbucket.org/2.0', ...ownerAndRepo(id, ` ${goQuote(id)}`) }
}

/**
 * Where Bitbucket Server keeps the commits of a repository. The address is the HTTP clone URL
 * `https://host/scm/project/repo`; its user, query and fragment stay.
 * @throws Error
 */
export function bitbucketServerCommits(address: string): Url {
  const url = parseUrl(address)
  if (!/^https?$/.test(url.scheme))
    throw new Error(`unsupported scheme type in address: ${url.scheme}. Must be http or https`)
  const scm = url.path.lastIndexOf('/scm/')
  if (scm < 0) throw new Error('supplied provider address is not http(s) git clone url')
  const id = url.path.slice(scm + '/scm/'.length).replace(/\.git$/, '')
  const { owner, repo } = ownerAndRepo(id, ` ${goQuote(id)}`)
  return { ...url, path: `${url.path.slice(0, scm)}/rest/api/latest/projects/${owner}/repos/${repo}/commits` }
}

/** `https://dev.azure.com/organisation/project/_git/repo`; what stands for `_git` is not looked at. @throws Error */
export function azureDevOpsRepository(address: string): { baseUrl: string; project: string; repo: string } {
  const { host, id } = parseGitAddress(address)
  const [organisation, project, git, repo, ...more] = id.split('/')
  if (project === undefined || git === undefined || repo === undefined || more.length > 0)
    throw new Error(`invalid repository id ${goQuote(id)}`)
  if (repo === '') throw new Error(`invalid repository id ${goQuote(id)}`)
  return { baseUrl: goLower(`${host}/${organisation}`), project, repo }
}

/**
 * The repository that the Provider's address names.
 * @param read the function above for this type
 * @param example what an address of this type looks like, for the message
 * @throws ConfigError on spec.address
 */
export function repositoryOf<T extends { readonly baseUrl: string }>(
  target: Target,
  read: (address: string) => T,
  example: string,
): T {
  const repository = readAddress(target, example, read)
  if (/^https?:\/\/[^/]/.test(repository.baseUrl)) return repository
  throw addressError('the address does not lead to a server that speaks http or https', example)
}
