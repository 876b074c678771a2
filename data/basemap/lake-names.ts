/**
 * Names of large lakes, each with a point in its water. The source has no names; these
 * are common geographical knowledge, and the build fails where a point lies outside the lake.
 */
export const LAKE_NAMES: readonly (readonly [name: string, lon: number, lat: number])[] = [
  ["Lake Victoria", 33.0, -1.0],
  ["Lake Tanganyika", 29.55, -5.9],
  ["Lake Malawi", 34.5, -12.0],
  ["Lake Albert", 30.9, 1.7],
  ["Lake Edward", 29.6, -0.35],
  ["Lake Kivu", 29.1, -2.0],
  ["Lake Mweru", 28.7, -9.0],
  ["Lake Rukwa", 32.2, -7.9],
  ["Lake Turkana", 36.1, 3.5],
  ["Lake Kyoga", 32.9, 1.5],
  ["Lake Tana", 37.3, 12.0],
  ["Lake Kariba", 28.1, -16.9],
  ["Lake Volta", 0.2, 7.3],
  ["Lake Chad", 14.4, 13.05],
  ["Lake Titicaca", -69.3, -15.9],
  ["Lake Nicaragua", -85.4, 11.6],
  ["Lake Baikal", 107.9, 53.6],
  ["Lake Balkhash", 74.2, 45.9],
  ["Issyk-Kul", 77.2, 42.4],
  ["Lake Superior", -87.5, 47.7],
  ["Lake Michigan", -87.0, 43.9],
  ["Lake Huron", -82.3, 44.8],
  ["Lake Erie", -81.2, 42.3],
  ["Lake Ontario", -77.8, 43.7],
  ["Lake Ladoga", 31.4, 60.8],
  ["Great Bear Lake", -121.3, 65.9],
  ["Great Slave Lake", -113.7, 62.0],
  ["Lake Winnipeg", -97.7, 52.4],
];
