export type ChangedWord = { is: 'same' | 'removed' | 'added'; text: string }

/** What changed inside a sentence, as runs of words to be shown one after the other: kept, removed, added. */
export function changedWords(before: string, after: string): ChangedWord[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const start = sharedStart(old, now)
  const end = Math.min(
    sharedStart(old.toReversed(), now.toReversed()),
    old.length - start,
    now.length - start,
  )
  const middle = changesBetween(old.slice(start, old.length - end), now.slice(start, now.length - end))
  return runsOf([...all('same', old.slice(0, start)), ...middle, ...all('same', old.slice(old.length - end))])
}

/** Comparing every word with every word is bounded; past this the whole middle is shown as replaced. */
const mostComparisons = 250_000

function changesBetween(old: string[], now: string[]): ChangedWord[] {
  if (old.length * now.length > mostComparisons) return [...all('removed', old), ...all('added', now)]
  const kept = sharedLengths(old, now)
  const changes: ChangedWord[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      changes.push({ is: 'same', text: old[i] ?? '' })
      i += 1
      j += 1
    } else if (j === now.length || (i < old.length && at(kept, i + 1, j) >= at(kept, i, j + 1))) {
      changes.push({ is: 'removed', text: old[i] ?? '' })
      i += 1
    } else {
      changes.push({ is: 'added', text: now[j] ?? '' })
      j += 1
    }
  }
  return changes
}

/** `kept[i][j]`: how many words the ends of both texts, from i and from j on, have in common and in order. */
function sharedLengths(old: string[], now: string[]): Uint16Array[] {
  const kept = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1))
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const length =
        old[i] === now[j] ? at(kept, i + 1, j + 1) + 1 : Math.max(at(kept, i + 1, j), at(kept, i, j + 1))
      kept[i]?.fill(length, j, j + 1)
    }
  }
  return kept
}

function at(lengths: Uint16Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}

function sharedStart(a: string[], b: string[]): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  return length
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean)
}

function all(is: ChangedWord['is'], words: string[]): ChangedWord[] {
  return words.map(text => ({ is, text }))
}

function runsOf(words: ChangedWord[]): ChangedWord[] {
  const runs: ChangedWord[] = []
  for (const word of words) {
    const last = runs.at(-1)
    if (last?.is === word.is) last.text += ` ${word.text}`
    else runs.push({ ...word })
  }
  return runs
}
