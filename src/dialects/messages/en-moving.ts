/** Moving pictures of a threshold (`moving.`) and the page of a story that stands alone (`slides.`). */
export const moving = {
  "moving.sure": "surely in",
  "moving.possible": "possibly in",
  "moving.few": "Too few sites: every picture would tell of single ones.",
  "moving.at": "{at} of {n}",

  "slides.previous": "Previous",
  "slides.next": "Next",
  "slides.at": "{at} of {n}: {title}",
  "slides.note": "Note",
  "slides.keys": "Arrow keys, space or a click turn the pages. Home and End go to the ends. N shows the note.",
  "slides.open": "Open this scene in ASM Lens",
  "slides.curve": "Sites in, surely and possibly, for each value of the threshold",
  "slides.synthetic": "SYNTHETIC: every site is invented",
  "slides.made": "{maker}, {day}. Works without a network; nothing is sent.",
  "slides.counts": "{in} in, {cannotTell} cannot tell, {out} out",
} as const;
