import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ConfigError } from './errors.ts'

/**
 * Makes sure, before anything is sent, that a file can be written at the end of the run: its folder is made.
 * @param input the input that names the file, for the message
 * @throws ConfigError on that input
 */
export function checkWritable(input: 'outbox' | 'preview-file', file: string, cwd: string): void {
  const target = path.resolve(cwd, file)
  try {
    makeFolder(path.dirname(target))
    accessSync(path.dirname(target), constants.W_OK)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new ConfigError(
      `${input}: ${file} cannot be written (${code}); name a file in a folder that may be written`,
      { field: input },
      { cause },
    )
  }
  if (isFolder(target)) throw new ConfigError(`${input}: ${file} is a folder; name a file in it`, { field: input })
  if (/\.ya?ml$/.test(file) && existsSync(target))
    throw new ConfigError(`${input}: ${file} is there already and looks like a manifest; name another file`, {
      field: input,
    })
}

/** Writes a file whole or not at all, for its owner alone if `mode` says so. @throws the system's error */
export function writeWhole(file: string, cwd: string, text: string, mode = 0o666): void {
  const target = path.resolve(cwd, file)
  const draft = `${target}.${process.pid}.tmp`
  try {
    makeFolder(path.dirname(target))
    writeFileSync(draft, text, { mode })
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** A folder and those above it. Node's own recursive mkdir never returns where the system refuses oddly, as in /proc. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return
  if (folder !== path.dirname(folder)) makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    if (!isFolder(folder)) throw error
  }
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false
}
