package org.svdmv.assets.image;

import java.awt.color.ICC_Profile;
import java.util.Optional;

/** The bytes of a picture file, seen as the format they begin like. */
sealed interface Container permits Png, Jpeg, Webp {

    /** The format these bytes begin like, or none. */
    static Optional<Container> of(byte[] bytes) {
        if (Png.begins(bytes)) {
            return Optional.of(new Png(bytes));
        }
        if (Jpeg.begins(bytes)) {
            return Optional.of(new Jpeg(bytes));
        }
        return Webp.begins(bytes) ? Optional.of(new Webp(bytes)) : Optional.empty();
    }

    /** The name of the format. */
    String format();

    /** Whether the picture goes on to the end its format marks. Decoders fill up a missing rest, some in silence. */
    boolean isWhole();

    /** The color profile, where the decoder does not apply it itself. */
    default Optional<ICC_Profile> profile() {
        return Optional.empty();
    }
}
