"use strict";
exports.id = 8152;
exports.ids = [8152];
exports.modules = {

/***/ 8152:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nats: () => (/* binding */ nats)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(5652);
// EXTERNAL MODULE: ./src/event/event.ts
var event_event = __webpack_require__(8382);
// EXTERNAL MODULE: ./src/providers/shared/address.ts
var address = __webpack_require__(9384);
// EXTERNAL MODULE: ./src/go/url.ts
var url = __webpack_require__(4557);
;// CONCATENATED MODULE: ./src/providers/shared/nats-server.ts

function parseNatsServer(addresses) {
    const [address = ''] = addresses.split(',');
    const { scheme, userinfo, host } = (0,url/* parseUrl */.Dl)(address.includes('://') ? address : `nats://${address}`);
    if (host === '')
        throw new Error('it does not name a host');
    const [user = '', ...password] = (userinfo ?? '').split(':');
    if (user && password.length === 0)
        throw new Error('a token in it (nats://token@host) is not supported');
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
    read: (_, { url }) => ({ place: url.slice(url.lastIndexOf('/') + 1) }),
    address: 'required',
    schemes: ['nats', 'tls', 'ws', 'wss'],
    spec: {
        address: 'Server: `nats://nats.example.com:4222`, or tls, ws, wss; of a list the first is asked',
        channel: 'Subject',
        username: 'User',
    },
    keys: {
        address: 'As `spec.address`',
        username: 'User',
        password: 'Password',
        nkey: 'Seed of a user (`SU…`); beats user and password',
        creds: 'Credentials file, with JWT and seed; takes precedence over the others',
    },
    limits: [
        { of: '', max: 1024 * 1024, unit: 'bytes', above: 'a server with the default max_payload (1 MB) refuses it' },
    ],
    hints: [
        {
            body: /authorization violation|authentication/i,
            say: 'the server refused the sign-in: of the Secret creds, nkey, or username with password count, not token',
        },
        { body: /permissions violation/i, say: 'the user may not publish to this subject: grant it in the server' },
        { body: /maximum payload/i, say: "the event is above the server's max_payload" },
    ],
    *send(event, target) {
        const { channel } = target;
        const { url, user, password } = (0,address/* readAddress */.zq)(target, 'nats://nats.example.com:4222', parseNatsServer);
        if (channel === '' || /\s/.test(channel))
            throw new errors/* ConfigError */.xL(channel === ''
                ? 'spec.channel is missing; expected a NATS subject like flux.events'
                : `${JSON.stringify(channel)} is not a NATS subject: it holds white space; the controller would send nothing and say nothing`, { field: 'spec.channel' });
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
        throw new errors/* ConfigError */.xL('the nkey of the Secret is not a seed; expected 58 characters that begin with SU', {
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