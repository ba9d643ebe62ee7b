package org.svdmv.assets.viewset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class MasksTest {
    @Test
    void whiteInsideTheObjectIsObjectAndWhiteAroundItIsNot() {
        masked(
                """
                .......
                .#####.
                .#..##.
                .#####.
                ...#...
                """,
                """
                .......
                .#####.
                .#####.
                .#####.
                ...#...
                """);
    }

    @Test
    void aBayThatIsOpenToTheBorderIsBackgroundAndADiagonalLineHolds() {
        masked(
                """
                ..###..
                .#...#.
                #.....#
                .#...#.
                ..#.#..
                """,
                """
                ..###..
                .#...#.
                #.....#
                .#...#.
                ..#.#..
                """);
        masked(
                """
                ...#...
                ..#.#..
                .#...#.
                ..#.#..
                ...#...
                """,
                """
                ...#...
                ..###..
                .#####.
                ..###..
                ...#...
                """);
    }

    @Test
    void nearlyWhiteIsWhiteWithinTheTolerance() {
        BufferedImage image = picture("...\n.#.\n...\n");
        image.setRGB(0, 0, 0xF5F5FF);
        image.setRGB(2, 2, 0xFFFFEF);
        assertEquals("...\n.#.\n..#\n", text(Masks.onWhite(image, 10)));
        assertEquals("...\n.#.\n...\n", text(Masks.onWhite(image, 16)));
        assertEquals("#..\n.#.\n..#\n", text(Masks.onWhite(image, 0)));
    }

    @Test
    void anObjectUpToTheBorderIsAllObjectAndAnEmptyViewIsNone() {
        masked("##\n##\n", "##\n##\n");
        masked("..\n..\n", "..\n..\n");
        masked(".\n", ".\n");
    }

    @Test
    void nonsenseIsRefusedWithAWayOut() {
        String message = assertThrows(IllegalArgumentException.class, () -> Masks.onWhite(picture(".\n"), 255))
                .getMessage();
        assertTrue(message.contains("need a tolerance in [0, 254], got 255; 12 suits generated views"), message);
    }

    private static void masked(String picture, String mask) {
        assertEquals(mask, text(Masks.onWhite(picture(picture))));
    }

    private static BufferedImage picture(String rows) {
        String[] lines = rows.split("\n");
        BufferedImage image = new BufferedImage(lines[0].length(), lines.length, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, lines[y].charAt(x) == '#' ? 0x306090 : 0xFFFFFF);
            }
        }
        return image;
    }

    private static String text(BufferedImage mask) {
        assertEquals(BufferedImage.TYPE_BYTE_GRAY, mask.getType());
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < mask.getHeight(); y++) {
            for (int x = 0; x < mask.getWidth(); x++) {
                text.append(mask.getRaster().getSample(x, y, 0) == 255 ? '#' : '.');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
