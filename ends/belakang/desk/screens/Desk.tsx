import { useQueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { hearLive } from '../server/hear-live.ts'
import { live } from './frame/live.ts'
import { makeRouter } from './routes.tsx'

/** The desk itself, for who has signed in: its pages, and the ear to what happens meanwhile. */
export default function Desk() {
  const queries = useQueryClient()
  const [router] = useState(makeRouter)
  useEffect(() => hearLive(queries, state => live.set({ state })), [queries])
  return <RouterProvider router={router} />
}
