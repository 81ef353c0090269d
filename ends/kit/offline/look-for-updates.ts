const LOOK_EVERY_MS = 60 * 60_000

/** Looks for a new version now and then; the device of a shop is not reloaded for weeks. */
export const lookForUpdates = (registration: ServiceWorkerRegistration | undefined): void => {
  if (registration) setInterval(() => void registration.update().catch(() => {}), LOOK_EVERY_MS)
}
