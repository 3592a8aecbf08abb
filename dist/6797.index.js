"use strict";
exports.id = 6797;
exports.ids = [6797];
exports.modules = {

/***/ 6424:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const assert = __webpack_require__(4589)
const { AsyncResource } = __webpack_require__(6698)
const { Readable } = __webpack_require__(9927)
const { InvalidArgumentError, RequestAbortedError } = __webpack_require__(8707)
const util = __webpack_require__(3440)

function noop () {}

class RequestHandler extends AsyncResource {
  constructor (opts, callback) {
    if (!opts || typeof opts !== 'object') {
      throw new InvalidArgumentError('invalid opts')
    }

    const { signal, method, opaque, body, onInfo, responseHeaders, highWaterMark } = opts

    try {
      if (typeof callback !== 'function') {
        throw new InvalidArgumentError('invalid callback')
      }

      if (highWaterMark != null && (!Number.isFinite(highWaterMark) || highWaterMark < 0)) {
        throw new InvalidArgumentError('invalid highWaterMark')
      }

      if (signal && typeof signal.on !== 'function' && typeof signal.addEventListener !== 'function') {
        throw new InvalidArgumentError('signal must be an EventEmitter or EventTarget')
      }

      if (method === 'CONNECT') {
        throw new InvalidArgumentError('invalid method')
      }

      if (onInfo && typeof onInfo !== 'function') {
        throw new InvalidArgumentError('invalid onInfo callback')
      }

      super('UNDICI_REQUEST')
    } catch (err) {
      if (util.isStream(body)) {
        util.destroy(body.on('error', noop), err)
      }
      throw err
    }

    this.method = method
    this.responseHeaders = responseHeaders || null
    this.opaque = opaque || null
    this.callback = callback
    this.res = null
    this.abort = null
    this.body = body
    this.trailers = {}
    this.context = null
    this.onInfo = onInfo || null
    this.highWaterMark = highWaterMark
    this.reason = null
    this.removeAbortListener = null

    if (signal?.aborted) {
      this.reason = signal.reason ?? new RequestAbortedError()
    } else if (signal) {
      this.removeAbortListener = util.addAbortListener(signal, () => {
        this.reason = signal.reason ?? new RequestAbortedError()
        if (this.res) {
          util.destroy(this.res.on('error', noop), this.reason)
        } else if (this.abort) {
          this.abort(this.reason)
        }
      })
    }
  }

  onConnect (abort, context) {
    if (this.reason) {
      abort(this.reason)
      return
    }

    assert(this.callback)

    this.abort = abort
    this.context = context
  }

  onHeaders (statusCode, rawHeaders, resume, statusMessage) {
    const { callback, opaque, abort, context, responseHeaders, highWaterMark } = this

    const headers = responseHeaders === 'raw' ? util.parseRawHeaders(rawHeaders) : util.parseHeaders(rawHeaders)

    if (statusCode < 200) {
      if (this.onInfo) {
        this.onInfo({ statusCode, headers })
      }
      return
    }

    const parsedHeaders = responseHeaders === 'raw' ? util.parseHeaders(rawHeaders) : headers
    const contentType = parsedHeaders['content-type']
    const contentLength = parsedHeaders['content-length']
    const res = new Readable({
      resume,
      abort,
      contentType,
      contentLength: this.method !== 'HEAD' && contentLength
        ? Number(contentLength)
        : null,
      highWaterMark
    })

    if (this.removeAbortListener) {
      res.on('close', this.removeAbortListener)
      this.removeAbortListener = null
    }

    this.callback = null
    this.res = res
    if (callback !== null) {
      try {
        this.runInAsyncScope(callback, null, null, {
          statusCode,
          statusText: statusMessage,
          headers,
          trailers: this.trailers,
          opaque,
          body: res,
          context
        })
      } catch (err) {
        // If the callback throws synchronously, we need to handle it
        // Remove reference to res to allow res being garbage collected
        this.res = null

        // Destroy the response stream
        util.destroy(res.on('error', noop), err)

        // Use queueMicrotask to re-throw the error so it reaches uncaughtException
        queueMicrotask(() => {
          throw err
        })
      }
    }
  }

  onData (chunk) {
    return this.res.push(chunk)
  }

  onComplete (trailers) {
    util.parseHeaders(trailers, this.trailers)
    this.res.push(null)
  }

  onError (err) {
    const { res, callback, body, opaque } = this

    if (callback) {
      // TODO: Does this need queueMicrotask?
      this.callback = null
      queueMicrotask(() => {
        this.runInAsyncScope(callback, null, err, { opaque })
      })
    }

    if (res) {
      this.res = null
      // Ensure all queued handlers are invoked before destroying res.
      queueMicrotask(() => {
        util.destroy(res.on('error', noop), err)
      })
    }

    if (body) {
      this.body = null

      if (util.isStream(body)) {
        body.on('error', noop)
        util.destroy(body, err)
      }
    }

    if (this.removeAbortListener) {
      this.removeAbortListener()
      this.removeAbortListener = null
    }
  }
}

function request (opts, callback) {
  if (callback === undefined) {
    return new Promise((resolve, reject) => {
      request.call(this, opts, (err, data) => {
        return err ? reject(err) : resolve(data)
      })
    })
  }

  try {
    const handler = new RequestHandler(opts, callback)

    this.dispatch(opts, handler)
  } catch (err) {
    if (typeof callback !== 'function') {
      throw err
    }
    const opaque = opts?.opaque
    queueMicrotask(() => callback(err, { opaque }))
  }
}

module.exports = request
module.exports.RequestHandler = RequestHandler


/***/ }),

/***/ 9927:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const assert = __webpack_require__(4589)
const { Readable } = __webpack_require__(7075)
const { RequestAbortedError, NotSupportedError, InvalidArgumentError, AbortError } = __webpack_require__(8707)
const util = __webpack_require__(3440)
const { ReadableStreamFrom } = __webpack_require__(3440)

const kConsume = Symbol('kConsume')
const kReading = Symbol('kReading')
const kBody = Symbol('kBody')
const kAbort = Symbol('kAbort')
const kContentType = Symbol('kContentType')
const kContentLength = Symbol('kContentLength')
const kUsed = Symbol('kUsed')
const kBytesRead = Symbol('kBytesRead')

const noop = () => {}

/**
 * @class
 * @extends {Readable}
 * @see https://fetch.spec.whatwg.org/#body
 */
class BodyReadable extends Readable {
  /**
   * @param {object} opts
   * @param {(this: Readable, size: number) => void} opts.resume
   * @param {() => (void | null)} opts.abort
   * @param {string} [opts.contentType = '']
   * @param {number} [opts.contentLength]
   * @param {number} [opts.highWaterMark = 64 * 1024]
   */
  constructor ({
    resume,
    abort,
    contentType = '',
    contentLength,
    highWaterMark = 64 * 1024 // Same as nodejs fs streams.
  }) {
    super({
      autoDestroy: true,
      read: resume,
      highWaterMark
    })

    this._readableState.dataEmitted = false

    this[kAbort] = abort

    /** @type {Consume | null} */
    this[kConsume] = null

    /** @type {number} */
    this[kBytesRead] = 0

    /** @type {ReadableStream|null} */
    this[kBody] = null

    /** @type {boolean} */
    this[kUsed] = false

    /** @type {string} */
    this[kContentType] = contentType

    /** @type {number|null} */
    this[kContentLength] = Number.isFinite(contentLength) ? contentLength : null

    /**
     * Is stream being consumed through Readable API?
     * This is an optimization so that we avoid checking
     * for 'data' and 'readable' listeners in the hot path
     * inside push().
     *
     * @type {boolean}
     */
    this[kReading] = false
  }

  /**
   * @param {Error|null} err
   * @param {(error:(Error|null)) => void} callback
   * @returns {void}
   */
  _destroy (err, callback) {
    if (!err && !this._readableState.endEmitted) {
      err = new RequestAbortedError()
    }

    if (err) {
      this[kAbort]()
    }

    // Workaround for Node "bug". If the stream is destroyed in same
    // tick as it is created, then a user who is waiting for a
    // promise (i.e micro tick) for installing an 'error' listener will
    // never get a chance and will always encounter an unhandled exception.
    if (!this[kUsed]) {
      setImmediate(callback, err)
    } else {
      callback(err)
    }
  }

  /**
   * @param {string|symbol} event
   * @param {(...args: any[]) => void} listener
   * @returns {this}
   */
  on (event, listener) {
    if (event === 'data' || event === 'readable') {
      this[kReading] = true
      this[kUsed] = true
    }
    return super.on(event, listener)
  }

  /**
   * @param {string|symbol} event
   * @param {(...args: any[]) => void} listener
   * @returns {this}
   */
  addListener (event, listener) {
    return this.on(event, listener)
  }

  /**
   * @param {string|symbol} event
   * @param {(...args: any[]) => void} listener
   * @returns {this}
   */
  off (event, listener) {
    const ret = super.off(event, listener)
    if (event === 'data' || event === 'readable') {
      this[kReading] = (
        this.listenerCount('data') > 0 ||
        this.listenerCount('readable') > 0
      )
    }
    return ret
  }

  /**
   * @param {string|symbol} event
   * @param {(...args: any[]) => void} listener
   * @returns {this}
   */
  removeListener (event, listener) {
    return this.off(event, listener)
  }

  /**
   * @param {Buffer|null} chunk
   * @returns {boolean}
   */
  push (chunk) {
    if (chunk) {
      this[kBytesRead] += chunk.length
      if (this[kConsume]) {
        consumePush(this[kConsume], chunk)
        return this[kReading] ? super.push(chunk) : true
      }
    }

    return super.push(chunk)
  }

  /**
   * Consumes and returns the body as a string.
   *
   * @see https://fetch.spec.whatwg.org/#dom-body-text
   * @returns {Promise<string>}
   */
  text () {
    return consume(this, 'text')
  }

  /**
   * Consumes and returns the body as a JavaScript Object.
   *
   * @see https://fetch.spec.whatwg.org/#dom-body-json
   * @returns {Promise<unknown>}
   */
  json () {
    return consume(this, 'json')
  }

  /**
   * Consumes and returns the body as a Blob
   *
   * @see https://fetch.spec.whatwg.org/#dom-body-blob
   * @returns {Promise<Blob>}
   */
  blob () {
    return consume(this, 'blob')
  }

  /**
   * Consumes and returns the body as an Uint8Array.
   *
   * @see https://fetch.spec.whatwg.org/#dom-body-bytes
   * @returns {Promise<Uint8Array>}
   */
  bytes () {
    return consume(this, 'bytes')
  }

  /**
   * Consumes and returns the body as an ArrayBuffer.
   *
   * @see https://fetch.spec.whatwg.org/#dom-body-arraybuffer
   * @returns {Promise<ArrayBuffer>}
   */
  arrayBuffer () {
    return consume(this, 'arrayBuffer')
  }

  /**
   * Not implemented
   *
   * @see https://fetch.spec.whatwg.org/#dom-body-formdata
   * @throws {NotSupportedError}
   */
  async formData () {
    // TODO: Implement.
    throw new NotSupportedError()
  }

  /**
   * Returns true if the body is not null and the body has been consumed.
   * Otherwise, returns false.
   *
   * @see https://fetch.spec.whatwg.org/#dom-body-bodyused
   * @readonly
   * @returns {boolean}
   */
  get bodyUsed () {
    return util.isDisturbed(this)
  }

  /**
   * @see https://fetch.spec.whatwg.org/#dom-body-body
   * @readonly
   * @returns {ReadableStream}
   */
  get body () {
    if (!this[kBody]) {
      this[kBody] = ReadableStreamFrom(this)
      if (this[kConsume]) {
        // TODO: Is this the best way to force a lock?
        this[kBody].getReader() // Ensure stream is locked.
        assert(this[kBody].locked)
      }
    }
    return this[kBody]
  }

  /**
   * Dumps the response body by reading `limit` number of bytes.
   * @param {object} opts
   * @param {number} [opts.limit = 131072] Number of bytes to read.
   * @param {AbortSignal} [opts.signal] An AbortSignal to cancel the dump.
   * @returns {Promise<null>}
   */
  dump (opts) {
    const signal = opts?.signal

    if (signal != null && (typeof signal !== 'object' || !('aborted' in signal))) {
      return Promise.reject(new InvalidArgumentError('signal must be an AbortSignal'))
    }

    const limit = opts?.limit && Number.isFinite(opts.limit)
      ? opts.limit
      : 128 * 1024

    if (signal?.aborted) {
      return Promise.reject(signal.reason ?? new AbortError())
    }

    if (this._readableState.closeEmitted) {
      return Promise.resolve(null)
    }

    return new Promise((resolve, reject) => {
      if (
        (this[kContentLength] && (this[kContentLength] > limit)) ||
        this[kBytesRead] > limit
      ) {
        this.destroy(new AbortError())
      }

      if (signal) {
        const onAbort = () => {
          this.destroy(signal.reason ?? new AbortError())
        }
        signal.addEventListener('abort', onAbort)
        this
          .on('close', function () {
            signal.removeEventListener('abort', onAbort)
            if (signal.aborted) {
              reject(signal.reason ?? new AbortError())
            } else {
              resolve(null)
            }
          })
      } else {
        this.on('close', resolve)
      }

      this
        .on('error', noop)
        .on('data', () => {
          if (this[kBytesRead] > limit) {
            this.destroy()
          }
        })
        .resume()
    })
  }

  /**
   * @param {BufferEncoding} encoding
   * @returns {this}
   */
  setEncoding (encoding) {
    if (Buffer.isEncoding(encoding)) {
      this._readableState.encoding = encoding
    }
    return this
  }
}

/**
 * @see https://streams.spec.whatwg.org/#readablestream-locked
 * @param {BodyReadable} bodyReadable
 * @returns {boolean}
 */
function isLocked (bodyReadable) {
  // Consume is an implicit lock.
  return bodyReadable[kBody]?.locked === true || bodyReadable[kConsume] !== null
}

/**
 * @see https://fetch.spec.whatwg.org/#body-unusable
 * @param {BodyReadable} bodyReadable
 * @returns {boolean}
 */
function isUnusable (bodyReadable) {
  return util.isDisturbed(bodyReadable) || isLocked(bodyReadable)
}

/**
 * @typedef {'text' | 'json' | 'blob' | 'bytes' | 'arrayBuffer'} ConsumeType
 */

/**
 * @template {ConsumeType} T
 * @typedef {T extends 'text' ? string :
 *           T extends 'json' ? unknown :
 *           T extends 'blob' ? Blob :
 *           T extends 'arrayBuffer' ? ArrayBuffer :
 *           T extends 'bytes' ? Uint8Array :
 *           never
 * } ConsumeReturnType
 */
/**
 * @typedef {object} Consume
 * @property {ConsumeType} type
 * @property {BodyReadable} stream
 * @property {((value?: any) => void)} resolve
 * @property {((err: Error) => void)} reject
 * @property {number} length
 * @property {Buffer[]} body
 */

/**
 * @template {ConsumeType} T
 * @param {BodyReadable} stream
 * @param {T} type
 * @returns {Promise<ConsumeReturnType<T>>}
 */
function consume (stream, type) {
  assert(!stream[kConsume])

  return new Promise((resolve, reject) => {
    if (isUnusable(stream)) {
      const rState = stream._readableState
      if (rState.destroyed && rState.closeEmitted === false) {
        stream
          .on('error', reject)
          .on('close', () => {
            reject(new TypeError('unusable'))
          })
      } else {
        reject(rState.errored ?? new TypeError('unusable'))
      }
    } else {
      queueMicrotask(() => {
        stream[kConsume] = {
          type,
          stream,
          resolve,
          reject,
          length: 0,
          body: []
        }

        stream
          .on('error', function (err) {
            consumeFinish(this[kConsume], err)
          })
          .on('close', function () {
            if (this[kConsume].body !== null) {
              consumeFinish(this[kConsume], new RequestAbortedError())
            }
          })

        consumeStart(stream[kConsume])
      })
    }
  })
}

/**
 * @param {Consume} consume
 * @returns {void}
 */
function consumeStart (consume) {
  if (consume.body === null) {
    return
  }

  const { _readableState: state } = consume.stream

  if (state.bufferIndex) {
    const start = state.bufferIndex
    const end = state.buffer.length
    for (let n = start; n < end; n++) {
      consumePush(consume, state.buffer[n])
    }
  } else {
    for (const chunk of state.buffer) {
      consumePush(consume, chunk)
    }
  }

  if (state.endEmitted) {
    consumeEnd(this[kConsume], this._readableState.encoding)
  } else {
    consume.stream.on('end', function () {
      consumeEnd(this[kConsume], this._readableState.encoding)
    })
  }

  consume.stream.resume()

  while (consume.stream.read() != null) {
    // Loop
  }
}

/**
 * @param {Buffer[]} chunks
 * @param {number} length
 * @param {BufferEncoding} [encoding='utf8']
 * @returns {string}
 */
function chunksDecode (chunks, length, encoding) {
  if (chunks.length === 0 || length === 0) {
    return ''
  }
  const buffer = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, length)
  const bufferLength = buffer.length

  // Skip BOM.
  const start =
    bufferLength > 2 &&
    buffer[0] === 0xef &&
    buffer[1] === 0xbb &&
    buffer[2] === 0xbf
      ? 3
      : 0
  if (!encoding || encoding === 'utf8' || encoding === 'utf-8') {
    return buffer.utf8Slice(start, bufferLength)
  } else {
    return buffer.subarray(start, bufferLength).toString(encoding)
  }
}

/**
 * @param {Buffer[]} chunks
 * @param {number} length
 * @returns {Uint8Array}
 */
function chunksConcat (chunks, length) {
  if (chunks.length === 0 || length === 0) {
    return new Uint8Array(0)
  }
  if (chunks.length === 1) {
    // fast-path
    return new Uint8Array(chunks[0])
  }
  const buffer = new Uint8Array(Buffer.allocUnsafeSlow(length).buffer)

  let offset = 0
  for (let i = 0; i < chunks.length; ++i) {
    const chunk = chunks[i]
    buffer.set(chunk, offset)
    offset += chunk.length
  }

  return buffer
}

/**
 * @param {Consume} consume
 * @param {BufferEncoding} encoding
 * @returns {void}
 */
function consumeEnd (consume, encoding) {
  const { type, body, resolve, stream, length } = consume

  try {
    if (type === 'text') {
      resolve(chunksDecode(body, length, encoding))
    } else if (type === 'json') {
      resolve(JSON.parse(chunksDecode(body, length, encoding)))
    } else if (type === 'arrayBuffer') {
      resolve(chunksConcat(body, length).buffer)
    } else if (type === 'blob') {
      resolve(new Blob(body, { type: stream[kContentType] }))
    } else if (type === 'bytes') {
      resolve(chunksConcat(body, length))
    }

    consumeFinish(consume)
  } catch (err) {
    stream.destroy(err)
  }
}

/**
 * @param {Consume} consume
 * @param {Buffer} chunk
 * @returns {void}
 */
function consumePush (consume, chunk) {
  consume.length += chunk.length
  consume.body.push(chunk)
}

/**
 * @param {Consume} consume
 * @param {Error} [err]
 * @returns {void}
 */
function consumeFinish (consume, err) {
  if (consume.body === null) {
    return
  }

  if (err) {
    consume.reject(err)
  } else {
    consume.resolve()
  }

  // Reset the consume object to allow for garbage collection.
  consume.type = null
  consume.stream = null
  consume.resolve = null
  consume.reject = null
  consume.length = 0
  consume.body = null
}

module.exports = {
  Readable: BodyReadable,
  chunksDecode
}


/***/ }),

/***/ 2775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ allowedHosts)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610);
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_dns__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1922);



const normalize = (host) => host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
function allowedHosts(list) {
    const entries = list.map(normalize);
    const isListedExactly = (host) => entries.includes(normalize(host));
    const isListed = (host) => isListedExactly(host) || entries.some((entry) => entry.startsWith('*.') && normalize(host).endsWith(entry.slice(1)));
    const fail = (message) => new _common_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(message, { field: 'allow-hosts' });
    return {
        check(host, role = 'the host') {
            const name = normalize(host);
            const isMetadata = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(name) ? isMetadataAddress(name) : metadataNames.includes(name);
            if (isMetadata && !isListedExactly(host))
                throw fail(`${role} ${host} is an address of a cloud’s metadata service: nothing is sent there unless the input allow-hosts lists "${name}"`);
            if (entries.length > 0 && !isListed(host))
                throw fail(`${role} ${host} is not in allow-hosts; add "${name}" to that input if it may be contacted`);
        },
        lookup(host, options, callback) {
            node_dns__WEBPACK_IMPORTED_MODULE_0___default().lookup(host, options, (error, found, family) => {
                const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
                const metadata = error
                    ? undefined
                    : addresses.find((address) => isMetadataAddress(address) && !isListedExactly(address));
                if (metadata === undefined || isListedExactly(host))
                    return callback(error, found, family);
                callback(fail(`the host ${host} resolves to ${metadata}, an address of a cloud’s metadata service: nothing is sent there unless the input allow-hosts lists "${normalize(host)}"`), found);
            });
        },
    };
}
const ipv4 = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
ipv4.addSubnet('169.254.0.0', 16);
for (const address of ['100.100.100.200', '168.63.129.16', '192.0.0.192'])
    ipv4.addAddress(address);
const ipv6 = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
ipv6.addSubnet('fe80::', 10, 'ipv6');
for (const address of ['fd00:ec2::254', 'fd00:ec2::23', 'fd20:ce::254'])
    ipv6.addAddress(address, 'ipv6');
const metadataNames = ['metadata.google.internal', 'metadata.goog', 'instance-data', 'instance-data.ec2.internal'];
function isMetadataAddress(address) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address) === 4)
        return ipv4.check(address);
    const bare = address.replace(/%.*$/, '');
    return ipv6.check(bare, 'ipv6') || embeddedIpv4(bytesOf(bare)).some((embedded) => ipv4.check(embedded));
}
const embeddings = [
    { prefix: '00000000000000000000ffff', at: [12, 13, 14, 15] },
    { prefix: '000000000000000000000000', at: [12, 13, 14, 15] },
    { prefix: '0000000000000000ffff0000', at: [12, 13, 14, 15] },
    { prefix: '0064ff9b0000000000000000', at: [12, 13, 14, 15] },
    { prefix: '0064ff9b0001', at: [12, 13, 14, 15] },
    { prefix: '0064ff9b0001', at: [9, 10, 11, 12] },
    { prefix: '0064ff9b0001', at: [7, 9, 10, 11] },
    { prefix: '0064ff9b0001', at: [6, 7, 9, 10] },
    { prefix: '2002', at: [2, 3, 4, 5] },
    { prefix: '20010000', at: [4, 5, 6, 7] },
    { prefix: '20010000', at: [12, 13, 14, 15], inverted: true },
];
function embeddedIpv4(bytes) {
    const hex = bytes.toString('hex');
    const found = embeddings.filter(({ prefix }) => hex.startsWith(prefix));
    const isatap = /^.{16}0[02]005efe/.test(hex) ? [{ at: [12, 13, 14, 15], inverted: undefined }] : [];
    return [...found, ...isatap].map(({ at, inverted }) => at.map((index) => bytes[index] ^ (inverted ? 255 : 0)).join('.'));
}
function bytesOf(address) {
    const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
    const groups = (text = '') => (text === '' ? [] : text.split(':'));
    const [before, after] = [groups(head), groups(tail)];
    const zeros = Array(8 - before.length - after.length).fill('0');
    return Buffer.from([...before, ...zeros, ...after].map((group) => group.padStart(4, '0')).join(''), 'hex');
}


/***/ }),

/***/ 4661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ decode),
/* harmony export */   PG: () => (/* binding */ hostAndPort),
/* harmony export */   iJ: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1922);


function hostAndPort({ host, port }) {
    return `${(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 6 ? `[${host}]` : host}:${port}`;
}
const ports = { 'http:': 80, 'https:': 443, 'socks5:': 1080, 'socks5h:': 1080 };
function proxyFor(endpoint, providerProxy, environment) {
    if (providerProxy)
        return parseProxy([providerProxy], 'the proxy of the Provider', 'spec.proxy');
    const names = endpoint.secure ? ['HTTPS_PROXY', 'https_proxy'] : ['HTTP_PROXY', 'http_proxy'];
    const name = names.find((name) => environment[name]);
    if (name === undefined || bypassesProxy(endpoint, environment.NO_PROXY || environment.no_proxy || ''))
        return undefined;
    const text = environment[name];
    return parseProxy([text, `http://${text}`], `the environment variable ${name}`, name);
}
function parseProxy(texts, source, field) {
    const url = texts
        .filter((text) => URL.canParse(text))
        .map((text) => new URL(text))
        .find((url) => url.host);
    const port = ports[url?.protocol ?? ''];
    if (!url || port === undefined) {
        const found = url ? `has the scheme ${url.protocol.slice(0, -1)}` : 'is not a URL';
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`${source} ${found}; expected one like http://proxy.example.com:3128, https:// or socks5://`, {
            field,
        });
    }
    return {
        kind: url.protocol.startsWith('socks5') ? 'socks5' : 'http',
        host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
        port: url.port ? Number(url.port) : port,
        secure: url.protocol === 'https:',
        credentials: url.username || url.password ? { user: decode(url.username), password: decode(url.password) } : undefined,
    };
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function bypassesProxy({ host, port }, noProxy) {
    if (host === 'localhost' || contains(loopback, host))
        return true;
    return noProxy
        .split(',')
        .map((entry) => entry.trim().toLowerCase())
        .some((entry) => entry !== '' && matches(entry, host.toLowerCase(), port));
}
const loopback = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
function contains(list, host) {
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host);
    return version !== 0 && list.check(host, version === 6 ? 'ipv6' : 'ipv4');
}
function matches(entry, host, port) {
    if (entry === '*')
        return true;
    const cidr = /^([0-9a-f.:]+)\/(\d+)$/.exec(entry);
    if (cidr)
        return inSubnet(cidr[1], Number(cidr[2]), host);
    const [, bracketed, unbracketed, entryPort] = /^(?:\[(.*)\]|([^:]*|.*:.*:.*?))(?::(\d+))?$/.exec(entry) ?? [];
    const name = bracketed ?? unbracketed ?? '';
    if (name === '' || (entryPort !== undefined && Number(entryPort) !== port))
        return false;
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(name))
        return inSubnet(name, (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(name) === 6 ? 128 : 32, host);
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host))
        return false;
    const suffix = name.replace(/^\*\./, '.');
    return suffix.startsWith('.') ? host.endsWith(suffix) : host === suffix || host.endsWith(`.${suffix}`);
}
function inSubnet(address, bits, host) {
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    if (version === 0 || bits > (version === 6 ? 128 : 32))
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(address, bits, version === 6 ? 'ipv6' : 'ipv4');
    return contains(list, host);
}


/***/ }),

/***/ 9287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ connect),
/* harmony export */   ek: () => (/* binding */ secure),
/* harmony export */   wJ: () => (/* binding */ connectToProxy)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1922);
/* harmony import */ var _choose_proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4661);
/* harmony import */ var _connection_step_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5980);
/* harmony import */ var _http_tunnel_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6536);







async function connect(endpoint, options) {
    const { proxy } = options;
    options.hosts.check(endpoint.host);
    if (!proxy)
        return secure(await openSocket(endpoint, options), endpoint, options);
    const socket = await connectToProxy(proxy, options);
    if (proxy.kind === 'http')
        await (0,_http_tunnel_js__WEBPACK_IMPORTED_MODULE_6__/* .connectThroughHttpProxy */ .u3)(socket, endpoint, proxy, options);
    else {
        const { connectThroughSocks } = await Promise.all(/* import() */[__webpack_require__.e(2474), __webpack_require__.e(6957)]).then(__webpack_require__.bind(__webpack_require__, 6957));
        await connectThroughSocks(socket, endpoint, proxy, options);
    }
    return secure(socket, endpoint, options);
}
async function connectToProxy(proxy, options) {
    options.hosts.check(proxy.host, 'the proxy');
    return secure(await openSocket(proxy, options, 'the proxy '), proxy, options, 'the proxy ');
}
async function openSocket(endpoint, options, role = '') {
    for (;;) {
        try {
            return await openTcp(endpoint, options, role);
        }
        catch (error) {
            if (options.signal.aborted || !options.descriptors.isShortage(error.cause))
                throw error;
            await options.descriptors.wait(options.signal);
        }
    }
}
async function openTcp(endpoint, options, role) {
    const { host, port } = endpoint;
    const socket = node_net__WEBPACK_IMPORTED_MODULE_1___default().connect({ host, port, lookup: options.hosts.lookup, noDelay: true, keepAlive: true });
    socket.on('error', () => { });
    await (0,_connection_step_js__WEBPACK_IMPORTED_MODULE_5__/* .awaitStep */ .BV)(socket, options, `${role}${(0,_choose_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .hostAndPort */ .PG)(endpoint)}`, () => (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(socket, 'connect'));
    options.descriptors.watch(socket);
    return socket;
}
async function secure(socket, endpoint, options, role = '') {
    if (!endpoint.secure)
        return socket;
    const encrypted = startTls(socket, endpoint.host, options.tls);
    encrypted.on('error', () => { });
    await (0,_connection_step_js__WEBPACK_IMPORTED_MODULE_5__/* .awaitStep */ .BV)(encrypted, options, `${role}${(0,_choose_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .hostAndPort */ .PG)(endpoint)}`, () => (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(encrypted, 'secureConnect'), 'tls');
    return encrypted;
}
function startTls(socket, host, certificates) {
    try {
        const servername = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) ? {} : { servername: host };
        return node_tls__WEBPACK_IMPORTED_MODULE_2___default().connect({ ...certificates, socket, host, ...servername, ALPNProtocols: ['http/1.1'] });
    }
    catch (cause) {
        socket.destroy();
        throw new _common_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL(`the certificates of the certSecretRef cannot be used: ${cause.message}`, { field: 'spec.certSecretRef' }, { cause });
    }
}


/***/ }),

/***/ 5980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ noteCloseReason),
/* harmony export */   BV: () => (/* binding */ awaitStep),
/* harmony export */   nv: () => (/* binding */ connectionClosed)
/* harmony export */ });
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9844);

async function awaitStep(socket, { signal, tls }, name, step, phase = 'connect') {
    const stop = () => socket.destroy(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    const closed = watchClose(socket);
    try {
        signal.throwIfAborted();
        return await Promise.race([step(), closed.promise]);
    }
    catch (error) {
        socket.destroy();
        throw (0,_network_error_js__WEBPACK_IMPORTED_MODULE_0__/* .networkError */ .x)(error, {
            phase,
            name,
            signal,
            ownCa: tls?.ca !== undefined,
            closeReason: closeReasons.get(socket),
        });
    }
    finally {
        closed.forget();
        signal.removeEventListener('abort', stop);
    }
}
const closeReasons = new WeakMap();
function noteCloseReason(socket, reason) {
    closeReasons.set(socket, reason);
}
function watchClose(socket) {
    let forget = () => { };
    const promise = new Promise((_, reject) => {
        const onClose = () => reject(socket.errored ?? connectionClosed());
        forget = () => socket.off('close', onClose);
        if (socket.destroyed)
            onClose();
        else
            socket.on('close', onClose);
    });
    promise.catch(() => { });
    return { promise, forget: () => forget() };
}
function connectionClosed() {
    return Object.assign(new Error('closed'), { code: 'ECONNRESET' });
}


/***/ }),

/***/ 7854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ maxBytes),
/* harmony export */   x: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);


const maxBytes = 16 * 1024 * 1024;
const cut = { text: 'its answer was cut', isTransient: true };
const tooLong = { text: 'its answer is longer than 16 MiB', isTransient: false };
async function readBody(body, contentEncoding, signal) {
    const chunks = [];
    let problem;
    try {
        for await (const chunk of body)
            chunks.push(chunk);
    }
    catch (error) {
        problem = problemOf(error, signal);
    }
    return decompress(Buffer.concat(chunks), codingsOf(contentEncoding), problem);
}
function problemOf({ name, code, message }, signal) {
    if (signal.aborted)
        return { text: 'its answer did not end', isTransient: true };
    if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
        return tooLong;
    if (name !== 'HTTPParserError' || message.includes('Invalid EOF state'))
        return cut;
    return { text: `its answer is not HTTP/1.1 all through${/ \(.*\)/.exec(message)?.[0] ?? ''}`, isTransient: true };
}
function codingsOf(header = '') {
    const names = header.toLowerCase().split(',');
    return names
        .map((name) => name.trim())
        .filter((name) => name !== '' && name !== 'identity')
        .reverse();
}
const decoders = {
    gzip: node_zlib__WEBPACK_IMPORTED_MODULE_1__.gunzipSync,
    'x-gzip': node_zlib__WEBPACK_IMPORTED_MODULE_1__.gunzipSync,
    br: (bytes, { maxOutputLength }) => (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.brotliDecompressSync)(bytes, { maxOutputLength }),
    deflate: (bytes, options) => (bytes[0] % 16 === 8 ? node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateSync : node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateRawSync)(bytes, options),
};
function decompress(bytes, codings, problem) {
    let plain = bytes;
    const options = { maxOutputLength: maxBytes, ...(problem && { finishFlush: node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.Z_SYNC_FLUSH }) };
    for (const coding of bytes.length === 0 ? [] : codings) {
        const decode = decoders[coding];
        const text = `its answer has the content-encoding ${JSON.stringify(coding)}, which was not requested`;
        if (!decode)
            return readable(plain, problem ?? { text, isTransient: false });
        try {
            plain = decode(plain, options);
        }
        catch (error) {
            const { code } = error;
            if (code === 'Z_BUF_ERROR' && !problem)
                return decompress(bytes, codings, cut);
            return readable(plain, problem ?? undecodable(code, coding));
        }
    }
    return { body: plain.toString(), ...(problem && { bodyProblem: problem }) };
}
function undecodable(code, coding) {
    if (code === 'ERR_BUFFER_TOO_LARGE')
        return { text: `${tooLong.text} when unpacked`, isTransient: false };
    return { text: `its answer is not ${coding}, although its content-encoding says so`, isTransient: true };
}
function readable(bytes, bodyProblem) {
    return { body: (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? bytes.toString() : '', bodyProblem };
}


/***/ }),

/***/ 6536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ proxyError),
/* harmony export */   YB: () => (/* binding */ proxyAuthorization),
/* harmony export */   u3: () => (/* binding */ connectThroughHttpProxy)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4660);
/* harmony import */ var undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3701);
/* harmony import */ var undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _common_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1922);
/* harmony import */ var _common_excerpt_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3828);
/* harmony import */ var _choose_proxy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4661);
/* harmony import */ var _connection_step_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5980);
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9844);









async function connectThroughHttpProxy(socket, endpoint, proxy, options) {
    const target = (0,_choose_proxy_js__WEBPACK_IMPORTED_MODULE_5__/* .hostAndPort */ .PG)(endpoint);
    const client = new (undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_3___default())(`http://${(0,_choose_proxy_js__WEBPACK_IMPORTED_MODULE_5__/* .hostAndPort */ .PG)(proxy)}`, {
        connect: (_, callback) => queueMicrotask(() => callback(null, socket)),
    });
    const sent = { host: target, ...proxyAuthorization(proxy) };
    const { statusCode, headers } = await (0,_connection_step_js__WEBPACK_IMPORTED_MODULE_6__/* .awaitStep */ .BV)(socket, options, `the proxy ${(0,_choose_proxy_js__WEBPACK_IMPORTED_MODULE_5__/* .hostAndPort */ .PG)(proxy)}`, () => undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_2___default().call(client, { path: target, headers: sent }));
    if (statusCode >= 200 && statusCode < 300)
        return;
    const body = statusCode < 200 ? '' : await readErrorBody(socket, headers, options.signal);
    socket.destroy();
    throw proxyError(proxy, target, statusCode, (0,_common_excerpt_js__WEBPACK_IMPORTED_MODULE_8__/* .excerpt */ .K)(body, options.redact));
}
const maxErrorBytes = 65536;
async function readErrorBody(socket, headers, signal) {
    const isChunked = /chunked/i.test(headers['transfer-encoding'] ?? '');
    const length = isChunked ? maxErrorBytes : Math.min(Number(headers['content-length'] ?? maxErrorBytes), maxErrorBytes);
    let bytes = Buffer.alloc(0);
    const isComplete = () => bytes.length >= length || (isChunked && bytes.subarray(-5).toString('latin1') === '0\r\n\r\n');
    const stop = () => socket.destroy();
    signal.addEventListener('abort', stop, { once: true });
    try {
        if (!isComplete())
            for await (const chunk of socket) {
                bytes = Buffer.concat([bytes, chunk]);
                if (isComplete())
                    break;
            }
    }
    catch {
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
    const body = bytes.subarray(0, length);
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(body))
        return '';
    return isChunked ? body.toString().replace(/(^|\r\n)[0-9a-f]+(;[^\r\n]*)?\r\n/gi, '') : body.toString();
}
function proxyAuthorization({ credentials }) {
    if (!credentials)
        return {};
    const pair = Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64');
    return { 'proxy-authorization': `Basic ${pair}` };
}
function proxyError(proxy, target, status, body) {
    const found = `the proxy ${(0,_choose_proxy_js__WEBPACK_IMPORTED_MODULE_5__/* .hostAndPort */ .PG)(proxy)} refused to connect to ${target}: HTTP ${status} ${node_http__WEBPACK_IMPORTED_MODULE_1__.STATUS_CODES[status] ?? ''}`;
    const advice = `${proxy.credentials ? 'user or password is wrong' : 'it asks for a user and a password'} (proxySecretRef, or user:password@ in the proxy’s URL)`;
    const fix = status === 407 || status === 401 ? `; ${advice}` : '';
    const message = `${found}${fix}${body && `: ${body}`}`;
    const isTransient = status >= 500 || status === 429 || status === 408;
    return isTransient ? new _network_error_js__WEBPACK_IMPORTED_MODULE_7__/* .NetworkError */ .D(message, { reached: false }) : new _common_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .DeliveryError */ .VE(message);
}


/***/ }),

/***/ 6797:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openHttp: () => (/* binding */ openHttp)
});

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __webpack_require__(1922);
// EXTERNAL MODULE: ./src/common/excerpt.ts
var excerpt = __webpack_require__(3828);
// EXTERNAL MODULE: ./src/transport/allowed-hosts.ts
var allowed_hosts = __webpack_require__(2775);
// EXTERNAL MODULE: ./src/transport/choose-proxy.ts
var choose_proxy = __webpack_require__(4661);
// EXTERNAL MODULE: ./src/transport/connect.ts
var connect = __webpack_require__(9287);
// EXTERNAL MODULE: ./node_modules/undici/lib/api/api-request.js
var api_request = __webpack_require__(6424);
var api_request_default = /*#__PURE__*/__webpack_require__.n(api_request);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/client.js
var client = __webpack_require__(3701);
var client_default = /*#__PURE__*/__webpack_require__.n(client);
// EXTERNAL MODULE: ./src/transport/connection-step.ts
var connection_step = __webpack_require__(5980);
// EXTERNAL MODULE: ./src/transport/http-body.ts
var http_body = __webpack_require__(7854);
// EXTERNAL MODULE: ./src/transport/network-error.ts
var network_error = __webpack_require__(9844);
;// CONCATENATED MODULE: ./src/transport/http-client.ts





const settings = {
    maxResponseSize: http_body/* maxBytes */.I,
    headersTimeout: 0,
    bodyTimeout: 0,
};
class OneRequestClient extends (client_default()) {
    #openSocket = () => Promise.reject(new TypeError('there is no request to connect for'));
    constructor(origin) {
        super(origin, {
            ...settings,
            connect: (_, callback) => {
                this.#openSocket().then((socket) => (socket.destroyed ? callback((0,connection_step/* connectionClosed */.nv)(), null) : callback(null, socket)), (error) => callback(error, null));
            },
        });
    }
    dispatch(options, handler) {
        this.#openSocket = options.openSocket;
        return super.dispatch(options, handler);
    }
}
async function sendOnce(client, { destination, ownCa, ...options }) {
    let firstError;
    const openSocket = async () => {
        const socket = await options.openSocket();
        return socket.once('error', (error) => {
            firstError = error;
        });
    };
    const { signal } = options;
    try {
        const reply = await api_request_default().call(client, { ...options, openSocket });
        const headers = joinValues(reply.headers);
        return { status: reply.statusCode, headers, ...(await (0,http_body/* readBody */.x)(reply.body, headers['content-encoding'], signal)) };
    }
    catch (error) {
        throw (0,network_error/* networkError */.x)(firstError ?? error, { phase: 'answer', name: destination.authority, signal, ownCa });
    }
}
function joinValues(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]));
}

// EXTERNAL MODULE: ./src/go/url.ts
var url = __webpack_require__(4959);
;// CONCATENATED MODULE: ./src/transport/http-message.ts



function destinationOf(text) {
    const [, scheme = '', authority = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^#]*)/i.exec(text) ?? [];
    if (!/^https?$/i.test(scheme)) {
        const found = scheme ? `the scheme ${scheme}` : 'no scheme';
        throw new errors/* ConfigError */.xL(`expected an address that starts with http:// or https://, found ${found}`, {
            field: 'spec.address',
        });
    }
    const written = authority.replace(/^.*@/, '').replace(/:$/, '');
    if (!URL.canParse(`${scheme}://${authority}`))
        throw new errors/* ConfigError */.xL(`the address has no valid host and port: ${JSON.stringify(written)}`, {
            field: 'spec.address',
        });
    const url = new URL(`${scheme}://${authority}`);
    const secure = url.protocol === 'https:';
    return {
        host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
        port: url.port ? Number(url.port) : secure ? 443 : 80,
        secure,
        authority: /^[\x21-\x7e]+$/.test(written) ? written : url.host,
        path: requestPath(rest),
        user: url.username || url.password ? `${(0,choose_proxy/* decode */.D4)(url.username)}:${(0,choose_proxy/* decode */.D4)(url.password)}` : undefined,
    };
}
function requestPath(written) {
    const mark = written.indexOf('?');
    const [path, query] = mark < 0 ? [written, ''] : [written.slice(0, mark), written.slice(mark)];
    try {
        return `${(0,url/* escapedPath */.z1)((0,url/* parseUrl */.Dl)(`http://host${path}`)) || '/'}${query.replace(/[^\x21-\x7e]+/g, percentEncoded)}`;
    }
    catch (cause) {
        const reason = cause.message.replace(/^parse ".*": /s, '');
        throw new errors/* ConfigError */.xL(`the address has no valid path: ${reason}`, { field: 'spec.address' }, { cause });
    }
}
function percentEncoded(text) {
    return Buffer.from(text).toString('hex').toUpperCase().replace(/../g, '%$&');
}
const connectionHeaders = new Set([
    'host',
    'content-length',
    'transfer-encoding',
    'trailer',
    'te',
    'connection',
    'keep-alive',
    'proxy-connection',
    'upgrade',
    'expect',
]);
function headersOf({ headers }, { authority, user }) {
    const out = {
        host: authority,
        'user-agent': 'flux-notify',
        'accept-encoding': 'gzip',
    };
    if (user !== undefined)
        out.authorization = `Basic ${Buffer.from(user).toString('base64')}`;
    for (const [name, value] of Object.entries(headers)) {
        checkHeader(name, value);
        if (!connectionHeaders.has(name.toLowerCase()))
            out[name.toLowerCase()] = Buffer.from(value.trim()).toString('latin1');
    }
    return out;
}
function checkHeader(name, value) {
    if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name))
        throw new errors/* ConfigError */.xL('a name in headers contains a space or another character that a header name cannot have; expected "Name: value"', { field: 'headers' });
    if (!/^[\t\x20-\x7e\u{80}-\u{10ffff}]*$/u.test(value))
        throw new errors/* ConfigError */.xL(`the value of the header ${name} contains a line break or another control character, which HTTP does not allow: does the value in its Secret end with a newline?`, { field: name });
}

// EXTERNAL MODULE: ./src/transport/http-tunnel.ts
var http_tunnel = __webpack_require__(6536);
// EXTERNAL MODULE: ./src/secrets/redact/credential-headers.ts
var credential_headers = __webpack_require__(4469);
;// CONCATENATED MODULE: ./src/transport/redirect.ts


const bodyHeaders = new Set(['content-encoding', 'content-language', 'content-location', 'content-type']);
const signature = 'x-signature';
function isSameHost(from, to) {
    if (from.hostname !== to.hostname || (from.protocol === 'https:' && to.protocol === 'http:'))
        return false;
    return from.port === to.port;
}
function followRedirect(message, reply, secretHeaders) {
    const { location } = reply.headers;
    if (![301, 302, 303, 307, 308].includes(reply.status) || !location || !URL.canParse(location, message.url))
        return undefined;
    const [from, to] = [new URL(message.url), new URL(location, message.url)];
    if (!/^https?:$/.test(to.protocol))
        return undefined;
    const repeats = reply.status >= 307;
    if (repeats && message.bodyIsCredential && !isSameHost(from, to))
        throw new errors/* DeliveryError */.VE(`${from.host} redirects to ${to.host} (HTTP ${reply.status}); the message contains the credential, which is not sent to another host: if the new address is right, set it in the Provider`);
    const kept = Object.entries(message.headers).filter(([name]) => {
        const key = name.toLowerCase();
        if (key === 'referer')
            return false;
        if (!repeats && bodyHeaders.has(key))
            return false;
        return isSameHost(from, to) || !((0,credential_headers/* isCredential */.uo)(key) || key === signature || secretHeaders.has(key));
    });
    if (isSameHost(from, to))
        kept.push(['referer', message.url.replace(/#.*/, '').replace(/^(https?:\/\/)[^/?]*@/i, '$1')]);
    return {
        ...message,
        method: repeats ? message.method : 'GET',
        url: to.href,
        headers: Object.fromEntries(kept),
        body: repeats ? message.body : undefined,
    };
}

;// CONCATENATED MODULE: ./src/transport/http.ts









const maxRedirects = 10;
const maxIdle = 100;
function openHttp({ environment, allowHosts = [], debug, redact = (text) => text }, descriptors) {
    const hosts = (0,allowed_hosts/* allowedHosts */.u)(allowHosts);
    const idle = createIdleClients();
    descriptors.onShortage(() => void idle.close());
    async function exchange(message, connection, signal) {
        const { tls } = connection;
        const destination = destinationOf(message.url);
        hosts.check(destination.host);
        const proxy = (0,choose_proxy/* proxyFor */.iJ)(destination, connection.proxy, environment);
        const options = { proxy, tls, hosts, descriptors, redact, signal };
        const relay = proxy?.kind === 'http' && !destination.secure ? proxy : undefined;
        debug?.(`${message.method} ${message.url}${proxy ? ` through the proxy ${proxy.host}:${proxy.port}` : ''}`);
        const headers = headersOf(message, destination);
        const origin = originOf(relay ?? destination);
        const key = JSON.stringify([origin, proxy, tls]);
        const client = (message.once ? undefined : idle.remove(key)) ?? new OneRequestClient(origin);
        try {
            const reply = await sendOnce(client, {
                destination,
                method: message.method,
                path: relay ? `http://${destination.authority}${destination.path}` : destination.path,
                headers: relay ? { ...headers, ...(0,http_tunnel/* proxyAuthorization */.YB)(relay) } : headers,
                body: message.body,
                openSocket: () => (relay ? (0,connect/* connectToProxy */.wJ)(relay, options) : (0,connect/* connect */.Ng)(destination, options)),
                ownCa: tls?.ca !== undefined,
                signal,
            });
            if (relay && reply.status === 407)
                throw (0,http_tunnel/* proxyError */.FV)(relay, destination.authority, 407, (0,excerpt/* excerpt */.K)(reply.body, redact));
            if (reply.bodyProblem)
                await client.destroy();
            else
                idle.add(key, client);
            return reply;
        }
        catch (error) {
            await client.destroy();
            throw error;
        }
    }
    return {
        async send(request, connection, signal) {
            let message = firstMessage(request);
            for (let redirects = 0;; redirects++) {
                const reply = await exchange(message, connection, signal);
                const next = followRedirect(message, reply, connection.secretHeaders);
                if (!next)
                    return reply;
                if (redirects === maxRedirects)
                    throw new errors/* DeliveryError */.VE(`${destinationOf(message.url).authority} redirects endlessly: gave up after ${maxRedirects} redirects`);
                message = next;
            }
        },
        async close() {
            await idle.close();
        },
    };
}
function firstMessage({ body, once = false, bodyIsCredential = false, ...request }) {
    const { method, url, headers } = request;
    const bytes = body === undefined ? undefined : Buffer.from(body);
    return { method, url, headers, body: bytes, once, bodyIsCredential };
}
function originOf(endpoint) {
    return `${endpoint.secure ? 'https' : 'http'}://${(0,choose_proxy/* hostAndPort */.PG)(endpoint)}`;
}
function createIdleClients() {
    const idle = [];
    return {
        remove(key) {
            const index = idle.findLastIndex((entry) => entry.key === key);
            return index < 0 ? undefined : idle.splice(index, 1)[0]?.client;
        },
        add(key, client) {
            idle.push({ key, client });
            if (idle.length > maxIdle)
                void idle.shift()?.client.destroy();
        },
        async close() {
            await Promise.all(idle.splice(0).map(({ client }) => client.destroy()));
        },
    };
}


/***/ })

};
;