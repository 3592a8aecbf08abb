#!/usr/bin/env node
/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 1922:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VE: () => (/* binding */ DeliveryError),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/**
 * The user has to change something: a flag, a manifest, a Secret. The message says what was found, what was expected
 * and what to do; `where` says where.
 */
class ConfigError extends Error {
    name = 'ConfigError';
    /** Whoever knows more of the place (the file of the manifest) adds it. */
    where;
    constructor(message, where = {}, options) {
        super(message, options);
        this.where = where;
    }
}
/** A service refused, or could not be reached. The message holds its own words; `hint` says what a user can do. */
class DeliveryError extends Error {
    name = 'DeliveryError';
    hint;
    constructor(message, options = {}) {
        super(message, options);
        this.hint = options.hint;
    }
}
/** `clusters/prod/notify.yaml:12:3`, or as much of it as is known; `line 12, column 3` of a text that is no file. */
function place({ file, line, column }) {
    if (file === undefined && line !== undefined)
        return column === undefined ? `line ${line}` : `line ${line}, column ${column}`;
    return [file, line, column].filter((part) => part !== undefined).join(':');
}
/** Up to five of them, and how many more. */
function list(items) {
    return items.length > 5 ? `${items.slice(0, 5).join(', ')} and ${items.length - 5} more` : items.join(', ');
}


/***/ }),

/***/ 9360:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ refusesLinks),
/* harmony export */   Mk: () => (/* binding */ readNamed),
/* harmony export */   VX: () => (/* binding */ readRegular),
/* harmony export */   pc: () => (/* binding */ RefusedFileError)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** No file that a run reads is larger: a device or a pipe may have no end. */
const maxFileBytes = 64 * 1024 * 1024;
const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
/** False on Windows, which cannot refuse a link while it opens a file. */
const refusesLinks = O_NOFOLLOW !== 0;
/** A file that the system would open, and that is not read all the same. `code` tells why, as with the system's errors. */
class RefusedFileError extends Error {
    name = 'RefusedFileError';
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}
/**
 * The bytes of a regular file. They are valid until the next call: one buffer serves all files.
 * @param path ends in no link
 * @throws RefusedFileError for anything but a regular file of at most 64 MiB, else the system's error
 */
function readRegular(path) {
    // Without O_NONBLOCK a pipe that nobody writes to would hold the run for ever.
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (!stat.isFile())
            throw new RefusedFileError('NOT_REGULAR', 'not a regular file');
        if (stat.size > maxFileBytes)
            throw tooLarge();
        return readToEnd(descriptor);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/**
 * The bytes of a file that the user named, which may be a pipe as of `<(sops -d x)`, or a descriptor.
 * @throws RefusedFileError for more than 64 MiB, else the system's error
 */
function readNamed(file) {
    if (typeof file === 'number')
        return Buffer.from(readToEnd(file));
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, O_RDONLY);
    try {
        return Buffer.from(readToEnd(descriptor));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
let buffer = Buffer.allocUnsafeSlow(1 << 20);
function readToEnd(descriptor) {
    let length = 0;
    for (;;) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, buffer, length, buffer.length - length, null);
        if (count === 0)
            return buffer.subarray(0, length);
        length += count;
        if (length > maxFileBytes)
            throw tooLarge();
        if (length === buffer.length) {
            const larger = Buffer.allocUnsafeSlow(buffer.length * 2);
            buffer.copy(larger);
            buffer = larger;
        }
    }
}
function tooLarge() {
    return new RefusedFileError('TOO_LARGE', `larger than ${maxFileBytes / (1024 * 1024)} MiB`);
}


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
/** Nanoseconds. `µ` exists twice in Unicode. */
const units = {
    ns: 1n,
    us: 1000n,
    µs: 1000n,
    μs: 1000n,
    ms: 1000000n,
    s: 1000000000n,
    m: 60000000000n,
    h: 3600000000000n,
};
const limit = 1n << 63n;
/**
 * A duration as Go's time.ParseDuration reads it: `1m30s`, `1.5h`, `250ms`, with a sign or `0` alone.
 * @throws Error with Go's words, as `time: missing unit in duration "1"`
 */
function parseDuration(text) {
    const invalid = new Error(`time: invalid duration ${quote(text)}`);
    const negative = text.startsWith('-');
    let rest = text.replace(/^[+-]/, '');
    if (rest === '')
        throw invalid;
    let total = 0n;
    if (rest === '0')
        rest = '';
    while (rest !== '') {
        const [number = '', whole = '', fraction = ''] = /^([0-9]*)(?:\.([0-9]*))?/.exec(rest) ?? [];
        if (whole === '' && fraction === '')
            throw invalid;
        rest = rest.slice(number.length);
        const unit = /^[^.0-9]*/.exec(rest)?.[0] ?? '';
        if (unit === '')
            throw new Error(`time: missing unit in duration ${quote(text)}`);
        const size = Object.hasOwn(units, unit) ? units[unit] : undefined;
        if (size === undefined)
            throw new Error(`time: unknown unit ${quote(unit)} in duration ${quote(text)}`);
        total += BigInt(whole) * size + fractionOf(fraction, size);
        if (total > limit)
            throw invalid;
        rest = rest.slice(unit.length);
    }
    if (total === limit && !negative)
        throw invalid;
    const ns = negative ? -total : total;
    return { ms: Number(ns) / 1e6, canonical: format(ns) };
}
/** The nanoseconds of a decimal fraction of a unit, cut. Go goes by way of floating point, and drops digits beyond 63 bits. */
function fractionOf(digits, unit) {
    let value = 0n;
    let scale = 1;
    for (const digit of digits) {
        const next = value * 10n + BigInt(digit);
        if (next > limit)
            break;
        value = next;
        scale *= 10;
    }
    return BigInt(Math.trunc(Number(value) * (Number(unit) / scale)));
}
/** As Go's Duration.String prints it. */
function format(ns) {
    if (ns < 0n)
        return `-${format(-ns)}`;
    if (ns === 0n)
        return '0s';
    if (ns < 1000n)
        return `${ns}ns`;
    if (ns < 1000000n)
        return `${decimal(ns, 3)}µs`;
    if (ns < 1000000000n)
        return `${decimal(ns, 6)}ms`;
    const minutes = ns / 60000000000n;
    const seconds = `${decimal(ns % 60000000000n, 9)}s`;
    if (minutes === 0n)
        return seconds;
    return minutes < 60n ? `${minutes}m${seconds}` : `${minutes / 60n}h${minutes % 60n}m${seconds}`;
}
/** `value` with its last `places` digits behind the point, without zeros at the end. */
function decimal(value, places) {
    const digits = value.toString().padStart(places + 1, '0');
    return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
}
/** Go's time package quotes control characters, and every byte beyond ASCII, as `\xNN`. */
function quote(text) {
    const quoted = Array.from(Buffer.from(text), (byte) => {
        if (byte === 0x22 || byte === 0x5c)
            return `\\${String.fromCharCode(byte)}`;
        return byte < 0x20 || byte >= 0x80 ? `\\x${byte.toString(16).padStart(2, '0')}` : String.fromCharCode(byte);
    });
    return `"${quoted.join('')}"`;
}


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = require("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = require("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = require("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = require("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 3916:
/***/ ((module) => {

module.exports = require("node:path/posix");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = require("node:querystring");

/***/ }),

/***/ 8586:
/***/ ((module) => {

module.exports = require("node:sea");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = require("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = require("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 3480:
/***/ ((module) => {

module.exports = require("querystring");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = require("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = require("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = require("zlib");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			id: moduleId,
/******/ 			loaded: false,
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Flag the module as loaded
/******/ 		module.loaded = true;
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/node module decorator */
/******/ 	(() => {
/******/ 		__nccwpck_require__.nmd = (module) => {
/******/ 			module.paths = [];
/******/ 			if (!module.children) module.children = [];
/******/ 			return module;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			8792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./src/common/errors.ts
var errors = __nccwpck_require__(1922);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./src/common/nearest.ts
/**
 * The candidate that a mistyped word most likely means, in any case of letters; undefined where none is near: at most
 * one edit for each three letters.
 */
function nearest(word, candidates) {
    const most = Math.max(1, Math.floor(word.length / 3));
    let best;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - word.length) > most)
            continue;
        const edits = distance(word.toLowerCase(), candidate.toLowerCase());
        if (edits <= most && edits < candidate.length && (best === undefined || edits < best.edits))
            best = { candidate, edits };
    }
    return best?.candidate;
}
/** What a message about an unknown word ends with: `; did you mean slack?`, or '' where nothing is near. */
function didYouMean(word, candidates) {
    const candidate = nearest(word, candidates);
    return candidate === undefined ? '' : `; did you mean ${candidate}?`;
}
/** How many letters have to be inserted, removed, replaced, or swapped with the next one, to make `a` of `b`. */
function distance(a, b) {
    let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            const edits = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost];
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                edits.push((before[j - 2] ?? 0) + 1);
            row[j] = Math.min(...edits);
        }
        ;
        [before, last] = [last, row];
    }
    return last[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./src/inputs/definitions.ts
const modes = ['send', 'preview', 'validate'];
/** Every input there is: action.yml, the flags, `--help` and the README's table are made of this. */
const definitions = {
    mode: {
        kind: modes,
        default: 'send',
        only: 'action',
        help: '`send`, `preview` (show exactly what would be sent, open no socket) or `validate` (check the manifests, open no socket, need no secrets)',
    },
    manifests: {
        kind: 'list',
        default: '.',
        help: 'files, folders and globs with Provider and Alert manifests; `-` is standard input (command line only); `kustomize:<folder>` is built by the kustomize or kubectl on PATH',
    },
    namespace: {
        kind: 'text',
        help: 'for manifests that name no namespace; without it the `namespace:` of the kustomizations that list the file, else the namespace of the event’s object',
    },
    substitute: {
        kind: 'text',
        help: 'YAML map of values for `${var}` in manifests; beats `postBuild` of a Flux Kustomization',
    },
    'substitute-file': { kind: 'text', help: 'the same from a file' },
    alerts: {
        kind: 'list',
        help: '`name` or `namespace/name`: deliver through these Alerts (their Provider, eventMetadata and summary), whatever their sources and filters say',
    },
    providers: {
        kind: 'list',
        help: '`name` or `namespace/name`: deliver straight to these Providers, without an Alert',
    },
    event: {
        kind: 'text',
        help: 'a whole or partial Flux event, as JSON or YAML; without it the event is the `repository_dispatch` that Flux sent, or made from the CI run',
    },
    'event-file': { kind: 'text', help: 'the same from a file' },
    object: { kind: 'text', help: 'the involved object: `Kind/namespace/name`, `Kind/name.namespace` or `Kind/name`' },
    severity: { kind: 'text', help: 'severity of the event: `info`, `error` or `trace`' },
    reason: { kind: 'text', help: 'reason of the event, as `ReconciliationSucceeded`' },
    message: { kind: 'text', help: 'message of the event' },
    'message-file': { kind: 'text', help: 'the same from a file' },
    revision: {
        kind: 'text',
        help: '`branch@sha1:<sha>`, `tag@sha1:<sha>` or a bare sha: revision of the event, and the commit that statuses go to',
    },
    metadata: { kind: 'text', help: 'YAML map merged over the event’s metadata' },
    'metadata-file': { kind: 'text', help: 'the same from a file' },
    status: {
        kind: 'text',
        default: '${{ github.event.workflow_run.conclusion || job.status }}',
        help: 'how the run ended, in the words of any CI system (`success`, `failed`, `timed_out`, …), or `${{ toJSON(needs) }}` of a closing job: gives the severity and reason of an event made from the run',
    },
    when: {
        kind: ['always', 'change', 'failure'],
        default: 'always',
        help: '`always`; `change`: only if the run ended differently from the one before it; `failure`: failures, and the first success after one. Applies only to events made from the run',
    },
    'previous-status': {
        kind: 'text',
        help: 'how the run before this one ended, in the same words as `status`; for CI systems other than GitHub',
    },
    secrets: {
        kind: 'text',
        help: 'YAML or JSON map of Secrets, `namespace/name: { key: value }`; `validate` prints the block to paste',
    },
    'secrets-file': {
        kind: 'text',
        help: 'the same from a file; Secret manifests and Lists too (`kubectl get secret -o yaml`, `sops -d`)',
    },
    'github-token': {
        kind: 'text',
        default: '${{ github.token }}',
        help: 'token for github types whose address is this very repository and whose Secret gives none',
    },
    uids: {
        kind: 'text',
        help: 'YAML map `Kind/namespace/name: uid` of the Providers and Alerts of a cluster, for the same commit status contexts and comment markers as there',
    },
    'status-context': { kind: 'text', help: 'the context of commit statuses, as it is' },
    timeout: { kind: 'text', help: 'overrides `spec.timeout` of every Provider, as `30s`' },
    retries: { kind: 'number', default: '4', help: 'further tries per request' },
    concurrency: { kind: 'number', default: '32', help: 'deliveries under way at once' },
    'fail-on': {
        kind: ['any', 'all', 'never'],
        default: 'any',
        help: '`any` failed delivery fails the step, `all` only if none arrived, `never`',
    },
    'allow-hosts': {
        kind: 'list',
        help: 'hosts (no port) and `*.suffix` that may be spoken to, redirects, proxies and token endpoints included; empty: all',
    },
    'allow-untrusted': {
        kind: 'boolean',
        default: 'false',
        help: 'send even where the code of the run may be a stranger’s',
    },
    'preview-file': {
        kind: 'text',
        help: 'write the messages as one self-contained HTML page (in `send` and `preview`)',
    },
    outbox: { kind: 'text', help: 'write what failed to this file, for `replay`' },
    replay: { kind: 'text', help: 'an outbox: deliver exactly what it holds, with today’s manifests and secrets' },
    shard: { kind: 'text', help: '`i/n`, i from 1: only this share of the deliveries, for a matrix of jobs' },
    since: { kind: 'text', help: '`validate`: only problems in files that differ from this git ref fail the step' },
    summary: { kind: 'boolean', default: 'true', help: 'write the job summary' },
    output: {
        kind: ['text', 'json'],
        default: 'text',
        only: 'command line',
        help: '`text`, or `json`: the result alone on standard output',
    },
    quiet: { kind: 'boolean', default: 'false', only: 'command line', help: 'only warnings and errors' },
    debug: { kind: 'boolean', default: 'false', only: 'command line', help: 'every request and answer, redacted' },
};

// EXTERNAL MODULE: ./src/common/read-file.ts
var read_file = __nccwpck_require__(9360);
// EXTERNAL MODULE: ./src/go/duration.ts
var duration = __nccwpck_require__(1212);
;// CONCATENATED MODULE: ./src/inputs/inputs.ts




/** The environment variable in which a runner hands an input to an Action, as @actions/core reads it. */
function inputVariable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
/**
 * The inputs of an Action run. Lists stand one entry per line.
 * @throws ConfigError for a value of the wrong form, naming the input
 */
function actionInputs(environment) {
    const raw = {};
    for (const [name, { kind, only }] of Object.entries(definitions)) {
        if (only === 'command line')
            continue;
        const text = environment[inputVariable(name)];
        if (text === undefined || text.trim() === '')
            continue;
        raw[name] = kind === 'list' ? lines(name, text) : kind === 'boolean' ? inputs_boolean(name, text.trim()) : text;
    }
    if ([raw.manifests].flat().includes('-'))
        throw new errors/* ConfigError */.xL('manifests: - is standard input, which only the command line has; name files or folders', {
            field: 'manifests',
        });
    const debug = environment.RUNNER_DEBUG === '1';
    return checkInputs({ ...raw, debug });
}
/** @throws ConfigError where entries are joined by commas, which no file name of a manifest holds by intent */
function lines(name, text) {
    const entries = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const joined = entries.find((entry) => entry.includes(',') && !entry.includes('{'));
    if (joined)
        throw new errors/* ConfigError */.xL(`input ${name} takes one entry per line, found a comma in ${JSON.stringify(joined)}; write each entry on a line of its own, under "${name}: |"`, { field: name });
    return entries;
}
function inputs_boolean(name, text) {
    if (/^(true|false)$/i.test(text))
        return text.toLowerCase() === 'true';
    throw new errors/* ConfigError */.xL(`input ${name} is true or false, found ${JSON.stringify(text)}`, { field: name });
}
/** Checks raw inputs and reads the files that they name. @throws ConfigError naming the input, what was found and what is expected */
function checkInputs(raw) {
    const text = (name) => {
        const value = raw[name];
        return typeof value === 'string' && value.trim() !== '' ? value : undefined;
    };
    const word = (name) => text(name)?.trim();
    const list = (name) => (raw[name] ?? []).filter((entry) => entry.trim() !== '');
    const flag = (name) => (raw[name] ?? definitions[name].default === 'true');
    const choice = (name) => {
        const { kind, default: fallback } = definitions[name];
        const value = word(name) ?? fallback;
        if (kind.includes(value))
            return value;
        throw new errors/* ConfigError */.xL(`${name} is one of ${kind.join(', ')}; found ${JSON.stringify(value)}`, { field: name });
    };
    const count = (name, least) => {
        const value = word(name) ?? definitions[name].default ?? '';
        if (/^\d{1,6}$/.test(value) && Number(value) >= least)
            return Number(value);
        throw new errors/* ConfigError */.xL(`${name} is a whole number from ${least}; found ${JSON.stringify(value)}`, { field: name });
    };
    const given = (name) => {
        const value = text(name);
        return value === undefined ? undefined : { text: value, name: `the input ${name}` };
    };
    const file = (name) => {
        const path = word(name);
        return path === undefined ? undefined : { text: read(name, path), name: path, file: path };
    };
    const both = (name, fromFile) => [file(fromFile), given(name)].filter((source) => source !== undefined);
    const either = (name, fromFile) => {
        if (text(name) !== undefined && word(fromFile) !== undefined)
            throw new errors/* ConfigError */.xL(`${name} and ${fromFile} exclude each other: give one`, { field: name });
        return given(name) ?? file(fromFile);
    };
    const inputs = {
        mode: choice('mode'),
        manifests: list('manifests').length > 0 ? list('manifests') : ['.'],
        namespace: word('namespace'),
        substitute: both('substitute', 'substitute-file'),
        alerts: list('alerts'),
        providers: list('providers'),
        event: either('event', 'event-file'),
        object: word('object'),
        severity: severity(word('severity')),
        reason: word('reason'),
        // A file ends with a line break, a message does not.
        message: either('message', 'message-file')?.text.replace(/\r?\n$/, ''),
        revision: word('revision'),
        metadata: both('metadata', 'metadata-file'),
        status: word('status'),
        when: choice('when'),
        previousStatus: word('previous-status'),
        secrets: given('secrets'),
        secretsFile: file('secrets-file'),
        githubToken: word('github-token'),
        uids: given('uids'),
        statusContext: text('status-context'),
        timeout: inputs_duration(word('timeout')),
        retries: count('retries', 0),
        concurrency: count('concurrency', 1),
        failOn: choice('fail-on'),
        allowHosts: list('allow-hosts').map(host),
        allowUntrusted: flag('allow-untrusted'),
        previewFile: word('preview-file'),
        outbox: word('outbox'),
        replay: word('replay'),
        shard: shard(word('shard')),
        since: word('since'),
        summary: flag('summary'),
        output: choice('output'),
        quiet: flag('quiet'),
        debug: flag('debug'),
    };
    checkReplay(inputs);
    return inputs;
}
function read(name, path) {
    try {
        return (0,read_file/* readNamed */.Mk)(path).toString('utf8');
    }
    catch (cause) {
        throw new errors/* ConfigError */.xL(`${name}: cannot read ${path}: ${cause.message.replace(/, open .*$/, '')}`, { field: name }, { cause });
    }
}
function shard(text) {
    if (text === undefined)
        return undefined;
    const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
    if (Number(index) >= 1 && Number(index) <= Number(count))
        return { index: Number(index), count: Number(count) };
    throw new errors/* ConfigError */.xL(`shard is i/n with i from 1 to n, as 2/3; found ${JSON.stringify(text)}`, { field: 'shard' });
}
/** @throws ConfigError for what is no Flux duration, or no time at all */
function inputs_duration(text) {
    if (text === undefined)
        return undefined;
    try {
        if ((0,duration/* parseDuration */.E)(text).ms > 0)
            return text;
    }
    catch { }
    throw new errors/* ConfigError */.xL(`timeout is a duration as 30s or 1m30s; found ${JSON.stringify(text)}`, { field: 'timeout' });
}
/** An outbox has its own events, Alerts and Providers. @throws ConfigError for an input that would be passed over */
function checkReplay(inputs) {
    const single = ['event', 'object', 'severity', 'reason', 'message', 'revision'];
    const lists = ['metadata', 'alerts', 'providers'];
    const given = [
        ...single.filter((name) => inputs[name] !== undefined),
        ...lists.filter((name) => inputs[name].length > 0),
    ];
    if (inputs.replay === undefined || given.length === 0)
        return;
    throw new errors/* ConfigError */.xL(`replay delivers what the outbox holds; leave out ${given.join(', ')}`, { field: 'replay' });
}
function severity(text) {
    if (text === undefined || ['info', 'error', 'trace'].includes(text))
        return text;
    throw new errors/* ConfigError */.xL(`severity is one of info, error, trace; found ${JSON.stringify(text)}`, { field: 'severity' });
}
/** @throws ConfigError for a URL or a port, which would match nothing */
function host(text) {
    if (!/[/@\s]|^[^:]*:\d*$/.test(text))
        return text;
    throw new errors/* ConfigError */.xL(`allow-hosts takes hosts without scheme and port, as hooks.slack.com or *.example.com; found ${JSON.stringify(text)}`, { field: 'allow-hosts' });
}

;// CONCATENATED MODULE: ./src/inputs/command-line.ts





const version = '0.1.0';
/** The commit of fluxcd/notification-controller whose requests are recorded in test/golden. */
const controller = '2e46958';
const commands = {
    send: 'send the event to the Providers of the matching Alerts, or of those named',
    preview: 'show exactly what would be sent; opens no socket',
    validate: 'check the manifests; opens no socket, needs no secrets',
    demo: 'send one event through a manifest of every provider type to a receiver inside the process',
};
/**
 * What the arguments behind `node dist/index.js` ask for.
 * @throws ConfigError for an unknown command or flag, or a value of the wrong form
 */
function parseCommandLine(args) {
    const [command, ...rest] = args;
    if (command === '--version')
        return { name: 'help', text: `flux-notify ${version}, as notification-controller ${controller}` };
    if (command === undefined || command === '--help' || command === '-h' || command === 'help')
        return { name: 'help', text: help() };
    if (!Object.hasOwn(commands, command)) {
        throw new errors/* ConfigError */.xL(`unknown command ${JSON.stringify(command)}; the commands are ${Object.keys(commands).join(', ')} (--help shows them)${didYouMean(command, Object.keys(commands))}`);
    }
    const values = flags(command, rest);
    if (values.help)
        return { name: 'help', text: helpOf(command) };
    if (command === 'demo')
        return { name: 'demo' };
    const { help: _help, ...raw } = values;
    return { name: 'run', inputs: checkInputs({ ...raw, mode: command }) };
}
function flags(command, args) {
    const options = { help: { type: 'boolean', short: 'h' } };
    for (const name of command === 'demo' ? [] : flagNames()) {
        const { kind } = definitions[name];
        options[name] = kind === 'boolean' ? { type: 'boolean' } : { type: 'string', multiple: kind === 'list' };
    }
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options, allowNegative: true, strict: true }).values;
    }
    catch (cause) {
        const message = cause.message.split('. To specify')[0];
        throw new errors/* ConfigError */.xL(`${message.replace(/\.$/, '')} (flux-notify ${command} --help shows the flags)`, {}, { cause });
    }
}
function flagNames() {
    return Object.keys(definitions).filter((name) => !('only' in definitions[name] && definitions[name].only === 'action'));
}
function help() {
    const list = Object.entries(commands).map(([name, what]) => `  ${name.padEnd(10)}${what}`);
    return [
        'flux-notify sends the notifications that Flux Provider and Alert manifests describe.',
        '',
        'Usage: node dist/index.js <command> [flags]',
        '',
        ...list,
        '',
        'Flags of a command: <command> --help. --version names the version.',
        'Without arguments, and with GITHUB_ACTIONS=true, it runs as an Action on INPUT_* variables.',
    ].join('\n');
}
function helpOf(command) {
    if (command === 'demo')
        return `Usage: node dist/index.js demo\n\n${commands.demo}`;
    const list = flagNames().map((name) => {
        const { kind, help, ...rest } = definitions[name];
        const value = kind === 'boolean'
            ? ''
            : kind === 'number'
                ? ' <n>'
                : typeof kind === 'object'
                    ? ` <${kind.join('|')}>`
                    : kind === 'list'
                        ? ' <value> …'
                        : ' <value>';
        const preset = 'default' in rest && !rest.default.startsWith('${{') && kind !== 'boolean' ? ` (default: ${rest.default})` : '';
        const on = kind === 'boolean' && 'default' in rest && rest.default === 'true' ? 'no-' : '';
        return `  --${on}${name}${value}\n      ${on ? 'do not ' : ''}${help.replaceAll('`', '')}${preset}`;
    });
    return [`Usage: node dist/index.js ${command} [flags]`, '', commands[command], '', ...list].join('\n');
}

;// CONCATENATED MODULE: ./src/main.ts



/** An Action run or a command line; what is heavy is loaded once it is known to be needed. Returns the exit code. */
async function main(args, environment) {
    const isAction = args.length === 0 && environment.GITHUB_ACTIONS === 'true';
    try {
        const command = isAction ? { name: 'run', inputs: actionInputs(environment) } : parseCommandLine(args);
        if (command.name === 'help') {
            ;
            (args.length === 0 ? process.stderr : process.stdout).write(`${command.text}\n`);
            return args.length === 0 ? 2 : 0;
        }
        if (command.name === 'demo') {
            const { demo } = await Promise.all(/* import() */[__nccwpck_require__.e(2856), __nccwpck_require__.e(8815), __nccwpck_require__.e(3935), __nccwpck_require__.e(3626)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3626));
            return await demo();
        }
        const { run } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(8524), __nccwpck_require__.e(3935), __nccwpck_require__.e(5553), __nccwpck_require__.e(4937)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4937));
        return await run(command.inputs, { environment, cwd: process.cwd(), isAction });
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigError */.xL))
            throw error;
        const { refuse } = await Promise.all(/* import() */[__nccwpck_require__.e(8524), __nccwpck_require__.e(5553), __nccwpck_require__.e(9382)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4748));
        return await refuse(error, { args, environment, isAction });
    }
}
// Whoever reads along may stop early (`| head`): that ends the words, not the deliveries.
process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE')
        throw error;
});
// Not awaited, since the bundle is CommonJS. Until it has ended it has failed: also if it never does, or throws.
process.exitCode = 1;
void main(process.argv.slice(2), process.env).then((code) => {
    process.exitCode = code;
});

module.exports = __webpack_exports__;
/******/ })()
;