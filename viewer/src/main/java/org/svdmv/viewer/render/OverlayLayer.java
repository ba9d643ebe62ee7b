package org.svdmv.viewer.render;

import static org.lwjgl.opengl.GL33C.*;

import org.svdmv.camera.Intrinsics;
import org.svdmv.viewer.gl.Framebuffer;
import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.gl.Program;
import org.svdmv.viewer.gl.Texture;
import org.svdmv.viewer.gl.Vertices;
import org.svdmv.viewer.scene.Cameras;

/** Lays the picture of a view over what is drawn. */
final class OverlayLayer implements AutoCloseable {
    private static final int BLEND = 0;
    private static final int WIPE = 1;
    private static final int DIFFERENCE = 2;

    private final GlContext context;
    private final PictureStore store;
    private final Program program;
    private final Vertices corner;

    OverlayLayer(GlContext context, PictureStore store) {
        this.context = context;
        this.store = store;
        this.program = Program.of(context, OverlayLayer.class, "overlay");
        this.corner = new Vertices(context).with(new float[] {0, 0, 1, 0, 0, 1, 1, 1}, 2);
    }

    /** The whole picture: it is compared pixel by pixel. */
    static PictureStore.Key key(Cameras cameras, int index) {
        Intrinsics k = cameras.camera(index).intrinsics();
        return new PictureStore.Key(cameras.pictures(), index, Math.max(k.width(), k.height()));
    }

    void draw(Cameras cameras, Eye eye, Overlay overlay, Framebuffer target) {
        if (overlay instanceof Overlay.Blend blend && isThere(cameras, blend.view())) {
            draw(cameras, blend.view(), eye, BLEND, blend.opacity());
        } else if (overlay instanceof Overlay.Wipe wipe && isThere(cameras, wipe.view())) {
            draw(cameras, wipe.view(), eye, WIPE, wipe.position());
        } else if (overlay instanceof Overlay.Difference difference && isThere(cameras, difference.view())) {
            try (Texture drawn = Texture.ofDrawn(context, target)) {
                drawn.bind(1);
                draw(cameras, difference.view(), eye, DIFFERENCE, difference.gain());
            }
        }
    }

    /** Asks for the picture; uploads it if it has been read. */
    private boolean isThere(Cameras cameras, int index) {
        store.of(key(cameras, index));
        return store.has(key(cameras, index));
    }

    private void draw(Cameras cameras, int index, Eye eye, int mode, double amount) {
        store.of(key(cameras, index)).bind(0);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
        place(cameras.camera(index).intrinsics(), eye.camera().intrinsics());
        program.set("picture", 0).set("drawn", 1).set("mode", mode).set("amount", amount);
        corner.draw(GL_TRIANGLE_STRIP, 4);
    }

    /** Where the picture of one lens lies in that of another that stands in the same place. */
    private void place(Intrinsics theirs, Intrinsics ours) {
        double width = theirs.width() * ours.fx() / theirs.fx();
        double height = theirs.height() * ours.fy() / theirs.fy();
        double left = ours.cx() - theirs.cx() * ours.fx() / theirs.fx();
        double top = ours.cy() - theirs.cy() * ours.fy() / theirs.fy();
        program.use()
                .set("corner", 2 * left / ours.width() - 1, 1 - 2 * top / ours.height())
                .set("size", 2 * width / ours.width(), -2 * height / ours.height());
    }

    @Override
    public void close() {
        corner.close();
        program.close();
    }
}
