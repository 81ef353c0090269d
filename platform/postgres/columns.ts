/**
 * Rows as columns, for `unnest`: one array for each pick, all of them as long as there are rows. The order of the picks
 * is the order of the statement's parameters.
 */
export const columns = <Row, const Picks extends readonly ((row: Row) => unknown)[]>(
  rows: readonly Row[],
  ...picks: Picks
): unknown[][] => picks.map(pick => rows.map(pick))
