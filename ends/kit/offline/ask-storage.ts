type Storage = Pick<StorageManager, 'persist' | 'persisted'>

/** Asks the browser to keep the till's storage whatever else fills the disk. True when it promised. */
export const askStorage = async (storage: Storage | undefined): Promise<boolean> => {
  if (!storage?.persisted) return false
  return (await storage.persisted()) || storage.persist()
}
