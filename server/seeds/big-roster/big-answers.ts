import { randomOf } from '../city/random.js';

export interface BigAnswersWish {
  rows: number;
  seed?: number;
  /** One row in so many has an impossible answer, one in so many a number that was there before. */
  badEvery?: number;
  repeatEvery?: number;
}

const ITEMS = 10;

/** Answer sheets of AQ-10 for children as csv, without identities: numbers, answers and nothing else. */
export function bigAnswers({ rows, seed = 20_261_122, badEvery = 200, repeatEvery = 500 }: BigAnswersWish): Buffer {
  const random = randomOf(seed).fork('big answers');
  const heads = Array.from({ length: ITEMS }, (_, i) => `A${i + 1}`);
  const pieces: Buffer[] = [Buffer.from(`Case_No,${heads.join()}\n`)];
  let piece = '';
  for (let n = 0; n < rows; n += 1) {
    const answers = heads.map(() => random.int(0, 1));
    if (n % badEvery === badEvery - 1) answers[n % ITEMS] = 7;
    const number = n % repeatEvery === repeatEvery - 2 ? n : n + 1;
    piece += `${number},${answers.join()}\n`;
    if (piece.length < 64 * 1024) continue;
    pieces.push(Buffer.from(piece));
    piece = '';
  }
  return Buffer.concat([...pieces, Buffer.from(piece)]);
}
