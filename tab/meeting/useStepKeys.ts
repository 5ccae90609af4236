import { useEffect } from 'react'

/** The arrows turn the pages of a meeting, unless they are needed where somebody types or chooses. */
export function useStepKeys(step: (by: 1 | -1) => void): void {
  useEffect(() => {
    const keyed = (event: KeyboardEvent) => {
      const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
      if (by === null || event.altKey || event.ctrlKey || event.metaKey || isTakenBy(event.target)) return
      event.preventDefault()
      step(by)
    }
    window.addEventListener('keydown', keyed)
    return () => window.removeEventListener('keydown', keyed)
  }, [step])
}

function isTakenBy(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [role=menu]') !== null
}
