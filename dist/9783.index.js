"use strict";
exports.id = 9783;
exports.ids = [9783];
exports.modules = {

/***/ 9783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nats: () => (/* binding */ nats)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/event/event.ts
var event_event = __webpack_require__(1384);
// EXTERNAL MODULE: ./src/providers/shared/address.ts
var address = __webpack_require__(3474);
// EXTERNAL MODULE: ./src/go/url.ts
var url = __webpack_require__(4959);
;// CONCATENATED MODULE: ./src/providers/shared/nats-server.ts

function parseNatsServer(addresses) {
    const [address = ''] = addresses.split(',');
    const { scheme, userinfo, host } = (0,url/* parseUrl */.Dl)(address.includes('://') ? address : `nats://${address}`);
    if (host === '')
        throw new Error('it does not name a host');
    const [user = '', ...password] = (userinfo ?? '').split(':');
    if (user && password.length === 0)
        throw new Error('a token in the address (nats://token@host) is not supported');
    const port = /:\d+$/.test(host) || scheme.startsWith('ws') ? '' : ':4222';
    return {
        url: `${scheme}://${host.replace(/:$/, '')}${port}`,
        user: decodeURIComponent(user),
        password: decodeURIComponent(password.join(':')),
    };
}

;// CONCATENATED MODULE: ./src/providers/nats.ts




const nats = {
    title: 'NATS',
    docs: 'https://docs.nats.io/nats-concepts/subjects',
    family: 'message',
    form: 'raw',
    read: (_, { url }) => ({ destination: url.slice(url.lastIndexOf('/') + 1) }),
    address: 'required',
    schemes: ['nats', 'tls', 'ws', 'wss'],
    spec: {
        address: 'URL of the server: `nats://nats.example.com:4222`, or with the scheme tls, ws or wss; only the first URL of a list is used',
        channel: 'Subject',
        username: 'User',
    },
    keys: {
        address: 'Same as `spec.address`',
        username: 'User',
        password: 'Password',
        nkey: 'User seed (`SU…`); takes precedence over user and password',
        creds: 'Credentials file with JWT and seed; takes precedence over all others',
    },
    limits: [
        {
            path: '',
            max: 1024 * 1024,
            unit: 'bytes',
            whenExceeded: 'servers with the default max_payload (1 MB) refuse it',
        },
    ],
    hints: [
        {
            body: /authorization violation|authentication/i,
            message: 'the server refused the credentials: the Secret needs creds, nkey, or username and password; a token is not used',
        },
        {
            body: /permissions violation/i,
            message: 'the user may not publish to this subject: grant the permission on the server',
        },
        { body: /maximum payload/i, message: "the event exceeds the server's max_payload" },
    ],
    *send(event, target) {
        const { channel } = target;
        const { url, user, password } = (0,address/* readAddress */.zq)(target, 'nats://nats.example.com:4222', parseNatsServer);
        if (channel === '' || /\s/.test(channel))
            throw new errors/* ConfigError */.xL(channel === ''
                ? 'spec.channel is missing; expected a NATS subject like flux.events'
                : `${JSON.stringify(channel)} is not a NATS subject, because it contains white space; the controller would silently send nothing`, { field: 'spec.channel' });
        const auth = credentials(target) ?? (user ? { user, password } : basic(target));
        yield { protocol: 'nats', url, subject: channel, body: (0,event_event/* eventJson */.T$)(event), name: 'NATS Provider Publisher', auth };
    },
};
function credentials({ secret }) {
    const creds = secret.get('creds');
    if (creds)
        return { creds };
    const nkey = secret.get('nkey')?.replace(/[\r\n]/g, '');
    if (!nkey)
        return undefined;
    if (!/^S[A-Z2-7]{57}$/.test(nkey))
        throw new errors/* ConfigError */.xL("the Secret's nkey is not a seed; expected 58 characters that start with SU", {
            field: 'nkey',
        });
    return { nkey };
}
function basic({ username, password }) {
    return username && password ? { user: username, password } : {};
}


/***/ })

};
;