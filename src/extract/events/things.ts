/**
 * Words for things by field, as data: the bricks that the classes of noun-classes.ts are made of.
 *
 * "corvette" and "lorry" are vehicles, "silo" is a building, "sorghum" is food, "howitzer" is a weapon.
 */
export const VEHICLES = `ship vessel warship boat frigate destroyer corvette cruiser submarine carrier gunboat trawler tanker freighter ferry
  dinghy barge tug tugboat yacht liner steamer speedboat cutter minesweeper fleet flotilla armada plane aircraft aeroplane airplane jet
  airliner helicopter chopper warplane bomber fighter glider airship tank lorry truck van car bus coach minibus pickup jeep tractor trailer
  motorbike motorcycle bicycle tram train locomotive carriage wagon vehicle convoy ambulance`
export const WEAPONS = `weapon arms gun rifle pistol howitzer mortar cannon artillery missile rocket bomb grenade shell torpedo mine warhead
  launcher munition ammunition bullet cartridge explosive drone uav armour armor armoury arsenal machine-gun revolver sword machete`
export const SOLDIERS = `troop troops soldier force forces unit battalion brigade regiment army military navy air-force police gendarme marine
  paratrooper commando squadron squad patrol contingent platoon company division corps garrison guard guardsman militia militiaman reservist
  conscript reinforcement peacekeeper fighter sniper cadet recruit legion detachment`
export const BUILDINGS = `building house home apartment flat block tower factory plant mill workshop warehouse depot store shop market mall
  office headquarters hospital clinic ward school college university campus library museum theatre theater cinema stadium hotel restaurant cafe
  church mosque temple synagogue cathedral monastery shrine palace parliament court courthouse prison jail barracks fort castle embassy consulate
  mission ministry town-hall station studio farm barn silo granary greenhouse shelter tent camp hut shed garage bakery brewery pharmacy kiosk`
export const INFRASTRUCTURE = `road highway motorway street square bridge tunnel railway line track rail port harbour harbor quay pier jetty wharf dock
  berth canal lock dam dyke dike levee sluice reservoir pipeline pipe cable grid network pylon substation powerplant reactor refinery smelter
  airport airfield airbase airstrip runway terminal border crossing checkpoint frontier gate fence wall barrier strait channel corridor route
  lane pass way mine quarry pit oilfield gasfield well rig platform mast antenna satellite lighthouse waterworks valve tap pump fishery`
export const FOODS = `food grain wheat maize corn rice sorghum millet barley oats flour bread bean lentil potato cassava vegetable fruit meat beef
  pork poultry lamb fish milk butter cheese egg oil sugar salt coffee tea cocoa wine beer water feed fodder hay seed`
export const SUPPLIES = `supply supplies medicine drug vaccine dose blood oxygen mask bandage bed blanket tent tarpaulin mattress soap clothes
  uniform kit equipment generator fuel diesel petrol gasoline coal gas firewood timber steel iron copper cement fertiliser fertilizer machinery
  spare part parcel package cargo load consignment shipment relief aid assistance donation goods merchandise product commodity medicines`
export const THROWN = `stone brick bottle rock firebomb flare paint egg tomato shoe petrol-bomb`
/** Kinds of people and trades, for whom something is done to. */
export const PEOPLE = `people man woman child boy girl youth teenager infant baby adult pensioner civilian resident villager townspeople citizen
  national foreigner migrant refugee evacuee exile settler peasant farmer herder herdsman fisherman grower planter worker labourer laborer employee
  staff colleague apprentice trainee miner docker stevedore driver trucker pilot sailor seafarer seaman mariner crew crewman captain skipper engineer
  technician mechanic electrician builder mason carpenter welder porter cleaner cook waiter guard watchman caretaker clerk cashier shopkeeper trader
  merchant vendor banker broker manager director executive chief head boss official officer inspector minister premier president governor mayor
  councillor councilor lawmaker legislator deputy senator delegate envoy ambassador diplomat consul negotiator mediator judge magistrate prosecutor
  lawyer attorney notary witness suspect defendant convict inmate detainee prisoner captive hostage fugitive smuggler trafficker poacher thief robber
  gangster gunman attacker assailant bomber militant insurgent rebel guerrilla fighter militiaman combatant soldier serviceman conscript recruit
  reservist veteran officer general colonel commander policeman policewoman constable gendarme peacekeeper mercenary spy agent informer activist
  campaigner protester demonstrator marcher picket striker unionist organiser organizer leader dissident critic opponent supporter follower member
  candidate voter observer monitor journalist reporter editor photographer cameraman blogger broadcaster writer author poet artist singer musician
  actor athlete player coach referee student pupil schoolchild schoolboy schoolgirl teacher lecturer professor academic scientist researcher doctor
  physician surgeon nurse midwife paramedic medic patient pharmacist firefighter fireman rescuer volunteer aid-worker missionary priest bishop imam
  cleric monk nun pastor rabbi pilgrim worshipper worshiper tourist traveller traveler passenger commuter pedestrian bystander shopper customer
  tenant owner relative family widow orphan survivor victim twin brother sister son daughter wife husband father mother contractor supplier`
/** What is founded to do business. */
export const COMPANIES = `company firm bank group operator carrier airline manufacturer maker producer retailer supermarket broadcaster publisher insurer
  lender utility refiner brewer shipper shipowner contractor supplier conglomerate corporation business exporter importer trader startup start-up
  newspaper station channel club`
