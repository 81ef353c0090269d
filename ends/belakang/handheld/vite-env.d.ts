/// <reference types="vite/client" />
/// <reference types="vite-plugin-pwa/client" />

/** Method and path of every endpoint the handheld calls, without the schemas; made while building. */
declare module 'virtual:handheld-endpoints' {
  import type { HandheldContract } from './server/contract.ts'

  const endpoints: HandheldContract
  export default endpoints
}
