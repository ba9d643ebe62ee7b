package org.svdmv.viewer.render;

import static org.lwjgl.opengl.GL33C.*;

import java.util.Arrays;
import org.svdmv.viewer.gl.Framebuffer;
import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.gl.Program;
import org.svdmv.viewer.gl.Vertices;

/** Draws lines as strips that face the eye: the core profile promises no lines wider than a pixel. */
final class LineLayer implements AutoCloseable {
    private final GlContext context;
    private final Program program;
    private float[] uploaded = {};
    private Vertices vertices;

    LineLayer(GlContext context) {
        this.context = context;
        this.program = Program.of(context, LineLayer.class, "line");
        this.vertices = vertices();
    }

    private Vertices vertices() {
        return new Vertices(context).withInstances(uploaded, 3, 3, 3, 1);
    }

    void draw(Lines lines, Eye eye, Framebuffer target) {
        upload(lines.numbers());
        program.use()
                .set("clipFromWorld", eye.clipFromWorld())
                .set("pixels", target.width(), target.height())
                .set("pixelRatio", target.pixelRatio());
        vertices.drawInstances(GL_TRIANGLE_STRIP, 4, uploaded.length / Lines.NUMBERS);
    }

    private void upload(float[] numbers) {
        if (!Arrays.equals(numbers, uploaded)) {
            uploaded = numbers;
            vertices.close();
            vertices = vertices();
        }
    }

    @Override
    public void close() {
        vertices.close();
        program.close();
    }
}
