import { LIMITS } from '../limits.js';
import { UnreadableCode, UnreadableFile } from '../table.types.js';

/** Millions of short texts as bytes in one place: a fifth of what they would take as strings. */
export class StringTable {
  private bytes = Buffer.allocUnsafe(64 * 1024);
  private ends = new Uint32Array(4 * 1024);
  private count = 0;
  private length = 0;

  add(text: string): void {
    const most = this.length + text.length * 3;
    if (most > LIMITS.sharedBytes || this.count >= LIMITS.cells) throw new UnreadableFile(UnreadableCode.tooManyCells);
    if (most > this.bytes.length) {
      const grown = Buffer.allocUnsafe(Math.max(most, this.bytes.length * 2));
      this.bytes.copy(grown, 0, 0, this.length);
      this.bytes = grown;
    }
    if (this.count === this.ends.length) {
      const grown = new Uint32Array(this.ends.length * 2);
      grown.set(this.ends);
      this.ends = grown;
    }
    this.length += this.bytes.write(text, this.length);
    this.ends[this.count] = this.length;
    this.count += 1;
  }

  /** Empty where the sheet names a text that is not there. */
  at(index: number): string {
    if (!(index >= 0 && index < this.count)) return '';
    return this.bytes.toString('utf8', index === 0 ? 0 : this.ends[index - 1], this.ends[index]);
  }
}
