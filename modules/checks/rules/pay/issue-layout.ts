/** What an issue file says of a cheque. */
export const ISSUE_FIELDS = ['account', 'serial', 'day', 'amount', 'payee', 'action'] as const
export type IssueField = (typeof ISSUE_FIELDS)[number]

export const ISSUE_DATES = ['YYYY-MM-DD', 'YYYYMMDD', 'MMDDYYYY', 'MMDDYY', 'DD/MM/YYYY', 'MM/DD/YYYY'] as const

/** Where a field stands: columns from 1 of a fixed layout, or the place from 1 among delimited ones (`from` alone). */
export type IssueColumn = { readonly field: IssueField; readonly from: number; readonly to?: number | undefined }

/** How a bank wants its issue files: every bank has its own, so a layout is data. */
export type IssueLayout = {
  readonly name: string
  readonly kind: 'fixed' | 'delimited'
  /** Between fields of a delimited layout. */
  readonly separator?: string | undefined
  /** Lines at the beginning that say no cheque. */
  readonly skip?: number | undefined
  readonly dates: (typeof ISSUE_DATES)[number]
  /** `implied`: minor units without a point; `decimal`: with one. */
  readonly amounts: 'implied' | 'decimal'
  /** Words in the action column that void a cheque; all others issue it. */
  readonly voids: readonly string[]
  readonly columns: readonly IssueColumn[]
}

const places = (...fields: readonly IssueField[]): IssueColumn[] => fields.map((field, n) => ({ field, from: n + 1 }))

/** Layouts that come with the house; others are files of the same form. */
export const ISSUE_LAYOUTS: readonly IssueLayout[] = [
  {
    ...{ name: 'ujung-csv', kind: 'delimited', separator: ',', skip: 1, dates: 'YYYY-MM-DD', amounts: 'decimal' },
    ...{ voids: ['void'], columns: places('account', 'serial', 'day', 'amount', 'payee', 'action') },
  },
  {
    ...{ name: 'chase-csv', kind: 'delimited', separator: ',', dates: 'MMDDYY', amounts: 'decimal' },
    ...{ voids: ['C'], columns: places('action', 'account', 'serial', 'day', 'amount', 'payee') },
  },
  {
    ...{ name: 'fixed-80', kind: 'fixed', dates: 'YYYYMMDD', amounts: 'implied', voids: ['V'] },
    columns: [
      { field: 'account', from: 1, to: 15 },
      { field: 'serial', from: 16, to: 25 },
      { field: 'day', from: 26, to: 33 },
      { field: 'amount', from: 34, to: 45 },
      { field: 'action', from: 46, to: 46 },
      { field: 'payee', from: 47, to: 80 },
    ],
  },
]
