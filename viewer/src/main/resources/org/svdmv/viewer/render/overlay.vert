#version 330 core
layout(location = 0) in vec2 at;
uniform vec2 corner;
uniform vec2 size;
out vec2 place;

void main() {
    gl_Position = vec4(corner + at * size, 0, 1);
    place = at;
}
