export const ledger = {
  remedy: {
    'renew-secret': 'Renew the secret',
    'without-ofac': 'Go on without OFAC…',
    settings: 'Open the settings',
    practice: 'Open the practice switches',
    fetch: 'Fetch again',
    resume: 'Continue',
    'order-now': 'Order again',
    'check-number': 'Correct the number',
    again: 'Order again',
    missing: 'Order what is missing',
    'let-go': 'Leave it',
  },
  tip: {
    fetch: 'No new order: what is still at the service costs nothing more',
    billed: 'A new session, billed again',
    practice: 'A new session; practice is not billed',
    checkNumber: 'Puts the number among the pasted ones, where it can be changed',
  },
  unclear: {
    order: 'Order again: should the first order have arrived, two sessions are billed.',
    orderPractice: 'Order again: should the first order have arrived, the service has two.',
    leave: 'Leave it: nothing more is ordered. What the first one brought is not fetched.',
  },
  withoutOfac: {
    title: 'Go on without OFAC?',
    words:
      'The OFAC scope is taken out of the connection, for these and all later orders. The EU and UN lists are still searched, the OFAC list is not.',
    act: 'Go on without OFAC',
  },
  cancel: 'Cancel',
  giveUp: {
    act: 'Give up what waits ({count})…',
    title: 'Give up {count} order? | Give up {count} orders?',
    words: 'They were never sent, so nothing is billed. Orders under way go on.',
    confirm: 'Give up {count} order | Give up {count} orders',
  },
  again: {
    act: 'Order what is missing ({count})…',
    title: 'Order {count} session again? | Order {count} sessions again?',
    words: 'Each is a new session with what is missing, in the case where it was lost.',
    billed: 'Each is billed.',
    sum: '{sum} by your price.',
    practice: 'Practice: nothing is billed.',
    confirm: 'Order {count} session again | Order {count} sessions again',
  },
  pane: { name: 'What is shown', queue: 'Queue', lost: 'Lost ({count})', lostNone: 'Lost' },
  title: 'Lost results',
  words: 'Ordered and not here, in all cases.',
  emptyTitle: 'Nothing is lost',
  emptyWords: 'Everything that was ordered is in its case or still on its way.',
  otherService:
    '{count} was ordered from the practice service and can be ordered again only there. | {count} were ordered from the practice service and can be ordered again only there.',
  otherReal:
    '{count} was ordered from a real service and can be ordered again only there. | {count} were ordered from a real service and can be ordered again only there.',
  undecided:
    '{count} is unclear: decide in the queue of its case first. | {count} are unclear: decide in the queues of their cases first.',
  column: { chosen: 'Chosen', company: 'Company', missing: 'Missing', why: 'Why', when: 'Since' },
  answer: 'Answer',
  all: 'Choose all',
  none: 'Choose none',
  ordered: '{count} session in line | {count} sessions in line',
} as const
