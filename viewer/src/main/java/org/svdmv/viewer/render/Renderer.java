package org.svdmv.viewer.render;

import static org.lwjgl.opengl.GL33C.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.geometry.mesh.Bounds;
import org.svdmv.geometry.mesh.Rgb;
import org.svdmv.viewer.gl.Framebuffer;
import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.scene.Cameras;
import org.svdmv.viewer.scene.Scene;
import org.svdmv.viewer.scene.Structure;

/**
 * Draws scenes. What a scene needs on the graphics card is uploaded when it is first drawn and freed when it is in the drawn scene no
 * longer; pictures are read beside the drawing, a few a frame.
 */
public final class Renderer implements AutoCloseable {
    private final PictureStore store;
    private final MeshLayer meshes;
    private final PointLayer points;
    private final LineLayer lines;
    private final PictureLayer pictures;
    private final OverlayLayer overlay;

    public Renderer(GlContext context) {
        this.store = new PictureStore(context);
        this.meshes = new MeshLayer(context);
        this.points = new PointLayer(context);
        this.lines = new LineLayer(context);
        this.pictures = new PictureLayer(context, store);
        this.overlay = new OverlayLayer(context, store);
    }

    /**
     * Draws into all of the framebuffer, over what was there. The camera's intrinsics are scaled to the framebuffer's size. A picture
     * that cannot be read is told of once, by the exception that the reading of it threw; it stays gray.
     *
     * @return how many pictures were not there yet: where it is not 0, drawing again soon shows more
     */
    public int draw(Scene scene, Camera camera, Look look, Framebuffer target) {
        free(scene, look);
        target.bind();
        begin(look.background());
        Camera scaled = new Camera(camera.intrinsics().scaledTo(target.width(), target.height()), camera.pose());
        Ground ground = Ground.under(scene.object());
        Eye eye = Eye.of(scaled, drawn(scene, look, ground));
        if (look.shows(Part.MESH)) {
            meshes.draw(scene, eye, look);
        }
        if (look.shows(Part.POINTS)) {
            points.draw(scene, eye, look, target);
        }
        lines.draw(lines(scene, look, ground, eye), eye, target);
        if (look.shows(Part.PICTURES)) {
            scene.cameras().forEach(cameras -> pictures.draw(cameras, eye, look));
        }
        glDisable(GL_DEPTH_TEST);
        scene.cameras().limit(1).forEach(cameras -> overlay.draw(cameras, eye, look.overlay(), target));
        glBindVertexArray(0);
        glUseProgram(0);
        return store.waiting();
    }

    private void free(Scene scene, Look look) {
        meshes.retain(scene);
        points.retain(scene);
        store.begin(key -> scene.cameras()
                .anyMatch(c -> c.pictures() == key.pictures()
                        && (key.equals(PictureLayer.key(c, key.index())) || isLaidOver(look, key.index()))));
    }

    private static boolean isLaidOver(Look look, int view) {
        return look.overlay() instanceof Overlay.Blend blend && blend.view() == view
                || look.overlay() instanceof Overlay.Wipe wipe && wipe.view() == view
                || look.overlay() instanceof Overlay.Difference difference && difference.view() == view;
    }

    /** Sets all that drawing depends on: panels drawn in between leave it otherwise. */
    private static void begin(Background background) {
        glDisable(GL_SCISSOR_TEST);
        glDisable(GL_CULL_FACE);
        glDisable(GL_FRAMEBUFFER_SRGB);
        glEnable(GL_DEPTH_TEST);
        glDepthMask(true);
        glDepthFunc(GL_LESS);
        glEnable(GL_BLEND);
        glBlendEquation(GL_FUNC_ADD);
        glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
        if (background instanceof Background.Plain plain) {
            Rgb c = plain.color();
            glClearColor((float) c.red(), (float) c.green(), (float) c.blue(), 1);
        } else {
            glClearColor(0, 0, 0, 0);
        }
        glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    }

    private static List<Bounds> drawn(Scene scene, Look look, Ground ground) {
        List<Bounds> boxes = new ArrayList<>();
        boxes.add(scene.object());
        if (look.shows(Part.GRID) || look.shows(Part.AXES)) {
            boxes.add(ground.bounds());
        }
        if (look.shows(Part.FRUSTUMS) || look.shows(Part.PICTURES) || look.shows(Part.ORBIT)) {
            scene.cameras()
                    .filter(cameras -> cameras.size() > 0)
                    .map(Structure::bounds)
                    .forEach(box -> boxes.add(wider(box, 2 * look.frustumSize())));
        }
        return boxes;
    }

    private static Bounds wider(Bounds box, double margin) {
        return new Bounds(
                box.min().sub(new Vector3d(margin), new Vector3d()),
                box.max().add(new Vector3d(margin), new Vector3d()));
    }

    private static Lines lines(Scene scene, Look look, Ground ground, Eye eye) {
        Lines lines = new Lines();
        if (look.shows(Part.GRID)) {
            ground.addGrid(lines);
        }
        if (look.shows(Part.AXES)) {
            ground.addAxes(lines);
        }
        scene.cameras().forEach(cameras -> {
            if (look.shows(Part.ORBIT)) {
                Frustums.addOrbit(lines, cameras);
            }
            if (look.shows(Part.FRUSTUMS)) {
                IntStream.range(0, cameras.size())
                        .filter(i -> seen(cameras.camera(i), eye, look))
                        .forEach(i -> Frustums.add(lines, cameras, i, look));
            }
        });
        return lines;
    }

    /** Not one in which the eye stands: its picture would hide what it sees. */
    static boolean seen(Camera camera, Eye eye, Look look) {
        return camera.pose().center().distance(eye.center()) > look.frustumSize();
    }

    /**
     * OpenGL's name of the texture of a view's picture, for a strip of them; gray until it is there. Its first row is the top. To be
     * asked for anew in each frame.
     */
    public int thumbnail(Cameras cameras, int index) {
        return store.of(PictureLayer.key(cameras, index)).id();
    }

    /** How many pictures that this frame and its thumbnails ask for are not there yet. */
    public int waiting() {
        return store.waiting();
    }

    /** The side of the pictures on the image planes, in pixels: halved until all fit into 96 MiB. */
    public static int pictureSide(Cameras cameras) {
        int side = cameras.cameras().stream()
                .mapToInt(c -> Math.max(c.intrinsics().width(), c.intrinsics().height()))
                .max()
                .orElse(0);
        return Reduction.halved(side, Reduction.side(cameras.size()));
    }

    /** What they take of the graphics memory, smaller copies included. */
    public static long pictureBytes(Cameras cameras) {
        int side = pictureSide(cameras);
        return cameras.cameras().stream()
                .map(Camera::intrinsics)
                .mapToLong(k -> Reduction.bytes(
                        side, Math.min(k.width(), k.height()) / (double) Math.max(k.width(), k.height())))
                .sum();
    }

    @Override
    public void close() {
        overlay.close();
        pictures.close();
        lines.close();
        points.close();
        meshes.close();
        store.close();
    }
}
