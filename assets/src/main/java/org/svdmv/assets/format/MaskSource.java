package org.svdmv.assets.format;

import java.nio.file.Path;

/** Where it is said which pixels are object. */
sealed interface MaskSource {
    /** How people read it. */
    String label();

    /** A picture of its own, white where the object is. */
    record InFile(Path file) implements MaskSource {
        @Override
        public String label() {
            return "files";
        }
    }

    /** The image's alpha; its colors are a cutout, to be laid on white. */
    record Alpha() implements MaskSource {
        @Override
        public String label() {
            return "alpha, laid on white";
        }
    }

    /** The image's alpha; its colors are a whole picture, also where alpha is 0. */
    record AlphaOfWholePicture() implements MaskSource {
        @Override
        public String label() {
            return "alpha";
        }
    }
}
