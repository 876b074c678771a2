/**
 * Words for what is wrong with a pair (`pair.*`), for a definition beyond the engine's bounds, and for advice on a
 * definition (`advice.*`), which is never an error.
 */
export const faults = {
  "pair.types": "{property} is a {a} in one definition and a {b} in the other, so they cannot be compared.",
  "pair.levels": "{property} has the levels {a} in one definition and {b} in the other, so they cannot be compared.",
  "pair.names": "The values that the two definitions list for {property} have none in common.",
  "pair.domains":
    "The domains of {property} have nothing in common: one starts at {low}, the other ends at {high}. An unknown value could be no number.",
  "definition.too_large": {
    one: "The rules over {n} property have more combinations than can be held.",
    other: "The rules over {n} properties have more combinations than can be held.",
  },

  "advice.corner_open":
    "A site can be {class} whatever its {criterion}: a rule for {class} has the limit {limit}, but other tests make up for it.",
  "advice.corner":
    "A site can be {class} with {criterion} up to {most}: a rule for {class} has the limit {limit}, but other tests make up for it.",
  "advice.first_rung_harm":
    "{criterion} can remove a site from the first class ({class}). Harm is usually a reason to help, and only withholds room to grow.",
  "advice.first_rung_informality":
    "{criterion} can remove a site from the first class ({class}). Missing papers are usually a reason to help, and only withhold room to grow.",
  "advice.manual_in_last": "A site worked by hand can reach the last class ({class}).",
  "advice.unreachable_rule":
    "Rule {rule} ({class}) never gives a site its class: earlier rules take every site it fits.",
  "advice.uncovered": "Some sites fit no rule and are not covered.",
  "advice.overlap":
    "Some sites fit both rule {a} and rule {b}, and rule {a} gives the larger class: their order decides.",
  "advice.never_pivotal": "{criterion} is tested but never makes a difference to the class.",
  "advice.not_monotone":
    "{criterion} sometimes raises the class and sometimes lowers it as its value grows, all else equal.",
  "advice.not_checked": {
    one: "What these rules lead to was not checked: too many combinations over {n} property.",
    other: "What these rules lead to was not checked: too many combinations over {n} properties.",
  },
  "advice.unused_criterion": "No rule asks for {criterion}.",
  "advice.unused_param": "No rule uses the parameter {param}.",
  "advice.k_never": "At least {k} can never be reached here: the weights add up to {most}.",
  "advice.k_always": "At least {k} always holds here.",
  "advice.order": "{low} stands above {high}, which comes after it.",
  "advice.outside_domain": "The limit {value} on {criterion} lies outside its domain, which ends at {end}.",
  "advice.unit": "{criterion} is stated in {unit}; the catalogue has it in {usual}. Values are not converted.",
} as const;
