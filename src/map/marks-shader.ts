import { STYLE_ROOM } from "./mark-styles.ts";
import { texelOf } from "./texel-place.ts";

/** Uniforms of the marks layer, declared to both shaders. */
const BLOCK = `layout(std140) uniform marksUniforms {
  float scale;
  float front;
  float largestScale;
} marks;
`;

export const marksUniforms = {
  name: "marks",
  vs: BLOCK,
  fs: BLOCK,
  uniformTypes: { scale: "f32", front: "f32", largestScale: "f32" },
} as const;

/** Places a square around each site that is drawn in this pass, and hands its style on. */
export const VERTEX_SHADER = `#version 300 es
#define SHADER_NAME marks-layer-vertex-shader
in vec3 positions;
in vec2 instancePositions;
in float instanceSizes;
uniform highp usampler2D markCodes;
uniform highp sampler2D markStyles;
out vec2 at;
flat out vec4 fill;
flat out vec4 stroke;
flat out vec3 form;

void main(void) {
  int code = int(texelFetch(markCodes, ${texelOf("gl_InstanceID")}, 0).r);
  vec4 style = code < ${STYLE_ROOM} ? texelFetch(markStyles, ivec2(code, 2), 0) : vec4(0.0);
  at = vec2(0.0);
  fill = vec4(0.0);
  stroke = vec4(0.0);
  form = vec3(0.0);
  if (style.y == 0.0 || style.w != marks.front) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  float radius = style.y * marks.scale * instanceSizes * marks.largestScale;
  // On a world map an outline of full width would be darker than what it holds.
  float line = style.z * clamp(marks.scale, 0.6, 1.0);
  form = vec3(style.x, radius, line);
  vec2 offset = positions.xy * (radius * 1.3 + line + 1.0);
  at = vec2(offset.x, -offset.y);

  geometry.worldPosition = vec3(instancePositions, 0.0);
  geometry.uv = positions.xy;
  gl_Position = project_position_to_clipspace(geometry.worldPosition, vec3(0.0), vec3(0.0), geometry.position);
  gl_Position.xy += project_pixel_size_to_clipspace(offset);
  DECKGL_FILTER_GL_POSITION(gl_Position, geometry);

  fill = texelFetch(markStyles, ivec2(code, 0), 0);
  stroke = texelFetch(markStyles, ivec2(code, 1), 0);
  DECKGL_FILTER_COLOR(fill, geometry);
}
`;

/**
 * Draws a mark from its signed distance: negative inside, in pixels. The contours are those of ui/shape-path.ts, so
 * the map, the legend and the charts show the same shapes. Distances beyond a corner are those to the nearer edges
 * (a mitre), as in SVG.
 */
export const FRAGMENT_SHADER = `#version 300 es
#define SHADER_NAME marks-layer-fragment-shader
precision highp float;
in vec2 at;
flat in vec4 fill;
flat in vec4 stroke;
flat in vec3 form;
out vec4 fragColor;

const float TAU = 6.283185307;

float contour(int shape, vec2 p) {
  vec2 q = abs(p);
  if (shape == 1) return max(q.x, q.y) - 0.9;
  if (shape == 2 || shape == 6) {
    float y = shape == 2 ? p.y : -p.y;
    return max(y - 0.86, dot(vec2(q.x, y), vec2(0.87494, -0.48425)) - 0.5811);
  }
  if (shape == 3) return (q.x + q.y - 1.28) * 0.70711;
  if (shape == 4) return max(q.y - 1.005, dot(q, vec2(0.86612, 0.49984)) - 1.0047);
  if (shape == 5) {
    vec2 d = abs(vec2(p.x + p.y, p.x - p.y)) * 0.70711;
    return min(max(d.x - 1.0607, d.y - 0.28284), max(d.x - 0.28284, d.y - 1.0607));
  }
  return length(p) - 1.0;
}

void main(void) {
  int shape = int(form.x + 0.5);
  float radius = form.y;
  float halfLine = form.z * 0.5;
  float distance = contour(shape, at / radius) * radius;
  float pixel = fwidth(at.x);
  float inside = clamp(0.5 - distance / pixel, 0.0, 1.0);
  float line = halfLine > 0.0 ? clamp(0.5 + (halfLine - abs(distance)) / pixel, 0.0, 1.0) : 0.0;

  if (shape >= 7) {
    // Dashes of equal length, at least six, with a gap that stays open on the smallest ring.
    float dashes = max(6.0, floor(TAU * radius / 3.7 + 0.5));
    float along = fract(atan(at.y, at.x) / TAU * dashes + 0.5) - 0.5;
    float length1 = TAU * radius / dashes;
    line *= clamp(0.5 + (0.31 * length1 - abs(along) * length1) / pixel, 0.0, 1.0);
    if (shape == 8) line = max(line, clamp(0.5 + (radius * 0.28 - length(at)) / pixel, 0.0, 1.0));
  }

  float covered = inside * fill.a;
  float alpha = line * stroke.a + covered * (1.0 - line * stroke.a);
  if (alpha <= 0.0) discard;
  vec3 colour = mix(fill.rgb * covered, stroke.rgb, line * stroke.a);
  fragColor = vec4(colour / max(alpha, 0.001), alpha);
  DECKGL_FILTER_COLOR(fragColor, geometry);
}
`;
