"use strict";
exports.id = 9866;
exports.ids = [9866];
exports.modules = {

/***/ 9866:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  azureeventhub: () => (/* binding */ azureeventhub)
});

// EXTERNAL MODULE: ./src/event/event.ts
var event_event = __webpack_require__(8382);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(5652);
// EXTERNAL MODULE: ./src/go/url.ts
var url = __webpack_require__(4557);
;// CONCATENATED MODULE: ./src/providers/shared/event-hub.ts



const lifetimeSeconds = 3600;
function eventHub(target) {
    const { address, channel, token } = target;
    if (address === '')
        throw new errors/* ConfigError */.xL('neither spec.address nor the Secret gives an address; expected a connection string, or the name of the hub', { field: 'spec.address' });
    if (isConnectionString(address)) {
        if (token)
            throw new errors/* ConfigError */.xL('the Secret gives a token and the address is a connection string; leave one out', {
                field: 'token',
            });
        return fromConnectionString(address, channel, target.now);
    }
    if (token === '')
        throw new errors/* ConfigError */.xL('the Secret gives no token; expected a JWT (managed identity exists only in a cluster), or a connection string as address', { field: 'token' });
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
            throw wrong('has a part without =');
        parts.set(part.slice(0, equals).toLowerCase(), part.slice(equals + 1));
    }
    const keyName = parts.get('sharedaccesskeyname');
    const key = parts.get('sharedaccesskey');
    if (!keyName || !key)
        throw wrong(`has no ${keyName ? 'SharedAccessKey' : 'SharedAccessKeyName'}`);
    const namespace = hostOf(parts.get('endpoint') ?? '');
    if (namespace === '')
        throw wrong('has no Endpoint');
    const hub = parts.get('entitypath') || channel;
    if (hub === '')
        throw wrong('has no EntityPath; add it, or name the hub in spec.channel');
    return { namespace, hub, authorization: sharedAccessSignature(`https://${namespace}/${hub}`, keyName, key, now) };
}
function hostOf(endpoint) {
    try {
        return (0,url/* parseUrl */.Dl)(endpoint).host;
    }
    catch {
        throw wrong('has an Endpoint that is not a URL');
    }
}
function wrong(found) {
    return new errors/* ConfigError */.xL(`the connection string ${found}; expected Endpoint=sb://<namespace>/;SharedAccessKeyName=…;SharedAccessKey=…;EntityPath=<hub>`, { field: 'spec.address' });
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
    read: (_, { url }) => ({ place: /\/([^/]+)\/messages$/.exec(url)?.[1] ?? '' }),
    address: 'required',
    schemes: [],
    addressIsSecret: true,
    spec: {
        address: 'With a key: the connection string, `Endpoint=sb://…;SharedAccessKeyName=…;SharedAccessKey=…;EntityPath=<hub>`. With a JWT: the name of the hub',
        channel: 'With a key: the hub, if the connection string has no EntityPath. With a JWT: the namespace',
    },
    keys: { address: 'As `spec.address`', token: 'JWT; not together with a connection string' },
    placeholders: { address: 'Endpoint=sb://***;SharedAccessKeyName=***;SharedAccessKey=***;EntityPath=***' },
    needs: [['address'], ['token']],
    limits: [
        {
            of: '',
            max: 1024 * 1024,
            unit: 'bytes',
            above: 'Event Hubs refuses it (in the Basic tier above 256 KB)',
        },
    ],
    hints: [
        {
            status: 401,
            say: 'the key or its policy is wrong and needs the claim Send; a JWT is for https://eventhubs.azure.net and lives an hour or so',
        },
        {
            status: 403,
            say: "the JWT's identity needs the role Azure Event Hubs Data Sender; a firewall refuses with 403, too",
        },
        { status: 404, say: 'there is no such hub in the namespace: check EntityPath, or spec.channel' },
        { status: 413, say: 'the event is above the limit of the tier (256 KB in Basic, 1 MB else)' },
        { body: /50002|ServerBusy/, say: 'the namespace is out of throughput units' },
    ],
    retired: [
        {
            address: /^(?!.*SharedAccessKey)/,
            say: 'Flux calls a static JWT for Event Hubs deprecated and will remove it: use a connection string',
        },
    ],
    accepted: { status: 201, body: '' },
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