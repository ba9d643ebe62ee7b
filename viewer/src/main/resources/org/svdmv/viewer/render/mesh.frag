#version 330 core
// color * texel * brightness, display encoded; the brightness is that of org.svdmv.geometry.raster.Lighting.
in vec3 outward;
in vec3 tint;
in vec2 place;
uniform sampler2D skin;
uniform int style; // 0 colors, 1 colors in the light, 2 normals
uniform vec2 turn; // cosine and sine of how far the lights are turned about +z
out vec4 result;

const vec3 KEY = normalize(vec3(0.62, 0.48, 0.62));
const vec3 FILL = normalize(vec3(-0.6, -0.7, 0.2));

float brightness(vec3 n) {
    return min(1.0, 0.54 + 0.07 * n.z + 0.36 * max(0.0, dot(n, KEY)) + 0.06 * (1.0 + dot(n, FILL)));
}

void main() {
    vec4 texel = texture(skin, place);
    if (texel.a < 0.5) {
        discard;
    }
    vec3 n = outward / max(length(outward), 1e-9) * (gl_FrontFacing ? 1.0 : -1.0);
    if (style == 2) {
        result = vec4(0.5 * n + 0.5, 1);
        return;
    }
    vec3 beside = vec3(turn.x * n.x + turn.y * n.y, turn.x * n.y - turn.y * n.x, n.z);
    result = vec4(tint * texel.rgb * (style == 1 ? brightness(beside) : 1.0), 1);
}
