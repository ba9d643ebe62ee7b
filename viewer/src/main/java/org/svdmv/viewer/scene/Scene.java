package org.svdmv.viewer.scene;

import java.util.List;
import java.util.stream.Stream;
import org.joml.Vector3d;
import org.svdmv.geometry.mesh.Bounds;

/** Everything there is to see; {@link org.svdmv.viewer.render.Look} says which of it is shown, and how. */
public record Scene(List<Structure> structures) {
    /** Nothing but the grid and the axes. */
    public static final Scene EMPTY = new Scene(List.of());

    private static final Bounds UNIT = new Bounds(new Vector3d(-0.5), new Vector3d(0.5));

    public Scene {
        structures = List.copyOf(structures);
    }

    public static Scene of(Structure... structures) {
        return new Scene(List.of(structures));
    }

    /** The same and one more. */
    public Scene with(Structure more) {
        return new Scene(Stream.concat(structures.stream(), Stream.of(more)).toList());
    }

    public Stream<Cameras> cameras() {
        return each(Cameras.class);
    }

    public Stream<Solid> solids() {
        return each(Solid.class);
    }

    public Stream<Points> points() {
        return each(Points.class);
    }

    private <S extends Structure> Stream<S> each(Class<S> kind) {
        return structures.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The box around the object: meshes and points, or the unit box where there are none. Cameras are not in it. */
    public Bounds object() {
        List<Bounds> boxes = Stream.concat(solids(), points())
                .map(Structure::bounds)
                .filter(box -> box.min().x() <= box.max().x())
                .toList();
        return boxes.stream().reduce(Scene::union).orElse(UNIT);
    }

    private static Bounds union(Bounds a, Bounds b) {
        return new Bounds(a.min().min(b.min(), new Vector3d()), a.max().max(b.max(), new Vector3d()));
    }
}
