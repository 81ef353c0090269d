import { mulDiv, type Rounding } from '#kernel/whole.ts'

type Fraction = { readonly num: number; readonly den: number }

/** How a tax class is taxed on the day of the invoice, as company keeps it. */
export type InputTaxRule = { readonly dpp: Fraction; readonly rate: Fraction; readonly rounding: Rounding }

/** PPN on a value before tax: the base is brought to the DPP and made whole, and the rate is applied to that. */
export const inputTax = (net: number, { dpp, rate, rounding }: InputTaxRule): number =>
  mulDiv(mulDiv(net, dpp.num, dpp.den, rounding), rate.num, rate.den, rounding)
