import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type Tool, type ToolName, tool } from './install.ts'

/** What a service's tests run on: a folder of their own, and the tools in the order in which they were named. */
export interface Ground {
  readonly folder: string
  readonly tools: readonly Tool[]
  /** Runs when the tests are over, the latest first. */
  readonly later: (cleanUp: () => unknown) => void
}

/**
 * The tests of one service. The version in the closing table is the first tool's where none is given. Where a tool is
 * missing each test is skipped, by name, and says why.
 */
export async function service<Server>(
  { name, tools: toolNames, version }: { name: string; tools: readonly ToolName[]; version?: string },
  start: (ground: Ground) => Server | Promise<Server>,
  cases: (it: (sentence: string, check: (server: Server) => unknown) => void) => void,
): Promise<void> {
  const tools = await Promise.all(toolNames.map(tool))
  const lacking = tools.findIndex(({ missing }) => missing !== undefined)
  const skip = lacking >= 0 && `${toolNames[lacking]} is missing: ${tools[lacking]?.missing}`
  describe(`${name} ${version ?? tools[0]?.version ?? '-'}`, () => {
    let server: Server
    const cleanUps: (() => unknown)[] = []
    if (!skip)
      before(
        async () => {
          const folder = mkdtempSync(path.join(tmpdir(), 'flux-notify-e2e-'))
          cleanUps.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
          server = await start({ folder, tools, later: (cleanUp) => cleanUps.push(cleanUp) })
        },
        { timeout: 120_000 },
      )
    after(async () => {
      for (const cleanUp of cleanUps.reverse()) await cleanUp()
    })
    cases((sentence, check) => {
      test(sentence, { skip, timeout: 120_000 }, async () => {
        await check(server)
      })
    })
  })
}
