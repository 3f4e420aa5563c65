/**
 * The fields of each kind of entry that people fill in or correct, with the words of the vocabulary where there is one.
 *
 * FIELDS.position.stance -> 'support oppose insist open conditional undecided'; '' where anything may be typed.
 */
import type { Card } from '../../views/pages/shapes.ts'

const ACTS =
  'say assess claim confirm deny acknowledge blame criticise praise support oppose propose demand appeal promise threaten ask predict no-comment'
export const FIELDS: Readonly<Record<Card['kind'], Readonly<Record<string, string>>>> = {
  statement: {
    sources: '',
    act: ACTS,
    manner: 'direct indirect mixed',
    addressee: '',
    negated: 'true null',
    within: '',
  },
  event: {
    type: 'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT OTHER',
  },
  proposal: {
    proposers: '',
    issue: '',
    status: 'tabled agreed agreed-in-principle rejected not-agreed withdrawn unpublished',
  },
  position: { holder: '', party: '', issue: '', stance: 'support oppose insist open conditional undecided' },
  commitment: {
    parties: '',
    kind: 'undertaking ultimatum expiry',
    state: 'pending kept kept-late overdue broken waived',
  },
  discrepancy: { why: '', kind: 'number date place role deadline agent identity status sequence quotation' },
}

/** What an entry is added with, beyond its words: the fields above, and the cue of a statement. A discrepancy takes two places. */
export const ADDED = {
  statement: { ...FIELDS.statement, cue: '' },
  event: FIELDS.event,
  position: FIELDS.position,
  proposal: FIELDS.proposal,
  commitment: FIELDS.commitment,
} as const
export type AddedKind = keyof typeof ADDED
