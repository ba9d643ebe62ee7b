#version 330 core
in vec3 tint;
out vec4 result;

void main() {
    if (length(gl_PointCoord - 0.5) > 0.5) {
        discard;
    }
    result = vec4(tint, 1);
}
