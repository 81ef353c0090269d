/// <reference lib="webworker" />
export {}

// Pages always come from the server, since prices and stock do. Without a network there is one page that says so; built
// files never change under their names and are kept.
const worker = globalThis as unknown as ServiceWorkerGlobalScope
const KEPT = 'ujung-shop-1'
const OFFLINE = new URL('./index.html', worker.location.href).href

const keepOffline = async () => {
  const cache = await caches.open(KEPT)
  const answer = await fetch(OFFLINE, { cache: 'reload' })
  const text = await answer.clone().text()
  await cache.put(OFFLINE, answer)
  const files = [...text.matchAll(/(?:src|href)="(\.\/assets\/[^"]+)"/g)].map(
    ([, file]) => new URL(file!, OFFLINE).href,
  )
  await cache.addAll(files)
}

const built = async (request: Request): Promise<Response> => {
  const cache = await caches.open(KEPT)
  const known = await cache.match(request)
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

worker.addEventListener('install', event => event.waitUntil(keepOffline().then(() => worker.skipWaiting())))
worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET') return
  if (request.mode === 'navigate')
    event.respondWith(fetch(request).catch(async () => (await caches.match(OFFLINE)) ?? Response.error()))
  else if (new URL(request.url).pathname.includes('/assets/')) event.respondWith(built(request))
})
