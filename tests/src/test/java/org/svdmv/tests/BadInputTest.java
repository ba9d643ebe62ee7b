package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.tests.Svdmv.Run;

/** What cannot work is refused before the work, in words, and leaves nothing behind. */
class BadInputTest {

    @TempDir
    private Path folder;

    private Path output;
    private Path ball;

    @BeforeEach
    void drawPicture() {
        output = folder.resolve("views");
        ball = Pictures.ball(folder.resolve("ball.png"));
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names =
                    new TreeSet<>(files.map(f -> f.getFileName().toString()).toList());
            assertTrue(names.stream().noneMatch(n -> n.startsWith(".")), "litter: " + names);
        }
    }

    @Test
    void aMissingPicture() {
        refused(3, picture(folder.resolve("none.png")), "none.png", "does not exist");
    }

    @Test
    void noPicture() {
        refused(2, Svdmv.run("orbit", "--weights", Golden.SV3D_P), "say which picture: --image FILE");
    }

    @Test
    void aFolderForAPicture() {
        refused(3, picture(folder), "is a directory");
    }

    @Test
    void anEmptyPicture() throws IOException {
        refused(3, picture(Files.createFile(folder.resolve("empty.png"))), "empty.png", "is empty (0 bytes)");
    }

    @Test
    void aTruncatedPicture() throws IOException {
        byte[] whole = Files.readAllBytes(ball);
        Path half = Files.write(folder.resolve("half.png"), Arrays.copyOf(whole, whole.length / 2));
        refused(3, picture(half), "half.png", "cut short or damaged", "copy or download it again");
    }

    @Test
    void aTextForAPicture() throws IOException {
        Path text = Files.writeString(folder.resolve("text.png"), "This is not a picture at all.\n");
        refused(3, picture(text), "text.png", "wanted a PNG, JPEG or WebP picture");
    }

    @Test
    void aPictureOfOver100Megapixels() throws IOException {
        byte[] bytes = Files.readAllBytes(ball);
        ByteBuffer.wrap(bytes).putInt(16, 20_000).putInt(20, 20_000);
        CRC32 crc = new CRC32();
        crc.update(bytes, 12, 17);
        ByteBuffer.wrap(bytes).putInt(29, (int) crc.getValue());
        Path huge = Files.write(folder.resolve("huge.png"), bytes);
        refused(3, picture(huge), "huge.png", "20000 x 20000", "400 megapixels, over 100");
    }

    @Test
    void aTransparentPicture() {
        refused(
                3,
                picture(Pictures.plain(folder.resolve("clear.png"), 80, 80, 0)),
                "nothing in the picture: every pixel is transparent");
    }

    @Test
    void aWhitePicture() {
        refused(3, picture(Pictures.plain(folder.resolve("white.png"), 80, 80, 0xFFFFFFFF)), "nothing in the picture");
    }

    @Test
    void aPictureOfOnePixel() {
        refused(3, picture(Pictures.plain(folder.resolve("dot.png"), 1, 1, 0xFFFF0000)), "picture");
    }

    @Test
    void anUnreadablePicture() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may read everything");
        Files.setPosixFilePermissions(ball, PosixFilePermissions.fromString("---------"));
        refused(3, picture(ball), "may not be read by this user");
    }

    @Test
    void aMaskOfAnotherSize() {
        Path mask = Pictures.plain(folder.resolve("mask.png"), 20, 20, 0xFFFFFFFF);
        refused(3, orbit(Golden.SV3D_P, ball, "--matte", mask), "mask.png", "has 20 x 20 pixels, the picture 120 x 90");
    }

    @Test
    void missingWeights() {
        refused(3, weights(folder.resolve("none.safetensors")), "none.safetensors", "there is no such file");
    }

    @Test
    void weightsOfAVideoModel() {
        refused(2, weights(Golden.SVD), "are of svd, which continues a video", "sv3d_p");
    }

    @Test
    void truncatedWeights() throws IOException {
        Path cut = Files.copy(Golden.SV3D_P, folder.resolve("cut.safetensors"));
        try (RandomAccessFile file = new RandomAccessFile(cut.toFile(), "rw")) {
            file.setLength(file.length() - 1000);
        }
        refused(3, weights(cut), "cut.safetensors", "bytes");
    }

    @Test
    void weightsWhoseHeaderLies() throws IOException {
        byte[] header = "{\"a\":{\"dtype\":\"F32\",\"shape\":[1000,1000],\"data_offsets\":[0,8]}}"
                .getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(8 + header.length + 8).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(header.length).put(header);
        Path lie = Files.write(folder.resolve("lie.safetensors"), file.array());
        refused(3, weights(lie), "lie.safetensors", "\"a\"");
    }

    @Test
    void weightsThatAreAPickle() throws IOException {
        Path pickle = Files.write(folder.resolve("model.ckpt"), new byte[] {(byte) 0x80, 2, '}', '.'});
        refused(3, weights(pickle), "model.ckpt", ".safetensors");
    }

    @Test
    void emptyWeights() throws IOException {
        refused(3, weights(Files.createFile(folder.resolve("empty.safetensors"))), "empty.safetensors");
    }

    @Test
    void aModelThatIsNotHere() {
        Run run = Svdmv.run("orbit", "--image", ball, "--model", "sv3d_p", "--output", output);
        refused(3, run, "there is no model sv3d_p on this machine", "svdmv models pull sv3d_p fetches it");
    }

    @Test
    void moreViewsThanTheModelMakes() {
        refused(2, orbit(Golden.SV3D_P, ball, "--views", 6), "need 1 to 5 views, got 6");
    }

    @Test
    void anglesForAModelThatIsNotToldAny() {
        refused(2, orbit(Golden.SV3D_U, ball, "--trajectory", "dynamic"), "makes static orbits only; use sv3d_p");
    }

    @Test
    void tooFewAngles() {
        refused(
                2,
                orbit(Golden.SV3D_P, ball, "--elevations", "1,2,3"),
                "need 5 elevations and azimuths, one for each view, got 3 elevations");
    }

    @Test
    void aSizeThatTheModelCannotTake() {
        refused(2, orbit(Golden.SV3D_P, ball, "--size", 60), "multiples of 16, got 60 x 60");
    }

    @Test
    void moreMemoryThanThereIs() {
        refused(
                1,
                orbit(Golden.SV3D_P, ball, "--size", 8192, "--decode-chunk", 5),
                "not enough memory",
                "GB are free",
                "--decode-chunk 1");
    }

    @Test
    void moreDiskThanThereIs() throws IOException {
        assumeTrue(Files.getFileStore(folder).getUsableSpace() < 160L << 30, "needs a disk with less than 160 GB free");
        refused(
                1,
                orbit(Golden.SV3D_P, ball, "--size", 65536),
                "of free disk for 5 views of 65536 x 65536",
                "make room");
    }

    @Test
    void nonsenseInOptions() {
        refused(2, orbit(Golden.SV3D_P, ball, "--sampler", "magic"), "there is no sampler magic; there are ddim, ");
        refused(2, orbit(Golden.SV3D_P, ball, "--guidance", "triangle:1"), "cannot read the guidance triangle:1");
        refused(2, orbit(Golden.SV3D_P, ball, "--steps", 0), "need 1 to 1000 steps, got 0");
        refused(2, orbit(Golden.SV3D_P, ball, "--dtype", "f64"), "there is no number type f64");
        refused(2, orbit(Golden.SV3D_P, ball, "--dtype", "f16"), "f16 is over 20 times slower");
        refused(2, orbit(Golden.SV3D_P, ball, "--device", "tpu"), "there is no device tpu");
        refused(2, orbit(Golden.SV3D_P, ball, "--elevation", "100"), "need an elevation in [-90, 90] degrees");
        refused(2, orbit(Golden.SV3D_P, ball, "--foreground-ratio", "1.5"), "need 0 < foreground ratio <= 1, got 1.5");
        refused(2, orbit(Golden.SV3D_P, ball, "--elevation", "high"), "--elevation", "high");
        refused(2, orbit(Golden.SV3D_P, ball, "--model", "sv3d_p"), "--weights", "--model", "mutually exclusive");
    }

    @Test
    void anOutputThatIsAFile() throws IOException {
        Files.writeString(output, "mine");
        refused(2, picture(ball), output.toString());
        assertEquals("mine", Files.readString(output));
    }

    @Test
    void anOutputThatHoldsSomethingElseIsNeverReplaced() throws IOException {
        Files.createDirectories(output);
        Files.writeString(output.resolve("letter.txt"), "mine");
        refused(2, orbit(Golden.SV3D_P, ball, "--overwrite"), output.toString());
        assertEquals("mine", Files.readString(output.resolve("letter.txt")));
    }

    @Test
    void anOutputBelowAFile() {
        refused(
                2,
                Svdmv.run("orbit", "--weights", Golden.SV3D_P, "--image", ball, "--output", ball.resolve("views")),
                ball.toString());
    }

    @Test
    void aRunFileThatIsNone() throws IOException {
        Path text = Files.writeString(folder.resolve("run.json"), "{\"format\": \"svdmv run\"}");
        refused(3, Svdmv.run("orbit", "--from", text, "--output", output), "is no run.json of an orbit");
    }

    private Run picture(Path picture) {
        return orbit(Golden.SV3D_P, picture);
    }

    private Run weights(Path weights) {
        return orbit(weights, ball);
    }

    private Run orbit(Path weights, Path picture, Object... more) {
        return Svdmv.run(Stream.concat(
                        Stream.of("orbit", "--weights", weights, "--image", picture, "--output", output),
                        Stream.of(more))
                .toArray());
    }

    private void refused(int exitCode, Run run, String... words) {
        assertEquals(exitCode, run.exitCode(), run.err());
        assertEquals("", run.out());
        for (String word : words) {
            assertTrue(run.err().contains(word), "wanted \"" + word + "\" in: " + run.err());
        }
        assertTrue(run.err().startsWith("svdmv: "), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        assertFalse(Files.exists(output.resolve("cameras.json")), "nothing is written");
    }
}
