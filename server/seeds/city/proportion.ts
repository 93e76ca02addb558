/** Shares out whole things by weight (largest remainder), nobody with less than `atLeast`. */
export function shareOut(total: number, weights: readonly number[], atLeast = 0): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map((value) => Math.max(atLeast, Math.floor(value)));
  const byRemainder = exact
    .map((value, i) => ({ i, rest: value - (shares[i] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  let left = total - shares.reduce((a, b) => a + b, 0);
  for (let turn = 0; left > 0; turn += 1, left -= 1) {
    const { i } = byRemainder[turn % byRemainder.length] ?? { i: 0 };
    shares[i] = (shares[i] ?? 0) + 1;
  }
  // The minimum may have given out too many: the largest give back.
  for (; left < 0; left += 1) {
    const largest = shares.indexOf(Math.max(...shares));
    shares[largest] = (shares[largest] ?? 0) - 1;
  }
  return shares;
}
