/** This machine: the only one that is spoken with while nobody can prove who they are. */
export function isLoopback(address: string): boolean {
  return URL.canParse(address) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
}
