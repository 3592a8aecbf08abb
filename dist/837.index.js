"use strict";
exports.id = 837;
exports.ids = [837,3303];
exports.modules = {

/***/ 837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compileCel: () => (/* binding */ compileCel)
});

// EXTERNAL MODULE: ./node_modules/@marcbachmann/cel-js/lib/index.js + 1 modules
var lib = __webpack_require__(8298);
// EXTERNAL MODULE: ./node_modules/@marcbachmann/cel-js/lib/evaluator.js + 6 modules
var evaluator = __webpack_require__(3850);
// EXTERNAL MODULE: ./src/go/float.ts
var go_float = __webpack_require__(676);
// EXTERNAL MODULE: ./src/go/json.ts
var json = __webpack_require__(7106);
// EXTERNAL MODULE: ./src/go/duration.ts
var duration = __webpack_require__(1212);
;// CONCATENATED MODULE: ./src/cel/cel-time.ts


const rfc3339 = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:[.,](\d+))?(Z|[+-]\d\d:\d\d)$/;
const timeFunctions = [
    ['timestamp(string): google.protobuf.Timestamp', timestamp],
    ['timestamp(int): google.protobuf.Timestamp', (seconds) => inRange(new Date(Number(seconds) * 1000))],
    ['timestamp(google.protobuf.Timestamp): google.protobuf.Timestamp', (time) => time],
    ['duration(string): google.protobuf.Duration', cel_time_duration],
    ['duration(google.protobuf.Duration): google.protobuf.Duration', (length) => length],
    ...getters({
        getFullYear: (time) => time.getUTCFullYear(),
        getMonth: (time) => time.getUTCMonth(),
        getDate: (time) => time.getUTCDate(),
        getDayOfMonth: (time) => time.getUTCDate() - 1,
        getDayOfWeek: (time) => time.getUTCDay(),
        getDayOfYear: (time) => Math.floor((time.getTime() - Date.UTC(time.getUTCFullYear())) / 86_400_000),
        getHours: (time) => time.getUTCHours(),
        getMinutes: (time) => time.getUTCMinutes(),
        getSeconds: (time) => time.getUTCSeconds(),
        getMilliseconds: (time) => time.getUTCMilliseconds(),
    }),
    ['google.protobuf.Duration.getHours(): int', (length) => nanoseconds(length) / 3600000000000n],
    ['google.protobuf.Duration.getMinutes(): int', (length) => nanoseconds(length) / 60000000000n],
    ['google.protobuf.Duration.getSeconds(): int', (length) => nanoseconds(length) / 1000000000n],
    ['google.protobuf.Duration.getMilliseconds(): int', (length) => nanoseconds(length) / 1000000n],
];
function getters(fields) {
    return Object.entries(fields).flatMap(([name, field]) => [
        [`google.protobuf.Timestamp.${name}(): int`, (time) => BigInt(field(time))],
        [`google.protobuf.Timestamp.${name}(string): int`, (time, zone) => BigInt(field(local(time, zone)))],
    ]);
}
function timestamp(text) {
    const [, seconds, fraction = '', offset = ''] = rfc3339.exec(text) ?? [];
    const time = new Date(`${seconds}${fraction && `.${fraction.slice(0, 3)}`}${offset}`);
    const exists = new Date(`${seconds}Z`);
    if (!seconds || Number.isNaN(time.getTime()) || !exists.toISOString().startsWith(seconds))
        throw new Error("type conversion error from 'string' to 'google.protobuf.Timestamp'");
    time.written = { fraction, offset };
    return inRange(time);
}
function inRange(time) {
    if (time.getTime() >= -62_135_596_800_000 && time.getTime() <= 253_402_300_799_999)
        return time;
    throw new Error('timestamp overflow');
}
function timestampText(time) {
    const { fraction = '', offset = 'Z' } = time.written ?? {};
    const minutes = offset === 'Z' ? 0 : offsetMinutes(offset);
    const clock = new Date(time.getTime() + minutes * 60_000).toISOString();
    const digits = (fraction ? fraction.slice(0, 9) : clock.slice(20, 23)).replace(/0+$/, '');
    return `${clock.slice(0, 19)}${digits && `.${digits}`}${minutes === 0 ? 'Z' : offset}`;
}
function offsetMinutes(offset) {
    const [, sign, hours, minutes] = /^([+-]?)(\d\d):(\d\d)$/.exec(offset) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
function local(time, zone) {
    if (zone.includes(':')) {
        const minutes = offsetMinutes(zone);
        if (!Number.isNaN(minutes))
            return new Date(time.getTime() + minutes * 60_000);
    }
    try {
        const clock = new Intl.DateTimeFormat('sv', { timeZone: zone || 'UTC', dateStyle: 'short', timeStyle: 'medium' });
        const reading = new Date(`${clock.format(time).replace(' ', 'T')}Z`);
        return new Date(reading.getTime() + time.getUTCMilliseconds());
    }
    catch {
        throw new Error(`unknown time zone ${zone}`);
    }
}
function cel_time_duration(text) {
    try {
        return evaluator/* Duration */.dw.fromMilliseconds((0,duration/* parseDuration */.E)(text).ms);
    }
    catch {
        throw new Error("type conversion error from 'string' to 'google.protobuf.Duration'");
    }
}
function nanoseconds({ seconds, nanos }) {
    return seconds * 1000000000n + BigInt(nanos);
}
function durationText(length) {
    const total = nanoseconds(length);
    const size = total < 0n ? -total : total;
    const fraction = `${size % 1000000000n}`.padStart(9, '0').replace(/0+$/, '');
    return `${total < 0n ? '-' : ''}${size / 1000000000n}${fraction && `.${fraction}`}s`;
}

;// CONCATENATED MODULE: ./src/cel/cel-format.ts




const clause = /%(?:%|(\.\d+)?(.?))/gsu;
function formatProblem(text, count) {
    const clauses = [...text.matchAll(clause)].filter(([whole]) => whole !== '%%');
    const unknown = clauses.find(([, , verb]) => !/^[sdfebxXo]$/.test(verb ?? ''));
    if (unknown)
        return `could not parse formatting clause: unrecognized formatting clause "${unknown[2]}"`;
    if (clauses.length > count)
        return `index ${count} out of range`;
    if (clauses.length < count)
        return `too many arguments supplied to string.format (expected ${clauses.length}, got ${count})`;
    return undefined;
}
function format(text, list) {
    let next = 0;
    return text.replace(clause, (whole, precision, verb) => {
        if (whole === '%%')
            return '%';
        if (next >= list.length)
            throw new Error(`index ${next} out of range`);
        return clauseText(verb ?? '', precision === undefined ? 6 : Number(precision.slice(1)), list[next++]);
    });
}
function clauseText(verb, precision, value) {
    switch (verb) {
        case 's':
            return cel_format_text(value);
        case 'd':
            return isNumber(value) ? cel_format_text(value) : wrong('decimal', 'ints, uints, and doubles', value);
        case 'f':
            return isNumber(value) ? fixed(Number(value), precision) : wrong('fixed-point', 'ints, uints, and doubles', value);
        case 'e':
            return isNumber(value)
                ? scientific(Number(value), precision)
                : wrong('scientific', 'ints, uints, and doubles', value);
        case 'b':
            if (typeof value === 'boolean')
                return value ? '1' : '0';
            return isInteger(value) ? value.valueOf().toString(2) : wrong('binary', 'ints, uints, and bools', value);
        case 'o':
            return isInteger(value) ? value.valueOf().toString(8) : wrong('octal', 'ints and uints', value);
        case 'x':
        case 'X':
            return verb === 'x' ? hex(value) : hex(value).toUpperCase();
        default:
            throw new Error(`could not parse formatting clause: unrecognized formatting clause "${verb}"`);
    }
}
const isInteger = (value) => typeof value === 'bigint' || value instanceof evaluator/* UnsignedInt */.bE;
const isNumber = (value) => isInteger(value) || typeof value === 'number';
function wrong(name, types, value) {
    throw new Error(`error during formatting: ${name} clause can only be used on ${types}, was given ${typeName(value)}`);
}
function typeName(value) {
    if (value === null)
        return 'null_type';
    if (typeof value === 'boolean')
        return 'bool';
    return typeof value === 'object' ? (Array.isArray(value) ? 'list' : 'map') : typeof value;
}
function hex(value) {
    if (isInteger(value))
        return value.valueOf().toString(16);
    if (typeof value === 'string' || value instanceof Uint8Array)
        return Buffer.from(value).toString('hex');
    return wrong('hex', 'ints, uints, bytes, and strings', value);
}
function cel_format_text(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? (0,go_float/* decimal */._)(value) : String(value);
    if (value instanceof evaluator/* Duration */.dw)
        return durationText(value);
    if (value instanceof Date)
        return timestampText(new Date(value));
    if (value instanceof Uint8Array)
        return Buffer.from(value).toString();
    if (Array.isArray(value))
        return `[${value.map(cel_format_text).join(', ')}]`;
    if (value === null || typeof value !== 'object' || value instanceof evaluator/* UnsignedInt */.bE)
        return String(value);
    if (Object.prototype.toString.call(value).startsWith('[object Type<'))
        return value.name;
    if (Object.getPrototypeOf(value) !== Object.prototype)
        return wrong('string', 'plain values', value);
    const entries = Object.entries(value).map(([key, item]) => [key, cel_format_text(item)]);
    return `{${entries
        .sort(([a], [b]) => (0,json/* compareUtf8 */.zq)(a, b))
        .map(([key, item]) => `${key}: ${item}`)
        .join(', ')}}`;
}
function general(value) {
    if (!Number.isFinite(value))
        return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
    const written = value.toExponential();
    const exponent = Number(written.slice(written.indexOf('e') + 1));
    return exponent < -4 || exponent >= 6 ? goExponent(written) : (0,go_float/* decimal */._)(value);
}
function fixed(value, precision) {
    if (!Number.isFinite(value))
        return String(value);
    const sign = Object.is(value, -0) ? '-' : '';
    if (Math.abs(value) >= 1e21)
        return `${BigInt(value)}${precision > 0 ? `.${'0'.repeat(precision)}` : ''}`;
    return sign + halfToEven(value.toFixed(precision), value.toFixed(100), precision);
}
function scientific(value, precision) {
    if (!Number.isFinite(value))
        return String(value);
    const [digits = '', exponent = ''] = value.toExponential(precision).split('e');
    return goExponent(`${halfToEven(digits, value.toExponential(100).split('e')[0], precision)}e${exponent}`);
}
function halfToEven(rounded, exact, precision) {
    const isHalf = /^50*$/.test(exact.slice(exact.indexOf('.') + 1 + precision));
    const last = Number(rounded.at(-1));
    return isHalf && last % 2 === 1 ? rounded.slice(0, -1) + (last - 1) : rounded;
}
const goExponent = (text) => text.replace(/e([+-])(\d)$/, 'e$10$2');

;// CONCATENATED MODULE: ./src/cel/cel-optional.ts

const optionalMacros = [
    ['optional.optMap(ast, ast): optional<dyn>', (call) => macro(call, false)],
    ['optional.optFlatMap(ast, ast): optional<dyn>', (call) => macro(call, true)],
];
function macro({ receiver, args: [variable, body] }, flat) {
    if (variable.op !== 'id')
        throw new Error('argument is not an identifier');
    const name = variable.args;
    let inner;
    return {
        async: false,
        typeCheck(checker, _, scope) {
            const type = checker.check(receiver, scope);
            if (type.kind !== 'optional' && type.kind !== 'dyn')
                throw new Error(`${flat ? 'optFlatMap' : 'optMap'}() needs an optional value`);
            inner = scope.forkWithVariable(name, type.kind === 'optional' ? type.valueType : type);
            const result = checker.check(body, inner);
            if (!flat)
                return checker.registry.getOptionalType(result);
            if (result.kind === 'optional')
                return result;
            if (result.kind === 'dyn')
                return checker.getType('optional');
            throw new Error('optFlatMap() needs an expression that gives an optional value');
        },
        evaluate(evaluator, _, scope) {
            const value = evaluator.run(receiver, scope);
            if (!(value instanceof lib/* Optional */.Xx))
                throw new Error('no such overload: optMap');
            if (!value.hasValue())
                return value;
            const result = evaluator.run(body, inner.reuse(scope).setIterValue(value.value(), evaluator));
            if (!flat)
                return lib/* Optional */.Xx.of(result);
            if (!(result instanceof lib/* Optional */.Xx))
                throw new Error('no such overload: optFlatMap');
            return result;
        },
    };
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./src/go/regexp.ts + 1 modules
var regexp = __webpack_require__(3303);
;// CONCATENATED MODULE: ./src/cel/cel-strings.ts



const stringFunctions = [
    ['string.contains(string): bool', (text, part) => text.includes(part)],
    ['string.startsWith(string): bool', (text, start) => text.startsWith(start)],
    ['string.endsWith(string): bool', (text, end) => text.endsWith(end)],
    ['string.matches(string): bool', (text, pattern) => (0,regexp.compile)(pattern)(text)],
    ['matches(string, string): bool', (text, pattern) => (0,regexp.compile)(pattern)(text)],
    ['string.lowerAscii(): string', (text) => text.replace(/[A-Z]+/g, (word) => word.toLowerCase())],
    ['string.upperAscii(): string', (text) => text.replace(/[a-z]+/g, (word) => word.toUpperCase())],
    ['string.trim(): string', (text) => text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, '')],
    ['string.reverse(): string', (text) => [...text].reverse().join('')],
    ['string.charAt(int): string', (text, index) => [...text][position(text, index)] ?? ''],
    ['string.indexOf(string): int', (text, part) => indexOf(text, part, 0n)],
    ['string.indexOf(string, int): int', indexOf],
    ['string.lastIndexOf(string): int', (text, part) => lastIndexOf(text, part, BigInt(size(text)))],
    ['string.lastIndexOf(string, int): int', lastIndexOf],
    ['string.substring(int): string', (text, start) => [...text].slice(position(text, start)).join('')],
    ['string.substring(int, int): string', substring],
    ['string.replace(string, string): string', (text, old, to) => replace(text, old, to, -1n)],
    ['string.replace(string, string, int): string', replace],
    ['string.split(string): list<string>', (text, separator) => split(text, separator, -1n)],
    ['string.split(string, int): list<string>', split],
    ['list<string>.join(): string', (list) => join(list, '')],
    ['list<string>.join(string): string', join],
    ['string.format(list<dyn>): string', format],
    ['strings.quote(string): string', (_, text) => quote(text)],
    ['base64.encode(bytes): string', (_, bytes) => Buffer.from(bytes).toString('base64')],
    ['base64.decode(string): bytes', (_, text) => decodeBase64(text)],
];
const size = (text) => [...text].length;
function position(text, index) {
    if (index < 0n || index > BigInt(size(text)))
        throw new Error(`index out of range: ${index}`);
    return Number(index);
}
function places(text, part) {
    const found = [];
    let [unit, point] = [0, 0];
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
        point += size(text.slice(unit, at));
        unit = at;
        found.push(BigInt(point));
    }
    return found;
}
function indexOf(text, part, from) {
    if (part === '')
        return from;
    if (from < 0n)
        throw new Error(`index out of range: ${from}`);
    return places(text, part).find((place) => place >= from) ?? -1n;
}
function lastIndexOf(text, part, from) {
    if (part === '')
        return from;
    if (from < 0n)
        throw new Error(`index out of range: ${from}`);
    return places(text, part).findLast((place) => place <= from) ?? -1n;
}
function substring(text, start, end) {
    if (start > end)
        throw new Error(`invalid substring range. start: ${start}, end: ${end}`);
    return [...text].slice(position(text, start), position(text, end)).join('');
}
function replace(text, old, to, limit) {
    const pieces = old === '' ? ['', ...text, ''] : text.split(old);
    const last = limit < 0n ? pieces.length : Number(limit);
    return pieces.map((piece, i) => (i === 0 ? piece : (i <= last ? to : old) + piece)).join('');
}
function split(text, separator, limit) {
    const pieces = separator === '' ? [...text] : text.split(separator);
    if (limit < 0n || limit >= BigInt(pieces.length))
        return pieces;
    if (limit === 0n)
        return [];
    const last = Number(limit) - 1;
    return [...pieces.slice(0, last), pieces.slice(last).join(separator)];
}
function join(list, separator = '') {
    if (!list.every((item) => typeof item === 'string'))
        throw new Error('join() needs a list of strings');
    return list.join(separator);
}
const escapes = {
    '\x07': '\\a',
    '\b': '\\b',
    '\f': '\\f',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\v': '\\v',
    '\\': '\\\\',
    '"': '\\"',
};
function quote(text) {
    return `"${text.toWellFormed().replace(/[\x07\b\f\n\r\t\v\\"]/g, (char) => escapes[char])}"`;
}
function decodeBase64(text) {
    const lines = text.replace(/[\r\n]/g, '');
    const [, digits = '', padding = ''] = /^([A-Za-z0-9+/]*)(=*)/.exec(lines) ?? [];
    const whole = digits.length + padding.length === lines.length && digits.length % 4 !== 1;
    if (!whole || (padding !== '' && (padding.length > 2 || lines.length % 4 !== 0)))
        throw new Error(`illegal base64 data at input byte ${Math.min(digits.length, lines.length - 1)}`);
    return new Uint8Array(Buffer.from(digits, 'base64'));
}
function utf8(bytes) {
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        throw new Error('invalid UTF-8 in bytes, cannot convert to string');
    return Buffer.from(bytes).toString('utf8');
}

;// CONCATENATED MODULE: ./src/cel/cel-functions.ts






const kept = [
    ...['has', 'all', 'exists', 'exists_one', 'map', 'filter'],
    ...['size', 'bytes', 'dyn', 'type'],
    ...['of', 'none', 'hasValue', 'value', 'or', 'orValue'],
    ...['optMap', 'optFlatMap'],
];
const conversions = [
    ['string(string): string', (text) => text],
    ['string(bool): string', String],
    ['string(int): string', String],
    ['string(uint): string', String],
    ['string(double): string', general],
    ['string(bytes): string', utf8],
    ['string(google.protobuf.Timestamp): string', timestampText],
    ['string(google.protobuf.Duration): string', durationText],
    ['int(int): int', (number) => number],
    ['int(uint): int', (number) => int64(number.value)],
    ['int(double): int', (number) => int64(whole(number))],
    ['int(string): int', (text) => int64(digits(text, /^[+-]?\d+$/, 'int'))],
    ['int(google.protobuf.Timestamp): int', (time) => BigInt(Math.floor(time.getTime() / 1000))],
    ['uint(uint): uint', (number) => number],
    ['uint(int): uint', (number) => new evaluator/* UnsignedInt */.bE(number)],
    ['uint(double): uint', (number) => new evaluator/* UnsignedInt */.bE(whole(number))],
    ['uint(string): uint', (text) => new evaluator/* UnsignedInt */.bE(digits(text, /^\d+$/, 'uint'))],
    ['double(double): double', (number) => number],
    ['double(int): double', Number],
    ['double(uint): double', Number],
    ['double(string): double', cel_functions_double],
    ['bool(bool): bool', (value) => value],
    ['bool(string): bool', bool],
];
const collections = [
    ['sets.contains(list<A>, list<B>): bool', (_, list, sub) => contains(list, sub)],
    [
        'sets.intersects(list<A>, list<B>): bool',
        (_, a, b) => b.some((x) => contains(a, [x])),
    ],
    [
        'sets.equivalent(list<A>, list<B>): bool',
        (_, a, b) => contains(a, b) && contains(b, a),
    ],
    ['list<A>.first(): optional<A>', (list) => lib/* Optional */.Xx.of(list.at(0))],
    ['list<A>.last(): optional<A>', (list) => lib/* Optional */.Xx.of(list.at(-1))],
    ['OptionalNamespace.ofNonZeroValue(A): optional<A>', (_, value) => nonZero(value)],
    ['OptionalNamespace.unwrap(list<optional<A>>): list<A>', (_, list) => present(list)],
    ['list<optional<A>>.unwrapOpt(): list<A>', (list) => present(list)],
];
const ours = [...conversions, ...stringFunctions, ...timeFunctions, ...collections];
const nameOf = (signature) => /(\w+)\(/.exec(signature)?.[1];
const ourNames = new Set(ours.map(([signature]) => nameOf(signature)));
const namespaces = ['base64', 'sets', 'strings'];
function realName(name) {
    if (ourNames.has(name))
        return `go_${name}`;
    return kept.includes(name) ? name : undefined;
}
const plainNames = (message) => message.replace(/\bgo_(?=\w+\()/g, '');
function registerFunctions(environment) {
    for (const name of namespaces) {
        const Namespace = class {
        };
        environment.registerType(name, Namespace).registerConstant(name, name, new Namespace());
    }
    for (const [signature, handler] of ours)
        environment.registerFunction(signature.replace(/(\w+)\(/, 'go_$1('), handler, {
            async: false,
        });
    for (const [signature, handler] of optionalMacros)
        environment.registerFunction(signature, handler);
}
function int64(number) {
    if (BigInt.asIntN(64, number) !== number)
        throw new Error('integer overflow');
    return number;
}
function whole(number) {
    if (!Number.isFinite(number))
        throw new Error('integer overflow');
    return BigInt(Math.trunc(number));
}
function digits(text, form, type) {
    if (!form.test(text))
        throw new Error(`type conversion error from 'string' to '${type}'`);
    return BigInt(text.replace(/^\+/, ''));
}
function cel_functions_double(text) {
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text)))
        return Number(text);
    const [, sign, word] = /^([+-]?)(inf|infinity|nan)$/i.exec(text) ?? [];
    if (!word)
        throw new Error("type conversion error from 'string' to 'double'");
    return word.toLowerCase() === 'nan' ? Number.NaN : sign === '-' ? -Infinity : Infinity;
}
function bool(text) {
    if (/^(?:1|t|T|true|TRUE|True)$/.test(text))
        return true;
    if (/^(?:0|f|F|false|FALSE|False)$/.test(text))
        return false;
    throw new Error("type conversion error from 'string' to 'bool'");
}
function contains(list, sub) {
    return sub.every((wanted) => list.some((item) => equal(item, wanted)));
}
function equal(a, b) {
    if (a instanceof evaluator/* UnsignedInt */.bE)
        return equal(a.value, b);
    if (b instanceof evaluator/* UnsignedInt */.bE)
        return equal(a, b.value);
    if (typeof a === 'bigint' || typeof a === 'number')
        return /^(?:bigint|number)$/.test(typeof b) && a == b;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
        return a === b;
    if (a.constructor !== b.constructor)
        return false;
    if (a instanceof Date)
        return a.getTime() === b.getTime();
    const [ours, theirs] = [Object.entries(a), Object.entries(b)];
    return ours.length === theirs.length && ours.every(([key, item]) => equal(item, b[key]));
}
const present = (list) => list.filter((item) => item.hasValue()).map((item) => item.value());
function nonZero(value) {
    return isZero(value) ? lib/* Optional */.Xx.none() : lib/* Optional */.Xx.of(value);
}
function isZero(value) {
    if (value instanceof evaluator/* UnsignedInt */.bE)
        return value.value === 0n;
    const hasItems = Array.isArray(value) || value instanceof Uint8Array || value?.constructor === Object;
    return hasItems ? Object.keys(value).length === 0 : !value;
}

;// CONCATENATED MODULE: ./src/cel/cel-syntax.ts




const maxDepth = 250;
const maxInt = 2n ** 63n - 1n;
function parse(environment, text) {
    const program = environment.parse(text);
    verify(program.ast, 0);
    const nodes = [...walk(program.ast)];
    const constants = nodes.flatMap((node) => constantChecks(environment, node));
    for (const node of nodes)
        if (node.op === 'call' || node.op === 'rcall')
            rename(environment, node);
    return { program, constants };
}
function children(node) {
    if (node.op === 'value' || node.op === 'id')
        return [];
    return [node.args].flat(2).filter((part) => typeof part === 'object' && part !== null);
}
function* walk(node) {
    yield node;
    for (const child of children(node))
        yield* walk(child);
}
function verify(node, depth) {
    if (depth >= maxDepth)
        throw new lib/* ParseError */.mB('max recursion depth exceeded');
    if (node.op === 'value' && typeof node.args === 'bigint' && node.args > maxInt)
        throw new lib/* ParseError */.mB('invalid int literal', node);
    if (node.op === 'id' && (namespaces.includes(node.args) || node.args === 'cel'))
        throw undeclared(node.args, node);
    if ((node.op === 'call' || node.op === 'rcall') && !realName(node.args[0]))
        throw undeclared(node.args[0], node);
    for (const child of children(node)) {
        const isNamespace = node.op === 'rcall' && child.op === 'id' && child === node.args[1] && namespaces.includes(child.args);
        if (!isNamespace && !isLeast(node, child))
            verify(child, nested(node, child) ? depth + 1 : depth);
    }
}
const undeclared = (name, node) => new lib/* ParseError */.mB(`undeclared reference to '${name}' (in container '')`, node);
const isLeast = (node, child) => node.op === '-_' && child.op === 'value' && child.args === maxInt + 1n;
const nested = (node, child) => node.op !== child.op || (node.op !== '&&' && node.op !== '||');
function rename(environment, node) {
    const name = node.args[0];
    node.args[0] = realName(name);
    if (name === 'has')
        presence(environment, node);
    if (name !== 'format' || node.op !== 'rcall')
        return;
    for (const part of node.args[2].flatMap((arg) => [...walk(arg)])) {
        if (part.op === 'list')
            part.args.splice(0, Infinity, ...part.args.map((item) => dyn(environment, item).ast));
        if (part.op === 'map')
            for (const entry of part.args)
                entry[1] = dyn(environment, entry[1]).ast;
    }
}
function presence(environment, node) {
    const operand = node.op === 'call' ? node.args[1][0] : undefined;
    if (operand?.op !== '.')
        return;
    const { ast } = environment.parse(`dyn(0).?${operand.args[1]}.hasValue()`);
    const select = ast.op === 'rcall' ? ast.args[1] : undefined;
    if (select?.op === '.?')
        select.args[0] = operand.args[0];
    const macro = node;
    macro.setMeta('alternate', ast);
}
function dyn(environment, node) {
    const program = environment.parse('dyn(0)');
    if (program.ast.op === 'call')
        program.ast.args[1][0] = node;
    return program;
}
const isConversion = (node) => node.op === 'call' && /^(?:bool|bytes|double|duration|int|string|timestamp|uint)$/.test(node.args[0]);
function isConstant(node) {
    if (node.op === 'value')
        return true;
    return (isConversion(node) || /^(?:-_|list|map)$/.test(node.op)) && children(node).every(isConstant);
}
function constantChecks(environment, node) {
    const tryOut = () => dyn(environment, node)();
    if (isConversion(node) && isConstant(node))
        return [tryOut];
    if (node.op !== 'call' && node.op !== 'rcall')
        return [];
    const [name, list] = [node.args[0], node.op === 'call' ? node.args[1] : node.args[2]];
    const last = list.at(-1);
    if (name === 'matches' && last?.op === 'value')
        return [() => (0,regexp.compile)(String(last.args))];
    if (name !== 'format' || node.op !== 'rcall' || last?.op !== 'list')
        return [];
    const target = node.args[1];
    if (target.op !== 'value' || typeof target.args !== 'string')
        return [];
    const problem = formatProblem(target.args, last.args.length);
    if (problem)
        throw new lib/* ParseError */.mB(problem, node);
    return isConstant(last) ? [tryOut] : [];
}

;// CONCATENATED MODULE: ./src/cel/cel.ts



const environment = new lib/* Environment */.OH({ enableOptionalTypes: true })
    .registerVariable('event', 'map<string, dyn>')
    .registerVariable('alert', 'map<string, dyn>')
    .registerVariable('provider', 'map<string, dyn>');
registerFunctions(environment);
function compileCel(expression) {
    try {
        const { program, constants } = parse(environment, expression);
        const { valid, type = 'dyn', error } = program.check();
        if (!valid)
            throw error;
        if (type !== 'string')
            throw new Error(outputMismatch(expression, goType(type)));
        for (const check of constants)
            check();
        return {
            evaluate(variables) {
                try {
                    return program({ ...variables });
                }
                catch (error) {
                    const text = `failed to evaluate the CEL expression '${expression}': ${reason(error)}`;
                    throw new Error(text, { cause: error });
                }
            },
        };
    }
    catch (error) {
        throw new Error(`failed to compile expression: ${place(error, expression)}${reason(error)}${advice(error)}`, {
            cause: error,
        });
    }
}
const convertible = /^(?:dyn|bool|bytes|double|int|uint|google\.protobuf\.(?:Duration|Timestamp))$/;
function outputMismatch(expression, type) {
    const mismatch = `CEL expression output type mismatch: expected string, got ${type}`;
    if (type.startsWith('optional_type'))
        return `${mismatch}; end it with .orValue('') and write string(...) around it`;
    if (!convertible.test(type))
        return mismatch;
    const why = type === 'dyn' ? ' (fields of event, alert and provider have no type of their own)' : '';
    return `${mismatch}${why}; write string(${expression.trim()})`;
}
function goType(type) {
    const name = type.replace(/^(?:list|map)$/, (kind) => (kind === 'list' ? 'list<dyn>' : 'map<dyn, dyn>'));
    return name
        .replace(/\b[A-Z]\b/g, 'dyn')
        .replaceAll('optional<', 'optional_type<')
        .replaceAll('<', '(')
        .replaceAll('>', ')');
}
const isCelError = (error) => error instanceof lib/* EvaluationError */.ZN || error instanceof lib/* ParseError */.mB || error instanceof lib/* TypeError */.hg;
function place(error, expression) {
    if (!isCelError(error) || !error.range || error.node?.input !== expression)
        return '';
    const lines = expression.slice(0, error.range.start).split('\n');
    return `<input>:${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}: `;
}
function reason(error) {
    if (!isCelError(error))
        return error instanceof Error ? error.message : String(error);
    if (error.code === 'optional_value_missing')
        return 'optional.none() dereference';
    return plainNames(error.summary)
        .replace(/^Unknown variable: (.*)/, "undeclared reference to '$1' (in container '')")
        .replace(/^No such key: index out of bounds, index (-?\d+).*/, 'index out of bounds: $1')
        .replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());
}
function advice(error) {
    const isMixed = isCelError(error) && error.code.startsWith('heterogeneous') && error.summary.includes("'dyn'");
    return isMixed ? '; write string(...) around what comes from event, alert or provider' : '';
}


/***/ }),

/***/ 676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ decimal)
/* harmony export */ });
function decimal(value) {
    if (Object.is(value, -0))
        return '-0';
    const [, sign = '', first = '', rest = '', exponent = '0'] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential()) ?? [];
    const digits = first + rest;
    const point = Number(exponent) + 1;
    if (point <= 0)
        return `${sign}0.${'0'.repeat(-point)}${digits}`.replace(/\.0*$/, '');
    if (point >= digits.length)
        return sign + digits.padEnd(point, '0');
    return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}


/***/ }),

/***/ 3303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compile: () => (/* binding */ compile)
});

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./src/go/unicode-classes.ts
const categories = `
C Cc Cf Cn Co Cs L LC Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs`;
const aliases = `
Cased_Letter=LC Close_Punctuation=Pe Combining_Mark=M Connector_Punctuation=Pc Control=Cc Currency_Symbol=Sc
Dash_Punctuation=Pd Decimal_Number=Nd Enclosing_Mark=Me Final_Punctuation=Pf Format=Cf Initial_Punctuation=Pi
Letter=L Letter_Number=Nl Line_Separator=Zl Lowercase_Letter=Ll Mark=M Math_Symbol=Sm Modifier_Letter=Lm
Modifier_Symbol=Sk Nonspacing_Mark=Mn Number=N Open_Punctuation=Ps Other=C Other_Letter=Lo Other_Number=No
Other_Punctuation=Po Other_Symbol=So Paragraph_Separator=Zp Private_Use=Co Punctuation=P Separator=Z
Space_Separator=Zs Spacing_Mark=Mc Surrogate=Cs Symbol=S Titlecase_Letter=Lt Unassigned=Cn Uppercase_Letter=Lu
cntrl=Cc digit=Nd punct=P`;
const scripts = `
Adlam Ahom Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali Bhaiksuki
Bopomofo Brahmi Braille Buginese Buhid Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham Cherokee
Chorasmian Common Coptic Cuneiform Cypriot Cypro_Minoan Cyrillic Deseret Devanagari Dives_Akuru Dogra Duployan
Egyptian_Hieroglyphs Elbasan Elymaic Ethiopic Georgian Glagolitic Gothic Grantha Greek Gujarati Gunjala_Gondi
Gurmukhi Han Hangul Hanifi_Rohingya Hanunoo Hatran Hebrew Hiragana Imperial_Aramaic Inherited
Inscriptional_Pahlavi Inscriptional_Parthian Javanese Kaithi Kannada Katakana Kawi Kayah_Li Kharoshthi
Khitan_Small_Script Khmer Khojki Khudawadi Lao Latin Lepcha Limbu Linear_A Linear_B Lisu Lycian Lydian
Mahajani Makasar Malayalam Mandaic Manichaean Marchen Masaram_Gondi Medefaidrin Meetei_Mayek Mende_Kikakui
Meroitic_Cursive Meroitic_Hieroglyphs Miao Modi Mongolian Mro Multani Myanmar Nabataean Nag_Mundari
Nandinagari New_Tai_Lue Newa Nko Nushu Nyiakeng_Puachue_Hmong Ogham Ol_Chiki Old_Hungarian Old_Italic
Old_North_Arabian Old_Permic Old_Persian Old_Sogdian Old_South_Arabian Old_Turkic Old_Uyghur Oriya Osage
Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa Phoenician Psalter_Pahlavi Rejang Runic Samaritan
Saurashtra Sharada Shavian Siddham Sinhala Sogdian Sora_Sompeng Soyombo Sundanese Syloti_Nagri Syriac Tagalog
Tagbanwa Tai_Le Tai_Tham Tai_Viet Takri Tamil Tangsa Tangut Telugu Thaana Thai Tibetan Tifinagh Tirhuta Toto
Ugaritic Vai Vithkuqi Wancho Warang_Citi Yezidi Yi Zanabazar_Square`;
const normal = (name) => name.toLowerCase().replace(/[_\- ]/g, '');
let known;
function withGoClasses(pattern) {
    if (!/\\p/i.test(pattern))
        return pattern;
    known ??= new Map(`${categories} ${scripts} ${aliases} ASCII=Ascii Any Assigned`
        .trim()
        .split(/\s+/)
        .map((entry) => {
        const [name = '', spelling = name] = entry.split('=');
        return [normal(name), spelling];
    }));
    const names = known;
    return pattern.replace(/\\Q.*?(?:\\E|$)|\\([pP])(?:\{(\^?)([^}]*)\}|(.?))|\\./gsu, (written, kind, not, name, letter) => {
        if (kind === undefined || letter === '{')
            return written;
        const spelling = names.get(normal(name ?? letter));
        if (spelling === undefined || (name ?? letter) === '')
            throw new Error(`error parsing regexp: invalid character class range: \`${written}\``);
        return `\\${kind}{${not ?? ''}${spelling}}`;
    });
}

;// CONCATENATED MODULE: ./src/go/regexp.ts


function compile(pattern) {
    const re = build/* RE2JS */.L3.compile(withGoClasses(pattern));
    return (text) => re.test(text);
}


/***/ })

};
;