import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type Tool, type ToolName, tool } from './install.ts'

/** What a service's tests need: their own folder, and the tools in the order in which they were named. */
export interface Ground {
  readonly folder: string
  readonly tools: readonly Tool[]
  /** Registers a clean-up for after the tests. The last one runs first. */
  readonly later: (cleanUp: () => unknown) => void
}

/**
 * Defines the tests of a service. Without a version, the table shows the first tool's version. If a tool is missing, each test
 * is skipped by name, with the reason.
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
