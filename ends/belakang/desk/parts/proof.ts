import { isRefusal } from '#kit/server/fault.ts'
import { createStore } from '#kit/ui/store.ts'

type Asked = { readonly settle: (proven: boolean) => void } | null

/** Whether a fresh proof is being asked for at this moment. */
export const proof = createStore<{ readonly asked: Asked }>({ asked: null })

const askProof = () =>
  new Promise<boolean>(resolve => {
    proof.set({
      asked: {
        settle: proven => {
          proof.set({ asked: null })
          resolve(proven)
        },
      },
    })
  })

/** Does a deed; where the server asks for a fresh proof, the person gives it and the deed is done again. */
export const withProof = async <Value>(deed: () => Promise<Value>): Promise<Value> => {
  try {
    return await deed()
  } catch (error) {
    if (!isRefusal(error, 'confirm-first') || !(await askProof())) throw error
    return deed()
  }
}
