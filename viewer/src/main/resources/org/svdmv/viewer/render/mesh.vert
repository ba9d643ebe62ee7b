#version 330 core
layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec3 color;
layout(location = 3) in vec2 uv;
uniform mat4 clipFromWorld;
out vec3 outward;
out vec3 tint;
out vec2 place;

void main() {
    gl_Position = clipFromWorld * vec4(position, 1);
    outward = normal;
    tint = color;
    place = uv;
}
