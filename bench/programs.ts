import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { bundle } from '../scripts/bundle.ts'

/** Paths of the programs that are measured, in a folder that is deleted when the bench ends. */
export interface Programs {
  readonly node: string
  readonly product: string
  /** The product's bundle with licenses and examples. */
  readonly dist: string
  readonly httpsPost: string
  /** One file that posts once with all of undici. */
  readonly undiciPost: string
  /** A program with only the necessary parts of the product. */
  readonly bare: string
  readonly find: string
  readonly load: string
  readonly parseAll: string
  /** The dist/ of slack-github-action that PEER_SLACK names, or a stand-in. */
  readonly slack: { readonly path: string; readonly name: string }
  /** undefined if Go is not installed. */
  readonly goClient: string | undefined
  /** undefined if ripgrep is not installed. */
  readonly ripgrep: string | undefined
}

const here = path.join(import.meta.dirname, 'programs')
const root = path.resolve(import.meta.dirname, '..')

/** Builds the product and the programs that it is compared with. The stand-in's packages come from the npm registry. */
export async function buildPrograms(folder: string): Promise<Programs> {
  const dist = path.join(folder, 'dist')
  await bundle(path.join(root, 'src/main.ts'), dist)
  cpSync(path.join(root, 'examples/providers'), path.join(dist, 'examples'), { recursive: true })
  for (const name of ['bare', 'find', 'load', 'parse-all'])
    await bundle(path.join(here, `${name}.ts`), path.join(folder, name))
  return {
    node: process.execPath,
    product: path.join(dist, 'index.js'),
    dist,
    httpsPost: path.join(here, 'https-post.cjs'),
    undiciPost: path.join(here, 'undici-post.cjs'),
    bare: path.join(folder, 'bare/index.js'),
    find: path.join(folder, 'find/index.js'),
    load: path.join(folder, 'load/index.js'),
    parseAll: path.join(folder, 'parse-all/index.js'),
    slack: slack(path.join(folder, 'slack')),
    goClient: onPath('go') ? fanout(path.join(folder, 'fanout')) : undefined,
    ripgrep: onPath('rg'),
  }
}

/** Builds the product's bundle with source maps, from which the profile learns the source of each function. */
export async function buildWithSourceMaps(folder: string): Promise<string> {
  const dist = path.join(folder, 'dist-with-maps')
  await bundle(path.join(root, 'src/main.ts'), dist, { sourceMaps: true })
  return path.join(dist, 'index.js')
}

function slack(folder: string): Programs['slack'] {
  const peer = process.env.PEER_SLACK
  if (peer) return { path: path.join(peer, 'index.js'), name: `slackapi/slack-github-action (${peer})` }
  cpSync(path.join(here, 'slack'), folder, { recursive: true })
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd: folder, stdio: 'inherit' })
  // An ES module with source maps, as its project builds it (`ncc build --source-map`): it loads support for them first.
  const to = path.join(folder, 'dist')
  const options = ['--target', 'es2023', '--source-map', '-q']
  execFileSync(path.join(root, 'node_modules/.bin/ncc'), ['build', 'index.mjs', '-o', to, ...options], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const built = ['index.mjs', 'index.js'].map((name) => path.join(to, name)).find(existsSync)
  return { path: built as string, name: 'the packages of slack-github-action v4' }
}

function fanout(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const program = path.join(folder, 'fanout')
  execFileSync('go', ['build', '-o', program, '.'], { cwd: path.join(here, 'fanout'), stdio: 'inherit' })
  return program
}

function onPath(name: string): string | undefined {
  const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

/** Names and versions of the programs, for the report. */
export function versions({ goClient, ripgrep, slack }: Programs): string[] {
  const first = (command: string, ...args: string[]): string =>
    execFileSync(command, args, { encoding: 'utf8' }).split('\n', 1)[0] as string
  return [
    `Node ${process.version}`,
    slack.name,
    goClient ? first('go', 'version').replace('go version ', '') : 'no Go',
    ripgrep ? first('rg', '--version') : 'no ripgrep',
  ]
}
