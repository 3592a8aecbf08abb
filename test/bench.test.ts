import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { parts } from '../bench/profile.ts'

test('the folders that the profile assigns to a part of a run exist', () => {
  const root = path.resolve(import.meta.dirname, '..')
  const folders = Object.values(parts).flatMap(({ folders = [] }) => folders)
  assert.ok(folders.length > 10)
  assert.deepEqual(
    folders.filter((folder) => !existsSync(path.join(root, folder))),
    [],
  )
})
