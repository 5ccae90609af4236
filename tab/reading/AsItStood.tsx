import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { useEffect, useId, useMemo, useRef } from 'react'
import type { Document } from '../../domain/reading/document.ts'
import type { Proposal } from '../../domain/reading/proposal.ts'
import { plural } from '../plural.ts'
import { DocumentBlock } from './DocumentBlock.tsx'
import { marginsByPlace } from './marginsByPlace.ts'
import { placesOf, portionOf } from './places.ts'

const useStyles = makeStyles({
  pane: {
    position: 'relative',
    boxSizing: 'border-box',
    maxHeight: '60vh',
    overflow: 'auto',
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (min-width: 1000px)': {
      position: 'sticky',
      top: tokens.spacingVerticalS,
      maxHeight: `calc(100vh - 2 * ${tokens.spacingVerticalS})`,
    },
  },
  heading: { margin: `0 0 ${tokens.spacingVerticalS}` },
})

/** So many lines and rows of a document are drawn at once. */
const atOnce = 400

type Props = {
  document: Document
  proposal: Proposal
  /** Where the selected line stood, and its words. */
  places: string[]
  words: string
  showPlace: (place: string) => void
}

/** The document, untouched. Where the selected line stood is marked and brought into view. */
export function AsItStood({ document, proposal, places, words, showPlace }: Props) {
  const styles = useStyles()
  const id = useId()
  const pane = useRef<HTMLElement>(null)
  const { blocks, before, after } = useMemo(() => portionOf(document, places[0], atOnce), [document, places])
  const margins = useMemo(() => marginsByPlace(proposal, placesOf(document)), [proposal, document])
  useEffect(() => {
    if (places.length > 0) bringIntoView(pane.current)
  }, [places])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section ref={pane} className={styles.pane} tabIndex={0} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id} block className={styles.heading}>
        The document as it stood
      </Subtitle2>
      {before > 0 && <p>{plural(before, 'line')} before this are not shown.</p>}
      {blocks.map(block => (
        <DocumentBlock
          key={block.place}
          block={block}
          margins={margins}
          places={places}
          words={words}
          showPlace={showPlace}
        />
      ))}
      {after > 0 && (
        <p>{plural(after, 'line')} after this are not shown: choose a line to see where it stood.</p>
      )}
    </section>
  )
}

/** Scrolls the pane alone: the page, and what is being read on the right, stay where they are. */
function bringIntoView(pane: HTMLElement | null): void {
  const stood = pane?.querySelector('[data-stood]') ?? pane?.querySelector('[data-place-stood]')
  if (!pane || !stood) return
  const above = stood.getBoundingClientRect().top - pane.getBoundingClientRect().top
  pane.scrollTo({ top: pane.scrollTop + above - pane.clientHeight / 3 })
}
