/** Values the standard defines, split from one word. */
const each = (values: string): readonly string[] => values.split(' ')

export const STANDARD_LEVELS = each('03 30 35')
export const COLLECTION_TYPES = each('00 01 02 03 04 05 06 20 99')
export const CL_RECORD_TYPES = each('N E I F')
/** Z only in a cash letter header: the items say it themselves. */
export const DOCUMENTATION = each('A B C D E F G H I J K L M Z')
export const RETURNS_INDICATORS = each('E R J N')
export const RETURN_ACCEPTANCE = each('0 1 2 3 4 5 6 7 8 9 A B C D E F')
export const MICR_VALID = each('1 2 3 4')
export const BOFD = each('Y N U')
export const CORRECTIONS = each('0 1 2 3 4')
export const ARCHIVES = each('A B C D E F G H I')
export const YES_NO = each('Y N')
export const CONVERSIONS = each('0 1 2 3 4 5 6 7 8')
export const KEY_INDICATORS = each('0 1')
export const ENDORSING_BANKS = each('0 1 2 3')
export const NOTIFICATIONS = each('1 2')
export const TIMES_RETURNED = each('0 1 2 3')
export const IMAGE_INDICATORS = each('0 1 2 3')
/** 00 TIFF 6; the rest by agreement: 01 IOCA, 20 PNG, 21 JFIF, 22 SPIFF, 23 JBIG, 24 JPEG 2000. */
export const IMAGE_FORMATS = each('00 01 20 21 22 23 24')
/** 00 Group 4; the rest by agreement: 01 JPEG baseline, 02 ABIC, 21 PNG, 22 JBIG, 23 JPEG 2000. */
export const COMPRESSIONS = each('00 01 02 21 22 23')
export const SIDES = each('0 1')
export const VIEWS = each('00 01 02 03 04 05 06 07 08 09 10 11 12 13 14')
export const SIGNATURE_METHODS = each('00 01 02 03 04 05')
export const OVERRIDES = each('0 1 A B C D E F G H I J K L M N O')
export const TESTED = each('0 1 2')
export const CREDIT_INDICATORS = each('0 1')
/** Return reasons of a customer (X9.100-188) and of an administration; which a code means, the returns indicator says. */
export const CUSTOMER_REASONS = each('A B C D E F G H I J K L M N O P Q R S T U V W X Y Z 0 3 4 5 6 7 8 9')
export const ADMINISTRATIVE_REASONS = each('I Q T U V Y 1 2 3 4 5 6')
export const RETURN_REASONS: readonly string[] = [...new Set([...CUSTOMER_REASONS, ...ADMINISTRATIVE_REASONS])]
