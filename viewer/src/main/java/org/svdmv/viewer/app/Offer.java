package org.svdmv.viewer.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** A picture was dropped: its orbit can be made here, or with a command. */
final class Offer {
    private final Host host;
    private final Background<Path> making;
    private final List<Path> pictures = new ArrayList<>();

    Offer(Host host, Runnable wake) {
        this.host = host;
        making = new Background<>(wake);
    }

    static boolean isPicture(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return Stream.of(".png", ".jpg", ".jpeg", ".webp").anyMatch(name::endsWith);
    }

    void make(Path picture) {
        pictures.clear();
        pictures.add(picture);
    }

    boolean isOpen() {
        return !pictures.isEmpty();
    }

    Path picture() {
        return pictures.get(0);
    }

    String command() {
        return host.orbitCommand(picture());
    }

    /** Makes the orbit beside the window. */
    void accept() {
        Path picture = picture();
        pictures.clear();
        if (making.idle()) {
            making.start(() -> host.orbit(picture));
        }
    }

    void decline() {
        pictures.clear();
    }

    /** Whether an orbit is being made. */
    boolean isMaking() {
        return !making.idle();
    }

    /** Opens the orbit once it is made. */
    void takeNews(Session session) {
        if (making.done()) {
            try {
                session.open(making.result());
            } catch (CompletionException e) {
                session.tell(String.valueOf(e.getCause().getMessage()));
            } finally {
                making.forget();
            }
        }
    }
}
