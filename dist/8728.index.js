"use strict";
exports.id = 8728;
exports.ids = [8728];
exports.modules = {

/***/ 45:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ postJson),
/* harmony export */   Q4: () => (/* binding */ askList),
/* harmony export */   UV: () => (/* binding */ parseReply),
/* harmony export */   ey: () => (/* binding */ askJson)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7106);


/** A POST of a JSON body, written as Go writes it. */
function postJson(url, value, headers = {}) {
    return {
        protocol: 'http',
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', ...headers },
        body: (0,_go_json_js__WEBPACK_IMPORTED_MODULE_1__/* .goJson */ .Pl)(value),
    };
}
/**
 * Sends a request and reads its reply as JSON.
 * @throws DeliveryError if the reply is no JSON, with its first words
 */
function* askJson(request) {
    const reply = yield request;
    return parseReply(reply);
}
/** The body of a reply as JSON. @throws DeliveryError with its first words if it is none */
function parseReply(reply) {
    try {
        return JSON.parse(reply.body);
    }
    catch {
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`expected JSON, was answered ${reply.status} with ${JSON.stringify(reply.body.slice(0, 200))}`);
    }
}
/** Sends a request whose reply is a list, of which nothing is there yet in a preview. @throws DeliveryError */
function* askList(request) {
    const list = (yield* askJson({ ...request, absent: [] })) ?? [];
    if (Array.isArray(list))
        return list;
    throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .VE(`expected a list, was answered ${JSON.stringify(list).slice(0, 200)}`);
}


/***/ }),

/***/ 8728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   opsgenie: () => (/* binding */ opsgenie),
/* harmony export */   opsgenieAlias: () => (/* binding */ opsgenieAlias)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1922);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45);
/* harmony import */ var _shared_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3474);




const opsgenie = {
    title: 'Opsgenie',
    docs: 'https://docs.opsgenie.com/docs/alert-api#create-alert',
    family: 'message',
    form: 'raw',
    address: 'required',
    spec: { address: '`https://api.opsgenie.com/v2/alerts`, in the EU `https://api.eu.opsgenie.com/v2/alerts`' },
    keys: { address: 'As `spec.address`', token: 'API key of an API integration with create access' },
    needs: [['token']],
    limits: [
        { of: 'message', max: 130, unit: 'characters', above: 'Opsgenie refuses or cuts it' },
        { of: 'description', max: 15_000, unit: 'characters', above: 'Opsgenie refuses or cuts it' },
    ],
    hints: [
        { status: 401, say: "the Secret's token is no API key of Opsgenie" },
        {
            status: 403,
            say: 'the API key may not create alerts, or belongs to the EU: use https://api.eu.opsgenie.com/v2/alerts',
        },
        {
            status: 422,
            say: 'the key belongs to the other region (api.opsgenie.com or api.eu.opsgenie.com), or the alert is above a limit',
        },
        { status: 404, say: 'the address must end in /v2/alerts' },
    ],
    retired: [
        {
            say: 'Atlassian ends Opsgenie on 5 April 2027 (not sold since 4 June 2025): move to Jira Service Management, incident.io or PagerDuty',
        },
    ],
    accepted: { status: 202, body: '{"result":"Request will be processed","took":0.01,"requestId":"1"}' },
    *send(event, target) {
        (0,_shared_address_js__WEBPACK_IMPORTED_MODULE_3__/* .addressUrl */ .s$)(target, 'https://api.opsgenie.com/v2/alerts');
        if (target.token === '') {
            throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL("Opsgenie needs the API key in the Secret's key token", { field: 'token' });
        }
        const alert = {
            message: `${event.involvedObject.kind}/${event.involvedObject.name}`,
            alias: opsgenieAlias(event, target.provider.uid),
            description: event.message,
            details: new Map(event.metadata).set('severity', event.severity),
        };
        yield (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .postJson */ .B2)(target.address, alert, { authorization: `GenieKey ${target.token}` });
    },
};
/** By which Opsgenie tells repetitions of one alert. Source: test/logic/escape.json. */
function opsgenieAlias({ involvedObject: { kind, namespace, name }, reason }, providerUid) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update([providerUid, kind, namespace, name, reason].join('/')).digest('hex');
}


/***/ }),

/***/ 3474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bO: () => (/* binding */ addressError),
/* harmony export */   s$: () => (/* binding */ addressUrl),
/* harmony export */   zq: () => (/* binding */ readAddress)
/* harmony export */ });
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1922);
/* harmony import */ var _go_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4959);


/**
 * The Provider's address as a URL, refused where Go's url.ParseRequestURI refuses it.
 * @param example what an address of this type looks like, for the message
 * @throws ConfigError on spec.address
 */
function addressUrl(target, example) {
    return readAddress(target, example, _go_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRequestUri */ .Hj);
}
/**
 * The Provider's address as a type reads it.
 * @param read what makes sense of the text; the message of the error that it throws is told to the user
 * @throws ConfigError on spec.address if there is none, or `read` refuses it
 */
function readAddress(target, example, read) {
    const { address } = target;
    if (address === '')
        throw addressError('neither spec.address nor the Secret gives an address', example);
    try {
        return read(address);
    }
    catch (cause) {
        throw addressError(`the address is not valid: ${cause.message}`, example, cause);
    }
}
/** What is wrong with an address, and what one looks like. */
function addressError(found, example, cause) {
    return new _common_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`${found}; expected an address like ${example}`, { field: 'spec.address' }, { cause });
}


/***/ })

};
;