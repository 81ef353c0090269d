import { ANY_LETTER, ANY_SPECIAL, BLANK, DASH, DIGIT, SLASH, STAR } from '../bytes/char-classes.ts'
import type { FieldType } from './layout.ts'

/** The classes of bytes a type of field may hold, blanks to fill included (N: none, it is filled with zeros). */
export const CLASSES_OF: Readonly<Record<FieldType, number>> = {
  N: DIGIT,
  A: ANY_LETTER | BLANK,
  AN: ANY_LETTER | DIGIT | BLANK,
  ANS: ANY_LETTER | DIGIT | BLANK | ANY_SPECIAL,
  B: BLANK,
  NB: DIGIT | BLANK,
  NS: DIGIT | ANY_SPECIAL | BLANK,
  NBSM: DIGIT | BLANK | DASH | STAR,
  NBSMOS: DIGIT | BLANK | DASH | STAR | SLASH,
  ANY: 0xffff,
}
