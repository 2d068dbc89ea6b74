export function price(count) {
  const each = 2;
  return each * count;
}
