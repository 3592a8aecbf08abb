import { accessSync, constants, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ConfigError } from '../errors.ts'

/**
 * Makes sure, before anything is sent, that the preview page can be written: its folder is made. `file` is relative
 * to `cwd`.
 * @throws ConfigError on preview-file
 */
export function checkPreviewFile(file: string, cwd: string): void {
  const target = path.resolve(cwd, file)
  try {
    makeFolder(path.dirname(target))
    accessSync(path.dirname(target), constants.W_OK)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new ConfigError(
      `preview-file: ${file} cannot be written (${code}); name a file in a folder that may be written`,
      { field: 'preview-file' },
      { cause },
    )
  }
  if (isFolder(target))
    throw new ConfigError(`preview-file: ${file} is a folder; name a file in it, as ${file}/preview.html`, {
      field: 'preview-file',
    })
}

/** Writes the page, whole or not at all. */
export function writePreviewFile(file: string, cwd: string, page: string): void {
  const target = path.resolve(cwd, file)
  const draft = `${target}.${process.pid}.tmp`
  try {
    makeFolder(path.dirname(target))
    writeFileSync(draft, page)
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
