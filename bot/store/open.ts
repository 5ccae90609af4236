import { embedded } from './embedded.ts'
import { served } from './served.ts'
import type { Store } from './store.ts'

/** Where the data lives: a folder of this machine, or a PostgreSQL that several copies of the server share. */
export type Place = { folder: string } | { url: string }

/** Opens and migrates. Fails with a sentence where another process has the folder, or where no PostgreSQL answers. */
export function openStore(place: Place): Promise<Store> {
  return 'url' in place ? served(place.url) : embedded(place.folder)
}
