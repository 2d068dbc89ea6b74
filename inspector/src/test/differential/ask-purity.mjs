// node ask-purity.mjs PORT: prints what the inspector at that port evaluates with throwOnSideEffect.
import { connect, normalise } from './cdp.mjs';
import { setup, expressions } from './purity.mjs';

const client = await connect(Number(process.argv[2]));
await client.send('Runtime.evaluate', { expression: setup });
const answers = {};
for (const expression of expressions) {
  const { result, error } = await client.send('Runtime.evaluate',
    { expression, throwOnSideEffect: true, timeout: 2000, disableBreaks: true, replMode: true });
  const answer = { value: result?.result, error };
  if (result?.exceptionDetails) answer.thrown = result.exceptionDetails.text;
  answers[expression] = normalise(answer);
}
console.log(JSON.stringify(answers, null, 1));
client.close();
