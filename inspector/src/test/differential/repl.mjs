// Scripts of a console: they declare again and wait at their top level.
import { normalise } from './cdp.mjs';

const expressions = [
  "let a1 = await 1, b1 = 2; a1 + b1",
  "a1",
  "const {x, y: [z]} = await Promise.resolve({x:1,y:[2]}); [x,z].join()",
  "x + z",
  "let q1; await 0; q1",
  "class K1 { v() { return 5 } } await new K1().v()",
  "new K1().v()",
  "function fn1() { return 7 } await fn1()",
  "fn1()",
  "async function g2() { await 1; return a1 } await g2()",
  "let a1 = 10; a1",
  "var v9 = await 4; v9",
  "v9",
  "let s = 'await'; s",
  "(await 3) + 1",
  "await 1; if (a1) 5",
  "let m = new Map([[1, await 2]]); m.get(1)",
  "const fx = async () => { await 1 }; await fx(); fx.name",
  "for (const i of [1,2]) { await i; var last = i } 1",
  "throw await 1",
  "await (async () => { throw new Error('in') })()",
  "let t1 = 1\nlet t2 = await 2\nt1 + t2",
  "t2",
  "await 1 //c",
  "return 5",
  "let dup = 1; let dup = 2",
  "const c3 = 1",
  "c3 = 2",
  "const c3 = 3; c3",
  "{ await 1; 2 }",
  "await 5\n",
  "async () => await 1",
];

export async function collect(client) {
  const answers = {};
  for (const expression of expressions) {
    const { result, error } = await client.send('Runtime.evaluate', { expression, replMode: true });
    const answer = { value: result?.result, error };
    if (result?.exceptionDetails) answer.thrown = result.exceptionDetails.text;
    answers[expression] = normalise(answer);
  }
  return answers;
}
