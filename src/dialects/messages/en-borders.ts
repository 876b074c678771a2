/** Each site under its own country's law (`own_law.`), holdings added up (`holders.`), and the border view (`borders.`). */
export const borders = {
  "own_law.name": "Each site under its own country’s law",
  "own_law.why":
    "One law a country: the one in force, else the administrative one. It asks for the country first, and then only what that country’s law asks.",
  "own_law.outside": "Outside its country’s law",
  "own_law.none": "No definition known",
  "own_law.none.count": {
    one: "{n} site in a country for which no definition is known. It is neither in nor out.",
    other: "{n} sites in countries for which no definition is known. They are neither in nor out.",
  },

  "holders.switch": "Add up a holder’s sites",
  "holders.help":
    "For laws that limit a holder: the amounts of all sites of one holder in one country count together. A site whose holder is not recorded counts by itself.",
  "holders.moves": {
    one: "{n} site leaves when holdings are added up, {cannotTell} can no longer be told.",
    other: "{n} sites leave when holdings are added up, {cannotTell} can no longer be told.",
  },
  "holders.not_recorded": "This file does not record holders: nothing can be added up.",

  "borders.draw": "Draw the cells on the map",
  "borders.title": "Across frontiers",
  "borders.distance": "Sites of two countries within",
  "borders.km": "{km} km",
  "borders.none": "No two sites of different countries lie within {km} km of each other.",
  "borders.all": "All {count}",
  "borders.fewer": "Fewer",
  "borders.caption": "Sites near a frontier whose class is another under the law across it",
  "borders.frontier": "Frontier",
  "borders.pair": "{a} – {b}",
  "borders.sites": "Sites near",
  "borders.differ": "Differ",
  "borders.differ.help": "The class is another under the law across the frontier, for certain.",
  "borders.may_differ": "May differ",
  "borders.may_differ.help": "The class may be another, by what is not recorded.",
  "borders.opposite": "One side in",
  "borders.opposite.help": "In under one of the two laws and outside the other, for certain.",
  "borders.cells": "Cells",
  "borders.cells.help": "Cells of the grid that hold such sites. Cells of few sites are counted together.",
  "borders.few": "fewer than {few}",
  "borders.no_law": "no definition known for {countries}",
  "borders.not_compared": "too few to compare",
  "borders.method.title": "How this is counted",
  "borders.method":
    "Every site within {km} km of a site in another country is read twice, under its own country’s law and under the neighbour’s. Only the law is changed. A site near several countries counts at each of those frontiers. What neither law takes is alike.",
  "borders.method.cells":
    "Counts are by cells of {degrees} degrees, each site in its own cell, whichever side that is on. Cells with fewer than {few} sites are counted together. No name, no point and no id is shown.",
} as const;
