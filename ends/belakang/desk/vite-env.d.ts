/// <reference types="vite/client" />

/** Method and path of every endpoint the desk calls, without the schemas; made while building. */
declare module 'virtual:desk-endpoints' {
  import type { DeskContract } from './server/contract.ts'

  const endpoints: DeskContract
  export default endpoints
}
