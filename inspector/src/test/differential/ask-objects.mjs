// node ask-objects.mjs PORT: prints what the inspector at that port says of the values in objects.mjs.
import { connect, normalise } from './cdp.mjs';
import { setup, values, shallow } from './objects.mjs';

const client = await connect(Number(process.argv[2]));
await client.send('Runtime.evaluate', { expression: setup });
const answers = {};
for (const [name, expression] of values) {
  const { result } = await client.send('Runtime.evaluate', { expression, generatePreview: true });
  const answer = { ...result };
  const objectId = result?.result.objectId;
  if (objectId) {
    answer.properties = (await client.send('Runtime.getProperties',
      { objectId, ownProperties: true })).result;
    answer.accessors = (await client.send('Runtime.getProperties',
      { objectId, ownProperties: false, accessorPropertiesOnly: true })).result;
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
console.log(JSON.stringify(answers, null, 1));
client.close();
