import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';

import { loadAllWords, startWords } from '../src/i18n/index.ts';

// What jsdom does not know and the kit asks for.
class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NoResizeObserver;

globalThis.matchMedia ??= (media: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    matches: false,
    media,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });

Element.prototype.scrollIntoView ??= () => {};

beforeAll(async () => {
  await startWords('zh');
  await loadAllWords();
});

afterEach(cleanup);
