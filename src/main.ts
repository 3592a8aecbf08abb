#!/usr/bin/env node
import { ConfigError } from './common/errors.ts'
import { type Command, parseCommandLine } from './inputs/command-line.ts'
import { stopError } from './unexpected-end.ts'

/** Runs the Action or the command line, loading only the code that it needs. Returns the exit code. */
async function main(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const isAction = args.length === 0 && environment.GITHUB_ACTIONS === 'true'
  try {
    const command = isAction ? await actionCommand() : parseCommandLine(args)
    if (command.name === 'help') {
      ;(args.length === 0 ? process.stderr : process.stdout).write(`${command.text}\n`)
      return args.length === 0 ? 2 : 0
    }
    if (command.name === 'demo') {
      const { demo } = await import('./demo/demo.ts')
      return await demo()
    }
    if (command.name === 'completion' || command.name === 'complete') {
      const { complete, completionScript } = await import('./shell-completion.ts')
      const lines =
        command.name === 'complete' ? await complete(command.words, process.cwd()) : [completionScript(command.shell)]
      process.stdout.write(`${lines.join('\n')}\n`)
      return 0
    }
    const { run } = await import('./run.ts')
    return await run(command.inputs, { environment, cwd: process.cwd(), isAction })
  } catch (error) {
    const { reportStartupError } = await import('./report/startup-error.ts')
    if (error instanceof ConfigError) return await reportStartupError(error, { args, environment, isAction })
    if (args.includes('--debug') || environment.RUNNER_DEBUG === '1') console.error(error)
    await reportStartupError(stopError(error), { args, environment, isAction })
    return 1
  }
}

async function actionCommand(): Promise<Command> {
  const { actionInputs } = await import('./inputs/action.ts')
  return { name: 'run', inputs: actionInputs() }
}

// If standard output fails, stop printing but keep delivering. A reader that closes early (`| head`) is not an error.
let hasWarned = false
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE' || hasWarned) return
  hasWarned = true
  process.stderr.write(`warning: standard output cannot be written: ${error.message}\n`)
})
process.stderr.on('error', () => {})

// Not awaited, since the bundle is CommonJS. The exit code is 1 until the run ends, in case it never does or throws.
process.exitCode = 1
void main(process.argv.slice(2), process.env).then((code) => {
  process.exitCode = code
})
