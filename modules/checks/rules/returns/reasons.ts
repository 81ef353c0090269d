/** Reasons of X9.100-188 for which a customer's cheque comes back, in the words the trade uses. */
const REASONS: Readonly<Record<string, string>> = {
  A: 'not sufficient funds',
  B: 'uncollected funds',
  C: 'stop payment',
  D: 'account closed',
  E: 'account not found',
  F: 'account frozen',
  G: 'stale dated',
  H: 'post dated',
  I: 'endorsement missing',
  J: 'endorsement irregular',
  K: 'signature missing',
  L: 'signature irregular',
  M: 'not a cash item',
  N: 'altered or counterfeit',
  O: 'unable to process',
  P: 'over the stated limit',
  Q: 'not authorised',
  R: 'branch or account sold',
  S: 'refer to maker',
  T: 'cannot be presented again',
  U: 'image unusable',
  W: 'amount cannot be told',
  X: 'refer to image',
  Y: 'presented twice',
  Z: 'forgery',
}

/** A reason as it is written into the life of a cheque: its code, and its words where it has any. */
export const sayReturnReason = (code: string): string => (REASONS[code] ? `${code}: ${REASONS[code]}` : code)
