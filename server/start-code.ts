import { createHmac, timingSafeEqual } from 'node:crypto'

/** Letters and digits that nobody mistakes for one another when they are read out. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

const plain = (code: string) => code.toUpperCase().replace(/[^0-9A-Z]/g, '')

/**
 * What whoever starts a company from another machine must type: shown by the server's terminal only, so that a
 * stranger on the network cannot take a new installation first. Follows from the installation's secret; 40 bits.
 */
export const startCode = (secret: string): string => {
  const bytes = createHmac('sha256', secret).update('the first run of this installation').digest()
  const signs = [...bytes.subarray(0, 8)].map(byte => SIGNS[byte % 32]).join('')
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}

/** Whether somebody typed the start code, whatever spaces and dashes they left out. */
export const isStartCode = (secret: string, typed: string): boolean => {
  const [wanted, given] = [Buffer.from(plain(startCode(secret))), Buffer.from(plain(typed))]
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}
