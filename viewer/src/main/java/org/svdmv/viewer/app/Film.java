package org.svdmv.viewer.app;

import java.util.List;
import java.util.stream.IntStream;
import org.svdmv.viewer.navigation.CameraPath;
import org.svdmv.viewer.navigation.Viewpoint;

/**
 * Where the eye is in each frame of a film.
 *
 * @param what in the file's name
 */
record Film(String what, List<Viewpoint> frames, int framesPerSecond, FilmFormat format) {
    private static final int TURN_FRAMES = 72;
    private static final int FRAMES_PER_SECOND = 24;

    Film {
        frames = List.copyOf(frames);
    }

    /** Once around what the eye looks at, back to where it is. */
    static Film turntable(Viewpoint from, FilmFormat format) {
        return new Film(
                "turntable",
                IntStream.range(0, TURN_FRAMES)
                        .mapToObj(i -> from.orbited(360.0 * i / TURN_FRAMES))
                        .toList(),
                FRAMES_PER_SECOND,
                format);
    }

    /** Along a path of one keyframe or more. */
    static Film along(CameraPath path, FilmFormat format) {
        int frames = 1 + (int) Math.round(path.seconds() * FRAMES_PER_SECOND);
        return new Film(
                "flight",
                IntStream.range(0, frames)
                        .mapToObj(i -> path.at(i / (double) FRAMES_PER_SECOND))
                        .toList(),
                FRAMES_PER_SECOND,
                format);
    }
}
