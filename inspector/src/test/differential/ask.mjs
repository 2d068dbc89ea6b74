// node ask.mjs PORT SUBJECT: prints what the inspector at that port answers about objects, commands,
// purity or repl, one answer a line. With Node's port that makes the files in answers/.
import { connect } from './cdp.mjs';

const client = await connect(Number(process.argv[2]));
const { collect } = await import(`./${process.argv[3]}.mjs`);
const answers = await collect(client);
const lines = Object.entries(answers).map(([name, answer]) =>
  `${JSON.stringify(name)}: ${JSON.stringify(answer)}`);
console.log(`{\n${lines.join(',\n')}\n}`);
client.close();
