/** The version of the tool, printed on whatever leaves it; a test holds it against package.json. */
export const VERSION = "0.1.0";
