/** @throws RangeError where an index is no node's */
export function checkNodeIndices(indices: Iterable<number>, nodeCount: number): void {
  for (const index of indices) {
    if (!Number.isInteger(index) || index < 0 || index >= nodeCount) throw new RangeError(`no node has the index ${index}`);
  }
}
