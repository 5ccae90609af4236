/** This machine: the only one that is spoken with while nobody can prove who they are. */
const here = ['127.0.0.1', '::1']

/** An address on the web that leads to it. */
export function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { hostname } = new URL(address)
  return hostname === 'localhost' || isThisMachine(hostname.replace(/^\[(.*)\]$/, '$1'))
}

/** The other end of a connection, which a socket of both kinds writes `::ffff:127.0.0.1`. */
export function isThisMachine(ip: string): boolean {
  return here.includes(ip.replace(/^::ffff:/, ''))
}
