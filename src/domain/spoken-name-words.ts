/**
 * Plants, stones, weather and colours. No word that is a person's given name, an animal that hunts, a poison, a wound, a weapon,
 * or slang; to be reviewed with people who have reported abuse before it is relied on.
 */
export const FIRST_WORDS: readonly string[] = `
Alder Almond Apricot Barley Bayleaf Beech Bilberry Birch Bluebell Boxwood Bracken Brindle Bronze Broom Buckwheat
Buttercup Campion Caraway Cedar Chalk Chestnut Chive Cinnamon Clover Cobalt Copper Cornflower
Cotton Cowslip Cranberry Cypress Damson Dapple Dewberry Drizzle Elder Elm Emerald Fallow Feather Fennel Fescue Flax
Frost Furze Garnet Gentian Golden Gorse Granite Greengage Harebell Harvest Hazelnut Hornbeam Hyssop Indigo Ivory
Kelp Larch Lemon Lichen Lilac Limestone Linen Loam Lupin Mallow Maple Marble
Marjoram Mauve Medlar Millet Mint Moorgrass Moss Mulberry Nutmeg Oak Oatmeal Ochre Osier Parsley Peat
Pebble Pewter Pine Plum Poplar Quartz Quiet Quince Raindrop Russet Rye Samphire Sandstone Sapling
Sedge Shale Silver Slate Snowdrop Sorrel Spruce Starlight Straw Sunlit Sycamore Tamarisk Teal Thyme Topaz Umber
Vetch Walnut Wheat Whin Willowherb Woodruff Yarrow Yellow
`
  .trim()
  .split(/\s+/)

/** Places where nothing happens. No word for a court, a cell, a grave, a trap or a fall, and none that is a rank or a station. */
export const SECOND_WORDS: readonly string[] = `
Acre Allotment Arbour Arcade Avenue Bandstand Bank Barn Basin Bay Beach Beacon Bend Boathouse Boulevard Bridge Brook
Cairn Canal Causeway Chalet Clearing Coast Combe Common Coppice Copse Cottage Cove Creek Crescent Croft
Crossing Dairy Delta Dene Dovecote Dunes Embankment Esker Esplanade Estuary Fairway Farm Fen Ferry Field Fields Firth
Flats Fold Foreland Fountain Garden Gardens Gate Glade Grange Granary Green Greenhouse Grotto Grove Harbour Haven
Headland Hill Hillside Holm Holt Inlet Island Isle Isthmus Jetty Knoll Lagoon Lake Lakeside Landing Lane
Lawn Lea Levee Lighthouse Loch Lodge Lough Lowland Market Mead Meadow Mere Mews Mill Millpond Mooring Mound Nook
Oasis Orchard Paddock Pagoda Pasture Path Pavilion Peak Pier Plain Plateau Point Pond Pool Port
Prairie Promenade Quay Quayside Reservoir Ridge Rise Riverside Roundhouse Sands Seafront Shallows
Shore Slipway Sluice Sound Spinney Spire Spring Square Steading Stile Stream Summit Sundial Tarn Terrace Tor
Towpath Trail Vale Valley Viaduct View Village Vineyard Walk Water Waterside Weald Weir Well Wharf Windmill Wold
Woodland Woods
`
  .trim()
  .split(/\s+/)
