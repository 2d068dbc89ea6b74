// node ask-commands.mjs PORT: prints what the inspector at that port answers to commands.mjs, and
// the events each command brought about.
import { connect, normalise } from './cdp.mjs';
import { commands } from './commands.mjs';

const client = await connect(Number(process.argv[2]));
const raw = {};
const answers = {};
for (const [name, method, params] of commands) {
  const from = client.events.length;
  let actual;
  try {
    actual = typeof params === 'function' ? params(raw) : params;
  } catch {
    answers[name] = { answer: { missing: 'what it is about' }, events: [] };
    continue;
  }
  raw[name] = await client.send(method, actual);
  answers[name] = normalise({ answer: raw[name], events: client.events.slice(from) });
}
const blur = (object = {}, keys) => keys.forEach((key) => { if (key in object) object[key] = `<${typeof object[key]}>`; });
blur(answers['heap usage keys'].answer.result, ['usedSize', 'totalSize', 'embedderHeapUsedSize', 'backingStorageSize']);
blur(answers['isolate id'].answer.result, ['id']);
console.log(JSON.stringify(answers, null, 1));
client.close();
