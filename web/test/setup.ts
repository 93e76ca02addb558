import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';

import { loadAllWords, startWords } from '../src/i18n/index.ts';

// A busy machine loads a chapter slowly; how fast a page is, is no question of these tests.
configure({ asyncUtilTimeout: 15_000 });

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
