// Part of the service worker: shows what was pushed (RFC 8291 is the browser's work), and opens its task at a touch.
self.addEventListener('push', event => {
  const { task, title, body, language } = event.data.json()
  const shown = { body, lang: language, tag: task, data: { task }, icon: 'icon-192.png', badge: 'icon-192.png' }
  event.waitUntil(self.registration.showNotification(title, { ...shown, renotify: true, requireInteraction: true }))
})

self.addEventListener('notificationclick', event => {
  event.notification.close()
  const { task } = event.notification.data
  const open = async () => {
    const windows = await self.clients.matchAll({ type: 'window' })
    const here = windows.find(it => new URL(it.url).pathname.startsWith('/handheld/'))
    if (!here) return self.clients.openWindow(`/handheld/#/task/${task}`)
    // A phone in the midst of something is told; what it shows is its own decision.
    here.postMessage({ open: task })
    return here.focus()
  }
  event.waitUntil(open())
})
