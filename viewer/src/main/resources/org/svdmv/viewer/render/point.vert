#version 330 core
layout(location = 0) in vec3 position;
layout(location = 1) in vec3 color;
uniform mat4 clipFromWorld;
uniform float size;
out vec3 tint;

void main() {
    gl_Position = clipFromWorld * vec4(position, 1);
    gl_PointSize = size;
    tint = color;
}
