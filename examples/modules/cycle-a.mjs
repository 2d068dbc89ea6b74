import { nameOfB } from './cycle-b.mjs';

export const nameOfA = 'a';
export function describe() {
  return `a knows ${nameOfB()}`;
}
