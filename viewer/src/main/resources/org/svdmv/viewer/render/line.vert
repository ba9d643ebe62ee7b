#version 330 core
// A line as a strip of four corners that faces the eye; what lies behind the eye is cut off first.
layout(location = 0) in vec3 start;
layout(location = 1) in vec3 end;
layout(location = 2) in vec3 color;
layout(location = 3) in float width;
uniform mat4 clipFromWorld;
uniform vec2 pixels;
uniform float pixelRatio;
out vec3 tint;

void main() {
    vec4 a = clipFromWorld * vec4(start, 1);
    vec4 b = clipFromWorld * vec4(end, 1);
    float beforeA = a.z + a.w;
    float beforeB = b.z + b.w;
    tint = color;
    if (beforeA < 0 && beforeB < 0) {
        gl_Position = vec4(2, 2, 2, 1);
        return;
    }
    if (beforeA < 0) {
        a = mix(a, b, beforeA / (beforeA - beforeB));
    } else if (beforeB < 0) {
        b = mix(b, a, beforeB / (beforeB - beforeA));
    }
    vec2 along = (b.xy / b.w - a.xy / a.w) * pixels;
    along = length(along) > 1e-6 ? normalize(along) : vec2(1, 0);
    vec4 corner = gl_VertexID < 2 ? a : b;
    float side = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
    vec2 across = vec2(-along.y, along.x) * side * width * pixelRatio / pixels;
    gl_Position = corner + vec4(across * corner.w, 0, 0);
}
