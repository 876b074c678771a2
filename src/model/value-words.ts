/** Text that means "not recorded" (design: section 4), trimmed, in small letters. `none` and `0` are values. */
export const MISSING: readonly string[] = ["", "na", "n/a", "nan", "null", "-", "?", "unknown"];

/** Yes and no in English, French, Spanish, Portuguese and Swahili, trimmed, in small letters, composed (NFC). */
export const YES: readonly string[] = ["true", "1", "yes", "vrai", "oui", "verdadero", "s\u00ed", "si"].concat([
  "verdadeiro",
  "sim",
  "kweli",
  "ndiyo",
]);
export const NO: readonly string[] = ["false", "0", "no", "faux", "non", "falso", "n\u00e3o", "nao", "uongo", "hapana"];

/** What text is trimmed of, by code: the white space and line ends of ECMAScript, and the byte order mark. */
export const BLANKS: readonly number[] = [9, 10, 11, 12, 13, 32, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197].concat([
  8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288, 65279,
]);
