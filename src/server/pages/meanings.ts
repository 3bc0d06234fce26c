import type { Act, Status } from '../../entry/entry.ts'

/** What each act takes in, as `docs/reference/acts.md` says it. */
export const ACT_MEANINGS: Readonly<Record<Act, string>> = {
  SAY: 'any reported communication that is none of the verbal acts below',
  AGREE: 'agree, accept, promise or offer to cooperate, settle, meet',
  SUPPORT: 'praise, endorse, recognise, sign or ratify',
  CONCEDE: 'verbal concession: ease, apologise, declare a ceasefire or withdrawal',
  REQUEST: 'ask, demand, appeal, order',
  ACCUSE: 'criticise, blame, allege, investigate, sue',
  REJECT: 'refuse, deny a request, object, cancel',
  THREATEN: 'warn of a serious consequence',
  CONSULT: 'meet, visit, call, negotiate, mediate',
  COOPERATE: 'exchange both ways: trade, prisoner exchange, joint exercise, intelligence',
  AID: 'help one way',
  RETREAT: 'concession carried out: withdraw, release, disarm, ceasefire in effect, resign',
  PROTEST: 'collective dissent',
  SANCTION: 'reduce relations, embargo, convict, expel diplomats',
  MOBILIZE: 'deploy or posture forces short of violence',
  COERCE: 'arrest, seize, deport, restrict, warrant, cyber attack, misinformation',
  ASSAULT: 'physical violence, strikes, killing',
}

/** How each status is told. */
export const STATUS_MEANINGS: Readonly<Record<Status, string>> = {
  happened: 'told as done or said',
  ongoing: 'told as under way',
  planned: 'told as arranged or intended for a later time',
  possible: 'told as something that may come about',
  conditional: 'told as depending on something else',
  proposed: 'a part of a deal, draft or demand, not told as done',
  negated: 'told as not done, or denied',
}
