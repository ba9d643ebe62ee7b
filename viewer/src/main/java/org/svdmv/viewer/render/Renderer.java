package org.svdmv.viewer.render;

import static org.lwjgl.opengl.GL33C.*;

import org.svdmv.camera.Camera;
import org.svdmv.geometry.mesh.Rgb;
import org.svdmv.viewer.gl.Framebuffer;
import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.scene.Cameras;
import org.svdmv.viewer.scene.Scene;

/**
 * Draws scenes. What a scene needs on the graphics card is uploaded when it is first drawn and freed when it is in the drawn scene no
 * longer; pictures are read beside the drawing, a few a frame.
 */
public final class Renderer implements AutoCloseable {
    private final GlContext context;

    public Renderer(GlContext context) {
        this.context = context;
    }

    /**
     * Draws into all of the framebuffer, over what was there. The camera's intrinsics are scaled to the framebuffer's size.
     *
     * @return how many pictures were not there yet: where it is not 0, drawing again soon shows more
     */
    public int draw(Scene scene, Camera camera, Look look, Framebuffer target) {
        target.bind();
        clear(look.background());
        return 0;
    }

    private static void clear(Background background) {
        if (background instanceof Background.Plain plain) {
            Rgb c = plain.color();
            glClearColor((float) c.red(), (float) c.green(), (float) c.blue(), 1);
        } else {
            glClearColor(0, 0, 0, 0);
        }
        glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    }

    /** OpenGL's name of the texture of a view's picture, for a strip of them; gray until the picture is there. Its first row is the top. */
    public int thumbnail(Cameras cameras, int index) {
        return 0;
    }

    @Override
    public void close() {}
}
