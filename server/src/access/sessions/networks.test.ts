import { describe, expect, test } from 'vitest';
import { inNetworks, isNetwork, networkOf } from './networks.js';

describe('failures are counted by network', () => {
  test.each([
    ['10.1.2.3', '10.1.2.0/24'],
    ['::ffff:10.1.2.3', '10.1.2.0/24'],
    ['2001:db8:1:2::9', '2001:db8:1::/48'],
    ['::1', '0:0:0::/48'],
    ['', 'unknown'],
  ])('%s belongs to %s', (address, network) => expect(networkOf(address)).toBe(network));
});

describe('a service token is held to its networks', () => {
  test.each([
    ['10.1.2.3', ['10.1.2.0/24'], true],
    ['10.1.3.3', ['10.1.2.0/24'], false],
    ['::ffff:10.1.2.3', ['10.1.2.3'], true],
    ['2001:db8::7', ['10.0.0.0/8', '2001:db8::/32'], true],
    ['nonsense', ['0.0.0.0/0'], false],
  ] as const)('%s in %j: %s', (address, networks, inside) => expect(inNetworks(address, networks)).toBe(inside));

  test.each([
    ['10.1.2.3', true],
    ['10.1.2.0/24', true],
    ['10.1.2.0/33', false],
    ['2001:db8::/129', false],
    ['10.1.2', false],
    ['10.1.2.0/24/8', false],
    ['', false],
  ])('%s is a network: %s', (text, sound) => expect(isNetwork(text)).toBe(sound));
});
