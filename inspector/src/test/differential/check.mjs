// What the Runtime domain answers is what Node answers, but for the differences that are listed.
import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';
import { differences } from './differences.mjs';

const folder = import.meta.dirname;

function connect() {
  const session = new Session();
  session.connect();
  const events = [];
  session.on('inspectorNotification', (message) => events.push(message));
  const send = (method, params) => new Promise((resolve) => {
    session.post(method, params, (error, result) =>
      resolve(error ? { error: error.message } : { result }));
  });
  return { send, events, close: () => session.disconnect() };
}

// In one process an error is its message, and the test's own calls are on every stack and scheduled
// it.
function simplify(answer) {
  return JSON.parse(JSON.stringify(answer), (key, value) => {
    if (key === 'error' && value?.code) return `Inspector error ${value.code}: ${value.message}`;
    if (key === 'error' && typeof value === 'string') return value;
    if (key === 'byValue' && value?.code) return `Inspector error ${value.code}: ${value.message}`;
    if (key === 'callFrames') return value.filter(({ url }) => !url.startsWith('file:'));
    if (key === 'parentId' || key === 'parent' && value?.callFrames) return undefined;
    if (key === 'executionContextId' || key === 'id') return `<${key}>`;
    return value;
  });
}

/** Asks in this process; one subject for each, since they declare globals. */
export async function check(subject) {
  const { collect } = await import(join(folder, `${subject}.mjs`));
  const expected = simplify(JSON.parse(readFileSync(join(folder, 'answers', `${subject}.json`))));
  const client = connect();
  const actual = simplify(await collect(client));
  client.close();
  for (const name of Object.keys(expected)) {
    const title = `${subject}: ${name}`;
    if (title in differences) {
      assert.notDeepStrictEqual(actual[name], expected[name], `${title} is no difference any more`);
    } else {
      assert.deepStrictEqual(actual[name], expected[name], title);
    }
  }
}
