import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Me } from '../domain/views/me.ts'
import { actAs, actingAs } from './actingAs.ts'
import { Declined, read } from './api.ts'

export function useMe(): Me {
  return useSuspenseQuery({ queryKey: ['me'], queryFn: ({ signal }) => whoAmI(signal) }).data
}

/** Acting as somebody else, everything is asked again: they may see and do other things. */
export function useActAs(): (personId: string) => void {
  const client = useQueryClient()
  return personId => {
    actAs(personId)
    void client.resetQueries()
  }
}

/** A person remembered from another store is nobody here: the server then says who to be. */
async function whoAmI(signal: AbortSignal): Promise<Me> {
  try {
    return await read(Me, 'me', signal)
  } catch (error) {
    const forgotten = error instanceof Declined && error.status >= 400 && error.status < 500
    if (!forgotten || !actingAs()) throw error
    actAs(null)
    return read(Me, 'me', signal)
  }
}
