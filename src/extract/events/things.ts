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
