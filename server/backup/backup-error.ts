/** Why a back-up cannot be made or restored; the message is for the person at the keyboard. */
export type BackupWord =
  | 'not-a-backup'
  | 'backup-truncated'
  | 'backup-damaged'
  | 'backup-newer'
  | 'backup-foreign'
  | 'database-not-empty'

export class BackupError extends Error {
  override readonly name = 'BackupError'
  readonly word: BackupWord
  constructor(word: BackupWord, message: string, options?: ErrorOptions) {
    super(message, options)
    this.word = word
  }
}
