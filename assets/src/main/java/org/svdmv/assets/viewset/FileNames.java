package org.svdmv.assets.viewset;

/** What the files of a view set are called. */
final class FileNames {
    static final String CAMERAS = "cameras.json";
    static final String TRANSFORMS = "transforms.json";
    static final String CONTACT_SHEET = "contact_sheet.png";
    static final String INPUT = "input.png";

    private FileNames() {}

    /** Two digits, more where there are more than 100 views. */
    static String image(int index, int count) {
        int digits = Math.max(2, Integer.toString(count - 1).length());
        return "view_" + "0".repeat(digits - Integer.toString(index).length()) + index + ".png";
    }

    static String mask(int index, int count) {
        return "masks/" + image(index, count);
    }
}
