import { parseGitAddress } from '../providers/shared/git-address.ts'

/** The repository in which the run happens, and the input `github-token`. */
export interface RunRepository {
  readonly token: string
  /** GITHUB_SERVER_URL */
  readonly serverUrl: string
  /** GITHUB_REPOSITORY */
  readonly repository: string
}

/**
 * Whether a Git address is that of the repository in which this run happens. Read as the providers read it, so that the
 * token goes where the comparison looked.
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
