package org.svdmv.viewer.render;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.gl.GlException;
import org.svdmv.viewer.gl.Texture;
import org.svdmv.viewer.gl.Texture.Edge;
import org.svdmv.viewer.scene.Pictures;

/**
 * Pictures as textures. They are read and made small by other threads, few ahead of time, and uploaded a few a frame, so that neither
 * the window waits for a disk nor the memory holds more than what is on its way.
 */
final class PictureStore implements AutoCloseable {
    /** One picture, at most so large. */
    record Key(Pictures pictures, int index, int side) {}

    private static final int GRAY = 0xFFD0D0D0;
    private static final int READERS = 2;
    private static final int AHEAD = 2 * READERS;
    private static final int UPLOADS_A_FRAME = 4;

    private final GlContext context;
    private final Texture blank;
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, PictureStore::daemon);
    private final Map<Key, Texture> here = new HashMap<>();
    private final Map<Key, Future<BufferedImage>> coming = new HashMap<>();
    private final Set<Key> broken = new HashSet<>();
    private final Set<Key> waiting = new HashSet<>();
    private final Queue<RuntimeException> failures = new ArrayDeque<>();
    private int uploads;

    PictureStore(GlContext context) {
        this.context = context;
        this.blank = Texture.of(context, 1, 1, new int[] {GRAY}, Edge.CLAMP);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "pictures");
        thread.setDaemon(true);
        return thread;
    }

    /** A new frame: frees what is no longer wanted. */
    void begin(Predicate<Key> wanted) {
        uploads = 0;
        waiting.clear();
        for (Iterator<Map.Entry<Key, Texture>> i = here.entrySet().iterator(); i.hasNext(); ) {
            Map.Entry<Key, Texture> entry = i.next();
            if (!wanted.test(entry.getKey())) {
                entry.getValue().close();
                i.remove();
            }
        }
        coming.entrySet().removeIf(entry -> {
            boolean unwanted = !wanted.test(entry.getKey());
            if (unwanted) {
                entry.getValue().cancel(false);
            }
            return unwanted;
        });
        broken.removeIf(key -> !wanted.test(key));
    }

    boolean has(Key key) {
        return here.containsKey(key);
    }

    /** The picture, or gray until it is there. */
    Texture of(Key key) {
        Texture texture = here.get(key);
        if (texture != null) {
            return texture;
        }
        Future<BufferedImage> image = coming.get(key);
        if (image != null && image.isDone() && uploads < UPLOADS_A_FRAME) {
            coming.remove(key);
            upload(key, image);
            return here.getOrDefault(key, blank);
        }
        if (!broken.contains(key)) {
            waiting.add(key);
            if (image == null && coming.size() < AHEAD) {
                coming.put(key, readers.submit(() -> Reduction.within(key.side(), read(key))));
            }
        }
        return blank;
    }

    private static BufferedImage read(Key key) {
        return key.pictures().picture(key.index());
    }

    private void upload(Key key, Future<BufferedImage> image) {
        try {
            here.put(key, Texture.of(context, image.get(), Edge.CLAMP));
            uploads++;
        } catch (ExecutionException e) {
            fail(key, e.getCause() instanceof RuntimeException r ? r : new CompletionException(e.getCause()));
        } catch (GlException e) {
            fail(key, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(Key key, RuntimeException failure) {
        broken.add(key);
        failures.add(failure);
    }

    /** How many of those asked for in this frame are still to come. A picture that could not be read is told of once, as what the reading threw. */
    int waiting() {
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        return waiting.size();
    }

    @Override
    public void close() {
        readers.shutdownNow();
        here.values().forEach(Texture::close);
        blank.close();
    }
}
