import type { Template } from './template.ts'

/** A form that begins with people and not with the planning cycle, on a scale of four steps without a nought. */
export const conditions: Template = {
  id: 'five-conditions',
  title: 'Five conditions for helping early',
  about: 'Five conditions, each from 1 to 4: for a place that starts from families, communities and staff.',
  scale: { from: 1, to: 4, levels: ['Starting out', 'Taking shape', 'Settled', 'Leading the way'] },
  elements: [
    {
      name: 'Family voice',
      asks: 'Is what families say heard, and does it change something?',
      levels: [
        'Families are heard when they complain.',
        'Families are asked in surveys and meetings, and some services change because of it.',
        'Families sit where decisions are made, and hear what became of what they said.',
        'Families decide with us what is offered, and say whether it works.',
      ],
    },
    {
      name: 'Workforce',
      asks: 'Do staff in every agency work in the same way, with the time and skill for it?',
      levels: [
        'Each agency trains its own, and words mean different things.',
        'Joint training is offered, and some managers make time for it.',
        'One way of working is taught to all, and supervision asks about it.',
        'Staff move and learn across agencies, and shape the way of working themselves.',
      ],
    },
    {
      name: 'Communities',
      asks: 'Is help found close to home, with those who live there?',
      levels: [
        'Help is run from the centre, and local groups are not known to us.',
        'Local groups are known, and a few are paid to help.',
        'Groups and agencies work side by side in each neighbourhood.',
        'Neighbourhoods set their own priorities, and money follows them.',
      ],
    },
    {
      name: 'Leaders',
      asks: 'Do leaders act as one, over years?',
      levels: [
        'Support comes and goes with single people.',
        'Leaders have signed up, and meet about it.',
        'Leaders share aims and budgets, and account for both in public.',
        'Every leader speaks for the whole, and change of post changes nothing.',
      ],
    },
    {
      name: 'Data',
      asks: 'Do partners share what they need to know, and learn from it?',
      levels: [
        'Each agency keeps its records to itself.',
        'Some data is shared by hand for single purposes.',
        'Agreements are in place, and a shared picture is kept up to date.',
        'Shared data shows early who may need help, and what has helped.',
      ],
    },
  ],
}
