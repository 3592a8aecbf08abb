import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { parse, parseAllDocuments } from 'yaml'
import { release } from '../scripts/docs/release.ts'
import { definitions } from '../src/inputs/definitions.ts'
import { runBundle } from './support/bundle.ts'

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
    const steps = [parse(code)].flat().flatMap((block) => block.steps ?? block)
    for (const step of steps.filter(({ uses }: { uses: string }) => uses.startsWith(release.repository)))
      for (const name of Object.keys(step.with)) assert.ok(name in definitions, `${page}: ${name}`)
  }
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
