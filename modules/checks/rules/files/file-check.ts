/** A cheque as a file brings it. Amount in cents. */
export type FileCheck = {
  /** Its code line in the symbols of Unicode, where the file carries one. */
  readonly line: string
  readonly routing: string
  readonly account: string
  readonly serial: string
  readonly amount: number
  /** The number its sender gave it in the file, without zeros in front; empty where it gave none. */
  readonly sequence: string
}

/** A cheque that comes back in an image cash letter, with the reason (X9.100-188) as a letter or digit. */
export type FileReturn = FileCheck & { readonly reason: string }

/** A side of a cheque in a file; `item` counts the cheques, or the returns, before it. */
export type FilePicture = {
  readonly of: 'check' | 'return'
  readonly item: number
  readonly side: 'front' | 'back'
  /** Null for a format that no browser and no archive of ours reads. */
  readonly type: 'image/tiff' | 'image/jpeg' | 'image/png' | null
  readonly bytes: Uint8Array
}

/** Whoever takes what a file holds. */
export type FileTakers = {
  readonly check?: (check: FileCheck) => void
  readonly returned?: (check: FileReturn) => void
  readonly picture?: (picture: FilePicture) => void
}
