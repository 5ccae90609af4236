import type { Template } from './template.ts'

/** The five elements that most partnerships for early help score themselves on. */
export const earlyHelp: Template = {
  id: 'early-help',
  title: 'Early help maturity matrix',
  about: 'Five elements, each from 0 to 4: for a partnership that plans, delivers and checks early help.',
  scale: {
    from: 0,
    to: 4,
    levels: ['Not begun', 'Beginning', 'Partly in place', 'In place', 'Part of how we work'],
  },
  elements: [
    {
      name: 'Plan',
      asks: 'Do the partners know what is needed, and have they agreed what to do about it?',
      levels: [
        'There is no shared picture of need, and each agency plans alone.',
        'Some agencies have compared what they know; nothing is agreed between them.',
        'There is a shared picture of need and a plan, and not every agency works to it.',
        'One plan rests on one picture of need, with money and people set against it.',
        'The plan is renewed with families and partners as need changes, and budgets follow it.',
      ],
    },
    {
      name: 'Deliver',
      asks: 'Does a family get the right help early, whoever they ask first?',
      levels: [
        'Help depends on which door a family knocks at, and often comes late.',
        'Some teams work together where the people in them happen to know each other.',
        'Ways into help are agreed, and used in parts of the area.',
        'A family tells its story once, has one person to turn to, and is helped everywhere alike.',
        'Help arrives before it is asked for, and what works in one place is soon done in all.',
      ],
    },
    {
      name: 'Evaluate',
      asks: 'Do the partners know what difference they make?',
      levels: [
        'Nobody counts or asks what became of the help.',
        'Single agencies count what they do, and seldom what it changed.',
        'Some measures are shared, and are looked at from time to time.',
        'Agreed measures and what families say are read together and lead to decisions.',
        'Evidence is used week by week, shows what lasts, and decides what is stopped.',
      ],
    },
    {
      name: 'Lead',
      asks: 'Do leaders own this together, and hold each other to it?',
      levels: [
        'Nobody in particular is responsible for early help.',
        'One agency leads, and the others come when they are asked.',
        'A board meets and agrees, and what it agrees is not always done.',
        'Leaders share the risk, put resources in, and hold each other to what was agreed.',
        'Leadership is shared down to the front line, and outlives the people who hold the posts.',
      ],
    },
    {
      name: 'Family Focus',
      asks: 'Do families shape the help, one by one and all together?',
      levels: [
        'Things are done to families, and they are told afterwards.',
        'Families are asked now and then, and seldom hear what came of it.',
        'Families have a say in their own plan, and in some of the services.',
        'Whole families make their plans with us, and help to design services.',
        'Families lead: they decide with the board, and train and judge what we do.',
      ],
    },
  ],
}
