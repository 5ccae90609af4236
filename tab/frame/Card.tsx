import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    padding: 'clamp(12px, 1.6vw, 20px)',
    minWidth: 0,
    breakInside: 'avoid',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
  heading: { margin: 0 },
  words: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

type Props = {
  title: string
  /** What the title leaves out, in a few words beside it. */
  words?: ReactNode
  action?: ReactNode
  className?: string
  children: ReactNode
}

/** One idea of a screen, under its own heading. */
export function Card({ title, words, action, className, children }: Props) {
  const styles = useStyles()
  const id = useId()
  return (
    <section aria-labelledby={id} className={mergeClasses(styles.card, className)}>
      <div className={styles.head}>
        <div>
          <Subtitle2 as="h2" id={id} className={styles.heading}>
            {title}
          </Subtitle2>
          {words && <div className={styles.words}>{words}</div>}
        </div>
        {action}
      </div>
      {children}
    </section>
  )
}
