package org.svdmv.viewer.render;

import static org.lwjgl.opengl.GL33C.*;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joml.Vector3d;
import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.gl.Program;
import org.svdmv.viewer.gl.Vertices;
import org.svdmv.viewer.scene.Cameras;

/** Draws the pictures of cameras on their image planes, the farthest first. */
final class PictureLayer implements AutoCloseable {
    private final PictureStore store;
    private final Program program;
    private final Vertices corner;

    PictureLayer(GlContext context, PictureStore store) {
        this.store = store;
        this.program = Program.of(context, PictureLayer.class, "plane");
        this.corner = new Vertices(context).with(new float[] {0, 0, 1, 0, 0, 1, 1, 1}, 2);
    }

    static PictureStore.Key key(Cameras cameras, int index) {
        return new PictureStore.Key(cameras.pictures(), index, Reduction.side(cameras.size()));
    }

    void draw(Cameras cameras, Eye eye, Look look) {
        program.use()
                .set("clipFromWorld", eye.clipFromWorld())
                .set("picture", 0)
                .set("opacity", look.pictureOpacity());
        glDepthMask(look.pictureOpacity() == 1);
        glEnable(GL_POLYGON_OFFSET_FILL);
        glPolygonOffset(1, 1);
        IntStream.range(0, cameras.size())
                .boxed()
                .filter(i -> Renderer.seen(cameras.camera(i), eye, look))
                .sorted(Comparator.comparingDouble(i -> -distance(cameras, i, eye, look)))
                .forEach(i -> draw(cameras, i, look));
        glDisable(GL_POLYGON_OFFSET_FILL);
        glDepthMask(true);
    }

    private static double distance(Cameras cameras, int index, Eye eye, Look look) {
        List<Vector3d> corners = Frustums.corners(cameras.camera(index), look.frustumSize());
        return corners.get(0).lerp(corners.get(2), 0.5, new Vector3d()).distance(eye.center());
    }

    private void draw(Cameras cameras, int index, Look look) {
        List<Vector3d> corners = Frustums.corners(cameras.camera(index), look.frustumSize());
        store.of(key(cameras, index)).bind(0);
        program.set("corner", corners.get(0))
                .set("right", corners.get(1).sub(corners.get(0), new Vector3d()))
                .set("down", corners.get(3).sub(corners.get(0), new Vector3d()));
        corner.draw(GL_TRIANGLE_STRIP, 4);
    }

    @Override
    public void close() {
        corner.close();
        program.close();
    }
}
