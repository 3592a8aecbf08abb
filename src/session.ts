import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { repositoryUrls } from './ci/ci-run.ts'
import { type Context, readContext } from './ci/context.ts'
import { originRepository } from './ci/git.ts'
import { requireTrust, type Trust } from './ci/trust.ts'
import { ConfigError } from './common/errors.ts'
import { readNamed } from './common/read-file.ts'
import type { Environment } from './common/this-process.ts'
import type { Inputs } from './inputs/inputs.ts'
import { textMap } from './inputs/text-map.ts'
import { loadRepository, type Provider, type Repository } from './manifests/index.ts'
import type { Compile } from './plan/matching.ts'
import { loadTypes, type TypeOf } from './providers/index.ts'
import { maskListener } from './report/github-runner.ts'
import { createReporter, type Reporter } from './report/reporter.ts'
import type { ResolveOptions } from './resolve/options.ts'
import { registerProxySecrets } from './resolve/target-secrets.ts'
import { pasteSyntax } from './secrets/paste-block.ts'
import { createRedactor, type Redactor } from './secrets/redact/redact.ts'
import { createSecretResolver, registerSecrets, registerVariable } from './secrets/secret-resolver.ts'
import { parseSecrets, type SecretsInput } from './secrets/secrets-input.ts'

/** The parts of the process that a run uses. */
export interface RunProcess {
  readonly environment: Environment
  readonly cwd: string
  readonly isAction: boolean
}

/** A run in progress: the state that its stages share. */
export interface Session extends RunProcess {
  readonly inputs: Inputs
  readonly context: Context
  /** Set if a stranger may have caused this run, so that it may send only what it can prove to be the repository's own. */
  readonly trust: Trust | undefined
  readonly redactor: Redactor
  readonly reporter: Reporter
}

/** Starts a run. From then on, the runner masks every secret as soon as it is known. */
export function openSession(inputs: Inputs, process: RunProcess): Session {
  const redactor = createRedactor()
  redactor.onSecret(maskListener(inputs.output, process.environment))
  if (inputs.githubToken) redactor.add(inputs.githubToken)
  for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'])
    if (process.environment[name]) registerProxySecrets(redactor, process.environment[name])
  const context = readContext(process.environment, process.cwd)
  checkWorkspace(context, process.environment)
  const trust = requireTrust(context, process.environment, process.cwd)
  for (const { file, text } of [inputs.secretsFile, ...inputs.substitute].filter((source) => source !== undefined))
    if (file !== undefined) trust?.input(file, text)
  const { mode, output, quiet, debug, summary, previewFile } = inputs
  return {
    ...process,
    inputs,
    context,
    trust,
    redactor,
    reporter: createReporter({ mode, output, quiet, debug, summary, previewFile, ...process, redact: redactor.redact }),
  }
}

/** @throws ConfigError if the workspace does not exist, as in a container without it */
function checkWorkspace({ workspace }: Context, environment: Environment): void {
  if (statSync(workspace, { throwIfNoEntry: false })?.isDirectory()) return
  const variables = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR', 'BUILD_SOURCESDIRECTORY', 'WORKSPACE']
  const variable = variables.find((name) => environment[name] === workspace) ?? 'the workspace'
  throw new ConfigError(
    `${variable} is ${workspace}, which is not a folder here; set it to the folder of the checkout, or unset it`,
  )
}

/** Reads the Secrets that the inputs give, and registers them for redaction. @throws ConfigError without any of their text */
export function readSecretInputs({ inputs, redactor }: Session): {
  given: SecretsInput | undefined
  file: SecretsInput | undefined
} {
  const given = inputs.secrets && parseSecrets(inputs.secrets)
  const file = inputs.secretsFile && parseSecrets(inputs.secretsFile)
  for (const secrets of [given, file]) if (secrets) registerSecrets(secrets, redactor)
  return { given, file }
}

/** Reads the manifests. In `validate` and `preview`, which open no socket, kustomize may not fetch remote bases. */
export async function readRepository(session: Session): Promise<Repository> {
  const { inputs, context, cwd, environment, redactor } = session
  let input: Buffer | undefined
  const options = {
    cwd,
    manifests: inputs.manifests,
    stdin: () => {
      input ??= readNamed(0)
      return input
    },
    namespace: inputs.namespace,
    substitute: new Map(inputs.substitute.flatMap((source) => [...textMap(source)])),
    onSecret: (name: string, value: string, isPart: boolean) => registerVariable(name, value, isPart, redactor),
    workspace: context.workspace,
    trusted: !context.isFork,
    trust: session.trust,
    ownUrls: () => repositoryUrls(environment, cwd, context.workspace),
    offline: inputs.mode !== 'send',
  }
  const repository = await loadRepository(options)
  if (repository.encrypted.length === 0) return repository
  const { decryptManifests } = await import('./secrets/encrypted-manifests.ts')
  const decrypted = await decryptManifests(repository.encrypted, { environment, redactor, trusted: isTrusted(session) })
  return await loadRepository({ ...options, decrypted })
}

/** Whether programs may run on the files read so far. They may not if these may come from a stranger. */
function isTrusted({ context, trust }: Session): boolean {
  return !context.isFork && trust?.verify() === undefined
}

/** Collects what preparing deliveries needs. */
export async function openResolveOptions(
  session: Session,
  repository: Repository,
  secrets: ReturnType<typeof readSecretInputs>,
): Promise<ResolveOptions> {
  const { inputs, environment, cwd, redactor } = session
  let name: string | undefined
  return {
    typeOf: await typesIn(repository),
    secretResolver: createSecretResolver({
      ...secrets,
      environment,
      documents: repository.secrets,
      usedNames: repository.providers.flatMap(references),
      redactor,
      // A getter, since reading a Secret adds it to the files that must be trusted.
      get trusted() {
        return isTrusted(session)
      },
      syntax: pasteSyntax(environment, session.isAction),
    }),
    redactor,
    usesPlaceholders: inputs.mode === 'preview',
    uids: inputs.uids ? textMap(inputs.uids) : new Map(),
    repository: () => {
      name ??=
        environment.GITHUB_REPOSITORY ||
        environment.CI_PROJECT_PATH ||
        environment.BUILD_REPOSITORY_NAME ||
        originRepository(cwd)
      return name
    },
    statusContext: inputs.statusContext,
    timeout: inputs.timeout,
    runRepository:
      inputs.githubToken && environment.GITHUB_REPOSITORY
        ? {
            token: inputs.githubToken,
            serverUrl: environment.GITHUB_SERVER_URL ?? 'https://github.com',
            repository: environment.GITHUB_REPOSITORY,
          }
        : undefined,
    now: new Date(),
    uuid: randomUUID,
  }
}

function references({ namespace, spec }: Provider): { namespace: string | undefined; name: string }[] {
  return [spec.secretRef, spec.certSecretRef, spec.proxySecretRef].flatMap((reference) =>
    reference ? [{ namespace, name: reference.name }] : [],
  )
}

/** Loads the types of the Providers. */
export function typesIn({ providers }: Repository): Promise<TypeOf> {
  return loadTypes(providers.map(({ spec }) => spec.type))
}

/** Returns the compiler for the patterns of Alerts. RE2 is loaded only if there are any. */
export async function loadPatterns({ alerts }: Repository): Promise<Compile> {
  const isNeeded = alerts.some(({ spec }) => spec.inclusionList?.length || spec.exclusionList?.length)
  return isNeeded ? (await import('./go/regexp.ts')).compile : () => () => false
}
