import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { parse, parseAllDocuments } from 'yaml'
import { release } from '../scripts/docs/release.ts'
import { definitions } from '../src/inputs/definitions.ts'
import { actionRun, folder, runBundle } from './support/bundle.ts'
import { service } from './support/servers.ts'

// What README and docs/ tell a reader to do is done: commands run, links lead somewhere, YAML and JSON parse.

const root = path.resolve(import.meta.dirname, '..')
const inFolder = (folder: string): string[] =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join(folder, name))
const pages = [...inFolder('.'), ...inFolder('docs'), 'examples/README.md']
const text = (page: string): string => readFileSync(path.join(root, page), 'utf8')

interface Block {
  readonly page: string
  readonly language: string
  readonly code: string
}

const blocks = pages.flatMap((page): Block[] =>
  [...text(page).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({
    page,
    language,
    code,
  })),
)

/** Commands that need what a reader has and this repository has not, or that are tests themselves. */
const notRun = [
  /^(npm|npx|curl|echo|tar|gh|version=|sha256=|#)/,
  /^node_modules\/\.bin\/node (--test|src\/main\.ts)/,
  /^node flux-notify\/index\.js/,
  // Those of README are run below, in a repository like that of its reader.
  /^(export|flux-notify|\.\/flux-notify|flux|kubectl) /,
  /--manifests clusters/,
]

test('commands that the pages print are run as they are printed', async (t) => {
  const lines = blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ page, code }) =>
      code
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ page, line: line.replace(/\s+#.*/, '') })),
    )
  const [left, run] = [true, false].map((isLeft) =>
    lines.filter(({ line }) => notRun.some((form) => form.test(line)) === isLeft),
  )
  t.diagnostic(`not run here: ${left?.map(({ line }) => line.split(' ').slice(0, 3).join(' ')).join('; ')}`)
  assert.ok(run && run.length >= 3)
  for (const { page, line } of run) {
    const [node, bundle, ...args] = line.split(' ')
    assert.equal(`${node} ${bundle}`, 'node dist/index.js', `${page}: ${line}`)
    const { code, stdout, stderr } = await runBundle(args, { cwd: root })
    assert.equal(code, 0, `${page}: ${line}\n${stdout}${stderr}`)
  }
})

test('the flags and inputs that the pages name exist', () => {
  const flags = pages.flatMap((page) =>
    [...text(page).matchAll(/(?:index\.js|main\.ts) \w+ (--[^`\n|]*)/g)].flatMap(
      ([, rest = '']) => rest.match(/--[\w-]+/g) ?? [],
    ),
  )
  assert.ok(flags.length > 5)
  for (const flag of flags) assert.ok(flag.slice(2).replace(/^no-/, '') in definitions || flag === '--help', flag)
  for (const { page, language, code } of blocks.filter(({ code }) => code.includes(`uses: ${release.repository}@`))) {
    assert.equal(language, 'yaml')
    const steps = stepsOf(code)
    for (const step of steps.filter(({ uses }) => uses?.startsWith(release.repository)))
      for (const name of Object.keys(step.with ?? {})) assert.ok(name in definitions, `${page}: ${name}`)
  }
})

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
}

/** The steps of a workflow, of a job, or of a list. */
function stepsOf(code: string): Step[] {
  return [parse(code)].flat().flatMap((block) => {
    const jobs: { steps: Step[] }[] = block.jobs ? Object.values(block.jobs) : [block]
    return jobs.flatMap(({ steps, ...job }) => steps ?? job)
  })
}

/** A repository with the Provider of README in the file that README names, and a service in Slack's place. */
async function readersRepository(t: TestContext) {
  const [provider, workflow] = blocks.filter(({ page, language }) => page === 'README.md' && language === 'yaml')
  const file = /A Provider in `([^`]+)`/.exec(text('README.md'))?.[1]
  assert.ok(provider && workflow && file)
  return { root: folder(t, { [file]: provider.code }), workflow: workflow.code, slack: await service(t) }
}

test('the workflow that README begins with sends one message through the Provider above it', async (t) => {
  const { root, workflow, slack } = await readersRepository(t)
  const step = stepsOf(workflow).find(({ uses }) => uses?.startsWith(release.repository))
  const given = Object.entries(step?.with ?? {}).map(([name, value]) => [
    name,
    value.replace('${{ secrets.SLACK_URL }}', `${slack.url}/hook`),
  ])
  const env = actionRun(root, { ...Object.fromEntries(given), status: 'failure' })
  const { code, stdout, stderr } = await runBundle([], { cwd: root, env })
  assert.equal(code, 0, stdout + stderr)
  assert.equal(slack.seen.length, 1)
  assert.match(slack.seen[0]?.body ?? '', /failed/)
})

test('the commands that README gives for a repository of one’s own run there in their order', async (t) => {
  const { root, slack } = await readersRepository(t)
  const lines = blocks
    .filter(({ page, language }) => page === 'README.md' && language === 'sh')
    .flatMap(({ code }) => code.split('\n'))
    .map((line) => line.replace(/\s+#.*/, ''))
  const env: Record<string, string> = {}
  for (const line of lines) {
    const [, variable] = /^export (\w+)=/.exec(line) ?? []
    if (variable) env[variable] = `${slack.url}/hook`
    const [program, ...args] = line.split(' ')
    if (program !== 'flux-notify') continue
    const { code, stdout, stderr } = await runBundle(args, { cwd: root, env })
    assert.equal(code, 0, `${line}\n${stdout}${stderr}`)
  }
  assert.equal(slack.seen.length, 1)
})

test('YAML and JSON of the pages parse', () => {
  for (const { page, language, code } of blocks) {
    if (language === 'json') assert.doesNotThrow(() => JSON.parse(code), page)
    if (language === 'yaml')
      for (const { errors } of parseAllDocuments(code)) assert.deepEqual(errors, [], `${page}\n${code}`)
  }
})

test('links lead to files and headings that are there', () => {
  const broken = pages.flatMap((page) => {
    const targets = [...text(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, target = '']) => target)
    return targets.filter((target) => !leads(page, target)).map((target) => `${page}: ${target}`)
  })
  assert.deepEqual(broken, [])
})

function leads(page: string, target: string): boolean {
  const [file = '', heading] = target.split('#')
  const to = file === '' ? page : path.posix.join(path.posix.dirname(page), file)
  if (!existsSync(path.join(root, to))) return false
  if (heading === undefined) return true
  const headings = [...text(to).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  )
  return headings.includes(heading)
}
