/**
 * Lets every name below `.example` lead to this machine, in the process that loads it: content may not name a machine by
 * its number, and the servers of a test have no other name.
 */
import dns from 'node:dns';

const { lookup } = dns;

dns.lookup = ((host: string, ...rest: [object, ...never[]]) =>
  (lookup as (...args: unknown[]) => void)(host.endsWith('.example') ? '127.0.0.1' : host, ...rest)) as typeof lookup;
