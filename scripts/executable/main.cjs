// The main script of an executable: runs the bundle, whose files are assets. In such a script, `require` finds only
// built-in modules, so the files of the bundle are compiled from the assets here.
const { dirname, join } = require('node:path')
const { getAsset } = require('node:sea')
const { compileFunction } = require('node:vm')

const folder = dirname(process.execPath)
const loaded = new Map()

function load(name) {
  const known = loaded.get(name)
  if (known) return known.exports
  const module = { exports: {} }
  loaded.set(name, module)
  const run = compileFunction(
    getAsset(name, 'utf8'),
    ['module', 'exports', 'require', '__filename', '__dirname'],
    { filename: name },
  )
  run(module, module.exports, (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id)), join(folder, name), folder)
  return module.exports
}

load('index.js')
