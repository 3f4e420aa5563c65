/**
 * Words by which one party finds fault with another, in classes: data, not rules. The trained reader learns what each class is worth.
 *
 * classOf('annexation') -> 'wrong'; classOf('deplore') -> 'condemn'; classOf('agreement') -> 'good'; classOf('table') -> undefined.
 */
const CLASSES = {
  /** Saying that it is bad. */
  condemn:
    'condemn condemnation deplore denounce denunciation decry regret regrettable regrettably regretfully unfortunately unfortunate sadly ' +
    'criticise criticize criticism rebuke reproach blame accuse accusation outrage outraged outrageous outrageously appal appalled appalling ' +
    'dismay dismayed disappoint disappointed disappointing disappointment alarm alarmed alarming concern concerned concerning worry worried ' +
    'protest object reject shame shameful shameless disgrace disgraceful disgust disgusting deplorable lament abhor abhorrent unacceptable ' +
    'inadmissible intolerable inexcusable unjustifiable unjustified indefensible unpardonable reprehensible scandal scandalous',
  /** Deeds that are wrong by their name. */
  wrong:
    'aggression aggressor aggressive annex annexation invade invasion invader occupy occupation occupier intervene intervention interfere ' +
    'interference incursion violate violation violator breach infringe infringement flout trample encroach encroachment seize seizure grab ' +
    'attack assault bomb bombard bombardment shell kill killing murder massacre slaughter torture abduct abduction kidnap hostage detain ' +
    'intimidate intimidation threaten threat harass harassment persecute persecution oppress oppression repress repression repressive ' +
    'crime criminal coup overthrow usurp usurpation dismember partition destabilise destabilize destabilisation destabilization subvert ' +
    'subversive subversion sabotage provoke provocation provocative incite incitement foment escalate coerce coercion blackmail bully ' +
    'bullying blockade besiege punish expel loot plunder steal theft abuse exploit terror terrorise terrorize terrorism terrorist atrocity ' +
    'genocide cleansing discriminate discrimination oust veto',
  /** Against law or promise. */
  unlawful:
    'illegal illegally unlawful unlawfully lawless lawlessness illegitimate illegitimacy unconstitutional unconstitutionally ' +
    'anti-constitutional contrary contravene contravention contravenes defy defiance defiant disregard disrespect disobey noncompliance ' +
    'non-compliance impunity unilateral unilaterally unauthorised unauthorized unprovoked undemocratic null void invalid',
  /** Untruth. */
  untrue:
    'lie liar false falsehood falsely falsify fabricate fabrication distort distortion mislead misleading misrepresent misinformation ' +
    'disinformation propaganda pretext pretend pretence pretense sham farce charade fake bogus hoax deceive deceit deception deny denial ' +
    'denies cover-up hypocrisy hypocrite hypocritical hypocritically cynical cynically cynicism absurd nonsense baseless groundless unfounded ' +
    'spurious specious dubious so-called alleged allegedly fiction myth slander smear manipulate manipulation rhetoric double-standard ' +
    'disguise masquerade justify excuse mockery mock',
  /** Not doing what one ought. */
  fail:
    'fail failure failing neglect negligence ignore refuse refusal renege abandon evade evasion shirk dodge delay obstruct obstruction ' +
    'obstructive block hinder hamper impede prevent prolong stall undermine erode weaken jeopardise jeopardize squander spurn waste ' +
    'unwilling unwillingness inability inaction incapable reluctance reluctant silence silent passive indifferent indifference complacency ' +
    'betray betrayal inadequate insufficient paralysis paralyse paralyze',
  /** Bad in quality. */
  bad:
    'bad wrong wrongful dangerous dangerously reckless recklessly irresponsible irresponsibly irresponsibility brutal brutally brutality ' +
    'cruel cruelty barbaric barbarous savage ruthless heinous vicious evil wicked malicious arrogant arrogance hostile hostility ' +
    'belligerent militaristic extremist extremism radical fascist neo-nazi nazi nationalist ultranationalist xenophobic racist ' +
    'anti-semitic corrupt corruption incompetent incompetence blatant blatantly flagrant flagrantly brazen brazenly egregious gross grossly ' +
    'clumsy foolish folly blind short-sighted counterproductive unhelpful unfair unjust injustice biased one-sided selective illogical ' +
    'ridiculous pathetic serious seriously grave severe sinister pernicious insidious inhumane inhuman',
  /** Harm that comes of it. */
  harm:
    'victim death dead die casualty wound injure injury bloodshed blood violence violent destruction destroy devastate devastation damage ' +
    'suffer suffering chaos anarchy turmoil crisis catastrophe catastrophic tragedy tragic disaster disastrous deterioration deteriorate ' +
    'worsen exacerbate aggravate inflame endanger peril imperil fear panic hatred hate tension instability isolate isolation consequence ' +
    'harmful cost price grief misery humanitarian-catastrophe',
  /** Those who stand outside the law. */
  outlaw:
    'militia militant mercenary henchman thug gunman separatist insurgent rebel proxy puppet regime junta gang bandit extremists saboteur ' +
    'perpetrator accomplice mastermind armed masked illegal-group paramilitary',
  /** Pressing to stop. */
  stop: 'stop cease halt end refrain desist withdraw withdrawal disarm disavow dissociate renounce vacate release return restrain curb',
  /** What parties are bound by. */
  bound:
    'obligation commitment charter law treaty accord agreement principle sovereignty integrity independence constitution norm duty ' +
    'memorandum convention resolution right responsibility',
  good:
    'welcome commend thank support agree cooperation cooperate dialogue peace peaceful peacefully hope constructive praise appreciate ' +
    'appreciation grateful congratulate encourage progress positive restraint solution settlement reform assist assistance',
} as const

export type WordClass = keyof typeof CLASSES

const ORDER = Object.freeze(Object.keys(CLASSES) as WordClass[])
/** Classes that speak for fault. */
export const FAULTS: ReadonlySet<WordClass> = new Set([
  'condemn',
  'wrong',
  'unlawful',
  'untrue',
  'fail',
  'bad',
  'outlaw',
])

const byWord: ReadonlyMap<string, WordClass> = new Map(
  ORDER.toReversed().flatMap(name => CLASSES[name].split(' ').map((word): [string, WordClass] => [word, name])),
)

export const classOf = (lemma: string): WordClass | undefined => byWord.get(lemma)
