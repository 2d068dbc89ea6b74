// Values, and what is asked about them: [name, expression].
import { normalise } from './cdp.mjs';

const setup = `
  var ran = 0;
  class Base { constructor() { this.a = 1; } get late() { ran++; return 'ran'; } m() {} }
  class Derived extends Base { #hidden = 42; static s = 1; constructor() { super(); this.b = 'two'; } get #acc() { return 1; } #meth() {} }
  class Tagged { get [Symbol.toStringTag]() { return 'Tag'; } }
  class TaggedData { } TaggedData.prototype[Symbol.toStringTag] = 'DataTag';
  class MyMap extends Map {}
  class MyArray extends Array {}
  class MyError extends Error {}
  class NamedError extends Error { constructor(m) { super(m); this.name = 'Custom'; } }
  class Priv { #a = 1; #b = 'x'; #c = { d: 1 }; pub = 2; static #sp = 3; static { this.pubStatic = 1; } }
  function* counter() { yield 1; yield 2; }
  async function* acounter() { yield 1; }
  function named(a, b) { return a + b; }
  async function anamed() {}
  function Ctor() { this.x = 1; }
  var circular = { name: 'c' }; circular.self = circular;
  var deep = { a: { b: { c: { d: { e: 1 } } } } };
  var keyObject = { k: 1 };
  var startedGen = counter(); startedGen.next();
  var doneGen = counter(); doneGen.next(); doneGen.next(); doneGen.next();
  var rejected = Promise.reject(new Error('no')); rejected.catch(() => {});
  var usedMapIterator = new Map([[1, 2], [3, 4]]).entries(); usedMapIterator.next();
  function outer() { let captured = 1; const other = 'o'; return function inner() { return captured + other; }; }
  var closure = outer();
  var accessors = { get g() { ran++; return 'ran'; }, set s(v) {}, get gs() { return 1; }, set gs(v) {} };
  var revoked = (() => { const r = Proxy.revocable({}, {}); r.revoke(); return r.proxy; })();
  undefined
`;

const values = [
  ['undefined', 'undefined'],
  ['null', 'null'],
  ['true', 'true'],
  ['int', '42'],
  ['float', '1.5'],
  ['float small', '1e-7'],
  ['float big', '1e21'],
  ['negative zero', '-0'],
  ['nan', 'NaN'],
  ['infinity', 'Infinity'],
  ['negative infinity', '-Infinity'],
  ['bigint', '12345678901234567890n'],
  ['negative bigint', '-5n'],
  ['string', '"a\\nb\\u0000\\u20ac"'],
  ['empty string', '""'],
  ['long string', '"x".repeat(300)'],
  ['symbol', 'Symbol("s")'],
  ['symbol without description', 'Symbol()'],
  ['well-known symbol', 'Symbol.iterator'],
  ['registered symbol', 'Symbol.for("r")'],

  ['empty object', '({})'],
  ['object', '({a: 1, b: "two", c: null, d: undefined, e: true})'],
  ['object with six', '({a: 1, b: 2, c: 3, d: 4, e: 5, f: 6})'],
  ['object with kinds', '({f() {}, s: Symbol("x"), n: -0, b: 1n, o: {}})'],
  ['object with more kinds', '({d: new Date(0), r: /x/g, a: [1], m: new Map(), p: Promise.resolve()})'],
  ['object with long strings', '({s: "y".repeat(200)})'],
  ['object with symbol keys', '({[Symbol("k")]: 1, [Symbol.iterator]: 2, z: 3})'],
  ['object with index keys', '({2: "b", 1: "a", x: 1})'],
  ['object with odd keys', '({"a b": 1, "": 2, "\\n": 3})'],
  ['accessors', 'accessors'],
  ['null prototype', 'Object.create(null, {x: {value: 1, enumerable: true}})'],
  ['null prototype empty', 'Object.create(null)'],
  ['non-enumerable', 'Object.defineProperty({}, "hidden", {value: 1})'],
  ['frozen', 'Object.freeze({a: 1})'],
  ['circular', 'circular'],
  ['deep', 'deep'],
  ['class instance', 'new Base()'],
  ['derived instance', 'new Derived()'],
  ['constructor function instance', 'new Ctor()'],
  ['tag getter', 'new Tagged()'],
  ['tag data', 'new TaggedData()'],
  ['own tag', '({[Symbol.toStringTag]: "Own"})'],
  ['own constructor', '({constructor: 1})'],
  ['own constructor function', '({constructor: function Foo() {}})'],
  ['created', 'Object.create(Base.prototype)'],
  ['created from object', 'Object.create({x: 1})'],
  ['prototype', 'Base.prototype'],
  ['derived prototype', 'Derived.prototype'],
  ['anonymous class instance', 'new (class {})()'],
  ['private members', 'new Priv()'],
  ['class with statics', 'Priv'],

  ['empty array', '[]'],
  ['array', '[1, "two", null, undefined, {a: 1}]'],
  ['array with holes', '[1, , 3]'],
  ['array with properties', 'Object.assign([1, 2], {extra: true})'],
  ['long array', 'Array.from({length: 150}, (_, i) => i)'],
  ['array of arrays', '[[1, 2], [3, [4]]]'],
  ['sparse array', '(() => { const a = []; a[200] = 1; return a; })()'],
  ['array subclass', 'MyArray.from([1, 2])'],
  ['arguments', '(function () { return arguments; })(1, "b")'],
  ['strict arguments', '(function () { "use strict"; return arguments; })(1)'],
  ['array-like', '({length: 2, 0: "a", 1: "b", splice() {}})'],
  ['array-like without splice', '({length: 1, 0: "a"})'],

  ['function', 'named'],
  ['anonymous function', '(function () {})'],
  ['arrow', '(a) => a * 2'],
  ['async function', 'anamed'],
  ['async arrow', 'async () => {}'],
  ['generator function', 'counter'],
  ['async generator function', 'acounter'],
  ['class', 'Base'],
  ['derived class', 'Derived'],
  ['anonymous class', '(class {})'],
  ['method', '({m(x) { return x; }}).m'],
  ['getter function', 'Object.getOwnPropertyDescriptor(accessors, "g").get'],
  ['bound function', 'named.bind({t: 1}, 1, "b")'],
  ['builtin function', 'Math.max'],
  ['builtin constructor', 'Map'],
  ['closure', 'closure'],
  ['function with properties', 'Object.assign(function f() {}, {p: 1})'],
  ['constructed function', 'new Function("a", "return a")'],
  ['eval', 'eval'],

  ['date', 'new Date(86400000)'],
  ['invalid date', 'new Date(NaN)'],
  ['regexp', '/a(b)c/gi'],
  ['regexp empty', 'new RegExp("")'],
  ['regexp all flags', '/x/dgimsuy'],
  ['regexp v flag', '/x/v'],
  ['error', 'new Error("boom")'],
  ['type error', 'new TypeError("bad type")'],
  ['error without message', 'new Error()'],
  ['error multi-line', 'new Error("a\\nb")'],
  ['error subclass', 'new MyError("mine")'],
  ['error named', 'new NamedError("n")'],
  ['error with cause', 'new Error("outer", {cause: new TypeError("inner")})'],
  ['error with primitive cause', 'new Error("outer", {cause: 5})'],
  ['error with own properties', 'Object.assign(new Error("coded"), {code: "E_X", errno: -2})'],
  ['error message changed', '(() => { const e = new Error("old"); e.message = "new"; return e; })()'],
  ['error stack changed', '(() => { const e = new Error("m"); e.stack = "nothing"; return e; })()'],
  ['error stack removed', '(() => { const e = new Error("m"); delete e.stack; return e; })()'],
  ['error stack number', '(() => { const e = new Error("m"); e.stack = 5; return e; })()'],
  ['aggregate error', 'new AggregateError([new Error("1")], "many")'],

  ['map', 'new Map([["a", 1], [keyObject, {v: 1}]])'],
  ['empty map', 'new Map()'],
  ['big map', 'new Map(Array.from({length: 8}, (_, i) => [i, i * 2]))'],
  ['map subclass', 'new MyMap([[1, 2]])'],
  ['map with properties', 'Object.assign(new Map([[1, 1]]), {p: 1})'],
  ['set', 'new Set([1, "two", {three: 3}])'],
  ['big set', 'new Set(Array.from({length: 8}, (_, i) => i))'],
  ['weakmap', 'new WeakMap([[keyObject, 1]])'],
  ['weakset', 'new WeakSet([keyObject])'],
  ['weakref', 'new WeakRef(keyObject)'],
  ['finalization registry', 'new FinalizationRegistry(() => {})'],
  ['map entries', 'new Map([["a", 1], ["b", 2]]).entries()'],
  ['map keys', 'new Map([["a", 1]]).keys()'],
  ['map values', 'new Map([["a", 1]]).values()'],
  ['set entries', 'new Set(["a"]).entries()'],
  ['set values', 'new Set(["a"]).values()'],
  ['used map iterator', 'usedMapIterator'],
  ['array iterator', '[1][Symbol.iterator]()'],
  ['string iterator', '"ab"[Symbol.iterator]()'],
  ['regexp string iterator', '"ab".matchAll(/a/g)'],
  ['iterator helper', '[1].values().map((x) => x)'],

  ['generator', 'counter()'],
  ['started generator', 'startedGen'],
  ['closed generator', 'doneGen'],
  ['async generator', 'acounter()'],

  ['promise fulfilled', 'Promise.resolve({v: 1})'],
  ['promise rejected', 'rejected'],
  ['promise pending', 'new Promise(() => {})'],

  ['proxy', 'new Proxy({a: 1}, {get() { throw new Error("trap"); }})'],
  ['proxy of function', 'new Proxy(named, {})'],
  ['proxy of array', 'new Proxy([1, 2], {})'],
  ['proxy of proxy', 'new Proxy(new Proxy({}, {}), {})'],
  ['revoked proxy', 'revoked'],

  ['array buffer', 'new ArrayBuffer(8)'],
  ['resizable array buffer', 'new ArrayBuffer(4, {maxByteLength: 8})'],
  ['shared array buffer', 'new SharedArrayBuffer(4)'],
  ['data view', 'new DataView(new ArrayBuffer(16), 4, 8)'],
  ['uint8', 'new Uint8Array([1, 2, 3])'],
  ['uint8 long', 'new Uint8Array(120)'],
  ['uint8clamped', 'new Uint8ClampedArray(2)'],
  ['int16', 'new Int16Array([1, -1])'],
  ['int32', 'new Int32Array(1)'],
  ['float32', 'new Float32Array([1.5])'],
  ['float64', 'new Float64Array([1.5, NaN, -0])'],
  ['bigint64', 'new BigInt64Array([1n, -1n])'],
  ['biguint64', 'new BigUint64Array(1)'],
  ['view in buffer', 'new Uint8Array(new ArrayBuffer(8), 2, 4)'],

  ['boxed string', 'new String("boxed")'],
  ['boxed number', 'new Number(1)'],
  ['boxed boolean', 'new Boolean(false)'],
  ['boxed symbol', 'Object(Symbol("bs"))'],
  ['boxed bigint', 'Object(7n)'],

  ['json', 'JSON'],
  ['promise prototype', 'Promise.prototype'],
];

// Values of Node's own classes, and those whose properties are too many or too different to list.
const shallow = [
  ['globalThis', 'globalThis'],
  ['process', 'process'],
  ['console', 'console'],
  ['buffer', 'Buffer.from("abc")'],
  ['url', 'new URL("http://a.b/c?d#e")'],
  ['url search params', 'new URLSearchParams("a=1")'],
  ['event emitter', 'new (process.getBuiltinModule("events"))()'],
  ['event target', 'new EventTarget()'],
  ['event', 'new Event("x")'],
  ['abort controller', 'new AbortController()'],
  ['text encoder', 'new TextEncoder()'],
  ['stats', 'process.getBuiltinModule("fs").statSync("/")'],
  ['timeout', '(() => { const t = setTimeout(() => {}, 1); clearTimeout(t); return t; })()'],
  ['immediate', '(() => { const t = setImmediate(() => {}); clearImmediate(t); return t; })()'],
  ['readable', 'new (process.getBuiltinModule("stream").Readable)()'],
  ['intl', 'Intl'],
  ['date time format', 'new Intl.DateTimeFormat("en")'],
  ['number format', 'new Intl.NumberFormat("en")'],
];

const withoutProto = ({ result, ...more }) =>
  ({ result: result.filter(({ name }) => name !== '__proto__'), ...more });

export async function collect(client) {
  await client.send('Runtime.evaluate', { expression: setup });
  const answers = {};
  for (const [name, expression] of values) {
    const { result } = await client.send('Runtime.evaluate', { expression, generatePreview: true });
    const answer = { ...result };
    const objectId = result?.result.objectId;
    if (objectId && result.result.type !== 'symbol') {
      answer.properties = (await client.send('Runtime.getProperties',
        { objectId, ownProperties: true })).result;
      answer.accessors = withoutProto((await client.send('Runtime.getProperties',
        { objectId, ownProperties: false, accessorPropertiesOnly: true })).result);
    }
    const byValue = await client.send('Runtime.evaluate', { expression, returnByValue: true });
    answer.byValue = byValue.error ?? byValue.result.result;
    const asDeep = await client.send('Runtime.evaluate',
      { expression, serializationOptions: { serialization: 'deep', maxDepth: 2 } });
    answer.asDeep = asDeep.error ?? asDeep.result.result?.deepSerializedValue;
    answers[name] = normalise(answer);
  }
  for (const [name, expression] of shallow) {
    const { result } = await client.send('Runtime.evaluate', { expression });
    answers[name] = normalise(result);
  }
  return answers;
}
