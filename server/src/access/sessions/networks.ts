import { BlockList, isIP } from 'node:net';

/** The network an address belongs to, as far as failures are counted together: IPv4 /24, IPv6 /48. */
export function networkOf(address: string): string {
  const plain = plainOf(address);
  if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIP(plain) !== 6) return 'unknown';
  const [head = '', tail] = plain.split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const groups = plain.includes('::')
    ? [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right]
    : left;
  return `${groups
    .slice(0, 3)
    .map((one) => Number.parseInt(one, 16).toString(16))
    .join(':')}::/48`;
}

/** IPv4 mapped into IPv6 is the IPv4 address it stands for. */
export const plainOf = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** 10.1.2.3, 10.1.2.0/24, 2001:db8::/32. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const kind = isIP(address);
  if (kind === 0 || more !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128));
}

export function inNetworks(address: string, networks: readonly string[]): boolean {
  const list = new BlockList();
  for (const one of networks) {
    const [base = '', bits] = one.split('/');
    const kind = isIP(base) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(base, kind);
    else list.addSubnet(base, Number(bits), kind);
  }
  const plain = plainOf(address);
  const kind = isIP(plain);
  return kind !== 0 && list.check(plain, kind === 6 ? 'ipv6' : 'ipv4');
}
