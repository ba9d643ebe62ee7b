#version 330 core
in vec2 place;
uniform sampler2D picture;
uniform sampler2D drawn;
uniform int mode; // 0 blend, 1 wipe, 2 difference
uniform float amount;
out vec4 result;

void main() {
    vec3 color = texture(picture, place).rgb;
    if (mode == 0) {
        result = vec4(color, 1) * amount;
    } else if (mode == 1) {
        if (place.x > amount) {
            discard;
        }
        result = vec4(color, 1);
    } else {
        vec4 below = texelFetch(drawn, ivec2(gl_FragCoord.xy), 0);
        result = vec4(amount * abs(color - below.rgb), 1);
    }
}
