package org.svdmv.assets.viewset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.svdmv.camera.ViewSet;

/**
 * A view set that is being written. It appears under its name with {@link #commit}; closed without, it never was.
 * <pre>
 *   try (ViewSetDraft draft = ViewSetDraft.open(directory, Existing.REFUSE)) {
 *       draft.views(set);
 *       draft.text("run.json", run);
 *       draft.commit();
 *   }
 * </pre>
 */
public final class ViewSetDraft implements AutoCloseable {
    private final AtomicDirectory directory;
    private final Existing existing;

    private ViewSetDraft(AtomicDirectory directory, Existing existing) {
        this.directory = directory;
        this.existing = existing;
    }

    /** Refuses as {@link ViewSetDirectory#refuseUnlessFree} does, then begins. */
    public static ViewSetDraft open(Path directory, Existing existing) {
        try {
            return new ViewSetDraft(AtomicDirectory.open(directory, existing, ViewSetDirectory::isViewSet), existing);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Views, masks, depths if there are any, cameras.json, transforms.json and the contact sheet. */
    public void views(ViewSet set) {
        views(NamedViews.of(set));
    }

    /** The same with names of one's own. */
    public void views(NamedViews views) {
        ViewSet set = views.set();
        FileNames.requireExpressible(views.names());
        try {
            ViewSetDirectory.refuseUnlessItFits(directory.partial(), set.size(), set.intrinsics());
            CamerasJson cameras = CamerasJson.of(views);
            for (int i = 0; i < set.size(); i++) {
                Png.write(
                        set.views().get(i).image(),
                        file(cameras.entries().get(i).image()));
                Png.write(
                        set.views().get(i).mask(), file(cameras.entries().get(i).mask()));
            }
            DepthPng.write(views, cameras.depths(), directory.partial());
            Png.write(ContactSheet.of(set), file(FileNames.CONTACT_SHEET));
            text(FileNames.TRANSFORMS, Json.text(TransformsJson.of(cameras)));
            text(FileNames.CAMERAS, cameras.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** The picture as the model saw it, as input.png. */
    public void input(BufferedImage image) {
        try {
            Png.write(image, file(FileNames.INPUT));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** A text file beside the views. */
    public void text(String name, String content) {
        try {
            Files.writeString(file(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Where to write another file that shall appear as {@code name} below the directory; its folder is made. */
    public Path file(String name) {
        Path root = directory.partial();
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new IllegalArgumentException(
                    "need a file name below the view set, got " + name + "; leave out \"..\" and a leading slash");
        }
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
        return file;
    }

    /** Makes it appear, and answers where. */
    public Path commit() {
        if (!ViewSetDirectory.isViewSet(directory.partial())) {
            throw new IllegalStateException("need views before a view set can appear; call views(set) first");
        }
        try {
            directory.commit(existing, ViewSetDirectory::isViewSet);
            return directory.target();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
