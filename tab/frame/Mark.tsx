import { threadColour } from '../theme.ts'

/** The thread between two points: the product's mark, for the eye only. */
export function Mark() {
  return (
    <svg
      width="28"
      height="28"
      style={{ flexShrink: 0 }}
      viewBox="0 0 32 32"
      fill="none"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M5 25C14 25 9 7 17 7c7 0 4 11 10 11" stroke={threadColour} strokeWidth="3" />
      <circle cx="5" cy="25" r="3.5" fill={threadColour} />
      <circle cx="27" cy="18" r="3.5" fill={threadColour} />
    </svg>
  )
}
