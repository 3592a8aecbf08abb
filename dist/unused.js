exports.HttpClient = class { getAgent() {} getAgentDispatcher() {} }
exports.fetch = () => Promise.reject(new Error("the default fetch of @actions/github is left out"))
exports.restEndpointMethods = () => ({})
