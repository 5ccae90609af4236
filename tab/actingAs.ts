const key = 'golden-thread.acting-as'

/** Local mode knows no sign-in: a person chooses who to act as, and this browser remembers it. */
export function actingAs(): string | null {
  return localStorage.getItem(key)
}

export function actAs(personId: string | null): void {
  if (personId === null) localStorage.removeItem(key)
  else localStorage.setItem(key, personId)
}
