package org.svdmv.assets.viewset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.joml.Matrix3d;
import org.joml.Matrix4d;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.camera.Camera;
import org.svdmv.camera.CustomOrbit;
import org.svdmv.camera.DynamicOrbit;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;

class ViewSetDirectoryTest {
    private final ViewSet set = Sets.of(3, 8, 1);

    @TempDir
    Path temporary;

    @Test
    void whatIsReadIsWhatWasWritten() {
        ViewSet dynamic = Sets.of(new DynamicOrbit(21, 12, 5), new Intrinsics(16, 12, 20.1, 21.3, 7.7, 6.1), 2);
        ViewSet back = ViewSetDirectory.read(ViewSetDirectory.write(dynamic, temporary.resolve("a"), Existing.REFUSE));
        assertEquals(20, back.referenceIndex());
        assertEquals(dynamic.cameras(), back.cameras());
        for (int i = 0; i < 21; i++) {
            assertArrayEquals(
                    pixels(dynamic.views().get(i).image()),
                    pixels(back.views().get(i).image()));
            assertArrayEquals(
                    pixels(dynamic.views().get(i).mask()),
                    pixels(back.views().get(i).mask()));
        }
    }

    @Test
    void theReferenceViewMayBeAnyAndCamerasMayStandAnywhere() {
        CustomOrbit orbit = CustomOrbit.of(List.of(0.0, 90.0, -5.0), List.of(10.0, 20.0, 30.0), 1);
        ViewSet custom = Sets.of(orbit, Intrinsics.sv3d(4), 3);
        Pose elsewhere = Pose.lookAt(new Vector3d(1, 2, 3), new Vector3d(0.1, 0.2, 0.3), new Vector3d(0, 1, 0));
        View moved = new View(
                new Camera(Intrinsics.sv3d(4), elsewhere),
                custom.reference().image(),
                custom.reference().mask());
        ViewSet both = new ViewSet(
                Stream.concat(custom.views().stream(), Stream.of(moved)).toList(), 1);
        ViewSet back = ViewSetDirectory.read(ViewSetDirectory.write(both, temporary.resolve("a"), Existing.REFUSE));
        assertEquals(1, back.referenceIndex());
        assertEquals(both.cameras(), back.cameras());
    }

    @Test
    void theSameSetIsTheSameBytes() throws IOException {
        Path a = ViewSetDirectory.write(set, temporary.resolve("a"), Existing.REFUSE);
        Path b = ViewSetDirectory.write(Sets.of(3, 8, 1), temporary.resolve("b"), Existing.REFUSE);
        try (Stream<Path> files = Files.walk(a).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                assertEquals(-1, Files.mismatch(file, b.resolve(a.relativize(file))), file.toString());
            }
        }
    }

    @Test
    void aSetHasTheFilesThatArePromised() throws IOException {
        try (ViewSetDraft draft = ViewSetDraft.open(temporary.resolve("a"), Existing.REFUSE)) {
            draft.views(set);
            draft.input(new BufferedImage(5, 5, BufferedImage.TYPE_INT_ARGB));
            draft.text("run.json", "{}\n");
            Files.writeString(draft.file("colmap/sparse/0/cameras.txt"), "x");
            draft.commit();
        }
        Path a = temporary.resolve("a");
        assertEquals(
                List.of(
                        "cameras.json",
                        "colmap",
                        "contact_sheet.png",
                        "input.png",
                        "masks",
                        "run.json",
                        "transforms.json",
                        "view_00.png",
                        "view_01.png",
                        "view_02.png"),
                Sets.names(a));
        assertEquals(List.of("view_00.png", "view_01.png", "view_02.png"), Sets.names(a.resolve("masks")));
        assertEquals("{}\n", Files.readString(a.resolve("run.json")));
        assertEquals(List.of("a"), Sets.names(temporary));
        assertTrue(ViewSetDirectory.isViewSet(a));
    }

    @Test
    void aHundredAndOneViewsHaveThreeDigits() {
        assertEquals("view_007", FileNames.view(7, 101));
        assertEquals("view_99", FileNames.view(99, 100));
    }

    @Test
    void camerasJsonSaysWhatItsDocSays() throws IOException {
        Path a = ViewSetDirectory.write(set, temporary.resolve("a"), Existing.REFUSE);
        String text = Files.readString(a.resolve("cameras.json"));
        assertFalse(text.contains("\r"));
        JsonNode root = new ObjectMapper().readTree(text);
        assertEquals("svdmv view set", root.get("format").asText());
        assertEquals(1, root.get("version").asInt());
        assertEquals(8, root.get("width").asInt());
        assertEquals(8, root.get("height").asInt());
        assertEquals(set.intrinsics().fx(), root.get("fx").asDouble());
        assertEquals(4, root.get("cy").asDouble());
        assertEquals(2, root.get("reference_index").asInt());
        JsonNode view = root.get("views").get(1);
        assertEquals("view_01.png", view.get("image").asText());
        assertEquals("masks/view_01.png", view.get("mask").asText());
        assertEquals(10, view.get("elevation_degrees").asDouble());
        assertEquals(240, view.get("azimuth_degrees").asDouble());
        assertEquals(2, view.get("radius").asDouble());
        // the translation is the last column: the origin is 2 in front
        assertEquals(2, view.get("camera_from_world").get(2).get(3).asDouble(), 1e-12);
        assertEquals(0, view.get("camera_from_world").get(3).get(0).asDouble());
    }

    /** A pixel's ray as nerfstudio and instant-ngp form it from the file meets the point. */
    @Test
    void transformsJsonProjectsAKnownPoint() throws IOException {
        Path a = ViewSetDirectory.write(set, temporary.resolve("a"), Existing.REFUSE);
        JsonNode root = new ObjectMapper().readTree(a.resolve("transforms.json").toFile());
        assertEquals("none", root.get("orientation_override").asText());
        assertEquals(
                "[[1.0,0.0,0.0,0.0],[0.0,1.0,0.0,0.0],[0.0,0.0,1.0,0.0]]",
                root.get("applied_transform").toString());
        assertEquals("PINHOLE", root.get("camera_model").asText());
        assertEquals(8, root.get("w").asInt());
        assertEquals(8, root.get("h").asInt());
        Vector3d point = new Vector3d(0.1, -0.2, 0.3);
        for (int i = 0; i < 3; i++) {
            JsonNode frame = root.get("frames").get(i);
            assertTrue(Files.exists(a.resolve(frame.get("file_path").asText())));
            assertTrue(Files.exists(a.resolve(frame.get("mask_path").asText())));
            Matrix4d c2w = new Matrix4d();
            for (int row = 0; row < 4; row++) {
                for (int column = 0; column < 4; column++) {
                    c2w.set(
                            column,
                            row,
                            frame.get("transform_matrix").get(row).get(column).asDouble());
                }
            }
            Vector2d pixel = set.cameras().get(i).project(point);
            Vector3d ray = new Matrix3d(c2w)
                    .transform(new Vector3d(
                            (pixel.x - root.get("cx").asDouble())
                                    / root.get("fl_x").asDouble(),
                            -(pixel.y - root.get("cy").asDouble())
                                    / root.get("fl_y").asDouble(),
                            -1));
            Vector3d fromCamera = new Vector3d(point).sub(c2w.m30(), c2w.m31(), c2w.m32());
            assertEquals(0, ray.normalize().cross(fromCamera, new Vector3d()).length(), 1e-12);
        }
    }

    @Test
    void whatIsNoViewSetIsRefusedByWords() throws IOException {
        readingSays("cameras.json: is missing, so this is no view set", temporary.resolve("nowhere"));
        Path a = Files.createDirectory(temporary.resolve("a"));
        Files.writeString(a.resolve("cameras.json"), "{\"format\": ");
        readingSays("cameras.json: is no JSON", a);
        Files.writeString(a.resolve("cameras.json"), "{\"format\": \"x\", \"format\": \"x\"}");
        readingSays("Duplicate", a);
        Files.writeString(a.resolve("cameras.json"), "{\"format\": \"another\"}");
        readingSays("need format to be \"svdmv view set\", got \"another\"", a);
        Files.writeString(a.resolve("cameras.json"), "[1, 2]");
        readingSays("need format to be \"svdmv view set\", got nothing", a);
        assertFalse(ViewSetDirectory.isViewSet(a));
    }

    @Test
    void aBrokenCameraIsRefusedByWords() {
        edited(root -> root.put("version", 2), "cameras.json: need version to be 1, all that this svdmv reads, got 2");
        edited(root -> root.remove("fx"), "need fx to be a number, got nothing; write the view set again");
        edited(root -> root.put("fx", "wide"), "need fx to be a number, got \"wide\"");
        edited(root -> root.put("fx", -1), "need finite focal lengths > 0 in pixels, got fx -1.0");
        edited(root -> root.put("width", 8.5), "need width to be a whole number, got 8.5");
        edited(root -> root.put("width", 2_000_000_000), "at most 100 megapixels together with height, got 2000000000");
        edited(root -> root.put("reference_index", 3), "need reference_index to be one of the views, got 3");
        edited(root -> root.putArray("views"), "need views to be a list of at least one view, got []");
        edited(
                root -> root.putArray("views").add(7),
                "views[0]: need camera_from_world to be 4 rows of 4 numbers, got nothing");
        edited(root -> row(root, 1, 0).set(0, row(root, 1, 1).get(2)), "views[1]: need a rotation (R^T R = I");
        edited(root -> row(root, 1, 2).set(3, "NaN"), "views[1]: need camera_from_world to be 4 rows of 4 numbers");
        edited(root -> row(root, 1, 2).set(3, new BigDecimal("1e999")), "views[1]: need a finite translation");
        edited(root -> row(root, 1, 3).set(0, 2.0), "views[1]: need a last row of 0 0 0 1, got 2.0 0.0 0.0 1.0");
        edited(root -> row(root, 1, 3).removeAll(), "views[1]: need camera_from_world to be 4 rows of 4 numbers");
    }

    @Test
    void aNameThatLeavesTheDirectoryIsRefused() {
        for (String name :
                List.of("../a/view_00.png", "/etc/passwd", "masks/../view_00.png", "..", "", "C:\\x.png", "a//b")) {
            edited(
                    root -> ((ObjectNode) root.get("views").get(0)).put("image", name),
                    "views[0]: need image to be a name below");
            edited(
                    root -> ((ObjectNode) root.get("views").get(0)).put("mask", name),
                    "views[0]: need mask to be a name below");
        }
    }

    @Test
    void aLinkThatLeavesTheDirectoryIsRefused() throws IOException {
        Path a = ViewSetDirectory.write(set, temporary.resolve("a"), Existing.REFUSE);
        Files.move(a.resolve("view_00.png"), temporary.resolve("elsewhere.png"));
        Files.createSymbolicLink(a.resolve("view_00.png"), temporary.resolve("elsewhere.png"));
        readingSays("view_00.png: is a link out of the view set", a);
    }

    @Test
    void aMissingOrForeignPictureIsRefusedByWords() throws IOException {
        Path a = ViewSetDirectory.write(set, temporary.resolve("a"), Existing.REFUSE);
        byte[] image = Files.readAllBytes(a.resolve("view_01.png"));
        Files.delete(a.resolve("view_01.png"));
        readingSays("view_01.png: is missing, but cameras.json names it", a);
        Files.write(a.resolve("view_01.png"), Arrays.copyOf(image, image.length / 2));
        readingSays("view_01.png: cannot be decoded", a);
        Files.write(a.resolve("view_01.png"), new byte[0]);
        readingSays("view_01.png: cannot be decoded", a);
        Png.write(new BufferedImage(9, 8, BufferedImage.TYPE_INT_RGB), a.resolve("view_01.png"));
        readingSays("view_01.png: has 9 x 8 pixels, wanted 8 x 8 as cameras.json says", a);
        Png.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB), a.resolve("view_01.png"));
        readingSays("view_01.png: is no 8-bit RGB PNG", a);
        Files.write(a.resolve("view_01.png"), image);
        Files.write(a.resolve("masks/view_01.png"), image);
        readingSays("view_01.png: is no 8-bit gray PNG", a);
    }

    private void edited(Consumer<ObjectNode> edit, String words) {
        Path a = ViewSetDirectory.write(set, temporary.resolve("a"), Existing.REPLACE);
        try {
            Path file = a.resolve("cameras.json");
            ObjectNode root = (ObjectNode) new ObjectMapper().readTree(file.toFile());
            edit.accept(root);
            new ObjectMapper().writeValue(file.toFile(), root);
            readingSays(words, a);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArrayNode row(ObjectNode root, int view, int row) {
        return (ArrayNode) root.get("views").get(view).get("camera_from_world").get(row);
    }

    private static void readingSays(String words, Path directory) {
        String message = assertThrows(UncheckedIOException.class, () -> ViewSetDirectory.read(directory))
                .getMessage();
        assertTrue(message.contains(words), message);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
    }
}
