/**
 * Verbs whose event depends on what stands behind a preposition, as data: type, family, `verb|preposition`, nouns.
 *
 * "returned to work" -> RETREAT end; "went on strike" -> PROTEST; "took to the streets" -> PROTEST; "went to lunch" -> none.
 */
import type { Row } from './trigger.ts'

export type PhraseRow = readonly [...Row, string]

export const PHRASES: readonly PhraseRow[] = [
  [
    'RETREAT',
    'end',
    'withdraw|from pull|of pull|from exit|from drop|of secede|from',
    `talk talks negotiation treaty pact agreement deal accord union bloc alliance coalition convention meeting summit conference
    session government body organisation organization commission contest race mission operation league club`,
  ],
  [
    'RETREAT',
    'end',
    'walk|from walk|away back|of back|from',
    'takeover bid merger purchase auction tender sale deal talks negotiation',
  ],
  [
    'RETREAT',
    'withdraw',
    'withdraw|from pull|from pull|of retreat|from leave|for',
    '@place town city village base border position line area region territory island zone',
  ],
  ['RETREAT', 'end', 'return|to go|to report|for', 'work duty post job class classroom'],
  ['RETREAT', 'return', 'return|to go|to', 'home village town barracks base'],
  ['CONSULT', 'meet', 'return|to go|to come|to', 'table'],
  [
    'COERCE',
    'seize',
    'enter|into march|into cross|into push|into sweep|into advance|on advance|into',
    '@place town city village capital territory province',
  ],
  ['ASSAULT', 'attack', 'open|on come|under', 'fire attack bombardment shelling'],
  [
    'ASSAULT',
    'attack',
    'fall|on fall|upon set|upon descend|on',
    '@place @person village town camp convoy crowd market post',
  ],
  ['PROTEST', 'protest', 'stay|off walk|off stay|from', 'job work shift duty'],
  ['PROTEST', 'protest', 'go|on take|to come|on pour|into', 'strike street streets hunger-strike'],
  ['OTHER', 'vote', 'go|to head|to', 'poll polls ballot'],
  ['OTHER', 'law', 'enter|into come|into go|into take|into', 'force effect'],
  ['OTHER', 'appoint', 'come|to return|to vote|into sweep|to take|over', 'power office presidency'],
  [
    'OTHER',
    'trial',
    'appear|before appear|in go|on stand|on go|before come|before',
    'court judge magistrate tribunal trial',
  ],
  [
    'COERCE',
    'arrest',
    'take|into place|under put|under remand|in remand|into place|in hold|in keep|in bring|before',
    'custody arrest detention house-arrest cell jail court',
  ],
  [
    'COERCE',
    'charge',
    'charge|with try|for put|on accuse|before find|of',
    'murder treason sedition terrorism corruption trial espionage fraud assault manslaughter theft smuggling',
  ],
  ['COERCE', 'sue', 'take|to drag|before bring|before haul|before', 'court tribunal arbitration'],
  ['MOBILIZE', 'deploy', 'put|on place|on remain|on stay|on keep|on', 'alert standby'],
  ['CONCEDE', 'concede', 'concede|to yield|to bow|to give|in cave|in accede|to', 'demand pressure ultimatum'],
  [
    'COOPERATE',
    'join',
    'participate|in take|in',
    'exercise exercises drill drills manoeuvre manoeuvres maneuvers patrol patrols',
  ],
  ['RETREAT', 'release', 'release|on free|on walk|from', 'bail parole prison jail'],
  ['COERCE', 'block', 'bring|to grind|to come|to', 'halt standstill stop'],
  [
    'AGREE',
    'agree',
    'settle|on settle|for settle|at agree|at',
    'price quota figure rate share date term terms level ceiling floor percentage venue sum wage compromise formula text @money',
  ],
  [
    'AGREE',
    'agree',
    'agree|on agree|to agree|upon',
    'deal truce ceasefire text agenda date roadmap exchange swap plan terms timetable framework principle',
  ],
  ['OTHER', 'escape', 'escape|from flee|from break|of', 'prison jail custody captivity camp'],
  ['OTHER', 'health', 'take|to admit|to rush|to fly|to', 'hospital clinic'],
  ['OTHER', 'pay', 'default|on fall|into', 'debt loan bond payment default obligation coupon arrears'],
  ['COERCE', 'dismiss', 'remove|from strip|of suspend|from force|from', 'office post power command duty rank'],
]
