import { useFormats } from '../../parts/use-formats.ts'

/** Thousandths of a day as days with one decimal. */
export const useDays = () => {
  const format = useFormats()
  return (millidays: number): string => format.qty(Math.round(millidays / 100) * 100)
}
