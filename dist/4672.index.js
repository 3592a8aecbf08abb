"use strict";
exports.id = 4672;
exports.ids = [4672];
exports.modules = {

/***/ 4672:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nats: () => (/* binding */ nats)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1384);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4959);



const nats = {
    title: 'NATS',
    docs: 'https://docs.nats.io/nats-concepts/subjects',
    family: 'message',
    form: 'raw',
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
        creds: 'Credentials file, with JWT and seed; beats the others',
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
        const { address, channel } = target;
        if (address === '')
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('the address is missing; expected a server like nats://nats.example.com:4222', {
                field: 'spec.address',
            });
        if (channel === '' || /\s/.test(channel))
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(channel === ''
                ? 'spec.channel is missing; expected a NATS subject like flux.events'
                : `${JSON.stringify(channel)} is no NATS subject: it holds white space; the controller would send nothing and say nothing`, { field: 'spec.channel' });
        const { url, user, password } = server(address);
        const auth = credentials(target) ?? (user ? { user, password } : basic(target));
        yield { protocol: 'nats', url, subject: channel, body: (0,_event_event_js__WEBPACK_IMPORTED_MODULE_1__/* .eventJson */ .T$)(event), name: 'NATS Provider Publisher', auth };
    },
};
/**
 * The server as the Go client completes it, without the user that the address may name. Of a list the first: one server
 * of a cluster is enough.
 */
function server(addresses) {
    try {
        const [address = ''] = addresses.split(',');
        const { scheme, userinfo, host } = (0,_go_url_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUrl */ .Dl)(address.includes('://') ? address : `nats://${address}`);
        if (host === '')
            throw new Error('it names no host');
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
    catch (cause) {
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`the address is no NATS server: ${cause.message}; expected one like nats://nats.example.com:4222`, { field: 'spec.address' }, { cause });
    }
}
function credentials({ secret }) {
    const creds = secret.get('creds');
    if (creds)
        return { creds };
    const nkey = secret.get('nkey')?.replace(/[\r\n]/g, '');
    if (!nkey)
        return undefined;
    if (!/^S[A-Z2-7]{57}$/.test(nkey))
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('the nkey of the Secret is no seed; expected 58 characters that begin with SU', {
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