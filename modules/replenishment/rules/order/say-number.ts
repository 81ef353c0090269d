/** Thousandths as people say them: at most one place after the point, none from a hundred on. */
export const sayNumber = (thousandths: number, language: 'id' | 'en'): string => {
  const tenths = Math.round(Math.abs(thousandths) / 100)
  const [whole, rest] = [Math.floor(tenths / 10), tenths % 10]
  const shown = whole >= 100 || rest === 0 ? String(whole) : `${whole}${language === 'id' ? ',' : '.'}${rest}`
  return thousandths < 0 ? `-${shown}` : shown
}
