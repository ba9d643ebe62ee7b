package org.svdmv.assets.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.assets.viewset.ViewSetException;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;

/** What is wrong with a set is said with the name of the file and the frame. */
class BadSetsTest {
    private static final ViewSet SET = Balls.of(3, 8);

    @TempDir
    Path temporary;

    private Path nerfstudio;
    private Path colmap;
    private Path binary;

    @BeforeEach
    void write() {
        nerfstudio = Balls.written(ViewSetFormat.NERFSTUDIO, SET, temporary.resolve("nerfstudio"));
        colmap = Balls.written(ViewSetFormat.COLMAP, SET, temporary.resolve("colmap"));
        binary = Balls.written(ViewSetFormat.COLMAP_BINARY, SET, temporary.resolve("binary"));
    }

    @Test
    void whatIsNoViewSetIsRefused() throws IOException {
        readingSays("nowhere: does not exist", temporary.resolve("nowhere"));
        readingSays("transforms.json: is no directory", nerfstudio.resolve("transforms.json"));
        readingSays(
                "holds no view set: looked for cameras.json (svdmv), transforms.json",
                Files.createDirectory(temporary.resolve("empty")));
    }

    @Test
    void malformedJsonIsRefusedWithItsFileAndLine() throws IOException {
        Path file = nerfstudio.resolve("transforms.json");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() / 2));
        readingSays("transforms.json: is no JSON (Unexpected end-of-input", nerfstudio);
        Files.writeString(file, "{\n\"frames\": [,]}");
        readingSays(", line 2); write it again or correct it there", nerfstudio);
        Files.writeString(file, "[]");
        readingSays("transforms.json: is no JSON object", nerfstudio);
        Files.writeString(file, "{}");
        readingSays("transforms.json: has no list of frames", nerfstudio);
        Files.writeString(file, "{\"frames\": []}");
        readingSays("transforms.json: has no views", nerfstudio);
        Files.writeString(file, "{\"frames\": " + "[".repeat(100_000));
        readingSays("transforms.json: is no JSON", nerfstudio);
        Files.writeString(nerfstudio.resolve("cameras.json"), "{\"format\": ");
        readingSays("cameras.json: is no JSON", nerfstudio);
    }

    @Test
    void aMatrixThatIsNoPoseIsRefusedWithItsFrame() {
        String frame = "transforms.json: frames[1] (images/view_01.png): ";
        edited(root -> row(root, 1, 0).set(0, Double.NaN), frame + "need a rotation (R^T R = I within 1.0E-5");
        edited(root -> row(root, 1, 2).set(3, Double.NEGATIVE_INFINITY), frame + "need a finite translation");
        edited(root -> row(root, 1, 0).set(1, 0.5), frame + "need a rotation");
        edited(root -> row(root, 1, 3).set(3, 2), frame + "need a last row of 0 0 0 1");
        edited(root -> row(root, 1, 3).remove(0), frame + "need transform_matrix to be 4 rows of 4 numbers");
        edited(
                root -> frame(root, 1).remove("transform_matrix"),
                frame + "need transform_matrix to be 4 rows of 4 numbers, got nothing");
        edited(root -> row(root, 1, 1).set(1, "0"), frame + "need transform_matrix to be 4 rows of 4 numbers");
        edited(
                root -> {
                    for (int column = 0; column < 3; column++) {
                        row(root, 1, 0).set(column, -row(root, 1, 0).get(column).asDouble());
                    }
                },
                "and determinant -");
        edited(
                root -> root.putArray("applied_transform").add(1),
                "transforms.json: applied_transform and applied_scale: need applied_transform to be 4 rows of 4 numbers");
        edited(root -> root.put("applied_scale", 0), "need applied_scale to be > 0, got 0.0");
    }

    @Test
    void aLensThatIsNoPinholeOrAnotherThanTheFirstIsRefusedWithItsFrame() {
        String frame = "frames[1] (images/view_01.png): ";
        edited(root -> frame(root, 1).put("fl_x", 99), frame + "has another lens than the first view, Intrinsics[");
        edited(root -> frame(root, 1).put("w", 8.5), frame + "need w to be a whole number of pixels, got 8.5");
        edited(root -> frame(root, 1).put("fl_x", Double.NaN), frame + "need finite focal lengths > 0");
        edited(root -> frame(root, 1).put("k1", 0.1), frame + "need a pinhole without distortion, got distortion (k1");
        edited(root -> frame(root, 1).putArray("distortion_params").add(0).add(0.2), frame + "need a pinhole without");
        edited(root -> root.put("camera_model", "OPENCV_FISHEYE"), "got a OPENCV_FISHEYE; undistort");
        edited(root -> root.put("is_fisheye", true), "got a fisheye");
        edited(root -> root.put("cx", "middle"), "need cx to be a number, got \"middle\"");
        edited(root -> root.remove(List.of("fl_x", "fl_y")), "need a focal length (fl_x in pixels or camera_angle_x");
    }

    @Test
    void picturesThatAreMissingOrOfAnotherSizeAreRefusedWithTheirFrame() throws IOException {
        String frame = "transforms.json: frames[1] (images/view_01.png): ";
        Path image = nerfstudio.resolve("images/view_01.png");
        byte[] bytes = Files.readAllBytes(image);
        Files.delete(image);
        readingSays(frame + "there is no file " + image, nerfstudio);
        ImageIO.write(new BufferedImage(9, 8, BufferedImage.TYPE_INT_RGB), "png", image.toFile());
        readingSays(frame + "images/view_01.png has 9 x 8 pixels, its camera 8 x 8", nerfstudio);
        Files.write(image, new byte[0]);
        readingSays(frame + "cannot read the picture " + image, nerfstudio);
        Files.write(image, Arrays.copyOf(bytes, bytes.length - 20));
        readingSays("cannot read the picture " + image + ": it is a PNG cut short", nerfstudio);
        Files.write(image, bytes);
        ImageIO.write(
                new BufferedImage(8, 7, BufferedImage.TYPE_BYTE_GRAY),
                "png",
                nerfstudio.resolve("masks/view_01.png").toFile());
        readingSays(frame + "masks/view_01.png has 8 x 7 pixels", nerfstudio);
        edited(
                root -> frame(root, 1).put("mask_path", "masks/none.png"),
                "there is no file " + nerfstudio.resolve("masks/none.png"));
        edited(
                root -> frame(root, 1).put("file_path", "images/view_00.png"),
                "names the picture that transforms.json: frames[0]");
        edited(root -> frame(root, 1).put("file_path", 7), "frames[1] (7): need file_path to be a text, got 7");
    }

    @Test
    void nothingOutsideOfTheDirectoryIsRead() throws IOException {
        Path outside = temporary.resolve("outside.png");
        Files.copy(nerfstudio.resolve("images/view_01.png"), outside);
        List<String> names = List.of(
                "../outside.png",
                "images/../../outside.png",
                "..\\outside.png",
                "/etc/passwd",
                outside.toString(),
                "C:\\outside.png",
                "\\\\server\\share\\x.png",
                "",
                "..",
                "images/..",
                "a\0b.png");
        for (String name : names) {
            edited(
                    root -> frame(root, 1).put("file_path", name),
                    "need the name of a file below the set's directory, got \"");
            edited(
                    root -> frame(root, 1).put("mask_path", name),
                    "need the name of a file below the set's directory, got \"");
        }
        edited(root -> root.put("ply_file_path", "../x.ply"), "ply_file_path: need the name of a file below");
        Path images = colmap.resolve("sparse/images.txt");
        says(
                images,
                t -> t.replace("view_01.png", "../outside.png"),
                "sparse/images.txt: image 2 (../outside.png): need the name of a file below");
        says(
                images,
                t -> t.replace("view_01.png", "/etc/passwd"),
                "image 2 (/etc/passwd): need the name of a file below");
    }

    @Test
    void linksOutOfTheDirectoryAreNotFollowed() throws IOException {
        Path image = nerfstudio.resolve("images/view_01.png");
        Path outside = Files.move(image, temporary.resolve("outside.png"));
        Files.createSymbolicLink(image, outside);
        readingSays("frames[1] (images/view_01.png): " + image + " is a link out of the set's directory", nerfstudio);
        Files.delete(image);
        Files.createSymbolicLink(image, Path.of("nowhere.png"));
        readingSays("there is no file " + image + " (a link to nowhere)", nerfstudio);
        Files.delete(image);
        // a link that stays inside is followed
        Files.move(outside, nerfstudio.resolve("kept.png"));
        Files.createSymbolicLink(image, Path.of("../kept.png"));
        assertEquals(3, ViewSetFiles.read(nerfstudio).size());

        Path folder = colmap.resolve("images");
        Files.createSymbolicLink(folder.resolveSibling("link"), Files.move(folder, temporary.resolve("elsewhere")));
        Files.move(folder.resolveSibling("link"), folder);
        readingSays("is a link out of the set's directory", colmap);
        Path transforms = nerfstudio.resolve("transforms.json");
        Files.createSymbolicLink(
                transforms.resolveSibling("link"), Files.move(transforms, temporary.resolve("t.json")));
        Files.move(transforms.resolveSibling("link"), transforms);
        readingSays("transforms.json is a link out of the set's directory", nerfstudio);
    }

    @Test
    void brokenColmapTextIsRefusedWithItsLine() {
        Path images = colmap.resolve("sparse/images.txt");
        Path cameras = colmap.resolve("sparse/cameras.txt");
        says(
                images,
                t -> t.replaceFirst("\n1 [^ ]+", "\n1 up"),
                "images.txt: line 3 has \"up\" as its QW; wanted a number");
        says(
                images,
                t -> t.replaceFirst("\n1 [^ ]+", "\n1 nan"),
                "images.txt: image 1 (view_00.png): need a quaternion of length 1 (qw qx qy qz), got length NaN");
        says(images, t -> t.replaceFirst("\n1 [^ ]+", "\n1 3"), "image 1 (view_00.png): need a quaternion of length 1");
        says(images, t -> t.replaceFirst(" 1 view_02.png", ""), "images.txt: line 7 ends before CAMERA_ID");
        says(
                images,
                t -> t.replaceFirst(" 1 view_02.png", " 5 view_02.png"),
                "image 3 (view_02.png): names camera 5, there are [1]");
        says(images, t -> t.replaceFirst("view_02", "view_09"), "image 3 (view_09.png): there is no file");
        says(images, t -> "", "images.txt: has no views");
        says(
                cameras,
                t -> t.replace("PINHOLE", "CRYSTAL_BALL"),
                "cameras.txt: has the unknown camera model CRYSTAL_BALL");
        says(cameras, t -> t.replaceFirst(" [^ ]+\n$", "\n"), "cameras.txt: line 2 ends before PARAMS[3]");
        says(
                cameras,
                t -> "1 OPENCV 8 8 9 9 4 4 0.1 0 0 0\n",
                "need a pinhole without distortion, got OPENCV [9.0, 9.0, 4.0, 4.0, 0.1");
        says(cameras, t -> "1 SIMPLE_PINHOLE 8 8 -9 4 4\n", "image 1 (view_00.png): need finite focal lengths > 0");
        says(cameras, t -> "1 SIMPLE_PINHOLE 99999999999 8 9 4 4\n", "line 1 has \"99999999999\" as its WIDTH");
    }

    @Test
    void brokenColmapBinariesAreRefused() throws IOException {
        for (String name : List.of("cameras.bin", "images.bin", "points3D.bin")) {
            Path file = binary.resolve("sparse/" + name);
            byte[] bytes = Files.readAllBytes(file);
            for (int length : new int[] {0, 7, 8, 20, bytes.length - 1}) {
                Files.write(file, Arrays.copyOf(bytes, length));
                readingSays(name + ": ", binary);
            }
            byte[] many = bytes.clone();
            Arrays.fill(many, 0, 7, (byte) 0xFF);
            Files.write(file, many);
            readingSays("byte 0 says 72057594037927935", binary);
            Files.write(file, bytes);
        }
        assertEquals(3, ViewSetFiles.read(binary).size());
        Path cameras = binary.resolve("sparse/cameras.bin");
        byte[] bytes = Files.readAllBytes(cameras);
        bytes[12] = 99;
        Files.write(cameras, bytes);
        readingSays("cameras.bin: has a camera model of the unknown number 99", binary);
    }

    /** Whatever a damaged file says, the answer is words. */
    @Test
    void aFlippedByteIsReadOrRefusedByWords() throws IOException {
        Random random = new Random(7);
        for (Path file : List.of(
                binary.resolve("sparse/images.bin"),
                colmap.resolve("sparse/images.txt"),
                nerfstudio.resolve("transforms.json"))) {
            byte[] bytes = Files.readAllBytes(file);
            Path set =
                    file.startsWith(nerfstudio) ? nerfstudio : file.getParent().getParent();
            for (int i = 0; i < 30; i++) {
                byte[] damaged = bytes.clone();
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                Files.write(file, damaged);
                try {
                    ViewSetFiles.describe(set);
                } catch (ViewSetException e) {
                    assertTrue(e.getMessage().contains(file.getFileName().toString()), e.getMessage());
                }
            }
            Files.write(file, bytes);
        }
    }

    @Test
    void tenThousandViewsAreLookedThroughInSecondsAndRefusedIfMemoryCannotHoldThem() throws IOException {
        ObjectNode root = json();
        ObjectNode first = frame(root, 0);
        ArrayNode frames = root.putArray("frames");
        byte[] image = Files.readAllBytes(nerfstudio.resolve("images/view_00.png"));
        for (int i = 0; i < 10_000; i++) {
            Files.write(nerfstudio.resolve("images/" + i + ".png"), image);
            frames.add(first.deepCopy().put("file_path", "images/" + i + ".png"));
        }
        // all but the one without a picture are looked at
        frames.add(first.deepCopy().put("file_path", "images/none.png"));
        save(root);
        assertTimeout(
                Duration.ofMinutes(2),
                () -> readingSays("frames[10000] (images/none.png): there is no file", nerfstudio));
        frames.remove(10_000);
        BufferedImage large = new BufferedImage(9_000, 9_000, BufferedImage.TYPE_BYTE_BINARY);
        ImageIO.write(large, "png", nerfstudio.resolve("large.png").toFile());
        byte[] header = Files.readAllBytes(nerfstudio.resolve("large.png"));
        for (int i = 0; i < 100; i++) {
            Files.write(nerfstudio.resolve("images/" + i + ".png"), header);
        }
        while (frames.size() > 100) {
            frames.remove(frames.size() - 1);
        }
        frames.forEach(frame -> ((ObjectNode) frame).remove("mask_path"));
        root.put("w", 9_000).put("h", 9_000);
        save(root);
        readingSays("transforms.json: has 100 views of 9000 x 9000 pixels, which take 38623 MiB of memory", nerfstudio);
    }

    @Test
    void validatingListsEverythingThatIsWrong() throws IOException {
        edited(
                root -> {
                    row(root, 0, 0).set(0, 7);
                    frame(root, 1).put("file_path", "images/none.png");
                    root.put("cx", 80);
                },
                "and 1 more; svdmv validate lists them");
        BufferedImage gray = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        gray.getRaster().setSample(3, 2, 0, 128);
        ImageIO.write(gray, "png", nerfstudio.resolve("masks/view_02.png").toFile());
        List<String> flaws =
                Validation.of(nerfstudio).stream().map(Flaw::toString).collect(Collectors.toList());
        assertEquals(4, flaws.size(), flaws.toString());
        assertTrue(
                flaws.get(0).startsWith("transforms.json: frames[0] (images/view_00.png): need a rotation"),
                flaws.get(0));
        assertTrue(
                flaws.get(1).startsWith("transforms.json: frames[1] (images/none.png): there is no file"),
                flaws.get(1));
        assertTrue(
                flaws.get(2)
                        .contains(
                                "frames[2] (images/view_02.png): has its principal point (80.0, 4.0) of 8 x 8 pixels outside"),
                flaws.get(2));
        assertTrue(
                flaws.get(3).contains("has a mask view_02.png with more than black and white: 808080 at (3, 2)"),
                flaws.get(3));
    }

    @Test
    void validatingASetOfSvdmvsListsEverythingToo() throws IOException {
        Path own = ViewSetDirectory.write(SET, temporary.resolve("own"), Existing.REFUSE);
        assertEquals(List.of(), Validation.of(own));
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root =
                (ObjectNode) mapper.readTree(own.resolve("cameras.json").toFile());
        ((ArrayNode) root.get("views").get(0).get("camera_from_world").get(0)).set(0, 3);
        ((ObjectNode) root.get("views").get(1)).put("mask", "../mask.png");
        mapper.writeValue(own.resolve("cameras.json").toFile(), root);
        Files.delete(own.resolve("view_02.png"));
        List<Flaw> flaws = Validation.of(own);
        assertEquals(3, flaws.size(), flaws.toString());
        assertTrue(flaws.get(0).toString().startsWith("cameras.json: views[0]: need a rotation"), flaws.toString());
        assertTrue(
                flaws.get(1).toString().contains("views[1]: need mask to be a name below the directory"),
                flaws.toString());
        assertTrue(flaws.get(2).toString().contains("view_02.png: there is no file"), flaws.toString());
    }

    @Test
    void inspectingSaysWhatIsUnusual() {
        View first = SET.views().get(0);
        BufferedImage empty = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage full = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 64; i++) {
            full.getRaster().setSample(i % 8, i / 8, 0, 255);
        }
        ViewSet odd = new ViewSet(
                List.of(new View(first.camera(), first.image(), empty), new View(first.camera(), first.image(), full)),
                1);
        Inspection inspection = Inspection.of(Balls.written(ViewSetFormat.NERFSTUDIO, odd, temporary.resolve("odd")));
        assertEquals("nerfstudio", inspection.format());
        assertEquals(new Range(0, 1), inspection.objectShare());
        assertEquals("10", inspection.elevationDegrees().toString());
        assertEquals("2", inspection.distance().toString());
        assertEquals(33.8, inspection.fieldOfViewDegrees(), 1e-9);
        assertEquals(
                List.of(
                        "transforms.json: frames[0] (images/view_00.png): its mask is empty",
                        "transforms.json: frames[1] (images/view_01.png): the object reaches the border of the picture"),
                inspection.warnings());
    }

    private void edited(Consumer<ObjectNode> edit, String words) {
        try {
            Path file = nerfstudio.resolve("transforms.json");
            String before = Files.readString(file);
            ObjectNode root = json();
            edit.accept(root);
            save(root);
            readingSays(words, nerfstudio);
            if (!words.contains("svdmv validate")) {
                Files.writeString(file, before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void says(Path file, UnaryOperator<String> edit, String words) {
        try {
            String before = Files.readString(file);
            Files.writeString(file, edit.apply(before));
            readingSays(words, colmap);
            Files.writeString(file, before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode json() throws IOException {
        return (ObjectNode) new ObjectMapper()
                .readTree(nerfstudio.resolve("transforms.json").toFile());
    }

    private void save(ObjectNode root) throws IOException {
        // NaN and Infinity as Python writes them
        String text = new ObjectMapper().writeValueAsString(root).replaceAll("\"(NaN|-?Infinity)\"", "$1");
        Files.write(nerfstudio.resolve("transforms.json"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode frame(ObjectNode root, int frame) {
        return (ObjectNode) root.get("frames").get(frame);
    }

    private static ArrayNode row(ObjectNode root, int frame, int row) {
        return (ArrayNode) frame(root, frame).get("transform_matrix").get(row);
    }

    private static void readingSays(String words, Path set) {
        String message = assertThrows(ViewSetException.class, () -> ViewSetFiles.read(set))
                .getMessage();
        assertTrue(message.contains(words), message);
    }
}
