package org.svdmv.assets.viewset;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the files of a view set are called. */
public final class FileNames {
    public static final String CAMERAS = "cameras.json";
    public static final String TRANSFORMS = "transforms.json";
    static final String CONTACT_SHEET = "contact_sheet.png";
    static final String INPUT = "input.png";

    /** File systems take 255 bytes; formats add endings. */
    private static final int LONGEST_NAME = 200;

    private FileNames() {}

    /** Refuses names with letters that this system's file names cannot have, as in the locale C. */
    public static void requireExpressible(List<String> names) {
        for (String name : names) {
            try {
                Path.of(name);
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException(
                        "need names that this system can give to files, got \"" + name
                                + "\"; set a UTF-8 locale (LC_ALL=C.UTF-8) or rename the picture",
                        e);
            }
        }
    }

    /** Two digits, more where there are more than 100 views: {@code view_07}. */
    static String view(int index, int count) {
        int digits = Math.max(2, Integer.toString(count - 1).length());
        return "view_" + "0".repeat(digits - Integer.toString(index).length()) + index;
    }

    static String image(String name) {
        return name + ".png";
    }

    static String mask(String name) {
        return "masks/" + image(name);
    }

    static String depth(String name) {
        return "depth/" + image(name);
    }

    /** Whether it is names of plain files and folders between forward slashes, so that it cannot lead out of a directory. */
    static boolean isBelow(String path) {
        return Arrays.stream(path.split("/", -1)).allMatch(FileNames::isPlain);
    }

    /** Whether every file system takes it as the name of one file: letters of any language, digits, spaces inside, no path. */
    static boolean isPlain(String name) {
        boolean printable = name.codePoints()
                .noneMatch(c -> Character.isISOControl(c)
                        || !Character.isDefined(c)
                        || Character.getType(c) == Character.SURROGATE
                        || "/\\:*?\"<>|".indexOf(c) >= 0);
        return printable
                && !name.isBlank()
                && name.strip().equals(name)
                && !name.startsWith(".")
                && !name.endsWith(".")
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
    }
}
