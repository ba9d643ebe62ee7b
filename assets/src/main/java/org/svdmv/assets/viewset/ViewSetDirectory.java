package org.svdmv.assets.viewset;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.svdmv.camera.Depth;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;

/** View sets on disk: what is asked of them before, writing one in one go, and reading. The files are in the package's doc. */
public final class ViewSetDirectory {
    private static final long LARGEST_CAMERAS_FILE = 64 << 20;

    private ViewSetDirectory() {}

    /**
     * Refuses a directory that {@link ViewSetDraft} would refuse, and a disk that cannot hold the views: to be asked before the work.
     * Where {@code existing} says so a view set may be there; nothing else that holds something is ever replaced. What killed writers
     * of the same directory left is put in order first: a set that was being replaced comes back.
     */
    public static void refuseUnlessFree(Path directory, Existing existing, int views, Intrinsics intrinsics) {
        try {
            AtomicDirectory.refuseUnlessFree(directory, existing, ViewSetDirectory::isViewSet);
            refuseUnlessItFits(
                    AtomicDirectory.existingAncestor(directory.toAbsolutePath().normalize()), views, intrinsics);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Whether there is a cameras.json that begins as ours. */
    public static boolean isViewSet(Path directory) {
        Path cameras = directory.resolve(FileNames.CAMERAS);
        try {
            return Files.isRegularFile(cameras)
                    && Files.size(cameras) <= LARGEST_CAMERAS_FILE
                    && CamerasJson.isOurs(Json.parse(Files.readAllBytes(cameras)));
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes the views and nothing beside them; answers where. */
    public static Path write(ViewSet set, Path directory, Existing existing) {
        try (ViewSetDraft draft = ViewSetDraft.open(directory, existing)) {
            draft.views(set);
            return draft.commit();
        }
    }

    /** The views, masks and cameras; a missing or broken file is an {@link UncheckedIOException} that names it. */
    public static ViewSet read(Path directory) {
        try {
            CamerasJson cameras = cameras(directory);
            Intrinsics k = cameras.intrinsics();
            List<View> views = new ArrayList<>();
            for (int i = 0; i < cameras.entries().size(); i++) {
                CamerasJson.Entry entry = cameras.entries().get(i);
                Path image = existing(directory, entry.image());
                Path mask = existing(directory, entry.mask());
                views.add(new View(
                        entry.camera(),
                        Png.rgb(image, k.width(), k.height()),
                        Png.gray(mask, k.width(), k.height()),
                        depth(directory, cameras, i)));
            }
            return new ViewSet(views, cameras.referenceIndex());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static Depth depth(Path directory, CamerasJson cameras, int view) throws IOException {
        if (!(cameras.depths() instanceof DepthFiles.InUnits said)) {
            return new Depth.Unknown();
        }
        Intrinsics k = cameras.intrinsics();
        Path file = existing(directory, said.names().get(view));
        Depth.Known depth = DepthPng.read(file, said.unit());
        if (depth.width() != k.width() || depth.height() != k.height()) {
            throw Png.ofOtherSize(file, depth.width(), depth.height(), k.width(), k.height());
        }
        return depth;
    }

    static void refuseUnlessItFits(Path where, int views, Intrinsics k) throws IOException {
        // 3 bytes of color, 1 of mask and 2 of depth, the same again for the contact sheet and what compression fails
        // to save, 1 MB
        // of text
        long needed = (long) (2.0 * views * k.width() * k.height() * 6 + (1 << 20));
        long usable = where.toFile().getUsableSpace();
        if (usable < needed) {
            throw new FileSystemException(
                    where.toString(),
                    null,
                    "need " + (needed >> 20) + " MB of free disk for " + views + " views of " + k.width() + " x "
                            + k.height() + ", got " + (usable >> 20)
                            + " MB; make room or choose an output on another disk");
        }
    }

    private static CamerasJson cameras(Path directory) throws IOException {
        Path file = directory.resolve(FileNames.CAMERAS);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(
                    file.toString(),
                    null,
                    "is missing, so this is no view set; name a directory that svdmv has written");
        }
        if (Files.size(file) > LARGEST_CAMERAS_FILE) {
            throw new FileSystemException(
                    file.toString(), null, "has " + Files.size(file) + " bytes, too many for cameras");
        }
        try {
            return CamerasJson.parse(Json.parse(Files.readAllBytes(file)));
        } catch (JacksonException e) {
            throw new FileSystemException(
                    file.toString(), null, "is no JSON (" + e.getOriginalMessage() + "); write the view set again");
        } catch (IllegalArgumentException e) {
            throw new FileSystemException(file.toString(), null, e.getMessage());
        }
    }

    /** A link may not lead out of the directory. */
    private static Path existing(Path directory, String name) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(
                    file.toString(),
                    null,
                    "is missing, but " + FileNames.CAMERAS + " names it; write the view set again");
        }
        if (!file.toRealPath().startsWith(directory.toRealPath())) {
            throw new FileSystemException(
                    file.toString(), null, "is a link out of the view set; put the file itself there");
        }
        return file;
    }
}
