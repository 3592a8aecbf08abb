"use strict";
exports.id = 4985;
exports.ids = [4985,5313];
exports.modules = {

/***/ 4985:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compileCel: () => (/* binding */ compileCel)
});

;// CONCATENATED MODULE: ./src/cel/cel-ast.ts
function children(node) {
    switch (node.kind) {
        case 'literal':
        case 'name':
            return [];
        case 'select':
            return [node.target];
        case 'call':
            return node.target ? [node.target, ...node.args] : node.args;
        case 'list':
            return node.items.map(({ value }) => value);
        case 'map':
            return node.entries.flatMap(({ key, value }) => [key, value]);
        case 'macro':
            return node.filter ? [node.range, node.filter, node.body] : [node.range, node.body];
    }
}
function qualifiedName(node) {
    if (node.kind === 'name')
        return node.name;
    const target = node.kind === 'select' && !node.test ? qualifiedName(node.target) : undefined;
    return node.kind === 'select' && target !== undefined ? `${target}.${node.field}` : undefined;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./src/go/json.ts
var json = __webpack_require__(7106);
// EXTERNAL MODULE: ./src/go/strings.ts
var strings = __webpack_require__(9664);
// EXTERNAL MODULE: ./src/go/duration.ts
var duration = __webpack_require__(1212);
;// CONCATENATED MODULE: ./src/cel/cel-values.ts
class Uint {
    value;
    constructor(value) {
        if (value < 0n || value > 2n ** 64n - 1n)
            throw new CelError('unsigned integer overflow');
        this.value = value;
    }
}
class CelDuration {
    nanos;
    constructor(nanos) {
        this.nanos = int64(nanos);
    }
}
class CelTimestamp {
    nanos;
    offset;
    constructor(nanos, offset = 'Z') {
        if (nanos < -62135596800000000000n || nanos > 253402300799999999999n)
            throw new CelError('timestamp overflow');
        this.nanos = nanos;
        this.offset = offset;
    }
}
class Optional {
    value;
    constructor(value) {
        this.value = value;
    }
}
class TypeValue {
    name;
    constructor(name) {
        this.name = name;
    }
}
class CelMap {
    #entries = new Map();
    constructor(entries) {
        for (const [key, value] of entries)
            this.#entries.set(plainKey(key), [key, value]);
    }
    get size() {
        return this.#entries.size;
    }
    has(key) {
        return this.#entries.has(plainKey(key));
    }
    get(key) {
        return this.#entries.get(plainKey(key))?.[1];
    }
    entries() {
        return [...this.#entries.values()];
    }
    keys() {
        return this.entries().map(([key]) => key);
    }
}
function plainKey(key) {
    if (key instanceof Uint)
        return key.value;
    return typeof key === 'number' && Number.isInteger(key) ? BigInt(key) : key;
}
function int64(number) {
    if (BigInt.asIntN(64, number) !== number)
        throw new CelError('integer overflow');
    return number;
}
function fromJson(value) {
    if (Array.isArray(value))
        return value.map(fromJson);
    if (typeof value === 'number' && Number.isSafeInteger(value))
        return BigInt(value);
    if (typeof value !== 'object' || value === null)
        return value;
    return new CelMap(Object.entries(value).map(([key, item]) => [key, fromJson(item)]));
}
function typeName(value) {
    if (value === null)
        return 'null_type';
    if (Array.isArray(value))
        return 'list';
    if (value instanceof Uint)
        return 'uint';
    if (value instanceof Uint8Array)
        return 'bytes';
    if (value instanceof CelMap)
        return 'map';
    if (value instanceof CelDuration)
        return 'google.protobuf.Duration';
    if (value instanceof CelTimestamp)
        return 'google.protobuf.Timestamp';
    if (value instanceof Optional)
        return 'optional_type';
    if (value instanceof TypeValue)
        return 'type';
    return { string: 'string', boolean: 'bool', bigint: 'int', number: 'double' }[typeof value];
}
function equal(a, b) {
    const [left, right] = [numeric(a), numeric(b)];
    if (left !== undefined && right !== undefined)
        return left == right;
    if (typeName(a) !== typeName(b))
        return false;
    if (Array.isArray(a) && Array.isArray(b))
        return a.length === b.length && a.every((item, i) => equal(item, b[i]));
    if (a instanceof CelMap && b instanceof CelMap)
        return a.size === b.size && a.entries().every(([key, value]) => b.has(key) && equal(value, b.get(key)));
    if (a instanceof Uint8Array && b instanceof Uint8Array)
        return Buffer.compare(a, b) === 0;
    if (a instanceof CelDuration || a instanceof CelTimestamp)
        return a.nanos === b.nanos;
    if (a instanceof TypeValue)
        return a.name === b.name;
    if (!(a instanceof Optional && b instanceof Optional))
        return a === b;
    return a.value === undefined || b.value === undefined ? a.value === b.value : equal(a.value, b.value);
}
function numeric(value) {
    if (value instanceof Uint)
        return value.value;
    return typeof value === 'bigint' || typeof value === 'number' ? value : undefined;
}
class CelError extends Error {
    at;
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}

;// CONCATENATED MODULE: ./src/cel/cel-time.ts



const rfc3339 = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:[.,](\d+))?(Z|[+-]\d\d:\d\d)$/;
const fields = {
    getFullYear: (time) => time.getUTCFullYear(),
    getMonth: (time) => time.getUTCMonth(),
    getDate: (time) => time.getUTCDate(),
    getDayOfMonth: (time) => time.getUTCDate() - 1,
    getDayOfWeek: (time) => time.getUTCDay(),
    getDayOfYear: (time) => Math.floor((time.getTime() - new Date(time).setUTCMonth(0, 1)) / 86_400_000),
    getHours: (time) => time.getUTCHours(),
    getMinutes: (time) => time.getUTCMinutes(),
    getSeconds: (time) => time.getUTCSeconds(),
    getMilliseconds: (time) => time.getUTCMilliseconds(),
};
const timeFunctions = [
    ...Object.entries(fields).flatMap(([name, field]) => [
        [`timestamp.${name}(): int`, (time) => BigInt(field(local(time, '')))],
        [`timestamp.${name}(string): int`, (time, zone) => BigInt(field(local(time, zone)))],
    ]),
    ['duration.getHours(): int', ({ nanos }) => nanos / 3600000000000n],
    ['duration.getMinutes(): int', ({ nanos }) => nanos / 60000000000n],
    ['duration.getSeconds(): int', ({ nanos }) => nanos / 1000000000n],
    ['duration.getMilliseconds(): int', ({ nanos }) => nanos / 1000000n],
];
function timestamp(text) {
    const [, seconds, fraction = '', offset = ''] = rfc3339.exec(text) ?? [];
    const date = new Date(`${seconds}Z`);
    if (!seconds || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(seconds))
        throw new CelError("type conversion error from 'string' to 'google.protobuf.Timestamp'");
    const time = BigInt(date.getTime()) - BigInt(offsetMinutes(offset) * 60_000);
    return new CelTimestamp(time * 1000000n + BigInt(fraction.slice(0, 9).padEnd(9, '0')), offset);
}
function timestampText({ nanos, offset }) {
    const minutes = offsetMinutes(offset);
    const clock = new Date(milliseconds(nanos) + minutes * 60_000).toISOString();
    const fraction = `${((nanos % 1000000000n) + 1000000000n) % 1000000000n}`.padStart(9, '0').replace(/0+$/, '');
    return `${clock.slice(0, 19)}${fraction && `.${fraction}`}${minutes === 0 ? 'Z' : offset}`;
}
function milliseconds(nanos) {
    return Number((nanos - (((nanos % 1000000n) + 1000000n) % 1000000n)) / 1000000n);
}
function offsetMinutes(offset) {
    const [, sign, hours, minutes] = /^([+-]?)(\d{1,2}):(\d{1,2})$/.exec(offset) ?? [];
    return offset === 'Z' ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
function local({ nanos }, zone) {
    const time = milliseconds(nanos);
    if (zone === '' || zone === 'UTC')
        return new Date(time);
    const minutes = zone.includes(':') ? offsetMinutes(zone) : Number.NaN;
    if (!Number.isNaN(minutes))
        return new Date(time + minutes * 60_000);
    return new Date(time + zoneSeconds(zone, time) * 1000);
}
function zoneSeconds(zone, time) {
    try {
        const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
        const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
        const [, sign, hours = 0, minutes = 0, seconds = 0] = /([+-])(\d+):(\d+)(?::(\d+))?/.exec(name) ?? [];
        return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
    }
    catch {
        throw new CelError(`unknown time zone ${zone}`);
    }
}
function cel_time_duration(text) {
    try {
        return new CelDuration((0,duration/* parseNanoseconds */.N)(text));
    }
    catch {
        throw new CelError("type conversion error from 'string' to 'google.protobuf.Duration'");
    }
}
function durationText({ nanos }) {
    return `${(0,strings/* decimal */._)(Number(nanos / 1000000000n) + Number(nanos % 1000000000n) / 1e9)}s`;
}

;// CONCATENATED MODULE: ./src/cel/cel-format.ts




const clause = /%(?:%|(\.\d+)?(.?))/gsu;
const numbers = ['int', 'uint', 'double'];
const formattable = {
    s: [...numbers, 'string', 'bool', 'bytes', 'map', 'list', 'type', 'null_type', 'duration', 'timestamp'],
    ...{ d: numbers, f: numbers, e: numbers },
    ...{ b: ['int', 'uint', 'bool'], o: ['int', 'uint'] },
    ...{ x: ['int', 'uint', 'string', 'bytes'], X: ['int', 'uint', 'string', 'bytes'] },
};
function formatProblem(text, types) {
    const clauses = [...text.matchAll(clause)].filter(([whole]) => whole !== '%%');
    const unknown = clauses.find(([, , verb]) => !formattable[verb ?? '']);
    if (unknown)
        return `could not parse formatting clause: unrecognized formatting clause "${unknown[2]}"`;
    if (clauses.length > types.length)
        return `index ${types.length} out of range`;
    if (clauses.length < types.length)
        return `too many arguments supplied to string.format (expected ${clauses.length}, got ${types.length})`;
    const wrong = clauses.findIndex(([, , verb], i) => types[i] !== 'dyn' && !formattable[verb ?? '']?.includes(types[i] ?? ''));
    return wrong < 0
        ? undefined
        : `error during formatting: ${clauses[wrong]?.[0]} cannot write a value of type ${types[wrong]}`;
}
function format(text, list) {
    let next = 0;
    return text.replace(clause, (whole, precision, verb) => {
        if (whole === '%%')
            return '%';
        if (next >= list.length)
            throw new CelError(`index ${next} out of range`);
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
            return isNumber(value)
                ? fixed(Number(numeric(value)), precision)
                : wrong('fixed-point', 'ints, uints, and doubles', value);
        case 'e':
            return isNumber(value)
                ? scientific(Number(numeric(value)), precision)
                : wrong('scientific', 'ints, uints, and doubles', value);
        case 'b':
            if (typeof value === 'boolean')
                return value ? '1' : '0';
            return integer(value)?.toString(2) ?? wrong('binary', 'ints, uints, and bools', value);
        case 'o':
            return integer(value)?.toString(8) ?? wrong('octal', 'ints and uints', value);
        case 'x':
        case 'X':
            return verb === 'x' ? hex(value) : hex(value).toUpperCase();
        default:
            throw new CelError(`could not parse formatting clause: unrecognized formatting clause "${verb}"`);
    }
}
function isNumber(value) {
    return numeric(value) !== undefined;
}
function integer(value) {
    const number = numeric(value);
    return typeof number === 'bigint' ? number : undefined;
}
function wrong(name, types, value) {
    const found = typeName(value);
    throw new CelError(`error during formatting: ${name} clause can only be used on ${types}, was given ${found}`);
}
function hex(value) {
    const number = integer(value);
    if (number !== undefined)
        return number.toString(16);
    if (typeof value === 'string' || value instanceof Uint8Array)
        return Buffer.from(value).toString('hex');
    return wrong('hex', 'ints, uints, bytes, and strings', value);
}
function cel_format_text(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? (0,strings/* decimal */._)(value) : String(value);
    if (value instanceof CelDuration)
        return durationText(value);
    if (value instanceof CelTimestamp)
        return timestampText(new CelTimestamp(value.nanos));
    if (value instanceof Uint8Array)
        return Buffer.from(value).toString();
    if (value instanceof Uint)
        return String(value.value);
    if (value instanceof TypeValue)
        return value.name;
    if (value instanceof Optional)
        return wrong('string', 'plain values', value);
    if (Array.isArray(value))
        return `[${value.map(cel_format_text).join(', ')}]`;
    if (!(value instanceof CelMap))
        return String(value);
    const entries = value.entries().map(([key, item]) => [cel_format_text(key), cel_format_text(item)]);
    return `{${entries
        .sort(([a], [b]) => (0,json/* compareUtf8 */.zq)(a, b))
        .map(([key, item]) => `${key}: ${item}`)
        .join(', ')}}`;
}
function general(value) {
    if (!Number.isFinite(value))
        return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
    const exponential = value.toExponential();
    const exponent = Number(exponential.slice(exponential.indexOf('e') + 1));
    return exponent < -4 || exponent >= 6 ? goExponent(exponential) : (0,strings/* decimal */._)(value);
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

;// CONCATENATED MODULE: ./src/cel/cel-functions.ts




const identity = (value) => value;
const cel_functions_length = (value) => BigInt([...value].length);
const count = ({ length }) => BigInt(length);
const entries = (map) => BigInt(map.size);
const conversions = [
    ['size(bytes): int', count],
    ['size(list<A>): int', count],
    ['size(map<A, B>): int', entries],
    ['size(string): int', cel_functions_length],
    ['bytes.size(): int', count],
    ['list<A>.size(): int', count],
    ['map<A, B>.size(): int', entries],
    ['string.size(): int', cel_functions_length],
    ['type(A): type<A>', (value) => new TypeValue(typeName(value))],
    ['dyn(A): dyn', identity],
    ['bool(bool): bool', identity],
    ['bool(string): bool', bool],
    ['bytes(bytes): bytes', identity],
    ['bytes(string): bytes', (text) => new Uint8Array(Buffer.from(text))],
    ['double(double): double', identity],
    ['double(int): double', Number],
    ['double(string): double', cel_functions_double],
    ['double(uint): double', ({ value }) => Number(value)],
    ['duration(duration): duration', identity],
    ['duration(int): duration', rejectDuration],
    ['duration(string): duration', cel_time_duration],
    ['int(int): int', identity],
    ['int(double): int', (number) => int64(truncate(number))],
    ['int(duration): int', ({ nanos }) => nanos],
    ['int(string): int', (text) => int64(digits(text, /^[+-]?\d+$/, 'int'))],
    ['int(timestamp): int', ({ nanos }) => floorSeconds(nanos)],
    ['int(uint): int', ({ value }) => int64(value)],
    ['string(string): string', identity],
    ['string(bool): string', String],
    ['string(bytes): string', utf8],
    ['string(double): string', general],
    ['string(duration): string', durationText],
    ['string(int): string', String],
    ['string(timestamp): string', timestampText],
    ['string(uint): string', ({ value }) => String(value)],
    ['timestamp(timestamp): timestamp', identity],
    ['timestamp(int): timestamp', (seconds) => new CelTimestamp(seconds * 1000000000n)],
    ['timestamp(string): timestamp', timestamp],
    ['uint(uint): uint', identity],
    ['uint(double): uint', (number) => new Uint(truncate(number))],
    ['uint(int): uint', (number) => new Uint(number)],
    ['uint(string): uint', (text) => new Uint(digits(text, /^\d+$/, 'uint'))],
];
function rejectDuration() {
    throw new CelError("type conversion error from 'int' to 'google.protobuf.Duration'");
}
function floorSeconds(nanos) {
    return (nanos - (((nanos % 1000000000n) + 1000000000n) % 1000000000n)) / 1000000000n;
}
function truncate(number) {
    if (!Number.isFinite(number))
        throw new CelError('integer overflow');
    return BigInt(Math.trunc(number));
}
function digits(text, format, type) {
    if (!format.test(text))
        throw new CelError(`type conversion error from 'string' to '${type}'`);
    return BigInt(text.replace(/^\+/, ''));
}
function cel_functions_double(text) {
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text)))
        return Number(text);
    const [, sign, word] = /^([+-]?)(inf|infinity|nan)$/i.exec(text) ?? [];
    if (!word)
        throw new CelError("type conversion error from 'string' to 'double'");
    return word.toLowerCase() === 'nan' ? Number.NaN : sign === '-' ? -Infinity : Infinity;
}
function bool(text) {
    if (/^(?:1|t|T|true|TRUE|True)$/.test(text))
        return true;
    if (/^(?:0|f|F|false|FALSE|False)$/.test(text))
        return false;
    throw new CelError("type conversion error from 'string' to 'bool'");
}
function utf8(bytes) {
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        throw new CelError('invalid UTF-8 in bytes, cannot convert to string');
    return Buffer.from(bytes).toString('utf8');
}

;// CONCATENATED MODULE: ./src/cel/cel-operators.ts

const uint = (compute) => (a, b) => new Uint(compute(a.value, b.value));
const cel_operators_int = (compute) => (a, b) => int64(compute(a, b));
const comparable = [
    ...['bool, bool', 'int, int', 'int, double', 'int, uint', 'uint, uint', 'uint, double', 'uint, int'],
    ...['double, double', 'double, int', 'double, uint', 'string, string', 'bytes, bytes'],
    ...['timestamp, timestamp', 'duration, duration'],
];
const comparison = (name, order) => comparable.map((types) => [`${name}(${types}): bool`, (a, b) => order(difference(a, b))]);
const operators = [
    ['?:(bool, A, A): A', lazy],
    ['&&(bool, bool): bool', lazy],
    ['||(bool, bool): bool', lazy],
    ['!(bool): bool', (value) => !value],
    ['==(A, A): bool', equal],
    ['!=(A, A): bool', (a, b) => !equal(a, b)],
    ['+(bytes, bytes): bytes', (a, b) => new Uint8Array(Buffer.concat([a, b]))],
    ['+(double, double): double', (a, b) => a + b],
    ['+(duration, duration): duration', (a, b) => new CelDuration(a.nanos + b.nanos)],
    [
        '+(duration, timestamp): timestamp',
        (a, b) => new CelTimestamp(a.nanos + b.nanos, b.offset),
    ],
    [
        '+(timestamp, duration): timestamp',
        (a, b) => new CelTimestamp(a.nanos + b.nanos, a.offset),
    ],
    ['+(int, int): int', cel_operators_int((a, b) => a + b)],
    ['+(list<A>, list<A>): list<A>', (a, b) => [...a, ...b]],
    ['+(string, string): string', (a, b) => a + b],
    ['+(uint, uint): uint', uint((a, b) => a + b)],
    ['-(double, double): double', (a, b) => a - b],
    ['-(duration, duration): duration', (a, b) => new CelDuration(a.nanos - b.nanos)],
    ['-(int, int): int', cel_operators_int((a, b) => a - b)],
    [
        '-(timestamp, duration): timestamp',
        (a, b) => new CelTimestamp(a.nanos - b.nanos, a.offset),
    ],
    ['-(timestamp, timestamp): duration', (a, b) => new CelDuration(a.nanos - b.nanos)],
    ['-(uint, uint): uint', uint((a, b) => a - b)],
    ['*(double, double): double', (a, b) => a * b],
    ['*(int, int): int', cel_operators_int((a, b) => a * b)],
    ['*(uint, uint): uint', uint((a, b) => a * b)],
    ['/(double, double): double', (a, b) => a / b],
    ['/(int, int): int', cel_operators_int((a, b) => a / notZero(b, 'division'))],
    ['/(uint, uint): uint', uint((a, b) => a / notZero(b, 'division'))],
    ['%(int, int): int', cel_operators_int((a, b) => a % notZero(b, 'modulus'))],
    ['%(uint, uint): uint', uint((a, b) => a % notZero(b, 'modulus'))],
    ['-_(double): double', (value) => -value],
    ['-_(int): int', (value) => int64(-value)],
    ...comparison('<', (order) => order < 0),
    ...comparison('<=', (order) => order <= 0),
    ...comparison('>', (order) => order > 0),
    ...comparison('>=', (order) => order >= 0),
    ['[](list<A>, int): A', lazy],
    ['[](map<A, B>, A): B', lazy],
    ['[](optional<list<A>>, int): optional<A>', lazy],
    ['[](optional<map<A, B>>, A): optional<B>', lazy],
    ['[?](list<A>, int): optional<A>', lazy],
    ['[?](optional<list<A>>, int): optional<A>', lazy],
    ['[?](map<A, B>, A): optional<B>', lazy],
    ['[?](optional<map<A, B>>, A): optional<B>', lazy],
    ['in(A, list<A>): bool', (item, items) => contains(items, [item])],
    ['in(A, map<A, B>): bool', (key, map) => map.has(key)],
    ['optional.of(A): optional<A>', (value) => new Optional(value)],
    ['optional.ofNonZeroValue(A): optional<A>', (value) => new Optional(isZero(value) ? undefined : value)],
    ['optional.none(): optional<A>', () => new Optional()],
    ['optional<A>.value(): A', dereference],
    ['optional<A>.hasValue(): bool', ({ value }) => value !== undefined],
    ['optional<A>.or(optional<A>): optional<A>', lazy],
    ['optional<A>.orValue(A): A', lazy],
    ['list<A>.first(): optional<A>', (items) => new Optional(items.at(0))],
    ['list<A>.last(): optional<A>', (items) => new Optional(items.at(-1))],
    ['optional.unwrap(list<optional<A>>): list<A>', present],
    ['list<optional<A>>.unwrapOpt(): list<A>', present],
    ['sets.contains(list<A>, list<A>): bool', contains],
    ['sets.equivalent(list<A>, list<A>): bool', (a, b) => contains(a, b) && contains(b, a)],
    ['sets.intersects(list<A>, list<A>): bool', (a, b) => b.some((item) => contains(a, [item]))],
];
function lazy() {
    throw new CelError('no such overload');
}
function notZero(divisor, name) {
    if (divisor === 0n)
        throw new CelError(`${name} by zero`);
    return divisor;
}
function difference(a, b) {
    if (a instanceof Uint8Array)
        return Buffer.compare(a, b);
    if (typeof a === 'string')
        return Buffer.compare(Buffer.from(a), Buffer.from(b));
    if (typeof a === 'boolean')
        return Number(a) - Number(b);
    const [left, right] = [numeric(a) ?? a.nanos, numeric(b) ?? b.nanos];
    if (left < right)
        return -1;
    if ([left, right].some(Number.isNaN))
        throw new CelError('NaN values cannot be ordered');
    return left > right ? 1 : 0;
}
function contains(items, required) {
    return required.every((one) => items.some((item) => equal(item, one)));
}
function dereference({ value }) {
    if (value === undefined)
        throw new CelError('optional.none() dereference');
    return value;
}
function present(items) {
    return items.map((item) => (item instanceof Optional ? item.value : lazy())).filter((value) => value !== undefined);
}
function isZero(value) {
    if (value instanceof CelDuration)
        return value.nanos === 0n;
    if (value instanceof CelTimestamp)
        return false;
    if (value instanceof CelMap)
        return value.size === 0;
    if (Array.isArray(value) || value instanceof Uint8Array)
        return value.length === 0;
    if (Number.isNaN(value))
        return false;
    return value instanceof Uint ? value.value === 0n : !value;
}

// EXTERNAL MODULE: ./src/go/regexp.ts
var regexp = __webpack_require__(5313);
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
    ['string.lastIndexOf(string): int', lastIndex],
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
    ['strings.quote(string): string', quote],
    ['base64.encode(bytes): string', (bytes) => Buffer.from(bytes).toString('base64')],
    ['base64.decode(string): bytes', decodeBase64],
];
const size = (text) => [...text].length;
function position(text, index) {
    if (index < 0n || index > BigInt(size(text)))
        throw new Error(`index out of range: ${index}`);
    return Number(index);
}
function occurrences(text, part) {
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
    return occurrences(text, part).find((index) => index >= from) ?? -1n;
}
function lastIndex(text, part) {
    return part === '' ? BigInt(size(text)) : (occurrences(text, part).at(-1) ?? -1n);
}
function lastIndexOf(text, part, from) {
    if (part === '')
        return from;
    if (from < 0n)
        throw new Error(`index out of range: ${from}`);
    if (from >= BigInt(size(text)))
        return -1n;
    return occurrences(text, part).findLast((index) => index <= from) ?? -1n;
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
    const isValid = digits.length + padding.length === lines.length && digits.length % 4 !== 1;
    if (!isValid || (padding !== '' && (padding.length > 2 || lines.length % 4 !== 0)))
        throw new Error(`illegal base64 data at input byte ${Math.min(digits.length, lines.length - 1)}`);
    return new Uint8Array(Buffer.from(digits, 'base64'));
}

;// CONCATENATED MODULE: ./src/cel/cel-types.ts




const single = (name) => ({ name, params: [] });
const dyn = single('dyn');
const cel_types_bool = single('bool');
const string = single('string');
const list = (item) => ({ name: 'list', params: [item] });
const map = (key, value) => ({ name: 'map', params: [key, value] });
const cel_types_optional = (value) => ({ name: 'optional_type', params: [value] });
const typeOf = (type) => ({ name: 'type', params: [type] });
function parseType(text) {
    const [, name = '', inner] = /^([\w.]+)(?:<(.*)>)?$/.exec(text.trim()) ?? [];
    if (/^[A-Z]$/.test(name))
        return { name, params: [], free: true };
    return { name: name === 'optional' ? 'optional_type' : name, params: inner === undefined ? [] : parseTypes(inner) };
}
function parseTypes(text) {
    return text.trim() === '' ? [] : text.split(/,(?![^<]*>)/).map(parseType);
}
function typeText({ name, params, free }) {
    if (free)
        return 'dyn';
    if (name === 'duration')
        return 'google.protobuf.Duration';
    if (name === 'timestamp')
        return 'google.protobuf.Timestamp';
    return params.length === 0 ? name : `${name}(${params.map(typeText).join(', ')})`;
}
function sameType(a, b) {
    return a.name === b.name && a.free === b.free && sameTypes(a.params, b.params);
}
const sameTypes = (a, b) => a.length === b.length && a.every((type, i) => sameType(type, b[i]));
function mostGeneral(a, b) {
    return isMoreGeneral(a, b) ? a : b;
}
function isMoreGeneral(a, b) {
    if (a.name === 'dyn' || a.free)
        return true;
    if (b.name === 'dyn' || b.free || a.name !== b.name)
        return false;
    return a.name === 'type' || a.params.every((param, i) => isMoreGeneral(param, b.params[i]));
}
const nullable = new Set(['duration', 'timestamp', 'optional_type', 'null_type']);
class FreeTypes {
    #bound = new Map();
    #count = 0;
    next() {
        return { name: `#${++this.#count}`, params: [], free: true };
    }
    resolve(type) {
        const bound = this.#bound.get(type.name);
        if (type.free)
            return bound ? this.resolve(bound) : type;
        return type.params.length === 0 ? type : { ...type, params: type.params.map((param) => this.resolve(param)) };
    }
    agree(left, right) {
        if (left.length !== right.length)
            return false;
        const before = new Map(this.#bound);
        if (left.every((type, i) => this.#agrees(type, right[i])))
            return true;
        this.#bound = before;
        return false;
    }
    #agrees(a, b) {
        if (b.free) {
            const result = this.#bind(a, b);
            if (result !== 'no')
                return result === 'yes';
        }
        if (a.free)
            return this.#bind(b, a) === 'yes';
        if (a.name === 'dyn' || b.name === 'dyn')
            return true;
        if (a.name === 'null_type')
            return nullable.has(b.name);
        if (b.name === 'null_type')
            return nullable.has(a.name);
        if (a.name === 'type' && b.name === 'type')
            return true;
        return a.name === b.name && this.agree(a.params, b.params);
    }
    #bind(type, free) {
        if (sameType(type, free))
            return 'yes';
        const bound = this.#bound.get(free.name);
        if (!bound) {
            if (this.#contains(type, free))
                return 'no';
            this.#bound.set(free.name, type);
            return 'yes';
        }
        if (sameType(type, bound))
            return 'yes';
        if (!this.#agrees(type, bound))
            return 'never';
        const general = mostGeneral(type, bound);
        if (!this.#contains(general, free))
            this.#bound.set(free.name, general);
        return 'yes';
    }
    #contains(type, free) {
        if (sameType(type, free))
            return true;
        const bound = type.free && this.#bound.get(type.name);
        return (bound ? this.#contains(bound, free) : false) || type.params.some((param) => this.#contains(param, free));
    }
}
const namespaces = ['base64', 'optional', 'sets', 'strings'];
const declarations = new Map();
for (const [signature, run] of [...operators, ...conversions, ...stringFunctions, ...timeFunctions])
    declare(signature, run);
function declare(signature, run) {
    const [, before, word = '', args = '', result = ''] = /^(?:(.+)\.)?(\w+|[^\w\s]\S*?)\((.*)\): (.+)$/.exec(signature) ?? [];
    const isNamespace = before !== undefined && namespaces.includes(before);
    const receiver = before === undefined || isNamespace ? [] : [parseType(before)];
    const name = isNamespace ? `${before}.${word}` : word;
    const params = [...receiver, ...parseTypes(args)];
    const found = declarations.get(name) ?? [];
    declarations.set(name, [...found, { isMember: receiver.length > 0, params, result: parseType(result), run }]);
}
const typeNames = new Map([
    ...['bool', 'bytes', 'double', 'int', 'null_type', 'string', 'uint'].map((name) => [name, 0]),
    ...['google.protobuf.Duration', 'google.protobuf.Timestamp'].map((name) => [name, 0]),
    ...[['list', 1], ['map', 2], ['optional_type', 1], ['type', 1]],
]);

;// CONCATENATED MODULE: ./src/cel/cel-checker.ts




const maxDepth = 250;
const variables = new Map(['event', 'alert', 'provider'].map((name) => [name, map(string, dyn)]));
function resolveCall({ name, target, args }) {
    const full = target && `${qualifiedName(target)}.${name}`;
    if (full !== undefined && declarations.has(full))
        return { name: full, isMember: false, args };
    return { name, isMember: target !== undefined, args: target ? [target, ...args] : args };
}
function check(root) {
    const checker = new Checker();
    checker.check(root, undefined, 0);
    return new Map([...checker.found].map(([node, type]) => [node, checker.free.resolve(type)]));
}
class Checker {
    found = new Map();
    free = new FreeTypes();
    check(node, scope, depth) {
        if (depth >= maxDepth && children(node).length > 0)
            throw new CelError('max recursion depth exceeded', node.at);
        const type = this.#type(node, scope, depth);
        this.found.set(node, type);
        return type;
    }
    #type(node, scope, depth) {
        const checkChild = (child, childScope = scope) => this.check(child, childScope, depth + 1);
        switch (node.kind) {
            case 'literal':
                return { name: typeName(node.value), params: [] };
            case 'name':
                return this.#name(node.name, scope) ?? undeclared(node.name, node);
            case 'select': {
                const type = this.#typeValue(qualifiedName(node));
                if (type)
                    return type;
                const result = this.#field(checkChild(node.target), node, false);
                return node.test ? cel_types_bool : result;
            }
            case 'call':
                return this.#call(node, scope, depth);
            case 'list':
                return list(this.#items(node.items, checkChild) ?? this.free.next());
            case 'map': {
                const keys = node.entries.map(({ key }) => ({ value: key, optional: false }));
                const key = this.#items(keys, checkChild);
                return map(key ?? this.free.next(), this.#items(node.entries, checkChild) ?? this.free.next());
            }
            case 'macro':
                return /^opt/.test(node.name)
                    ? this.#optionalMacro(node, scope, checkChild)
                    : this.#comprehension(node, scope, checkChild);
        }
    }
    #name(name, scope) {
        for (let current = scope; current; current = current.outer)
            if (current.name === name)
                return current.type;
        return variables.get(name) ?? this.#typeValue(name);
    }
    #typeValue(name) {
        const count = typeNames.get(name ?? '');
        if (count === undefined)
            return undefined;
        const short = name?.replace(/^google\.protobuf\.(.*)/, (_, last) => last.toLowerCase()) ?? '';
        return typeOf({ name: short, params: Array.from({ length: count }, () => dyn) });
    }
    #field(operandType, node, isOptionalSelect) {
        const operand = this.free.resolve(operandType);
        const isOptional = operand.name === 'optional_type';
        const target = isOptional ? operand.params[0] : operand;
        const result = target.name === 'map' ? target.params[1] : dyn;
        if (target.free)
            this.free.agree([dyn], [target]);
        else if (target.name !== 'map' && target.name !== 'dyn')
            throw new CelError(`type '${typeText(target)}' does not support field selection`, node.at);
        return isOptional || isOptionalSelect ? cel_types_optional(result) : result;
    }
    #call(node, scope, depth) {
        const { name, isMember, args } = resolveCall(node);
        if (name === '.?')
            return this.#field(this.check(args[0], scope, depth + 1), node, true);
        if (!declarations.has(name))
            undeclared(name, node);
        const isChained = (arg) => (name === '&&' || name === '||') && arg.kind === 'call' && arg.name === name;
        const argTypes = args.map((arg) => this.check(arg, scope, isChained(arg) ? depth : depth + 1));
        return this.#overload(name, isMember, argTypes, node);
    }
    #overload(name, isMember, args, node) {
        let result;
        const matching = [];
        for (const overload of declarations.get(name) ?? []) {
            if (overload.isMember !== isMember)
                continue;
            const [overloadResult = dyn, ...params] = this.#instantiate([overload.result, ...overload.params]);
            if (!this.free.agree(args, params))
                continue;
            matching.push(overload);
            const type = this.free.resolve(overloadResult);
            result = result === undefined || sameType(type, result) ? type : dyn;
        }
        if (node.kind === 'call')
            node.overloads = matching;
        if (result)
            return result;
        const texts = args.map(typeText);
        const argsText = isMember ? `${texts[0]}.(${texts.slice(1).join(', ')})` : `(${texts.join(', ')})`;
        throw new CelError(`found no matching overload for '${operator(name)}' applied to '${argsText}'`, node.at);
    }
    #instantiate(declared) {
        const byName = new Map();
        const replace = (type) => {
            if (!type.free)
                return { name: type.name, params: type.params.map(replace) };
            if (!byName.has(type.name))
                byName.set(type.name, this.free.next());
            return byName.get(type.name);
        };
        return declared.map(replace);
    }
    #items(items, checkChild) {
        let shared;
        for (const { value, optional } of items) {
            const type = checkChild(value);
            if (optional && type.name !== 'optional_type' && type.name !== 'dyn')
                throw mismatch(cel_types_optional(type), type, value);
            const item = optional && type.name === 'optional_type' ? type.params[0] : type;
            if (shared === undefined)
                shared = item;
            else
                shared = this.free.agree([shared], [item]) ? mostGeneral(shared, item) : dyn;
        }
        return shared;
    }
    #comprehension(node, scope, checkChild) {
        const range = this.free.resolve(checkChild(node.range));
        if (range.free)
            this.free.agree([dyn], [range]);
        if (!range.free && !['list', 'map', 'dyn'].includes(range.name))
            throw new CelError(`expression of type '${typeText(range)}' cannot be range of a comprehension (must be list, map, or dynamic)`, node.range.at);
        const item = range.params[0] ?? dyn;
        const bodyScope = { name: node.variable, type: item, outer: scope };
        const condition = node.name === 'map' ? node.filter : node.body;
        if (condition)
            this.#requireBool(checkChild(condition, bodyScope), condition);
        if (node.name === 'map')
            return list(this.free.resolve(checkChild(node.body, bodyScope)));
        return node.name === 'filter' ? list(item) : cel_types_bool;
    }
    #requireBool(type, node) {
        if (!this.free.agree([type], [cel_types_bool]))
            throw mismatch(cel_types_bool, type, node);
    }
    #optionalMacro(node, scope, checkChild) {
        const target = checkChild(node.range);
        const type = this.#overload('value', true, [target], node);
        const body = checkChild(node.body, { name: node.variable, type, outer: scope });
        const result = node.name === 'optMap' ? this.#overload('optional.of', false, [body], node) : body;
        return this.#overload('?:', false, [cel_types_bool, result, cel_types_optional(this.free.next())], node);
    }
}
function operator(name) {
    if (/^\w/.test(name) && name !== 'in')
        return name;
    return { '!': '!_', '-_': '-_', '?:': '_?_:_', '[]': '_[_]', '[?]': '_[?_]', in: '@in' }[name] ?? `_${name}_`;
}
const mismatch = (expected, found, node) => new CelError(`expected type '${typeText(expected)}' but found '${typeText(found)}'`, node.at);
function undeclared(name, node) {
    throw new CelError(`undeclared reference to '${name}' (in container '')`, node.at);
}

;// CONCATENATED MODULE: ./src/cel/cel-evaluator.ts




function evaluate(node, scope) {
    switch (node.kind) {
        case 'literal':
            return node.value;
        case 'name':
            return variable(node.name, scope);
        case 'select':
            return cel_evaluator_select(node, scope);
        case 'call':
            return call(node, scope);
        case 'list':
            return node.items.flatMap(({ value, optional }) => entry(value, optional, scope).map(([item]) => item));
        case 'map':
            return new CelMap(node.entries.flatMap(({ key, value, optional }) => {
                const name = evaluate(key, scope);
                return entry(value, optional, scope).map(([item]) => [name, item]);
            }));
        case 'macro':
            return /^opt/.test(node.name) ? optionalMacro(node, scope) : comprehension(node, scope);
    }
}
function variable(name, scope) {
    for (let current = scope; current; current = current.outer)
        if (current.name === name)
            return current.value;
    return new TypeValue(name);
}
function entry(node, optional, scope) {
    const value = evaluate(node, scope);
    if (!optional)
        return [[value]];
    if (!(value instanceof Optional))
        throw new CelError(`cannot initialize optional entry from ${typeName(value)}`, node.at);
    return value.value === undefined ? [] : [[value.value]];
}
function cel_evaluator_select(node, scope) {
    const name = qualifiedName(node);
    if (name !== undefined && typeNames.has(name))
        return new TypeValue(name);
    const target = evaluate(node.target, scope);
    if (!node.test)
        return access(target, node.field, node.at);
    const value = target instanceof Optional ? target.value : target;
    return lookUp(value, node.field, node.at) !== undefined;
}
function access(target, key, at) {
    if (target instanceof Optional)
        return new Optional(lookUp(target.value, key, at));
    const value = lookUp(target, key, at);
    if (value !== undefined)
        return value;
    throw new CelError(Array.isArray(target) ? `index out of bounds: ${numeric(key)}` : `no such key: ${key}`, at);
}
function lookUp(target, key, at) {
    if (target instanceof CelMap)
        return target.get(key);
    if (!Array.isArray(target))
        return undefined;
    const index = numeric(key);
    if (index === undefined)
        throw new CelError(`unsupported index type '${typeName(key)}' in list`, at);
    return target[Number(index)];
}
function call(node, scope) {
    const { name, isMember, args } = resolveCall(node);
    const [first, second, third] = args;
    switch (name) {
        case '&&':
            return either(false, first, second, scope);
        case '||':
            return either(true, first, second, scope);
        case '?:':
            return evaluate(condition(evaluate(first, scope), first) ? second : third, scope);
        case '[]':
            return access(evaluate(first, scope), evaluate(second, scope), node.at);
        case '.?':
        case '[?]': {
            const target = evaluate(first, scope);
            return new Optional(lookUp(target instanceof Optional ? target.value : target, evaluate(second, scope), node.at));
        }
        case 'or':
        case 'orValue': {
            const target = evaluate(first, scope);
            if (!(target instanceof Optional))
                throw new CelError(`no such overload: ${typeName(target)}.${name}`, node.at);
            if (target.value === undefined)
                return evaluate(second, scope);
            return name === 'or' ? target : target.value;
        }
    }
    return apply(name, isMember, args.map((arg) => evaluate(arg, scope)), node);
}
function apply(name, isMember, args, node) {
    const candidates = node.overloads?.length === 1 ? node.overloads : declarations.get(name);
    const overload = candidates?.find((declared) => declared.isMember === isMember && accepts(declared, args));
    if (!overload)
        throw new CelError(`no such overload: ${name}(${args.map(typeName).join(', ')})`, node.at);
    try {
        return overload.run(...args);
    }
    catch (error) {
        throw error instanceof CelError && error.at !== undefined ? error : new CelError(error.message, node.at);
    }
}
const runtimeNames = {
    duration: 'google.protobuf.Duration',
    timestamp: 'google.protobuf.Timestamp',
};
function accepts({ params }, args) {
    return (params.length === args.length &&
        params.every(({ name, free }, i) => free || name === 'dyn' || typeName(args[i]) === (runtimeNames[name] ?? name)));
}
function condition(value, node) {
    if (typeof value !== 'boolean')
        throw new CelError('no such overload', node.at);
    return value;
}
function either(decisive, left, right, scope) {
    const side = (node) => condition(evaluate(node, scope), node);
    let failure;
    try {
        if (side(left) === decisive)
            return decisive;
    }
    catch (error) {
        failure = error;
    }
    if (side(right) === decisive)
        return decisive;
    if (failure)
        throw failure;
    return !decisive;
}
function comprehension({ name, range, variable, filter, body }, outer) {
    const target = evaluate(range, outer);
    const items = target instanceof CelMap ? target.keys() : target;
    if (!Array.isArray(items))
        throw new CelError(`got '${typeName(target)}', expected iterable type`, range.at);
    const scopes = items.map((value) => ({ name: variable, value, outer }));
    const holds = (scope, node = body) => condition(evaluate(node, scope), node);
    if (name === 'map')
        return scopes.filter((scope) => !filter || holds(scope, filter)).map((scope) => evaluate(body, scope));
    if (name === 'filter')
        return scopes.filter((scope) => holds(scope)).map(({ value }) => value);
    if (name === 'exists_one')
        return scopes.filter((scope) => holds(scope)).length === 1;
    return quantified(name === 'exists', scopes, holds);
}
function quantified(decisive, scopes, holds) {
    let failure;
    for (const scope of scopes) {
        try {
            if (holds(scope) === decisive)
                return decisive;
        }
        catch (error) {
            failure = error;
        }
    }
    if (failure)
        throw failure;
    return !decisive;
}
function optionalMacro({ name, range, variable, body, at }, outer) {
    const target = evaluate(range, outer);
    if (!(target instanceof Optional))
        throw new CelError(`no such overload: ${name}`, at);
    if (target.value === undefined)
        return target;
    const result = evaluate(body, { name: variable, value: target.value, outer });
    return name === 'optMap' ? new Optional(result) : result;
}

;// CONCATENATED MODULE: ./src/cel/cel-constants.ts







const cel_constants_conversions = new Set([
    'bool',
    'bytes',
    'double',
    'duration',
    'dyn',
    'int',
    'string',
    'timestamp',
    'type',
    'uint',
]);
function checkLiterals(node, types) {
    checkNode(node, types, false);
}
function checkNode(node, types, mixed) {
    if (node.kind === 'list' && !mixed)
        checkUniform(node.items, types);
    if (node.kind === 'map' && !mixed) {
        const keys = node.entries.map(({ key }) => ({ value: key, optional: false }));
        checkUniform(keys, types);
        checkUniform(node.entries, types);
    }
    const isFormat = node.kind === 'call' && node.name === 'format';
    if (isFormat)
        checkFormat(node, types);
    for (const child of children(node))
        checkNode(child, types, mixed || isFormat);
}
function checkUniform(items, types) {
    const typeAt = ({ value, optional }) => {
        const type = types.get(value);
        if (optional && type.params.length === 0)
            throw new CelError('an optional entry needs an optional value', value.at);
        return typeText(optional ? type.params[0] : type);
    };
    const [first, ...others] = items;
    const expected = first && typeAt(first);
    const other = others.find((item) => typeAt(item) !== expected);
    if (other)
        throw new CelError(`expected type '${expected}' but found '${typeAt(other)}'`, other.value.at);
}
function checkFormat(node, types) {
    const { target, args } = node;
    const [list] = args;
    if (target?.kind === 'literal' && typeof target.value === 'string' && list?.kind === 'list') {
        const problem = formatProblem(target.value, list.items.map(({ value }) => formattedType(value, types)));
        if (problem)
            throw new CelError(problem, node.at);
    }
}
function formattedType(node, types) {
    const parts = node.kind === 'list' || node.kind === 'map' ? children(node) : [];
    if (parts.some((part) => formattedType(part, types) === 'optional_type'))
        return 'optional_type';
    const { name, free } = types.get(node);
    return free ? 'dyn' : name;
}
function checkConstants(node) {
    for (const child of children(node))
        checkConstants(child);
    if (node.kind !== 'call')
        return;
    const { name, args } = resolveCall(node);
    const last = args.at(-1);
    if (isConstant(node))
        evaluate(node, undefined);
    if (name === 'matches' && last?.kind === 'literal')
        (0,regexp.compile)(String(last.value));
    if (name !== '[]' || !last || !isConstant(last))
        return;
    const type = typeName(evaluate(last, undefined));
    if (!/^(?:bool|double|int|string|uint)$/.test(type))
        throw new CelError(`invalid qualifier type: ${type}`, last.at);
}
function isConstant(node) {
    if (node.kind === 'literal')
        return true;
    const isConversion = node.kind === 'call' && !node.target && cel_constants_conversions.has(node.name);
    return (isConversion || node.kind === 'list' || node.kind === 'map') && children(node).every(isConstant);
}

;// CONCATENATED MODULE: ./src/cel/cel-lexer.ts

const cel_lexer_text = String.raw `(?<text>"""(?:\\[^]|[^\\])*?"""|'''(?:\\[^]|[^\\])*?'''|"(?:\\.|[^"\\\r\n])*"|'(?:\\.|[^'\\\r\n])*')`;
const token = new RegExp([
    String.raw `(?<blank>[\t \r\n\f]+|//[^\n]*)`,
    String.raw `(?<double>\d*\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+)`,
    String.raw `(?<int>0x[\da-fA-F]+|\d+)(?<unsigned>[uU])?`,
    String.raw `(?<bytes>[bB])?(?:[rR](?<raw>"""[^]*?"""|'''[^]*?'''|"[^"\r\n]*"|'[^'\r\n]*')|${cel_lexer_text})`,
    String.raw `(?<name>[A-Za-z_]\w*)`,
    String.raw `(?<mark>&&|\|\||[=!<>]=|[-+*/%<>!?:.,()[\]{}])`,
].join('|'), 'y');
const keywords = new Set(['in', 'true', 'false', 'null']);
function tokens(source) {
    const found = [];
    let at = 0;
    while (at < source.length) {
        token.lastIndex = at;
        const match = token.exec(source);
        if (!match)
            throw new CelError(`Syntax error: token recognition error at: '${source.slice(at, at + 10)}'`, at);
        const { blank, name } = match.groups ?? {};
        if (blank === undefined)
            found.push(name === undefined || keywords.has(name) ? literalOrMark(match, at) : { kind: 'name', text: name, at });
        at = token.lastIndex;
    }
    return [...found, { kind: 'end', text: '<EOF>', at }];
}
function literalOrMark(match, at) {
    const text = match[0];
    const value = literal(match.groups ?? {}, text, at);
    return value === undefined ? { kind: 'mark', text, at } : { kind: 'literal', text, value, at };
}
function literal(groups, source, at) {
    if (source === 'null')
        return null;
    if (source === 'true' || source === 'false')
        return source === 'true';
    const { double, int, unsigned, raw, text } = groups;
    if (double !== undefined) {
        if (!Number.isFinite(Number(double)))
            throw new CelError('invalid double literal', at);
        return Number(double);
    }
    if (int !== undefined)
        return unsigned === undefined ? BigInt(int) : unsignedInt(BigInt(int), at);
    const quoted = raw ?? text;
    if (quoted === undefined)
        return undefined;
    const isBytes = groups.bytes !== undefined;
    const quotes = /^(?:"""|''')/.test(quoted) && quoted.length >= 6 ? 3 : 1;
    const inner = quoted.slice(quotes, -quotes);
    if (isBytes)
        return new Uint8Array(raw === undefined ? unescapeBytes(inner, at) : Buffer.from(inner));
    return raw === undefined ? unescapeText(inner, at) : inner;
}
function unsignedInt(value, at) {
    if (value > 2n ** 64n - 1n)
        throw new CelError('invalid uint literal', at);
    return new Uint(value);
}
const cel_lexer_escapes = /\\(?:([abfnrtv"'?`\\])|[xX]([\da-fA-F]{2})|([0-3][0-7]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|)/g;
const controls = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
function unescapeText(text, at) {
    return text.replace(cel_lexer_escapes, (whole, control, hex, octal, short, long) => {
        if (control !== undefined)
            return controls[control] ?? control;
        const digits = hex ?? short ?? long;
        if (digits === undefined && octal === undefined)
            throw invalid(whole, at);
        const code = Number.parseInt(digits ?? octal, digits === undefined ? 8 : 16);
        if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
            throw invalid(whole, at);
        return String.fromCodePoint(code);
    });
}
function unescapeBytes(text, at) {
    const parts = [];
    let end = 0;
    for (const match of text.matchAll(cel_lexer_escapes)) {
        const [whole, control, hex, octal] = match;
        if (control === undefined && hex === undefined && octal === undefined)
            throw invalid(whole, at);
        const byte = hex === undefined ? Number.parseInt(octal, 8) : Number.parseInt(hex, 16);
        const part = control === undefined ? Buffer.from([byte]) : Buffer.from(controls[control] ?? control);
        parts.push(Buffer.from(text.slice(end, match.index)), part);
        end = match.index + whole.length;
    }
    return Buffer.concat([...parts, Buffer.from(text.slice(end))]);
}
const invalid = (escaped, at) => new CelError(`invalid escape: ${escaped}`, at);

;// CONCATENATED MODULE: ./src/cel/cel-parser.ts


const macros = ['all', 'exists', 'exists_one', 'filter', 'map', 'optMap', 'optFlatMap'];
const reserved = new Set('as break const continue else for function if import let loop package namespace return var void while'.split(' '));
const cel_parser_maxDepth = 250;
const maxInt = 2n ** 63n - 1n;
function parse(source) {
    const parser = new Parser(tokens(source));
    const node = parser.expression();
    parser.expect('<EOF>');
    return node;
}
class Parser {
    #tokens;
    #next = 0;
    #depth = 0;
    constructor(list) {
        this.#tokens = list;
    }
    get #token() {
        return this.#tokens[this.#next];
    }
    #is(...marks) {
        return (this.#token.kind === 'mark' || this.#token.kind === 'end') && marks.includes(this.#token.text);
    }
    #accept(...marks) {
        return this.#is(...marks) ? this.#tokens[this.#next++] : undefined;
    }
    expect(mark) {
        return this.#accept(mark) ?? this.#unexpected();
    }
    #unexpected() {
        throw new CelError(`Syntax error: mismatched input '${this.#token.text}'`, this.#token.at);
    }
    #name() {
        if (this.#token.kind !== 'name')
            this.#unexpected();
        return this.#tokens[this.#next++];
    }
    expression() {
        if (++this.#depth > cel_parser_maxDepth)
            throw new CelError('expression recursion limit exceeded: 250', this.#token.at);
        const condition = this.#logical('||');
        const mark = this.#accept('?');
        let node = condition;
        if (mark) {
            const consequent = this.#logical('||');
            this.expect(':');
            node = { kind: 'call', name: '?:', args: [condition, consequent, this.expression()], at: mark.at };
        }
        this.#depth--;
        return node;
    }
    #logical(name) {
        const part = () => (name === '||' ? this.#logical('&&') : this.#relation());
        return this.#chain(part, name);
    }
    #relation() {
        return this.#chain(() => this.#sum(), '<', '<=', '>=', '>', '==', '!=', 'in');
    }
    #sum() {
        return this.#chain(() => this.#chain(() => this.#unary(), '*', '/', '%'), '+', '-');
    }
    #chain(part, ...marks) {
        let node = part();
        for (let mark = this.#accept(...marks); mark; mark = this.#accept(...marks))
            node = { kind: 'call', name: mark.text, args: [node, part()], at: mark.at };
        return node;
    }
    #unary() {
        const { at, text } = this.#token;
        if (!this.#is('!', '-'))
            return this.#member();
        let count = 0;
        while (this.#accept(text))
            count++;
        const isNumber = text === '-' && /^\.?\d/.test(this.#token.text) && this.#token.kind === 'literal';
        if (isNumber && !this.#token.text.toLowerCase().endsWith('u') && count-- > 0) {
            const number = this.#tokens[this.#next++]?.value;
            const value = typeof number === 'bigint' && number > maxInt + 1n ? outOfRange(at) : -number;
            return this.#signed(this.#suffixes({ kind: 'literal', value, at }), count, '-_', at);
        }
        return this.#signed(this.#member(), count, text === '-' ? '-_' : '!', at);
    }
    #signed(operand, count, name, at) {
        return count % 2 === 0 ? operand : { kind: 'call', name, args: [operand], at };
    }
    #member() {
        return this.#suffixes(this.#primary());
    }
    #suffixes(first) {
        let node = first;
        for (let mark = this.#accept('.', '['); mark; mark = this.#accept('.', '[')) {
            const optional = this.#accept('?') !== undefined;
            node = mark.text === '[' ? this.#index(node, mark.at, optional) : this.#field(node, mark.at, optional);
        }
        return node;
    }
    #index(target, at, optional) {
        const args = [target, this.expression()];
        this.expect(']');
        return { kind: 'call', name: optional ? '[?]' : '[]', args, at };
    }
    #field(target, at, optional) {
        const name = this.#name();
        if (optional) {
            const field = { kind: 'literal', value: name.text, at: name.at };
            return { kind: 'call', name: '.?', args: [target, field], at };
        }
        if (!this.#accept('('))
            return { kind: 'select', target, field: name.text, test: false, at };
        const args = this.#list(')', () => this.expression(), false);
        return macro(name.text, target, args, at) ?? { kind: 'call', name: name.text, target, args, at };
    }
    #primary() {
        const { at, kind, value } = this.#token;
        if (kind === 'literal') {
            this.#next++;
            return { kind: 'literal', value: typeof value === 'bigint' && value > maxInt ? outOfRange(at) : value, at };
        }
        if (this.#accept('(')) {
            const node = this.expression();
            this.expect(')');
            return node;
        }
        if (this.#accept('['))
            return { kind: 'list', items: this.#list(']', () => this.#item(), true), at };
        if (this.#accept('{'))
            return { kind: 'map', entries: this.#list('}', () => this.#entry(), true), at };
        this.#accept('.');
        const name = this.#name().text;
        if (reserved.has(name))
            throw new CelError(`reserved identifier: ${name}`, at);
        if (!this.#accept('('))
            return { kind: 'name', name, at };
        const args = this.#list(')', () => this.expression(), false);
        return name === 'has' && args.length === 1 ? presence(args[0], at) : { kind: 'call', name, args, at };
    }
    #list(end, part, trailingComma) {
        const found = [];
        if (trailingComma && this.#is(','))
            this.#next++;
        while (!this.#accept(end)) {
            found.push(part());
            if (this.#accept(end))
                break;
            this.expect(',');
            if (this.#is(end) && !trailingComma)
                this.#unexpected();
        }
        return found;
    }
    #item() {
        const optional = this.#accept('?') !== undefined;
        return { value: this.expression(), optional };
    }
    #entry() {
        const { value: key, optional } = this.#item();
        this.expect(':');
        return { key, value: this.expression(), optional };
    }
}
function outOfRange(at) {
    throw new CelError('invalid int literal', at);
}
function presence(operand, at) {
    if (operand.kind !== 'select')
        throw new CelError('invalid argument to has() macro', at);
    return { ...operand, test: true, at };
}
function macro(name, range, args, at) {
    const [variable, first, second] = args;
    const isMacro = macros.includes(name) && first && (args.length === 2 || (name === 'map' && args.length === 3));
    if (!isMacro)
        return undefined;
    if (variable?.kind !== 'name')
        throw new CelError('argument must be a simple name', variable?.at);
    const common = { kind: 'macro', name, range, variable: variable.name, at };
    return second ? { ...common, filter: first, body: second } : { ...common, body: first };
}

;// CONCATENATED MODULE: ./src/cel/cel.ts






function compileCel(expression) {
    try {
        const root = parse(expression);
        const types = check(root);
        checkLiterals(root, types);
        const type = types.get(root);
        const output = type ? typeText(type) : 'dyn';
        if (output !== 'string')
            throw new CelError(outputMismatch(expression, output));
        checkConstants(root);
        return {
            evaluate(variables) {
                try {
                    const value = evaluate(root, scopeOf(variables));
                    if (typeof value !== 'string')
                        throw new CelError(`the value is not a string but of type ${typeName(value)}`);
                    return value;
                }
                catch (error) {
                    const text = `failed to evaluate the CEL expression '${expression}': ${error.message}`;
                    throw new Error(text, { cause: error });
                }
            },
        };
    }
    catch (error) {
        const reason = error instanceof RangeError ? 'max recursion depth exceeded' : error.message;
        const message = `${sourcePosition(error, expression)}${reason}${hint(reason)}`;
        throw new Error(`failed to compile expression: ${message}`, { cause: error });
    }
}
function scopeOf({ event, alert, provider }) {
    const outermost = { name: 'provider', value: fromJson(provider), outer: undefined };
    return { name: 'event', value: fromJson(event), outer: { name: 'alert', value: fromJson(alert), outer: outermost } };
}
const convertible = /^(?:dyn|bool|bytes|double|int|uint|google\.protobuf\.(?:Duration|Timestamp))$/;
function outputMismatch(expression, type) {
    const mismatch = `CEL expression output type mismatch: expected string, got ${type}`;
    if (type.startsWith('optional_type'))
        return `${mismatch}; end it with .orValue('') and write string(...) around it`;
    if (!convertible.test(type))
        return mismatch;
    const reason = type === 'dyn' ? ' (fields of event, alert and provider have no declared type)' : '';
    return `${mismatch}${reason}; write string(${expression.trim()})`;
}
function sourcePosition(error, expression) {
    if (!(error instanceof CelError) || error.at === undefined)
        return '';
    const lines = expression.slice(0, error.at).split('\n');
    return `<input>:${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}: `;
}
function hint(message) {
    const isMixed = /^expected type '.*' but found '.*'$/.test(message) && message.includes("'dyn'");
    return isMixed ? '; write string(...) around fields of event, alert or provider' : '';
}


/***/ }),

/***/ 5313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compile: () => (/* binding */ compile),
/* harmony export */   withGoClasses: () => (/* binding */ withGoClasses)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2856);

function compile(pattern) {
    const re = re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JS */ .L3.compile(withGoClasses(pattern));
    return (text) => re.test(text);
}
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
const normalize = (name) => name.toLowerCase().replace(/[_\- ]/g, '');
let spellings;
function withGoClasses(pattern) {
    if (!/\\p/i.test(pattern))
        return pattern;
    spellings ??= new Map(`${categories} ${scripts} ${aliases} ASCII=Ascii Any Assigned`
        .trim()
        .split(/\s+/)
        .map((entry) => {
        const [name = '', spelling = name] = entry.split('=');
        return [normalize(name), spelling];
    }));
    const names = spellings;
    return pattern.replace(/\\Q.*?(?:\\E|$)|\\([pP])(?:\{(\^?)([^}]*)\}|(.?))|\\./gsu, (match, kind, negation, name, letter) => {
        if (kind === undefined || letter === '{')
            return match;
        const spelling = names.get(normalize(name ?? letter));
        if (spelling === undefined || (name ?? letter) === '')
            throw new Error(`error parsing regexp: invalid character class range: \`${match}\``);
        return `\\${kind}{${negation ?? ''}${spelling}}`;
    });
}


/***/ })

};
;