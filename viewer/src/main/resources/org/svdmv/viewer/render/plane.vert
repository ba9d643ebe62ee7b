#version 330 core
layout(location = 0) in vec2 at;
uniform mat4 clipFromWorld;
uniform vec3 corner;
uniform vec3 right;
uniform vec3 down;
out vec2 place;

void main() {
    gl_Position = clipFromWorld * vec4(corner + at.x * right + at.y * down, 1);
    place = at;
}
