/**
 * Verbs of waters, machines, ships, papers, stores, contracts and sittings, by what they are done to, as data.
 *
 * "The reservoir fell by a metre" -> OTHER gauge; "a summons was served" -> OTHER notice; "the barge docked" -> OTHER sail.
 * Rows and classes as in lexicon-objects.ts, and read before them.
 */
import type { ObjectRow } from './lexicon-objects.ts'
import { FOODS, SUPPLIES, VEHICLES, WEAPONS } from './things.ts'

export const WORK_VERBS: readonly ObjectRow[] = [
  ['ASSAULT', 'attack', 'break violate breach flout', 'truce'],
  ['OTHER', 'gauge', 'fall rise drop climb sink recede swell subside overflow dry|up', 'watercourse'],
  [
    'OTHER',
    'outage',
    'stop fail stall trip go|out go|dark go|off go|down go|silent go|blank break|down shut|down seize|up fall|silent',
    'machine',
  ],
  ['OTHER', 'sail', 'dock berth moor anchor sail', 'ship'],
  ['OTHER', 'sail', 'drop weigh', 'anchor'],
  ['OTHER', 'notice', 'serve deliver lodge receive', 'notice'],
  ['OTHER', 'notice', 'come arrive', 'letter'],
  ['OTHER', 'remove', 'remove truck|out ship|out cart|off siphon pump|out unload carry|off empty', 'stores'],
  ['COERCE', 'seize', 'steal rustle drive|off rob carry|off take|away', 'herd'],
  ['RETREAT', 'release', 'return hand|back give|back', 'herd'],
  ['OTHER', 'trade', 'go win award land clinch secure lose', 'contract'],
  ['OTHER', 'lapse', 'run|out', 'term'],
  ['CONSULT', 'hearing', 'sit reconvene', 'chamber'],
  ['MOBILIZE', 'deploy', 'call|up draft', 'people'],
  ['COERCE', 'seize', 'hold', 'ground'],
]

export const WORK_CLASSES: Readonly<Record<string, string>> = {
  truce: 'truce ceasefire cease-fire armistice',
  watercourse: 'river lake reservoir water waters level flow tide aquifer canal lagoon stream tributary well',
  machine: `turbine pump engine screen light server generator power network reactor furnace transmitter radar grid kiln crane
    conveyor compressor smelter signal telephone internet mill press`,
  ship: 'ship vessel tanker ferry freighter trawler boat barge frigate cutter carrier liner tug yacht dhow coaster',
  anchor: 'anchor',
  notice: 'notice notification summons writ subpoena démarche demarche',
  letter: 'letter notice notification telegram parcel invitation list message',
  stores: `${FOODS} ${SUPPLIES} ${WEAPONS} fuel uranium cargo equipment machinery ore oil diesel timber archive file`,
  herd: 'cow cattle goat sheep livestock herd camel horse flock calf bull ox donkey',
  contract: 'contract order tender franchise',
  term: 'contract agreement deal lease licence license mandate truce ceasefire concession permit visa ultimatum pact accord standstill',
  chamber:
    'parliament assembly senate congress chamber legislature court tribunal council panel commission committee jury',
  ground: `airport airfield aerodrome town city village hill ridge bridge port harbour harbor road pass valley district province island islet
    crossing checkpoint barracks base fort garrison refinery oilfield mine dam station capital border-post outpost quay suburb
    ${VEHICLES}`,
}
