import manifest from '../../package.json' with { type: 'json' }

/**
 * The line with which a workflow uses the last release, from `release` in package.json. The owner, repository and version in
 * README.md, docs and examples come from it.
 */
export const release = parse(manifest.release)

interface Release {
  /** `owner/name@commit # v1.2.3` */
  readonly pinned: string
  /** `owner/name` */
  readonly repository: string
  readonly version: string
}

/** @throws Error if the line has another form */
function parse(pinned: string): Release {
  const [, repository, version] = /^([\w.-]+\/flux-notify)@[0-9a-f]{40} # v(\d+\.\d+\.\d+)$/.exec(pinned) ?? []
  if (!repository || !version)
    throw new Error(`release in package.json is "${pinned}"; expected "owner/flux-notify@<commit> # v1.2.3"`)
  return { pinned, repository, version }
}

/** Replaces the repository and release that a page or an example names with those of package.json. */
export function withRelease(text: string): string {
  const { pinned, repository, version } = release
  return text
    .replace(/[\w.-]+\/flux-notify@[0-9a-f]{40} # v\d+\.\d+\.\d+/g, pinned)
    .replace(/[\w.-]+\/flux-notify@v\d+\b/g, `${repository}@v${version.split('.')[0]}`)
    .replace(
      /(version=v|rev: v|FLUX_NOTIFY_VERSION(?:: | = ')v|npx --yes flux-notify@|flux-notify_)\d+\.\d+\.\d+/g,
      `$1${version}`,
    )
    .replace(/(github\.com\/|github:|--repo |--signer-workflow )[\w.-]+\/flux-notify(?![\w.-])/g, `$1${repository}`)
}
