package org.svdmv.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.joml.Matrix4d;
import org.svdmv.assets.mesh.MeshFile;
import org.svdmv.camera.Convention;
import org.svdmv.geometry.procedural.ProceduralObject;

/** What is rendered. */
sealed interface Subject {
    String PROCEDURAL = "procedural:";

    /** As on the command line: a file, or {@code procedural:7}. */
    static Subject of(String model) {
        return model.startsWith(PROCEDURAL)
                ? new OfSeed(seed(model))
                : new OfFile(Path.of(model).toAbsolutePath().normalize());
    }

    private static long seed(String model) {
        try {
            return Long.parseLong(model.substring(PROCEDURAL.length()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "there is no object " + model + ", as its seed is no whole number; write for example procedural:7",
                    e);
        }
    }

    /** The name of a folder for its views. */
    String name();

    /** Upright, its front at azimuth 0, centered, its largest extent 1 (a little less for some procedural objects). */
    Placed object();

    /** What run.json says of it. */
    Record used();

    /** A file; its front is what looks along its +z, as in glTF. */
    record OfFile(Path path) implements Subject {
        private static final double FRONT_DEGREES = 90;

        @Override
        public String name() {
            return path.toFile().getName().replaceFirst("(?<=.)\\.[^.]*$", "");
        }

        @Override
        public Placed object() {
            Matrix4d worldFromFile = Convention.GLTF.theirsFromWorld().invert(new Matrix4d());
            Placed upright = new Placed(MeshFile.read(path), worldFromFile)
                    .moved(new Matrix4d().rotationZ(Math.toRadians(FRONT_DEGREES)));
            return upright.moved(upright.mesh().normalization());
        }

        @Override
        public FileUsed used() {
            return FileUsed.of(path);
        }
    }

    /** A procedural object. */
    record OfSeed(long seed) implements Subject {
        @Override
        public String name() {
            return "procedural-" + seed;
        }

        @Override
        public Placed object() {
            return Placed.of(ProceduralObject.of(seed));
        }

        @Override
        public ProceduralUsed used() {
            return new ProceduralUsed(seed, ProceduralObject.family(seed).name().toLowerCase(Locale.ROOT));
        }
    }

    /** The seed of a procedural object, and what it made. */
    record ProceduralUsed(long seed, String family) {}
}
