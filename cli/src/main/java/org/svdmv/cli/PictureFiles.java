package org.svdmv.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.Png;

/** PNG files to write: one, or those of a turn. Each appears when it is whole. */
record PictureFiles(List<Path> paths) {
    private static final int MOST = 10_000;
    private static final String ENDING = ".png";

    /** Refuses other formats, a folder that is not there, and files that may not be replaced: before the work. @param frames 0 for one picture */
    static PictureFiles of(Path file, int frames, Existing existing) {
        Path target = file.toAbsolutePath().normalize();
        String name = target.toFile().getName();
        if (!name.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            throw new IllegalArgumentException("need a file name that ends in .png, got " + file);
        }
        String stem = name.substring(0, name.length() - ENDING.length());
        List<Path> paths = frames == 0
                ? List.of(target)
                : IntStream.range(0, frames)
                        .mapToObj(i -> target.resolveSibling(String.format(Locale.ROOT, "%s_%03d.png", stem, i)))
                        .toList();
        paths.forEach(path -> refuseUnlessFree(path, existing));
        return new PictureFiles(paths);
    }

    /** A turn of so many. */
    static PictureFiles ofTurn(Path file, int frames, Existing existing) {
        if (frames < 1 || frames > MOST) {
            throw new IllegalArgumentException("need 1 to " + MOST + " frames, got " + frames + "; 36 turn smoothly");
        }
        return of(file, frames, existing);
    }

    private static void refuseUnlessFree(Path path, Existing existing) {
        if (!Files.isDirectory(path.getParent())) {
            throw new IllegalArgumentException(
                    "cannot write " + path + ": there is no folder " + path.getParent() + "; make it first");
        }
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException("cannot write " + path + ": it is a folder; name a file in it");
        }
        if (existing == Existing.REFUSE && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException(
                    "cannot write " + path + ": it is there already; give --overwrite to replace it, or another name");
        }
    }

    void write(int index, BufferedImage image) {
        Path path = paths.get(index);
        try {
            Path partial = path.resolveSibling("." + path.getFileName() + ".partial-"
                    + ProcessHandle.current().pid());
            try {
                Png.write(image, partial);
                Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    new IOException("cannot write " + path + ": is the folder of a disk that takes no files?", e));
        }
    }
}
