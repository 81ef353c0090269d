/** Minutes without a touch after which the till asks for the PIN; 0 is never. What the company sets is the longest it may be. */
export const lockAfter = (own: number, companys: number): number => {
  if (companys === 0) return own
  return own === 0 ? companys : Math.min(own, companys)
}
