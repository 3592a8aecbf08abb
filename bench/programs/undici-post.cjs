// The least that a Node Action can do with undici: one POST.
const { request } = require('undici')
const body = JSON.stringify({ text: 'flux: Kustomization/apps reconciled' })
const post = request(process.argv[2], { method: 'POST', headers: { 'content-type': 'application/json' }, body })
void post.then(async (response) => {
  await response.body.dump()
  process.exitCode = response.statusCode === 200 ? 0 : 1
})
