package org.svdmv.viewer.render;

import static org.lwjgl.opengl.GL33C.*;

import java.util.Set;
import java.util.stream.Collectors;
import org.svdmv.geometry.hull.PointCloud;
import org.svdmv.viewer.gl.Framebuffer;
import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.gl.Program;
import org.svdmv.viewer.gl.Vertices;
import org.svdmv.viewer.scene.Points;
import org.svdmv.viewer.scene.Scene;

/** Draws points as round dots of one size. */
final class PointLayer implements AutoCloseable {
    private record Cloud(Vertices vertices) implements Upload {
        static Cloud of(GlContext context, PointCloud cloud) {
            float[] colors = new float[cloud.colors().length];
            for (int i = 0; i < colors.length; i++) {
                colors[i] = (cloud.colors()[i] & 255) / 255f;
            }
            return new Cloud(new Vertices(context).with(cloud.positions(), 3).with(colors, 3));
        }

        @Override
        public void close() {
            vertices.close();
        }
    }

    private final Program program;
    private final Uploads<PointCloud, Cloud> clouds;

    PointLayer(GlContext context) {
        this.program = Program.of(context, PointLayer.class, "point");
        this.clouds = new Uploads<>(cloud -> Cloud.of(context, cloud));
    }

    void retain(Scene scene) {
        Set<PointCloud> drawn = scene.points().map(Points::cloud).collect(Collectors.toSet());
        clouds.retain(drawn);
    }

    void draw(Scene scene, Eye eye, Look look, Framebuffer target) {
        glEnable(GL_PROGRAM_POINT_SIZE);
        program.use().set("clipFromWorld", eye.clipFromWorld()).set("size", look.pointSize() * target.pixelRatio());
        scene.points()
                .map(Points::cloud)
                .forEach(cloud -> clouds.of(cloud).vertices().draw(GL_POINTS, cloud.size()));
        glDisable(GL_PROGRAM_POINT_SIZE);
    }

    @Override
    public void close() {
        clouds.close();
        program.close();
    }
}
