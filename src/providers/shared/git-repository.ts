import { goLower } from '../../go/strings.ts'
import { formatUrl, parseUrl, type Url } from '../../go/url.ts'
import { goQuote } from '../../go/url-escape.ts'
import type { Target } from '../provider-type.ts'
import { addressError, readAddress } from './address.ts'
import { parseGitAddress } from './git-address.ts'

/** A repository and the URL of its host's API. `baseUrl` has no trailing slash. */
export interface HostedRepository {
  readonly baseUrl: string
  readonly owner: string
  readonly repo: string
}

/** @throws Error, with `suffix` in its message, unless the path has exactly two segments */
function ownerAndRepo(id: string, suffix: string): { owner: string; repo: string } {
  const [owner, repo, ...more] = id.split('/')
  if (owner === undefined || repo === undefined || more.length > 0) throw new Error(`invalid repository id${suffix}`)
  return { owner, repo }
}

/**
 * Parses the address of a GitHub repository. Every host other than exactly `github.com` is GitHub Enterprise.
 * @throws Error if the path is not an owner and a repository
 */
export function githubRepository(address: string): HostedRepository {
  const { host, id } = parseGitAddress(address)
  const names = ownerAndRepo(id, `: '${id}'`)
  const url = parseUrl(host)
  if (url.host === 'github.com') return { baseUrl: 'https://api.github.com', ...names }
  const isApi = url.host.startsWith('api.') || url.host.includes('.api.')
  return { baseUrl: formatUrl({ ...url, path: isApi ? '' : '/api/v3' }), ...names }
}

/** Parses the address of a GitLab project. `id` is the full path, unescaped. */
export function gitlabProject(address: string): { baseUrl: string; id: string } {
  const { host, id } = parseGitAddress(address)
  return { baseUrl: formatUrl(parseUrl(`${host.replace(/\/$/, '')}/api/v4`)), id }
}

/**
 * Parses the address of a Gitea repository.
 * @throws Error if the path is not an owner and a repository, or the scheme is not http or https
 */
export function giteaRepository(address: string): HostedRepository {
  const { host, id } = parseGitAddress(address)
  const names = ownerAndRepo(id, ` ${goQuote(id)}`)
  if (names.owner === '' || names.repo === '') throw new Error(`invalid repository id ${goQuote(id)}`)
  const { scheme } = parseUrl(host)
  // The controller's client first requests the server's version, which fails with this error.
  if (!/^https?$/.test(scheme)) throw new Error(`failed creating Gitea client: unsupported protocol scheme "${scheme}"`)
  return { baseUrl: formatUrl(parseUrl(`${host.replace(/\/$/, '')}/api/v1`)), ...names }
}

/**
 * Parses the address of a Bitbucket Cloud repository. The host is ignored.
 * @throws Error if the path is not a workspace and a repository
 */
export function bitbucketRepository(address: string): HostedRepository {
  const { id } = parseGitAddress(address)
  return { baseUrl: 'https://api.bitbucket.org/2.0', ...ownerAndRepo(id, ` ${goQuote(id)}`) }
}

/**
 * Returns the API URL of a Bitbucket Server repository's commits. The address is the HTTP clone URL
 * `https://host/scm/project/repo`. Its user, query and fragment are kept.
 * @throws Error if it is not such a URL
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

/**
 * Parses `https://dev.azure.com/organization/project/_git/repo`. The segment `_git` is not checked.
 * @throws Error if the path does not have exactly four segments
 */
export function azureDevOpsRepository(address: string): { baseUrl: string; project: string; repo: string } {
  const { host, id } = parseGitAddress(address)
  const [organization, project, git, repo, ...more] = id.split('/')
  if (project === undefined || git === undefined || repo === undefined || more.length > 0)
    throw new Error(`invalid repository id ${goQuote(id)}`)
  if (repo === '') throw new Error(`invalid repository id ${goQuote(id)}`)
  return { baseUrl: goLower(`${host}/${organization}`), project, repo }
}

/**
 * Returns the repository at the Provider's address.
 * @param parse the function above for this type
 * @param example a valid address, for the error message
 * @throws ConfigError on spec.address
 */
export function repositoryOf<T extends { readonly baseUrl: string }>(
  target: Target,
  parse: (address: string) => T,
  example: string,
): T {
  const repository = readAddress(target, example, parse)
  if (/^https?:\/\/[^/]/.test(repository.baseUrl)) return repository
  throw addressError('the address is not on an http or https server', example)
}
