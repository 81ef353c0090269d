type SmtpFault = { readonly responseCode?: number; readonly code?: string; readonly command?: string }

const NEVER_REACHED = new Set(['ECONNREFUSED', 'ECONNECTION', 'EDNS', 'ENOTFOUND', 'EAUTH', 'ENOAUTH', 'ETLS'])

/**
 * True where a mail that could not be handed over certainly was not taken, so that trying again can't make it two: the
 * server was never reached or said no. False where the line broke and nobody knows.
 */
export const surelyNotTaken = (error: unknown): boolean => {
  const { responseCode = 0, code = '', command = '' } = (error ?? {}) as SmtpFault
  if (responseCode >= 400) return true
  return NEVER_REACHED.has(code) || (command === 'CONN' && code !== '')
}
