package org.svdmv.assets.surface;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.geometry.mesh.Mesh;

/** A surface's file, with what belongs to it beside it: written elsewhere, then moved to its name, so that it is whole or not there. */
public final class SurfaceFile {
    private final Path file;
    private final SurfaceFormat format;
    private final Existing existing;

    private SurfaceFile(Path file, SurfaceFormat format, Existing existing) {
        this.file = file;
        this.format = format;
        this.existing = existing;
    }

    /** Refuses a name without a known ending, a folder that is not there, and a file that may not be replaced: before the work. */
    public static SurfaceFile at(Path file, Existing existing) {
        SurfaceFile target = new SurfaceFile(file.toAbsolutePath().normalize(), SurfaceFormat.of(file), existing);
        target.refuseUnlessFree(target.file);
        return target;
    }

    public SurfaceFormat format() {
        return format;
    }

    private void refuseUnlessFree(Path target) {
        if (!Files.isDirectory(target.getParent())) {
            throw new IllegalArgumentException(
                    "cannot write " + target + ": there is no folder " + target.getParent() + "; make it first");
        }
        if (Files.isDirectory(target)) {
            throw new IllegalArgumentException("cannot write " + target + ": it is a folder; name a file in it");
        }
        if (existing == Existing.REFUSE && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException("cannot write " + target
                    + ": it is there already; give --overwrite to replace it, or another name");
        }
    }

    /** Answers all files written, the one that was asked for first. */
    public List<Path> write(Mesh mesh) {
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.length() - format.ending().length());
        List<String> endings = format.endings(mesh);
        endings.forEach(ending -> refuseUnlessFree(target(stem, ending)));
        try {
            Path folder = Files.createTempDirectory(file.getParent(), "." + stem + ".partial-");
            try {
                format.write(mesh, folder, stem);
                return moved(folder, stem, endings);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private List<Path> moved(Path folder, String stem, List<String> endings) throws IOException {
        List<Path> written = new ArrayList<>();
        for (String ending : endings) {
            Path target = target(stem, ending);
            Files.move(folder.resolve(stem + ending), target, StandardCopyOption.ATOMIC_MOVE);
            written.add(0, target);
        }
        return written;
    }

    /** The file itself keeps its name as it was written, capitals and all. */
    private Path target(String stem, String ending) {
        return ending.equals(format.ending()) ? file : file.resolveSibling(stem + ending);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path left : (Iterable<Path>) files::iterator) {
                Files.delete(left);
            }
        }
        Files.delete(folder);
    }
}
