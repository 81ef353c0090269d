const WEIGHTS = [3, 7, 1, 3, 7, 1, 3, 7, 1]

/** Whether nine digits are a routing number of ABA: weighted 3, 7, 1 they add up to a multiple of ten. */
export const passesAbaText = (routing: string): boolean =>
  /^\d{9}$/.test(routing) && WEIGHTS.reduce((sum, weight, n) => sum + weight * Number(routing[n]), 0) % 10 === 0
