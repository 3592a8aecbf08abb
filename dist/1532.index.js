"use strict";
exports.id = 1532;
exports.ids = [1532];
exports.modules = {

/***/ 1532:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  azureeventhub: () => (/* binding */ azureeventhub)
});

// EXTERNAL MODULE: ./src/event/event.ts
var event_event = __webpack_require__(1384);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/go/url.ts
var url = __webpack_require__(4959);
;// CONCATENATED MODULE: ./src/providers/shared/event-hub.ts



const lifetimeSeconds = 3600;
function eventHub(target) {
    const { address, channel, token } = target;
    if (address === '')
        throw new errors/* ConfigError */.xL('neither spec.address nor the Secret contains an address; expected a connection string or the name of the hub', { field: 'spec.address' });
    if (isConnectionString(address)) {
        if (token)
            throw new errors/* ConfigError */.xL('the Secret has a token although the address is a connection string; remove one of them', {
                field: 'token',
            });
        return fromConnectionString(address, channel, target.now);
    }
    if (token === '')
        throw new errors/* ConfigError */.xL('the Secret has no token; expected a JWT (managed identities exist only in a cluster) or a connection string as the address', { field: 'token' });
    if (channel === '')
        throw new errors/* ConfigError */.xL('spec.channel is missing; expected the Event Hubs namespace', { field: 'spec.channel' });
    return { namespace: fullNamespace(channel), hub: address, authorization: `Bearer ${token}` };
}
function isConnectionString(address) {
    return address.includes('SharedAccessKey');
}
function fullNamespace(namespace) {
    return namespace.includes('.servicebus.') ? namespace : `${namespace}.servicebus.windows.net`;
}
function fromConnectionString(text, channel, now) {
    const parts = new Map();
    for (const part of text.split(';').filter((part) => part !== '')) {
        const equals = part.indexOf('=');
        if (equals < 0)
            throw connectionStringError('has a part without =');
        parts.set(part.slice(0, equals).toLowerCase(), part.slice(equals + 1));
    }
    const keyName = parts.get('sharedaccesskeyname');
    const key = parts.get('sharedaccesskey');
    if (!keyName || !key)
        throw connectionStringError(`has no ${keyName ? 'SharedAccessKey' : 'SharedAccessKeyName'}`);
    const namespace = hostOf(parts.get('endpoint') ?? '');
    if (namespace === '')
        throw connectionStringError('has no Endpoint');
    const hub = parts.get('entitypath') || channel;
    if (hub === '')
        throw connectionStringError('has no EntityPath; add it, or set spec.channel to the name of the hub');
    return { namespace, hub, authorization: sharedAccessSignature(`https://${namespace}/${hub}`, keyName, key, now) };
}
function hostOf(endpoint) {
    try {
        return (0,url/* parseUrl */.Dl)(endpoint).host;
    }
    catch {
        throw connectionStringError('has an Endpoint that is not a URL');
    }
}
function connectionStringError(problem) {
    return new errors/* ConfigError */.xL(`the connection string ${problem}; expected Endpoint=sb://<namespace>/;SharedAccessKeyName=…;SharedAccessKey=…;EntityPath=<hub>`, { field: 'spec.address' });
}
function sharedAccessSignature(resource, keyName, key, now) {
    const scope = encodeURIComponent(resource);
    const expiry = Math.floor(now.getTime() / 1000) + lifetimeSeconds;
    const signature = (0,external_node_crypto_.createHmac)('sha256', key).update(`${scope}\n${expiry}`).digest('base64');
    return `SharedAccessSignature sr=${scope}&sig=${encodeURIComponent(signature)}&se=${expiry}&skn=${encodeURIComponent(keyName)}`;
}

;// CONCATENATED MODULE: ./src/providers/azureeventhub.ts


const azureeventhub = {
    title: 'Azure Event Hubs',
    docs: 'https://learn.microsoft.com/rest/api/eventhub/send-event',
    family: 'message',
    form: 'raw',
    read: (_, { url }) => ({ destination: /\/([^/]+)\/messages$/.exec(url)?.[1] ?? '' }),
    address: 'required',
    schemes: [],
    addressIsSecret: true,
    spec: {
        address: 'Connection string: `Endpoint=sb://…;SharedAccessKeyName=…;SharedAccessKey=…;EntityPath=<hub>`. With a JWT: name of the hub',
        channel: 'Name of the hub, if the connection string has no EntityPath. With a JWT: Event Hubs namespace',
    },
    keys: { address: 'Same as `spec.address`', token: 'JWT, instead of a connection string' },
    placeholders: { address: 'Endpoint=sb://***;SharedAccessKeyName=***;SharedAccessKey=***;EntityPath=***' },
    needs: [['address'], ['token']],
    limits: [
        {
            path: '',
            max: 1024 * 1024,
            unit: 'bytes',
            whenExceeded: 'Event Hubs refuses it (above 256 KB in the Basic tier)',
        },
    ],
    hints: [
        {
            status: 401,
            message: 'the key is wrong, or its policy lacks the Send claim; a JWT must be issued for https://eventhubs.azure.net and expires after about an hour',
        },
        {
            status: 403,
            message: "the JWT's identity needs the role Azure Event Hubs Data Sender, or a firewall blocks this runner",
        },
        { status: 404, message: 'the hub does not exist in the namespace: check EntityPath or spec.channel' },
        { status: 413, message: 'the event exceeds the limit of the tier (256 KB in Basic, otherwise 1 MB)' },
        { body: /50002|ServerBusy/, message: 'the namespace is out of throughput units' },
    ],
    retired: [
        {
            address: /^(?!.*SharedAccessKey)/,
            message: 'static JWTs for Event Hubs are deprecated in Flux and will be removed: use a connection string',
        },
    ],
    acceptedReply: { status: 201, body: '' },
    *send(event, target) {
        const { namespace, hub, authorization } = eventHub(target);
        yield {
            protocol: 'http',
            method: 'POST',
            url: `https://${namespace}/${hub}/messages`,
            headers: { 'content-type': 'application/atom+xml;type=entry;charset=utf-8', authorization },
            body: (0,event_event/* eventJson */.T$)(event),
        };
    },
};


/***/ })

};
;