import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { parse, parseAllDocuments } from 'yaml'
import { outputs } from '../scripts/docs/action.ts'
import { completed } from '../scripts/lock.ts'
import { violations } from '../src/check/crd-violations.ts'
import { parseCommandLine } from '../src/inputs/command-line.ts'
import { definitions, modes } from '../src/inputs/definitions.ts'
import { logic } from './support/logic.ts'
import { goldenTypes, providers } from './support/support.ts'

// What is said in several places says the same in all of them.

const root = path.resolve(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const filesOf = (folder: string): string[] => readdirSync(path.join(root, folder)).sort()
const types = Object.keys(providers).sort()

describe('the registry of provider types is the only list of them', () => {
  test('each has a file in src/providers', () => {
    const files = filesOf('src/providers').filter(
      (file) => /\.ts$/.test(file) && !['index.ts', 'provider-type.ts', 'exchange.ts', 'message.ts'].includes(file),
    )
    assert.deepEqual(files.map((file) => file.replace(/\.ts$/, '')).sort(), types)
  })

  test('they are the types of the CRD at the recorded commit', () => {
    type Facts = { fields: { 'spec.type': { enum: string[] } } }
    const crd = logic<unknown, Facts>('crd').find(({ name }) => name === 'Provider v1beta3 at HEAD')
    assert.deepEqual(crd?.out?.fields['spec.type'].enum.toSorted(), types)
  })

  test('they are the types that validate takes', () => {
    const [violation] = violations('Provider', 'v1beta3', { type: 'carrier-pigeon' })
    const allowed = violation?.message.split('expected one of ')[1]?.split(', ') ?? []
    assert.deepEqual(allowed.toSorted(), types)
  })

  test('each has an example: a Provider of the type, an Alert for it, and the Secret that it names', () => {
    assert.deepEqual(
      filesOf('examples/providers').filter((file) => file.endsWith('.yaml')),
      types.map((type) => `${type}.yaml`).sort(),
    )
    for (const type of types) {
      const documents = parseAllDocuments(read(`examples/providers/${type}.yaml`)).map((document) => document.toJS())
      const of = (kind: string) => documents.find((document) => document?.kind === kind)
      assert.equal(of('Provider')?.spec.type, type)
      assert.equal(of('Alert')?.spec.providerRef.name, of('Provider')?.metadata.name)
      assert.equal(of('Secret')?.metadata.name, of('Provider')?.spec.secretRef?.name, `Secret of ${type}`)
    }
  })

  test('each has a section in docs/providers.md', () => {
    const sections = [...read('docs/providers.md').matchAll(/^## (.+)$/gm)].map(([, title]) => title as string)
    assert.deepEqual(sections.sort(), types)
  })

  test('each has recorded cases', () => {
    assert.deepEqual(
      goldenTypes().filter((type) => type !== '_bundles'),
      types,
    )
  })
})

describe('inputs and outputs', () => {
  const action = parse(read('action.yml'))

  test('action.yml has the inputs and outputs of the sources, with their defaults', () => {
    const inputs = Object.entries(definitions).filter(
      ([, definition]) => !('only' in definition && definition.only === 'command line'),
    )
    const presets = inputs.map(([name, definition]) => [name, 'default' in definition ? definition.default : undefined])
    assert.deepEqual(
      Object.entries(action.inputs).map(([name, input]) => [name, (input as { default?: string }).default]),
      presets,
    )
    assert.deepEqual(Object.keys(action.outputs), Object.keys(outputs))
  })

  test('--help shows every command and every flag', () => {
    const help = (...args: string[]): string => {
      const command = parseCommandLine(args)
      assert.ok(command.name === 'help')
      return command.text
    }
    const commands = [...help('--help').matchAll(/^ {2}(\w+) {2,}/gm)].map(([, name]) => name)
    assert.deepEqual(commands, [...modes, 'test', 'demo', 'completion'])
    for (const mode of modes) {
      const flags = [...help(mode, '--help').matchAll(/^ {2}(?:-\w, )?--(?:no-)?([a-z-]+)/gm)].map(([, name]) => name)
      const named = Object.entries(definitions).filter(([, { ...rest }]) => !('only' in rest && rest.only === 'action'))
      assert.deepEqual(
        flags,
        named.map(([name]) => name),
      )
    }
  })
})

describe('the recordings are those that came with the project', () => {
  for (const folder of ['golden', 'logic']) {
    const shared = path.resolve(root, '../shared', folder)
    const skip = existsSync(shared)
      ? false
      : `${shared} is not here, so there is nothing to compare test/${folder} with`
    test(`test/${folder} equals ../shared/${folder} byte for byte`, { skip }, () => {
      const files = (top: string): string[] =>
        readdirSync(top, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.relative(top, path.join(entry.parentPath, entry.name)))
          .sort()
      const own = path.join(root, 'test', folder)
      assert.deepEqual(files(own), files(shared))
      const differ = files(own).filter(
        (file) => !readFileSync(path.join(own, file)).equals(readFileSync(path.join(shared, file))),
      )
      assert.deepEqual(differ, [])
    })
  }
})

describe('what is pure imports no I/O', () => {
  const folders = ['src/providers', 'src/providers/shared', 'src/go', 'src/cel', 'src/plan']
  const files = [
    ...folders.flatMap((folder) =>
      filesOf(folder)
        .filter((file) => file.endsWith('.ts'))
        .map((file) => `${folder}/${file}`),
    ),
    ...[
      'ci/run-status',
      'event/event',
      'event/metadata',
      'event/when',
      'event/from-run',
      'event/involved-object',
      'event/override',
      'common/errors',
      'common/wording',
      'common/names',
    ].map((name) => `src/${name}.ts`),
  ]
  const allowed = new Set(['node:crypto', 'node:buffer'])
  /** Libraries without I/O, by whom they are needed. */
  const libraries = new Set(['pbf', 're2js'])
  const pure = new Set(files)

  for (const file of files) {
    test(`${file} imports pure code alone, and reads no clock, no environment, nothing at random`, () => {
      const text = read(file)
      const imports = [...text.matchAll(/(import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|import\(\s*'([^']+)'/g)]
      for (const [, , isType, from, dynamic] of imports) {
        const module = (from ?? dynamic) as string
        if (isType !== undefined || allowed.has(module) || libraries.has(module)) continue
        const target = path.posix.join(path.posix.dirname(file), module)
        assert.ok(module.startsWith('.') && pure.has(target), `${file} imports ${module}`)
      }
      const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\brandomUUID\(|\bfetch\(/.exec(text)
      assert.equal(impure?.[0], undefined)
    })
  }

  test('the lint rule that says so covers all of them', () => {
    const { overrides } = JSON.parse(read('biome.json'))
    const rule = overrides.find((one: object) => JSON.stringify(one).includes('noRestrictedImports'))
    const covers = (file: string): boolean =>
      rule.includes.some((glob: string) => (glob.endsWith('/**') ? file.startsWith(glob.slice(0, -2)) : file === glob))
    assert.deepEqual(
      files.filter((file) => !covers(file)),
      [],
    )
    const [{ group }] = rule.linter.rules.style.noRestrictedImports.options.patterns
    assert.ok(group.includes('node:*') && group.includes('**/transport/**'))
  })
})

test('package-lock.json knows the packages of every platform, without which npm ci refuses it', () => {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  assert.deepEqual(completed(packages).names, [], 'run node scripts/lock.ts')
})
