/**
 * The work whose saving is counted. A case belongs to exactly one of them: a check of a paper is work on the paper, a
 * step of a drawn process is not also a finding.
 */
export const SAVED_PROCESSES = ['sale-booked', 'paper', 'stock-order', 'cheque', 'finding', 'process-step'] as const

export type SavedProcess = (typeof SAVED_PROCESSES)[number]
