/** A cheque as a file brings it. Amount in cents. */
export type FileCheck = {
  /** Its code line in the symbols of Unicode, where the file carries one. */
  readonly line: string
  readonly routing: string
  readonly account: string
  readonly serial: string
  readonly amount: number
}
