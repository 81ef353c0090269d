import type { Severity } from './finding.ts'

/**
 * How a partner judges: severities that differ from the table of codes. A key is a code or the beginning of codes with
 * a star (`BALANCE_*`); an exact code wins over a star, a longer star over a shorter one. `off` leaves a finding out.
 */
export type Profile = {
  readonly name: string
  readonly about: string
  readonly severities: Readonly<Record<string, Severity | 'off'>>
}

const STANDARD: Profile = {
  name: 'standard',
  about: 'the standards (X9.100-187, X9.37, Nacha Operating Rules): what makes a file be refused is an error',
  severities: {},
}

const STRICT: Profile = {
  name: 'strict',
  about: 'whatever the standards forbid is an error, customs of the field included',
  severities: {
    ADDENDA_COUNTED: 'error',
    ADDENDUM_NUMBER: 'error',
    BALANCE_ADVICE: 'error',
    BALANCE_BUNDLE_MICR: 'error',
    BALANCE_ROUTING: 'error',
    BATCH_NUMBER_ORDER: 'error',
    CREDIT_INDICATOR: 'error',
    DUPLICATE_ITEM: 'error',
    EFFECTIVE_DATE: 'error',
    FIELD_CLASS: 'error',
    FIELD_CODE_OPTIONAL: 'error',
    FIELD_JUSTIFY: 'error',
    FIELD_RESERVED: 'error',
    FIELD_UNUSED_ZERO: 'error',
    FRAME_LINE_LENGTH: 'error',
    FRAME_BLOCKING: 'error',
    FRAME_PADDING: 'error',
    IMAGE_EXPECTED: 'error',
    IMAGE_PROFILE: 'error',
    NAME_BLANK: 'error',
    RETURN_REASON_KIND: 'error',
    SERVICE_CLASS_OTHER: 'error',
    STRUCT_COLLECTION: 'error',
    STRUCT_EMPTY_BUNDLE: 'error',
    TRACE_DUPLICATE: 'error',
    TRACE_RETURN: 'error',
  },
}

const FRB: Profile = {
  name: 'frb',
  about: 'as the Federal Reserve Banks take image cash letters and ACH files in',
  severities: {
    ADDENDUM_NUMBER: 'error',
    DESTINATION_CHECK_DIGIT: 'error',
    DUPLICATE_ITEM: 'error',
    FIELD_CODE_OPTIONAL: 'error',
    FIELD_UNUSED_ZERO: 'error',
    FRAME_LINE_LENGTH: 'error',
    FRAME_LINES: 'error',
    FRAME_PADDING: 'error',
    FRAME_TEXT_ASCII: 'error',
    IMAGE_BY_AGREEMENT: 'error',
    IMAGE_EXPECTED: 'error',
    IMAGE_PROFILE: 'error',
    STRUCT_COLLECTION: 'error',
  },
}

const LENIENT: Profile = {
  name: 'lenient',
  about: 'reads what partners send although totals, counts, headers or trailers are wrong; money is still read exactly',
  severities: {
    'BALANCE_*': 'warning',
    'BATCH_*': 'warning',
    'IMAGE_*': 'warning',
    'STRUCT_MISSING_*': 'warning',
    ABA_CHECK_DIGIT: 'warning',
    ADDENDA_INDICATOR: 'warning',
    CL_ID_UNIQUE: 'warning',
    FIELD_DATE: 'warning',
    RETURN_CODE: 'warning',
    STANDARD_LEVEL: 'warning',
    TRACE_ODFI: 'warning',
    TRACE_ORDER: 'warning',
  },
}

export const PROFILES: readonly Profile[] = [STANDARD, STRICT, FRB, LENIENT]

/** The profile of that name; undefined when there is none. */
export const findProfile = (name: string): Profile | undefined => PROFILES.find(profile => profile.name === name)

/** What a profile makes of a code whose severity by the standard is `usual`. */
export const severityIn = (profile: Profile, code: string, usual: Severity): Severity | 'off' => {
  const exact = profile.severities[code]
  if (exact) return exact
  const stars = Object.keys(profile.severities).filter(key => key.endsWith('*') && code.startsWith(key.slice(0, -1)))
  const longest = stars.sort((a, b) => b.length - a.length)[0]
  return longest ? profile.severities[longest]! : usual
}
