// Stands in for what @actions/github imports and never uses: see scripts/bundle.ts.
exports.HttpClient = class {
  getAgent() {}
  getAgentDispatcher() {}
}
