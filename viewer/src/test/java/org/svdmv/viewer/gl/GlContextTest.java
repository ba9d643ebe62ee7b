package org.svdmv.viewer.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.lwjgl.opengl.GL33C.*;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svdmv.viewer.gl.GlObjects.Kind;

class GlContextTest {
    @ParameterizedTest
    @EnumSource(Stage.class)
    void itIsOfTheCoreProfileAndOfVersion33OrNewer(Stage stage) {
        try (GlContext context = stage.open()) {
            assertTrue(glGetInteger(GL_MAJOR_VERSION) * 10 + glGetInteger(GL_MINOR_VERSION) >= 33);
            assertEquals(GL_CONTEXT_CORE_PROFILE_BIT, glGetInteger(GL_CONTEXT_PROFILE_MASK));
            assertEquals(GL_NO_ERROR, glGetError());
            assertTrue(context.info().largestSide() >= 1024);
        }
    }

    @Test
    void oneCanFollowAnotherOfAnyKind() {
        for (Stage stage : new Stage[] {Stage.NO_DISPLAY, Stage.XVFB, Stage.NO_DISPLAY, Stage.XVFB}) {
            try (GlContext context = stage.open();
                    Framebuffer target = Framebuffer.offscreen(context, 2, 2, 1)) {
                target.bind();
                glClearColor(1, 0, 0.2f, 1);
                glClear(GL_COLOR_BUFFER_BIT);
                assertEquals(0xFFFF0033, target.read()[3], stage.toString());
            }
        }
    }

    @Test
    void aWindowHasItsSizeOnTheScreen() {
        try (GlContext context = Stage.XVFB.open()) {
            assertEquals(320, context.screen().width());
            assertEquals(240, context.screen().height());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aWindowWithoutADisplayIsRefusedInWords() {
        Environment.unset("DISPLAY");
        Environment.unset("WAYLAND_DISPLAY");
        GlException refusal = assertThrows(GlException.class, () -> GlContext.window("none", 10, 10));
        assertTrue(refusal.remedy().contains("DISPLAY"), refusal.getMessage());
        assertTrue(refusal.remedy().contains("--screenshot needs no display"), refusal.getMessage());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anOlderVersionIsRefusedInWords() {
        try (GlContext context = Stage.NO_DISPLAY.open()) {
            assumeTrue(context.info().version().contains("Mesa"), "only Mesa can be made to seem old");
        }
        Environment.set("MESA_GL_VERSION_OVERRIDE", "3.0");
        try {
            GlException refusal = assertThrows(GlException.class, GlContext::hidden);
            assertTrue(refusal.reason().contains("the driver has 3.0"), refusal.getMessage());
            assertTrue(refusal.remedy().contains("apt-get install"), refusal.getMessage());
        } finally {
            Environment.unset("MESA_GL_VERSION_OVERRIDE");
        }
    }

    @Test
    void whatTheDriverCannotHoldIsRefusedInWords() {
        try (GlContext context = Stage.NO_DISPLAY.open()) {
            int side = context.info().largestSide() + 1;
            GlException picture = assertThrows(GlException.class, () -> Framebuffer.offscreen(context, side, 4, 1));
            assertTrue(picture.getMessage().contains("got " + side + " x 4"), picture.getMessage());
            GlException texture = assertThrows(
                    GlException.class, () -> Texture.of(context, side, 1, new int[side], Texture.Edge.CLAMP));
            assertTrue(texture.getMessage().contains("got " + side + " x 1"), texture.getMessage());
            assertEquals(Set.of(0), Set.copyOf(context.objects().counts().values()));
        }
    }

    @Test
    void theOwnerCountsEachKindAndDeletesWhatIsLeft() {
        try (GlContext context = Stage.NO_DISPLAY.open()) {
            Texture texture = Texture.of(context, 1, 1, new int[1], Texture.Edge.REPEAT);
            new Vertices(context).with(new float[3], 3).inOrder(new int[3]);
            Map<Kind, Integer> counts = context.objects().counts();
            assertEquals(1, counts.get(Kind.TEXTURE));
            assertEquals(2, counts.get(Kind.BUFFER));
            assertEquals(1, counts.get(Kind.VERTEX_ARRAY));
            texture.close();
            texture.close();
            assertEquals(0, context.objects().counts().get(Kind.TEXTURE));
            context.objects().close();
            assertEquals(Set.of(0), Set.copyOf(context.objects().counts().values()));
        }
    }

    @Test
    void rowsAreReadFromTheTop() {
        try (GlContext context = Stage.NO_DISPLAY.open();
                Framebuffer target = Framebuffer.offscreen(context, 3, 2, 1)) {
            target.bind();
            glClearColor(0, 0, 1, 1);
            glClear(GL_COLOR_BUFFER_BIT);
            glEnable(GL_SCISSOR_TEST);
            glScissor(0, 1, 1, 1);
            glClearColor(0, 1, 0, 1);
            glClear(GL_COLOR_BUFFER_BIT);
            assertEquals(0xFF00FF00, target.read()[0]);
            assertEquals(0xFF0000FF, target.read()[3]);
        }
    }
}
