package org.svdmv.assets.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.assets.viewset.ViewSetException;
import org.svdmv.camera.Depth;
import org.svdmv.camera.ViewSet;

/** What is wrong with depths is said with the name of the file and the frame. */
class BadDepthTest {
    private static final String FRAME = "transforms.json: frames[1] (images/view_01.png): ";

    @TempDir
    Path temporary;

    private Path nerfstudio;
    private Path own;
    private Path depth;

    @BeforeEach
    void write() {
        ViewSet set = Balls.withDepth(Balls.of(3, 8));
        nerfstudio = Balls.written(ViewSetFormat.NERFSTUDIO, set, temporary.resolve("nerfstudio"));
        own = ViewSetDirectory.write(set, temporary.resolve("own"), Existing.REFUSE);
        depth = nerfstudio.resolve("depth/view_01.png");
    }

    @Test
    void depthsThatAreMissingOrOfAnotherSizeOrNoneAreRefusedWithTheirFrame() throws IOException {
        byte[] bytes = Files.readAllBytes(depth);
        Files.delete(depth);
        readingSays(FRAME + "there is no file " + depth, nerfstudio);
        picture(9, 8, BufferedImage.TYPE_USHORT_GRAY, depth);
        readingSays(FRAME + "depth/view_01.png has 9 x 8 pixels, its camera 8 x 8", nerfstudio);
        assertEquals(1, Validation.of(nerfstudio).size());
        assertTrue(Inspection.of(nerfstudio).warnings().toString().contains("depth/view_01.png has 9 x 8 pixels"));
        picture(8, 8, BufferedImage.TYPE_BYTE_GRAY, depth);
        readingSays(
                FRAME + "cannot read the picture " + depth + ": it has 1 channels of 8 bits, wanted 1 of 16",
                nerfstudio);
        picture(8, 8, BufferedImage.TYPE_INT_RGB, depth);
        readingSays("it has 3 channels of 8 bits, wanted 1 of 16", nerfstudio);
        Files.write(depth, Arrays.copyOf(bytes, bytes.length - 20));
        readingSays("cannot read the picture " + depth + ": it is a PNG cut short", nerfstudio);
        picture(8, 8, BufferedImage.TYPE_USHORT_GRAY, depth);
        assertTrue(Validation.of(nerfstudio).toString().contains("view_01.png that is 0 on all of the object"));
    }

    @Test
    void aDepthOrAUnitThatIsNoneIsRefused() throws IOException {
        edited(
                root -> frame(root).remove(List.of("depth_file_path", "depth_path")),
                FRAME + "has no depth, but 2 of 3");
        edited(root -> frame(root).put("depth_file_path", "../x.png"), FRAME + "need the name of a file below");
        edited(root -> frame(root).put("depth_file_path", 3), FRAME + "need depth_file_path to be a text, got 3");
        edited(root -> root.put("depth_unit_scale_factor", 0), "need depth_unit_scale_factor to be > 0, got 0.0");
        edited(root -> root.put("depth_unit_scale_factor", "mm"), "need depth_unit_scale_factor to be a number");
    }

    @Test
    void withoutAUnitItIsTheToolsOwn() throws IOException {
        int gray = ImageIO.read(depth.toFile()).getRaster().getSample(4, 4, 0);
        ObjectNode root = json();
        root.remove("depth_unit_scale_factor");
        save(root);
        assertEquals(gray * 1e-3, center(nerfstudio), 1e-5);
        root.remove("integer_depth_scale");
        for (int i = 0; i < 3; i++) {
            ((ObjectNode) root.get("frames").get(i)).remove("depth_file_path");
        }
        save(root);
        assertEquals(gray / 65535.0, center(nerfstudio), 1e-5);
    }

    private static double center(Path set) {
        return ((Depth.Known) ViewSetFiles.read(set).view(1).depth()).at(4, 4);
    }

    @Test
    void svdmvsOwnDepthsAreLookedAtToo() throws IOException {
        Path file = own.resolve("depth/view_01.png");
        picture(7, 8, BufferedImage.TYPE_USHORT_GRAY, file);
        readingSays("cameras.json: view_01.png: depth/view_01.png has 7 x 8 pixels", own);
        String words = assertThrows(RuntimeException.class, () -> ViewSetDirectory.read(own))
                .getMessage();
        assertTrue(words.contains(file + ": has 7 x 8 pixels, wanted 8 x 8"), words);
        Files.delete(file);
        readingSays("cameras.json: view_01.png: there is no file " + file, own);
        words = assertThrows(RuntimeException.class, () -> ViewSetDirectory.read(own))
                .getMessage();
        assertTrue(words.contains(file + ": is missing, but cameras.json names it"), words);
        Path cameras = own.resolve("cameras.json");
        String text = Files.readString(cameras);
        Files.writeString(cameras, text.replace("\"depth\": \"depth/view_01.png\"", "\"deep\": 1"));
        readingSays("views[1]: need depth to be a name below the directory", own);
        Files.writeString(cameras, text.replaceFirst("\"depth_unit\": [^,]*,", ""));
        readingSays("views[0]: need depth_unit to be a number, as the view has depth, got nothing", own);
        Files.writeString(cameras, text.replaceFirst("\"depth_unit\": [^,]*,", "\"depth_unit\": -1,"));
        readingSays("need a finite depth unit > 0, got -1.0", own);
    }

    private static void picture(int width, int height, int type, Path file) throws IOException {
        ImageIO.write(new BufferedImage(width, height, type), "png", file.toFile());
    }

    private void edited(Consumer<ObjectNode> edit, String words) throws IOException {
        String before = Files.readString(nerfstudio.resolve("transforms.json"));
        ObjectNode root = json();
        edit.accept(root);
        save(root);
        readingSays(words, nerfstudio);
        Files.writeString(nerfstudio.resolve("transforms.json"), before);
    }

    private ObjectNode json() throws IOException {
        return (ObjectNode) new ObjectMapper()
                .readTree(nerfstudio.resolve("transforms.json").toFile());
    }

    private void save(ObjectNode root) throws IOException {
        new ObjectMapper().writeValue(nerfstudio.resolve("transforms.json").toFile(), root);
    }

    private static ObjectNode frame(ObjectNode root) {
        return (ObjectNode) root.get("frames").get(1);
    }

    private static void readingSays(String words, Path set) {
        String message = assertThrows(ViewSetException.class, () -> ViewSetFiles.read(set))
                .getMessage();
        assertTrue(message.contains(words), message);
    }
}
