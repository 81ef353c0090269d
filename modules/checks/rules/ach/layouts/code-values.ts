/** Values the Nacha rules define, split from one word. */
const each = (values: string): readonly string[] => values.split(' ')

export const SERVICE_CLASSES = each('200 220 225 280')
export const SEC_CODES = each(
  'ACK ADV ARC ATX BOC CCD CIE COR CTX DNE ENR IAT MTE POP POS PPD RCK SHR TEL TRC TRX WEB XCK',
)
export const ORIGINATOR_STATUS = each('0 1 2')
/** Account kinds 2 demand, 3 savings, 4 general ledger, 5 loan; 1 and 6 are returns and corrections. */
export const TRANSACTION_CODES = each(
  '21 22 23 24 26 27 28 29 31 32 33 34 36 37 38 39 41 42 43 44 46 47 48 49 51 52 53 54 55 56',
)
export const ADV_TRANSACTION_CODES = each('81 82 83 84 85 86 87 88')
export const YES_NO = each('0 1')
export const FX_INDICATORS = each('FV VF FF')
export const FX_REFERENCES = each('1 2 3')
/** 01 national clearing system, 02 BIC, 03 IBAN. */
export const QUALIFIERS = each('01 02 03')
export const IAT_TYPES = each('ANN BUS DEP LOA MIS MOR PEN RLS REM SAL TAX TEL WEB ARC BOC POP RCK')

const numbered = (letter: string, ranges: readonly (readonly [number, number])[]): string[] =>
  ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => letter + String(first + i).padStart(2, '0')),
  )

/** Reasons of an RDFI, of ENR and RCK, of a dishonored return, of a contested one, of a gateway. */
export const RETURN_CODES = numbered('R', [
  [1, 47],
  [50, 53],
  [61, 62],
  [67, 77],
  [80, 85],
])
export const DISHONORED_CODES = numbered('R', [
  [61, 62],
  [67, 70],
])
export const CONTESTED_CODES = numbered('R', [[71, 77]])
/** Changes; 61 to 69 refuse one. */
export const CHANGE_CODES = numbered('C', [
  [1, 14],
  [61, 69],
])
export const REFUSED_CHANGE_CODES = numbered('C', [[61, 69]])
