import { provinceName } from '#modules/company/rules/index.ts'

const CODES = Array.from({ length: 90 }, (_, n) => String(n + 10))

/** Provinces by the first two digits of their wilayah code, by name. */
export const PROVINCES: readonly (readonly [code: string, name: string])[] = CODES.flatMap(code => {
  const name = provinceName(code)
  return name ? [[code, name] as const] : []
}).sort(([, a], [, b]) => (a < b ? -1 : 1))
