import {
  type Theme as FluentTheme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import { z } from 'zod'
import type { Rag } from '../domain/rag.ts'

export const ThemeName = z.enum(['default', 'dark', 'contrast'])
export type ThemeName = z.infer<typeof ThemeName>

type Own = Record<`rag-${Rag}` | 'thread', string>
type Theme = FluentTheme & Own

/**
 * Fluent has no tokens for a RAG that must be told apart in every theme. Each colour keeps 4.5:1 against the card it lies on,
 * and still never stands without its word or shape.
 */
export const themes: Record<ThemeName, Theme> = {
  default: {
    ...teamsLightTheme,
    'rag-blue': '#0f5fa8',
    'rag-green': '#0e700e',
    'rag-amber': '#a35200',
    'rag-red': '#b10e1c',
    'rag-none': '#616161',
    thread: '#b88a00',
  },
  dark: {
    ...teamsDarkTheme,
    'rag-blue': '#7ab8f5',
    'rag-green': '#6ccb5f',
    'rag-amber': '#ffb13d',
    'rag-red': '#ff8a8f',
    'rag-none': '#bdbdbd',
    thread: '#e0b040',
  },
  contrast: {
    ...teamsHighContrastTheme,
    'rag-blue': '#8fc7ff',
    'rag-green': '#7ee06f',
    'rag-amber': '#ffc14d',
    'rag-red': '#ff9ea2',
    'rag-none': '#ffffff',
    thread: '#ffd65c',
  },
}

/** How styles name a colour of ours: `ragColour.red`. */
export const ragColour: Record<Rag, string> = {
  blue: 'var(--rag-blue)',
  green: 'var(--rag-green)',
  amber: 'var(--rag-amber)',
  red: 'var(--rag-red)',
  none: 'var(--rag-none)',
}

export const threadColour = 'var(--thread)'

/** `?theme=dark` in the address wins, for pictures and for trying; null when it says nothing we know. */
export function askedTheme(search: string): ThemeName | null {
  return ThemeName.nullable().catch(null).parse(new URLSearchParams(search).get('theme'))
}
