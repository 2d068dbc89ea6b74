// What is evaluated with throwOnSideEffect, in this order.
import { normalise } from './cdp.mjs';

const setup = `
  var count = 0; let lexical = 5; const fixed = {deep: {list: [3, 1, 2], text: 'abc'}};
  var obj = {a: 1, get g() { return 7; }, get bad() { count++; return 1; }, set s(v) { count++; },
    pure() { return this.a; }, impure() { count++; return 1; }};
  var fnPure = (x) => x + 1, fnImpure = () => { count++; };
  class Point { #p = 4; constructor(x) { this.x = x; } get p() { return this.#p; }
    #hidden() { return this.#p; } twice() { return this.#hidden() * 2; } set(p) { this.#p = p; }
    get made() { return () => this.#p; } has(other) { return #p in other; }
    get list() { return [1].map((n) => n + this.#p); } static of(point) { return point.#p; } }
  class Sub extends Point { #p = 9; get own() { return this.#p; } }
  var sub = new Sub(1);
  var point = new Point(2), map = new Map([['k', {v: 1}]]), set = new Set([1]), date = new Date(0);
  var re = /b/g, proxy = new Proxy({}, {get() { count++; return 1; }}), sym = Symbol('s');
  var stringy = {toString() { count++; return 'x'; }}, bytes = new Uint8Array([1, 2]);
  undefined
`;

const expressions = [
  '1 + 1', '"a" + 1', 'lexical', 'lexical + 1', 'fixed.deep.list.length', 'fixed.deep.text[1]',
  'fixed["deep"]["text"]', 'fixed?.nothing?.more', 'nothing', 'typeof nothing', 'this === globalThis',
  'obj.a', 'obj.g', 'obj.bad', 'obj.pure()', 'obj.impure()', 'fnPure(1)', 'fnImpure()', 'count = 1',
  'count++', 'lexical = 1', 'obj.a = 2', 'obj.s = 1', 'delete obj.a', 'var fresh = 1', 'let other = 1',
  'function declared() {}', 'class Declared {}', 'newGlobal = 1', '({a: 1, b: [2]}).b[0]', '[1, 2, 3]',
  '[...fixed.deep.list]', '({...obj})', '[1, 2].map((x) => x * 2)', '[1, 2].filter((x) => x > 1)',
  '[1, 2].reduce((a, b) => a + b)', '[1, 2].push(3)', 'fixed.deep.list.push(1)', 'fixed.deep.list.sort()',
  'fixed.deep.list.slice(1)', 'fixed.deep.list.includes(3)', 'fixed.deep.list.join("-")',
  'fixed.deep.list.indexOf(1)', '"abc".toUpperCase()', '"a,b".split(",")', '"abc".replace("b", "x")',
  '`t${lexical}`', '`${stringy}`', 'stringy + ""', 'Math.max(1, 2)', 'Math.random()', 'typeof Date.now()',
  'new Date(0)', 'date.getTime()', 'date.setTime(1)', 'date.toISOString()', 'JSON.stringify({a: [1]})',
  'JSON.parse("[1]")', 'Object.keys(obj)', 'Object.entries({a: 1})', 'Object.assign(obj, {z: 1})',
  'Object.getPrototypeOf(point) === Point.prototype', 'map.get("k")', 'map.get("k").v', 'map.size',
  'map.set("z", 1)', 'map.has("k")', 'map.delete("k")', 'set.has(1)', 'set.add(2)', '[...map]',
  '[...map.keys()]', 'new Map([[1, 2]])', 'new Set([1])', 'new Point(1)', 'point.x', 'point.p',
  'point.twice()', 'point.set(1)', 'point.made()', 'point.list', 'Point.of(sub)', 'sub.p', 'sub.own',
  'Point.of({})', 'point.has(sub)',
  'point instanceof Point', '"a" in obj', 'proxy.x', 're.test("b")', 're.source', '"b".match(/b/)', 'sym.description',
  'String(1)', 'Number("2")', 'parseInt("10", 2)', 'isNaN(1)', 'Boolean("")', 'Array.isArray([])',
  'Array.from([1])', 'Array.of(1)', 'new Array(3)', 'BigInt(5)', '5n * 2n', 'Symbol("x")',
  'Promise.resolve(1)', 'new Promise(() => {})', 'fetch("x")', 'setTimeout(() => {}, 1)', 'console.log(1)',
  'require("fs")', 'typeof process.pid', 'typeof process.exit', 'globalThis.count', 'bytes[0]', 'bytes.length',
  'bytes.fill(0)', 'eval("1 + 1")', 'new Function("return 1")', 'true ? 1 : 2', 'null ?? 3', '0 || 4',
  '1 && 5', '(1, 2)', '!0', '-lexical', 'void 0', '~5', '2 ** 3', '1 < 2', '"a" < "b"', '1 == "1"',
  'obj === obj', '(() => 1)()', '(function () { return 2; })()', '((a, b = 2) => a + b)(1)',
  '(() => { let t = 1; t++; return t; })()', '(() => { const o = {}; o.x = 1; return o.x; })()',
  'if (1) 2; else 3', '{ 1; 2 }', 'for (const x of [1]) x', 'throw 1', 'await 1', 'import("fs")',
  '(async () => 1)()', 'new Error("x").message', 'null.x', 'obj.nothing.x', 'obj.nothing()', 'count',
];

export async function collect(client) {
  await client.send('Runtime.evaluate', { expression: setup });
  const answers = {};
  for (const expression of expressions) {
    const { result, error } = await client.send('Runtime.evaluate',
      { expression, throwOnSideEffect: true, timeout: 60_000, disableBreaks: true, replMode: true });
    const answer = { value: result?.result, error };
    if (result?.exceptionDetails) answer.thrown = result.exceptionDetails.text;
    answers[expression] = normalise(answer);
  }
  return answers;
}
