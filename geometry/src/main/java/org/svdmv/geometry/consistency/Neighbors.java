package org.svdmv.geometry.consistency;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;

/** Which views are compared by color: those that look from nearly the same side. */
record Neighbors(List<List<Integer>> of) {
    /** Cosine of the widest angle at which two views still share enough of a surface, 60 degrees. */
    private static final double LEAST_COSINE = 0.5;

    /** Of each view the nearest one by direction of sight, and the nearest one on the other side of it. */
    static Neighbors among(List<Camera> cameras) {
        List<Vector3d> sights =
                cameras.stream().map(camera -> camera.pose().forward()).toList();
        return new Neighbors(IntStream.range(0, sights.size())
                .mapToObj(i -> nearest(sights, i))
                .toList());
    }

    private static List<Integer> nearest(List<Vector3d> sights, int i) {
        Vector3d sight = sights.get(i);
        List<Integer> near = IntStream.range(0, sights.size())
                .filter(j -> j != i && sights.get(j).dot(sight) >= LEAST_COSINE)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -sights.get(j).dot(sight)))
                .toList();
        if (near.size() < 2) {
            return near;
        }
        Vector3d aside = aside(sight, sights.get(near.get(0)));
        int second = near.stream()
                .skip(1)
                .filter(j -> aside(sight, sights.get(j)).dot(aside) < 0)
                .findFirst()
                .orElse(near.get(1));
        return List.of(near.get(0), second);
    }

    private static Vector3d aside(Vector3d sight, Vector3d other) {
        return new Vector3d(other).sub(new Vector3d(sight).mul(sight.dot(other)));
    }
}
