import { parseGitAddress } from '../providers/shared/git-address.ts'

/** The run's own GitHub repository, and the input `github-token`. */
export interface RunRepository {
  readonly token: string
  /** GITHUB_SERVER_URL */
  readonly serverUrl: string
  /** GITHUB_REPOSITORY */
  readonly repository: string
}

/**
 * Whether a Git address is that of the run's own repository. Parses the address like the providers do, so that the token goes
 * exactly to the host that was compared.
 */
export function isRunRepository(address: string, serverUrl: string, repository: string): boolean {
  const { host, id } = parseGitAddress(address)
  const path = id.replace(/\/+$/, '').replace(/\.git$/, '')
  return (
    repository !== '' &&
    host.toLowerCase() === serverUrl.toLowerCase().replace(/\/+$/, '') &&
    path.toLowerCase() === repository.toLowerCase()
  )
}
