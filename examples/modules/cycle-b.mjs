import { nameOfA } from './cycle-a.mjs';

export function nameOfB() {
  return `b, which knows ${nameOfA}`;
}
