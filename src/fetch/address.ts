/**
 * Which addresses are public machines, and which must never be fetched from.
 *
 * isPublic('93.184.216.34') -> true; isPublic('169.254.169.254') -> false; isPublic('::ffff:10.0.0.1') -> false
 * Private, loopback, link-local, shared, multicast, benchmark, documentation and reserved ranges (IANA special-purpose
 * registries), tunnels that wrap an IPv4 address, and the metadata services that clouds put on public-looking addresses.
 */
import ipaddr from 'ipaddr.js'

/** Metadata and host services of clouds outside the special ranges. */
const HOSTS_OF_CLOUDS = new Set(['168.63.129.16'])
/** Global unicast is all of IPv6 that is public today. */
const GLOBAL: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3]
/** 3fff::/20 is for documentation since 2024, 5f00::/16 for segment routing. */
const SPECIAL: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('3fff::'), 20]

/** False also for what is no address. */
export const isPublic = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false
  const ip = ipaddr.parse(address)
  if (ip instanceof ipaddr.IPv4) return ip.range() === 'unicast' && !HOSTS_OF_CLOUDS.has(ip.toString())
  if (ip.isIPv4MappedAddress()) return isPublic(ip.toIPv4Address().toString())
  return ip.range() === 'unicast' && ip.match(GLOBAL) && !ip.match(SPECIAL)
}
