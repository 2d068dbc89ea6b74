import { readFile } from 'node:fs/promises';
import prettier from 'prettier';

const code = await readFile(new URL('./node_modules/express/lib/application.js', import.meta.url),
  'utf8');
const formatted = await prettier.format(code, { parser: 'babel', semi: false, singleQuote: true });
console.log(formatted.length, formatted.split('\n').slice(0, 40).join('\n'));
