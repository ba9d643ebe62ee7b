package org.svdmv.assets.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.joml.Matrix4d;
import org.joml.Matrix4dc;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.camera.Convention;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.geometry.hull.PointCloud;

/** Sets as other tools write them. */
class ForeignSetsTest {
    private static final Pose POSE = Pose.ofOrbit(20, 30, 4);

    @TempDir
    Path set;

    @Test
    void eachFrameOfNerfstudioMaySayItsLensItself() throws IOException {
        picture("images/a.png", 6, 4, 0xFFFF0000);
        String lens =
                "\"fl_x\": 7, \"fl_y\": 8, \"cx\": 2.5, \"cy\": 2.25, \"w\": 6, \"h\": 4, \"k1\": 0, \"camera_model\": \"OPENCV\"";
        transforms("{\"applied_scale\": 1, \"frames\": [{" + lens + ", \"file_path\": \"./images/a.png\", "
                + matrix(POSE) + "}]}");
        NamedViews read = ViewSetFiles.read(set);
        assertEquals(Optional.of(ViewSetFormat.NERFSTUDIO), ViewSetFormat.detect(set));
        assertEquals(List.of("a"), read.names());
        assertEquals(new Intrinsics(6, 4, 7, 8, 2.5, 2.25), read.set().intrinsics());
        assertTrue(POSE.cameraFromWorld().equals(read.view(0).camera().pose().cameraFromWorld(), 1e-12));
    }

    /** saved = scale applied original. */
    @Test
    void whatNerfstudioHasAppliedIsTakenBack() throws IOException {
        picture("a.png", 4, 4, 0xFFFF0000);
        Matrix4d applied = new Matrix4d(1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 0, 1, 2, 3, 1);
        Matrix4d saved = applied.mul(Convention.BLENDER.matrix(POSE), new Matrix4d());
        saved.setTranslation(saved.getTranslation(new Vector3d()).mul(0.25));
        Vector3d point = applied.transformPosition(new Vector3d(0.5, -1, 2)).mul(0.25);
        float[] positions = {(float) point.x, (float) point.y, (float) point.z};
        PlyPoints.write(new PointCloud(positions, new byte[3]), set.resolve("points.ply"), PlyPoints.Encoding.ASCII);
        transforms("{\"fl_x\": 5, \"ply_file_path\": \"points.ply\", \"applied_scale\": 0.25, \"applied_transform\": "
                + rows(applied, 3)
                + ", \"frames\": [{\"file_path\": \"a.png\", \"transform_matrix\": " + rows(saved, 4) + "}]}");
        Pose read = ViewSetFiles.read(set).view(0).camera().pose();
        assertTrue(POSE.cameraFromWorld().equals(read.cameraFromWorld(), 1e-12));
        assertArrayEquals(
                new float[] {0.5f, -1, 2}, ViewSetFiles.open(set).points().positions(), 1e-6f);
    }

    @Test
    void instantNgpsAnglesAreFocalLengths() throws IOException {
        picture("images/a.jpg", 8, 4, 0xFF808080);
        transforms("{\"camera_angle_x\": 1.5707963267948966, \"camera_angle_y\": 0.9272952180016122, \"aabb_scale\": 4,"
                + " \"frames\": [{\"file_path\": \"images\\\\a.jpg\", " + matrix(POSE) + "}]}");
        assertEquals(Optional.of(ViewSetFormat.INSTANT_NGP), ViewSetFormat.detect(set));
        Intrinsics k = ViewSetFiles.read(set).set().intrinsics();
        assertEquals(4, k.fx(), 1e-12);
        assertEquals(4, k.fy(), 1e-12);
        assertEquals(4, k.cx());
        assertEquals(2, k.cy());
    }

    @Test
    void alphaOfOthersIsACutoutThatIsLaidOnWhite() throws IOException {
        for (String split : List.of("train", "test")) {
            picture(split + "/r_10.png", 2, 1, 0x800000FF);
            picture(split + "/r_2.png", 2, 1, 0x00000000);
            Files.writeString(
                    set.resolve("transforms_" + split + ".json"),
                    "{\"camera_angle_x\": 0.7, \"frames\": [" + frame("./" + split + "/r_10") + ", "
                            + frame("./" + split + "/r_2") + "]}");
        }
        NamedViews read = ViewSetFiles.read(set);
        assertEquals(Optional.of(ViewSetFormat.NERF_SYNTHETIC), ViewSetFormat.detect(set));
        assertEquals(List.of("train_r_10", "train_r_2", "test_r_10", "test_r_2"), read.names());
        assertEquals(0xFF7F7FFF, read.view(0).image().getRGB(0, 0));
        assertEquals(255, read.view(0).mask().getRaster().getSample(0, 0, 0));
        assertEquals(0xFFFFFFFF, read.view(1).image().getRGB(0, 0));
        assertEquals(0, read.view(1).mask().getRaster().getSample(0, 0, 0));
    }

    @Test
    void picturesWithoutMaskOrAlphaAreCutOutOfWhite() throws IOException {
        BufferedImage image = new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 9; i++) {
            image.setRGB(i % 3, i / 3, i == 4 ? 0x102030 : 0xFFFFFF);
        }
        ImageIO.write(image, "png", set.resolve("a.png").toFile());
        transforms("{\"fl_x\": 5, \"frames\": [" + frame("a") + "]}");
        BufferedImage mask = ViewSetFiles.read(set).view(0).mask();
        assertEquals(255, mask.getRaster().getSample(1, 1, 0));
        assertEquals(0, mask.getRaster().getSample(0, 1, 0));
    }

    @Test
    void viewsOfNerfSyntheticStandInTheOrderOfTheirNumbers() throws IOException {
        for (int i = 0; i < 12; i++) {
            picture("train/r_" + i + ".png", 2, 2, 0xFFFF0000);
        }
        String frames = String.join(", ", List.of(frame("train/r_10"), frame("train/r_9"), frame("train/r_0")));
        Files.writeString(
                set.resolve("transforms_train.json"), "{\"camera_angle_x\": 0.7, \"frames\": [" + frames + "]}");
        assertEquals(List.of("r_0", "r_9", "r_10"), ViewSetFiles.read(set).names());
    }

    /** As COLMAP itself writes: comments, carriage returns, key points, no order, a folder below images, a radial lens. */
    @Test
    void aColmapModelOfAnyHandIsRead() throws IOException {
        picture("images/cam 1/x y.png", 6, 4, 0xFFFF0000);
        picture("images/b.png", 6, 4, 0xFF00FF00);
        picture("masks/b.png.png", 6, 4, 0xFFFFFFFF);
        Files.createDirectories(set.resolve("sparse/0"));
        Files.writeString(
                set.resolve("sparse/0/cameras.txt"),
                "# Camera list\r\n7 SIMPLE_RADIAL 6 4 9.5 3 2 0\r\n2 SIMPLE_PINHOLE 6 4 9.5 3 2\r\n");
        Files.writeString(
                set.resolve("sparse/0/images.txt"),
                "# Image list\r\n# with two lines\r\n9 0.5 -0.5 0.5 -0.5 1 2 3 7 cam 1/x y.png\r\n1.5 2.5 -1 3 4 17\r\n"
                        + "3 1 0 0 0 0 0 4 2 b.png\r\n\r\n");
        Files.writeString(set.resolve("sparse/0/points3D.txt"), "1 0.5 1.5 2.5 1 2 3 0.1 9 0 3 0\r\n");
        assertEquals(Optional.of(ViewSetFormat.COLMAP), ViewSetFormat.detect(set));
        NamedViews read = ViewSetFiles.read(set);
        assertEquals(List.of("x y", "b"), read.names());
        assertEquals(new Intrinsics(6, 4, 9.5, 9.5, 3, 2), read.set().intrinsics());
        // qw qx qy qz = (1, -1, 1, -1) / 2 takes x to -z... : a third of a turn about (-1, 1, -1)
        Vector3d x = read.view(0).camera().pose().cameraFromWorld().transformDirection(new Vector3d(1, 0, 0));
        assertEquals(0, x.distance(new Vector3d(0, -1, 0)), 1e-12);
        assertEquals(0, read.view(1).camera().pose().center().distance(0, 0, -4), 1e-12);
        assertEquals(
                "1 in sparse/0/points3D.txt",
                ViewSetFiles.describe(set).points().words());
        assertEquals("alpha, laid on white and files", Inspection.of(set).masks());
    }

    @Test
    void ofTwoModelsTheBinaryOneIsReadAsColmapDoes() throws IOException {
        NamedViews views = NamedViews.of(Balls.of(2, 8));
        Path text = Balls.written(ViewSetFormat.COLMAP, views, set.resolve("text"));
        Path binary = Balls.written(ViewSetFormat.COLMAP_BINARY, views, set.resolve("binary"));
        for (String name : List.of("cameras.bin", "images.bin", "points3D.bin")) {
            Files.copy(binary.resolve("sparse/" + name), text.resolve("sparse/" + name));
        }
        Files.writeString(text.resolve("sparse/images.txt"), "nonsense");
        assertEquals(Optional.of(ViewSetFormat.COLMAP_BINARY), ViewSetFormat.detect(text));
        Balls.assertSame(views, ViewSetFiles.read(text));
    }

    private void picture(String name, int width, int height, int argb) throws IOException {
        boolean jpeg = name.endsWith(".jpg");
        int type = jpeg ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        BufferedImage image = new BufferedImage(width, height, type);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, argb);
        }
        Path file = set.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, jpeg ? "jpg" : "png", file.toFile());
    }

    private void transforms(String json) throws IOException {
        Files.writeString(set.resolve("transforms.json"), json);
    }

    private static String frame(String path) {
        return "{\"file_path\": \"" + path + "\", " + matrix(POSE) + "}";
    }

    private static String matrix(Pose pose) {
        return "\"transform_matrix\": " + rows(Convention.BLENDER.matrix(pose), 4);
    }

    private static String rows(Matrix4dc m, int rows) {
        StringBuilder text = new StringBuilder("[");
        for (int r = 0; r < rows; r++) {
            text.append(r == 0 ? "" : ", ")
                    .append(String.format(
                            Locale.ROOT,
                            "[%.17g, %.17g, %.17g, %.17g]",
                            m.get(0, r),
                            m.get(1, r),
                            m.get(2, r),
                            m.get(3, r)));
        }
        return text.append("]").toString();
    }
}
